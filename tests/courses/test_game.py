"""The game over clocks decides what an enumeration of all plays on real calendars decides."""

from __future__ import annotations

import dataclasses
import itertools
import pickle

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policy_model.courses.control import Controls
from policy_model.courses.game import Game
from policy_model.courses.net import Bound, Clock, Net, holds, opening_of, prune, table
from policy_model.courses.plays import policies, trials
from policy_model.ir.formula import Period, Unit

ACTS = ("open", "a", "b", "c")
HORIZON = 8


@st.composite
def nets(draw):
    """Small nets: `open` rests on nothing, every act on some earlier ones."""
    owner = tuple(draw(st.sampled_from("PQ")) for _ in ACTS)
    rests = [(frozenset(),)]
    for i in range(1, len(ACTS)):
        some = st.frozensets(st.sampled_from(ACTS[:i]), max_size=2)
        rests.append(tuple(draw(st.lists(some, min_size=1, max_size=2, unique=True))))
    bounds = []
    for i in range(1, len(ACTS)):
        for n in range(draw(st.integers(0, 2))):
            trigger = draw(st.sampled_from(ACTS[:i]))
            days = draw(st.integers(0, 2))
            clock = Clock(trigger, Period(days, Unit.WORKDAY)) if days else None
            when = frozenset({trigger} | set(draw(st.lists(st.sampled_from(ACTS[:i]), max_size=1))))
            power = days > 0 and draw(st.booleans())
            bounds.append(Bound(f"{i}#{n}", owner[i], ACTS[i], (when,), clock, power))
    return Net(ACTS, owner, tuple(rests), tuple(bounds), ())


class Plays:
    """All plays on one calendar, with dates. `off` are the days off among the first `HORIZON`."""

    def __init__(self, net, party, off):
        self.net, self.party, self.off = net, party, off
        self.owner = dict(zip(net.acts, net.owner, strict=True))
        self.rests = dict(zip(net.acts, net.rests, strict=True))
        self.known = {}

    def last(self, dates, bound):
        day, left = dates[bound.clock.trigger], bound.clock.period.number
        while left:
            day += 1
            left -= day not in self.off
        return day

    def able(self, dates, act, own):
        todo, seen = [act], set()
        while todo:
            here = todo.pop()
            if here in dates or here in seen:
                continue
            seen.add(here)
            if holds(self.rests[here], frozenset(dates)) and (self.owner[here] == self.party) == own:
                return True
            todo += [x for some in self.rests[here] for x in some]
        return False

    def wins(self, dates, day=0, mine=True, passed=False):
        key = (frozenset(dates.items()), day, mine, passed)
        if key not in self.known:
            self.known[key] = self.turn(dates, day, mine, passed)
        return self.known[key]

    def late(self, dates):
        """Who owes an act that was done after its last day."""
        return {
            b.bearer
            for b in self.net.bounds
            if b.clock and not b.power and b.act in dates and holds(b.when, frozenset(dates))
            if b.clock.trigger in dates and dates[b.clock.trigger] <= dates[b.act]
            if self.last(dates, b) < dates[b.act]
        }

    def turn(self, dates, day, mine, passed):
        if late := self.late(dates):
            return self.party not in late
        ends = []
        for act in self.net.acts:
            turn = (self.owner[act] == self.party) == mine and act not in dates
            if turn and holds(self.rests[act], frozenset(dates)):
                ends.append(self.wins({**dates, act: day}, day, not mine, False))
        ends.append(self.end(dates, day) if passed else self.wins(dates, day, not mine, True))
        return any(ends) if mine else all(ends)

    def end(self, dates, day):
        due = [b for b in self.net.bounds if b.act not in dates and holds(b.when, frozenset(dates))]
        running = [b for b in due if b.clock and b.clock.trigger in dates]
        broken = [
            b for b in running if self.last(dates, b) == day or (self.last(dates, b) < day and not b.power)
        ]
        theirs = [b for b in broken if b.bearer != self.party and not b.power]
        if any(self.able(dates, b.act, False) for b in theirs):
            return True
        if any(b.bearer == self.party for b in broken):
            return False
        if any(self.able(dates, b.act, True) for b in theirs):
            return False
        started = [
            b for b in self.net.bounds if b.clock and b.clock.trigger in dates and self.last(dates, b) >= day
        ]
        if started:
            return self.wins(dates, day + 1)
        own = [b for b in due if b.bearer == self.party and self.able(dates, b.act, True)]
        return all(self.able(dates, b.act, False) for b in own)


