"""The reference evaluator asked in the suite's own form: tagged case in, answer or refusal out.

Expected values come from here and from nowhere else, and `serve` answers with it.
"""

from __future__ import annotations

import datetime
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any as Json

from policy_model.ir.ids import ChoiceId, ReadingId
from policy_model.ir.statement import Measure
from policy_model.ir.vocabulary import Fact, FactValue, IntType
from policy_model.semantics.answer import answer
from policy_model.semantics.answer_json import to_json
from policy_model.semantics.calendar import Calendar
from policy_model.semantics.case import Case, CaseAct, Known
from policy_model.semantics.load import ASSUMED, CALENDAR, load_case
from policy_model.semantics.naming import Names
from policy_model.source.diagnostic import Unusable

from .said import NOT_APPLICABLE, OPEN, Section
from .shape import DATE, QUANTITY
from .vector import ErrorKind, Object

_DATE, _NUMBER = "date:", "number:"
_KEYS = ("facts", "rest", "acts", "unknown", "on", "calendar", "reading")
_KINDS: Mapping[str, ErrorKind] = {
    "PM0405": ErrorKind.WRONG_SHAPE,
    "PM0406": ErrorKind.WRONG_SHAPE,
    "PM0407": ErrorKind.WRONG_SHAPE,
    "PM0408": ErrorKind.UNKNOWN_KEY,
    "PM0409": ErrorKind.MISSING_KEY,
    "PM0410": ErrorKind.UNKNOWN_FACT,
    "PM0411": ErrorKind.UNKNOWN_ACT,
    "PM0412": ErrorKind.UNKNOWN_PARTY,
    "PM0413": ErrorKind.UNKNOWN_CONTENT,
    "PM0414": ErrorKind.UNKNOWN_VALUE,
    "PM0415": ErrorKind.GIVEN_TWICE,
    "PM0416": ErrorKind.WRONG_TYPE,
    "PM0417": ErrorKind.WRONG_TYPE,
    "PM0418": ErrorKind.WRONG_TYPE,
    "PM0437": ErrorKind.WRONG_TYPE,
    "PM0420": ErrorKind.UNEXPECTED_SINCE,
    "PM0421": ErrorKind.UNEXPECTED_SINCE,
    "PM0422": ErrorKind.TOO_MANY_ACTS,
    "PM0423": ErrorKind.GIVEN_TWICE,
    "PM0424": ErrorKind.UNEXPECTED_CONTENT,
    "PM0425": ErrorKind.WRONG_TYPE,
    "PM0426": ErrorKind.TOO_MANY_ACTS,
    "PM0427": ErrorKind.UNKNOWN_PARTY,
    "PM0430": ErrorKind.NOT_A_DATE,
    "PM0431": ErrorKind.NO_SUCH_DAY,
    "PM0432": ErrorKind.OUTSIDE_TABLES,
    "PM0433": ErrorKind.WRONG_TYPE,
}
"""What each diagnostic of a case is called in the suite."""


class Refused(Exception):
    """The case cannot be used."""

    def __init__(self, kind: ErrorKind) -> None:
        super().__init__(kind.value)
        self.kind = kind


