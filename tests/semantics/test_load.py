"""Cases as JSON: what is read, and what each kind of mistake is told."""

import dataclasses
import datetime
import json
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from policy_model.ir import formula as f
from policy_model.ir import ids, statement, vocabulary
from policy_model.semantics.calendar import official
from policy_model.semantics.case import Known
from policy_model.semantics.load import load_case, named_measure
from policy_model.semantics.naming import Names
from policy_model.semantics.written import filled, shortened
from policy_model.source.catalogue import Lang, find, message, placeholders
from policy_model.source.clause import parse_clause_id
from policy_model.source.diagnostic import Unusable
from policy_model.source.span import Span

SPAN = Span("<m>", 0, 0)
SCHEMA = Path(__file__).parents[2] / "spec/schema/case.schema.json"


def measure() -> statement.Measure:
    def fact(key, zh, type, ordinary, come=False):
        return vocabulary.Fact(
            ids.FactId(key, zh), type, "", (), False, ordinary, "", SPAN, may_come_about=come
        )

    low, high = ids.ValueId("low", "一般"), ids.ValueId("high", "重大")
    organ, unit = ids.PartyId("organ", "机关"), ids.PartyId("unit", "单位")
    apply, find = ids.ActId("apply", "提出申请"), ids.ActId("find", "作出认定")
    contents = (ids.ContentId("grant", "予以"), ids.ContentId("refuse", "不予"))
    duty = statement.Duty(
        "10#1",
        parse_clause_id("10"),
        f.Const(True),
        SPAN,
        (organ,),
        find,
        (),
        f.Const(True),
        f.ActRef(apply),
        f.Period(3, f.Unit.WORKDAY),
    )
    return statement.Measure(
        name="m",
        title="办法",
        entry=datetime.date(2017, 2, 6),
        run_on=None,
        parties=tuple(vocabulary.Party(p, "", (), SPAN) for p in (organ, unit)),
        facts=(
            fact("gain", "谋取私利", vocabulary.BoolType(), False),
            fact("repaid", "挽回损失", vocabulary.BoolType(), False, come=True),
            fact("grade", "等级", vocabulary.EnumType((low, high), True), low),
            fact("loss", "损失", vocabulary.IntType("万元"), 0),
            fact("share", "比例", vocabulary.IntType("%", 2), 0),
            fact("born", "成立之日", vocabulary.DateType(), datetime.date(2000, 1, 1)),
        ),
        acts=(
            vocabulary.Act(apply, "", (), (unit,), (organ,), (), 2, SPAN),
            vocabulary.Act(find, "", (), (organ,), (), contents, 1, SPAN),
        ),
        judgements=(),
        results=(),
        readings=(),
        statements=(duty,),
        clauses=(parse_clause_id("10"),),
        hash="0" * 64,
    )


MEASURE = measure()
APPLY = {"act": "提出申请", "date": "2018-02-05"}
FIND = {"act": "作出认定", "date": "2018-02-12"}


def load(case: object, **more):
    text = case if isinstance(case, str) else json.dumps(case, ensure_ascii=False)
    return load_case(text, MEASURE, official(), **more)


def codes(case: object) -> list[str]:
    with pytest.raises(Unusable) as caught:
        load(case)
    for diagnostic in caught.value.diagnostics:
        wording = find(diagnostic.code)
        assert wording is not None
        for lang in Lang:
            assert placeholders(wording[lang]) <= set(diagnostic.args)
            assert "{" not in message(diagnostic.code, diagnostic.args, lang).replace("{…}", "")
        assert diagnostic.labels
    return [d.code for d in caught.value.diagnostics]


def test_chinese_names_and_identifiers():
    case = load(
        {
            "measure": "办法",
            "facts": {
                "谋取私利": False,
                "repaid": {"value": True, "since": "2018-01-01"},
                "等级": "重大",
                "loss": 3,
                "share": 12.5,
                "成立之日": "1999-01-02",
            },
            "acts": [{**APPLY, "by": "单位", "to": "organ"}, {**FIND, "content": "grant"}],
            "unknown": ["apply"],
        }
    )
    gain, repaid, grade, loss, share, born = (x.id for x in MEASURE.facts)
    assert case.facts == {
        gain: Known(False),
        repaid: Known(True, datetime.date(2018, 1, 1)),
        grade: Known(ids.ValueId("high")),
        loss: Known(3),
        share: Known(1250),
        born: Known(datetime.date(1999, 1, 2)),
    }
    assert [(a.act.key, a.by, a.content) for a in case.acts] == [
        ("apply", ids.PartyId("unit"), None),
        ("find", None, ids.ContentId("grant")),
    ]
    assert case.unknown == (ids.ActId("apply"),)
    assert case.on == datetime.date(2018, 2, 12)


