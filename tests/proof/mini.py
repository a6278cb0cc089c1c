"""A small measure of tolerance, built by hand: facts, a procedure with a deadline, readings."""

from __future__ import annotations

import dataclasses
import datetime
from collections.abc import Iterable

from policy_model.ir import formula as f
from policy_model.ir import ids, statement, vocabulary
from policy_model.ir.property import Claim, Expectation, Property, Verdict
from policy_model.proof.replay import Evaluator
from policy_model.properties.outcome import Outcome
from policy_model.properties.place import Place
from policy_model.source.clause import parse_clause_id
from policy_model.source.span import Span

SPAN = Span("<mini>", 0, 0)
YES = f.Const(True)


def party(key: str, zh: str) -> vocabulary.Party:
    return vocabulary.Party(ids.PartyId(key, zh), key, (), SPAN)


def fact(
    key: str,
    zh: str,
    type: vocabulary.FactType | None = None,
    ordinary: vocabulary.FactValue = False,
    come: bool = False,
    arises: f.Formula | None = None,
) -> vocabulary.Fact:
    return vocabulary.Fact(
        ids.FactId(key, zh),
        type or vocabulary.BoolType(),
        key,
        (),
        False,
        ordinary,
        zh,
        SPAN,
        arises,
        come,
    )


def act(
    key: str,
    zh: str,
    actors: tuple[str, ...],
    to: tuple[str, ...] = (),
    contents: tuple[tuple[str, str], ...] = (),
    at_most: int = 1,
) -> vocabulary.Act:
    return vocabulary.Act(
        ids.ActId(key, zh),
        key,
        (),
        tuple(ids.PartyId(a) for a in actors),
        tuple(ids.PartyId(a) for a in to),
        tuple(ids.ContentId(k, z) for k, z in contents),
        at_most,
        SPAN,
    )


def true(key: str) -> f.Formula:
    return f.FactTrue(ids.FactId(key))


def ref(key: str, *contents: str, by: tuple[str, ...] = ()) -> f.ActRef:
    return f.ActRef(
        ids.ActId(key),
        tuple(ids.ContentId(c) for c in contents),
        tuple(ids.PartyId(p) for p in by),
    )


def done(key: str, *contents: str) -> f.Done:
    return f.Done(ref(key, *contents))


def head(id: str, clause: str, guard: f.Formula = YES) -> tuple[str, object, f.Formula, Span]:
    return (id, parse_clause_id(clause), guard, SPAN)


def parties(*keys: str) -> tuple[ids.PartyId, ...]:
    return tuple(ids.PartyId(k) for k in keys)


def authority(
    id: str, clause: str, who: str, what: str, requires: f.Formula, guard: f.Formula = YES
) -> statement.Authority:
    return statement.Authority(
        *head(id, clause, guard),  # type: ignore[arg-type]
        actors=parties(who),
        addressees=(),
        act=ids.ActId(what),
        contents=(),
        requires=requires,
    )


def duty(
    id: str,
    clause: str,
    who: str,
    what: str,
    trigger: f.ActRef | None,
    days: int = 0,
    condition: f.Formula = YES,
    unit: f.Unit = f.Unit.WORKDAY,
    guard: f.Formula = YES,
) -> statement.Duty:
    return statement.Duty(
        *head(id, clause, guard),  # type: ignore[arg-type]
        bearers=parties(who),
        act=ids.ActId(what),
        contents=(),
        condition=condition,
        trigger=trigger,
        within=f.Period(days, unit) if days else None,
    )


def power(
    id: str,
    clause: str,
    who: str,
    what: str,
    trigger: f.ActRef | None,
    days: int = 0,
    condition: f.Formula = YES,
    guard: f.Formula = YES,
) -> statement.Power:
    return statement.Power(
        *head(id, clause, guard),  # type: ignore[arg-type]
        bearers=parties(who),
        act=ids.ActId(what),
        contents=(),
        condition=condition,
        trigger=trigger,
        within=f.Period(days, f.Unit.WORKDAY) if days else None,
    )


def effect(
    id: str,
    clause: str,
    modality: statement.Modality,
    result: str,
    condition: f.Formula,
    guard: f.Formula = YES,
) -> statement.Effect:
    return statement.Effect(
        *head(id, clause, guard),  # type: ignore[arg-type]
        modality=modality,
        results=(ids.ResultId(result),),
        condition=condition,
    )


def reading(key: str, zh: str, clause: str, *choices: str) -> vocabulary.Reading:
    return vocabulary.Reading(
        ids.ReadingId(key, zh),
        parse_clause_id(clause),
        tuple(vocabulary.Choice(ids.ChoiceId(c, c), "", i == 0, SPAN) for i, c in enumerate(choices)),
        SPAN,
    )


def taken(key: str, choice: str) -> f.Formula:
    return f.ReadingIs(ids.ReadingId(key), ids.ChoiceId(choice))


GAIN = f.Any((true("self_gain"), true("unit_gain")))
"""Private gain, as properties mean it."""


