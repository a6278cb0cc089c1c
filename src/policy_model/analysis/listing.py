"""The table of all that must and must not be: by whom, by when, and what its breach brings (PM0718)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from policy_model.ir.formula import ActRef, At, Formula, Period
from policy_model.ir.ids import ActId, ContentId, FactId, Id, PartyId, ResultId
from policy_model.ir.statement import (
    Authority,
    Ban,
    Duty,
    Effect,
    Measure,
    Modality,
    Necessary,
    Power,
    Requirement,
    Statement,
    told,
)
from policy_model.ir.walk import formulas, nodes
from policy_model.source.clause import ClauseId
from policy_model.source.told import join

from .demands import consequences
from .finding import Cell, Finding, Severity, Words, names
from .settle import Choices, first_of, where
from .web import Web, restated, web_of
from .wording import readings, say, told_act

Norm = Duty | Ban | Effect | Necessary
LACKING = Words("finding.cell.lacking")
NOT_ASKED = Words("finding.cell.none")


@dataclass(frozen=True, slots=True)
class _Row:
    """One 应当, 不得 or 必须, all but the readings under which it is said.

    `without`: the acts without which a 不得 bars the other: 应当在…前，…时一并. `contents`: those it bars.
    `either`: one of `what` is enough.
    """

    clause: ClauseId
    word: str
    bearers: tuple[PartyId, ...]
    what: tuple[ActId, ...] | tuple[ResultId, ...]
    trigger: ActRef | None
    within: Period | None
    timely: FactId | None
    without: tuple[ActId, ...] = ()
    contents: tuple[ContentId, ...] = ()
    either: bool = False


def norms(measure: Measure) -> Iterator[Finding]:
    """PM0718: one listing; a cell that lacks a bearer, a last day or a consequence says so."""
    web = web_of(measure)
    rows: dict[_Row, list[Norm]] = {}
    for s in measure.statements:
        if isinstance(s, Duty | Ban | Effect | Necessary) and not restated(s):
            row = _row(web, s)
            if row is not None:
                rows.setdefault(row, []).append(s)
    cited = _cited(web)
    table = [line for row, said in rows.items() if (line := _line(web, row, said, cited)) is not None]
    if not table:
        return
    counted = {"bearer": 2, "last_day": 4, "consequence": 5}
    lacking = {key: sum(_lacks(line[column]) for line in table) for key, column in counted.items()}
    each = [say(f"norms.{key}", count=count) for key, count in lacking.items() if count]
    said = say("norms.lacking", each=join(say("and"), each)) if each else ""
    args = (("total", len(table)), ("lacking", said))
    yield Finding("PM0718", Severity.NOTE, (), args=args, table=tuple(table))


def _row(web: Web, s: Norm) -> _Row | None:
    measure = web.measure
    match s:
        case Duty():
            acts = tuple(ref.act for ref in s.any_of)
            either = len(acts) > 1
            return _Row(s.clause, "must", s.bearers, acts, s.trigger, s.within, s.timely, either=either)
        case Ban():
            lacking = tuple(dict.fromkeys(m.ref.act for m in web.mentions(s, {}) if not m.positive))
            return _Row(s.clause, "must_not", s.bearers, (s.act,), None, None, None, lacking, s.contents)
        case Necessary():
            return _Row(s.clause, "only_if", _givers(measure, s.results), told(s), None, None, None)
        case Effect(modality=Modality.REQUIRE):
            return _Row(s.clause, "must", s.givers, told(s), None, None, None, either=s.one_of)
        case Effect(modality=Modality.FORBID):
            givers = s.givers or _givers(measure, s.results)
            return _Row(s.clause, "must_not", givers, told(s), None, None, None)
        case _:
            return None


def _givers(measure: Measure, results: tuple[ResultId, ...]) -> tuple[PartyId, ...]:
    """Whoever some clause names to give one of the results: to them a 不得 about it speaks."""
    found = [
        p
        for s in measure.statements
        if isinstance(s, Effect) and s.modality is not Modality.FORBID and set(s.results) & set(results)
        for p in s.givers
    ]
    return tuple(dict.fromkeys(found))


def _line(
    web: Web, row: _Row, said: list[Norm], cited: dict[ClauseId, tuple[ActId, ...]]
) -> tuple[Cell, ...] | None:
    under = where(web.measure, web.direct(*said), lambda c: any(web.said(s, c) for s in said))
    if under is None:
        return None
    anyone = row.word == "must_not" and isinstance(said[0], Ban)
    nobody = Words("finding.cell.anyone") if anyone else LACKING
    return (
        row.clause,
        _word(row),
        names(row.bearers) if row.bearers else nobody,
        _what(row),
        _last_day(row),
        _consequence(web, said[0], dict(first_of(under)), cited),
        tuple(readings((one,)) for one in under) or NOT_ASKED,
    )


def _what(row: _Row) -> tuple[str, ...]:
    if row.contents:
        return tuple(told_act(ActRef(act, row.contents)) for act in row.what if isinstance(act, ActId))
    return (join(say("either"), names(row.what)),) if row.either else names(row.what)


def _word(row: _Row) -> Words:
    if row.without:
        return Words("finding.cell.not_without", (("what", names(row.without)),))
    return Words(f"finding.cell.{row.word}")


def _last_day(row: _Row) -> Cell:
    if row.word != "must":
        return NOT_ASKED
    if row.within is None:
        return Words("finding.cell.timely") if row.timely is not None else LACKING
    period = Words(f"answer.period.{row.within.unit.value}", (("number", row.within.number),))
    if row.trigger is None:
        return Words("finding.cell.from_entry", (("period", period),))
    return Words("finding.cell.within", (("trigger", names((row.trigger.act,))), ("period", period)))


def _consequence(web: Web, s: Norm, chosen: Choices, cited: dict[ClauseId, tuple[ActId, ...]]) -> Cell:
    match s:
        case Duty():
            return _hanging("undone", consequences(web, s, chosen))
        case Ban():
            return _hanging("done", tuple(web.hanging(ActRef(s.act, s.contents, s.bearers), chosen)))
        case Necessary():
            void = [act for clause in _clauses(s.items) for act in cited.get(clause, ())]
        case Effect(modality=Modality.FORBID):
            void = [act for clause in _clauses((s.condition,)) for act in cited.get(clause, ())]
        case _:
            return LACKING
    acts = names(dict.fromkeys(void))
    return Words("finding.cell.void", (("what", acts),)) if acts else LACKING


def _hanging(key: str, users: tuple[Statement, ...]) -> Cell:
    if not users:
        return LACKING
    return Words(f"finding.cell.{key}", (("what", names(dict.fromkeys(_affected(users)))),))


def _affected(users: tuple[Statement, ...]) -> Iterator[Id]:
    for s in users:
        match s:
            case Effect() | Necessary():
                yield from s.results
            case Duty() | Power() | Ban() | Authority() | Requirement():
                yield s.act
            case _:
                pass


def _lacks(cell: Cell) -> bool:
    return isinstance(cell, Words) and cell.key in ("finding.cell.lacking", "finding.cell.timely")


def _clauses(some: tuple[Formula, ...]) -> list[ClauseId]:
    return [n.clause for formula in some for n in nodes(formula) if isinstance(n, At)]


def _cited(web: Web) -> dict[ClauseId, tuple[ActId, ...]]:
    """For every clause, the acts whose validity rests on what it says, through judgements."""
    out: dict[ClauseId, dict[ActId, None]] = {}
    for s in web.measure.statements:
        if isinstance(s, Authority | Requirement):
            every = [*formulas(s), *(web.definitions[j] for j in web.names(s).judgements)]
            for clause in _clauses(tuple(every)):
                if clause != s.clause:
                    out.setdefault(clause, {})[s.act] = None
    return {clause: tuple(acts) for clause, acts in out.items()}
