"""A vector: a case, what must come of it, and why it is asked. Its form is `spec/schema/vector.schema.json`.

An id is a hash of what is asked and what is expected, so that it outlives every rebuilding that changes
neither; clauses and wording are not in it.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, cached_property
from typing import Any as Json

from policy_model.source.catalogue import Lang
from policy_model.source.clause import ClauseId, parse_clause_id

from .predicate import Predicate, compares, read_predicate, sections_of
from .said import Answer, Section, read_answer, signature
from .shape import CLAUSE, Malformed, Taken, shown

SCHEMA = 1
"""The version of the form."""

Object = dict[str, Json]


class Level(StrEnum):
    """What a vector demands of an implementation."""

    FACTS = "facts"
    PROCEDURE = "procedure"
    PARTIAL = "partial"
    READINGS = "readings"
    INVALID = "invalid"
    PROPERTY = "property"


class Kind(StrEnum):
    """What sort of case it is."""

    COMPLETE = "complete"
    BORDER = "border"
    PARTIAL = "partial"
    TIME = "time"
    READING = "reading"
    INVALID = "invalid"
    PROPERTY = "property"


class ErrorKind(StrEnum):
    """Why a case cannot be used."""

    WRONG_SHAPE = "wrong_shape"
    UNKNOWN_KEY = "unknown_key"
    MISSING_KEY = "missing_key"
    UNKNOWN_FACT = "unknown_fact"
    UNKNOWN_ACT = "unknown_act"
    UNKNOWN_PARTY = "unknown_party"
    UNKNOWN_CONTENT = "unknown_content"
    UNKNOWN_VALUE = "unknown_value"
    UNKNOWN_READING = "unknown_reading"
    UNKNOWN_CHOICE = "unknown_choice"
    WRONG_TYPE = "wrong_type"
    NOT_A_DATE = "not_a_date"
    NO_SUCH_DAY = "no_such_day"
    OUTSIDE_TABLES = "outside_tables"
    UNEXPECTED_SINCE = "unexpected_since"
    UNEXPECTED_CONTENT = "unexpected_content"
    TOO_MANY_ACTS = "too_many_acts"
    GIVEN_TWICE = "given_twice"


@dataclass(frozen=True)
class Vector:
    """One question of a suite. `case`, `beside` and `expected` are as in the form, tagged strings and all.

    `before`: cases asked about first, of the same process, whose answers are not compared.
    """

    measure: str
    level: Level
    kind: Kind
    clauses: tuple[ClauseId, ...]
    why: Mapping[Lang, str]
    case: Object
    expected: Object
    beside: Object | None = None
    before: tuple[Object, ...] = ()

    @cached_property
    def id(self) -> str:
        """The level and a hash of the content."""
        content: list[Json] = [self.measure, self.level, self.kind, self.case, self.beside, self.expected]
        content += [list(self.before)] if self.before else []
        return f"{self.level}-{hashlib.sha256(canonical(content)).hexdigest()[:16]}"

    @cached_property
    def wanted(self) -> Answer | ErrorKind | Predicate:
        """What is expected, typed. Raises Malformed."""
        parts = Taken(self.expected, "expected").object()
        words = {Level.INVALID: "refused", Level.PROPERTY: "holds"}
        word = words.get(self.level, "answer")
        if set(parts) != {word}:
            raise Malformed("expected", "expected", name=word)
        part = parts[word]
        match self.level:
            case Level.INVALID:
                return ErrorKind(part.members(("kind",), ("message",))["kind"].one_of(tuple(ErrorKind)))
            case Level.PROPERTY:
                return read_predicate(part)
            case _:
                return read_answer(part)

    @cached_property
    def signature(self) -> str | None:
        """That of the answer expected, if one is."""
        return signature(self.wanted) if isinstance(self.wanted, Answer) else None

    @cached_property
    def ask(self) -> tuple[Section, ...]:
        """The sections an answer must have. With contradictory material and at level invalid, all."""
        wanted = self.wanted
        if isinstance(wanted, ErrorKind) or (isinstance(wanted, Answer) and wanted.contradiction):
            return tuple(Section)
        if isinstance(wanted, Answer):
            return tuple(s for s in Section if getattr(wanted, s.value) is not None)
        return tuple(s for s in Section if s in sections_of(wanted))


def canonical(value: Json) -> bytes:
    """The one way to write JSON that a hash is taken of."""
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return text.encode("utf-8", "surrogatepass")


def to_json(vector: Vector) -> Object:
    """The vector in its published form."""
    return {
        "schema": SCHEMA,
        "id": vector.id,
        "measure": vector.measure,
        "level": vector.level.value,
        "kind": vector.kind.value,
        "clauses": [str(c) for c in vector.clauses],
        "why": {lang.value: vector.why[lang] for lang in Lang},
        "case": vector.case,
        **({} if vector.beside is None else {"beside": vector.beside}),
        **({"before": list(vector.before)} if vector.before else {}),
        "expected": vector.expected,
    }


def from_json(value: Json) -> Vector:
    """A vector from its published form. Raises Malformed: also where the id is not that of the content."""
    required = ("schema", "id", "measure", "level", "kind", "clauses", "why", "case", "expected")
    parts = Taken(value).members(required, ("beside", "before"))
    if parts["schema"].whole() != SCHEMA:
        raise Malformed("schema", "schema", found=parts["schema"].value, known=SCHEMA)
    why = parts["why"].members(tuple(Lang))
    beside = parts.get("beside")
    before = parts["before"].items(least=1) if "before" in parts else ()
    level = Level(parts["level"].one_of(tuple(Level)))
    mine = () if level is Level.INVALID and isinstance(parts["case"].value, list) else (parts["case"],)
    for case in (*mine, *(() if beside is None else (beside,)), *before):
        case.object()
    vector = Vector(
        parts["measure"].text(),
        level,
        Kind(parts["kind"].one_of(tuple(Kind))),
        read_clauses(parts["clauses"]),
        {lang: why[lang.value].text() for lang in Lang},
        parts["case"].value,
        parts["expected"].value,
        None if beside is None else beside.value,
        tuple(case.value for case in before),
    )
    wanted = vector.wanted
    paired = not isinstance(wanted, Answer | ErrorKind) and compares(wanted)
    if paired != (vector.beside is not None):
        raise Malformed("beside", "beside")
    if parts["id"].text() != vector.id:
        raise Malformed("id", "id", found=shown(parts["id"].value), known=vector.id)
    return vector


def read_clauses(part: Taken) -> tuple[ClauseId, ...]:
    """The clauses that a vector exercises. Raises Malformed."""
    return tuple(_clause(c) for c in part.texts(CLAUSE, least=1, distinct=True))


@cache
def _clause(written: str) -> ClauseId:
    return parse_clause_id(written)
