"""What a change follows from: what an edit itself alters, on the way to what only rests on that."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cached_property

from policy_model.ir.formula import At, Formula, Judged, Lapsed
from policy_model.ir.ids import ActId, AmountId, JudgementId, ResultId
from policy_model.ir.statement import (
    Authority,
    Duty,
    Effect,
    Measure,
    Necessary,
    Power,
    Requirement,
    Statement,
    Yields,
)
from policy_model.ir.walk import formulas, looked_at, movers, nodes
from policy_model.source.clause import ClauseId

from .difference import Of, Subject
from .rewrite import rewritten
from .subjects import rules
from .touched import bare

_Ends = JudgementId | ActId | ResultId
"""What something may rest on."""


class Sources:
    """Two texts that differ in the edits responsible for a change: the revision, and it without them."""

    def __init__(self, new: Measure, undone: Measure) -> None:
        self._texts = (_Rules(undone), _Rules(new))
        self._known: dict[Subject, tuple[Subject, ...]] = {}

    def of(self, subject: Subject) -> tuple[Subject, ...]:
        """What a change of the subject follows from, the nearest first; nothing if its own rules differ.

        Of an act any of its validity, periods, duties and bans may be one; of a judgement only that it is
        defined otherwise.
        """
        if subject not in self._known:
            self._known[subject] = tuple(self._of(subject))
        return self._known[subject]

    def _of(self, subject: Subject) -> Iterator[Subject]:
        if self._differ(subject):
            return
        seen: set[_Ends] = {subject.id} if subject.id is not None else set()
        near = self._rests(self._own(subject))
        while near := [id for id in dict.fromkeys(near) if id not in seen]:
            seen.update(near)
            beyond: list[_Ends] = []
            for id in near:
                altered = [one for one in self._about(id) if self._differ(one)]
                yield from altered
                if not altered:
                    beyond += self._rests(s for one in self._about(id) for s in self._own(one))
            near = beyond

    def _differ(self, subject: Subject) -> bool:
        before, after = (text.own(subject) for text in self._texts)
        return Counter(map(_alone, before)) != Counter(map(_alone, after))

    def _own(self, subject: Subject) -> Iterator[Statement | Formula]:
        return (part for text in self._texts for part in text.own(subject))

    def _about(self, id: _Ends) -> list[Subject]:
        return list(dict.fromkeys(one for text in self._texts for one in text.about(id)))

    @staticmethod
    def _rests(parts: Iterable[Statement | Formula]) -> list[_Ends]:
        return [id for part in parts for id in _looked_at(part)]


class _Rules:
    """What a measure states of each subject itself."""

    def __init__(self, measure: Measure) -> None:
        self._measure = measure
        self._known: dict[Subject, tuple[Statement | Formula, ...]] = {}

    def own(self, subject: Subject) -> tuple[Statement | Formula, ...]:
        """The statements about the subject, or its definition."""
        if subject not in self._known:
            self._known[subject] = tuple(map(self._whole, self._own(subject)))
        return self._known[subject]

    def _whole(self, part: Statement | Formula) -> Statement | Formula:
        """With what the tool names in the same article written out: a list that it begins."""
        if isinstance(part, Formula):
            return part
        made = {
            j.id: j.definition
            for j in self._measure.judgements
            if j.implicit and j.clauses and _same_article(j.clauses[0], part.clause)
        }

        def leaf(value: object) -> object:
            return made.get(value.judgement) if isinstance(value, Judged) else None

        return rewritten(part, leaf) if made else part

    def _own(self, subject: Subject) -> Iterator[Statement | Formula]:
        measure = self._measure
        match subject.of:
            case Of.JUDGEMENT:
                yield from (j.definition for j in measure.judgements if j.id == subject.id)
            case Of.RESULT | Of.AMOUNT:
                for s in measure.statements:
                    if subject.id is not None and subject.id.key in map(_key, _given(s)):
                        yield s
            case Of.VALIDITY | Of.STEP:
                for s in measure.statements:
                    match s:
                        case Authority(act=act) | Requirement(act=act) if act == subject.id:
                            yield s
                        case Duty(act=act) if subject.of is Of.STEP and act == subject.id:
                            yield s
                        case _:
                            pass
            case _:
                yield from rules(measure, subject)

    def about(self, id: _Ends) -> Iterator[Subject]:
        """The subjects there are of it."""
        match id:
            case JudgementId():
                yield Subject(Of.JUDGEMENT, id)
            case ResultId():
                yield Subject(Of.RESULT, id)
            case ActId():
                yield Subject(Of.VALIDITY, id)
                yield from self._ruled.get(id, ())

    @cached_property
    def _ruled(self) -> dict[ActId, list[Subject]]:
        out: dict[ActId, list[Subject]] = {}
        for s in self._measure.statements:
            match s:
                case Duty(act=act, bearers=by, trigger=trigger):
                    kinds: tuple[Of, ...] = (Of.DEADLINE, Of.DUTY)
                case Power(act=act, bearers=by, trigger=trigger):
                    kinds = (Of.WINDOW,)
                case _:
                    continue
            since = trigger.act if trigger is not None else None
            out.setdefault(act, []).extend(Subject(of, act, one, since) for of in kinds for one in by)
        return out


def _given(s: Statement) -> Iterator[ResultId]:
    match s:
        case Effect(results=results) | Necessary(results=results):
            yield from results
        case Yields(provisions=provisions):
            yield from (result for result, _ in provisions)
        case _:
            pass


def _key(result: ResultId) -> str:
    return result.of if isinstance(result, AmountId) else result.key


def _alone(part: Statement | Formula) -> object:
    """What it says itself: not what another article says that it cites, nor how long another's period is."""
    here = None if isinstance(part, Formula) else part.clause

    def leaf(value: object) -> object:
        match value:
            case At(clause, _) if here is not None and not _same_article(clause, here):
                return clause
            case Lapsed(what, since, _):
                return what, since
            case _:
                return None

    return rewritten(part if isinstance(part, Formula) else bare(part), leaf)


def _same_article(one: ClauseId, other: ClauseId) -> bool:
    return (one.article, one.branch) == (other.article, other.branch)


def _looked_at(part: Statement | Formula) -> Iterator[_Ends]:
    own = [part] if isinstance(part, Formula) else formulas(part)
    for formula in own:
        for node in nodes(formula):
            if isinstance(node, Judged):
                yield node.judgement
            yield from (ref.act for ref, _ in looked_at(node))
    if isinstance(part, Duty | Power):
        if part.trigger is not None:
            yield part.trigger.act
        yield from (ref.act for ref, _ in movers(part.within))
