"""What a word in a case stands for: a name, an identifier, or a further name the file of a measure gives.

The words are gathered once for a measure, so that a case is read by looking them up.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Generic, TypeVar

from policy_model.ir.ids import ActId, ContentId, FactId, Id, PartyId, ValueId
from policy_model.ir.statement import Measure
from policy_model.ir.vocabulary import EnumType
from policy_model.source.nearest import nearest
from policy_model.source.text import normalize

Aliases = Mapping[str, tuple[Id, ...]]
"""Further names a file may use, each with what it may stand for."""

I = TypeVar("I", bound=Id)  # noqa: E741  (an id)


class Words(Generic[I]):
    """The words for some identifiers. What is called so by itself goes before what is only also called so."""

    def __init__(self, ids: Sequence[I], aliases: Aliases, *, keys: bool = False) -> None:
        self.ids = tuple(ids)
        place = {id: i for i, id in enumerate(self.ids)}
        own = ((word, id) for id in self.ids for word in (not keys and normalize(id.zh), id.key))
        self._own = _by_word((word, id) for word, id in own if word)
        also = ((word, place[id]) for word, stands in aliases.items() for id in stands if id in place)
        self._also = _by_word((word, self.ids[i]) for word, i in sorted(also))

    def means(self, name: str) -> tuple[I, ...]:
        """What a name as written may mean, in the order declared."""
        word = normalize(name).strip()
        return self._own.get(word) or self._also.get(word) or ()

    def plain(self) -> Iterator[tuple[str, I]]:
        """The words that mean one thing, spelt as `means` compares them."""
        for word, ids in (self._also | self._own).items():
            if len(ids) == 1:
                yield word, ids[0]

    def near(self, name: str) -> str | None:
        """A word that the name may be a slip for."""
        shown = (id.zh or id.key for id in self.ids)
        return nearest(name, [*shown, *(id.key for id in self.ids), *self._also])


class Names:
    """The words for whatever a case names. `keys`: identifiers only, as programs use among themselves."""

    def __init__(self, measure: Measure, aliases: Aliases | None = None, *, keys: bool = False) -> None:
        known = {normalize(surface): ids for surface, ids in (aliases or {}).items()}
        self.facts: Words[FactId] = Words([f.id for f in measure.facts], known, keys=keys)
        self.acts: Words[ActId] = Words([a.id for a in measure.acts], known, keys=keys)
        self.parties: Words[PartyId] = Words([p.id for p in measure.parties], known, keys=keys)
        self.values: dict[FactId, Words[ValueId]] = {
            f.id: Words(f.type.values, known, keys=keys)
            for f in measure.facts
            if isinstance(f.type, EnumType)
        }
        self.contents: dict[ActId, Words[ContentId]] = {
            a.id: Words(a.contents, known, keys=keys) for a in measure.acts
        }


def _by_word(pairs: Iterable[tuple[str, I]]) -> dict[str, tuple[I, ...]]:
    found: dict[str, dict[I, None]] = {}
    for word, id in pairs:
        found.setdefault(word, {})[id] = None
    return {word: tuple(ids) for word, ids in found.items()}
