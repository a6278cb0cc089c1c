"""A report of the mini measure: its schema, its words, and what parts of it are asked for."""

from __future__ import annotations

import json

import jsonschema
import pytest

from policy_model.ir import ids
from policy_model.ir.formula import All, At, Given
from policy_model.ir.property import (
    Always,
    DeadlinesMet,
    EachNeeded,
    Exists,
    Monotone,
    OnlyAfter,
    SameFor,
    Strength,
    Verdict,
)
from policy_model.proof.replay import Evaluator
from policy_model.properties.outcome import Outcome
from policy_model.report.as_json import to_json
from policy_model.report.markdown import render as as_markdown
from policy_model.report.report import Ending, make
from policy_model.report.selection import Selection, mentions
from policy_model.report.text import render as as_text
from policy_model.resources import resource
from policy_model.source.catalogue import Lang
from policy_model.source.cells import cell_width
from policy_model.source.clause import parse_clause_id
from policy_model.source.document import split_document
from tests.proof import mini

OUTLINE = split_document("第七条 甲。\n第十条 乙。\n")
EXEMPT = Given(ids.ResultId("exempt"))
NO_GAIN = Always(mini.GAIN, mini.f.Not(EXEMPT))
CLAIMS = (NO_GAIN, EachNeeded(parse_clause_id("7")), DeadlinesMet(Strength.STRONG, None, None))


def clauses(*names):
    return tuple(parse_clause_id(name) for name in names)


def report(claims=CLAIMS, **more):
    measure = mini.tolerance()
    properties = [mini.prop(str(i), claim) for i, claim in enumerate(claims)]
    return make(measure, OUTLINE, (), properties, replay=Evaluator(), analyses=(), **more)


def test_a_report_has_its_schema_and_can_be_read():
    found = report()
    schema = json.loads(resource("spec/schema/check.schema.json").read_text("utf-8"))
    said = json.loads(json.dumps(to_json(found)))
    jsonschema.validate(said, schema)
    assert said["properties"][0]["verdict"] == "depends"
    assert said["ending"] == "not_expected"
    assert found.ending is Ending.NOT_EXPECTED
    for lang in Lang:
        for text in (as_text(found, lang, 80), as_markdown(found, lang)):
            assert not any(part in text for part in ("proof.", "report.", "{"))
        assert max(cell_width(line) for line in as_text(found, lang, 80).splitlines()) <= 80


def test_a_solver_without_resources_leaves_the_check_undecided():
    found = report((NO_GAIN,), rlimit=1)
    assert [o.verdict for o in found.outcomes] == [Verdict.UNKNOWN]
    assert found.ending is Ending.UNDECIDED
    assert "求解器用尽了限定的资源" in as_text(found, Lang.ZH, 100)


def test_progress_counts_properties_and_analyses_together():
    steps = []
    report((NO_GAIN,), progress=lambda *step: steps.append(step))
    assert steps[0] == ("0", 0, 1)
    assert steps[-1][1:] == (1, 1)


ACT = mini.ref("find")
SPEAKS = [
    (Exists(At(parse_clause_id("10.3"), mini.YES)), "10.3"),
    (EachNeeded(parse_clause_id("7")), "7"),
    (DeadlinesMet(Strength.STRONG, parse_clause_id("10"), None), "10"),
    (DeadlinesMet(Strength.STRONG, None, None), ""),
    (Always(All((At(parse_clause_id("11"), mini.YES),)), EXEMPT), "11"),
    (OnlyAfter((ids.ResultId("exempt"),), ACT), ""),
    (SameFor((ACT,), (ids.FactId("sanction"),)), ""),
    (Monotone(ids.FactId("sanction"), ids.ResultId("exempt"), True), ""),
]


@pytest.mark.parametrize(("claim", "clause"), SPEAKS)
def test_the_clauses_a_claim_speaks_of(claim, clause):
    assert list(mentions(mini.tolerance(), claim)) == [parse_clause_id(c) for c in [clause] if c]


@pytest.mark.parametrize(
    ("mentioned", "basis", "asked", "shown"),
    [
        ("7", None, "7", True),
        ("7", None, "7.1", True),
        ("7", None, "10", False),
        ("7", ("10.3",), "10", True),
        ("7", ("10",), "10.3", False),
        ("7", ("10.3",), "11", False),
    ],
)
def test_a_property_is_of_a_clause_if_it_speaks_of_it_or_rests_on_it(mentioned, basis, asked, shown):
    prop = mini.prop("x", EachNeeded(parse_clause_id(mentioned)))
    outcome = Outcome(prop, Verdict.PROVED, True, basis=None if basis is None else clauses(*basis))
    assert Selection((), clauses(asked)).shows(mini.tolerance(), outcome) is shown
