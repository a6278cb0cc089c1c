"""Evaluator, compiled program, columns, encoding and interview on the same fresh measures, for some minutes.

python benchmarks/agreement.py --seed 1 --minutes 5 [--solver 0.3] [--node NODE]

The tests draw the same measures every time; here every seed draws others, half of them from the IR's forms
and half from the grammar, as text. Each is drawn with a calendar and a few cases, to which random ones are
added by the hundred, and each pair of a case and a combination of readings is answered by every way there
is: the program one at a time and in columns always, the solver's encoding for a share of the time
(`--solver`), the interview's runtime under Node with `--node`. Beside the evaluator, which is slow, the
program's two ways are held to each other on many thousand rows of each measure. The first difference ends the
run with the draw that shows it (exit code 1); keep it as a test. The last line says of how many pairs each
two ways were compared.
"""

from __future__ import annotations

import argparse
import dataclasses
import itertools
import sys
import tempfile
import time
from collections import Counter
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import numpy as np
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st
from random_cases import as_case, random_columns
from tests import strategies as drawn
from tests import test_writing as written
from tests.docgen import test_interview as interview
from tests.engines.test_agree import expected, in_columns
from tests.proof import agreeing

from policy_model.engines.arrays import Arrays
from policy_model.engines.function import compiled, plain, row
from policy_model.engines.layout import columns
from policy_model.ir.ids import NATURE
from policy_model.semantics.calendar import AssumedCalendar
from policy_model.semantics.program import Chosen, LastDay, Program, compile_measure
from policy_model.suite.reference import Reference, tagged_case
from policy_model.suite.said import signature

_ROUND = 5
_CASES = 6
_MORE = 600
"""Random cases of a measure that the evaluator answers."""
_ROWS = 1 << 17
"""Random cases of a measure that the program answers both ways, in the columns' chunks."""
_SOLVED = 1500
"""Random cases of a measure that are put to the solver."""
_ASKED = 60


measures = drawn.measures() | written.measures()


def pairs_of(data, measure, cases):
    """Cases, each under a choice for every reading."""
    taken = st.sampled_from(list(drawn.combinations(measure)))
    return data.draw(st.lists(st.tuples(cases, taken), min_size=_CASES, max_size=_CASES))


class Many:
    """Random complete cases of a measure, a row each; numbers and dates lie near those it compares with."""

    def __init__(self, program: Program, rows: int, chance: int) -> None:
        self.program, self.rows = program, rows
        self.columns = random_columns(program, rows, chance)
        rng = np.random.default_rng(chance)
        own = {c.name: c for c in columns(program)}
        for fact, values in drawn.compared(program.measure).items():
            column = own[f"fact.{fact.key}"]
            near = sorted({max(0, plain(column, v) + n) for v in values for n in (-1, 0, 1)})
            mine = self.columns[column.name]
            mine[:] = np.where(rng.random(rows) < 1 / 2, rng.choice(near, rows), mine)
        self.listed = [self.columns[c.name] for c in columns(program)]

    def pair(self, place: int):
        """A row as a case and a choice for every reading."""
        chosen = {
            r.id: r.choices[int(self.columns[f"reading.{r.id.key}"][place]) - 1].id
            for r in self.program.measure.readings
        }
        return as_case(self.program, self.columns, place), chosen


def by_program(counted, data):
    """The program, one case at a time and in columns, says what the evaluator says."""
    measure, calendar = data.draw(measures), AssumedCalendar(data.draw(drawn.calendars()))
    program = compile_measure(measure)
    function, arrays = compiled(program, calendar), Arrays(program, calendar)
    few = pairs_of(data, measure, drawn.cases(measure))
    many = Many(program, _ROWS, data.draw(st.integers(0, 2**32)))
    rows = [row(program, *pair) for pair in few]
    days = {n for n in program.outputs if isinstance(program.nodes[n], LastDay | Chosen)}

    def said(found):
        return {n: (found.day(n) if n in days else found.truth(n)).tolist() for n in program.outputs}

    (columns_few,) = map(said, arrays.chunks(in_columns(program, rows), len(rows)))
    for i, (case, readings) in enumerate(few):
        wanted = expected(program, case, readings, calendar)
        answers = dict(zip(program.outputs, function(rows[i]), strict=True))
        for node, value in wanted.items():
            assert answers[node] == value == columns_few[node][i], (node, value, answers[node])
    plain_rows = zip(*(values.tolist() for values in many.listed), strict=True)
    place = 0
    for columns_many in map(said, arrays.chunks(many.listed, _ROWS)):
        number = len(columns_many[program.outputs[0]])
        answers = list(map(function, itertools.islice(plain_rows, number)))
        for node, values in zip(program.outputs, zip(*answers, strict=True), strict=True):
            if node not in days and [*values] != columns_many[node]:
                i = next(i for i in range(number) if values[i] != columns_many[node][i])
                raise AssertionError(node, values[i], many.pair(place + i))
        for i in range(_MORE if place == 0 else 0):
            case, readings = many.pair(i)
            said_once = dict(zip(program.outputs, answers[i], strict=True))
            for node, value in expected(program, case, readings, calendar).items():
                assert said_once[node] == value == columns_many[node][i], (
                    (node, program.nodes[node]),
                    (value, said_once[node], columns_many[node][i]),
                    (case, readings),
                )
        place += number
    assert place == _ROWS
    counted["evaluator and program"] += len(few) + _MORE
    counted["evaluator and columns"] += len(few) + _MORE
    counted["program and columns"] += _ROWS


