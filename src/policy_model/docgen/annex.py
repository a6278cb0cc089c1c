"""技术附录: all that was found, with the formal clauses, cases, tables and how to check again, on paper."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any as Json

from policy_model.analysis.finding import Severity
from policy_model.paper.paper import (
    Block,
    Cell,
    Heading,
    Kind,
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
from policy_model.proof.story import tell
from policy_model.properties.outcome import Outcome
from policy_model.report import wording
from policy_model.report.accepted import Weighed
from policy_model.source.catalogue import Lang

from .contents import CERTIFICATE, Contents, ProofFile
from .pages import articles, discretion, readings
from .words import Words

_ARTICLES = (11, 39, 50)
_PROPERTIES = (8, 56, 18, 18)
_FILES = (34, 40, 26)


def annex(contents: Contents, words: Words) -> Paper:
    """The annex to the review, in one language: all that the site says."""
    return Paper(
        words.say("annex.title", title=contents.measure.title),
        words.say("circular.subtitle"),
        tuple(_Annex(contents, words).blocks()),
        words.lang,
    )


class _Annex:
    def __init__(self, contents: Contents, words: Words) -> None:
        self.contents, self.words = contents, words
        self.lang, self.say = words.lang, words.say
        self.outcomes = {o.property.id: number for number, o in enumerate(contents.report.outcomes, 1)}
        order = list(Severity)
        self.found = sorted(contents.report.findings, key=lambda w: order.index(w.finding.severity))

    def blocks(self) -> Iterator[Block]:
        parts = {
            "articles": self._articles,
            "properties": self._properties,
            "findings": self._findings,
            "readings": self._readings,
            "discretion": self._discretion,
            "recheck": self._recheck,
        }
        for key, part in parts.items():
            yield Heading(1, self.say(f"circular.heading.{key}"))
            yield from part()

    # ---- 条文

    def _articles(self) -> Iterator[Block]:
        yield body(self.say("annex.articles"))
        heads = [self.say(f"circular.column.{key}") for key in ("clause", "official", "meaning")]
        rows: list[tuple[Cell, ...]] = []
        for part in articles.parts(self.contents, self.words):
            if part.divisions and rows:
                yield table(heads, rows, _ARTICLES)
                rows = []
            for division in part.divisions:
                name = division.zh if self.lang is Lang.ZH else division.en
                yield Heading(2, f"{name} {division.title}")
            rows += [self._row(row) for row in part.rows]
        yield table(heads, rows, _ARTICLES)

    def _row(self, row: articles.Row) -> tuple[Cell, ...]:
        return cell(self.words.clause(row.clause)), cell(row.official), tuple(self._meaning(row))

    def _meaning(self, row: articles.Row) -> Iterator[Paragraph]:
        if row.excused:
            yield Paragraph(plain(self.say("articles.excused"), Mark.STRONG))
            yield body(self.say("articles.reason", reason=row.covered.reason))
        for line in row.formal:
            yield Paragraph(plain(line, Mark.CODE), Kind.NOTE)
        if not (row.excused or row.formal):
            yield note(self.say("articles.in_parts"))
        yield from map(body, row.plain)
        hanging = {
            "readings": [self.words.name(reading.id) for reading in row.readings],
            "properties": [str(self.outcomes[outcome.property.id]) for outcome in row.properties],
            "findings": [str(self.found.index(weighed) + 1) for weighed in row.findings],
        }
        for key, names in hanging.items():
            if names:
                yield note(self.say(f"circular.hanging.{key}", names=self.words.listing(names)))

    # ---- 性质

    def _properties(self) -> Iterator[Block]:
        outcomes = self.contents.report.outcomes
        if not outcomes:
            yield body(self.say("properties.none"))
            return
        yield body(self.say("properties.lead"))
        heads = [self.say("circular.column.number")]
        heads += [wording.say(f"column.{key}", self.lang) for key in ("property", "verdict")]
        heads += [self.say("properties.verdict")]
        yield table(heads, [self._verdict(outcome) for outcome in outcomes], _PROPERTIES)
        for outcome in outcomes:
            yield from self._property(outcome)

    def _verdict(self, outcome: Outcome) -> tuple[Cell, ...]:
        met = "as_expected" if outcome.as_expected else "not_expected"
        return (
            cell(str(self.outcomes[outcome.property.id])),
            cell(wording.title(outcome, self.lang)),
            cell(wording.verdict(outcome.verdict, self.lang), Mark.STRONG),
            cell(self.say(f"properties.{met}"), Mark.PLAIN if outcome.as_expected else Mark.STRONG),
        )

    def _property(self, outcome: Outcome) -> Iterator[Block]:
        name, verdict = wording.title(outcome, self.lang), wording.verdict(outcome.verdict, self.lang)
        number = self.outcomes[outcome.property.id]
        yield Heading(2, self.say("circular.property", number=number, name=name, verdict=verdict))
        written = self.contents.sentence(outcome.property)
        if written:
            yield Paragraph(plain(written, Mark.CODE), Kind.NOTE)
        yield from map(point, wording.about_outcome(outcome, self.lang))
        if outcome.witness:
            over = wording.witness_of(self.contents.measure, outcome, self.lang)
            yield from self._story(over, outcome.witness)

    # ---- 漏洞

    def _findings(self) -> Iterator[Block]:
        report = self.contents.report
        yield body(self.say("findings.lead" if report.findings else "findings.none"))
        for severity in Severity:
            here = [(n, w) for n, w in enumerate(self.found, 1) if w.finding.severity is severity]
            if here:
                name = wording.severity(severity, self.lang)
                yield Heading(2, self.say("circular.severity", name=name, count=len(here)))
            for number, weighed in here:
                yield from self._finding(number, weighed)
        if report.gone:
            yield body(self.say("findings.gone"))
            for gone in report.gone:
                said = wording.subject(gone.clauses, gone.about, self.lang)
                yield point(self.say("named", name=f"{gone.code} {said}", value=gone.reason))

    def _finding(self, number: int, weighed: Weighed) -> Iterator[Block]:
        finding = weighed.finding
        cited = self.words.shown(finding.clauses) or self.say("findings.whole")
        name = self.say("circular.finding", number=number, code=finding.code, clauses=cited)
        yield Paragraph((Run(name, Mark.STRONG), Run(wording.sentence(finding, self.lang))))
        yield from map(point, wording.about_finding(finding, self.lang))
        if weighed.accepted:
            yield point(wording.say("accepted", self.lang, reason=weighed.accepted))
        if finding.witness:
            taken = wording.unusual(self.contents.measure, finding.witness_readings, self.lang)
            yield from self._story(wording.say("witness", self.lang, readings=taken), finding.witness)
        if finding.table:
            heads = wording.columns(finding, self.lang)
            rows = [[cell(one) for one in row] for row in wording.rows(finding, self.lang)]
            yield table(heads, rows, [1] * len(heads))

    def _story(self, over: str, cases: Sequence[dict[str, Json]]) -> Iterator[Block]:
        between = "" if self.lang is Lang.ZH else " "
        for number, case in enumerate(cases):
            told = between.join(tell(self.contents.measure, case, self.lang))
            yield Paragraph((Run("" if number else over, Mark.STRONG), Run(told)), Kind.NOTE)

    # ---- 读法与裁量

    def _readings(self) -> Iterator[Block]:
        told = readings.told(self.contents, self.words)
        yield body(self.say("readings.lead" if told else "readings.none"))
        for one in told:
            yield Heading(2, self.words.name(one.reading.id))
            yield note(f"{self.say('readings.clause')}{self.words.clause(one.reading.clause)}")
            for choice in one.reading.choices:
                name = self.words.name(choice.id)
                if choice.ordinary:
                    name = self.say("circular.ordinary", name=name)
                yield point(self.say("named", name=name, value=choice.reason))
            for head, changed in one.changes:
                yield point(self.say("named", name=head, value=changed))
            if not one.changes:
                yield note(self.say("readings.nothing"))
            yield from self._hanging(one)

    def _hanging(self, one: readings.Told) -> Iterator[Block]:
        if one.properties:
            yield body(self.say("readings.properties"))
        for outcome, holds, fails in one.properties:
            said = [
                self.say(f"readings.{key}", readings=some)
                for key, some in (("holds", holds), ("fails", fails))
                if some
            ]
            name = wording.title(outcome, self.lang)
            yield point(self.say("named", name=name, value=" ".join(said)))
        if one.findings:
            yield body(self.say("readings.findings"))
        for weighed in one.findings:
            yield point(f"{weighed.finding.code} {wording.sentence(weighed.finding, self.lang)}")

    def _discretion(self) -> Iterator[Block]:
        heads, rows = discretion.told(self.contents, self.words)
        yield body(self.say("discretion.lead" if rows else "discretion.none"))
        for row in rows:
            yield Heading(2, self.words.name(row.fact.id))
            if row.fact.question:
                yield note(row.fact.question)
            used = {
                "clauses": self.words.listing(map(self.words.clause, row.used.clauses)),
                "judgements": self.words.names(row.used.judgements),
                "results": self.words.names(row.used.results),
                "duties": self.words.names(row.used.duties),
            }
            for key, names in used.items():
                if names:
                    yield point(f"{self.say(f'discretion.{key}')}{names}")
            if not (row.used.judgements or row.used.results or row.used.duties):
                yield point(self.say("discretion.nothing"))
            for alone in row.alone:
                said = [self.say("named", name=h, value=v) for h, v in zip(heads, alone, strict=True) if v]
                yield point(self.say("discretion.alone") + self.say("semicolon").join(said))

    # ---- 附录

    def _recheck(self) -> Iterator[Block]:
        yield body(self.say("circular.recheck.lead"))
        yield note(f"{self.say('overview.hash')} {self.contents.measure.hash}")
        folder = next((f.path.parent.name for some in self.contents.proofs.values() for f in some), "")
        for command in ("policy-model check", "policy-model prove --confirm"):
            yield Paragraph(plain(command, Mark.CODE))
        if not folder:
            yield body(self.say("circular.recheck.none"))
            return
        yield Paragraph(plain(f"cvc5 proofs/{folder}/…", Mark.CODE))
        heads = [self.say(f"circular.column.{key}") for key in ("property", "file", "answer")]
        rows = [
            (cell(wording.title(o, self.lang)), cell(file.path.name, Mark.CODE), cell(self._answer(file)))
            for o in self.contents.report.outcomes
            for file in self.contents.proofs.get(o.property.id, ())
        ]
        yield table(heads, rows, _FILES)

    def _answer(self, file: ProofFile) -> str:
        expected = (
            self.say("properties.certificate")
            if file.expected == CERTIFICATE
            else self.say("properties.expects", answer=file.expected)
        )
        if not file.confirmed:
            return expected
        by = self.contents.confirmed_by
        return f"{expected}\n{self.say(f'properties.confirmed.{file.confirmed}', by=by)}"
