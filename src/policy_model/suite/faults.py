"""Mistakes of which no clause is wrong: in counting days, whose act it is, which answer is first, a state.

Each is said of a measure's own facts, acts, parties and results, and is sought in cases made for it. `mutate`
makes the mistakes that change what a clause says.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, ClassVar

from policy_model.ir.ids import ChoiceId, ReadingId
from policy_model.ir.statement import Measure
from policy_model.semantics.algebra import D, T
from policy_model.semantics.case import Case
from policy_model.semantics.evaluate import Evaluation
from policy_model.semantics.world import BoolWorld
from policy_model.source.catalogue import Lang, message
from policy_model.source.clause import ClauseId
from policy_model.source.diagnostic import Arg

from .compiled import Key, M, Merged, Run
from .maker import Choices, Maker, Words
from .masks import admissible, observations
from .select import chosen, greedy
from .vector import Kind

Seen = frozenset[Key]
"""What an answer shows."""
Sees = Callable[[Case, Choices, Seen], Seen]
"""What is seen of a case with a mistake, of which the measure's own answer is given."""
CONTRADICTION: Seen = frozenset({("contradiction",)})
FACTS_ONLY = ("scope", "judgement", "result", "contradiction")


@dataclass(frozen=True, slots=True)
class Fault:
    """A mistake. `id`: its family, and what it is about."""

    id: str
    clause: ClauseId
    says: Words = field(compare=False)


@dataclass(frozen=True, slots=True)
class Try:
    """A complete case, and the mistakes it shows. `whole`: in what depends on acts, be there any or none."""

    case: Case
    readings: Choices
    shows: tuple[Fault, ...]
    kind: Kind = Kind.COMPLETE
    whole: bool = False
    ids: frozenset[str] = field(init=False, compare=False)
    """The mistakes by name."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "ids", frozenset(f.id for f in self.shows))


def fault(
    measure: Measure, id: str, key: str, clauses: Sequence[ClauseId] = (), **args: Arg | Words
) -> Fault:
    """A mistake in the words of `messages/fault.toml`; of no clause in particular it is the first one's."""
    says = {}
    for lang in Lang:
        mine = {k: v[lang] if isinstance(v, Mapping) else v for k, v in args.items()}
        says[lang] = message(f"fault.{key}", mine, lang)
    return Fault(id, (*clauses, *measure.clauses)[0], says)


class Otherwise(Evaluation[T, D]):
    """The evaluator with one thing otherwise, over any truths and days, so that it can be compiled."""


class Recounted(BoolWorld):
    """Counts last days or compares days in a way of its own, and sees all else as it is."""

    order: ClassVar[Mapping[int, int] | None] = None
    """What days are compared by, for each ordinal; 0 is no day."""


@dataclass(frozen=True)
class Sight:
    """What is seen of a complete case, by an evaluation and in a world that may each be a wrong one."""

    maker: Maker
    _ways: dict[tuple[Merged, type[BoolWorld]], Run] = field(default_factory=dict)

    def __call__(
        self,
        case: Case,
        readings: Mapping[ReadingId, ChoiceId],
        evaluation: type[Evaluation[Any, Any]] = Evaluation,
        world: type[BoolWorld] = BoolWorld,
    ) -> Seen:
        """All that the answer shows."""
        compiled = self._compiled(evaluation, world)
        if compiled is not None:
            usable, said = compiled(case, readings, run=self._way(compiled, world, case, readings))
            return everything({key for key, so in said if so}, case) if usable else CONTRADICTION
        own = world(self.maker.measure, case, readings, self.maker.assumed)
        return seen_by(evaluation(self.maker.measure, own), case)

    def _compiled(self, evaluation: type[Evaluation[Any, Any]], world: type[BoolWorld]) -> Merged | None:
        """The measure as this evaluation sees it in this world, if that can be compiled."""
        if evaluation is not Evaluation and not issubclass(evaluation, Otherwise):
            return None
        if world is not BoolWorld and not issubclass(world, Recounted):
            return None
        return self.maker.compiled(evaluation, world.order if issubclass(world, Recounted) else None)

    def _way(
        self, compiled: Merged, world: type[BoolWorld], case: Case, readings: Mapping[ReadingId, ChoiceId]
    ) -> Run | None:
        """How the world counts, which hangs on no case."""
        if world is BoolWorld:
            return None
        way = compiled, world
        if way not in self._ways:
            own = world(self.maker.measure, case, readings, self.maker.assumed)
            self._ways[way] = compiled.counting(own.last_day)
        return self._ways[way]


def seen_by(evaluation: Evaluation[M], case: Case) -> Seen:
    """What is so by an evaluation of a case; whether the facts contradict each other."""
    if not admissible(evaluation, case):
        return CONTRADICTION
    return everything({key for key, so in observations(evaluation) if so}, case)


def everything(shown: set[Key], case: Case) -> Seen:
    """What an answer shows, with the acts that are yet to come."""
    return frozenset(shown | {("not_yet", i) for i, act in enumerate(case.acts) if act.date > case.on})


def at_facts(one: Try) -> bool:
    """Whether the case can be asked of whoever knows facts only."""
    return not one.case.acts and not one.whole


def fewest(tries: Iterable[Try]) -> list[Try]:
    """Few of them that show all the mistakes that any shows, those of facts alone first; none is spare."""
    every = [t for t in tries if t.shows]
    plain = [t for t in every if at_facts(t)]
    first = [plain[i] for i, _ in chosen([t.ids for t in plain])]
    known = frozenset[str]().union(*(t.ids for t in first))
    rest = [(t, t.ids - known) for t in every if t.ids - known]
    return [*first, *(rest[i][0] for i, _ in chosen([ids for _, ids in rest]))]


def parting(tries: Sequence[Try], taken: Sequence[Try]) -> Iterator[tuple[Try, str]]:
    """Few further cases by which mistakes are told that those taken show alike; with two that each tells."""
    names = list(dict.fromkeys(f.id for t in tries for f in t.shows))
    bit = {name: 1 << i for i, name in enumerate(names)}

    def shown(one: Try) -> int:
        return sum(bit[id] for id in one.ids if id in bit)

    masks = [shown(t) for t in tries]
    groups = _parted([(1 << len(names)) - 1], 0)
    for one in taken:
        groups = _parted(groups, shown(one))

    def told(place: int) -> int:
        return sum(_splits(group, masks[place]) for group in groups)

    for best in greedy(len(tries), told):
        split = next(g for g in groups if _splits(g, masks[best]))
        there, other = (names[(m & -m).bit_length() - 1] for m in (split & masks[best], split & ~masks[best]))
        yield tries[best], f"{there} | {other}"
        groups = _parted(groups, masks[best])


def _splits(group: int, shown: int) -> int:
    """How many pairs of the group are told."""
    return (group & shown).bit_count() * (group & ~shown).bit_count()


def _parted(groups: Sequence[int], shown: int) -> list[int]:
    """The groups of several, parted by who is among these."""
    parts = (part for group in groups for part in (group & shown, group & ~shown))
    return [part for part in parts if part.bit_count() > 1]
