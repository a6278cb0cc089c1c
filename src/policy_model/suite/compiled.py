"""Many mutants in one measure as one Python function: sets of mutants in, what each says of a case out.

The reference evaluator is run once over the nodes of `semantics.program`. Which acts count as valid goes in
as one set of mutants for each act and role, and what the text asks of it comes out: the function goes round
until nothing changes, as the evaluator does, so that no circle of acts has to be written out. What only
matters to an act of one kind is passed over in a case without it.
"""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from policy_model.engines.function import (
    Counted,
    LastDays,
    Source,
    counted_by,
    expression,
    periods,
    placed,
    row,
)
from policy_model.ir.depend import strata
from policy_model.ir.formula import Formula
from policy_model.ir.ids import ActId, ChoiceId, PartyId, ReadingId
from policy_model.ir.statement import Duty, Effect, Measure
from policy_model.semantics.algebra import DutyState, DutyVerdict
from policy_model.semantics.calendar import Calendar
from policy_model.semantics.case import Case
from policy_model.semantics.evaluate import Evaluation
from policy_model.semantics.program import (
    Conjunction,
    Constant,
    DateOf,
    Day,
    Disjunction,
    Fixed,
    LastDay,
    Negation,
    NextDay,
    NotAfter,
    Program,
    ProgramWorld,
    Seen,
    SinceOf,
    Table,
    Taken,
    Truth,
    admissible,
    parts,
    slots_of,
)

from .merge import NAMES

Mask = int
Key = tuple[object, ...]
M = TypeVar("M", int, bool)
"""Truths: of many at once, or of one."""
VALID = ReadingId("valid!")
"""Whose choices are acts in roles: what counts as valid so far."""
_DEEPEST = 20
_STATES = tuple(s for s in DutyState if s is not DutyState.NOT_APPLICABLE)


class _Asked(Evaluation[Truth, Day]):
    """The evaluation with validity as something given, what it was asked kept."""

    def __init__(self, measure: Measure, world: ProgramWorld, table: Table) -> None:
        self._table = table
        self._kept: dict[tuple[int, Day], Truth] = {}
        super().__init__(measure, world)

    def holds(self, formula: Formula, day: Day) -> Truth:
        """The truth of a condition on a day."""
        key = (id(formula), day)
        known = self._kept.get(key)
        if known is None:
            known = self._kept[key] = super().holds(formula, day)
        return known

    def _settle_validity(self) -> None:
        keys = [(i, role) for i, act in enumerate(self.world.occurrences) for role in act.by]
        self._valid = {key: self._table.put(Taken(VALID, ChoiceId(str(n)))) for n, key in enumerate(keys)}

    @property
    def steps(self) -> dict[tuple[int, PartyId], Truth]:
        """What the text asks of each act in each role."""
        return {key: self._satisfied(*key) for key in self._valid}


@dataclass(frozen=True, slots=True)
class _Duty:
    """A duty for one trigger, as it is told."""

    clause: str
    what: tuple[str, ...]
    bearers: tuple[str, ...]
    trigger: int | None


_ORDER = "O"
"""What days are compared by, in the function."""

Run = Callable[..., Any]
"""The function: of everybody, a row and what names stand for."""


