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


def asked(measure):
    """Each query for a goal that may hang on readings, with the goal and with every way to read it."""
    question = Question(World(measure), setting(measure, REPLAY))
    view = question.world.one
    for goal in goals(view):
        query = Query(question, Obligation((view,), smt.TRUE, goal, True))
        ways = ([query.symbols.reading(r.id, c.id) for c in r.choices] for r in query.readings)
        if query.readings:
            yield query, goal, list(itertools.product(*ways))


def covers(cubes, full):
    """Whether some partial combination stands for the full one, too."""
    return any({smt.name(term) for term in cube} <= set(map(smt.name, full)) for cube in cubes)


@settings(max_examples=20, phases=[Phase.generate])
@given(strategies.measures())
def test_a_case_has_its_goal_under_exactly_the_readings_told(measure):
    seen = 0
    for query, goal, ways in asked(measure):
        solver = Solver([*query.constraints(real=False), goal])
        for _ in range(2):
            if solver.check() is not Answer.SAT:
                break
            model = solver.model()
            cubes = query.needs.generalise(model, goal)
            assert set(cubes[0]) <= set(query.combination(model)), "the model's own comes first"
            for full in ways:
                assert covers(cubes, full) == has(query, model, goal, full)
            solver.add(smt.neg(smt.conj(cube)) for cube in cubes)
            seen += 1
    assume(seen)


@settings(max_examples=10, phases=[Phase.generate])
@given(strategies.measures())
def test_a_reading_alone_changes_what_two_readings_of_the_case_show(measure):
    seen = 0
    for query, goal, ways in asked(measure):
        solver = Solver([*query.constraints(real=False), goal])
        if solver.check() is not Answer.SAT:
            continue
        model = solver.model()
        cases = [full for full in ways if has(query, model, smt.TRUE, full)]
        true = {full: has(query, model, goal, full) for full in cases}
        pairs = (
            [place for place, (a, b) in enumerate(zip(one, two, strict=True)) if a is not b]
            for one, two in itertools.combinations(cases, 2)
            if true[one] != true[two]
        )
        changed = {places[0] for places in pairs if len(places) == 1}
        assert query.needs.moved(model, [[goal]]) == [changed]
        seen += bool(changed)
    assume(seen)


@settings(max_examples=10, phases=[Phase.generate])
@given(strategies.measures())
def test_where_readings_combine_too_often_some_stay_as_the_model_has_them(measure):
    seen = 0
    for query, goal, ways in asked(measure):
        solver = Solver([*query.constraints(real=False), goal])
        if solver.check() is Answer.SAT:
            model = solver.model()
            every, some = query.needs.generalise(model, goal), query.needs.generalise(model, goal, most=2)
            assert set(some[0]) <= set(query.combination(model))
            assert all(covers(every, full) for full in ways if covers(some, full))
            seen += 1
    assume(seen)
