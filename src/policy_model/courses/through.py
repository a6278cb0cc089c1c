"""What courses are sought through (model 6): each authority, and each duty that the calendar calls up.

An act that is owed every year needs no year to begin in order to be valid: a course through its authority
alone might have none, and say nothing of whether what is owed each year can be done in time.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any as Json

from policy_model.ir.formula import Done, Lawful
from policy_model.ir.ids import Combination
from policy_model.ir.statement import Authority, Duty, Measure, Power
from policy_model.ir.walk import nodes
from policy_model.proof import smt
from policy_model.proof.duties import lawful
from policy_model.proof.obligation import View
from policy_model.proof.smt import Term

from .remaining import Fixed

Keep = Callable[[Duty | Power], bool]
"""Which duties and powers are asked to be kept."""


@dataclass(frozen=True, slots=True)
class Step:
    """An authority; `called`: a duty to act by it that the calendar calls up, where that is asked for too."""

    id: str
    source: Authority = field(compare=False)
    called: Duty | None = field(default=None, compare=False)


def steps(measure: Measure) -> tuple[Step, ...]:
    """Every authority, in document order; then those with the duties that the calendar calls up."""
    sources = measure.stating(Authority)
    called = (Step(f"{s.id}, {duty.id}", s, duty) for s in sources for duty in _called(measure, s))
    return (*(Step(s.id, s) for s in sources), *called)


def _called(measure: Measure, source: Authority) -> Iterator[Duty]:
    """Duties to act by an authority that does not itself wait for the day that calls them up."""
    waits = {node.what.act for node in nodes(source.requires) if isinstance(node, Done)}
    for duty in measure.stating(Duty):
        trigger = duty.trigger
        if trigger is None or trigger.act in waits or not measure.act(trigger.act).falls:
            continue
        told = not (duty.contents and source.contents) or not set(duty.contents).isdisjoint(source.contents)
        if duty.act == source.act and told and not set(duty.bearers).isdisjoint(source.actors):
            yield duty


@dataclass(frozen=True, slots=True)
class Course:
    """A course through one step, under the readings of `cube`.

    `pins` say so of the query's constants: the case, the last days it has (`over`), and the readings.
    """

    step: Step
    cube: Combination
    case: dict[str, Json]
    fixed: Fixed
    over: tuple[int, ...]
    pins: tuple[Term, ...] = field(compare=False)


@dataclass(frozen=True, slots=True)
class StepCourses:
    """For one step: its courses, and the readings under which it can be taken but no course exists.

    `unclear`: under other readings too there may be a course, but none that is one in every calendar.
    """

    step: Step
    courses: tuple[Course, ...]
    possible: tuple[Combination, ...]
    unclear: bool


def through(view: View, keep: Keep | None = None) -> Term:
    """The case is a course; with `keep`, as far as these duties and powers go."""
    encoding = view.encoding
    parts = [smt.implies(slot.exists, encoding.final.valid(slot)) for slot in encoding.symbols.slots]
    parts.append(lawful(encoding, None, ()) if keep else view.holds(Lawful(None)))
    parts += [
        smt.implies(duty.arises, duty.in_time) for duty in view.duties if not keep or keep(duty.statement)
    ]
    for power in encoding.measure.statements:
        if isinstance(power, Power) and (not keep or keep(power)):
            parts += _used(view, power)
    return smt.conj(parts)


def _used(view: View, power: Power) -> list[Term]:
    """A power with a last day is used by then."""
    encoding = view.encoding
    if power.within is None or power.trigger is None:
        return []
    out = []
    for trigger in encoding.symbols.of(power.trigger.act):
        last = encoding.last_day(trigger.name, trigger.date, power.within)
        used = smt.disj(
            smt.conj(
                [
                    encoding.final.valid(slot),
                    encoding.described(slot, power.contents, power.bearers),
                    slot.date >= trigger.date,
                    slot.date <= last,
                ]
            )
            for slot in encoding.symbols.of(power.act)
        )
        arises = [
            encoding.fits(trigger, power.trigger),
            encoding.speaks(power, encoding.on),
            encoding.holds(power.condition),
        ]
        out.append(smt.implies(smt.conj(arises), used))
    return out


def taken(view: View, step: Step) -> Term:
    """Some act is valid under the step's authority, and what calls it up does."""
    encoding, source = view.encoding, step.source
    valid = smt.disj(
        smt.conj(
            [
                encoding.final.valid(slot),
                encoding.described(slot, source.contents, source.actors),
                encoding.speaks(source, slot.date),
                encoding.holds(source.requires, slot.date),
            ]
        )
        for slot in encoding.symbols.of(source.act)
    )
    if step.called is None:
        return valid
    return smt.conj([valid, smt.disj(d.arises for d in view.duties if d.statement is step.called)])
