"""The definition of the language as pages: each chapter in one language, examples and tables as they are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from policy_model.resources import resource
from policy_model.source.catalogue import Lang

_FENCE = re.compile(r"\s*(`{3,}|~{3,})")
_QUOTED = re.compile(r"`[^`]*`|“[^”]*”|「[^」]*」")
_BETWEEN = " · "


def chapters() -> tuple[Path, ...]:
    """The chapters in their order."""
    return tuple(sorted(resource("spec/language").glob("*.md")))


def in_language(text: str, lang: Lang) -> str:
    """A chapter, which says everything in Chinese and then in English, in one of them."""
    return "\n".join(_lines(text.split("\n"), lang)) + "\n"


def _lines(lines: list[str], lang: Lang) -> Iterator[str]:
    fence = ""
    for line in lines:
        mark = _FENCE.match(line)
        if fence or mark:
            if not fence and mark:
                fence = mark[1]
            elif mark and line.strip() == fence:
                fence = ""
            yield line
        elif line.startswith("#"):
            marks, _, words = line.partition(" ")
            zh, between, en = words.partition(_BETWEEN)
            yield f"{marks} {en if between and lang is Lang.EN else zh}"
        elif (
            not line.strip()
            or line.startswith(("|", "<"))
            or (language := _language(line)) is None
            or language is lang
        ):
            yield line


def _language(line: str) -> Lang | None:
    """That in which a line is written; what it quotes is not counted."""
    own = _QUOTED.sub("", line)
    han = sum("\u4e00" <= char <= "\u9fff" for char in own)
    latin = sum(char.isascii() and char.isalpha() for char in own)
    if not han and not latin:
        return None
    return Lang.ZH if 3 * han >= latin else Lang.EN
