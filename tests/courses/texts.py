"""Measures as text, checked as a drafter would: with a vocabulary made of the words it is given."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from policy_model.analysis.run import ANALYSES, Subject, found_by
from policy_model.pipeline import load_measure
from policy_model.proof.replay import Evaluator

HEADS = {
    "主体": ("名称", "标识"),
    "事实": ("名称", "标识", "性质", "类型", "取值", "通常值", "可后生"),
    "行为": ("名称", "标识", "主体", "对象", "内容", "可多次"),
    "事件": ("名称", "标识", "可多次", "何日"),
    "结果": ("名称", "标识", "益损", "主次"),
}


def measure(
    folder: Path,
    articles: Sequence[str | tuple[str, str]],
    words: Mapping[str, Sequence[tuple[str, ...]]],
    front: str = "",
) -> Subject:
    """The measure of these articles (a line of 释义 is the formaliser's; of a pair, the second is).

    `front`: what stands before the first.
    """
    parts = [f"{front}\n"] if front else []
    for article in articles:
        law, said = (article, article) if isinstance(article, str) else article
        law = "\n".join(line for line in law.split("\n") if not line.startswith("释义"))
        parts.append(f"{law}\n\n```policy\n{said}\n```\n")
    tables = []
    for kind, rows in words.items():
        head = HEADS[kind]
        padded = ((*row, *[""] * (len(head) - len(row))) for row in rows)
        lines = [head, ("---",) * len(head), *padded]
        tables.append(kind + "\n" + "\n".join(f"| {' | '.join(line)} |" for line in lines))
    parts.append("```vocabulary\n" + "\n\n".join(tables) + "\n```\n")
    path = folder / "measure.md"
    path.write_text("\n".join(parts), "utf-8")
    loaded = load_measure(path)
    return Subject(loaded.measure, loaded.outline, Evaluator())


def findings(subject: Subject) -> dict[tuple[str, str], object]:
    """All that the analyses find, by code and what it is about; no two alike."""
    every = [finding for analysis in ANALYSES for finding in found_by(analysis, subject)]
    assert len({finding.identity for finding in every}) == len(every)
    return {(finding.code, finding.about): finding for finding in every}


def undecided(subject: Subject) -> list[object]:
    """What the analyses could not decide."""
    return [f for (code, _), f in findings(subject).items() if code in ("PM0700", "PM0799")]
