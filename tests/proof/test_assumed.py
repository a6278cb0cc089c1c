"""Assumptions that cannot be true together are an error of `check`, with the fewest of them."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from policy_model.cli import main
from policy_model.ir import formula as f
from policy_model.ir.statement import Assumption
from policy_model.proof.assumed import contradictory
from policy_model.semantics.calendar import official
from policy_model.semantics.case import Case, Known
from policy_model.semantics.world import evaluate_complete
from tests import strategies
from tests.diff.test_verdict_words import VOCABULARY
from tests.strategies import CLAUSES, DAYS, SPAN, A, B, R

LATE = "假定“甲”（理由：“理”）：凡迟到的，必夜间值班。"
NOT_LATE = "假定“乙”（理由：“理”）：凡没有迟到的，必夜间值班。"
NEVER = "假定“丙”（理由：“理”）：凡夜间值班的，必没有夜间值班。"
ODD = "假定“丁”（理由：“理”）：凡迟到的，必没有夜间值班。"


@pytest.fixture
def said(tmp_path, capsys):
    """The exit code of `check` of these assumptions, and what it said."""

    def ask(*assumptions):
        official_text = "第一条 甲。本办法自2017年1月1日起施行。\n"
        body = "第一条 本办法自2017年1月1日起施行。夜间值班的，可以发放补贴。" + "\n".join(assumptions)
        text = f"{official_text}\n```policy\n{body}\n```\n{VOCABULARY}"
        (tmp_path / "m.md").write_text(text, encoding="utf-8")
        (tmp_path / "m.txt").write_text(official_text, encoding="utf-8")
        code = main(["check", str(tmp_path / "m.md")])
        return code, capsys.readouterr().err

    return ask


def test_the_fewest_are_named(said):
    code, told = said(ODD, LATE, NOT_LATE, NEVER)
    assert code == 2
    assert "PM0328" in told
    assert "假定“甲”“乙”“丙”不能同时为真" in told  # without 甲 somebody may be late, and not on duty


def test_what_can_be_is_no_error(said):
    assert "PM0328" not in said(ODD, LATE, NOT_LATE)[1] + said(NEVER)[1]


def assumption(number, holds, guard):
    return Assumption(f"1#{number}", CLAUSES[0], guard, SPAN, str(number), holds)


literals = st.sampled_from([f.FactTrue(A), f.FactTrue(B), f.Not(f.FactTrue(A)), f.Not(f.FactTrue(B))])
either = st.builds(f.Any, st.tuples(literals, literals))
some_guards = st.just(f.Const(True)) | st.sampled_from(strategies.CHOICES[R]).map(lambda c: f.ReadingIs(R, c))
MEASURE = strategies.measure_of(strategies.plain_facts(), (), (f.Const(True),) * 2, 1, True)


@settings(max_examples=40, phases=[Phase.generate])
@given(
    st.lists(st.tuples(literals | st.builds(f.Any, st.tuples(literals, literals)), some_guards), max_size=4)
)
def test_they_are_what_trying_every_case_finds(some):
    every = tuple(assumption(i, *one) for i, one in enumerate(some))
    measure = strategies.dataclasses.replace(MEASURE, statements=every)
    wanted = None
    for choice in strategies.CHOICES[R]:
        for few in (c for n in range(len(every) + 1) for c in itertools.combinations(every, n)):
            if wanted is None and not any(met(measure, few, choice, *case) for case in CASES):
                wanted = few
    found = contradictory(measure)
    assert (found and found[1]) == wanted


CASES = list(itertools.product((False, True), repeat=2))


def met(measure, some, choice, a, b):
    facts = {fact.id: Known(fact.ordinary) for fact in measure.facts} | {A: Known(a), B: Known(b)}
    taken = {r.id: r.choices[0].id for r in measure.readings} | {R: choice}
    seen = evaluate_complete(measure, Case(facts, (), (), (), DAYS[2]), taken, official())
    return all(seen.holds(s.holds, DAYS[2]) for s in some if seen.holds(s.guard, DAYS[2]))
