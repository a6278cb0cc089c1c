"""The vector that tells one hypothesis from another: what each of them is known to answer.

Of a mutant the certificate names the sharpest vectors, in the order of all; whatever is sharper than the last
of them and is not named it answers rightly. Those that the named vectors do not tell apart have further ones,
which tell whoever answers otherwise anywhere. So of two mutants it is certain which vector tells them, or
that none of a complete case does. Of a mistake of no clause it names the vectors that were sought for it, and
all others of complete cases on which it may show: the rest it answers rightly.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from .certificate import SHOWN
from .suspects import WHOLE, Certificate, Fault, Mutant


@dataclass(frozen=True, slots=True)
class Prediction:
    """What a mistake answers. `fails`: vectors, with the signature of its answer, None where not known."""

    fails: Mapping[str, str | None]
    passes: Callable[[str], bool]


@dataclass(frozen=True, slots=True)
class Told:
    """The vector that tells two hypotheses apart, if one is known. `never`: none of a complete case does."""

    by: str = ""
    never: bool = False


UNTOLD = Told()


def prediction(
    of: Sequence[Mutant | Fault], on: Iterable[str], right: Collection[str], certificate: Certificate
) -> Prediction:
    """What is answered by whoever makes all these mistakes, or, if there are none, answers alike throughout.

    `on`: where it was wrong; `right`: what was answered rightly, which `alike throughout` is read off.
    """
    if not of:
        return Prediction(dict.fromkeys(on), right.__contains__)
    rank = {id: at for at, id in enumerate(certificate.order)}
    each = [_of_mutant(m, rank) if isinstance(m, Mutant) else _of_fault(m, rank) for m in of]
    if len(each) == 1:
        return each[0]
    fails = dict.fromkeys(id for p in each for id in p.fails)
    return Prediction(fails, lambda vector: all(p.passes(vector) for p in each))


def _of_mutant(mutant: Mutant, rank: Mapping[str, int]) -> Prediction:
    fails = {**mutant.killed_by, **{id: said for id, said in mutant.apart.items() if said is not None}}
    last = max((rank.get(id, -1) for id in mutant.killed_by), default=-1)
    bound = len(rank) if len(mutant.killed_by) < SHOWN else last

    def passes(id: str) -> bool:
        if id in fails:
            return False
        return id in mutant.apart or rank.get(id, bound) < bound

    return Prediction(fails, passes)


def _of_fault(fault: Fault, rank: Mapping[str, int]) -> Prediction:
    may = fault.may_show if fault.may_show is not None or fault.id.split()[0] in WHOLE else -1

    def passes(id: str) -> bool:
        if id in fault.shown_by:
            return False
        return id in rank and (may is None or not may >> rank[id] & 1)

    return Prediction(dict.fromkeys(fault.shown_by), passes)


def told(one: Prediction, other: Prediction, asked: Collection[str]) -> Told:
    """The vector that tells them apart: rather one that was asked, rather one that the first fails."""
    every = [*_apart(one, other)]
    known = [id for id in every if id in asked] or every
    return Told(known[0]) if known else UNTOLD


def _apart(one: Prediction, other: Prediction) -> Iterator[str]:
    yield from (id for id in one.fails if other.passes(id))
    yield from (id for id in other.fails if one.passes(id))
    for id, said in one.fails.items():
        instead = other.fails.get(id)
        if said and instead and said != instead:
            yield id


def alike(one: Sequence[Mutant | Fault], other: Sequence[Mutant | Fault]) -> bool:
    """Whether two mutants answer alike wherever a complete case is asked, as the certificate knows."""
    match one, other:
        case [Mutant() as a], [Mutant() as b]:
            return (a.killed_by, a.apart) == (b.killed_by, b.apart)
        case _:
            return False
