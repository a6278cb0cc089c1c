"""A course as lanes from top to bottom: one for each party, who does what on which day, and by when.

Lanes are narrow and their names stand above them like a staircase, so that the picture fits a phone.
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

import drawsvg
from markupsafe import Markup

from policy_model.semantics.phrase import Phrases
from policy_model.source.told import Told

from ..course import Course
from ..words import Words
from .canvas import LINE, SIZE, Canvas
from .events import Event

_WIDTH, _DATES, _LANE, _GAP = 520, 92, 24, 10


@dataclass(frozen=True, slots=True)
class _Frame:
    lanes: tuple[Told, ...]

    def x(self, party: Told) -> float:
        return _DATES + _LANE * (self.lanes.index(party) + 0.5)

    @property
    def text(self) -> float:
        return _DATES + _LANE * len(self.lanes) + 8


def lanes(id: str, course: Course, done: Sequence[Event], phrases: Phrases, words: Words) -> Markup:
    """The picture; its description says the same in words."""
    parties = [party for event in done for party in (event.by, event.to) if party is not None]
    frame = _Frame(tuple(dict.fromkeys(parties)))
    said = [_said(event, place, course, phrases, words) for place, event in enumerate(done)]
    description = words.say("timeline.series").join(
        f"{event.day.isoformat()} {text}" for event, text in zip(done, said, strict=True)
    )
    canvas = Canvas(id, words.say("lanes.title"), description, _WIDTH, "pm-wide")
    y = _heads(canvas, frame, words)
    top, before = y, None
    for event, text in zip(done, said, strict=True):
        if event.day != before:
            for first, last in course.off:
                if before is not None and before < first and last < event.day:
                    y = _day_off(canvas, frame, (first, last), y, words)
            y += _GAP / 2
            canvas.words(event.day.isoformat(), (_DATES - 10, y), _DATES, "pm-day", "end")
            before = event.day
        _mark(canvas, frame, event, y - SIZE * 0.35)
        y += canvas.words(text, (frame.text, y), _WIDTH - frame.text - 4, "pm-text") + _GAP / 2
    for party in frame.lanes:
        line = drawsvg.Line(frame.x(party), top - LINE, frame.x(party), y - LINE, class_="pm-lane")
        canvas.parts.insert(0, line)
    return canvas.svg(round(y))


def _said(event: Event, place: int, course: Course, phrases: Phrases, words: Words) -> str:
    said = words.shown(event.act)
    if event.content is not None:
        said = words.say("plain.act.content", act=said, content=words.shown(event.content))
    for window in course.windows:
        if window.act == place:
            period = phrases.period(window.period)
            said += words.say("lanes.window", period=period, last=window.last.isoformat())
    return said


def _heads(canvas: Canvas, frame: _Frame, words: Words) -> float:
    """The lanes' names, the first lane's on top, so that no lane runs through a name; where they begin."""
    y = 1.2 * SIZE
    bottom = y + LINE * len(frame.lanes)
    for party in frame.lanes:
        x = frame.x(party)
        canvas.add(drawsvg.Line(x, y + 4, x, bottom, class_="pm-lane"))
        canvas.words(words.shown(party), (x - 5, y), _WIDTH - x, "pm-head")
        y += LINE
    return y + LINE


def _day_off(
    canvas: Canvas, frame: _Frame, off: tuple[datetime.date, datetime.date], y: float, words: Words
) -> float:
    first, last = off
    days = (last - first).days + 1
    said = words.say(
        "lanes.off" if days > 1 else "lanes.off_one",
        first=first.isoformat(),
        last=last.isoformat(),
        days=days,
    )
    band = drawsvg.Rectangle(_DATES, y - SIZE, _WIDTH - _DATES, LINE, class_="pm-off")
    canvas.add(band)
    return y + canvas.words(said, (frame.text, y), _WIDTH - frame.text, "pm-faint") + 2


def _mark(canvas: Canvas, frame: _Frame, event: Event, y: float) -> None:
    x = frame.x(event.by)
    if event.to is not None and event.to != event.by:
        to = frame.x(event.to)
        tip = to - 5 if to > x else to + 5
        back = tip - 6 if to > x else tip + 6
        canvas.add(drawsvg.Line(x, y, tip, y, class_="pm-arrow"))
        canvas.add(drawsvg.Lines(tip, y, back, y - 3.5, back, y + 3.5, close=True, class_="pm-tip"))
    canvas.add(drawsvg.Circle(x, y, 5, class_="pm-dot"))
