"""With the solver's answers kept from a measure, an edited one is said what a fresh run says of it."""

import dataclasses
import itertools
import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policy_model.analysis.checked import checked
from policy_model.analysis.memory import Memory
from policy_model.analysis.run import ANALYSES, Subject
from policy_model.ir import formula as f
from policy_model.ir import ids
from policy_model.ir.edit import items
from policy_model.ir.property import DeadlinesMet, EachNeeded, Exists, Monotone, Strength
from policy_model.ir.statement import Duty
from policy_model.ir.still import still
from policy_model.pipeline import load_measure, load_properties
from policy_model.proof.replay import Evaluator
from policy_model.source.clause import parse_clause_id
from policy_model.suite.mutate import mutants

from ..proof import mini
from ..properties.test_verdicts import EXEMPT, MITIGATE, NO_GAIN
from ..strategies import measures

CLAIMS = [
    NO_GAIN,
    Exists(f.Given(MITIGATE)),
    Monotone(ids.FactId("remedied"), EXEMPT, True),
    EachNeeded(parse_clause_id("7")),
    DeadlinesMet(Strength.DYNAMIC, None, None),
]


class Answers(Memory):
    """A memory of single answers only."""

    def outcome(self, _):
        return None

    def found(self, _):
        return None


def told(measure, properties=(), folder=None, analyses=ANALYSES):
    """Everything a check says of the measure, and how often the solver's answer was looked for in vain."""
    subject = Subject(measure, None, Evaluator())
    sought = []
    real = subject.place.recall.answer
    subject.place.recall.answer = lambda kind, asked, find: real(
        kind, asked, lambda: sought.append(kind) or find()
    )
    memory = None if folder is None else Answers(folder, measure)
    return checked(subject, properties, analyses, memory=memory), len(sought)


def checked_in_turn(measure, edited, properties, folder):
    """What a check of the edited measure says with all that one of the other kept, and in a fresh run.

    As it is written down: what is in another order is something else.
    """

    def said(some, where):
        found = checked(Subject(some, None, Evaluator()), properties, ANALYSES, memory=Memory(where, some))
        return repr(found)

    said(measure, folder / "kept")
    return said(edited, folder / "kept"), said(edited, folder / "fresh")


def in_turn(properties, *some, analyses=ANALYSES):
    """What is said of the last, with the answers of those before it, and in a fresh run."""
    with tempfile.TemporaryDirectory() as folder:
        kept = [told(m, properties, Path(folder), analyses) for m in some]
    return kept[-1], told(some[-1], properties, analyses=analyses)


def edits(measure):
    """The measure with one clause changed, what is ordinary changed, or facts or acts in another order."""
    yield from (mutant.measure for mutant in mutants(measure))
    first, *rest = measure.facts
    yield dataclasses.replace(measure, facts=(*rest, first))
    if isinstance(first.ordinary, bool):
        other = dataclasses.replace(first, ordinary=not first.ordinary)
        yield dataclasses.replace(measure, facts=(other, *rest))
    yield dataclasses.replace(measure, acts=measure.acts[::-1])


@pytest.mark.long
@settings(max_examples=20)
@given(measures(), st.data())
def test_of_any_edit_of_a_drawn_measure_the_same_is_found_as_in_a_fresh_run(measure, data):
    edited = data.draw(st.sampled_from(list(edits(measure))))
    (kept, _), (fresh, _) = in_turn((), measure, edited)
    assert kept == fresh


def each_needed(measure):
    """逐项必要 of every clause that has items, as far as the first few."""
    clauses = [c for c in dict.fromkeys(s.clause for s in measure.statements) if items(measure, c)]
    return [mini.prop(f"p{i}", EachNeeded(c)) for i, c in enumerate(clauses[:3])]


