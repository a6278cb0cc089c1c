"""A suite is the same every time, catches every mistake, and holds nothing that is spare."""

from __future__ import annotations

import functools
import hashlib
import json
import os
import subprocess
import sys
from dataclasses import replace
from functools import cache
from itertools import combinations, islice

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policy_model.proof.query import GaveUp
from policy_model.semantics.calendar import AssumedCalendar, official
from policy_model.semantics.world import evaluate_complete
from policy_model.suite import kill
from policy_model.suite.border import borders, point
from policy_model.suite.build import build, stale, write
from policy_model.suite.certificate import random_cases
from policy_model.suite.folder import load_suite
from policy_model.suite.kill import IDEMPOTENT
from policy_model.suite.maker import Maker
from policy_model.suite.masks import Panel
from policy_model.suite.mutate import mutants
from policy_model.suite.reference import Reference, Refused, tagged_case
from policy_model.suite.said import Answer, read_answer, signature
from policy_model.suite.select import cover
from policy_model.suite.shape import Taken
from policy_model.suite.suspects import read_certificate
from policy_model.suite.telling import prediction, told
from policy_model.suite.vector import Kind, Level
from tests.proof import mini
from tests.proof.mini import tolerance

TEXT = "0" * 64
CONTRADICTIONS = {signature(Answer(contradiction=(f, a))) for f in range(12) for a in range(5)}


@pytest.fixture(scope="module")
def measure():
    return tolerance()


@pytest.fixture(scope="module")
def built(measure):
    return build(measure, (), TEXT, official())


@pytest.fixture(scope="module")
def folder(built, tmp_path_factory):
    where = tmp_path_factory.mktemp("built")
    write(where, built.files)
    return where


@pytest.fixture(scope="module")
def certificate(built):
    return json.loads(built.files["certificate.json"])


def test_no_case_runs_past_the_tables_of_working_days():
    """Nine months, twice, from a day in the last three years of which working days are known."""
    base = tolerance()
    long = mini.duty("10.1#1", "10.1", "applicant", "apply", mini.ref("notify"), 9, unit=mini.f.Unit.MONTH)
    kept = [s for s in base.statements if s.id != "10.1#1"]
    entry = official().last.replace(year=official().last.year - 2)
    late = replace(base, statements=(*kept, long), entry=entry, run_on=True)
    assert build(late, (), TEXT, official()).open == ()


def test_where_the_solver_gives_up_a_case_of_another_mistake_may_tell(measure, monkeypatch):
    """Entry into force a day off hangs together with every article: of a long measure it is too much."""
    every, gave_up, asked = mutants(measure), [], kill.tell

    def tell(question, other):
        if other.entry != measure.entry:
            gave_up.append(other)
            raise GaveUp("limit")
        return asked(question, other)

    monkeypatch.setattr(kill, "tell", tell)
    numbered = dict(enumerate((m.measure for m in every), 1))
    panel = Panel.of(measure, numbered, {n: 1 << n for n in numbered}, AssumedCalendar(official()))
    settled = kill.settle(measure, every, panel, official(), lambda *_: None)
    assert gave_up
    assert not settled.open
    for one in settled.candidates:
        Reference(measure, official()).expected(tagged_case(measure, one.case, one.readings))


def test_no_mistake_is_left_open(measure, built, certificate):
    assert built.open == ()
    assert {row["id"] for row in certificate["mutants"]} == {m.id for m in mutants(measure)}
    counts = certificate["counts"]
    assert counts["killed"] + counts["equivalent"] == counts["mutants"]
    assert counts["random_cases"] == counts["killing_vectors"]
    assert counts["random_killed"] < counts["killed"]


def test_the_folder_is_a_suite(folder, certificate):
    suite = load_suite(folder)
    ids = {v.id for v in suite.vectors}
    for mutant in read_certificate(certificate).mutants:
        assert mutant.killed_by
        assert set(mutant.killed_by) <= ids


