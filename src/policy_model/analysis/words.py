"""Words: used and nowhere defined (PM0728), declared and without effect (PM0729)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from policy_model.ir.formula import (
    ActRef,
    All,
    Any,
    At,
    Const,
    Did,
    Done,
    FactOneOf,
    FactTrue,
    Formula,
    Judged,
    Not,
)
from policy_model.ir.ids import NATURE, ActId, FactId, Id, JudgementId, PartyId, ReadingId
from policy_model.ir.statement import (
    Assumption,
    Authority,
    Considers,
    Defines,
    Duty,
    Effect,
    Excused,
    Measure,
    Requirement,
    Yields,
)
from policy_model.ir.walk import formulas, nodes
from policy_model.source.clause import ClauseId
from policy_model.source.told import Told, join

from .finding import Cell, Finding, Repair, Severity, Words, keys, names
from .needs import Needs
from .repair import added, verified
from .steps import Procedure, procedures_of
from .web import Web, moving, named_in, of_whom, web_of
from .wording import say

# ---- used and never defined


def undefined(measure: Measure) -> Iterator[Finding]:
    """PM0728: one listing of the 裁量 words for which the measure gives no test, and of parties only named.

    A 裁量 fact has a test where an assumption makes it follow from 客观 ones (a grade from its numbers). A
    party is only named where it does or receives something, but no clause gives it a duty, a power or an
    authority.
    """
    web = web_of(measure)
    judged = {f.id for f in measure.facts if f.discretionary}
    tested = {
        fact
        for s in measure.statements
        if isinstance(s, Assumption)
        for fact in _follows(s.holds)
        if not (web.names(s).facts & judged) - {fact}
    }
    timely: dict[Id, list[ClauseId]] = {}
    for s in measure.statements:
        if isinstance(s, Duty) and s.timely is not None:
            timely.setdefault(s.timely, []).append(s.clause)
        elif isinstance(s, Considers):
            for weighed in s.facts:
                timely.setdefault(weighed, []).append(s.clause)
    table: list[tuple[Cell, ...]] = []
    for fact in sorted(measure.facts, key=lambda f: f.clauses):
        used = [s.clause for s in web.users.get(fact.id, ())] + timely.get(fact.id, [])
        if fact.discretionary and fact.id not in tested and used:
            row = names((fact.id,))[0], fact.clauses, Words("finding.cell.discretion"), _sorted(used)
            table.append(row)
    words = len(table)
    acting = _acting(measure)
    for party in (p for p in measure.parties if p.id != NATURE):
        acts = [a for a in measure.acts if party.id in (*a.actors, *a.addressees)]
        if party.id not in acting and acts:
            where = _sorted([c for a in acts for c in a.clauses])
            table.append((names((party.id,))[0], party.clauses, Words("finding.cell.party"), where))
    if table:
        counts = {"words": words, "parties": len(table) - words}
        each = [say(f"undefined.{key}", count=count) for key, count in counts.items() if count]
        args = (("each", join(say("and"), each)),)
        yield Finding("PM0728", Severity.NOTE, (), args=args, table=tuple(table))


def _follows(holds: Formula) -> Iterator[FactId]:
    """The facts that an assumption (凡甲的，必乙) makes so by itself: what must be, not one of several."""
    match holds:
        case At(_, body):
            yield from _follows(body)
        case Any(parts):
            must = [p for p in parts if not isinstance(p, Not)]
            if len(must) == 1:
                yield from _follows(must[0])
        case All(parts):
            for part in parts:
                yield from _follows(part)
        case FactTrue(fact) | FactOneOf(fact, _):
            yield fact
        case _:
            pass


def _sorted(clauses: list[ClauseId]) -> tuple[ClauseId, ...]:
    return tuple(sorted(set(clauses)))


def _acting(measure: Measure) -> set[PartyId]:
    """Whom some clause gives a duty, a power, a ban or an authority, or names to give a result."""
    out: set[PartyId] = set()
    for s in measure.statements:
        if not isinstance(s, Requirement):
            out.update(of_whom(s))
        if isinstance(s, Effect):
            out.update(s.givers)
    return out


# ---- declared and without effect


@dataclass(frozen=True, slots=True)
class _Idle:
    """A name without effect: its id, and the clauses it is declared of."""

    id: Id
    clauses: tuple[ClauseId, ...]


def unused(measure: Measure) -> Iterator[Finding]:
    """PM0729: what a clause names, and on which neither a result, a duty, a power nor validity hangs.

    A definition that no clause uses; a fact that only such a definition, or a 主要看, looks at; a party, an
    act or a reading that no clause speaks of. One finding a clause; it says of what it is so but for an
    assumption of a gloss, which ties it to facts that matter.
    """
    every = list(_bare_unused(measure))
    procedure = procedures_of(measure).any
    for finding in every:
        repair, edited = _as_premise(measure, procedure, finding)
        yield finding if repair is None else verified(_bare_unused, every, finding, repair, edited)


def _bare_unused(measure: Measure) -> Iterator[Finding]:
    found: dict[tuple[ClauseId, ...], list[Id]] = {}
    tied = _live(web_of(measure), assumed=True)
    for idle in _idle(measure):
        found.setdefault(idle.clauses[:1], []).append(idle.id)
    for clauses in sorted(found):
        ids = found[clauses]
        only = names(id for id in ids if id in tied)
        but = say("unused.tied", what=only) if only else Told("", "")
        args = (("clauses", clauses), ("what", names(ids)), ("but", but))
        yield Finding("PM0729", Severity.WARNING, clauses, keys(ids), args)


def _idle(measure: Measure) -> Iterator[_Idle]:
    web = web_of(measure)
    live = _live(web)
    for j in measure.judgements:
        if j.id not in live and not j.implicit:
            yield _Idle(j.id, j.clauses)
    declared = [
        *(_Idle(f.id, f.clauses) for f in measure.facts),
        *(_Idle(a.id, a.clauses) for a in measure.acts),
        *(_Idle(p.id, p.clauses) for p in measure.parties if p.id != NATURE),
    ]
    yield from (one for one in declared if one.id not in live)
    readings = _readings(web)
    for reading in measure.readings:
        if reading.id not in readings:
            yield _Idle(reading.id, (reading.clause,))


def _live(web: Web, assumed: bool = False) -> set[Id]:
    """The facts, acts, judgements and parties on which something hangs.

    `assumed`: what an assumption of a gloss ties to these too.
    """
    measure = web.measure
    live: set[Id] = {*web.users, *web.about}
    live.update(r.amount.base for r in measure.results if r.amount is not None and r.amount.base is not None)
    tied: list[tuple[frozenset[Id], frozenset[Id]]] = [
        (frozenset({f.id}), named_in(f.arises_if)) for f in measure.facts if f.arises_if is not None
    ]
    tied += [(frozenset({j.id}), named_in(j.definition)) for j in measure.judgements]
    for s in measure.statements:
        live.update((*of_whom(s), *moving(s)))
        match s:
            case Duty():
                live.update(() if s.timely is None else (s.timely,))
            case Assumption() if assumed or not s.clause.gloss:  # 分为下列等级: the text says what is which
                tied.append((named_in(s.holds), named_in(s.holds)))
            case Authority():
                live.update(s.addressees)
            case Effect():
                live.update(s.givers)
            case Yields():
                live.update(fact for _, fact in s.provisions)
            case _:
                pass
        for node in (n for f in formulas(s) for n in nodes(f)):
            if isinstance(node, Done | Did):
                live.update(node.what.by)
    for act in measure.acts:
        if act.id in live:
            live.update((*act.actors, *act.addressees))
    while True:  # a fact is looked at where one is that arises with it, or whose grade it makes
        new = {id for some, others in tied if some & live for id in others} - live
        if not new:
            return live
        live |= new


def _readings(web: Web) -> set[ReadingId]:
    """The readings on which something said hangs."""
    said = [s for s in web.measure.statements if not isinstance(s, Defines | Excused)]
    return web.readings(*said)


def _as_premise(
    measure: Measure, procedure: Procedure, finding: Finding
) -> tuple[Repair | None, Measure | None]:
    """A decision that gives something is made to rest on the definition that nothing uses."""
    about = finding.about.split(",")
    judgements = [j for j in measure.judgements if j.id.key in about and isinstance(j.id, JudgementId)]
    for decision in procedure.decisions():
        act = decision.act
        contents = tuple(c for c in act.contents if procedure.gives(ActRef(act.id, (c,))))
        if not judgements or not (contents or procedure.gives(ActRef(act.id))):
            continue
        # the definition that holds the others is enough
        used = {id for j in judgements for id in named_in(j.definition)}
        outer = [j for j in judgements if j.id not in used]
        clause = (finding.clauses or procedure.clauses(act.id))[0]
        edits = tuple(
            Requirement(
                f"{clause}#{j.id.key}",
                clause,
                Const(True),
                j.span,
                act=act.id,
                contents=contents,
                actors=(),
                requires=At(clause, Judged(j.id)),
            )
            for j in outer
        )
        if not _may_rest(Web(added(measure, *edits)), procedure, act.id, edits):
            continue
        args = (
            ("judgements", names(j.id for j in outer)),
            ("decision", names((act.id,))),
            ("contents", names(contents)),
        )
        return Repair("premise", args), added(measure, *edits)
    return None, None


def _may_rest(web: Web, procedure: Procedure, decision: ActId, edits: Iterable[Requirement]) -> bool:
    """What it would rest on comes before the decision, and on each of its routes."""
    asked = {act for s in edits for act in web.names(s).acts}
    later = {decision, *(act for act, _ in procedure.after(ActRef(decision)))}
    needs = Needs(procedure.web.measure)
    routes = [(by, act) for by in procedure.doers(decision) for act in asked]
    return not asked & later and all(needs.always(decision, by, act) for by, act in routes)
