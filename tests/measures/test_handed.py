"""Small cases on which readers of the measure have gone wrong; each names the sentence that makes it so."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from policy_model.semantics.calendar import official
from policy_model.semantics.open import Exact
from policy_model.semantics.world import evaluate_complete

from .worked import Given, case_of, differences, duties_of, loaded, readings

HANDED = Path(__file__).parent / "handed"
EXEMPT = "实行容错免责"
FOUR = tuple(r.id.zh for r in loaded().measure.results if r.clauses[0].article == 12)[:4]
AFTER = ("书面反馈认定结果", "公开认定结果", "将认定结果报同级党委（党组）备案")
VOID, STANDS = {"错误认定": "自始无效"}, {"错误认定": "撤销之前有效"}


def all_four(status):
    return dict.fromkeys(FOUR, status)


# file, readings, results, void acts, duties (bearer, act, last day, state), the sentence
ROWS = [
    ("a3", {}, {EXEMPT: "outside"}, (), (), "非中共党员、非监察对象参照本办法执行"),
    ("bel", {}, {EXEMPT: "silent"}, (), (), "有关单位或个人认为符合容错免责条件的，应当在被告知"),
    ("bel", {"申请之应当": "义务"}, {}, (), (), "有关单位或个人认为符合容错免责条件的，应当在被告知"),
    ("cs", {}, {EXEMPT: "silent"}, ("集体研究", "形成调查报告", "作出认定"), (), "应以调查事实为依据"),
    ("d1", VOID, {EXEMPT: "forbidden"} | all_four("forbidden"), ("作出认定",), (), "必须同时具备以下条件"),
    ("d1", STANDS, {EXEMPT: "forbidden"} | all_four("conflict"), (), (), "可在以下方面免责"),
    (
        "d1",
        VOID | {"情形": "只指第八条所列"},
        {EXEMPT: "forbidden"} | all_four("conflict"),
        (),
        (),
        "发现单位和个人存在符合容错免责规定情形的",
    ),
    (
        "d15",
        {},
        {},
        (),
        tuple(
            ("受理机关或部门", act, None, "pending")
            for act in ("通过谈心谈话、召开会议等方式予以说明情况", "澄清事实", "消除负面影响")
        ),
        "受理机关或部门以及所在单位党组织应及时",
    ),
    ("d3", {}, {EXEMPT: "silent"}, (), (), "经认定予以免除相关责任"),
    ("d4", {"区别对待": "自成根据"}, {EXEMPT: "forbidden"}, (), (), "主动挽回损失和消除影响"),
    (
        "d6",
        {},
        {EXEMPT: "forbidden"},
        (),
        (("问责机关或部门", "将认定结果报同级党委（党组）备案", None, "pending"),),
        "领导班子集体研究后做出认定",
    ),
    ("g37", VOID, {EXEMPT: "forbidden"} | all_four("forbidden"), ("作出认定",), (), "必须同时具备以下条件"),
    (
        "g37",
        STANDS,
        {EXEMPT: "forbidden"} | all_four("conflict"),
        (),
        tuple(("受理机关或部门", act, ..., ...) for act in AFTER),
        "认定结果应在三个工作日内向申请单位党组织书面反馈",
    ),
    (
        "idle",
        {},
        {EXEMPT: "forbidden", "严肃查处": "required"},
        (),
        (),
        "防止容错纠错成为失职渎职者的“挡箭牌”",
    ),
    ("idle", {"挡箭牌": "各自判断"}, {EXEMPT: "silent", "严肃查处": "required"}, (), (), "严肃查处为官不为"),
    ("p30", {}, {EXEMPT: "permitted"} | all_four("permitted"), (), (), "在问责调查过程中发现"),
]


def data(name):
    return json.loads((HANDED / f"{name}.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: "，".join([row[0], *row[1].values()]))
def test_each_is_answered_as_its_sentence_has_it(row):
    name, under, results, void, duties, sentence = row
    text = HANDED.parents[2] / f"spec/measures/{loaded().measure.name}.txt"
    plain = "".join(text.read_text("utf-8").split())
    assert sentence in plain
    exact = tuple(d for d in duties if ... not in d)
    outside = "outside" in results.values()
    given = Given(name, data(name), under, results, None if outside else void, {}, exact)
    case = case_of(given.data, name)
    assert list(differences(given, loaded().measure, case)) == []
    said = evaluate_complete(loaded().measure, case, readings(loaded().measure, under), official())
    owed = {(by, act) for by, act, *_ in duties_of(said)}
    assert {(by, act) for by, act, *_ in duties} <= owed
    if VOID.items() <= under.items() and void:
        assert not any(act in AFTER for _, act in owed)


def test_the_four_contrasts_are_tied_to_the_facts_they_speak_of():
    """遵纪守法还是违法乱纪, 出以公心还是源于私利: no answer where the facts say the contrary."""
    exact = Exact(loaded().measure, case_of(data("inc")), {}, official())
    found = exact.contradiction()
    assert found is not None
    assert found.assumptions


def test_both_bodies_clear_the_matter_up_each_for_itself():
    """受理机关或部门以及所在单位党组织应…澄清事实: what one does discharges the other of nothing."""
    given = data("d15")
    again = [{**act, "by": "受理机关或部门"} for act in given["acts"]]
    case = case_of({**given, "acts": [*given["acts"], *again]}, "d15")
    said = evaluate_complete(loaded().measure, case, readings(loaded().measure, {}), official())
    kept = [(by, act, state) for by, act, _, state in duties_of(said) if act in {a["act"] for a in again}]
    assert len(kept) == 6
    assert {state for *_, state in kept} == {"done_in_time"}
