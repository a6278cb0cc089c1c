"""Recorded cases under both texts: in words, as tables of from what to what, and as a chart."""

from __future__ import annotations

from collections.abc import Iterator

import drawsvg
from markupsafe import escape

from policy_model.diff.difference import Cause, Direction, Move, Of, Subject, Trial
from policy_model.paper.paper import Block, Heading, body, cell, point, table
from policy_model.report.text import Line

from .words import Words, share

_MARK = {Direction.LOOSER: "+", Direction.STRICTER: "-", Direction.INCOMPARABLE: "≠"}
_COLOUR = {Direction.LOOSER: "#2e7d32", Direction.STRICTER: "#b3261e"}
_OTHER = "#5f6368"
_WIDTH, _LABEL, _ROW, _SIZE = 960, 560, 30, 14


def lines(trial: Trial, words: Words) -> Iterator[Line]:
    """For the terminal."""
    yield 0, headline(trial, words)
    for cause in _told(trial):
        yield 1, _cause(cause, trial, words)
    if trial.joint:
        yield 1, words.say("trial.joint", cases=trial.joint)
    for subject, moves in _by_subject(trial):
        yield 1, _subject(subject, words)
        for move in moves:
            mark = _MARK.get(move.direction, "·") if move.direction else "·"
            yield 2, f"{mark} {_move(move, words)}"


def blocks(trial: Trial, words: Words) -> Iterator[Block]:
    """For a document."""
    yield Heading(1, words.say("trial.heading"))
    yield body(headline(trial, words))
    yield from (point(_cause(cause, trial, words)) for cause in _told(trial))
    if trial.joint:
        yield point(words.say("trial.joint", cases=trial.joint))
    heads = [words.say(f"trial.column.{key}") for key in ("subject", "before", "after", "cases", "first")]
    rows = [
        (
            cell(_subject((move.subject, move.number), words)),
            cell(_value(move, move.before, words)),
            cell(_value(move, move.after, words)),
            cell(str(move.count)),
            cell(words.join(move.cases)),
        )
        for move in trial.moves
    ]
    if rows:
        yield table(heads, rows, (5, 3, 3, 2, 4))


def chart(trial: Trial, words: Words) -> str:
    """A bar for each way in which cases change, as an SVG document."""
    shown = [(_subject((m.subject, m.number), words), m) for m in trial.moves]
    height = _ROW * (len(shown) + 2)
    drawing = drawsvg.Drawing(_WIDTH, height, role="img", font_family="sans-serif")
    title = headline(trial, words)
    drawing.append(drawsvg.Raw(f"<title>{escape(title)}</title>"))
    drawing.append(drawsvg.Rectangle(0, 0, _WIDTH, height, fill="white"))
    drawing.append(drawsvg.Text(title, _SIZE, 10, _ROW * 0.7, fill="#1f1f1f"))
    most = max((m.count for _, m in shown), default=1)
    for number, (name, move) in enumerate(shown):
        top = _ROW * (number + 1.2)
        between = words.say(
            "transition",
            before=_value(move, move.before, words),
            after=_value(move, move.after, words),
        )
        label = f"{name}{words.space or '：'}{between}"
        drawing.append(drawsvg.Text(label, _SIZE, 10, top + _ROW * 0.6, fill="#1f1f1f"))
        length = (_WIDTH - _LABEL - 90) * move.count / most
        colour = _COLOUR.get(move.direction, _OTHER) if move.direction else _OTHER
        drawing.append(drawsvg.Rectangle(_LABEL, top + 5, max(length, 1), _ROW - 10, fill=colour))
        drawing.append(
            drawsvg.Text(str(move.count), _SIZE, _LABEL + length + 6, top + _ROW * 0.6, fill="#1f1f1f")
        )
    return str(drawing.as_svg())


def headline(trial: Trial, words: Words) -> str:
    """How many cases change, of how many."""
    key, percent = share(trial.changed, trial.cases)
    told = words.say(f"share.{key}", percent=percent)
    return words.say("trial.headline", file=trial.file, cases=trial.cases, changed=trial.changed, share=told)


def _told(trial: Trial) -> list[Cause]:
    return [cause for cause in trial.causes if cause.cases]


def _cause(cause: Cause, trial: Trial, words: Words) -> str:
    old, new = words.clauses(cause.clauses_old), words.clauses(cause.clauses_new)
    return words.say("trial.cause", old=old, new=new, cases=cause.cases, changed=trial.changed)


def _by_subject(trial: Trial) -> Iterator[tuple[tuple[Subject, int], list[Move]]]:
    found: dict[tuple[Subject, int], list[Move]] = {}
    for move in trial.moves:
        found.setdefault((move.subject, move.number), []).append(move)
    yield from found.items()


def _subject(subject: tuple[Subject, int], words: Words) -> str:
    what, number = subject
    said = words.subject(what)
    return said if number < 2 else words.say("trial.number", subject=said, number=number)


def _move(move: Move, words: Words) -> str:
    before, after = (_value(move, value, words) for value in (move.before, move.after))
    return words.say("trial.move", before=before, after=after, count=move.count, first=words.join(move.cases))


def _value(move: Move, value: str, words: Words) -> str:
    of = move.subject.of
    if not value:
        return words.say(f"trial.nothing.{'act' if of in (Of.VALIDITY, Of.BAN) else 'duty'}")
    if of is Of.DEADLINE:
        return words.say(f"trial.last.{value}")
    return words.value(of, value)
