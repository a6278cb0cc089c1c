"""An answer as an implementation writes it, read and checked. Nothing here judges it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any as Json

from .shape import CLAUSE, DATE, ID, NEED, TRIGGER, Malformed, Taken, shown


class Section(StrEnum):
    """A part of an answer."""

    SCOPE = "scope"
    JUDGEMENTS = "judgements"
    ACTS = "acts"
    DUTIES = "duties"
    RESULTS = "results"


OPEN = "open"
NOT_APPLICABLE = "not_applicable"
STATUSES: Mapping[Section, tuple[str, ...]] = {
    Section.SCOPE: ("inside", "outside"),
    Section.JUDGEMENTS: ("true", "false"),
    Section.ACTS: ("valid", "void", "not_yet"),
    Section.DUTIES: (NOT_APPLICABLE, "pending", "done_in_time", "done_late", "overdue"),
    Section.RESULTS: ("required", "permitted", "forbidden", "conflict", "silent", "outside"),
}
"""The statuses of each section; an entry may be `open` besides."""

Combination = frozenset[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Said:
    """What is said of an entry. `possible`, `needs`: while it is open. `basis`: None if it is not given."""

    status: str
    possible: frozenset[str] = frozenset()
    needs: frozenset[str] | None = None
    basis: frozenset[str] | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """What is said, and, where readings differ, what under which combination."""

    said: Said
    variants: tuple[tuple[Combination, Said], ...] = ()

    @property
    def never(self) -> bool:
        """A duty's entry that is not applicable under any reading."""
        return all(s.status == NOT_APPLICABLE for s in (self.said, *(s for _, s in self.variants)))


