"""The vector that tells one hypothesis from another: what each of them is known to answer.

The certificate has for each mistake all the vectors of complete cases that it fails; every other one it
answers rightly. Mistakes that fail the very same are told by their answers to some, where these differ. What
is kept from case to case spoils no vector that is asked by itself, of a new process, but those with cases
before. Two mistakes that nothing tells apart are one hypothesis.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from .suspects import STATE, Certificate, Fault, Mutant


@dataclass(frozen=True, slots=True)
class Prediction:
    """What a mistake answers. `fails`: vectors, with the signature of its answer, None where not known."""

    fails: Mapping[str, str | None]
    passes: Callable[[str], bool]


def prediction(of: Sequence[Mutant | Fault], certificate: Certificate) -> Prediction:
    """What is answered by whoever makes all these mistakes."""
    each = [_of_state(f) if f.id.split()[0] == STATE else _of_one(f, certificate) for f in of]
    if len(each) == 1:
        return each[0]
    fails = dict.fromkeys(id for p in each for id in p.fails)
    return Prediction(fails, lambda vector: all(p.passes(vector) for p in each))


def read_off(on: Collection[str], answers: Mapping[str, str | None]) -> Prediction:
    """What is answered by whoever answers alike throughout: as it was. `on`: where that was wrong."""
    wrong = frozenset(on)
    return Prediction(
        {id: answers[id] or None for id in on}, lambda vector: vector in answers and vector not in wrong
    )


def kept(certificate: Certificate) -> Prediction:
    """What is answered by whoever keeps something, nobody knows what: no vector alone is spoilt."""
    known = frozenset(certificate.order)
    return Prediction({}, known.__contains__)


def _of_state(mistake: Mutant | Fault) -> Prediction:
    assert isinstance(mistake, Fault)
    return Prediction(
        {id: mistake.answers.get(id) for id in mistake.shown_by},
        lambda vector: vector not in mistake.shown_by,
    )


def _of_one(mistake: Mutant | Fault, certificate: Certificate) -> Prediction:
    rank = certificate.rank
    if isinstance(mistake, Mutant):
        said = {**mistake.killed_by, **{id: said for id, said in mistake.apart.items() if said is not None}}
        named = tuple(said)
    else:
        named, said = mistake.shown_by, dict(mistake.answers)
    shows = mistake.shows
    if shows is None:
        shows = sum(1 << rank[id] for id in named if id in rank)
    on = [id for at, id in enumerate(certificate.order) if shows >> at & 1]
    fails = {id: said.get(id) or None for id in dict.fromkeys((*on, *named))}
    guesses = certificate.guessed if mistake.id.split()[0] == "guess" else frozenset()
    return Prediction(fails, lambda vector: vector not in fails and (vector in rank or vector in guesses))


def told(one: Prediction, other: Prediction, asked: Collection[str]) -> str:
    """The vector that tells them apart, rather one that was asked, or the first fails; "" if none does."""
    every = [*_apart(one, other)]
    return next((id for id in every if id in asked), next(iter(every), ""))


def _apart(one: Prediction, other: Prediction) -> Iterator[str]:
    yield from (id for id in one.fails if other.passes(id))
    yield from (id for id in other.fails if one.passes(id))
    for id, said in one.fails.items():
        instead = other.fails.get(id)
        if said and instead and said != instead:
            yield id
