"""The sentences of an official text, and the parts of one that stand alone."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from policy_model.source.clause import ClauseId, chinese_numeral
from policy_model.source.outline import Document, Paragraph
from policy_model.source.text import INVISIBLE
from policy_model.syntax.parse import normal

from .fitting import BODY, odd

_IN_FORCE = re.compile(r"(起施行)[，；](有效期[^。]*。)")
"""How long a measure is in force is said apart from when it comes into force."""
_CONSTRUED = re.compile(r"^(本[^，。由]{1,6})(由[^，。]+负责解释)，(?=自[^，。]+起施行)")
"""Who construes a measure, in one sentence with when it comes into force: two, of the measure both."""
_OFFICE = re.compile("(?:[处科站所队室厅署院校馆园店厂社户]|食堂)$")
"""How offices, shops and households are called: right before 应当 that is somebody."""
_SUBJECT = re.compile(r"([一-龥]{2,14}?)(?:应当|可以|不得|必须)")


@dataclass(slots=True)
class Sentence:
    """A sentence, or a list with its head; `names` are those it was read with, None if it is 待定."""

    clause: ClauseId
    text: str
    names: tuple[str, ...] | None = None

    @property
    def formal(self) -> bool:
        """Whether the language takes it as it stands."""
        return self.names is not None


def sentences_of(document: Document, paragraph: Paragraph) -> Iterator[Sentence]:
    """The sentences of a 款; a list goes with its head, a line each item."""
    intro = plain(document.words(paragraph.intro))
    intro = _CONSTRUED.sub(r"\1\2。\1", _IN_FORCE.sub(r"\1。\2", intro))
    parts = [part for part in re.split(r"(?<=。)", intro) if part]
    if not paragraph.items:
        yield from (Sentence(paragraph.id, part) for part in parts)
        return
    head = parts.pop() if parts else ""
    yield from (Sentence(paragraph.id, part) for part in parts)
    items = [
        f"（{chinese_numeral(item.number)}）{plain(document.words(item.body))}" for item in paragraph.items
    ]
    yield Sentence(paragraph.id, "\n".join((head, *items)))


def plain(text: str) -> str:
    """Words without spaces, breaks and characters that take no room."""
    return re.sub(r"\s+", "", INVISIBLE.sub("", normal(text)))


def parts_of(text: str, acting: Collection[str]) -> list[str]:
    """A sentence cut at each ； after which somebody else is said to do something; itself if at none.

    What begins otherwise may hang on what stands before it and stays with that.
    """
    parts: list[str] = []
    for part in text.rstrip("。").split("；"):
        if parts and not _begins_anew(part, acting):
            parts[-1] += "；" + part
        else:
            parts.append(part)
    if "\n" in text or not _begins_anew(text, acting):
        return [text]  # a condition may reach over all
    return [part + "。" for part in parts]


def _begins_anew(part: str, acting: Collection[str]) -> bool:
    subject = _SUBJECT.match(part)
    return subject is not None and _is_somebody(part, *subject.span(1), acting)


def _is_somebody(text: str, at: int, stop: int, acting: Collection[str]) -> bool:
    named = BODY.search(text, at, stop) or _OFFICE.search(text, at, stop) or text[at:stop] in acting
    return bool(named) and not odd(text, at, stop, "PARTY")
