"""Whose act it is: for every kind of act each wrong body and each wrong addressee, and the one not stated."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Literal

from policy_model.ir.ids import PartyId
from policy_model.semantics.case import Case, CaseAct
from policy_model.semantics.evaluate import Evaluation
from policy_model.source.catalogue import Lang

from .faults import Fault, Sight, Try, fault
from .grand import valid_acts
from .maker import Choices, Maker, Words

Side = Literal["by", "to"]
OFTEN = 6
"""So many cases at most are tried for each kind of act that is valid in one role and void in another."""


def bodies(
    maker: Maker, grand: Sequence[tuple[Case, Choices]], pool: Sequence[tuple[Case, Choices]] = ()
) -> Iterator[Try]:
    """Cases with acts done by, or towards, somebody else: as many at once as do not hide each other."""
    side: Side
    for side in ("by", "to"):
        known: set[tuple[int | str, PartyId]] = set()
        for case, readings in grand:
            yield from _rounds(maker, case, readings, side, known)
    for case, readings in grand:
        yield from _unstated(maker, case, readings)
        yield from _needless(maker, case, readings)
    yield from _in_some_role(maker, [*grand, *pool])


def _rounds(
    maker: Maker, case: Case, readings: Choices, side: Side, known: set[tuple[int | str, PartyId]]
) -> Iterator[Try]:
    wrong: dict[int, list[PartyId]] = {}
    hides: dict[int, frozenset[int]] = {}
    for i, act in enumerate(case.acts):
        if getattr(act, side) is None or (side == "by" and maker.measure.act(act.act).event):
            continue
        for party in maker.measure.people:
            if (act.act.key, party.id) in known:
                continue
            valid = valid_acts(maker, _with(case, {i: party.id}, side), readings)
            if not valid[i]:
                wrong.setdefault(i, []).append(party.id)
                known.add((act.act.key, party.id))
                hides[i] = frozenset(j for j, so in enumerate(valid) if not so and j != i)
    while wrong:
        together: dict[int, PartyId] = {}
        for i in wrong:
            if not any(i in hides[j] or j in hides[i] for j in together):
                together[i] = wrong[i][0]
        for i in together:
            wrong[i].pop(0)
            if not wrong[i]:
                del wrong[i]
        made = _with(case, together, side)
        clear = {
            i: party
            for i, party in together.items()
            if valid_acts(maker, _with(made, {i: getattr(case.acts[i], side)}, side), readings)[i]
        }
        yield Try(made, readings, tuple(_fault(maker, case.acts[i], p, side) for i, p in clear.items()))
        for i, one in together.items():
            if i not in clear:  # what it may rest on otherwise is wrong too: it stands alone
                shows = (_fault(maker, case.acts[i], one, side),)
                yield Try(_with(case, {i: one}, side), readings, shows)


def _with(case: Case, others: Mapping[int, PartyId | None], side: Side) -> Case:
    acts = list(case.acts)
    for i, party in others.items():
        acts[i] = replace(acts[i], by=party) if side == "by" else replace(acts[i], to=party)
    return replace(case, acts=tuple(acts))


def _named(maker: Maker, act: CaseAct) -> Words:
    kind = maker.measure.act(act.act)
    return {Lang.ZH: kind.id.zh, Lang.EN: kind.gloss}


def _fault(maker: Maker, act: CaseAct, party: PartyId, side: Side) -> Fault:
    kind = maker.measure.act(act.act)
    other = next(p for p in maker.measure.parties if p.id == party)
    return fault(
        maker.measure,
        f"{side} {act.act.key} {party.key}",
        f"body.{side}",
        kind.clauses,
        act=_named(maker, act),
        party={Lang.ZH: party.zh, Lang.EN: other.gloss},
    )


class Unowned(Evaluation[bool]):
    """An act of this kind of which it is not said who did it is nobody's own."""

    kind = ""

    def valid(self, index: int, by: tuple[PartyId, ...] = ()) -> bool:
        """As the evaluator has it, but for whose act it is."""
        act = self.world.occurrences[index]
        declared = self.measure.act(act.act).actors
        unstated = act.by == declared and act.act.key == self.kind
        return super().valid(index, by) and not (by and unstated)


