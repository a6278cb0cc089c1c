"""A case as a mapping is the same row whether it is looked up at once or read by the loader."""

import datetime
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import policy_model as pm
from policy_model.engines.function import row
from policy_model.engines.mapped import Mapped
from policy_model.ir.ids import Id
from policy_model.semantics.calendar import official
from policy_model.semantics.load import load_case
from policy_model.semantics.naming import Names
from policy_model.semantics.program import compile_measure
from policy_model.source.diagnostic import Unusable
from tests import strategies as drawn

ODD = (None, 1, -1, 2.5, True, "否", "x", "2018-02-30", "20180209", [], {}, {"value": True})
"""What somebody may write where something else belongs."""


def plain(value):
    return value.key if isinstance(value, Id) else value


def written(case):
    """A complete case as somebody writes it, with dates as dates."""
    facts = {
        id.key: {"value": known.value, "since": known.since} if known.since else plain(known.value)
        for id, known in case.facts.items()
    }
    acts = [
        {"act": act.act.key, "date": act.date}
        | {part: plain(said) for part in ("by", "to", "content") if (said := getattr(act, part)) is not None}
        for act in case.acts
    ]
    return {"facts": facts, "acts": acts, "on": case.on}


def loaded(program, names, case):
    """The row by way of the loader; None if it is no complete case."""
    text = json.dumps(case, ensure_ascii=False, default=str)
    try:
        read = load_case(text, program.measure, official(), names=names)
    except Unusable:
        return None
    contents = {act.id: act.contents for act in program.measure.acts}
    whole = len(read.facts) == len(program.measure.facts) and not read.unknown
    whole = whole and all(act.content or not contents[act.act] for act in read.acts)
    return row(program, read) if whole else None


@st.composite
def spoilt(draw, case):
    """The mapping with one thing changed, left out or added."""
    where = draw(st.sampled_from([case, case["facts"], *case["acts"]]))
    key = draw(st.sampled_from([*where, "value", "rest", "unknown", "calendar", "by", "to", "content"]))
    if key in where and draw(st.booleans()):
        del where[key]
    else:
        where[key] = draw(st.sampled_from([*ODD, "ordinary", "assumed", "p", "yes", "e1"]))
    return case


@settings(max_examples=80)
@given(st.data())
def test_a_mapping_is_the_row_the_loader_makes_of_it(data):
    measure = data.draw(drawn.measures())
    program = compile_measure(measure, next(iter(drawn.combinations(measure))))
    names = Names(measure)
    mapped = Mapped(program, names, official())
    for _ in range(3):
        case = written(data.draw(drawn.cases(measure)))
        assert mapped.row(case) == loaded(program, names, case)
        odd = data.draw(spoilt(case))
        found = mapped.row(odd)
        assert found is None or found == loaded(program, names, odd)


@pytest.fixture(scope="module")
def measure():
    return pm.load()


@pytest.fixture(scope="module")
def ask(measure):
    return measure.function({reading: choices[0] for reading, choices in measure.readings.items()})


BASE = {"rest": "ordinary", "on": "2017-03-10"}


def test_text_and_mapping_and_every_spelling_are_one_case(measure, ask):
    vocabulary = measure._compiled.measure
    keys = {f.id.key: f.ordinary for f in vocabulary.facts if isinstance(f.ordinary, bool)}
    chinese = {f.id.zh: f.ordinary for f in vocabulary.facts if isinstance(f.ordinary, bool)}
    answers = [ask(BASE | {"facts": keys}), ask(BASE | {"facts": chinese}), ask(json.dumps(BASE)), ask(BASE)]
    assert answers == [answers[0]] * 4


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ({"facts": {"no_such_fact": True}}, "PM0410"),
        ({"facts": {"good_faith": True, "出于公心": True}}, "PM0415"),
        ({"acts": [{"act": "notify", "date": "2017-03-09", "by": "nature"}]}, "PM0412"),
        ({"acts": [{"act": "notify", "date": datetime.date.max}]}, "PM0432"),
        ({"acts": [{"act": "notify", "date": "2100-01-04"}], "on": "2100-01-05"}, "PM1130"),
        ({"rest": "usual"}, "PM0425"),
        ({"facts": {"good_faith": False, "motive": "public"}}, "PM1129"),
        ({"acts": [{"act": "find", "date": "2017-03-09"}]}, "PM1128"),
    ],
)
def test_what_is_wrong_with_a_mapping_is_said_as_of_a_text(ask, more, code):
    for case in (BASE | more, json.dumps(BASE | more, default=str)):
        with pytest.raises(pm.Unusable) as error:
            ask(case)
        assert [d.code for d in error.value.diagnostics] == [code]
