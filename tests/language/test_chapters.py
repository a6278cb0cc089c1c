"""Every example in the chapters of the language, and every pair in tests/elaborate/cases, is run."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from .diagnostics import CHAPTER, codes, renew
from .dump import declared, definitions, prop, statement
from .examples import CASES, CHAPTERS, Example, answer, evaluate, examples, run

ALL = [e for path in (*CHAPTERS, *CASES) for e in examples(path)]
_CODE = re.compile(r"^PM\d{4}\b")
_EXEMPT = {
    "45-phrase-book",  # every row is a test of its own
    "46-rival-readings",  # likewise
    "50-semantics",  # it defines; the examples of the other chapters are judged by it
    "70-diagnostics",  # a table, whose examples are the good and bad pairs
    "80-check",  # it is about the command; tests/cli runs it
    "90-diff",  # likewise
    "95-batch",  # likewise; tests/engines runs it
}


@pytest.mark.parametrize("example", ALL, ids=lambda e: e.id)
def test_an_example_says_what_its_chapter_says_it_says(example: Example, tmp_path: Path) -> None:
    outcome = run(example, tmp_path)
    expected = example.lines("expected")
    wrong = [line for line in expected if _CODE.match(line)]
    assert list(outcome.found) == wrong
    if not wrong:
        assert outcome.elaborated is not None
        assert outcome.measure is not None
    answers = [line for line in expected if not _CODE.match(line)]
    if answers:
        assert outcome.elaborated is not None
        evaluation = evaluate(outcome.elaborated, example.all("json")[0])
        asked = [line.split("：", 1)[0] for line in answers]
        assert [f"{a}：{answer(outcome.elaborated, evaluation, a)}" for a in asked] == answers
    meant = example.lines("statements")
    if meant:
        assert outcome.measure is not None
        declared(outcome.measure)
        said = [statement(s) for s in outcome.measure.statements if s.clause.article != 99]
        named = {line.split(" := ")[0] for line in meant}
        said += [line for line in definitions(outcome.measure) if line.split(" := ")[0] in named]
        said += [prop(p) for p in outcome.properties]
        assert said == meant


@pytest.mark.parametrize("chapter", CHAPTERS, ids=lambda path: path.stem)
def test_a_chapter_has_examples(chapter: Path) -> None:
    assert chapter.stem in _EXEMPT or list(examples(chapter))


def test_every_diagnostic_of_the_language_has_a_bad_example() -> None:
    wanted = {code for name in ("syntax", "elaborate") for code in codes(name)}
    shown = {line.split()[0] for e in ALL for line in e.lines("expected") if _CODE.match(line)}
    assert sorted(wanted - shown) == []


def test_the_table_of_diagnostics_is_that_of_the_messages() -> None:
    text = CHAPTER.read_text(encoding="utf-8")
    if os.environ.get("UPDATE_DIAGNOSTICS"):
        CHAPTER.write_text(renew(text), encoding="utf-8")
        text = renew(text)
    assert text == renew(text)