@dataclass(frozen=True, slots=True)
class Reference:
    """The evaluator with a measure."""

    measure: Measure
    calendar: Calendar

    def expected(
        self, case: Object, ask: Sequence[Section] = tuple(Section), *, basis: bool = True
    ) -> Object:
        """What must come of a case: `{"answer": …}` with the sections asked, or `{"refused": …}`.

        `basis`: with what settled entries rest on.
        """
        try:
            return {"answer": self.answer(case, ask, basis=basis)}
        except Refused as refused:
            return {"refused": {"kind": refused.kind.value}}

    def answer(self, case: Object, ask: Sequence[Section], *, basis: bool = True) -> Object:
        """The answer to a case; `basis`: with what settled entries rest on.

        Raises:
            Refused: the case cannot be used; several things wrong with it count as the first.
        """
        try:
            read, fixed = self.read(case)
            found = answer(self.measure, read, fixed, self.calendar, why=basis)
        except Unusable as unusable:
            code = unusable.diagnostics[0].code
            raise Refused(_KINDS.get(code, ErrorKind.WRONG_SHAPE)) from None
        return _Tagged(whole=len(fixed) == len(self.measure.readings)).answer(to_json(found, why=False), ask)

    def read(self, case: Object) -> tuple[Case, Mapping[ReadingId, ChoiceId]]:
        """The case, and the readings it takes.

        Raises:
            Refused: what the suite's form alone forbids.
            Unusable: what a case may not say.
        """
        plain = plain_case(case)
        fixed = self._fixed(case.get("reading", {}))
        text = json.dumps(plain, ensure_ascii=False, separators=(",", ":"))
        return load_case(text, self.measure, self.calendar, names=_identifiers(self.measure)), fixed

    def _fixed(self, taken: Json) -> dict[ReadingId, ChoiceId]:
        if not isinstance(taken, dict):
            raise Refused(ErrorKind.WRONG_SHAPE)
        readings = {r.id.key: r for r in self.measure.readings}
        out: dict[ReadingId, ChoiceId] = {}
        for name, chosen in taken.items():
            if name not in readings:
                raise Refused(ErrorKind.UNKNOWN_READING)
            choices = {c.id.key: c.id for c in readings[name].choices}
            if not isinstance(chosen, str):
                raise Refused(ErrorKind.WRONG_SHAPE)
            if chosen not in choices:
                raise Refused(ErrorKind.UNKNOWN_CHOICE)
            out[readings[name].id] = choices[chosen]
        return {r.id: out[r.id] for r in self.measure.readings if r.id in out}


@lru_cache(maxsize=2)
def _identifiers(measure: Measure) -> Names:
    return Names(measure, keys=True)


def tagged_case(measure: Measure, case: Case, fixed: Mapping[ReadingId, ChoiceId]) -> Object:
    """A case in the suite's form, every fact and reading by identifier. What was filled in is written out."""
    out: Object = {
        "facts": {id.key: _tagged_fact(measure.fact(id), known) for id, known in case.facts.items()},
        "acts": [_tagged_act(act) for act in case.acts],
    }
    if case.unknown:
        out["unknown"] = [kind.key for kind in case.unknown]
    out["on"] = tagged_day(case.on)
    if case.assumed:
        out[CALENDAR] = ASSUMED
    out["reading"] = {reading.key: choice.key for reading, choice in fixed.items()}
    return out


def tagged_day(day: datetime.date) -> str:
    """A day in the suite's form."""
    return _DATE + day.isoformat()


def _tagged_fact(fact: Fact, known: Known) -> Json:
    value = _tagged_value(fact, known.value)
    return value if known.since is None else {"value": value, "since": tagged_day(known.since)}


def _tagged_value(fact: Fact, value: FactValue) -> Json:
    match value:
        case bool():
            return value
        case int():
            type = fact.type
            return f"{_NUMBER}{type.written(value) if isinstance(type, IntType) else value}"
        case datetime.date():
            return tagged_day(value)
        case _:
            return value.key


def _tagged_act(act: CaseAct) -> Object:
    given = {"by": act.by, "to": act.to, "content": act.content}
    out = {"act": act.act.key, "date": tagged_day(act.date)}
    return out | {key: id.key for key, id in given.items() if id is not None}


# ---- from the suite's form of a case to the one `eval` reads


def plain_case(case: Json) -> Object:
    """A case of the suite in the form `eval` reads. Raises Refused."""
    if not isinstance(case, dict):
        raise Refused(ErrorKind.WRONG_SHAPE)
    if any(key not in _KEYS for key in case):
        raise Refused(ErrorKind.UNKNOWN_KEY)
    if "on" not in case:
        raise Refused(ErrorKind.MISSING_KEY)
    out: Object = {key: case[key] for key in ("rest", "unknown", CALENDAR) if key in case}
    out["on"] = _day(case["on"])
    if "facts" in case:
        facts = case["facts"]
        out["facts"] = {k: _fact(v) for k, v in facts.items()} if isinstance(facts, dict) else facts
    if "acts" in case:
        acts = case["acts"]
        out["acts"] = [_act(a) for a in acts] if isinstance(acts, list) else acts
    return out


