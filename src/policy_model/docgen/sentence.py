"""A sentence of a measure as it is shown: what was understood of it, part by part."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property

from policy_model.source.clause import ClauseId
from policy_model.source.span import Span


@dataclass(frozen=True, slots=True)
class Said:
    """A statement: in a sentence, and its parts (名称, 内容), in the language asked for."""

    id: str
    kind: str
    sentences: tuple[str, ...]
    parts: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Joint:
    """Joining words (`marks`) in a stretch of a sentence, and what they were taken as."""

    stretch: str
    marks: str
    taken: str


@dataclass(frozen=True)
class Sentence:
    """A sentence of a block (a list with its items is one), and what was understood of it.

    `gloss`: it is a 释义. `idle`: names in it on which nothing hangs. `unsaid`: what was taken as a duty
    though no modal stands there. `say`: what it states, which not everyone asks.
    """

    clause: ClauseId
    span: Span
    text: str
    gloss: bool
    joints: tuple[Joint, ...]
    idle: tuple[str, ...]
    unsaid: tuple[str, ...]
    say: Callable[[], tuple[Said, ...]] = field(repr=False, compare=False)

    @cached_property
    def said(self) -> tuple[Said, ...]:
        """Its statements."""
        return self.say()
