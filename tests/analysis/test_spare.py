"""The suite's equivalent mistakes as one listing: parts that are spare one by one, the others counted."""

from __future__ import annotations

import json
from itertools import islice

from policy_model.analysis.checked import checked
from policy_model.analysis.finding import Both, Severity, Words
from policy_model.analysis.run import ANALYSES, Subject
from policy_model.analysis.spare import SPARE_CODE, Because, Equivalent, spare
from policy_model.proof.replay import Evaluator
from policy_model.resources import resource
from policy_model.semantics.calendar import official
from policy_model.source.clause import parse_clause_id
from policy_model.suite.because import because
from policy_model.suite.certificate import random_cases
from policy_model.suite.equivalent import read_equivalents
from policy_model.suite.maker import Maker
from policy_model.suite.masks import Panel
from policy_model.suite.mutate import mutants
from tests.measures.worked import loaded
from tests.proof.mini import tolerance

SEVEN, EIGHT = parse_clause_id("7"), parse_clause_id("8")


def said(word):
    return Both(word, word)


def test_one_listing_of_parts_by_clause_and_of_the_others_counted():
    known = (
        Equivalent(EIGHT, Because.SPARE, said("甲")),
        Equivalent(SEVEN, Because.REPEATED, said("乙")),
        Equivalent(SEVEN, Because.SPARE, said("丙")),
        Equivalent(SEVEN, Because.SPARE, said("丙")),
        Equivalent(SEVEN, Because.REPEATED, said("丁")),
    )
    (listing,) = spare(known)
    assert listing.identity == ("PM0732", (), "")
    assert listing.severity is Severity.NOTE
    assert [(row[0], *row[2:]) for row in listing.table] == [
        (SEVEN, 2, said("丙")),
        (EIGHT, 1, said("甲")),
        (SEVEN, 2, said("乙")),
    ]
    assert dict(listing.args) == {"count": 2, "of": 5}
    assert list(spare(())) == []


def test_nothing_is_said_without_a_suite():
    own = [a for a in ANALYSES if a.codes == (SPARE_CODE,)]
    subject = Subject(tolerance(), None, Evaluator())
    assert checked(subject, analyses=own).findings == ()
    assert not own[0].ready(subject)


def test_every_equivalent_mistake_of_the_published_suite_is_in_the_listing():
    name = loaded().measure.name
    rows = json.loads(resource(f"spec/conformance/{name}/certificate.json").read_text("utf-8"))
    known = read_equivalents(rows)
    assert len(known) == rows["counts"]["equivalent"]
    (listing,) = spare(known)
    assert sum(row[2] for row in listing.table) == len(known)
    parts = [row for row in listing.table if row[1] == Words("finding.cell.because.spare")]
    assert {row[0] for row in parts} == {e.clause for e in known if e.because is Because.SPARE}


def test_a_spare_part_is_one_that_no_case_misses():
    """What is called spare leaves something out, and cases drawn at random do not notice."""
    measure = loaded().measure
    rows = json.loads(resource(f"spec/conformance/{measure.name}/certificate.json").read_text("utf-8"))[
        "mutants"
    ]
    spares = {row["id"] for row in rows if row.get("because") == Because.SPARE}
    assert spares
    mine = dict(enumerate((m for m in mutants(measure) if m.id in spares), 1))
    assert {m.id for m in mine.values()} == spares
    assert all(because(measure, m, "smt:sha256:") is Because.SPARE for m in mine.values())
    panel = Panel.of(measure, {n: m.measure for n, m in mine.items()}, {n: 1 << n for n in mine}, official())
    maker = Maker(measure, official())
    for case in islice(random_cases(maker, 40), 40):
        assert panel.differing(case, maker.usual).shown == 0
