"""The interview's runtime says what the evaluator says, of any measure; made wrong, it fails."""

from __future__ import annotations

import datetime
import json
import shutil
import subprocess
import sys
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policy_model.compiled import measure_for_cases
from policy_model.docgen.interview.page import SCRIPTS
from policy_model.docgen.interview.program import compile_measure, day
from policy_model.docgen.page import in_script
from policy_model.ir.formula import Const, FactOneOf, FactTrue, Given
from policy_model.ir.ids import Id
from policy_model.ir.statement import Effect, Measure, Modality
from policy_model.ir.walk import nodes
from policy_model.pipeline import load_measure
from policy_model.semantics.calendar import Calendar, official
from policy_model.semantics.case import Case, CaseAct, Known
from policy_model.semantics.load import load_case
from policy_model.semantics.open import Exact
from policy_model.source.clause import ClauseId
from policy_model.source.diagnostic import Unusable
from policy_model.suite.folder import load_suite, select
from policy_model.suite.reference import Reference, plain_case, tagged_case
from policy_model.suite.runner import Command, Limits, Outcome, run_suite
from policy_model.suite.said import Section, read_answer, signature
from policy_model.suite.shape import Taken
from policy_model.suite.vector import Level

from .. import strategies, timed
from ..strategies import GRADES, SPAN, A, B, E, U, V, W

HERE = Path(__file__).parents[2]
SUITE = HERE / "spec/conformance/pingdingshan-2017-2"
INTERVIEW = HERE / "src/policy_model/docgen/interview"
MEASURES = strategies.measures() | strategies.on_the_calendar()
PATIENT = Limits(reply=300, grace=300, start=300)
"""No limit here is met however busy the machine."""

PARTS = 10
"""Of the vectors, spread over the whole suite, that a wrong runtime is put to until it has failed one."""

suite = cache(lambda: load_suite(SUITE))
measure = cache(lambda: measure_for_cases().measure)


@pytest.fixture(scope="session")
def node() -> str:
    found = shutil.which("node")
    if found is None:
        pytest.skip("Node is not installed: the interview was NOT tested")
    return found


@pytest.fixture(scope="session")
def program(tmp_path_factory) -> Path:
    path = tmp_path_factory.mktemp("program") / "program.json"
    path.write_text(json.dumps(compile_measure(measure(), official())), "utf-8")
    return path


def _run(node, program, folder, levels):
    command = Command((node, str(folder / "node.js"), str(program)), PATIENT)
    return run_suite(suite(), select(suite(), levels, ()), command)


@pytest.mark.long
def test_it_passes_the_levels_it_takes_up(node, program):
    levels = (Level.FACTS, Level.PROCEDURE, Level.PARTIAL, Level.PROPERTY)
    ran = _run(node, program, INTERVIEW, levels)
    assert {str(j.outcome) for j in ran.judged} == {"passed"}


def asked(node, folder: Path, measure: Measure, calendar: Calendar, cases, scripts=INTERVIEW) -> list[dict]:
    """What the runtime replies to cases of a measure, each under a choice for every reading."""
    path = folder / "program.json"
    path.write_text(json.dumps(compile_measure(measure, calendar)), "utf-8")
    lines = [
        json.dumps(
            {
                "cmd": "run",
                "seq": n,
                "level": "partial",
                "ask": list(Section),
                "case": tagged_case(measure, *one),
            }
        )
        for n, one in enumerate(cases)
    ]
    done = subprocess.run(
        [node, str(scripts / "node.js"), str(path)],
        input="\n".join(lines),
        capture_output=True,
        text=True,
        check=True,
        timeout=300,
    )
    return [json.loads(line) for line in done.stdout.splitlines()]


@settings(max_examples=25)
@given(data=st.data(), drawn=MEASURES | timed.measures(), calendar=strategies.calendars())
def test_it_says_of_any_measure_what_the_evaluator_says(node, folder, data, drawn, calendar):
    some = strategies.partial_cases(drawn) | strategies.cases(drawn)
    taken = st.sampled_from(list(strategies.combinations(drawn)))
    cases = data.draw(st.lists(st.tuples(some, taken), min_size=1, max_size=6))
    reference = Reference(drawn, calendar)
    for one, reply in zip(cases, asked(node, folder, drawn, calendar, cases), strict=True):
        expected = reference.expected(tagged_case(drawn, *one))
        if "refused" in expected:  # the interview does not read cases
            continue
        assert "answer" in reply, reply
        assert signature(read(reply["answer"])) == signature(read(expected["answer"])), (expected, reply)
        assert _bases(reply["answer"]) == _bases(expected["answer"]), (expected, reply)


