"""Of the changes a revision names: the clauses responsible, whom they are about, and which properties break.

- `出自：result exempt looser 7.4 → -`: the clauses of the old and of the new text (`material -`: those whose
  assumptions exclude cases that the other text answers);
- `何人：result exempt looser …`: what is unusual in the case that is shown;
- `条件：step decide …`: under which alone a step is a dead end;
- `性质：id proved refuted`: what becomes of a property of the old text.
"""

from __future__ import annotations

from functools import cache

import pytest

from policy_model.analysis.wording import phrase
from policy_model.diff.difference import Change, Direction
from policy_model.pipeline import load_properties
from policy_model.proof.story import unusual_facts
from policy_model.properties.place import Place
from policy_model.source.catalogue import Lang, shown

from . import amendments
from .amendments import Revision
from .directions import EVALUATOR, aligned, compared, dead_ends

pytestmark = pytest.mark.long
ALL = list(amendments.revisions())


@cache
def changes(name: str, of: str, key: str) -> tuple[Change, ...]:
    """What `diff` says of a subject (of several bearers' duties: of each)."""
    comparison = compared(name)
    if of == "step":
        return tuple(change for change in dead_ends(name) if change.subject.id.key == key)
    if of == "material":
        return tuple(comparison.exclusions())
    about = [a for a in comparison.aspects if (a.subject.of.value, a.subject.id.key) == (of, key)]
    assert about, (of, key)
    return tuple(change for aspect in about for change in comparison.subject(aspect)[1])


def told(revision: Revision, line: str) -> tuple[list[Change], str]:
    """The changes that a line is about, and what it says of them."""
    of, key, way, said = line.split(" ", 3)
    found = [c for c in changes(revision.name, of, key) if c.direction is Direction(way)]
    assert found, line
    return found, said


def lines(part: str) -> list[pytest.param]:
    return [pytest.param(r, line, id=f"{r.name[:2]} {line}") for r in ALL for line in getattr(r, part)]


@pytest.mark.parametrize(("revision", "line"), lines("causes"))
def test_the_responsible_clause_is_the_one_a_lawyer_names(revision: Revision, line: str):
    found, said = told(revision, line)
    old, new = (sorted({c for change in found for c in side(change)}) for side in (_old, _new))
    assert f"{','.join(map(str, old)) or '-'} → {','.join(map(str, new)) or '-'}" == said


@pytest.mark.parametrize(("revision", "line"), lines("persons"))
def test_the_case_shown_is_the_plain_one(revision: Revision, line: str):
    found, said = told(revision, line)
    measure = compared(revision.name).new
    assert "、".join(unusual_facts(measure, found[0].example.case, Lang.ZH)) == said


@pytest.mark.parametrize(("revision", "line"), lines("conditions"))
def test_a_dead_end_under_a_condition_names_it(revision: Revision, line: str):
    of, key, said = line.split(" ", 2)
    (change,) = changes(revision.name, of, key)
    (literal,) = change.pattern
    assert literal.holds
    assert shown(phrase(compared(revision.name).new, literal.formula), Lang.ZH) == said


@pytest.mark.parametrize(("revision", "line"), lines("properties"))
def test_a_property_of_the_old_text_fares_as_said(revision: Revision, line: str):
    id, *said = line.split()
    prop = next(p for p in load_properties(amendments.old(revision.measure)) if p.id == id)
    pair = aligned(revision)
    found = [Place(m, EVALUATOR).decide(prop).verdict.value for m in (pair.old, pair.new)]
    assert found == said


def _old(change: Change):
    return change.clauses_old


def _new(change: Change):
    return change.clauses_new
