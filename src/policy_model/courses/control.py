"""What each party can be sure of in one net: the two games' results, margins, waits and certificates.

Facts, statements' ids and acts on which nothing hangs do not change a game: nets that differ only in these
are one game, played once.
"""

from __future__ import annotations

import dataclasses
import itertools
import math
from bisect import bisect_left
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass

from policy_model.ir.codec import Codec
from policy_model.proof.recall import Recall
from policy_model.proof.symbols import Unsupported

from .game import Game, Position, State, Step, Turn
from .net import LAW, Bound, Net, Sets, leaves, needs, opening_of, own_acts, part_for, prune
from .plans import beaten, no_plan
from .policies import forced, pressed, unkept
from .timing import AllAtFirst, Limit, Plays

_YEAR, _OPENINGS = 366, 30
"""A matter is looked at as it opens on days of a year, so many days apart."""
_MOST_AT_ONCE = 10
"""A net of more acts than this is looked at part by part only."""
MOST_PLANS = 20_000
"""More ways to fix dates beforehand than this are not tried one by one: the solver is asked (`timing`)."""


@dataclass(frozen=True, slots=True)
class Wait:
    """`party` can do `act` only after `other` has done `on`, and nothing says by when."""

    party: str
    act: str
    other: str
    on: str


@dataclass(frozen=True, slots=True)
class Control:
    """What one party can be sure of in one net.

    `margins`: for each act with a last day that waits on another, the days it is sure to have.
    `after`: dynamic's certificate, for each own act those after which, on the same day, it is to be done;
    None where acting at once is not the way, but some way exists (`way`).
    `plan`: strong's certificate, days counted from the opening on which to do each own act.
    `play` and `strong_play`: the others' that defeats it, against acting at once, and against fixing every
    date on the opening day; empty where it is not defeated, or only by a wait without end.

    Where every calendar gives another game (`Net.mixed`), `dynamic` and `strong` are True where one way of
    choosing days keeps all periods in each of them (`timing`): to act at once, and to act on the day by which
    all that is waited for must have come. They are False where a play on real days defeats the party whatever
    it does; else None: not decided, and `open` is the bound that stands in the way. `assumed`: what is True
    is so in calendars with no more days off than there have been (`proof.calendars`). `lost`: the bounds that
    `play` leaves unkept. `strong` is None too
    where there are too many ways to fix dates.
    """

    party: str
    strong: bool | None
    dynamic: bool | None
    margins: tuple[tuple[str, int], ...]
    waits: tuple[Wait, ...]
    after: tuple[tuple[str, tuple[str, ...]], ...] | None
    plan: tuple[tuple[str, int], ...]
    play: tuple[Step, ...]
    strong_play: tuple[Step, ...]
    open: str = ""
    assumed: bool = False
    lost: tuple[str, ...] = ()


def _told(net: Net) -> str:
    """The net as text, the same for equal nets."""

    def sets(some: Sets) -> list[list[str]]:
        return [sorted(one) for one in some]

    bounds = [(b.source, b.bearer, b.act, sets(b.when), b.clock, b.power) for b in net.bounds]
    return repr((net.acts, net.owner, [sets(r) for r in net.rests], bounds, net.windows, *_days(net)))


def _days(net: Net) -> tuple[object, ...]:
    return net.derived, net.mixed, net.run_on, net.lengths, opening_of(net), net.falling, net.entry


class Prompt(Game):
    """The party acts as soon as it can."""

    def _turn(self, state: State, day: int, mine: bool, passed: bool) -> Turn:
        moves = self._moves(state, mine, day)
        if mine and moves:
            return (yield from self._act(state, day, moves[0], mine))
        return (yield from super()._turn(state, day, mine, passed))


@dataclass(frozen=True, slots=True)
class _Dynamic:
    """Whether the party wins choosing as it goes, by acting at once, its margins, or the defeat."""

    wins: bool
    prompt: bool
    margins: tuple[tuple[str, int], ...]
    play: tuple[Step, ...]


