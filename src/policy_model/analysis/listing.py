"""The table of all that must and must not be: by whom, by when, and what its breach brings (PM0718)."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from policy_model.ir.formula import EVE, ActRef, At, Formula, Judged, Period
from policy_model.ir.ids import ActId, Combination, ContentId, FactId, Id, PartyId, ReadingId, ResultId
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
from policy_model.source.told import Told, join

from .demands import consequences, lookers
from .finding import Cell, Finding, Severity, Words, names
from .settle import Choices, read_in, settled, under, ways, where
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


def _line(web: Web, row: _Row, said: list[Norm], cited: _Cited) -> tuple[Cell, ...] | None:
    when = where(web.measure, web.direct(*said), lambda c: any(web.said(s, c) for s in said))
    if when is None:
        return None
    anyone = row.word == "must_not" and isinstance(said[0], Ban)
    nobody = Words("finding.cell.anyone") if anyone else LACKING
    return (
        row.clause,
        _word(row),
        names(row.bearers) if row.bearers else nobody,
        _what(row),
        _last_day(row),
        _consequence(web, said, cited),
        tuple(readings((one,)) for one in when) or NOT_ASKED,
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
    period = _length(row.within)
    if row.trigger is None:
        return Words("finding.cell.from_entry", (("period", period),))
    return Words("finding.cell.within", (("trigger", names((row.trigger.act,))), ("period", period)))


def _length(period: Period) -> Words:
    own = Words(f"answer.period.{period.unit.value}", (("number", period.number),))
    if period.then == EVE:
        return Words("answer.period.eve", (("period", own),))
    if period.then is None or not period.then.number:
        return own
    return Words("answer.period.then", (("first", own), ("then", _length(period.then))))


# ---- what hangs on a breach


@dataclass(frozen=True, slots=True)
class _User:
    """A statement that looks at a breach under some readings: `so` says whether, and hangs on `readings`."""

    statement: Statement
    readings: frozenset[ReadingId]
    so: Callable[[Choices], bool]


def _consequence(web: Web, said: Sequence[Norm], cited: _Cited) -> Cell:
    """What hangs on its breach; what does so under some readings only, with these."""
    key, users = _users(web, said, cited)
    affected: dict[Id, list[_User]] = {}
    for user in users:
        for id in _affected(user.statement):
            affected.setdefault(id, []).append(user)
    alike: dict[tuple[Combination, ...], list[Id]] = {}
    for id, some in affected.items():
        when = _when(web, said, some)
        if when is not None:
            alike.setdefault(when, []).append(id)
    each = [_told(ids, when) for when, ids in alike.items()]
    return Words(f"finding.cell.{key}", (("what", join(say("norms.also"), each)),)) if each else LACKING


def _told(ids: Sequence[Id], when: tuple[Combination, ...]) -> Told:
    listed = join(say("listing"), names(ids))
    return say("norms.under", what=listed, readings=readings(when)) if when else listed


def _users(web: Web, said: Sequence[Norm], cited: _Cited) -> tuple[str, list[_User]]:
    """How a breach is told, and the statements that may look at it."""
    match said[0]:
        case Duty():
            return "undone", [_owed(web, s, u) for s in said if isinstance(s, Duty) for u in lookers(web, s)]
        case Ban():
            done = [(s, u) for s in said if isinstance(s, Ban) for u in web.users.get(s.act, ())]
            return "done", [_barred(web, s, user) for s, user in done]
        case Necessary() | Effect(modality=Modality.FORBID):
            at = {clause for s in said for clause in _clauses(_asked(s))}
            found = {user.id: user for clause in sorted(at) for user in cited.get(clause, ())}
            return "void", [_resting(web, user, at) for user in found.values()]
        case _:
            return "void", []


def _owed(web: Web, duty: Duty, user: Statement) -> _User:
    looks = web.order_readings(user) if duty.timely is None else web.readings(user)
    return _User(
        user, frozenset(looks | web.direct(user)), lambda chosen: user in consequences(web, duty, chosen)
    )


def _barred(web: Web, ban: Ban, user: Statement) -> _User:
    ref = ActRef(ban.act, ban.contents, ban.bearers)
    looks = frozenset(web.order_readings(user))
    return _User(user, looks, lambda chosen: user in web.hanging(ref, chosen))


def _asked(norm: Norm) -> tuple[Formula, ...]:
    return norm.items if isinstance(norm, Necessary) else (norm.condition,)


def _resting(web: Web, user: Statement, at: Collection[ClauseId]) -> _User:
    """An act's validity that rests on one of these clauses."""
    looks = {r for formula in formulas(user) for r in _on_the_way(web, formula, at)}

    def so(chosen: Choices) -> bool:
        return web.said(user, chosen) and any(_reaches(web, f, at, chosen) for f in formulas(user))

    return _User(user, frozenset(looks | web.direct(user)), so)


def _on_the_way(web: Web, formula: Formula, at: Collection[ClauseId]) -> set[ReadingId]:
    """The readings of the formulas by which one comes to the clauses."""
    if not _reaches(web, formula, at, {}):
        return set()
    inner = (web.definitions[n.judgement] for n in nodes(formula) if isinstance(n, Judged))
    return read_in([formula]).union(*(_on_the_way(web, definition, at) for definition in inner))


def _reaches(web: Web, formula: Formula, at: Collection[ClauseId], chosen: Choices) -> bool:
    """Under the readings the formula has one of the clauses in it, through judgements too."""
    left = list(nodes(settled(formula, chosen)))
    if any(isinstance(n, At) and n.clause in at for n in left):
        return True
    inner = (web.definitions[n.judgement] for n in left if isinstance(n, Judged))
    return any(_reaches(web, definition, at, chosen) for definition in inner)


def _when(web: Web, said: Sequence[Norm], users: Sequence[_User]) -> tuple[Combination, ...] | None:
    """Under which readings one of them looks at it (empty: wherever it is said); None: under none."""
    relevant = web.direct(*said).union(*(user.readings for user in users))
    named = [r for r in web.measure.readings if r.id in relevant]
    asked = [(full, chosen) for full, chosen in ways(named) if any(web.said(s, chosen) for s in said)]
    found = [full for full, chosen in asked if any(user.so(chosen) for user in users)]
    return () if len(found) == len(asked) > 0 else under(named, found)


def _affected(user: Statement) -> tuple[Id, ...]:
    match user:
        case Effect() | Necessary():
            return user.results
        case Duty() | Power() | Ban() | Authority() | Requirement():
            return (user.act,)
        case _:
            return ()


def _lacks(cell: Cell) -> bool:
    return isinstance(cell, Words) and cell.key in ("finding.cell.lacking", "finding.cell.timely")


def _clauses(some: tuple[Formula, ...]) -> list[ClauseId]:
    return [n.clause for formula in some for n in nodes(formula) if isinstance(n, At)]


_Cited = Mapping[ClauseId, Sequence[Statement]]
"""For every clause, what makes an act's validity rest on what it says, through judgements."""


def _cited(web: Web) -> _Cited:
    out: dict[ClauseId, dict[str, Statement]] = {}
    for s in web.measure.statements:
        if isinstance(s, Authority | Requirement):
            every = [*formulas(s), *(web.definitions[j] for j in web.names(s).judgements)]
            for clause in _clauses(tuple(every)):
                if clause != s.clause:
                    out.setdefault(clause, {})[s.id] = s
    return {clause: tuple(some.values()) for clause, some in out.items()}
