"""What is left of formulas once readings are taken, and under which readings something is so."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from policy_model.ir.formula import All, Any, At, Const, Formula, Not, ReadingIs, Unless
from policy_model.ir.ids import ChoiceId, Combination, ReadingId
from policy_model.ir.statement import Measure
from policy_model.ir.vocabulary import Reading
from policy_model.ir.walk import nodes, rebuild
from policy_model.proof.combos import Full, combinations, fewest
from policy_model.proof.symbols import Unsupported

Choices = Mapping[ReadingId, ChoiceId]
"""A choice for some readings; a reading that is not among them is left as it is."""


def settled(formula: Formula, chosen: Choices) -> Formula:
    """The formula with the readings taken so, and what that decides left out."""
    return rebuild(formula, lambda part: _folded(part, chosen))


def _folded(part: Formula, chosen: Choices) -> Formula:
    match part:
        case ReadingIs(reading, choice) if reading in chosen:
            return Const(chosen[reading] == choice)
        case All(parts) | Any(parts):
            decides = isinstance(part, Any)  # a true part of an Any, a false one of an All
            if any(isinstance(p, Const) and p.value is decides for p in parts):
                return Const(decides)
            kept = tuple([p for p in parts if not isinstance(p, Const)])
            if len(kept) == len(parts) > 0:
                return part
            return replace(part, parts=kept) if kept else Const(not decides)
        case Not(Const(value)):
            return Const(not value)
        case At(_, Const() as body):
            return body
        case Unless(body, exception):
            if Const(True) in (body, exception):
                return Const(True)
            if isinstance(exception, Const):
                return body
            return exception if isinstance(body, Const) else part
        case _:
            return part


def read_in(formulas: Iterable[Formula]) -> set[ReadingId]:
    """The readings that formulas name directly."""
    return {n.reading for formula in formulas for n in nodes(formula) if isinstance(n, ReadingIs)}


def first_of(under: Sequence[Combination]) -> Combination:
    """The first of the combinations under which something is so; none where it is so under all."""
    return under[0] if under else ()


def where(
    measure: Measure, relevant: set[ReadingId], so: Callable[[Choices], object]
) -> tuple[Combination, ...] | None:
    """Under which readings it is so, as the fewest combinations; empty: under all; None: under none.

    `relevant`: the only readings that `so` may look at. Raises Unsupported if they combine too often.
    """
    readings = [r for r in measure.readings if r.id in relevant]
    return under(readings, [full for full, chosen in ways(readings) if so(chosen)])


def ways(readings: Sequence[Reading]) -> Iterator[tuple[Full, Choices]]:
    """Every combination of the readings. Raises Unsupported if they combine too often."""
    names = [r.id for r in readings]
    return ((full, dict(zip(names, full, strict=True))) for full in every_way(readings))


def every_way(readings: Sequence[Reading]) -> list[Full]:
    """As `ways`, the choices alone."""
    try:
        return combinations(readings)
    except OverflowError as many:
        raise Unsupported(f"{many} combinations of readings") from None


def under(readings: Sequence[Reading], wanted: Sequence[Full]) -> tuple[Combination, ...] | None:
    """Some combinations as `where` gives them."""
    if not wanted:
        return None
    found = fewest(readings, wanted)
    return () if found == ((),) else found