def test_named_vectors_show_the_mistake(measure, folder, certificate):
    """The reference, asked as an implementation with the mistake would be, gives the answer that is named."""
    vectors = {v.id: v for v in load_suite(folder).vectors}
    made = {m.id: m.measure for m in mutants(measure)}
    for mutant in islice(read_certificate(certificate).mutants, 0, None, 7):
        for id, named in mutant.killed_by.items():
            vector = vectors[id]
            found = Reference(made[mutant.id], official()).answer(vector.case, vector.ask)
            right = Reference(measure, official()).answer(vector.case, vector.ask)
            assert signature(read_answer(Taken(found))) == named
            assert signature(read_answer(Taken(right))) != named


def test_what_tells_two_mistakes_apart_is_certain(measure, folder, certificate):
    """Of every two one-step mistakes the vector that is told is answered otherwise, or none is."""
    known = read_certificate(certificate)
    vectors = {v.id: v for v in load_suite(folder).vectors}
    numbered = {m.id: m.measure for m in mutants(measure)}
    references = {m.id: Reference(numbered[m.id], official()) for m in known.mutants}

    @cache
    def said(id, by):
        try:
            answer = references[id].answer(vectors[by].case, vectors[by].ask)
        except Refused:
            return None
        return signature(read_answer(Taken(answer)))

    foreseen = {m.id: prediction((m,), known) for m in known.mutants}
    same = []
    for one, other in islice(combinations(known.mutants, 2), 0, None, 41):
        by = told(foreseen[one.id], foreseen[other.id], known.order)
        if by:
            assert said(one.id, by) != said(other.id, by), (one.id, other.id, by)
        else:
            same.append((one, other))
    assert same
    for one, other in same[::5]:
        for by in known.order:
            both = said(one.id, by), said(other.id, by)
            assert both[0] == both[1] or all(s in CONTRADICTIONS for s in both)


def test_a_mistake_of_no_clause_shows_where_it_is_sought_and_nowhere_else(certificate):
    """What is known of how it answers agrees with what it was sought by."""
    known = read_certificate(certificate)
    for fault in known.faults:
        on = {id for id in fault.shown_by if id in known.rank}
        assert all(fault.shows >> known.rank[id] & 1 for id in on), fault.id


def test_any_two_mistakes_are_told_apart_or_show_on_the_same_vectors(certificate):
    known = read_certificate(certificate)
    foreseen = {f: prediction((f,), known) for f in known.faults}
    every = set(known.order)
    for one, other in combinations(known.faults, 2):
        if not told(foreseen[one], foreseen[other], ()):
            assert foreseen[one].fails.keys() & every == foreseen[other].fails.keys() & every
    some = prediction((known.mutants[0],), known)
    for fault in known.faults:
        if fault.id.startswith("state "):
            assert told(some, foreseen[fault], ()) in some.fails


def test_a_mistake_of_the_whole_program_has_all_its_vectors(folder, certificate):
    """Whoever is a day late with every last day fails wherever there is one."""
    shown = {row["id"]: set(row["shown_by"]) for row in certificate["faults"]}
    dated = {
        v.id
        for v in load_suite(folder).vectors
        if v.level is Level.PROCEDURE
        and not v.before
        and any(d["due"] is not None for d in v.expected["answer"].get("duties", ()))
    }
    assert dated
    assert dated <= shown["counting day_later"]
    assert dated <= shown["counting day_earlier"]
    assert {"counting weekends_only", "evaluator as_listed", "guess ordinary", "guess undone"} <= shown.keys()


def test_what_is_kept_from_case_to_case_is_in_the_certificate(folder, certificate):
    before = {v.id for v in load_suite(folder).vectors if v.before}
    kept = [row for row in certificate["faults"] if row["id"].startswith("state ")]
    assert before
    assert set().union(*(row["shown_by"] for row in kept)) == before


def test_equivalent_mistakes_change_no_case_drawn(measure, certificate):
    numbers = {m.id: n for n, m in enumerate(mutants(measure), 1)}
    measures = {n: m.measure for n, m in enumerate(mutants(measure), 1)}
    panel = Panel.of(measure, measures, {n: 1 << n for n in measures}, official())
    maker = Maker(measure, official())
    seen = 0
    for case in random_cases(maker, 60):
        seen |= panel.differing(case, maker.usual).shown
    for row in certificate["mutants"]:
        if row["fate"] == "equivalent":
            assert not seen >> numbers[row["id"]] & 1, row["id"]
    assert any(r["fate"] == "equivalent" and r["proof"] != IDEMPOTENT for r in certificate["mutants"])


