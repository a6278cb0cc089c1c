"""Findings kept from earlier runs are those found, and found anew where anything of the measure changed."""

import dataclasses

import pytest

from policy_model.analysis.checked import checked
from policy_model.analysis.finding import Finding, Repair, Severity, Words
from policy_model.analysis.memory import Memory
from policy_model.analysis.run import ANALYSES, Analysis, Subject
from policy_model.proof.replay import Evaluator
from policy_model.source.clause import parse_clause_id
from policy_model.source.span import Span
from tests.analysis.small import PERMIT, A, gives, measure, result, some
from tests.proof import mini
from tests.proof.mini import act, done
from tests.properties.test_kept import changed

SEVEN = parse_clause_id("7")


def found(measure, folder, analyses=ANALYSES):
    subject = Subject(measure, None, Evaluator())
    memory = Memory(folder, measure) if folder else None
    return checked(subject, analyses=analyses, memory=memory).findings


def counting():
    """An analysis with one finding that has everything a finding can have, and how often it was run."""
    runs = []
    rich = Finding(
        "PM0797",
        Severity.NOTE,
        (SEVEN,),
        "x",
        (("a", (SEVEN,)), ("b", ("甲", "乙")), ("c", 3)),
        ((),),
        ({"facts": {"甲": {"value": True, "since": "2017-02-06"}}, "acts": [{"act": "乙"}]},),
        (),
        Repair("drop", (("clause", SEVEN),)),
        (("甲", 1, Words("finding.cell.none", (("x", "y"),))),),
    )

    def find(subject):
        runs.append(subject)
        return (rich,)

    return Analysis(("PM0797",), find), rich, runs


def test_what_is_found_again_is_what_was_found(tmp_path):
    measure = mini.tolerance()
    first = found(measure, tmp_path)
    assert first == found(measure, tmp_path) == found(measure, None)
    assert first


def test_a_finding_with_all_its_parts_comes_back_whole_without_another_run(tmp_path):
    analysis, rich, runs = counting()
    assert [found(mini.tolerance(), tmp_path, [analysis]) for _ in range(3)] == [(rich,)] * 3
    assert len(runs) == 1


def test_another_measure_is_looked_at_anew_but_not_one_that_stands_elsewhere(tmp_path):
    analysis, _, runs = counting()
    measure = mini.tolerance()
    found(measure, tmp_path, [analysis])
    moved = [dataclasses.replace(s, span=Span("elsewhere", 7, 9)) for s in measure.statements]
    found(dataclasses.replace(measure, statements=tuple(moved), hash="1" * 64), tmp_path, [analysis])
    assert len(runs) == 1
    found(dataclasses.replace(measure, statements=measure.statements[1:]), tmp_path, [analysis])
    assert len(runs) == 2


@pytest.mark.parametrize("analysis", [a for a in ANALYSES if a.courses], ids=lambda a: a.codes[0])
def test_what_a_finding_about_courses_does_not_concern_may_change_and_nothing_else(analysis, tmp_path):
    measure = mini.tolerance()
    first = found(measure, tmp_path, [analysis])
    part = {s.id for s in analysis.concerns(measure)[0].statements}
    outside = 0
    for place, s in enumerate(measure.statements):
        new = changed(s)
        if new is not None:
            others = (*measure.statements[:place], new, *measure.statements[place + 1 :])
            edited = dataclasses.replace(measure, statements=others)
            known = Memory(tmp_path, edited).found(analysis)
            if s.id in part:
                assert known is None
            elif known is not None:
                outside += 1
                assert known == first == found(edited, None, [analysis])
    assert outside


def test_what_is_one_matter_is_of_concern_though_only_a_result_says_so():
    """Courses are looked at matter by matter, and the condition of a result may make two matters one."""
    kinds = (act("p", "p", ("organ",)), act("q", "q", ("organ",)))

    def concerned(condition):
        said = (gives("1#1", "1", PERMIT, "r", condition), gives("2#1", "2", PERMIT, "s", done("q")))
        some_measure = measure("ab", [result("r"), result("s")], *said, acts=kinds)
        return next(a for a in ANALYSES if a.courses).concerns(some_measure)

    apart, joined = concerned(some(done("p"), A)), concerned(some(done("p"), done("q")))
    assert apart[0].statements == joined[0].statements
    assert [x for x in apart[1:] if "matter" in x] != [x for x in joined[1:] if "matter" in x]
