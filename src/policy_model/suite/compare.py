"""Whether an answer is the one expected, and where it is not.

What counts as equal: a status is equal or it is not; of an open entry the values still possible and what it
needs, each as a set; a duty is the same by clause, act, bearer and trigger, and then must have the same last
day and state; a basis, where the answer gives one, as a set. What differs by reading is compared as the
function it is: how it is cut into combinations does not matter. Judgements and results that the vector does
not state are not compared.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import product, zip_longest

from .said import Answer, Combination, Entry, Owed, Said, Section

MOST_COMBINATIONS = 4096
"""An answer that tells apart more combinations of readings is not compared, and differs."""

CONTRADICTED = "contradiction"
"""Where it differs whether the facts contradict each other."""
Value = str | tuple[str, ...] | None


@dataclass(frozen=True, slots=True)
class Difference:
    """Something not as expected. None: it is not there. `clauses`: those that give what is expected."""

    path: str
    expected: Value
    found: Value
    clauses: tuple[str, ...] = ()


@dataclass
class Comparison:
    """What came of comparing. `bare`: how many entries gave no basis where one is stated."""

    differences: list[Difference] = field(default_factory=list)
    bare: int = 0

    def differ(self, path: str, expected: Value, found: Value, clauses: Iterable[str] = ()) -> None:
        """Notes a difference."""
        self.differences.append(Difference(path, expected, found, tuple(clauses)))


def compare(expected: Answer, found: Answer) -> Comparison:
    """Where `found` is not what is expected."""
    out = Comparison()
    if expected.contradiction is not None or found.contradiction is not None:
        _contradiction(out, expected, found)
        return out
    if expected.contradictory != found.contradictory:
        out.differ("contradictory", _readings(expected.contradictory), _readings(found.contradictory))
    if expected.scope is not None:
        _entry(out, "scope", expected.scope, found.scope)
    _named(out, Section.JUDGEMENTS, expected.judgements, found.judgements)
    if expected.acts is not None:
        _acts(out, expected.acts, found.acts)
    _named(out, "supposed", expected.supposed, found.supposed)
    if expected.duties is not None:
        _duties(out, expected.duties, found.duties)
    _named(out, Section.RESULTS, expected.results, found.results)
    return out


def _contradiction(out: Comparison, expected: Answer, found: Answer) -> None:
    """Any smallest set will do: how many facts and assumptions it has together is compared.

    Where only one side finds a contradiction, the assumptions it names are what is contradicted.
    """

    def word(answer: Answer) -> Value:
        size = answer.contradiction
        return None if size is None else (f"facts {size[0]}", f"assumptions {size[1]}")

    if sum(expected.contradiction or ()) != sum(found.contradiction or ()):
        out.differ(CONTRADICTED, word(expected), word(found), expected.against or found.against)


def _named(
    out: Comparison, path: str, expected: Mapping[str, Entry] | None, found: Mapping[str, Entry] | None
) -> None:
    for name, entry in (expected or {}).items():
        _entry(out, f"{path}.{name}", entry, (found or {}).get(name))


def _acts(out: Comparison, expected: Sequence[Entry], found: Sequence[Entry] | None) -> None:
    if found is not None and len(found) != len(expected):
        out.differ("acts", str(len(expected)), str(len(found)))
    for number, entry in enumerate(expected):
        given = found[number] if found is not None and number < len(found) else None
        _entry(out, f"acts[{number + 1}]", entry, given)


def _duties(out: Comparison, expected: Sequence[Owed], found: Sequence[Owed] | None) -> None:
    """Duties that never apply are left out on both sides. Several may share a key: they are paired."""
    if found is None:
        out.differ(Section.DUTIES, str(len(expected)), None)
        return
    groups: dict[tuple[object, ...], tuple[list[Owed], list[Owed]]] = {}
    for side, duties in enumerate((expected, found)):
        for duty in duties:
            if not duty.entry.never:
                groups.setdefault(duty.key, ([], []))[side].append(duty)
    for ours, theirs in groups.values():
        left = []
        for mine in ours:  # what is there as expected first, so that the rest is told of what differs
            same = next((d for d in theirs if _as_expected(mine, d)), None)
            if same is None:
                left.append(mine)
            else:
                theirs.remove(same)
                _duty(out, mine, same)
        for rest, given in zip_longest(left, sorted(theirs, key=lambda d: d.due or "")):
            _duty(out, rest, given)


def _as_expected(expected: Owed, found: Owed) -> bool:
    trial = Comparison()
    _duty(trial, expected, found)
    return not trial.differences


def _duty(out: Comparison, expected: Owed | None, found: Owed | None) -> None:
    one = expected or found
    assert one is not None  # zip_longest ends with the longer list
    path = f"duties[{one.clause} {'+'.join(one.what)} {one.trigger or '-'}]"
    if expected is None or found is None:
        state = one.entry.said.status
        out.differ(path, state if expected else None, state if found else None, (one.clause,))
        return
    if expected.due != found.due:
        out.differ(f"{path}.due", expected.due, found.due, (one.clause,))
    elif expected.between != found.between:
        out.differ(f"{path}.between", " ".join(expected.between), " ".join(found.between), (one.clause,))
    _entry(out, path, expected.entry, found.entry, (one.clause,))


def _entry(
    out: Comparison, path: str, expected: Entry, found: Entry | None, clauses: tuple[str, ...] = ()
) -> None:
    where = clauses or tuple(sorted(expected.said.basis or ()))
    if found is None:
        out.differ(f"{path}.status", expected.said.status, None, where)
        return
    if (wrong := _said(out, path, expected.said, found.said, clauses)) is not None:
        out.differences.append(wrong)
    if not (expected.variants or found.variants):
        return
    choices = _choices(expected, found)
    if choices is None:
        out.differ(f"{path}.by_reading", str(len(expected.variants)), str(len(found.variants)), where)
        return
    for combination, said in expected.variants or ((frozenset(), expected.said),):
        if (
            wrong := _under(out, path, combination, said, found, choices=choices, clauses=clauses)
        ) is not None:
            out.differences.append(wrong)


def _under(
    out: Comparison,
    path: str,
    combination: Combination,
    expected: Said,
    found: Entry,
    *,
    choices: Mapping[str, Sequence[str]],
    clauses: tuple[str, ...],
) -> Difference | None:
    """The first difference under the full combinations that agree with this one."""
    here = f"{path}.by_reading[{_reading(combination)}]"
    taken = dict(combination)
    for full in product(
        *([taken[r]] if r in taken else found_choices for r, found_choices in choices.items())
    ):
        world = frozenset(zip(choices, full, strict=True))
        said = [s for c, s in found.variants if c <= world] if found.variants else [found.said]
        if not said:
            return Difference(f"{here}.status", expected.status, None, clauses)
        for one in said:
            if (wrong := _said(out, here, expected, one, clauses)) is not None:
                return wrong
    return None


def _choices(expected: Entry, found: Entry) -> Mapping[str, Sequence[str]] | None:
    """The choices of each reading that either mentions; None where they are too many."""
    mentioned: dict[str, set[str]] = {}
    for combination, _ in (*expected.variants, *found.variants):
        for reading, choice in combination:
            mentioned.setdefault(reading, set()).add(choice)
    size = 1
    for values in mentioned.values():
        size *= len(values)
    if size > MOST_COMBINATIONS:
        return None
    return {reading: sorted(mentioned[reading]) for reading in sorted(mentioned)}


def _said(
    out: Comparison, path: str, expected: Said, found: Said, clauses: tuple[str, ...]
) -> Difference | None:
    """The first difference; a basis is looked at where the rest is right."""
    where = clauses or tuple(sorted(expected.basis or ()))
    if expected.status != found.status:
        return Difference(f"{path}.status", expected.status, found.status, where)
    if expected.possible != found.possible:
        return Difference(f"{path}.possible", _set(expected.possible), _set(found.possible), where)
    if expected.needs is not None and expected.needs != (found.needs or frozenset()):
        return Difference(f"{path}.needs", _set(expected.needs), _set(found.needs), where)
    if expected.basis is not None and found.basis is None:
        out.bare += 1
    elif expected.basis is not None and expected.basis != found.basis:
        return Difference(f"{path}.basis", _set(expected.basis), _set(found.basis), where)
    return None


def _set(values: Iterable[str] | None) -> tuple[str, ...]:
    return tuple(sorted(values or ()))


def _reading(combination: Combination) -> str:
    return ",".join(f"{reading}={choice}" for reading, choice in sorted(combination))


def _readings(combinations: frozenset[Combination]) -> tuple[str, ...]:
    return tuple(sorted(_reading(c) for c in combinations))
