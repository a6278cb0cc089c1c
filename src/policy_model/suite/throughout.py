"""What an implementation answers alike throughout: one thing, whatever it is asked.

Read off the differences themselves. Nothing is known of how the answers came about; but where every duty is
left out, or every judgement is `false`, no list of mistakes says it better.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from policy_model.source.catalogue import Lang, message
from policy_model.source.diagnostic import Arg

from .compare import Difference, Value
from .differ import Row
from .runner import Outcome
from .said import Answer, Section
from .vector import Level, Vector

FEWEST = 3
SWAPPED = "swapped"
"""What is wrong in so many vectors may be the same throughout."""
DUE = "due"


@dataclass(frozen=True, slots=True)
class Throughout:
    """An answer given throughout. `sort`: of what; `value`: None where it is left out; `on`: where wrong.

    `instead`: in place of which statuses it is given, where others are right. `each`: two whose answers are
    given for each other.
    """

    sort: str
    value: str | None
    on: tuple[str, ...]
    instead: tuple[str, ...] = ()
    each: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """Its name among hypotheses."""
        if self.each:
            return " ".join((SWAPPED, self.sort, *self.each))
        return " ".join(("always", self.sort, *self.instead, self.value or "nothing"))

    @property
    def says(self) -> Mapping[Lang, str]:
        """It, in both languages."""
        out = {}
        key = "instead" if self.instead else "never" if self.value is None else "always"
        for lang in Lang:
            sort = message(f"suite.score.sort.{self.sort}", {}, lang)
            args: dict[str, Arg] = {"sort": sort, "value": self.value or "-", "each": self.each}
            args["instead"] = "/".join(self.instead)
            out[lang] = message(f"suite.score.{SWAPPED if self.each else key}", args, lang)
        return out


@dataclass
class _Seen:
    """Of a sort of entry: how often each status was expected, how often wrongly answered, how, and where."""

    expected: Counter[Value] = field(default_factory=Counter)
    wrong: Counter[Value] = field(default_factory=Counter)
    found: set[Value] = field(default_factory=set)
    on: dict[str, None] = field(default_factory=dict)


def throughout(rows: Mapping[str, Row], vectors: Sequence[Vector]) -> Iterator[Throughout]:
    """What is answered alike wherever a complete case is asked. `rows`: a report's."""
    answered = list(_answered(rows, vectors))
    yield from _swapped(answered)
    seen: dict[str, _Seen] = {}
    for vector, row, wanted in answered:
        for sort, value in _entries(wanted):
            seen.setdefault(sort, _Seen()).expected[value] += 1
        for sort, expected, found in (one for d in row.differences for one in _wrong(d, wanted)):
            one = seen.setdefault(sort, _Seen())
            one.wrong[expected] += 1
            one.found.add(found)
            one.on[vector.id] = None
    for sort, one in seen.items():
        if (
            len(one.found) != 1
            or len(one.on) < FEWEST
            or any(one.expected[e] != n for e, n in one.wrong.items())
        ):
            continue
        (value,) = one.found
        if not isinstance(value, tuple):
            others = one.expected.keys() - one.wrong.keys() - {value}
            instead = sorted(str(e) for e in one.wrong) if others and sort != DUE else []
            yield Throughout(sort, value, tuple(one.on), tuple(instead))


def _answered(rows: Mapping[str, Row], vectors: Sequence[Vector]) -> Iterator[tuple[Vector, Row, Answer]]:
    """The vectors of complete cases that were answered, with what came of them and what was wanted."""
    for vector in vectors:
        row, wanted = rows.get(vector.id), vector.wanted
        complete = vector.level in (Level.FACTS, Level.PROCEDURE) and isinstance(wanted, Answer)
        if row is None or not complete or row.outcome not in (Outcome.PASSED, Outcome.FAILED):
            continue
        assert isinstance(wanted, Answer)
        if not any(d.path in ("answer", "contradiction") for d in row.differences):
            yield vector, row, wanted


def _swapped(answered: Sequence[tuple[Vector, Row, Answer]]) -> Iterator[Throughout]:
    """Two judgements, or two results, each of which is always given what is said of the other."""
    for section in (Section.JUDGEMENTS, Section.RESULTS):
        said: list[tuple[str, dict[str, Value], dict[str, Value]]] = []
        for vector, row, wanted in answered:
            entries = wanted.judgements if section is Section.JUDGEMENTS else wanted.results
            right: dict[str, Value] = {name: entry.said.status for name, entry in (entries or {}).items()}
            wrong = {d.path.split(".")[1]: d.found for d in row.differences if d.path.startswith(section)}
            said.append((vector.id, right, {**right, **wrong}))
        off: dict[str, list[str]] = {}
        for id, right, found in said:
            for name in (n for n in right if right[n] != found[n]):
                off.setdefault(name, []).append(id)
        for one, other in combinations([n for n, ids in off.items() if len(ids) >= FEWEST], 2):
            if all(f[one] == r[other] and f[other] == r[one] for _, r, f in said if {one, other} <= r.keys()):
                on = tuple(dict.fromkeys((*off[one], *off[other])))
                yield Throughout(section, None, on, each=(one, other))


def _entries(wanted: object) -> Iterator[tuple[str, Value]]:
    """What is expected, with the sort it is of."""
    assert isinstance(wanted, Answer)
    if wanted.scope is not None:
        yield Section.SCOPE, wanted.scope.said.status
    for section, entries in ((Section.JUDGEMENTS, wanted.judgements), (Section.RESULTS, wanted.results)):
        for entry in (entries or {}).values():
            yield section, entry.said.status
    for entry in wanted.acts or ():
        yield Section.ACTS, entry.said.status
    for duty in wanted.duties or ():
        if not duty.entry.never:
            yield Section.DUTIES, duty.entry.said.status
            yield DUE, duty.due


def _wrong(one: Difference, wanted: object) -> Iterator[tuple[str, Value, Value]]:
    """What was expected and found, with the sort it is of, of a status, a last day or a whole duty."""
    section = one.path.split(".")[0].split("[")[0]
    if one.path == Section.DUTIES:  # left out as a whole
        yield from ((sort, value, None) for sort, value in _entries(wanted) if sort == Section.DUTIES)
    elif one.path.endswith(".due"):
        yield DUE, one.expected, one.found
    elif one.path.endswith((".status", "]")):
        yield section, one.expected, one.found
