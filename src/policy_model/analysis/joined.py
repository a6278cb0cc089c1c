"""How conditions are put together: an opening that items lack (PM0741), 和 here and 或 there (PM0742)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from policy_model.ir.formula import All, Any, At, Done, FactTrue, Formula, Judged, Not, Unless
from policy_model.ir.ids import FactId, Id, JudgementId
from policy_model.ir.statement import Assumption, Measure
from policy_model.ir.walk import children, formulas, nodes
from policy_model.source.clause import ClauseId

from .cases import home
from .example import example, shown_by
from .finding import Finding, Severity, keys, names
from .settle import Choices, first_of, read_in, settled, where

Said = tuple[ClauseId, Formula]
"""A condition, and the clause that states it."""


def _conditions(measure: Measure) -> Iterator[Said]:
    """What clauses make their consequences and definitions hang on; what is assumed they do not say."""
    for s in measure.statements:
        if not isinstance(s, Assumption):
            yield from ((s.clause, formula) for formula in formulas(s)[1:])
    yield from ((home(measure, j), j.definition) for j in measure.judgements)


# ---- an opening that fails where an item holds


@dataclass(frozen=True, slots=True)
class _List:
    """有下列情形之一 of a clause, with the facts that the clause asks for besides."""

    clause: ClauseId
    opening: tuple[FactId, ...]
    items: tuple[At, ...]


def openings(measure: Measure) -> Iterator[Finding]:
    """PM0741: items that may hold though what opens their list does not.

    Only where some other item of the list says the fact of the opening again, so that the text itself gives
    rise to the question; not for an 其他 that closes the list, nor where the fact is in the item's own words.
    """
    definitions = {j.id: j.definition for j in measure.judgements}
    done: set[tuple[ClauseId, FactId]] = set()
    for found in _lists(measure, definitions):
        for fact in found.opening:
            if (found.clause, fact) in done:
                continue
            done.add((found.clause, fact))
            yield from _lacking(measure, found, fact, definitions)


def _lacking(
    measure: Measure, found: _List, fact: FactId, definitions: dict[JudgementId, Formula]
) -> Iterator[Finding]:
    entails = _Entails(FactTrue(fact), definitions)
    saying = [i.clause for i in found.items if entails(i.body)]
    shown = [
        (item.clause, case)
        for item in found.items
        if not entails(item.body) and not _in_its_words(item.body, fact, definitions)
        if (case := example(measure, All((item.body, Not(FactTrue(fact)))), lambda _: True)) is not None
    ]
    if saying and shown:
        args = (
            ("clause", found.clause),
            ("fact", names((fact,))),
            ("saying", tuple(saying)),
            ("items", tuple(clause for clause, _ in shown)),
        )
        finding = Finding("PM0741", Severity.WARNING, (found.clause,), fact.key, args)
        yield shown_by(finding, shown[0][1])


def _lists(measure: Measure, definitions: dict[JudgementId, Formula]) -> Iterator[_List]:
    for _, whole in _conditions(measure):
        for node in nodes(whole):
            if not isinstance(node, All):
                continue
            parts = list(_conjuncts(node))
            opening = tuple(p.fact for p in parts if isinstance(p, FactTrue))
            for part in parts:
                items = _items(part, definitions)
                clause = items[0].clause.parent if items else None
                if opening and clause is not None:
                    yield _List(clause, opening, items)


def _conjuncts(formula: Formula) -> Iterator[Formula]:
    match formula:
        case At(_, body):
            yield from _conjuncts(body)
        case All(parts):
            for part in parts:
                yield from _conjuncts(part)
        case _:
            yield formula


def _items(formula: Formula, definitions: dict[JudgementId, Formula]) -> tuple[At, ...]:
    """The items of a list any of which suffices."""
    match formula:
        case At(_, body):
            return _items(body, definitions)
        case Judged(judgement):
            return _items(definitions[judgement], definitions)
        case Any(parts):
            items = tuple(p for p in parts if isinstance(p, At) and p.clause.item)
            return items if len(items) == len(parts) else ()
        case _:
            return ()


@dataclass(frozen=True, slots=True)
class _Entails:
    """Whether a condition cannot hold without a part, as far as its form shows."""

    part: Formula
    definitions: dict[JudgementId, Formula]

    def __call__(self, formula: Formula) -> bool:
        match formula:
            case All(parts):
                return any(map(self, parts))
            case Any(parts):
                return all(map(self, parts))
            case At(_, body):
                return self(body)
            case Unless(body, exception):
                return self(body) and self(exception)
            case Judged(judgement):
                return formula == self.part or self(self.definitions[judgement])
            case _:
                return formula == self.part


def _in_its_words(item: Formula, fact: FactId, definitions: dict[JudgementId, Formula]) -> bool:
    """The item is an 其他, or two characters running of the fact's name are in those of its own facts."""
    facts = list(_facts(item, definitions))
    if len(facts) == 1 and facts[0].zh.startswith("其他"):
        return True
    pairs = {a + b for a, b in pairwise(fact.zh)}
    return any(pair in other.zh for other in facts if other != fact for pair in pairs)


