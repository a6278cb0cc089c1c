"""The public interface: what it offers stays, and it answers as the commands do."""

import datetime
import importlib.util
import inspect
import json

import pandas as pd
import polars
import pyarrow as pa
import pytest

import policy_model as pm
from policy_model.cli import main
from policy_model.engines import extra

SIGNATURES = {
    "load": "(path: 'str | Path | None' = None) -> 'Measure'",
    "Measure.ask": (
        "(self, case: 'Case', *, readings: 'Mapping[str, str] | None' = None,"
        " on: 'datetime.date | None' = None) -> 'Answer'"
    ),
    "Measure.answers": (
        "(self, cases: 'Any', *, readings: 'Mapping[str, str] | None' = None,"
        " on: 'datetime.date | None' = None, acts: 'Mapping[str, int] | None' = None) -> 'Any'"
    ),
    "Measure.columns": (
        "(self, readings: 'Mapping[str, str] | None' = None, *,"
        " acts: 'Mapping[str, int] | None' = None) -> 'tuple[str, ...]'"
    ),
    "Measure.function": ("(self, readings: 'Mapping[str, str]') -> 'Callable[[Case], Mapping[str, Status]]'"),
    "Measure.row": (
        "(self, case: 'Case', readings: 'Mapping[str, str]', *,"
        " acts: 'Mapping[str, int] | None' = None) -> 'dict[str, Any]'"
    ),
    "Measure.sql": (
        "(self, dialect: 'str', relation: 'str' = 'cases', *,"
        " readings: 'Mapping[str, str] | None' = None, acts: 'Mapping[str, int] | None' = None) -> 'str'"
    ),
    "Answer.as_dict": "(self, lang: 'str' = 'zh') -> 'dict[str, Any]'",
    "Answer.as_text": "(self, lang: 'str' = 'zh', width: 'int' = 100) -> 'str'",
    "Answer.status": "(self, result: 'str') -> 'Status | None'",
}
CASE = {"facts": {}, "rest": "ordinary", "on": "2017-03-10", "acts": []}


@pytest.fixture(scope="module")
def measure():
    return pm.load()


@pytest.fixture(scope="module")
def taken(measure):
    return {reading: choices[0] for reading, choices in measure.readings.items()}


@pytest.fixture(scope="module")
def ordinary(measure, taken):
    """The unremarkable case, as a row."""
    return measure.row(CASE, taken) | {"id": 7}


def test_a_row_has_what_the_case_has(measure, taken):
    done = {"act": "notify", "date": "2017-03-09", "by": "accountability_body", "to": "party"}
    late = {"recovered_loss": {"value": True, "since": "2017-03-08"}}
    row = measure.row(CASE | {"acts": [done], "facts": late}, taken)
    assert tuple(row) == measure.columns(taken)
    assert row["act.notify.1.date"] == datetime.date(2017, 3, 9)
    assert (row["act.notify.1.by"], row["act.notify.1.to"]) == ("accountability_body", "party")
    assert (row["fact.recovered_loss"], row["since.recovered_loss"]) == (True, datetime.date(2017, 3, 8))
    assert row["act.apply.1.date"] is None


def test_a_table_has_columns_for_as_many_acts_as_are_said(measure, taken):
    done = {"act": "notify", "date": "2017-03-09", "by": "accountability_body", "to": "party"}
    assert measure.acts["apply"] >= 1
    none = measure.columns(taken, acts={"notify": 0})
    assert none == tuple(c for c in measure.columns(taken) if not c.startswith("act.notify."))
    row = measure.row(CASE, taken, acts={"notify": 0})
    assert tuple(row) == none
    table = pa.Table.from_pylist([row])
    (told,) = measure.answers(table, readings=taken, acts={"notify": 0}).to_pylist()
    assert told["answer"] == "answered"
    assert "act.notify." not in measure.sql("duckdb", readings=taken, acts={"notify": 0})
    for wrong, code in (
        (lambda: measure.columns(acts={"nobody": 1}), "PM1131"),
        (lambda: measure.columns(acts={"notify": 99}), "PM1132"),
        (lambda: measure.row(CASE | {"acts": [done]}, taken, acts={"notify": 0}), "PM1133"),
    ):
        with pytest.raises(pm.Unusable) as error:
            wrong()
        assert error.value.diagnostics[0].code == code


