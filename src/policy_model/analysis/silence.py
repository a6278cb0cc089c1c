"""What a text says nothing of.

The limits of rules that others make (PM0746), what was begun before it (PM0747), what 参照 adapts (PM0748),
those who have nothing to make good (PM0749), who shows that a fact is not so (PM0752), and what follows for a
party (PM0755).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import pairwise

from policy_model.ir.each import recurring_day
from policy_model.ir.formula import (
    ActRef,
    All,
    Any,
    At,
    Const,
    Done,
    FactOneOf,
    FactTrue,
    Formula,
    Judged,
    Not,
    ReadingIs,
    Unless,
)
from policy_model.ir.ids import Combination, FactId, Id
from policy_model.ir.statement import (
    Ban,
    ByReference,
    Duty,
    Effect,
    Measure,
    Modality,
    Necessary,
    Power,
    Statement,
)
from policy_model.ir.vocabulary import Polarity
from policy_model.ir.walk import rebuild
from policy_model.semantics.evaluate import Evaluation
from policy_model.source.clause import ClauseId
from policy_model.source.diagnostic import Arg
from policy_model.source.outline import Document
from policy_model.source.told import Told, join

from .bearing import of_act, of_statement, part_of, said_under, shown
from .demands import consequences
from .example import Example, example, shown_by
from .finding import Cell, Finding, Severity, keys, names
from .settle import Choices, first_of, where
from .toothless import alike_without
from .web import Web, moving, named_in, restated, web_of
from .wording import phrase, say, several

# ---- rules that others make

_RULES = re.compile(r"(制定|出台|印发).*(清单|细则|办法|规定|标准|目录|制度|规则|规范)$")


def delegated(measure: Measure) -> Iterator[Finding]:
    """PM0746: a power to make rules without any condition, and with no filing that has an effect."""
    web = web_of(measure)
    for s in measure.statements:
        if not isinstance(s, Power) or restated(s) or not _RULES.search(s.act.zh):
            continue
        about = [o for o in web.about[s.act] if not isinstance(o, Duty)]
        filing = [o for o in web.users.get(s.act, ()) if isinstance(o, Duty) and o.act != s.act]
        heeded = any(web.users.get(o.act) for o in filing)
        if heeded or any(isinstance(o, Ban) or _asks(web, o) for o in about):
            continue
        filed = say("delegated.filed", what=names(dict.fromkeys(o.act for o in filing)))
        then = filed if filing else say("delegated.kept")
        args = (("clause", s.clause), ("bearers", names(s.bearers)), ("act", names((s.act,))), ("then", then))
        finding = Finding("PM0746", Severity.WARNING, (s.clause,), s.act.key, args)
        yield shown_by(finding, example(measure, Done(ActRef(s.act)), lambda _: True))


def _asks(web: Web, s: Statement) -> bool:
    found = web.names(s)
    return bool(found.acts or found.facts)


# ---- before entry into force

_BEFORE = re.compile(r"(施行|实施|生效)(之日)?[之以]?前")


def unbridged(measure: Measure, outline: Document | None) -> Iterator[Finding]:
    """PM0747: periods that run from acts and events, and not a word on those before entry into force."""
    text = outline.text if outline is not None else ""
    called = "".join([*(f.id.zh for f in measure.facts), *(a.id.zh for a in measure.acts)])
    begun = dict.fromkeys(
        s.trigger.act
        for s in measure.statements
        if isinstance(s, Duty | Power) and s.within is not None and s.trigger is not None and not restated(s)
        if recurring_day(s, measure.acts) is None  # it says itself what counts of the year of entry
    )
    if not begun or _BEFORE.search(text + called):
        return
    clauses = () if measure.entry_clause is None else (measure.entry_clause,)
    entry = measure.entry
    day = Told(f"{entry.year}年{entry.month}月{entry.day}日", entry.isoformat())
    args = (("clauses", clauses), ("entry", day), ("what", several(begun)))
    finding = Finding("PM0747", Severity.WARNING, clauses, "", args)
    before = (one.before_entry() for act in begun if (one := of_act(measure, act)) is not None)
    yield shown(measure, finding, next((one for one in before if one is not None), None))


# ---- 参照


def unadapted(measure: Measure) -> Iterator[Finding]:
    """PM0748: 参照本办法执行, with no word on what does not apply or applies otherwise."""
    found: dict[ClauseId, list[ByReference]] = {}
    for s in measure.statements:
        if isinstance(s, ByReference):
            found.setdefault(s.clause, []).append(s)
    for clause, some in found.items():
        if not any(s.excluded for s in some):
            shown = next((one for s in some if (one := of_statement(measure, s)) is not None), None)
            yield shown_by(Finding("PM0748", Severity.WARNING, (clause,), "", (("clause", clause),)), shown)


# ---- nothing to be made good

_MENDING = re.compile(
    r"^(?:主动|及时|积极|全部|已经|依法)*(?:挽回|消除|弥补|追回|退还|退赔|返还|归还|补缴|赔偿)了?(?P<object>.+)$"
)


@dataclass(frozen=True, slots=True)
class _Need:
    """A clause cannot be met without the fact, or (`either`) without one of several, under the readings."""

    clause: ClauseId
    fact: FactId
    under: Combination
    either: bool = False


def objectless(measure: Measure) -> Iterator[Finding]:
    """PM0749: a benefit asks that something be made good; of those who have no such thing nothing is said.

    It is where the same clause speaks of the thing otherwise (造成损失的，…). One finding a clause.
    """
    web = web_of(measure)
    found: dict[ClauseId, dict[FactId, list[tuple[Statement, Combination]]]] = {}
    alone: dict[ClauseId, None] = {}
    for s, condition in _asked_for_benefits(measure):
        for need in _needs(web, condition, s.clause, ()):
            if not _spoken_of(web, condition, need):
                found.setdefault(need.clause, {}).setdefault(need.fact, []).append((s, need.under))
                alone.update({} if need.either else {need.clause: None})
    for clause in sorted(found):
        facts = tuple(found[clause])
        cases = [case for some in found[clause].values() for case in some]

        def so(chosen: Choices, cases: list[tuple[Statement, Combination]] = cases) -> bool:
            return any(web.said(s, chosen) and all(chosen[r] == c for r, c in under) for s, under in cases)

        readings = web.direct(*(s for s, _ in cases)) | {r for _, under in cases for r, _ in under}
        under = where(measure, readings, so)
        if under is None:
            continue
        args = (("clause", clause), *_asked(facts, either=clause not in alone))
        finding = Finding("PM0749", Severity.WARNING, (clause,), keys(facts), args, under)
        whole = next(c for s, c in _asked_for_benefits(measure) if s is cases[0][0])
        rest = _met_but_for(web, whole, facts)
        wanted = All((rest, *(Not(FactTrue(fact)) for fact in facts)))
        yield shown_by(finding, example(measure, wanted, lambda _: True, under=first_of(under)))


def _asked(facts: tuple[FactId, ...], *, either: bool) -> tuple[tuple[str, Arg], ...]:
    """What is to be made good, all of it or one of it, and what those have nothing of who cannot."""
    objects = list(dict.fromkeys(_object(fact) for fact in facts))
    how = "one" if len(objects) == 1 else "all" if either else "any"
    each = [Told(text, f"“{text}”") for text in objects]
    without = say(f"without.{how}", objects=join(say(f"without.{how}.and"), each))
    what = (join(say("either"), names(facts)),) if either else names(facts)
    return ("what", what), ("without", without)


def _met_but_for(web: Web, formula: Formula, facts: tuple[FactId, ...]) -> Formula:
    """The condition with nothing asked of these facts."""
    return _put(web, formula, {FactTrue(fact): Const(True) for fact in facts})


def _put(web: Web, formula: Formula, said: Mapping[Formula, Const]) -> Formula:
    """The condition, judgements written out, with these leaves taken to be so or not."""

    def change(part: Formula) -> Formula:
        match part:
            case Judged(judgement):
                return rebuild(web.definitions[judgement], change)
            case FactTrue() | FactOneOf():
                return said.get(part, part)
            case _:
                return part

    return rebuild(formula, change)


def _asked_for_benefits(measure: Measure) -> Iterator[tuple[Statement, Formula]]:
    """What clauses ask for before they give a benefit, as far as they are said under some reading."""
    good = {r.id for r in measure.results if r.polarity is Polarity.BENEFIT}
    for s in measure.statements:
        if not isinstance(s, Effect | Necessary) or not good & set(s.results) or not _is_said(measure, s):
            continue
        if isinstance(s, Necessary):
            yield s, All(s.items)
        elif s.modality is not Modality.FORBID:
            yield s, s.condition


def _is_said(measure: Measure, s: Statement) -> bool:
    return any(True for _ in said_under(measure, s))


def _object(fact: FactId) -> str:
    """What the fact is the making good of; empty: it is none."""
    found = _MENDING.match(fact.zh)
    return found["object"] if found else ""


def _needs(web: Web, formula: Formula, clause: ClauseId, under: Combination) -> list[_Need]:
    match formula:
        case At(here, body):
            return _needs(web, body, clause if here.gloss else here, under)
        case Judged(judgement):
            return _needs(web, web.definitions[judgement], clause, under)
        case FactTrue(fact) if _object(fact):
            return [_Need(clause, fact, under)]
        case All(parts):
            taken = tuple((p.reading, p.choice) for p in parts if isinstance(p, ReadingIs))
            return [need for p in parts for need in _needs(web, p, clause, (*under, *taken))]
        case Any(parts):
            each = [_needs(web, p, clause, under) for p in parts]
            split = all(isinstance(p, All) and any(isinstance(q, ReadingIs) for q in p.parts) for p in parts)
            every = [need for needs in each for need in needs] if split or all(each) else []
            return every if split or len(parts) == 1 else [replace(need, either=True) for need in every]
        case _:
            return []


def _spoken_of(web: Web, condition: Formula, need: _Need) -> bool:
    thing = _object(need.fact)
    return any(
        leaf.fact != need.fact and not _object(leaf.fact) and thing in leaf.fact.zh
        for clause, leaf, _ in _signed(web, condition, need.clause, True)
        if clause == need.clause
    )


def _signed(
    web: Web, formula: Formula, clause: ClauseId, positive: bool
) -> Iterator[tuple[ClauseId, FactTrue | FactOneOf, bool]]:
    """The facts of a condition, through judgements, with the clause and whether they are to be so."""
    match formula:
        case At(here, Not(body)) if here.gloss:
            yield from _signed(web, body, clause, positive)
        case At(here, body):
            yield from _signed(web, body, clause if here.gloss else here, positive)
        case Not(body):
            yield from _signed(web, body, clause, not positive)
        case All(parts) | Any(parts):
            for part in parts:
                yield from _signed(web, part, clause, positive)
        case Unless(body, exception):
            yield from _signed(web, body, clause, positive)
            yield from _signed(web, exception, clause, positive)
        case Judged(judgement):
            yield from _signed(web, web.definitions[judgement], clause, positive)
        case FactTrue() | FactOneOf():
            yield clause, formula, positive
        case _:
            pass


# ---- who shows that it is not so

_SHOWING = ("证明", "举证", "承诺", "声明")


def unshown(measure: Measure) -> Iterator[Finding]:
    """PM0752: one table of the 客观 facts that a benefit asks not to be so, and that nobody is to show.

    Somebody is where an act of showing (提供…证明) has two characters running of the fact in its name. Only
    what the text itself asks not to be so: not what a gloss makes the contrary of something.
    """
    web = web_of(measure)
    judged = {f.id for f in measure.facts if f.discretionary}
    showing = [a.id.zh for a in measure.acts if any(word in a.id.zh for word in _SHOWING)]
    rows: dict[FactId, dict[ClauseId, None]] = {}
    bad: dict[FactId, list[Formula]] = {}
    for s, condition in _asked_for_benefits(measure):
        for clause, leaf, positive in _signed(web, condition, s.clause, True):
            fact = leaf.fact
            pairs = [a + b for a, b in pairwise(fact.zh)]
            if not positive and fact not in judged and not any(p in act for act in showing for p in pairs):
                rows.setdefault(fact, {})[clause] = None
                bad.setdefault(fact, []).append(leaf)
    later = {f.id for f in measure.facts if f.arises_if is not None and rows.keys() & named_in(f.arises_if)}
    listed = {fact: clauses for fact, clauses in rows.items() if fact not in later}
    if listed:
        wholes = _wholes(web, later)
        table: tuple[tuple[Cell, ...], ...] = tuple(
            (
                wholes.get(fact) or phrase(measure, Any(tuple(dict.fromkeys(bad[fact])))),
                tuple(sorted(clauses)),
            )
            for fact, clauses in listed.items()
        )
        finding = Finding("PM0752", Severity.NOTE, (), args=(("count", len(table)),), table=table)
        either = (_either_way(measure, fact, bad[fact][0]) for fact in listed)
        yield shown(measure, finding, *next((pair for pair in either if pair[0] is not None), (None,)))


def _either_way(measure: Measure, fact: FactId, leaf: Formula) -> tuple[Example | None, Example | None]:
    """Two cases that differ in the fact: in the one what a benefit asks is met, in the other it is not."""
    part = part_of(measure, fact)
    for s, condition in _asked_for_benefits(part):
        if fact not in web_of(part).names(s).facts:
            continue

        def fails(seen: Evaluation[bool], condition: Formula = condition) -> bool:
            return not seen.holds(condition, seen.world.on)

        but_for = _put(web_of(part), condition, {leaf: Const(False)})
        for under in said_under(part, s):
            met = example(part, All((s.guard, condition)), lambda _: True, under=under)
            unmet = example(part, All((s.guard, but_for, leaf)), fails, under=under)
            if met is not None and unmet is not None:
                return met, unmet
    return None, None


def _wholes(web: Web, later: set[FactId]) -> dict[Id, Told]:
    """The judgement that asks for a fact with what comes with it: an accident of a grade, not any."""
    wholes: dict[Id, Told] = {}
    for judgement, definition in web.definitions.items():
        found = named_in(definition)
        for fact in found if found & later else ():
            wholes.setdefault(fact, judgement.told)
    return wholes


# ---- what follows for a party


def powerless(measure: Measure) -> Iterator[Finding]:
    """PM0755: of each party's duties and powers, those on which nothing hangs; not of what a gloss says.

    One finding for all parties, that says of each how many, with a table of which. It is shown of the first
    of which there are two cases.
    """
    web = web_of(measure)
    moved_by = {act for s in measure.statements for act in moving(s)}
    said: list[Told] = []
    table: list[tuple[Cell, ...]] = []
    idle_ones: list[Duty | Power] = []
    for party in (p.id for p in measure.parties):
        own = [
            s
            for s in measure.statements
            if isinstance(s, Duty | Power) and party in s.bearers and not restated(s) and not s.clause.gloss
            if _is_said(measure, s)
        ]
        parts: list[Told] = []
        listed: list[Cell] = []
        idle: list[Duty | Power] = []
        for kind, key in ((Duty, "duties"), (Power, "powers")):
            some = [s for s in own if isinstance(s, kind)]
            without = [s for s in some if s.act not in moved_by and not _followed(web, s)]
            acts, every = {s.act for s in without}, {s.act for s in some}
            if acts:
                which = f"party.{'every_' if acts == every else ''}{key}"
                parts.append(say(which, every=len(every), count=len(acts)))
            listed.append(names(dict.fromkeys(s.act for s in without)) or "—")
            idle += without
        if parts:
            said.append(say("party", party=party.told, said=join(say("listing"), parts)))
            table.append((party.told, tuple(sorted({s.clause for s in idle})), *listed))
            idle_ones += idle
    if table:
        finding = Finding(
            "PM0755", Severity.NOTE, (), args=(("said", join(say("party.and"), said)),), table=tuple(table)
        )
        yield shown(measure, finding, *with_and_without(measure, idle_ones))


def with_and_without(measure: Measure, some: Iterable[Duty | Power]) -> tuple[Example | None, Example | None]:
    """Cases without the act and with it of the first of these for which there are two."""
    for s in some:
        part = part_of(measure, s.act)
        for under in said_under(part, s):
            pair = alike_without(part, [s], under)
            if pair[0] is not None:
                return pair
    return None, None


def _followed(web: Web, s: Duty | Power) -> bool:
    """Something said hangs, under some reading, on its being done."""
    if isinstance(s, Duty):
        return bool(consequences(web, s, {}))
    return any(True for _ in web.hanging(ActRef(s.act, s.contents, s.bearers), {}))
