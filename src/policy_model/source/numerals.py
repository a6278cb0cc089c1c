"""Reading the numbers that documents are numbered with. Writing them is `clause.chinese_numeral`."""

from __future__ import annotations

import re
import unicodedata
from fractions import Fraction

_DIGITS = {char: value for value, char in enumerate("零一二三四五六七八九")} | {"〇": 0, "○": 0, "两": 2}
_UNITS = {"十": 10, "百": 100, "千": 1000}
_GROUPS = {"万": 10**4, "亿": 10**8}
_ARABIC = re.compile(r"([0-9]+(?:\.[0-9]+)?)([十百千]?万?亿?)")
_ENCLOSED = re.compile("[①-⑳⑴-⒇⒈-⒛㈠-㈩]")


def parse_numeral(text: str) -> int | None:
    """The number `text` writes, in Chinese (一百零五, 一〇五), Arabic digits, or as one sign (①, ㈠).

    Returns:
        None if it writes no number from 0 to 9999.
    """
    if _ENCLOSED.fullmatch(text):
        return int(unicodedata.numeric(text))
    if text.isdecimal():
        return int(text) if len(text) <= 4 else None
    if text and all(char in _DIGITS for char in text):
        return int("".join(str(_DIGITS[char]) for char in text)) if len(text) <= 4 else None
    return _with_units(text)


def parse_quantity(text: str) -> Fraction | None:
    """The number `text` writes, exactly: 1.5, 3千万, 一百五十万三千, 一点五亿, 百分之三十 (as 30).

    Returns:
        None if it writes none, or if readers may take it for two (两千五).
    """
    text = text.removeprefix("百分之").removesuffix("%")
    arabic = _ARABIC.fullmatch(text)
    if arabic is not None:
        factor = 1
        for char in arabic[2]:
            factor *= _UNITS.get(char) or _GROUPS[char]
        return Fraction(arabic[1]) * factor
    whole, point, rest = text.partition("点")
    if point:
        digits, factor = rest.rstrip("万亿"), 1
        for char in rest[len(digits) :]:
            factor *= _GROUPS[char]
        start = _grouped(whole)
        if start is None or not digits or any(char not in _DIGITS for char in digits):
            return None
        return (start + Fraction(int("".join(str(_DIGITS[c]) for c in digits)), 10 ** len(digits))) * factor
    found = _grouped(text)
    return None if found is None else Fraction(found)


def _grouped(text: str) -> int | None:
    """Sections of up to four places, each with its 万 or 亿."""
    for mark, factor in (("亿", 10**8), ("万", 10**4)):
        before, found, after = text.rpartition(mark)
        if found:
            high, low = _grouped(before), _grouped(after) if after else 0
            short = len(after) == 1
            return None if high is None or low is None or low >= factor or short else high * factor + low
    if len(text) > 1 and all(char in _DIGITS for char in text):
        return int("".join(str(_DIGITS[char]) for char in text))
    if len(text) > 2 and text[-1] in _DIGITS and text[-2] in "百千":
        return None
    return _with_units(text)


def _with_units(text: str) -> int | None:
    total, digit, last_unit = 0, None, 10_000
    for char in text:
        if char in _DIGITS:
            if digit:
                return None
            digit = _DIGITS[char]
        elif char in _UNITS and _UNITS[char] < last_unit:
            last_unit = _UNITS[char]
            total += (digit or 1) * last_unit
            digit = None
        else:
            return None
    return total + (digit or 0) if text else None