def spelt(measure, case, rng):
    """The case as the encoding has it: acts done by then, by and to somebody; events on their days."""
    declared = {act.id: act for act in measure.acts}
    people = [p.id for p in measure.parties if p.id != NATURE]

    def somebody(said, wanted):
        return (said or people[rng.integers(len(people))]) if wanted else None

    acts = [
        dataclasses.replace(
            act,
            by=somebody(act.by, not declared[act.act].event),
            to=somebody(act.to, declared[act.act].addressees),
        )
        for act in case.acts
        if act.date <= case.on
    ]
    placed = [act for act in acts if declared[act.act].falls is None]
    for kind in measure.acts:
        if kind.falls is not None:
            placed += drawn.on_its_days([act for act in acts if act.act == kind.id], kind.falls)
    return dataclasses.replace(case, acts=tuple(placed))


def by_solver(counted, data):
    """The encoding has one answer to the case, and it is the evaluator's."""
    measure, calendar = data.draw(measures), AssumedCalendar(data.draw(drawn.calendars()))
    taken = st.sampled_from(list(drawn.combinations(measure)))
    few = st.lists(st.tuples(drawn.spelt_cases(measure), taken), min_size=_CASES, max_size=_CASES)
    pairs, chance = data.draw(few), data.draw(st.integers(0, 2**32))
    many, rng = Many(compile_measure(measure), _SOLVED, chance), np.random.default_rng(chance)
    pairs += ((spelt(measure, case, rng), chosen) for case, chosen in map(many.pair, range(_SOLVED)))
    encoded = agreeing.Encoded(measure, [case for case, _ in pairs], calendar, longest=2000)
    for case, readings in pairs:
        encoded.compare(case, tuple(readings.items()))
    counted["evaluator and solver"] += len(pairs)


def by_interview(node, folder, counted, data):
    """The interview's runtime says of cases, complete or not, what the evaluator says."""
    measure, calendar = data.draw(measures), data.draw(drawn.calendars())
    pairs = pairs_of(data, measure, drawn.partial_cases(measure) | drawn.cases(measure))
    many = Many(compile_measure(measure), _ASKED, data.draw(st.integers(0, 2**32)))
    pairs += map(many.pair, range(_ASKED))
    reference = Reference(measure, calendar)
    replies = interview.asked(node, folder, measure, calendar, pairs)
    for pair, reply in zip(pairs, replies, strict=True):
        wanted = reference.expected(tagged_case(measure, *pair))
        if "refused" not in wanted:
            told = signature(interview.read(reply["answer"]))
            assert told == signature(interview.read(wanted["answer"])), (wanted, reply)
            counted["evaluator and interview"] += 1


def rounds(start, check, until):
    """Runs a check on fresh draws until the time is over."""
    number = 0
    while time.monotonic() < until:
        quiet = settings(
            max_examples=_ROUND,
            deadline=None,
            database=None,
            phases=[Phase.generate],
            suppress_health_check=list(HealthCheck),
        )

        def one(data):
            check(data)

        seed(f"{start} {number}")(quiet(given(st.data())(one)))()
        number += 1


def main():
    """Runs the pairs one kind after another, each for its share of the time."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--seed", type=int, required=True)
    options.add_argument("--minutes", type=float, default=1)
    options.add_argument("--solver", type=float, default=0.3, help="share of the time for the solver")
    options.add_argument("--node", default=None, help="Node, for the interview's runtime")
    given_ = options.parse_args()
    counted: Counter[str] = Counter()
    whole = given_.minutes * 60
    shares = {by_solver: given_.solver}
    with tempfile.TemporaryDirectory() as name:
        if given_.node:
            shares[partial(by_interview, given_.node, Path(name))] = 0.3
        shares[by_program] = 1 - sum(shares.values())
        for check, share in shares.items():
            rounds(given_.seed, partial(check, counted), time.monotonic() + whole * share)
    told = ", ".join(f"{ways} {number:,}" for ways, number in counted.items())
    print(f"seed {given_.seed}, {given_.minutes} min: {told}: none different")


if __name__ == "__main__":
    main()
