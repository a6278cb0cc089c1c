"""Statements and claims in one line each, for comparing with what an example says they mean."""

from __future__ import annotations

import datetime
from typing import Any as Anything

from policy_model.ir import formula as f
from policy_model.ir import property as p
from policy_model.ir import statement as s
from policy_model.ir.ids import FactId, Id
from policy_model.ir.vocabulary import FactType, IntType

_MODAL = {s.Modality.REQUIRE: "应当", s.Modality.PERMIT: "可以", s.Modality.FORBID: "不得"}
_UNIT = {f.Unit.WORKDAY: "个工作日", f.Unit.DAY: "日", f.Unit.MONTH: "个月", f.Unit.YEAR: "年"}


_TYPES: dict[FactId, FactType] = {}


def declared(measure: s.Measure) -> None:
    """Numbers are shown as these facts write them."""
    _TYPES.clear()
    _TYPES.update({fact.id: fact.type for fact in measure.facts})


def _list(ids: tuple[Id, ...]) -> str:
    return "、".join(i.zh for i in ids)


def _period(period: f.Period) -> str:
    own = f"{period.number}{_UNIT[period.unit]}"
    then = period.then
    if then is not None and then.runs_on and then.then is not None:
        own, then = f"{own}（顺延）", then.then
    if then == f.EVE:
        return f"{own}差一日"
    return own if then in (None, f.AS_COUNTED) else f"{own}又{_period(then)}"


def _moved(period: f.Period) -> str:
    """What moves its last day."""
    said = []
    for moved in period.moved:
        match moved:
            case f.Extension(_, _, approval, by, most):
                whole = f" 至多{_period(most)}" if most else ""
                said.append(f"{ref(approval)} 延长{_period(by)}{whole}")
            case f.Stop(_, _, begins, ends, through):
                said.append(f"不计{ref(begins)}至{ref(ends)}{'，含末日' if through else ''}")
    return f"（{'；'.join(said)}）" if said else ""


def ref(what: f.ActRef) -> str:
    """An act, with its content and who did it."""
    content = f"＝{_list(what.contents)}" if what.contents else ""
    by = f"{_list(what.by)}·" if what.by else ""
    return f"{by}{what.act.zh}{content}"


def formula(x: f.Formula) -> str:
    """A condition; clause marks are left out."""
    match x:
        case f.Const(value):
            return "真" if value else "假"
        case f.FactTrue(fact):
            return fact.zh
        case f.FactOneOf(fact, values):
            return f"{fact.zh}∈{{{_list(values)}}}"
        case f.Compare(fact, op, value):
            type = _TYPES.get(fact)
            if isinstance(value, datetime.date):
                return f"{fact.zh}{op.value}{value.isoformat()}"
            return f"{fact.zh}{op.value}{type.written(value) if isinstance(type, IntType) else value}"
        case f.Judged(judgement):
            return judgement.zh
        case f.Done(what, since, within):
            after = f" 自{ref(since)}" if since else ""
            return f"[{ref(what)}{after}{' ' + _period(within) + '内' if within else ''}]"
        case f.InTime(since, within):
            return f"[当日 自{ref(since)} {_period(within)}内{_moved(within)}]"
        case f.Lapsed(what, since, within):
            after = f" 自{ref(since)}" if since else ""
            if not what:
                return f"[已满{after} {_period(within)}{_moved(within)}]"
            acts = "、".join(map(ref, what))
            return f"[逾期未{acts}{after} {_period(within)}内{_moved(within)}]"
        case f.Did(what, condition):
            return f"[曾{ref(what)}{_when(condition)}]"
        case f.ReadingIs(reading, choice):
            return f"{reading.zh}={choice.zh}"
        case f.Not(body):
            return f"¬{formula(body)}"
        case f.All(parts):
            return f"({' ∧ '.join(map(formula, parts))})"
        case f.Any(parts):
            return f"({' ∨ '.join(map(formula, parts))})"
        case f.Unless(body, exception):
            return f"({formula(body)} 除外 {formula(exception)})"
        case f.At(_, body):
            return formula(body)
        case f.Given(result):
            return f"给予 {result.zh}"
        case f.Required(result):
            return f"要求 {result.zh}"
        case f.Forbidden(result):
            return f"禁止 {result.zh}"
        case f.StatusIs(result, status):
            return f"{result.zh}:{status.value}"
        case f.Lawful(party):
            return f"{party.zh if party else '各方'}守法"
        case f.Applies(scope):
            return "适用" if scope else "已经施行"


def _parts(x: Anything) -> str:
    out = ""
    if x.trigger:
        out += f" 自{ref(x.trigger)}"
    if x.within:
        out += f" {_period(x.within)}内{_moved(x.within)}"
    if getattr(x, "timely", None):
        out += f" 及时＝{x.timely.zh}"
    return out