@dataclass(frozen=True, slots=True)
class Owed:
    """A duty for one trigger. `what`: the act, or the results to be given.

    `between`: the earliest and the latest last day, where it hangs on days outside the tables.
    """

    clause: str
    what: tuple[str, ...]
    bearer: frozenset[str]
    trigger: str | None
    due: str | None
    entry: Entry
    between: tuple[str, ...] = ()

    @property
    def key(self) -> tuple[str, tuple[str, ...], tuple[str, ...], str]:
        """By which the same duty is found in another answer."""
        return self.clause, self.what, tuple(sorted(self.bearer)), self.trigger or ""


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer, section by section; None: the section is not there.

    `contradiction`: how many facts and how many assumptions contradict each other; `against`: the clauses of
    these assumptions. `contradictory`: the readings under which they do.
    """

    contradiction: tuple[int, int] | None = None
    against: tuple[str, ...] = ()
    contradictory: frozenset[Combination] = frozenset()
    scope: Entry | None = None
    judgements: Mapping[str, Entry] | None = None
    acts: Sequence[Entry] | None = None
    supposed: Mapping[str, Entry] = field(default_factory=dict)
    duties: Sequence[Owed] | None = None
    results: Mapping[str, Entry] | None = None


_OPEN = ("possible", "needs")
_SAID = ("basis", *_OPEN)


def read_answer(taken: Taken) -> Answer:
    """An answer from JSON (`answer` of `vector.schema.json`). Raises Malformed."""
    parts = taken.members((), ("contradiction", "contradictory", "supposed", *Section))
    if "contradiction" in parts:
        if len(parts) > 1:
            raise Malformed("alone", parts["contradiction"].path)
        return _contradiction(parts["contradiction"])
    contradictory = parts.get("contradictory", Taken([])).items()
    return Answer(
        None,
        (),
        frozenset(item.choices() for item in contradictory),
        read_entry(parts["scope"], Section.SCOPE) if "scope" in parts else None,
        _named(parts, Section.JUDGEMENTS),
        [read_entry(item, Section.ACTS) for item in parts["acts"].items()] if "acts" in parts else None,
        _entries(parts["supposed"], Section.ACTS) if "supposed" in parts else {},
        [_owed(item) for item in parts["duties"].items()] if "duties" in parts else None,
        _named(parts, Section.RESULTS),
    )


def _contradiction(taken: Taken) -> Answer:
    parts = taken.members(("facts", "assumptions"))
    facts, against = parts["facts"].texts(ID, distinct=True), parts["assumptions"].texts(CLAUSE)
    return Answer((len(facts), len(against)), against)


def _named(parts: Mapping[str, Taken], section: Section) -> Mapping[str, Entry] | None:
    return _entries(parts[section], section) if section in parts else None


def _entries(taken: Taken, section: Section) -> dict[str, Entry]:
    out = {}
    for name, entry in taken.object().items():
        if ID.fullmatch(name) is None:
            raise Malformed("form", taken.path, found=shown(name))
        out[name] = read_entry(entry, section)
    return out


def read_entry(taken: Taken, section: Section, *besides: str) -> Entry:
    """An entry of the section; it may have the keys `besides` too."""
    parts = taken.members(("status",), (*_SAID, "by_reading", *besides))
    variants = []
    for item in parts["by_reading"].items() if "by_reading" in parts else ():
        inner = item.members(("reading", "status"), _OPEN)
        variants.append((inner["reading"].choices(), _said(inner, section)))
    return Entry(_said(parts, section), tuple(variants))


def _said(parts: Mapping[str, Taken], section: Section) -> Said:
    statuses = STATUSES[section]
    status = parts["status"].one_of((*statuses, OPEN))
    if (status == OPEN) != ("possible" in parts):
        raise Malformed("possible", parts["status"].path)
    possible: tuple[str, ...] = ()
    if "possible" in parts:
        items = parts["possible"].items(least=2, distinct=True)
        possible = tuple(item.one_of(statuses) for item in items)
    needs = frozenset(parts["needs"].texts(NEED, distinct=True)) if "needs" in parts else None
    basis = frozenset(parts["basis"].texts(CLAUSE)) if "basis" in parts else None
    return Said(status, frozenset(possible), needs, basis)


def _owed(taken: Taken) -> Owed:
    own = ("clause", "bearer", "trigger", "due", "act", "results", "between")
    entry = read_entry(taken, Section.DUTIES, *own)
    parts = taken.members(("status", *own[:4]), (*_SAID, "by_reading", *own))
    if ("act" in parts) == ("results" in parts):
        raise Malformed("what", taken.path)
    what = (
        (parts["act"].like(ID),)
        if "act" in parts
        else ("results", *sorted(parts["results"].texts(ID, least=1, distinct=True)))
    )
    trigger, due = parts["trigger"], parts["due"]
    between = tuple(d.like(DATE) for d in parts["between"].items(least=2)) if "between" in parts else ()
    if between and (len(between) > 2 or due.value != OPEN):
        raise Malformed("between", taken.path)
    return Owed(
        parts["clause"].like(CLAUSE),
        what,
        frozenset(parts["bearer"].texts(ID, distinct=True)),
        None if trigger.value is None else trigger.like(TRIGGER),
        due.value if due.value in (None, OPEN) else due.like(DATE),
        entry,
        between,
    )


def signature(answer: Answer) -> str:
    """A digest of what is said, bases aside: equal for equal answers written differently."""
    return hashlib.sha256(json.dumps(_plain(answer), sort_keys=True).encode()).hexdigest()[:16]


def _plain(answer: Answer) -> Json:
    def entry(e: Entry) -> Json:
        variants = sorted([sorted(c), _bare(s)] for c, s in e.variants)
        return [_bare(e.said), variants]

    def named(entries: Mapping[str, Entry] | None) -> Json:
        return None if entries is None else {name: entry(e) for name, e in entries.items()}

    duties = None
    if answer.duties is not None:
        counted = [d for d in answer.duties if not d.entry.never]
        duties = sorted([d.key, d.due or "", entry(d.entry), *d.between] for d in counted)
    return {
        "contradiction": answer.contradiction,
        "contradictory": sorted(sorted(c) for c in answer.contradictory),
        "scope": None if answer.scope is None else entry(answer.scope),
        "judgements": named(answer.judgements),
        "acts": None if answer.acts is None else [entry(e) for e in answer.acts],
        "supposed": named(answer.supposed),
        "duties": duties,
        "results": named(answer.results),
    }


def _bare(said: Said) -> Json:
    return [said.status, sorted(said.possible), sorted(said.needs or ())]
