"""What is done in a case, as values that pictures draw."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any as Json

from policy_model.ir.ids import Id
from policy_model.ir.statement import Measure
from policy_model.source.told import Told


@dataclass(frozen=True, slots=True)
class Event:
    """An act on its day. `to` and `content`: None where there is none."""

    day: datetime.date
    by: Told
    act: Told
    to: Told | None = None
    content: Told | None = None


def events(measure: Measure, case: Mapping[str, Json]) -> Iterator[Event]:
    """The acts of a case that `eval` takes, in its order."""
    acts = {id: act for act in measure.acts for id in (act.id.zh, act.id.key)}
    parties = _by_name(party.id for party in measure.parties)
    for act in case["acts"]:
        declared = acts[act["act"]]
        contents = _by_name(declared.contents)
        yield Event(
            datetime.date.fromisoformat(act["date"]),
            parties[act["by"]],
            declared.id.told,
            parties[act["to"]] if "to" in act else None,
            contents[act["content"]] if "content" in act else None,
        )


def _by_name(ids: Iterator[Id] | tuple[Id, ...]) -> dict[str, Told]:
    return {name: id.told for id in ids for name in (id.zh, id.key)}
