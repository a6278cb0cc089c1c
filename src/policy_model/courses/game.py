"""One party against all the others, over one net: can it always keep its periods (model 6)?

Days are counted in the clocks' own unit. That is exact when all clocks count working days: an act on a
day off is, to a clock that still runs, an act on the working day before, and to one that has just run out
an act on the working day after, when whoever still has time on the day off still has it; each calendar
therefore gives the same game, its working days numbered. It is exact too when all count plain days. Over
periods of several units no game is won here: each calendar, and each opening day in it, gives another. A net
with `lengths` has the positions that begin on one day, for plays that show a loss.

Within a day acts follow each other freely, each seen by all, until nobody wants to act; dates alone count.
The party loses when a last day of its own passes, when a duty of its own arises whose last day has passed
and that was not done by then, or when it alone keeps another from keeping one.
Another's letting its own dated duty pass is not lawful, so such plays do not count.
A wait that never ends is no loss, so long as the party waits for somebody else.
"""

from __future__ import annotations

from collections.abc import Generator, Iterator, Mapping
from dataclasses import dataclass

from policy_model.ir.formula import Period, Stop
from policy_model.ir.walk import lengths
from policy_model.proof.symbols import Unsupported

from .net import ENTRY, Bound, Clock, Lapse, Net, Sets, While, bars, needs

MOST_POSITIONS = 400_000
"""A game of more positions than this is not played through."""
UNSTARTED, EXPIRED = -2, -1
State = tuple[int, tuple[int, ...]]
"""What is done, as bits: the acts, then for each bound that its act came too late; and each clock's days."""
_Asked = tuple[State, int, bool, bool]
"""Does the party win here, on this day, with its own move to come, the other side having passed?"""
Turn = Generator[_Asked, bool, bool]
"""Comes to an answer by asking for others. So a play may be as long as its periods, and no stack with it."""


@dataclass(frozen=True, slots=True)
class Step:
    """In a play: an act on a day, counted from the opening; act "" is the end of the play on that day."""

    day: int
    act: str


_Known = tuple[State, int, bool, bool, tuple[int, ...]]
"""What was asked, and the planned days that are still to come."""
_Masks = tuple[tuple[int, int], ...]
"""Alternatives over bits: what must be done, and what must not."""


@dataclass(frozen=True, slots=True)
class _Bound:
    """A bound over bits. `clock`: its place, or -1."""

    act: int
    when: _Masks
    clock: int
    power: bool
    mine: bool
    late: int
    bearer: str


