"""How much of a first draft a person keeps: `python benchmarks/drafting.py FOLDER`.

FOLDER holds official texts (`*.txt`). For each: the share of sentences that are formal at once. Then the
measure that comes with the tool, its blocks removed: how many of the names proposed for it are among those a
person declared (the same name, or one that holds the other).
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

from policy_model.drafting.draft import draft
from policy_model.source.document import split_document
from policy_model.syntax.parse import parse

MEASURE = Path(__file__).parents[1] / "spec/measures/pingdingshan-2017-2.md"


def main(folder: Path) -> int:
    """Measures the folder's texts, then the tool's own measure."""
    formal = total = 0
    for path in sorted(folder.glob("*.txt")):
        began = time.monotonic()
        made = draft(split_document(path.read_text(encoding="utf-8"), path.name))
        here = sum(sentence.formal for sentence in made.sentences)
        formal, total = formal + here, total + len(made.sentences)
        took = time.monotonic() - began
        print(f"{path.stem}: {here} of {len(made.sentences)} formal, {made.names} names, {took:.0f} s")
    if total:
        print(f"all: {formal} of {total} ({100 * formal // total}%)")
    made = draft(split_document(MEASURE.with_suffix(".txt").read_text(encoding="utf-8")))
    declared = {
        name.text
        for table in parse(MEASURE.read_text(encoding="utf-8")).document.tables
        for row in table.rows
        for name in row.names
    }
    proposed = sorted({name for sentence in made.sentences for name in sentence.names or ()})
    kept = [name for name in proposed if any(name in other or other in name for other in declared)]
    formal = sum(sentence.formal for sentence in made.sentences)
    print(f"{MEASURE.stem}: {formal} of {len(made.sentences)} formal; {len(kept)} of {len(proposed)} kept")
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
