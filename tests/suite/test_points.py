"""What the protocol's page says on points of detail, each met by a vector of the published suite."""

import json
import re
from collections import defaultdict

import pytest

from policy_model.ir.formula import Done
from policy_model.ir.statement import Authority, Duty
from policy_model.ir.walk import nodes
from policy_model.resources import resource
from policy_model.semantics.calendar import official
from policy_model.suite.folder import CERTIFICATE, load_suite
from policy_model.suite.vector import Level
from tests.measures.worked import loaded

FOLDER = resource(f"spec/conformance/{loaded().measure.name}")
MARKED = {r.id.key: c.id.key for r in loaded().measure.readings for c in r.choices if c.ordinary}
"""The choice that is 通行, of each reading that has one."""


@pytest.fixture(scope="module")
def vectors():
    return load_suite(FOLDER).vectors


@pytest.fixture(scope="module")
def faults():
    return {f["id"] for f in json.loads((FOLDER / CERTIFICATE).read_text("utf-8"))["faults"]}


def answers(vectors, *levels):
    return [v.expected["answer"] for v in vectors if v.level in levels and "answer" in v.expected]


def duties(vectors, *levels):
    return [answer["duties"] for answer in answers(vectors, *levels) if "duties" in answer]


def entries(value):
    if isinstance(value, dict):
        if "status" in value:
            yield value
        for part in value.values():
            yield from entries(part)
    elif isinstance(value, list):
        for part in value:
            yield from entries(part)


def key(duty):
    return duty["clause"], duty.get("act"), tuple(duty["bearer"]), duty["trigger"]


def test_above_what_differs_by_reading_stands_what_is_so_under_the_usual_ones(vectors):
    """Where that still hangs on a reading of which no choice is 通行, it is open and needs no fact."""
    hanging = [e for a in answers(vectors, Level.READINGS) for e in entries(a) if "by_reading" in e]
    assert {e["status"] == "open" for e in hanging} == {True, False}
    for entry in hanging:
        usual = {
            v["status"]
            for v in entry["by_reading"]
            if all(MARKED.get(reading, choice) == choice for reading, choice in v["reading"].items())
        }
        assert entry["status"] == (usual.pop() if len(usual) == 1 else "open")
        if usual:
            assert (set(entry["possible"]), entry["needs"]) == (usual, [])


def test_a_last_day_that_differs_by_reading_makes_two_duties(vectors):
    for owed in duties(vectors, Level.READINGS):
        alike = defaultdict(list)
        for duty in owed:
            alike[key(duty)].append(duty)
        for some in alike.values():
            if len({d["due"] for d in some}) > 1:
                assert all("not_applicable" in {v["status"] for v in d["by_reading"]} for d in some)
                return
    pytest.fail("no vector has one")


def test_several_results_of_a_sentence_are_one_duty(vectors):
    assert any(len(d.get("results", ())) > 1 for owed in duties(vectors, Level.PROCEDURE) for d in owed)


def test_each_of_several_who_are_to_act_owes_it(vectors):
    def each(owed):
        bearers = defaultdict(set)
        for d in owed:
            bearers[d["clause"], d.get("act"), d["trigger"]].add(tuple(d["bearer"]))
        return any(len(b) > 1 for b in bearers.values())

    assert any(each(owed) for owed in duties(vectors, Level.PROCEDURE))


def test_a_gloss_gives_a_duty_its_clause_and_no_entry_its_basis(vectors):
    found = answers(vectors, *Level)
    assert any(".g" in d["clause"] for a in found for d in a.get("duties", ()))
    assert not any(".g" in clause for a in found for e in entries(a) for clause in e.get("basis", ()))


def test_the_identifiers_named_on_the_page_are_in_answers(vectors):
    """A gloss that gives a duty, an assumption that is one, and the judgements that sentences name."""
    page = resource("spec/conformance-protocol.md").read_text("utf-8")
    given = json.dumps([v.expected for v in vectors], ensure_ascii=False)
    named = set(re.findall(r"`([0-9]+\.g[0-9]+)`", page))
    assert {"11.g3", "2.g2"} <= named
    for name in (*named, "meets_7", "situation_8"):
        assert f'"{name}"' in given, name


