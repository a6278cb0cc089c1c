"""What recorded cases say of the properties: in words, as a table, and as a chart."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from policy_model.ir.property import Exists, Property
from policy_model.paper import chart as drawn
from policy_model.source.catalogue import Lang, message, shown
from policy_model.source.cells import wrap
from policy_model.source.clause import ClauseId
from policy_model.source.diagnostic import Arg

from .table import lay_out

if TYPE_CHECKING:  # tables of cases need libraries of their own
    from policy_model.engines.turning import Turned, Turning


def render(told: Turned, properties: Sequence[Property], lang: Lang, width: int) -> str:
    """Of each property which cases turn on it; then the cross table of those that some do."""
    lines = [_say("head", lang, file=told.file, cases=told.cases, silent=told.unanswered)]
    lines += [_line(told, prop, lang) for prop in properties]
    out = [part for line in lines for part in wrap(line, width - 2)]
    turned = [(prop, told.by_property[prop.id]) for prop in properties if _turns(told, prop)]
    if turned:
        keys = ("name", "yes", "no", "silent", "causes")
        rows = [_row(told, prop, found, lang) for prop, found in turned]
        out += ["", *lay_out([_say(f"column.{key}", lang) for key in keys], rows, width)]
    return "\n".join(out)


def chart(told: Turned, properties: Sequence[Property], lang: Lang) -> str:
    """A bar for each property that cases turn on, and by which clauses they do, as an SVG document."""
    turned = [(prop, told.by_property[prop.id]) for prop in properties if _turns(told, prop)]
    bars = [drawn.Bar(_says(prop, lang), found.count, _colour(prop)) for prop, found in turned]
    clauses = sorted({clause for _, found in turned for clause in found.causes})
    grids = []
    if clauses:
        cells = [[(found.causes[clause], _colour(prop)) for clause in clauses] for prop, found in turned]
        names, across = [_name(prop, lang) for prop, _ in turned], [shown(clause, lang) for clause in clauses]
        grids.append(drawn.Grid(_say("grid", lang), names, across, cells))
    title = _say("head", lang, file=told.file, cases=told.cases, silent=told.unanswered)
    return drawn.chart(title, bars, grids)


def _line(told: Turned, prop: Property, lang: Lang) -> str:
    found, name = told.by_property.get(prop.id), _name(prop, lang)
    if found is None:
        return _say("none", lang, name=name)
    if not found.count:
        return _say(f"{_key(prop)}_by_none", lang, name=name)
    return _say(_key(prop), lang, name=name, count=found.count, first=", ".join(found.first))


def _row(told: Turned, prop: Property, found: Turning, lang: Lang) -> list[str]:
    others = told.cases - told.unanswered - found.count
    causes = "\n".join(_causes(found, lang))
    return [_says(prop, lang), str(found.count), str(others), str(told.unanswered), causes]


def _causes(found: Turning, lang: Lang) -> Iterator[str]:
    for clause in sorted(found.causes):
        yield _say("by", lang, clause=clause, count=found.causes[clause])
    if found.joint:
        yield _say("by_several", lang, count=found.joint)


def _turns(told: Turned, prop: Property) -> bool:
    return prop.id in told.by_property and told.by_property[prop.id].count > 0


def _says(prop: Property, lang: Lang) -> str:
    return _say(f"says.{_key(prop)}", lang, name=_name(prop, lang))


def _key(prop: Property) -> str:
    return "shown" if isinstance(prop.claim, Exists) else "broken"


def _colour(prop: Property) -> str:
    return drawn.OTHER if isinstance(prop.claim, Exists) else drawn.WORSE


def _name(prop: Property, lang: Lang) -> str:
    return prop.name if lang is Lang.ZH else prop.id


def _say(key: str, lang: Lang, **args: Arg | ClauseId) -> str:
    return message(f"cli.check.cases.{key}", args, lang)
