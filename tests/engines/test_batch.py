"""Files of cases: every kind of table gives the same answers, and what cannot be read is named."""

import datetime
import functools
import json

import duckdb
import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pytest
from pyarrow import csv, parquet

from policy_model.cli import main
from policy_model.engines import files
from policy_model.engines.arrays import TYPES
from policy_model.engines.batch import run, template
from policy_model.engines.engine import ENGINES, engine
from policy_model.engines.layout import Kind, columns
from policy_model.pipeline import load_measure
from policy_model.semantics.calendar import official
from policy_model.semantics.program import compile_measure
from policy_model.source.diagnostic import Unusable

TEXT = """第一条 夜间值班的，值班室应当在提出申请后三个工作日内作出决定。夜间值班的，可以发放补贴。

```policy
第一条 夜间值班的，值班室应当在提出申请后三个工作日内作出决定。夜间值班的，可以发放补贴。
值班人员可以提出申请。
```

第二条 本办法自2017年1月1日起施行。

```policy
第二条 本办法自2017年1月1日起施行。
```

```vocabulary
主体
| 名称 | 标识 |
|---|---|
| 值班人员 | keeper |
| 值班室 | room |

事实
| 名称 | 标识 | 性质 | 类型 | 取值 | 通常值 | 可后生 |
|---|---|---|---|---|---|---|
| 夜间值班 | night | 客观 | 是否 | | 否 | 是 |
| 值班等级 | grade | 客观 | 枚举（由低到高） | 一般=low、重要=high | 一般 | |

行为
| 名称 | 标识 | 主体 | 内容 |
|---|---|---|---|
| 提出申请 | apply | 值班人员 | |
| 作出决定 | decide | 值班室 | 同意=yes、拒绝=no |

结果
| 名称 | 标识 | 益损 | 主次 |
|---|---|---|---|
| 发放补贴 | pay | 益 | 主 |
```
"""

DAY = datetime.date
GOOD = {
    "id": "甲",
    "fact.night": True,
    "since.night": None,
    "fact.grade": "low",
    "act.apply.1.date": DAY(2017, 3, 1),
    "act.apply.1.by": "keeper",
    "act.decide.1.date": DAY(2017, 3, 7),
    "act.decide.1.by": None,
    "act.decide.1.content": "yes",
    "on": DAY(2017, 3, 10),
}


@pytest.fixture(scope="module")
def program(tmp_path_factory):
    path = tmp_path_factory.mktemp("measure") / "m.md"
    path.write_text(TEXT, encoding="utf-8")
    return compile_measure(load_measure(path).measure)


def write(path, rows):
    """Rows as a table of the kind of its ending."""
    plain = {c: [row[c] for row in rows] for c in rows[0]}
    match path.suffix:
        case ".parquet":
            parquet.write_table(pa.table(plain), path)
        case ".csv":
            csv.write_csv(pa.table(plain), path)
        case ".arrow":
            table = pa.table(plain)
            with pa.ipc.new_file(path, table.schema) as file:
                file.write_table(table)
        case _:
            path.write_text("".join(json.dumps(r, default=str) + "\n" for r in rows), encoding="utf-8")
    return path


def read(path):
    return [row for batch in files.batches(path) for row in batch.to_pylist()]


@pytest.mark.parametrize("ending", files.ENDINGS)
def test_every_kind_of_table_gives_the_same_answers(program, tmp_path, ending):
    late = GOOD | {"id": "乙", "fact.night": False}
    cases = write(tmp_path / f"cases{ending}", [GOOD, late])
    outcome = run(program, official(), cases, tmp_path / "answers.parquet")
    assert (outcome.answered, outcome.unanswered, outcome.rejected) == (2, 0, 0)
    first, second = read(tmp_path / "answers.parquet")
    assert first["id"] == "甲"
    assert first["answer"] == "answered"
    assert first["act.apply.1.valid"] is True
    assert (first["result.pay"], second["result.pay"]) == ("permitted", "silent")
    duty = next(name for name in first if name.startswith("duty."))
    assert (first[duty], first[f"{duty}.due"]) == ("done_late", DAY(2017, 3, 6))
    assert (second[duty], second[f"{duty}.due"]) == (None, None)