def bases(vectors, section, name):
    """What an entry of this name rests on, by its status, where that is told."""
    found = (a[section][name] for a in answers(vectors, *Level) if name in a.get(section, ()))
    return [(e["status"], e["basis"]) for e in found if "basis" in e]


def test_what_must_all_be_there_rests_on_every_part_or_on_each_that_fails(vectors):
    items = [f"7.{n}" for n in range(1, 7)]
    found = bases(vectors, "judgements", "meets_7")
    assert all(basis == items for status, basis in found if status == "true")
    failing = [basis for status, basis in found if status == "false"]
    assert all(set(basis) < set(items) for basis in failing)
    assert {len(basis) for basis in failing} >= {1, 2}


def test_of_alternatives_it_rests_on_the_first_that_holds_or_on_all_that_fail(vectors):
    found = bases(vectors, "judgements", "situation_8")
    assert all(len(basis) == 1 for status, basis in found if status == "true")
    assert {len(basis) for status, basis in found if status == "false"} >= {8}
    both = [
        v.expected["answer"]["judgements"]["situation_8"].get("basis")
        for v in vectors
        if v.level is Level.FACTS
        and v.case["facts"].get("other_situation") is True
        and "judgements" in v.expected["answer"]
    ]
    assert {"8.8"} < {basis[0] for basis in both if basis}  # an earlier one where that holds too


def test_where_nothing_of_the_text_makes_it_so_there_is_no_basis(vectors):
    """Before entry into force; and a void act rests on what it lacks alone."""
    entry = f"date:{loaded().measure.entry}"
    early = [v for v in vectors if v.level is Level.FACTS and v.case["on"] < entry]
    results = [e for v in early for e in v.expected["answer"].get("results", {}).values()]
    assert results
    assert not any("basis" in e for e in results)
    both = [
        (act["date"], said)
        for v in vectors
        if v.level is Level.PROCEDURE and "acts" in v.expected["answer"]
        for act, said in zip(v.case["acts"], v.expected["answer"]["acts"], strict=True)
    ]
    assert any(said["status"] == "void" and "basis" in said for _, said in both)
    assert not any("basis" in said for date, said in both if date < entry or said["status"] == "not_yet")


def test_what_was_done_but_not_promptly_is_late_without_a_last_day(vectors):
    states = {d["status"] for owed in duties(vectors, Level.PROCEDURE) for d in owed if d["due"] is None}
    assert "done_late" in states
    assert "overdue" not in states


def test_beyond_the_tables_a_last_day_is_open_and_has_its_bounds(vectors):
    owed = [d for some in duties(vectors, Level.PARTIAL) for d in some]
    assert any(d["due"] == "open" and d["between"][0] < d["between"][1] for d in owed if "between" in d)
    assert not any(d["due"] not in (None, "open") for d in owed if "between" in d)


def test_a_last_day_within_the_tables_is_that_day_and_has_no_bounds(vectors):
    owed = [d for some in duties(vectors, Level.PROCEDURE, Level.PARTIAL) for d in some]
    last = [d for d in owed if d["due"] == f"date:{official().last}"]
    assert last
    assert not any("between" in d for d in owed if d["due"] != "open")


def test_an_act_beyond_the_tables_from_which_no_period_runs_is_answered(vectors):
    beyond = f"date:{official().last}"
    some = [
        v
        for v in vectors
        if v.level is Level.PROCEDURE
        and v.case["acts"]
        and "calendar" not in v.case
        and all(a["date"] > beyond for a in v.case["acts"])
    ]
    assert any(a["status"] == "valid" for v in some for a in v.expected["answer"]["acts"])


def test_what_an_authority_demands_is_demanded():
    """The list of 5.4: whoever does not ask for the acts named there (4.5) is found out, clause by clause."""
    rows = json.loads((FOLDER / CERTIFICATE).read_text("utf-8"))["mutants"]
    killed = {row["id"] for row in rows if row["fate"] == "killed"}
    demanding = [
        s
        for s in loaded().measure.statements
        if isinstance(s, Authority) and any(isinstance(node, Done) for node in nodes(s.requires))
    ]
    assert demanding
    for s in demanding:
        assert f"{s.id}/requires:condition_dropped" in killed


