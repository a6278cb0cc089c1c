"""Mutants in words, for whoever made the mistake: `messages/mutant.toml` has one sentence an operator."""

from __future__ import annotations

import datetime
from typing import assert_never

from policy_model.ir.formula import (
    ActRef,
    All,
    Any,
    Applies,
    At,
    Compare,
    Const,
    Did,
    Done,
    FactOneOf,
    FactTrue,
    Forbidden,
    Formula,
    Given,
    InTime,
    Judged,
    Lapsed,
    Lawful,
    Not,
    Op,
    Period,
    ReadingIs,
    Required,
    StatusIs,
    Unless,
)
from policy_model.ir.ids import Id
from policy_model.ir.statement import Measure
from policy_model.ir.walk import children
from policy_model.semantics.phrase import Phrases
from policy_model.source.catalogue import Lang, message, shown
from policy_model.source.clause import ClauseId

from .alter import Said, with_child
from .mutate import Mutant

_PARTS = 4
"""So many parts of a long condition are named; the others are counted."""


class Teller:
    """The words for the mutants of a measure in one language."""

    def __init__(self, measure: Measure, lang: Lang) -> None:
        self._phrases = Phrases(measure, lang)
        self._lang = lang

    def mutant(self, mutant: Mutant) -> str:
        """What somebody who made the mistake does.

        What another clause states goes by that clause's name; what the mutant's own states is said in words.
        """
        args = {name: self._said(_opened(said, mutant.clause)) for name, said in _sides(mutant)}
        return self._say(mutant.operator, **args)

    def _say(self, key: str, **args: str | int) -> str:
        return message(f"mutant.{key}", args, self._lang)

    def _said(self, said: Said | None) -> str:
        match said:
            case None:
                return ""
            case Id():
                return self._phrases.name(said)
            case ClauseId():
                return shown(said, self._lang)
            case Period():
                return (
                    self._say("part.from_day", period=self._phrases.period(said))
                    if said.from_day
                    else (self._phrases.period(said))
                )
            case Op():
                return self._say(f"op.{said.name.lower()}")
            case datetime.date():
                return self._phrases.day(said)
            case int():
                return str(said)
            case ActRef():
                return self._act(said)
            case _:
                return self._formula(said)

    def _act(self, ref: ActRef) -> str:
        name = self._phrases.name(ref.act)
        if ref.contents:
            name = self._say("part.content", act=name, content=self._phrases.names(ref.contents))
        return self._say("part.by", act=name, by=self._phrases.names(ref.by)) if ref.by else name

    def _formula(self, formula: Formula) -> str:
        match formula:
            case FactTrue(fact):
                return self._phrases.name(fact)
            case FactOneOf(fact, values):
                said = self._phrases.names(values)
                return self._say("part.value", fact=self._phrases.name(fact), value=said)
            case Compare(fact, op, value):
                sign = self._say(f"op.{op.name.lower()}")
                bound = self._phrases.datum(fact, value)
                return self._say("part.compare", fact=self._phrases.name(fact), op=sign, value=bound)
            case Judged(judgement):
                return self._phrases.name(judgement)
            case Done(what):
                return self._say("part.done", act=self._act(what))
            case InTime(since, within):
                return self._say("part.in_time", act=self._act(since), period=self._phrases.period(within))
            case Lapsed(what, since, within):
                acts = self._phrases.listing(self._act(ref) for ref in what)
                key = "part.lapsed" if what else "part.passed"
                if since is None:
                    return self._say(f"{key}.entry", act=acts, period=self._phrases.period(within))
                period = self._phrases.period(within)
                return self._say(key, act=acts, since=self._act(since), period=period)
            case Did(what):
                return self._say("part.done", act=self._act(what))
            case ReadingIs(reading, choice):
                return self._phrases.readings(((reading, choice),))
            case Not(body):
                return self._say("part.not", body=self._formula(body))
            case All(parts):
                return self._joined("part.all", parts)
            case Any(parts):
                return self._joined("part.any", parts)
            case Unless(body, exception):
                both = {"body": self._formula(body), "exception": self._formula(exception)}
                return self._say("part.unless", **both)
            case At(clause):
                return shown(clause, self._lang)
            case Const(value):
                return self._say("part.always" if value else "part.never")
            case Given() | Required() | Forbidden() | StatusIs() | Lawful() | Applies():
                raise AssertionError(formula)  # in properties only
            case _:
                assert_never(formula)

    def _joined(self, key: str, parts: tuple[Formula, ...]) -> str:
        if not parts:
            return self._say("part.always" if key == "part.all" else "part.never")
        said = self._say(key).join(self._formula(p) for p in parts[:_PARTS])
        return said if len(parts) <= _PARTS else self._say("part.more", said=said, count=len(parts))


def _sides(mutant: Mutant) -> tuple[tuple[str, Said | None], tuple[str, Said | None]]:
    return ("what", mutant.what), ("other", mutant.other)


def _opened(said: Said | None, clause: ClauseId) -> Said | None:
    """What the clause, or one that it is part of, states is put in place of its name."""
    if isinstance(said, At) and clause.within(said.clause):
        return _opened(said.body, clause)
    if not isinstance(said, Formula):
        return said
    for i, child in enumerate(children(said)):
        new = _opened(child, clause)
        if new is not child and isinstance(new, Formula):
            said = with_child(said, i, new)
    return said
