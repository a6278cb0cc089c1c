"""By however many processes a measure is checked, the same is found."""

import pytest

from policy_model.analysis import checked as module
from policy_model.analysis.checked import checked, takes
from policy_model.analysis.memory import Memory
from policy_model.analysis.run import ANALYSES, Subject
from policy_model.ir.property import Property
from policy_model.proof.replay import Evaluator
from policy_model.source import processes
from policy_model.source.outline import Document
from policy_model.source.span import Span

from ..proof import mini
from .test_answers import CLAIMS

PROPERTIES = [mini.prop(f"p{i}", claim) for i, claim in enumerate(CLAIMS)]


def told(number, folder=None, progress=lambda *_: None, tell=lambda _: None):
    measure = mini.tolerance()
    subject = Subject(measure, None, Evaluator(), equivalents=(), decided=())
    memory = None if folder is None else Memory(folder, measure)
    return checked(
        subject, PROPERTIES, ANALYSES, memory=memory, processes=number, progress=progress, tell=tell
    )


@pytest.fixture(scope="module")
def alone():
    return told(1)


@pytest.mark.parametrize("method", ["fork", pytest.param("spawn", marks=pytest.mark.long)])
def test_several_processes_find_what_one_finds(alone, method, monkeypatch):
    real = processes.multiprocessing.get_context
    monkeypatch.setattr(processes.multiprocessing, "get_context", lambda _: real(method))
    steps = []
    assert told(3, progress=lambda *step: steps.append(step)) == alone
    assert [done for _, done, _ in steps] == sorted(done for _, done, _ in steps)
    unread = Subject(mini.tolerance(), None, Evaluator(), equivalents=(), decided=())
    ready = [a for a in ANALYSES if a.ready(unread)]
    assert len(ready) > len(ANALYSES) // 2
    text = Document("t", "", Span("t", 0, 0), (), (), Span("t", 0, 0))  # what is left out reads it
    read = Subject(mini.tolerance(), text, Evaluator(), equivalents=(), decided=())
    assert all(a.ready(read) for a in ANALYSES)
    assert steps[-1] == ("", *[len(PROPERTIES) + len(ready)] * 2)


def test_what_they_keep_is_found_by_one_without_another_question(alone, tmp_path, monkeypatch):
    assert told(3, tmp_path) == alone
    monkeypatch.setattr(module, "_perform", lambda *_: pytest.fail("looked for again"))
    kept = [a for a in ANALYSES if a.keep]
    memory = Memory(tmp_path, mini.tolerance())
    subject = Subject(mini.tolerance(), None, Evaluator())
    again = checked(subject, PROPERTIES, kept, memory=memory)
    assert again.outcomes == alone.outcomes
    assert list(again.findings) == [x for x in alone.findings if x.code in {c for a in kept for c in a.codes}]


def test_an_analysis_is_the_same_in_another_process():
    for analysis in ANALYSES:
        make, arguments = analysis.__reduce__()
        assert make(*arguments) is analysis


def test_where_the_system_ends_a_process_the_rest_is_done_by_this_one(alone, monkeypatch):
    monkeypatch.setattr(module, "shared", lambda *_: iter(()))
    assert told(2) == alone


def test_a_measure_without_room_for_two_is_checked_by_one(alone, monkeypatch):
    monkeypatch.setattr(module, "shared", lambda *_: pytest.fail("shared"))
    monkeypatch.setattr(module, "fitting", lambda each: 1 if each == takes(mini.tolerance()) else 9)
    assert told(2) == alone


@pytest.mark.parametrize("number", [1, 2])
def test_each_verdict_is_told_once_as_soon_as_it_is_known(alone, number, tmp_path):
    steps, known = [], []
    for folder in (tmp_path, tmp_path):  # found, then kept
        steps.clear()
        known.clear()
        told(number, folder, lambda *step: steps.append(step), lambda one: known.append((one, len(steps))))
        by_property = {one.property.id: one for one, _ in known}
        assert len(known) == len(PROPERTIES)
        assert [by_property[p.id] for p in PROPERTIES] == list(alone.outcomes)
        assert known[0][1] <= 1  # before anything else is done


def test_what_takes_many_questions_waits_for_what_takes_one_and_courses_come_last():
    tasks = [*PROPERTIES, *ANALYSES]
    order = [tasks[i] for i in module._quickest(tasks)]
    courses = [module._on_courses(task) for task in order]
    properties = [isinstance(task, Property) for task in order if not module._on_courses(task)]
    many = [module._takes_many(task) for task in order[: sum(properties)]]
    assert courses == sorted(courses)
    assert properties == sorted(properties, reverse=True)
    assert many == sorted(many)
    assert True in courses
    assert True in many
