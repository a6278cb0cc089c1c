"""Verdicts kept from earlier runs, under a hash of all that they rest on.

A property's verdict hangs on the vocabulary, on the clauses its question can depend on (`ir.cone`), on the
tables of working days, the solver and the tool. While none of these changes, neither does it; where one
does, the name is another one, so that nothing stale is found. Two runs may share a folder: a file is
written whole or not at all.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field, fields, replace
from functools import cached_property
from importlib.metadata import version
from pathlib import Path
from typing import Any

from policy_model.ir import property as claims
from policy_model.ir.codec import IR_CLASSES, Codec, classes
from policy_model.ir.cone import Cone, procedure
from policy_model.ir.formula import ActRef, Formula, Judged
from policy_model.ir.ids import JudgementId, ResultId
from policy_model.ir.property import (
    Always,
    DeadlinesMet,
    EachNeeded,
    Exists,
    Monotone,
    OnlyAfter,
    Property,
    SameFor,
)
from policy_model.ir.statement import Measure
from policy_model.semantics.calendar import official
from policy_model.source.cache import hash_of, keep, read_kept

from . import outcome
from .outcome import Outcome

_CODEC = Codec(*IR_CLASSES, *classes(claims), *classes(outcome))
_PACKAGE = Path(__file__).resolve().parents[1]
_MAKERS = ("properties", "courses", "proof", "ir", "semantics")
_LIBRARIES = ("z3-solver", "chinesecalendar")


class Texts:
    """Parts of a measure as text, each worked out once: what is kept shares most of them."""

    def __init__(self) -> None:
        self._known: dict[int, tuple[object, str]] = {}

    def of(self, measure: Measure) -> list[str]:
        """All of the measure, part by part."""
        rest = (
            getattr(measure, f.name) for f in fields(measure) if f.name not in ("statements", "judgements")
        )
        parts = ["rest", *map(self._text, rest), "judgements", *map(self._text, measure.judgements)]
        return [*parts, "statements", *map(self._text, measure.statements)]

    def digest(self, measure: Measure) -> str:
        """A hash of all of the measure."""
        return self._once(measure, lambda: hash_text(self.of(measure)))

    def _text(self, part: object) -> str:
        return self._once(part, lambda: json.dumps(plain(part), ensure_ascii=False))

    def _once(self, part: object, make: Callable[[], str]) -> str:
        known = self._known.get(id(part))
        if known is None or known[0] is not part:  # in another process things have other addresses
            known = self._known[id(part)] = part, make()
        return known[1]


def hash_text(body: object) -> str:
    """A hash of what a file is kept under."""
    return hashlib.sha256(json.dumps(body, ensure_ascii=False).encode()).hexdigest()


@dataclass(frozen=True)
class Kept:
    """The verdicts on one measure in a folder. `rlimit` None: the usual limit. `texts`: of its parts."""

    folder: Path
    measure: Measure
    rlimit: int | None = None
    texts: Texts = field(default_factory=Texts)

    def find(self, prop: Property) -> Outcome | None:
        """What was found of the property when all it rests on was as it is now."""
        found = read_kept(self._file(prop), _outcome)
        return None if found is None else replace(found, property=prop)  # its place may be another

    def keep(self, prop: Property, outcome: Outcome) -> None:
        """For the next run. A folder that cannot be written to costs time, nothing else."""
        with suppress(OSError):
            keep(self._file(prop), {"outcome": _CODEC.encode(outcome)})

    def _file(self, prop: Property) -> Path:
        if prop.id not in self._files:
            on = self.texts.of(concerned(self.measure, prop))
            body = {"on": on, "asks": plain(prop), "by": self._made_by, "within": self.rlimit}
            self._files[prop.id] = self.folder / f"verdict-{hash_text(body)[:32]}.json"
        return self._files[prop.id]

    @cached_property
    def _files(self) -> dict[str, Path]:
        return {}

    @cached_property
    def _made_by(self) -> list[str]:
        return made_by()


def made_by(*makers: str) -> list[str]:
    """What proofs, and these other parts of the tool, are made by: the tool, the solver and the tables."""
    folders = [_PACKAGE / name for name in (*_MAKERS, *makers)]
    return [hash_of(folders), *map(version, _LIBRARIES), official().digest]


def plain(value: object) -> Any:  # noqa: ANN401  (JSON)
    """A value of the IR as JSON, without where it stands."""
    return _bare(_CODEC.encode(value))


def _bare(data: Any) -> Any:  # noqa: ANN401  (JSON)
    if not isinstance(data, list):
        return data
    return None if data[:1] == ["Span"] else [_bare(part) for part in data]


def nameless(measure: Measure) -> Measure:
    """The measure without what it is called: nothing hangs on that."""
    return replace(measure, hash="", title="", name="")


def concerned(measure: Measure, prop: Property) -> Measure:
    """The measure as far as the property can depend on it."""
    bare = nameless(measure)
    cone = Cone(parties=set(prop.lawful))
    match prop.claim:
        case Always(premise, conclusion):
            cone.ask([premise, conclusion])
        case Exists(condition):
            cone.ask([condition])
        case OnlyAfter(later, earlier):
            cone.acts.add(earlier.act)
            _about(cone, later)
        case SameFor(subjects, _, premise) if subjects:
            cone.ask([premise])
            _about(cone, subjects)
        case Monotone(_, result, _):
            cone.results.add(result)
        case DeadlinesMet():
            return replace(procedure(bare), clauses=())
        case SameFor() | EachNeeded():
            return bare
    return replace(cone.close(bare), clauses=())


def _about(cone: Cone, subjects: tuple[ResultId | JudgementId | ActRef, ...]) -> None:
    asked: list[Formula] = []
    for subject in subjects:
        match subject:
            case ResultId():
                cone.results.add(subject)
            case JudgementId():
                asked.append(Judged(subject))
            case _:
                cone.acts.add(subject.act)
    cone.ask(asked)


def _outcome(content: dict[str, Any]) -> Outcome:
    found = _CODEC.decode(content["outcome"])
    if not isinstance(found, Outcome):
        raise TypeError(type(found))
    return found