def test_the_day_it_is_seen():
    day = datetime.date(2019, 1, 1)
    assert load({}).on == MEASURE.entry
    assert load({"acts": [FIND, APPLY]}).on == datetime.date(2018, 2, 12)
    assert load({"on": "2018-01-01", "acts": [APPLY]}).on == datetime.date(2018, 1, 1)
    assert load({"on": "2018-01-01"}, on=day).on == day


def test_rest_is_ordinary():
    case = load({"facts": {"loss": 5}, "rest": "ordinary"})
    assert [x.key for x in case.filled] == ["gain", "repaid", "grade", "share", "born"]
    assert case.facts[ids.FactId("grade")] == Known(ids.ValueId("low"))
    assert load({"facts": {"loss": 5}}).filled == ()


def test_aliases_serve_where_they_are_plain():
    gain = ids.FactId("gain", "谋取私利")
    case = load({"facts": {"私利": True}}, names=Names(MEASURE, {"私利": (gain,)}))
    assert case.facts == {gain: Known(True)}
    with pytest.raises(Unusable) as caught:
        load({"facts": {"私利": True}}, names=Names(MEASURE, {"私利": (gain, ids.FactId("repaid"))}))
    assert [d.code for d in caught.value.diagnostics] == ["PM0419"]


BAD = {
    "PM0401": ["{", '{"on": NaN}', '{"on": "\\ud800"}', "{'on': 1}", '{"on": 1,}', "", "{} {}", '{"a": 01}'],
    "PM0402": ["[" * 5000],
    "PM0403": ['{"on": "2018-01-01", "on": "2018-01-01"}'],
    "PM0404": ['{"facts": {"loss": ' + "9" * 5000 + "}}"],
    "PM0405": [{"measure": 1}, {"unknown": [2]}, {"acts": [{**APPLY, "by": 1}]}],
    "PM0406": [[], "1", {"facts": []}, {"acts": [1]}],
    "PM0407": [{"acts": {}}, {"unknown": "apply"}],
    "PM0408": [{"fact": {}}, {"acts": [{**APPLY, "who": "x"}]}, {"facts": {"gain": {"value": True, "x": 1}}}],
    "PM0409": [{"acts": [{"act": "apply"}]}, {"facts": {"repaid": {"since": "2018-01-01"}}}],
    "PM0410": [{"facts": {"谋取私": True}}],
    "PM0411": [{"acts": [{"act": "提出", "date": "2018-01-01"}]}],
    "PM0412": [{"acts": [{**APPLY, "by": "法院"}]}],
    "PM0413": [{"acts": [{**FIND, "content": "准"}]}],
    "PM0414": [{"facts": {"grade": "特大"}}],
    "PM0415": [{"facts": {"gain": True, "谋取私利": True}}],
    "PM0416": [{"facts": {"gain": 1}}, {"facts": {"gain": None}}],
    "PM0417": [{"facts": {"grade": 2}}],
    "PM0437": [{"facts": {"share": 0.125}}, {"facts": {"share": "12.5"}}, {"facts": {"share": -0.5}}],
    "PM0418": [{"facts": {"loss": -1}}, {"facts": {"loss": 1.5}}, {"facts": {"loss": True}}],
    "PM0420": [{"facts": {"gain": {"value": True, "since": "2018-01-01"}}}],
    "PM0421": [{"facts": {"repaid": {"value": False, "since": "2018-01-01"}}}],
    "PM0422": [{"acts": [FIND, FIND]}],
    "PM0423": [{"unknown": ["find", "作出认定"]}],
    "PM0424": [{"acts": [{**APPLY, "content": "grant"}]}],
    "PM0425": [{"rest": "通常"}],
    "PM0426": [{"acts": [FIND], "unknown": ["find"]}],
    "PM0430": [{"on": 20180101}, {"on": "2018-1-1"}, {"on": "２０１８-01-01"}],
    "PM0431": [{"on": "2017-02-30"}, {"facts": {"born": "2019-02-29"}}],
    "PM0432": [{"acts": [{**APPLY, "date": "9999-12-31"}]}],
    "PM0433": [{"calendar": "official"}, {"calendar": True}],
}


