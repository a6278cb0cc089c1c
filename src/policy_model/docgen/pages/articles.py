"""条文: each article, its official text beside its formal clause, and all that hangs on it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass
from importlib.resources import files
from typing import TypeVar

from markupsafe import Markup

from policy_model.elaborate.coverage import Covered, Standing
from policy_model.ir.vocabulary import Reading
from policy_model.properties.outcome import Outcome
from policy_model.report.accepted import Weighed
from policy_model.source.clause import ClauseId
from policy_model.source.outline import Article, Division, Item, Paragraph
from policy_model.source.span import Span
from policy_model.suite.suspects import Mutant

from ..contents import Contents
from ..formal import formal_text
from ..page import in_script
from ..plain import Plain
from ..sentence import Joint
from ..understood import Understood
from ..words import Words
from .uses import Used, Uses

T = TypeVar("T")

FEW = 5
"""So many of the mistakes in a clause that vectors catch are told."""


@dataclass(frozen=True, slots=True)
class Row:
    """A clause: its own words (`official`), without those of its parts, beside what it was taken to mean.

    `depth`: 0 a 条, 1 a 款, 2 a 项, 3 a 目. `joints`: how its 、和或； were taken; `unsaid`: what is a duty
    without a modal; `idle`: which of its names have no effect; `beyond`, of a 条: what its formal text
    decides without a reading.
    So many `vectors` exercise it; `mistakes` in it are caught by some of them.
    """

    clause: ClauseId
    depth: int
    official: str
    formal: tuple[str, ...]
    plain: tuple[str, ...]
    joints: tuple[Joint, ...]
    unsaid: tuple[str, ...]
    idle: tuple[str, ...]
    beyond: tuple[str, ...]
    covered: Covered
    properties: tuple[Outcome, ...]
    findings: tuple[Weighed, ...]
    readings: tuple[Reading, ...]
    mistakes: tuple[Mutant, ...]
    vectors: int

    @property
    def excused(self) -> bool:
        """Whether it has no formal counterpart."""
        return self.covered.standing is not Standing.CARRIED


@dataclass(frozen=True, slots=True)
class Part:
    """An article under the divisions that begin with it."""

    divisions: tuple[Division, ...]
    article: Article
    rows: tuple[Row, ...]


_OBJECTIONS = ("write", "label", "lead", "count", "by", "json", "word", "clause", "official")
"""What is said where objections are written, by the end of its key."""


def view(contents: Contents, words: Words) -> Mapping[str, object]:
    """What the page shows."""
    measure = contents.measure
    script = (files("policy_model.docgen") / "objections.js").read_text("utf-8")
    data = {
        "title": measure.title,
        "measure": measure.name,
        "hash": measure.hash,
        "words": {key: words.say(f"objections.{key}") for key in _OBJECTIONS},
    }
    return {
        "title": measure.title,
        "parts_of_measure": parts(contents, words),
        "objections": Markup(in_script(data)),  # noqa: S704  (no < is left in it)
        "script": Markup(script),  # noqa: S704  (our own)
    }


def parts(contents: Contents, words: Words) -> tuple[Part, ...]:
    """The measure article by article, in the order of the text."""
    return tuple(_Rows(contents, words).parts())


class _Rows:
    def __init__(self, contents: Contents, words: Words) -> None:
        self.contents = contents
        self.formal = formal_text(contents.written)
        self.plain = Plain(contents.measure, words).by_clause
        self.understood = Understood(contents.loaded, words.lang, contents.written)
        self.sentences = _beside((s, (s.clause,)) for s in self.understood.sentences)
        self.covered = {row.clause: row for row in contents.loaded.covered}
        used = Uses(contents.measure).by_id
        outcomes, findings = contents.report.outcomes, contents.report.findings
        self.outcomes = _beside((o, (*(o.basis or ()), *_named(o.property))) for o in outcomes)
        self.findings = _beside((w, w.finding.clauses) for w in findings)
        readings = contents.measure.readings
        self.readings = _beside((r, (r.clause, *used.get(r.id, Used()).clauses)) for r in readings)
        self.mistakes = _beside((m, (m.clause,)) for m in contents.mistakes)

    def parts(self) -> Iterator[Part]:
        seen: set[Span] = set()
        for article in self.contents.loaded.outline.articles:
            begun = tuple(d for d in article.divisions if d.heading not in seen)
            seen.update(d.heading for d in begun)
            yield Part(begun, article, tuple(self._article(article)))

    def _article(self, article: Article) -> Iterator[Row]:
        several = len(article.paragraphs) > 1
        first = article.paragraphs[0] if article.paragraphs else None
        yield self._row(article.id, 0, () if several or first is None else (_own(article.body, first),))
        for paragraph in article.paragraphs:
            if several:
                yield self._row(paragraph.id, 1, (paragraph.intro,))
            for item in paragraph.items:
                yield self._row(item.id, 2, (_own_of_item(item),))
                for sub in item.subitems:
                    yield self._row(sub.id, 3, (sub.span,))

    def _row(self, clause: ClauseId, depth: int, official: Sequence[Span]) -> Row:
        outline = self.contents.loaded.outline
        sentences = self.sentences.get(clause, ())
        return Row(
            clause,
            depth,
            "\n".join(_tidy(outline.words(span)) for span in official),
            self.formal.get(clause, ()),
            self.plain.get(clause, ()),
            tuple(dict.fromkeys(j for s in sentences for j in s.joints)),
            tuple(dict.fromkeys(word for s in sentences for word in s.unsaid)),
            tuple(dict.fromkeys(word for s in sentences for word in s.idle)),
            () if depth else self.understood.beyond(clause),
            self.covered[clause],
            tuple(self.outcomes.get(clause, ())),
            tuple(self.findings.get(clause, ())),
            tuple(self.readings.get(clause, ())),
            _various(self.mistakes.get(clause, ()))[:FEW],
            self.contents.vectors.get(clause, 0),
        )


def _various(mistakes: Sequence[Mutant]) -> tuple[Mutant, ...]:
    """The first of each kind of mistake, then the others."""
    firsts = {mistake.operator: mistake for mistake in reversed(mistakes)}
    return tuple(sorted(mistakes, key=lambda mistake: firsts[mistake.operator] is not mistake))


def _beside(some: Iterable[tuple[T, Iterable[ClauseId]]]) -> Mapping[ClauseId | None, Sequence[T]]:
    """What is shown beside each clause, of things and the clauses they cite: a gloss is its article's."""
    found: dict[ClauseId | None, list[T]] = {}
    for one, cited in some:
        for clause in dict.fromkeys(c.parent if c.gloss else c for c in cited):
            found.setdefault(clause, []).append(one)
    return found


def _named(value: object) -> Iterator[ClauseId]:
    """The clauses that a property names."""
    if isinstance(value, ClauseId):
        yield value
    elif isinstance(value, tuple | frozenset):
        for part in value:
            yield from _named(part)
    elif is_dataclass(value) and not isinstance(value, type | Span):
        for part in fields(value):
            yield from _named(getattr(value, part.name))


def _own(body: Span, paragraph: Paragraph) -> Span:
    """An article's own words, where it has one paragraph."""
    return Span(body.file, body.start, max(body.start, paragraph.intro.end))


def _own_of_item(item: Item) -> Span:
    end = item.subitems[0].span.start if item.subitems else item.span.end
    return Span(item.span.file, item.span.start, end)


def _tidy(text: str) -> str:
    """Official words without the marks of the file's own layout; a line broken by a page is one again."""
    lines = (line.strip().removeprefix("- ").strip() for line in text.split("\n"))
    return "".join(line for line in lines if line).replace("**", "")
