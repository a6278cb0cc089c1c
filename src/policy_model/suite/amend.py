"""Statements with one thing changed, their conditions aside: who, to whom, what, by when, and how binding."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import assert_never

from policy_model.ir.formula import All, Formula
from policy_model.ir.ids import PartyId, ResultId
from policy_model.ir.statement import (
    Assumption,
    Authority,
    Ban,
    ByReference,
    Considers,
    Defines,
    Duty,
    Effect,
    Excused,
    Modality,
    Necessary,
    Power,
    Precedence,
    Requirement,
    Scope,
    Statement,
    Yields,
)
from policy_model.ir.vocabulary import Polarity, Result

from .alter import Alternatives, Said, periods

Norm = Duty | Power | Ban


@dataclass(frozen=True, slots=True)
class Amendment:
    """A statement changed; `new` is None where it is left out. `key` tells apart changes of one operator."""

    operator: str
    new: Statement | None
    what: Said | None = None
    other: Said | None = None
    key: str = ""


def slots(statement: Statement) -> Iterator[tuple[str, Formula]]:
    """The statement's conditions by name: its guard first. The items of a list are one conjunction."""
    yield "guard", statement.guard
    match statement:
        case Effect() | Duty() | Power() | Ban() | Scope() | ByReference():
            yield "condition", statement.condition
        case Authority() | Requirement():
            yield "requires", statement.requires
        case Necessary():
            yield "items", All(statement.items)
        case Assumption():
            yield "holds", statement.holds
        case Yields() | Considers() | Precedence() | Excused() | Defines():
            pass
        case _:
            assert_never(statement)


def with_slot(statement: Statement, name: str, new: Formula) -> Statement:
    """The statement with another condition of this name."""
    match name, statement:
        case "guard", _:
            return replace(statement, guard=new)
        case "condition", Effect() | Duty() | Power() | Ban() | Scope() | ByReference():
            return replace(statement, condition=new)
        case "requires", Authority() | Requirement():
            return replace(statement, requires=new)
        case "items", Necessary():
            return replace(statement, items=new.parts if isinstance(new, All) else (new,))
        case "holds", Assumption():
            return replace(statement, holds=new)
        case _:
            raise AssertionError(name)


def amended(statement: Statement, known: Alternatives) -> Iterator[Amendment]:
    """The statement with each small change."""
    match statement:
        case Considers() | Excused() | Defines():
            return
        case Effect() | Necessary():
            yield from _results(statement, known)
        case Duty() | Power() | Ban():
            yield from _norm(statement, known)
        case Authority():
            yield Amendment("authority_dropped", None, statement.act)
            yield from _parties("actor", "actors", statement, statement.actors, known)
            yield from _parties("addressee", "addressees", statement, statement.addressees, known)
        case Requirement():
            yield Amendment("requirement_dropped", None, statement.act)
            yield from _parties("actor", "actors", statement, statement.actors, known)
        case Scope():
            yield Amendment("scope_dropped", None, statement.condition)
        case ByReference():
            yield Amendment("reference_dropped", None, statement.condition)
            for i, (clause, _) in enumerate(statement.excluded):
                left = statement.excluded[:i] + statement.excluded[i + 1 :]
                new = replace(statement, excluded=left)
                yield Amendment("excluded_dropped", new, clause, key=str(clause))
        case Yields():
            for i, (result, _) in enumerate(statement.provisions):
                left_provisions = statement.provisions[:i] + statement.provisions[i + 1 :]
                new_yields = replace(statement, provisions=left_provisions)
                yield Amendment("yields_dropped", new_yields, result, key=result.key)
        case Precedence(over=over, under=under):
            yield Amendment("precedence_dropped", None, over, under)
            yield Amendment("precedence_swapped", replace(statement, over=under, under=over), over, under)
        case Assumption():
            yield Amendment("assumption_dropped", None, statement.holds)
        case _:
            assert_never(statement)
    if isinstance(statement, Effect | Duty | Power | Ban | Authority | Requirement):
        yield from _contents(statement, known)


