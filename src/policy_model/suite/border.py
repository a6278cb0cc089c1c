"""Border vectors: the least that makes a monotone judgement true, the most that leaves it false.

`spec/conformance-theory.md` proves what passing them implies. A judgement has a border here if it looks at no
act, at each fact in one way only (so that it is monotone, as the theorem needs), and the border is small.
"""

from __future__ import annotations

import datetime
import itertools
import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from policy_model.ir.formula import (
    All,
    Any,
    At,
    Compare,
    Const,
    FactOneOf,
    FactTrue,
    Formula,
    Judged,
    Not,
    Op,
    ReadingIs,
    Unless,
)
from policy_model.ir.ids import ChoiceId, FactId, JudgementId, ReadingId
from policy_model.ir.vocabulary import EnumType, FactValue, Judgement
from policy_model.semantics.case import Case, Known
from policy_model.semantics.world import evaluate_complete
from policy_model.source.catalogue import Lang

from .maker import Choices, Made, Maker, said
from .masks import admissible
from .vector import Kind, Level, Object, Vector

MOST = 64
"""A border of more points on a side is not listed."""
TRIES = 6
"""So often a pair of cases for the probe is drawn."""

Term = frozenset[FactId]


class NoBorder(Exception):
    """The judgement looks at acts, or at a fact in two ways, or its border is long."""


@dataclass(frozen=True, slots=True)
class Literal:
    """What a judgement asks of a fact: the values that help it, and those that do not."""

    helping: tuple[FactValue, ...]
    other: tuple[FactValue, ...]


@dataclass(frozen=True, slots=True)
class Border:
    """The border of a judgement.

    `least`: sets of facts that make it true, none to spare. `most`: sets that leave it false by being
    against it, whatever the others, none to spare.
    """

    judgement: JudgementId
    readings: Mapping[ReadingId, ChoiceId]
    literals: Mapping[FactId, Literal]
    least: tuple[Term, ...]
    most: tuple[Term, ...]


def borders(maker: Maker) -> Iterator[Border]:
    """The border of every judgement that has one, under each choice of the readings it hangs on."""
    for judgement in maker.measure.judgements:
        try:
            found = [_border(maker, judgement, taken) for taken in _takings(maker, judgement)]
        except NoBorder:
            continue
        yield from found


def bordering(maker: Maker) -> Iterator[tuple[Made, Case, Choices]]:
    """The border vectors, with their cases."""
    for border in borders(maker):
        judgement = maker.measure.judgement(border.judgement)
        points = [("least", t, t) for t in border.least]
        points += [("most", t, frozenset(border.literals) - t) for t in border.most]
        for word, term, helping in points:
            case = point(maker, border, helping)
            if case is None:
                continue
            clauses = tuple(c for c in judgement.clauses if c in maker.measure.clauses)
            name = {Lang.ZH: judgement.id.zh, Lang.EN: judgement.gloss}
            short = maker.short(case, border.readings)
            vector = maker.vector(Level.FACTS, Kind.BORDER, short, f"border.{word}", clauses, judgement=name)
            yield Made(vector, _purpose(maker, border, word, term)), case, border.readings


def _purpose(maker: Maker, border: Border, word: str, term: Term) -> str:
    """`border JUDGEMENT READINGS least|most FACTS`; of the readings those that are not the usual ones."""
    usual = maker.usual
    taken = ",".join(f"{r.key}={c.key}" for r, c in border.readings.items() if usual[r] != c)
    return f"border {border.judgement.key} {taken or '-'} {word} {','.join(sorted(f.key for f in term))}"


def probe(maker: Maker) -> Iterator[Made]:
    """Pairs of cases, the second with one fact more that helps: is an implementation monotone in it?"""
    seen = set()
    for border in borders(maker):
        if border.judgement in seen:
            continue
        seen.add(border.judgement)
        judgement = maker.measure.judgement(border.judgement)
        rng = random.Random(f"probe {judgement.id.key}")  # noqa: S311  (a sample, always the same)
        for fact in sorted(border.literals):
            if (pair := _pair(maker, border, fact, rng)) is not None:
                one, two = (maker.short(case, border.readings) for case in pair)
                yield Made(_probing(maker, judgement, fact, one, two), f"probe {judgement.id.key} {fact.key}")


def _pair(maker: Maker, border: Border, fact: FactId, rng: random.Random) -> tuple[Case, Case] | None:
    """Two cases alike but that the fact helps in the second only; the others are drawn."""
    others = [f for f in sorted(border.literals) if f != fact]
    for _ in range(TRIES):
        low = frozenset(f for f in others if rng.random() < 0.6)
        one, two = (point(maker, border, some) for some in (low, low | {fact}))
        if one is not None and two is not None:
            return one, two
    return None


def _probing(maker: Maker, judgement: Judgement, fact: FactId, one: Object, two: Object) -> Vector:
    key = judgement.id.key
    holds = {"any": [{"judgement": key, "is": ["false"]}, {"judgement": key, "is": ["true"], "of": "beside"}]}
    declared = maker.measure.fact(fact)
    why = said(
        "probe",
        judgement={Lang.ZH: judgement.id.zh, Lang.EN: judgement.gloss},
        fact={Lang.ZH: declared.id.zh, Lang.EN: declared.gloss},
    )
    clauses = judgement.clauses or maker.measure.clauses[:1]
    name = maker.measure.name
    return Vector(name, Level.PROPERTY, Kind.PROPERTY, clauses, why, one, {"holds": holds}, two)


