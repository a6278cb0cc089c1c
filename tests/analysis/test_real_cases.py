"""What the analyses decided over all cases find in the real measure, and nothing else."""

from __future__ import annotations

import pytest

from policy_model.analysis.checked import checked
from policy_model.analysis.run import ANALYSES, Subject
from policy_model.pipeline import load_measure
from policy_model.proof.replay import Evaluator

EXPECTED = """
PM0703 7.4
PM0701 2 release
PM0701 13 lighter_discipline,reduced_discipline,no_discipline
PM0704 8.g1 similar_force
PM0704 7.2 similar_7_2
PM0704 8.8
PM0704 14.3 trusts_luck
PM0705 8.3 report_afterwards
PM0705 8 find
PM0706 7.2,8.3 report_afterwards:averting_danger,emergency_decision
PM0707 8,6.g1
PM0707 12,6.g1
PM0707 12,7.g2
PM0707 13,13.g1
PM0707 14.3,6.g1
PM0707 7,14.3
PM0707 14.3
PM0707 8,14.3
PM0708 3
PM0708 14.3
PM0724
PM0725 2,8.7,8,10,14.3,7
PM0726 3,6.g1,7.3,7.5,7.6,8.g2,10.1,10.3,10.g2,10.g6,10.g8,10.g10,11,11.g3,13.g1,14.3
"""
MINE = (*(f"PM07{n:02d}" for n in range(1, 13)), *(f"PM07{n}" for n in range(24, 28)))


@pytest.fixture(scope="module")
def found():
    own = tuple(a for a in ANALYSES if set(a.codes) <= set(MINE))
    return checked(Subject(load_measure(None).measure, None, Evaluator()), analyses=own).findings


def test_the_findings_are_these(found):
    told = [" ".join((x.code, ",".join(map(str, x.clauses)), x.about)).strip() for x in found]
    assert told == EXPECTED.split("\n")[1:-1]


def test_the_gaps_are_all_listed(found):
    assert [len(x.table) for x in found if x.code == "PM0708"] == [3, 8]


def test_what_claims_that_a_case_exists_shows_it(found):
    shown = {"PM0705", "PM0706", "PM0707", "PM0708", "PM0709", "PM0710", "PM0724"}
    assert all(x.witness for x in found if x.code in shown)
