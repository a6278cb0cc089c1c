"""Files as people have them: what is wrong is told with its place, and nothing is written over."""

import datetime
import json

import pyarrow as pa
import pytest
from pyarrow import parquet

from policy_model.engines import files
from policy_model.engines.batch import run, write_template
from policy_model.semantics.calendar import official
from policy_model.source.diagnostic import Unusable
from tests.engines.test_batch import GOOD, read, write
from tests.engines.test_batch import program as program  # noqa: PLC0414  (a fixture)

TEXT = {name: None if value is None else str(value) for name, value in GOOD.items()}


def told(program, cases, answers, **options):
    """The code and the row of what is wrong, and that nothing was written."""
    before = answers.read_bytes() if answers.exists() else None
    with pytest.raises(Unusable) as error:
        run(program, official(), cases, answers, **options)
    assert (answers.read_bytes() if answers.exists() else None) == before
    return error.value.diagnostics[0].code, error.value.diagnostics[0].args.get("row")


def lines(path, *rows, encoding="utf-8"):
    """Rows as JSON lines."""
    path.write_bytes("".join(json.dumps(r, ensure_ascii=False) + "\n" for r in rows).encode(encoding))
    return path


def test_what_is_not_utf8_is_told_as_that(program, tmp_path):
    cases, out = tmp_path / "c.csv", tmp_path / "a.csv"
    head, row = ",".join(TEXT), ",".join(value or "" for value in TEXT.values())
    for text in (f"{head}\n{row}\n", f"{head},编号\n{row},1\n"):
        cases.write_bytes(text.encode("gb18030"))
        assert told(program, cases, out)[0] == "PM1134"
    assert told(program, lines(tmp_path / "c.jsonl", TEXT, encoding="gb18030"), out)[0] == "PM1134"
    cases.write_bytes(f"{head}\n{row}\n".encode("utf-8-sig"))
    assert run(program, official(), cases, out).answered == 1


def test_a_row_that_is_cut_short_is_named(program, tmp_path):
    cases = tmp_path / "c.csv"
    row = ",".join(value or "" for value in TEXT.values())
    cases.write_text(f"{','.join(TEXT)}\n{row}\n{row}\n甲,true\n", encoding="utf-8")
    assert told(program, cases, tmp_path / "a.csv") == ("PM1104", "3")


def test_a_column_is_there_once(program, tmp_path):
    table = pa.table({name: [value] for name, value in TEXT.items()})
    twice = pa.Table.from_arrays([*table.columns, table["fact.grade"]], [*table.column_names, "fact.grade"])
    with pa.ipc.new_file(tmp_path / "c.arrow", twice.schema) as file:
        file.write_table(twice)
    assert told(program, tmp_path / "c.arrow", tmp_path / "a.csv")[0] == "PM1135"
    cases = tmp_path / "c.jsonl"
    cases.write_text(json.dumps(TEXT)[:-1] + ', "fact.grade": "high"}\n', encoding="utf-8")
    assert told(program, cases, tmp_path / "a.csv") == ("PM1104", "1")


def test_an_identifier_keeps_its_kind_and_is_of_one(program, tmp_path):
    cases, out = tmp_path / "c.jsonl", tmp_path / "a.jsonl"
    run(program, official(), lines(cases, TEXT | {"id": 7}, TEXT | {"id": None}), out)
    assert [json.loads(line)["id"] for line in out.read_text("utf-8").splitlines()] == [7, None]
    for other in ("x", True, 1 << 70, {"a": 1}):
        assert told(program, lines(cases, TEXT | {"id": 7}, TEXT | {"id": other}), out) == ("PM1104", "2")
    assert told(program, lines(cases, TEXT, TEXT | {"id": 7}), out) == ("PM1104", "2")


def test_the_side_file_takes_rows_of_any_kind(program, tmp_path, monkeypatch):
    """Piece by piece, where a column's cells are of another kind in each."""
    monkeypatch.setattr(files, "PIECE", 8)
    cases, side = tmp_path / "c.jsonl", tmp_path / "bad.jsonl"
    lines(cases, TEXT | {"fact.night": 3}, TEXT | {"fact.night": "x"}, TEXT | {"fact.night": True})
    outcome = run(program, official(), cases, tmp_path / "a.csv", rejects=side)
    assert (outcome.answered, outcome.rejected) == (1, 2)
    assert [row["fact.night"] for row in read(side)] == ["3", "x"]


def test_nothing_is_written_over(program, tmp_path):
    cases, out = write(tmp_path / "c.parquet", [GOOD]), tmp_path / "a.parquet"
    assert told(program, cases, cases)[0] == "PM1136"
    assert told(program, cases, out, rejects=cases)[0] == "PM1136"
    assert told(program, cases, out, rejects=out)[0] == "PM1136"
    with pytest.raises(Unusable) as error:
        write_template(program, cases, None)
    assert error.value.diagnostics[0].code == "PM1137"
    assert read(cases)[0]["id"] == "甲"
    write_template(program, out, None)
    write_template(program, out, datetime.date(2017, 3, 1))  # it has no rows


def test_an_instant_is_no_day_and_text_may_be_a_view(program, tmp_path):
    table = pa.table({name: [value] for name, value in GOOD.items()})
    views = [c.cast(pa.string_view()) if pa.types.is_string(c.type) else c for c in table.columns]
    with pa.ipc.new_file(tmp_path / "c.arrow", (shown := pa.table(views, table.column_names)).schema) as file:
        file.write_table(shown)
    assert run(program, official(), tmp_path / "c.arrow", tmp_path / "a.csv").answered == 1
    lists = table.set_column(0, "id", pa.array([[1]]))
    parquet.write_table(lists, tmp_path / "c.parquet")
    assert told(program, tmp_path / "c.parquet", tmp_path / "b.csv")[0] == "PM1138"
    at = table.column_names.index("on")
    for zone, code in (("UTC", "PM1106"), (None, None)):
        day = datetime.datetime(2017, 3, 10)  # noqa: DTZ001  (the zone is that of the column)
        moment = pa.array([day], pa.timestamp("us", zone))
        parquet.write_table(table.set_column(at, "on", moment), tmp_path / "c.parquet")
        if code is None:
            run(program, official(), tmp_path / "c.parquet", tmp_path / "b.csv")
        else:
            assert told(program, tmp_path / "c.parquet", tmp_path / "b.csv") == (code, 1)
