"""Evaluator, compiled program, columns, encoding and interview on the same fresh measures, for some minutes.

python benchmarks/agreement.py --seed 1 --minutes 5 [--solver 0.1] [--node]

The tests draw the same measures every time; here every seed draws others, half of them from the IR's forms
and half from the grammar, as text. Each is drawn with a calendar and cases, and each pair of a case and a
combination of readings is answered by every way there is: the program one at a time and in columns always,
the solver's encoding for a share of the time (`--solver`), the interview's runtime under Node with `--node`.
The first difference ends the run with the draw that shows it (exit code 1); keep it as a test. The last line
says how many pairs were compared.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections import Counter
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st
from tests import strategies as drawn
from tests import test_writing as written
from tests.docgen import test_interview as interview
from tests.engines.test_agree import expected, in_columns
from tests.proof import agreeing

from policy_model.engines.arrays import Arrays
from policy_model.engines.function import compiled, row
from policy_model.semantics.calendar import AssumedCalendar
from policy_model.semantics.program import Chosen, LastDay, compile_measure
from policy_model.suite.reference import Reference, tagged_case
from policy_model.suite.said import signature

_ROUND = 50
_CASES = 6


measures = drawn.measures() | written.measures()


def pairs_of(data, measure, cases):
    """Cases, each under a choice for every reading."""
    taken = st.sampled_from(list(drawn.combinations(measure)))
    return data.draw(st.lists(st.tuples(cases, taken), min_size=_CASES, max_size=_CASES))


def by_program(counted, data):
    """The program, one case at a time and in columns, says what the evaluator says."""
    measure, calendar = data.draw(measures), AssumedCalendar(data.draw(drawn.calendars()))
    program = compile_measure(measure)
    function, arrays = compiled(program, calendar), Arrays(program, calendar)
    pairs = pairs_of(data, measure, drawn.cases(measure))
    rows = [row(program, *pair) for pair in pairs]
    (found,) = arrays.chunks(in_columns(program, rows), len(rows))
    for i, (case, readings) in enumerate(pairs):
        wanted = expected(program, case, readings, calendar)
        answers = dict(zip(program.outputs, function(rows[i]), strict=True))
        for node, value in wanted.items():
            day = isinstance(program.nodes[node], LastDay | Chosen)
            column = found.day(node) if day else found.truth(node)
            assert answers[node] == value == column[i], (node, value, answers[node], column[i])
        counted["program"] += 2


def by_solver(counted, data):
    """The encoding has one answer to the case, and it is the evaluator's."""
    measure, calendar = data.draw(measures), AssumedCalendar(data.draw(drawn.calendars()))
    for case, readings in pairs_of(data, measure, drawn.spelt_cases(measure)):
        agreeing.compare(measure, case, tuple(readings.items()), calendar, longest=2000)
        counted["solver"] += 1


def by_interview(node, folder, counted, data):
    """The interview's runtime says of cases, complete or not, what the evaluator says."""
    measure, calendar = data.draw(measures), data.draw(drawn.calendars())
    pairs = pairs_of(data, measure, drawn.partial_cases(measure) | drawn.cases(measure))
    reference = Reference(measure, calendar)
    replies = interview.asked(node, folder, measure, calendar, pairs)
    for pair, reply in zip(pairs, replies, strict=True):
        wanted = reference.expected(tagged_case(measure, *pair))
        if "refused" not in wanted:
            told = signature(interview.read(reply["answer"]))
            assert told == signature(interview.read(wanted["answer"])), (wanted, reply)
            counted["interview"] += 1


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
    print(f"seed {given_.seed}, {given_.minutes} min: {dict(counted)}, none different")


if __name__ == "__main__":
    main()