class Position:
    """A net's positions and moves, for whoever plays. `party` only tells own acts from others'."""

    def __init__(self, net: Net, party: str, opening: str) -> None:
        self.net = net
        self.party = party
        self.opening = opening
        self.clocks = net.clocks
        known = dict(net.lengths)
        self._lengths = tuple(self._longest(known, c.period) for c in self.clocks)
        longest = [max(n, default=c.period.number) for n, c in zip(self._lengths, self.clocks, strict=True)]
        self.last = sum(longest) + 1
        self.over = max(longest, default=0) + 1
        """All that runs after the opening day's acts is over after so many days."""
        self._place = {act: i for i, act in enumerate(net.acts)}
        self._rests = tuple(self._masks(rests) for rests in net.rests)
        self._lapses = [self._lapse(one) for one in net.derived if isinstance(one, Lapse)]
        self._whiles = [self._while(one) for one in net.derived if isinstance(one, While)]
        self._own = sum(1 << i for i, owner in enumerate(net.owner) if owner == party)
        self._bounds = tuple(self._bound(i, b) for i, b in enumerate(net.bounds))
        self._windows: dict[int, tuple[int, ...]] = {}
        for act, clock in net.windows:
            place = self._place[act]
            self._windows[place] = (*self._windows.get(place, ()), self.clocks.index(clock))
        self._own_late = sum(b.late for b in self._bounds if b.mine)
        self._places = tuple(
            tuple(i for i in range(len(net.acts)) if bool(self._own >> i & 1) == own) for own in (False, True)
        )
        self._held = tuple(tuple(self._holders(clock)) for clock in self.clocks)
        self._starts = tuple(1 << self._place[c.trigger] for c in self.clocks)
        self._users = tuple(self._user(i) for i in range(len(self.clocks)))
        self._resting: dict[int, tuple[tuple[int, ...], tuple[int, ...]]] = {}
        self._asking: dict[int, tuple[_Bound, ...]] = {}
        self._lates: dict[int, frozenset[str]] = {}

    @staticmethod
    def _longest(known: Mapping[Period, tuple[int, ...]], period: Period) -> tuple[int, ...]:
        """The longest that a period can be; days that do not count hold its clock."""
        some = [known[own] for own in lengths(period) if own in known]
        return tuple(map(max, zip(*some, strict=True)))

    def _holders(self, clock: Clock) -> Iterator[tuple[int, int]]:
        """The acts between which the clock stands still, as bits."""
        for moved in clock.period.moved:
            if isinstance(moved, Stop):
                ends = self._place.get(moved.ends.act.key)
                yield 1 << self._place[moved.begins.act.key], 0 if ends is None else 1 << ends

    def _masks(self, sets: Sets) -> _Masks:
        return tuple((self._mask(needs(some)), self._mask(bars(some))) for some in sets)

    def _lapse(self, one: Lapse) -> tuple[int, int, int]:
        """Its bit, those of the acts it lacks, and the place of its clock."""
        bit, what = 1 << self._place[one.name], self._mask(frozenset(one.what))
        return bit, what, self.clocks.index(one.clock)

    def _while(self, one: While) -> tuple[int, int, _Masks, int]:
        """Its bit, that of its act, what it asks for, and the place of its clock (-1: it has none)."""
        bit, act = 1 << self._place[one.name], 1 << self._place[one.act]
        return bit, act, self._masks(one.when), -1 if one.clock is None else self.clocks.index(one.clock)

    def _mask(self, acts: frozenset[str]) -> int:
        return sum(1 << self._place[a] for a in acts)

    def _bound(self, number: int, bound: Bound) -> _Bound:
        return _Bound(
            1 << self._place[bound.act],
            self._masks(bound.when),
            -1 if bound.clock is None else self.clocks.index(bound.clock),
            bound.power,
            bound.bearer == self.party,
            1 << (len(self.net.acts) + number),
            bound.bearer,
        )

    def _user(self, clock: int) -> int:
        """The acts to which the clock matters; when they are done, it does not any more."""
        bits = 0
        for bound in self._bounds:
            if bound.clock == clock:
                bits |= bound.act
        for place, clocks in self._windows.items():
            if clock in clocks:
                bits |= 1 << place
        for bit, own in ((one[0], one[2]) for one in self._lapses):
            bits |= bit if own == clock else 0
        for bit, own in ((one[0], one[3]) for one in self._whiles):
            bits |= bit if own == clock else 0
        return bits

    def start(self, day: int = 0) -> State:
        """The position after the opening act, on the day of entry into force if periods run from that."""
        state: State = 0, (UNSTARTED,) * len(self.clocks)
        if ENTRY in self._place and self.opening != ENTRY:
            state = self.do(state, ENTRY, day)
        return self.do(state, self.opening, day)

    def do(self, state: State, act: str, day: int = 0) -> State:
        """The position after an act. `day`: on which it is done; no matter without `Net.lengths`."""
        return self._do(state, 1 << self._place[act], day)

    def _do(self, state: State, bit: int, day: int) -> State:
        done, clocks = state
        for b in self._bounds:
            if b.act == bit and not b.power and b.clock >= 0 and clocks[b.clock] == EXPIRED:
                done |= b.late
        done |= bit
        for name, act, when, clock in self._whiles:
            if act == bit and (clock < 0 or clocks[clock] >= 0) and _holds(when, done):
                done |= name
        return done, tuple(
            [
                UNSTARTED if users & done == users else self._length(i, day) if start == bit else left
                for i, (left, start, users) in enumerate(zip(clocks, self._starts, self._users, strict=True))
            ]
        )

    def _length(self, clock: int, day: int) -> int:
        known = self._lengths[clock]
        return known[day] if known else self.clocks[clock].period.number

    def next_day(self, state: State) -> State:
        """The same position a day later."""
        done = state[0]
        clocks = tuple(
            [
                left if left < 0 or any(done & on and not done & off for on, off in holders) else left - 1
                for left, holders in zip(state[1], self._held, strict=True)
            ]
        )
        for name, what, clock in self._lapses:
            if clocks[clock] == EXPIRED and state[1][clock] == 0 and not done & what:
                done |= name
        return done, clocks

    def done(self, state: State) -> frozenset[str]:
        """The acts done."""
        return frozenset(a for i, a in enumerate(self.net.acts) if state[0] >> i & 1)

    def _enabled(self, state: State, place: int) -> bool:
        done, clocks = state
        if done >> place & 1 or not _holds(self._rests[place], done):
            return False
        return self._open(place, clocks)

    def _open(self, place: int, clocks: tuple[int, ...]) -> bool:
        """The act's windows are."""
        return place not in self._windows or all(clocks[clock] >= 0 for clock in self._windows[place])

    def moves(self, state: State, own: bool) -> list[str]:
        """Acts of the party (or of the others) that would be valid now, in the net's order."""
        done, clocks = state
        if done not in self._resting:  # asked on every day on which no more is done
            able = (
                tuple([p for p in places if not done >> p & 1 and _holds(self._rests[p], done)])
                for places in self._places
            )
            others, mine = able
            self._resting[done] = others, mine
        acts = self.net.acts
        return [acts[place] for place in self._resting[done][own] if self._open(place, clocks)]

    def up_to_it(self, state: State, act: str) -> bool:
        """The party can do the act now, doing first what it rests on: it waits on nobody else."""
        return self._up_to_it(state[0], self._place[act], 0)

    def _up_to_it(self, done: int, place: int, above: int) -> bool:
        bit = 1 << place
        if done & bit:
            return True
        if above & bit or not self._own & bit:
            return False
        return any(
            all(self._up_to_it(done, other, above | bit) for other in _places(some & ~done))
            for some, no in self._rests[place]
            if not no & done
        )

    def late(self, state: State) -> frozenset[str]:
        """Whoever owed an act that was done after its last day."""
        done = state[0]
        if done not in self._lates:
            late = (b.bearer for b in self._bounds if done & b.late and _holds(b.when, done))
            self._lates[done] = frozenset(late)
        return self._lates[done]

    def broken(self, state: State) -> list[_Bound]:
        """What can no longer be kept if nothing more is done today: its last day is today or has passed."""
        done, clocks = state
        if done not in self._asking:
            asking = (b for b in self._bounds if b.clock >= 0 and not done & b.act and _holds(b.when, done))
            self._asking[done] = tuple(asking)
        return [
            b
            for b in self._asking[done]
            if clocks[b.clock] == 0 or (clocks[b.clock] == EXPIRED and not b.power)
        ]

    def missed(self, state: State) -> list[Bound]:
        """The party's bounds whose last day is today or has passed, unkept or kept too late."""
        done = state[0]
        broken = self.broken(state)
        return [
            bound
            for bound, b in zip(self.net.bounds, self._bounds, strict=True)
            if b.mine and (b in broken or (done & b.late and _holds(b.when, done)))
        ]

    def needed(self, state: State, act: str) -> frozenset[str]:
        """The act and what it still waits for, in any alternative."""
        places = self._needed(state[0], 1 << self._place[act])
        return frozenset(self.net.acts[place] for place in places)

    def owed(self, state: State) -> frozenset[str]:
        """The acts that are somebody's duty now."""
        return frozenset(
            bound.act
            for bound, b in zip(self.net.bounds, self._bounds, strict=True)
            if not b.power and not state[0] & b.act and _holds(b.when, state[0])
        )

    def lapsed(self, state: State) -> tuple[str, ...]:
        """The acts that somebody could have done by a last day that has passed, as a right."""
        done, clocks = state
        return tuple(
            dict.fromkeys(
                bound.act
                for bound, b in zip(self.net.bounds, self._bounds, strict=True)
                if b.power and clocks[b.clock] == EXPIRED and not done & b.act and _holds(b.when, done)
            )
        )

    def pressing(self, state: State) -> Iterator[str]:
        """The party's acts that are possible now, and without which a last day of its own passes today."""
        for bound in self.broken(state):
            if bound.mine:
                for place in self._needed(state[0], bound.act):
                    if self._own >> place & 1 and self._enabled(state, place):
                        yield self.net.acts[place]

    def able(self, state: State, act: int, own: bool) -> bool:
        """Some act that this one waits for, or itself, could have been done by the party (or by another)."""
        return any(
            bool(self._own >> place & 1) == own and self._enabled(state, place)
            for place in self._needed(state[0], act)
        )

    def _needed(self, done: int, act: int) -> Iterator[int]:
        """The act and what it still waits for, in any alternative."""
        found, stack = done, [act]
        while stack:
            here = stack.pop() & ~found
            found |= here
            for place in _places(here):
                yield place
                stack.extend(some for some, _ in self._rests[place])