@pytest.mark.long
@settings(max_examples=150, deadline=None)
@given(nets(), st.sets(st.integers(0, HORIZON)))
def test_the_game_is_the_same_on_every_calendar(net, off):
    for party in "PQ":
        assert Game(net, party, "open").wins() == Plays(net, party, off).wins({"open": 0})


@settings(max_examples=60, deadline=None)
@given(nets())
def test_what_can_be_fixed_beforehand_can_be_kept_by_choosing_as_one_goes(net):
    for party in "PQ":
        own = [a for a, o in zip(net.acts, net.owner, strict=True) if o == party and a != "open"]
        horizon = range(Game(net, party, "open").last)
        fixed = any(
            Game(net, party, "open", plan=dict(zip(own, days, strict=True))).wins()
            for days in itertools.product(horizon, repeat=len(own))
        )
        assert not fixed or Game(net, party, "open").wins()


@settings(max_examples=60, deadline=None)
@given(nets(), st.randoms(use_true_random=False))
def test_one_game_for_many_plans_ends_as_one_for_each(net, random):
    for party in "PQ":
        own = [a for a, o in zip(net.acts, net.owner, strict=True) if o == party and a != "open"]
        game = Game(net, party, "open", plan={})
        for _ in range(30):
            plan = {act: random.randint(0, game.last) for act in own}
            game.fix(plan)
            assert game.wins() == Game(net, party, "open", plan=plan).wins()


@settings(max_examples=100, deadline=None)
@given(nets())
def test_a_defeat_ends_with_a_last_day_of_its_own_or_a_fault_of_its_own(net):
    for party in "PQ":
        game = Game(net, party, "open")
        if not game.wins():
            play = game.defeat()
            assert play[0].act == "open"
            assert play[-1].act == ""
            assert len({s.act for s in play}) == len(play)


def on_calendar(net, off):
    """The net over the plain days of a calendar with these days off."""

    def length(days, start):
        day = start
        while days:
            day += 1
            days -= day not in off
        return day - start

    periods = dict.fromkeys(clock.period for clock in net.clocks)
    lengths = tuple((p, tuple(length(p.number, day) for day in range(80))) for p in periods)
    return dataclasses.replace(net, mixed=True, lengths=lengths)


@pytest.mark.long
@settings(max_examples=200, deadline=None)
@given(nets(), st.sets(st.integers(0, HORIZON)))
def test_what_is_known_over_real_days_is_so_on_their_calendar(net, off):
    """It may be not known; but never known otherwise than an enumeration of all plays has it."""
    for control in Controls().of(on_calendar(net, off)):
        if control.dynamic is not None:
            assert control.dynamic == Plays(net, control.party, off).wins({opening_of(net): 0})


def test_over_real_days_a_wait_past_the_last_day_is_a_loss_and_no_wait_at_all_none():
    late = on_calendar(chain(bound("P", "act", "open", 3), bound("Q", "wait", "open", 0)), {1, 2})
    prompt = on_calendar(chain(bound("P", "act", "wait", 3), bound("Q", "wait", "open", 2)), {1, 2})
    assert [c.dynamic for c in Controls().of(late)] == [True, False]
    assert [c.dynamic for c in Controls().of(prompt)] == [True, True]


def chain(*bounds):
    """open (Q), wait (Q) and then act (P)."""
    rests = ((frozenset(),), (frozenset({"open"}),), (frozenset({"wait"}),))
    return Net(("open", "wait", "act"), ("Q", "Q", "P"), rests, bounds, ())


