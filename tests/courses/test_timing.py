"""What the solver says of all plays at once is what the game over them decides."""

from __future__ import annotations

import dataclasses

from hypothesis import given, settings
from hypothesis import strategies as st

from policy_model.courses.control import Prompt
from policy_model.courses.game import Game
from policy_model.courses.net import own_acts
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
                    assert game.enabled(state, step.act)
                    state = game.do(state, step.act, day)
            assert game.missed(state)


@settings(max_examples=100, deadline=None)
@given(begun)
def test_days_fixed_by_how_late_the_others_may_be_are_kept_in_every_calendar(net):
    for party in "PQ":
        plays = Plays(net, party, fixed=True)
        if plays.slowest() is not None and not plays.ever(smt.disj([plays.lost(b) for b in plays.mine])):
            assert Game(net, party, "open").wins()
            assert own_acts(net, party) is not None
