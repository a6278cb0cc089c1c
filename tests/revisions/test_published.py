"""What `diff --format json` says of revisions of the real measure is as published; the schema can refuse."""

from __future__ import annotations

import datetime
import json
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

import jsonschema
import pytest

from policy_model.analysis.checked import Checked
from policy_model.diff.difference import Direction
from policy_model.diff.make import make
from policy_model.diff.mapping import read_names
from policy_model.diff.properties import Means
from policy_model.diff.render import render
from policy_model.resources import resource
from policy_model.source.catalogue import Lang

from . import amendments
from .directions import EVALUATOR

SCHEMA: dict[str, Any] = json.loads(resource("spec/schema/diff.schema.json").read_text("utf-8"))
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA, format_checker=jsonschema.FormatChecker())
OPTIONAL = {"to", "content"}


class Hasty(Means):
    """Nothing is asked of properties and findings, which take long: those of small measures are elsewhere."""

    def check(self, *_):
        return Checked((), ())


@cache
def said(number, on=None, *, ordinary=False):
    """The JSON of a revision; `ordinary`: every reading is taken the prevailing way."""
    revision = next(r for r in amendments.revisions() if r.name.startswith(number))
    old, new = amendments.old(), amendments.revised(revision)

    def fixed(measure, _):
        if not ordinary:
            return {}
        return {
            r.id: next((c.id for c in r.choices if c.ordinary), r.choices[0].id) for r in measure.readings
        }

    names = read_names(revision.names, old, new)
    day = None if on is None else datetime.date.fromisoformat(on)
    found = make(old, new, names, by=Hasty(EVALUATOR), fixed=fixed, on=day, counted=number in COUNTED)
    return json.loads(render(found, old, new, "json", Lang.ZH))


COUNTED = {"16", "28"}
"""Of these the kinds of cases are counted, which takes long where they are many."""
ANSWERS = [
    ("15", {"on": "2024-06-03"}, "looser"),
    ("16", {}, "stricter"),
    ("28", {}, "looser"),
    ("13", {"ordinary": True}, "inconsistent"),
    ("20", {"ordinary": True}, "incomparable"),
    ("22", {}, "equivalent"),
    ("23", {}, "equivalent"),
    ("27", {}, "equivalent"),
]


@pytest.mark.long
def test_answers_are_as_published_and_show_every_part_of_it():
    """One test, so that no worker compares twice."""
    every = []
    for number, asked, verdict in ANSWERS:
        answer = said(number, **asked)
        VALIDATOR.validate(answer)
        assert answer["verdict"] == verdict
        assert answer["on"] == asked.get("on")
        assert bool(answer["readings"]) == asked.get("ordinary", False)
        every.append(answer)
    assert {a["verdict"] for a in every} == {d.value for d in Direction}
    kinds = {s["kind"] for a in every for s in a["structure"]}
    assert kinds >= {"split", "renumbered", "reworded", "added"}
    assert {"PM0911", "PM0918"} <= {w["code"] for a in every for w in a["warnings"]}
    changes = [c for a in every for c in a["changes"]]
    assert {c["of"]["kind"] for c in changes} >= {"result", "validity", "duty", "deadline", "step"}


# -- the schema can fail ---------------------------------------------------------------------------


