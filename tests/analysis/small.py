"""Small measures for the standing analyses: yes-or-no facts, results, and what clauses say of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from policy_model.analysis.cases import Cases
from policy_model.analysis.run import Subject
from policy_model.ir import formula as f
from policy_model.ir import ids, statement, vocabulary
from policy_model.proof.replay import Evaluator
from policy_model.source.clause import parse_clause_id
from tests.proof.mini import SPAN, fact, head, tolerance, true

PERMIT, REQUIRE, FORBID = (
    statement.Modality.PERMIT,
    statement.Modality.REQUIRE,
    statement.Modality.FORBID,
)


def result(key: str, good: bool = True, excludes: tuple[str, ...] = ()) -> vocabulary.Result:
    polarity = vocabulary.Polarity.BENEFIT if good else vocabulary.Polarity.BURDEN
    others = tuple(ids.ResultId(other, other) for other in excludes)
    return vocabulary.Result(ids.ResultId(key, key), key, (), polarity, True, others, SPAN)


def judgement(key: str, clause: str, definition: f.Formula, implicit: bool = False) -> vocabulary.Judgement:
    at = parse_clause_id(clause)
    return vocabulary.Judgement(ids.JudgementId(key, key), key, (at,), definition, implicit, SPAN)


def gives(
    id: str, clause: str, modality: statement.Modality, result: str, condition: f.Formula, **more: object
) -> statement.Effect:
    guard = more.pop("guard", f.Const(True))
    return statement.Effect(
        *head(id, clause, guard),  # type: ignore[arg-type]
        modality=modality,
        results=(ids.ResultId(result, result),),
        condition=condition,
        **more,  # type: ignore[arg-type]
    )


def necessary(id: str, clause: str, result: str, *items: f.Formula) -> statement.Necessary:
    return statement.Necessary(
        *head(id, clause),  # type: ignore[arg-type]
        results=(ids.ResultId(result, result),),
        items=items,
    )


def at(clause: str, body: f.Formula) -> f.At:
    return f.At(parse_clause_id(clause), body)


def every(*parts: f.Formula) -> f.All:
    return f.All(parts)


def some(*parts: f.Formula) -> f.Any:
    return f.Any(parts)


def no(part: f.Formula) -> f.Not:
    return f.Not(part)


def measure(
    facts: str,
    results: Sequence[vocabulary.Result],
    *statements: statement.Statement,
    weighed: str = "",
    acts: tuple[vocabulary.Act, ...] = (),
    judgements: tuple[vocabulary.Judgement, ...] = (),
    readings: tuple[vocabulary.Reading, ...] = (),
) -> statement.Measure:
    """`facts`: one letter each; those also in `weighed` are 裁量."""
    declared = tuple(replace(fact(k, k), discretionary=k in weighed) for k in facts)
    stated = {s.clause for s in statements}
    for j in judgements:
        stated.update(j.clauses)
    base = tolerance()
    small = replace(
        base,
        facts=declared,
        results=tuple(results),
        acts=acts,
        judgements=judgements,
        readings=readings,
        statements=statements,
        clauses=(),
    )
    from policy_model.ir.edit import all_formulas  # noqa: PLC0415
    from policy_model.ir.walk import nodes  # noqa: PLC0415

    stated |= {n.clause for p in all_formulas(small) for n in nodes(p) if isinstance(n, f.At)}
    return replace(small, clauses=tuple(sorted(stated)))


def cases(small: statement.Measure) -> Cases:
    return Subject(small, None, Evaluator()).cases


A, B, C, D = (true(key) for key in "abcd")
