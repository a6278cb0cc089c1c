"""Recorded cases under both texts: in words, as cross tables of from what to what, and as a chart."""

from __future__ import annotations

from collections.abc import Iterator

from policy_model.diff.difference import Cause, Cross, Direction, Move, Of, Trial
from policy_model.paper import chart as drawn
from policy_model.paper.paper import Block, Heading, body, cell, point, table
from policy_model.report.table import lay_out
from policy_model.report.text import Line

from .words import Words, share

_MARK = {Direction.LOOSER: "+", Direction.STRICTER: "-", Direction.INCOMPARABLE: "≠"}
_INDENT = 4
"""Cells before a cross table."""
_COLOUR = {Direction.LOOSER: drawn.BETTER, Direction.STRICTER: drawn.WORSE}


def lines(trial: Trial, words: Words, width: int | None = None) -> Iterator[Line]:
    """For the terminal. `width`: with the cross tables, in so many cells."""
    yield 0, headline(trial, words)
    for cause in _told(trial):
        yield 1, _cause(cause, trial, words)
    if trial.joint:
        yield 1, words.say("trial.joint", cases=trial.joint)
    for cross in trial.crosses:
        if not cross.changes and width is None:
            continue
        yield 1, _subject(cross, words)
        for move in cross.changes:
            mark = _MARK.get(move.direction, "·") if move.direction else "·"
            yield 2, f"{mark} {_move(cross, move, trial, words)}"
        if width is not None:
            head, *rows = _grid(cross, words)
            yield from ((2, f"\t{line}") for line in lay_out(head, rows, width - _INDENT))
        elif stays := [move for move in cross.moves if not move.changes]:
            same = words.join(_counted(cross, move, words) for move in stays)
            yield 2, f"= {words.say('trial.same', moves=same)}"


def blocks(trial: Trial, words: Words, *, everything: bool) -> Iterator[Block]:
    """For a document. `everything`: with the results that stay as they were."""
    yield Heading(1, words.say("trial.heading"))
    yield body(headline(trial, words))
    yield from (point(_cause(cause, trial, words)) for cause in _told(trial))
    if trial.joint:
        yield point(words.say("trial.joint", cases=trial.joint))
    keys = ("subject", "before", "after", "cases", "causes", "first")
    rows = [
        (
            cell(_subject(cross, words)),
            cell(_value(cross, move.before, words)),
            cell(_value(cross, move.after, words)),
            cell(str(move.count)),
            cell("\n".join(_causes(move, trial, words))),
            cell(words.join(move.cases)),
        )
        for cross in trial.crosses
        for move in cross.changes
    ]
    if rows:
        yield table([words.say(f"trial.column.{key}") for key in keys], rows, (5, 3, 3, 2, 5, 4))
    for cross in trial.crosses:
        if cross.changes or everything:
            head, *grid = _grid(cross, words)
            cells = [tuple(map(cell, row)) for row in grid]
            yield table(head, cells, (4, *(2 for _ in head[1:])), _subject(cross, words))


def chart(trial: Trial, words: Words) -> str:
    """A bar for each way in which cases change, and what changes as cross tables, as an SVG document."""
    changing = [cross for cross in trial.crosses if cross.changes]
    bars = []
    for cross in changing:
        for move in cross.changes:
            told = {key: _value(cross, getattr(move, key), words) for key in ("before", "after")}
            label = f"{_subject(cross, words)}{words.space or '：'}{words.say('transition', **told)}"
            bars.append(drawn.Bar(label, move.count, _colour(move)))
    return drawn.chart(headline(trial, words), bars, [_drawn(cross, words) for cross in changing])


def headline(trial: Trial, words: Words) -> str:
    """How many cases change, of how many."""
    key, percent = share(trial.changed, trial.cases)
    told = words.say(f"share.{key}", percent=percent)
    return words.say("trial.headline", file=trial.file, cases=trial.cases, changed=trial.changed, share=told)


def _axes(cross: Cross) -> tuple[list[str], list[str]]:
    """All that the old text says, and all that the new one says."""
    old, new = ({getattr(move, side) for move in cross.moves} for side in ("before", "after"))
    return [v for v in cross.values if v in old], [v for v in cross.values if v in new]


def _grid(cross: Cross, words: Words) -> list[list[str]]:
    """The cross table with its head and its sums: old down, new across."""
    old, new = _axes(cross)
    counts = {(move.before, move.after): move.count for move in cross.moves}
    total = words.say("trial.total")
    told = [[words.say("trial.corner"), *(_value(cross, value, words) for value in new), total]]
    for before in old:
        row = [counts.get((before, after), 0) for after in new]
        told.append([_value(cross, before, words), *map(str, row), str(sum(row))])
    sums = [sum(counts.get((before, after), 0) for before in old) for after in new]
    return [*told, [total, *map(str, sums), str(sum(sums))]]


def _drawn(cross: Cross, words: Words) -> drawn.Grid:
    old, new = _axes(cross)
    moves = {(move.before, move.after): move for move in cross.moves}
    none = (0, drawn.SAME)
    cells = [
        [(moves[at].count, _colour(moves[at])) if (at := (b, a)) in moves else none for a in new] for b in old
    ]
    title = words.say("trial.grid", subject=_subject(cross, words))
    said = [[_value(cross, value, words) for value in axis] for axis in (old, new)]
    return drawn.Grid(title, said[0], said[1], cells)


def _colour(move: Move) -> str:
    if not move.changes:
        return drawn.SAME
    return _COLOUR.get(move.direction, drawn.OTHER) if move.direction else drawn.OTHER


def _told(trial: Trial) -> list[Cause]:
    return [cause for cause in trial.causes if cause.cases]


def _cause(cause: Cause, trial: Trial, words: Words) -> str:
    old, new = words.clauses(cause.clauses_old), words.clauses(cause.clauses_new)
    return words.say("trial.cause", old=old, new=new, cases=cause.cases, changed=trial.changed)


def _causes(move: Move, trial: Trial, words: Words) -> Iterator[str]:
    """By which edits a change comes about, each with how many cases."""
    for cause, cases in zip(trial.causes, move.causes, strict=True):
        if cases:
            yield words.say(
                "trial.by", clauses=words.clauses(cause.clauses_new or cause.clauses_old), cases=cases
            )
    if move.joint:
        yield words.say("trial.by_several", cases=move.joint)


def _subject(cross: Cross, words: Words) -> str:
    said = words.subject(cross.subject)
    return said if cross.number < 2 else words.say("trial.number", subject=said, number=cross.number)


def _move(cross: Cross, move: Move, trial: Trial, words: Words) -> str:
    told = {key: _value(cross, getattr(move, key), words) for key in ("before", "after")}
    said = words.say("trial.move", count=move.count, first=words.join(move.cases), **told)
    if len(trial.causes) == 1:  # said of all of them already
        return said
    return words.say("trial.with_causes", said=said, causes=words.join(_causes(move, trial, words)))


def _counted(cross: Cross, move: Move, words: Words) -> str:
    return words.say("trial.counted", value=_value(cross, move.after, words), count=move.count)


def _value(cross: Cross, value: str, words: Words) -> str:
    of = cross.subject.of
    if not value:
        return words.say(f"trial.nothing.{'act' if of in (Of.VALIDITY, Of.BAN) else 'duty'}")
    if of is Of.DEADLINE:
        return words.say(f"trial.last.{value}")
    return words.value(of, value)
