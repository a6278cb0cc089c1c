"""Components, sets of readings, and calendars: each against plain enumeration."""

from __future__ import annotations

import datetime
import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policy_model.ir import ids, vocabulary
from policy_model.ir.formula import Period, Unit
from policy_model.proof import smt
from policy_model.proof.calendars import MOST_OFF, Periods, at_most
from policy_model.proof.combos import Region, combinations, covered, fewest
from policy_model.proof.graph import components
from policy_model.proof.replay import Evaluator
from policy_model.proof.solver import Answer, Solver
from policy_model.semantics import calendar
from policy_model.source.clause import ClauseId
from policy_model.source.span import Span

SPAN = Span("<test>", 0, 0)


@given(st.dictionaries(st.integers(0, 6), st.sets(st.integers(0, 6))))
def test_components_are_those_of_networkx_dependencies_first(raw):
    nodes = sorted(raw.keys() | set().union(*raw.values()) if raw else set())
    graph = {n: tuple(sorted(raw.get(n, ()))) for n in nodes}
    found = components(graph)
    reach = {n: {n, *graph[n]} for n in nodes}
    for k, a, b in itertools.product(nodes, nodes, nodes):
        if k in reach[a] and b in reach[k]:
            reach[a].add(b)
    assert sorted(n for c in found for n in c) == nodes
    assert {frozenset(c) for c in found} == {
        frozenset(b for b in nodes if b in reach[a] and a in reach[b]) for a in nodes
    }
    place = {n: i for i, c in enumerate(found) for n in c}
    assert all(place[b] <= place[a] for a, some in graph.items() for b in some)


def reading(key, choices):
    made = tuple(vocabulary.Choice(ids.ChoiceId(f"c{i}"), "", False, SPAN) for i in range(choices))
    return vocabulary.Reading(ids.ReadingId(key), ClauseId(1), made, SPAN)


READINGS = (reading("r", 2), reading("s", 3), reading("t", 2))


def matches(full, readings, partial):
    """Whether the full combination is one of those the partial one stands for."""
    chosen = {r.id: c for r, c in zip(readings, full, strict=True)}
    return all(chosen[reading] == choice for reading, choice in partial)


PARTIAL = st.lists(
    st.sampled_from(READINGS).flatmap(lambda r: st.sampled_from([((r.id, c.id),) for c in r.choices]))
    | st.just(()),
    max_size=3,
)


@given(PARTIAL, PARTIAL)
def test_a_region_is_the_set_that_enumeration_gives_though_it_looks_at_fewer_readings(some, others):
    def every(region):
        return covered(READINGS, region.fewest())

    readings = tuple(READINGS)
    one, other = Region.of(readings, some), Region.of(readings, others)
    plain, less = (
        {f for f in combinations(READINGS) if any(matches(f, READINGS, c) for c in cubes)}
        for cubes in (some, others)
    )
    assert every(one) == plain
    assert one.everywhere == (plain == set(combinations(READINGS)))
    assert every(one.without(other)) == plain - less
    assert every(one.complement()) == set(combinations(READINGS)) - plain
    if plain:
        assert one.first == next(f for f in combinations(READINGS) if f in plain)


@given(st.sets(st.sampled_from(combinations(READINGS))))
def test_the_fewest_combinations_stand_for_exactly_the_set(wanted):
    found = fewest(READINGS, wanted)
    stood_for = {f for f in combinations(READINGS) if any(matches(f, READINGS, c) for c in found)}
    assert stood_for == wanted
    if wanted == set(combinations(READINGS)):
        assert found == ((),)


@given(st.sets(st.sampled_from(combinations(READINGS[:2])), max_size=6))
def test_no_fewer_combinations_would_do(wanted):
    readings = READINGS[:2]
    found = fewest(readings, wanted)
    partial = [
        tuple((r.id, c) for r, c in zip(readings, some, strict=True) if c is not None)
        for some in itertools.product(*([*(c.id for c in r.choices), None] for r in readings))
    ]
    for some in itertools.combinations(partial, max(len(found) - 1, 0)):
        covered = {f for f in combinations(readings) if any(matches(f, readings, c) for c in some)}
        assert not found or covered != wanted


def last_day(off, start, days):
    while days:
        start += 1
        days -= start not in off
    return start


def of_any(periods):
    return periods.of_any(list(periods.requests.values()))


