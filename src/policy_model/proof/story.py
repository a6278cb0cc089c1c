"""A case told as a short dated story."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any as Json

from policy_model.ir.formula import Done
from policy_model.ir.ids import Id
from policy_model.ir.statement import Authority, Measure, Power, Requirement
from policy_model.ir.vocabulary import EnumType, Fact
from policy_model.ir.walk import nodes
from policy_model.semantics.load import CALENDAR
from policy_model.source.catalogue import Lang, message, shown
from policy_model.source.diagnostic import Arg


def tell(measure: Measure, case: dict[str, Json], lang: Lang) -> Iterator[str]:
    """The facts that are not ordinary, then what was done on which day, then when it is seen."""
    off = unusual_facts(measure, case, lang)
    comma = _say("comma", lang)
    yield _say("facts", lang, facts=comma.join(off)) if off else _say("no_facts", lang)
    yield from acts_told(measure, case, lang)
    if not case["acts"]:
        yield _say("no_acts", lang)
    yield _say("seen", lang, date=_day(case["on"], lang))
    if CALENDAR in case:
        yield _say("assumed", lang)


def unusual_facts(measure: Measure, case: dict[str, Json], lang: Lang) -> list[str]:
    """The facts that are not ordinary."""
    return [said for fact in measure.facts if (said := _fact(fact, case["facts"], lang))]


def acts_told(measure: Measure, case: dict[str, Json], lang: Lang) -> Iterator[str]:
    """What was done on which day, a sentence each."""
    for day, acts in _days(measure, case):
        for number, act in enumerate(acts):
            date = _say("same_date", lang) if number else _day(day, lang)
            yield _say("act", lang, date=date, act=_act(measure, act, lang))


def in_a_row(sentences: Iterable[str], lang: Lang) -> str:
    """Sentences one after the other; in English with a space between them."""
    return (" " if lang is Lang.EN else "").join(sentences)


def course(measure: Measure, case: dict[str, Json], lang: Lang) -> list[str]:
    """What was done, shortly: a sentence for each day, and the day it is seen if that is later."""
    days = _days(measure, case)
    told = [
        _say(
            "act",
            lang,
            date=_day(day, lang),
            act=_say("also", lang).join(_act(measure, act, lang) for act in acts),
        )
        for day, acts in days
    ]
    if not days:
        told.append(_say("no_acts", lang))
    if not days or days[-1][0] != case["on"]:
        told.append(_say("seen", lang, date=_day(case["on"], lang)))
    return told


def _days(measure: Measure, case: dict[str, Json]) -> list[tuple[str, list[dict[str, str]]]]:
    """The acts of each day. A case has no order within a day: what others of that day rest on comes first."""
    rests = _rests(measure)
    days = groupby(case["acts"], key=lambda act: str(act["date"]))
    return [(day, _in_turn(list(acts), rests)) for day, acts in days]


def _in_turn(acts: Sequence[dict[str, str]], rests: Mapping[str, set[str]]) -> list[dict[str, str]]:
    left, out = list(acts), []
    while left:
        waiting = {act["act"] for act in left}
        ready = (act for act in left if not (rests.get(act["act"], set()) & waiting) - {act["act"]})
        out.append(next(ready, left[0]))
        left.remove(out[-1])
    return out


def _rests(measure: Measure) -> dict[str, set[str]]:
    """Which acts the text asks for before each, by the names that cases have for them."""
    found: dict[str, set[str]] = {}
    for s in measure.statements:
        match s:
            case Authority(requires=asked) | Requirement(requires=asked) | Power(condition=asked):
                before = (n.what.act for n in nodes(asked) if isinstance(n, Done))
                found.setdefault(_key(s.act), set()).update(map(_key, before))
            case _:
                pass
    return found


def _key(id: Id) -> str:
    return id.zh or id.key


def _act(measure: Measure, act: dict[str, str], lang: Lang) -> str:
    declared = next(a for a in measure.acts if act["act"] in (a.id.zh, a.id.key))
    named = {id.zh or id.key: id.told for id in (*(p.id for p in measure.parties), *declared.contents)}
    content = _say("content", lang, content=named[act["content"]]) if "content" in act else ""
    to = named[act["to"]] if "to" in act else ""
    names_it = shown(to, lang) in shown(declared.id.told, lang)  # 报市局备案
    key = "event" if declared.event else "did" if names_it else "did_to"
    return _say(key, lang, by=named[act["by"]], act=declared.id.told, to=to, content=content)


def _fact(fact: Fact, facts: dict[str, Json], lang: Lang) -> str:
    value = facts[fact.id.zh or fact.id.key]
    since = ""
    if isinstance(value, dict):
        since = _say("since", lang, date=_day(value["since"], lang))
        value = value["value"]
    ordinary = fact.ordinary
    plain = ordinary.zh if isinstance(ordinary, Id) else str(ordinary)
    if not since and (value == ordinary or str(value) == (plain or str(ordinary))):
        return ""  # what is so from some day on is not so before it
    if isinstance(value, bool):
        return _say("yes" if value else "no", lang, fact=fact.id.told) + since
    values = fact.type.values if isinstance(fact.type, EnumType) else ()
    named = {id.zh or id.key: id.told for id in values}
    return _say("value", lang, fact=fact.id.told, value=named.get(str(value), str(value)))


def _say(key: str, lang: Lang, **args: Arg) -> str:
    return message(f"proof.story.{key}", args, lang)


def _day(text: str, lang: Lang) -> str:
    date = datetime.date.fromisoformat(text)
    return f"{date.year}年{date.month}月{date.day}日" if lang is Lang.ZH else text
