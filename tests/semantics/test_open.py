"""Exact answers agree with trying every completion."""

import datetime
import itertools
from collections.abc import Iterator
from dataclasses import replace

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from policy_model.ir.statement import Assumption, Measure
from policy_model.semantics.case import Case, CaseAct
from policy_model.semantics.evaluate import DutyState
from policy_model.semantics.open import Exact
from policy_model.semantics.symbolic import ContentOf
from policy_model.semantics.world import evaluate_complete

from ..strategies import calendars, combinations, measures, partial_cases, values

MOST = 150


def completions(measure: Measure, case: Case) -> Iterator[tuple[dict, Case]]:
    """Every way to fill the gaps, with what each gap was filled with."""
    ways: dict[object, list] = {f.id: values(f) for f in measure.facts if f.id not in case.facts}
    for act in measure.acts:
        if act.id in case.unknown:
            left = act.at_most - sum(a.act == act.id for a in case.acts)
            days = (case.on - measure.entry).days + 1
            one = [
                CaseAct(act.id, measure.entry + datetime.timedelta(days=n), by, None, content)
                for n in range(max(days, 0))
                for content in act.contents or (None,)
                for by in act.actors
            ]
            ways[act.id] = [
                some for n in range(left + 1) for some in itertools.combinations_with_replacement(one, n)
            ]
    for i, act in enumerate(case.acts):
        contents = next(a.contents for a in measure.acts if a.id == act.act)
        if act.content is None and contents:
            ways[ContentOf(i)] = list(contents)
    size = 1
    for some in ways.values():
        size *= len(some)
    assume(size <= MOST)
    for chosen in itertools.product(*ways.values()):
        filled = dict(zip(ways, chosen, strict=True))
        listed = [
            replace(act, content=filled[ContentOf(i)]) if ContentOf(i) in filled else act
            for i, act in enumerate(case.acts)
        ]
        for unknown in case.unknown:
            listed += filled[unknown]
        facts = {f.id: filled.get(f.id, case.facts.get(f.id)) for f in measure.facts}
        yield filled, replace(case, facts=facts, acts=tuple(listed), unknown=())


def admissible(seen, case: Case) -> bool:
    on, measure = case.on, seen.measure
    return all(
        case.facts[f.id].value == f.ordinary or seen.holds(f.arises_if, on)
        for f in measure.facts
        if f.arises_if is not None
    ) and all(
        seen.holds(s.holds, on) or not seen.holds(s.guard, on)
        for s in measure.statements
        if isinstance(s, Assumption)
    )


def entries(seen, case: Case, listed: int, exact: Exact) -> dict:
    """What a complete case says, under the keys of what the exact answer says."""
    out = {("judgement", j.id): seen.judgement(j.id) for j in seen.measure.judgements}
    out |= {("act", i): seen.valid(i) for i in range(listed)}
    for kind in case.unknown:
        out["act", kind] = any(
            seen.valid(i) for i, a in enumerate(seen.world.occurrences) if i >= listed and a.act == kind
        )
    for r in seen.measure.results:
        out["result", r.id] = next(s for s, yes in seen.result(r.id).statuses.items() if yes)
    for duty in exact.duties():
        out["duty", duty.statement.id, duty.trigger] = DutyState.NOT_APPLICABLE
    for duty in seen.duties():
        where = duty.trigger
        if where is not None and where >= listed:
            where = seen.world.occurrences[where].act
        state = next(s for s, yes in duty.states.items() if yes)
        key = ("duty", duty.statement.id, where)
        if state is not DutyState.NOT_APPLICABLE:
            out[key] = state
    return out


def maps(exact: Exact) -> dict:
    out = {("judgement", j.id): exact.judgement(j.id) for j in exact.measure.judgements}
    out |= {("act", i): exact.act(i) for i in range(len(exact.case.acts))}
    out |= {("act", kind): exact.supposed(kind) for kind in exact.case.unknown}
    out |= {("result", r.id): exact.result(r.id) for r in exact.measure.results}
    out |= {("duty", d.statement.id, d.trigger): d.states for d in exact.duties()}
    return out


def first_needs(found: list[tuple[dict, object]], order: list) -> tuple:
    """The first smallest set of gaps that settles the answer, by trying every set."""
    for size in range(len(order) + 1):
        for some in itertools.combinations(order, size):
            told: dict[tuple, object] = {}
            if all(told.setdefault(tuple(fill[g] for g in some), said) == said for fill, said in found):
                return some
    raise AssertionError


def single(measure: Measure, case: Case) -> bool:
    """Each unknown kind may have been done once more, so that its duties are told apart by kind."""
    return all(
        a.at_most - sum(b.act == a.id for b in case.acts) == 1 for a in measure.acts if a.id in case.unknown
    )


@settings(max_examples=120)
@given(st.data())
def test_exact_answers_are_those_of_every_completion(data):
    measure = data.draw(measures())
    case = data.draw(partial_cases(measure))
    calendar = data.draw(calendars())
    every = list(completions(measure, case))
    exact = Exact(measure, case, {}, calendar)
    found = maps(exact)
    table = {}
    for readings in combinations(measure):
        said = []
        for filled, complete in every:
            seen = evaluate_complete(measure, complete, readings, calendar)
            if admissible(seen, complete):
                said.append((filled, entries(seen, case, len(case.acts), exact)))
        for key, conditions in found.items():
            if key[0] == "duty" and not single(measure, case):
                continue
            answer = exact.answer(conditions, readings)
            table[key, tuple(readings.values())] = answer
            if not said:
                assert answer is None
                continue
            assert answer is not None
            assert set(answer.possible) == {s[key] for _, s in said}
            assert answer.settled == (len(answer.possible) == 1)
            gaps = [gap for gap in exact.world.unknowns if gap in said[0][0]]
            assert answer.needs == first_needs([(fill, s[key]) for fill, s in said], gaps)
    for key, conditions in found.items():
        combos = exact.by_reading(conditions)
        for full, answer in ((f, a) for (k, f), a in table.items() if k == key and a is not None):
            readings = dict(zip((r.id for r in measure.readings), full, strict=True))
            assert {a for c, a in combos if all(readings[r] == x for r, x in c)} == {answer}


@settings(max_examples=60)
@given(st.data())
def test_contradictory_material(data):
    """What is named cannot hold together, and nothing smaller does."""
    measure = data.draw(measures())
    case = replace(data.draw(partial_cases(measure)), acts=(), unknown=())
    calendar = data.draw(calendars())
    exact = Exact(measure, case, {}, calendar)
    found = exact.contradiction()
    assert (found is not None) == (exact.contradictory() == ((),))
    if found is None:
        return
    assumptions = [s for s in measure.statements if isinstance(s, Assumption)]

    def broken(facts, kept) -> bool:
        smaller = replace(measure, statements=tuple(kept))
        some = replace(case, facts={k: v for k, v in case.facts.items() if k in facts})
        return Exact(smaller, some, {}, calendar).contradictory() == ((),)

    assert broken(found.facts, found.assumptions)
    size = len(found.facts) + len(found.assumptions)
    items = [*case.facts, *assumptions]
    for some in itertools.combinations(items, size - 1) if size else ():
        facts = [i for i in some if not isinstance(i, Assumption)]
        assert not broken(facts, [i for i in some if isinstance(i, Assumption)])
