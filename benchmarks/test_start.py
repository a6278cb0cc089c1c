"""How long a command takes to start, beside the bare import of what it depends on."""

import subprocess
import sys
from pathlib import Path
from time import perf_counter

CASE = Path(__file__).parents[1] / "spec" / "cases" / "01-plain-exemption.json"
IMPORTS = "import typer, rich.console, lark, chinese_calendar, wcwidth"
ROUNDS = 9


def _seconds(command):
    start = perf_counter()
    subprocess.run(command, check=True, capture_output=True)
    return perf_counter() - start


def test_eval_starts(benchmark):
    """In turn, as whole processes; the ratio's median is what counts."""
    command = [sys.executable, "-m", "policy_model.cli", "eval", str(CASE), "--format", "json"]
    bare = [sys.executable, "-c", IMPORTS]
    _seconds(command), _seconds(bare)
    ratios = sorted(_seconds(command) / _seconds(bare) for _ in range(ROUNDS))
    benchmark.extra_info["eval to bare imports"] = ratios[ROUNDS // 2]
    benchmark.pedantic(lambda: None, rounds=1)
