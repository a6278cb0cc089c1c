"""The answer as text that a reviewer can read aloud. All wording is in `messages/answer.toml`."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Sequence
from typing import Any, TypeVar

from policy_model.ir.statement import Assumption, Duty
from policy_model.source.catalogue import Lang, shown
from policy_model.source.cells import wrap

from .almanac import almanac
from .answer_json import question
from .answer_lines import EntryLines, Line
from .entries import Answer, Entry
from .symbolic import Arrangement, ContentOf, Unknown

V = TypeVar("V", bound=Hashable)

_SHOWN = 3  # so many days are told one by one
_MARGIN = 4  # closing marks stay with what they close, so leave them room


def render(answer: Answer, lang: Lang = Lang.ZH, width: int = 100) -> str:
    """The answer as text of at most so many cells a line."""
    out: list[str] = []
    for depth, text in _Writer(answer, lang).lines():
        indent = "  " * depth
        lines = list(wrap(text, width - len(indent) - 2 - _MARGIN)) or [""]
        out += [f"{indent}{'  ' if i else ''}{line}".rstrip() for i, line in enumerate(lines)]
    return "\n".join(out).rstrip() + "\n"


class _Writer(EntryLines):
    def lines(self) -> Iterator[Line]:
        yield from self._head()
        if self.answer.contradiction is not None:
            yield from self._contradiction()
        else:
            yield from self._section("results", self.results())
            yield from self._section("acts", self.acts())
            yield from self._section("duties", self.duties())
            yield from self._section("judgements", self.judgements())
            yield from self._section("open", self._open())
            yield from self._section("readings", self._readings())
            yield from self._section("glosses", self._glosses())
        if self.answer.case.filled:
            yield from self._section("filled", self._filled())

    def _section(self, key: str, lines: Iterable[Line]) -> Iterator[Line]:
        yield 0, ""
        yield 0, self.say(f"heading.{key}")
        body = list(lines)
        yield from ((depth + 1, text) for depth, text in body or [(0, self.say("none"))])

    # ---- what the answer is about

    def _head(self) -> Iterator[Line]:
        answer, case, say = self.answer, self.answer.case, self.say
        yield 0, answer.measure.title
        yield 0, say("head.on", on=self.words.day(case.on), known=len(case.facts), acts=len(case.acts))
        if case.assumed:
            yield 0, say("head.assumed")
        if case.filled:
            yield 0, say("head.filled", count=len(case.filled))
        if case.unknown:
            yield 0, say("head.unknown", acts=self.words.names(case.unknown))
        found = almanac(answer.measure, case)
        for number in found.misplaced:
            act = case.acts[number]
            name, day = self.words.name(act.act), self.words.day(act.date)
            yield 0, say("head.misplaced", number=number + 1, act=name, day=day)
        for id, days in found.unlisted:
            shown = self.words.listing([self.words.day(day) for day in days[:_SHOWN]])
            more = say("head.more", count=len(days)) if len(days) > _SHOWN else ""
            yield 0, say("head.unlisted", act=self.words.name(id), days=shown + more)
        if answer.fixed:
            yield 0, say("head.fixed", readings=self.words.readings(tuple(answer.fixed.items())))
        if answer.ordinary:
            yield 0, say("head.ordinary")
        none = [
            r.id for r in answer.measure.readings if r.id not in answer.ordinary and r.id not in answer.fixed
        ]
        if none and answer.ordinary:
            yield 0, say("head.none_ordinary", readings=self.words.names(none))
        for combination in answer.contradictory if answer.contradiction is None else ():
            yield 0, say("contradiction.under", readings=self.words.readings(combination))
        if answer.scope is not None:
            yield 0, say("head.scope", status=self.status("scope", answer.scope.said))
            yield from self.why(answer.scope.said.why, 1)

    def _contradiction(self) -> Iterator[Line]:
        found = self.answer.contradiction
        assert found is not None
        yield 0, ""
        yield 0, self.say("contradiction")
        for fact in found.facts:
            value = self.answer.case.facts[fact].value
            yield 1, self.say("contradiction.fact", fact=self.words.fact(fact, value))
            if self.answer.measure.fact(fact).arises_if is not None:
                yield 2, self.say("contradiction.arises", fact=self.words.name(fact))
        for s in found.assumptions:
            yield 1, self.say("contradiction.assumption", name=s.name, clause=s.clause)

    # ---- what is open, and readings

    def _open(self) -> Iterator[Line]:
        concerned: dict[Unknown, list[str]] = {need: [] for need in self.answer.needs}
        for id, entry in self.answer.results.items():
            for said in (entry.said, *(v.said for v in entry.variants)):
                for need in said.needs:
                    if self.words.name(id) not in concerned[need]:
                        concerned[need].append(self.words.name(id))
        for need, names in concerned.items():
            if names:
                asked = question(self.answer, need, self.words)
                yield 0, self.say("question.fact", question=asked, entries=self.words.series(names))
        rest = [need for need, names in concerned.items() if not names]
        if rest:
            names = [self._unknown(need) for need in rest]
            yield 0, self.say("question.rest", count=len(rest), names=self.words.series(names))

    def _unknown(self, unknown: Unknown) -> str:
        if isinstance(unknown, ContentOf | Arrangement):
            return question(self.answer, unknown, self.words)
        return self.words.name(unknown)

    def _readings(self) -> Iterator[Line]:
        groups: dict[tuple[str, object], list[tuple[str, Entry[Any]]]] = {}
        for kind, name, entry in self._named():
            if entry.variants:
                same = tuple((v.combination, v.said.possible) for v in entry.variants)
                groups.setdefault((kind, same), []).append((name, entry))
        for (kind, _), group in groups.items():
            named = self.words.series(dict.fromkeys(name for name, _ in group))
            word = "validity" if kind == "act" else kind
            yield 0, self.say("readings.subject", kind=self.say(f"kind.{kind}"), names=named)
            for variant in group[0][1].variants:
                key = "readings.ordinary" if variant.ordinary else "readings.case"
                taken = self.words.readings(variant.combination)
                yield 1, self.say(key, readings=taken, status=self.status(word, variant.said))
        idle = [r.id for r in self.answer.measure.readings if r.id not in self._settling()]
        if not groups:
            yield 0, self.say("readings.all")
        elif idle:
            yield 0, self.say("readings.rest", readings=self.words.names(idle))

    def _settling(self) -> Sequence[object]:
        return (*self.answer.hanging, *self.answer.fixed)

    def _named(self) -> Iterator[tuple[str, str, Entry[Any]]]:
        """Every entry with its kind and name."""
        answer = self.answer
        if answer.scope is not None:
            yield "scope", answer.measure.title, answer.scope
        for result, entry in answer.results.items():
            yield "result", self.words.name(result), entry
        for act in answer.acts:
            yield "act", self.words.name(act.act), act.entry
        for duty in answer.duties:
            s = duty.statement
            bearers = self.bearers(s)
            name = self.say("under", text=bearers) + self.owed(duty)
            if isinstance(s, Duty) and s.within is not None:
                name = self.say("act.content", name=name, content=self.words.last(s))
            yield "duty", name, duty.entry
        for ban in answer.bans:
            yield "ban", self.forbidden(ban), ban.entry
        for judgement, held in answer.judgements.items():
            yield "judgement", self.words.name(judgement), held

    # ---- at the end

    def _glosses(self) -> Iterator[Line]:
        cited = [shown(g, self.lang) for g in self.answer.glosses]
        cited += [
            self.say("assumption", clause=s.clause, name=s.name)
            for s in self.answer.measure.statements
            if isinstance(s, Assumption)
        ]
        if cited:
            yield 0, self.words.listing(cited) + self.say("full_stop")

    def _filled(self) -> Iterator[Line]:
        facts = self.answer.case.facts
        for sign, key in ((True, "fact.yes"), (False, "fact.no")):
            some = [f for f in self.answer.case.filled if facts[f].value is sign]
            if some:
                yield (
                    0,
                    self.say(key, facts=self.words.series(self.words.name(f) for f in some))
                    + self.say("full_stop"),
                )
        rest = [f for f in self.answer.case.filled if not isinstance(facts[f].value, bool)]
        if rest:
            said = self.say("comma").join(self.words.fact(f, facts[f].value) for f in rest)
            yield 0, said + self.say("full_stop")