class Merged:
    """The function of a merged measure, by an evaluation. `original`: the one whose acts and order it has.

    `order`: what days are compared by, for each ordinal, if not by themselves. From when a fact holds is
    looked up, not compared.
    """

    def __init__(
        self,
        original: Measure,
        measure: Measure,
        calendar: Calendar,
        evaluation: type[Evaluation[Any, Any]] = Evaluation,
        order: Mapping[int, int] | None = None,
    ) -> None:
        table = Table()
        slots = slots_of(measure)
        world = ProgramWorld(measure, slots, {}, table)
        asked = _Asked if evaluation is Evaluation else type("Asked", (_Asked, evaluation), {})
        seen: _Asked = asked(measure, world, table)
        self._duties: list[_Duty] = []
        self._plain: list[Key] = [
            ("scope",),
            *(("judgement", j.id.key) for j in measure.judgements),
        ]
        heads = [seen.in_scope(world.on), *(seen.judgement(j.id) for j in measure.judgements)]
        valid = [seen.valid(i) for i in range(len(slots))]
        owed = list(seen.duties())
        results = [
            (("result", r.id.key, status.value), node)
            for r in measure.results
            for status, node in seen.result(r.id).statuses.items()
        ]
        self._results: list[Key] = [key for key, _ in results]
        usable, steps = admissible(seen, table, world.on), seen.steps
        self._program = Program(
            measure, slots, {}, tuple(table.nodes), usable, heads[0], {}, tuple(valid), (), (), {}, {}
        )
        self._where = Source(self._program)
        kinds = {kind: n for n, kind in enumerate(act for group in strata(original) for act in group)}
        self._order = order
        text = _Writer(self._program, self._where, steps, kinds, ordered=order is not None).text(
            usable, heads, valid, [self._owed(d) for d in owed], [node for _, node in results]
        )
        self._code = compile(text, "merged", "exec")
        self._run = self.counting(counted_by(calendar, measure.run_on))

    def counting(self, last: Counted) -> Run:
        """The function where the last days of periods are these."""
        scope: dict[str, Any] = {f"L{i}": LastDays(last, p) for i, p in enumerate(periods(self._program))}
        scope[_ORDER] = self._order
        exec(self._code, scope)  # noqa: S102  (the text is made above, of numbers only)
        run: Run = scope["run"]
        return run

    def _owed(self, duty: DutyVerdict[Truth, Day]) -> tuple[DutyVerdict[Truth, Day], int]:
        number = len(self._duties)
        self._duties.append(_Duty(str(duty.statement.clause), *owed(duty.statement), duty.trigger))
        return duty, number

    def __call__(
        self,
        case: Case,
        readings: Mapping[ReadingId, ChoiceId],
        names: Sequence[Mask] = (),
        full: Mask = 1,
        run: Run | None = None,
    ) -> tuple[Mask, list[tuple[Key, Mask]]]:
        """For whom the facts are no contradiction, and what an answer shows, with those for whom it is so."""
        own = row(self._program, case, readings, self._where)
        slots = list(placed(self._where, case))
        numbers = {slot: number for number, slot in enumerate(slots)}
        usable, heads, acts, duties, results = (run or self._run)(full, own, names)
        valid = dict(acts)
        shown: list[tuple[Key, Mask]] = list(zip(self._plain, heads, strict=True))
        shown += [(("act", number), valid[slot]) for number, slot in enumerate(slots)]
        shown += self._counted(duties, numbers, full)
        shown += zip(self._results, results, strict=True)
        return usable, shown

    def _counted(
        self,
        duties: Sequence[tuple[int, tuple[Mask, ...], Sequence[tuple[Mask, int | None]]]],
        numbers: Mapping[int, int],
        full: Mask,
    ) -> Iterator[tuple[Key, Mask]]:
        """Duties by what is shown of them, and how many there are alike."""
        found: dict[Key, list[Mask]] = {}
        for place, states, dues in duties:
            if not any(states):
                continue
            duty = self._duties[place]
            trigger = None if duty.trigger is None else numbers[duty.trigger] + 1
            for so, due in dues or ((full, None),):
                if not so:
                    continue  # the day then says nothing: it may hang on an act that was not done
                day = None if due is None else datetime.date.fromordinal(due)
                for state, mask in zip(_STATES, states, strict=True):
                    if mask & so:
                        key: Key = ("duty", duty.clause, duty.what, duty.bearers, trigger, day, state.value)
                        count(found.setdefault(key, []), mask & so)
        for alike, levels in found.items():
            for times, mask in enumerate(levels):
                yield (*alike, times), mask


