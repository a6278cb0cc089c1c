"""What a case shows that is known already is not asked of the solver, and nothing else is told for it."""

from __future__ import annotations

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from policy_model.diff.asked import Asked
from policy_model.diff.compare import Comparison
from policy_model.diff.edits import edits
from policy_model.diff.matter import holds
from policy_model.proof import smt
from policy_model.proof.replay import Evaluator
from policy_model.proof.solver import Solver
from tests.revisions.amendments import revisions
from tests.revisions.directions import aligned

from . import pairs

EVALUATOR = Evaluator()


@settings(max_examples=15, phases=[Phase.generate], deadline=None, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_with_the_cases_of_other_subjects_the_same_is_told_as_without(data):
    old, new = data.draw(pairs.pairs())
    compared = Comparison(old, new, edits(old, new), EVALUATOR)
    matters = [compared.matter(aspect) for aspect in compared.aspects if aspect.touched]
    for matter in [matter for matter in matters if matter.ways]:
        terms = [term for _, term in matter.ways]
        query = matter.query(terms)
        asked = Asked(query, matter.universe, matter.views.shown)
        alone = query.fresh(real=False)
        alone.add([matter.universe])
        for _ in range(6):
            some = data.draw(st.lists(st.sampled_from(terms), max_size=3))
            some = [smt.neg(term) if data.draw(st.booleans()) else term for term in some]
            assert asked.holds(*some) == holds(alone, *some)


def test_what_was_shown_once_is_not_asked_again(monkeypatch):
    pair = aligned(next(r for r in revisions() if r.name == "34-lower-income"))
    compared = Comparison(pair.old, pair.new, pair.edits(), EVALUATOR)
    matter = next(m for a in compared.aspects if a.touched and (m := compared.matter(a)).ways)
    query = matter.query([])
    assert Asked(query, matter.universe, matter.views.shown).holds(matter.changed)
    assert not Asked(query, smt.FALSE, matter.views.shown).holds(matter.changed)  # no case of another kind
    monkeypatch.setattr(Solver, "check", lambda *_: 1 / 0)
    assert Asked(query, matter.universe, matter.views.shown).holds(matter.changed)