def test_promptness_in_a_condition_is_the_fact(faults):
    """及时 that no duty asks for is asked for by a condition: taken otherwise, the answer is another."""
    duties_of = {s.timely for s in loaded().measure.statements if isinstance(s, Duty)}
    read = [f.id for f in loaded().measure.facts if "及时" in f.id.zh and f.id not in duties_of]
    assert read
    assert {f"ordinary {fact.key}" for fact in read} <= faults


def test_a_duty_of_an_act_that_is_not_known_has_no_day(vectors):
    owed = [d for some in duties(vectors, Level.PARTIAL) for d in some]
    supposed = [d for d in owed if str(d["trigger"]).startswith("act:")]
    assert {d["due"] for d in supposed} == {None, "open"}
    assert any("not_applicable" in d["possible"] for d in supposed if d["status"] == "open")


def test_one_sentence_for_each_choice_is_one_duty_each(vectors):
    for owed in duties(vectors, Level.READINGS):
        seen = [(*key(d), d["due"]) for d in owed]
        if len(set(seen)) < len(seen):
            return
    pytest.fail("no vector has one")


def test_an_addressee_of_an_act_declared_without_is_not_asked_for(vectors):
    bare = {a.id.key for a in loaded().measure.acts if not a.addressees}
    seen = {
        said["status"]
        for v in vectors
        if v.level is Level.PROCEDURE and "acts" in v.expected["answer"]
        for act, said in zip(v.case["acts"], v.expected["answer"]["acts"], strict=True)
        if act["act"] in bare and "to" in act
    }
    assert "valid" in seen


@pytest.mark.parametrize(
    "ending",
    [
        "outside",
        "unstated",
        "neither",
        "unseen",
        "own",
        "any_role",
        "every_role",
        "as_seen",
        "alone",
        "earliest",
    ],
)
def test_a_mistake_about_it_is_shown(ending, faults):
    """A rival that another rule governs or that is not seen, and an act of nobody in particular."""
    assert any(id.split()[-1] == ending for id in faults)


def test_every_fact_that_an_answer_can_hang_on_is_missing_somewhere(vectors):
    """Missing is not false: what is left out is needed. Those never needed only contradict one another."""
    needed = {n for a in answers(vectors, Level.PARTIAL) for e in entries(a) for n in e.get("needs", ())}
    never = {f.id.key for f in loaded().measure.facts} - needed
    assert never == {"motive", "fault", "process", "legality"}
    assert any(len(e.get("needs", ())) > 3 for a in answers(vectors, Level.PARTIAL) for e in entries(a))


def test_facts_left_out_are_no_part_of_a_contradiction(vectors):
    some = [v for v in vectors if v.level is Level.PARTIAL and "rest" not in v.case]
    found = [(v.case["facts"], v.expected["answer"].get("contradiction")) for v in some]
    assert any(told for _, told in found)
    assert all(set(told["facts"]) <= facts.keys() for facts, told in found if told)


def test_what_is_no_case_at_all_is_of_the_wrong_shape(vectors):
    assert {"refused": {"kind": "wrong_shape"}} in [v.expected for v in vectors if v.case == []]


def test_of_two_things_wrong_the_first_in_order_is_told(vectors):
    refused = [(v.case, v.expected["refused"]["kind"]) for v in vectors if v.level is Level.INVALID]
    nobody = [kind for case, kind in refused if "no_such_name" in case]
    assert nobody
    assert set(nobody) == {"unknown_key"}
    undated = [
        (case, kind) for case, kind in refused if case and "on" not in case and "no_such_name" not in case
    ]
    wrong = [{key for key, part in case.items() if "no_such_name" in json.dumps(part)} for case, _ in undated]
    assert set().union(*wrong) == {"facts", "acts", "unknown", "reading", "rest", "calendar"}
    assert {kind for _, kind in undated} == {"missing_key"}
    for early, late in (("unknown", "rest"), ("rest", "on"), ("on", "calendar")):
        kinds = {kind for case, kind in refused if case and _wrong(case, early) and _wrong(case, late)}
        assert kinds == {"rest": {"wrong_type"}, "on": {"not_a_date"}}.get(early, {"unknown_act"})


def _wrong(case, part):
    """Whether this part is as no case may have it."""
    if part == "on":
        return not str(case.get("on", "date:")).startswith("date:")
    return "no_such_name" in json.dumps(case.get(part))
