"""What is fuzzed: the whole of `check`, and of `new --draft`, on any text whatever.

Either a text is refused by diagnostics that can be rendered in both languages, or it is taken, and then what
must hold of every text holds. Anything raised is a defect.
"""

from __future__ import annotations

from pathlib import Path

from policy_model.analysis.run import ANALYSES
from policy_model.drafting.draft import draft
from policy_model.pipeline import check_official_text, load_measure, load_properties
from policy_model.proof.replay import Evaluator
from policy_model.report.report import make
from policy_model.report.text import render as report_text
from policy_model.skeleton import Filling, make_skeleton
from policy_model.source.catalogue import Lang
from policy_model.source.compare import first_difference
from policy_model.source.diagnostic import Unusable
from policy_model.source.literate import prose_of
from policy_model.source.render import render_text
from policy_model.source.text import SourceFile
from policy_model.syntax.format import format_text

LIMIT = 200_000
"""The solver's own steps for each question: what it does not come to is *unknown*, which is an answer."""
MOST = 12
"""Measures of more statements are read but not analysed: that would be most of the time."""


class Beside:
    """A text as a measure, and its own prose as the official text."""

    def __init__(self, text: str) -> None:
        self._text = text

    def holds(self, path: Path) -> bool:
        return path in (Path("m.md"), Path("m.txt"))

    def read(self, path: Path) -> SourceFile:
        return SourceFile(path.name, self._text if path.suffix == ".md" else prose_of(self._text).text)


def check(text: str) -> str:
    """As `check` of the text. Returns how far it came: "refused", "read" or "checked"."""
    try:
        loaded = load_measure(Path("m.md"), Beside(text))
        check_official_text(loaded)
        properties = load_properties(loaded)
    except Unusable as refused:
        _told(refused)
        return "refused"
    for lang in Lang:
        render_text(loaded.warnings, lang, loaded.texts)
    written = format_text(text, "m.md")
    assert format_text(written, "m.md") == written
    if len(loaded.measure.statements) + len(properties) > MOST:
        return "read"
    report = make(
        loaded.measure,
        loaded.outline,
        loaded.covered,
        properties,
        replay=Evaluator(),
        analyses=ANALYSES,
        rlimit=LIMIT,
        decided=loaded.decided,
    )
    for lang in Lang:
        report_text(report, lang, 80)
    return "checked"


def new(text: str) -> str:
    """As `new --draft` of the text, and `check` of what is drafted. Returns "refused" or "drafted"."""
    source = SourceFile("m.txt", text)
    try:
        bare = make_skeleton(source)
        filled = make_skeleton(source, _filling)
    except Unusable as refused:
        _told(refused)
        return "refused"
    for skeleton in (bare, filled):
        for lang in Lang:
            render_text(skeleton.diagnostics, lang, {source.name: source.text})
        prose = prose_of(skeleton.text, "m.md")
        assert first_difference(SourceFile("m.md", prose.text), source) is None
    check(filled.text)
    return "drafted"


def _filling(document):
    made = draft(document)
    return Filling(made.blocks, made.vocabulary)


def _told(refused: Unusable) -> None:
    assert refused.diagnostics
    for lang in Lang:
        assert render_text(refused.diagnostics, lang, refused.texts)


TARGETS = {"check": check, "new": new}
