"""How much of a first draft a person keeps: `python benchmarks/drafting.py FOLDER…`.

A folder holds official texts (`*.txt`). For each: the share of sentences that are formal at once. Where a
measure is beside it (`spec/measures`), its blocks removed: how many of the names proposed are among those a
person declared (the same name, or one that holds the other); and of the acts that both call the same, of how
many the draft says who does them, and how often that is as the person has it.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

from policy_model.drafting.draft import draft
from policy_model.drafting.naming import UNSAID
from policy_model.source.document import split_document
from policy_model.syntax import ast
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
            right, named, same = _doers(made.vocabulary, measure)
            told += f", doers of {named} of {same} acts told, {right} of them as declared"
        print(f"{told}, {time.monotonic() - began:.0f} s", flush=True)
    print(f"all: {100 * formal // max(total, 1)}% formal, {100 * kept // max(proposed, 1)}% of names kept")
    return 0


def _doers(vocabulary: str, measure: Path) -> tuple[int, int, int]:
    """Of the acts named alike: whose doers are told and the same, whose are told, all."""
    theirs = _acts(measure.read_text(encoding="utf-8"))
    ours = {act: who for act, who in _acts(f"```vocabulary\n{vocabulary}\n```\n").items() if act in theirs}
    named = {act: who for act, who in ours.items() if who is not None}
    return sum(who == theirs[act] for act, who in named.items()), len(named), len(ours)


def _acts(text: str) -> dict[str, set[str] | None]:
    """The acts of a vocabulary and who does each; None where a draft says that its text does not."""
    rows = [row for table in parse(text).document.tables for row in table.rows]
    parties = {n.text: row.names[0].text for row in rows if isinstance(row, ast.PartyRow) for n in row.names}
    return {
        name.text: None
        if row.note is not None and UNSAID in row.note.text
        else {parties.get(who.text, who.text) for who in row.actors}
        for row in rows
        if isinstance(row, ast.ActRow)
        for name in row.names
    }


def _declared(measure: Path) -> set[str]:
    """The names that a person declared."""
    tables = parse(measure.read_text(encoding="utf-8")).document.tables
    return {name.text for table in tables for row in table.rows for name in row.names}


if __name__ == "__main__":
    sys.exit(main([Path(folder) for folder in sys.argv[1:]]))
