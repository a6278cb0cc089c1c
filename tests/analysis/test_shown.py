"""What reads structure and words is shown in a case that shows it; of drawn measures too."""

from __future__ import annotations

import datetime
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings

from policy_model.analysis.bearing import in_clauses, part_of, shown, speaking
from policy_model.analysis.beyond import beyond
from policy_model.analysis.example import usual_readings
from policy_model.analysis.finding import Finding, Severity
from policy_model.analysis.matters import matters
from policy_model.analysis.official import timeless
from policy_model.analysis.silence import powerless, unbridged, unshown, with_and_without
from policy_model.analysis.structural import OFFICIAL, STRUCTURAL
from policy_model.ir.formula import Status
from policy_model.ir.statement import Assumption, Duty, Effect, Power, Scope
from policy_model.pipeline import load_measure
from policy_model.proof.replay import Evaluator
from policy_model.proof.story import tell
from policy_model.report.wording import about_finding
from policy_model.source.catalogue import Lang

from ..strategies import measures

ROOT = Path(__file__).parents[2]


@cache
def found():
    loaded = load_measure()
    out = [f for code, find in STRUCTURAL if code in ("PM0752", "PM0755") for f in find(loaded.measure)]
    out += [f for _, find in OFFICIAL for f in find(loaded.measure, loaded.outline)]
    return [*out, *beyond(loaded.measure, loaded.decided)]


def cases(code):
    return [f.witness for f in found() if f.code == code]


def seen(measure, finding):
    return [Evaluator().evaluate(measure, case, finding.witness_readings) for case in finding.witness]


MEASURES = sorted((ROOT / "spec/measures").glob("*.md"))


def test_every_finding_of_words_is_shown_but_of_what_nothing_formal_carries():
    """第四条 only lists what is to be looked at."""
    bare = [(f.code, [str(c) for c in f.clauses], f.bare) for f in found() if not f.witness]
    assert bare == [("PM0740", ["4"], "idle")]


@pytest.mark.parametrize("path", MEASURES, ids=lambda path: path.stem)
def test_each_decision_without_a_reading_and_each_party_is_shown_or_it_is_said_why_not(path):
    loaded = load_measure(path)
    every = [*beyond(loaded.measure, loaded.decided), *powerless(loaded.measure)]
    bare = [(path.stem[:4], str(f.clauses[0]), f.bare) for f in every if not f.witness]
    assert bare == [("ping", "4", "idle")] * (path.stem == "pingdingshan-2017-2")
    for finding in every:
        said = [line for line in about_finding(finding, Lang.ZH) if line.startswith("没有附案件")]
        assert bool(said) is not bool(finding.witness)


def gloss_of(stem, clause):
    """The finding on a gloss of an article, and the cases that show it as the evaluator sees them."""
    loaded = load_measure(ROOT / f"spec/measures/{stem}.md")
    (finding,) = (f for f in beyond(loaded.measure, loaded.decided) if str(f.clauses[0]) == clause)
    return finding, seen(loaded.measure, finding)


@pytest.mark.parametrize(
    ("stem", "clause"), [("pingdingshan-2017-2", "18.g1"), ("outdoor-advertising", "27.g1")]
)
def test_a_day_of_issue_is_shown_on_the_day_and_on_the_day_before(stem, clause):
    _, (before, on_it) = gloss_of(stem, clause)
    assert on_it.world.on - before.world.on == datetime.timedelta(days=1)
    assert on_it.world.on == on_it.measure.entry
    outside, inside = (
        {s for r in c.measure.results for s, so in c.result(r.id).statuses.items() if so}
        for c in (before, on_it)
    )
    assert outside == {Status.OUTSIDE}
    assert Status.OUTSIDE not in inside


@pytest.mark.parametrize(
    ("stem", "clause", "acts"),
    [
        ("outdoor-advertising", "16.g1", {"要求听证", "组织听证"}),
        ("rent-subsidy", "11.g1", {"要求补正", "补正材料"}),
        ("water-complaints", "11.g1", {"决定水质检测", "收到检测报告"}),
    ],
)
def test_days_that_do_not_count_are_shown_where_a_period_runs(stem, clause, acts):
    _, (case,) = gloss_of(stem, clause)
    done = {o.act.zh for i, o in enumerate(case.world.occurrences) if case.valid(i)}
    assert acts <= done
    running = [d for d in case.duties() if isinstance(d.statement, Duty) and d.statement.within is not None]
    assert any(d.trigger is not None and d.statement.within.moved for d in running)


def test_an_order_of_clauses_is_shown_where_both_speak_of_a_result():
    _, (case,) = gloss_of("rent-subsidy", "7.g1")
    day = case.world.on
    over, under = (
        {
            (s.results, s.modality)
            for s in case.measure.stating(Effect)
            if s.clause.article == article and case.holds(s.guard, day) and case.holds(s.condition, day)
        }
        for article in (7, 6)
    )
    assert any(set(a) & set(b) and one is not other for a, one in over for b, other in under)