_CODEC = Codec(Control, Wait, Step)


class Controls:
    """The controls of nets; each game is played once."""

    def __init__(self, recall: Recall | None = None) -> None:
        self._recall = recall or Recall()
        self._nets: dict[Net, tuple[Control, ...]] = {}
        self._cores: dict[Net, Net] = {}
        self._dynamic: dict[tuple[Net, str], _Dynamic] = {}
        self._plans: dict[tuple[Net, str], dict[str, int] | None] = {}
        self._defeats: dict[tuple[Net, str], tuple[Step, ...]] = {}

    def of(self, net: Net) -> tuple[Control, ...]:
        """What each party of the net can be sure of."""
        if net not in self._nets:
            told = self._recall.answer(
                "control", [_told(net).encode()], lambda: _CODEC.encode(self._all(net))
            )
            self._nets[net] = _CODEC.decode(told)
        return self._nets[net]

    def _all(self, net: Net) -> tuple[Control, ...]:
        return tuple(self._of(net, party) for party in net.parties)

    def _of(self, net: Net, party: str) -> Control:
        if not net.mixed:
            with suppress(Unsupported):
                return self._control(net, party)
        return _in_any_calendar(net if net.mixed else _day_by_day(net), party)

    def core(self, net: Net) -> Net:
        """What choosing as one goes hangs on."""
        if net not in self._cores:
            self._cores[net] = bare(net, frozenset({opening_of(net)}))
        return self._cores[net]

    def _control(self, net: Net, party: str) -> Control:
        dynamic = self._played(self.core(net), party)
        some = tuple(waits(net, party))
        fixed: _Fixed = False, (), dynamic.play, "", False
        if dynamic.wins:
            try:
                plan, defeat = self._fixed(net, party, some)
                fixed = plan is not None, tuple((plan or {}).items()), defeat, "", False
            except Unsupported:
                fixed = (False, (), (), "", False) if some else _can_fix(_day_by_day(net), party)
        strong, days, defeat, missed, assumed = fixed
        return Control(
            party=party,
            strong=strong,
            dynamic=dynamic.wins,
            margins=dynamic.margins,
            waits=some,
            after=tuple(_after(net, party)) if dynamic.prompt else None,
            plan=days,
            play=dynamic.play,
            strong_play=defeat,
            open=missed,
            assumed=assumed,
            lost=_unkept(net, party, dynamic.play) if dynamic.play else (),
        )

    def _played(self, core: Net, party: str) -> _Dynamic:
        if (core, party) not in self._dynamic:
            self._dynamic[core, party] = _dynamic(core, party)
        return self._dynamic[core, party]

    def _fixed(
        self, net: Net, party: str, some: tuple[Wait, ...]
    ) -> tuple[dict[str, int] | None, tuple[Step, ...]]:
        core = bare(net, frozenset({opening_of(net), *own_acts(net, party)}))
        key = (core, party)
        if some:
            plan = None
        else:
            if key not in self._plans:
                self._plans[key] = _plan(core, party)
            plan = self._plans[key]
        if plan is not None:
            return plan, ()
        if key not in self._defeats:
            at_once = Game(core, party, opening_of(core), plan=dict.fromkeys(own_acts(core, party), 0))
            self._defeats[key] = () if at_once.wins() else at_once.defeat()
        return None, self._defeats[key]


def _in_any_calendar(net: Net, party: str) -> Control:
    """What is known of a party whatever the calendar, or from a play that defeats it in one."""
    some = tuple(waits(net, party))
    missed, assumed = _may_miss(_core(net), party, fixed=False)
    play, lost = _defeat(net, party) if missed else ((), ())
    dynamic = True if not missed else False if play else None
    strong: bool | None = False if some or play else None
    plan: tuple[tuple[str, int], ...] = ()
    strong_play = play
    if dynamic and not some:
        strong, plan, strong_play, missed, more = _can_fix(net, party)
        assumed = assumed or more
    return Control(
        party=party,
        strong=strong,
        dynamic=dynamic,
        margins=(),
        waits=some,
        after=tuple(_after(net, party)) if dynamic else None,
        plan=plan,
        play=play,
        strong_play=strong_play,
        open=missed,
        assumed=assumed,
        lost=lost,
    )