def read(answer):
    return read_answer(Taken(answer))


def _bases(answer):
    """The clauses cited; of duties and supposed acts the interview cites none."""
    entries = {section: entry for section, entry in answer.items() if section not in ("duties", "supposed")}
    if "contradiction" in entries:
        return {}
    entries["acts"] = dict(enumerate(entries["acts"]))
    entries["scope"] = {"scope": entries["scope"]}
    return {
        (section, key): sorted(entry.get("basis", ()))
        for section, some in entries.items()
        for key, entry in some.items()
    }


@pytest.fixture(scope="session")
def folder(tmp_path_factory) -> Path:
    return tmp_path_factory.mktemp("drawn")


WRONG = {
    "a window one day longer": (
        "day <= last ? this.algebra.and(valid, so)",
        "day <= 1 + last ? this.algebra.and(valid, so)",
        Level.PROCEDURE,
    ),
    "weekends worked": ("% 7 < 5", "% 7 < 7", Level.PROCEDURE),
    "an exception passed over": (
        "algebra.or(this.holds(one, day), this.holds(two, day))",
        "this.holds(one, day)",
        Level.FACTS,
    ),
    "one condition in place of all": (
        "return algebra.all(formula.slice(1)",
        "return algebra.any(formula.slice(1)",
        Level.FACTS,
    ),
    "no scope": (
        "[early, algebra.not(this.inScope(on)), ...elsewhere]",
        "[early, ...elsewhere]",
        Level.FACTS,
    ),
    "no other rules": (
        "[early, algebra.not(this.inScope(on)), ...elsewhere]",
        "[early, algebra.not(this.inScope(on))]",
        Level.FACTS,
    ),
    "an unknown act not done": ("[null, ...this.doings(slot[0], days)]", "[null]", Level.PARTIAL),
}


@pytest.mark.long
@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_runtime_is_caught(name, node, program, tmp_path):
    right, wrong, level = WRONG[name]
    command = Command((node, str(_spoilt(tmp_path, right, wrong) / "node.js"), str(program)), PATIENT)
    vectors = select(suite(), (level,), ())
    parts = (vectors[at::PARTS] for at in range(PARTS))
    found = (j.outcome for some in parts for j in run_suite(suite(), some, command).judged)
    assert any(outcome is Outcome.FAILED for outcome in found)


def _spoilt(folder: Path, right: str, wrong: str) -> Path:
    """The scripts with a mistake in them."""
    scripts = {path.name: path.read_text("utf-8") for path in INTERVIEW.glob("*.js")}
    assert any(right in text for text in scripts.values())
    for name, text in scripts.items():
        (folder / name).write_text(text.replace(right, wrong), "utf-8")
    return folder


def _grade_decides() -> Measure:
    """E, which arises only where A holds, decides U."""
    facts = tuple(
        replace(fact, arises_if=FactTrue(A)) if fact.id == E else fact for fact in strategies.plain_facts()
    )
    clause = strategies.CLAUSES[0]
    head = (f"{clause}#1", clause, Const(True), SPAN)
    effect = Effect(*head, Modality.PERMIT, (U,), FactOneOf(E, GRADES[1:2]))
    return strategies.measure_of(facts, (effect,), (Const(True), Const(True)), 1, False)


