"""A verdict as files, each with one question for any solver.

That no case is of some kind is stated for every calendar, under all the readings concerned at once, and
expects *unsat*. That there is one is stated by the canonical witness, every constant of it given, under the
first combination of readings, and expects *sat*; so a second solver needs no search and no calendar tables.
Where there are more combinations, a file `-each` states the rest: it gives a case for each of them, as
many as are needed, and supposes that under one of them its case is not of the kind; that expects *unsat*.
One question a file, because then what a solver prints is the answer, and its `:status` the expected one.
"""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from policy_model.courses.through import through
from policy_model.ir.ids import Combination
from policy_model.ir.property import DeadlinesMet, EachNeeded, Strength, Verdict
from policy_model.proof import smt
from policy_model.proof.basis import smallest
from policy_model.proof.change import pairs
from policy_model.proof.combos import Full, Region
from policy_model.proof.decode import Witness, witness
from policy_model.proof.definitions import Definition, Group
from policy_model.proof.obligation import Obligation, obligation
from policy_model.proof.query import Query, Question
from policy_model.proof.smt import Term
from policy_model.proof.solver import Answer, Solver
from policy_model.proof.verdict import decide
from policy_model.properties.needed import Item, each
from policy_model.properties.outcome import Outcome, combination
from policy_model.report.wording import verdict as word
from policy_model.source.catalogue import Lang
from policy_model.source.clause import ClauseId

from .glossary import glossary
from .naming import equal, merged, shortened
from .pins import Case, pins
from .smtlib import Assertion, Script, Section, named
from .wording import both, name_of, taken, two_lines


@dataclass(frozen=True, slots=True)
class ProofFile:
    """A file of the folder. `status` None: a certificate, which the evaluator replays."""

    name: str
    kind: str
    status: Answer | None
    text: str


@dataclass(frozen=True, slots=True)
class Shown:
    """Cases of a kind, and the combinations under which they are of it, whatever the other readings."""

    cases: tuple[Case, ...]
    cube: Combination


@dataclass(frozen=True, slots=True)
class About:
    """What a file is about: a property as decided and as written, and what the file says of it."""

    outcome: Outcome
    sentence: str
    kind: str
    claim: str

    @property
    def file(self) -> str:
        """The file's name."""
        return f"{self.outcome.property.id}.{self.kind}.smt2"


class Wrong(Exception):
    """A file does not have the answer it is written for: a defect of this tool, never a result."""


def files(question: Question, outcome: Outcome, sentence: str) -> tuple[ProofFile, ...]:
    """The files of a property; none where nothing is decided. `sentence`: the property as written.

    Raises:
        Unsupported, GaveUp: a file cannot be made of this property.
        Wrong: what was found does not hold of the file.
    """
    if outcome.verdict is Verdict.UNKNOWN:
        return ()
    match outcome.property.claim:
        case DeadlinesMet() as claim:
            return tuple(_certified(question, outcome, claim, sentence))
        case EachNeeded() as claim:
            asked = [_of_item(question, item) for item in each(question, claim)]
        case _:
            asked = [_of_query(question, outcome)]
    return tuple(file for one in asked for file in _Files(outcome, sentence, one).all())


@dataclass(frozen=True, slots=True)
class _Asked:
    """What is to be put down: a query with the sets of readings that were found of it.

    `some`: the question of which cases are given, where they are; it may be narrower than `query`.
    `premise`: what a case must have to meet the premise, a question that rests on less.
    `shown`: the case that is shown already, under its readings. `part`: which part of the property it is.
    `basis`: the clauses on which it rests that no case is one as is sought (None: not known).
    """

    query: Query
    some: Query
    premise: Query
    holds: tuple[Combination, ...]
    fails: tuple[Combination, ...]
    vacuous: tuple[Combination, ...]
    shown: tuple[Case, ...]
    readings: Combination
    part: str = ""
    basis: tuple[ClauseId, ...] | None = None


