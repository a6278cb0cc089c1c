"""A difference in words: subjects, what is said of them, patterns, shares. Sentences are in `diff.toml`."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import ROUND_HALF_EVEN, Decimal
from functools import cached_property
from typing import Protocol, TypeVar

from policy_model.analysis.wording import phrase
from policy_model.courses.digest import readings
from policy_model.diff.difference import (
    UNCOMPARED,
    Change,
    Count,
    Described,
    Difference,
    Direction,
    Exposed,
    FindingChange,
    Literal,
    Notice,
    Of,
    Paired,
    PropertyChange,
    Said,
    Shifted,
    Side,
    Stands,
    Structural,
    Structure,
    Subject,
    Undecided,
)
from policy_model.diff.lengths import worded
from policy_model.ir.formula import All, Any, Applies, At, FactTrue, Formula, Not, Unless
from policy_model.ir.ids import Combination, FactId, Id
from policy_model.ir.statement import Measure
from policy_model.ir.vocabulary import Fact
from policy_model.ir.walk import nodes
from policy_model.report.wording import unusual
from policy_model.semantics.phrase import Phrases
from policy_model.source.catalogue import Lang, find, message, shown
from policy_model.source.clause import ClauseId
from policy_model.source.diagnostic import Arg

from .causes import Cause, Root, causes
from .groups import Group, groups

_N = TypeVar("_N", bound="_Named")
_STATUS = frozenset(("outside", "conflict", "required", "permitted", "forbidden", "silent"))
_ORDER = (Direction.INCONSISTENT, Direction.LOOSER, Direction.STRICTER, Direction.INCOMPARABLE)
_FEW = 100_000
"""So many kinds of cases are told by their number; of more only the share, and JSON has the number."""
_MANY = 3
"""From so many combinations of readings on, their numbers are told from least to most."""


class _Named(Protocol):
    @property
    def id(self) -> Id: ...


class Words:
    """The words for a difference in one language."""

    def __init__(self, difference: Difference, old: Measure, new: Measure, lang: Lang) -> None:
        self.difference = difference
        self.old, self.new, self.lang = old, new, lang

    @cached_property
    def groups(self) -> tuple[Group, ...]:
        """The changes as they are told."""
        return groups(self.difference.changes)

    @cached_property
    def causes(self) -> tuple[Cause, ...]:
        """The changes by the edits that bring them about."""
        return causes(self.difference, self.groups, self.joint)

    def say(self, key: str, **args: Arg) -> str:
        """The catalogue's wording."""
        return message(f"diff.{key}", args, self.lang)

    @cached_property
    def joint(self) -> Measure:
        """The new text with everything either of them speaks of: it only lends names."""
        old, new = self.old, self.new
        return replace(
            new,
            parties=_both(new.parties, old.parties),
            facts=(*(facts := _both(new.facts, old.facts)), *self._apart(facts)),
            acts=_both(new.acts, old.acts),
            judgements=_both(new.judgements, old.judgements),
            results=_both(new.results, old.results),
            readings=_both(new.readings, old.readings),
        )

    def _apart(self, known: Sequence[Fact]) -> Iterator[Fact]:
        """Facts of one name that could not be matched: an id of their own, else as they were declared."""
        declared = {fact.id.zh: fact for fact in known}
        missing: dict[FactId, None] = {}
        for change in self.difference.changes:
            for literal in change.pattern:
                missing.update(dict.fromkeys(_facts(literal)))
        for id in missing:
            if id not in {fact.id for fact in known} and id.zh in declared:
                yield replace(declared[id.zh], id=id)

    @cached_property
    def _phrases(self) -> Phrases:
        return Phrases(self.joint, self.lang)

    @property
    def space(self) -> str:
        """What stands between sentences."""
        return "" if self.lang is Lang.ZH else " "

    def join(self, words: Iterable[str]) -> str:
        """Several things, one after another."""
        return self._phrases.listing(words)

    # ---- what was asked about

    @property
    def cases(self) -> str:
        """The cases that were compared: all, or those seen on the one day."""
        return self.say("cases.every") if self._day is None else self.say("cases.on", day=self._day)

    def unchanged(self, row: Paired) -> str:
        """That an article changes none of them, or that nothing of it was compared."""
        if row.new is not None and any(clause.within(row.new) for clause in self._uncompared):
            return self.say("effect.uncompared")
        return self.say("effect.none") if self._day is None else self.say("effect.none_on", day=self._day)

    @property
    def outcome(self) -> str:
        """The verdict in one word; of texts that are alike in what is formal alone, that."""
        verdict = self.difference.verdict
        if verdict is Direction.EQUIVALENT and self._uncompared:
            return self.say("direction.equivalent_formal")
        return self.direction(verdict)

    @property
    def _uncompared(self) -> tuple[ClauseId, ...]:
        """The clauses whose words have changed, and which are formal in neither text."""
        return tuple(c for n in self.difference.notices if n.code == UNCOMPARED for c in n.clauses)

    @property
    def _day(self) -> str | None:
        on = self.difference.on
        return None if on is None else self._phrases.day(on)

    @property
    def readings(self) -> str:
        """The readings under which they were."""
        fixed = self.difference.fixed
        if not fixed:
            return self.say("readings.every")
        return self.say("readings.fixed", readings=readings((fixed,), self.lang))

    # ---- subjects and what is said of them

    def subject(self, subject: Subject) -> str:
        """A subject's name."""
        bearer = self._name(subject.bearer) if subject.bearer is not None else self.say("subject.anyone")
        own = "right" if subject.of is Of.DUTY and subject.bearer is None else subject.of.value
        name = self._name(subject.id) if subject.id is not None else ""
        said = self.say(f"subject.{own}", name=name, bearer=bearer)
        if subject.trigger is None:
            return said
        return self.say("subject.since", subject=said, trigger=self._name(subject.trigger))

    def undecided(self, one: Undecided) -> str:
        """What was not settled."""
        match one.what:
            case Subject():
                return self.subject(one.what)
            case what:
                return self.say("undecided", what=what)

    def _name(self, id: Id) -> str:
        return shown(id.told, self.lang)

    def value(self, of: Of, value: str) -> str:
        """What a text says of a subject; what is no known word stands as it is."""
        return self.join(self._value(of, part) for part in value.split(" + "))

    def _value(self, of: Of, value: str) -> str:
        if of is Of.AMOUNT and " " in value:
            status, _, key = value.partition(" ")
            name = next(r.id for r in self.joint.results if r.id.key == key)
            said = message(f"answer.result.{status}", {}, self.lang)
            return self.say("value.much", name=self._name(name), status=said)
        if value in _STATUS and of is Of.RESULT:
            return message(f"answer.result.{value}", {}, self.lang)
        for key in (
            f"diff.value.{value}",
            f"diff.value.{value}_{of.value}",
            f"answer.{of.value}.{value}",
            f"answer.validity.{ {'valid': 'true', 'void': 'false'}.get(value, value) }",
        ):
            if (wording := find(key)) is not None:
                return wording[self.lang]
        if (length := worded(value, self._phrases)) is not None:
            return length
        try:
            return self._phrases.day(datetime.date.fromisoformat(value))
        except ValueError:
            return value

    def transition(self, change: Change) -> str:
        """From what to what."""
        of = change.subject.of
        return self.say(
            "transition", before=self.value(of, change.before), after=self.value(of, change.after)
        )

    def direction(self, direction: Direction | None) -> str:
        """In one word: 放宽, 收紧, and so on."""
        return self.say(f"direction.{direction.value if direction else 'undecided'}")

    # ---- patterns

    def pattern(self, pattern: Sequence[Literal]) -> str:
        """The conditions of a pattern; those that one text alone reads say which."""
        if not pattern:
            return self.say("literal.every")
        said = {id(literal): literal for literal in pattern}
        lines: list[str] = []
        for literal in pattern:
            if id(literal) not in said:
                continue
            alike = [x for x in said.values() if _alike(literal, x)] or [literal]
            for one in alike:
                said.pop(id(one))
            lines.append(self._items(alike) if len(alike) > 1 else self.literal(literal))
        return self.say("literal.and").join(lines)

    def _items(self, alike: Sequence[Literal]) -> str:
        """Items that are all met, or all not."""
        first = alike[0]
        clauses = tuple(self._cited(literal) for literal in alike)
        key = "literal.holds" if first.holds else "literal.fails_all"
        return self._sided(first, self.say(key, clause=self._phrases.clauses(clauses)))

    def _cited(self, literal: Literal) -> ClauseId:
        assert isinstance(literal.formula, At)
        clause = literal.formula.clause
        return self.renumbered(clause) if literal.side is Side.NEW else clause

    def literal(self, literal: Literal) -> str:
        """A condition."""
        return self._sided(literal, self._literal(literal))

    def _sided(self, literal: Literal, said: str) -> str:
        if literal.side is Side.BOTH or isinstance(literal.formula, Shifted | Exposed):
            return said
        return self.say(f"literal.{literal.side.value}", said=said)

    def _literal(self, literal: Literal) -> str:
        holds = literal.holds
        match literal.formula:
            case Described():
                return self._described(literal.formula, holds)
            case Stands():
                return self.say("literal.stands" if holds else "literal.void")
            case Said(of, _, told):
                return self.say("literal.said", value=self.value(of, told))
            case Shifted(later):
                key = "later" if later else "earlier"
                return self.say(f"literal.{key}" if holds else f"literal.not_{key}")
            case Exposed():
                return self.say("literal.exposed" if holds else "literal.not_exposed")
            case Applies(scope):
                key = "in_scope" if scope else "in_force"
                return self.say(f"literal.{key}" if holds else f"literal.not_{key}")
            case At() if _by_number(literal):
                return self.say("literal.holds" if holds else "literal.fails", clause=self._cited(literal))
            case formula:
                return shown(phrase(self.joint, formula, holds), self.lang)

    def _described(self, what: Described, holds: bool) -> str:
        parts = (
            ("content", "contents", what.contents),
            ("by", "parties", what.by),
            ("to", "parties", what.to),
        )
        said = [(key, {name: self._either(ids)}) for key, name, ids in parts if ids]
        if holds:
            return self.say("literal.and").join(self.say(f"literal.{key}", **args) for key, args in said)
        if len(said) == 1:
            [(key, args)] = said
            return self.say(f"literal.{key}_not", **args)
        whole = self.say("literal.and").join(self.say(f"literal.{key}", **args) for key, args in said)
        return self.say("literal.not", said=whole)

    def _either(self, ids: Iterable[Id]) -> str:
        return self.say("or").join(map(self._name, ids))

    def renumbered(self, clause: ClauseId) -> ClauseId:
        """A clause under the numbers of the old text, as the new text numbers it."""
        if clause in self._moved:
            return self._moved[clause]
        parent = clause.parent
        if parent is None:
            return clause
        above = self.renumbered(parent)
        kept = {f: getattr(clause, f) or getattr(above, f) for f in ("paragraph", "item", "subitem", "gloss")}
        return replace(above, **kept)

    @cached_property
    def _moved(self) -> Mapping[ClauseId, ClauseId]:
        kinds = (Structural.MOVED, Structural.RENUMBERED)
        return {s.old[0]: s.new[0] for s in self.difference.structure if s.kind in kinds and s.old and s.new}

    # ---- what is said of a change

    def title(self, group: Group, key: str = "change.title") -> str:
        """The line over a change."""
        return self.say(
            key,
            number=group.number,
            subject=self.join(map(self.subject, group.subjects)),
            transition=self.transition(group.first),
            direction=self.direction(group.direction),
        )

    def following(self, group: Group) -> str:
        """The line over what follows from a root."""
        return self.say("change.follows", title=self.title(group))

    def root(self, root: Root) -> str:
        """That a root change is one, before what follows from it."""
        if root.group is None:
            assert root.subject.id is not None
            return self.say("root.defined", name=self._name(root.subject.id))
        named = self.subject(root.subject)
        told = {"transition": self.transition(root.group.first), "subject": named}
        return self.say("root.changes", direction=self.direction(root.group.direction), **told)

    @cached_property
    def folded(self) -> tuple[tuple[Group, str], ...]:
        """All changes but those with whether a text applies, with their titles: roots, then what follows."""
        out: list[tuple[Group, str]] = []
        for root in (root for cause in self.causes for root in cause.roots):
            out += [(group, self.title(group)) for group in (root.group,) if group is not None]
            out += [(group, self.following(group)) for group in root.following]
        return tuple(out)

    def cause(self, number: int, cause: Cause) -> str:
        """The line over a cause: where it is, and in which directions it goes."""
        counts = [self.counted(cause.apart)] if cause.apart else []
        if cause.following:
            counts.insert(0, self.say("cause.scope", counts=self.counted(cause.following)))
        old, new = self.clauses(cause.clauses_old), self.clauses(cause.clauses_new)
        where = old if old == new else self.say("cause.moved", old=old, new=new)
        return self.say("cause.title", number=number, where=where, counts=self.say("cause.and").join(counts))

    def counted(self, groups: Iterable[Group]) -> str:
        """How many go in each direction."""
        per = Counter(group.direction for group in groups)
        return self.join(
            self.say("counts.one", name=self.direction(d), number=per[d]) for d in _ORDER if per[d]
        )

    def applies(self, change: Change) -> tuple[str, str]:
        """Whether each text applies, where one alone does."""
        sides = (change.applies is Side.OLD, change.applies is Side.NEW)
        one, other = (self.say("scope.applies" if so else "scope.not") for so in sides)
        return one, other

    def applying(self, change: Change) -> str:
        """That one text applies and the other does not."""
        old, new = self.applies(change)
        return self.say("transition", before=old, after=new)

    def follows(self, group: Group) -> str:
        """The line of what changes only with whether a text applies."""
        named = self.subject(group.subjects[0])
        if len(group.subjects) > 1:
            named = self.say("brief.subjects", one=named, count=len(group.subjects))
        told = {"transition": self.transition(group.first), "direction": self.direction(group.direction)}
        title = self.say("change.title", number=group.number, subject=named, **told)
        return self.say("change.follows", title=title)

    def applied(self, group: Group) -> Iterator[str]:
        """In which cases one text alone applies, and where that comes from."""
        yield from self.origin(group)
        for change in group.changes:
            said = [literal for literal in change.pattern if not isinstance(literal.formula, Said)]
            yield self.say("change.pattern", pattern=self.pattern(said))
            if change.readings not in ((), ((),)):
                yield self.say("change.readings", readings=readings(change.readings, self.lang))

    def origin(self, group: Group) -> Iterator[str]:
        """The clauses it comes from, if they were found."""
        if group.clauses_old or group.clauses_new:
            old, new = self.clauses(group.clauses_old), self.clauses(group.clauses_new)
            yield self.say("change.clauses", old=old, new=new)

    def about(self, change: Change) -> Iterator[str]:
        """Its pattern, readings, and how many cases it is; of a dead end, that it is one."""
        if change.direction is Direction.INCONSISTENT:
            if change.pattern:
                yield self.say("change.pattern", pattern=self.pattern(change.pattern))
            yield self.say("change.dead_end")
            return
        yield self.say("change.pattern", pattern=self.pattern(change.pattern))
        if change.readings not in ((), ((),)):
            yield self.say("change.readings", readings=readings(change.readings, self.lang))
        yield from self.counts(change.counts)

    def clauses(self, clauses: Sequence[ClauseId]) -> str:
        """Several clauses; or that there is none."""
        return shown(tuple(clauses), self.lang) or self.say("nowhere")

    def counts(self, counts: Sequence[Count]) -> Iterator[str]:
        """How many cases; where that hangs on readings, from how many to how many (JSON has each)."""
        if len(counts) < _MANY or len({count.of for count in counts}) > 1:
            yield from map(self.count, counts)
            return
        yield self.say("change.counts", share=self.shares(counts), combinations=len(counts))

    def shares(self, counts: Sequence[Count]) -> str:
        """From how many cases to how many, whatever the readings."""
        by_number = sorted(counts, key=lambda count: Decimal(count.count) / max(count.of, 1))
        ends = dict.fromkeys(self.share(count) for count in (*by_number[:1], *by_number[-1:]))
        return self.say("change.to").join(ends)

    def count(self, count: Count) -> str:
        """How many kinds of cases."""
        if not count.readings:
            return self.say("change.count", share=self.share(count))
        under = readings((count.readings,), self.lang)
        return self.say("change.count_under", readings=under, share=self.share(count))

    def share(self, count: Count) -> str:
        """How many kinds of cases out of how many, if there are few; else the share in per cent."""
        if count.of <= _FEW:
            return self.say("share.kinds", count=f"{count.count:,}", of=f"{count.of:,}")
        key, percent = share(count.count, count.of)
        return self.say(f"share.{key}", percent=percent)

    def taken(self, combination: Combination) -> str:
        """The readings of an example that are not taken the prevailing way."""
        return unusual(self.joint, combination, self.lang)

    # ---- the rest

    def structure(self, change: Structure) -> str:
        """A change of structure."""
        old, new = shown(change.old, self.lang), shown(change.new, self.lang)
        return self.say(f"structure.{change.kind.value}", old=old, new=new)

    def property(self, change: PropertyChange) -> str:
        """A property's verdicts."""
        old, new = self.verdict(change.old), self.verdict(change.new)
        return self.say("property", name=self.property_name(change), old=old, new=new)

    def property_name(self, change: PropertyChange) -> str:
        """Its name, for who does not read it with the id."""
        return change.name or change.id if self.lang is Lang.ZH else change.id

    def verdict(self, verdict: str | None) -> str:
        """A property's verdict."""
        if verdict is None:
            return self.say("property.absent")
        return message(f"proof.verdict.{verdict}", {}, self.lang)

    def found_at(self, change: FindingChange) -> str:
        """Where a finding is, and where of that the other text has it as well."""
        where = self.clauses(change.clauses)
        if not change.also:
            return where
        return where + self.say(
            f"finding.{'still' if change.gone else 'before'}", also=self.clauses(change.also)
        )

    def finding(self, change: FindingChange) -> str:
        """What the finding says."""
        return change.message.get(self.lang.value, change.about)

    def notice(self, notice: Notice) -> str:
        """What the user must know."""
        clauses = tuple(notice.clauses)
        return message(notice.code, {"clauses": clauses, **notice.parameters}, self.lang)

    def summary(self) -> Iterator[str]:
        """What stands below the first line."""
        found = self.difference
        if found.changes:
            yield self.say("counts.changes", total=len(self.groups), counts=self.counted(self.groups))
        else:
            yield self.say("counts.none")
        if found.undecided:
            what = self.join(map(self.undecided, found.undecided))
            yield self.say("counts.undecided", number=len(found.undecided), what=what)
        else:
            same = sum(v.direction is Direction.EQUIVALENT for v in found.verdicts)
            yield self.say("counts.same", same=same, cases=self.cases, readings=self.readings)
        gone = sum(f.gone for f in found.findings)
        yield self.say(
            "counts.rest",
            properties=sum(p.old != p.new for p in found.properties),
            come=len(found.findings) - gone,
            gone=gone,
            structure=len(found.structure),
            notices=len(found.notices),
        )


