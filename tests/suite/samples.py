"""A small suite made from worked cases, its expected values from the reference evaluator."""

from __future__ import annotations

import hashlib
from functools import cache

from policy_model.semantics.calendar import official
from policy_model.source.catalogue import Lang
from policy_model.source.clause import parse_clause_id
from policy_model.suite.folder import load_suite, suite_files
from policy_model.suite.reference import Reference, tagged_case
from policy_model.suite.said import Section
from policy_model.suite.vector import Kind, Level, Vector
from tests.measures.worked import case_of, data, loaded, readings

FACTS = (Section.SCOPE, Section.JUDGEMENTS, Section.RESULTS)
COMPLETE = {"08-void-private-gain": "7.3", "22-lesser-accident": "7.5", "31-out-of-scope": "2"}
TIMED = {"04-overdue-feedback": "10.3", "06-feedback-on-saturday": "10.3", "14-spring-festival": "10.1"}
OPEN = {"33-one-bar-known": "7.3", "34-collective-study-unknown": "10.2", "41-one-fact-missing": "7.5"}
HANGING = {"15-after-spring-festival": "10.1", "26-concealment": "14"}


@cache
def reference():
    return Reference(loaded().measure, official())


def vector(level, kind, clause, case, expected, beside=None):
    why = {Lang.ZH: f"漏看{parse_clause_id(clause).zh}", Lang.EN: f"overlooks {parse_clause_id(clause).en}"}
    name = loaded().measure.name
    return Vector(name, level, kind, (parse_clause_id(clause),), why, case, expected, beside)


def asked(level, kind, clause, case, ask=tuple(Section)):
    return vector(level, kind, clause, case, reference().expected(case, ask))


def case(name, *, fixed=True, acts=True):
    taken = readings(loaded().measure, {}) if fixed else {}
    out = tagged_case(loaded().measure, case_of(data(name), name), taken)
    return out if acts else out | {"acts": []}


@cache
def vectors():
    out = [
        asked(Level.FACTS, Kind.COMPLETE, clause, case(name, acts=False), FACTS)
        for name, clause in COMPLETE.items()
    ]
    out += [asked(Level.PROCEDURE, Kind.TIME, clause, case(name)) for name, clause in TIMED.items()]
    out += [asked(Level.PARTIAL, Kind.PARTIAL, clause, case(name)) for name, clause in OPEN.items()]
    out += [
        asked(Level.READINGS, Kind.READING, clause, case(name, fixed=False))
        for name, clause in HANGING.items()
    ]
    out.append(asked(Level.FACTS, Kind.COMPLETE, "2", case("37-contradiction", acts=False), FACTS))
    whole = case("01-plain-exemption")
    wrong = whole | {"facts": whole["facts"] | {"no_such_fact": True}}
    out.append(asked(Level.INVALID, Kind.INVALID, "7", wrong))
    late = whole | {"on": "date:2018-02-30"}
    out.append(asked(Level.INVALID, Kind.INVALID, "10.1", late))
    never = {"not": {"result": "exempt", "is": ["forbidden"]}}
    out.append(vector(Level.PROPERTY, Kind.PROPERTY, "7", whole, {"holds": never}))
    other = whole | {"facts": whole["facts"] | {"idle": True}}
    same = {"holds": {"same": ["acts"]}}
    out.append(vector(Level.PROPERTY, Kind.PROPERTY, "10", whole, same, other))
    return tuple(out)


def files(chosen=None, others=None):
    measure = loaded().measure
    chosen = vectors() if chosen is None else chosen
    text = hashlib.sha256(b"text").hexdigest()
    return suite_files(
        measure.name,
        measure.title,
        text=text,
        model=measure.hash,
        vectors=chosen,
        purposes={v.id: f"property {v.id}" for v in chosen},
        others=others or {},
    )


def write(folder, chosen=None, others=None):
    for name, content in files(chosen, others).items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return load_suite(folder)
