"""Reading the numbers that documents are numbered with. Writing them is `clause.chinese_numeral`."""

from __future__ import annotations

_DIGITS = {char: value for value, char in enumerate("零一二三四五六七八九")} | {"〇": 0, "○": 0, "两": 2}
_UNITS = {"十": 10, "百": 100, "千": 1000}
_CIRCLED_FROM = ord("①")
_CIRCLED_COUNT = 20


def parse_numeral(text: str) -> int | None:
    """The number `text` writes, in Chinese (一百零五, 一〇五), Arabic or full-width digits, or circled (①).

    Returns:
        None if it writes no number from 0 to 9999.
    """
    if len(text) == 1 and 0 <= ord(text) - _CIRCLED_FROM < _CIRCLED_COUNT:
        return ord(text) - _CIRCLED_FROM + 1
    if text.isdecimal():
        return int(text) if len(text) <= 4 else None
    if text and all(char in _DIGITS for char in text):
        return int("".join(str(_DIGITS[char]) for char in text)) if len(text) <= 4 else None
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
