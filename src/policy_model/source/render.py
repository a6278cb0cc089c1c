"""Diagnostics drawn for people.

Wording comes from the catalogue and places from `places`; what to report is decided by whoever made
the diagnostic. Source lines are cut to a window around the label, because a paragraph of a document
is one line of hundreds of characters.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from .catalogue import Lang, help_of, message
from .cells import cell_width, fit, visible, wrap
from .diagnostic import Diagnostic, Label, Severity
from .places import Position, Texts

WIDTH = 80
Segment = tuple[str, str]
"""A piece of a drawing and its style: "", or the name of a severity, "code", "place" or "help"."""

_DOTS = "..."
_MIN_WINDOW = 20


def arrange(diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """By file, position and code: the order in which they are shown. The same thing is said once."""

    def key(diagnostic: Diagnostic) -> tuple[str, int, int, str]:
        if not diagnostic.labels:
            return "", 0, 0, diagnostic.code
        span = diagnostic.labels[0].span
        return span.file, span.start, span.end, diagnostic.code

    kept: list[Diagnostic] = []
    for diagnostic in sorted(diagnostics, key=key):
        if not kept or kept[-1] != diagnostic:
            kept.append(diagnostic)
    return kept


def render_text(
    diagnostics: Iterable[Diagnostic],
    lang: Lang,
    texts: Mapping[str, str] | None = None,
    width: int = WIDTH,
) -> str:
    """The drawing as plain text: one diagnostic after the other, an empty line between."""
    return "".join(text for text, _ in draw(diagnostics, lang, texts, width))


def draw(
    diagnostics: Iterable[Diagnostic],
    lang: Lang,
    texts: Mapping[str, str] | None = None,
    width: int = WIDTH,
) -> Iterator[Segment]:
    """The drawing as styled segments, for a terminal `width` cells wide."""
    known = Texts(texts)
    for index, diagnostic in enumerate(arrange(diagnostics)):
        if index:
            yield "\n", ""
        yield from _one(diagnostic, lang, known, width)


@dataclass(frozen=True, slots=True)
class _Frame:
    """What one diagnostic is drawn in."""

    lang: Lang
    texts: Texts
    width: int
    gutter: int
    style: str

    @property
    def margin(self) -> str:
        return " " * self.gutter


def _one(diagnostic: Diagnostic, lang: Lang, texts: Texts, width: int) -> Iterator[Segment]:
    style = diagnostic.severity.value
    head = f"{message(f'source.{style}', {}, lang)}[{diagnostic.code}] "
    wording = visible(message(diagnostic.code, diagnostic.args, lang))
    for index, line in enumerate(wrap(wording, width - cell_width(head))):
        yield (head if index == 0 else " " * cell_width(head)), style
        yield line + "\n", "code"
    positions = [texts.position(label.span.file, label.span.start) for label in diagnostic.labels]
    gutter = max((len(str(position.line)) for position in positions if position), default=1)
    frame = _Frame(lang, texts, width, gutter, style)
    for label, position in zip(diagnostic.labels, positions, strict=True):
        yield from _excerpt(label, position, frame)
    pad = f"{frame.margin} = "
    for line, line_style in _feet(diagnostic, lang, texts):
        for index, part in enumerate(wrap(visible(line), width - len(pad))):
            yield (pad if index == 0 else " " * len(pad)) + part + "\n", line_style


def _feet(diagnostic: Diagnostic, lang: Lang, texts: Texts) -> Iterator[Segment]:
    for key, args in diagnostic.notes:
        yield f"{message('source.note', {}, lang)}: {message(key, args, lang)}", ""
    if diagnostic.suggestion is not None:
        yield message("source.suggestion", {"text": diagnostic.suggestion}, lang), "help"
    if (way_out := help_of(diagnostic.code, diagnostic.args, lang)) is not None:
        yield way_out, "help"
    if (chain := texts.chain(diagnostic, lang)) is not None:
        yield chain, "place"


def _excerpt(label: Label, position: Position | None, frame: _Frame) -> Iterator[Segment]:
    """Where a label is, its line, and carets under it."""
    span, margin = label.span, frame.margin
    if position is None:
        yield f"{margin}--> {visible(span.file)}\n", "place"
        return
    yield f"{margin}--> {visible(span.file)}:{position.line}:{position.column}\n", "place"
    line = visible(frame.texts.line(span.file, position.line))
    start = position.column - 1
    end = min(start + max(span.end - span.start, 1), max(len(line), start + 1))
    room = max(frame.width - frame.gutter - 3, _MIN_WINDOW)
    before, marked, after = _window(line, start, end, room)
    yield f"{position.line:>{frame.gutter}} | ", "place"
    yield f"{before}{marked}{after}".rstrip() + "\n", ""
    yield f"{margin} | ", "place"
    yield " " * cell_width(before) + "^" * max(cell_width(marked), 1) + "\n", frame.style
    if label.key:
        for part in wrap(message(label.key, {}, frame.lang), room):
            yield f"{margin} | ", "place"
            indent = min(cell_width(before), max(room - cell_width(part), 0))
            yield " " * indent + part + "\n", frame.style


def _window(line: str, start: int, end: int, room: int) -> tuple[str, str, str]:
    """What stands before, in and after the label, cut to `room` cells, with dots where it was cut."""
    before, marked, after = line[:start], line[start:end], line[end:]
    if cell_width(line) <= room:
        return before, marked, after
    lead = min(cell_width(before), room // 3, max(room - cell_width(marked) - 2 * len(_DOTS), 0))
    if cell_width(before) > lead:
        kept = fit(before[::-1], max(lead, 0))[::-1]
        before = _DOTS + kept
    left = room - cell_width(before)
    if cell_width(marked) + (len(_DOTS) if after else 0) > left:
        return before, fit(marked, left - len(_DOTS)), _DOTS
    left -= cell_width(marked)
    if cell_width(after) > left:
        after = fit(after, left - len(_DOTS)) + _DOTS
    return before, marked, after


def worst(diagnostics: Iterable[Diagnostic]) -> Severity | None:
    """The gravest severity among them."""
    found = {diagnostic.severity for diagnostic in diagnostics}
    return next((severity for severity in Severity if severity in found), None)
