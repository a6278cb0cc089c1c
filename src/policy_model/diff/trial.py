"""The cases of a file under both texts of a comparison: beside the proof, how many of these change."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from pathlib import Path

from policy_model.engines.answers import HOW, STATES, STATUSES, Output, outputs
from policy_model.engines.contrast import DAY, EARLIER, LATER, NOTHING, Tally, contrast
from policy_model.ir.formula import Status
from policy_model.ir.ids import ActId, AmountId, ChoiceId, JudgementId, ReadingId, ResultId
from policy_model.ir.statement import Ban, Duty, Effect, Measure
from policy_model.semantics.calendar import Calendar
from policy_model.semantics.program import Program, compile_measure

from .align import Aligned
from .difference import Cause, Cross, Direction, Move, Of, Subject, Trial
from .edits import with_edits
from .subjects import direction

_ORDER = {
    value: place
    for place, value in enumerate((*STATUSES, *STATES, *HOW, "false", "true", DAY, EARLIER, LATER, NOTHING))
}


def try_cases(
    aligned: Aligned,
    file: Path,
    calendar: Calendar,
    *,
    fixed: Mapping[ReadingId, ChoiceId],
    room: Mapping[ActId, int],
    on: datetime.date | None = None,
) -> Trial:
    """Answers every case of the file by both texts. `room`: for how many acts of a kind it has columns.

    Raises:
        Unusable: the file is no table of their cases (PM11xx).
        OSError: the file cannot be read.
    """
    found = aligned.edits()
    one, two = (compile_measure(m, fixed, room) for m in (aligned.old, aligned.new))
    others = ([other for other in found if other is not edit] for edit in found)
    without = [
        compile_measure(with_edits(edit.of, rest), fixed, room)
        for edit, rest in zip(found, others, strict=True)
    ]
    told = contrast(one, two, without, calendar=calendar, cases=file, on=on)
    known = {output.name: _subject(p, output) for p in (one, two) for output in outputs(p)}
    crosses = []
    for name, tallies in told.moves.items():
        subject, number = known.get(name, (Subject(Of.MATERIAL, None), 0))
        values = sorted({value for move in tallies for value in move}, key=_ORDER.__getitem__)
        moves = tuple(_moves(aligned.new, subject, tallies))
        cross = Cross(subject, number, tuple(values), moves)
        if subject.of is Of.RESULT or cross.changes:
            crosses.append(cross)
    causes = tuple(
        Cause(edit.clauses_old, edit.clauses_new, cases)
        for edit, cases in zip(found, told.causes, strict=True)
    )
    return Trial(file.name, told.cases, told.changed, tuple(crosses), causes, told.joint)


def _moves(measure: Measure, subject: Subject, tallies: Mapping[tuple[str, str], Tally]) -> Iterator[Move]:
    for (before, after), tally in tallies.items():
        if before == after:
            yield Move(before, after, tally.count)
            continue
        way = _direction(measure, subject, before, after)
        told = tuple(tally.first), tuple(tally.causes), tally.joint
        yield Move(before, after, tally.count, way, *told)


def _subject(program: Program, output: Output) -> tuple[Subject, int]:
    slot = None if output.slot is None else program.slots[output.slot]
    number = 0 if slot is None else slot.number + 1
    return _of(output, None if slot is None else slot.act), number


def _of(output: Output, act: ActId | None) -> Subject:
    match output.about:
        case ResultId() as id:
            return Subject(Of.RESULT, id)
        case JudgementId() as id:
            return Subject(Of.JUDGEMENT, id)
        case ActId() as id:
            return Subject(Of.VALIDITY, id)
        case Duty() as duty:
            of = Of.DEADLINE if output.kind == "day" else Of.DUTY
            return Subject(of, duty.act, next(iter(duty.bearers), None), act)
        case Effect() as effect:
            return Subject(Of.DUTY, effect.results[0], next(iter(effect.givers), None))
        case Ban() as ban:
            return Subject(Of.BAN, ban.act, next(iter(ban.bearers), None))
        case None:
            return Subject(Of.MATERIAL, None)


def _direction(measure: Measure, subject: Subject, before: str, after: str) -> Direction | None:
    """For a result, whether whom it concerns fares better or worse."""
    if subject.of is not Of.RESULT or isinstance(subject.id, AmountId):
        return None  # which of two amounts is more is told of all cases, not of one
    if not {before, after} <= set(STATUSES):
        return None  # one text has no such result, or leaves it open
    assert isinstance(subject.id, ResultId)
    polarity = measure.result(subject.id).polarity
    return direction(Of.RESULT, polarity, Status(before), Status(after))