def owed(s: Duty | Effect) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What is to be done or given, and by whom."""
    match s:
        case Duty():
            return (s.act.key,), tuple(sorted(p.key for p in s.bearers))
        case Effect():
            return ("results", *sorted(r.key for r in s.results)), tuple(sorted(p.key for p in s.givers))


class _Writer:
    """Writes the function. A node belongs to a slot if nothing else hangs on it; else it is common to all."""

    def __init__(
        self,
        program: Program,
        where: Source,
        steps: Mapping[tuple[int, PartyId], Truth],
        kinds: Mapping[ActId, int],
        *,
        ordered: bool,
    ) -> None:
        self._program, self._where, self._nodes, self._ordered = program, where, program.nodes, ordered
        self._kept = {p: f"L{i}" for i, p in enumerate(periods(program))}
        self._steps = [(n, key[0], node) for n, (key, node) in enumerate(steps.items())]
        self._steps.sort(key=lambda step: (kinds[program.slots[step[1]].act], step[0]))
        self._slots = list(dict.fromkeys([slot for _, slot, _ in self._steps]))
        self._texts: dict[int, str] = {}
        self._depths: dict[int, int] = {}
        self._lines = ["def run(F, r, N):"]

    def text(
        self,
        usable: Truth,
        heads: Sequence[Truth],
        valid: Sequence[Truth],
        duties: Sequence[tuple[DutyVerdict[Truth, Day], int]],
        results: Sequence[Truth],
    ) -> str:
        """The function's source."""
        roots: list[tuple[int | None, int]] = [(None, n) for n in (usable, *heads, *results)]
        roots += list(enumerate(valid))
        for duty, _ in duties:
            own = [*(duty.states[s] for s in _STATES), *(n for way in duty.dues for n in way)]
            roots += [(duty.trigger, n) for n in own]
        stepping = [(slot, node) for _, slot, node in self._steps]
        self._share(roots, stepping)
        self._phase("    ", 0)
        if self._steps:
            self._round()
        self._lines.append("    A, D = [], []")
        self._phase("    ", 2)
        told = [[] for _ in self._program.slots]  # type: list[list[str]]
        for slot, node in enumerate(valid):
            told[slot].append(f"A.append(({slot}, {self._texts[node]}))")
        for duty, number in duties:
            line = (
                f"D.append(({number}, {self._tuple([duty.states[s] for s in _STATES])}, {self._ways(duty)}))"
            )
            if duty.trigger is None:
                self._lines.append(f"    {line}")
            else:
                told[duty.trigger].append(line)
        for slot, lines in enumerate(told):
            self._gated("    ", slot, lines)
        tail = ", ".join((self._texts[usable], self._tuple(heads), "A", "D", self._tuple(results)))
        return "\n".join([*self._lines, f"    return ({tail})", ""])

    def _tuple(self, nodes: Sequence[int]) -> str:
        return "(" + "".join(f"{self._texts[n]}, " for n in nodes) + ")"

    def _ways(self, duty: DutyVerdict[Truth, Day]) -> str:
        return "(" + "".join(f"({self._texts[so]}, {self._texts[day]}), " for so, day in duty.dues) + ")"

    def _share(self, roots: Sequence[tuple[int | None, int]], stepping: Sequence[tuple[int, int]]) -> None:
        """Whose each node is, and when it is worked out: 0 before, 1 in every round, 2 after."""
        program = self._program
        needed = program.needed([n for _, n in (*roots, *stepping)])
        turning = set(program.needed([n for _, n in stepping]))
        moved: set[int] = set()
        for n in needed:
            node = self._nodes[n]
            given = isinstance(node, Taken) and node.reading == VALID
            if given or any(part in moved for part in parts(node)):
                moved.add(n)
        self._when = {n: (1 if n in turning else 2) if n in moved else 0 for n in needed}
        owners: dict[int, set[int | None]] = {n: set() for n in needed}
        for owner, n in (*roots, *stepping):
            owners[n].add(owner)
        self._uses = Counter(part for n in needed for part in parts(self._nodes[n]))
        self._uses.update(n for _, n in (*roots, *stepping) for _ in range(2))
        self._owner: dict[int, int | None] = {}
        user: dict[int, int] = {}
        for n in reversed(needed):
            mine = owners[n]
            self._owner[n] = next(iter(mine)) if len(mine) == 1 else None
            for part in parts(self._nodes[n]):
                owners[part].add(self._owner[n])
                user[part] = n
        self._once = {
            n
            for n, times in self._uses.items()
            if times == 1 and self._when[n] == self._when[user[n]] and self._owner[n] == self._owner[user[n]]
        }
        self._needed = needed

    def _phase(self, indent: str, when: int) -> None:
        """The nodes of a phase: those common to all, then each slot's own."""
        own: dict[int | None, list[str]] = {None: []}
        for n in self._needed:
            if self._when[n] == when:
                line = self._put(n)
                if line:
                    own.setdefault(self._owner[n], []).append(line)
        self._lines += [indent + line for line in own.pop(None)]
        for slot in sorted(s for s in own if s is not None):
            self._gated(indent, slot, own[slot])

    def _gated(self, indent: str, slot: int, lines: Sequence[str]) -> None:
        if lines:
            self._lines.append(f"{indent}if r[{self._where.slot(slot, 'date')}]:")
            self._lines += [f"{indent}    {line}" for line in lines]

    def _round(self) -> None:
        """Round by round from all void, until nothing changes."""
        self._lines.append("    " + " = ".join(f"v{n}" for n, _, _ in self._steps) + " = 0")
        self._lines += ["    again = True", "    while again:", "        again = False"]
        own: dict[int | None, list[str]] = {None: []}
        for n in self._needed:
            if self._when[n] == 1:
                line = self._put(n)
                if line:
                    own.setdefault(self._owner[n], []).append(line)
        self._lines += [f"        {line}" for line in own[None]]
        for slot in self._slots:
            lines = own.get(slot, [])
            for n, mine, node in self._steps:
                if mine == slot:
                    text = self._texts[node]
                    lines += [f"if v{n} != {text}: v{n}, again = {text}, True"]
            self._gated("        ", slot, lines)

    def _put(self, n: int) -> str:
        """The line that works a node out; none where it stands in another's line."""
        node = self._nodes[n]
        text, depth = self._expression(n), max((self._depths[p] for p in parts(node)), default=0) + 1
        if text.isidentifier() or text.isdigit():
            self._texts[n], self._depths[n] = text, 0
            return ""
        if n in self._once and depth < _DEEPEST:
            self._texts[n], self._depths[n] = f"({text})", depth
            return ""
        self._texts[n], self._depths[n] = f"n{n}", 0
        return f"n{n} = {text}"

    def _expression(self, n: int) -> str:
        node, texts = self._nodes[n], self._texts
        match node:
            case Constant(value):
                return "F" if value else "0"
            case Taken(reading, choice) if reading == NAMES:
                return f"N[{choice.key}]"
            case Taken(reading, choice) if reading == VALID:
                return f"v{choice.key}"
            case Conjunction(own):
                return " & ".join(texts[part] for part in own)
            case Disjunction(own):
                return " | ".join(texts[part] for part in own)
            case Negation(part):
                return f"F ^ {texts[part]}"
            case NotAfter(early, late) if self._ordered and not isinstance(self._nodes[early], SinceOf):
                return f"F if {_ORDER}[{texts[early]}] <= {_ORDER}[{texts[late]}] else 0"
            case Fixed() | Seen() | DateOf() | SinceOf() | LastDay() | NextDay():
                return expression(self._where, self._kept, texts, node)
            case _:
                return f"F if {expression(self._where, self._kept, texts, node)} else 0"


def count(levels: list[M], more: M) -> None:
    """Level n has those who have more than n of a kind."""
    for i, level in enumerate(levels):
        levels[i], more = level | more, level & more
    if more:
        levels.append(more)
