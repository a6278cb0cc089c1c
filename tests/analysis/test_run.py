"""The list of analyses: what each may find, and what becomes of one that cannot be carried through."""

from __future__ import annotations

import pytest

from policy_model.analysis.checked import checked
from policy_model.analysis.finding import Finding, Severity
from policy_model.analysis.run import (
    ANALYSES,
    CANNOT_DECIDE,
    OUT_OF_RESOURCES,
    UNFINISHED,
    Analysis,
    Subject,
)
from policy_model.proof.query import GaveUp
from policy_model.proof.replay import Evaluator
from policy_model.proof.symbols import Unsupported
from policy_model.source.catalogue import Lang, find, load
from tests.proof.mini import tolerance

ONE = Finding("PM0797", Severity.NOTE, (), about="一")


def test_every_code_is_of_one_analysis_and_is_explained():
    codes = [code for analysis in ANALYSES for code in analysis.codes]
    assert len(codes) == len(set(codes))
    for code in (*codes, *UNFINISHED):
        for key in (code, f"{code}.explain"):
            wording = find(key)
            assert wording, key
            assert all(wording[lang].strip() for lang in Lang), key


def test_a_listings_columns_are_alike_in_both_languages():
    for key, wording in load("finding").items():
        if key.endswith(".columns"):
            assert len({len(wording[lang].split(" | ")) for lang in Lang}) == 1, key


@pytest.mark.parametrize(
    ("stop", "code"), [(GaveUp("q"), OUT_OF_RESOURCES), (Unsupported("q"), CANNOT_DECIDE)]
)
def test_an_analysis_that_cannot_be_carried_through_says_so_and_half_its_list_is_not_shown(stop, code):
    def halfway(_subject):
        yield ONE
        raise stop

    steps = []
    found = checked(
        Subject(tolerance(), None, Evaluator()),
        analyses=(Analysis(("PM0797", "PM0798"), halfway), Analysis(("PM0799",), lambda _: [ONE])),
        progress=lambda *step: steps.append(step),
    ).findings
    assert [f.code for f in found] == [code, ONE.code]
    assert dict(found[0].args)["codes"] == ("PM0797", "PM0798")
    assert steps == [("PM0797", 0, 2), ("PM0799", 1, 2), ("", 2, 2)]
