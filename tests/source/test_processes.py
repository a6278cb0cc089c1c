"""Work shared by processes: each result with its place, defects raised here, the rest left to the caller."""

import os
import subprocess
import sys
import textwrap

import pytest

from policy_model.source.diagnostic import Unusable
from policy_model.source.processes import PROCESSES, Defect, available, fitting, shared


def add(state, job):
    return state + job


def die(state, job):
    if job == state:
        os._exit(9)
    return job


def fail(state, job):
    raise ValueError(f"{state} {job}")


def test_each_result_comes_with_the_place_of_its_job():
    assert sorted(shared(10, add, [5, 3, 4], 2)) == [(0, 15), (1, 13), (2, 14)]


def test_what_a_process_that_is_ended_had_to_do_is_left_out():
    jobs = list(range(40))
    done = dict(shared(3, die, jobs, 2))
    assert done == {job: job for job in jobs if job not in (3, 19, 35)}


def who(_, _job):
    return os.getpid()


def test_the_same_jobs_are_done_together_by_whatever_number_of_processes():
    def together(number):
        lanes = {}
        for place, process in sorted(shared(None, who, list(range(40)), number)):
            lanes.setdefault(process, []).append(place)
        return sorted(lanes.values())

    assert together(2) == together(5) == [list(range(first, 40, 16)) for first in range(16)]


def test_a_defect_met_in_a_process_is_raised_here():
    with pytest.raises(ValueError, match="state job") as caught:
        list(shared("state", fail, ["job", "job"], 2))
    assert "in fail" in "".join(caught.value.__notes__)


class Odd(Exception):
    """It does not come through a pipe."""

    def __init__(self, one, two):
        super().__init__(f"{one} {two}")


def oddly(state, job):
    raise Odd(state, job)


def deep(state, job):
    return deep(state, job) + 1


def unsendable(_, __):
    return lambda: None


@pytest.mark.parametrize(("do", "kind"), [(oddly, Defect), (deep, RecursionError), (unsendable, Exception)])
def test_a_defect_that_cannot_be_sent_is_told_all_the_same(do, kind, capfd):
    with pytest.raises(kind) as caught:
        list(shared("state", do, ["job"], 2))
    assert not isinstance(caught.value, (EOFError, OSError))
    assert "Traceback" not in capfd.readouterr().err


def test_no_more_processes_than_have_room(monkeypatch):
    pages = {"SC_PAGE_SIZE": 4096, "SC_PHYS_PAGES": 2**18}
    monkeypatch.setattr(os, "sysconf", pages.__getitem__)
    assert [fitting(100), fitting(500), fitting(5000)] == [10, 2, 1]
    monkeypatch.delattr(os, "sysconf")
    assert fitting(1000) == 4


@pytest.mark.parametrize("said", ["0", "-1", "two", "1.5", "二"])
def test_a_number_of_processes_that_is_none_is_said(said, monkeypatch):
    monkeypatch.setenv(PROCESSES, said)
    with pytest.raises(Unusable) as caught:
        available()
    assert [d.code for d in caught.value.diagnostics] == ["PM0618"]


def test_as_many_processes_as_said_or_as_there_are_processors(monkeypatch):
    monkeypatch.setenv(PROCESSES, "7")
    assert available() == 7
    monkeypatch.delenv(PROCESSES)
    assert 1 <= available() <= (os.cpu_count() or 1)


HARD = textwrap.dedent(
    """
    import os, signal, sys, threading
    from policy_model.proof import smt
    from policy_model.proof.solver import Solver

    holes = [[smt.boolean(f"{i} in {j}") for j in range(12)] for i in range(13)]
    solver = Solver(map(smt.disj, holes), rlimit=1_000_000)
    for one in range(13):
        for other in range(one):
            solver.add(smt.neg(smt.conj(pair)) for pair in zip(holes[one], holes[other]))
    threading.Timer(0.5, os.kill, (os.getpid(), signal.SIGINT)).start()
    try:
        for _ in range(200):
            solver.check()
    except KeyboardInterrupt:
        sys.exit(7)
    """
)


def test_an_interrupt_during_a_question_is_no_unknown():
    done = subprocess.run([sys.executable, "-c", HARD], check=False, timeout=120)
    assert done.returncode == 7
