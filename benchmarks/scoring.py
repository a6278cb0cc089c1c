"""What `suite score` says of implementers' mistakes: each is planted, asked and scored.

    python benchmarks/scoring.py [--suite DIR] [--home js] [--kind "lists and state"] [--every N]

The mistakes are those of `benchmarks/operators.py`. Told are of each the hypotheses, likeliest first, whether
any fits, and how many of them lack what tells them from the next.
"""

from __future__ import annotations

import argparse
import json
import shlex
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from operators import ROOT, fourth, operators, planted, second, third

TOOL = Path(sys.executable).with_name("policy-model")


def scored(command: str, suite: Path) -> dict[str, Any]:
    """The score, as JSON has it."""
    asked = (TOOL, "suite", "score", str(suite), "--command", command, "--format", "json")
    found: dict[str, Any] = json.loads(subprocess.run(asked, capture_output=True, check=False).stdout)
    return found


def told(hypothesis: dict[str, Any]) -> str:
    """A hypothesis, and how many other names it has."""
    more = len(hypothesis["names"])
    return hypothesis["mistake"] + (f" (+{more})" if more else "")


def main() -> None:
    """Plants them one at a time and tells."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--suite", type=Path, default=ROOT / "spec/conformance/pingdingshan-2017-2")
    parser.add_argument("--home", default="js")
    parser.add_argument("--kind")
    parser.add_argument("--every", type=int, default=1)
    taken = parser.parse_args()
    every = [o for o in (*operators(), *second(), *third(), *fourth()) if o.home == taken.home]
    every = [o for o in every if taken.kind in (None, o.kind)][:: taken.every]
    untold = fits = failed = 0
    for operator in every:
        with tempfile.TemporaryDirectory() as folder:
            found = scored(shlex.join(planted(operator, Path(folder))), taken.suite)
        some = found["hypotheses"]
        untold += sum(h["tells"] is None for h in some[:-1])
        fits += found["fits"]
        failed += bool(found["failed"])
        head = f"{operator.id} [{found['failed']} failed, {'fits' if found['fits'] else 'none fits'}]"
        print(f"{head}: {', '.join(told(h) for h in some)}", flush=True)
    print(f"{len(every)} mistakes, {failed} seen, {fits} with one that fits; {untold} not told from the next")


if __name__ == "__main__":
    main()
