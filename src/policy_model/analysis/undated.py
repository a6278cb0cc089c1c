"""Duties: no last day (PM0714), a clock nobody starts (PM0716)."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator

from policy_model.ir.formula import ActRef, All, Const, Done, Formula, Not
from policy_model.ir.ids import NATURE, Combination, PartyId
from policy_model.ir.statement import (
    Ban,
    Duty,
    Effect,
    Measure,
    Power,
    Statement,
)
from policy_model.ir.vocabulary import Act, Polarity
from policy_model.semantics.algebra import DutyState
from policy_model.semantics.evaluate import Evaluation
from policy_model.source.diagnostic import Arg
from policy_model.source.told import Told

from .demands import Demand, Owed, as_owed, consequences, demands, findings, of_text
from .example import example, shown_by
from .finding import Finding, Repair, Severity, names
from .repair import SOME, added, changed, verified
from .settle import Choices, first_of, where
from .steps import procedures_of
from .web import Web, meets, restated, web_of
from .wording import owed as told_owed
from .wording import say

_LONG = 365
"""Calendar days after the acts on which a witness shows how things still stand."""


# ---- no last day


def undated(measure: Measure) -> Iterator[Finding]:
    """PM0714: what must be done, and no last day by which. 及时 gives none.

    One finding a sentence, whose acts one period would serve. A required benefit counts where somebody is
    named to give it and has no choice. WARNING where an act brings the duty about, from which a period could
    be counted; NOTE where only circumstances do: if nothing hangs on it (PM0719) it is not told. None for
    a gloss that repeats what the text asks.
    """
    every = list(_undated(measure))
    before = [found for found, _ in every]
    for finding, owed in every:
        repair = Repair("last_day", (("what", told_owed(*owed)), ("trigger", _trigger(owed))))
        shown = _pending_long_after(measure, finding, owed)
        yield verified(_bare_undated, before, shown, repair, _with_last_day(measure, owed))


def _bare_undated(measure: Measure) -> Iterator[Finding]:
    return (finding for finding, _ in _undated(measure))


def _undated(measure: Measure) -> Iterator[tuple[Finding, Owed]]:
    web = web_of(measure)

    benefits = {r.id for r in measure.results if r.polarity is Polarity.BENEFIT}

    def concerned(s: Duty | Effect) -> bool:
        if isinstance(s, Effect):
            return not s.one_of and not benefits.isdisjoint(s.results)
        return s.within is None and (s.trigger is not None or bool(consequences(web, s, {})))

    def under(owed: Owed) -> tuple[Combination, ...] | None:
        first = owed[0]
        about = web.about.get(first.act, ()) if isinstance(first, Duty) else measure.statements
        dated = [s for s in about if isinstance(s, Duty) and _dates(s, first)]

        def so(chosen: Choices) -> bool:
            said = any(web.said(s, chosen) for s in owed)
            return said and not any(web.said(s, chosen) for s in dated)

        return where(measure, web.direct(*owed, *dated), so)

    found = of_text(measure, demands(measure, concerned, under))

    def severity(demand: Demand) -> Severity:
        return Severity.NOTE if demand.trigger is None else Severity.WARNING

    yield from findings("PM0714", severity, found)


def _dates(dated: Duty, duty: Duty | Effect) -> bool:
    """The clause asks the same of the bearers with a last day, in another of its sentences or readings.

    So does any clause, of a result, that has them carry it out: 应当予以赔偿, and 支付赔偿款 within ten days.
    """
    if isinstance(duty, Effect):
        carries_out = any(r.zh and r.zh in dated.act.zh for r in duty.results)
        return dated.within is not None and carries_out and set(duty.givers) <= set(dated.bearers)
    return (
        dated.within is not None
        and dated.clause == duty.clause
        and dated.contents == duty.contents
        and set(duty.bearers) <= set(dated.bearers)
    )


def _trigger(owed: Owed) -> str:
    first = owed[0]
    return names((first.trigger.act,))[0] if isinstance(first, Duty) and first.trigger is not None else ""


def _with_last_day(measure: Measure, owed: Owed) -> Measure | None:
    """The measure with a period for all that is owed; None where there is no act to count one from."""
    if not _trigger(owed):
        return None
    return changed(measure, ((s, dataclasses.replace(s, within=SOME)) for s in owed if isinstance(s, Duty)))


def _pending_long_after(measure: Measure, finding: Finding, owed: Owed) -> Finding:
    """With a case in which, long after it arose, what is owed is undone and not overdue."""
    mine = {s.id for s in owed}
    first = owed[0]
    wanted: list[Formula] = [s.guard for s in owed[:1]]
    wanted.append(first.condition)
    if isinstance(first, Duty) and first.trigger is not None:
        wanted.append(Done(first.trigger))
    wanted += [Not(Done(ref)) for s in owed if isinstance(s, Duty) for ref in s.any_of]

    def shows(seen: Evaluation[bool]) -> bool:
        return any(d.statement.id in mine and d.states[DutyState.PENDING] for d in seen.duties())

    found = example(measure, All(tuple(wanted)), shows, under=first_of(finding.readings), after=_LONG)
    return shown_by(finding, found)


# ---- a clock that nobody must start


def unstarted(measure: Measure) -> Iterator[Finding]:
    """PM0716: a period counted from an act that nobody has to do.

    One finding an act. Not where the bearer itself starts its clock, nor where the act is another's right
    addressed to the bearer (an application), nor an offence, nor under readings under which the act is a
    duty. WARNING where whoever acts turns to the bearer (告知), and might be asked to; what else happens, and
    what some clause allows, is a NOTE: nobody is told to make a duty of a right.
    """
    every = list(_unstarted(measure))
    before = [found for found, _ in every]
    for finding, trigger in every:
        if finding.severity is Severity.NOTE:
            yield _never_started(measure, finding, trigger)
            continue
        act = measure.act(trigger.act)
        actors = trigger.by or act.actors
        shown = _never_started(measure, finding, trigger)
        after, event = _called_for(measure, trigger), _TOLD.match(act.id.zh)
        if after is None and event is None:
            yield shown  # nothing to count the new period from: a sentence that says so would say nothing
            continue
        duty = Duty(
            f"{finding.clauses[0]}#must",
            finding.clauses[0],
            Const(True),
            act.span,
            bearers=actors,
            act=act.id,
            contents=trigger.contents,
            condition=Const(True),
            trigger=after,
            within=None if after is None else SOME,
        )
        said: list[tuple[str, Arg]] = [("actors", names(actors)), ("act", (_addressed(act),))]
        if after is not None:
            repair = Repair("must.after", (("trigger", names((after.act,))), *said))
        else:
            assert event is not None
            repair = Repair("must.told", (("event", Told(event["what"], act.id.told.en)), *said))
        yield verified(_bare_unstarted, before, shown, repair, added(measure, duty))


_HAPPENS = "启动|开始|终结|结束|受理|立案|变更|发生|中止|终止|恢复|完成|届满|到期"
_TOLD = re.compile(rf"(?:书面)?(?:告知|通知|通报)(?P<what>(?:{_HAPPENS}).*|.+(?:{_HAPPENS}))$")
"""An act of telling that something has happened: the period for telling it can run from that."""


def _called_for(measure: Measure, trigger: ActRef) -> ActRef | None:
    """The one act that comes just before it, whoever does it. None: there is none, or several."""
    procedure = procedures_of(measure).any
    found = {ref for by in _whose(measure, trigger) for ref in procedure.just_before(trigger.act, by)}
    return found.pop() if len(found) == 1 else None


def _addressed(act: Act) -> Told:
    """The act with whom it is addressed to, where its name does not say so."""
    name, to = act.id.told, tuple(p.zh for p in act.addressees)
    if not to or re.search("[向对将给]", name) or any(party in name for party in to):
        return name
    return say("addressed", act=name, to=names(act.addressees))


def _bare_unstarted(measure: Measure) -> Iterator[Finding]:
    return (finding for finding, _ in _unstarted(measure))


def _unstarted(measure: Measure) -> Iterator[tuple[Finding, ActRef]]:
    web = web_of(measure)
    procedure = procedures_of(measure).any
    clocks: dict[ActRef, list[Duty | Power]] = {}
    for s in measure.statements:
        if not isinstance(s, Duty | Power) or s.within is None or s.trigger is None or restated(s):
            continue
        if all(isinstance(b, Ban) for b in web.about.get(s.trigger.act, (s,))):
            continue
        whose = _whose(measure, s.trigger)
        asked = any(isinstance(p, Power) for p in web.about.get(s.trigger.act, ())) and (
            set(s.bearers) <= set(procedure.towards(s.trigger.act))
        )
        if NATURE not in whose and not set(whose) & set(s.bearers) and not asked:
            clocks.setdefault(s.trigger, []).append(s)
    for trigger, counted in clocks.items():
        owing: list[Statement] = [
            s for s in web.about.get(trigger.act, ()) if isinstance(s, Duty) and meets(as_owed(s), trigger)
        ]
        owing += [s for s in web.users.get(trigger.act, ()) if _ahead(web, s, trigger)]

        def so(
            chosen: Choices, counted: list[Duty | Power] = counted, owing: list[Statement] = owing
        ) -> bool:
            running = any(web.said(s, chosen) for s in counted)
            return running and not any(web.said(s, chosen) for s in owing)

        under = where(measure, web.direct(*counted, *owing), so)
        if under is None:
            continue
        clauses = tuple(dict.fromkeys(s.clause for s in counted))
        allowed = any(isinstance(s, Power) for s in web.about.get(trigger.act, ()))
        args = (
            ("clauses", clauses),
            ("act", names((trigger.act,))),
            ("actors", names(_whose(measure, trigger))),
            ("what", names(dict.fromkeys(s.act for s in counted))),
        )
        told = any(set(s.bearers) & set(procedure.towards(trigger.act)) for s in counted)
        severity = Severity.WARNING if told and not allowed else Severity.NOTE
        yield Finding("PM0716", severity, clauses, trigger.act.key, args, under), trigger


def _ahead(web: Web, s: Statement, trigger: ActRef) -> bool:
    """The statement bars a further step without the act: 应当在作出决定前告知."""
    return isinstance(s, Ban) and any(not m.positive and meets(m.ref, trigger) for m in web.mentions(s, {}))


def _whose(measure: Measure, trigger: ActRef) -> tuple[PartyId, ...]:
    """Who may do the act that a period is counted from."""
    return trigger.by or measure.act(trigger.act).actors


def _never_started(measure: Measure, finding: Finding, trigger: ActRef) -> Finding:
    """With a case in which the act is never done, nobody is in breach, and no period runs."""

    def shows(seen: Evaluation[bool]) -> bool:
        running = (
            d for d in seen.duties() if isinstance(d.statement, Duty) and d.statement.trigger == trigger
        )
        return seen.lawful(None) and not any(True for _ in running)

    found = example(measure, Not(Done(trigger)), shows, under=first_of(finding.readings), after=_LONG)
    return shown_by(finding, found)