def _of_query(question: Question, outcome: Outcome) -> _Asked:
    duty = obligation(question.world, outcome.property)
    query = Query(question, duty)
    premise = Query(question, dataclasses.replace(duty, sought=duty.premise))
    sets = outcome.holds, outcome.fails, outcome.vacuous
    basis = None if duty.existential else outcome.basis
    return _Asked(query, query, premise, *sets, outcome.witness, outcome.witness_readings, basis=basis)


def _of_item(question: Question, item: Item) -> _Asked:
    query, decision, found = item.query, item.decision, item.witness()
    premise = Query(question, dataclasses.replace(query.obligation, sought=query.obligation.premise))
    some = query if found is None else _narrower(question, item, found)
    cases, readings = ((), ()) if found is None else (found.cases, found.readings)
    sets = decision.holds, decision.fails, decision.vacuous
    return _Asked(query, some, premise, *sets, cases, readings, f"-{item.clause}")


def _narrower(question: Question, item: Item, found: Witness) -> Query:
    """The first single thing that the shown case shows to change, if it changes wherever anything does."""
    query, world = item.query, question.world
    chosen = [query.symbols.reading(r, c) for r, c in found.readings]
    solver = Solver([*chosen, *(d.equation for d in query.definitions), *found.pins])
    for _, left, right in pairs(world.one, world.revised(item.without)):
        differs = smt.neg(smt.same(left, right))
        if solver.check(differs) is Answer.SAT:
            one = Query(question, dataclasses.replace(query.obligation, sought=differs))
            if decide(one).holds == item.decision.holds:
                return one
    return query


class _Files:
    def __init__(self, outcome: Outcome, sentence: str, asked: _Asked) -> None:
        self.outcome = outcome
        self.sentence = sentence
        self.asked = asked
        self.query = asked.query

    def all(self) -> Iterator[ProofFile]:
        asked, existential = self.asked, self.query.obligation.existential
        none, some = ("fails", "holds") if existential else ("holds", "fails")
        without, having = (asked.fails, asked.holds) if existential else (asked.holds, asked.fails)
        if without:
            claim = "never" if existential else "none_such"
            yield self.none(self._about(none, claim), self.query, without)
            yield from self._some(self._about("premise", "possible"), asked.premise, without)
        if having:
            claim = "shown" if existential else "broken"
            yield from self._some(self._about(some, claim), asked.some, having)
        if asked.vacuous:
            vacuous = dataclasses.replace(asked, basis=None)
            about = self._about("vacuous", "no_premise")
            yield _Files(self.outcome, self.sentence, vacuous).none(about, asked.premise, asked.vacuous)

    def _about(self, kind: str, claim: str) -> About:
        return About(self.outcome, self.sentence, kind + self.asked.part, claim)

    def none(self, about: About, query: Query, under: Sequence[Combination]) -> ProofFile:
        calendar, goal = query.calendar(real=False), query.obligation.sought
        part = _part(query, self.asked.basis, [*_combined(query, under), goal], calendar)
        calendar = [term for term in calendar if part.touches(term)]
        fixed = [*query.choices, *part.equations, *part.side, *calendar, *_combined(query, under)]
        if Solver([*fixed, goal]).check() is not Answer.UNSAT:
            raise Wrong(about.file)
        told = Section(two_lines("section.calendar"), named(calendar, "calendar"))
        names = equal([goal])
        sections = [_case(part.side), told, *_meaning(query, merged(names, part.definitions))]
        sections += [_under(query, under), _question(goal)]
        return _file(about, query, Answer.UNSAT, sections, names)

    def _some(self, about: About, query: Query, under: Sequence[Combination]) -> Iterator[ProofFile]:
        wanted = Region.of(query.readings, [_of(query, c) for c in under])
        cover = self._cover(query, wanted)
        first = next(cover)
        yield _given(about, query, first.cases, wanted.first)
        # That a premise is possible somewhere is enough, unless it is said to be impossible elsewhere.
        several = len(wanted.full) > 1 or len(wanted.own) < len(query.readings)
        if several and (query is not self.asked.premise or self.asked.vacuous):
            each = dataclasses.replace(about, kind=f"{about.kind}-each", claim="each")
            yield _each(each, query, [first, *cover], wanted.fewest())

    def _cover(self, query: Query, left: Region) -> Iterator[Shown]:
        """Canonical witnesses, until each combination has one."""
        while left:
            cases = self._witness(query, left.first)
            taken = tuple((r.id, c) for r, c in zip(query.readings, left.first, strict=True))
            cube = _needed(query, pins(query, cases, taken), left.first)
            yield Shown(cases, cube)
            left = left.without(Region.of(query.readings, [cube]))

    def _witness(self, query: Query, full: Full) -> tuple[Case, ...]:
        shown = dict(self.asked.readings)
        known = all(shown.get(r.id) == c for r, c in zip(query.readings, full, strict=True))
        if query is not self.asked.premise and self.asked.shown and known:
            return self.asked.shown
        return witness(query, full).cases


