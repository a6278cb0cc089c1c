"""Reading a clause as people cite it. Writing one is `ClauseId.zh`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from .clause import ClauseId, parse_clause_id
from .numerals import parse_numeral
from .text import normalize

_N = r"([零〇○一二三四五六七八九十百千两0-9]+)"
_CITED = re.compile(
    rf"第{_N}条(?:之{_N})?(?:第{_N}款)?(?:第?（{_N}）项?|第{_N}项)?(?:第{_N}目)?(?:释义{_N})?"
)


def meant(text: str, known: Iterable[ClauseId]) -> str | None:
    """The id of the one known clause that `text` cites but for its 款: 11.p1.1 for 11.1."""
    try:
        cited = parse_citation(text)
    except ValueError:
        return None
    alike = [str(c) for c in known if replace(c, paragraph=0) == replace(cited, paragraph=0) and c != cited]
    return alike[0] if len(alike) == 1 else None


def parse_citation(text: str) -> ClauseId:
    """The clause that `text` cites: 第七条（三）, 第七条第三项, 第10条之一第二款, or an id such as `7.3`.

    Raises:
        ValueError: it is neither.
    """
    plain = normalize(text).replace(" ", "")
    match = _CITED.fullmatch(plain)
    if match is None:
        return parse_clause_id(plain)
    numbers = [parse_numeral(group) if group else 0 for group in match.groups()]
    if any(not number for number, group in zip(numbers, match.groups(), strict=True) if group):
        raise ValueError(text)
    article, branch, paragraph, bracketed, plain_item, subitem, gloss = (n or 0 for n in numbers)
    return ClauseId(article, paragraph, bracketed or plain_item, subitem, gloss, branch=branch)
