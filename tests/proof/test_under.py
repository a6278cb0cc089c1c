"""A model's case under the other readings, worked out without the solver: against the solver, one by one."""

from __future__ import annotations

import itertools

from hypothesis import Phase, assume, given, settings

from policy_model.proof import smt
from policy_model.proof.obligation import Obligation, World
from policy_model.proof.query import Query, Question
from policy_model.proof.replay import Evaluator
from policy_model.proof.solver import Answer, Solver
from policy_model.properties.place import setting

from .. import strategies

REPLAY = Evaluator()


def goals(view):
    """Something of each kind that an answer says."""
    yield from (term for r in view.results.values() for term in (r.given, r.forbidden))
    yield from (term for duty in view.duties for term in (duty.arises, duty.late, duty.overdue))
    yield from (view.encoding.final.valid(slot) for slot in view.encoding.symbols.slots)


def has(query, model, goal, full):
    """Whether, so read, the model's case is a case and has the goal, its last days being what they are."""
    fixed = [*query.symbols.choices(), *query.side, *(d.equation for d in query.definitions), goal]
    dated = [model.pin(term) for ask in query.asks for term in ask.about()]
    solver = Solver([*fixed, *dated, *(model.pin(term) for term in query.inputs())])
    return solver.check(*full) is Answer.SAT


@settings(max_examples=20, phases=[Phase.generate])
@given(strategies.measures())
def test_a_case_has_its_goal_under_exactly_the_readings_told(measure):
    question = Question(World(measure), setting(measure, REPLAY))
    view, asked = question.world.one, 0
    for goal in goals(view):
        query = Query(question, Obligation((view,), smt.TRUE, goal, True))
        if not query.readings:
            continue
        solver = query.solver(real=False)
        solver.push()
        solver.add([goal])
        for _ in range(2):
            if solver.check() is not Answer.SAT:
                break
            model = solver.model()
            cubes = query.needs.generalise(model, goal)
            assert set(cubes[0]) <= set(query.combination(model)), "the model's own comes first"
            ways = ([query.symbols.reading(r.id, c.id) for c in r.choices] for r in query.readings)
            for full in itertools.product(*ways):
                told = any({smt.name(term) for term in cube} <= set(map(smt.name, full)) for cube in cubes)
                assert told == has(query, model, goal, full)
            solver.add(smt.neg(smt.conj(cube)) for cube in cubes)
            asked += 1
        solver.pop()
    assume(asked)


@settings(max_examples=10, phases=[Phase.generate])
@given(strategies.measures())
def test_where_readings_combine_too_often_some_stay_as_the_model_has_them(measure):
    question = Question(World(measure), setting(measure, REPLAY))
    view, asked = question.world.one, 0
    for goal in goals(view):
        query = Query(question, Obligation((view,), smt.TRUE, goal, True))
        solver = Solver([*query.constraints(real=False), goal])
        if not query.readings or solver.check() is not Answer.SAT:
            continue
        model = solver.model()
        every, some = query.needs.generalise(model, goal), query.needs.generalise(model, goal, most=2)
        assert set(some[0]) <= set(query.combination(model))
        for cube in some:
            named = {smt.name(term) for term in cube}
            ways = ([query.symbols.reading(r.id, c.id) for c in r.choices] for r in query.readings)
            for full in itertools.product(*ways):
                names = set(map(smt.name, full))
                assert not named <= names or any(set(map(smt.name, one)) <= names for one in every)
        asked += 1
    assume(asked)
