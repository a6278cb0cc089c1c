"""A draft's text as it is tried: blocks and vocabulary put together, and what the language says of them."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from policy_model.elaborate.measure import elaborate
from policy_model.ir.statement import Measure
from policy_model.source.clause import chinese_numeral
from policy_model.source.diagnostic import Diagnostic, Severity
from policy_model.source.literate import FORMAL, VOCABULARY
from policy_model.syntax.parse import parse

from .sentences import Sentence


def publication(how: str) -> str:
    """What says when that was, for a text that comes into force when it is published (发布, 公布)."""
    return f"释义：本办法{how}之日，是指2017年1月1日。"


def in_paragraphs(parts: Collection[str]) -> str:
    """An article of these 款."""
    if len(parts) < 2:
        return "".join(parts)
    return "\n".join(f"第{chinese_numeral(n)}款 {part}" for n, part in enumerate(parts, start=1))


def assembled(blocks: Sequence[str], vocabulary: str) -> str:
    """A literate file of these blocks."""
    formal = "\n\n".join(f"```{FORMAL}\n{block}\n```" for block in blocks)
    return f"```{VOCABULARY}\n{vocabulary}\n```\n\n{formal}\n"


def errors_of(text: str) -> tuple[list[Diagnostic], Measure | None]:
    """What is wrong with it, and the measure it is where nothing keeps it from being one."""
    parsed = parse(text, "draft.md")
    found = [d for d in parsed.diagnostics if d.severity is Severity.ERROR]
    if found:
        return found, None
    elaborated = elaborate(parsed.document, name="draft", title="", clauses=(), hash="")
    return [d for d in elaborated.diagnostics if d.severity is Severity.ERROR], elaborated.measure


@dataclass(frozen=True, slots=True)
class Refused:
    """What the language says of a text against it."""

    text: str
    diagnostic: Diagnostic

    def in_row_of(self, name: str) -> bool:
        """Whether it lies in the row that declares the name, `；` and other ways to write it apart."""
        return any(
            row.removeprefix("| ").split("；")[0] == name
            for row in (_row(self.text, label.span.start) for label in self.diagnostic.labels)
        )

    def concerns(self, sentence: Sentence) -> bool:
        """Whether the error lies in the sentence, or in the row of a name that it uses."""
        places = [
            found.start() for found in re.finditer(re.escape(sentence.text), self.text)
        ]  # a note quotes it
        for label in self.diagnostic.labels:
            start = label.span.start
            row = _row(self.text, start)
            if any(at <= start < at + len(sentence.text) for at in places):
                return True
            if row.removeprefix("| ") in (sentence.names or ()):
                return True
        return False


def _row(text: str, at: int) -> str:
    """What stands at the beginning of the line, up to the first cell's end."""
    return text[text.rfind("\n", 0, at) + 1 :].split(" | ", 1)[0]
