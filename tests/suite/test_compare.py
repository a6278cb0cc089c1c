"""What counts as the same answer."""

import copy

import pytest

from policy_model.suite.compare import compare
from policy_model.suite.predicate import failing, holds, read_predicate
from policy_model.suite.protocol import read_run
from policy_model.suite.runner import by_heart, judge
from policy_model.suite.said import STATUSES, Section, read_answer, signature
from policy_model.suite.shape import Taken
from policy_model.suite.vector import Level
from tests.suite import samples


def answer(value):
    return read_answer(Taken(value))


def paths(expected, found):
    return [d.path for d in compare(answer(expected), answer(found)).differences]


ANSWERS = {v.id: v.expected["answer"] for v in samples.vectors() if "answer" in v.expected}


@pytest.mark.parametrize("id", ANSWERS)
def test_an_answer_is_the_same_as_itself_in_any_order(id):
    found = ANSWERS[id]
    turned = {
        key: dict(reversed(part.items())) if isinstance(part, dict) else part for key, part in found.items()
    }
    if "duties" in turned:
        turned["duties"] = turned["duties"][::-1]
    assert paths(found, turned) == []
    assert signature(answer(found)) == signature(answer(turned))


@pytest.mark.parametrize("vector", samples.vectors(), ids=lambda v: v.id)
def test_a_reply_known_by_heart_is_judged_as_one_that_is_read(vector):
    value = {"seq": 3, **copy.deepcopy(vector.expected)}
    known = by_heart(vector, value, 3)
    assert (known is not None) == ("answer" in vector.expected)
    assert by_heart(vector, value | {"seq": 4}, 3) is None
    assert by_heart(vector, {"seq": True, **vector.expected}, 1) is None
    if known is not None:
        assert judge(vector, [known]) == judge(vector, [read_run(value, 3)])


def entries(found):
    """Every entry that can be changed, with the path a difference has."""
    for section, part in found.items():
        if section == "scope":
            yield ("scope", part)
        elif isinstance(part, dict) and section != "contradiction":
            yield from ((f"{section}.{name}", entry) for name, entry in part.items())
        elif section in ("acts", "duties"):
            yield from ((section, entry) for entry in part)


@pytest.mark.parametrize("id", ANSWERS)
def test_every_status_that_is_wrong_is_found(id):
    expected = ANSWERS[id]
    found = copy.deepcopy(expected)
    for path, entry in entries(found):
        kept = entry["status"]
        if kept == "open":
            continue
        known = STATUSES[Section(path.partition(".")[0])]
        entry["status"] = next(s for s in reversed(known) if s != kept)
        wrong = paths(expected, found)
        assert wrong, (path, kept)
        assert all(w.startswith(path.partition(".")[0]) for w in wrong)
        assert signature(answer(expected)) != signature(answer(found))
        entry["status"] = kept
    assert paths(expected, found) == []


BASED = {"results": {"a": {"status": "required", "basis": ["7.3", "8"]}}}


def test_a_basis_is_compared_where_it_is_given():
    assert paths(BASED, {"results": {"a": {"status": "required", "basis": ["8", "7.3"]}}}) == []
    assert paths(BASED, {"results": {"a": {"status": "required", "basis": ["8"]}}}) == ["results.a.basis"]
    bare = compare(answer(BASED), answer({"results": {"a": {"status": "required"}}}))
    assert (bare.differences, bare.bare) == ([], 1)


def test_only_what_is_stated_is_compared():
    more = {"results": BASED["results"] | {"b": {"status": "silent"}}, "scope": {"status": "inside"}}
    assert paths(BASED, more) == []
    assert paths(more, BASED) == ["scope.status", "results.b.status"]
    assert paths(BASED, {}) == ["results.a.status"]


def duty(**given):
    whole = {"clause": "10.3", "act": "publish", "bearer": ["office"], "trigger": "number:1"}
    return whole | {"due": "date:2018-04-03", "status": "pending"} | given


def test_duties_are_found_by_clause_act_bearer_and_trigger():
    one = {"duties": [duty()]}
    assert paths(one, {"duties": [duty(), duty(clause="11", status="not_applicable")]}) == []
    assert paths(one, {"duties": [duty(due="date:2018-04-04")]}) == ["duties[10.3 publish number:1].due"]
    assert paths(one, {"duties": [duty(status="overdue")]}) == ["duties[10.3 publish number:1].status"]
    assert paths(one, {"duties": []}) == ["duties[10.3 publish number:1]"]
    assert paths(one, {"duties": [duty(), duty()]}) == ["duties[10.3 publish number:1]"]
    assert paths({"duties": []}, one) == ["duties[10.3 publish number:1]"]
    assert len(paths(one, {"duties": [duty(bearer=["unit"])]})) == 2
    two = [duty(), duty(due=None)]
    assert paths({"duties": two}, {"duties": two[::-1]}) == []


def by_reading(*variants, status="silent"):
    found = [{"reading": dict(reading), "status": s} for *reading, s in variants]
    return {"results": {"a": {"status": status, "by_reading": found}}}


