"""A case as a story: within a day, what others rest on comes first; shortly told, a day is one sentence."""

from __future__ import annotations

import pytest

from policy_model.pipeline import load_measure
from policy_model.proof.story import acts_told, course
from policy_model.resources import resource
from policy_model.source.catalogue import Lang


def _act(name, day, by="问责机关或部门", **more):
    return {"act": name, "by": by, "date": day, **more}


@pytest.fixture(scope="module")
def measure():
    return load_measure(resource("spec/measures/pingdingshan-2017-2.md")).measure


@pytest.fixture
def case():
    """As cases come: within a day by name."""
    day = "2017-02-06"
    acts = [
        _act("集体研究", day, "领导班子"),
        _act("作出认定", day, content="予以容错免责"),
        _act("在问责调查过程中发现", day),
        _act("主动核实", day),
    ]
    return {"facts": {}, "acts": acts, "on": day}


def test_what_an_act_rests_on_comes_before_it_on_the_same_day(measure, case):
    told = list(acts_told(measure, case, Lang.ZH))
    assert told == [
        "2017年2月6日，问责机关或部门在问责调查过程中发现。",
        "同日，问责机关或部门主动核实。",
        "同日，领导班子集体研究。",
        "同日，问责机关或部门作出认定（予以容错免责）。",
    ]


def test_a_day_is_one_sentence_and_the_day_it_is_seen_is_told_if_it_is_later(measure, case):
    (whole,) = course(measure, case, Lang.ZH)
    assert whole.count("2017年2月6日") == 1
    assert whole.endswith("；问责机关或部门作出认定（予以容错免责）。")
    later = {**case, "acts": [*case["acts"], _act("公开认定结果", "2017-02-08")], "on": "2017-02-20"}
    assert course(measure, later, Lang.ZH)[1:] == [
        "2017年2月8日，问责机关或部门公开认定结果。",
        "截至2017年2月20日。",
    ]


def test_of_a_case_without_acts_it_is_said_that_nothing_was_done(measure, case):
    assert course(measure, {**case, "acts": []}, Lang.ZH) == ["没有任何行为。", "截至2017年2月6日。"]
