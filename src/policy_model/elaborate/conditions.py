"""Conditions: AST to formulas."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from enum import Enum
from fractions import Fraction
from typing import assert_never

from policy_model.ir.formula import (
    ActRef,
    All,
    Any,
    Applies,
    Compare,
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
    Op,
    Period,
    ReadingIs,
    Required,
    Unless,
)
from policy_model.ir.ids import (
    ActId,
    ChoiceId,
    FactId,
    JudgementId,
    PartyId,
    ReadingId,
)
from policy_model.ir.vocabulary import (
    NUMBERS_BELOW,
    BoolType,
    Choice,
    EnumType,
    Fact,
    IntType,
    Polarity,
    Reading,
)
from policy_model.source.clause import ClauseId
from policy_model.source.numerals import parse_quantity
from policy_model.source.span import Span
from policy_model.syntax import ast

from .breaches import Asked, Breach, Breaches
from .general import General
from .joining import TRUE, conjoin, disjoin, negate
from .named import Named
from .subjects import Subjects

_OPS = {
    ast.Op.AT_LEAST: Op.GE,
    ast.Op.AT_MOST: Op.LE,
    ast.Op.NOT_LESS: Op.GE,
    ast.Op.MORE: Op.GT,
    ast.Op.NOT_MORE: Op.LE,
    ast.Op.LESS: Op.LT,
    ast.Op.EQUAL: Op.EQ,
}
_STRICT = {ast.Op.AT_LEAST: ast.Op.MORE, ast.Op.AT_MOST: ast.Op.LESS}


@dataclass(slots=True)
class ReadingUse:
    """A reading as the blocks use it: where first, and what is said of each choice."""

    clause: ClauseId
    span: Span
    choices: dict[str, Choice]


class Saving(Enum):
    """What 甲（乙除外） means where it stands."""

    GROUND = "ground"  # 甲 without 乙: the exception takes the case out
    REQUIREMENT = "requirement"  # 甲, or 乙: the exception excuses from it
    BENEFIT = "benefit"  # 没有甲（乙除外） excuses; of 甲（乙除外） honest readers differ
    EITHER = "either"  # honest readers differ


@dataclass(slots=True)
class Context:
    """Where a condition stands, and what it may refer to. `saving`: what its 除外 means.

    `spoken`: the acts that stand beside it: 违反第五条规定，未改正 is a breach of what is said there of 改正.
    """

    clause: ClauseId
    in_property: bool = False
    saving: Saving = Saving.GROUND
    spoken: tuple[ActId, ...] = ()


@dataclass(slots=True)
class Conditions(Named):
    """Turns conditions into formulas; keeps what it makes on the way (等 facts, uses of readings)."""

    lists: dict[tuple[str, ClauseId], JudgementId]
    items: set[ClauseId]
    general: General
    used_items: dict[ClauseId, JudgementId] = field(default_factory=dict)
    item_bodies: dict[ClauseId, Formula] = field(default_factory=dict)
    plain: frozenset[ClauseId] = frozenset()
    required: Mapping[ClauseId, bool] = field(default_factory=dict)
    counted: frozenset[ClauseId] = frozenset()
    bars: Mapping[ClauseId, tuple[ast.Name, ...]] = field(default_factory=dict)
    used_plain: dict[ClauseId, JudgementId] = field(default_factory=dict)
    reading_uses: dict[str, ReadingUse] = field(default_factory=dict)
    breaches: Breaches = field(init=False)
    subjects: Subjects = field(init=False)
    deemed: Callable[[Formula], Formula] = field(default=lambda formula: formula)

    def __post_init__(self) -> None:
        """What other statements ask is reported where conditions are."""
        Named.__post_init__(self)
        self.breaches = Breaches(self.report)
        self.subjects = Subjects(self.symbols, self.report)

    # ---- conditions

    def formula(self, cond: ast.Cond, at: Context) -> Formula:
        """The formula a condition means."""
        cond = self.subjects.condition(cond)
        match cond:
            case ast.Atom(name, parties):
                self.mention(parties)
                return self._atom(name, cond.span)
            case ast.ActDone(parties=parties) if parties.joint:
                own = (replace(cond, parties=ast.Parties((p,))) for p in parties)
                return All(tuple(self.formula(each, at) for each in own), span=cond.span)
            case ast.ActDone():
                return self._act_done(cond, at)
            case ast.Elapsed(event, length, short):
                since, period = self.since(event), self.period(length)
                if period is None:
                    return TRUE
                over = Lapsed((), since, period, span=cond.span)
                return inside(since, period, cond.span) if short else over
            case ast.Overdue(name, undone, parties, content):
                kind = Breach.LAPSED if undone else Breach.LATE
                return self.breach(name, parties, content, at, cond.span, kind=kind)
            case ast.Refuses(name, after, parties, content):
                act = self.act(after.act).id if after else None
                return self.breach(name, parties, content, at, cond.span, after=act)
            case ast.Breaks(ref, parties):
                by = tuple(self.party(p) for p in parties)
                clauses = self.clauses_of(ref, at.clause)
                return self._broken(clauses, by, at, cond.span, ranged=ref.ranged)
            case ast.EnumIs():
                return self._enum(cond, at)
            case ast.NumberBounds(name, bounds):
                return conjoin(*(self._bound(name, b, at) for b in bounds))
            case ast.DateIs(name, op, date):
                fact = self.fact(name)
                return Compare(fact, _OPS[op], date, span=cond.span) if fact else TRUE
            case ast.Meets(ref):
                return self._meets(ref, at)
            case ast.HasSituation(ref):
                return self._situation(ref, at)
            case ast.OtherwiseProvided(_, results):
                facts = self.otherwise([self.result(r) for r in results], cond.span).values()
                return Any(tuple(FactTrue(fact, span=cond.span) for fact in facts), span=cond.span)
            case ast.Not(body):
                return replace(self._denied(body, at), span=cond.span)
            case ast.And(parts):
                at = replace(at, spoken=(*at.spoken, *(self.act(n).id for p in parts for n in _acted(p))))
                return All(tuple(self.formula(p, at) for p in parts), span=cond.span)
            case ast.Or(parts):
                return Any(tuple(self.formula(p, at) for p in parts), span=cond.span)
            case ast.BareList():
                self.report.error("PM0234", cond.span, clause=at.clause)
                return TRUE
            case ast.Except(body, excepted, etc):
                others = [self.formula(e, at) for e in excepted]
                if etc:
                    others.append(self._similar(cond, at))
                return self._except(cond, self.formula(body, at), Any(tuple(others)), at)
            case ast.ReadingIs(reading, choice):
                if not at.in_property:
                    self.report.error("PM0245", cond.span, clause=at.clause)
                found = self.choice(reading, choice)
                return ReadingIs(*found, span=cond.span) if found else TRUE
            case ast.ResultIs(result, standing):
                if not at.in_property:
                    self.report.error("PM0245", cond.span, clause=at.clause)
                id = self.result(result)
                match standing:
                    case ast.Standing.GIVEN:
                        return Given(id, span=cond.span)
                    case ast.Standing.REQUIRED:
                        return Required(id, span=cond.span)
                    case ast.Standing.FORBIDDEN:
                        return Forbidden(id, span=cond.span)
            case ast.Lawful(party):
                if not at.in_property:
                    self.report.error("PM0245", cond.span, clause=at.clause)
                return Lawful(self.party(party) if party else None, span=cond.span)
            case ast.Applies(scope):
                if not at.in_property:
                    self.report.error("PM0245", cond.span, clause=at.clause)
                return Applies(scope, span=cond.span)
            case _:
                assert_never(cond)

    def item(self, body: ast.Cond | ast.CondReading | ast.Excused, at: Context) -> Formula:
        """The condition of an item, its readings inside; an excused item asks nothing."""
        if isinstance(body, ast.Excused):
            return TRUE
        if not isinstance(body, ast.CondReading):
            return self.formula(body, at)
        parts = []
        for choice in body.choices:
            found = self.use_reading(body.name, choice, at.clause, body.span)
            inner = self.formula(choice.body, at)
            if found:
                parts.append(All((ReadingIs(*found), inner), span=choice.span))
        self.same_choices(body.name, [c.name for c in body.choices])
        return Any(tuple(parts), span=body.span)

    # ---- readings

    def choice(self, reading: ast.Text, choice: ast.Text) -> tuple[ReadingId, ChoiceId] | None:
        """The ids of a reading and its choice, which the vocabulary declares."""
        entry = self.symbols.readings.get(reading.text)
        if entry is None:
            self.report.error("PM0208", reading.span, name=reading.text)
            return None
        id = entry.choices.get(choice.text)
        if id is None:
            self.report.error("PM0209", choice.span, entry.span, name=choice.text, reading=reading.text)
            return None
        return entry.id, id

    def use_reading(
        self, name: ast.Text, choice: ast.CondChoice | ast.Choice, clause: ClauseId, span: Span
    ) -> tuple[ReadingId, ChoiceId] | None:
        """Note what a place says of a choice; the reason need be given in one place only."""
        found = self.choice(name, choice.name)
        if found is None:
            return None
        use = self.reading_uses.setdefault(name.text, ReadingUse(clause, span, {}))
        known = use.choices.get(choice.name.text)
        reason = choice.reason.text if choice.reason else ""
        if known is None:
            use.choices[choice.name.text] = Choice(found[1], reason, choice.ordinary, choice.span)
        else:
            use.choices[choice.name.text] = replace(
                known, reason=known.reason or reason, ordinary=known.ordinary or choice.ordinary
            )
        return found

    def hung(self, name: ast.Text, body: ast.Statement) -> tuple[ast.Statement, Formula]:
        """What a choice of `name` states, and the choices of others it needs: 读法“甲”取“乙”的，…."""
        taken: Formula = TRUE
        while isinstance(body, ast.Rule) and body.heads:
            of = body.heads[0].condition
            if not isinstance(of, ast.ReadingIs) or of.reading.text == name.text:
                break
            if body.heads[0] != ast.Head(of, span=body.heads[0].span):
                break
            found = self.choice(of.reading, of.choice)
            taken = conjoin(taken, ReadingIs(*found)) if found else taken
            body = replace(body, heads=body.heads[1:])
        return body, taken

    def same_choices(self, name: ast.Text, choices: list[ast.Text]) -> None:
        """Every place that states a reading states every declared choice, once."""
        entry = self.symbols.readings.get(name.text)
        if entry is not None and sorted(c.text for c in choices) != sorted(entry.choices):
            self.report.error("PM0239", name.span, entry.span, name=name.text)

    def readings(self) -> tuple[Reading, ...]:
        """The readings in the order in which the text first states them."""
        out = []
        for name, use in self.reading_uses.items():
            entry = self.symbols.readings[name]
            choices = tuple(use.choices[c] for c in entry.choices if c in use.choices)
            for choice in choices:
                if not choice.reason:
                    self.report.error("PM0247", choice.span, name=choice.id.zh, reading=name)
            if sum(c.ordinary for c in choices) > 1:
                self.report.error("PM0248", use.span, name=name)
            out.append(Reading(entry.id, use.clause, choices, use.span))
        return tuple(out)

    # ---- the arms that need room

    def _atom(self, name: ast.Name, span: Span) -> Formula:
        out: Formula
        match name.kind:
            case ast.Kind.JUDGEMENT:
                out = Judged(self.symbols.judgements[name.entry][0], span=span)
            case ast.Kind.VALUE:
                owners = self.symbols.values.get(name.entry, [])
                if len(owners) != 1:
                    self.report.error("PM0230", name.span, name=name.surface)
                    return TRUE
                out = FactOneOf(owners[0][0], (owners[0][1],), span=span)
            case ast.Kind.FACT:
                out = self._fact(name, span)
            case _:
                self.report.error("PM0249", name.span, name=name.surface, kind=name.kind.value)
                return TRUE
        return negate(out) if name.negative else out

    def _fact(self, name: ast.Name, span: Span) -> Formula:
        entry = self.symbols.fact_entries.get(name.entry)
        if entry is None:  # its row was reported
            return TRUE
        members = name.members or tuple(entry.members)
        facts = tuple(FactTrue(entry.members[m], span=span) for m in members if m in entry.members)
        if len(facts) == 1:
            return facts[0]
        said = name.connective
        if said in (ast.Connective.ANY, ast.Connective.ALL) and entry.disjunctive != (
            said is ast.Connective.ANY
        ):
            self.report.warning("PM0231", name.span, name=name.surface)
        return Any(facts, span=span) if entry.disjunctive else All(facts, span=span)

    def _broken(
        self, clauses: tuple[ClauseId, ...], by: tuple[PartyId, ...], at: Context, span: Span, *, ranged: bool
    ) -> Formula:
        """违反第N条规定: a duty or ban of it is broken, or what must be so by it is not so."""
        needs = [c for c in self.required if any(c.within(clause) for clause in clauses)]
        parts: list[Formula] = [negate(Judged(self.lists["meets", c], span=span)) for c in sorted(needs)]
        rest = tuple(c for c in clauses if not self.required.get(c, False))
        if rest:
            alone = tuple(c for c in rest if not any(n.within(c) for n in needs))
            each = alone if len(rest) > 1 and not ranged else ()
            asked = Asked(at.clause, span, by=by, clauses=rest, beside=bool(parts), of=at.spoken, each=each)
            parts.append(self.breaches.ask(asked))
        return disjoin(parts, span)

    def breach(
        self,
        name: ast.Name,
        parties: tuple[ast.Name, ...],
        content: ast.Name | None,
        at: Context,
        span: Span,
        *,
        ref: ast.Ref | None = None,
        after: ActId | None = None,
        kind: Breach = Breach.LAPSED,
    ) -> Formula:
        """An act and the period that a statement sets for it."""
        act = self.act(name)
        self.check_actors(act, parties)
        by = tuple(self.party(p) for p in parties)
        clauses = self.clauses_of(ref, at.clause) if ref else ()
        return self.breaches.ask(
            Asked(at.clause, span, act.id, self.content(act, content), by, clauses, after, kind)
        )

    def _denied(self, cond: ast.Cond, at: Context) -> Formula:
        """That it is not so; of an act with a period, that the period is over without it."""
        match cond:
            case ast.ActDone(name, parties, content, ast.Prescribed(ref)):
                return self.breach(name, parties, content, at, cond.span, ref=ref)
            case ast.ActDone(timing=ast.Within(event=ast.Event())):
                done = self._act_done(cond, at)
                if isinstance(done, Done) and done.since is not None and done.within is not None:
                    return Lapsed((done.what,), done.since, done.within)
                return negate(done)
            case ast.ActDone(timing=ast.Within(event=ast.Commenced(), period=length)):
                period = self.period(length)
                return Lapsed((self._done(cond),), None, period, span=cond.span) if period else TRUE
            case ast.And(parts) if any(map(_windowed, parts)):
                return Any(tuple(self._denied(p, at) for p in parts))
            case ast.Or(parts) if any(map(_windowed, parts)):
                return All(tuple(self._denied(p, at) for p in parts))
            case _:
                return negate(self.formula(cond, at))

    def _done(self, cond: ast.ActDone) -> ActRef:
        act = self.act(cond.act)
        self.check_actors(act, cond.parties)
        return ActRef(act.id, self.content(act, cond.content), tuple(self.party(p) for p in cond.parties))

    def _act_done(self, cond: ast.ActDone, at: Context) -> Formula:
        what = self._done(cond)
        match cond.timing:
            case None:
                return self.deemed(Done(what, span=cond.span))
            case ast.Within(ast.Ended()) | ast.After(ast.Ended()):
                self.report.unsupported("done_before", cond.timing.span)
                return TRUE
            case ast.Within(event, period):
                assert not isinstance(event, ast.Ended)
                if event is None:
                    self.report.error("PM0242", cond.timing.span)
                    return TRUE
                length = self.period(period)
                if isinstance(event, ast.Commenced):
                    late = Lapsed((what,), None, length, span=cond.span) if length else TRUE
                    return conjoin(Done(what, span=cond.span), negate(late))
                return Done(what, self.event(event), length, span=cond.span)
            case ast.After(_, ast.Period()):
                self.report.unsupported("done_before", cond.timing.span)
                return TRUE
            case ast.After(event):
                assert not isinstance(event, ast.Ended)
                since = self.events(event) if event else (None,)
                return conjoin(*(Done(what, ref, span=cond.span) for ref in since))
            case ast.Timely(event):
                fact = self.timely_fact(self.act(cond.act), cond.timing.span)
                done = Done(what, self.event(event) if event else None, span=cond.span)
                return All((done, FactTrue(fact, span=cond.span)), span=cond.span) if fact else done
            case ast.Prescribed(ref):
                name, parties, content = cond.act, cond.parties, cond.content
                kind = Breach.IN_TIME
                return self.breach(name, parties, content, at, cond.span, ref=ref, kind=kind)
            case ast.Before() | ast.ByDate() | ast.ByEach():
                self.report.unsupported("done_before", cond.timing.span)
                return TRUE

    def _except(self, cond: ast.Except, body: Formula, exception: Formula, at: Context) -> Formula:
        """甲（乙除外）: out of a ground, excused from a requirement."""
        excuses = at.saving is Saving.REQUIREMENT
        if at.saving is Saving.BENEFIT and isinstance(cond.body, ast.Not):
            excuses = True
        elif at.saving in (Saving.BENEFIT, Saving.EITHER):
            self.report.error("PM0292", cond.span, clause=at.clause)
        if excuses:
            return Unless(body, exception, span=cond.span)
        return All((body, negate(exception)), span=cond.span)

    def _enum(self, cond: ast.EnumIs, at: Context) -> Formula:
        fact = self.fact(cond.fact)
        if fact is None:
            return TRUE
        type = self.symbols.facts[fact].type
        assert isinstance(type, EnumType)
        places = []
        for name in cond.values:
            place = next((i for i, v in enumerate(type.values) if v.zh == name.entry), None)
            if place is None:
                self.report.error("PM0244", name.span, value=name.surface, fact=fact.zh)
                return TRUE
            places.append(place)
        if cond.op is ast.Op.EQUAL:
            return FactOneOf(fact, tuple(type.values[i] for i in sorted(set(places))), span=cond.span)
        if not type.ordered:
            self.report.error("PM0232", cond.span, fact=fact.zh)
            return TRUE
        ranges = {
            ast.Op.AT_LEAST: (places[0], len(type.values)),
            ast.Op.NOT_LESS: (places[0], len(type.values)),
            ast.Op.MORE: (places[0] + 1, len(type.values)),
            ast.Op.AT_MOST: (0, places[0] + 1),
            ast.Op.NOT_MORE: (0, places[0] + 1),
            ast.Op.LESS: (0, places[0]),
        }
        op = cond.op
        includes, excludes = (
            FactOneOf(fact, type.values[slice(*ranges[o])], span=cond.span) for o in (op, _STRICT.get(op, op))
        )
        return self.general.bound(op, at.clause, includes, excludes)

    def _bound(self, name: ast.Name, bound: ast.Bound, at: Context) -> Formula:
        fact = self.fact(name)
        if fact is None:
            return TRUE
        number = self._counted(self.symbols.facts[fact], bound)
        return TRUE if number is None else self.bounded(fact, number, bound, at)

    def bounded(self, fact: FactId, number: int, bound: ast.Bound, at: Context) -> Formula:
        """That a number fact keeps the bound, counted as the fact is."""
        op = bound.op
        includes, excludes = (
            Compare(fact, _OPS[o], number, span=bound.span) for o in (op, _STRICT.get(op, op))
        )
        return self.general.bound(op, at.clause, includes, excludes)

    def _counted(self, fact: Fact, bound: ast.Bound) -> int | None:
        """The bound as the fact counts: 一千万元 of a fact in 万元 is 1000."""
        type, number = fact.type, Fraction(bound.number)
        if not isinstance(type, IntType):
            return None
        if bound.unit != type.unit:
            counts = type.unit.removesuffix(bound.unit)
            factor = parse_quantity(f"一{counts}") if bound.unit and counts != type.unit else None
            if factor is None:
                expected, zh = type.unit, fact.id.zh
                self.report.error("PM0233", bound.span, unit=bound.unit, expected=expected, fact=zh)
                return None
            number /= factor
        inside = type.scaled(number)
        if inside is None:
            large = number * 10**type.places >= NUMBERS_BELOW
            self.report.error("PM0281" if large else "PM0280", bound.span, fact=fact.id.zh)
        return inside

    def _meets(self, ref: ast.Ref, at: Context) -> Formula:
        parts: list[Formula] = []
        for clause in self.clauses_of(ref, at.clause):
            bars = self._bars(clause)
            listed = self.lists.get(("situation" if bars else "meets", clause))
            found = Judged(listed, span=ref.span) if listed else self._item(clause, at, ref.span)
            if found is None:
                self._says_nothing(ref, at, clause)
            elif bars and at.saving not in (Saving.BENEFIT, Saving.REQUIREMENT):
                self.report.error("PM0175", ref.span, clause=at.clause, to=clause)
            else:
                parts.append(negate(found) if bars else found)
        return parts[0] if len(parts) == 1 else All(tuple(parts), span=ref.span)

    def _bars(self, clause: ClauseId) -> bool:
        """The clause says what bars from something: whoever 符合 it for a benefit has none of that.

        What only keeps a burden away bars from nothing.
        """
        if clause not in self.bars:
            return False
        known = (self.symbols.results.get(name.entry) for name in self.bars[clause])
        return all(result is None or result.polarity is not Polarity.BURDEN for result in known)

    def _situation(self, ref: ast.Ref, at: Context) -> Formula:
        parts: list[Formula] = []
        for clause in self.clauses_of(ref, at.clause):
            if clause in self.counted:
                self.report.error("PM0200", ref.span, clause=at.clause, to=clause)
            listed = self.lists.get(("situation", clause))
            found = Judged(listed, span=ref.span) if listed else self._item(clause, at, ref.span)
            if found is None:
                self._says_nothing(ref, at, clause)
            else:
                parts.append(found)
        return disjoin(parts, ref.span)

    def _says_nothing(self, ref: ast.Ref, at: Context, clause: ClauseId) -> None:
        """No condition stands there. Its article may have gained a 款, one of which has it."""
        lists = {listed for _, listed in self.lists}
        near = sorted(c for c in {*self.items, *self.plain, *lists} if replace(c, paragraph=0) == clause != c)
        likely = [c for c in near if c in lists] or near  # a list is what is cited by the article alone
        meant = likely[0].zh if len(likely) == len(ref.clauses) == 1 else None
        either = ("elaborate.either", {"clauses": tuple(likely)}) if len(likely) > 1 else None
        self.report.error("PM0236", ref.span, clause=at.clause, suggestion=meant, note=either, to=clause)

    def _item(self, clause: ClauseId, at: Context, span: Span) -> Formula | None:
        """What an item says: a judgement, unless only a property asks, which makes none of the measure's."""
        if clause in self.plain and (not at.in_property or clause in self.used_plain):
            made = JudgementId(f"condition_{clause.ident}", f"有{clause.zh}规定情形", f"as in {clause.en}")
            return Judged(self.used_plain.setdefault(clause, made), span=span)
        if clause not in self.items:
            return None
        if at.in_property and clause not in self.used_items:
            return self.item_bodies[clause]
        made = JudgementId(f"item_{clause.ident}", f"有{clause.zh}规定情形", f"as in {clause.en}")
        return Judged(self.used_items.setdefault(clause, made), span=span)

    def _similar(self, cond: ast.Except, at: Context) -> Formula:
        """等 after a list adds one 裁量 fact: another circumstance like those listed."""
        key = f"similar_{at.clause.ident}"
        named = "、".join(_shown(e) for e in cond.excepted)
        gloss = "another circumstance like those listed"
        name = f"与{named}相类的其他情况"
        if any(fact.zh == name and fact.key != key for fact in self.made_facts):
            name = f"{at.clause.zh}中{name}"  # another list of the same words: each is judged by itself
        before = {fact.key for fact in self.made_facts if fact.zh != name}
        numbered = (f"{key}_{n}" for n in itertools.count(2))
        key = next(k for k in itertools.chain([key], numbered) if k not in before)
        id = FactId(key, name, gloss)
        self.made_facts[id] = Fact(
            id,
            BoolType(),
            gloss,
            (at.clause,),
            True,
            False,
            f"是否存在{name}？",
            cond.span,
        )
        return FactTrue(id, span=cond.span)


def inside(since: ActRef | None, within: Period, span: Span | None = None) -> Formula:
    """The day lies in the period from such an act, or from entry into force (None)."""
    if since is None:
        return negate(Lapsed((), None, within, span=span))
    return InTime(since, within, span=span)


def _acted(cond: ast.Cond) -> tuple[ast.Name, ...]:
    """The act that a condition says was done, or was not."""
    match cond:
        case ast.ActDone(act) | ast.Overdue(act) | ast.Refuses(act):
            return (act,)
        case ast.Not(body):
            return _acted(body)
        case _:
            return ()


def _windowed(cond: ast.Cond) -> bool:
    """It asks whether an act was done in a period: denied, that is not so before the period is over."""
    return isinstance(cond, ast.ActDone) and isinstance(cond.timing, ast.Within | ast.Prescribed)


def _shown(cond: ast.Cond) -> str:
    match cond:
        case ast.Atom(name):
            return name.surface
        case ast.ActDone(act):
            return act.surface
        case _:
            return "所列"
