"""Cases that cannot be used: one for each way in which a case may be wrong, as far as the measure has it."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterator
from typing import Any as Json

from policy_model.ir.vocabulary import BoolType, EnumType

from .maker import Made, Maker, said
from .vector import ErrorKind, Kind, Level, Object, Vector

NOBODY = "no_such_name"


def refused(maker: Maker) -> Iterator[Made]:
    """The vectors; each is refused by the reference for the reason it is made for."""
    seen: Counter[ErrorKind] = Counter()
    for kind, case in _wrong(maker):
        expected = maker.reference.expected(case)
        if expected == {"refused": {"kind": kind.value}}:
            clauses = (maker.measure.clauses[0],)
            why = said(f"invalid.{kind.value}")
            name = maker.measure.name
            seen[kind] += 1
            vector = Vector(name, Level.INVALID, Kind.INVALID, clauses, why, case, expected)
            yield Made(vector, f"invalid {kind} {seen[kind]}")


def _wrong(maker: Maker) -> Iterator[tuple[ErrorKind, Json]]:
    measure = maker.measure
    day = measure.entry + datetime.timedelta(days=30)
    on = f"date:{day.isoformat()}"
    reading = {r.key: c.key for r, c in maker.usual.items()}
    base: Object = {"facts": {}, "rest": "ordinary", "acts": [], "on": on, "reading": reading}

    def facts(**given: object) -> Object:
        return base | {"facts": given}

    def acts(*given: object) -> Object:
        return base | {"acts": list(given)}

    yield ErrorKind.WRONG_SHAPE, []
    yield ErrorKind.WRONG_SHAPE, base | {"facts": []}
    yield ErrorKind.WRONG_SHAPE, base | {"acts": {}}
    yield ErrorKind.UNKNOWN_KEY, base | {NOBODY: 1}
    yield ErrorKind.MISSING_KEY, {k: v for k, v in base.items() if k != "on"}
    yield ErrorKind.UNKNOWN_FACT, facts(**{NOBODY: True})
    yield ErrorKind.UNKNOWN_READING, base | {"reading": {NOBODY: NOBODY}}
    yield ErrorKind.NOT_A_DATE, base | {"on": "date:soon"}
    yield ErrorKind.NOT_A_DATE, base | {"on": day.isoformat()}
    yield ErrorKind.NO_SUCH_DAY, base | {"on": f"date:{day.year}-02-30"}
    yield ErrorKind.NO_SUCH_DAY, base | {"on": "date:1900-02-29"}
    yield ErrorKind.NO_SUCH_DAY, base | {"on": f"date:{day.year}-04-31"}
    for r in measure.readings[:1]:
        yield ErrorKind.UNKNOWN_CHOICE, base | {"reading": {r.id.key: NOBODY}}
    for f in measure.facts:
        if isinstance(f.type, BoolType):
            yield ErrorKind.WRONG_TYPE, facts(**{f.id.key: "yes"})
            yield ErrorKind.WRONG_TYPE, facts(**{f.id.key: 1})
            yield ErrorKind.UNKNOWN_FACT, facts(**{f.id.zh: True})
            break
    for f in measure.facts:
        if isinstance(f.type, BoolType) and f.may_come_about:
            yield ErrorKind.UNEXPECTED_SINCE, facts(**{f.id.key: {"value": False, "since": on}})
            yield ErrorKind.MISSING_KEY, facts(**{f.id.key: {"value": True}})
            break
    for f in measure.facts:
        if isinstance(f.type, BoolType) and not f.may_come_about:
            yield ErrorKind.UNEXPECTED_SINCE, facts(**{f.id.key: {"value": True, "since": on}})
            break
    for f in measure.facts:
        if isinstance(f.type, EnumType):
            yield ErrorKind.UNKNOWN_VALUE, facts(**{f.id.key: NOBODY})
            yield ErrorKind.WRONG_TYPE, facts(**{f.id.key: True})
            break
    for a in measure.acts[:1]:
        one = {"act": a.id.key, "date": on, "by": a.actors[0].key}
        yield ErrorKind.UNKNOWN_ACT, acts(one | {"act": NOBODY})
        yield ErrorKind.UNKNOWN_PARTY, acts(one | {"by": NOBODY})
        yield ErrorKind.MISSING_KEY, acts({k: v for k, v in one.items() if k != "date"})
        yield ErrorKind.TOO_MANY_ACTS, acts(*([one] * (a.at_most + 1)))
    for a in measure.acts:
        if not a.contents:
            one = {"act": a.id.key, "date": on, "by": a.actors[0].key, "content": NOBODY}
            yield ErrorKind.UNEXPECTED_CONTENT, acts(one)
            break
    for a in measure.acts:
        if a.contents:
            one = {"act": a.id.key, "date": on, "by": a.actors[0].key, "content": NOBODY}
            yield ErrorKind.UNKNOWN_CONTENT, acts(one)
            break
    for a in measure.acts:  # of the first from which a period runs
        one = {"act": a.id.key, "date": f"date:{datetime.date.max.isoformat()}"}
        if maker.reference.expected(acts(one)) == {"refused": {"kind": ErrorKind.OUTSIDE_TABLES.value}}:
            yield ErrorKind.OUTSIDE_TABLES, acts(one)
            break
    for a in measure.acts[:1]:
        done = [{"act": a.id.key, "date": on}] * a.at_most
        yield ErrorKind.TOO_MANY_ACTS, acts(*done) | {"unknown": [a.id.key]}
        yield ErrorKind.GIVEN_TWICE, base | {"unknown": [a.id.key, a.id.key]}
