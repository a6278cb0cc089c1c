"""By however many processes a measure is checked, the same is found; and an interrupt ends them all."""

import dataclasses
import os
import subprocess
import sys
import textwrap

import pytest

from policy_model.analysis import checked as module
from policy_model.analysis.checked import PROCESSES, available, checked
from policy_model.analysis.kept import Memory
from policy_model.analysis.run import ANALYSES, Subject
from policy_model.proof.replay import Evaluator, Mismatch
from policy_model.source.diagnostic import Unusable

from ..proof import mini
from .test_answers import CLAIMS

PROPERTIES = [mini.prop(f"p{i}", claim) for i, claim in enumerate(CLAIMS)]


def told(processes, folder=None, progress=lambda *_: None):
    measure = mini.tolerance()
    subject = Subject(measure, None, Evaluator(), equivalents=())
    memory = None if folder is None else Memory(folder, measure)
    return checked(subject, PROPERTIES, ANALYSES, memory=memory, processes=processes, progress=progress)


@pytest.fixture(scope="module")
def alone():
    return told(1)


@pytest.mark.parametrize("method", ["fork", "spawn"])
def test_several_processes_find_what_one_finds(alone, method, monkeypatch):
    real = module.multiprocessing.get_context
    monkeypatch.setattr(module.multiprocessing, "get_context", lambda _: real(method))
    steps = []
    assert told(3, progress=lambda *step: steps.append(step)) == alone
    assert [done for _, done, _ in steps] == sorted(done for _, done, _ in steps)
    assert steps[-1] == ("", *[len(PROPERTIES) + len(ANALYSES)] * 2)


def test_what_they_keep_is_found_by_one_without_another_question(alone, tmp_path, monkeypatch):
    assert told(3, tmp_path) == alone
    monkeypatch.setattr(module, "_perform", lambda *_: pytest.fail("looked for again"))
    kept = [a for a in ANALYSES if a.keep]
    memory = Memory(tmp_path, mini.tolerance())
    subject = Subject(mini.tolerance(), None, Evaluator())
    again = checked(subject, PROPERTIES, kept, memory=memory)
    assert again.outcomes == alone.outcomes
    assert list(again.findings) == [x for x in alone.findings if x.code in {c for a in kept for c in a.codes}]


def _die(_):
    os._exit(9)


def test_where_the_system_ends_a_process_the_rest_is_done_by_this_one(alone, monkeypatch):
    monkeypatch.setattr(module, "_job", _die)
    assert told(2) == alone


def test_a_defect_met_in_a_process_is_raised_here(monkeypatch):
    def disagree(*_):
        raise Mismatch("the two disagree")

    monkeypatch.setattr(module, "_perform", disagree)
    with pytest.raises(Mismatch, match="the two disagree"):
        told(2)


def test_no_more_processes_than_have_room(monkeypatch):
    measure = mini.tolerance()
    pages = {"SC_PAGE_SIZE": 4096, "SC_PHYS_PAGES": 2**20}
    monkeypatch.setattr(os, "sysconf", pages.__getitem__)
    small = module._fitting(Subject(measure, None, Evaluator()))
    large = dataclasses.replace(measure, statements=measure.statements * 300)
    assert module._fitting(Subject(large, None, Evaluator())) == 1 < small < 40
    monkeypatch.delattr(os, "sysconf")
    assert module._fitting(Subject(measure, None, Evaluator())) == small


def test_an_analysis_is_the_same_in_another_process():
    for analysis in ANALYSES:
        make, arguments = analysis.__reduce__()
        assert make(*arguments) is analysis


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

    holes = [[smt.boolean(f"{i} in {j}") for j in range(12)] for i in range(13)]
    solver = smt.Solver(map(smt.disj, holes), rlimit=1_000_000)
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
