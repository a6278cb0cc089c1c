"""What a code means: `check --explain`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from policy_model.source.catalogue import FILES, Lang, find, load, placeholders
from policy_model.source.diagnostic import Diagnostic, Unusable
from policy_model.source.nearest import nearest
from policy_model.source.text import normalize

from .wording import say

_CODE = re.compile(r"PM\d{4}")
_BLANK = "…"


def known_codes() -> tuple[str, ...]:
    """Every code the tool has, in order."""
    names = {name for files in FILES.values() for name in files}
    return tuple(sorted({key for name in names for key in load(name) if _CODE.fullmatch(key)}))


def explain(asked: str, lang: Lang) -> Iterator[str]:
    """The paragraphs that say what a code means, in whatever case it is written.

    Raises:
        Unusable: there is no such code (PM0615).
    """
    code = normalize(asked).strip().upper()
    if code not in known_codes():
        raise Unusable((Diagnostic("PM0615", {"code": asked}, suggestion=nearest(code, known_codes())),))
    yield f"{code}  {template(code, lang)}"
    explained = paragraph(code, lang)
    if explained is not None:
        yield explained
    if (way_out := find(f"{code}.help")) is not None:
        yield say("explain.help", lang, way=_blanked(way_out[lang]))
    if explained is None:
        yield say("explain.no_more", lang)


def paragraph(code: str, lang: Lang) -> str | None:
    """What a code means, on one line: Chinese lines of the catalogue join without a space."""
    wording = find(f"{code}.explain")
    return ("" if lang is Lang.ZH else " ").join(wording[lang].split("\n")) if wording else None


def template(code: str, lang: Lang) -> str:
    """The message of a code with its places left blank."""
    wording = find(code)
    assert wording is not None  # a known code has one
    return _blanked(wording[lang])


def _blanked(text: str) -> str:
    return text.format_map(dict.fromkeys(placeholders(text), _BLANK))
