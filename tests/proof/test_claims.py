"""What the query of a property finds in a case, or in two, is what the evaluator finds there.

For each kind of claim that is a single query, on drawn measures, with drawn conditions. The meaning stands
here a second time, over complete cases, and shares nothing with the encoding.
"""

from __future__ import annotations

import dataclasses

import pytest
from hypothesis import HealthCheck, Phase, assume, given, settings
from hypothesis import strategies as st

from policy_model.ir import formula as f
from policy_model.ir import property as claims
from policy_model.ir import vocabulary
from policy_model.ir.ids import JudgementId, ResultId
from policy_model.proof.obligation import World, obligation
from policy_model.proof.symbols import Unsupported
from policy_model.semantics.calendar import AssumedCalendar
from policy_model.semantics.world import evaluate_complete

from .. import strategies
from . import agreeing

RANK = {f.Status.CONFLICT: 1, f.Status.PERMITTED: 2, f.Status.REQUIRED: 3}


def lawful(prop, seen):
    return all(seen.lawful(party) for party in prop.lawful)


def valid(seen, case, what):
    """The places of the acts as described that are valid."""
    return [
        i
        for i, act in enumerate(case.acts)
        if act.act == what.act
        and (not what.contents or act.content in what.contents)
        and seen.valid(i, what.by)
    ]


def status(seen, result):
    return next(s for s, holds in seen.result(result).statuses.items() if holds)


def alone(prop, seen, case):
    """Whether the premise holds of one case, and whether what is sought is there."""
    claim, on = prop.claim, case.on
    said = lawful(prop, seen)
    match claim:
        case claims.Always(premise, conclusion):
            said = said and seen.holds(premise, on)
            return said, said and not seen.holds(conclusion, on)
        case claims.Exists(condition):
            return said, said and seen.holds(condition, on)
        case claims.OnlyAfter(later, earlier):
            days = []
            for one in later:
                if isinstance(one, ResultId):
                    days += [on] if seen.result(one).given else []
                else:
                    days += [case.acts[i].date for i in valid(seen, case, one)]
            done = [case.acts[i].date for i in valid(seen, case, earlier)]
            bad = any(not any(day <= own for day in done) for own in days)
            return said and bool(days), said and bad


def alike(measure, free, one, two):
    """The two cases are the same but for these facts, and for what arises in one of them only."""
    (seen, case), (other, beside) = one, two
    if case.on != beside.on or case.acts != beside.acts:
        return False
    return all(
        fact.id in free
        or case.facts[fact.id] == beside.facts[fact.id]
        or (
            fact.arises_if is not None
            and not (seen.holds(fact.arises_if, case.on) and other.holds(fact.arises_if, case.on))
        )
        for fact in measure.facts
    )


def same(measure, claim, one, two):
    """The two cases have the same of what the claim is about."""
    (seen, case), (other, _) = one, two
    for subject in claim.subjects or [r.id for r in measure.results]:
        if isinstance(subject, ResultId):
            found = [status(s, subject) for s in (seen, other)]
        elif isinstance(subject, JudgementId):
            found = [s.judgement(subject) for s in (seen, other)]
        else:
            found = [valid(s, case, subject) for s in (seen, other)]
        if found[0] != found[1]:
            return False
    if claim.subjects:
        return True
    if any(seen.valid(i) != other.valid(i) for i in range(len(case.acts))):
        return False
    return arising(seen) == arising(other)


def arising(seen):
    """The duties there are, with what triggered them and their last days."""
    return {
        (duty.statement.id, duty.trigger, duty.due)
        for duty in seen.duties()
        if isinstance(duty.statement, strategies.statement.Duty)
        and not duty.states[agreeing.DutyState.NOT_APPLICABLE]
    }


def together(measure, prop, one, two):
    """As `alone`, of two cases."""
    (seen, case), (other, beside) = one, two
    claim = prop.claim
    said = lawful(prop, seen) and lawful(prop, other)
    if isinstance(claim, claims.SameFor):
        said = said and seen.holds(claim.premise, case.on) and other.holds(claim.premise, beside.on)
        said = said and alike(measure, claim.facts, one, two)
        return said, said and not same(measure, claim, one, two)
    low, high = case.facts[claim.fact], beside.facts[claim.fact]
    said = said and alike(measure, (claim.fact,), one, two) and low.value < high.value
    ranks = [RANK.get(status(s, claim.result), 0) for s in (seen, other)]
    return said, said and (ranks[1] < ranks[0] if claim.easier else ranks[1] > ranks[0])


def beside(data, measure, claim, case):
    """A case that differs from another in few facts, mostly those that the claim leaves free."""
    free = claim.facts if isinstance(claim, claims.SameFor) else (claim.fact,)
    facts = dict(case.facts)
    likely = [fact for fact in measure.facts if fact.id in free or fact.arises_if is not None]
    for fact in data.draw(st.lists(st.sampled_from([*likely, *likely, *measure.facts]), max_size=3)):
        facts[fact.id] = data.draw(st.sampled_from(strategies.values(fact)))
    return dataclasses.replace(case, facts=facts)


@pytest.mark.long
@settings(max_examples=200, phases=[Phase.generate], deadline=None, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_a_query_finds_in_a_case_what_the_evaluator_finds(data):
    prop = data.draw(strategies.properties())
    assume(not isinstance(prop.claim, claims.EachNeeded | claims.DeadlinesMet))
    measure, calendar = data.draw(strategies.measures()), AssumedCalendar(data.draw(strategies.calendars()))
    readings = data.draw(st.sampled_from(list(strategies.combinations(measure))))
    world = World(measure)
    try:
        asked = obligation(world, prop)
    except Unsupported:
        ranked = measure.fact(prop.claim.fact).type
        assert isinstance(ranked, vocabulary.EnumType)
        assert not ranked.ordered
        return
    cases = [data.draw(strategies.spelt_cases(measure))]
    if len(asked.views) == 2:
        cases.append(beside(data, measure, prop.claim, cases[0]))
    told = [(evaluate_complete(measure, case, readings, calendar), case) for case in cases]
    wanted = alone(prop, *told[0]) if len(told) == 1 else together(measure, prop, *told)
    pairs = list(zip(asked.views, cases, strict=True))
    model = agreeing.settled(world.periods, pairs, tuple(readings.items()), calendar, 900).model()
    assert (model.truth(asked.premise), model.truth(asked.sought)) == wanted