def _core(net: Net) -> Net:
    """The net without leaves; its bounds keep their names."""
    return prune(net, frozenset({opening_of(net)}))


def _may_miss(net: Net, party: str, fixed: bool) -> tuple[str, bool]:
    """A bound that the party does not keep in some play, in some calendar, perhaps ("": there is none).

    And whether there is none only as calendars have been. Each bound is looked at in its own part of the net,
    where that is not enough in the whole.
    """
    assumed = False
    for bound in net.bounds:
        if bound.bearer == party and (bound.clock is not None or fixed):
            kept = _kept(part_for(net, bound), bound, party, fixed)
            if kept is None and len(net.acts) <= _MOST_AT_ONCE:
                kept = _kept(net, bound, party, fixed)
            if kept is None:
                return bound.source, False
            assumed = assumed or kept
    return "", assumed


def _kept(net: Net, bound: Bound, party: str, fixed: bool) -> bool | None:
    """It keeps the bound in every play: in any calendar (False), in such as have been (True); else None."""
    plays = Plays(net, party, fixed)
    if fixed and plays.slowest() is None:
        return None
    lost = plays.lost(bound)
    try:
        if not plays.ever(lost):
            return False
        return None if plays.ever(lost, usual=True) else True
    except Limit:
        return None


_Loss = tuple[tuple[Step, ...], tuple[str, ...]]


def _defeat(net: Net, party: str) -> _Loss:
    """A play on real days that the party loses whatever it does, and what it loses; empty if none found."""
    if not net.lengths:
        return (), ()
    if net.plain and (play := pressed(net, party)):
        return play, _unkept(net, party, play)
    core = _core(net)
    plays = Plays(core, party)
    with suppress(Limit):
        for opening in (0, None):
            play, missed = plays.loss(opening)
            if any(forced(core, party, bound) for bound in plays.mine if bound.source in missed):
                return play, missed
    game = Game(core, party, opening_of(core))
    with suppress(Unsupported):
        if net.plain and not game.wins():
            play = game.defeat()
            return play, _unkept(core, party, play)
    return _beaten(core, party)


def _beaten(core: Net, party: str) -> _Loss:
    """A play that the party loses to one script of the others, over openings through a year.

    A script does not know the days of the calendar.
    """
    if core.falling:
        return (), ()
    plays = Plays(core, party)
    parts = [(bound, part_for(core, bound)) for bound in plays.mine if bound.clock is not None]
    with suppress(Limit):
        for opening in range(0, min(_YEAR, core.days_known - core.longest), _OPENINGS):
            for bound, part in parts:
                may = Plays(part, party).loss(opening)[0] and beaten(part, party, opening)
                if may and beaten(core, party, opening):
                    play, missed = plays.loss(opening)
                    if bound.source in missed:
                        return play, missed
    return (), ()


def _unkept(net: Net, party: str, play: tuple[Step, ...]) -> tuple[str, ...]:
    return tuple(bound.source for bound in unkept(net, party, play))


def _day_by_day(net: Net) -> Net:
    """The net for the solver, its days being a unit of its periods: each takes as many days as it says."""
    periods = dict.fromkeys(clock.period for clock in net.clocks)
    days = 2 * (len(net.acts) + sum(clock.period.number for clock in net.clocks))
    return dataclasses.replace(net, lengths=tuple((own, (own.number,) * days) for own in periods))


_Fixed = tuple[bool | None, tuple[tuple[str, int], ...], tuple[Step, ...], str, bool]