def _facts(formula: Formula, definitions: dict[JudgementId, Formula]) -> Iterator[FactId]:
    for node in nodes(formula):
        match node:
            case FactTrue(fact):
                yield fact
            case Judged(judgement):
                yield from _facts(definitions[judgement], definitions)
            case _:
                pass


# ---- 和 here and 或 there

_Pair = tuple[Formula, Formula]


def joined(measure: Measure) -> Iterator[Finding]:
    """PM0742: two facts or acts that stand side by side, with 和 in one clause and with 或 in another.

    没有甲，没有乙 is the contrary of 甲或乙. Not where one clause has both: there a reading asks.
    """
    definitions = {j.id: j.definition for j in measure.judgements}
    found: dict[_Pair, dict[bool, list[Said]]] = {}
    for clause, whole in _conditions(measure):
        for at, pair, every in _joins(clause, whole, definitions):
            found.setdefault(pair, {False: [], True: []})[every].append((at, whole))
    for pair, sides in found.items():
        loose, strict = (
            tuple(dict.fromkeys(clause for clause, _ in sides[every])) for every in (False, True)
        )
        if not loose or not strict or set(loose) & set(strict):
            continue

        def so(chosen: Choices, pair: _Pair = pair, sides: dict[bool, list[Said]] = sides) -> bool:
            return all(
                any(
                    (one, under) == (pair, every)
                    for clause, whole in said
                    for _, one, under in _joins(clause, settled(whole, chosen), definitions)
                )
                for every, said in sides.items()
            )

        wholes = (whole for said in sides.values() for _, whole in said)
        under = where(measure, read_in(wholes), so)
        if under is None:
            continue
        ids = [_named(part) for part in pair]
        args = (("some", loose), ("every", strict), ("what", names(ids)))
        finding = Finding(
            "PM0742", Severity.WARNING, tuple(sorted((*loose, *strict))), keys(ids), args, under
        )
        wanted, first = All((pair[0], Not(pair[1]))), first_of(under)
        yield shown_by(finding, example(measure, wanted, lambda _: True, under=first))


def _joins(
    clause: ClauseId, formula: Formula, definitions: dict[JudgementId, Formula]
) -> Iterator[tuple[ClauseId, _Pair, bool]]:
    """The pairs of a condition, each with the clause it stands in and whether both are asked for."""
    if isinstance(formula, At):
        yield from _joins(formula.clause, formula.body, definitions)
        return
    if isinstance(formula, All | Any):
        parts = list(_flat(formula, isinstance(formula, All), definitions))
        for (one, whence), (other, whither) in pairwise(parts):
            signs = isinstance(one, Not), isinstance(other, Not)
            pair = _pair(*(part.body if isinstance(part, Not) else part for part in (one, other)))
            if pair is not None and signs[0] is signs[1] and (whence is None or whence != whither):
                yield clause, pair, isinstance(formula, All) is not signs[0]
    for part in children(formula):
        yield from _joins(clause, part, definitions)


def _pair(one: Formula, other: Formula) -> _Pair | None:
    """The two in a fixed order; None: they are not two facts or acts."""
    if one == other or not (isinstance(one, FactTrue | Done) and isinstance(other, FactTrue | Done)):
        return None
    return (one, other) if _named(one).key < _named(other).key else (other, one)


def _flat(
    formula: Formula, every: bool, definitions: dict[JudgementId, Formula], whence: JudgementId | None = None
) -> Iterator[tuple[Formula, JudgementId | None]]:
    """The parts that one connective joins, in their order, each with the definition it was put in from."""
    match formula:
        case At(_, body) if whence is not None:
            yield from _flat(body, every, definitions, whence)
        case All(parts) | Any(parts) if isinstance(formula, All) is every:
            for part in parts:
                yield from _flat(part, every, definitions, whence)
        case Judged(judgement) if whence is None and _is_list(definitions[judgement], every):
            yield from _flat(definitions[judgement], every, definitions, judgement)
        case _:
            yield formula, whence


def _is_list(formula: Formula, every: bool) -> bool:
    body = formula.body if isinstance(formula, At) else formula
    return isinstance(body, All if every else Any)


def _named(part: Formula) -> Id:
    match part:
        case FactTrue(fact):
            return fact
        case Done(what):
            return what.act
        case _:
            raise AssertionError(part)
