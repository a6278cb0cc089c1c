"""What may be written at a place in a table of the vocabulary: a kind, a column, what a cell may say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from policy_model.drafting.naming import identifier
from policy_model.syntax.rows import COLUMNS

from .draft import Draft, Piece
from .naming import Naming

_SAYS = {
    "性质": ("客观", "裁量"),
    "类型": ("是否", "枚举", "枚举（由低到高）", "数量（元）", "日期"),
    "通常值": ("是", "否"),
    "列举": ("和", "或"),
    "益损": ("益", "损"),
    "主次": ("主", "其他"),
}
_NAMES = {"主体": "PARTY", "对象": "PARTY", "互斥": "RESULT", "发生条件": "FACT"}
"""Which names a column lists."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What may stand from `start` on, and in which column."""

    start: int
    words: str
    column: str


def choices(draft: Draft, piece: Piece, offset: int) -> Iterator[Choice]:
    """All that may stand at a place, as far as it is begun."""
    body, at = draft.body(piece), offset - piece.body
    first = body.rfind("\n", 0, at) + 1
    line = body[first:at]
    above = body[:first].split("\n")[:-1]
    if "|" not in line:
        begun = line.lstrip()
        yield from _begun(offset - len(begun), begun, COLUMNS, "")
        return
    table = _table(above)
    kind = table[0].split("|", 1)[0].strip().strip("#* ") if table else ""
    if kind not in COLUMNS:
        return
    cells = line.split("|")
    begun = cells[-1].split("、")[-1].lstrip()
    start = offset - len(begun)
    heads = [row for row in table if "|" in row]
    if not heads:
        written = {cell.strip() for cell in (line + body[at:].split("\n", 1)[0]).split("|")}
        yield from _begun(start, begun, [name for name in COLUMNS[kind] if name not in written], kind)
        return
    columns = [cell.strip() for cell in heads[0].split("|")[1:]]
    place = len(cells) - 2
    if place < len(columns):
        yield from _begun(start, begun, list(_said(columns, place, cells, Naming(draft))), columns[place])


def _table(above: Sequence[str]) -> Sequence[str]:
    """The lines of the table that is open after these, its kind first."""
    heads = [at for at, line in enumerate(above) if line.strip() and not line.lstrip().startswith("|")]
    return above[heads[-1] :] if heads else ()


def _said(columns: Sequence[str], place: int, cells: Sequence[str], naming: Naming) -> Iterator[str]:
    column = columns[place]
    yield from _SAYS.get(column, ())
    if column in _NAMES:
        yield from (key[1] for key in naming.entries if key[0] == _NAMES[column])
    if column == "标识" and "名称" in columns[:place]:
        rows = (entry.row for entry in naming.entries.values())
        taken = {row.ident.text for row in rows if row is not None and row.ident is not None}
        name = cells[columns.index("名称") + 1].split("；")[0].strip()
        if name:
            yield identifier(name, taken)


def _begun(start: int, begun: str, words: Iterable[str], column: str) -> Iterator[Choice]:
    yield from (Choice(start, each, column) for each in words if each.startswith(begun) and each != begun)