def test_what_must_have_lapsed_has_and_the_next_step_comes_after_it():
    """经督办后仍不作出处理决定的，区水务局可以约谈: it was complained, told, urged, and each time waited."""
    loaded = load_measure(ROOT / "spec/measures/water-complaints.md")
    power = next(s for s in loaded.measure.stating(Power) if s.act.zh == "约谈供水企业负责人")
    without, with_it = (one.seen for one in with_and_without(loaded.measure, [power]))
    days = {o.act.zh: o.date for o in with_it.world.occurrences}
    assert days["提出投诉"] < days["向区水务局反映"] <= days["督办"] < days["约谈供水企业负责人"]
    assert all(with_it.valid(i) for i in range(len(with_it.world.occurrences)))
    assert len(without.world.occurrences) == len(with_it.world.occurrences) - 1


def test_what_was_begun_before_entry_into_force_is_dated_before_it():
    (((case,),),) = [cases("PM0747")]
    assert [act["date"] for act in case["acts"]] == ["2017-02-05"]
    assert case["on"] == "2017-02-06"


def test_two_cases_that_differ_in_what_nobody_is_to_show():
    ((good, bad),) = cases("PM0752")
    differs = {name for name in good["facts"] if good["facts"][name] != bad["facts"][name]}
    assert differs == {"为自己谋取私利"}


def test_a_period_without_a_beginning_is_shown_where_it_runs():
    ((case,),) = cases("PM0754")
    measure = load_measure().measure
    duties = Evaluator().evaluate(measure, case, usual_readings(measure)).duties()
    assert "feedback" in {d.statement.act.key for d in duties if dated(d.statement)}


def dated(s):
    return isinstance(s, Duty) and s.within is not None


def test_whoever_is_outside_the_scope_and_what_is_in_force_after_years():
    ((outside,),) = cases("PM0756")
    assert outside["facts"]["当事人类别"] == "其他单位和个人"
    ((later,),) = cases("PM0757")
    assert datetime.date.fromisoformat(later["on"]) > datetime.date(2020, 1, 1)


def test_what_comes_about_long_after_is_told_with_its_day():
    ((case,),) = cases("PM0759")
    assert case["facts"]["主动采取有效措施"] == {"value": True, "since": "2018-02-06"}
    assert (
        next(tell(load_measure().measure, case, Lang.ZH))
        == "事实：主动采取有效措施（自2018年2月6日起）；其余通常。"
    )


@settings(max_examples=60)
@given(measures())
def test_cases_of_what_a_text_does_not_say_show_it(measure):
    shows(measure, None)


@pytest.mark.parametrize("path", MEASURES, ids=lambda path: path.stem)
def test_they_do_so_of_every_measure(path):
    loaded = load_measure(path)
    assert shows(loaded.measure, loaded.outline) >= 3


def shows(measure, outline):
    """In how many cases they are shown; each of them shows it."""
    found = [f for find in (unshown, powerless) for f in find(measure)]
    found += [f for find in (unbridged, timeless) for f in find(measure, outline)]
    for finding in unbridged(measure, outline):
        for case in seen(measure, finding):
            days = {o.date for o in case.world.occurrences}
            assert days
            assert max(days) < measure.entry
            assert not any(case.valid(i) for i in range(len(case.world.occurrences)))
    for finding in unshown(measure):
        for met, unmet in [seen(measure, finding)] if finding.witness else ():
            assert any(
                met.holds(s.condition, met.world.on) and not unmet.holds(s.condition, unmet.world.on)
                for s in measure.statements
                if hasattr(s, "results") and hasattr(s, "condition")
            ) or any(
                all(met.holds(i, met.world.on) for i in s.items)
                and not all(unmet.holds(i, unmet.world.on) for i in s.items)
                for s in measure.statements
                if hasattr(s, "items")
            )
    for finding in powerless(measure):
        for without, with_it in [seen(measure, finding)] if finding.witness else ():
            assert len(with_it.world.occurrences) > len(without.world.occurrences)
            for r in measure.results:
                assert with_it.result(r.id).statuses == without.result(r.id).statuses
    for finding in timeless(measure, outline):
        for case in finding.witness[-1:]:
            assert case["on"] in {v["since"] for v in case["facts"].values() if isinstance(v, dict)}
    return sum(len(finding.witness) for finding in found)


def speaks(s):
    return not isinstance(s, Assumption | Scope)


@settings(max_examples=60)
@given(measures())
def test_a_case_in_which_a_clause_comes_to_bear_is_one(measure):
    """And it is a case of the whole measure: what it assumes of other matters holds in it."""
    for clause in {s.clause for s in measure.statements}:
        finding = Finding("PM0740", Severity.WARNING, (clause,))
        one = shown(
            measure, finding, in_clauses(measure, [clause], lambda s: not isinstance(s, Assumption | Scope))
        )
        for case in seen(measure, one):
            wanted = [speaking(s) for s in measure.statements if s.clause == clause]
            assert any(case.holds(w, case.world.on) for w in wanted if w is not None)


def test_a_case_is_sought_in_the_matter_of_the_clause():
    measure = load_measure().measure
    parts = matters(measure)
    assert len(parts) > 1
    for part in parts:
        for s in part.statements:
            if not isinstance(s, Scope):
                assert s in part_of(measure, s.clause).statements or s.clause in {
                    o.clause for other in parts if other is not part for o in other.statements
                }


@pytest.mark.parametrize("lang", list(Lang))
def test_a_case_shown_reads_whole(lang):
    measure = load_measure().measure
    for finding in found():
        for case in finding.witness:
            assert all(tell(measure, case, lang))
