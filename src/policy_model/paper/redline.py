"""Which characters of a text were taken away and which were put in, in pieces that are read at once."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from .paper import Line, Mark, Run

_ISLAND = 2
"""So few characters that stayed between two changes are shown as changed: 甲乙丙 → 丁乙戊 is one change."""
_ALIKE = 0.3
"""Texts with less than this share in common are told apart as wholes."""
_LONGEST = 20_000
"""Characters of a stretch that is looked into; a longer one is shown as replaced."""
_DIGITS = "零〇一二三四五六七八九十百千万亿两0-9"
_PIECE = re.compile(rf"[{_DIGITS}]+(?:\.[0-9]+)?|.", re.DOTALL)
_CUT = re.compile(rf"[{_DIGITS}.][{_DIGITS}.]")
_PAUSES = frozenset("，。；：、！？）》”,.;:!?)\n")


@dataclass(frozen=True, slots=True)
class _Step:
    """Of the old text these characters become these of the new one."""

    old: str
    new: str

    @property
    def same(self) -> bool:
        return self.old == self.new

    @property
    def size(self) -> int:
        return max(len(self.old), len(self.new))


def changed(old: str, new: str) -> list[tuple[str, str]]:
    """The texts in pieces, in order: what is the same of both, or what was taken away and what was put in."""
    return [(step.old, step.old if step.same else step.new) for step in _tidied(list(_compared(old, new)))]


def redline(old: str, new: str) -> tuple[tuple[Line, ...], tuple[Line, ...]]:
    """The lines of both texts: DELETED is what only the old one has, ADDED what only the new one has."""
    steps = _tidied(list(_compared(old, new)))
    return (
        _lines([(s.old, Mark.PLAIN if s.same else Mark.DELETED) for s in steps]),
        _lines([(s.new, Mark.PLAIN if s.same else Mark.ADDED) for s in steps]),
    )


def merged(old: str, new: str) -> tuple[Line, ...]:
    """Both texts as one: what was taken away is REMOVED, what was put in INSERTED."""
    pieces: list[tuple[str, Mark]] = []
    for was, text in changed(old, new):
        pieces += [(was, Mark.PLAIN)] if was == text else [(was, Mark.REMOVED), (text, Mark.INSERTED)]
    return _lines(pieces)


def _compared(old: str, new: str) -> Iterator[_Step]:
    """By lines first, then by characters within what is not the same."""
    one, other = old.splitlines(keepends=True), new.splitlines(keepends=True)
    for tag, i, j, k, m in SequenceMatcher(None, one, other, autojunk=False).get_opcodes():
        before, after = "".join(one[i:j]), "".join(other[k:m])
        if tag == "replace" and max(len(before), len(after)) <= _LONGEST:
            yield from _by_character(before, after)
        else:
            yield _Step(before, after)


def _by_character(old: str, new: str) -> Iterator[_Step]:
    """Character by character; a number is one."""
    one, other = _PIECE.findall(old), _PIECE.findall(new)
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    if matcher.ratio() < _ALIKE:
        yield _Step(old, new)
        return
    for _, i, j, k, m in matcher.get_opcodes():
        yield _Step("".join(one[i:j]), "".join(other[k:m]))


def _tidied(steps: list[_Step]) -> list[_Step]:
    """Neighbouring changes as one, small islands between them drowned, and each set where a reader pauses."""
    joined = _joined(steps)
    drowned = [_Drowned(s.old, s.new) if _island(joined, n) else s for n, s in enumerate(joined)]
    return _slid(_joined(drowned))


class _Drowned(_Step):
    """Characters that stayed, shown as changed."""

    __slots__ = ()

    @property
    def same(self) -> bool:
        return False


def _joined(steps: Sequence[_Step]) -> list[_Step]:
    out: list[_Step] = []
    for step in steps:
        if out and out[-1].same == step.same:
            kind = _Step if step.same else _Drowned
            out[-1] = kind(out[-1].old + step.old, out[-1].new + step.new)
        elif step.old or step.new:
            out.append(step)
    return out


def _island(steps: Sequence[_Step], at: int) -> bool:
    step = steps[at]
    if not step.same or not 0 < at < len(steps) - 1 or set(step.old) & _PAUSES:
        return False
    around = (steps[at - 1], steps[at + 1])
    most = _ISLAND if all(s.old and s.new for s in around) else 1
    return len(step.old) <= min(most, *(s.size for s in around))


def _slid(steps: list[_Step]) -> list[_Step]:
    """What is only put in or taken away may stand a few characters sooner or later: best after a pause."""
    out = list(steps)
    for at in range(1, len(out) - 1):
        change = out[at]
        if change.same or (change.old and change.new) or not (out[at - 1].same and out[at + 1].same):
            continue
        words = change.old or change.new
        before, words, after = _best(out[at - 1].old, words, out[at + 1].old)
        out[at - 1], out[at + 1] = _Step(before, before), _Step(after, after)
        out[at] = _Drowned(words, "") if change.old else _Drowned("", words)
    return [s for s in out if s.old or s.new]


def _best(before: str, words: str, after: str) -> tuple[str, str, str]:
    """The places that `words` may stand in, as the same text results; the last of the best."""
    while before and before[-1] == words[-1]:
        before, words, after = before[:-1], before[-1] + words[:-1], before[-1] + after
    places = [(before, words, after)]
    while after and after[0] == words[0]:
        before, words, after = before + after[0], words[1:] + after[0], after[1:]
        places.append((before, words, after))
    whole = [p for p in places if not (_cuts(p[0], p[1]) or _cuts(p[1], p[2]))] or places
    return max(reversed(whole), key=lambda p: _pause(p[0]) + _pause(p[1]))


def _cuts(before: str, after: str) -> bool:
    """Whether a number goes on over the place between the two."""
    return _CUT.fullmatch(before[-1:] + after[:1]) is not None


def _pause(before: str) -> int:
    """How good it is to begin, or to end, after this text."""
    if not before or before[-1] == "\n":
        return 2
    return 1 if before[-1] in _PAUSES else 0


def _lines(pieces: Sequence[tuple[str, Mark]]) -> tuple[Line, ...]:
    lines: list[list[Run]] = [[]]
    for text, mark in pieces:
        for number, part in enumerate(text.split("\n")):
            if number:
                lines.append([])
            if part:
                lines[-1].append(Run(part, mark))
    return tuple(tuple(line) for line in lines if line)