def test_chosen_vectors_are_none_to_spare():
    masks = [0b0011, 0b0110, 0b1100, 0b1111, 0b0001]
    assert cover(0b1111, [], masks) == [3]
    assert cover(0b1111, [0b1000], masks[:3]) == [0, 1]
    for goal in range(1, 16):
        chosen = cover(goal, [], masks[:3])
        for left in chosen:
            others = 0
            for i in chosen:
                others |= masks[i] if i != left else 0
            assert goal & masks[left] & ~others


@given(
    st.lists(st.integers(0, 255), max_size=12), st.integers(0, 255), st.lists(st.integers(0, 255), max_size=2)
)
def test_who_is_chosen_is_who_is_best_by_looking_at_all(masks, goal, given):
    """The first among those with most of what is missing, again and again; then those to spare put back."""
    missing, taken = goal & ~union(given), []
    while any(mask & missing for mask in masks):
        taken.append(max(range(len(masks)), key=lambda i: ((masks[i] & missing).bit_count(), -i)))
        missing &= ~masks[taken[-1]]
    wanted = goal & ~union(given) & ~missing
    for place in taken[::-1]:
        if not wanted & ~union(masks[i] for i in taken if i != place):
            taken.remove(place)
    assert cover(goal, given, masks) == sorted(taken)


def union(masks):
    return functools.reduce(int.__or__, masks, 0)


def test_only_what_is_told_apart_is_stale(built, folder, tmp_path):
    assert stale(folder, built.files) == ()
    write(tmp_path, built.files)
    one = next(p for p in sorted(tmp_path.rglob("vectors/*.json")))
    one.write_text(one.read_text("utf-8") + " ", "utf-8")
    (tmp_path / "vectors" / "facts-0000000000000000.json").write_text("{}", "utf-8")
    assert len(stale(tmp_path, built.files)) == 2
    write(tmp_path, built.files)
    assert stale(tmp_path, built.files) == ()
    assert len(stale(tmp_path / "nowhere", built.files)) == len(built.files)


def test_levels_and_kinds_are_there(folder):
    suite = load_suite(folder)
    assert {v.level for v in suite.vectors} >= {Level.FACTS, Level.PROCEDURE, Level.PARTIAL, Level.INVALID}
    assert {v.kind for v in suite.vectors} >= {Kind.COMPLETE, Kind.TIME, Kind.BORDER}


def test_borders_are_borders(measure):
    """Just enough holds and, with any one less, does not; just short the other way round."""
    maker = Maker(measure, official())
    checked = 0
    for border in borders(maker):
        every = frozenset(border.literals)

        def true(some, border=border):
            case = point(maker, border, some)
            if case is None:
                return None
            seen = evaluate_complete(measure, case, border.readings, official())
            return seen.judgement(border.judgement)

        for term in border.least:
            assert true(term) is True
            assert all(true(term - {f}) is not True for f in term)
            checked += 1
        for term in border.most:
            assert true(every - term) is False
            assert all(true(every - term | {f}) is not False for f in term)
            checked += 1
    assert checked > 2


@pytest.mark.long
def test_same_bytes_whatever_the_hash_seed(built):
    program = (
        "import hashlib\n"
        "from policy_model.semantics.calendar import official\n"
        "from policy_model.suite.build import build\n"
        "from tests.proof.mini import tolerance\n"
        "files = build(tolerance(), (), '0' * 64, official()).files\n"
        "print(hashlib.sha256(repr(sorted(files.items())).encode()).hexdigest())\n"
    )
    mine = hashlib.sha256(repr(sorted(built.files.items())).encode()).hexdigest()
    env = {**os.environ, "PYTHONHASHSEED": "4711"}
    done = subprocess.run(
        [sys.executable, "-c", program], env=env, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == mine
