"""On which vectors of complete cases each mistake of no clause shows: so that any two are told apart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from policy_model.ir.statement import Measure

from .behave import UNCHECKED, Behaviours
from .compiled import Key, Mask
from .everywhere import THROUGHOUT, asked_of
from .faults import CONTRADICTION, Fault, Seen, Sees, Sight
from .kill import Asked
from .maker import Maker
from .said import NOT_APPLICABLE, Answer, Entry, Owed, Said, Section, signature

FEW = 8
"""On so many vectors the answer is told of mistakes that show on the very same ones."""


@dataclass(frozen=True, slots=True)
class Showing:
    """Where a mistake shows, by the places of vectors, and what is answered on some."""

    on: Mask
    answers: Mapping[str, str]


def showing(
    maker: Maker, faults: Mapping[Fault, Sequence[str]], order: Sequence[Asked], others: Iterable[Mask]
) -> dict[Fault, Showing]:
    """Each mistake with where it shows. `faults`: with the vectors named for it; `others`: where others show.

    What is answered is told where somebody else's mistake shows on the same vectors.
    """
    behaviours, place = Behaviours(maker), {a.vector.id: at for at, a in enumerate(order)}
    sees = {f: behaviours(f.id) for f in faults}
    on = {f: sum(1 << place[id] for id in ids if id in place) for f, ids in faults.items()}
    tried = {f: see for f, see in sees.items() if see is not None and not throughout(f.id)}
    sight = Sight(maker)
    own = [sight(a.case, a.readings) for a in order]
    for at, one in enumerate(order):
        right = asked_of(one.vector, own[at])
        for f, see in tried.items():
            seen = see(one.case, one.readings, own[at])
            if seen is not own[at] and asked_of(one.vector, seen) != right:
                on[f] |= 1 << at
    alike = Counter([*on.values(), *others])
    out = {}
    for f, mask in on.items():
        answers, its = dict[str, str](), sees[f]
        if its is not None and alike[mask] > 1:
            places = islice(bits(mask), FEW)
            answers = {
                order[at].vector.id: _signature(maker.measure, its, order[at], own[at]) for at in places
            }
        out[f] = Showing(mask, answers)
    return out


def throughout(id: str) -> bool:
    """Whether all vectors of complete cases that show the mistake are named."""
    return id in THROUGHOUT or id.split(maxsplit=1)[0] in ("guess", "ignored", "state")


def bits(mask: Mask) -> Iterator[int]:
    """The places of a mask, in order."""
    while mask:
        low = mask & -mask
        yield low.bit_length() - 1
        mask ^= low


def _signature(measure: Measure, see: Sees, one: Asked, own: Seen) -> str:
    seen = see(one.case, one.readings, own)
    return "" if seen in (CONTRADICTION, UNCHECKED) else signature(answer_of(measure, seen, one))


def answer_of(measure: Measure, seen: Collection[Key], asked: Asked) -> Answer:
    """The answer that shows this."""
    ask, acts = asked.vector.ask, range(len(asked.case.acts))

    def truth(key: Key, yes: str, no: str) -> Entry:
        return Entry(Said(yes if key in seen else no))

    def act(number: int) -> Entry:
        coming = ("not_yet", number) in seen
        return Entry(Said("not_yet")) if coming else truth(("act", number), "valid", "void")

    judgements = {j.id.key: truth(("judgement", j.id.key), "true", "false") for j in measure.judgements}
    results = {str(k[1]): Entry(Said(str(k[2]))) for k in seen if k[0] == "result"}
    return Answer(
        scope=truth(("scope",), "inside", "outside") if Section.SCOPE in ask else None,
        judgements=judgements if Section.JUDGEMENTS in ask else None,
        acts=[act(number) for number in acts if ("unread", number) not in seen]
        if Section.ACTS in ask
        else None,
        duties=[_owed(k) for k in seen if k[0] == "duty"] if Section.DUTIES in ask else None,
        results=results if Section.RESULTS in ask else None,
    )


def _owed(key: Key) -> Owed:
    _, clause, what, bearers, trigger, due, state, _ = key
    assert state != NOT_APPLICABLE
    return Owed(
        str(clause),
        what,  # type: ignore[arg-type]  # built so in `masks`
        frozenset(bearers),  # type: ignore[call-overload]  # likewise
        None if trigger is None else f"number:{trigger}",
        None if due is None else f"date:{due}",
        Entry(Said(str(state))),
    )
