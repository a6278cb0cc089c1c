"""How long a command takes to start, beside the bare import of what it depends on."""

import os
import resource
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
CASE = ROOT / "spec" / "cases" / "01-plain-exemption.json"
COMMAND = ["-m", "policy_model.cli", "eval", str(CASE), "--format", "json"]
DIRECT = "import typer, rich.console, chinese_calendar, wcwidth, oxidd.bdd"
LOADED = """
import runpy, sys
from pathlib import Path
sys.argv = sys.argv[1:]
try:
    runpy.run_module("policy_model.cli", run_name="__main__")
except SystemExit:
    pass
others = [
    name for name, module in list(sys.modules.items())
    if "site-packages" in (getattr(module, "__file__", None) or "") and not name.startswith("policy_model")
]
print("import " + ", ".join(others), file=sys.stderr)
"""
ROUNDS = 9


@pytest.fixture(scope="module")
def run(tmp_path_factory):
    """Runs Python and measures its processor time. Bytecode is kept, as in an installed tool."""
    environ = dict(os.environ) | {"PYTHONPYCACHEPREFIX": str(tmp_path_factory.mktemp("bytecode"))}
    environ.pop("PYTHONDONTWRITEBYTECODE", None)

    def seconds(*arguments):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)  # os.times counts in hundredths of a second
        command = [sys.executable, *arguments]
        done = subprocess.run(command, check=True, capture_output=True, text=True, env=environ)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        used = after.ru_utime + after.ru_stime
        return used - before.ru_utime - before.ru_stime, done.stderr

    return seconds


def test_eval_starts(benchmark, run):
    """In turn, as whole processes; the ratio's median is what counts.

    `direct`: the packages that the project itself imports on the way. `loaded`: every module of others
    that the command ends up with, which Typer brings most of.
    """
    bare = {"direct": DIRECT, "loaded": run("-c", LOADED, *COMMAND[1:])[1].strip()}
    ratios = {name: [] for name in bare}
    for _ in range(ROUNDS + 1):
        command = run(*COMMAND)[0]
        for name, code in bare.items():
            ratios[name].append(command / run("-c", code)[0])
    for name, found in ratios.items():
        benchmark.extra_info[f"eval to bare imports, {name}"] = round(sorted(found[1:])[ROUNDS // 2], 2)
    benchmark.pedantic(lambda: None, rounds=1)
