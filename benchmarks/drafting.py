"""How much of a first draft a person keeps: `python benchmarks/drafting.py FOLDER…`.

A folder holds official texts (`*.txt`). For each: the share of sentences that are formal at once. Where a
measure is beside it (`spec/measures`), its blocks removed: how many of the names proposed are among those a
person declared (the same name, or one that holds the other).
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

from policy_model.drafting.draft import draft
from policy_model.source.document import split_document
from policy_model.syntax.parse import parse


def main(folders: list[Path]) -> int:
    """Measures the texts of the folders."""
    formal = total = kept = proposed = 0
    for path in (path for folder in folders for path in sorted(folder.glob("*.txt"))):
        began = time.monotonic()
        made = draft(split_document(path.read_text(encoding="utf-8"), path.name))
        here = sum(sentence.formal for sentence in made.sentences)
        formal, total = formal + here, total + len(made.sentences)
        told = f"{path.stem}: {here} of {len(made.sentences)} formal"
        measure = path.with_suffix(".md")
        if measure.exists():
            names = sorted(made.names)
            declared = _declared(measure)
            as_it_is = [n for n in names if any(n in other or other in n for other in declared)]
            kept, proposed = kept + len(as_it_is), proposed + len(names)
            told += f", {len(as_it_is)} of {len(names)} names kept"
        print(f"{told}, {time.monotonic() - began:.0f} s", flush=True)
    print(f"all: {100 * formal // max(total, 1)}% formal, {100 * kept // max(proposed, 1)}% of names kept")
    return 0


def _declared(measure: Path) -> set[str]:
    """The names that a person declared."""
    tables = parse(measure.read_text(encoding="utf-8")).document.tables
    return {name.text for table in tables for row in table.rows for name in row.names}


if __name__ == "__main__":
    sys.exit(main([Path(folder) for folder in sys.argv[1:]]))
