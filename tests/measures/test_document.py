"""The measure as a document: its text is the official one, and its blocks say all of it and nothing else."""

from pathlib import Path

import pytest

from policy_model.elaborate.coverage import Standing
from policy_model.ir.statement import Assumption, Effect, Necessary, Yields
from policy_model.ir.vocabulary import BoolType, EnumType
from policy_model.pipeline import check_official_text
from policy_model.semantics.calendar import official
from policy_model.semantics.world import evaluate_complete

from .variants import variants
from .worked import case_of, duties_of, loaded, readings, stated, status_of

ROOT = Path(__file__).parents[2]

EXCUSED = {"1": "目的与依据", "5": "原则", "15.1": "态度"}
"""What is not formalised, and of what kind it is; a principle's items go with it."""


def test_the_prose_is_the_official_text():
    check_official_text(loaded())


def test_all_articles_are_carried_or_excused():
    rows = {str(row.clause): row for row in loaded().covered}
    assert {n for n in range(1, 19) if str(n) not in rows} == set()
    assert not [key for key, row in rows.items() if row.standing is Standing.MISSING]
    excused = {key for key, row in rows.items() if row.standing is Standing.EXCUSED}
    assert {key for key in excused if key.split(".")[0] != "5"} == set(EXCUSED) - {"5"}
    assert "5" in excused
    assert all(rows[key].reason for key in excused)


@pytest.mark.parametrize(
    ("article", "items"), [(5, 5), (7, 6), (8, 8), (10, 4), (12, 5), (14, 3), (15, 2)], ids=str
)
def test_every_item_has_its_row(article, items):
    rows = {str(row.clause) for row in loaded().covered}
    assert {f"{article}.{n}" for n in range(1, items + 1)} <= rows
    assert f"{article}.{items + 1}" not in rows


def test_no_word_of_the_measure_is_in_the_tool():
    """A name of four characters or more is this measure's own; the language serves any measure."""
    vocabulary = loaded().measure
    values = [v.zh for f in vocabulary.facts if isinstance(f.type, EnumType) for v in f.type.values]
    choices = [c.id.zh for r in vocabulary.readings for c in r.choices]
    made = {j.id.zh for j in vocabulary.judgements if j.implicit}
    words = {w for w in (*loaded().aliases, *values, *choices) if len(w) >= 4} - made
    texts = {
        path.relative_to(ROOT): path.read_text(encoding="utf-8")
        for folder in ("src", "grammar")
        for path in sorted((ROOT / folder).rglob("*"))
        if path.suffix in (".py", ".toml", ".lark")
    }
    assert len(words) > 150
    assert [(word, str(path)) for path, text in texts.items() for word in sorted(words) if word in text] == []


def test_every_reading_changes_some_case():
    measure = loaded().measure
    given = [(g, case_of(g.data)) for g in (*stated(), *variants())]

    def said(case, under):
        found = evaluate_complete(measure, case, readings(measure, under), official())
        results = tuple(status_of(found, r.id.zh) for r in measure.results)
        return results, tuple(found.valid(i) for i in range(len(case.acts))), set(duties_of(found))

    for reading in measure.readings:
        usual = readings(measure, {})[reading.id]
        for choice in reading.choices:
            if choice.id != usual:
                under = {reading.id.zh: choice.id.zh}
                shown = [case for g, case in given if under.items() <= g.under.items()]
                assert any(said(case, {}) != said(case, under) for case in shown), under


def test_readings_are_reasoned_and_at_least_those_the_text_has():
    found = loaded().measure.readings
    assert {str(r.clause).split(".")[0] for r in found} >= {"3", "7", "10", "11", "14"}
    for reading in found:
        assert len(reading.choices) in (2, 3)
        assert all(choice.reason for choice in reading.choices), reading.id.zh


def test_every_result_is_attached_by_some_clause_or_only_named_by_the_definition():
    measure = loaded().measure
    attached = {r for s in measure.statements if isinstance(s, Effect | Necessary) for r in s.results}
    assert {r.id.zh for r in measure.results if r.id not in attached} == {"免除相关责任"}


def test_another_provision_is_asked_for_each_result():
    measure = loaded().measure
    (yields,) = [s for s in measure.statements if isinstance(s, Yields)]
    assert [result for result, _ in yields.provisions] == [r.id for r in measure.results]


def test_questions_are_questions_and_the_ordinary_case_keeps_the_assumptions():
    measure = loaded().measure
    for fact in measure.facts:
        assert fact.question.endswith("？"), fact.id.zh
        assert isinstance(fact.ordinary, bool) == isinstance(fact.type, BoolType)
    case = case_of({"rest": "ordinary"})
    evaluation = evaluate_complete(measure, case, readings(measure, {}), official())
    assumed = [s for s in measure.statements if isinstance(s, Assumption)]
    assert assumed
    assert all(evaluation.holds(s.holds, case.on) for s in assumed)
