"""The encoding says of every complete case what the reference evaluator says, for measures at random."""

from __future__ import annotations

import dataclasses
import datetime
import json

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from policy_model.ir import formula as f
from policy_model.ir import ids, statement, vocabulary
from policy_model.proof.replay import Evaluator
from policy_model.semantics.calendar import AssumedCalendar, official
from policy_model.semantics.load import load_case
from policy_model.source.clause import parse_clause_id

from .. import strategies
from . import agreeing, mini

FACTS = ("self_gain", "unit_gain", "remedied", "sanction", "conceals", "other_rule")
ACTS = ("notify", "apply", "forward", "study", "find", "feedback")
PARTIES = ("applicant", "party_org", "organ")
FIRST = datetime.date(2017, 2, 3)
UNITS = st.sampled_from([f.Unit.WORKDAY, f.Unit.DAY, f.Unit.MONTH])
periods = st.builds(f.Period, st.integers(1, 3), UNITS)
refs = st.builds(
    mini.ref,
    st.sampled_from(ACTS),
    by=st.lists(st.sampled_from(PARTIES), max_size=1).map(tuple),
) | st.sampled_from([mini.ref("find", "grant"), mini.ref("find", "refuse")])
positive = st.one_of(
    st.sampled_from(FACTS).map(mini.true),
    st.builds(f.Done, refs),
    st.builds(f.Done, refs, refs, st.none() | periods),
    st.builds(f.InTime, refs, periods),
    st.builds(mini.taken, st.just("scope"), st.sampled_from(["wide", "narrow"])),
    st.just(f.FactOneOf(ids.FactId("grade"), (ids.ValueId("low"), ids.ValueId("high")))),
    st.builds(f.Compare, st.just(ids.FactId("number")), st.sampled_from(f.Op), st.integers(0, 3)),
    st.just(f.Judged(ids.JudgementId("gain"))),
)


def joined(inner):
    pair = st.lists(inner, max_size=3).map(tuple)
    at = st.builds(f.At, st.just(parse_clause_id("7.1")), inner)
    return st.builds(f.All, pair) | st.builds(f.Any, pair) | st.builds(f.Unless, inner, inner) | at


grounds = st.recursive(positive, joined, max_leaves=5)
"""What validity may rest on: acts never under a negation."""
clauses = st.sampled_from(["7", "7.1", "8", "8.1", "12"])
guards = st.just(mini.YES) | st.builds(mini.taken, st.just("seven"), st.sampled_from(["apply", "both"]))
places = clauses.map(parse_clause_id)
moved = st.builds(f.Extension, places, guards, refs, periods, st.none() | periods) | st.builds(
    f.Stop, places, guards, refs, refs, st.booleans()
)
own_periods = periods | st.builds(
    dataclasses.replace, periods, moved=st.lists(moved, min_size=1, max_size=2).map(tuple)
)
breaches = st.one_of(
    st.builds(
        f.Lapsed,
        st.lists(refs, min_size=1, max_size=2).map(tuple),
        st.none() | refs,
        own_periods,
        st.booleans(),
    ),
    st.builds(f.Did, refs, st.sampled_from(FACTS).map(mini.true)),
)
conditions = st.recursive(
    positive | positive.map(f.Not) | breaches | breaches.map(f.Not), joined, max_leaves=5
)
people = st.lists(st.sampled_from(PARTIES), min_size=1, max_size=2, unique=True).map(
    lambda some: mini.parties(*some)
)
acts = st.sampled_from(ACTS).map(ids.ActId)
results = st.lists(st.sampled_from(["exempt", "mitigate"]), min_size=1, max_size=2, unique=True).map(
    lambda some: tuple(ids.ResultId(r) for r in some)
)


def head(kind, **parts):
    number = st.integers(0, 10**6).map(str)
    common = {"id": number, "clause": clauses.map(parse_clause_id), "guard": guards}
    return st.builds(kind, span=st.just(mini.SPAN), **common, **parts)


nothing = st.just(())
statements = st.one_of(
    head(
        statement.Effect,
        modality=st.just(statement.Modality.REQUIRE),
        results=results,
        condition=st.just(mini.YES) | conditions,
    ),
    head(
        statement.Effect,
        modality=st.sampled_from(statement.Modality),
        results=results,
        condition=conditions,
    ),
    head(
        statement.Effect,
        modality=st.just(statement.Modality.REQUIRE),
        results=results,
        condition=conditions,
        one_of=st.just(True),
    ),
    head(statement.Necessary, results=results, items=st.lists(conditions, max_size=2).map(tuple)),
    head(
        statement.Duty,
        bearers=people,
        act=acts,
        contents=nothing,
        condition=conditions,
        trigger=st.none() | refs,
        within=st.none() | own_periods,
        timely=st.none() | st.just(ids.FactId("remedied")),
    ),
    head(statement.Ban, bearers=nothing | people, act=acts, contents=nothing, condition=conditions),
    head(
        statement.Authority,
        actors=people,
        addressees=nothing | people,
        act=acts,
        contents=nothing,
        requires=grounds,
    ),
    head(statement.Requirement, act=acts, contents=nothing, actors=nothing | people, requires=grounds),
    head(statement.Scope, condition=st.sampled_from(FACTS).map(mini.true)),
    head(
        statement.ByReference,
        condition=st.sampled_from(FACTS).map(mini.true),
        excluded=st.just(()) | clauses.map(lambda c: ((parse_clause_id(c), ""),)),
    ),
    head(
        statement.Precedence,
        over=clauses.map(parse_clause_id),
        under=clauses.map(parse_clause_id),
    ),
    head(
        statement.Yields,
        provisions=st.just(((ids.ResultId("exempt"), ids.FactId("remedied")),)),
    ),
)


