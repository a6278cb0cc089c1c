"""By however many processes two texts are compared, the same is found."""

import dataclasses

import pytest

from policy_model.diff.compare import compare
from policy_model.source import processes

from .amendments import revisions
from .directions import EVALUATOR, aligned


def compared(number, **options):
    """A revision compared, each reading taken in the way that is usual."""
    pair = aligned(next(r for r in revisions() if r.name.startswith(number)))
    usual = {r.id: next((c.id for c in r.choices if c.ordinary), r.choices[0].id) for r in pair.new.readings}
    found = pair.edits()
    return compare(pair.old, pair.new, found, replay=EVALUATOR, fixed=usual, **options)


@pytest.mark.long
@pytest.mark.parametrize(("number", "method"), [("13", "fork"), ("15", "spawn")])
def test_several_processes_find_what_one_finds(number, method, monkeypatch):
    real = processes.multiprocessing.get_context
    monkeypatch.setattr(processes.multiprocessing, "get_context", lambda _: real(method))
    alone = compared(number)
    assert alone.changes
    assert dataclasses.astuple(compared(number, processes=3)) == dataclasses.astuple(alone)


def test_what_they_could_not_decide_is_said_with_its_reason():
    (alone, shared) = (compared("15", rlimit=1, processes=number) for number in (1, 3))
    assert alone.undecided
    assert shared.undecided == alone.undecided
