"""审查报告: a summary of two pages to sign, then article by article, with room for objections."""

from __future__ import annotations

from collections.abc import Iterator

from policy_model.elaborate.coverage import Standing
from policy_model.ir.property import Verdict
from policy_model.paper.paper import (
    Block,
    Cell,
    Heading,
    Mark,
    Paper,
    Paragraph,
    Run,
    body,
    cell,
    note,
    plain,
    point,
    table,
)
from policy_model.report import wording
from policy_model.report.brief import brief_of, cited, deciding
from policy_model.report.matter import Matter, first
from policy_model.report.text import coverage
from policy_model.source.catalogue import Lang
from policy_model.source.clause import ClauseId

from .contents import Contents
from .pages import articles
from .suggested import to_amend
from .words import Words

_WIDTHS = (13, 24, 48, 15)
_FIRST, _DECIDING = 8, 5
"""So many matters, and so many readings, are told in the summary: it has two pages, to be signed."""
_ROOM = 110
"""Cells that a line of the summary may take."""
_PARTS = ("summary", "articles", "readings")


def review(contents: Contents, words: Words) -> Paper:
    """The document in one language. What a specialist checks again is in the annex, a document of its own."""
    return Paper(
        words.say("review.title", title=contents.measure.title),
        words.say("circular.subtitle"),
        tuple(_Review(contents, words).blocks()),
        words.lang,
    )


class _Review:
    def __init__(self, contents: Contents, words: Words) -> None:
        self.contents, self.words = contents, words
        self.lang, self.say = words.lang, words.say
        self.matters = to_amend(contents)
        covered = contents.report.covered
        self.excused = {c.clause for c in covered if c.standing is Standing.EXCUSED}
        self.deciding = deciding(contents.report, words.lang, 2 * _ROOM)

    def blocks(self) -> Iterator[Block]:
        parts = {"summary": self._summary, "articles": self._articles, "readings": self._readings}
        yield Paragraph(plain(self.say("review.contents"), Mark.STRONG))
        yield from (point(self.say(f"review.heading.{key}")) for key in _PARTS)
        yield note(self.say("review.annex"))
        for key in _PARTS:
            yield Heading(1, self.say(f"review.heading.{key}"))
            yield from parts[key]()

    # ---- 摘要

    def _summary(self) -> Iterator[Block]:
        report = self.contents.report
        yield body(self.say("circular.lead", title=self.contents.measure.title))
        yield body(wording.headline(report, self.lang))
        for line in (*wording.counts(report, self.lang), coverage(report.covered, self.lang)):
            yield point(line)
        if lines := list(self.deciding.values()):
            yield body(self.say("review.deciding", count=len(lines)))
            yield from map(point, lines[:_DECIDING])
        if self.matters:
            yield body(self.say("review.first", count=len(self.matters)))
            yield from (Paragraph(self._line(m)) for m in first(self.matters, _FIRST))
        for verdict in (Verdict.REFUTED, Verdict.DEPENDS, Verdict.VACUOUS, Verdict.UNKNOWN):
            names = [wording.title(o, self.lang) for o in report.outcomes if o.verdict is verdict]
            if names:
                yield body(self.say(f"circular.verdict.{verdict.value}", names=tuple(names)))
        yield body(self.say("review.signature"))

    def _line(self, matter: Matter, *, where: bool = True) -> tuple[Run, ...]:
        """A matter in a line: its number and weight, its clauses, and what it is."""
        findings = [one.finding for one in matter.points]
        grave = wording.say(f"weight.{matter.weight.value}", self.lang)
        number = self.matters.index(matter) + 1
        said = brief_of(findings, self.lang, _ROOM)
        if where:
            said = self.say("named", name=cited(findings, self.lang), value=said)
        return Run(self.say("review.matter", number=number, weight=grave), Mark.STRONG), Run(said)

    # ---- 条文

    def _articles(self) -> Iterator[Block]:
        yield body(self.say("review.articles"))
        heads = [self.say(f"circular.column.{key}") for key in ("clause", "official", "meaning", "remarks")]
        rows: list[tuple[Cell, ...]] = []
        for part in articles.parts(self.contents, self.words):
            if part.divisions and rows:
                yield table(heads, rows, _WIDTHS)
                rows = []
            for division in part.divisions:
                name = division.zh if self.lang is Lang.ZH else division.en
                yield Heading(2, f"{name} {division.title}")
            rows += [self._row(row) for row in part.rows]
        yield table(heads, rows, _WIDTHS)

    def _row(self, row: articles.Row) -> tuple[Cell, ...]:
        return cell(in_lines(row.clause, self.words)), cell(row.official), tuple(self._meaning(row)), ()

    def _meaning(self, row: articles.Row) -> Iterator[Paragraph]:
        if row.excused and (parent := row.clause.parent) in self.excused:
            yield note(self.say("review.excused_with", clause=parent or ""))
        elif row.excused:
            yield Paragraph(plain(self.say("articles.excused"), Mark.STRONG))
            yield body(self.say("articles.reason", reason=row.covered.reason))
        elif not (row.plain or row.formal):
            yield note(self.say("articles.in_parts"))
        yield from map(body, row.plain)
        if row.readings:
            names = self.words.listing(self.words.name(reading.id) for reading in row.readings)
            yield note(self.say("circular.hanging.readings", names=names))
        for matter in self.matters:
            if any(one in matter.points and one.finding.clauses[0] == row.clause for one in row.findings):
                yield Paragraph(self._line(matter, where=False))

    # ---- 读法

    def _readings(self) -> Iterator[Block]:
        readings = self.contents.measure.readings
        yield body(self.say("readings.lead" if readings else "readings.none"))
        for one in readings:
            where = self.words.clause(one.clause)
            yield Paragraph(plain(self.say("named", name=where, value=self.words.name(one.id)), Mark.STRONG))
            for choice in one.choices:
                name = self.words.name(choice.id)
                if choice.ordinary:
                    name = self.say("circular.ordinary", name=name)
                yield point(self.say("named", name=name, value=choice.reason))
            if one.id in self.deciding:
                yield note(self.deciding[one.id])


def in_lines(clause: ClauseId, words: Words) -> str:
    """A clause as a narrow column has it: in Chinese what is below its article is on a line of its own."""
    said = words.clause(clause)
    article = words.clause(ClauseId(clause.article, branch=clause.branch))
    if words.lang is not Lang.ZH or said == article:
        return said  # an English citation has spaces to break at
    return f"{article}\n{said.removeprefix(article)}"