@st.composite
def measures(draw):
    base = mini.tolerance()
    own = tuple(draw(st.lists(statements, min_size=1, max_size=9)))
    keep = tuple(s for s in base.statements if draw(st.booleans()))
    low, high = ids.ValueId("low", "低"), ids.ValueId("high", "高")
    grade = mini.fact("grade", "等级", vocabulary.EnumType((low, high), True), low)
    number = mini.fact("number", "人数", vocabulary.IntType("人"), 0)
    first, *rest = base.results
    return dataclasses.replace(
        base,
        run_on=draw(st.booleans()),
        facts=(*base.facts, grade, number),
        acts=tuple(dataclasses.replace(a, at_most=1 + (a.id.key == "find")) for a in base.acts),
        results=(dataclasses.replace(first, excludes=(rest[0].id,)), *rest),
        statements=(*keep, *own),
    )


@st.composite
def cases(draw, measure):
    def day(least=0):
        return (FIRST + datetime.timedelta(days=draw(st.integers(least, 9)))).isoformat()

    facts = {}
    for fact in measure.facts:
        match fact.type:
            case vocabulary.BoolType():
                facts[fact.id.zh] = draw(st.booleans())
                if fact.may_come_about and facts[fact.id.zh] and draw(st.integers(0, 3)):
                    facts[fact.id.zh] = {"value": True, "since": day()}
            case vocabulary.EnumType(values=values):
                facts[fact.id.zh] = draw(st.sampled_from(values)).zh
            case _:
                facts[fact.id.zh] = draw(st.integers(0, 4))
    done = []
    names = [p.id.zh for p in measure.parties]
    for act in measure.acts:
        for _ in range(draw(st.integers(0, act.at_most))):
            likely = [next(p.id.zh for p in measure.parties if p.id == a) for a in act.actors]
            one = {"act": act.id.zh, "date": day(), "by": draw(st.sampled_from([*likely * 3, *names]))}
            if act.addressees:
                one["to"] = draw(st.sampled_from(names))
            if act.contents:
                one["content"] = draw(st.sampled_from(act.contents)).zh
            done.append(one)
    done.sort(key=lambda one: one["date"])
    on = max([day(2), *(one["date"] for one in done)])
    return {"measure": measure.name, "facts": facts, "acts": done, "on": on}


def compare(measure, case, readings):
    """By the official tables; `case` as a file has it."""
    calendar = AssumedCalendar(official())
    agreeing.compare(
        measure, load_case(json.dumps(case, ensure_ascii=False), measure, calendar), readings, calendar
    )


@pytest.mark.long
@settings(max_examples=300, phases=[Phase.generate])
@given(st.data())
def test_encoding_and_evaluator_agree(data):
    measure = data.draw(measures())
    case = data.draw(cases(measure))
    readings = tuple((r.id, data.draw(st.sampled_from(r.choices)).id) for r in measure.readings)
    compare(measure, case, readings)


@settings(max_examples=40, phases=[Phase.generate])
@given(st.data())
def test_they_agree_on_every_form(data):
    """On the measures that all the others are held to as well."""
    measure, calendar = data.draw(strategies.measures()), AssumedCalendar(data.draw(strategies.calendars()))
    case = data.draw(strategies.spelt_cases(measure))
    readings = tuple(data.draw(st.sampled_from(list(strategies.combinations(measure)))).items())
    claims = data.draw(st.lists(strategies.claimed, max_size=3))
    agreeing.compare(measure, case, readings, calendar, longest=900, claims=claims)


def with_own(*own):
    measure = mini.tolerance()
    return dataclasses.replace(measure, statements=(*measure.statements, *own))


SCOPE = statement.Scope(*mini.head("3#1", "3"), condition=mini.true("sanction"))
REFERRED = statement.ByReference(
    *mini.head("3#2", "3"),
    condition=mini.true("conceals"),
    excluded=((parse_clause_id("10"), ""),),
)
LOOP = with_own(
    mini.authority("1#1", "1", "organ", "study", mini.done("forward")),
    mini.authority("1#2", "1", "organ", "feedback", mini.done("study")),
    mini.authority("1#3", "1", "applicant", "apply", mini.done("feedback")),
)
PICKED = [with_own(SCOPE, REFERRED), LOOP]


@settings(max_examples=60, phases=[Phase.generate])
@given(st.data())
def test_they_agree_where_steps_support_each_other_and_where_clauses_lack_a_subject(data):
    measure = data.draw(st.sampled_from(PICKED))
    case = data.draw(cases(measure))
    readings = tuple((r.id, r.choices[0].id) for r in measure.readings)
    compare(measure, case, readings)


def test_a_loop_of_four_steps_is_entered_where_one_of_them_rests_on_something_else():
    """Validity takes as many rounds as the loop has steps; all on one day."""
    who = {"notify": 2, "apply": 0, "forward": 1, "study": 2, "feedback": 2}
    names = {a.id.key: a for a in LOOP.acts}
    zh = [p.id.zh for p in LOOP.parties]
    done = []
    for key, place in who.items():
        one = {"act": names[key].id.zh, "date": "2017-02-07", "by": zh[place]}
        if names[key].addressees:
            to = names[key].addressees[0]
            one["to"] = next(p.id.zh for p in LOOP.parties if p.id == to)
        done.append(one)
    facts = {x.id.zh: x.ordinary for x in LOOP.facts}
    readings = tuple((r.id, r.choices[0].id) for r in LOOP.readings)
    case = {"measure": "mini", "facts": facts, "acts": done, "on": "2017-02-08"}
    compare(LOOP, case, readings)
    assert all(map(Evaluator().evaluate(LOOP, case, readings).valid, range(len(done))))
    compare(LOOP, {**case, "acts": done[1:]}, readings)