@pytest.mark.parametrize(("code", "case"), [(code, case) for code, some in BAD.items() for case in some])
def test_each_mistake_has_its_code(code, case):
    assert codes(case) == [code]


def test_all_problems_at_once_with_their_places_and_the_nearest_word():
    text = '{"facts": {"谋取私": true, "loss": -1}, "acts": [{"act": "提出申清", "date": "2017-02-30"}]}'
    with pytest.raises(Unusable) as caught:
        load(text)
    found = [
        (d.code, text[d.labels[0].span.start : d.labels[0].span.end], d.suggestion)
        for d in caught.value.diagnostics
    ]
    assert found == [
        ("PM0410", '"谋取私"', '"谋取私利"'),
        ("PM0418", "-1", None),
        ("PM0411", '"提出申清"', '"提出申请"'),
        ("PM0431", '"2017-02-30"', None),
    ]


def test_the_measure_it_names():
    assert named_measure('{"measure": "办法"}') == "办法"
    assert named_measure('{"measure": 1}') is named_measure("[") is named_measure("[]") is None


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.just("2018-01-01"),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(["facts", "acts", "act", "date", "by", "on", "loss", "find", "value", "since"])
            | st.text(),
            inner,
            max_size=4,
        )
    ),
    max_leaves=20,
)


@given(JSON | st.dictionaries(st.sampled_from(["facts", "acts", "unknown", "rest", "on"]), JSON))
def test_no_json_crashes_it(value):
    never_crashes(json.dumps(value))


@given(st.text() | st.text(alphabet='{}[]",:0-9eE.tfn \\u'))
def test_no_text_crashes_it(text):
    never_crashes(text)


def never_crashes(text: str) -> None:
    found = ()
    try:
        load(text)
    except Unusable as error:
        found = error.diagnostics
    for d in found:
        for label in d.labels:
            assert 0 <= label.span.start <= label.span.end <= len(text)


GOOD = [
    {},
    {"facts": {"gain": True, "repaid": {"value": True, "since": "2018-01-01"}, "loss": 3, "grade": "重大"}},
    {"acts": [{**APPLY, "by": "单位", "to": "机关"}, {**FIND, "content": "予以"}], "on": "2018-03-01"},
    {"unknown": ["find"], "rest": "ordinary"},
]
OUT_OF_FORM = [
    [],
    {"fact": {}},
    {"facts": {"gain": None}},
    {"facts": {"loss": -1}},
    {"facts": {"repaid": {"since": "2018-01-01"}}},
    {"acts": [{"act": "find"}]},
    {"acts": [{**FIND, "who": "x"}]},
    {"acts": [{**FIND, "date": "2018年1月1日"}]},
    {"unknown": "find"},
    {"rest": "通常"},
    {"on": 2018},
]


@pytest.mark.parametrize("case", GOOD)
def test_schema_takes_what_is_read(case):
    jsonschema.Draft202012Validator(json.loads(SCHEMA.read_text("utf-8"))).validate(case)
    load(case)


@pytest.mark.parametrize("case", OUT_OF_FORM)
def test_schema_refuses_what_is_out_of_form(case):
    assert not jsonschema.Draft202012Validator(json.loads(SCHEMA.read_text("utf-8"))).is_valid(case)
    codes(case)


@given(st.data())
def test_a_case_told_by_what_is_unusual_is_the_same_case_and_an_incomplete_one_is_not_filled(data):
    usual = {
        "谋取私利": False,
        "挽回损失": False,
        "等级": "一般",
        "损失": 0,
        "比例": 0,
        "成立之日": "2000-01-01",
    }
    others = {
        "谋取私利": [True],
        "挽回损失": [True, {"value": True, "since": "2018-01-01"}],
        "等级": ["重大"],
        "损失": [1, 3],
        "比例": [12.5, 1],
        "成立之日": ["1999-01-02"],
    }
    facts = {name: data.draw(st.sampled_from([value, *others[name]])) for name, value in usual.items()}
    case = {"measure": "办法", "facts": facts, "acts": [APPLY], "on": "2018-03-01"}
    assert dataclasses.replace(load(shortened(MEASURE, case)), filled=()) == load(case)
    assert filled(MEASURE, {**case, "facts": {k: v for k, v in facts.items() if v != usual[k]}}) == case
    left_out = data.draw(st.sampled_from(sorted(usual)))
    facts.pop(left_out)
    assert left_out not in {fact.zh for fact in load(shortened(MEASURE, case)).facts}
