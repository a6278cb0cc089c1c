"""A case as data: what is known of the facts, the acts listed, and the day it is seen."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass

from policy_model.ir.ids import ActId, ContentId, FactId, PartyId
from policy_model.ir.vocabulary import FactValue


@dataclass(frozen=True, slots=True)
class Known:
    """The value of a fact; `since`: the day from which a true 可后生 fact holds (None: all along)."""

    value: FactValue
    since: datetime.date | None = None


@dataclass(frozen=True, slots=True)
class CaseAct:
    """An act as listed. What the case does not say is None: by whom, towards whom, with what content."""

    act: ActId
    date: datetime.date
    by: PartyId | None = None
    to: PartyId | None = None
    content: ContentId | None = None


@dataclass(frozen=True, slots=True)
class Case:
    """A case seen on the day `on`.

    `facts`: what is known; a fact that is not in it is unknown. `filled`: those of `facts` that 其余通常
    filled in. `unknown`: kinds of acts of which it is not known whether they were done (不详). `assumed`:
    weekends are taken to be free outside the tables of working days, and nothing else.
    """

    facts: Mapping[FactId, Known]
    acts: tuple[CaseAct, ...]
    unknown: tuple[ActId, ...]
    filled: tuple[FactId, ...]
    on: datetime.date
    assumed: bool = False
