"""Recognising how a line of a document is numbered: 第一章, 第七条, 一、, （一）, 1., （1）, ①.

One line at a time; what the numbers mean together is `sequence`'s.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import Enum

from .numerals import parse_numeral
from .text import INVISIBLE


class Style(Enum):
    """A way of numbering. The value is an example of it."""

    PART = "第一编"
    SUBPART = "第一分编"
    BOOK = "第一篇"
    PORTION = "第一部分"
    CHAPTER = "第一章"
    SECTION = "第一节"
    SUBSECTION = "第一目"
    HEADING = "#"
    ANNEX = "附件"
    ARTICLE = "第一条"
    DUN = "一、"
    PAREN_HAN = "（一）"
    ARABIC = "1."
    PAREN_ARABIC = "（1）"
    CIRCLED = "①"


ITEM_STYLES = (Style.DUN, Style.PAREN_HAN, Style.ARABIC, Style.PAREN_ARABIC, Style.CIRCLED)
DIVISION_STYLES = (
    *(Style.PART, Style.SUBPART, Style.BOOK, Style.PORTION, Style.CHAPTER, Style.SECTION, Style.SUBSECTION),
    Style.HEADING,
)
"""Outermost first."""


@dataclass(frozen=True, slots=True)
class Marker:
    """The number a line begins with: offsets of its label within the line, and where its text begins."""

    style: Style
    number: int
    start: int
    end: int
    text: int
    branch: int = 0
    gap: bool = True
    """Whether a space or markup sets the label off from its text, or its own form does: not in 1.5."""
    mention: bool = False
    """Whether the text goes on as if the clause were only mentioned: 第三条规定的, （一）至（二）项."""

    def styled(self, style: Style) -> Marker:
        """The same label, numbering in another sense."""
        return replace(self, style=style)


_HAN = r"[零〇○一二两三四五六七八九十百千]{1,9}"
_NUMBER = rf"(?:{_HAN}|[0-9０-９]{{1,4}})"
_PREFIX = re.compile(r"[\s>]*(#{1,6}\s+)?(?:[-*+]\s+)?(?:\*\*|__)?\s*")
_ARTICLE = re.compile(rf"第\s{{0,2}}({_NUMBER})\s{{0,2}}条(?:之({_HAN})(?=[\s*_【]|$))?")
_DIVISION = re.compile(rf"第\s{{0,2}}({_NUMBER})\s{{0,2}}(分编|编|篇|部分|章|节|目)(?!的|录|标|前|项)")
_ANNEX = re.compile(
    r"附(?:\s*(?:件|录|表)\s*[0-9０-９A-ZＡ-Ｚ一二三四五六七八九十]*\s*(?:(?:[:：]|(?<=\s)).*)?|\s*[:：].*)$"
)
_ITEMS = (
    (Style.DUN, re.compile(rf"({_HAN})[、．.]")),
    (Style.PAREN_HAN, re.compile(rf"[（(]\s?({_HAN})\s?[)）]|([㈠-㈩])")),
    (Style.ARABIC, re.compile(r"([0-9０-９]{1,3})\\?[.．、](?![0-9０-９]+(?:[.．\s]|$))|([⒈-⒛])")),
    (Style.PAREN_ARABIC, re.compile(r"[（(]?\s?([0-9０-９]{1,3})\s?[)）]|([⑴-⒇])")),
    (Style.CIRCLED, re.compile(r"([①-⑳])")),
)
_GAP = re.compile(r"(?:\*\*|__)?\s*")
_CITED = rf"(?:第\s?{_NUMBER}(?:条|款|项|目)|[（(]\s?{_NUMBER}\s?[)）]|{_NUMBER}(?:条|款|项|目)|[①-⑳])"
_AND = r"(?:、|至|和|或者?|以?及|与|到|[-－—~～])"
_ITEM_MENTION = re.compile(
    rf"[（(]?\s?(?:项(?!目)|款(?!项|待)|目(?!标|的|录|前)|条(?!件|例|款|约|文))"
    rf"|{_AND}\s?第?\s?(?:{_CITED}|{_NUMBER}{_AND})"
)
"""What follows a number that is only mentioned: （二）项, （二）和（三）; not （二）项目, （六）与第三方."""
_DUN_MENTION = re.compile(rf"第?\s?{_CITED}|{_NUMBER}[级类等次线]|({_NUMBER})、")
"""What follows a number that 、 does not set off: 一、二款, 二、三级; 一、二、三级, but not 四、一、二类."""
_ARTICLE_MENTION = re.compile(
    rf"[，。；,;)）》”]|{_AND}\s?(?:第?\s?{_CITED}|本|前|其)|第\s?[（(]?{_NUMBER}[）)]?\s?[款项目]|第[（(]"
    r"|之?(?:规定|所[称列指述规]|的|中[的，规所]|以(?:外(?=[的，、])|[上下])|前[一二两三]?款|情形|内容)"
)
"""What follows 第三条 that is only mentioned: 第三条规定的, 第三条第二款, 第三条、第四条."""
_DIVISION_MENTION = re.compile(
    rf"规定|所[列称规]|的|中的|以(?:外(?=[的，、])|[上下])|{_AND}第|第{_NUMBER}[章节目条款]"
)
_DIVISION_KINDS = dict(zip(("编", "分编", "篇", "部分", "章", "节", "目"), DIVISION_STYLES, strict=False))
HEADING_LIMIT = 40
_ENDED = "。！？；：.!?;:"
_CLOSERS = "”’」』】》）)\"'*_ \t\u3000"
_SENTENCE_END = "。！？!?."


def is_finished(line: str) -> bool:
    """Whether a line ends a sentence, so that what follows it can be a new paragraph."""
    bare = line.rstrip(_CLOSERS)
    return bare.endswith(tuple(_SENTENCE_END))


def marker_of(line: str) -> Marker | None:
    """The marker `line` begins with, or None. Markdown's `#`, `-`, `**` before it are looked through."""
    if INVISIBLE.search(line) is None:
        return _marker_of(line)
    places = [at for at, char in enumerate(line) if INVISIBLE.match(char) is None]
    found = _marker_of("".join(line[at] for at in places))
    if found is None:
        return None
    places.append(len(line))
    return replace(
        found,
        start=places[found.start],
        end=places[found.end - 1] + 1 if found.end > found.start else places[found.start],
        text=places[found.text],
    )


