"""One party against all the others, over one net: can it always keep its periods (model 6)?

Days are counted in the clocks' own unit. That is exact when all clocks count working days: an act on a
day off is, to a clock that still runs, an act on the working day before, and to one that has just run out
an act on the working day after, when whoever still has time on the day off still has it; each calendar
therefore gives the same game, its working days numbered. It is exact too when all count plain days. Mixed
units are not decided here.

Within a day acts follow each other freely, each seen by all, until nobody wants to act; dates alone count.
The party loses when a last day of its own passes, when a duty of its own arises whose last day has passed
and that was not done by then, or when it alone keeps another from keeping one.
Another's letting its own dated duty pass is not lawful, so such plays do not count.
A wait that never ends is no loss, so long as the party waits for somebody else.
"""

from __future__ import annotations

from dataclasses import dataclass

from .net import Bound, Net, holds

UNSTARTED, EXPIRED = -2, -1
Done = frozenset[str]
State = tuple[Done, tuple[int, ...]]


@dataclass(frozen=True, slots=True)
class Step:
    """In a play: an act on a day, counted from the opening; act "" is the end of the play on that day."""

    day: int
    act: str


class Game:
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
        self.net = net
        self.party = party
        self.opening = opening
        self.spare = spare
        self.plan = plan
        self.clocks = net.clocks
        self.last = sum(c.period.number for c in self.clocks) + 1
        self._owner = dict(zip(net.acts, net.owner, strict=True))
        self._rests = dict(zip(net.acts, net.rests, strict=True))
        self._memo: dict[tuple[State, int, bool, bool], bool] = {}

    # -- positions -------------------------------------------------------------------------------

    def start(self) -> State:
        """The position after the opening act."""
        return self._do((frozenset(), (UNSTARTED,) * len(self.clocks)), self.opening)

    def _do(self, state: State, act: str) -> State:
        done, clocks = state
        late = {
            _late_mark(b)
            for b in self.net.bounds
            if b.act == act and not b.power and self._left(state, b) == EXPIRED
        }
        running = tuple(
            c.period.number if c.trigger == act else r for c, r in zip(self.clocks, clocks, strict=True)
        )
        return done | {act} | late, running

    def _next_day(self, state: State) -> State:
        return state[0], tuple(r - 1 if r >= 0 else r for r in state[1])

    def _left(self, state: State, bound: Bound) -> int:
        if bound.clock is None:
            return UNSTARTED
        return state[1][self.clocks.index(bound.clock)]

    def enabled(self, state: State, act: str) -> bool:
        """The act would be valid now."""
        if act in state[0] or not holds(self._rests[act], state[0]):
            return False
        return all(
            state[1][self.clocks.index(clock)] >= 0 for other, clock in self.net.windows if other == act
        )

    def up_to_it(self, state: State, act: str, above: Done = frozenset()) -> bool:
        """The party can do the act now, doing first what it rests on: it waits on nobody else."""
        if act in state[0]:
            return True
        if act in above or self._owner[act] != self.party:
            return False
        below = above | {act}
        return any(all(self.up_to_it(state, other, below) for other in some) for some in self._rests[act])

    def _due(self, state: State, bound: Bound) -> bool:
        return bound.act not in state[0] and holds(bound.when, state[0])

    def _moves(self, state: State, mine: bool, day: int) -> list[str]:
        out = [
            act
            for act in self.net.acts
            if (self._owner[act] == self.party) == mine and self.enabled(state, act)
        ]
        if mine and self.plan is not None:
            return [act for act in out if self.plan.get(act) == day]
        return out

    # -- plays -----------------------------------------------------------------------------------

    def defeat(self) -> tuple[Step, ...]:
        """A play that the party loses though it acts as soon as it can. Only where it cannot win."""
        state, day, mine, passed = self.start(), 0, True, False
        steps = [Step(0, self.opening)]
        while True:
            moves = self._moves(state, mine, day)
            if mine:
                move = moves[0] if moves else ""
            else:
                waits = self._end(state, day) if passed else self._win(state, day, True, True)
                bad = [a for a in moves if not self._act(state, day, a, mine)]
                move = bad[0] if waits and bad else ""
            if move:
                state, passed = self._do(state, move), False
                steps.append(Step(day, move))
                if self.party in self._late(state):
                    return (*steps, Step(day, ""))
            elif not passed:
                passed = True
            else:
                new = self._next_day(state)
                over = any(b.bearer == self.party or not b.power for b in self._broken(state))
                if over or new == state:
                    return (*steps, Step(day, ""))
                state, day, mine, passed = new, day + 1, False, False
            mine = not mine

    # -- who wins --------------------------------------------------------------------------------

    def wins(self) -> bool:
        """The party can keep all its periods whatever the others lawfully do."""
        start = self.start()
        return self._short(start, frozenset(), start) and self._win(start, 0, True, False)

    def _win(self, state: State, day: int, mine: bool, passed: bool) -> bool:
        tag = day if self.plan is not None else 0
        key = (state, tag, mine, passed)
        if key not in self._memo:
            self._memo[key] = self._turn(state, day, mine, passed)
        return self._memo[key]

    def _turn(self, state: State, day: int, mine: bool, passed: bool) -> bool:
        moves = self._moves(state, mine, day)
        if mine and self.plan is not None:
            if moves:
                return self._act(state, day, moves[0], mine)
            return self._win(state, day, False, True)
        outcomes = (self._act(state, day, act, mine) for act in moves)
        if mine:
            return any(outcomes) or self._after(state, day, mine, passed)
        return self._after(state, day, mine, passed) and all(outcomes)

    def _after(self, state: State, day: int, mine: bool, passed: bool) -> bool:
        """Without acting: the day ends if the others did not want to act either."""
        return self._end(state, day) if passed else self._win(state, day, not mine, True)

    def _act(self, state: State, day: int, act: str, mine: bool) -> bool:
        new = self._do(state, act)
        if late := self._late(new):
            return self.party not in late
        return (mine or self._short(new, state[0], state)) and self._win(new, day, not mine, False)

    def _late(self, state: State) -> frozenset[str]:
        """Whoever owed an act that was done after its last day."""
        return frozenset(
            b.bearer for b in self.net.bounds if _late_mark(b) in state[0] and holds(b.when, state[0])
        )

    def _broken(self, state: State) -> list[Bound]:
        """What can no longer be kept if nothing more is done today: its last day is today or has passed."""
        over = {False: (0, EXPIRED), True: (0,)}
        return [b for b in self.net.bounds if self._due(state, b) and self._left(state, b) in over[b.power]]

    def _short(self, new: State, before: Done, old: State) -> bool:
        """What another just did leaves the asked-for days to the act in question."""
        if self.spare is None:
            return True
        act, days = self.spare
        if act in new[0] or not self.up_to_it(new, act):
            return True
        if before and self.up_to_it(old, act):
            return True
        running = [
            self._left(new, b)
            for b in self.net.bounds
            if b.act == act and b.bearer == self.party and self._left(new, b) >= EXPIRED
        ]
        return not running or min(running) >= days

    def _end(self, state: State, day: int) -> bool:
        """Nobody wants to act any more today."""
        broken = self._broken(state)
        theirs = [b for b in broken if b.bearer != self.party and not b.power]
        if any(self._able(state, b.act, own=False) for b in theirs):
            return True
        if any(b.bearer == self.party for b in broken):
            return False
        if any(self._able(state, b.act, own=True) for b in theirs):
            return False
        new = self._next_day(state)
        waiting = new == state and (self.plan is None or day > self.last)
        if not waiting:
            return self._win(new, day + 1, True, False)
        return self._rests_on_others(state)

    def _able(self, state: State, act: str, own: bool) -> bool:
        """Some act that it still waits for, or itself, could have been done by the party (or by another)."""
        return any(
            self.enabled(state, a) and (self._owner[a] == self.party) == own for a in self.needed(state, act)
        )

    def needed(self, state: State, act: str) -> set[str]:
        """The act and what it still waits for, in any alternative."""
        found: set[str] = set()
        stack = [act]
        while stack:
            here = stack.pop()
            if here in found or here in state[0]:
                continue
            found.add(here)
            for some in self._rests[here]:
                stack.extend(some)
        return found

    def _rests_on_others(self, state: State) -> bool:
        """Nothing of its own is left, or it waits for another who could act, or for what can no longer be."""
        own = [b for b in self.net.bounds if b.bearer == self.party and self._due(state, b)]
        if self.plan is not None:
            return not any(self._able(state, b.act, own=True) for b in own)
        able = [b for b in own if self._able(state, b.act, own=True)]
        return all(self._able(state, b.act, own=False) for b in able)


def _late_mark(bound: Bound) -> str:
    """Stands among what is done: the bound's act was done after its clock had run out."""
    return f"late!{bound.source}"
