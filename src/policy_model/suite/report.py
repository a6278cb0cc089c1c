"""The report of a run: what it holds, its JSON form (`suite-report.schema.json`), and what it comes to."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from types import MappingProxyType
from typing import Any as Json

from policy_model.source.clause import ClauseId, parse_clause_id

from .compare import CONTRADICTED, Difference
from .folder import Suite
from .runner import Command, Judged, Outcome, Run
from .said import Answer, Said, Section
from .shape import Note
from .suspects import Certificate, Likeness, suspects
from .vector import Kind, Level, Object, Vector

_ACT = re.compile(r"acts(?:\[|\.number:)([0-9]+)")
_DUTY = re.compile(r"duties\[\S+ ([a-z][a-z0-9_]*) ")
_ACTS = "acts."
_GIVEN = ("required", "permitted", "conflict")
"""What is said of a result that some clause gives."""
_NOT_YET = ("void", "outside")
"""What is answered on the day of entry into force by whoever takes a later one for it."""
NOTHING = Certificate()
_ENTRY = re.compile(r"scope|(?:judgements|results)\.[a-z][a-z0-9_]*")
SCHEMA = 1
"""The version of the form."""


class Verdict(StrEnum):
    """What a run comes to. UNDECIDED: nothing was wrong, but something was skipped."""

    PASSED = "passed"
    FAILED = "failed"
    UNDECIDED = "undecided"


EXIT_CODES = {Verdict.PASSED: 0, Verdict.FAILED: 1, Verdict.UNDECIDED: 3}


@dataclass(frozen=True, slots=True)
class Selection:
    """The slice that was asked for; empty means all."""

    levels: tuple[Level, ...] = ()
    articles: tuple[ClauseId, ...] = ()
    kinds: tuple[Kind, ...] = ()


@dataclass(frozen=True)
class Report:
    """What came of a run. `known`: what the suite's certificate knows, for naming clauses."""

    suite: Suite
    selection: Selection
    command: Command
    run: Run
    known: Certificate = field(default_factory=Certificate)

    @cached_property
    def counts(self) -> Mapping[Outcome, int]:
        """How many vectors came out how; only what occurred, in the order of outcomes."""
        found = Counter(j.outcome for j in self.run.judged)
        return {outcome: found[outcome] for outcome in Outcome if found[outcome]}

    @property
    def verdict(self) -> Verdict:
        """What it comes to."""
        return verdict(self.counts)

    @property
    def bare(self) -> int:
        """Entries that gave no basis where the suite states one."""
        return sum(j.bare for j in self.run.judged)

    def by_clause(self) -> Iterator[tuple[ClauseId, int, int]]:
        """Each clause that was exercised, with how many of its vectors passed and how many there are."""
        found: dict[ClauseId, list[Judged]] = {}
        for judged in self.run.judged:
            for clause in judged.vector.clauses:
                found.setdefault(clause, []).append(judged)
        for clause in sorted(found):
            passed = sum(j.outcome is Outcome.PASSED for j in found[clause])
            yield clause, passed, len(found[clause])

    def at(self, judged: Judged) -> tuple[ClauseId, ...]:
        """The clauses to name for a vector that did not pass.

        To those that give what differs come those of the mistakes that answer as was answered, here and on
        every other vector named for them: what many items give together is given by their article alone.
        """
        own = clauses_of(judged, self._giving, self.known)
        return tuple(dict.fromkeys((*own, *self._likely.get(judged.vector.id, ()))))

    @cached_property
    def _giving(self) -> Mapping[tuple[str, str], frozenset[str]]:
        """For each entry and status, the clauses on which it rests wherever the suite says so."""
        found: dict[tuple[str, str], list[frozenset[str]]] = {}
        for vector in self.suite.vectors:
            for name, said in _stated(vector):
                if said.basis:
                    found.setdefault((name, said.status), []).append(said.basis)
        return {
            key: frozenset.intersection(*some) or max(Counter(some).items(), key=lambda c: c[1])[0]
            for key, some in found.items()
        }

    @cached_property
    def _likely(self) -> Mapping[str, tuple[ClauseId, ...]]:
        answers = {
            j.vector.id: (j.signature or "") if j.outcome is Outcome.FAILED else None for j in self.run.judged
        }
        found: dict[str, list[ClauseId]] = {}
        for suspect in suspects(answers, self.known.mutants):
            for id in suspect.on if suspect.likeness is Likeness.EXACT else ():
                found.setdefault(id, []).append(suspect.mutant.clause)
        return {id: tuple(sorted(clauses)) for id, clauses in found.items()}


def verdict(counts: Mapping[Outcome, int]) -> Verdict:
    """What outcomes come to."""
    if any(outcome not in (Outcome.PASSED, Outcome.SKIPPED) for outcome in counts):
        return Verdict.FAILED
    return Verdict.UNDECIDED if Outcome.SKIPPED in counts else Verdict.PASSED


def clauses_of(
    judged: Judged,
    giving: Mapping[tuple[str, str], frozenset[str]] = MappingProxyType({}),
    known: Certificate = NOTHING,
) -> tuple[ClauseId, ...]:
    """The clauses that give what differs, of those the vector exercises if any is; else all of these.

    `giving`: on what clauses an entry with a status rests elsewhere, for one that rests on none here.
    `known`: says which clauses speak of it at all. Those that the vector exercises are named too: what was
    answered may be given by another than what was to be answered. So are all where a result is given too
    much; glosses on an act or a judgement, which nothing is said to rest on; and entry into force.
    """
    own, beside = set[ClauseId](), set[ClauseId]()
    for d in judged.differences:
        spoken = {parse_clause_id(c) for c in known.stated.get(named(judged.vector, d.path), ())}
        gives = {parse_clause_id(c) for c in d.clauses or _elsewhere(judged, d, giving)}
        own |= gives or spoken
        glossed = d.path.startswith((_ACTS[:-1], Section.JUDGEMENTS))
        surplus = d.found in _GIVEN and d.expected not in _GIVEN
        beside |= {c for c in spoken if c in judged.vector.clauses or surplus or (glossed and c.gloss)}
        if known.entry is not None and _of_entry(judged.vector, d, known.entry.day):
            beside.update(parse_clause_id(c) for c in known.entry.clauses)
    both = tuple(c for c in judged.vector.clauses if any(g.within(c) or c.within(g) for g in own))
    first = both or tuple(sorted(own)) or judged.vector.clauses
    return tuple(dict.fromkeys((*first, *sorted(beside))))


