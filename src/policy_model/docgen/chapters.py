"""The definition of the language as pages: each chapter in one language, examples and tables as they are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from policy_model.resources import resource
from policy_model.source.catalogue import Lang

_FENCE = re.compile(r"\s*(`{3,}|~{3,})")
_QUOTED = re.compile(r"`[^`]*`|“[^”]*”|「[^」]*」")
_BOTH = re.compile(r"(#+ |- (?:PM\d+：)?)(.*[\u4e00-\u9fff].*) · (.*)")
"""A heading or a point that says the same twice."""
_TURN = re.compile(r"(?<=[。；：])\s*(?=[A-Z`])")
"""Where a line goes over to English."""
_BAR = re.compile(r"(?<!\\)\|")
_HAN, _LATIN = re.compile(r"[\u4e00-\u9fff]"), re.compile(r"[A-Za-z]")


def chapters() -> tuple[Path, ...]:
    """The chapters in their order."""
    return tuple(sorted(resource("spec/language").glob("*.md")))


def in_language(text: str, lang: Lang) -> str:
    """A chapter, which says everything in Chinese and then in English, in one of them."""
    return "\n".join(_lines(text.split("\n"), lang)) + "\n"


def _lines(lines: list[str], lang: Lang) -> Iterator[str]:
    fence = ""
    dropped: tuple[int, ...] | None = None  # the columns that a table says in the other language
    for line in lines:
        mark = _FENCE.match(line)
        if fence or mark:
            if not fence and mark:
                fence = mark[1]
            elif mark and line.strip() == fence:
                fence = ""
            yield line
        elif line.startswith("|"):
            cells = _BAR.split(line)[1:-1]
            dropped = _in_other(cells, lang) if dropped is None else dropped
            yield "|" + "|".join(cell for i, cell in enumerate(cells) if i not in dropped) + "|"
            continue
        elif (found := _BOTH.fullmatch(line)) is not None:
            yield found[1] + found[3 if lang is Lang.EN else 2]
        elif own := "".join(part for part in _TURN.split(line) if _language(part) in (lang, None)):
            yield own
        elif not line:
            yield line
        dropped = None


def _in_other(heads: list[str], lang: Lang) -> tuple[int, ...]:
    """Which columns are in the other language alone, if each has its counterpart."""
    only = [(_language(head) if not (_HAN.search(head) and _LATIN.search(head)) else None) for head in heads]
    if not {Lang.ZH, Lang.EN} <= set(only):
        return ()
    return tuple(i for i, one in enumerate(only) if one not in (lang, None))


def _language(line: str) -> Lang | None:
    """That in which a line is written; what it quotes is not counted."""
    own = _QUOTED.sub("", line)
    han = sum("\u4e00" <= char <= "\u9fff" for char in own)
    latin = sum(char.isascii() and char.isalpha() for char in own)
    if not han and not latin:
        return None
    return Lang.ZH if 2 * han >= latin else Lang.EN
