"""适用顺序: which clauses prevail over which, a chain of stated orders as one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from policy_model.source.clause import ClauseId

from .statement import Effect, Measure, Modality, Necessary, Precedence, sense


@dataclass(frozen=True, slots=True)
class Order:
    """`over` prevails over `under`, by these stated orders, each over the next."""

    by: tuple[Precedence, ...]

    @property
    def over(self) -> ClauseId:
        """The clause that prevails."""
        return self.by[0].over

    @property
    def under(self) -> ClauseId:
        """The clause that gives way."""
        return self.by[-1].under

    def puts(self, first: ClauseId, second: ClauseId) -> bool:
        """What stands in `first` prevails over what stands in `second`: in a whole, over the rest of it."""
        if not (first.within(self.over) and second.within(self.under)):
            return False
        if self.over.within(self.under):
            return not second.within(self.over)
        return not (self.under.within(self.over) and first.within(self.under))


def orders(stated: Sequence[Precedence]) -> tuple[Order, ...]:
    """Every chain of the stated orders without a repetition, shorter ones first."""

    def chains(chain: tuple[Precedence, ...]) -> Iterator[tuple[Precedence, ...]]:
        yield chain
        for p in stated:
            if p not in chain and meet(chain[-1].under, p.over):
                yield from chains((*chain, p))

    found = (Order(chain) for p in stated for chain in chains((p,)))
    return tuple(sorted(found, key=lambda order: len(order.by)))


def meet(one: ClauseId, other: ClauseId) -> bool:
    """One is the other, or part of it."""
    return one.within(other) or other.within(one)


def cycle(measure: Measure) -> tuple[Precedence, ...]:
    """Stated orders each of which gives way to the next and the last to the first; empty: there are none."""
    for order in orders([s for s in measure.statements if isinstance(s, Precedence)]):
        nested = len(order.by) == 1 and order.over != order.under  # a part prevails over its whole
        if meet(order.under, order.over) and not nested:
            return order.by
    return ()


def opposed(one: Effect | Necessary, other: Effect | Necessary, *, same: bool) -> bool:
    """They clash: one gives and one forbids it, or of two that exclude each other one is required."""
    senses = {sense(one), sense(other)}
    forbidden = Modality.FORBID in senses
    return forbidden and len(senses) > 1 if same else not forbidden and Modality.REQUIRE in senses
