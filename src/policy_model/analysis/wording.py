"""Conditions and readings in the words of the measure, as cells and arguments of findings have them.

They are the measure's own names, which are Chinese; the sentence around them is in both languages.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from policy_model.ir.formula import (
    ActRef,
    All,
    Any,
    At,
    Compare,
    Const,
    Done,
    FactOneOf,
    FactTrue,
    Formula,
    InTime,
    Judged,
    Not,
    ReadingIs,
    Unless,
)
from policy_model.ir.ids import ChoiceId, Combination, Id, ReadingId
from policy_model.ir.statement import Measure
from policy_model.semantics.phrase import Phrases
from policy_model.source.catalogue import Lang, message
from policy_model.source.diagnostic import Arg

_FEW = 3
"""More names than this are not listed in a sentence."""


def say(key: str, **args: Arg) -> str:
    """A piece of a finding, from the catalogue."""
    return message(f"finding.{key}", args, Lang.ZH)


def names(ids: Iterable[Id]) -> tuple[str, ...]:
    """What they are called, each once."""
    return tuple(dict.fromkeys(id.zh or id.key for id in ids))


def several(ids: Iterable[Id]) -> str:
    """What they are called: all if few, else the first two and how many."""
    each = names(ids)
    listed = say("listing").join(each if len(each) <= _FEW else each[:2])
    return listed if len(each) <= _FEW else say("several", listed=listed, count=len(each))


def readings(combinations: Sequence[Combination]) -> str:
    """Under which readings; empty: under all."""
    if not combinations or combinations == ((),):
        return say("readings.all")
    each = (say("readings.and").join(_taken(r, (c,)) for r, c in combination) for combination in combinations)
    return say("readings.or").join(each)


def taken(reading: ReadingId, choices: Sequence[ChoiceId]) -> str:
    """A reading taken in one of these ways."""
    return _taken(reading, choices)


def _taken(reading: ReadingId, choices: Sequence[ChoiceId]) -> str:
    chosen = say("or").join(c.zh or c.key for c in choices)
    return say("readings.take", reading=reading.zh or reading.key, choice=chosen)


def phrase(measure: Measure, formula: Formula, positive: bool = True) -> str:
    """The condition, or its contrary, in words."""
    words = Phrases(measure, Lang.ZH)

    def one(part: Formula, so: bool) -> str:
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
                return words.fact(fact, so)
            case FactOneOf(fact, values):
                return said("value", so, fact=words.name(fact), value=say("or").join(names(values)))
            case Compare(fact, op, limit):
                return said(f"compare.{op.name}", so, fact=words.name(fact), value=words.datum(fact, limit))
            case Judged(judgement):
                return said("judged", so, what=words.name(judgement))
            case Done(what):
                return said("done", so, what=_act(what))
            case InTime(since, within):
                return said("in_time", so, what=_act(since), period=words.period(within))
            case ReadingIs(reading, choice):
                return said("reading", so, what=_taken(reading, (choice,)))
            case Const(value):
                return say(f"phrase.{'always' if value is so else 'never'}")
            case _:
                raise AssertionError(part)

    def said(key: str, so: bool, **args: Arg) -> str:
        return say(f"phrase.{key}" + ("" if so else ".not"), **args)

    def joined(parts: Sequence[Formula], so: bool, every: bool) -> str:
        if not parts:
            return say(f"phrase.{'always' if every else 'never'}")
        texts = [one(p, so) for p in parts]
        if not every and len(texts) > 1:
            texts = [
                say("phrase.group", body=text) if _long(p) else text
                for p, text in zip(parts, texts, strict=True)
            ]
        return say("and" if every else "or").join(texts)

    return one(formula, positive)


def _long(part: Formula) -> bool:
    """It is a list of conditions itself."""
    match part:
        case At(_, body) | Not(body):
            return _long(body)
        case All(parts) | Any(parts):
            return len(parts) > 1
        case _:
            return isinstance(part, Unless)


def _act(what: ActRef) -> str:
    name = what.act.zh or what.act.key
    return say("phrase.act", act=name, contents=names(what.contents)) if what.contents else name


def _values(parts: Sequence[Formula]) -> FactOneOf | None:
    """The parts as one, if they are values of one fact."""
    first = parts[0] if parts else None
    if not isinstance(first, FactOneOf):
        return None
    same = [p for p in parts if isinstance(p, FactOneOf) and p.fact == first.fact]
    return FactOneOf(first.fact, tuple(v for p in same for v in p.values)) if same == list(parts) else None
