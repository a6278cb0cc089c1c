"""What the constants of a query stand for, in the order in which a file declares them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from policy_model.ir.ids import Id
from policy_model.ir.vocabulary import Act, EnumType
from policy_model.proof import smt
from policy_model.proof.obligation import View
from policy_model.proof.query import Query
from policy_model.source.catalogue import Lang

from .wording import name_of, said

Sides = tuple[str, str]


def glossary(query: Query) -> dict[str, str]:
    """Readings, then each case, then last days; the constants of definitions follow, unexplained.

    In Chinese: the names themselves are the English. What a second case's constants are is clear from the
    first's, and what goes with an act from the act.
    """
    out = dict(_readings(query))
    for place, view in enumerate(query.obligation.views):
        out |= {name: "" if place else meaning for name, meaning in _case(view)}
    for ask in query.asks:
        unit = said(f"unit.{ask.period.unit.value}", Lang.ZH)
        out[smt.name(ask.last)] = _zh("last", number=ask.period.number, unit=unit)
    for definition in query.definitions:
        out[definition.name] = ""
    return out


def _zh(key: str, **args: str | int) -> str:
    return said(f"name.{key}", Lang.ZH, **args)


def copy_of(place: int) -> Sides:
    """How a case is told from the other: only a second one is marked."""
    return (said("note.second", Lang.ZH), said("note.second", Lang.EN)) if place else ("", "")


def _readings(query: Query) -> Iterator[tuple[str, str]]:
    for reading in query.measure.readings:
        for choice in reading.choices:
            names = {"reading": name_of(reading.id), "choice": name_of(choice.id)}
            yield smt.name(query.symbols.reading(reading.id, choice.id)), _zh("reading", **names)


def _case(view: View) -> Iterator[tuple[str, str]]:
    symbols = view.encoding.symbols
    yield smt.name(symbols.on), _zh("on")
    for fact in view.encoding.measure.facts:
        values = _numbered(fact.type.values) if isinstance(fact.type, EnumType) else ""
        yield smt.name(symbols.facts[fact.id]), _zh("fact", fact=name_of(fact.id), values=values)
        if fact.id in symbols.since:
            yield smt.name(symbols.since[fact.id]), _zh("since")
    for slot in symbols.slots:
        yield smt.name(slot.exists), _zh("done", act=act_name(slot.act, slot.index)[0])
        yield smt.name(slot.date), ""
        yield smt.name(slot.actor), ""
        yield smt.name(slot.to), ""
        contents = slot.act.contents
        yield smt.name(slot.content), _zh("content", values=_numbered(contents)) if contents else ""


def act_name(act: Act, index: int) -> Sides:
    """The act in both languages, numbered where there may be several of the kind."""
    number = f"（{index + 1}）" if act.at_most > 1 else ""
    return name_of(act.id) + number, (act.gloss or act.id.key) + (f" ({index + 1})" if number else "")


def _numbered(ids: Sequence[Id]) -> str:
    return "：" + "，".join(f"{i} {name_of(id)}" for i, id in enumerate(ids))
