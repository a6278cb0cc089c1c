"""Classifications: what falls in no class (PM0708), and in two that differ in consequence (PM0709).

A classification is a set of provisions that stand together, each with a case of its own: the sentences of
one clause, or the items of one list, that attach results under different conditions; or the clause that
says to whom the measure applies, and to whom by reference. What its provisions have in common is the
subject, and only cases of the subject are in question.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from policy_model.ir.formula import All, Any, Const, FactOneOf, Formula, Judged, Not
from policy_model.ir.ids import FactId, ResultId, written
from policy_model.ir.statement import Ban, ByReference, Effect, Measure, Modality, Scope
from policy_model.ir.vocabulary import Judgement, Polarity
from policy_model.proof import smt
from policy_model.proof.smt import Term
from policy_model.semantics.evaluate import Evaluation
from policy_model.source.clause import ClauseId
from policy_model.source.diagnostic import Arg
from policy_model.source.told import join

from .cases import Cases, Shows, conjuncts, holds
from .finding import Finding, Repair, Severity
from .patterns import atoms, boxes, cover, told
from .repair import changed
from .wording import names, phrase, readings, say

Sentence = Effect | Scope | ByReference
_Consequence = tuple[tuple[Modality, tuple[ResultId, ...]], ...]


_NEVER = Const(False)


@dataclass(frozen=True, slots=True)
class _Class:
    """Provisions with one consequence, the statements of these ids.

    `cases`: under which reading which condition puts a case into it, without what the classes share.
    `grade`: that it is this grade.
    """

    consequence: _Consequence
    excluded: tuple[ClauseId, ...]
    cases: tuple[tuple[Formula, Formula], ...]
    sentences: tuple[str, ...] = ()
    grade: Formula | None = None

    @property
    def formula(self) -> Formula:
        """Falls in the class, if of the subject."""
        return Any(tuple(All(case) for case in self.cases))

    @property
    def results(self) -> tuple[ResultId, ...]:
        """What it gives or forbids."""
        return tuple(r for _, results in self.consequence for r in results)


@dataclass(frozen=True, slots=True)
class _Classification:
    clause: ClauseId
    subject: Formula
    classes: tuple[_Class, ...]
    scope: bool
    decided: Formula = _NEVER
    """In which cases the clause bars a decision of some content, and so says how to decide."""


def gaps(cases: Cases) -> Iterator[Finding]:
    """PM0708: each classification with every pattern that falls in none of its classes.

    Where one class holds all the others (三次以上的…；五次以上的，并处…) it is what the clause is about.
    """
    for kind in _classifications(cases.measure):
        if not kind.scope and _one_holds_all(cases, kind):
            continue
        inside, outside, _ = _terms(cases, kind)
        query = cases.query([inside, outside])
        found = cases.occurs(query, inside)
        if found is None:
            continue
        known = atoms(cases.measure, cases.view, [*(c.formula for c in kind.classes), kind.decided])
        patterns = cover(query, known, inside, outside)  # those under any reading come first
        patterns.sort(key=lambda p: sum(known[place].reading is not None for place, _ in p))
        rows = tuple(told(cases.measure, known, box) for box in boxes(known, patterns))
        witness, chosen = cases.shown(found, _outside(kind))
        which = "outside" if kind.scope else "left"
        yield Finding(
            "PM0708",
            Severity.NOTE if kind.scope else Severity.WARNING,
            (kind.clause,),
            args=(("said", say(f"classes.{which}", clause=kind.clause, count=len(rows))),),
            readings=found.readings,
            witness=witness,
            witness_readings=chosen,
            table=rows,
        )


def _one_holds_all(cases: Cases, kind: _Classification) -> bool:
    _, _, subject = _terms(cases, kind)
    terms = [cases.view.encoding.holds(c.formula) for c in kind.classes]
    beyond = [smt.conj([subject, smt.disj(terms), smt.neg(one)]) for one in terms]
    query = cases.query(beyond)
    return not all(holds(query, term) for term in beyond)


def overlaps(cases: Cases) -> Iterator[Finding]:
    """PM0709: each classification with the pairs of its classes that a case falls in at once."""
    for kind in _classifications(cases.measure):
        pairs = _pairs(cases, kind)
        query = cases.query(term for _, _, term in pairs)
        both = [(a, b, found) for a, b, term in pairs if (found := cases.occurs(query, term)) is not None]
        if not both:
            continue
        first, second, found = both[0]
        witness, chosen = cases.shown(found, _both(first, second))
        every = cases.occurs(query, smt.disj(term for _, _, term in pairs))
        yield Finding(
            "PM0709",
            Severity.WARNING,
            (kind.clause,),
            args=(("clause", kind.clause), ("count", len(both))),
            readings=every.readings if every else (),
            witness=witness,
            witness_readings=chosen,
            repair=None if kind.scope else _yielding(cases, kind, [(a, b) for a, b, _ in both]),
            table=tuple((*_told(cases, a), *_told(cases, b), readings(f.readings)) for a, b, f in both),
        )


def _pairs(cases: Cases, kind: _Classification) -> list[tuple[_Class, _Class, Term]]:
    """Classes that differ in consequence, two by two, and that a case falls in both.

    Benefits, or sanctions, that do not exclude each other stand beside each other: that is no doubt which
    class it is. Where what one requires excludes what the other gives there is a conflict (PM0707).
    """
    _, _, subject = _terms(cases, kind)
    return [
        (one, other, smt.conj([subject, *(cases.view.encoding.holds(c.formula) for c in (one, other))]))
        for i, one in enumerate(kind.classes)
        for other in kind.classes[i + 1 :]
        if (one.consequence, one.excluded, one.grade) != (other.consequence, other.excluded, other.grade)
        if not _beside(cases.measure, one, other) and not _clash(cases.measure, one, other)
    ]


def _beside(measure: Measure, one: _Class, other: _Class) -> bool:
    """All are benefits, or all sanctions, and nobody is to choose between them."""
    kinds = {r.id: r.polarity for r in measure.results}
    given = [r for c in (one, other) for m, some in c.consequence if m is not Modality.FORBID for r in some]
    if not one.results or not other.results or len(given) < len((*one.results, *other.results)):
        return False
    alone = set(one.results).isdisjoint(other.results) and not _exclude(measure, one.results, other.results)
    return alone and len({kinds[r] for r in given}) == 1


def _clash(measure: Measure, one: _Class, other: _Class) -> bool:
    """One requires what excludes a result of the other, or forbids it."""
    choosing = {s.id for s in measure.statements if isinstance(s, Effect) and s.one_of}
    for a, b in ((one, other), (other, one)):
        gives = tuple(r for m, some in b.consequence if m is not Modality.FORBID for r in some)
        for modality, some in a.consequence:
            clashing = {
                Modality.FORBID: not set(some).isdisjoint(gives),
                Modality.REQUIRE: choosing.isdisjoint(a.sentences) and _exclude(measure, some, gives),
                Modality.PERMIT: False,
            }
            if clashing[modality]:
                return True
    return False


def _exclude(measure: Measure, ones: Sequence[ResultId], others: Sequence[ResultId]) -> bool:
    """Nobody can have one of each."""
    excludes = {r.id: r.excludes for r in measure.results}
    return any(a in excludes[b] or b in excludes[a] for a in ones for b in others)


_Ways = Sequence[tuple[_Class, _Class]]
"""Which class gives way to which."""


def _yielding(cases: Cases, kind: _Classification, both: _Ways) -> Repair | None:
    """One of each two gives way by an exception: that of a benefit, or else the later; or the others do."""
    good = {r.id for r in cases.measure.results if r.polarity is Polarity.BENEFIT}
    ways = [
        (one, other) if not good.isdisjoint(one.results) and good.isdisjoint(other.results) else (other, one)
        for one, other in both
    ]
    for some in (ways, [(stays, gives) for gives, stays in ways]):
        edited = _parted(cases.measure, some)
        if _closes(cases, kind, some, edited):
            what = names(written(r for gives, _ in some for r in gives.results))
            others = dict.fromkeys(_told(cases, stays)[0] for _, stays in some)
            said = join(say("readings.or"), others)
            args: tuple[tuple[str, Arg], ...] = (("clause", kind.clause), ("what", what), ("cases", said))
            return Repair("yield", args, edited=edited)
    return None


def _parted(measure: Measure, ways: _Ways) -> Measure:
    """The measure in which each class that gives way does not hold where the other does."""
    save: dict[str, list[Formula]] = {}
    for gives, stays in ways:
        for id in gives.sentences:
            save.setdefault(id, []).append(Not(stays.formula))
    edits = (
        (s, replace(s, condition=All((s.condition, *save[s.id]))))
        for s in measure.statements
        if isinstance(s, Effect) and s.id in save
    )
    return changed(measure, edits)


def _closes(cases: Cases, kind: _Classification, ways: _Ways, parted: Measure) -> bool:
    """So no case falls in two classes, none that fell in one falls in none, and no class is left empty."""
    edited = cases.edited(parted)
    touched = {id for gives, _ in ways for id in gives.sentences}
    encoding = edited.view.encoding
    before = smt.disj(encoding.holds(c.formula) for c in kind.classes)
    for new in _classifications(edited.measure):
        if touched.isdisjoint(id for c in new.classes for id in c.sentences):
            continue
        outside, _, subject = _terms(edited, new)
        wrong = [term for _, _, term in _pairs(edited, new)]
        wrong += [smt.conj([outside, before])] if new.clause == kind.clause else []
        each = [smt.conj([subject, encoding.holds(c.formula)]) for c in new.classes]
        query = edited.query([*wrong, *each])
        if holds(query, smt.disj(wrong)) or not all(holds(query, term) for term in each):
            return False
    return True


def _told(cases: Cases, one: _Class) -> tuple[str, str]:
    said = [
        say(
            f"consequence.{modality.value}",
            results=names(written(results, barred=modality is Modality.FORBID)),
        )
        for modality, results in one.consequence
    ]
    text = join(say("and"), said) if said else say("consequence.applies")
    if one.grade is not None:
        text = phrase(cases.measure, one.grade)
    conditions = dict.fromkeys(phrase(cases.measure, condition) for _, condition in one.cases)
    return join(say("readings.or"), conditions), text


def _terms(cases: Cases, kind: _Classification) -> tuple[Term, Term, Term]:
    """In no class, in some class, and of the subject."""
    encoding = cases.view.encoding
    known = encoding.in_force(encoding.on) if kind.scope else cases.legal
    subject = smt.conj([known, encoding.holds(kind.subject)])
    some = smt.disj(encoding.holds(f) for f in (*(c.formula for c in kind.classes), kind.decided))
    return smt.conj([subject, smt.neg(some)]), smt.conj([subject, some]), subject


def _in_none(seen: Evaluation[bool], kind: _Classification) -> bool:
    classes = (*(c.formula for c in kind.classes), kind.decided)
    return _holds(seen, kind.subject) and not any(_holds(seen, one) for one in classes)


def _outside(kind: _Classification) -> Shows:
    return lambda seen: _in_none(seen, kind)


def _both(one: _Class, other: _Class) -> Shows:
    return lambda seen: _holds(seen, one.formula) and _holds(seen, other.formula)


def _holds(seen: Evaluation[bool], formula: Formula) -> bool:
    return seen.holds(formula, seen.world.on)


def _classifications(measure: Measure) -> Iterator[_Classification]:
    groups: dict[tuple[ClauseId, bool], list[Sentence]] = {}
    scoping: list[Sentence] = []
    elsewhere = {r.id for r in measure.results if r.elsewhere}
    for s in measure.statements:
        match s:
            case Effect() if not elsewhere.isdisjoint(s.results):
                pass  # what other law attaches stands beside whatever this measure does
            case Effect():
                groups.setdefault((s.clause, False), []).append(s)
                if s.clause.item and s.clause.parent is not None:
                    groups.setdefault((s.clause.parent, False), []).append(s)
            case Scope() | ByReference():  # who is covered is one matter, in however many articles
                scoping.append(s)
                groups.setdefault((scoping[0].clause, True), scoping)
            case _:
                pass
    done: set[tuple[str, ...]] = set()
    for (clause, scope), sentences in groups.items():
        same = tuple(s.id for s in sentences)
        if same in done or (scope and len({type(s) for s in sentences}) < 2):
            continue
        done.add(same)
        kind = _classification(clause, sentences, scope)
        if len(kind.classes) > 1:
            yield replace(kind, decided=_decided(measure, kind))
    yield from _grades(measure)


def _decided(measure: Measure, kind: _Classification) -> Formula:
    """对…的，不得作出不予认定 stands for a class: who is not to be refused is granted it."""
    here = (s for s in measure.statements if isinstance(s, Ban) and s.contents)
    bans = [s for s in here if not kind.scope and s.clause.within(kind.clause)]
    return Any(tuple(All((s.guard, s.condition)) for s in bans))


def _grades(measure: Measure) -> Iterator[_Classification]:
    """Facts that have a grade by what the text says."""
    by: dict[FactId, list[Judgement]] = {}
    for judgement in measure.judgements:
        if judgement.grade is not None:
            by.setdefault(judgement.grade[0], []).append(judgement)
    for fact, made in by.items():
        classes = tuple(
            _Class((), (), ((Const(True), Judged(j.id)),), grade=FactOneOf(fact, j.grade[1:]))
            for j in made
            if j.grade is not None
        )
        clause = min(c for j in made for c in j.clauses)
        arises = measure.fact(fact).arises_if or Const(True)
        yield _Classification(clause.parent or clause, arises, classes, False)


def _classification(clause: ClauseId, sentences: Sequence[Sentence], scope: bool) -> _Classification:
    conditions = [conjuncts(s.condition) for s in sentences]
    common = tuple(p for p in conditions[0] if all(p in parts for parts in conditions))
    single: dict[tuple[Formula, Formula], list[Sentence]] = {}
    for s, parts in zip(sentences, conditions, strict=True):
        own = All(tuple(p for p in parts if p not in common))
        single.setdefault((s.guard, own), []).append(s)
    classes: dict[tuple[_Consequence, tuple[ClauseId, ...], bool], list[tuple[Formula, Formula]]] = {}
    said: dict[tuple[_Consequence, tuple[ClauseId, ...], bool], list[str]] = {}
    for case, group in single.items():
        consequence = tuple((s.modality, s.results) for s in group if isinstance(s, Effect))
        excluded = tuple(c for s in group if isinstance(s, ByReference) for c, _ in s.excluded)
        referred = any(isinstance(s, ByReference) for s in group)
        classes.setdefault((consequence, excluded, referred), []).append(case)
        said.setdefault((consequence, excluded, referred), []).extend(s.id for s in group)
    found = tuple(_Class(key[0], key[1], tuple(some), tuple(said[key])) for key, some in classes.items())
    return _Classification(clause, All(common), found, scope)
