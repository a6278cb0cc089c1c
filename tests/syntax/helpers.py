"""Texts for the tests of the syntax, and how to ask for their trees."""

from __future__ import annotations

from pathlib import Path

from policy_model.source.diagnostic import Diagnostic, Severity
from policy_model.syntax import ast
from policy_model.syntax.parse import Parsed, parse

HERE = Path(__file__).parent
PROTOTYPE = (HERE / "prototype.md").read_text("utf-8")
FORMS = (HERE / "forms.md").read_text("utf-8")
VOCABULARY = PROTOTYPE[PROTOTYPE.index("```vocabulary") : PROTOTYPE.index("```\n\n```policy")]


def block(body: str, more: str = "") -> str:
    """A file with the prototype's vocabulary, `more` rows after it, and one block."""
    return f"{VOCABULARY}\n{more}\n```\n\n```policy\n第四条\n{body}\n```\n"


def rows(declare: list[tuple[str, str]]) -> str:
    """Vocabulary tables that declare names by kind."""
    return "".join(f"\n{kind}\n| 名称 |\n| {name} |\n" for kind, name in declare)


def errors(parsed: Parsed) -> list[Diagnostic]:
    """The errors among the diagnostics."""
    return [d for d in parsed.diagnostics if d.severity is Severity.ERROR]


def statements(body: str) -> tuple[ast.Statement, ...]:
    """The statements of a block that is good."""
    parsed = parse(block(body))
    assert errors(parsed) == []
    (found,) = parsed.document.blocks
    return (*(s for p in found.paragraphs for s in p.statements), *(g.statement for g in found.glosses))


def spoken(diagnostic: Diagnostic, text: str) -> str:
    """The characters a diagnostic points at."""
    span = diagnostic.labels[0].span
    return text[span.start : span.end]
