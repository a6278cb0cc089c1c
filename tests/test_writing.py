"""Text written by the grammar at random: all rules come, nothing crashes, and what it means is one thing."""

from __future__ import annotations

import random

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from policy_model.elaborate.measure import elaborate
from policy_model.engines.arrays import Arrays
from policy_model.engines.function import compiled, row
from policy_model.semantics.calendar import AssumedCalendar
from policy_model.semantics.program import Chosen, LastDay, compile_measure
from policy_model.source.diagnostic import Severity
from policy_model.source.document import split_document
from policy_model.source.literate import prose_of
from policy_model.source.span import Span
from policy_model.syntax import machine
from policy_model.syntax.format import format_text
from policy_model.syntax.parse import parse
from policy_model.syntax.sentences import parse_sentences

from . import strategies, timed, writing
from .elaborate.test_any_text import read
from .engines.test_agree import expected, in_columns
from .proof import agreeing

chances = st.integers(0, 2**32).map(random.Random)


@pytest.mark.long
def test_every_rule_of_the_grammar_is_used(monkeypatch):
    """Of fifteen hundred blocks, those the parser takes use every rule of the grammar."""
    used, found = set(), []
    reduce = machine.Machine._reduce

    def noting(self, number, at):
        found.append(number)
        return reduce(self, number, at)

    monkeypatch.setattr(machine.Machine, "_reduce", noting)
    writer = writing.Writer(random.Random(0))  # noqa: S311 (no secret)
    for number in range(1500):
        start, before = ("block" if number % 20 else "condition"), writer.used.copy()
        text = writer.block(None if number % 3 == 0 else 1, number % 20, start)
        found.clear()
        tree = parse_sentences(writing.names(), text, Span("m.md", 0, len(text)), start).tree
        writer.used = before  # of what the parser takes: other rules are sought again
        if tree is not None:
            used.update(found)
            writer.used.update(found)
    assert [r for n, r in enumerate(writing.rules()) if n not in used] == []


@settings(max_examples=100, phases=[Phase.generate])
@given(chances, st.integers(0, 25))
def test_no_block_makes_it_crash(chance, spare):
    read(writing.document([writing.Writer(chance).block(1, spare)]))


@settings(max_examples=60, phases=[Phase.generate])
@given(chances, st.integers(0, 25))
def test_a_block_is_written_in_one_way_and_means_the_same_in_it(chance, spare):
    text = writing.document([writing.Writer(chance).block(1, spare)])
    before = parse(text, "m.md")
    if any(d.severity is Severity.ERROR for d in before.diagnostics):
        return
    written = format_text(text, "m.md")
    assert format_text(written, "m.md") == written
    assert parse(written, "m.md").document == before.document


def measure_of(blocks):
    """The measure that blocks make, None if they do not make one."""
    text = writing.document(blocks)
    parsed = parse(text, "m.md")
    if any(d.severity is Severity.ERROR for d in parsed.diagnostics):
        return None
    outline = split_document(prose_of(text, "m.md").text, "m.md")
    clauses = tuple(clause.id for clause in outline.clauses())
    return elaborate(parsed.document, name="m", title="", clauses=clauses, hash="").measure


@st.composite
def measures(draw):
    """A measure of up to three blocks, each of which is one by itself."""
    writer = writing.Writer(draw(chances))
    kept = []
    for _ in range(draw(st.integers(2, 6))):
        block = writer.block(len(kept) + 1, draw(st.integers(0, 20)))
        if len(kept) < 3 and measure_of([*kept, block]) is not None:
            kept.append(block)
    found = measure_of(kept)
    assert found is not None
    return found


@pytest.mark.long
@settings(max_examples=60, phases=[Phase.generate], suppress_health_check=list(HealthCheck))
@given(st.data())
def test_what_is_written_means_one_thing(data):
    """The evaluator, the solver's encoding, the program and its columns say the same of written measures."""
    one_meaning(data, data.draw(measures()))


@settings(max_examples=25, phases=[Phase.generate], suppress_health_check=list(HealthCheck))
@given(st.data())
def test_the_words_for_time_mean_one_thing(data):
    """So of what the law says of time, put together."""
    one_meaning(data, data.draw(timed.measures()))


def one_meaning(data, measure):
    """All say the same of cases of the measure."""
    calendar = AssumedCalendar(data.draw(strategies.calendars()))
    program = compile_measure(measure)
    function, arrays = compiled(program, calendar), Arrays(program, calendar)
    cases = [data.draw(strategies.spelt_cases(measure)) for _ in range(3)]
    combination = data.draw(st.sampled_from(list(strategies.combinations(measure))))
    rows = [row(program, case, combination) for case in cases]
    (found,) = arrays.chunks(in_columns(program, rows), len(rows))
    for i, case in enumerate(cases):
        answers = dict(zip(program.outputs, function(rows[i]), strict=True))
        for node, value in expected(program, case, combination, calendar).items():
            is_day = isinstance(program.nodes[node], LastDay | Chosen)
            column = found.day(node) if is_day else found.truth(node)
            assert (answers[node], column[i]) == (value, value)
    agreeing.compare(measure, cases[0], tuple(combination.items()), calendar, longest=2000)
