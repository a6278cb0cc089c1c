"""Which language to speak: `--lang` anywhere on the line, else the locale, else Chinese.

It is settled before the options are read, because it decides the words of `--help` itself.
"""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence

from ..source.catalogue import Lang
from ..source.diagnostic import Diagnostic, Unusable

_OPTION = "--lang"


def language_of(environ: Mapping[str, str]) -> Lang:
    """The language of a locale environment. C and POSIX say nothing of it."""
    name = next((environ[key] for key in ("LC_ALL", "LC_MESSAGES", "LANG") if environ.get(key)), "")
    if name.partition(".")[0] in {"", "C", "POSIX"} or name.lower().startswith("zh"):
        return Lang.ZH
    return Lang.EN


def split_language(argv: Sequence[str]) -> tuple[Lang, list[str]]:
    """The language asked for, and the rest of the line. What is no language is left for `check_language`."""
    lang = language_of(os.environ)
    rest: list[str] = []
    at = 0
    while at < len(argv):
        word = argv[at]
        if word == "--":
            return lang, [*rest, *argv[at:]]
        value, taken = None, 1
        if word.startswith(f"{_OPTION}="):
            value = word.partition("=")[2]
        elif word == _OPTION and at + 1 < len(argv):
            value, taken = argv[at + 1], 2
        if value in set(Lang):
            lang = Lang(value)
        else:
            rest += argv[at : at + taken]
        at += taken
    return lang, rest


def check_language(value: str | None) -> None:
    """Refuses a `--lang` that `split_language` left on the line.

    Raises:
        Unusable: it is neither zh nor en.
    """
    if value is not None:
        raise Unusable((Diagnostic("PM0606", {"value": value, "known": tuple(Lang)}),))