def _marker_of(line: str) -> Marker | None:
    prefix = _PREFIX.match(line)
    at = prefix.end() if prefix else 0
    hashes = bool(prefix and prefix[1])
    if (match := _ARTICLE.match(line, at)) is not None:
        return _numbered(line, match, Style.ARTICLE)
    bare = line.rstrip("*_ \t\u3000")
    short = len(bare) <= HEADING_LIMIT
    if short and not bare.endswith(tuple(_ENDED)) and (match := _DIVISION.match(line, at)) is not None:
        return _numbered(line, match, _DIVISION_KINDS[match[2]])
    for style, pattern in _ITEMS:
        if (match := pattern.match(line, at)) is not None:
            return _numbered(line, match, style)
    annex = _ANNEX.match(line, at)
    if annex is not None and short and not bare.endswith(tuple("。！？；!?;")):
        return Marker(Style.ANNEX, 0, at, annex.end(), annex.end())
    return Marker(Style.HEADING, 0, at, at, at) if hashes else None


def _numbered(line: str, match: re.Match[str], style: Style) -> Marker | None:
    number = parse_numeral(next(group for group in match.groups() if group))
    if not number:
        return None
    branch = (parse_numeral(match[2]) or 0) if style is Style.ARTICLE and match[2] else 0
    gap = _GAP.match(line, match.end())
    text = gap.end() if gap else match.end()
    set_off = text > match.end() or text == len(line) or line[text] in "【[（("
    if style is Style.DUN:
        mention = _DUN_MENTION.match(line, match.end())
        if mention is not None and mention[1] and parse_numeral(mention[1]) != number + 1:
            mention = None
    elif style in ITEM_STYLES:
        set_off = style is not Style.ARABIC or not line[match.end() : match.end() + 1].isdecimal()
        mention = _ITEM_MENTION.match(line, match.end())
    elif style is Style.ARTICLE:
        mention = _ARTICLE_MENTION.match(line, text)
    else:
        mention = _DIVISION_MENTION.match(line, text)
    return Marker(style, number, match.start(), match.end(), text, branch, set_off, mention is not None)
