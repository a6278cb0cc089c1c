"""Every example in the chapters of the language, and every pair in tests/elaborate/cases, is run."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from .dump import definitions, prop, statement
from .examples import CASES, CHAPTERS, ROOT, Example, answer, evaluate, examples, run

ALL = [e for path in (*CHAPTERS, *CASES) for e in examples(path)]
_CODE = re.compile(r"^PM\d{4}\b")
_EXEMPT = {
    "50-semantics",  # it defines; the examples of the other chapters are judged by it
    "70-diagnostics",  # a table, whose examples are the good and bad pairs
}


@pytest.mark.parametrize("example", ALL, ids=lambda e: e.id)
def test_an_example_says_what_its_chapter_says_it_says(example: Example, tmp_path: Path) -> None:
    outcome = run(example, tmp_path)
    expected = example.lines("expected")
    codes = [line for line in expected if _CODE.match(line)]
    assert _cut(outcome.found, codes) == codes
    if not codes or outcome.measure is not None:
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
        said = [statement(s) for s in outcome.measure.statements if s.clause.article != 99]
        named = {line.split(" := ")[0] for line in meant}
        said += [line for line in definitions(outcome.measure) if line.split(" := ")[0] in named]
        said += [prop(p) for p in outcome.properties]
        assert said == meant


def _cut(found: tuple[str, ...], codes: list[str]) -> list[str]:
    """What was found, each shortened where the example has … at its end."""
    out = []
    for position, line in enumerate(found):
        wanted = codes[position] if position < len(codes) else ""
        short = wanted.removesuffix("…")
        out.append(wanted if wanted.endswith("…") and line.startswith(short) else line)
    return out


@pytest.mark.parametrize("chapter", CHAPTERS, ids=lambda path: path.stem)
def test_a_chapter_has_examples(chapter: Path) -> None:
    assert chapter.stem in _EXEMPT or list(examples(chapter))


@pytest.mark.xfail(reason="cases being written")
def test_every_diagnostic_of_the_language_has_a_bad_example() -> None:
    codes = set()
    for name in ("syntax", "elaborate"):
        table = tomllib.loads((ROOT / f"src/policy_model/messages/{name}.toml").read_text(encoding="utf-8"))
        codes |= {key for key in table if _CODE.match(key)}
    shown = {line.split()[0] for e in ALL for line in e.lines("expected") if _CODE.match(line)}
    assert sorted(codes - shown) == []
