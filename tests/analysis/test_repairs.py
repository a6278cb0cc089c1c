"""What is offered as a repair of the four measures could be signed, and is read as the text would stand."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

from policy_model.analysis.finding import Finding
from policy_model.analysis.placed import placed
from policy_model.analysis.run import ANALYSES, Analysis, Subject
from policy_model.analysis.signing import signed
from policy_model.ir.statement import Authority, Ban, Duty, Effect, Power, Requirement
from policy_model.pipeline import load_measure
from policy_model.proof.replay import Evaluator
from policy_model.report.wording import repair
from policy_model.source.catalogue import Lang
from tests.awkward import AWKWARD

ROOT = Path(__file__).parents[2]
MEASURES = sorted((ROOT / "spec/measures").glob("*.md"))
REAL = "pingdingshan-2017-2"
LONG = (REAL, "water-complaints")
OFFERING = tuple(a for a in ANALYSES if not a.courses and a.codes not in (("PM0732",), ("PM0740",)))


@cache
def subject(path: Path) -> Subject:
    loaded = load_measure(path)
    return Subject(loaded.measure, loaded.outline, Evaluator(), decided=loaded.decided)


@cache
def offered(path: Path) -> tuple[tuple[Analysis, Finding, Finding], ...]:
    """Each finding with an edit that closes it, and as it is told: without the repair where it is refused."""
    here = subject(path)
    every = [(a, f) for a in OFFERING if a.ready(here) for f in a.find(here) if f.repair is not None]
    return tuple((a, f, placed(signed(lambda: here.signing, f), here.outline)) for a, f in every)


def standing(path: Path):
    return [(a, raw, told) for a, raw, told in offered(path) if told.repair is not None]


def marked(path: Path):
    return pytest.param(path, id=path.stem, marks=[pytest.mark.long] if path.stem in LONG else [])


parametrize = pytest.mark.parametrize("path", [marked(path) for path in MEASURES])


@parametrize
def test_with_the_edit_the_finding_is_gone_and_no_other_of_its_kind_has_come(path):
    here = subject(path)
    before: dict[tuple[str, ...], set] = {}
    for analysis, raw, _ in standing(path):
        known = before.setdefault(analysis.codes, {f.identity for f in analysis.find(here)})
        edited = Subject(raw.repair.edited, here.outline, Evaluator(), decided=here.decided)
        after = {f.identity for f in analysis.find(edited)}
        assert raw.identity not in after, raw
        assert {i for i in after if i[0] == raw.code} <= known, raw


@parametrize
def test_nobody_is_given_what_is_anothers_and_no_act_stands_on_itself(path):
    assert standing(path) or path.stem not in (REAL, "outdoor-advertising")
    for _, raw, _ in standing(path):
        edited, known = raw.repair.edited, {s.id: s for s in subject(path).measure.statements}
        actors = {a.id: set(a.actors) for a in edited.acts}
        for s in edited.statements:
            if known.get(s.id) == s:
                continue
            if isinstance(s, Duty | Power | Authority | Ban):
                whose = s.actors if isinstance(s, Authority) else s.bearers
                assert set(whose) <= actors[s.act], (raw, s)
            if isinstance(s, Requirement):
                assert f"ActRef(act={s.act!r}" not in repr(s.requires), (raw, s)
            if isinstance(s, Effect) and s.id in known:
                assert set(known[s.id].givers) <= set(s.givers)


@parametrize
def test_each_shows_its_clause_as_it_would_stand(path):
    text = re.sub(r"[\s*#-]", "", subject(path).outline.text)
    for _, _, told in standing(path):
        stands = told.repair.official
        assert stands, told
        kept = re.sub(r"^(第[^　]+条)　", r"\1", stands)
        kept = kept.partition("……")[0].replace("（删去）", "")
        while kept and kept not in text:  # what is added stands at the end, or in brackets
            kept = kept[:-1]
        assert len(kept) > 8, told
        for words in (stands, repair(told.repair, Lang.ZH)):
            assert not AWKWARD.search(words), words
            assert words.count("（") == words.count("）")
            assert words.count("“") == words.count("”")
        assert stands.endswith(("。", "；", "："))