def _needed(query: Query, told: Sequence[Assertion], full: Full) -> Combination:
    """The choices that these very cases need, each dropped in turn if it can be."""
    fixed = [*query.choices, *(d.equation for d in query.definitions), *(a.term for a in told)]
    solver = Solver([*fixed, smt.neg(smt.conj([*query.side, query.obligation.sought]))])
    kept = [(r.id, c) for r, c in zip(query.readings, full, strict=True)]

    def enough(some: Combination) -> bool:
        return solver.check(*(query.symbols.reading(r, c) for r, c in some)) is Answer.UNSAT

    if not enough(tuple(kept)):
        raise Wrong("witness")
    for pair in list(kept):
        rest = [other for other in kept if other != pair]
        if enough(tuple(rest)):
            kept = rest
    return tuple(kept)


# -- parts of a file -----------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Part:
    """As much of a query as an impossibility needs: the less it says, the more it shows."""

    definitions: tuple[Definition, ...]
    side: tuple[Term, ...]
    names: frozenset[str]
    days: frozenset[str]

    @property
    def equations(self) -> list[Term]:
        """The definitions as terms."""
        return [d.equation for d in self.definitions]

    def touches(self, term: Term) -> bool:
        """Whether the term is about something that is needed; a day is about nothing by itself."""
        return not (smt.constants(term) - self.days).isdisjoint(self.names)


def _part(
    query: Query, basis: Collection[ClauseId] | None, goals: Iterable[Term], calendar: Sequence[Term] = ()
) -> _Part:
    """What the goals rest on, if what clauses outside the basis say is left arbitrary."""
    days = frozenset(smt.name(view.encoding.on) for view in query.obligation.views)
    definitions = [d for d in query.definitions if basis is None or d.group is None or d.group in basis]
    told = {d.name: frozenset(d.mentions) for d in definitions}
    ties = [  # an assumption ties what it is about, though in the query it is a name
        smt.constants(term).union(*(told.get(name, ()) for name in smt.constants(term)))
        for term in (*query.side, *calendar)
    ]
    names: set[str] = set()
    new = set(smt.constants(*goals)) | days
    while new - names:
        names |= new
        new = {name for d in definitions if d.name in names for name in d.mentions}
        new |= {name for tie in ties if not (tie - days).isdisjoint(names | new) for name in tie}
    part = _Part(tuple(d for d in definitions if d.name in names), (), frozenset(names), days)
    side = (t for t in query.side if not smt.constants(t) - days or part.touches(t))
    return dataclasses.replace(part, side=tuple(side))


def _of(query: Query, partial: Combination) -> Combination:
    """What a partial combination says of the query's own readings."""
    own = {r.id for r in query.readings}
    return tuple((reading, choice) for reading, choice in partial if reading in own)


