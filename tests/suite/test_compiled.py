"""Mutants compiled together say of a case what each says by itself, whatever the measure."""

from dataclasses import replace

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from policy_model.ir.formula import Const
from policy_model.semantics.calendar import AssumedCalendar, official
from policy_model.semantics.case import Case, Known
from policy_model.semantics.evaluate import Evaluation
from policy_model.semantics.world import BoolWorld, evaluate_complete
from policy_model.suite.behave import Flips
from policy_model.suite.compiled import Merged
from policy_model.suite.everywhere import COUNTING
from policy_model.suite.faults import Otherwise, Recounted, Sight
from policy_model.suite.maker import Maker
from policy_model.suite.masks import Panel, admissible, observations
from policy_model.suite.mutate import mutants
from policy_model.suite.order import SWITCHES, MonthDay
from policy_model.suite.sensitive import Sensitive
from policy_model.suite.tangle import Shape, Tangles

from ..proof.mini import tolerance
from ..strategies import calendars, cases, combinations, measures

MOST = 25
"""So many mutants of a drawn measure are asked one by one."""


def alone(measure, case, readings, calendar):
    """What the plain evaluator shows; None where the facts are a contradiction."""
    seen = evaluate_complete(measure, case, readings, calendar)
    return {key for key, said in observations(seen) if said} if admissible(seen, case) else None


@given(st.data())
@settings(deadline=None, max_examples=25)
def test_many_at_once_say_what_each_says(data):
    measure = data.draw(measures())
    case = data.draw(cases(measure))
    readings = data.draw(st.sampled_from(list(combinations(measure))))
    calendar = AssumedCalendar(data.draw(calendars()))
    every = [m.measure for m in mutants(measure)]
    some = dict(enumerate(data.draw(st.permutations(every))[:MOST], 1))
    panel = Panel.of(measure, some, {n: 1 << n for n in some}, calendar)
    apart = sum(panel.alone)
    usable, said = panel.seen(case, readings)
    own = alone(measure, case, readings, calendar)
    assert bool(usable & 1) is (own is not None)
    differing = panel.differing(case, readings).shown
    for number, mutant in some.items():
        found = alone(mutant, case, readings, calendar)
        if not apart >> number & 1:
            assert bool(usable >> number & 1) is (found is not None)
            if found is not None:
                assert {key for key, mask in said if mask >> number & 1} == found
        assert bool(differing >> number & 1) is (found != own)


def test_one_asked_by_itself_is_seen_where_the_measure_finds_a_contradiction():
    measure = tolerance()
    fact = next(f for f in measure.facts if f.ordinary is False)

    def arising(where):
        facts = tuple(replace(f, arises_if=where) if f == fact else f for f in measure.facts)
        return replace(measure, facts=facts)

    never, always = arising(Const(False)), arising(Const(True))
    panel = replace(Panel.of(never, {}, {}, official()), full=0b11, alone={0b10: always})
    usual = Maker(never, official()).usual
    ordinary = Case({f.id: Known(f.ordinary) for f in never.facts}, (), (), (), never.entry)
    odd = replace(ordinary, facts={**ordinary.facts, fact.id: Known(True)})
    assert panel.differing(odd, usual).shown == 0b10
    assert panel.differing(ordinary, usual).shown == 0


@given(st.data())
@settings(deadline=None, max_examples=40)
def test_who_sees_or_counts_otherwise_is_compiled_as_it_is(data):
    """Each evaluator with one thing otherwise, and each way to count days, against itself on plain truths."""
    measure, tables = data.draw(measures()), AssumedCalendar(data.draw(calendars()))
    assume(Tangles(measure).shape(measure) is Shape.PLAIN)
    case = data.draw(cases(measure))
    readings = data.draw(st.sampled_from(list(combinations(measure))))
    kinds = [Evaluation, *(kind for kind in SWITCHES.values() if issubclass(kind, Otherwise))]
    kind = data.draw(st.sampled_from(kinds))
    world = data.draw(st.sampled_from([BoolWorld, MonthDay, *COUNTING.values()]))
    own = world(measure, case, readings, tables)
    seen = kind(measure, own)
    order = world.order if issubclass(world, Recounted) else None
    merged = Merged(measure, measure, tables, kind, order)
    usable, said = merged(case, readings, run=merged.counting(own.last_day))
    assert bool(usable) is admissible(seen, case)
    assert {key for key, so in said if so} == {key for key, so in observations(seen) if so}


@given(st.data())
@settings(deadline=None, max_examples=25)
def test_a_fact_that_is_another_at_once_with_others_is_seen_as_by_itself(data):
    """What a value that changes the answer comes to, among all other values and in a case of its own."""
    measure, tables = data.draw(measures()), data.draw(calendars())
    assume(Tangles(measure).shape(measure) is Shape.PLAIN)
    maker = Maker(measure, tables)
    case = data.draw(cases(measure))
    readings = data.draw(st.sampled_from(list(combinations(measure))))
    sensitive = Sensitive(maker)
    flips, sight = Flips(sensitive, case, readings), Sight(maker)
    for fact, value in sensitive(case, readings).changed:
        if case.facts[fact].since is None:
            other = replace(case, facts={**case.facts, fact: Known(value)})
            assert flips.seen(fact, value) == sight(other, readings)


def test_most_who_see_otherwise_can_be_compiled():
    assert len([kind for kind in SWITCHES.values() if issubclass(kind, Otherwise)]) == len(SWITCHES) - 2
