"""From JSON text to a case. Every problem is found before any is reported (PM04xx)."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from fractions import Fraction
from functools import lru_cache

from policy_model.ir.formula import Period
from policy_model.ir.ids import NATURE, ActId, ContentId, FactId, Id, PartyId
from policy_model.ir.statement import Measure
from policy_model.ir.vocabulary import Act, BoolType, DateType, EnumType, Fact, FactValue, IntType
from policy_model.source.diagnostic import Arg, Diagnostic, Label, Unusable
from policy_model.source.nearest import nearest
from policy_model.source.span import Span

from .calendar import Calendar
from .case import Case, CaseAct, Known
from .counted import counted_from, counts, ends
from .jsontext import Member, Node, NotJson, read
from .naming import I, Names, Words

_KEYS = ("measure", "facts", "acts", "unknown", "rest", "on", "calendar")
CALENDAR, ASSUMED = "calendar", "assumed"
"""The key, and what a case says under it if weekends are taken to be free outside the tables."""
_ACT_KEYS = ("act", "date", "by", "to", "content")
_FACT_KEYS = ("value", "since")
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
TRUTHS = {"是": True, "否": False}
"""The words a 是否 fact may be given by."""


def load_case(
    text: str,
    measure: Measure,
    calendar: Calendar,
    *,
    file: str = "<case>",
    names: Names | None = None,
    on: datetime.date | None = None,
) -> Case:
    """The case that a JSON text holds, seen `on` that day if it is given, whatever the text says.

    A case that does not say when it is seen is seen on the day of its last act, or, without acts, on
    the day the measure enters into force. What stands under `measure` is for whoever chose the measure.
    `names`: the words it may use, where the measure's file gives more than its own names.

    Raises:
        Unusable: the text is not such a case.
    """
    loader = _Loader(measure, calendar, file, names or _names(measure))
    try:
        case = loader.case(read(text, file), on)
    except NotJson as error:
        raise Unusable((error.diagnostic,), {file: text}) from None
    if loader.found or case is None:
        raise Unusable(tuple(loader.found), {file: text})
    return case


def named_measure(text: str) -> str | None:
    """What a case says its measure is, if it can be told."""
    try:
        members = read(text, "<case>").value
    except NotJson:
        return None
    for member in members if isinstance(members, tuple) else ():
        if member.key == "measure" and isinstance(member.value.value, str):
            return member.value.value
    return None


@lru_cache(maxsize=2)
def _names(measure: Measure) -> Names:
    return Names(measure)


@lru_cache(maxsize=2)
def _usual(measure: Measure) -> dict[FactId, Known]:
    return {f.id: Known(f.ordinary) for f in measure.facts}


class _Loader:
    def __init__(self, measure: Measure, calendar: Calendar, file: str, names: Names) -> None:
        self.measure = measure
        self.calendar = calendar
        self.file = file
        self.names = names
        self.found: list[Diagnostic] = []

    def case(self, root: Node, on: datetime.date | None) -> Case | None:
        if not isinstance(root.value, tuple):
            self._say("PM0406", root.span)
            return None
        parts = self._members(root, _KEYS)
        if "measure" in parts:
            self._text(parts["measure"].value)
        facts = self._facts(parts["facts"].value) if "facts" in parts else {}
        acts = self._acts(parts["acts"].value) if "acts" in parts else []
        unknown = self._unknown(parts["unknown"].value, acts) if "unknown" in parts else ()
        filled = self._filled(parts["rest"].value, facts) if "rest" in parts else ()
        said = self._date(parts["on"].value) if "on" in parts else None
        assumed = "calendar" in parts and self._assumed(parts["calendar"].value)
        seen = on or said or max((act.date for act, _ in acts), default=self.measure.entry)
        self._countable(acts, unknown, seen, parts["on"].span if "on" in parts else root.span)
        return Case(facts, tuple(act for act, _ in acts), unknown, filled, seen, assumed)

    # ---- facts

    def _facts(self, node: Node) -> dict[FactId, Known]:
        if not isinstance(node.value, tuple):
            self._say("PM0406", node.span)
            return {}
        out: dict[FactId, Known] = {}
        first: dict[FactId, Span] = {}
        declared = {f.id: f for f in self.measure.facts}
        for member in node.value:
            id = self._named(member.key, member.span, self.names.facts, "PM0410")
            if id is None:
                continue
            if id in first:
                self._say("PM0415", member.span, Label(first[id], "case.first"), name=_shown(id))
                continue
            first[id] = member.span
            known = self._known(declared[id], member.value)
            if known is not None:
                out[id] = known
        return {f.id: out[f.id] for f in self.measure.facts if f.id in out}

    def _known(self, fact: Fact, node: Node) -> Known | None:
        if not isinstance(node.value, tuple):
            value = self._value(fact, node)
            return None if value is None else Known(value)
        parts = self._members(node, _FACT_KEYS, required=("value",))
        value = self._value(fact, parts["value"].value) if "value" in parts else None
        since = self._date(parts["since"].value) if "since" in parts else None
        if "since" in parts and not fact.may_come_about:
            self._say("PM0420", parts["since"].span, name=_shown(fact.id))
        elif "since" in parts and value is False:
            self._say("PM0421", parts["since"].span, name=_shown(fact.id))
        return None if value is None else Known(value, since)

    def _value(self, fact: Fact, node: Node) -> FactValue | None:
        value, name = node.value, _shown(fact.id)
        match fact.type:
            case BoolType():
                if isinstance(value, bool):
                    return value
                if isinstance(value, str) and value in TRUTHS:
                    return TRUTHS[value]
                self._say("PM0416", node.span, name=name)
            case EnumType(values=values):
                if isinstance(value, str):
                    words = self.names.values[fact.id]
                    return self._named(value, node.span, words, "PM0414", fact=name, known=_all(values))
                self._say("PM0417", node.span, name=name, known=_all(values))
            case IntType():
                inside = _inside(fact.type, value)
                if inside is not None:
                    return inside
                if fact.type.places:
                    self._say("PM0437", node.span, name=name, places=fact.type.places)
                else:
                    self._say("PM0418", node.span, name=name)
            case DateType():
                return self._date(node)
        return None

    def _filled(self, node: Node, facts: dict[FactId, Known]) -> tuple[FactId, ...]:
        if node.value != "ordinary":
            self._say("PM0425", node.span)
            return ()
        rest = dict(_usual(self.measure))
        for given in facts:
            rest.pop(given, None)
        facts.update(rest)
        return tuple(rest)

    def _assumed(self, node: Node) -> bool:
        if node.value == ASSUMED:
            return True
        self._say("PM0433", node.span, known=ASSUMED)
        return False

    # ---- acts

    def _acts(self, node: Node) -> list[tuple[CaseAct, Span]]:
        """The acts, each with where its date stands."""
        out: list[tuple[CaseAct, Span]] = []
        for item in self._items(node):
            found = self._act(item)
            if found is None:
                continue
            declared = self._declared(found[0].act)
            if sum(act.act == declared.id for act, _ in out) == declared.at_most:
                self._say("PM0422", item.span, name=_shown(declared.id), most=declared.at_most)
            else:
                out.append(found)
        return out

    def _act(self, node: Node) -> tuple[CaseAct, Span] | None:
        if not isinstance(node.value, tuple):
            self._say("PM0406", node.span)
            return None
        parts = self._members(node, _ACT_KEYS, required=("act", "date"))
        act = self._kind(parts["act"].value) if "act" in parts else None
        date = self._date(parts["date"].value) if "date" in parts else None
        by = self._party(parts["by"].value) if "by" in parts else None
        to = self._party(parts["to"].value) if "to" in parts else None
        content = self._content(act, parts["content"].value) if act and "content" in parts else None
        if act is None or date is None:
            return None
        if by is not None and act.event != (by == NATURE):
            code, name = ("PM0427", _shown(act.id)) if act.event else ("PM0412", NATURE.key)
            self._say(code, parts["by"].value.span, name=name)
        return CaseAct(act.id, date, by, to, content), parts["date"].value.span

    def _kind(self, node: Node) -> Act | None:
        name = self._text(node)
        if name is None:
            return None
        id = self._named(name, node.span, self.names.acts, "PM0411")
        return None if id is None else self._declared(id)

    def _party(self, node: Node) -> PartyId | None:
        name = self._text(node)
        if name is None:
            return None
        return self._named(name, node.span, self.names.parties, "PM0412")

    def _content(self, act: Act, node: Node) -> ContentId | None:
        name = self._text(node)
        if name is None:
            return None
        if not act.contents:
            self._say("PM0424", node.span, name=_shown(act.id))
            return None
        known = _all(act.contents)
        words = self.names.contents[act.id]
        return self._named(name, node.span, words, "PM0413", act=_shown(act.id), known=known)

    def _unknown(self, node: Node, acts: Sequence[tuple[CaseAct, Span]]) -> tuple[ActId, ...]:
        kinds: set[ActId] = set()
        for item in self._items(node):
            act = self._kind(item)
            if act is None:
                continue
            if act.id in kinds:
                self._say("PM0423", item.span, name=_shown(act.id))
            elif sum(a.act == act.id for a, _ in acts) == act.at_most:
                self._say("PM0426", item.span, name=_shown(act.id), most=act.at_most)
            kinds.add(act.id)
        return tuple(a.id for a in self.measure.acts if a.id in kinds)

    def _declared(self, id: ActId) -> Act:
        return self.measure.act(id)

    # ---- dates

    def _date(self, node: Node) -> datetime.date | None:
        text = node.value if isinstance(node.value, str) else ""
        if not _DATE.fullmatch(text):
            self._say("PM0430", node.span)
            return None
        try:
            return datetime.date.fromisoformat(text)
        except ValueError:
            self._say("PM0431", node.span, date=text)
            return None

    def _countable(
        self,
        acts: Sequence[tuple[CaseAct, Span]],
        unknown: tuple[ActId, ...],
        on: datetime.date,
        seen: Span,
    ) -> None:
        """Whatever is counted from an act of the case ends on a day that can be written."""
        counted = list(counted_from(self.measure))
        for act, span in acts:
            mine = {p for ref, p in counted if counts(act, ref)}
            self._counts(act.date, mine, span)
        mine = {p for ref, p in counted if ref.act in unknown}
        self._counts(on, mine, seen)

    def _counts(self, day: datetime.date, counted: set[Period], span: Span) -> None:
        if not ends(self.measure, self.calendar, day, counted):
            self._say("PM0432", span, date=day.isoformat())

    # ---- shapes and names

    def _members(self, node: Node, keys: Sequence[str], required: Sequence[str] = ()) -> dict[str, Member]:
        """The members of an object under the keys it may have."""
        assert isinstance(node.value, tuple)
        out: dict[str, Member] = {}
        for member in node.value:
            if member.key in keys:
                out[member.key] = member
            else:
                near = nearest(member.key, keys)
                suggestion = f'"{near}"' if near else None
                self._say("PM0408", member.span, suggestion=suggestion, key=member.key, known=tuple(keys))
        for key in required:
            if key not in out:
                self._say("PM0409", node.span, key=key)
        return out

    def _items(self, node: Node) -> list[Node]:
        if isinstance(node.value, list):
            return node.value
        self._say("PM0407", node.span)
        return []

    def _text(self, node: Node) -> str | None:
        if isinstance(node.value, str):
            return node.value
        self._say("PM0405", node.span)
        return None

    def _named(self, name: str, span: Span, words: Words[I], code: str, **args: Arg) -> I | None:
        """The one that the name means."""
        means = words.means(name)
        if len(means) == 1:
            return means[0]
        if means:
            self._say("PM0419", span, name=name, known=_all(means))
            return None
        near = words.near(name)
        self._say(code, span, suggestion=f'"{near}"' if near else None, name=name, **args)
        return None

    def _say(self, code: str, span: Span, *labels: Label, suggestion: str | None = None, **args: Arg) -> None:
        self.found.append(Diagnostic(code, args, (Label(span), *labels), suggestion=suggestion))


def _shown(id: Id) -> str:
    return id.zh or id.key


def _all(ids: Sequence[Id]) -> tuple[str, ...]:
    return tuple(_shown(id) for id in ids)


def _inside(type: IntType, value: object) -> int | None:
    """A number of a case file as it is inside; None if it is none that the fact can have."""
    number = isinstance(value, int | float) and not isinstance(value, bool)
    return type.scaled(Fraction(str(value))) if number else None