def _can_fix(net: Net, party: str) -> _Fixed:
    """Whether days can be fixed beforehand, which, what play defeats every plan, or what bound is in the way.

    The days are those of a matter that opens on the first of the real days.
    """
    missed, assumed = _may_miss(net, party, fixed=True)
    if not missed:
        plays = Plays(net, party, fixed=True)
        return True, () if plays.slowest() is None else plays.plan(), (), "", assumed
    whole = prune(net, frozenset({opening_of(net), *own_acts(net, party)}))
    if not net.lengths or net.falling or not no_plan(whole, party):
        return None, (), (), missed, False
    if not net.plain:
        with suppress(Limit):
            return False, (), AllAtFirst(net, party, fixed=True).loss(0)[0], "", False
    at_once = Game(net, party, opening_of(net), plan=dict.fromkeys(own_acts(net, party), 0))
    with suppress(Unsupported):
        if not at_once.wins():
            return False, (), at_once.defeat(), "", False
    return None, (), (), missed, False


def bare(net: Net, keep: frozenset[str]) -> Net:
    """The net without leaves (but `keep`) and without the names of statements, each bound once."""
    net = prune(net, keep)
    bounds = dict.fromkeys(dataclasses.replace(b, source="") for b in net.bounds)
    return dataclasses.replace(net, bounds=tuple(bounds))


def _dynamic(core: Net, party: str) -> _Dynamic:
    opening = opening_of(core)
    if Prompt(core, party, opening).wins():
        return _Dynamic(True, True, tuple(_margins(core, party)), ())
    game = Game(core, party, opening)
    if game.wins():
        return _Dynamic(True, False, tuple(_margins(core, party)), ())
    return _Dynamic(False, False, (), game.defeat())


def _plan(net: Net, party: str) -> dict[str, int] | None:
    """Days, counted from the opening, on which the party can fix its acts beforehand, if any will do."""
    own, opening = own_acts(net, party), opening_of(net)
    game = Game(net, party, opening, plan=dict.fromkeys(own, 0))
    horizon = game.last
    # What nothing depends on is best fixed as late as can be: what it waits for is never taken back.
    free = leaves(net)
    choices = [(horizon,) if act in free else tuple(range(horizon + 1)) for act in own]
    if math.prod(map(len, choices)) > MOST_PLANS:
        raise Unsupported("course.plans")
    for days in itertools.product(*choices):
        plan = dict(zip(own, days, strict=True))
        game.fix(plan)
        if game.wins():
            return plan
    return None


def waits(net: Net, party: str) -> Iterator[Wait]:
    """Whom the party waits for, where nothing says until when."""
    owner = dict(zip(net.acts, net.owner, strict=True))
    dated = {b.act for b in net.bounds if b.clock is not None and not b.power}
    dated |= {act for act, _ in net.windows}  # void when late: it comes by then, or never
    dated |= {act for act, _ in net.falling}  # it comes on its day
    opening = opening_of(net)
    for act, rests in zip(net.acts, net.rests, strict=True):
        if owner[act] != party:
            continue
        common = frozenset.intersection(*map(needs, rests)) if rests else frozenset()
        for other in net.acts:
            waited = other in common and owner[other] != party and other != opening
            if waited and other not in dated and owner[other] != LAW:
                yield Wait(party, act, owner[other], other)


def _margins(net: Net, party: str) -> Iterator[tuple[str, int]]:
    opening = opening_of(net)
    position = Position(net, party, opening)
    for act in own_acts(net, party):
        clocks = [b.clock for b in net.bounds if b.act == act and b.clock and b.bearer == party]
        if clocks and not position.up_to_it(position.start(), act):
            most = min(c.period.number for c in clocks)

            def short(days: int, act: str = act) -> bool:
                return not Game(net, party, opening, (act, days)).wins()

            # what leaves it some days leaves it fewer, too
            yield act, bisect_left(range(1, most), True, key=short) if short(most) else most


def _after(net: Net, party: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Acting on the day an act becomes possible: the acts it then follows."""
    for act in own_acts(net, party):
        rests = net.rests[net.acts.index(act)]
        fewest = min((tuple(sorted(needs(some))) for some in rests), key=len)
        yield act, () if any(x.startswith(LAW) for x in fewest) else fewest
