"""Mutations that know the grammar: a block is written anew, sentences and lines move, one name is another."""

from __future__ import annotations

import random
import re

from tests import writing

_BLOCK = re.compile(r"(?<=```policy\n)(.*?)(?=\n```)", re.DOTALL)
_ITEM = re.compile(r"(（[一二三四五六七八九十]）|第[一二三四五六七八九十]款)")
NEW_LINE = r"\n\n\1"
_SENTENCE = re.compile(r"[^。；：\n]+[。；：]?")
_PIECES = (
    *"。；：，、（）“”「」|=①０〇\n\t\u200b\ufeff",
    *(
        "或者",
        "和",
        "不",
        "未",
        "零日内",
        "第零条",
        "（零）",
        "第一条",
        "第九款",
        "第一目",
        "```",
        "<!--",
        "-->",
    ),
    *(
        "99999999999999999999",
        "二〇一七年二月三十日",
        "百分之一百零一",
        "1．",
        "附件：",
        "{主体}",
        "&lt;",
        "# ",
    ),
)


def mutated(text: str, chance: random.Random, most: int = 20_000) -> str:
    """The text after one to four mutations, no longer than `most` characters."""
    for _ in range(chance.randint(1, 4)):
        text = chance.choice(_WAYS)(text, chance)
    return text[:most]


def _block(text: str, chance: random.Random) -> str:
    """A formal block written anew, or one sentence after those it has."""
    found = list(_BLOCK.finditer(text))
    if not found:
        return _piece(text, chance)
    place = chance.choice(found)
    fresh = writing.Writer(chance).block(chance.randint(1, 4), chance.randint(0, 15))
    if chance.random() < 0.5:
        fresh = place[0] + fresh.partition(" ")[2]
    return text[: place.start()] + fresh + text[place.end() :]


def _article(text: str, chance: random.Random) -> str:
    """One more article, official text and block in the same words: one that may well be taken."""
    fence = text.find("```vocabulary")
    if fence < 0:
        return _piece(text, chance)
    number = text.count("```policy") + 1
    fresh = writing.Writer(chance).block(min(number, 10), chance.randint(0, 15))
    listed = _ITEM.sub(r"\n\1", fresh)
    return f"{text[:fence]}{_ITEM.sub(NEW_LINE, fresh)}\n\n```policy\n{listed}\n```\n\n{text[fence:]}"


def _sentence(text: str, chance: random.Random) -> str:
    """A sentence dropped, doubled, moved or put in the place of another."""
    found = list(_SENTENCE.finditer(text))
    if not found:
        return _piece(text, chance)
    one, other = chance.choice(found), chance.choice(found)
    said = chance.choice(("", one[0] * 2, other[0], other[0] + one[0]))
    return text[: one.start()] + said + text[one.end() :]


def _word(text: str, chance: random.Random) -> str:
    """A word or name of the vocabulary in the place of a piece of text."""
    some = writing.words()
    word = chance.choice(some[chance.choice(sorted(some))])
    at, length = chance.randint(0, len(text)), chance.choice((0, 0, 1, 2, 4))
    return text[:at] + word + text[at + length :]


def _line(text: str, chance: random.Random) -> str:
    """Lines in another order, or without one of them."""
    lines = text.split("\n")
    one, other = chance.randrange(len(lines)), chance.randrange(len(lines))
    if chance.random() < 0.3:
        del lines[one]
    else:
        lines[one], lines[other] = lines[other], lines[one]
    return "\n".join(lines)


def _piece(text: str, chance: random.Random) -> str:
    """A character or two that mean something, put in, or in the place of others."""
    at, length = chance.randint(0, len(text)), chance.choice((0, 0, 1, 3, 20))
    return text[:at] + chance.choice(_PIECES) + text[at + length :]


_WAYS = (_article, _article, _block, _block, _sentence, _sentence, _word, _word, _line, _piece)