@pytest.mark.long
@settings(max_examples=20)
@given(measures(), st.data())
def test_of_any_edit_of_a_drawn_measure_a_check_says_what_a_fresh_one_says(measure, data):
    edited = data.draw(st.sampled_from(list(edits(measure))))
    with tempfile.TemporaryDirectory() as folder:
        kept, fresh = checked_in_turn(measure, edited, each_needed(measure), Path(folder))
    assert kept == fresh


def test_how_long_a_period_from_an_act_is_changes_nothing_of_what_is_needed(tmp_path):
    measure = mini.tolerance()
    longer = [
        dataclasses.replace(s, within=dataclasses.replace(s.within, number=s.within.number + 2))
        if isinstance(s, Duty) and s.within and s.trigger
        else s
        for s in measure.statements
    ]
    edited = dataclasses.replace(measure, statements=tuple(longer))
    assert still(edited) == still(measure) != measure
    properties = [mini.prop("p", EachNeeded(parse_clause_id("7")))]
    told(measure, properties, tmp_path, ())
    kept, sought = told(edited, properties, tmp_path, ())
    assert sought == 0
    assert repr(kept) == repr(told(edited, properties, analyses=())[0])


@pytest.mark.long
def test_of_edits_of_a_procedure_the_same_is_decided_and_found(tmp_path):
    measure = mini.tolerance()
    properties = [mini.prop(f"p{i}", claim) for i, claim in enumerate(CLAIMS)]
    told(measure, properties, tmp_path / "first")
    for number, edited in enumerate(itertools.islice(edits(measure), 5, None, 29)):
        folder = tmp_path / str(number)
        shutil.copytree(tmp_path / "first", folder)
        kept, _ = told(edited, properties, folder)
        assert kept == told(edited, properties)[0]


def test_an_unchanged_measure_asks_the_solver_nothing():
    measure = mini.tolerance()
    properties = [mini.prop(f"p{i}", claim) for i, claim in enumerate(CLAIMS)]
    (kept, sought), (fresh, before) = in_turn(properties, measure, measure)
    assert kept == fresh
    assert sought == 0 < before


def test_what_was_asked_before_is_no_part_of_what_is_asked(tmp_path):
    measure = mini.tolerance()
    properties = [mini.prop(f"p{i}", claim) for i, claim in enumerate(CLAIMS)]
    told(measure, properties, tmp_path)
    assert told(measure, (), tmp_path, ANALYSES[::-1])[1] == 0
    assert told(measure, properties[::-1], tmp_path, ())[1] == 0


def test_a_limit_is_part_of_what_is_asked(tmp_path):
    measure = mini.tolerance()
    told(measure, [mini.prop("p", NO_GAIN)], tmp_path, [])
    subject = Subject(measure, None, Evaluator(), rlimit=1)
    (outcome,) = checked(subject, [mini.prop("p", NO_GAIN)], memory=Answers(tmp_path, measure)).outcomes
    assert outcome.verdict.value == "unknown"


def test_a_damaged_file_is_as_good_as_none(tmp_path):
    measure = mini.tolerance()
    before, _ = told(measure, [mini.prop("p", NO_GAIN)], tmp_path, [])
    for path in tmp_path.iterdir():
        path.write_text(path.read_text().replace("true", "false").replace("[]", "[[]]"))
    assert told(measure, [mini.prop("p", NO_GAIN)], tmp_path, [])[0] == before


@pytest.mark.long
def test_of_an_edit_of_the_real_measure_the_same_is_decided_and_found():
    loaded = load_measure(None)
    properties = [p for p in load_properties(loaded, None) if not isinstance(p.claim, DeadlinesMet)][::5]
    some = list(edits(loaded.measure))
    edited = some[len(some) // 2]
    analyses = [a for a in ANALYSES if set(a.codes) & {"PM0704", "PM0708", "PM0724", "PM0726"}]
    (kept, sought), (fresh, before) = in_turn(properties, loaded.measure, edited, analyses=analyses)
    assert kept == fresh
    assert sought < before