class Game(Position):
    """The game for `party`, after the `opening` act.

    `spare`: (act, n) asks that the act, when it comes to wait on nobody any more, has n further days.
    `plan`: own acts at fixed days only (strong).
    """

    def __init__(
        self,
        net: Net,
        party: str,
        opening: str,
        spare: tuple[str, int] | None = None,
        plan: dict[str, int] | None = None,
    ) -> None:
        super().__init__(net, party, opening)
        self.spare = spare
        self.plan: dict[str, int] | None = None
        self._dated = plan is not None or bool(net.lengths)
        self._memo: dict[_Known, bool] = {}
        self._known = 0
        self._to_come: list[tuple[int, ...]] = [()]
        if plan is not None:
            self.fix(plan)

    def fix(self, plan: dict[str, int]) -> None:
        """Fixes own acts at these days instead, in a game with a plan.

        How a play goes on hangs only on the planned days that are still to come, so that what was found for
        one plan stands for the next.
        """
        if len(self._memo) > MOST_POSITIONS // 4:
            self._memo.clear()
        self.plan, self._known = plan, len(self._memo)
        days = [plan.get(self.net.acts[place], -1) for place in self._places[True]]
        over = max(days, default=-1) + 1
        self._to_come = [tuple([d if d >= day else -1 for d in days]) for day in range(over + 1)]

    def _moves(self, state: State, mine: bool, day: int) -> list[str]:
        out = self.moves(state, mine)
        if mine and self.plan is not None:
            return [act for act in out if self.plan.get(act) == day]
        return out

    # -- plays -----------------------------------------------------------------------------------

    def defeat(self) -> tuple[Step, ...]:
        """A play that the party loses though it acts as soon as it can, or as planned. If it cannot win."""
        state, day, mine, passed = self.start(), 0, True, False
        steps = [Step(0, self.opening)]
        while True:
            moves = self._moves(state, mine, day)
            if mine:
                move = moves[0] if moves else ""
            else:
                waits = self._decided(self._after(state, day, mine, passed))
                bad = [a for a in moves if not self._decided(self._act(state, day, a, mine))]
                move = bad[0] if waits and bad else ""
            if move:
                state, passed = self.do(state, move, day), False
                steps.append(Step(day, move))
                if self.party in self.late(state):
                    return (*steps, Step(day, ""))
            elif not passed:
                passed = True
            else:
                new = self.next_day(state)
                if any(b.mine or not b.power for b in self.broken(state)):
                    return (*steps, Step(day, ""))
                if self._waiting(state, new, day):
                    return (*steps, Step(day if self.plan is None else steps[-1].day, ""))
                state, day, mine, passed = new, day + 1, False, False
            mine = not mine

    # -- who wins --------------------------------------------------------------------------------

    def wins(self) -> bool:
        """The party can keep all its periods whatever the others lawfully do."""
        start = self.start()
        return self._short(start, None) and self._win(start, 0, True, False)

    def choose(self, state: State, day: int) -> str:
        """An act of its own after which it still wins, if it would not win by waiting; else ""."""
        if self._win(state, day, False, True):
            return ""
        moves = self._moves(state, True, day)
        return next((a for a in moves if self._decided(self._act(state, day, a, True))), "")

    def _win(self, state: State, day: int, mine: bool, passed: bool) -> bool:
        def asked() -> Turn:
            return (yield state, day, mine, passed)

        return self._decided(asked())

    def _decided(self, turn: Turn) -> bool:
        """What a turn comes to, with all that it asks for in turn."""
        stack: list[tuple[_Known | None, Turn]] = [(None, turn)]
        answer: bool | None = None
        while stack:
            asker, here = stack[-1]
            try:
                asked = here.send(answer) if answer is not None else next(here)
            except StopIteration as end:
                answer = bool(end.value)
                stack.pop()
                if asker is not None:
                    self._memo[asker] = answer
                continue
            to_come = self._to_come[min(asked[1], len(self._to_come) - 1)]
            key = (asked[0], asked[1] if self._dated else 0, *asked[2:], to_come)
            answer = True if self._settled(asked[0]) else self._memo.get(key)
            if answer is None:
                if len(self._memo) - self._known > MOST_POSITIONS:
                    raise Unsupported("course.positions")
                stack.append((key, self._turn(*asked)))
        assert answer is not None
        return answer

    def _settled(self, state: State) -> bool:
        """The party has done all its acts, none too late: nothing is left to lose."""
        return state[0] & self._own == self._own and not state[0] & self._own_late

    def _turn(self, state: State, day: int, mine: bool, passed: bool) -> Turn:
        moves = self._moves(state, mine, day)
        if mine and self.plan is not None:
            if moves:
                return (yield from self._act(state, day, moves[0], mine))
            return (yield state, day, False, True)
        if not mine and not (yield from self._after(state, day, mine, passed)):
            return False
        for act in moves:
            if (yield from self._act(state, day, act, mine)) is mine:
                return mine
        return (yield from self._after(state, day, mine, passed)) if mine else True

    def _after(self, state: State, day: int, mine: bool, passed: bool) -> Turn:
        """Without acting: the day ends if the others did not want to act either."""
        if passed:
            return (yield from self._end(state, day))
        return (yield state, day, not mine, True)

    def _act(self, state: State, day: int, act: str, mine: bool) -> Turn:
        new = self.do(state, act, day)
        if late := self.late(new):
            return self.party not in late
        return (mine or self._short(new, state)) and (yield new, day, not mine, False)

    def _short(self, new: State, old: State | None) -> bool:
        """What another just did leaves the asked-for days to the act in question."""
        if self.spare is None:
            return True
        act, days = self.spare
        bit = 1 << self._place[act]
        if new[0] & bit or not self.up_to_it(new, act):
            return True
        if old is not None and self.up_to_it(old, act):
            return True
        running = [new[1][b.clock] for b in self._bounds if b.act == bit and b.mine and b.clock >= 0]
        running = [left for left in running if left >= EXPIRED]
        return not running or min(running) >= days

    def _end(self, state: State, day: int) -> Turn:
        """Nobody wants to act any more today."""
        broken = self.broken(state)
        theirs = [b for b in broken if not b.mine and not b.power]
        if any(self.able(state, b.act, own=False) for b in theirs):
            return True
        if any(b.mine for b in broken):
            return False
        if any(self.able(state, b.act, own=True) for b in theirs):
            return False
        new = self.next_day(state)
        if self._waiting(state, new, day):
            return self._rests_on_others(state)
        return (yield new, day + 1, True, False)

    def _waiting(self, state: State, new: State, day: int) -> bool:
        """No clock runs, and no planned day is to come."""
        return new == state and (self.plan is None or day > self.last)

    def _rests_on_others(self, state: State) -> bool:
        """Nothing of its own is left, or it waits for another who could act, or for what can no longer be."""
        done = state[0]
        own = [b for b in self._bounds if b.mine and not done & b.act and _holds(b.when, done)]
        if self.plan is not None:
            return not any(self.able(state, b.act, own=True) for b in own)
        able = [b for b in own if self.able(state, b.act, own=True)]
        return all(self.able(state, b.act, own=False) for b in able)


def _holds(masks: _Masks, done: int) -> bool:
    for some, no in masks:  # noqa: SIM110 (half of a game is this: `any` takes twice as long)
        if some & done == some and not no & done:
            return True
    return False


def _places(bits: int) -> Iterator[int]:
    place = 0
    while bits:
        if bits & 1:
            yield place
        bits >>= 1
        place += 1
