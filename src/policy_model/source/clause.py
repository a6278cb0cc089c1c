"""Clause identifiers: where in a measure (条款项) a statement stands."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

_DIGITS = "零一二三四五六七八九"


def chinese_numeral(number: int) -> str:
    """The Chinese numeral of 1..9999 as laws write it: 10 is 十, 12 is 十二, 105 is 一百零五."""
    if not 0 < number < 10_000:
        raise ValueError(number)
    out, zero = "", False
    for unit, mark in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, number = divmod(number, unit)
        if digit:
            out += ("零" if zero and out else "") + _DIGITS[digit] + mark
            zero = False
        else:
            zero = True
    return out.removeprefix("一") if out.startswith("一十") else out


def _shown(number: int) -> str:
    """The numeral; a number that no clause has, such as the 0 of 第零条, shows as it is."""
    return chinese_numeral(number) if 0 < number < 10_000 else str(number)


@dataclass(frozen=True, slots=True, order=True)
class ClauseId:
    """An article (条), and optionally its paragraph (款), item (项), sub-item (目) or gloss (释义).

    Numbers are those of the document, from 1; 0 stands for "not given". `paragraph` is given only
    where the article has more than one. `gloss` numbers the 释义 that stand under the article: they
    are the formaliser's, not the law's. Written `7`, `7.2`, `8.p2`, `8.p2.1`, `7.2.1`, `10.g1`.

    `branch` is the 一 of 第十条之一, an article put in by an amendment; written `10-1`. It stands
    second so that 10 < 10-1 < 11, and is given by keyword only.
    """

    article: int
    branch: int = field(default=0, kw_only=True)
    paragraph: int = 0
    item: int = 0
    subitem: int = 0
    gloss: int = 0

    def __str__(self) -> str:
        parts = [f"{self.article}-{self.branch}" if self.branch else str(self.article)]
        if self.paragraph:
            parts.append(f"p{self.paragraph}")
        if self.item:
            parts.append(str(self.item))
        if self.subitem:
            parts.append(str(self.subitem))
        if self.gloss:
            parts.append(f"g{self.gloss}")
        return ".".join(parts)

    @property
    def ident(self) -> str:
        """As the end of an identifier: 7_2, 7_p2_1, 10b1_3 (of 第十条之一).

        That of a first 款 is that of the article: what is named so keeps its name when a second 款 is added.
        """
        plain = replace(self, paragraph=0) if self.paragraph == 1 else self
        return str(plain).replace(".", "_").replace("-", "b")

    @property
    def zh(self) -> str:
        """As a Chinese document cites it: 第七条第（二）项."""
        out = f"第{_shown(self.article)}条"
        if self.branch:
            out += f"之{_shown(self.branch)}"
        if self.paragraph:
            out += f"第{_shown(self.paragraph)}款"
        if self.item:
            out += f"第（{_shown(self.item)}）项"
        if self.subitem:
            out += f"第{self.subitem}目"
        if self.gloss:
            out += f"释义{_shown(self.gloss)}"
        return out

    @property
    def en(self) -> str:
        """Article 7(2); Article 8, paragraph 2(1); gloss 1 on Article 10."""
        out = f"Article {self.article}" + (f"-{self.branch}" if self.branch else "")
        if self.paragraph:
            out += f", paragraph {self.paragraph}"
        if self.item:
            out += f"({self.item})"
        if self.subitem:
            out += f"({self.subitem})"
        return f"gloss {self.gloss} on {out}" if self.gloss else out

    @property
    def parent(self) -> ClauseId | None:
        """The clause this one is part of, or None for an article."""
        if self.gloss:
            return replace(self, gloss=0)
        if self.subitem:
            return replace(self, subitem=0)
        if self.item:
            return replace(self, item=0)
        return replace(self, paragraph=0) if self.paragraph else None

    def within(self, other: ClauseId) -> bool:
        """Whether this clause is `other` or a part of it."""
        here: ClauseId | None = self
        while here is not None:
            if here == other:
                return True
            here = here.parent
        return False


_Run = tuple[ClauseId, int]
"""Clauses one after the other: the first, and the number of the last."""


def cited_zh(clauses: Iterable[ClauseId]) -> str:
    """Several clauses as a Chinese document cites them: 第八条第（一）项、第（三）项至第（五）项、第九条."""
    out: list[str] = []
    near: ClauseId | None = None
    for first, last in _runs(clauses):
        head, step = _head(first), "gloss" if first.gloss else "item"
        alike = near is not None and head is not None and _head(near) == head
        own = first.zh.removeprefix(_bare(first).zh) if alike else first.zh
        end = replace(first, **{step: last}).zh.removeprefix(_bare(first).zh)
        if alike and first.gloss:
            own = own.removeprefix("释义")
        number = getattr(first, step)
        end = end.removeprefix("释义")
        out.append(own if last == number else f"{own}{'至' if last > number + 1 else '、'}{end}")
        near = first
    return "、".join(out)


def cited_en(clauses: Iterable[ClauseId]) -> str:
    """The same in English: Article 8(1), (3) to (5), Article 9; glosses 1 and 2 stay apart."""
    out: list[str] = []
    near: ClauseId | None = None
    for first, last in _runs(clauses):
        alike = near is not None and not first.gloss and first.item and _head(near) == _head(first)
        own = first.en.removeprefix(_bare(first).en) if alike else first.en
        if first.gloss:
            out += [replace(first, gloss=number).en for number in range(first.gloss, last + 1)]
        elif last == first.item:
            out.append(own)
        else:
            out.append(f"{own}{' to ' if last > first.item + 1 else ', '}({last})")
        near = first
    return ", ".join(out)


def _bare(clause: ClauseId) -> ClauseId:
    """The clause that the last number is counted in."""
    return replace(clause, gloss=0) if clause.gloss else replace(clause, item=0)


def _head(clause: ClauseId) -> tuple[ClauseId, bool] | None:
    """What several are cited under once: of items and of glosses; None: it is cited by itself."""
    if clause.subitem or not (clause.item or clause.gloss):
        return None
    return _bare(clause), bool(clause.gloss)


def _runs(clauses: Iterable[ClauseId]) -> list[_Run]:
    out: list[_Run] = []
    for clause in clauses:
        number = clause.gloss or clause.item
        if out and _head(clause) is not None:
            first, last = out[-1]
            if _head(first) == _head(clause) and number == last + 1:
                out[-1] = first, number
                continue
        out.append((clause, number))
    return out


_N = r"([1-9][0-9]{0,3})"
_FORM = re.compile(rf"{_N}(?:-{_N})?(?:\.p{_N})?(?:\.{_N})?(?:\.{_N})?(?:\.g{_N})?")


def parse_clause_id(text: str) -> ClauseId:
    """The inverse of `str(ClauseId)`.

    Raises:
        ValueError: `text` is not of that form.
    """
    match = _FORM.fullmatch(text)
    if match is None:
        raise ValueError(text)
    article, branch, *rest = (int(group or 0) for group in match.groups())
    return ClauseId(article, *rest, branch=branch)