def bound(who, act, trigger, days, power=False):
    clock = Clock(trigger, Period(days, Unit.WORKDAY)) if days else None
    return Bound(f"{act}#{days}", who, act, (frozenset({trigger}),), clock, power)


def test_a_wait_on_another_without_a_last_day_pushes_into_breach():
    net = chain(bound("P", "act", "open", 3), bound("Q", "wait", "open", 0))
    assert not Game(net, "P", "open").wins()


def test_a_wait_on_another_with_an_earlier_last_day_does_not():
    net = chain(bound("P", "act", "open", 3), bound("Q", "wait", "open", 2))
    assert Game(net, "P", "open").wins()
    assert Game(net, "P", "open", ("act", 1)).wins()
    assert not Game(net, "P", "open", ("act", 2)).wins()
    assert Game(net, "P", "open", plan={"act": 2}).wins()
    assert not Game(net, "P", "open", plan={"act": 1}).wins()


def test_a_wait_without_end_is_no_breach():
    net = chain(bound("P", "act", "wait", 3), bound("Q", "wait", "open", 0))
    assert Game(net, "P", "open").wins()
    assert not any(Game(net, "P", "open", plan={"act": d}).wins() for d in range(5))


def test_a_right_that_the_others_delay_takes_away_is_a_defeat():
    net = chain(bound("P", "act", "open", 2, power=True))
    assert not Game(net, "P", "open").wins()


def test_a_formula_that_a_further_act_takes_away_says_what_must_not_be_done():
    assert table(("a", "b"), lambda done: "a" in done) == (frozenset({"a"}),)
    assert table(("a", "b"), lambda done: "b" not in done) == (frozenset({"!b"}),)
    either = table(("a", "b"), lambda done: ("a" in done) != ("b" in done))
    assert set(either) == {frozenset({"a", "!b"}), frozenset({"b", "!a"})}
    assert holds(either, frozenset({"a"}))
    assert not holds(either, frozenset({"a", "b"}))


def test_the_margin_counts_from_the_last_act_of_another_through_own_steps():
    """open (Q), ask (Q, by day 2), own (P), act (P, by day 5): three days are sure."""
    rests = (
        (frozenset(),),
        (frozenset({"open"}),),
        (frozenset({"ask"}),),
        (frozenset({"open", "own"}),),
    )
    bounds = (bound("Q", "ask", "open", 2), bound("P", "act", "open", 5))
    net = Net(("open", "ask", "own", "act"), ("Q", "Q", "P", "P"), rests, bounds, ())
    sure = [n for n in range(6) if Game(net, "P", "open", ("act", n)).wins()]
    assert max(sure) == 3


@settings(max_examples=200, deadline=None)
@given(nets())
def test_what_nothing_depends_on_decides_nothing(net):
    for party in "PQ":
        core = prune(net, frozenset({"open"}))
        assert Game(core, party, "open").wins() == Game(net, party, "open").wins()


def _assigned(window):
    """Q may ask within two days of the opening; once asked, P is to pass it on within the same two days."""
    clock = Clock("open", Period(2, Unit.WORKDAY))
    return Net(
        ("open", "ask", "pass_on"),
        ("Q", "Q", "P"),
        ((frozenset(),), (frozenset({"open"}),), (frozenset({"ask"}),)),
        (
            Bound("ask", "Q", "ask", (frozenset({"open"}),), clock, True),
            Bound("pass_on", "P", "pass_on", (frozenset({"ask"}),), clock, False),
        ),
        (("ask", clock),) if window else (),
    )


def test_a_duty_that_arises_when_its_period_is_over_is_a_breach():
    assert not Game(_assigned(window=False), "P", "open").wins()


def test_it_cannot_arise_so_where_the_late_act_is_void():
    assert Game(_assigned(window=True), "P", "open").wins()


