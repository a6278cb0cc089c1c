"""Millions of random cases: against the evaluator, engine against engine, and the memory a large file takes.

python benchmarks/millions.py evaluator --minutes 8 --seed 1 [--measure FILE]
python benchmarks/millions.py engines --rows 1000000 --seed 1 [--measure FILE]
python benchmarks/millions.py memory --rows 10000000 [--measure FILE]

The first compares every value of every answer of the columns with what the reference evaluator says; its
speed is the bound, so run it often, each time with another seed. The second compares whole tables of answers.
Both end with exit code 1 at the first difference, and show it. The third writes a Parquet file and has
`policy-model batch` answer it.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import pyarrow as pa
from alike import alike, differs, said_of_first, told
from pyarrow import parquet
from random_cases import arrow_table, as_case, random_columns
from tests.engines.test_agree import expected

from policy_model.compiled import measure_for_cases
from policy_model.engines.arrays import Arrays
from policy_model.engines.engine import ENGINES, engine
from policy_model.engines.layout import columns
from policy_model.semantics.calendar import AssumedCalendar, official
from policy_model.semantics.program import Program, compile_measure

_ALIKE = 1 << 9
_PIECE = 1 << 18
_PIECES = 4


def main() -> int:
    """Runs one of the three."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("what", choices=("evaluator", "engines", "memory", "write"))
    parser.add_argument("--out", type=Path, help="of write, which memory runs apart")
    parser.add_argument("--measure", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--minutes", type=float, default=1)
    parser.add_argument("--rows", type=int, default=1_000_000)
    options = parser.parse_args()
    measure = measure_for_cases(options.measure).measure
    match options.what:
        case "evaluator":
            return with_evaluator(measure, options.seed, options.minutes)
        case "engines":
            return with_each_other(measure, options.seed, options.rows)
        case "write":
            return write(compile_measure(measure, _taken(measure, 0)), options.out, options.rows)
        case _:
            return in_memory(measure, options.measure, options.rows)


def _taken(measure, number):
    """One combination of readings after the other."""
    return {r.id: r.choices[number % len(r.choices)].id for r in measure.readings}


def with_evaluator(measure, seed: int, minutes: float) -> int:
    """Against the reference evaluator, for so many minutes, tables of rows alike in the days of their acts.

    The first row of each is asked alone as well.
    """
    calendar = AssumedCalendar(official())
    end, cases, values, number = time.monotonic() + 60 * minutes, 0, 0, 0
    while time.monotonic() < end:
        program = compile_measure(measure, _taken(measure, number))
        drawn = alike(program, random_columns(program, _ALIKE, 1000 * seed + number), 0)
        number += 1
        (found,) = Arrays(program, calendar).chunks([drawn[c.name] for c in columns(program)], _ALIKE)
        wanted = told(program, drawn, calendar)
        for node, value in wanted.items():
            if differs(found, node, value):
                print(f"different: seed {seed}, table {number - 1}, node {node}")
                return 1
        for node, value in expected(program, as_case(program, drawn, 0), program.fixed, calendar).items():
            if not said_of_first(wanted[node], value):
                print(f"the evaluator differs over sets: seed {seed}, table {number - 1}, node {node}")
                return 1
        cases, values = cases + _ALIKE, values + _ALIKE * len(wanted)
    print(f"{measure.name}: {cases} cases in {number} tables, {values} values, none different (seed {seed})")
    return 0


def with_each_other(measure, seed: int, rows: int) -> int:
    """Whole tables of answers, engine against engine."""
    done, number = 0, 0
    while done < rows:
        program = compile_measure(measure, _taken(measure, number))
        drawn = random_columns(program, _PIECE, 1000 * seed + number)
        number += 1
        read = [drawn[c.name] for c in columns(program)]
        tables = {name: list(engine(name, program, official())(read, _PIECE)) for name in ENGINES}
        first, *others = (pa.Table.from_batches(batches) for batches in tables.values())
        for name, other in zip(list(ENGINES)[1:], others, strict=True):
            for column in first.column_names:
                if not _same(first[column], other[column]):
                    print(f"different: {name}, {column}, seed {seed}, piece {number - 1}")
                    return 1
        done += _PIECE
    print(f"{measure.name}: {done} cases by {', '.join(ENGINES)}, none different (seed {seed})")
    return 0


def _same(one, other) -> bool:
    """Quickly where both are made alike, else value by value."""
    return one.equals(other) or one.to_pylist() == other.to_pylist()


def in_memory(measure, path: Path | None, rows: int) -> int:
    """The peak of one `policy-model batch`, from Parquet to Parquet."""
    program = compile_measure(measure, _taken(measure, 0))
    with tempfile.TemporaryDirectory(dir=os.environ.get("MILLIONS")) as folder:
        cases, answers = Path(folder) / "cases.parquet", Path(folder) / "answers.parquet"
        own = ["--measure", str(path)] if path else []
        # apart: a process begins with the peak of the one it was copied from
        made = [sys.executable, __file__, "write", "--rows", str(rows), "--out", str(cases), *own]
        subprocess.run(made, check=True)
        command = [sys.executable, "-m", "policy_model.cli", "batch", str(cases), "-o", str(answers), *own]
        command += [f"--reading={r.key}={c.key}" for r, c in program.fixed.items()]
        begun = time.monotonic()
        with subprocess.Popen(command) as running:
            _, status, used = os.wait4(running.pid, 0)
            running.returncode = os.waitstatus_to_exitcode(status)
        if running.returncode:
            return running.returncode
        taken, peak = time.monotonic() - begun, used.ru_maxrss / 1024
        told = parquet.read_metadata(answers).num_rows
    print(f"{measure.name}: {told} cases in {taken:.0f} s, peak {peak:.0f} MiB")
    return 0


def write(program: Program, path: Path, rows: int) -> int:
    """So many rows: a few random pieces, one after the other, again and again."""
    pieces = [arrow_table(program, random_columns(program, _PIECE, n)) for n in range(_PIECES)]
    with parquet.ParquetWriter(path, pieces[0].schema, compression="zstd") as file:
        for number, start in enumerate(range(0, rows, _PIECE)):
            file.write_table(pieces[number % _PIECES].slice(0, min(_PIECE, rows - start)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
