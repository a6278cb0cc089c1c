"""A draft's text as it is tried: blocks and vocabulary put together, and what the language says of them."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from policy_model.elaborate.measure import elaborate
from policy_model.ir.statement import Measure
from policy_model.source.clause import chinese_numeral
from policy_model.source.diagnostic import Diagnostic, Severity
from policy_model.source.literate import FORMAL, VOCABULARY
from policy_model.syntax.parse import parse


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
