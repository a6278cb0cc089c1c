"""The answer as JSON, for other programs. Its form is `spec/schema/answer.schema.json`."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from enum import Enum
from typing import Any as Json
from typing import TypeVar

from policy_model.ir.formula import Status
from policy_model.ir.ids import ActId, Combination, FactId, Id, ReadingId
from policy_model.ir.statement import Assumption, Duty
from policy_model.ir.vocabulary import Amount, IntType, Result
from policy_model.source.catalogue import Lang

from .almanac import Almanac, almanac
from .entries import ActEntry, Answer, BanEntry, DutyEntry, Entry, Said
from .load import ASSUMED, CALENDAR
from .phrase import Phrases
from .steps import Steps
from .symbolic import Arrangement, ContentOf, Unknown

V = TypeVar("V", bound=Hashable)

SCHEMA = 1
"""The version of the form."""

Object = dict[str, Json]


def to_json(answer: Answer, lang: Lang = Lang.ZH, *, why: bool = True) -> Object:
    """The answer as plain data; the sentences of `why` in the language, if they are wanted."""
    return _Writer(answer, lang, why=why).whole()


def unknown_key(unknown: Unknown) -> str:
    """How `needs` names what is not known: a fact by its identifier, else `act:KIND` or `content:NUMBER`."""
    match unknown:
        case FactId(key):
            return key
        case ActId(key):
            return f"act:{key}"
        case ContentOf(number):
            return f"content:{number + 1}"
        case Arrangement():
            return unknown.value


def question(answer: Answer, unknown: Unknown, words: Phrases) -> str:
    """The question to ask."""
    match unknown:
        case FactId():
            return answer.measure.fact(unknown).question or words.name(unknown)
        case ActId():
            return words.say("question.act", act=words.name(unknown))
        case ContentOf(number):
            act = answer.case.acts[number].act
            return words.say("question.content", number=number + 1, act=words.name(act))
        case Arrangement():
            return words.say("question.calendar")


class _Writer:
    def __init__(self, answer: Answer, lang: Lang, *, why: bool) -> None:
        self.answer = answer
        self._explained = why
        self.words = Phrases(answer.measure, lang)

    def whole(self) -> Object:
        answer, measure = self.answer, self.answer.measure
        scope = answer.scope
        return {
            "schema": SCHEMA,
            "measure": {"name": measure.name, "title": measure.title, "hash": measure.hash},
            "on": answer.case.on.isoformat(),
            **({CALENDAR: ASSUMED} if answer.case.assumed else {}),
            **self._calendar_events(),
            "filled": [self._fact(f) for f in answer.case.filled],
            "readings": [self._reading(r.id) for r in measure.readings],
            "contradiction": self._contradiction(),
            "contradictory": [_combination(c) for c in answer.contradictory],
            "scope": scope and self._entry(scope, lambda v: "inside" if v else "outside"),
            "judgements": [
                _named(id) | self._entry(entry, lambda v: "true" if v else "false")
                for id, entry in answer.judgements.items()
            ],
            "acts": [self._act(act) for act in answer.acts],
            "duties": [self._duty(duty) for duty in answer.duties],
            **({"bans": [self._ban(ban) for ban in answer.bans]} if answer.bans else {}),
            "results": [
                self._result(r, answer.results[r.id]) for r in measure.results if r.id in answer.results
            ],
            "questions": [self._question(n) for n in answer.needs],
            "assumptions": self._assumptions(),
        }

    def _calendar_events(self) -> Object:
        """What the case says of events of the calendar otherwise than the calendar, if it does."""
        found = almanac(self.answer.measure, self.answer.case)
        if found == Almanac():
            return {}
        return {
            "calendar_events": {
                "misplaced": [number + 1 for number in found.misplaced],
                "unlisted": [
                    _named(id) | {"dates": [day.isoformat() for day in days]} for id, days in found.unlisted
                ],
            }
        }

    def _fact(self, fact: FactId) -> Object:
        value = self.answer.case.facts[fact].value
        type = self.answer.measure.fact(fact).type
        match value:
            case Id():
                plain: Json = value.key
            case bool():
                plain = value
            case int():
                plain = type.plain(value) if isinstance(type, IntType) else value
            case _:
                plain = value.isoformat()
        return _named(fact) | {"value": plain}

    def _reading(self, id: ReadingId) -> Object:
        reading, fixed = self.answer.measure.reading(id), self.answer.fixed.get(id)
        return _named(id) | {
            "clause": str(reading.clause),
            "choices": [_named(c.id) | {"ordinary": c.ordinary} for c in reading.choices],
            "fixed": None if fixed is None else fixed.key,
            "hangs": id in self.answer.hanging,
        }

    def _contradiction(self) -> Object | None:
        found = self.answer.contradiction
        if found is None:
            return None
        return {
            "facts": [_named(f) for f in found.facts],
            "assumptions": [_assumption(s) for s in found.assumptions],
        }

    def _assumptions(self) -> list[Object]:
        """The glosses that some entry rests on, and the assumptions every case is held to."""
        assumed = [_assumption(s) for s in self.answer.measure.statements if isinstance(s, Assumption)]
        return [{"kind": "gloss", "clause": str(g)} for g in self.answer.glosses] + assumed

    def _question(self, unknown: Unknown) -> Object:
        return {"id": unknown_key(unknown), "question": question(self.answer, unknown, self.words)}

    # ---- entries

    def _act(self, act: ActEntry) -> Object:
        given = None if act.number is None else self.answer.case.acts[act.number]
        out = _named(act.act) | {
            "number": None if act.number is None else act.number + 1,
            "date": given and given.date.isoformat(),
            "by": given and given.by and given.by.key,
            "to": given and given.to and given.to.key,
            "content": given and given.content and given.content.key,
        }
        entry = self._entry(act.entry, lambda v: "valid" if v else "void")
        return out | entry | ({"status": "not_yet"} if act.not_yet else {})

    def _result(self, result: Result, entry: Entry[Status]) -> Object:
        out = _named(result.id) | self._entry(entry, _value)
        if result.amount is not None:
            out["amount"] = _amount(result.amount)
        if result.bearing is not None:
            out["bearing"] = result.bearing.value
        return out

    def _duty(self, duty: DutyEntry) -> Object:
        s, trigger = duty.statement, duty.trigger
        bearers = s.bearers if isinstance(s, Duty) else s.givers
        what: Object = (
            {"act": s.act.key, "name": s.act.zh, **_alternatives(s)}
            if isinstance(s, Duty)
            else {"results": [_named(r) for r in s.results]}
        )
        return {
            "id": s.id,
            "clause": str(s.clause),
            **what,
            "bearer": [_named(p) for p in bearers],
            "trigger": trigger + 1 if isinstance(trigger, int) else trigger and f"act:{trigger.key}",
            "due": None if duty.due is None else duty.due.isoformat(),
            **({"due_open": True} if duty.due_open else {}),
            **({"between": [day.isoformat() for day in duty.between]} if duty.between else {}),
            **({"provisional": True} if duty.provisional else {}),
            **self._entry(duty.entry, _value, "state"),
        }

    def _ban(self, ban: BanEntry) -> Object:
        s = ban.statement
        return {
            "id": s.id,
            "clause": str(s.clause),
            "act": s.act.key,
            "name": s.act.zh,
            "bearer": [_named(p) for p in s.bearers],
            "number": ban.number + 1,
            **self._entry(ban.entry, lambda v: "broken" if v else "kept", "state"),
        }

    def _entry(self, entry: Entry[V], show: Callable[[V], str], key: str = "status") -> Object:
        out = self._said(entry.said, show, key)
        if self._explained:
            out["why"] = self._why(entry.said.why)
        if entry.variants:
            out["by_reading"] = [
                {
                    "readings": _combination(v.combination),
                    "ordinary": v.ordinary,
                    **self._said(v.said, show, key),
                }
                for v in entry.variants
            ]
        return out

    def _said(self, said: Said[V], show: Callable[[V], str], key: str) -> Object:
        value = said.value
        return {
            key: "open" if value is None else show(value),
            **({"possible": [show(v) for v in said.possible]} if value is None else {}),
            "basis": [str(c) for c in said.basis],
            "assumptions": [str(c) for c in said.glosses],
            "needs": [unknown_key(n) for n in said.needs],
        }

    def _why(self, steps: Steps) -> list[Object]:
        return [
            {
                "key": step.key,
                "clause": step.clause and str(step.clause),
                "text": self.words.sentence(step),
                **({} if step.act is None else {"act": step.act + 1}),
                **({"because": self._why(step.children)} if step.children else {}),
            }
            for step in steps
        ]


def _alternatives(duty: Duty) -> Object:
    """The acts any of which may be done instead."""
    return {"instead": [_named(ref.act) for ref in duty.instead]} if duty.instead else {}


def _amount(amount: Amount) -> Object:
    """How much: what is not said is left out."""
    out: Object = {"of": amount.of.key, "unit": amount.unit}
    if amount.least is not None:
        out |= {"least": amount.least, "over": amount.over}
    if amount.most is not None:
        out |= {"most": amount.most, "under": amount.under}
    if amount.base is not None:
        out["base"] = amount.base.key
    return out | ({"per": list(amount.per)} if amount.per else {})


def _value(value: Enum) -> str:
    return str(value.value)


def _named(id: Id) -> Object:
    return {"id": id.key, "name": id.zh or id.key}


def _combination(combination: Combination) -> Object:
    return {reading.key: choice.key for reading, choice in combination}


def _assumption(s: Assumption) -> Object:
    return {"kind": "assumption", "clause": str(s.clause), "name": s.name}
