"""How many implementers' mistakes a suite catches: each is planted in an implementation and put to the suite.

    python benchmarks/operators.py [--suite DIR] [--home js] [--kind calendar] [--json FILE] [--all]

The mistakes are `operators.py` and `second.py` to `fourth.py` in `tests/implementations`. Told are those
that pass, and the share by kind. The first vector that catches a mistake ends its run, and those that caught
one of its kind come first, unless what is kept from case to case is the mistake; `--all` puts every vector to
each. `--json` writes which caught which.
"""

from __future__ import annotations

import argparse
import json
import shutil
import sys
import tempfile
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from tests.implementations.fourth import fourth  # noqa: E402  (found by the path above)
from tests.implementations.operators import ESCAPES, HOMES, Operator, operators  # noqa: E402  (found by the path above)
from tests.implementations.second import second  # noqa: E402  (as above)
from tests.implementations.third import third  # noqa: E402  (as above)

from policy_model.compiled import measure_for_cases  # noqa: E402
from policy_model.docgen.interview.program import compile_measure  # noqa: E402
from policy_model.semantics.calendar import official  # noqa: E402
from policy_model.suite.folder import Suite, load_suite, select  # noqa: E402
from policy_model.suite.runner import Command, Examiner, Limits, Outcome  # noqa: E402
from policy_model.suite.select import shuffled  # noqa: E402
from policy_model.suite.vector import Level  # noqa: E402

LEVELS = {
    "js": (Level.FACTS, Level.PROCEDURE),
    "interview": (Level.FACTS, Level.PROCEDURE, Level.PARTIAL, Level.PROPERTY),
    "sql": (Level.FACTS,),
    "sh": (Level.FACTS,),
    "py": (Level.READINGS, Level.INVALID, Level.PARTIAL),
}
STATE = "lists and state"
PATIENT = Limits(reply=120, grace=60, start=120)


def planted(operator: Operator, folder: Path) -> tuple[str, ...]:
    """The command of the implementation with its mistake, made in the folder."""
    home = HOMES[operator.home]
    target = folder / "impl"
    shutil.copytree(home.folder, target)
    for file, old, new in operator.edits:
        text = (target / file).read_text("utf-8")
        if text.count(old) != 1:
            raise SystemExit(f"{operator.id}: what gives way stands there {text.count(old)} times: {old!r}")
        (target / file).write_text(text.replace(old, new), "utf-8")
    start = str(target / home.start)
    match operator.home:
        case "js":
            return ("node", start)
        case "interview":
            program = folder / "program.json"
            program.write_text(json.dumps(compile_measure(measure_for_cases().measure, official())), "utf-8")
            return ("node", start, str(program))
        case "sql":
            return (sys.executable, str(target / "serve.py"), start)
        case "sh":
            return (shutil.which("dash") or "sh", start)
        case _:
            return (sys.executable, start, operator.name)


def caught(
    operator: Operator, suite: Suite, seed: int, *, every: bool, first: Sequence[str] = ()
) -> dict[str, str]:
    """The vectors that do not pass (unless `every`, one of them), with what came of each; empty: not seen.

    `first`: those put to it before the others, which otherwise come as `suite run --shuffle` has them.
    """
    rank = {id: at for at, id in enumerate(first)}
    vectors = shuffled(select(suite, LEVELS[operator.home], ()), seed)
    vectors = sorted(vectors, key=lambda v: rank.get(v.id, len(rank)))
    found: dict[str, str] = {}
    with tempfile.TemporaryDirectory() as folder:
        examiner = Examiner(suite, Command(planted(operator, Path(folder)), PATIENT))
        try:
            for vector in vectors:
                outcome = examiner.judge(vector).outcome
                if outcome not in (Outcome.PASSED, Outcome.SKIPPED):
                    found[vector.id] = outcome.value
                    if not every:
                        break
        finally:
            examiner.abandon()
    return found


def main() -> None:
    """Plants them all and tells."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--suite", type=Path, default=ROOT / "spec/conformance/pingdingshan-2017-2")
    parser.add_argument("--home")
    parser.add_argument("--kind")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--json", type=Path)
    parser.add_argument("--all", action="store_true", help="put every vector to each mistake")
    taken = parser.parse_args()
    suite = load_suite(taken.suite)
    every = [
        o
        for o in (*operators(), *second(), *third(), *fourth())
        if taken.home in (None, o.home) and taken.kind in (None, o.kind)
    ]
    found: dict[str, dict[str, str]] = {}
    sharp: dict[tuple[str, str], list[str]] = {}
    total, seen = Counter[str](), Counter[str]()
    for operator in every:
        lately = sharp.setdefault((operator.home, operator.kind), [])
        hits = found[operator.id] = caught(
            operator, suite, taken.seed, every=taken.all, first=() if operator.kind == STATE else lately
        )
        for id in hits:
            lately[:] = [id, *(one for one in lately if one != id)]
        total[operator.kind] += 1
        seen[operator.kind] += bool(hits)
        odd = sorted({o for o in hits.values() if o != "failed"})
        if not hits or odd:
            print(
                f"{'PASSES ' if not hits else 'odd    '}{operator.kind:18} {operator.id} {' '.join(odd)}"
                f"{': ' + ESCAPES.get(operator.id, 'NO REASON KNOWN') if not hits else ''}",
                flush=True,
            )
    for kind in total:
        print(f"{kind:18} {seen[kind]:4} of {total[kind]:4}")
    print(f"{'all':18} {seen.total():4} of {total.total():4}, {seen.total() / max(1, total.total()):.1%}")
    if taken.json:
        taken.json.write_text(json.dumps(found, ensure_ascii=False, indent=1), "utf-8")


if __name__ == "__main__":
    main()