@pytest.mark.parametrize("ending", files.ENDINGS)
def test_answers_are_written_in_every_kind(program, tmp_path, ending):
    run(program, official(), write(tmp_path / "cases.parquet", [GOOD]), tmp_path / f"answers{ending}")
    (row,) = read(tmp_path / f"answers{ending}")
    assert row["result.pay"] == "permitted"


@pytest.mark.parametrize(
    ("column", "value", "code"),
    [
        ("fact.grade", "middle", "PM1106"),
        ("fact.night", "maybe", "PM1106"),
        ("act.apply.1.date", "2017-02-30", "PM1106"),
        ("fact.grade", None, "PM1107"),
        ("act.decide.1.content", None, "PM1107"),
        ("on", None, "PM1107"),
    ],
)
def test_a_cell_that_cannot_be_read_is_named_with_its_row(program, tmp_path, column, value, code):
    rows = [{k: None if v is None else str(v) for k, v in r.items()} for r in (GOOD, GOOD | {column: value})]
    answers = tmp_path / "answers.csv"
    with pytest.raises(Unusable) as error:
        run(program, official(), write(tmp_path / "cases.csv", rows), answers)
    (found,) = error.value.diagnostics
    assert (found.code, found.args["row"], found.args["column"]) == (code, 2, column)
    assert [p.name for p in tmp_path.iterdir()] == ["cases.csv"]


def test_what_was_not_done_has_no_doer_and_what_is_false_no_beginning(program, tmp_path):
    rows = [
        GOOD | {"act.decide.1.date": None},
        GOOD | {"fact.night": False, "since.night": DAY(2017, 3, 1)},
    ]
    with pytest.raises(Unusable) as error:
        run(program, official(), write(tmp_path / "c.parquet", rows), tmp_path / "a.csv")
    assert [d.code for d in error.value.diagnostics] == ["PM1108", "PM1109"]


def test_rows_that_cannot_be_read_go_to_a_side_file(program, tmp_path):
    rows = [GOOD, GOOD | {"id": "乙", "fact.grade": "middle"}, GOOD | {"id": "丙"}]
    cases, side = write(tmp_path / "c.parquet", rows), tmp_path / "bad.csv"
    outcome = run(program, official(), cases, tmp_path / "a.csv", rejects=side)
    assert (outcome.answered, outcome.rejected) == (2, 1)
    assert [row["id"] for row in read(tmp_path / "a.csv")] == ["甲", "丙"]
    (bad,) = read(side)
    zh = "fact.grade：“middle”不是这一列的值（如 low、high）"
    en = "fact.grade: “middle” is no value of this column (such as low, high)"
    assert (bad["row"], bad["id"], bad["why"]) == ("2", "乙", f"{zh} · {en}")


@pytest.mark.parametrize("ending", files.ENDINGS)
def test_a_file_comes_in_pieces_whatever_it_is_made_of(tmp_path, monkeypatch, ending):
    monkeypatch.setattr(files, "PIECE", 8)
    cases = write(tmp_path / f"c{ending}", [GOOD | {"id": str(i)} for i in range(20)])
    pieces = [piece.to_pylist() for piece in files.batches(cases)]
    assert [row["id"] for piece in pieces for row in piece] == [str(i) for i in range(20)]
    assert ending == ".csv" or max(map(len, pieces)) <= 8  # text is read by so many bytes


def test_columns_too_many_and_too_few_are_named(program, tmp_path):
    row = {k: v for k, v in GOOD.items() if k != "fact.grade"} | {"fact.grad": "low"}
    with pytest.raises(Unusable) as error:
        run(program, official(), write(tmp_path / "c.parquet", [row]), tmp_path / "a.csv")
    assert [(d.code, d.args["names"]) for d in error.value.diagnostics] == [
        ("PM1102", ("fact.grad",)),
        ("PM1105", ("fact.grade",)),
    ]


def test_what_goes_wrong_leaves_the_old_answers_whole(program, tmp_path):
    answers = tmp_path / "a.csv"
    answers.write_text("old", encoding="utf-8")
    with pytest.raises(Unusable):
        run(program, official(), write(tmp_path / "c.csv", [GOOD | {"fact.grade": "x"}]), answers)
    assert answers.read_text(encoding="utf-8") == "old"


