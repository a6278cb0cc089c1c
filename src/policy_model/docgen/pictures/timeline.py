"""A case as a line of time, from top to bottom: days on the left, what was done on the right."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from itertools import groupby

import drawsvg
from markupsafe import Markup

from ..words import Words
from .canvas import LINE, SIZE, Canvas
from .events import Event

_WIDTH, _AXIS, _GAP = 420, 104, 12
_ROOM = _WIDTH - _AXIS - 18


def timeline(id: str, title: str, done: Sequence[Event], seen: datetime.date, words: Words) -> Markup:
    """The picture; its description says the same in words."""
    told = [(event.day, sentence(event, words)) for event in done]
    told.append((seen, words.say("timeline.seen")))
    description = words.say("timeline.series").join(f"{day.isoformat()} {said}" for day, said in told)
    canvas = Canvas(id, title, description, _WIDTH)
    y, before = 1.5 * SIZE, None
    tops: list[float] = []
    for day, group in groupby(told, key=lambda pair: pair[0]):
        if before is not None:
            gap = words.say("timeline.gap", days=(day - before).days)
            canvas.words(gap, (_AXIS - 12, y), _AXIS, "pm-faint", "end")
            y += LINE
        canvas.words(day.isoformat(), (_AXIS - 12, y), _AXIS, "pm-day", "end")
        for _, said in group:
            tops.append(y)
            css = "pm-seen" if said == told[-1][1] and day == seen else "pm-dot"
            canvas.add(drawsvg.Circle(_AXIS, y - SIZE * 0.35, 4, class_=css, fill=None))
            y += canvas.words(said, (_AXIS + 14, y), _ROOM, "pm-text") + _GAP / 2
        y, before = y + _GAP, day
    axis = drawsvg.Line(_AXIS, tops[0] - SIZE * 0.35, _AXIS, tops[-1] - SIZE * 0.35, class_="pm-axis")
    canvas.parts.insert(0, axis)
    return canvas.svg(round(y))


def sentence(event: Event, words: Words) -> str:
    """Who did what, to whom."""
    act = words.shown(event.act)
    if event.content is not None:
        act = words.say("plain.act.content", act=act, content=words.shown(event.content))
    by = words.shown(event.by)
    if event.to is None or words.shown(event.to) in act:
        return words.say("timeline.act", by=by, act=act)
    return words.say("timeline.act_to", by=by, act=act, to=words.shown(event.to))
