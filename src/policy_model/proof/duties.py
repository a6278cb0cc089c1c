"""Duties of a symbolic case and their states, and who is lawful."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from policy_model.ir.formula import ActRef, FactTrue
from policy_model.ir.ids import PartyId
from policy_model.ir.statement import Ban, Duty

from . import smt
from .encode import Encoding
from .smt import Term
from .symbols import Slot


@dataclass(frozen=True, slots=True)
class DutyTerms:
    """A duty for one trigger (None: without one): whether it arises, its last day, and its states.

    Of the states exactly one holds where it arises, none where it does not.
    """

    statement: Duty
    trigger: Slot | None
    arises: Term
    due: Term | None
    in_time: Term
    late: Term
    overdue: Term
    pending: Term


def duties(encoding: Encoding, known: Iterable[DutyTerms] = ()) -> tuple[DutyTerms, ...]:
    """Every duty the measure may impose, in document order, then in order of its triggers.

    `known`: those of an encoding that is alike, taken over where the statement is the same.
    """
    before: dict[int, list[DutyTerms]] = {}
    for duty in known:
        before.setdefault(id(duty.statement), []).append(duty)
    return tuple(
        duty
        for statement in encoding.measure.statements
        if isinstance(statement, Duty)
        for duty in before.get(id(statement)) or _imposed(encoding, statement)
    )


def _imposed(encoding: Encoding, statement: Duty) -> Iterator[DutyTerms]:
    return (_duty(encoding, statement, trigger) for trigger in _triggers(encoding, statement))


def _triggers(encoding: Encoding, statement: Duty) -> tuple[Slot | None, ...]:
    if statement.trigger is None:
        return (None,)
    return encoding.symbols.of(statement.trigger.act)


def _duty(encoding: Encoding, statement: Duty, trigger: Slot | None) -> DutyTerms:
    on = encoding.on
    start = encoding.entry if trigger is None else trigger.date
    triggered = smt.TRUE
    if trigger is not None and statement.trigger is not None:
        triggered = smt.conj([encoding.fits(trigger, statement.trigger), start <= on])
    arises = smt.conj(
        [
            encoding.in_force(on),
            encoding.scope(on),
            encoding.speaks(statement, on),
            encoding.holds(statement.condition),
            triggered,
        ]
    )
    due = None
    if statement.within is not None:
        name = "entry" if trigger is None else trigger.name
        due = encoding.last_day(name, start, statement.within)
    done = list(_done(encoding, statement, start))
    ever = smt.disj(term for _, term in done)
    if statement.timely is not None:
        met = smt.conj([ever, encoding.holds(FactTrue(statement.timely))])
    elif due is None:
        met = ever
    else:
        met = smt.disj(smt.conj([term, slot.date <= due]) for slot, term in done)
    late = smt.conj([ever, smt.neg(met)])
    over = smt.FALSE if due is None else smt.conj([smt.neg(ever), on > due])

    def said(role: str, *parts: Term) -> Term:
        named = role if trigger is None else f"{role}!{trigger.name}"
        return encoding.said(statement, named, smt.conj(parts), on)

    return DutyTerms(
        statement=statement,
        trigger=trigger,
        arises=said("arises", arises),
        due=due,
        in_time=said("in-time", arises, met),
        late=said("late", arises, late),
        overdue=said("overdue", arises, over),
        pending=said("pending", arises, smt.neg(ever), smt.neg(over)),
    )


def _done(encoding: Encoding, statement: Duty, start: Term) -> Iterator[tuple[Slot, Term]]:
    for ref in statement.any_of:
        for slot in encoding.symbols.of(ref.act):
            described = encoding.described(slot, ref.contents, ref.by)
            yield slot, smt.conj([encoding.final.valid(slot), described, slot.date >= start])


def lawful(encoding: Encoding, party: PartyId | None, terms: tuple[DutyTerms, ...]) -> Term:
    """The party (None: every party) has no duty overdue or done late, and did nothing forbidden to it."""
    breaches = [
        smt.disj([duty.overdue, duty.late])
        for duty in terms
        if party is None or party in duty.statement.bearers
    ]
    breaches += [broken(encoding, ban, party) for ban in encoding.measure.statements if isinstance(ban, Ban)]
    return smt.neg(smt.disj(breaches))


def broken(encoding: Encoding, ban: Ban, party: PartyId | None) -> Term:
    """The party (None: anyone) did what the ban forbids it."""
    return smt.disj(_did(encoding, ban, slot, party) for slot in encoding.symbols.of(ban.act))


def _did(encoding: Encoding, ban: Ban, slot: Slot, party: PartyId | None) -> Term:
    """The act, valid or not, was done by one to whom it is forbidden."""
    day = slot.date
    if party is not None and ban.bearers and party not in ban.bearers:
        return smt.FALSE
    by = (party,) if party is not None else ban.bearers
    did = [
        encoding.did(slot, ActRef(ban.act, ban.contents, by), encoding.on),
        encoding.speaks(ban, day),
        encoding.holds(ban.condition, day),
    ]
    return encoding.said(ban, f"breached!{party.key if party else 'anyone'}", smt.conj(did), day)
