"""What each clause was taken to mean, in plain sentences made from the IR. The wording is in `docs.toml`."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import assert_never

from policy_model.analysis.settle import settled
from policy_model.analysis.wording import phrase
from policy_model.courses.digest import readings
from policy_model.ir.each import recurring_day
from policy_model.ir.formula import (
    ActRef,
    All,
    Any,
    At,
    Const,
    Extension,
    Formula,
    Not,
    Period,
    ReadingIs,
    Stop,
)
from policy_model.ir.ids import ActId, ContentId, PartyId, ResultId
from policy_model.ir.statement import (
    Assumption,
    Authority,
    Ban,
    ByReference,
    Considers,
    Defines,
    Duty,
    Effect,
    Excused,
    Measure,
    Necessary,
    Power,
    Precedence,
    Requirement,
    Scope,
    Statement,
    Yields,
    named_day,
    told,
)
from policy_model.ir.walk import nodes, taken
from policy_model.semantics.phrase import Phrases
from policy_model.source.clause import ClauseId

from .words import Words

_TRUE = Const(True)


@dataclass(frozen=True)
class Plain:
    """The sentences of one measure in one language."""

    measure: Measure
    words: Words

    @cached_property
    def by_clause(self) -> Mapping[ClauseId, tuple[str, ...]]:
        """The sentences of each clause, each once, in the order of the text; a gloss is its article's."""
        found: dict[ClauseId, list[str]] = {}
        for clause, sentence in (*self._statements(), *self._items()):
            here = found.setdefault(clause.parent if clause.gloss and clause.parent else clause, [])
            if sentence not in here:
                here.append(sentence)
        return {clause: tuple(sentences) for clause, sentences in found.items()}

    def _statements(self) -> Iterator[tuple[ClauseId, str]]:
        said: set[tuple[ClauseId, ActId, tuple[PartyId, ...], Formula]] = set()
        for statement in self.measure.statements:
            match statement:
                case Duty(bearers=who) | Power(bearers=who):
                    said.add((statement.clause, statement.act, who, statement.guard))
                case Authority(actors=who) if (statement.clause, statement.act, who, statement.guard) in said:
                    if _always(statement.requires):
                        continue  # it says no more than the duty or the power
                case _:
                    pass
            for sentence in self._sentence(statement):
                yield statement.clause, self._under(statement.guard, sentence)

    def said(self, statement: Statement) -> tuple[str, ...]:
        """The sentences of one statement."""
        return tuple(self._under(statement.guard, sentence) for sentence in self._sentence(statement))

    def _items(self) -> Iterator[tuple[ClauseId, str]]:
        """The items of lists: what each of them asks for."""
        where = [j.definition for j in self.measure.judgements]
        where += [item for s in self.measure.statements if isinstance(s, Necessary) for item in s.items]
        for formula in where:
            for part in nodes(formula):
                if isinstance(part, At) and part.clause.item:
                    for guard, body in _by_reading(part.body):
                        said = self.words.say("plain.item", what=self._formula(body))
                        yield part.clause, self._under(guard, said)

    def _sentence(self, s: Statement) -> Iterator[str]:
        say, names = self.words.say, self.words.names
        match s:
            case Effect():
                key = f"plain.effect.{'one_of' if s.one_of else s.modality.value}"
                if s.givers:
                    key += ".by"
                yield say(key, when=self._when(s.condition), results=names(told(s)), by=names(s.givers))
            case Necessary():
                yield say("plain.necessary", results=names(told(s)), count=len(s.items))
            case Duty():
                key = "plain.duty" + self._window(s) + (".timely" if s.timely else "")
                yield say(key, **self._doing(s, s.bearers))
                yield from self._moved(s.within)
            case Power():
                yield say("plain.power" + self._window(s), **self._doing(s, s.bearers))
                yield from self._moved(s.within)
            case Ban():
                key = "plain.ban" if s.bearers else "plain.ban.anyone"
                yield say(
                    key,
                    when=self._when(s.condition),
                    who=names(s.bearers),
                    act=self._act(s.act, s.contents),
                )
            case Authority():
                key = "plain.authority" if s.addressees else "plain.authority.alone"
                said = say(
                    key + (".free" if _always(s.requires) else ""),
                    act=self._act(s.act, s.contents),
                    who=self._either(s.actors),
                    to=self._either(s.addressees),
                    what=self._formula(s.requires),
                )
                others = self._others(s)
                most = self.measure.act(s.act).at_most
                yield said + (
                    say("plain.authority.others", who=self._either(others), most=most) if others else ""
                )
            case Requirement():
                key = "plain.requirement.by" if s.actors else "plain.requirement"
                yield say(
                    key,
                    act=self._act(s.act, s.contents),
                    who=self._either(s.actors),
                    what=self._formula(s.requires),
                )
            case Scope():
                yield say("plain.scope", what=self._formula(s.condition))
            case ByReference():
                yield say("plain.by_reference", what=self._formula(s.condition))
                for clause, reason in s.excluded:
                    yield say("plain.excluded", at=clause, reason=reason)
            case Yields():
                results, where = self._results(tuple(r for r, _ in s.provisions)), self._yields_where(s)
                if where is None:
                    yield say("plain.yields", results=results)
                else:
                    yield say("plain.yields.where", results=results, when=self._formula(where))
            case Considers():
                yield say("plain.considers", facts=names(s.facts))
            case Precedence():
                yield say("plain.precedence", over=s.over, under=s.under)
            case Assumption(holds=Any((Not(given), then))):
                when, what = self._formula(given), self._formula(then)
                yield say("plain.assumption.whenever", name=s.name, given=when, then=what)
            case Assumption():
                yield say("plain.assumption", name=s.name, what=self._formula(s.holds))
            case Excused():
                if s.words:  # of a whole clause the page shows the reason in its place
                    yield say("plain.excused", words=s.words, reason=s.reason)
            case Defines():
                yield from self._definition(s)
            case _:
                assert_never(s)

    def _definition(self, s: Defines) -> Iterator[str]:
        """What a judgement means; where a reading says so, as that reading has it."""
        chosen = taken(s.guard)
        for judgement in self.measure.judgements:
            if judgement.id.key != s.judgement:
                continue
            what = self._formula(settled(judgement.definition, chosen))
            if not judgement.implicit:
                yield self.words.say("plain.defines", name=self.words.name(judgement.id), what=what)
            elif judgement.id.key.startswith("meets_"):
                yield self.words.say("plain.requires", clause=s.clause, what=what)
        if self.measure.entry_clause == s.clause:
            yield self.words.say("plain.entry", date=self._day(self.measure.entry))

    def _doing(self, s: Duty | Power, who: tuple[PartyId, ...]) -> dict[str, str]:
        acts = s.any_of if isinstance(s, Duty) else (ActRef(s.act, s.contents, s.bearers),)
        return {
            "when": self._when(s.condition),
            "who": self.words.names(who),
            "act": self.words.say("plain.or").join(self._act(ref.act, ref.contents) for ref in acts),
            "trigger": self._reference(s.trigger) if s.trigger else "",
            "within": self._period(s.within) if s.within else "",
            "date": self._date(s),
        }

    def _date(self, s: Duty | Power) -> str:
        if (each := recurring_day(s, self.measure.acts)) is not None:
            return Phrases(self.measure, self.words.lang).each(each)
        return self._day(date) if (date := named_day(s, self.measure.entry)) else ""

    def _day(self, date: datetime.date) -> str:
        return Phrases(self.measure, self.words.lang).day(date)

    def _period(self, period: Period) -> str:
        return Phrases(self.measure, self.words.lang).period(period)

    def _moved(self, within: Period | None) -> Iterator[str]:
        """What makes the period longer, a sentence each."""
        for moved in within.moved if within is not None else ():
            match moved:
                case Extension():
                    most = self._period(moved.most) if moved.most is not None else ""
                    said = self.words.say(
                        "plain.extended.most" if most else "plain.extended",
                        approval=self._reference(moved.approval),
                        by=self._period(moved.by),
                        most=most,
                    )
                case Stop():
                    key = "plain.stopped.through" if moved.through else "plain.stopped"
                    begins, ends = map(self._reference, (moved.begins, moved.ends))
                    said = self.words.say(key, begins=begins, ends=ends)
                case _:
                    assert_never(moved)
            yield self._under(moved.guard, said)

    def _window(self, s: Duty | Power) -> str:
        if s.within is None:
            return ".after" if s.trigger is not None else ""
        if recurring_day(s, self.measure.acts) is not None:
            return ".each"
        if s.trigger is not None:
            return ".within"
        return ".from_entry" if named_day(s, self.measure.entry) is None else ".by_date"

    def _when(self, condition: Formula) -> str:
        """The condition as the beginning of a sentence; nothing where there is none."""
        if _always(condition):
            return ""
        return self.words.say("plain.when", what=self._formula(condition))

    def _formula(self, formula: Formula) -> str:
        return self.words.shown(phrase(self.measure, formula))

    def _reference(self, what: ActRef) -> str:
        act = self._act(what.act, what.contents)
        return self.words.say("plain.act.by", act=act, who=self._either(what.by)) if what.by else act

    def _act(self, act: ActId, contents: tuple[ContentId, ...]) -> str:
        if not contents:
            return self.words.name(act)
        of = self._either(contents)
        return self.words.say("plain.act.content", act=self.words.name(act), content=of)

    def _others(self, own: Authority) -> tuple[PartyId, ...]:
        """Who else may do the act, by another clause."""
        every = (s for s in self.measure.statements if isinstance(s, Authority) and s.act == own.act)
        return tuple(dict.fromkeys(who for s in every for who in s.actors if who not in own.actors))

    def _either(self, ids: Sequence[PartyId | ContentId]) -> str:
        return self.words.say("plain.or").join(self.words.name(id) for id in ids)

    def _yields_where(self, yields: Yields) -> Formula | None:
        """In which case another rule may govern; None: in any."""
        facts = {fact for _, fact in yields.provisions}
        arises = (f.arises_if for f in self.measure.facts if f.id in facts and f.arises_if is not None)
        return next(arises, None)

    def _results(self, results: tuple[ResultId, ...]) -> str:
        return self.words.names(results)

    def guard(self, guard: Formula) -> str:
        """The readings under which a statement is said; "" where under all."""
        match guard:
            case ReadingIs(reading, choice):
                return readings((((reading, choice),),), self.words.lang)
            case _:
                return "" if _always(guard) else self._formula(guard)

    def _under(self, guard: Formula, sentence: str) -> str:
        """The sentence, said only under some readings."""
        under = self.guard(guard)
        return self.words.say("plain.under", readings=under, sentence=sentence) if under else sentence


def _by_reading(body: Formula) -> Sequence[tuple[Formula, Formula]]:
    """What is said under which reading, where all of it is said under one or the other."""
    cases = body.parts if isinstance(body, Any) else ()
    apart = [(c.parts[0], All(c.parts[1:])) for c in cases if isinstance(c, All) and c.parts]
    if len(apart) == len(cases) > 1 and all(isinstance(guard, ReadingIs) for guard, _ in apart):
        return apart
    return ((_TRUE, body),)


def _always(formula: Formula) -> bool:
    return formula == _TRUE or (isinstance(formula, All) and all(map(_always, formula.parts)))