def _results(s: Effect | Necessary, known: Alternatives) -> Iterator[Amendment]:
    yield Amendment("statement_dropped", None, s.results[0])
    declared = {r.id: r for r in known.measure.results}
    for i, result in enumerate(s.results):
        if len(s.results) > 1:
            left = s.results[:i] + s.results[i + 1 :]
            yield Amendment("result_dropped", replace(s, results=left), result, key=result.key)
        kind = _kind(declared[result])
        for other in known.measure.results:
            if other.id not in s.results and _kind(other) == kind:
                moved: tuple[ResultId, ...] = (*s.results[:i], other.id, *s.results[i + 1 :])
                key = f"{result.key}-{other.id.key}"
                yield Amendment("result_moved", replace(s, results=moved), result, other.id, key)
    if isinstance(s, Necessary):
        return
    for modality in Modality:
        if modality is not s.modality:
            new = replace(s, modality=modality, one_of=s.one_of and modality is Modality.REQUIRE)
            yield Amendment(f"to_{modality.value}", new, s.results[0], key="")
    if s.one_of:
        yield Amendment("choice_to_all", replace(s, one_of=False), s.results[0])
    yield from _parties("giver", "givers", s, s.givers, known)


def _kind(result: Result) -> tuple[Polarity, bool, ResultId | None]:
    """Results of one kind are mistaken for each other; an amount, for another of the same result."""
    return result.polarity, result.main, result.amount.of if result.amount is not None else None


def _norm(s: Norm, known: Alternatives) -> Iterator[Amendment]:
    yield Amendment("statement_dropped", None, s.act)
    head = (s.id, s.clause, s.guard, s.span, s.bearers, s.act, s.contents, s.condition)
    trigger, within = (None, None) if isinstance(s, Ban) else (s.trigger, s.within)
    if not isinstance(s, Duty):
        yield Amendment("to_require", Duty(*head, trigger=trigger, within=within), s.act)
    if not isinstance(s, Power):
        yield Amendment("to_permit", Power(*head, trigger=trigger, within=within), s.act)
    if not isinstance(s, Ban):
        yield Amendment("to_forbid", Ban(*head), s.act)
    yield from _parties("actor", "bearers", s, s.bearers, known)
    for other in known.acts(s.act):
        yield Amendment("act_swapped", replace(s, act=other, contents=()), s.act, other, other.key)
    if isinstance(s, Ban):
        return
    if s.within is not None:
        for operator, key, period in periods(s.within):
            yield Amendment(operator, replace(s, within=period), s.within, period, key)
        yield Amendment("deadline_dropped", replace(s, within=None), s.within)
    if s.trigger is not None:
        yield Amendment("trigger_dropped", replace(s, trigger=None), s.trigger)
        for operator, said, ref in known.refs(s.trigger):
            name = "trigger_changed" if operator == "act_swapped" else operator
            key = f"trigger-{getattr(said, 'key', said)}"
            yield Amendment(name, replace(s, trigger=ref), s.trigger, said, key)
    if isinstance(s, Duty) and s.timely is not None:
        yield Amendment("timely_dropped", replace(s, timely=None), s.timely)
    if isinstance(s, Duty):
        for ref in s.instead:
            others = tuple(r for r in s.instead if r != ref)
            yield Amendment("alternative_dropped", replace(s, instead=others), ref.act, key=ref.act.key)


def _parties(
    word: str,
    name: str,
    s: Effect | Norm | Authority | Requirement,
    own: tuple[PartyId, ...],
    known: Alternatives,
) -> Iterator[Amendment]:
    """Each party changed to each other one, or left out; for an act's validity also anybody."""
    if own and isinstance(s, Authority | Requirement):
        every = tuple(p.id for p in known.measure.people) if name == "actors" else ()
        yield Amendment(f"{word}_dropped", _with(s, name, every), own[0])
    for i, party in enumerate(own):
        if len(own) > 1:
            left = own[:i] + own[i + 1 :]
            yield Amendment(f"{word}_left_out", _with(s, name, left), party, key=party.key)
        for other in known.parties(own):
            new = _with(s, name, (*own[:i], other, *own[i + 1 :]))
            yield Amendment(f"{word}_changed", new, party, other, f"{party.key}-{other.key}")


def _with(s: Statement, name: str, parties: tuple[PartyId, ...]) -> Statement:
    match name, s:
        case "givers", Effect():
            return replace(s, givers=parties)
        case "bearers", Duty() | Power() | Ban():
            return replace(s, bearers=parties)
        case "actors", Authority() | Requirement():
            return replace(s, actors=parties)
        case "addressees", Authority():
            return replace(s, addressees=parties)
        case _:
            raise AssertionError(name)


def _contents(
    s: Effect | Duty | Power | Ban | Authority | Requirement, known: Alternatives
) -> Iterator[Amendment]:
    if isinstance(s, Effect) or not s.contents:
        return
    yield Amendment("content_dropped", replace(s, contents=()), s.contents[0])
    declared = known.measure.act(s.act)
    for content in declared.contents:
        if content not in s.contents:
            new = replace(s, contents=(content,))
            yield Amendment("content_swapped", new, s.contents[0], content, content.key)
