"""What the structural analyses claim of drawn measures is so in every case, by the evaluator."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policy_model.analysis.matters import by_matter
from policy_model.analysis.roles import ungiven
from policy_model.analysis.structural import STRUCTURAL
from policy_model.analysis.toothless import idle
from policy_model.analysis.undated import undated, unstarted
from policy_model.analysis.words import unused
from policy_model.ir.ids import FactId
from policy_model.ir.statement import Duty
from policy_model.proof.replay import Evaluator
from policy_model.semantics.algebra import DutyState
from policy_model.semantics.calendar import official
from policy_model.semantics.case import CaseAct
from policy_model.semantics.load import load_case
from policy_model.semantics.world import evaluate_complete

from ..strategies import DAYS, calendars, cases, combinations, measures, values


def holds(finding, chosen):
    """Whether the finding is claimed under a full choice of readings."""
    return not finding.readings or any(all(chosen[r] == c for r, c in one) for one in finding.readings)


def outcome(measure, case, chosen, calendar, but=()):
    """Results, validity and duties, but for acts and duties of some kinds."""
    seen = evaluate_complete(measure, case, chosen, calendar)
    acts = seen.world.occurrences
    return (
        [seen.result(r.id).statuses for r in measure.results],
        [(act, seen.valid(i)) for i, act in enumerate(acts) if act.act not in but],
        [
            (d.statement.id, None if d.trigger is None else acts[d.trigger], d.states)
            for d in seen.duties()
            if not (isinstance(d.statement, Duty) and any(way.act in but for way in d.statement.any_of))
            if not d.states[DutyState.NOT_APPLICABLE]  # an act it might have come from raises none
        ],
    )


def drawn(data):
    measure = data.draw(measures())
    chosen = data.draw(st.sampled_from(list(combinations(measure))))
    return measure, chosen, data.draw(cases(measure)), data.draw(calendars())


@pytest.mark.long
@settings(max_examples=300)
@given(st.data())
def test_whether_an_idle_duty_is_met_changes_nothing_else(data):
    measure, chosen, case, calendar = drawn(data)
    claimed = [x for x in idle(measure) if holds(x, chosen)]
    for duty in (s for s in measure.statements if isinstance(s, Duty)):
        bearers = tuple(p.key for p in duty.bearers)
        mine = [
            x
            for x in claimed
            if x.clauses == (duty.clause,)
            and duty.act.key in x.about.split(",")
            and dict(x.args)["bearers"] == bearers
        ]
        alike = [
            s
            for s in measure.statements
            if isinstance(s, Duty) and (s.clause, s.act, s.bearers) == (duty.clause, duty.act, duty.bearers)
        ]
        if not mine or len(alike) > 1:  # another demand of the same clause may be the idle one
            continue
        content = next(
            iter(duty.contents or next(a.contents for a in measure.acts if a.id == duty.act)), None
        )
        day = data.draw(st.sampled_from(DAYS))
        without = replace(case, acts=tuple(a for a in case.acts if a.act != duty.act))
        act = CaseAct(duty.act, day, data.draw(st.sampled_from(duty.bearers)), None, content)
        met = replace(without, acts=(*without.acts, act))
        but = (duty.act,)
        assert outcome(measure, met, chosen, calendar, but) == outcome(
            measure, without, chosen, calendar, but
        )


@settings(max_examples=80)
@given(st.data())
def test_an_undated_duty_is_never_overdue(data):
    measure, chosen, case, calendar = drawn(data)
    seen = evaluate_complete(measure, case, chosen, calendar)
    found = [x for x in undated(measure) if holds(x, chosen)]
    for duty in seen.duties():
        s = duty.statement
        if not isinstance(s, Duty):
            continue
        mine = [
            x
            for x in found
            if x.clauses == (s.clause,)
            and s.act.key in x.about.split(",")
            and dict(x.args)["bearers"] == tuple(p.key for p in s.bearers)
        ]
        if mine and s.within is None:
            assert not duty.states[DutyState.OVERDUE]
        if duty.states[DutyState.OVERDUE]:
            assert s.within is not None


@settings(max_examples=80)
@given(st.data())
def test_a_fact_on_which_nothing_hangs_changes_nothing(data):
    measure, chosen, case, calendar = drawn(data)
    facts = {f.id.key: f for f in measure.facts}
    for finding in unused(measure):
        for key in finding.about.split(","):
            if key in facts:
                fact = facts[key]
                for value in values(fact)[:6]:
                    other = replace(case, facts={**case.facts, FactId(key): value})
                    assert outcome(measure, case, chosen, calendar) == outcome(
                        measure, other, chosen, calendar
                    )


@settings(max_examples=40)
@given(measures())
def test_findings_have_one_identity_each_and_witnesses_that_load(measure):
    calendar = official()
    found = [finding for _, analyse in STRUCTURAL for finding in analyse(measure)]
    assert len({x.identity for x in found}) == len(found)
    assert found == [finding for _, analyse in STRUCTURAL for finding in analyse(measure)]
    for finding in found:
        assert {code for code, _ in STRUCTURAL} >= {finding.code}
        for case in finding.witness:
            loaded = load_case(json.dumps(case), measure, calendar)
            assert len(loaded.facts) == len(measure.facts)
            Evaluator().evaluate(measure, case, finding.witness_readings)
            assert holds(finding, dict(finding.witness_readings))


@settings(max_examples=60)
@given(measures())
def test_matter_by_matter_an_analysis_finds_the_same(measure):
    """What two matters ask in one breath may be told apart; all that is told is the same."""
    for find in (undated, unstarted, idle, ungiven):
        whole, parts = (
            {(x.code, key, x.readings) for x in found(measure) for key in x.about.split(",")}
            for found in (find, by_matter(find))
        )
        assert whole == parts
