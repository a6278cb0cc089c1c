"""What a place in a measure means and what is known of it, in Markdown."""

from __future__ import annotations

from collections.abc import Iterator

from policy_model.source.catalogue import Lang, message, shown
from policy_model.source.clause import ClauseId, parse_clause_id
from policy_model.syntax import ast

from .board import Board
from .mentions import Mention
from .naming import Entry, Naming

_RULE = "\n\n---\n\n"


def hover(naming: Naming, board: Board, clause: ClauseId | None, offset: int, lang: Lang) -> str:
    """What the sentence at a place was taken to mean, its name, and the verdicts and findings that cite it.

    `clause`: the one the place stands in, by the official text. "" if there is nothing to say.
    """
    parts: list[str] = []
    use = naming.at(offset)
    entry = None if use is None else naming.entries.get(use.key)
    if use is not None and entry is not None:
        parts.append(_name(entry, use, lang))
    here = [m for m in board.meanings if m.place.start <= offset < m.place.end]
    if here:
        clause = parse_clause_id(here[0].clause)
    elif clause is not None and naming.draft.piece_at(offset) is None:
        here = [m for m in board.meanings if parse_clause_id(m.clause).within(clause)]
    if clause is not None:
        text = "\n".join(m.text for m in here)
        if text:
            parts.append(f"**{shown(clause, lang)}**\n\n{_meant(text)}")
        parts += _known(board, clause, lang)
    return _RULE.join(parts)


def hover_claim(namings: tuple[Naming, Naming], board: Board, file: str, offset: int, lang: Lang) -> str:
    """The name at a place in a file of properties, by the measure's tables, and what the property came to.

    `namings`: those of the file `file` and of the measure.
    """
    parts: list[str] = []
    naming, measure = namings
    use = naming.at(offset)
    if use is not None and (entry := (measure.entries | naming.entries).get(use.key)) is not None:
        parts.append(_name(entry, use, lang))
    here = [v for v in board.verdicts if v.place.file == file and v.place.start <= offset < v.place.end]
    for verdict in here:
        cited = [shown(parse_clause_id(clause), lang) for clause in verdict.clauses]
        rests = message("lsp.rests", {"clauses": tuple(cited)}, lang) if cited else ""
        parts.append("  \n".join(filter(None, (f"**{verdict.line}**", rests))))
        if verdict.problem is not None:
            parts.append("\n".join(verdict.problem.more))
    return _RULE.join(filter(None, parts))


def page(words: str, board: Board, clause: ClauseId, lang: Lang) -> str:
    """The page of a clause: its own words, what they were taken to mean, and what is known of it."""
    here = [m for m in board.meanings if parse_clause_id(m.clause).within(clause)]
    parts = [f"# {shown(clause, lang)}\n\n> {' '.join(words.split())}"]
    parts += [_meant(m.text) for m in here if m.text]
    return _RULE.join([*parts, *_known(board, clause, lang)])


def _meant(text: str) -> str:
    return f"```text\n{text}\n```"


def _name(entry: Entry, use: Mention, lang: Lang) -> str:
    row = entry.row
    if row is None:
        return f"**{use.words}** ({entry.kind})"
    names = "；".join(("反：" if n.negative else "") + n.text for n in row.names)
    told = [f"**{names}** ({_kind(entry, row)})"]
    told += [cell.text for cell in (row.gloss, row.note) if cell is not None and cell.text]
    if row.ident is not None:
        told.append(f"`{row.ident.text}`")
    if row.clauses:
        cited = "、".join(cell.text for cell in row.clauses)
        told.append(message("lsp.from", {"clauses": cited}, lang))
    return "  \n".join(told)


def _kind(entry: Entry, row: ast.Row) -> str:
    if isinstance(row, ast.FactRow):
        return f"{entry.kind} · {row.type.value}" + (f" · {row.nature.text}" if row.nature else "")
    return entry.kind


def _known(board: Board, clause: ClauseId, lang: Lang) -> Iterator[str]:
    verdicts = board.verdicts_about(clause)
    if verdicts:
        head = message("lsp.verdicts", {}, lang)
        yield "\n".join([f"**{head}**", "", *(f"- {one.line}" for one in verdicts)])
    points = board.points_about(clause)
    if points:
        lines = [f"**{message('lsp.findings', {}, lang)}**", ""]
        for point in points:
            lines.append(f"- {point.problem.code} {point.problem.message}")
            if point.accepted is not None:
                lines.append(f"  - {message('lsp.accepted', {'reason': point.accepted}, lang)}")
        yield "\n".join(lines)
