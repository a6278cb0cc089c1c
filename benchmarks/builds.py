"""`check` of two builds on the same text, one after the other: processor time as a ratio.

python benchmarks/builds.py BASE [NOW] [--text TREE] [--rounds N]

BASE and NOW are checkouts (NOW: this one), TREE is the checkout whose measure and properties both read (BASE:
what an old build cannot read, it cannot be measured on), without the findings it accepts: their codes may be
of one build only. Each round has both builds check that text in turn,
each with a cache of its own: cold, again with nothing changed, after an edit of a period (three working days
to five), and after an edit of one condition of 第七条. The grammar's table is there from the start, as it
is in the wheel. Counted is the processor's time for the process and its children; one process does the work.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median

NAME = "pingdingshan-2017-2"
PERIOD = (("应在三个工作日内向", "应在五个工作日内向"), ("后三个工作日内向", "后五个工作日内向"))
CONDITION = (("责任事故等级为重大以上", "责任事故等级为较大以上"),)
EDITS = {"period": PERIOD, "condition": CONDITION}


class Build:
    """A checkout with its own copy of the text, its own cache and its own bytecode."""

    def __init__(self, checkout: Path, text: Path, place: Path) -> None:
        self.checkout, self.text, self.place = checkout, text, place
        self.spec, self.proofs = place / "spec" / "measures", place / "proofs"
        self.cache = place / "cache"

    def fresh(self) -> None:
        """The text as it was, and nothing kept but the grammar's table and the bytecode."""
        shutil.rmtree(self.cache, ignore_errors=True)
        self.write()
        self._run("fmt", "--check", str(self.spec / f"{NAME}.md"))

    def write(self) -> None:
        """The text as it was."""
        for target, source in ((self.spec, "spec/measures"), (self.proofs, "proofs")):
            shutil.rmtree(target, ignore_errors=True)
            target.mkdir(parents=True)
            for file in (self.text / source).glob(f"{NAME}*.*"):
                if not file.name.endswith(".findings.toml"):
                    shutil.copy(file, target)

    def keep(self) -> None:
        """Puts by what is kept now."""
        shutil.rmtree(self.place / "kept", ignore_errors=True)
        shutil.copytree(self.cache, self.place / "kept")

    def back(self) -> None:
        """The text and what was kept as they were when it was put by."""
        shutil.rmtree(self.cache)
        shutil.copytree(self.place / "kept", self.cache)
        self.write()

    def edit(self, changes: tuple[tuple[str, str], ...]) -> None:
        """The measure and its official text with these words for those."""
        for file in (self.spec / f"{NAME}.md", self.spec / f"{NAME}.txt"):
            text = file.read_text("utf-8")
            for old, new in changes:
                text = text.replace(old, new)
            file.write_text(text, "utf-8")

    def check(self) -> float:
        """The seconds of processor time that a check takes."""
        return self._run("check", str(self.spec / f"{NAME}.md"), "--format", "json")

    def _run(self, *arguments: str) -> float:
        environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
        environment |= {
            "PYTHONPATH": str(self.checkout / "src"),
            "PYTHONPYCACHEPREFIX": str(self.place / "bytecode"),
            "XDG_CACHE_HOME": str(self.cache),
            "POLICY_MODEL_PROCESSES": "1",
        }
        before = os.times()
        done = subprocess.run(
            [sys.executable, "-m", "policy_model.cli", *arguments],
            check=False,
            capture_output=True,
            text=True,
            env=environment,
        )
        if done.returncode not in (0, 1, 3):
            raise SystemExit(f"{self.checkout}: {' '.join(arguments)}\n{done.stderr}")
        after = os.times()
        return after.children_user + after.children_system - before.children_user - before.children_system


def one_round(build: Build) -> dict[str, float]:
    """The seconds of each row."""
    build.fresh()
    found = {"cold": build.check(), "again": build.check()}
    build.keep()
    for name, changes in EDITS.items():
        build.back()
        build.edit(changes)
        found[f"edited, {name}"] = build.check()
    return found


def main() -> None:
    """Measures and prints the rows as JSON."""
    here = Path(__file__).resolve().parents[1]
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("base", type=Path)
    parser.add_argument("now", type=Path, nargs="?", default=here)
    parser.add_argument("--text", type=Path)
    parser.add_argument("--rounds", type=int, default=3)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        text = asked.text or asked.base
        builds = {
            name: Build(tree.resolve(), text.resolve(), Path(folder) / name)
            for name, tree in (("base", asked.base), ("now", asked.now))
        }
        seconds: dict[str, dict[str, list[float]]] = {}
        for number in range(asked.rounds):
            for name in ("base", "now") if number % 2 == 0 else ("now", "base"):
                for row, used in one_round(builds[name]).items():
                    seconds.setdefault(row, {}).setdefault(name, []).append(used)
    told = {
        row: {name: round(median(some), 2) for name, some in both.items()}
        | {"ratio": round(median(both["now"]) / median(both["base"]), 2)}
        for row, both in seconds.items()
    }
    print(json.dumps(told, indent=2))


if __name__ == "__main__":
    main()