def statement(x: s.Statement) -> str:
    """A statement: its id, its kind, what it says, its condition, its readings."""
    guard = "" if x.guard == f.Const(True) else f" ⟨{formula(x.guard)}⟩"
    return f"{x.id} {_body(x)}{guard}"


def _when(x: f.Formula) -> str:
    return "" if x == f.Const(True) else f" ← {formula(x)}"


def _act(x: Anything) -> str:
    return f"{_list(x.bearers)} {ref(f.ActRef(x.act, x.contents))}"


def _body(x: s.Statement) -> str:
    match x:
        case s.Effect():
            by = f"{_list(x.givers)} " if x.givers else ""
            names = ("或" if x.one_of else "、").join(r.zh for r in s.told(x))
            return f"结果 {by}{_MODAL[x.modality]} {names}{_when(x.condition)}"
        case s.Necessary():
            return f"必须 {_list(s.told(x))} ← {' ｜ '.join(map(formula, x.items))}"
        case s.Duty():
            return f"义务 {_act(x)}{_instead(x)}{_parts(x)}{_when(x.condition)}"
        case s.Power():
            return f"权利 {_act(x)}{_parts(x)}{_when(x.condition)}"
        case s.Ban():
            return f"禁止 {_act(x)}{_when(x.condition)}"
        case s.Authority():
            to = f"→{_list(x.addressees)}" if x.addressees else ""
            return f"权源 {_list(x.actors)}{to} {ref(f.ActRef(x.act, x.contents))}{_when(x.requires)}"
        case s.Requirement():
            return f"要件 {ref(f.ActRef(x.act, x.contents, x.actors))}{_when(x.requires)}"
        case s.Scope():
            return f"范围{_when(x.condition)}"
        case s.ByReference():
            less = "".join(f" 除{clause}（{why}）" for clause, why in x.excluded)
            return f"参照{_when(x.condition)}{less}"
        case s.Yields():
            return f"从其规定 {'、'.join(fact.zh for _, fact in x.provisions)}"
        case s.Considers():
            return f"主要看 {_list(x.facts)}"
        case s.Precedence():
            return f"优先 {x.over} > {x.under}"
        case s.Assumption():
            return f"假定“{x.name}” {formula(x.holds)}"
        case s.Excused():
            return f"不形式化 {x.clause}{f'“{x.words}”' * bool(x.words)}（{x.reason}）"
        case s.Defines():
            return f"定义 {x.judgement}".strip()


def definitions(measure: s.Measure) -> list[str]:
    """`判断 := 定义` for every judgement."""
    return [f"{j.id.zh} := {formula(j.definition)}" for j in measure.judgements]


def _what(x: Anything) -> str:
    return ref(x) if isinstance(x, f.ActRef) else str(x.zh)


def claim(x: p.Claim) -> str:
    """A claim, for comparison."""
    match x:
        case p.Always(premise, conclusion):
            return f"凡 {formula(premise)} 必 {formula(conclusion)}"
        case p.Exists(condition):
            return f"存在 {formula(condition)}"
        case p.OnlyAfter(later, earlier):
            return f"{'、'.join(map(_what, later))} 只能在 {ref(earlier)} 之后"
        case p.DeadlinesMet(strength, clause, party):
            return f"期限 {strength.value} {clause or '全部'} {party.zh if party else '各方'}"
        case p.EachNeeded(clause):
            return f"逐项必要 {clause}"
        case p.SameFor(whats, facts, premise):
            within = "" if premise == f.Const(True) else f"凡 {formula(premise)} "
            return f"{within}{'、'.join(map(_what, whats))} 不因 {_list(facts)} 而异"
        case p.Monotone():
            return f"单调 {x.fact.zh} {x.result.zh} {'易' if x.easier else '难'}"
        case _:
            return type(x).__name__


def prop(x: p.Property) -> str:
    """A property: who is lawful, the claim, what is expected of it."""
    lawful = "".join(f"{party.zh if party else '各方'}守法时 " for party in x.lawful)
    combos = " 或 ".join("+".join(f"{r.zh}={c.zh}" for r, c in combo) for combo in x.expected.holds)
    expected = f"{x.expected.verdict.value}{' ' + combos if combos else ''}"
    if x.expected.readings:
        expected += f" 因{_list(x.expected.readings)}"
    return f"{x.name} {expected}: {lawful}{claim(x.claim)}"


def _instead(duty: s.Duty) -> str:
    return "".join(f" 或者 {ref(f.ActRef(r.act, r.contents))}" for r in duty.instead)