def _each(about: About, query: Query, shown: list[Shown], under: tuple[Combination, ...]) -> ProofFile:
    """The file that gives a case for each combination; of its clauses only those on which that rests."""

    def asked(part: _Part | None) -> tuple[list[Assertion], Term]:
        side = query.side if part is None else part.side
        names = query.names if part is None else part.names
        return _given_for(query, shown, names), smt.neg(smt.conj([*side, query.obligation.sought]))

    given, question = asked(None)
    basis = smallest(query, [*_combined(query, under), *(a.term for a in given), question])
    part = _part(query, basis, [query.obligation.sought])
    given, question = asked(part)
    fixed = [*query.choices, *part.equations, *_combined(query, under), *(a.term for a in given)]
    if Solver([*fixed, question]).check() is not Answer.UNSAT:
        raise Wrong(about.file)
    sections = [
        *_meaning(query, part.definitions),
        _under(query, under),
        Section(two_lines("section.witnesses", number=len(shown)), tuple(given)),
        _question(question),
    ]
    return _file(about, query, Answer.UNSAT, sections, {})


def _given_for(query: Query, shown: list[Shown], names: Collection[str]) -> list[Assertion]:
    """The cases, each under the readings it is for, as far as these constants go."""
    given: list[Assertion] = []
    before: list[Term] = []
    for one in shown:
        cube = smt.conj(query.symbols.reading(r, c) for r, c in one.cube)
        here = smt.conj([cube, *(smt.neg(other) for other in before)])
        before.append(cube)
        first, *rest = (
            dataclasses.replace(a, term=smt.implies(here, a.term))
            for a in pins(query, one.cases, one.cube, names)
        )
        under = both("note.reading", readings=taken((one.cube,)))
        given += [dataclasses.replace(first, note=f"{under}\n{first.note}"), *rest]
    return given


def _given(about: About, query: Query, cases: tuple[Case, ...], full: Full) -> ProofFile:
    """The file of one case under one combination of the readings that matter."""
    under = tuple((r.id, c) for r, c in zip(query.readings, full, strict=True))
    told = pins(query, cases, under)
    sought = query.obligation.sought
    chosen = [query.symbols.reading(r, c) for r, c in under]
    fixed = [*query.choices, *(d.equation for d in query.definitions), *query.side]
    if Solver([*fixed, *chosen, *(a.term for a in told), sought]).check() is not Answer.SAT:
        raise Wrong(about.file)
    names = equal([sought])
    sections = [
        _case(query.side),
        *_meaning(query, merged(names, query.definitions)),
        _under(query, (under,)),
        Section(two_lines("section.witness"), tuple(told)),
        _question(sought),
    ]
    return _file(about, query, Answer.SAT, sections, names)


def _case(side: Iterable[Term]) -> Section:
    return Section(two_lines("section.case"), _spoken(side))


def _combined(query: Query, some: Iterable[Combination]) -> list[Term]:
    """That the readings are taken as in one of these; nothing, where they are all."""
    every = [smt.conj(query.symbols.reading(r, c) for r, c in one) for one in some]
    return [term for term in [smt.disj(every)] if smt.key(term) != smt.key(smt.TRUE)]


def _meaning(query: Query, definitions: Iterable[Definition]) -> Iterator[Section]:
    """The definitions by who says them: nobody, assumptions, then the clauses in the document's order."""
    groups: dict[Group, list[Definition]] = {}
    for definition in definitions:
        groups.setdefault(definition.group, []).append(definition)
    places = {clause: i for i, clause in enumerate(query.measure.clauses)}

    def place(group: Group) -> tuple[int, int, str]:
        if group is None or isinstance(group, str):
            return (0 if group is None else 1), 0, group or ""
        here: ClauseId | None = group
        while here is not None and here not in places:
            here = here.parent
        return 2, places.get(here, -1) if here else -1, str(group)

    for group in sorted(groups, key=place):
        terms = [d.equation for d in groups[group]]
        match group:
            case None:
                plain = tuple(Assertion(term) for term in terms)
                yield Section(two_lines("section.words"), plain)
            case str():
                yield Section(two_lines("section.assumption", name=group), named(terms, group))
            case _:
                title = both("section.clause", clause=(group.zh, group.en))
                yield Section((title,), named(terms, str(group)))