@pytest.mark.parametrize(
    ("right", "wrong", "known", "said"),
    [
        ("", "", {}, {"status": "open", "possible": ["permitted", "silent"], "needs": ["e"]}),
        ("", "", {A: False}, {"status": "silent"}),
        (
            "return smallest([...concerned.keys()], (known)",
            "return ((all) => all)([...concerned.keys()], (known)",
            {},
            {"status": "open", "possible": ["permitted", "silent"], "needs": ["a", "e"]},
        ),
        (
            "this.admissible = this.algebra.all(this.care)",
            "this.admissible = 1",
            {A: False},
            {"status": "open", "possible": ["permitted", "silent"], "needs": []},
        ),
    ],
    ids=["open", "does not arise", "wrong: all that is concerned", "wrong: nothing kept"],
)
def test_what_does_not_arise_leaves_nothing_open(node, tmp_path, right, wrong, known, said):
    """And a runtime that forgets it, or asks for more than is enough, is told from the right one."""
    facts = {id: Known(value) for id, value in known.items()}
    case = Case(facts, (), (), (), strategies.ENTRY)
    readings = next(strategies.combinations(_grade_decides()))
    scripts = _spoilt(tmp_path, right, wrong) if right else INTERVIEW
    (reply,) = asked(node, tmp_path, _grade_decides(), official(), [(case, readings)], scripts)
    found = reply["answer"]["results"]["u"]
    found.pop("basis", None)
    assert found == said


def test_what_does_not_arise_is_notasked(node, tmp_path):
    """What a fact arises from is asked before it; and what decides nothing is not asked at all."""
    path = tmp_path / "program.json"
    path.write_text(json.dumps(compile_measure(_grade_decides(), official())), "utf-8")
    facts = {id: Known(value) for id, value in {A: True, E: GRADES[1]}.items()}
    readings = next(strategies.combinations(_grade_decides()))
    cases = [Case({**facts, A: Known(holds)}, (), (), (), strategies.ENTRY) for holds in (True, False)]
    found = _interviews(node, path, [(case, readings) for case in cases])
    assert [one["asked"] for one in found] == [["a", "e"], ["a"]]
    assert [one["statuses"]["u"] for one in found] == [["permitted"], ["silent"]]


def test_a_condition_of_properties_is_refused():
    first = next(s for s in measure().statements if isinstance(s, Effect))
    made = replace(first, condition=Given(measure().results[0].id))
    with pytest.raises(Unusable) as error:
        compile_measure(replace(measure(), statements=(made,)), official())
    assert [d.code for d in error.value.diagnostics] == ["PM1020"]


@pytest.mark.parametrize("script", SCRIPTS)
def test_the_scripts_are_scripts(node, script):
    subprocess.run([node, "--check", str(INTERVIEW / script)], check=True)


def test_no_text_of_a_measure_ends_the_script():
    assert json.loads(in_script({"a": "</script><!--&\u2028"})) == {"a": "</script><!--&\u2028"}
    assert not set("<>&\u2028") & set(in_script({"a": "</script><!--&\u2028"}))


def _interviews(node, path: Path, cases, forgotten=(), begun=()) -> list[dict]:
    """What interviews come to of people who know all of these cases."""
    lines = []
    for case, readings in cases:
        assert all(a.to is None for a in case.acts), "the interview does not ask towards whom"
        one = {
            "facts": {
                id.key: {"value": _plain(known.value), "since": known.since and day(known.since)}
                for id, known in case.facts.items()
            },
            "acts": [
                {
                    "act": a.act.key,
                    "date": day(a.date),
                    "by": a.by and a.by.key,
                    "content": a.content and a.content.key,
                }
                for a in case.acts
            ],
            "on": day(case.on),
            "forgotten": list(forgotten),
            "begun": list(begun),
            "readings": {reading.key: choice.key for reading, choice in readings.items()},
        }
        lines.append(json.dumps(one))
    done = subprocess.run(
        [node, str(Path(__file__).with_name("simulate.js")), str(INTERVIEW), str(path)],
        input="\n".join(lines),
        capture_output=True,
        text=True,
        check=True,
        timeout=300,
    )
    return [json.loads(line) for line in done.stdout.splitlines()]


def _plain(value):
    return day(value) if isinstance(value, datetime.date) else value.key if isinstance(value, Id) else value


def _said_of(measure, case, readings, calendar):
    """The status of each result by the evaluator; None: the case does not keep the assumptions."""
    exact = Exact(measure, case, readings, calendar)
    if exact.contradiction() is not None:
        return None
    results = {r.id.key: exact.answer(exact.result(r.id), readings) for r in measure.results}
    return {key: [status.value for status in found.possible] for key, found in results.items()}


