"""On the real measure, too, the encoding says of a complete case what the reference evaluator says."""

import datetime
import functools

import pytest
from hypothesis import Phase, assume, given, settings
from hypothesis import strategies as st

from policy_model.ir import ids, vocabulary
from policy_model.source.diagnostic import Unusable
from tests.measures import worked

from .test_agreement import compare


@functools.cache
def complete():
    """The worked cases in which nothing is left unsaid, with every fact written out."""
    measure = worked.loaded().measure
    found = []
    for name in worked.names():
        try:
            case = worked.case_of(worked.data(name))
        except Unusable:  # one that contradicts itself
            continue
        told = all(
            a.by and (a.to or not of(a).addressees) and (a.content or not of(a).contents) for a in case.acts
        )
        if told and not case.unknown and len(case.facts) == len(measure.facts):
            found.append(written(case))
    return found


def of(act):
    return next(a for a in worked.loaded().measure.acts if a.id == act.act)


def written(case):
    """The case as a file without a rest."""
    facts = {}
    for id, known in case.facts.items():
        value = known.value.zh if isinstance(known.value, ids.Id) else known.value
        facts[id.zh] = {"value": value, "since": known.since.isoformat()} if known.since else value
    acts = []
    for act in case.acts:
        one = {"act": act.act.zh, "date": act.date.isoformat(), "by": act.by.zh}
        one |= {"to": act.to.zh} if act.to else {}
        one |= {"content": act.content.zh} if act.content else {}
        acts.append(one)
    return {"facts": facts, "acts": acts, "on": case.on.isoformat()}


@st.composite
def disturbed(draw):
    """A worked case with a few of its facts, days, actors and acts otherwise."""
    measure = worked.loaded().measure
    base = draw(st.sampled_from(complete()))
    facts = dict(base["facts"])
    for fact in draw(st.lists(st.sampled_from(measure.facts), max_size=4)):
        match fact.type:
            case vocabulary.BoolType():
                facts[fact.id.zh] = draw(st.booleans())
            case vocabulary.EnumType(values=values):
                facts[fact.id.zh] = draw(st.sampled_from(values)).zh
            case _:
                pass
    acts = []
    for act in base["acts"]:
        change = draw(st.sampled_from(["keep"] * 8 + ["drop", "day", "day", "by", "content"]))
        one = dict(act)
        if change == "day":
            day = datetime.date.fromisoformat(act["date"]) + datetime.timedelta(days=draw(st.integers(-9, 9)))
            one["date"] = min(day, datetime.date.fromisoformat(base["on"])).isoformat()
        if change == "by":
            one["by"] = draw(st.sampled_from(measure.parties)).id.zh
        if change == "content" and "content" in act:
            declared = next(a for a in measure.acts if a.id.zh == act["act"])
            one["content"] = draw(st.sampled_from(declared.contents)).zh
        if change != "drop":
            acts.append(one)
    return {"measure": measure.name, "facts": facts, "acts": acts, "on": base["on"]}


@pytest.mark.long
@settings(max_examples=80, phases=[Phase.generate], deadline=None)
@given(st.data())
def test_encoding_and_evaluator_agree_on_the_real_measure(data):
    measure = worked.loaded().measure
    case = data.draw(disturbed())
    readings = tuple((r.id, data.draw(st.sampled_from(r.choices)).id) for r in measure.readings)
    try:
        worked.case_of(case)
    except Unusable:  # a fact that does not arise, said to be otherwise than usual
        assume(False)
    compare(measure, case, readings)


def test_there_are_cases_to_disturb():
    assert len(complete()) >= 30