def test_a_run_that_is_stopped_leaves_the_old_answers_whole(program, tmp_path, monkeypatch):
    monkeypatch.setattr(files, "PIECE", 1)
    cases = write(tmp_path / "c.parquet", [GOOD | {"fact.grade": "x"}, GOOD, GOOD])
    answers, side = tmp_path / "a.parquet", tmp_path / "bad.csv"
    old = [path.write_text("old", encoding="utf-8") and path for path in (answers, side)]

    def stop(done, _):
        if done == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        run(program, official(), cases, answers, rejects=side, step=stop)
    assert [path.read_text(encoding="utf-8") for path in old] == ["old", "old"]
    assert sorted(p.name for p in tmp_path.iterdir()) == ["a.parquet", "bad.csv", "c.parquet"]


@pytest.mark.parametrize("by", ENGINES)
def test_answers_stand_in_the_order_of_the_cases(program, by, monkeypatch):
    loose = {"preserve_insertion_order": False, "threads": 4}
    monkeypatch.setattr(duckdb, "connect", functools.partial(duckdb.connect, config=loose))
    rows = 1 << 20
    plain = {c.name: np.zeros(rows, dtype=TYPES[c.kind]) for c in columns(program)}
    plain["on"][:] = DAY(2017, 3, 10).toordinal()
    plain["fact.grade"][:] = 1
    plain["fact.night"][:] = np.random.default_rng(1).random(rows) < 1 / 2
    told = pa.Table.from_batches(engine(by, program, official())([*plain.values()], rows))
    given = pc.equal(told["result.pay"].cast(pa.string()), "permitted").to_numpy(zero_copy_only=False)
    assert (given == plain["fact.night"]).all()


def test_a_chinese_name_stands_for_its_identifier(program, tmp_path):
    row = GOOD | {"fact.grade": "一般", "act.apply.1.by": "值班人员", "act.decide.1.content": "同意"}
    run(program, official(), write(tmp_path / "c.parquet", [row]), tmp_path / "a.csv")
    (found,) = read(tmp_path / "a.csv")
    assert found["act.decide.1.valid"] == "true"


def test_one_day_for_all_needs_no_column(program, tmp_path):
    row = {k: v for k, v in GOOD.items() if k != "on"}
    run(program, official(), write(tmp_path / "c.parquet", [row]), tmp_path / "a.csv", on=DAY(2016, 12, 31))
    (found,) = read(tmp_path / "a.csv")
    assert found["result.pay"] == "outside"


def beyond(days: int, **more):
    """A case of which the period begins so many days after the tables end, seen on its first day."""
    first = official().last + datetime.timedelta(days=days)
    idle = {"act.decide.1.date": None, "act.decide.1.content": None}
    return GOOD | idle | {"act.apply.1.date": first, "on": first} | more


@pytest.mark.parametrize("by", ["numpy", "polars", "duckdb"])
def test_beyond_the_tables_is_answered_what_no_arrangement_can_change(program, tmp_path, by):
    later, soon = (official().last + datetime.timedelta(days=days) for days in (1000, 404))
    asked = [beyond(400), GOOD, beyond(400, on=later), beyond(400, on=soon)]
    cases = write(tmp_path / "c.parquet", asked)
    outcome = run(program, official(), cases, tmp_path / "a.parquet", by=by)
    assert (outcome.answered, outcome.open, outcome.unanswered) == (1, 3, 0)
    begun, within, over, between = read(tmp_path / "a.parquet")
    duty = next(name for name in begun if name.startswith("duty."))
    assert [row["answer"] for row in (begun, within, over, between)] == ["open", "answered", "open", "open"]
    assert [row[duty] for row in (begun, within, over, between)] == [
        "pending",
        "done_late",
        "overdue",
        "open",
    ]
    assert all(row["result.pay"] == "permitted" and row["act.apply.1.valid"] is True for row in (begun, over))
    for row in (begun, over, between):
        first, last = row[f"{duty}.due.earliest"], row[f"{duty}.due.latest"]
        assert first < last
        assert row[f"{duty}.due"] is None
    assert within[f"{duty}.due"] == DAY(2017, 3, 6)
    assert within[f"{duty}.due.earliest"] is within[f"{duty}.due.latest"] is None