def _of_entry(vector: Vector, found: Difference, entry: str) -> bool:
    """Whether entry into force may be taken for another day: it is about so early a day, or the first one."""
    if found.path == CONTRADICTED or found.path.startswith(Section.JUDGEMENTS):
        return False
    act = _ACT.match(found.path)
    acts = vector.case.get("acts", ())
    there = act is not None and int(act[1]) <= len(acts)
    day = acts[int(act[1]) - 1]["date"] if act is not None and there else vector.case["on"]
    return bool(day < entry or (day == entry and found.found in _NOT_YET))


def _elsewhere(
    judged: Judged, found: Difference, giving: Mapping[tuple[str, str], frozenset[str]]
) -> frozenset[str]:
    """The clauses that elsewhere give the status found, else the one expected."""
    name = named(judged.vector, found.path)
    for value in (found.found, found.expected):
        if isinstance(value, str) and (name, value) in giving:
            return giving[name, value]
    return frozenset()


def named(vector: Vector, path: str) -> str:
    """The entry that differs; of an act its kind, of a duty the kind of act it asks for."""
    if (number := _ACT.match(path)) is not None:
        acts = vector.case.get("acts", ())
        at = int(number[1]) - 1
        return f"{_ACTS}{acts[at]['act']}" if at < len(acts) else path
    if path.startswith("supposed."):
        return f"{_ACTS}{path.split('.')[1]}"
    if (owed := _DUTY.match(path)) is not None:
        return f"{_ACTS}{owed[1]}"
    entry = _ENTRY.match(path)
    return entry[0] if entry is not None else path


def amiss(vector: Vector, differences: Sequence[Difference]) -> frozenset[str]:
    """The kinds of acts of which something else was said than was expected."""
    entries = (named(vector, d.path) for d in differences)
    return frozenset(name.removeprefix(_ACTS) for name in entries if name.startswith(_ACTS))


def _stated(vector: Vector) -> Iterator[tuple[str, Said]]:
    """What a vector expects of each entry, by the entry's name; of an act by its kind."""
    wanted = vector.wanted
    if not isinstance(wanted, Answer):
        return
    if wanted.scope is not None:
        yield "scope", wanted.scope.said
    for section, entries in (("judgements", wanted.judgements), ("results", wanted.results)):
        for name, entry in (entries or {}).items():
            yield f"{section}.{name}", entry.said
    for act, entry in zip(vector.case.get("acts", ()), wanted.acts or (), strict=False):
        yield f"acts.{act['act']}", entry.said


def to_json(report: Report) -> Object:
    """The report as plain data. Nothing in it depends on how long anything took."""
    suite, command, run = report.suite, report.command, report.run
    limits = command.limits
    return {
        "schema": SCHEMA,
        "suite": {
            "name": suite.name,
            "manifest": suite.hash,
            "text": suite.text,
            "model": suite.model,
            "vectors": len(suite.vectors),
        },
        "selection": {
            "levels": [level.value for level in report.selection.levels],
            "articles": [str(article) for article in report.selection.articles],
            "kinds": [kind.value for kind in report.selection.kinds],
        },
        "mode": "per_case" if command.per_case else "lines",
        "limits": {
            "reply": limits.reply,
            "grace": limits.grace,
            "start": limits.start,
            "bytes": limits.most,
        },
        "implementation": None if run.implementation is None else dict(run.implementation.implementation),
        "verdict": report.verdict.value,
        "counts": {outcome.value: count for outcome, count in report.counts.items()},
        "without_basis": report.bare,
        "clauses": [
            {"clause": str(clause), "passed": passed, "vectors": total}
            for clause, passed, total in report.by_clause()
        ],
        "remarks": [_note(note) for note in run.remarks],
        "vectors": [_judged(report, judged) for judged in run.judged],
    }


def _judged(report: Report, judged: Judged) -> Object:
    vector = judged.vector
    out: Object = {
        "id": vector.id,
        "level": vector.level.value,
        "kind": vector.kind.value,
        "clauses": [str(c) for c in vector.clauses],
        "outcome": judged.outcome.value,
    }
    if judged.outcome is not Outcome.PASSED:
        out["at"] = [str(c) for c in report.at(judged)]
        out["why"] = {lang.value: text for lang, text in vector.why.items()}
    if judged.differences:
        out["differences"] = [
            {
                "path": d.path,
                "expected": _value(d.expected),
                "found": _value(d.found),
                "clauses": list(d.clauses),
            }
            for d in judged.differences
        ]
    if judged.note is not None:
        out["note"] = _note(judged.note)
    if judged.detail:
        out["detail"] = judged.detail
    if judged.signature is not None:
        out["signature"] = judged.signature
    return out


def _value(value: str | Sequence[str] | None) -> Json:
    return list(value) if isinstance(value, tuple) else value


def _note(note: Note) -> Object:
    return {
        "key": note.key,
        "args": {
            name: list(value) if isinstance(value, tuple) else value
            for name, value in sorted(note.args.items())
        },
    }
