"""A matter taken apart from others at rest gives the findings, and the cases, of the whole measure."""

from __future__ import annotations

import itertools
from dataclasses import replace

import pytest

from policy_model.analysis.apart import Apart
from policy_model.analysis.discretion import open_outcomes
from policy_model.analysis.periods import delayed, standstills, unbounded
from policy_model.analysis.run import Subject
from policy_model.ir import formula as f
from policy_model.ir import ids, statement
from policy_model.proof.replay import Evaluator
from tests.analysis.small import PERMIT, cases, gives, measure, no, result
from tests.proof.mini import act, authority, done, duty, head, reading, ref, taken, true

SAYS = (("grant", "予以"), ("refuse", "不予"))


def deciding(n):
    """Somebody decides either way, and must tell within some days."""
    decide, tell = f"decide{n}", f"tell{n}"
    return [
        authority(f"{n}#1", str(n), "organ", decide, true("abc"[n % 3])),
        authority(f"{n}#2", str(n), "organ", tell, done(decide)),
        duty(f"{n}#3", str(n), "organ", tell, ref(decide), 3),
    ]


def allowing(n):
    """A result that may be given."""
    return [gives(f"{n}#1", str(n), PERMIT, f"r{n}", true("abc"[n % 3]))]


def owing(n):
    """A duty from entry into force, with a last day: where nothing is done it is broken in the end."""
    return [duty(f"{n}#1", str(n), "organ", f"decide{n}", None, 5)]


def assuming(n):
    """What is ordinarily not so is taken to be so."""
    return [
        statement.Assumption(*head(f"{n}#1", str(n)), name="x", holds=true("def"[n % 3])),
        gives(f"{n}#2", str(n), PERMIT, f"r{n}", no(true("def"[n % 3]))),
    ]


def banning(n):
    """An act that must not be done, under one reading."""
    bare = head(f"{n}#1", str(n), taken("way", "strict"))
    ban = statement.Ban(*bare, (ids.PartyId("organ"),), ids.ActId(f"decide{n}"), (), f.Const(True))
    return [ban, authority(f"{n}#2", str(n), "organ", f"decide{n}", f.Const(True))]


KINDS = (deciding, allowing, owing, assuming, banning)


def joined(kinds):
    """A measure of these matters, one article each."""
    statements, acts, results = [], [], []
    for n, kind in enumerate(kinds, start=1):
        statements += kind(n)
        acts += [
            act(f"decide{n}", f"决定{n}", ("organ",), (), SAYS),
            act(f"tell{n}", f"告知{n}", ("organ", "applicant")),
        ]
        results.append(result(f"r{n}"))
    readings = (reading("way", "宽严", "9", "loose", "strict"),)
    return measure("abcdef", results, *statements, acts=tuple(acts), readings=readings)


@pytest.mark.parametrize("kinds", list(itertools.combinations_with_replacement(KINDS, 3)))
def test_what_is_found_matter_by_matter_is_what_the_whole_has(kinds, monkeypatch):
    whole = joined(kinds)
    by_matter = list(open_outcomes(cases(whole)))
    monkeypatch.setattr(Apart, "near", lambda self, _: self.cases)
    assert by_matter == list(open_outcomes(cases(whole)))


def test_a_matter_is_taken_apart_only_from_those_at_rest():
    def statements(kinds):
        apart = Apart(cases(joined(kinds)))
        return {s.clause.article for s in apart.near([ids.ResultId("r1")]).measure.statements}

    assert statements((allowing, deciding, banning)) == {1}
    assert statements((allowing, owing, deciding)) == {1, 2}
    assert statements((allowing, assuming, deciding)) == {1, 2}


def test_an_act_in_the_scope_keeps_all_together():
    whole = joined((allowing, deciding, deciding))
    scope = statement.Scope(*head("4#1", "4"), condition=done("decide2"))
    together = replace(whole, statements=(*whole.statements, scope))
    apart = Apart(cases(together))
    assert apart.near([ids.ResultId("r1")]) is apart.cases


def applying(n):
    """Somebody applies; nothing says by when the other decides, on whom a result hangs."""
    apply, decide = f"tell{n}", f"decide{n}"
    return [
        authority(f"{n}#1", str(n), "applicant", apply, f.Const(True)),
        authority(f"{n}#2", str(n), "organ", decide, done(apply)),
        duty(f"{n}#3", str(n), "organ", decide, ref(apply)),
        gives(f"{n}#4", str(n), PERMIT, f"r{n}", done(decide, "grant")),
    ]


def waiving(n):
    """As before, but nobody need decide."""
    return [s for s in applying(n) if not isinstance(s, statement.Duty)]


@pytest.mark.parametrize("kinds", list(itertools.product((applying, waiving, deciding, banning), repeat=2)))
def test_courses_are_found_matter_by_matter(kinds, monkeypatch):
    def found():
        subject = Subject(joined(kinds), None, Evaluator())
        return [list(find(subject.measure, subject.matters)) for find in (standstills, unbounded, delayed)]

    by_matter = found()
    assert any(by_matter) == (waiving in kinds)
    monkeypatch.setattr(Apart, "each", lambda self: [self.cases])
    assert by_matter == found()
