"""Cases in which as many kinds of acts as possible are valid at once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from policy_model.ir.vocabulary import Act
from policy_model.semantics.case import Case, CaseAct

from .maker import Choices, Maker

MOST = 6
"""So many cases at most are made."""


def valid_acts(maker: Maker, case: Case, readings: Choices) -> list[bool]:
    """Which of the acts are valid."""
    seen = maker.seen(case, readings)
    return [bool(seen.valid(i)) for i in range(len(case.acts))]


def grand(maker: Maker, pool: Sequence[tuple[Case, Choices]]) -> list[tuple[Case, Choices]]:
    """Few cases of the pool, each with every act added that is valid in it: each kind is in one."""
    counted = []
    for case, readings in pool:
        valid = valid_acts(maker, case, readings)
        counted.append((sum(valid), case, readings))
    counted.sort(key=lambda c: -c[0])
    left = {a.id for a in maker.measure.acts}
    out: list[tuple[Case, Choices]] = []
    for _, case, readings in counted:
        if len(out) == MOST or not left:
            break
        kinds = {a.act for a in case.acts}
        if out and not kinds & left:
            continue
        made = _grown(maker, case, readings)
        if got := left & {a.act for a in made.acts}:
            left -= got
            out.append((_stepwise(maker, made, readings), readings))
    return out


def fullest(maker: Maker, large: Sequence[tuple[Case, Choices]]) -> list[tuple[Case, Choices]]:
    """The case with the most acts, and after them every further one that the vocabulary has room for."""
    if not large:
        return []
    case, readings = max(large, key=lambda one: len(one[0].acts))
    acts = list(case.acts)
    for act in maker.measure.acts:
        there = [a.by for a in acts if a.act == act.id]
        ways = [*_ways(act, case)]
        ways = [w for w in ways if w.by not in there] or ways
        acts.extend(ways[i % len(ways)] for i in range(act.at_most - len(there) if ways else 0))
    return [(replace(case, acts=tuple(acts)), readings)] if len(acts) > len(case.acts) else []


def _stepwise(maker: Maker, case: Case, readings: Choices) -> Case:
    """The case with each act after those it rests on."""
    left, built = list(case.acts), replace(case, acts=())
    while left:
        for act in left:
            more = replace(built, acts=(*built.acts, act))
            if all(valid_acts(maker, more, readings)):
                built = more
                left.remove(act)
                break
        else:
            return case
    return built


def _grown(maker: Maker, case: Case, readings: Choices) -> Case:
    """The case with its valid acts, and all others that are valid on its last day and void none."""
    valid = valid_acts(maker, case, readings)
    kept = tuple(a for a, so in zip(case.acts, valid, strict=True) if so)
    case = replace(case, acts=kept)
    if not all(valid_acts(maker, case, readings)):
        return case
    while True:
        there = {a.act for a in case.acts}
        grown = False
        for act in maker.measure.acts:
            if act.id in there:
                continue
            for one in _ways(act, case):
                more = replace(case, acts=(*case.acts, one))
                if all(valid_acts(maker, more, readings)):
                    case, grown = more, True
                    there.add(act.id)
                    break
        if not grown:
            return case


def _ways(act: Act, case: Case) -> Iterator[CaseAct]:
    to = act.addressees[0] if act.addressees else None
    for by in () if act.event else act.actors:
        for content in act.contents or (None,):
            yield CaseAct(act.id, case.on, by, to, content)
