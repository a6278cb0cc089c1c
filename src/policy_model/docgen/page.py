"""A page as HTML: its template filled, everything that is not ours escaped, its headings read off."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser
from typing import TYPE_CHECKING, TypedDict

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from policy_model.source.catalogue import Lang
from policy_model.source.clause import ClauseId

from .words import Words

if TYPE_CHECKING:
    from policy_model.analysis.finding import Finding

Link = Callable[[str, str], str]
"""The address of a page, by its slug, and an anchor on it ("" for none), from the page being made."""


class Token(TypedDict):
    """A heading with those under it, as mkdocs takes it."""

    level: int
    id: str
    name: str
    children: list[Token]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading that can be linked to."""

    level: int
    id: str
    words: str


@dataclass(frozen=True, slots=True)
class Page:
    """A page in one language. `anchors`: every id on it, in order, doubled ones doubled."""

    title: str
    html: str
    headings: tuple[Heading, ...]
    anchors: tuple[str, ...]


_HAN = re.compile(r"[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]+")


@cache
def _environment() -> Environment:
    made = Environment(
        loader=PackageLoader("policy_model.docgen"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters["zip"] = zip
    return made


def render(template: str, words: Words, link: Link, view: Mapping[str, object]) -> Page:
    """The page that a template makes of a view."""
    from policy_model.ir.property import Verdict  # noqa: PLC0415  (a page that is known needs none of it)
    from policy_model.report import wording  # noqa: PLC0415  (nor of this)

    def cite(clause: ClauseId) -> Markup:
        return Markup('<a href="{}">{}</a>').format(link("articles", anchor(clause)), words.clause(clause))

    def han(text: str) -> Markup:
        """Text of ours that has the document's words in it, which are marked as Chinese."""
        if words.lang is Lang.ZH:
            return escape(text)
        return Markup(_HAN.sub(lambda run: f'<span lang="zh">{run[0]}</span>', str(escape(text))))  # noqa: S704 (escaped first)

    html = (
        _environment()
        .get_template(template)
        .render(
            say=words.say,
            words=words,
            zh=words.lang is Lang.ZH,
            link=link,
            cite=cite,
            han=han,
            anchor=anchor,
            sentence=lambda finding: wording.sentence(finding, words.lang),
            verdict_named=lambda value: wording.verdict(Verdict(value), words.lang),
            finding_id=finding_id,
            verdict=lambda value: wording.verdict(value, words.lang),
            **view,
        )
    )
    read = _Reader()
    read.feed(html)
    read.close()
    title = next((h.words for h in read.headings if h.level == 1), "")
    return Page(title, html, tuple(read.headings), tuple(read.ids))


def in_script(value: Mapping[str, object]) -> str:
    """JSON that no HTML reader takes for anything else."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    for char in "<>&\u2028\u2029":
        text = text.replace(char, f"\\u{ord(char):04x}")
    return text


def finding_id(finding: Finding) -> str:
    """A finding's permanent anchor: its code, and what tells it from others of the code."""
    about = repr((finding.identity[1], finding.identity[2]))
    return f"{finding.code}-{hashlib.sha256(about.encode()).hexdigest()[:8]}"


def anchor(clause: ClauseId) -> str:
    """The permanent anchor of a clause on the page of articles; a gloss is its article's."""
    return str(clause.parent if clause.gloss and clause.parent else clause)


@dataclass
class _Reader(HTMLParser):
    """Reads headings and ids off a page. What is folded has none: a list of them tells what can be seen."""

    headings: list[Heading] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)
    _level: int = 0
    _id: str = ""
    _words: list[str] = field(default_factory=list)
    _aside: int = 0
    _folded: int = 0

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if (id := given.get("id")) is not None:
            self.ids.append(id)
        self._folded += tag == "details"
        if tag in _LEVELS and id and not self._folded:
            self._level, self._id, self._words, self._aside = _LEVELS[tag], id, [], 0
        elif self._level and tag in ("a", "small"):
            self._aside += 1  # the link to itself and what is said by the way are no part of its words

    def handle_endtag(self, tag: str) -> None:
        self._folded -= tag == "details"
        if tag in _LEVELS and self._level:
            self.headings.append(Heading(self._level, self._id, "".join(self._words).strip()))
            self._level = 0
        elif self._level and tag in ("a", "small"):
            self._aside -= 1

    def handle_data(self, data: str) -> None:
        if self._level and not self._aside:
            self._words.append(data)


_LEVELS = {"h1": 1, "h2": 2, "h3": 3}


def outline(headings: tuple[Heading, ...]) -> list[Token]:
    """The headings as the nested tokens that Python-Markdown's table of contents has."""
    top: list[Token] = []
    over: list[tuple[int, list[Token]]] = [(0, top)]
    for heading in headings:
        token = Token(level=heading.level, id=heading.id, name=heading.words, children=[])
        while over[-1][0] >= heading.level:
            over.pop()
        over[-1][1].append(token)
        over.append((heading.level, token["children"]))
    return top