def _late_by_two(rests):
    """Two days from the opening P is to act, if Q asks; `rests` is what the act needs."""
    return Net(
        ("open", "ask", "other", "act"),
        ("Q", "Q", "Q", "P"),
        ((frozenset(),), (frozenset({"open"}),), (frozenset({"open"}),), (frozenset(rests),)),
        (
            Bound(
                "act",
                "P",
                "act",
                (frozenset({"open", "ask"}),),
                Clock("open", Period(2, Unit.WORKDAY)),
                False,
            ),
        ),
        (),
    )


def test_a_duty_that_arises_too_late_is_overdue_though_its_act_waits_on_another():
    game = Game(_late_by_two({"open", "other"}), "P", "open")
    assert not game.wins()
    assert "ask" in {s.act for s in game.defeat()}


def test_it_has_been_kept_where_the_act_was_done_before_the_duty_arose():
    assert Game(_late_by_two({"open"}), "P", "open").wins()


def test_an_act_done_after_its_day_is_late_when_the_duty_arises_afterwards():
    game = Game(_late_by_two({"open"}), "P", "open")
    state = game.start()
    for _ in range(3):
        state = game.next_day(state)
    assert game.late(game.do(game.do(state, "act"), "ask")) == {"P"}
    assert game.late(game.do(state, "act")) == frozenset()


@settings(max_examples=150, deadline=None)
@given(nets())
def test_whoever_keeps_to_a_certificate_misses_no_last_day_in_any_trial(net):
    controls = Controls().of(net)
    for strong in (False, True):
        certified = policies(net, controls, strong)
        for steps, parties in trials(net, certified):
            plays = Plays(net, "P", frozenset())
            assert parties <= set(certified)
            assert plays.late({step.act: step.day for step in steps if step.act}).isdisjoint(parties)


@settings(max_examples=150, deadline=None)
@given(nets())
def test_the_same_game_is_played_whatever_statements_are_called(net):
    named = dataclasses.replace(
        net, bounds=tuple(dataclasses.replace(b, source=f"other{i}") for i, b in enumerate(net.bounds))
    )

    def bare(net):
        return [dataclasses.replace(control, lost=(), open="") for control in Controls().of(net)]

    assert bare(net) == bare(named)


@pytest.mark.parametrize("limit", ["control.MOST_PLANS", "game.MOST_POSITIONS"])
@settings(max_examples=100, deadline=None)
@given(nets())
def test_what_the_solver_says_where_there_is_too_much_to_play_is_what_playing_says(limit, net):
    played = Controls().of(net)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(f"policy_model.courses.{limit}", 0)
        asked = Controls().of(net)
    for one, other in zip(played, asked, strict=True):
        assert other.dynamic in (one.dynamic, None)
        assert other.strong in (one.strong, None)
        if None in (other.dynamic, other.strong):
            assert other.open
        if other.strong and other.plan:  # without one it has nothing to keep
            assert Game(net, other.party, opening_of(net), plan=dict(other.plan)).wins()


def test_a_second_act_that_rests_on_nothing_has_a_day_in_the_plan():
    """`first` opens the matter, since most comes after it; `open`, of the same party, may come later."""
    acts = ("open", "first", "then", "act")
    start = (frozenset(),)
    rests = (start, start, (frozenset({"first"}),), (frozenset({"then"}),))
    bounds = (bound("P", "act", "first", 2), bound("P", "then", "first", 1), bound("P", "open", "first", 2))
    net = Net(acts, ("P", "P", "P", "P"), rests, bounds, ())
    assert opening_of(net) == "first"
    controls = Controls().of(net)
    assert {act for control in controls for act, _ in control.plan} == {"open", "then", "act"}
    for strong in (False, True):
        assert list(trials(net, policies(net, controls, strong)))


def test_a_net_goes_to_another_process_without_its_hash():
    """Words have other hashes there, so what is equal would not be found."""
    net = Net(("open",), ("P",), (frozenset({frozenset()}),), (), ())
    assert hash(net) == hash(dataclasses.replace(net))
    sent = pickle.loads(pickle.dumps(net))  # noqa: S301 (its own)
    assert "_hash" in vars(net)
    assert sent == net
    assert "_hash" not in vars(sent)
