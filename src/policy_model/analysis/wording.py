"""Conditions and readings in words, as arguments and cells of findings: in both languages at once."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache

from policy_model.ir.formula import (
    ActRef,
    All,
    Any,
    At,
    Compare,
    Const,
    Did,
    Done,
    FactOneOf,
    FactTrue,
    Formula,
    InTime,
    Judged,
    Lapsed,
    Not,
    Period,
    ReadingIs,
    Unless,
)
from policy_model.ir.ids import ChoiceId, Combination, Id, ReadingId, written
from policy_model.ir.statement import Duty, Effect, Measure
from policy_model.semantics.phrase import Phrases, said_once
from policy_model.source.catalogue import Lang, message
from policy_model.source.diagnostic import Arg
from policy_model.source.told import Told, join

_VERBS = {"situation": "有第", "meets": "符合第"}
"""How the names of what lists make begin: with a verb, that takes 没 or 不 before it."""

_LISTED = re.compile("[，、或（]")
"""In words that are a list themselves, or stand in brackets."""

_FEW = 3
"""More names than this are not listed in a sentence."""


def say(key: str, **args: Arg) -> Told:
    """A piece of a finding, from the catalogue."""
    return Told(*(message(f"finding.{key}", args, lang) for lang in (Lang.ZH, Lang.EN)))


def names(ids: Iterable[Id]) -> tuple[Told, ...]:
    """What they are called, each once."""
    return tuple(dict.fromkeys(id.told for id in ids))


def several(ids: Iterable[Id]) -> Told:
    """What they are called: all if few, else the first two and how many."""
    each = names(ids)
    listed = join(say("listing"), each if len(each) <= _FEW else each[:2])
    return listed if len(each) <= _FEW else say("several", listed=listed, count=len(each))


def owed(*some: Duty | Effect) -> tuple[Told, ...]:
    """What is to be done or given, each once; what is to be chosen between as one: 受理申请或者退回申请."""
    found: dict[Told, None] = {}
    for s in some:
        each = names(written(s.results) if isinstance(s, Effect) else [ref.act for ref in s.any_of])
        choice = s.one_of if isinstance(s, Effect) else True
        found.update(dict.fromkeys((join(say("either"), each),) if choice and len(each) > 1 else each))
    return tuple(found)


def readings(combinations: Sequence[Combination]) -> Told:
    """Under which readings; empty: under all."""
    if not combinations or combinations == ((),):
        return say("readings.all")
    each = (join(say("readings.and"), (taken(r, (c,)) for r, c in one)) for one in combinations)
    return join(say("readings.or"), each)


def taken(reading: ReadingId, choices: Sequence[ChoiceId]) -> Told:
    """A reading taken in one of these ways."""
    return say("readings.take", reading=reading.told, choice=join(say("or"), names(choices)))


def phrase(measure: Measure, formula: Formula, positive: bool = True) -> Told:
    """The condition, or its contrary, in words."""
    both = _words(measure)

    def told(tell: Callable[[Phrases], str]) -> Told:
        return Told(*map(tell, both))

    def one(part: Formula, so: bool) -> Told:
        match part:
            case At(_, body):
                return one(body, so)
            case Not(body):
                return one(body, not so)
            case Any(parts) if (values := _values(parts)) is not None:
                return one(values, so)
            case All(parts) | Any(parts):
                return joined(parts, so, isinstance(part, All) is so)
            case Unless(body, exception):
                return joined((body, exception), so, not so)
            case FactTrue(fact):
                return told(lambda words: words.fact(fact, so))
            case FactOneOf(fact, values):
                return said("value", so, fact=fact.told, value=join(say("or"), names(values)))
            case Compare(fact, op, limit):
                value = told(lambda words: words.datum(fact, limit))
                days = isinstance(limit, datetime.date)
                return said(f"{'day' if days else 'compare'}.{op.name}", so, fact=fact.told, value=value)
            case Judged(judgement):
                key = next((k for k, verb in _VERBS.items() if judgement.zh.startswith(verb)), "judged")
                return said(key if not so else "judged", so, what=judgement.told)
            case Done(what, None):
                return said("done", so, what=act(what))
            case Done(what, ActRef() as since, None):
                return said("done.since", so, what=act(what), since=act(since))
            case Done(what, ActRef() as since, Period() as within):
                period = told(lambda words: words.length(within))
                return said("done.within", so, what=act(what), since=act(since), period=period)
            case InTime(since, within):
                period = told(lambda words: words.length(within))
                return said("in_time", so, what=act(since), period=period)
            case Lapsed(what, since, within):
                period = told(lambda words: words.length(within))
                acts = join(say("listing"), tuple(map(act, what)))
                key = "lapsed" if what else "passed"
                if since is None:
                    return said(f"{key}.entry", so, what=acts, period=period)
                return said(key, so, what=acts, since=act(since), period=period)
            case Did(what, condition):
                if condition == Const(True):
                    return said("did", so, what=act(what))
                return said("did.when", so, what=act(what), when=one(condition, True))
            case ReadingIs(reading, choice):
                return said("reading", so, what=taken(reading, (choice,)))
            case Const(value):
                return say(f"phrase.{'always' if value is so else 'never'}")
            case _:
                raise AssertionError(part)

    def act(what: ActRef) -> Told:
        """Who does it is said where others may do it too."""
        may = next(a.actors for a in measure.acts if a.id == what.act)
        if not what.by or set(what.by) == set(may):
            return told_act(what)
        return say("phrase.by", act=told_act(what), who=join(say("or"), names(what.by)))

    def said(key: str, so: bool, **args: Arg) -> Told:
        told = say(f"phrase.{key}" + ("" if so else ".not"), **args)
        return Told(said_once(str(told)), told.en)

    def joined(parts: Sequence[Formula], so: bool, every: bool) -> Told:
        if not parts:
            return say(f"phrase.{'always' if every else 'never'}")
        texts = [one(p, so) for p in parts]
        told_once = dict(zip(texts, parts, strict=True))
        parts, texts = list(told_once.values()), list(told_once)
        if not every and len(texts) > 1:
            texts = [
                say("phrase.group", body=text) if _long(p) else text
                for p, text in zip(parts, texts, strict=True)
            ]
        if not every and len(texts) > 2 and not any(_LISTED.search(text) for text in texts):
            return join(say("or"), (join(say("listing"), texts[:-1]), texts[-1]))
        return join(say("and" if every else "or"), texts)

    return one(formula, positive)


@lru_cache(maxsize=2)
def _words(measure: Measure) -> tuple[Phrases, Phrases]:
    return Phrases(measure, Lang.ZH), Phrases(measure, Lang.EN)


def _long(part: Formula) -> bool:
    """It is a list of conditions itself."""
    match part:
        case At(_, body) | Not(body):
            return _long(body)
        case All(parts) | Any(parts):
            return len(parts) > 1
        case _:
            return isinstance(part, Unless)


def told_act(what: ActRef) -> Told:
    """An act, with what it says."""
    name = what.act.told
    return say("phrase.act", act=name, contents=names(what.contents)) if what.contents else name


def _values(parts: Sequence[Formula]) -> FactOneOf | None:
    """The parts as one, if they are values of one fact."""
    first = parts[0] if parts else None
    if not isinstance(first, FactOneOf):
        return None
    same = [p for p in parts if isinstance(p, FactOneOf) and p.fact == first.fact]
    return FactOneOf(first.fact, tuple(v for p in same for v in p.values)) if same == list(parts) else None
