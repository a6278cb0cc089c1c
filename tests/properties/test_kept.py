"""Verdicts kept from earlier runs: found again where nothing they rest on changed, and only there."""

import dataclasses
import json

import pytest

from policy_model.analysis.checked import checked
from policy_model.analysis.memory import Memory
from policy_model.analysis.run import Subject
from policy_model.ir import formula as f
from policy_model.ir import ids, statement
from policy_model.ir.property import (
    Always,
    DeadlinesMet,
    EachNeeded,
    Exists,
    Monotone,
    OnlyAfter,
    SameFor,
    Strength,
)
from policy_model.proof.replay import Evaluator
from policy_model.properties import place as check
from policy_model.properties.kept import Texts, concerned
from policy_model.source.clause import parse_clause_id
from policy_model.source.span import Span
from tests.proof import mini
from tests.properties.test_verdicts import EXEMPT, MITIGATE, NO_GAIN

CLAIMS = [
    NO_GAIN,
    Exists(f.Given(MITIGATE)),
    OnlyAfter((MITIGATE,), mini.ref("find", "grant")),
    OnlyAfter((mini.ref("forward"),), mini.ref("notify")),
    Always(f.Done(mini.ref("find")), f.Lawful(ids.PartyId("organ"))),
    SameFor((EXEMPT,), (ids.FactId("conceals"),)),
    Monotone(ids.FactId("remedied"), EXEMPT, True),
    EachNeeded(parse_clause_id("7")),
    *(DeadlinesMet(strength, None, None) for strength in Strength),
]


def found(measure, claim, folder=None):
    memory = None if folder is None else Memory(folder, measure)
    return told(measure, memory, mini.prop("x", claim))


def told(measure, memory, prop):
    (outcome,) = checked(Subject(measure, None, Evaluator()), [prop], memory=memory).outcomes
    return outcome


@pytest.fixture
def decided(monkeypatch):
    """The names of the properties that were decided and not found."""
    seen = []
    real = check.Place.decide

    def spy(self, prop):
        seen.append(prop.id)
        return real(self, prop)

    monkeypatch.setattr(check.Place, "decide", spy)
    return seen


@pytest.mark.parametrize("claim", CLAIMS)
def test_what_is_found_again_is_what_was_found(claim, tmp_path, decided):
    first = found(mini.tolerance(), claim, tmp_path)
    assert found(mini.tolerance(), claim, tmp_path) == first
    assert decided == ["x"]


def changed(s):
    """The statement saying something else, if it has a condition."""
    odd = mini.true("sanction")
    match s:
        case statement.Effect() | statement.Duty() | statement.Power():
            return dataclasses.replace(s, condition=f.Not(odd))
        case statement.Authority() | statement.Requirement():
            return dataclasses.replace(s, requires=odd)
        case statement.Necessary():
            return dataclasses.replace(s, items=(*s.items, odd))
        case _:
            return None


@pytest.mark.parametrize("claim", CLAIMS)
def test_a_clause_a_verdict_cannot_depend_on_may_change_and_no_other(claim, tmp_path, decided):
    measure = mini.tolerance()
    first = found(measure, claim, tmp_path)
    matters = {s.id for s in concerned(measure, mini.prop("x", claim)).statements}
    for place, s in enumerate(measure.statements):
        new = changed(s)
        if new is None:
            continue
        others = [*measure.statements]
        others[place] = new
        edited = dataclasses.replace(measure, statements=tuple(others))
        decided.clear()
        again = found(edited, claim, tmp_path)
        assert decided == (["x"] if s.id in matters else [])
        if s.id not in matters:
            assert again == first == found(edited, claim)


def test_where_a_clause_stands_is_no_matter(tmp_path, decided):
    measure = mini.tolerance()
    found(measure, NO_GAIN, tmp_path)
    moved = [dataclasses.replace(s, span=Span("elsewhere", 7, 9)) for s in measure.statements]
    found(dataclasses.replace(measure, statements=tuple(moved), hash="1" * 64), NO_GAIN, tmp_path)
    assert decided == ["x"]


def test_another_limit_is_another_verdict(tmp_path, decided):
    measure, prop = mini.tolerance(), mini.prop("x", NO_GAIN)
    for limit in (None, 30_000_000):
        told(measure, Memory(tmp_path, measure, limit), prop)
    assert decided == ["x", "x"]


def test_a_damaged_file_is_decided_anew(tmp_path, decided):
    first = found(mini.tolerance(), NO_GAIN, tmp_path)
    (file,) = tmp_path.glob("verdict-*")
    digest, _, body = file.read_text("utf-8").partition("\n")
    other = json.loads(body)
    other["outcome"][2] = ["Verdict", "refuted"]
    file.write_text(f"{digest}\n{json.dumps(other)}", "utf-8")
    assert found(mini.tolerance(), NO_GAIN, tmp_path) == first
    assert decided == ["x", "x"]


def test_a_part_at_the_address_of_another_is_not_taken_for_it():
    measure, carried = mini.tolerance(), Texts()
    parts = (*measure.statements, *measure.judgements)
    carried._known = {id(part): (object(), "another") for part in parts}  # as brought from another process
    assert carried.of(measure) == Texts().of(measure)
