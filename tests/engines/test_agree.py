"""The compiled program answers every complete case as the evaluator does, one at a time and in columns."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policy_model.engines.arrays import TYPES, Arrays
from policy_model.engines.function import Source, compiled, placed, row
from policy_model.engines.layout import columns
from policy_model.ir import formula as f
from policy_model.ir.statement import Authority, Ban, Duty
from policy_model.semantics.algebra import DutyState
from policy_model.semantics.case import Case, CaseAct, Known
from policy_model.semantics.program import Chosen, Holds, LastDay, Program, compile_measure
from policy_model.semantics.world import evaluate_complete
from policy_model.suite.masks import admissible
from tests import strategies as drawn


def expected(program: Program, case, readings, calendar):
    """What the evaluator says of the case, for each output of the program (None: it says nothing of it)."""
    out = {}
    for node, value in _said(program, case, readings, calendar):
        assert out.setdefault(node, value) == value  # one output may say several things, of which it says one
    return out


def _said(program: Program, case, readings, calendar):
    seen = evaluate_complete(program.measure, case, readings, calendar)
    slots = dict(zip(placed(Source(program), case), range(len(case.acts)), strict=True))
    yield program.admissible, admissible(seen, case)
    yield program.scope, seen.in_scope(case.on)
    for judgement, node in program.judgements.items():
        yield node, seen.judgement(judgement)
    for slot, node in enumerate(program.valid):
        yield node, slot in slots and seen.valid(slots[slot])
    duties = {(d.statement.id, d.trigger): d for d in seen.duties()}
    for duty in program.duties:
        trigger = None if duty.trigger is None else slots.get(duty.trigger, "none")
        there = duties.get((duty.statement.id, trigger))
        for state, node in duty.states.items():
            yield node, there.states[state] if there else state is DutyState.NOT_APPLICABLE
        if duty.due is not None and there is not None:
            yield duty.due, there.due.toordinal()
    broken = {(ban.id, i): did for ban in program.measure.stating(Ban) for i, did in seen.broken(ban, None)}
    for ban in program.bans:
        yield ban.broken, bool(broken.get((ban.ban.id, slots.get(ban.slot, "none"))))
    for result, statuses in program.results.items():
        verdict = seen.result(result)
        for status, node in statuses.items():
            yield node, verdict.statuses[status]


def in_columns(program, rows):
    """Rows as the columns of a table."""
    return [
        np.array(values, dtype=TYPES[c.kind])
        for c, values in zip(columns(program), zip(*rows, strict=True), strict=True)
    ]


@settings(max_examples=60)
@given(st.data())
def test_a_program_says_what_the_evaluator_says(data):
    measure, calendar = data.draw(drawn.measures() | drawn.on_the_calendar()), data.draw(drawn.calendars())
    program = compile_measure(measure)
    function, arrays = compiled(program, calendar), Arrays(program, calendar)
    rows, wanted = [], []
    for _ in range(4):
        case = data.draw(drawn.cases(measure))
        combination = data.draw(st.sampled_from(list(drawn.combinations(measure))))
        own = row(program, case, combination)
        rows.append(own)
        wanted.append(expected(program, case, combination, calendar))
        answers = dict(zip(program.outputs, function(own), strict=True))
        assert {node: answers[node] for node in wanted[-1]} == wanted[-1]
    table = in_columns(program, rows)
    (found,) = arrays.chunks(table, len(rows))
    some = data.draw(st.sets(st.sampled_from(sorted(wanted[0])), min_size=1, max_size=3))  # in few lines
    (alone,) = Arrays(program, calendar, sorted(some)).chunks(table, len(rows))
    assert not found.unsettled.any()
    for i, answers in enumerate(wanted):
        for node, value in answers.items():
            is_day = isinstance(program.nodes[node], LastDay | Chosen)
            for asked in (found, alone) if node in some else (found,):
                column = asked.day(node) if is_day else asked.truth(node)
                assert column[i] == value


def test_an_answer_is_no_view_of_the_column_it_is_read_from():
    """One fact alone is asked: what becomes of the answer must not become of the table."""
    facts = drawn.plain_facts()
    asked = f.FactTrue(facts[0].id)
    program = compile_measure(drawn.measure_of(facts, (), (asked, asked), 1, False))
    holds = program.nodes.index(Holds(facts[0].id))
    column = np.array([True, False, True])
    table = [column if c.about == facts[0].id else np.zeros(3, TYPES[c.kind]) for c in columns(program)]
    (found,) = Arrays(program, drawn.GivenCalendar(drawn.FIRST, drawn.LAST, set()), [holds]).chunks(table, 3)
    answer = found.truth(holds)
    assert answer.tolist() == [True, False, True]
    answer[:] = False
    assert column.tolist() == [True, False, True]


@settings(max_examples=20)
@given(st.data())
def test_fixed_readings_are_compiled_in(data):
    measure, calendar = data.draw(drawn.measures() | drawn.on_the_calendar()), data.draw(drawn.calendars())
    combination = data.draw(st.sampled_from(list(drawn.combinations(measure))))
    program = compile_measure(measure, combination)
    assert not any(c.name.startswith("reading.") for c in columns(program))
    case = data.draw(drawn.cases(measure))
    answers = dict(zip(program.outputs, compiled(program, calendar)(row(program, case)), strict=True))
    wanted = expected(program, case, combination, calendar)
    assert {node: answers[node] for node in wanted} == wanted


ALWAYS = f.Const(True)
HEAD = ("1#0", drawn.CLAUSES[0], ALWAYS, drawn.SPAN)


def both(statement, act):
    """What the evaluator says of a case with one act, which the program says as well."""
    measure = drawn.measure_of(drawn.plain_facts(), (statement,), (ALWAYS, ALWAYS), 1, False)
    calendar = drawn.GivenCalendar(drawn.FIRST, drawn.LAST, set())
    known = {fact.id: Known(fact.ordinary) for fact in measure.facts}
    case = Case(known, (act,), (), (), drawn.ENTRY)
    readings = next(drawn.combinations(measure))
    program = compile_measure(measure, readings)
    answers = dict(zip(program.outputs, compiled(program, calendar)(row(program, case)), strict=True))
    wanted = expected(program, case, readings, calendar)
    assert {node: answers[node] for node in wanted} == wanted
    return evaluate_complete(measure, case, readings, calendar)


@pytest.mark.parametrize("party", drawn.PARTIES)
def test_whether_one_who_may_not_do_an_act_did_it_is_asked_too(party):
    """Fresh draws found it: 有……行为 asks of whoever did it, also if no clause lets or forbids him."""
    condition = f.Did(f.ActRef(drawn.Z, (), drawn.PARTIES[:1]), ALWAYS)
    duty = Duty(*HEAD, drawn.PARTIES[:1], drawn.X, (), condition, None, None)
    seen = both(duty, CaseAct(drawn.Z, drawn.ENTRY, party, None, None))
    assert seen.holds(condition, drawn.ENTRY) is (party == drawn.PARTIES[0])
    assert seen.valid(0) is (party == drawn.PARTIES[1])


@pytest.mark.parametrize("content", drawn.CONTENTS)
def test_an_authority_of_one_content_says_nothing_of_another(content):
    lets = Authority(*HEAD, drawn.PARTIES, (), drawn.X, drawn.CONTENTS[:1], f.Not(ALWAYS))
    seen = both(lets, CaseAct(drawn.X, drawn.ENTRY, drawn.PARTIES[0], None, content))
    assert seen.valid(0) is (content == drawn.CONTENTS[1])


@pytest.mark.parametrize("content", drawn.CONTENTS)
def test_a_condition_on_an_act_of_one_content_is_not_met_by_another(content):
    condition = f.Done(f.ActRef(drawn.X, drawn.CONTENTS[:1]))
    duty = Duty(*HEAD, drawn.PARTIES[:1], drawn.Z, (), condition, None, None)
    seen = both(duty, CaseAct(drawn.X, drawn.ENTRY, drawn.PARTIES[0], None, content))
    assert seen.holds(condition, drawn.ENTRY) is (content == drawn.CONTENTS[0])