def _definite(data, measure, case):
    """The acts of a case as an interview asks for them: by whom, and to nobody in particular."""
    declared = {a.id: a for a in measure.acts}
    acts = tuple(
        replace(
            a,
            by=a.by if a.by in declared[a.act].actors else data.draw(st.sampled_from(declared[a.act].actors)),
            to=None,
        )
        for a in case.acts
    )
    return replace(case, acts=acts)


@settings(max_examples=25)
@given(data=st.data(), drawn=MEASURES, calendar=strategies.calendars())
def test_an_interview_comes_to_what_the_whole_case_comes_to(node, folder, data, drawn, calendar):
    path = folder / "program.json"
    path.write_text(json.dumps(compile_measure(drawn, calendar)), "utf-8")
    taken = st.sampled_from(list(strategies.combinations(drawn)))
    some = data.draw(st.lists(st.tuples(strategies.cases(drawn), taken), min_size=1, max_size=5))
    cases = [(_definite(data, drawn, case), readings) for case, readings in some]
    for (case, readings), found in zip(cases, _interviews(node, path, cases), strict=True):
        said = _said_of(drawn, case, readings, calendar)
        if said is None:  # the interview may end before it hears of the contradiction
            continue
        assert found["statuses"] == said
        assert found["same"]
        assert len(found["asked"]) <= len(drawn.facts) + sum(a.at_most for a in drawn.acts)
        left = load_case(json.dumps(found["case"]), drawn, calendar)
        assert _said_of(drawn, left, readings, calendar) == said


@settings(max_examples=25)
@given(data=st.data(), drawn=MEASURES)
def test_every_fact_asked_for_can_change_a_result(node, folder, data, drawn):
    """By the evaluator's own diagrams; or it decides whether such a fact arises. No act was done here."""
    path = folder / "program.json"
    path.write_text(json.dumps(compile_measure(drawn, official())), "utf-8")
    case = replace(data.draw(strategies.cases(drawn)), acts=())
    readings = data.draw(st.sampled_from(list(strategies.combinations(drawn))))
    begun = [f"act:{a.id.key}" for a in drawn.acts]
    (found,) = _interviews(node, path, [(case, readings)], begun=begun)
    declared = {f.id.key: f.id for f in drawn.facts}
    known: dict = {}
    asked = [*found["asked"][len(begun) :], None]
    for key, needs in zip(asked, found["needs"], strict=True):
        mattering = _mattering(drawn, replace(case, facts=dict(known)), readings)
        if found["statuses"] is not None or key is not None:
            # where no fact alone makes a difference, two that hang together may
            assert all(set(needs[id]) == some for id, some in mattering.items() if some)
        if key is None:
            break
        every = set().union(*mattering.values())
        arising = {
            node.fact.key
            for f in drawn.facts
            if f.id.key in every and f.arises_if is not None
            for node in nodes(f.arises_if)
            if isinstance(node, FactTrue)
        }
        assert key in every | arising or not every
        known[declared[key]] = case.facts[declared[key]]


def _mattering(measure, case, readings):
    """Of each result the unknown facts two values of which make a difference, the rest being as it may."""
    exact = Exact(measure, case, readings, official())
    alg, care = exact.algebra, exact._care
    return {
        result.id.key: {
            fact.key
            for fact, variable in exact.world.facts.items()
            for function in exact.result(result.id).values()
            if (
                alg.some([*care, function], variable.cube) & alg.some([*care, ~function], variable.cube)
            ).satisfiable()
        }
        for result in measure.results
    }


def test_what_settles_most_is_asked_first(node, tmp_path):
    """B, on which two results hang, before A, which is declared first and on which one does."""
    clause = strategies.CLAUSES[0]
    effects = tuple(
        Effect(f"{clause}#{n}", clause, Const(True), SPAN, Modality.PERMIT, results, FactTrue(fact))
        for n, (results, fact) in enumerate([((U,), A), ((V, W), B)], 1)
    )
    facts = [
        replace(fact, clauses=(ClauseId(1 if fact.id == A else 2),)) for fact in strategies.plain_facts()
    ]
    made = strategies.measure_of(tuple(facts), effects, (Const(True), Const(True)), 1, False)
    path = tmp_path / "program.json"
    path.write_text(json.dumps(compile_measure(made, official())), "utf-8")
    case = Case({A: Known(False), B: Known(True)}, (), (), (), strategies.ENTRY)
    (found,) = _interviews(node, path, [(case, next(strategies.combinations(made)))])
    assert found["asked"] == ["b", "a"]
    assert found["screens"] == ["2", "1"]


