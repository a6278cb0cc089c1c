"""The lines of an answer's entries: each with its status and its reasons."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from policy_model.ir.formula import All, At, Done, Formula, Not, Status
from policy_model.ir.ids import ActId, AmountId, ResultId, written
from policy_model.ir.statement import Duty, Effect, told
from policy_model.source.catalogue import Lang
from policy_model.source.clause import ClauseId

from .algebra import DutyState
from .entries import ActEntry, Answer, BanEntry, DutyEntry, Entry, Said
from .phrase import Phrases
from .steps import Step, Steps

Line = tuple[int, str]
"""How deep a line stands, and what it says."""

_ORDER = (
    Status.CONFLICT,
    Status.REQUIRED,
    Status.PERMITTED,
    Status.FORBIDDEN,
    None,
    Status.OUTSIDE,
    Status.SILENT,
)


class EntryLines:
    """Tells results, acts, duties and judgements; the reasons of a judgement are told once."""

    def __init__(self, answer: Answer, lang: Lang) -> None:
        self.answer = answer
        self.words = Phrases(answer.measure, lang)
        self.say = self.words.say
        self.lang = lang
        self._told: set[tuple[object, ...]] = set()

    def results(self) -> Iterator[Line]:
        """Every result, those that are given first; alike ones together."""
        told = [(id, entry) for id, entry in self.answer.results.items() if not _silent_amount(id, entry)]
        ranked = sorted(told, key=lambda item: _ORDER.index(item[1].said.value))
        groups: dict[object, list[tuple[ResultId, Entry[Status]]]] = {}
        for id, entry in ranked:
            key = (entry.said.possible, tuple(_anonymous(s) for s in entry.said.why))
            groups.setdefault(key, []).append((id, entry))
        for group in groups.values():
            shown = written(id for id, _ in group)
            for id, entry in group:
                if id in shown:
                    yield 0, self._result(id, entry)
            yield from self.why(_joined([entry.said.why for _, entry in group]), 1)

    def _result(self, id: ResultId, entry: Entry[Status]) -> str:
        bearing = self.answer.measure.result(id).bearing
        name, given = self.words.name(id), entry.said.value in (Status.REQUIRED, Status.PERMITTED)
        if bearing is not None and given:
            name = self.say(f"result.bearing.{bearing.value}", name=name)
        return self.say("status", status=self.status("result", entry.said), name=name)

    def acts(self) -> Iterator[Line]:
        """Every act, valid or void."""
        for act in self.answer.acts:
            yield 0, self._act(act)
            yield from self.why(act.entry.said.why, 1)

    def _act(self, act: ActEntry) -> str:
        status = self.say("validity.not_yet") if act.not_yet else self.status("validity", act.entry.said)
        name = self.words.name(act.act)
        if act.number is None:
            return self.say("act.unknown", name=name, status=status)
        given = self.answer.case.acts[act.number]
        if given.content is not None:
            name = self.say("act.content", name=name, content=self.words.name(given.content))
        date = self.words.day(given.date)
        if given.by is None:
            return self.say("act", number=act.number + 1, date=date, name=name, status=status)
        by = self.words.name(given.by)
        return self.say("act.by", number=act.number + 1, date=date, by=by, name=name, status=status)

    def duties(self) -> Iterator[Line]:
        """The duties that apply or may apply, then how many do not."""
        idle = 0
        for duty in self.answer.duties:
            if duty.entry.said.value is DutyState.NOT_APPLICABLE:
                idle += 1
                continue
            yield 0, self._duty(duty)
            yield from self.why(duty.entry.said.why, 1)
        if idle:
            yield 0, self.say("duty.rest", count=idle)
        for ban in self.answer.bans:
            state, number = self.status("ban", ban.entry.said), ban.number + 1
            yield 0, self.say("ban.line", state=state, what=self.forbidden(ban), number=number)
            yield from self.why(ban.entry.said.why, 1)

    def _duty(self, duty: DutyEntry) -> str:
        s = duty.statement
        bearers = self.bearers(s)
        state = self.status("duty", duty.entry.said)
        what = self.owed(duty)
        if duty.between is not None:
            first, last = map(self.words.day, duty.between)
            return self.say(
                "duty.due_between", state=state, bearers=bearers, act=what, earliest=first, latest=last
            )
        if duty.due_open:
            return self.say("duty.due_open", state=state, bearers=bearers, act=what)
        if duty.due is None:
            return self.say("duty.line", state=state, bearers=bearers, act=what)
        due = self.words.day(duty.due)
        key = "duty.due_provisional" if duty.provisional else "duty.due"
        return self.say(key, state=state, bearers=bearers, act=what, due=due)

    def owed(self, duty: DutyEntry) -> str:
        """What the duty is to do, or to give."""
        s = duty.statement
        if isinstance(s, Duty):
            return self.say("duty.or").join(self.words.name(ref.act) for ref in s.any_of)
        results = self.words.names(told(s))
        return self.say("duty.one_of", results=results) if s.one_of else results

    def bearers(self, s: Duty | Effect) -> str:
        """Whose duty it is."""
        who = s.bearers if isinstance(s, Duty) else s.givers
        return self.words.names(who) if who else self.say("duty.whoever")

    def forbidden(self, ban: BanEntry) -> str:
        """Who must not do what, and without what it must not be done."""
        who, act = self.words.names(ban.statement.bearers), self.words.name(ban.statement.act)
        if ban.statement.contents:
            act = self.say("act.content", name=act, content=self.words.names(ban.statement.contents))
        lacking = tuple(_lacking(ban.statement.condition))
        if lacking:
            return self.say("ban.without", bearers=who, act=act, lacking=self.words.names(lacking))
        return self.say("ban.what", bearers=who, act=act)

    def judgements(self) -> Iterator[Line]:
        """Every judgement."""
        for id, entry in self.answer.judgements.items():
            status = self.status("judgement", entry.said)
            said = self.say("status", status=status, name=self.words.name(id))
            if len(entry.said.why) and (id, entry.said.why) in self._told:
                yield 0, self.say("above", text=said)
                continue
            yield 0, said
            yield from self.why(entry.said.why, 1)
            self._told.add((id, entry.said.why))

    def status(self, kind: str, said: Said[Any]) -> str:
        """The word for a value, or for those that are possible."""
        if said.value is not None:
            return self._value(kind, said.value)
        possible = self.words.listing(self._value(kind, v) for v in said.possible)
        return self.say("result.maybe", possible=possible)

    def _value(self, kind: str, value: Any) -> str:  # noqa: ANN401  (whatever an entry may be)
        return self.say(f"{kind}.{str(getattr(value, 'value', value)).lower()}")

    # ---- why

    def why(self, steps: Steps, depth: int, within: ClauseId | None = None) -> Iterator[Line]:
        """The reasons, each with its clause unless it is the one they stand under."""
        for clause, text, step in self.words.merged(steps):
            said = text
            if step.cited:
                said = self.say("clause", clause=self.words.clauses(step.cited), text=text)
            elif clause is not None and clause != within:
                said = self.say("clause", clause=clause, text=text)
            if not step.children:
                yield depth, said + self.say("full_stop")
                continue
            if self._was_told(step):
                yield depth, self.say("above", text=said) + self.say("full_stop")
                continue
            yield depth, self.say("under", text=said)
            yield from self.why(step.children, depth + 1, clause)

    def _was_told(self, step: Step) -> bool:
        """Whether the reasons of this judgement stand above; from now on they do."""
        if not step.key.startswith("judgement."):
            return False
        told = (dict(step.args)["judgement"], step.children)
        known = told in self._told
        self._told.add(told)
        return known


def _silent_amount(id: ResultId, entry: Entry[Status]) -> bool:
    """An amount that is not given: of the result itself it is told why."""
    nothing = (Status.SILENT, Status.FORBIDDEN, Status.OUTSIDE)
    return isinstance(id, AmountId) and entry.said.value in nothing and not entry.variants


def _anonymous(step: Step) -> Step:
    """The step whatever result it is about, whichever clause gives it."""
    return replace(step, clause=None, args=tuple(a for a in step.args if a[0] != "result"))


def _joined(reasons: Sequence[Steps]) -> Steps:
    """Reasons that are alike but for their clauses: each step once, said by its first and last clause."""
    if len(reasons) == 1:
        return reasons[0]
    out: list[Step] = []
    for same in zip(*reasons, strict=True):
        clauses = tuple(dict.fromkeys(s.clause for s in same if s.clause is not None))
        first = same[0]
        out.append(first if len(clauses) < 2 else replace(first, cited=clauses))
    return tuple(out)


def _lacking(condition: Formula) -> Iterator[ActId]:
    """The acts without which a ban stands: 在申请时，应当一并报告."""
    match condition:
        case Not(Done(what) | At(_, Done(what))):
            yield what.act
        case At(_, body):
            yield from _lacking(body)
        case All(parts):
            for part in parts:
                yield from _lacking(part)
        case _:
            pass
