"""Pieces of a sentence that is not read which could stand alone, to propose names from.

A condition is asked for by itself, as the ground of something that no text has; a consequence, as what
follows from such a ground; an item of a list under its own head, or under a plain one of its kind. The
sentence stays 待定.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from .fitting import BODY
from .proposing import FORCE

OTHER = "发生别事"
"""A fact that no text has."""
OUTCOME = "发生别事果"
"""A result that no text has."""
SOMEBODY = "发生别事者"
"""A party that no text has: an act that it may do too is nobody's by name."""

_LABEL = re.compile("^（[一二三四五六七八九十百]+）")
_LEADS = re.compile("^(?:但是?|并且?|同时|其中|或者|如果?|且|而)(?=.{2})")
_LEFT_OUT = re.compile("(?:除外|以外|外)$")
_PURPOSE = re.compile("为(?!民|人民).*制定本")
_OUGHT = "应当|可以|必须|(?<![相适对反供呼])应(?![急用对变])"
_MODAL = re.compile(f"{_OUGHT}|不得|(?<![许认])可(?=[^能])|的(?=[，：])")
_UNSAID = re.compile(
    f"{_OUGHT}|(?<![许认])可(?![能靠行])|(?<![数日月年个人元次])以下|{OTHER}|每(?:隔|个?[年月季周日天])"
    "|^[本该其能需予时等]|一$|情况下$|^尚?[未没]|^以[^，]+为"
)
"""What a name that no sentence was read with must not hide: a modal, and what stands further down."""
_TIMES = re.compile(
    "(?:[于在])?每(?:隔|个)?[0-9一二三四五六七八九十两半]*(?:个月|[年月日周天]|季度)(?:[0-9]+月)?(?:[0-9]+日)?(?:以?前|[底末初]|之?内)?(?:至少)?"
    "|(?:[于在])?[0-9一二三四五六七八九十两]+(?:个)?小时(?:以内|之内|内)?|自[^，。；]{2,24}之日起[^，。；]{0,8}?(?:以内|之内|[内起])"
    "|[一二三四五六七八九十两0-9]次$"
)
"""When, in ways that the language may not carry."""
_HEADS = (
    (re.compile("(?:不得|禁止|严禁)[^，]*：$"), f"{SOMEBODY}不得有下列行为："),
    (re.compile("(?:情形|行为|条件|情况)(?:之一[^：]*)?：$"), f"有下列情形之一的，不得{OUTCOME}："),
    (re.compile("(?:职责|义务|工作|任务|措施|方式)[^，]*：$"), f"{SOMEBODY}应当履行下列职责："),
)
_CLAUSES = 6
"""The most clauses of one piece."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a sentence, and what it could be as a sentence of its own, the nearest to it first."""

    start: int
    stop: int
    said: tuple[str, ...]


def pieces_of(sentence: str) -> Iterator[Piece]:
    """The pieces of a sentence, a longer one before those within it."""
    if _PURPOSE.match(sentence) or FORCE.search(sentence) is None:
        return
    head, _, listed = sentence.partition("\n")
    if listed:
        plain = next((plain for kind, plain in _HEADS if kind.search(head)), None)
        at = len(head) + 1
        for item in listed.split("\n"):
            body = _LABEL.sub("", item).rstrip("；。")
            under = tuple(f"{above}\n（一）{body}。" for above in (head, plain) if above)
            yield Piece(at, at + len(item), under)
            at += len(item) + 1
        if plain:
            yield Piece(0, len(head), (f"{head}\n（一）{OTHER}。",))
    ruled = False
    for part in re.finditer("[^；。：\n]+", sentence):
        listed_there = part.start() > len(head)
        if not listed_there or _MODAL.search(part[0]):
            yield from _runs(_LABEL.sub("", part[0]), part.end(), ruled=ruled)
        ruled = ruled or _MODAL.search(part[0]) is not None


def _runs(part: str, end: int, *, ruled: bool) -> Iterator[Piece]:
    """The runs of the clauses of a part, which ends there; `ruled`: a modal stands before it."""
    offset = end - len(part)
    clauses = [(found.start(), found.end()) for found in re.finditer("[^，]+", part)]
    for count in range(min(len(clauses), _CLAUSES), 0, -1):
        for first in range(len(clauses) - count + 1):
            start, stop = clauses[first][0], clauses[first + count - 1][1]
            follows = ruled or _MODAL.search(part, 0, start) is not None
            yield Piece(offset + start, offset + stop, tuple(_alone(part[start:stop], follows=follows)))


def _alone(words: str, *, follows: bool) -> Iterator[str]:
    words = _LEADS.sub("", words)
    if words.endswith("的"):
        yield f"{words}，不得{OUTCOME}。"
        return
    if _LEFT_OUT.search(words):
        return
    yield f"{words}。"
    if follows:
        yield f"{OTHER}的，{words}。"
    always = _TIMES.sub("", words)
    if always != words:
        yield f"{always}。"


def hides(name: str) -> bool:
    """Whether a name holds what a sentence says in a way that no name may."""
    return _UNSAID.search(name) is not None or (name[0] in "对向" and BODY.search(name) is not None)
