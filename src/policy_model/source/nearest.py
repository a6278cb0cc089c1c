"""The nearest known word, for messages about unknown ones."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from .text import normalize

_CLOSE_ENOUGH = 0.5  # one wrong character in a word of two, two in a word of four


_GUARDED = re.compile(
    r"没有|不得|应当|必须|可以|方可|才|只有|拒[绝不]|擅自|停止|终止|中止|撤[销回]|取消|解除|重新|再次|逾期|及时|即时|立即|当场|按[时期]|[定限]期|临时|提前|延[长期]|先行|[多少高低大小早晚]于|超过|以[上下]|较[高低大小]|[不未没无非因得应须可前后予且并或和其该，；：、。]"
)
_NUMERAL = re.compile(r"[0-9零一二三四五六七八九十百千万亿两]")


def turns(written: str, instead: str) -> bool:
    """Whether `instead` drops, adds or turns a negation, modal, time or size word, or says the same."""
    same = normalize(written) == normalize(instead)
    return same or Counter(_GUARDED.findall(written)) != Counter(_GUARDED.findall(instead))


def counts_otherwise(written: str, instead: str) -> bool:
    """Whether `instead` has other numbers."""
    return Counter(_NUMERAL.findall(written)) != Counter(_NUMERAL.findall(instead))


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word nearest to `word`, counting slips; the first of equals; None if all are far.

    One that would turn what was written is none.
    """
    # Only a mistake needs the library, so that it costs nothing at start-up.
    from rapidfuzz.distance import OSA  # noqa: PLC0415
    from rapidfuzz.process import extractOne  # noqa: PLC0415

    found = extractOne(
        word,
        [other for other in known if not turns(word, other)],
        scorer=OSA.normalized_similarity,
        processor=normalize,
        score_cutoff=_CLOSE_ENOUGH,
    )
    return found[0] if found else None
