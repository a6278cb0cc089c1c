"""A table laid out in terminal cells."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from policy_model.source.cells import cell_width, wrap

_GAP = "  "
_HANGING = 2
"""Cells kept free at the end of a line: a closing mark may hang over."""


def lay_out(head: Sequence[str], rows: Sequence[Sequence[str]], width: int) -> Iterator[str]:
    """The lines of a table no wider than `width`; what is too long goes on under itself."""
    table = [head, *rows]
    widths = _widths(table, width - len(_GAP) * (len(head) - 1))
    for number, row in enumerate(table):
        cells = [_lines(cell, wide) for cell, wide in zip(row, widths, strict=True)]
        for line in range(max(len(cell) for cell in cells)):
            parts = [cell[line] if line < len(cell) else "" for cell in cells]
            yield _GAP.join(_padded(p, w) for p, w in zip(parts, widths, strict=True)).rstrip()
        if number == 0:
            yield _GAP.join("-" * wide for wide in widths)


def _widths(table: Sequence[Sequence[str]], room: int) -> list[int]:
    """As wide as what stands in them; where that is too much, the widest give way first."""
    widths = [max(cell_width(cell) for cell in column) for column in zip(*table, strict=True)]
    while sum(widths) > room and max(widths) > 2 * _HANGING:
        widest = widths.index(max(widths))
        widths[widest] -= 1
    return widths


def _lines(cell: str, width: int) -> list[str]:
    if cell_width(cell) <= width:
        return [cell]
    return list(wrap(cell, max(width - _HANGING, 1))) or [""]


def _padded(text: str, width: int) -> str:
    return text + " " * (width - cell_width(text))