def _unstated(maker: Maker, case: Case, readings: Choices) -> Iterator[Try]:
    """Nobody is stated: it counts as done by whoever may, towards whomever it may be."""
    sight, all_ = Sight(maker), dict.fromkeys(range(len(case.acts)))
    side: Side
    for side in ("by", "to"):
        bare = _with(case, all_, side)
        valid = valid_acts(maker, bare, readings)
        shows = [
            fault(
                maker.measure, f"{side} {a.act.key} unstated", f"body.{side}_unstated", act=_named(maker, a)
            )
            for a, so in zip(case.acts, valid, strict=True)
            if so and getattr(a, side) is not None
        ]
        if shows:
            yield Try(bare, readings, tuple(shows))
    nobody = _with(_with(case, all_, "by"), all_, "to")
    shows = [
        fault(maker.measure, f"by {a.act.key} neither", "body.neither", act=_named(maker, a))
        for a, so in zip(case.acts, valid_acts(maker, nobody, readings), strict=True)
        if so and a.by is not None and a.to is not None
    ]
    if shows:
        yield Try(nobody, readings, tuple(shows))
    for i, act in enumerate(case.acts):
        declared = maker.measure.act(act.act).actors
        open_ = _with(case, {i: None}, "by")
        seen = sight(open_, readings)
        found = []
        if act.by is not None and len(declared) > 1 and act.by != declared[0]:
            first = sight(_with(case, {i: declared[0]}, "by"), readings)
            if first != seen:
                id = f"by {act.act.key} first"
                found.append(fault(maker.measure, id, "body.first", act=_named(maker, act)))
        if act.by is not None and sight(open_, readings, of_kind(Unowned, act.act.key)) != seen:
            id = f"by {act.act.key} own"
            found.append(fault(maker.measure, id, "body.own", act=_named(maker, act)))
        if found:
            yield Try(open_, readings, tuple(found))


class AnyRole(Evaluation[bool]):
    """An act of this kind that is valid in some role is valid in every one it may have been done in."""

    kind = ""

    def valid(self, index: int, by: tuple[PartyId, ...] = ()) -> bool:
        """As the evaluator has it, whatever the role."""
        act = self.world.occurrences[index]
        some = set(act.by) & set(by) and act.act.key == self.kind
        return super().valid(index, act.by if some else by)


def of_kind(evaluation: type[Unowned | AnyRole], kind: str) -> type[Unowned | AnyRole]:
    """The evaluation, of acts of this kind."""
    return type(evaluation.__name__, (evaluation,), {"kind": kind})


def _needless(maker: Maker, case: Case, readings: Choices) -> Iterator[Try]:
    """An addressee is stated of acts that are declared without: whoever it is, they count."""
    declared = {a.id: a for a in maker.measure.acts}
    bare = [i for i, a in enumerate(case.acts) if not declared[a.act].addressees and a.by is not None]
    told = _with(case, dict.fromkeys(bare, maker.measure.people[0].id), "to")
    valid = valid_acts(maker, told, readings)
    shows = [
        fault(
            maker.measure,
            f"to {case.acts[i].act.key} needless",
            "body.to_needless",
            declared[case.acts[i].act].clauses,
            act=_named(maker, case.acts[i]),
        )
        for i in bare
        if valid[i]
    ]
    if shows:
        yield Try(told, readings, tuple(shows))


def _in_some_role(maker: Maker, pool: Sequence[tuple[Case, Choices]]) -> Iterator[Try]:
    """Acts of which it is not said who did them, valid as the one's and void as the other's."""
    sight = Sight(maker)
    often: Counter[str] = Counter()
    for case, readings in pool:
        for i, act in enumerate(case.acts):
            declared = maker.measure.act(act.act).actors
            if len(declared) == 1 or often[act.act.key] > OFTEN:
                continue
            each = {role: _with(case, {i: role}, "by") for role in declared}
            valid = {role: valid_acts(maker, one, readings)[i] for role, one in each.items()}
            if len(set(valid.values())) == 1:
                continue
            often[act.act.key] += 1
            open_ = _with(case, {i: None}, "by")
            seen = sight(open_, readings)
            void = next(one for role, one in each.items() if not valid[role])
            wrong = {
                "every_role": sight(void, readings),
                "last": sight(each[declared[-1]], readings),
                "any_role": sight(open_, readings, of_kind(AnyRole, act.act.key)),
            }
            shows = tuple(
                fault(maker.measure, f"by {act.act.key} {name}", f"body.{name}", act=_named(maker, act))
                for name, other in wrong.items()
                if other != seen
            )
            yield Try(open_, readings, shows)