def _under(query: Query, some: Sequence[Combination]) -> Section:
    title = two_lines("section.under", readings=taken(tuple(some)))
    return Section(title, _spoken(_combined(query, some)))


def _question(goal: Term) -> Section:
    return Section(two_lines("section.question"), (Assertion(goal),))


def _spoken(terms: Iterable[Term]) -> tuple[Assertion, ...]:
    """Assertions without a name, those that say nothing left out."""
    return tuple(Assertion(term) for term in terms if smt.key(term) != smt.key(smt.TRUE))


def _file(
    about: About, query: Query, status: Answer, sections: Sequence[Section], names: dict[str, str]
) -> ProofFile:
    """`names`: of constants that are equal to another."""
    header = (*_header(query, about), "", *two_lines(f"claim.{about.claim}"))
    header += ("", *two_lines("head.again", file=about.file, status=status.value))
    parties = [p.id for p in query.measure.parties]
    header += two_lines(
        "head.dates",
        parties=(
            "，".join(f"{i} {name_of(p)}" for i, p in enumerate(parties)),
            ", ".join(f"{i} {p.key}" for i, p in enumerate(parties)),
        ),
    )
    header += two_lines("head.left")
    spoken_of = smt.constants(*(a.term for section in sections for a in section.assertions))
    choices = [term for term in query.choices if not spoken_of.isdisjoint(smt.constants(term))]
    whole = (Section(two_lines("section.readings"), _spoken(choices)), *sections)
    every = smt.constants(*(a.term for section in whole for a in section.assertions))
    script = Script(header, status, whole, glossary(query), shortened(names, sorted(every)))
    return ProofFile(about.file, about.kind, status, script.text())


def _header(query: Query, about: About) -> tuple[str, ...]:
    outcome, prop = about.outcome, about.outcome.property
    lines = [
        f"《{query.measure.title or query.measure.name}》（{query.measure.name}）",
        *two_lines("head.property", name=prop.name or prop.id, id=prop.id),
        about.sentence,
        *two_lines("head.verdict", verdict=(word(outcome.verdict, Lang.ZH), word(outcome.verdict, Lang.EN))),
    ]
    sets = {"holds": outcome.holds, "fails": outcome.fails, "vacuous": outcome.vacuous}
    lines += two_lines("head.readings", **{key: taken(some) for key, some in sets.items()})
    return tuple(lines)


# -- periods -------------------------------------------------------------------------------------


def _certified(
    question: Question, outcome: Outcome, claim: DeadlinesMet, sentence: str
) -> Iterator[ProofFile]:
    """The certificate; and that a course is one, as a question to a solver."""
    course = claim.strength is Strength.CONSISTENT and bool(outcome.holds) and bool(outcome.witness)
    kind = "course" if course else "play" if outcome.witness else "notes"
    told = {
        "property": outcome.property.id,
        "strength": claim.strength.value,
        "verdict": outcome.verdict.value,
        "kind": kind,
        "case": outcome.witness[0] if outcome.witness else None,
        "readings": combination(outcome.witness_readings),
        "notes": [
            {"key": n.key, "args": list(n.args), "readings": [combination(c) for c in n.readings]}
            for n in outcome.notes
        ],
    }
    text = json.dumps(told, ensure_ascii=False, indent=1) + "\n"
    yield ProofFile(f"{outcome.property.id}.certificate.json", kind, None, text)
    if course:
        view = question.world.one
        goal = smt.conj([view.encoding.scope(view.encoding.on), through(view)])
        query = Query(question, Obligation((view,), goal, goal, True))
        chosen = dict(outcome.witness_readings)
        full = tuple(chosen[r.id] for r in query.readings)
        yield _given(About(outcome, sentence, "holds", "course"), query, outcome.witness, full)
