"""A case told as a short dated story."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import Any as Json

from policy_model.ir.ids import Id
from policy_model.ir.statement import Measure
from policy_model.ir.vocabulary import EnumType, Fact
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
    """What was done on which day."""
    before = ""
    for act in case["acts"]:
        date = _say("same_date", lang) if act["date"] == before else _day(act["date"], lang)
        before = act["date"]
        yield _act(measure, act, date, lang)


def _act(measure: Measure, act: dict[str, str], date: str, lang: Lang) -> str:
    declared = next(a for a in measure.acts if act["act"] in (a.id.zh, a.id.key))
    named = {id.zh or id.key: id.told for id in (*(p.id for p in measure.parties), *declared.contents)}
    content = _say("content", lang, content=named[act["content"]]) if "content" in act else ""
    to = named[act["to"]] if "to" in act else ""
    names_it = shown(to, lang) in shown(declared.id.told, lang)  # 报市局备案
    key = "event" if declared.event else "act" if names_it else "act_to"
    return _say(key, lang, date=date, by=named[act["by"]], act=declared.id.told, to=to, content=content)


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
