"""The tables of working days: what they are held to, how a file changes them, and what lies outside them."""

from __future__ import annotations

import datetime
import json
import tomllib

import holidays
import jsonschema
import pytest

from policy_model.cli import ExitCode, main
from policy_model.ir.formula import Period, Unit
from policy_model.resources import resource
from policy_model.semantics.arrangements import corrections, given, published, read, revised
from policy_model.semantics.calendar import AssumedCalendar, OutsideTables, last_day, library, official
from policy_model.source.diagnostic import Unusable

DAY = datetime.timedelta(days=1)
EXCEPTIONS: dict[datetime.date, str] = {}
"""Days that PyPI's `holidays` has otherwise than the tables, each with the source for the tables."""


def date(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)


def every_day():
    first, last = official().first.toordinal(), official().last.toordinal()
    return map(datetime.date.fromordinal, range(first, last + 1))


def test_the_tables_are_those_of_another_library_but_for_listed_days():
    other = holidays.country_holidays("CN", years=range(official().first.year, official().last.year + 1))
    differs = [d for d in every_day() if official().is_workday(d) != other.is_working_day(d)]
    assert differs == sorted(EXCEPTIONS)
    assert official().first == date("2004-01-01")


def test_what_comes_with_the_tool_corrects_the_library_and_nothing_else():
    stated = corrections()
    assert stated.worked == {date("2005-12-31"): "国务院办公厅关于2006年部分节假日安排的通知"}
    differs = [d for d in every_day() if official().is_workday(d) != library().is_workday(d)]
    assert set(differs) <= {day for day, _, _ in stated.days}


def test_late_december_of_the_last_year_may_still_change():
    assert official().provisional == datetime.date(official().last.year, 12, 29)


GOOD = """
years = [2027]
[[off]]
days = [2027-01-01, 2027-02-05]
source = "放假通知"
[[worked]]
days = [2027-02-07]
source = "放假通知"
"""


def test_a_file_adds_a_year():
    calendar = revised(official(), read(GOOD, "more.toml"))
    assert calendar.last == date("2027-12-31")
    assert not calendar.is_workday(date("2027-02-05"))
    assert calendar.is_workday(date("2027-02-07"))
    assert calendar.is_workday(date("2027-02-04"))
    assert calendar.is_workday(date("2005-12-31"))
    assert calendar.digest != official().digest


def test_what_a_file_has_otherwise_is_told_day_by_day(tmp_path):
    file = tmp_path / "own.toml"
    file.write_text('[[off]]\ndays = [2026-03-02]\nsource = "某通知"\n', "utf-8")
    calendar, told = given(file)
    assert not calendar.is_workday(date("2026-03-02"))
    assert [(d.code, d.args["day"], d.args["source"]) for d in told] == [("PM0625", "2026-03-02", "某通知")]
    file.write_text('[[off]]\ndays = [2026-03-01]\nsource = "本来就是休息日"\n', "utf-8")
    assert given(file) == (official(), ())


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("years = [", "PM0620"),
        ("year = [2027]", "PM0621"),
        ('years = ["2027"]', "PM0621"),
        ("[[off]]\ndays = [2026-03-02]", "PM0621"),
        ('[[off]]\ndays = ["2026-03-02"]\nsource = "x"', "PM0621"),
        ('[[off]]\ndays = [2026-03-02]\nsource = ""', "PM0621"),
        (
            '[[off]]\ndays = [2026-03-02]\nsource = "x"\n[[worked]]\ndays = [2026-03-02]\nsource = "x"',
            "PM0622",
        ),
        ("years = [2029]", "PM0623"),
        ('[[off]]\ndays = [2031-03-02]\nsource = "x"', "PM0624"),
    ],
)
def test_a_file_that_cannot_be_used(text, code):
    with pytest.raises(Unusable) as caught:
        revised(official(), read(text, "own.toml"))
    assert [d.code for d in caught.value.diagnostics] == [code]


@pytest.mark.parametrize("period", [Period(3, Unit.WORKDAY), Period(90, Unit.WORKDAY)])
def test_outside_the_tables_weekends_are_free_only_where_it_is_assumed(period):
    late = official().last + DAY
    with pytest.raises(OutsideTables):
        last_day(official(), late, period, None)
    assumed = AssumedCalendar(official())
    weeks, days = divmod(period.number, 5)
    plain = late
    for _ in range(7 * weeks + days + 2):
        plain += DAY
    assert last_day(assumed, late, period, None) <= plain
    inside = official().last - 200 * DAY
    assert last_day(assumed, inside, Period(5, Unit.WORKDAY), None) == last_day(
        official(), inside, Period(5, Unit.WORKDAY), None
    )


@pytest.mark.parametrize("unit", [Unit.DAY, Unit.MONTH, Unit.YEAR])
def test_days_months_and_years_need_no_tables_unless_they_run_on(unit):
    late = official().last + 1000 * DAY
    assert last_day(official(), late, Period(2, unit), False) > late
    with pytest.raises(OutsideTables):
        last_day(official(), late, Period(2, unit), True)


def schema(name):
    return json.loads(resource(f"spec/schema/{name}.schema.json").read_text("utf-8"))


def test_the_tables_are_published_in_the_suite():
    folder = resource("spec/conformance/pingdingshan-2017-2")
    found = json.loads((folder / "working-days.json").read_text("utf-8"))
    jsonschema.validate(found, schema("working-days"))
    assert found == published(official())


def test_the_form_of_a_file_is_published():
    data = tomllib.loads(GOOD)
    jsonschema.validate(json.loads(json.dumps(data, default=str)), schema("calendar"))
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({"off": [{"days": []}]}, schema("calendar"))


def test_a_command_counts_by_the_file_it_is_given(tmp_path, capsys):
    file, case = tmp_path / "own.toml", tmp_path / "case.json"
    file.write_text(GOOD, "utf-8")
    case.write_text('{"on": "2027-01-04"}', "utf-8")
    assert main(["eval", str(case), "--calendar", str(file)]) == ExitCode.EXPECTED
    assert official().last.year != 2027
    file.write_text('[[off]]\ndays = [2026-03-02]\nsource = "某通知"\n', "utf-8")
    assert main(["eval", f"--calendar={file}", str(case), "--lang", "en"]) == ExitCode.EXPECTED
    assert "PM0625" in capsys.readouterr().err
    assert main(["eval", str(case), "--calendar", str(tmp_path / "none.toml")]) == ExitCode.UNUSABLE