def test_names_and_arguments_stay():
    found = {}
    for name in SIGNATURES:
        thing = pm
        for part in name.split("."):
            thing = getattr(thing, part)
        found[name] = str(inspect.signature(thing))
    assert found == SIGNATURES
    assert set(pm.__all__) == {"Answer", "Measure", "Status", "Unusable", "load"}


def test_a_case_is_answered_as_the_command_answers_it(measure, tmp_path, capsys):
    (tmp_path / "case.json").write_text(json.dumps(CASE), encoding="utf-8")
    assert main(["eval", str(tmp_path / "case.json"), "--format", "json", "--lang", "zh"]) == 0
    answer = measure.ask(CASE)
    assert answer.as_dict() == json.loads(capsys.readouterr().out)
    assert not answer.contradiction
    assert "2017年3月10日" in answer.as_text()


def test_the_same_case_one_at_a_time_in_a_table_and_as_a_function(measure, taken, ordinary):
    alone = measure.ask(CASE, readings=taken)
    table = measure.answers(pa.Table.from_pylist([ordinary]), readings=taken).to_pylist()[0]
    function = measure.function(taken)(CASE)
    for result in measure.results:
        assert table[f"result.{result}"] == function[result].value == alone.status(result).value
    assert (table["id"], table["answer"]) == (7, "answered")


@pytest.mark.parametrize("kind", [pd.DataFrame, polars.DataFrame])
def test_a_frame_comes_back_as_its_own_kind(measure, taken, ordinary, kind):
    told = measure.answers(kind([ordinary]), readings=taken)
    assert isinstance(told, kind)
    assert told["answer"][0] == "answered"


def test_what_is_wrong_is_said_as_the_commands_say_it(measure, taken):
    for wrong, code in (
        (lambda: measure.ask("{"), "PM0401"),
        (lambda: measure.ask(CASE, readings={"none": "x"}), "PM0610"),
        (lambda: measure.ask(CASE, readings={next(iter(taken)): "x"}), "PM0611"),
        (lambda: measure.function({}), "PM1112"),
        (lambda: measure.row({"on": "2017-03-10"}, taken), "PM1128"),
        (lambda: measure.function(taken)({"on": "2017-03-10"}), "PM1128"),
        (lambda: measure.answers(pa.table({"fact.none": [1]}), readings=taken), "PM1102"),
    ):
        with pytest.raises(pm.Unusable) as error:
            wrong()
        assert error.value.diagnostics[0].code == code
    with pytest.raises(KeyError):
        measure.ask(CASE).status("no such result")


def test_the_query_is_of_the_dialect(measure, taken):
    assert '"fact.' in measure.sql("duckdb", readings=taken)
    assert "`fact." in measure.sql("spark", readings=taken)
    with pytest.raises(ValueError, match="oracle"):
        measure.sql("oracle")


def test_without_the_extra_for_tables_it_says_what_to_install(measure, taken, monkeypatch):
    found = importlib.util.find_spec
    monkeypatch.setattr(extra, "find_spec", lambda name: None if name == "pyarrow" else found(name))
    for ask in (lambda: measure.answers(None, readings=taken), lambda: measure.sql("duckdb", readings=taken)):
        with pytest.raises(pm.Unusable) as error:
            ask()
        assert [(d.code, d.args["modules"]) for d in error.value.diagnostics] == [("PM1100", ("pyarrow",))]
    assert measure.function(taken)(CASE)


def test_what_is_shown_of_an_answer_and_of_a_mistake_can_be_read(measure):
    """In a notebook, and at the foot of a traceback."""
    answer = measure.ask({"facts": {}, "rest": "ordinary", "on": "2017-03-10"})
    assert repr(answer).startswith(f"Answer({measure.results[0]}=")
    assert str(answer) == answer.as_text()
    with pytest.raises(pm.Unusable, match=r"^PM0610 没有读法“nobody”.* · there is no reading “nobody”"):
        measure.function({"nobody": "nothing"})
    assert {"load", "Measure", "Answer"} <= set(dir(pm))
