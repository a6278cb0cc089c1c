"""A complete case as a file has it: the way back from `load`."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any as Json

from policy_model.ir.ids import FactId, Id
from policy_model.ir.statement import Measure
from policy_model.ir.vocabulary import FactValue, IntType

from .case import Case, CaseAct, Known
from .load import ASSUMED, CALENDAR


def case_file(measure: Measure, case: Case) -> dict[str, Json]:
    """A complete case as `eval` takes it."""
    return {
        "measure": measure.name,
        "facts": {_name(fact): _known(measure, fact, known) for fact, known in case.facts.items()},
        "acts": [dict(_listed(act)) for act in case.acts],
        "on": case.on.isoformat(),
        **({CALENDAR: ASSUMED} if case.assumed else {}),
    }


def filled(measure: Measure, case: dict[str, Json]) -> dict[str, Json]:
    """A case of one matter as one of the whole measure: every other fact at its 通常值."""
    usual = _usual(measure)
    own = {name: value for name, value in case["facts"].items() if name in usual}
    return {**case, "facts": {**usual, **own}}


def shortened(measure: Measure, case: dict[str, Json]) -> dict[str, Json]:
    """A complete case whose facts at their 通常值 are told by its `rest`; an incomplete one as it is."""
    usual, facts = _usual(measure), case["facts"]
    if facts.keys() != usual.keys():
        return case
    unusual = {name: value for name, value in facts.items() if value != usual[name]}
    return {**case, "facts": unusual, "rest": "ordinary"}


@lru_cache(maxsize=2)
def _usual(measure: Measure) -> Mapping[str, bool | int | float | str]:
    return {_name(f.id): _value(measure, f.id, f.ordinary) for f in measure.facts}


def _known(measure: Measure, fact: FactId, known: Known) -> bool | int | float | str | dict[str, Json]:
    value = _value(measure, fact, known.value)
    return value if known.since is None else {"value": value, "since": known.since.isoformat()}


def _listed(act: CaseAct) -> Iterator[tuple[str, str]]:
    yield "act", _name(act.act)
    yield "date", act.date.isoformat()
    for key, id in (("by", act.by), ("to", act.to), ("content", act.content)):
        if id is not None:
            yield key, _name(id)


def _value(measure: Measure, fact: FactId, value: FactValue) -> bool | int | float | str:
    type = measure.fact(fact).type
    match value:
        case bool():
            return value
        case int() if isinstance(type, IntType):
            return type.plain(value)
        case Id():
            return _name(value)
        case datetime.date():
            return value.isoformat()
        case _:
            return value


def _name(id: Id) -> str:
    return id.zh or id.key
