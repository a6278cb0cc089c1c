"""A case in which nothing is open is answered on plain truths: the same answer, with the same reasons."""

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from policy_model.semantics import answer as made
from policy_model.semantics.answer import answer
from policy_model.semantics.open import Exact
from policy_model.semantics.plain import Plain, complete
from policy_model.semantics.world import evaluate_complete

from ..strategies import calendars, cases, combinations, measures


def told(found):
    """What an answer says, with why."""
    duties = [(d.statement.id, d.trigger, d.due, d.due_open, d.entry) for d in found.duties]
    bans = [(b.statement.id, b.number, b.entry) for b in found.bans]
    return found.scope, found.judgements, found.acts, duties, bans, found.results


@given(st.data())
@settings(deadline=None, max_examples=60)
def test_it_says_what_decision_diagrams_say(data):
    measure, calendar = data.draw(measures()), data.draw(calendars())
    case = data.draw(cases(measure))
    readings = data.draw(st.sampled_from(list(combinations(measure))))
    assume(complete(measure, case, calendar))
    own = answer(measure, case, readings, calendar)
    sure = made._Maker(measure, case, readings, calendar, why=True)
    sure.exact = Exact(measure, case, readings, calendar)
    assert told(own) == told(sure.answer())
    bare = answer(measure, case, readings, calendar, why=False)
    assert [e.said.possible for e in bare.entries] == [e.said.possible for e in own.entries]


@given(st.data())
@settings(deadline=None, max_examples=60)
def test_what_is_kept_is_what_the_evaluator_says(data):
    """Every formula, on every day that is looked at, validity settled in a circle or not."""
    measure, calendar = data.draw(measures()), data.draw(calendars())
    case = data.draw(cases(measure))
    readings = data.draw(st.sampled_from(list(combinations(measure))))
    assume(complete(measure, case, calendar))
    kept = Plain(measure, case, readings, calendar).evaluation
    sure = evaluate_complete(measure, case, readings, calendar)
    for _ in range(2):
        assert [kept.valid(i) for i in range(len(case.acts))] == [
            sure.valid(i) for i in range(len(case.acts))
        ]
        for day in {case.on, *(act.date for act in case.acts)}:
            for judgement in measure.judgements:
                assert kept.holds(judgement.definition, day) == sure.holds(judgement.definition, day)
        for result in measure.results:
            assert kept.result(result.id) == sure.result(result.id)
        assert [d.states for d in kept.duties()] == [d.states for d in sure.duties()]
