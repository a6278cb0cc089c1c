"""Courses kept from before an edit: the same courses and bases as found anew, whatever was edited."""

import dataclasses

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from policy_model.courses.finder import Finder
from policy_model.ir.formula import Period, Unit
from policy_model.ir.statement import Duty, Power, Requirement
from policy_model.proof.query import GaveUp
from policy_model.proof.replay import Evaluator
from policy_model.proof.symbols import Unsupported
from policy_model.properties.place import Place
from tests.proof import mini
from tests.strategies import measures


def found(measure, known):
    """The courses and what they rest on, with what was asked and answered."""
    place = Place(measure, Evaluator())
    place.recall.learn(known)
    finder = Finder(place.question)
    steps = finder.all()
    rests = finder.rests(course for step in steps for course in step.courses)
    told = [(s.step.id, s.possible, s.unclear, [(c.cube, c.case) for c in s.courses]) for s in steps]
    return (told, rests), place.recall.since()


def edited(measure, place, period):
    """The measure with another period in this statement, or, without one, without the statement."""
    own = measure.statements[place]
    new = () if period is None else (dataclasses.replace(own, within=period),)
    return dataclasses.replace(
        measure, statements=(*measure.statements[:place], *new, *measure.statements[place + 1 :])
    )


def dated(measure):
    return [i for i, s in enumerate(measure.statements) if isinstance(s, Duty | Power) and s.within]


periods = st.none() | st.builds(Period, st.integers(1, 9), st.sampled_from((Unit.WORKDAY, Unit.DAY)))


def test_of_another_period_no_course_of_one_day_is_sought_again(monkeypatch):
    measure = mini.tolerance()
    first, known = found(measure, {})
    monkeypatch.setattr(Finder, "_on_one_day", lambda *_: pytest.fail("sought again"))
    for place in dated(measure):
        other, _ = found(edited(measure, place, Period(8, Unit.WORKDAY)), known)
        assert other == first


def test_without_a_duty_courses_kept_are_those_found_anew():
    measure = mini.tolerance()
    first, known = found(measure, {})
    others = []
    for place, s in enumerate(measure.statements):
        if isinstance(s, Duty | Power | Requirement):
            other = edited(measure, place, None)
            others.append(found(other, {})[0])
            assert found(other, known)[0] == others[-1]
    assert sum(other[0] != first[0] for other in others) > 2


@pytest.mark.long
@given(st.data())
def test_courses_kept_from_before_an_edit_are_those_found_anew(data):
    measure = data.draw(measures())
    some = dated(measure)
    assume(some)
    other = edited(measure, data.draw(st.sampled_from(some)), data.draw(periods))
    try:
        _, known = found(measure, {})
        anew, _ = found(other, {})
    except (Unsupported, GaveUp):
        assume(False)
    assert found(other, known)[0] == anew