def test_what_differs_by_reading_is_compared_as_a_function():
    r, s = ("r", "x"), ("s", "x")
    whole = by_reading((r, "silent"), (("r", "y"), "required"))
    assert paths(whole, by_reading((("r", "y"), "required"), (r, "silent"))) == []
    split = by_reading((r, "silent"), (("r", "y"), s, "required"), (("r", "y"), ("s", "y"), "required"))
    assert paths(whole, split) == []
    assert paths(split, whole) == []
    wrong = by_reading((r, "silent"), (("r", "y"), s, "required"), (("r", "y"), ("s", "y"), "permitted"))
    assert paths(whole, wrong) == ["results.a.by_reading[r=y].status"]
    gap = by_reading((r, "silent"), (("r", "y"), s, "required"), (("s", "z"), "required"))
    assert paths(whole, gap) == ["results.a.by_reading[r=x].status"]
    assert paths(whole, {"results": {"a": {"status": "silent"}}}) == ["results.a.by_reading[r=y].status"]
    same = by_reading((r, "silent"), (("r", "y"), "silent"))
    assert paths({"results": {"a": {"status": "silent"}}}, same) == []
    torn = by_reading((r, "silent"), (("r", "y"), "required"), (r, "required"))
    assert paths(whole, torn) == ["results.a.by_reading[r=x].status"]


def test_too_many_combinations_differ_and_end():
    many = [((f"r{i}", choice), "silent") for i in range(40) for choice in ("x", "y")]
    assert paths({"results": {"a": {"status": "silent"}}}, by_reading(*many)) == ["results.a.by_reading"]


def test_open_entries_are_compared_with_what_they_need():
    whole = {"status": "open", "possible": ["required", "silent"], "needs": ["x"]}

    def wrong(**given):
        return paths({"results": {"a": whole}}, {"results": {"a": whole | given}})

    assert wrong(possible=["silent", "required"]) == []
    assert wrong(possible=["silent", "forbidden"]) == ["results.a.possible"]
    assert wrong(needs=["x", "y"]) == ["results.a.needs"]


def test_any_smallest_contradictory_set_will_do():
    one = {"contradiction": {"facts": ["a", "b"], "assumptions": ["3"]}}
    assert paths(one, {"contradiction": {"facts": ["c", "d"], "assumptions": ["5"]}}) == []
    assert paths(one, {"contradiction": {"facts": ["a"], "assumptions": ["3", "5"]}}) == []
    assert paths(one, {"contradiction": {"facts": ["a"], "assumptions": ["3"]}}) == ["contradiction"]
    assert paths(one, BASED) == ["contradiction"]
    assert paths(BASED, one) == ["contradiction"]


FOUND = {
    "scope": {"status": "inside"},
    "judgements": {"j": {"status": "true"}},
    "acts": [{"status": "valid"}, {"status": "void"}],
    "duties": [duty(status="overdue")],
    "results": {"a": {"status": "required", "basis": ["7"]}},
}
CONDITIONS = [
    ({"scope": ["inside"]}, True),
    ({"scope": ["outside", "open"]}, False),
    ({"judgement": "j", "is": ["true"]}, True),
    ({"judgement": "k", "is": ["true"]}, False),
    ({"act": "number:2", "is": ["void"]}, True),
    ({"act": "number:3", "is": ["void"]}, False),
    ({"duty": "publish", "is": ["overdue"]}, True),
    ({"duty": "publish", "by": "office", "is": ["overdue"]}, True),
    ({"duty": "publish", "by": "unit", "is": ["overdue"]}, False),
    ({"result": "a", "is": ["required"]}, True),
    ({"result": "a", "is": ["required"], "of": "beside"}, False),
    ({"same": ["acts", "scope"]}, True),
    ({"same": ["results"]}, False),
    ({"same": ["duties"]}, False),
    ({"not": {"same": ["results"]}}, True),
    ({"all": []}, True),
    ({"any": []}, False),
    ({"all": [{"scope": ["inside"]}, {"scope": ["outside"]}]}, False),
    ({"any": [{"scope": ["inside"]}, {"scope": ["outside"]}]}, True),
]


@pytest.mark.parametrize(("condition", "expected"), CONDITIONS, ids=str)
def test_a_property_s_condition(condition, expected):
    beside = FOUND | {"duties": [duty()], "results": {"a": {"status": "silent", "basis": ["8"]}}}
    found = holds(read_predicate(Taken(condition)), answer(FOUND), answer(beside))
    assert found is expected


def test_a_failed_property_says_which_part():
    """Of two things asked only the one that is not so is told: which entry, what it may be, what it is."""
    both = {"all": [{"scope": ["inside"]}, {"result": "a", "is": ["silent", "outside"]}]}
    found = [*failing(read_predicate(Taken(both)), answer(FOUND), None)]
    assert found == [("results.a", "silent / outside", "required")]
    never = {"not": {"judgement": "j", "is": ["true"]}}
    assert [*failing(read_predicate(Taken(never)), answer(FOUND), None)] == [
        ("judgements.j", "false / open", "true")
    ]
    lesser = {"result": "a", "is": ["required"], "of": "beside"}
    beside = answer(FOUND | {"results": {"a": {"status": "silent"}}})
    assert [path for path, _, _ in failing(read_predicate(Taken(lesser)), answer(FOUND), beside)] == [
        "beside.results.a"
    ]


def test_reasons_are_no_part_of_sameness():
    beside = FOUND | {"results": {"a": {"status": "required", "basis": ["8"]}}}
    assert holds(read_predicate(Taken({"same": ["results"]})), answer(FOUND), answer(beside))


def test_the_levels_are_all_in_the_samples():
    assert {v.level for v in samples.vectors()} == set(Level)


def test_the_readings_that_contradict_are_compared():
    one, other = ({"contradictory": [{"r": choice}], **BASED} for choice in ("x", "y"))
    assert paths(one, one) == []
    assert paths(one, other) == ["contradictory"]
    assert paths(one, BASED) == ["contradictory"]
    assert paths(BASED, one) == ["contradictory"]