def share(count: int, of: int) -> tuple[str, str]:
    """A share as a word of the catalogue and a percentage: nothing that is some is 0%, or 100%, by rounding.

    `of` 0: there is no combination at all, and the share is none.
    """
    if not count:
        return "none", "0"
    if count == of:
        return "all", "100"
    exact = Decimal(count) * 100 / Decimal(of)
    if exact < Decimal("0.1"):
        return "few", "0.1"
    if exact > Decimal("99.9"):
        return "most", "99.9"
    rounded = exact.quantize(Decimal("0.1"), ROUND_HALF_EVEN)
    return "some", f"{rounded.normalize():f}"


def _by_number(literal: Literal) -> bool:
    """An item of several conditions."""
    match literal.formula:
        case At(clause, body):
            return _compound(body) and bool(clause.item or clause.subitem)
        case _:
            return False


def _alike(one: Literal, other: Literal) -> bool:
    """Items that can be told in one breath."""
    return _by_number(one) and _by_number(other) and (one.holds, one.side) == (other.holds, other.side)


def _compound(body: Formula) -> bool:
    """More than one condition: its number says it better than its words."""
    match body:
        case At(_, inner) | Not(inner):
            return _compound(inner)
        case All(parts) | Any(parts):
            return len(parts) > 1
        case _:
            return isinstance(body, Unless)


def _facts(literal: Literal) -> Iterator[FactId]:
    if isinstance(literal.formula, Described | Said | Stands | Shifted | Exposed):
        return
    for node in nodes(literal.formula):
        if isinstance(node, FactTrue) or hasattr(node, "fact"):
            yield node.fact


def _both(new: tuple[_N, ...], old: tuple[_N, ...]) -> tuple[_N, ...]:
    known = {one.id for one in new}
    return (*new, *(one for one in old if one.id not in known))