def test_a_result_that_hangs_on_an_arrangement_is_open(tmp_path):
    (tmp_path / "m.md").write_text(TEXT.replace("夜间值班的，可以", "逾期未作出决定的，可以"), "utf-8")
    own = compile_measure(load_measure(tmp_path / "m.md").measure)
    soon, over = (official().last + datetime.timedelta(days=days) for days in (404, 1000))
    cases = write(tmp_path / "c.parquet", [beyond(400, on=soon), beyond(400, on=over)])
    run(own, official(), cases, tmp_path / "a.parquet")
    assert [row["result.pay"] for row in read(tmp_path / "a.parquet")] == ["open", "permitted"]


def test_past_the_last_day_that_can_be_written_nothing_is_said(program, tmp_path):
    row = beyond(400, **{"act.apply.1.date": DAY(9999, 12, 31), "on": DAY(9999, 12, 31)})
    outcome = run(program, official(), write(tmp_path / "c.parquet", [row]), tmp_path / "a.parquet")
    (found,) = read(tmp_path / "a.parquet")
    assert outcome.unanswered == 1
    assert found["answer"] == "calendar"
    assert {v for k, v in found.items() if k not in ("id", "answer")} == {None}


def test_a_template_has_every_column(program):
    assert template(program, None).names == [c.name for c in columns(program)]
    assert {c.kind for c in columns(program)} == {Kind.TRUTH, Kind.CODE, Kind.DATE}


def test_the_command_writes_a_template_and_answers_it(tmp_path, capsys, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "m.md").write_text(TEXT, encoding="utf-8")
    assert main(["batch", "--columns", "empty.csv", "--measure", "m.md"]) == 0
    assert "fact.grade\t事实：值班等级\t其中之一：low、high" in capsys.readouterr().out
    assert main(["batch", "empty.csv", "-o", "answers.csv", "--measure", "m.md"]) == 0
    assert "answers.csv" in capsys.readouterr().err
    assert main(["batch", "empty.csv", "--measure", "m.md"]) == 2
    assert main(["batch", "empty.xlsx", "-o", "answers.csv", "--measure", "m.md"]) == 2
    assert main(["batch", "cases", "--sql", "duckdb", "--measure", "m.md"]) == 0
    assert "FROM cases" in capsys.readouterr().out
    assert main(["batch", "cases", "--sql", "oracle", "--measure", "m.md"]) == 2


def test_a_table_has_room_for_as_many_acts_as_are_wanted(tmp_path, capsys, monkeypatch):
    """As many as the measure allows, fewer if asked; never more."""
    monkeypatch.chdir(tmp_path)
    text = TEXT.replace(
        "| 名称 | 标识 | 主体 | 内容 |\n|---|---|---|---|",
        "| 名称 | 标识 | 主体 | 内容 | 可多次 |\n|---|---|---|---|---|",
    )
    (tmp_path / "m.md").write_text(
        text.replace("| 提出申请 | apply | 值班人员 | |", "| 提出申请 | apply | 值班人员 | | 3 |")
    )

    def names(*options):
        assert main(["batch", "--columns", "empty.csv", "--measure", "m.md", *options]) == 0
        return [line.split("\t")[0] for line in capsys.readouterr().out.splitlines()]

    dates = ["act.apply.1.date", "act.apply.2.date", "act.apply.3.date", "act.decide.1.date"]
    assert [n for n in names() if n.endswith(".date")] == dates
    assert [n for n in names("--acts", "提出申请=2", "--acts=decide=0") if n.endswith(".date")] == dates[:2]
    row = dict.fromkeys(names("--acts=apply=2", "--acts=decide=0"), "")
    row |= {"fact.night": "true", "fact.grade": "low", "on": "2017-03-01"}
    row |= {"act.apply.1.date": "2017-02-06", "act.apply.2.date": "2017-02-13"}
    (tmp_path / "cases.csv").write_text(",".join(row) + "\n" + ",".join(row.values()) + "\n")
    said = ["--measure", "m.md", "--acts=apply=2", "--acts=decide=0"]
    assert main(["batch", "cases.csv", "-o", "answers.jsonl", *said]) == 0
    (found,) = [json.loads(line) for line in (tmp_path / "answers.jsonl").read_text().splitlines()]
    assert list(found.values()).count("overdue") == 2
    capsys.readouterr()
    for option, code in (("apply=4", "PM1132"), ("apply=two", "PM1131"), ("applly=2", "PM1131")):
        assert main(["batch", "--columns", "empty.csv", "--measure", "m.md", "--acts", option]) == 2
        assert code in capsys.readouterr().err