def tolerance(
    bars: f.Formula | None = None, statements: Iterable[statement.Statement] = ()
) -> statement.Measure:
    """The mini measure. `bars`: what 7.3 says of gain. `statements` are added."""
    gain = vocabulary.Judgement(
        ids.JudgementId("gain", "谋取私利"),
        "gain",
        (),
        bars or f.Any((true("self_gain"), f.All((taken("scope", "wide"), true("unit_gain"))))),
        False,
        SPAN,
    )
    qualified = vocabulary.Judgement(
        ids.JudgementId("qualified", "符合条件"),
        "qualified",
        (),
        f.All((f.Not(f.Judged(gain.id)), true("remedied"))),
        False,
        SPAN,
    )
    permit, forbid = statement.Modality.PERMIT, statement.Modality.FORBID
    found = done("find", "grant")
    body: tuple[statement.Statement, ...] = (
        statement.Necessary(
            *head("7#1", "7"),  # type: ignore[arg-type]
            results=(ids.ResultId("exempt"),),
            items=(
                f.At(parse_clause_id("7.1"), f.Not(f.Judged(gain.id))),
                f.At(parse_clause_id("7.2"), true("remedied")),
            ),
        ),
        duty("10.1#1", "10.1", "applicant", "apply", ref("notify"), 7),
        authority("10.1#2", "10.1", "applicant", "apply", done("notify")),
        duty("10.1#3", "10.1", "party_org", "forward", ref("apply")),
        authority("10.1#4", "10.1", "party_org", "forward", done("apply")),
        duty(
            "10.1#5",
            "10.1",
            "party_org",
            "forward",
            ref("notify"),
            7,
            f.All((taken("seven", "both"), done("apply"))),
        ),
        duty("10.2#1", "10.2", "organ", "study", ref("forward")),
        duty("10.3#1", "10.3", "organ", "find", ref("forward")),
        authority("10.3#2", "10.3", "organ", "find", f.All((done("study"), done("forward")))),
        statement.Requirement(
            *head("10.3#3", "10.3"),  # type: ignore[arg-type]
            act=ids.ActId("find"),
            contents=(ids.ContentId("grant"),),
            actors=(),
            requires=f.Judged(qualified.id),
        ),
        duty("10.3#4", "10.3", "organ", "feedback", ref("find"), 3),
        power("11#1", "11", "organ", "find", None),
        authority("11#2", "11", "organ", "find", done("study")),
        effect("12#1", "12", permit, "exempt", f.All((found, f.Not(true("sanction"))))),
        effect("13#1", "13", permit, "mitigate", f.All((found, true("sanction")))),
        effect("14#1", "14", forbid, "mitigate", true("conceals")),
        statement.Yields(
            *head("18#1", "18"),  # type: ignore[arg-type]
            provisions=((ids.ResultId("exempt"), ids.FactId("other_rule")),),
        ),
        *statements,
    )
    return statement.Measure(
        name="mini",
        title="小办法",
        entry=datetime.date(2017, 2, 6),
        run_on=None,
        parties=(
            party("applicant", "单位或个人"),
            party("party_org", "单位党组织"),
            party("organ", "受理机关"),
        ),
        facts=(
            fact("self_gain", "为自己谋取私利"),
            fact("unit_gain", "为单位谋取私利"),
            fact("remedied", "挽回损失", ordinary=False, come=True),
            fact("sanction", "仍需处分"),
            fact("conceals", "隐瞒问题"),
            fact("other_rule", "另有规定"),
        ),
        acts=(
            act("notify", "告知启动问责", ("organ",), ("applicant",)),
            act("apply", "提出申请", ("applicant",), ("party_org",)),
            act("forward", "转报", ("party_org",), ("organ",)),
            act("study", "集体研究", ("organ",)),
            act("find", "作出认定", ("organ",), (), (("grant", "予以"), ("refuse", "不予"))),
            act("feedback", "书面反馈", ("organ",), ("party_org",)),
        ),
        judgements=(gain, qualified),
        results=(
            vocabulary.Result(
                ids.ResultId("exempt", "免责"),
                "exempt",
                (),
                vocabulary.Polarity.BENEFIT,
                True,
                (),
                SPAN,
            ),
            vocabulary.Result(
                ids.ResultId("mitigate", "从轻减轻"),
                "mitigate",
                (),
                vocabulary.Polarity.BENEFIT,
                True,
                (),
                SPAN,
            ),
        ),
        readings=(
            reading("scope", "私利的范围", "7.1", "wide", "narrow"),
            reading("seven", "七日所及", "10.1", "apply", "both"),
        ),
        statements=body,
        clauses=tuple(
            parse_clause_id(c)
            for c in ("7", "7.1", "7.2", "10", "10.1", "10.2", "10.3", "11", "12", "13", "14", "18")
        ),
        hash="0" * 64,
    )


def without(measure: statement.Measure, id: str) -> statement.Measure:
    """The measure with one statement left out."""
    kept = tuple(s for s in measure.statements if s.id != id)
    assert len(kept) < len(measure.statements)
    return dataclasses.replace(measure, statements=kept)


def prop(
    id: str,
    claim: Claim,
    expected: Verdict = Verdict.PROVED,
    lawful: tuple[ids.PartyId | None, ...] = (),
) -> Property:
    return Property(id, id, claim, lawful, Expectation(expected), "", SPAN)


def decided(measure: statement.Measure, *props: Property, rlimit: int | None = None) -> list[Outcome]:
    """What the properties come to, in one place."""
    place = Place(measure, Evaluator(), rlimit)
    return [place.decide(prop) for prop in props]
