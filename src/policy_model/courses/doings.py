"""How a course's acts are done, and by what names: of one kind there may be several, each on its own."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from policy_model.ir.formula import ActRef
from policy_model.ir.ids import ActId, ContentId, PartyId

_NUMBER = "#"
"""Parts the kind of an act from its number, where a course has several of the kind."""


@dataclass(frozen=True, slots=True)
class Doing:
    """How an act is done in the course."""

    act: ActId
    by: PartyId
    to: PartyId | None
    content: ContentId | None


def by_name(doings: Iterable[Doing]) -> dict[str, Doing]:
    """The acts by name: that of the kind where there is one of it, else numbered."""
    every = tuple(doings)
    seen: dict[ActId, int] = {}
    out: dict[str, Doing] = {}
    for doing in every:
        seen[doing.act] = seen.get(doing.act, 0) + 1
        alone = sum(other.act == doing.act for other in every) == 1
        out[doing.act.key if alone else f"{doing.act.key}{_NUMBER}{seen[doing.act]}"] = doing
    return out


def kind(name: str) -> str:
    """The kind of an act of this name."""
    return name.partition(_NUMBER)[0]


class Doings:
    """The course's acts as references name them: each is to the course an act of its own."""

    def __init__(self, acts: Mapping[str, Doing]) -> None:
        self._acts = tuple(acts.items())

    def such(self, what: ActRef) -> tuple[ActRef, ...]:
        """The acts of the course that are as described, each by its own name."""
        return tuple(
            dataclasses.replace(what, act=ActId(name, doing.act.zh, doing.act.en))
            for name, doing in self._acts
            if what.act.key in {name, doing.act.key}
            if not what.contents or doing.content in what.contents
            if not what.by or doing.by in what.by
        )
