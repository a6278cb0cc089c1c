"""The wording of every message, Chinese and English together, from `messages/*.toml`.

A key names its file, so that only files that are needed are read: `PM0101` is in `syntax.toml`,
`cli.new.help` in `cli.toml`. A message is a table with `zh` and `en`, and may have a table `help`
that says the way out; that of a finding also `explain` and `columns` (see `finding.toml`).
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from enum import StrEnum
from functools import cache
from pathlib import Path
from string import Formatter

from .clause import ClauseId, cited_en, cited_zh
from .diagnostic import Arg
from .told import Told


class Lang(StrEnum):
    """A language the tool speaks."""

    ZH = "zh"
    EN = "en"


Wording = Mapping[Lang, str]

FILES = {
    "PM00": ("source",),
    "PM01": ("syntax",),
    "PM02": ("elaborate",),
    "PM03": ("document",),
    "PM04": ("case",),
    "PM05": ("proof", "accepted", "dossier"),
    "PM06": ("cli",),
    "PM07": ("finding",),
    "PM08": ("suite",),
    "PM09": ("revision", "diff"),
    "PM10": ("docs",),
    "PM11": ("batch",),
}
"""Which files hold the messages of a range of codes."""

_MESSAGES = Path(__file__).resolve().parents[1] / "messages"
_CODE = re.compile(r"PM\d{4}")
_LIST_SEPARATOR = {Lang.ZH: "、", Lang.EN: ", "}


def message(key: str, args: Mapping[str, Arg], lang: Lang) -> str:
    """The message `key` filled with `args`.

    A key or argument that is not in the catalogue shows as itself: a message about the user's
    mistake must not become one of ours. The tests see to it that there is none.
    """
    wording = find(key)
    return _fill(wording[lang], args, lang) if wording else key


def help_of(key: str, args: Mapping[str, Arg], lang: Lang) -> str | None:
    """The way out that the message `key` offers, if any."""
    wording = find(f"{key}.help")
    return _fill(wording[lang], args, lang) if wording else None


def find(key: str) -> Wording | None:
    """The wording of `key` in both languages, unfilled."""
    for name in _files_of(key):
        if (found := load(name).get(key)) is not None:
            return found
    return None


@cache
def load(name: str) -> Mapping[str, Wording]:
    """The messages of one file by their full keys; none if there is no such file."""
    path = _MESSAGES / f"{name}.toml"
    if not (name.isidentifier() and path.is_file()):
        return {}
    return dict(_messages(tomllib.loads(path.read_text(encoding="utf-8")), ""))


def placeholders(template: str) -> frozenset[str]:
    """The names that a template has places for."""
    return frozenset(field for _, field, _, _ in Formatter().parse(template) if field is not None)


def _files_of(key: str) -> tuple[str, ...]:
    return FILES.get(key[:4], ()) if _CODE.match(key) else (key.partition(".")[0],)


def _messages(table: Mapping[str, object], prefix: str) -> Iterator[tuple[str, Wording]]:
    zh, en = table.get("zh"), table.get("en")
    if isinstance(zh, str) and isinstance(en, str):
        yield prefix, {Lang.ZH: zh, Lang.EN: en}
    for name, value in table.items():
        if isinstance(value, dict):
            yield from _messages(value, f"{prefix}.{name}" if prefix else name)


class _Shown(dict[str, str]):
    def __missing__(self, key: str) -> str:
        return "{" + key + "}"


def _fill(template: str, args: Mapping[str, Arg], lang: Lang) -> str:
    return template.format_map(_Shown({name: shown(value, lang) for name, value in args.items()}))


def shown(value: Arg, lang: Lang) -> str:
    """An argument as a message in `lang` says it: clauses cited, several things listed."""
    match value:
        case ClauseId():
            return value.zh if lang is Lang.ZH else value.en
        case Told():
            return str(value) if lang is Lang.ZH else value.en
        case tuple() if value and all(isinstance(part, ClauseId) for part in value):
            clauses = [part for part in value if isinstance(part, ClauseId)]
            return cited_zh(clauses) if lang is Lang.ZH else cited_en(clauses)
        case tuple():
            return _LIST_SEPARATOR[lang].join(shown(part, lang) for part in value)
        case _:
            return str(value)