def places(value: Any, key: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """Every object in an answer, with the key it stands under."""
    if isinstance(value, dict):
        yield key, value
        for name, part in value.items():
            yield from places(part, name)
    elif isinstance(value, list):
        for part in value:
            yield from places(part, key)


def of_readings(key: str, found: dict[str, Any]) -> bool:
    return key == "facts" or (key == "readings" and all(isinstance(v, str) for v in found.values()))


def short(answer: Any) -> Any:
    """The answer with no more than two entries in any list."""
    if isinstance(answer, dict):
        return {key: short(value) for key, value in answer.items()}
    return [short(part) for part in answer[:2]] if isinstance(answer, list) else answer


def test_no_key_may_be_missing_and_none_be_added():
    answer = short(said("28"))
    seen = 0
    for key, found in list(places(answer)):
        if of_readings(key, found):
            continue
        found["另外"] = 1
        assert not VALIDATOR.is_valid(answer), key
        del found["另外"]
        for name in sorted(set(found) - OPTIONAL):
            value = found.pop(name)
            assert not VALIDATOR.is_valid(answer), (key, name)
            found[name] = value
            seen += 1
    assert VALIDATOR.is_valid(answer)
    assert seen > 100


def first(answer: dict[str, Any]) -> dict[str, Any]:
    return answer["changes"][0]


MUTATIONS: dict[str, Callable[[dict[str, Any]], object]] = {
    "a verdict that is none": lambda a: a.update(verdict="better"),
    "a Chinese verdict": lambda a: a.update(verdict="宽"),
    "a day that is none": lambda a: a.update(on="2018-3-5"),
    "a reading that is no name": lambda a: a.update(readings={"半夜": 1}),
    "a change without a direction": lambda a: first(a).update(direction="equivalent"),
    "a kind there is not": lambda a: first(a)["of"].update(kind="fact"),
    "a dead end that is no step": lambda a: first(a).update(direction="inconsistent"),
    "a step that is no dead end": lambda a: first(a)["of"].update(kind="step"),
    "a name in one language": lambda a: first(a)["of"]["name"].pop("en"),
    "an empty name": lambda a: first(a)["of"]["name"].update(en=""),
    "no reading at all": lambda a: first(a).update(readings=[]),
    "no list of counts": lambda a: first(a).update(count=None),
    "a count of none": lambda a: first(a)["count"][0].update(count=0),
    "half a case": lambda a: first(a)["count"][0].update(count=0.5),
    "a share that is no fraction": lambda a: first(a)["share"][0].update(exact="0.5"),
    "a share beyond all": lambda a: first(a)["share"][0].update(percent="100.1"),
    "a clause in words": lambda a: first(a)["clauses"].update(old=["第七条"]),
    "a clause twice": lambda a: first(a)["clauses"].update(old=["7", "7"]),
    "a condition by neither text": lambda a: first(a).update(
        pattern=[{"says": {"zh": "甲", "en": "a"}, "holds": True, "by": "neither"}]
    ),
    "a witness of no day": lambda a: first(a)["witness"]["case"].update(on="someday"),
    "a certificate cut short": lambda a: a["verdicts"][0].update(certificate="0" * 16),
    "an inconsistent subject": lambda a: a["verdicts"][0].update(direction="inconsistent"),
    "a property's verdict there is not": lambda a: a.update(
        properties=[{"id": "p", "name": "甲", "old": "proved", "new": "failed"}]
    ),
    "a finding that is a notice": lambda a: a.update(
        findings=[
            {
                "code": "PM0910",
                "about": "",
                "clauses": [],
                "message": {"zh": "甲", "en": "a"},
                "gone": True,
            }
        ]
    ),
    "a structure there is not": lambda a: a["structure"][0].update(kind="lost"),
    "a row of no words": lambda a: a["rows"][0].update(old_text=None),
    "a warning that is a finding": lambda a: a["warnings"][0].update(code="PM0701"),
    "nothing undecided, said": lambda a: a.update(undecided=[""]),
}


@pytest.mark.parametrize("mutation", MUTATIONS)
def test_a_mutated_answer_is_refused(mutation):
    answer = short(said("28"))
    MUTATIONS[mutation](answer)
    assert not VALIDATOR.is_valid(answer)


def test_every_property_is_described_and_nothing_is_published_in_vain():
    VALIDATOR.check_schema(SCHEMA)
    defs = SCHEMA["$defs"]
    used = {part["$ref"] for _, part in places(SCHEMA) if isinstance(part.get("$ref"), str)}
    assert used == {f"#/$defs/{name}" for name in defs}
    for key, part in places({k: v for k, v in SCHEMA.items() if k != "$defs"} | {"$defs": defs}):
        if "required" in part:
            assert part["additionalProperties"] is False, part
            for name, own in part["properties"].items():
                target = defs.get(own.get("$ref", "").removeprefix("#/$defs/"), {})
                assert "description" in own or "description" in target, (key, name)
