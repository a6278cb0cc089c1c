"""Charts of counts as SVG documents: bars, and cross tables whose cells are the darker the more they hold."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import drawsvg
from markupsafe import escape

from policy_model.source.cells import cell_width, clipped

WORSE, BETTER, OTHER, SAME = "#b3261e", "#2e7d32", "#5f6368", "#9aa0a6"
_INK, _FAINTEST = "#1f1f1f", 0.12
_WIDTH, _LABEL, _ROW, _SIZE = 960, 560, 30, 14
_MARGIN, _CELL = 10, _SIZE / 2
"""Left of all; and the width of a Latin character, of which a Chinese one takes two."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A count with its name."""

    label: str
    count: int
    colour: str = OTHER


@dataclass(frozen=True, slots=True)
class Grid:
    """A cross table. `cells`: row by row a count and its colour."""

    title: str
    down: Sequence[str]
    across: Sequence[str]
    cells: Sequence[Sequence[tuple[int, str]]]


def chart(title: str, bars: Sequence[Bar], grids: Sequence[Grid] = ()) -> str:
    """The bars below the title, longest for the most, then the cross tables."""
    height = _ROW * (len(bars) + 2 + sum(len(grid.down) + 3 for grid in grids))
    drawing = drawsvg.Drawing(_WIDTH, height, role="img", font_family="sans-serif")
    drawing.append(drawsvg.Raw(f"<title>{escape(title)}</title>"))
    drawing.append(drawsvg.Rectangle(0, 0, _WIDTH, height, fill="white"))
    drawing.append(_text(title, _MARGIN, 0, _WIDTH))
    top = _ROW * 1.2
    for bar in bars:
        drawing.extend(_bar(bar, max(b.count for b in bars), top))
        top += _ROW
    for grid in grids:
        drawing.extend(_grid(grid, top + _ROW / 2))
        top += _ROW * (len(grid.down) + 3)
    return str(drawing.as_svg())


def _text(text: str, left: float, top: float, width: float, **how: str) -> drawsvg.Text:
    """What is too long for its place is cut, and can be read whole where the pointer rests on it."""
    cut = clipped(text, int(width / _CELL))
    written = drawsvg.Text(cut, _SIZE, left, top + _ROW * 0.65, fill=_INK, **how)
    if cut != text:
        written.append_title(text)
    return written


def _bar(bar: Bar, most: int, top: float) -> Iterable[drawsvg.DrawingElement]:
    length = (_WIDTH - _LABEL - 90) * bar.count / max(most, 1)
    yield _text(bar.label, _MARGIN, top, _LABEL - 2 * _MARGIN)
    yield drawsvg.Rectangle(_LABEL, top + 5, max(length, 1), _ROW - 10, fill=bar.colour)
    yield _text(str(bar.count), _LABEL + length + 6, top, 90)


def _grid(grid: Grid, top: float) -> Iterable[drawsvg.DrawingElement]:
    yield _text(grid.title, _MARGIN, top, _WIDTH - 2 * _MARGIN, font_weight="bold")
    left = _MARGIN + min(max(cell_width(name) for name in grid.down) * _CELL + 20, _WIDTH / 2)
    wide = min((_WIDTH - left - _MARGIN) / len(grid.across), 140)
    for column, name in enumerate(grid.across):
        yield _text(name, left + wide * column + 6, top + _ROW, wide - 10)
    most = max(count for row in grid.cells for count, _ in row)
    for line, (name, cells) in enumerate(zip(grid.down, grid.cells, strict=True), 2):
        yield _text(name, _MARGIN, top + _ROW * line, left - _MARGIN - 6)
        for column, (count, colour) in enumerate(cells):
            share = _FAINTEST + (1 - _FAINTEST) * 0.6 * count / max(most, 1) if count else 0
            box = {"fill": colour, "fill_opacity": round(share, 3), "stroke": "#dadce0"}
            yield drawsvg.Rectangle(left + wide * column, top + _ROW * line, wide, _ROW, **box)
            yield _text(str(count), left + wide * column + 6, top + _ROW * line, wide - 10)
