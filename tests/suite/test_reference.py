"""The reference evaluator in the suite's form, and behind the protocol."""

import io
import json
import shlex
import sys

import pytest

from policy_model.cli import main
from policy_model.semantics.answer import answer
from policy_model.semantics.answer_json import to_json
from policy_model.semantics.calendar import official
from policy_model.source.catalogue import load
from policy_model.suite.reference import _KINDS, Reference, Refused, tagged_case
from policy_model.suite.runner import Command, Outcome, run_suite
from policy_model.suite.said import Section
from policy_model.suite.serve import Server
from policy_model.suite.vector import ErrorKind, Level
from tests.measures.worked import case_of, data, loaded, names, readings
from tests.suite import samples
from tests.suite.conftest import PATIENT
from tests.suite.test_vector import ANSWER, REPLY, validator

CASE = validator("vector.schema.json#/$defs/case")
SERVE = (sys.executable, "-m", "policy_model.cli", "suite", "serve")


@pytest.mark.parametrize("name", names())
def test_a_case_in_the_suite_s_form_has_the_answer_it_has_in_eval_s(name):
    measure, plain = loaded().measure, case_of(data(name), name)
    taken = readings(measure, {})
    case = tagged_case(measure, plain, taken)
    CASE.validate(case)
    found = samples.reference().answer(case, tuple(Section))
    ANSWER.validate(found)
    expected = to_json(answer(measure, plain, taken, official()))
    if expected["contradiction"]:
        assert set(found) == {"contradiction"}
        return
    assert {id: e["status"] for id, e in found["results"].items()} == {
        e["id"]: e["status"] for e in expected["results"]
    }
    assert [a["status"] for a in found["acts"]] == [
        a["status"] for a in expected["acts"] if a["number"] is not None
    ]
    applying = [d for d in expected["duties"] if d["state"] != "not_applicable"]
    dues = [d["due"] and f"date:{d['due']}" for d in applying if not d.get("due_open")]
    assert [d["due"] for d in found["duties"] if d["due"] != "open"] == dues


def whole():
    return samples.case("01-plain-exemption")


def changed(*path, to):
    case = json.loads(json.dumps(whole()))
    inner = case
    for key in path[:-1]:
        inner = inner[key]
    inner[path[-1]] = to
    return case


REFUSED = {
    ErrorKind.WRONG_SHAPE: changed("acts", to={}),
    ErrorKind.UNKNOWN_KEY: changed("extra", to=1),
    ErrorKind.MISSING_KEY: {k: v for k, v in whole().items() if k != "on"},
    ErrorKind.UNKNOWN_FACT: changed("facts", "no_such", to=True),
    ErrorKind.UNKNOWN_ACT: changed("acts", 0, "act", to="no_such"),
    ErrorKind.UNKNOWN_PARTY: changed("acts", 0, "by", to="no_such"),
    ErrorKind.UNKNOWN_CONTENT: changed("acts", 9, "content", to="no_such"),
    ErrorKind.UNKNOWN_VALUE: changed("facts", "motive", to="no_such"),
    ErrorKind.UNKNOWN_READING: changed("reading", "no_such", to="any"),
    ErrorKind.UNKNOWN_CHOICE: changed("reading", "late_application", to="no_such"),
    ErrorKind.WRONG_TYPE: changed("facts", "idle", to="number:1"),
    ErrorKind.NOT_A_DATE: changed("on", to="2018-04-04"),
    ErrorKind.NO_SUCH_DAY: changed("acts", 0, "date", to="date:2018-02-30"),
    ErrorKind.OUTSIDE_TABLES: changed("acts", 0, "date", to="date:9999-12-31"),
    ErrorKind.UNEXPECTED_SINCE: changed("facts", "idle", to={"value": True, "since": "date:2018-03-05"}),
    ErrorKind.UNEXPECTED_CONTENT: changed("acts", 0, "content", to="grant"),
    ErrorKind.TOO_MANY_ACTS: changed("acts", to=whole()["acts"] + whole()["acts"]),
    ErrorKind.GIVEN_TWICE: changed("unknown", to=["discover", "discover"]),
}


@pytest.mark.parametrize("kind", list(ErrorKind))
def test_every_kind_of_error_has_a_case(kind):
    with pytest.raises(Refused) as error:
        samples.reference().answer(REFUSED[kind], tuple(Section))
    assert error.value.kind is kind