MODELS = ["rent-subsidy", "outdoor-advertising", "water-complaints"]


@pytest.mark.parametrize("name", MODELS)
def test_a_plain_case_of_a_model_measure_takes_few_screens(node, tmp_path, name):
    """Every fact as it ordinarily is, every act done in its turn, a day apart."""
    made = load_measure(HERE / f"spec/measures/{name}.md").measure
    path = tmp_path / "program.json"
    path.write_text(json.dumps(compile_measure(made, official())), "utf-8")
    facts = {fact.id: Known(fact.ordinary) for fact in made.facts}
    begun = made.entry + datetime.timedelta(days=100)
    acts = tuple(
        CaseAct(act.id, begun + datetime.timedelta(n), act.actors[0], None, next(iter(act.contents), None))
        for n, act in enumerate(made.acts)
    )
    on = begun + datetime.timedelta(days=200)
    (found,) = _interviews(node, path, [(Case(facts, acts, (), (), on), next(strategies.combinations(made)))])
    assert 1 < len(found["screens"]) + 1 <= 15
    assert found["screens"][-1] == "procedure"
    assert len(found["screens"]) <= len(set(found["screens"])) + 1  # what arises by an act comes after it


@settings(max_examples=25)
@given(data=st.data(), drawn=MEASURES, calendar=strategies.calendars())
def test_what_is_not_known_is_told_as_eval_tells_it(node, folder, data, drawn, calendar):
    """Of a fact or a kind of act that is not known; the rest is."""
    path = folder / "program.json"
    path.write_text(json.dumps(compile_measure(drawn, calendar)), "utf-8")
    case = _definite(data, drawn, data.draw(strategies.cases(drawn)))
    readings = data.draw(st.sampled_from(list(strategies.combinations(drawn))))
    forgotten = data.draw(st.sampled_from(["a", "b", "c", "e", "n", "act:x", "act:z"]))
    if forgotten.startswith("act:"):
        case = replace(case, acts=tuple(a for a in case.acts if f"act:{a.act.key}" != forgotten))
    (found,) = _interviews(node, path, [(case, readings)], [forgotten])
    left = load_case(json.dumps(found["case"]), drawn, calendar)
    said = _said_of(drawn, left, readings, calendar)
    assert found["statuses"] == said


@pytest.mark.long
def test_interviews_of_the_real_measure_come_to_what_the_suite_says(node, program, tmp_path):
    """Of people who know all of a vector's case; what they download, `eval` takes and answers alike.

    The page asks who of the declared acted: no one can answer that it was somebody else.
    """
    actors = {a.id.key: {None, *(p.key for p in a.actors)} for a in measure().acts}
    asked = select(suite(), (Level.FACTS, Level.PROCEDURE), ())
    vectors = [v for v in asked if all(a.get("by") in actors[a["act"]] for a in v.case["acts"])][7::64]
    cases = []
    for vector in vectors:
        case = load_case(json.dumps(plain_case(vector.case)), measure(), official())
        taken = vector.case["reading"]
        readings = {
            r.id: next(c.id for c in r.choices if c.id.key == taken[r.id.key]) for r in measure().readings
        }
        cases.append((replace(case, acts=tuple(replace(a, to=None) for a in case.acts)), readings))
    for (case, readings), found in zip(cases, _interviews(node, program, cases), strict=True):
        said = _said_of(measure(), case, readings, official())
        assert found["statuses"] == said
        assert found["same"]
        assert len(found["asked"]) < len(measure().facts) + len(measure().acts)
        (tmp_path / "case.json").write_text(json.dumps(found["case"]), "utf-8")
        command = [
            sys.executable,
            "-m",
            "policy_model.cli",
            "eval",
            str(tmp_path / "case.json"),
            "--format",
            "json",
        ]
        for reading, choice in readings.items():
            command += ["--reading", f"{reading.key}={choice.key}"]
        done = subprocess.run(command, check=True, capture_output=True, text=True)
        assert {entry["id"]: [entry["status"]] for entry in json.loads(done.stdout)["results"]} == said
