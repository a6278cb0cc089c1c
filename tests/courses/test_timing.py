"""What the solver says of all plays at once is what the game over them decides."""

from __future__ import annotations

import dataclasses
import itertools

from hypothesis import given, settings
from hypothesis import strategies as st

from policy_model.courses.control import Prompt
from policy_model.courses.game import Game
from policy_model.courses.net import own_acts
from policy_model.courses.plans import no_plan
from policy_model.courses.timing import Plays
from policy_model.proof import smt

from .test_game import HORIZON, nets, on_calendar

begun = nets().map(lambda net: dataclasses.replace(net, opening="open"))
"""Nets that begin with `open`."""


def lost(net, party, fixed=False):
    plays = Plays(net, party, fixed)
    return plays, smt.disj([plays.lost(b) for b in plays.mine])


@settings(max_examples=150, deadline=None)
@given(begun)
def test_acting_at_once_keeps_all_periods_in_every_calendar_or_in_none(net):
    for party in "PQ":
        plays, goal = lost(net, party)
        assert plays.ever(goal) != Prompt(net, party, "open").wins()


@settings(max_examples=150, deadline=None)
@given(begun, st.sets(st.integers(0, HORIZON)))
def test_a_loss_found_on_real_days_is_a_play_of_the_game(net, off):
    real = on_calendar(net, off)
    for party in "PQ":
        plays, goal = lost(real, party)
        steps = plays.real(goal, 0)
        assert bool(steps) != Prompt(real, party, "open").wins()
        if steps:
            game = Game(real, party, "open")
            state, day = game.start(), 0
            for step in steps[1:]:
                while day < step.day:
                    state, day = game.next_day(state), day + 1
                if step.act:
                    assert step.act in {*game.moves(state, own=True), *game.moves(state, own=False)}
                    state = game.do(state, step.act, day)
            assert game.missed(state)


@settings(max_examples=100, deadline=None)
@given(begun, st.sets(st.integers(0, HORIZON)))
def test_days_fixed_beforehand_are_kept_in_the_game_or_no_days_are(net, off):
    real = on_calendar(net, off)
    for party in "PQ":
        own = own_acts(real, party)
        plays = Plays(real, party, fixed=True)
        sure = plays.slowest() is not None and not plays.ever(smt.disj(plays.lost(b) for b in plays.mine))
        if sure:
            assert Game(real, party, "open", plan=dict(plays.plan())).wins()
        if no_plan(real, party):
            assert not sure
            horizon = range(Game(real, party, "open").last)
            for days in itertools.product(horizon, repeat=min(len(own), 2)):
                plan = dict(zip(own, (*days, days[-1] if days else 0), strict=False))
                assert not Game(real, party, "open", plan=plan).wins()
