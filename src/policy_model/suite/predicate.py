"""What a property demands of an answer, or of two: a condition as data, read and checked.

An answer that leaves out a section the condition speaks of does not fulfil it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import assert_never

from .compare import compare
from .said import OPEN, STATUSES, Answer, Entry, Section
from .shape import ID, NUMBER, Malformed, Taken


@dataclass(frozen=True, slots=True)
class Both:
    """Every part holds (`all`), or some part does."""

    parts: tuple[Predicate, ...]
    every: bool


@dataclass(frozen=True, slots=True)
class Negated:
    """The part does not hold."""

    part: Predicate


@dataclass(frozen=True, slots=True)
class Has:
    """An entry has one of the statuses.

    `name`: of a judgement or result, the number of an act, the act of a duty; "" for the scope. `by`: the
    bearer of the duty, if it matters. `beside`: in the second answer.
    """

    section: Section
    name: str
    statuses: frozenset[str]
    by: str | None
    beside: bool


@dataclass(frozen=True, slots=True)
class Same:
    """Both answers have these sections alike."""

    sections: tuple[Section, ...]


Predicate = Both | Negated | Has | Same

_ATOMS: Mapping[str, Section] = {
    "scope": Section.SCOPE,
    "judgement": Section.JUDGEMENTS,
    "act": Section.ACTS,
    "duty": Section.DUTIES,
    "result": Section.RESULTS,
}


def read_predicate(taken: Taken) -> Predicate:
    """A condition from JSON (`predicate` of `vector.schema.json`). Raises Malformed."""
    keys = taken.object()
    if "all" in keys or "any" in keys:
        word = "all" if "all" in keys else "any"
        parts = taken.members((word,))[word].items()
        return Both(tuple(read_predicate(part) for part in parts), word == "all")
    if "not" in keys:
        return Negated(read_predicate(taken.members(("not",))["not"]))
    if "same" in keys:
        items = taken.members(("same",))["same"].items(least=1)
        return Same(tuple(Section(item.one_of(tuple(Section))) for item in items))
    for word, section in _ATOMS.items():
        if word in keys:
            return _has(taken, word, section)
    raise Malformed("predicate", taken.path)


def _has(taken: Taken, word: str, section: Section) -> Has:
    if section is Section.SCOPE:
        parts = taken.members(("scope",), ("of",))
        name, allowed = "", parts["scope"]
    else:
        parts = taken.members((word, "is"), ("of", *(("by",) if section is Section.DUTIES else ())))
        name = parts[word].like(NUMBER if section is Section.ACTS else ID)
        allowed = parts["is"]
    known = (*STATUSES[section], OPEN)
    statuses = frozenset(item.one_of(known) for item in allowed.items(least=1))
    if "of" in parts:
        parts["of"].one_of(("beside",))
    by = parts["by"].like(ID) if "by" in parts else None
    return Has(section, name, statuses, by, "of" in parts)


def holds(predicate: Predicate, answer: Answer, beside: Answer | None) -> bool:
    """Whether the answer fulfils the condition."""
    match predicate:
        case Both(parts, every):
            found = (holds(part, answer, beside) for part in parts)
            return all(found) if every else any(found)
        case Negated(part):
            return not holds(part, answer, beside)
        case Has(beside=other):
            one = beside if other else answer
            return one is not None and any(
                e.said.status in predicate.statuses for e in _meant(predicate, one)
            )
        case Same(sections):
            return beside is not None and _alike(answer, beside, sections)
        case _:
            assert_never(predicate)


def failing(
    predicate: Predicate, answer: Answer, beside: Answer | None, *, wanted: bool = True
) -> Iterator[tuple[str, str, str]]:
    """The parts that are not as the condition wants: which entry, what it may be, what it is."""
    if holds(predicate, answer, beside) is wanted:
        return
    match predicate:
        case Both(parts):
            for part in parts:
                yield from failing(part, answer, beside, wanted=wanted)
        case Negated(part):
            yield from failing(part, answer, beside, wanted=not wanted)
        case Has(beside=other):
            one = beside if other else answer
            found = sorted({e.said.status for e in _meant(predicate, one)}) if one is not None else []
            known = (*STATUSES[predicate.section], OPEN)
            allowed = [s for s in known if (s in predicate.statuses) is wanted]
            where = ["beside"] if other else []
            where += [predicate.section, *([predicate.name] if predicate.name else [])]
            yield ".".join(where), " / ".join(allowed), " / ".join(found) or "none"
        case Same(sections):
            yield "beside", ", ".join(f"same {s}" for s in sections), "another"
        case _:
            assert_never(predicate)


def sections_of(predicate: Predicate) -> frozenset[Section]:
    """The sections it speaks of."""
    match predicate:
        case Both(parts):
            return frozenset(s for part in parts for s in sections_of(part))
        case Negated(part):
            return sections_of(part)
        case Has(section):
            return frozenset({section})
        case Same(sections):
            return frozenset(sections)
        case _:
            assert_never(predicate)


def compares(predicate: Predicate) -> bool:
    """Whether it speaks of a second case."""
    match predicate:
        case Both(parts):
            return any(compares(part) for part in parts)
        case Negated(part):
            return compares(part)
        case Has(beside=beside):
            return beside
        case Same():
            return True
        case _:
            assert_never(predicate)


def missing(predicate: Predicate, answer: Answer) -> Iterator[Section]:
    """The sections it speaks of that the answer leaves out."""
    for section in Section:
        if section in sections_of(predicate) and getattr(answer, section.value) is None:
            yield section


def _meant(has: Has, answer: Answer) -> Iterator[Entry]:
    match has.section:
        case Section.SCOPE:
            if answer.scope is not None:
                yield answer.scope
        case Section.JUDGEMENTS | Section.RESULTS:
            entries = answer.judgements if has.section is Section.JUDGEMENTS else answer.results
            if entries is not None and has.name in entries:
                yield entries[has.name]
        case Section.ACTS:
            number = int(has.name.removeprefix("number:"))
            if answer.acts is not None and 0 < number <= len(answer.acts):
                yield answer.acts[number - 1]
        case Section.DUTIES:
            for duty in answer.duties or ():
                if duty.what == (has.name,) and (has.by is None or has.by in duty.bearer):
                    yield duty.entry
        case _:
            assert_never(has.section)


def _alike(answer: Answer, beside: Answer, sections: tuple[Section, ...]) -> bool:
    """Alike in all but their reasons: the two cases rest on different clauses."""
    one, other = (Answer(**{s.value: getattr(a, s.value) for s in sections}) for a in (answer, beside))
    if any(getattr(a, s.value) is None for a in (one, other) for s in sections):
        return False
    return not any(
        not d.path.endswith(".basis")
        for d in (*compare(one, other).differences, *compare(other, one).differences)
    )