@given(
    st.lists(st.tuples(st.integers(1, 9), st.integers(1, 3)), min_size=1, max_size=3),
    st.sets(st.integers(1, 9)),
)
def test_every_calendar_satisfies_what_is_assumed_of_calendars(asks, off):
    periods = Periods(None)
    pins = []
    for i, (start, days) in enumerate(asks):
        trigger = smt.integer(f"t{i}")
        last = periods.last_day(f"t{i}", trigger, Period(days, Unit.WORKDAY))
        pins += [trigger == start, last == last_day(off, start, days)]
    assert Solver([*of_any(periods), *pins]).check() is Answer.SAT


@given(
    st.lists(st.tuples(st.integers(1, 4), st.integers(1, 2), st.integers(1, 6)), min_size=2, max_size=3),
    st.booleans(),
)
def test_last_days_that_no_calendar_has_are_impossible(asks, again):
    asks = asks + asks[:1] if again else asks
    periods = Periods(None)
    pins = []
    for i, (start, days, length) in enumerate(asks):
        trigger = smt.integer(f"t{i}")
        last = periods.last_day(f"t{i}", trigger, Period(days, Unit.WORKDAY))
        pins += [trigger == start, last == start + length]
    possible = any(
        all(last_day(set(off), s, n) == s + length for s, n, length in asks)
        for size in range(11)
        for off in itertools.combinations(range(1, 11), size)
    )
    answer = Solver([*of_any(periods), *pins]).check()
    assert (answer is Answer.SAT) == possible


@given(st.dates(datetime.date(2017, 1, 1), datetime.date(2017, 12, 1)), st.integers(1, 40))
def test_calendar_days_are_exact(day, days):
    periods = Periods(False)
    trigger = smt.integer("t")
    last = periods.last_day("t", trigger, Period(days, Unit.DAY))
    solver = Solver([*of_any(periods), trigger == day.toordinal()])
    assert solver.check(last != day.toordinal() + days) is Answer.UNSAT


@pytest.mark.parametrize("unit", [Unit.MONTH, Unit.YEAR])
def test_months_and_years_are_bounded(unit):
    periods = Periods(False)
    trigger = smt.integer("t")
    last = periods.last_day("t", trigger, Period(1, unit))
    at = datetime.date(2017, 2, 6)
    real = at.replace(month=3) if unit is Unit.MONTH else at.replace(year=2018)
    solver = Solver([*of_any(periods), trigger == at.toordinal()])
    assert solver.check(last == real.toordinal()) is Answer.SAT
    assert solver.check(last <= at.toordinal()) is Answer.UNSAT


COUNTED = st.tuples(st.sampled_from(list(Unit)), st.integers(1, 8))
DAYS = st.dates(datetime.date(2004, 1, 2), datetime.date(2010, 1, 1))


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(DAYS, COUNTED, COUNTED), min_size=1, max_size=3), st.booleans(), st.booleans())
def test_the_real_calendar_is_one_of_those_that_proofs_range_over(chains, run_on, usual):
    real = Evaluator().calendar
    periods, pins = Periods(run_on), []
    for i, (day, *counted) in enumerate(chains):
        trigger, name, last = smt.integer(f"t{i}"), f"t{i}", day
        pins.append(trigger == day.toordinal())
        for unit, number in counted:
            trigger = periods.last_day(name, trigger, Period(number, unit))
            last = calendar.last_day(real, last, Period(number, unit), run_on)
            name += "+"
            pins.append(trigger == last.toordinal())
    asks = list(periods.requests.values())
    assert Solver([*periods.of_any(asks, usual), *pins]).check() is Answer.SAT


def test_no_more_days_off_have_there_been_than_usual_calendars_have():
    real = Evaluator().calendar
    days = [real.first + datetime.timedelta(days=n) for n in range((real.last - real.first).days + 1)]
    works = [day.toordinal() for day in days if real.is_workday(day)]
    assert max(b - a - 1 for a, b in itertools.pairwise(works)) <= MOST_OFF
    for number in range(1, 500):
        assert max(b - a for a, b in zip(works, works[number:], strict=False)) <= at_most(number)


@pytest.mark.parametrize(
    ("parts", "whole", "fits"), [((1, 2), 3, True), ((2, 2, 2), 6, True), ((2, 2), 3, False)]
)
def test_months_after_months_are_counted_to_the_day(parts, whole, fits):
    periods = Periods(False)
    day = start = smt.integer("t")
    for i, months in enumerate(parts):
        day = periods.last_day(f"t{i}", day, Period(months, Unit.MONTH))
    last = periods.last_day("whole", start, Period(whole, Unit.MONTH))
    solver = Solver(of_any(periods))
    assert (solver.check(day > last) is Answer.UNSAT) == fits
