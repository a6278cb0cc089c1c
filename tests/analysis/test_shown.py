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
from policy_model.analysis.silence import powerless, unbridged, unshown
from policy_model.analysis.structural import OFFICIAL, STRUCTURAL
from policy_model.ir.statement import Assumption, Duty, Scope
from policy_model.pipeline import load_measure
from policy_model.proof.replay import Evaluator
from policy_model.proof.story import tell
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


def test_every_finding_of_words_is_shown_but_of_what_nothing_formal_carries():
    """第四条 only lists what is to be looked at, and a date comes to bear in no case by itself."""
    bare = [(f.code, [str(c) for c in f.clauses]) for f in found() if not f.witness]
    assert bare == [("PM0740", ["18.g1"]), ("PM0740", ["4"])]


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


@pytest.mark.parametrize("path", sorted((ROOT / "spec/measures").glob("*.md")), ids=lambda path: path.stem)
def test_they_do_so_of_every_measure(path):
    loaded = load_measure(path)
    assert shows(loaded.measure, loaded.outline) >= 3


def shows(measure, outline):
    """How many are shown; each of them shows it."""
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
    return sum(bool(finding.witness) for finding in found)


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
