"""Terms found by the names of the constants they speak of."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from .smt import Term


class About:
    """Terms, each about the constant of a name, in their order."""

    def __init__(self, terms: Iterable[tuple[str, Term]]) -> None:
        self._terms = list(terms)
        self._places: dict[str, list[int]] = {}
        for place, (name, _) in enumerate(self._terms):
            self._places.setdefault(name, []).append(place)

    def among(self, names: Iterable[str]) -> list[Term]:
        """Those about constants of these names."""
        places = sorted(place for name in names for place in self._places.get(name, ()))
        return [self._terms[place][1] for place in places]

    def others(self, names: Collection[str]) -> Iterator[Term]:
        """Those about other constants."""
        return (term for name, term in self._terms if name not in names)


class Ties:
    """Sets of constants that belong together, by the names in them, and terms that say so of some."""

    def __init__(self, sets: Iterable[tuple[Term, frozenset[str]]]) -> None:
        self.told = list(sets)
        self._places: dict[str, list[int]] = {}
        for place, (_, tied) in enumerate(self.told):
            for name in tied:
                self._places.setdefault(name, []).append(place)

    def of(self, name: str) -> Iterator[str]:
        """The constants that belong together with this one."""
        for place in self._places.get(name, ()):
            yield from self.told[place][1]

    def among(self, names: Iterable[str]) -> list[Term]:
        """The terms about any constants of these names, in their order."""
        places = sorted({place for name in names for place in self._places.get(name, ())})
        return [self.told[place][0] for place in places]