def point(maker: Maker, border: Border, helping: frozenset[FactId]) -> Case | None:
    """A case in which these facts help the judgement and its others do not; None where there is none."""
    choices = [(lit.helping if f in helping else lit.other) for f, lit in sorted(border.literals.items())]
    for values in itertools.product(*choices):
        chosen = dict(zip(sorted(border.literals), values, strict=True))
        facts = {f.id: Known(chosen.get(f.id, f.ordinary)) for f in maker.measure.facts}
        day = maker.measure.entry + datetime.timedelta(days=30)
        case = Case(facts, (), (), (), day)
        seen = evaluate_complete(maker.measure, case, border.readings, maker.assumed)
        if admissible(seen, case):
            return case
    return None


def _takings(maker: Maker, judgement: Judgement) -> list[dict[ReadingId, ChoiceId]]:
    """The usual readings, with every choice of those that the judgement names."""
    named = dict.fromkeys(_readings(maker, judgement.definition))
    readings = [r for r in maker.measure.readings if r.id in named]
    return [
        {**maker.usual, **dict(zip((r.id for r in readings), chosen, strict=True))}
        for chosen in itertools.product(*([c.id for c in r.choices] for r in readings))
    ]


def _readings(maker: Maker, formula: Formula) -> Iterator[ReadingId]:
    match formula:
        case ReadingIs(reading):
            yield reading
        case Judged(judgement):
            definition = maker.measure.judgement(judgement).definition
            yield from _readings(maker, definition)
        case All(parts) | Any(parts):
            for part in parts:
                yield from _readings(maker, part)
        case Not(body) | At(_, body):
            yield from _readings(maker, body)
        case Unless(body, exception):
            yield from (*_readings(maker, body), *_readings(maker, exception))
        case _:
            pass


def _border(maker: Maker, judgement: Judgement, readings: Mapping[ReadingId, ChoiceId]) -> Border:
    literals: dict[FactId, Literal] = {}
    least = _terms(maker, judgement.definition, readings, literals, positive=True, dual=False)
    most = _terms(maker, judgement.definition, readings, literals, positive=True, dual=True)
    border = Border(judgement.id, readings, literals, least, most)
    everything = frozenset(literals)
    if not literals or any(
        point(maker, border, some) is None for some in (*least, *(everything - t for t in most))
    ):
        raise NoBorder
    return border


def _terms(
    maker: Maker,
    formula: Formula,
    readings: Mapping[ReadingId, ChoiceId],
    literals: dict[FactId, Literal],
    *,
    positive: bool,
    dual: bool,
) -> tuple[Term, ...]:
    """The prime implicants (`dual`: the prime implicates), as sets of facts."""

    def go(part: Formula, sign: bool) -> tuple[Term, ...]:
        match part:
            case Const(value):
                return (frozenset(),) if (value == sign) != dual else ()
            case ReadingIs(reading, choice):
                return go(Const(readings[reading] == choice), sign)
            case Judged(judgement):
                return go(maker.measure.judgement(judgement).definition, sign)
            case At(_, body):
                return go(body, sign)
            case Not(body):
                return go(body, not sign)
            case Unless(body, exception):
                return go(Any((body, exception)), sign)
            case All(parts) | Any(parts):
                found = [go(p, sign) for p in parts]
                return _product(found) if (isinstance(part, All) == sign) != dual else _absorbed(found)
            case FactTrue() | FactOneOf() | Compare():
                return (_literal(maker, part, sign, literals),)
            case _:
                raise NoBorder

    return go(formula, positive)


def _literal(
    maker: Maker, part: FactTrue | FactOneOf | Compare, sign: bool, known: dict[FactId, Literal]
) -> Term:
    match part:
        case FactTrue():
            yes: tuple[FactValue, ...] = (True,)
            no: tuple[FactValue, ...] = (False,)
        case FactOneOf(fact, values):
            kind = maker.measure.fact(fact).type
            assert isinstance(kind, EnumType)
            yes, no = values, tuple(v for v in kind.values if v not in values)
        case Compare():
            yes, no = _sides(part)
    mine = Literal(yes, no) if sign else Literal(no, yes)
    if known.setdefault(part.fact, mine) != mine:
        raise NoBorder
    return frozenset({part.fact})


def _sides(part: Compare) -> tuple[tuple[FactValue, ...], tuple[FactValue, ...]]:
    """The values nearest the line on either side."""
    if isinstance(part.value, datetime.date):
        step: datetime.timedelta | int = datetime.timedelta(days=1)
    else:
        step = 1
    below, at, above = part.value - step, part.value, part.value + step  # type: ignore[operator]
    match part.op:
        case Op.LT:
            return (below,), (at,)
        case Op.LE:
            return (at,), (above,)
        case Op.GT:
            return (above,), (at,)
        case Op.GE:
            return (at,), (below,)
        case Op.EQ:
            raise NoBorder


def _absorbed(groups: Sequence[Sequence[Term]]) -> tuple[Term, ...]:
    terms = sorted({t for group in groups for t in group}, key=lambda t: (len(t), sorted(t)))
    kept: list[Term] = []
    for term in terms:
        if not any(other <= term for other in kept):
            kept.append(term)
    if len(kept) > MOST:
        raise NoBorder
    return tuple(kept)


def _product(groups: Sequence[Sequence[Term]]) -> tuple[Term, ...]:
    out: tuple[Term, ...] = (frozenset(),)
    for group in groups:
        out = _absorbed([[a | b for a in out for b in group]])
    return out