def _fact(value: Json) -> Json:
    if not isinstance(value, dict):
        return _value(value)
    if "since" not in value:  # a fact without it is written plainly: the object is not whole
        return {k: v for k, v in value.items() if k != "value"}
    out = {k: _value(v) if k == "value" else v for k, v in value.items()}
    return out | {"since": _day(value["since"])}


def _value(value: Json) -> Json:
    """A plain value; a number or a truth that is not written as the form has it is of the wrong type."""
    if isinstance(value, str):
        if QUANTITY.fullmatch(value):
            number = value.removeprefix(_NUMBER)
            return float(number) if "." in number else int(number)
        if DATE.fullmatch(value):
            return value.removeprefix(_DATE)
        return value if value not in ("是", "否") else [value]
    return value if isinstance(value, bool) else [value]


def _act(act: Json) -> Json:
    return act | {"date": _day(act["date"])} if isinstance(act, dict) and "date" in act else act


def _day(value: Json) -> Json:
    """A plain date. What has no tag is left to be refused as no date."""
    return value.removeprefix(_DATE) if isinstance(value, str) and value.startswith(_DATE) else None


# ---- from the answer `eval` writes to the suite's form


@dataclass(frozen=True, slots=True)
class _Tagged:
    """Writes answers in the suite's form.

    `whole`: every reading is taken. Only then is there one basis for each settled entry.
    """

    whole: bool

    def answer(self, found: Object, ask: Sequence[Section]) -> Object:
        if found["contradiction"] is not None:
            contradiction = found["contradiction"]
            return {
                "contradiction": {
                    "facts": [f["id"] for f in contradiction["facts"]],
                    "assumptions": [a["clause"] for a in contradiction["assumptions"]],
                }
            }
        out: Object = {}
        if found["contradictory"]:
            out["contradictory"] = found["contradictory"]
        if Section.SCOPE in ask:
            out["scope"] = self.entry(found["scope"])
        if Section.JUDGEMENTS in ask:
            out["judgements"] = {e["id"]: self.entry(e) for e in found["judgements"]}
        if Section.ACTS in ask:
            out["acts"] = [self.entry(e) for e in found["acts"] if e["number"] is not None]
            if supposed := {e["id"]: self.entry(e) for e in found["acts"] if e["number"] is None}:
                out["supposed"] = supposed
        if Section.DUTIES in ask:
            out["duties"] = [d for d in map(self.duty, found["duties"]) if not _never(d)]
        if Section.RESULTS in ask:
            out["results"] = {e["id"]: self.entry(e) for e in found["results"]}
        return out

    def entry(self, entry: Object, key: str = "status") -> Object:
        out = _said(entry, key)
        if self.whole and entry[key] != OPEN and entry["basis"]:
            out["basis"] = entry["basis"]
        if "by_reading" in entry:
            out["by_reading"] = [{"reading": v["readings"], **_said(v, key)} for v in entry["by_reading"]]
        return out

    def duty(self, duty: Object) -> Object:
        trigger, due = duty["trigger"], duty["due"]
        what = {"act": duty["act"]} if "act" in duty else {"results": [r["id"] for r in duty["results"]]}
        return {
            "clause": duty["clause"],
            **what,
            "bearer": [p["id"] for p in duty["bearer"]],
            "trigger": f"{_NUMBER}{trigger}" if isinstance(trigger, int) else trigger,
            "due": OPEN if duty.get("due_open") else due and _DATE + due,
            **({"between": [_DATE + day for day in duty["between"]]} if "between" in duty else {}),
            **self.entry(duty, "state"),
        }


def _said(entry: Object, key: str) -> Object:
    """An open entry has what is possible and what it needs; a settled one needs nothing."""
    if entry[key] != OPEN:
        return {"status": entry[key]}
    return {"status": OPEN, "possible": entry["possible"], "needs": entry["needs"]}


def _never(duty: Object) -> bool:
    return all(s["status"] == NOT_APPLICABLE for s in (duty, *duty.get("by_reading", ())))
