"""What can be done about a place: write what was meant, declare or mark a name, accept or mend a finding."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from policy_model.drafting.naming import identifier
from policy_model.source.catalogue import Lang, message
from policy_model.source.clause import ClauseId
from policy_model.source.diagnostic import Diagnostic
from policy_model.source.literate import FORMAL, VOCABULARY

from .board import Board
from .draft import Draft
from .naming import Naming
from .told import Problem

Edit = tuple[int, int, str]
"""What is to stand in place of `[start, end)`."""

_UNKNOWN = ("PM0107", "PM0101", "PM0103")
_AMBIGUOUS = "PM0102"
_CITED = ("PM0217", "PM0236")
_KINDS = ("主体", "事实", "行为", "结果")
_COLUMNS = {
    "主体": ("名称", "标识", "英文", "条款"),
    "事实": ("名称", "标识", "英文", "条款", "性质", "类型", "通常值"),
    "行为": ("名称", "标识", "英文", "条款", "主体"),
    "结果": ("名称", "标识", "英文", "条款", "益损", "主次"),
}


@dataclass(frozen=True, slots=True)
class Action:
    """Something that can be done: its title, and the edits of this file that do it.

    `mends`: the code of what it mends ("": it only may be wanted). `accept`: it is to accept a finding, by
    this entry in the findings file.
    """

    title: str
    edits: tuple[Edit, ...] = ()
    mends: str = ""
    at: tuple[int, int] = (0, 0)
    accept: str = ""


def actions(
    naming: Naming,
    board: Board,
    range: tuple[int, int],
    clause: ClauseId | None,
    lang: Lang,
    *,
    problems: Sequence[Problem] = (),
) -> Iterator[Action]:
    """What can be done about a range of the text, which stands in `clause`; `problems` of its meaning."""
    start, end = range
    draft = naming.draft
    yield from _meant(problems, start, end, lang)
    for one in draft.diagnostics():
        span = one.labels[0].span if one.labels else None
        if span is None or span.end < start or span.start > end:
            continue
        where = (span.start, span.end)
        if one.suggestion is not None:
            title = message("lsp.write", {"text": one.suggestion}, lang)
            yield Action(title, ((*where, one.suggestion),), one.code, where)
        if one.code in _UNKNOWN:
            words = draft.text[slice(*where)].strip().strip("，")
            yield from _declare(naming, words, clause, (one.code, where), lang)
        if one.code == _AMBIGUOUS:
            yield from _either(draft, one, where, lang)
    yield from _mark(naming, start, end, lang)
    for point in board.points:
        if point.open and point.place.start <= end and start <= point.place.end:
            code, where = point.problem.code, (point.place.start, point.place.end)
            if point.edits:
                title = message("lsp.repair", {"edit": point.repair or ""}, lang)
                yield Action(title, point.edits, code, where)
            told = point.problem.message
            yield Action(
                message("lsp.accept", {"code": code, "told": told}, lang), (), code, where, point.entry
            )


def _meant(problems: Sequence[Problem], start: int, end: int, lang: Lang) -> Iterator[Action]:
    """What was meant, where the meaning of the file is wrong.

    An article that gains a 款 leaves no 项 its number, and its list is that of a 款 now: all that cite one
    are mended in one edit.
    """
    near = [(one, (one.place.start, one.place.end), one.suggestion) for one in problems if one.suggestion]
    cited = tuple((*where, words) for one, where, words in near if one.code in _CITED)
    for one, where, words in near:
        if where[0] <= end and start <= where[1]:
            yield Action(message("lsp.write", {"text": words}, lang), ((*where, words),), one.code, where)
            if one.code in _CITED and len(cited) > 1:
                yield Action(message("lsp.write_all", {"number": len(cited)}, lang), cited, one.code, where)


def _declare(
    naming: Naming, words: str, clause: ClauseId | None, of: tuple[str, tuple[int, int]], lang: Lang
) -> Iterator[Action]:
    """The words as a name of each kind, as a row that a person is to look through."""
    if not words or re.search(r"[；。：「」|{}\n]", words):
        return
    for kind in _KINDS:
        edit = new_row(naming, kind, words, clause)
        title = message("lsp.declare", {"words": words, "kind": kind}, lang)
        yield Action(title, (edit,), *of)


def new_row(naming: Naming, kind: str, words: str, clause: ClauseId | None) -> Edit:
    """The row that declares a name, at the end of the table of its kind, with the table if there is none."""
    draft = naming.draft
    taken = {
        e.row.ident.text for e in naming.entries.values() if e.row is not None and e.row.ident is not None
    }
    parties = [key[1] for key in naming.entries if key[0] == "PARTY"]
    cells = {
        "名称": words,
        "标识": identifier(words, taken),
        "条款": "" if clause is None else str(ClauseId(clause.article, branch=clause.branch)),
        "性质": "客观",
        "类型": "是否",
        "通常值": "否",
        "主体": "、".join(parties),
        "益损": "损",
        "主次": "主",
    }

    def row(columns: tuple[str, ...]) -> str:
        return "| " + " | ".join(cells.get(column, "") for column in columns) + " |\n"

    for piece in draft.pieces:
        if piece.info != VOCABULARY:
            continue
        found = _table(draft.text, piece.body, piece.stop, kind)
        if found is not None:
            columns, at = found
            return at, at, row(columns)
    columns = _COLUMNS[kind]
    table = f"{kind}\n| {' | '.join(columns)} |\n|{'---|' * len(columns)}\n{row(columns)}"
    last = next((p for p in reversed(draft.pieces) if p.info == VOCABULARY), None)
    if last is not None:
        return last.stop, last.stop, "\n" + table
    end = len(draft.text)
    return end, end, f"\n```{VOCABULARY}\n{table}```\n"


def _table(text: str, start: int, stop: int, kind: str) -> tuple[tuple[str, ...], int] | None:
    """The columns of the table of that kind, and where its last row ends."""
    columns: tuple[str, ...] | None = None
    here, at, end = False, start, None
    for line in text[start:stop].splitlines(keepends=True):
        at += len(line)
        words = line.strip()
        if words and not words.startswith("|"):
            here = words.split("|", 1)[0].strip(" #*") == kind
            words = words[words.find("|") :] if "|" in words else ""
        if not here or not words:
            continue
        if columns is None:
            columns = tuple(cell.strip() for cell in words.strip("|").split("|"))
        end = at
    return None if columns is None or end is None else (columns, end)


def _either(draft: Draft, one: Diagnostic, where: tuple[int, int], lang: Lang) -> Iterator[Action]:
    """Each of two readings of a sentence, with 「」 around the names by which they differ."""
    assert draft.names is not None  # it was by names that it was read
    exact = draft.names.vocabulary.names.exact
    for key in ("first", "second"):
        parts = str(one.args[key]).split("·")
        at = draft.text.rfind("".join(parts), 0, where[1] + len("".join(parts)))
        if at < 0:
            continue
        edits: list[Edit] = []
        for part in parts:
            named = any(declared is not None for _, declared in exact.get(part, ()))
            if named and at < where[1] and at + len(part) > where[0]:
                edits += [(at, at, "「"), (at + len(part), at + len(part), "」")]
            at += len(part)
        if edits:
            title = message("lsp.read_as", {"cut": str(one.args[key])}, lang)
            yield Action(title, tuple(edits), one.code, where)


def _mark(naming: Naming, start: int, end: int, lang: Lang) -> Iterator[Action]:
    """「」 around the name at a place, or around what is selected if it is one: no other words bear them."""
    draft = naming.draft
    piece = draft.piece_at(start)
    if draft.names is None or piece is None or piece.info != FORMAL or end > piece.stop:
        return
    if start == end:
        use = naming.at(start)
        if use is None:
            return
        start, end = use.start, use.end
    words = draft.text[start:end]
    found = draft.names.vocabulary.names.starting_at(words, 0, len(words))
    if draft.text[start - 1 : start] == "「" or words[0] == "「":
        return
    if all(stop < len(words) or declared is None for stop, _, declared in found):
        return
    title = message("lsp.mark", {"words": words}, lang)
    yield Action(title, ((start, start, "「"), (end, end, "」")))
