"""Recognising how a line of a document is numbered: 第一章, 第七条, 一、, （一）, 1., （1）, ①.

One line at a time; what the numbers mean together is `document`'s.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum

from .numerals import parse_numeral


class Style(Enum):
    """A way of numbering. The value is an example of it."""

    PART = "第一编"
    CHAPTER = "第一章"
    SECTION = "第一节"
    HEADING = "#"
    ANNEX = "附件"
    ARTICLE = "第一条"
    DUN = "一、"
    PAREN_HAN = "（一）"
    ARABIC = "1."
    PAREN_ARABIC = "（1）"
    CIRCLED = "①"


ITEM_STYLES = frozenset({Style.DUN, Style.PAREN_HAN, Style.ARABIC, Style.PAREN_ARABIC, Style.CIRCLED})
DIVISION_STYLES = (Style.PART, Style.CHAPTER, Style.SECTION, Style.HEADING)


@dataclass(frozen=True, slots=True)
class Marker:
    """The number a line begins with: offsets of its label within the line, and where its text begins."""

    style: Style
    number: int
    start: int
    end: int
    text: int
    branch: int = 0
    detached: bool = True
    """Whether a space or markup sets the label off, so that it cannot be a mere mention of a clause."""


_HAN = r"[零〇○一二两三四五六七八九十百千]{1,9}"
_NUMBER = rf"(?:{_HAN}|[0-9０-９]{{1,4}})"
_PREFIX = re.compile(r"[ \t\u3000>]*(#{1,6}[ \t]+)?(?:[-*+][ \t]+)?(?:\*\*|__)?[ \t\u3000]*")
_ARTICLE = re.compile(rf"第[ \u3000]?({_NUMBER})[ \u3000]?条(?:之({_HAN})(?=[\s*_【]|$))?")
_DIVISION = re.compile(rf"第[ \u3000]?({_NUMBER})[ \u3000]?(编|部分|章|节)")
_ANNEX = re.compile(r"附(?:件|录|表)[ \u3000]*[0-9０-９一二三四五六七八九十]*[ \u3000]*(?:[:：].*)?$")
_ITEMS = (
    (Style.DUN, re.compile(rf"({_HAN})[、．.]")),
    (Style.PAREN_HAN, re.compile(rf"[（(][ ]?({_HAN})[ ]?[)）]")),
    (Style.ARABIC, re.compile(r"([0-9０-９]{1,2})\\?[.．、](?![0-9０-９])")),
    (Style.PAREN_ARABIC, re.compile(r"[（(]?([0-9０-９]{1,2})[)）]")),
    (Style.CIRCLED, re.compile(r"([①-⑳])")),
)
_GAP = re.compile(r"(?:\*\*|__)?[ \t\u3000]*")
_MENTION = re.compile(
    r"[（(]?(?:项(?!目)|款(?!项|待)|目(?!标|的|录|前)|条(?!件|例|款|约|文))"
    rf"|[、至和或及与][ \u3000]?(?:第|[（(]|{_NUMBER}[、至和或及与项款目条)）]|[①-⑳])"
)
"""What follows a number that is only mentioned: （二）项, （二）和（三）; but not （二）项目, （二）和解."""
_DIVISION_KINDS = {"编": Style.PART, "部分": Style.PART, "章": Style.CHAPTER, "节": Style.SECTION}
_HEADING_LIMIT = 40
_TERMINAL = "。！？；：，、.!?;:,"
_CLOSERS = "”’」』】》）)\"'*_ \t\u3000"
_SENTENCE_END = "。！？!?."


def is_finished(line: str) -> bool:
    """Whether a line ends a sentence, so that what follows it can be a new paragraph."""
    bare = line.rstrip(_CLOSERS)
    return bare.endswith(tuple(_SENTENCE_END))


def marker_of(line: str) -> Marker | None:
    """The marker `line` begins with, or None. Markdown's `#`, `-`, `**` before it are looked through."""
    prefix = _PREFIX.match(line)
    at = prefix.end() if prefix else 0
    hashes = bool(prefix and prefix[1])
    if (match := _ARTICLE.match(line, at)) is not None:
        return _numbered(line, match, Style.ARTICLE)
    short = len(line.strip()) <= _HEADING_LIMIT and not line.rstrip("*_ \t\u3000").endswith(tuple(_TERMINAL))
    if short and (match := _DIVISION.match(line, at)) is not None:
        return _numbered(line, match, _DIVISION_KINDS[match[2]])
    for style, pattern in _ITEMS:
        if (match := pattern.match(line, at)) is not None:
            return _numbered(line, match, style)
    if short and (match := _ANNEX.match(line, at)) is not None:
        return Marker(Style.ANNEX, 0, at, match.end(), match.end())
    return Marker(Style.HEADING, 0, at, at, at) if hashes else None


def _numbered(line: str, match: re.Match[str], style: Style) -> Marker | None:
    number = parse_numeral(match[1])
    if not number:
        return None
    branch = (parse_numeral(match[2]) or 0) if style is Style.ARTICLE and match[2] else 0
    gap = _GAP.match(line, match.end())
    text = gap.end() if gap else match.end()
    detached = text > match.end() or text == len(line) or line[text] in "【[（("
    if style in ITEM_STYLES and style is not Style.DUN:
        detached = not _MENTION.match(line, match.end())
    return Marker(style, number, match.start(), match.end(), text, branch, detached)
