"""Who gives (PM0720), and who decides its own matter (PM0721)."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator
from functools import partial

from policy_model.ir.formula import ActRef, All, Const, Done
from policy_model.ir.ids import ActId, Combination, PartyId, ResultId, written
from policy_model.ir.statement import Ban, Effect, Measure, Modality
from policy_model.ir.vocabulary import Act
from policy_model.proof.recall import Recall
from policy_model.semantics.evaluate import Evaluation
from policy_model.source.clause import ClauseId
from policy_model.source.told import join

from .bodies import may_be_one
from .example import example, shown_by
from .finding import Finding, Repair, Severity, keys, names, sentence, together
from .repair import added, changed, verified
from .settle import Choices, first_of, where
from .signing import deciders_of
from .steps import Decision, Procedure, Procedures, decisions_of, procedures_of
from .structure import of_steps
from .web import Web, web_of
from .wording import say

# ---- nobody to give it


def ungiven(measure: Measure) -> Iterator[Finding]:
    """PM0720: results that a clause gives and that no clause empowers anyone to give, nor any act decides.

    What the items of one sentence give is told together.
    """
    every = list(_ungiven(measure))
    before = [found for found, *_ in every]
    for finding, giving in every:
        effects = tuple(e for e in giving if not e.givers)
        deciders = deciders_of(web_of(measure), *effects)
        repair = Repair("giver", (("givers", names(deciders)), ("what", dict(finding.args)["what"])))
        edited = changed(measure, ((e, dataclasses.replace(e, givers=deciders)) for e in effects))
        shown = _given_by_nobody(measure, finding, effects)
        yield verified(_bare_ungiven, before, shown, repair, edited if deciders else None)


def _bare_ungiven(measure: Measure) -> Iterator[Finding]:
    return (finding for finding, _ in _ungiven(measure))


def _ungiven(measure: Measure) -> Iterator[tuple[Finding, tuple[Effect, ...]]]:
    web = web_of(measure)
    giving: dict[ResultId, list[Effect]] = {r.id: [] for r in measure.results}
    for s in measure.statements:
        if isinstance(s, Effect) and s.modality is not Modality.FORBID:
            for result in s.results:
                giving[result].append(s)
    alike: dict[object, list[ResultId]] = {}
    where_so: dict[ResultId, tuple[Combination, ...]] = {}
    for declared in measure.results:
        effects = giving[declared.id]
        if declared.elsewhere or not effects:  # other law says who; or it is never given (PM0701)
            continue

        def so(chosen: Choices, effects: list[Effect] = effects) -> bool:
            said = [s for s in effects if web.said(s, chosen)]
            return bool(said) and not any(s.givers or _decided(web, s, chosen) for s in said)

        under = where(measure, web.direct(*effects), so)
        if under is not None:
            where_so[declared.id] = under
            same = tuple((sentence(s.clause), s.modality) for s in effects)
            alike.setdefault((same, under), []).append(declared.id)
    for results in alike.values():
        by = tuple(dict.fromkeys(s for result in results for s in giving[result]))
        clauses = together(s.clause for s in by)
        either = any(e.one_of for e in by) and join(say("either"), names(written(results)))
        args = (("clauses", clauses), ("what", (either,) if either else names(written(results))))
        yield Finding("PM0720", Severity.WARNING, clauses, keys(results), args, where_so[results[0]]), by


_GIVING = re.compile(r"^(?:实行|予以|给予|准予|发给)")


def _decided(web: Web, effect: Effect, chosen: Choices) -> bool:
    """It follows on an act that says the very result (认定，内容为予以奖励): whose act that is, decides."""
    said = {_GIVING.sub("", c.zh) for m in web.mentions(effect, chosen) if m.positive for c in m.ref.contents}
    return bool((said - {""}) & {_GIVING.sub("", result.zh) for result in effect.results})


def _given_by_nobody(measure: Measure, finding: Finding, effects: tuple[Effect, ...]) -> Finding:
    """With a case in which a clause gives a result and nobody is named to give it."""
    first = effects[0]

    def shows(seen: Evaluation[bool]) -> bool:
        return seen.result(first.results[0]).given

    wanted = All((first.guard, first.condition))
    return shown_by(finding, example(measure, wanted, shows, under=first_of(finding.readings)))


# ---- a decider in its own matter


def own_matter(measure: Measure, recall: Recall | None = None) -> Iterator[Finding]:
    """PM0721: a decider who may be the one to whom it files its own decision, or who applied for it.

    One body may fill two roles unless the text forbids it; it does where the deciders may not (不得) do what
    the applicant does. Two bodies by name are two, and a body is no natural person (`bodies`). A finding a
    decision and filing, and one a decision for those who apply. Where the text itself gives both roles to one
    party it is an ERROR.
    """
    every = of_steps(recall, "own matter", measure, _own_matter)
    before = [found for found, *_ in every]
    decisions = decisions_of(measure)
    for finding, decided, applied in every:
        acts, deciders = [measure.act(act) for act in applied], decisions[decided].deciders
        bans = [
            Ban(
                f"{finding.clauses[0]}#own{i}",
                finding.clauses[0],
                Const(True),
                act.span,
                bearers=deciders,
                act=decided,
                contents=(),
                condition=Done(ActRef(act.id, (), deciders)),
            )
            for i, act in enumerate(acts)
        ]
        repair = Repair(
            "own",
            (
                ("deciders", names(deciders)),
                ("acts", names(applied)),
                ("decision", names((decided,))),
            ),
        )
        edited = added(measure, *bans) if bans else None
        yield verified(partial(_bare_own_matter, recall), before, finding, repair, edited)


def _bare_own_matter(recall: Recall | None, measure: Measure) -> Iterator[Finding]:
    return (finding for finding, _, _ in of_steps(recall, "own matter", measure, _own_matter))


def _own_matter(measure: Measure) -> Iterator[tuple[Finding, ActId, tuple[ActId, ...]]]:
    """Each finding with its decision and, where it is about applying, what is applied by."""
    procedures = procedures_of(measure)
    for decision in procedures.any.decisions():
        for finding, acts in (*_filing(procedures, decision), *_applying(procedures, decision)):
            yield finding, decision.act.id, acts


def _filing(procedures: Procedures, decision: Decision) -> Iterator[tuple[Finding, tuple[ActId, ...]]]:
    every = procedures.any
    parties = {p for by in decision.deciders for p in every.concerned(decision, by)}
    for act in every.web.measure.acts:
        towards = every.towards(act.id)
        direct = tuple(p for p in towards if p in decision.deciders)
        others = tuple(p for p in towards if p not in parties and _other(decision, p))
        for own, severity in ((direct, Severity.ERROR), (others, Severity.WARNING)):
            files = partial(_files, decision, act, severity is Severity.ERROR)
            under = procedures.where(decision, files) if own and files(every) else None
            if under is not None:
                clauses = every.clauses(act.id, decision.deciders)
                yield _roles(decision, severity, clauses, (act.id,), own, under), ()


def _other(decision: Decision, party: PartyId) -> bool:
    """Another party that may be one body with a decider."""
    deciders = decision.deciders
    return party not in deciders and any(may_be_one(by, party) for by in deciders)


def _files(decision: Decision, act: Act, direct: bool, procedure: Procedure) -> bool:
    """A decider sends its decision on by the act; `direct`: to itself, as the text names them."""
    return any(
        (act.id, by) in procedure.after(ActRef(decision.act.id, (), (by,)))
        for by in decision.deciders
        if not direct or by in procedure.towards(act.id)
    )


def _applying(procedures: Procedures, decision: Decision) -> Iterator[tuple[Finding, tuple[ActId, ...]]]:
    every, measure = procedures.any, procedures.web.measure
    barred = {
        act
        for s in measure.statements
        if isinstance(s, Ban) and set(decision.deciders) <= set(s.bearers)
        for act in (_own_act(decision, s), s.act)
    }
    alike: dict[tuple[Severity, tuple[Combination, ...]], list[Act]] = {}
    for act in measure.acts:
        if act.id in barred or act.id == decision.act.id or not every.towards(act.id):
            continue
        for severity in (Severity.ERROR, Severity.WARNING):
            applies = partial(_applies, decision, act, severity is Severity.ERROR)
            under = procedures.where(decision, applies) if applies(every) else None
            if under is not None:
                alike.setdefault((severity, under), []).append(act)
    for (severity, under), acts in alike.items():
        clauses = tuple(dict.fromkeys(c for a in acts for c in every.clauses(a.id)))
        clauses = clauses or every.clauses(decision.act.id)
        doers = dict.fromkeys(p for a in acts for p in every.doers(a.id))
        parties = tuple(p for p in doers if severity is Severity.ERROR or _other(decision, p))
        finding = _roles(decision, severity, clauses, tuple(a.id for a in acts), parties, under)
        yield finding, tuple(a.id for a in acts) if severity is Severity.WARNING else ()


def _own_act(decision: Decision, ban: Ban) -> ActId | None:
    """What a decider may not have done and then decide: 自己提出申请的，不得作出决定."""
    match ban.condition:
        case Done(what) if ban.act == decision.act.id and set(decision.deciders) <= set(what.by):
            return what.act
        case _:
            return None


def _applies(decision: Decision, act: Act, direct: bool, procedure: Procedure) -> bool:
    """The decision follows on the act, addressed by a party to another (`direct`: by a decider to itself)."""
    for by in decision.deciders:
        for before, party in procedure.before(decision.act.id, by):
            own = party == by and by in procedure.towards(act.id)
            if before == act.id and (own if direct else _other(decision, party)):
                return True
    return False


def _roles(  # noqa: PLR0917  (the arguments of one message)
    decision: Decision,
    severity: Severity,
    clauses: tuple[ClauseId, ...],
    acts: tuple[ActId, ...],
    others: tuple[PartyId, ...],
    under: tuple[Combination, ...],
) -> Finding:
    args = (
        ("clauses", clauses),
        ("deciders", names(decision.deciders)),
        ("decision", names((decision.act.id,))),
        ("acts", names(acts)),
        ("others", names(others)),
    )
    about = f"{decision.act.id.key}:{keys(acts)}:{keys(others)}"
    return Finding("PM0721", severity, clauses, about, args, under)