CHINESE = {
    ErrorKind.UNKNOWN_FACT: {"facts": {"出现失误或错误": True}},
    ErrorKind.UNKNOWN_VALUE: {"facts": {"party_kind": "全市党员干部"}},
    ErrorKind.UNKNOWN_ACT: {"acts": [{"act": "作出认定", "date": "date:2018-03-05"}]},
    ErrorKind.UNKNOWN_PARTY: {"acts": [{"act": "find", "date": "date:2018-03-05", "by": "受理机关"}]},
    ErrorKind.UNKNOWN_CONTENT: {
        "acts": [{"act": "find", "date": "date:2018-03-05", "content": "予以容错免责"}]
    },
    ErrorKind.UNKNOWN_READING: {"reading": {"顿号": "both"}},
    ErrorKind.UNKNOWN_CHOICE: {"reading": {"by_reference_list": "两者兼备"}},
    ErrorKind.MISSING_KEY: {"facts": {"took_measures": {"value": True}}},
    ErrorKind.WRONG_TYPE: {"facts": {"error": "是"}},
}


@pytest.mark.parametrize("kind", CHINESE)
def test_the_server_keeps_its_own_protocol(kind):
    """Names are identifiers, and what came about has its day, in whatever the command is asked."""
    case = {"on": "date:2018-04-04"} | CHINESE[kind]
    (reply,) = served({"cmd": "run", "seq": 7, "level": "facts", "ask": ["scope"], "case": case})
    assert reply == {"seq": 7, "refused": {"kind": kind.value}}


@pytest.mark.parametrize("case", [[], None, 1, "facts", True])
def test_a_case_that_is_no_object_is_refused_and_the_next_one_answered(case):
    message = {"cmd": "run", "level": "facts", "ask": ["scope"]}
    replies = served(message | {"seq": 1, "case": case}, message | {"seq": 2, "case": whole()})
    assert replies[0] == {"seq": 1, "refused": {"kind": "wrong_shape"}}
    assert replies[1]["answer"]["scope"]["status"] == "inside"


def served(*messages):
    server = Server(samples.reference(), "a", "0" * 64)
    return [json.loads(line) for line in server.answers(json.dumps(m).encode() + b"\n" for m in messages)]


ODD = [1, 1.5, None, [], {}, "是", "number:-1", "number:01", "date:2018-02-30", {"value": 1}, "\ud800"]


PLACES = (
    *(("facts",), ("facts", "idle"), ("facts", "motive"), ("on",), ("rest",), ("unknown",)),
    *(("acts", 0), ("acts", 0, "date"), ("acts", 0, "by"), ("reading",), ("reading", "late_application")),
)


@pytest.mark.parametrize("value", ODD, ids=repr)
@pytest.mark.parametrize("path", PLACES, ids=str)
def test_an_odd_value_anywhere_is_answered_or_refused(path, value):
    expected = samples.reference().expected(changed(*path, to=value))
    REPLY.validate(expected)


def test_every_diagnostic_of_a_case_has_a_kind():
    of_text = {"PM0401", "PM0402", "PM0403", "PM0404"}  # what is no JSON does not get this far
    by_alias = {"PM0419"}  # the suite names everything by identifier
    codes = {key for key in load("case") if key.startswith("PM") and "." not in key}
    assert codes - of_text - by_alias == set(_KINDS)


@pytest.mark.parametrize("per_case", [False, True])
def test_the_reference_passes_its_own_suite_through_the_protocol(suite, per_case):
    vectors = suite.vectors[::5] if per_case else suite.vectors
    run = run_suite(suite, vectors, Command(SERVE, PATIENT, per_case))
    assert {j.outcome for j in run.judged} == {Outcome.PASSED}
    assert not any(j.bare for j in run.judged)
    assert run.remarks == ()


def test_another_text_is_another_dialect():
    server = Server(samples.reference(), "a", "0" * 64)
    message = {"cmd": "dialect", "measure": "a", "text": "1" * 64}
    assert server.reply(message | {"model": "0" * 64}) == {"ok": True}
    assert server.reply(message | {"model": "2" * 64})["ok"] is False


def test_the_command_serves_until_stop(capsysbinary, monkeypatch):
    lines = b'{"cmd":"start","protocol":1}\n{"cmd":"stop"}\n{"cmd":"start","protocol":1}\n'
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(lines)))
    assert main(["suite", "serve"]) == 0
    out = capsysbinary.readouterr().out
    assert out.count(b"\n") == 1
    assert json.loads(out)["implementation"]["name"] == "policy-model"
    assert shlex.join(SERVE).endswith("suite serve")


def test_what_is_asked_is_answered_and_no_more():
    found = samples.reference().answer(whole(), (Section.SCOPE, Section.RESULTS))
    assert set(found) == {"scope", "results"}
    assert isinstance(samples.reference(), Reference)
    assert Level.FACTS in {v.level for v in samples.vectors()}


@pytest.mark.parametrize(
    "line",
    [
        "hello",
        "{}",
        '{"cmd":"go"}',
        '{"cmd":"run"}',
        '{"cmd":"run","seq":1,"level":"facts","ask":["x"],"case":{}}',
    ],
)
def test_what_is_no_message_is_told(line, capsys, monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(line.encode() + b"\n")))
    assert main(["suite", "serve", "--lang", "zh"]) == 2
    out = capsys.readouterr()
    assert out.out == ""
    assert "PM0812" in out.err
