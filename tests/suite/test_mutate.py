"""Every small mistake is made, and what is said of many at once is what is said of each."""

from __future__ import annotations

import datetime
import random
from collections import Counter
from dataclasses import replace

import pytest

from policy_model.ir.formula import ActRef, All, Any, Done, FactTrue, InTime, Not, Period, Unit, Unless
from policy_model.ir.ids import ActId, FactId
from policy_model.ir.statement import Authority
from policy_model.semantics.calendar import last_day, official
from policy_model.semantics.world import evaluate_complete
from policy_model.source.catalogue import Lang
from policy_model.suite.alter import Alternatives, edits
from policy_model.suite.certificate import random_cases
from policy_model.suite.maker import Maker
from policy_model.suite.masks import Panel, admissible, observations
from policy_model.suite.mutate import mutants
from policy_model.suite.tangle import Shape, Tangles
from policy_model.suite.told import Teller
from tests.proof.mini import tolerance as mini


@pytest.fixture(scope="module")
def measure():
    return mini()


@pytest.fixture(scope="module")
def every(measure):
    return mutants(measure)


def test_ids_are_unique_and_stable(measure, every):
    assert len({m.id for m in every}) == len(every)
    assert [m.id for m in mutants(measure)] == [m.id for m in every]


def test_each_mutant_differs_in_one_way_and_keeps_the_vocabulary(measure, every):
    for mutant in every:
        assert mutant.measure.parties == measure.parties
        assert [a.id for a in mutant.measure.acts] == [a.id for a in measure.acts]


@pytest.mark.parametrize("lang", list(Lang))
def test_every_mutant_is_told_in_words(measure, every, lang):
    teller = Teller(measure, lang)
    for mutant in every:
        said = teller.mutant(mutant)
        assert said
        assert "mutant." not in said, mutant.id
        assert "{" not in said, mutant.id


def test_operators_of_a_condition(measure):
    known = Alternatives(measure)
    a, b, c = (FactTrue(f.id) for f in [f for f in measure.facts if isinstance(f.ordinary, bool)][:3])
    found = Counter(e.operator for e in edits(All((Unless(a, b), Not(c))), known))
    assert {
        "dropped": 2,
        "duplicated": 2,
        "all_to_any": 1,
        "exception_dropped": 1,
        "exception_widened": 1,
        "negation_dropped": 1,
    }.items() <= found.items()
    assert Counter(e.operator for e in edits(Any((a, b)), known))["any_to_all"] == 1


def test_two_of_three_alternatives_are_taken_for_none_where_the_third_fails(measure):
    """Only so is somebody found out who counts whether an odd number of them holds."""
    a, b, c = (FactTrue(f.id) for f in [f for f in measure.facts if isinstance(f.ordinary, bool)][:3])
    found = [e for e in edits(Any((a, b, c)), Alternatives(measure)) if e.operator == "not_both"]
    without = {tuple(e.new.parts[1].body.parts) for e in found}
    assert without == {(a, b, Not(c)), (a, c, Not(b)), (b, c, Not(a))}


def test_an_exception_that_does_not_excuse_two_lacks_is_told_from_one_that_does(measure):
    """With the exception and both lacking nothing else differs: only so is somebody found out."""
    a, b, c, d = (FactTrue(f.id) for f in [f for f in measure.facts if isinstance(f.ordinary, bool)][:4])
    excused = Unless(All((a, b, c)), d)
    found = [e for e in edits(excused, Alternatives(measure)) if e.operator == "half_excused"]
    assert [e.new.parts for e in found] == [
        (excused, Any((a, b))),
        (excused, Any((a, c))),
        (excused, Any((b, c))),
    ]
    assert not any(e.operator == "half_excused" for e in edits(Unless(a, d), Alternatives(measure)))


def test_a_period_that_counts_its_first_day():
    calendar = official()
    friday, saturday = datetime.date(2017, 3, 3), datetime.date(2017, 3, 4)
    one, plain = Period(1, Unit.WORKDAY, from_day=True), Period(1, Unit.WORKDAY)
    assert last_day(calendar, friday, one, None) == friday
    assert last_day(calendar, friday, plain, None) == datetime.date(2017, 3, 6)
    assert last_day(calendar, saturday, one, None) == datetime.date(2017, 3, 6)
    assert last_day(calendar, friday, Period(3, Unit.DAY, from_day=True), None) == datetime.date(2017, 3, 5)


def test_a_circle_through_a_negation_is_refused(measure):
    one = next(s for s in measure.statements if isinstance(s, Authority))
    looped = replace(one, requires=Not(Done(type(_ref(one))(one.act))))
    statements = tuple(looped if s is one else s for s in measure.statements)
    assert Tangles(measure).shape(replace(measure, statements=statements)) is Shape.REFUSED


def _ref(one):
    return ActRef(one.act)


def test_many_at_once_say_what_each_says(measure, every):
    """The panel against the plain evaluator, mutant by mutant, on cases drawn at random."""
    calendar = official()
    maker = Maker(measure, calendar)
    numbered = {n: m.measure for n, m in enumerate(every, 1)}
    panel = Panel.of(measure, numbered, {n: 1 << n for n in numbered}, calendar)
    rng = random.Random(0)  # noqa: S311
    seen_difference = 0
    for case in random_cases(maker, 12):
        readings = {r.id: rng.choice(r.choices).id for r in measure.readings}
        differing = panel.differing(case, readings).shown
        plain = _shown(measure, case, readings, calendar)
        for number, mutant in numbered.items():
            other = _shown(mutant, case, readings, calendar)
            assert (other != plain) == bool(differing >> number & 1), every[number - 1].id
            seen_difference += other != plain
    assert seen_difference > 20


def _shown(measure, case, readings, calendar):
    seen = evaluate_complete(measure, case, readings, calendar)
    if not admissible(seen, case):
        return None
    return {key for key, said in observations(seen) if said}


def test_window_and_trigger_are_mutated(measure):
    act = measure.acts[0].id
    formula = InTime(type(_any_ref(act))(act), Period(5, Unit.WORKDAY))
    found = {e.operator for e in edits(formula, Alternatives(measure))}
    assert {"deadline_moved", "days_swapped", "counted_from_day", "negated"} <= found


def _any_ref(act: ActId):
    return ActRef(act)


def test_facts_are_confused_with_those_of_their_type(measure):
    known = Alternatives(measure)
    for fact in measure.facts:
        for other in known.facts(fact.id):
            assert measure.fact(other).type == fact.type
            assert other != fact.id
    assert isinstance(measure.facts[0].id, FactId)
