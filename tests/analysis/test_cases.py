"""The analyses decided over all cases, on measures small enough to see the answer."""

from __future__ import annotations

import itertools

from hypothesis import given, settings
from hypothesis import strategies as st

from policy_model.analysis.cases import absent
from policy_model.analysis.classes import gaps, overlaps
from policy_model.analysis.conflict import conflicts
from policy_model.analysis.definition import definition
from policy_model.analysis.discretion import absorbing, either_way, open_outcomes, vetoes
from policy_model.analysis.exceptions import unattended
from policy_model.analysis.hanging import hanging
from policy_model.analysis.idle import idle
from policy_model.analysis.patterns import atoms, cover
from policy_model.analysis.requirements import avoidable
from policy_model.analysis.wording import phrase, readings
from policy_model.ir import formula as f
from policy_model.ir import ids, statement
from policy_model.proof import smt
from policy_model.proof.recall import Recall
from policy_model.source.clause import parse_clause_id
from tests.analysis.small import (
    FORBID,
    PERMIT,
    REQUIRE,
    A,
    B,
    C,
    D,
    at,
    cases,
    every,
    gives,
    judgement,
    measure,
    necessary,
    no,
    result,
    some,
)
from tests.proof import mini
from tests.proof.mini import act, authority, done, duty, head, power, reading, ref, taken


def told(findings):
    return [(x.code, tuple(map(str, x.clauses)), x.about) for x in findings]


# ---- what no case has

_LITERALS = st.tuples(st.sampled_from("abcd"), st.booleans())
_GOALS = st.lists(st.tuples(st.frozensets(_LITERALS, max_size=3), st.integers(0, 3)), min_size=1, max_size=7)


@settings(max_examples=60)
@given(goals=_GOALS, given_=st.frozensets(_LITERALS, max_size=2))
def test_what_no_case_has_is_the_same_whatever_is_asked_together(goals, given_):
    here = cases(measure("abcd", [result("r")], gives("1#1", "1", PERMIT, "r", A)))
    facts = here.view.encoding.symbols.facts

    def term(literals):
        own = ((facts[ids.FactId(key)], so) for key, so in sorted(literals))
        return smt.conj(one if so else smt.neg(one) for one, so in own)

    terms, groups = [term(literals) for literals, _ in goals], [group for _, group in goals]
    query = here.query([*terms, term(given_)])
    impossible = [
        place
        for place, (literals, _) in enumerate(goals)
        if any((key, not so) in literals | given_ for key, so in literals | given_)
    ]
    for apart in ((), groups, range(len(goals))):
        here.question.recall = Recall()
        solver = query.fresh(real=False)
        assert absent(query, solver, terms, [term(given_)], apart=apart) == impossible


# ---- what changes nothing


def test_a_sentence_whose_condition_contradicts_itself_is_dead():
    m = measure(
        "ab",
        [result("r"), result("q")],
        gives("1#1", "1", PERMIT, "r", every(A, no(A))),
        gives("2#1", "2", PERMIT, "q", B),
    )
    assert told(idle(cases(m))) == [("PM0701", ("1",), ""), ("PM0701", (), "r")]


def test_an_item_that_another_covers_is_subsumed_and_one_that_nothing_covers_is_not():
    items = some(at("1.1", A), at("1.2", every(A, B)), at("1.3", C))
    m = measure("abc", [result("r")], gives("1#1", "1", PERMIT, "r", items))
    found = list(idle(cases(m)))
    assert told(found) == [("PM0703", ("1.2",), "")]
    assert str(dict(found[0].args)["sibling"]) == "1.1"


def assumed(id, clause, name, holds):
    return statement.Assumption(*mini.head(id, clause), name=name, holds=holds)


def test_what_is_so_by_assumptions_names_those_it_takes_and_no_other():
    items = some(at("1.1", A), at("1.2", B))
    clauses = gives("1#1", "1", PERMIT, "r", items), gives("2#1", "2", PERMIT, "q", every(B, D))
    m = measure(
        "abcd",
        [result("r"), result("q")],
        *clauses,
        assumed("9#1", "9", "乙即丙", some(no(B), C)),
        assumed("9#2", "8", "丙即甲", some(no(C), A)),
        assumed("9#3", "7", "丙无丁", some(no(C), no(D))),
    )
    contained, *dead = list(idle(cases(m)))
    assert told([contained]) == [("PM0703", ("1.2",), "")]
    assert dict(contained.args)["by"] == "依假定“丙即甲”（第八条）、“乙即丙”（第九条），"
    assert told(dead) == [("PM0701", ("2",), ""), ("PM0701", (), "q")]
    assert {dict(x.args)["by"] for x in dead} == {"依假定“丙无丁”（第七条）、“乙即丙”（第九条），"}
    with_all = measure(
        "abcd", [result("r")], gives("1#1", "1", PERMIT, "r", some(at("1.1", A), at("1.2", every(A, B))))
    )
    (by_itself,) = idle(cases(with_all))
    assert dict(by_itself.args)["by"] == ""


def test_a_clause_that_repeats_another_is_redundant_both_ways():
    m = measure(
        "ab",
        [result("r")],
        gives("1#1", "1", PERMIT, "r", A),
        gives("2#1", "2", PERMIT, "r", A),
        gives("3#1", "3", PERMIT, "r", B),
    )
    found = list(idle(cases(m)))
    assert told(found) == [("PM0702", ("1",), ""), ("PM0702", ("2",), "")]
    assert [x.repair.key for x in found] == ["drop", "drop"]


def test_a_ban_says_something_and_a_second_one_alike_does_not():
    def ban(id, clause, condition):
        who = mini.parties("organ")
        return statement.Ban(
            *mini.head(id, clause), bearers=who, act=ids.ActId("x", "x"), contents=(), condition=condition
        )

    items = some(at("1.1", A), at("1.2", B))
    one = ban("1#1", "1", items)
    m = measure(
        "ab", [result("r")], gives("9#1", "9", PERMIT, "r", A), one, acts=(mini.act("x", "x", ("organ",)),)
    )
    assert list(idle(cases(m))) == []
    m = measure(
        "ab",
        [result("r")],
        gives("9#1", "9", PERMIT, "r", A),
        one,
        ban("2#1", "2", every(A, B)),
        acts=(mini.act("x", "x", ("organ",)),),
    )
    assert told(idle(cases(m))) == [("PM0702", ("2",), "")]


def test_what_is_redundant_only_under_a_reading_says_so_and_a_readings_own_clause_is_passed_over():
    m = measure(
        "ab",
        [result("r")],
        gives("1#1", "1", PERMIT, "r", some(A, every(taken("q", "wide"), B))),
        gives("2#1", "2", PERMIT, "r", B),
        gives("3#1", "3", FORBID, "r", every(A, B), guard=taken("q", "narrow")),
        readings=(reading("q", "q", "1", "wide", "narrow"),),
    )
    found = list(idle(cases(m)))
    assert told(found) == [("PM0702", ("2",), "")]
    assert [[(a.key, b.key) for a, b in c] for c in found[0].readings] == [[("q", "wide")]]


# ---- what discretion decides


def test_a_catch_all_of_discretion_absorbs_and_one_with_an_objective_part_does_not():
    absorbs = some(at("1.1", A), at("1.2", every(C, D)))
    m = measure("abcd", [result("r")], gives("1#1", "1", PERMIT, "r", absorbs), weighed="cd")
    found = list(absorbing(cases(m)))
    assert told(found) == [("PM0704", ("1.2",), "")]
    assert found[0].repair is None  # whoever has it by 1.2 alone would lose it
    limited = some(at("1.1", A), at("1.2", every(C, B)))
    m = measure("abcd", [result("r")], gives("1#1", "1", PERMIT, "r", limited), weighed="cd")
    assert told(absorbing(cases(m))) == []


def test_vetoes_are_what_alone_decides_a_judgement():
    j = judgement("j", "1", every(at("1.1", A), at("1.2", C), some(B, D)))
    m = measure("abcd", [result("r")], weighed="cd", judgements=(j,))
    (found,) = vetoes(cases(m))
    assert [row[0] for row in found.table] == ["j"]  # not c, which makes it false; d alone does not
    assert "c" in found.table[0][1]


def test_what_may_be_given_is_open_and_what_must_be_is_not():
    m = measure(
        "ab",
        [result("r"), result("q")],
        gives("1#1", "1", PERMIT, "r", A),
        gives("2#1", "2", REQUIRE, "q", B),
    )
    (found,) = open_outcomes(cases(m))
    assert told([found]) == [("PM0724", (), "")]
    assert [[str(c) for c in row[0]] for row in found.table] == [["1"]]


def test_an_act_that_may_say_either_is_open_unless_its_facts_settle_it():
    find = act("find", "认定", ("organ",), (), (("grant", "予以"), ("refuse", "不予")))
    source = authority("1#1", "1", "organ", "find", f.Const(True))

    def must(content, what):
        return statement.Requirement(
            id=f"2#{content}",
            clause=source.clause,
            guard=f.Const(True),
            span=source.span,
            act=ids.ActId("find"),
            contents=(ids.ContentId(content),),
            actors=(),
            requires=what,
        )

    loose = measure("a", [result("r")], source, must("grant", A), acts=(find,))
    (found,) = open_outcomes(cases(loose))
    assert [case["acts"][0]["content"] for case in found.witness] == ["予以", "不予"]
    tight = measure("a", [result("r")], source, must("grant", A), must("refuse", no(A)), acts=(find,))
    assert list(open_outcomes(cases(tight))) == []


def test_the_other_thing_an_act_may_say_is_lawful_too():
    """Refusing, the organ must tell of it within a day: later, only he who granted is lawful without."""
    contents = (("grant", "予以"), ("refuse", "不予"))
    acts = act("find", "认定", ("organ",), (), contents), act("tell", "告知", ("organ",))
    refused = f.ActRef(ids.ActId("find"), (ids.ContentId("refuse"),))
    m = measure(
        "a",
        [result("r")],
        authority("1#1", "1", "organ", "find", f.Const(True)),
        duty("2#1", "2", "organ", "tell", refused, 1, unit=f.Unit.DAY),
        acts=acts,
    )
    every_case = cases(m)
    here = every_case.view.encoding
    untold = smt.neg(here.symbols.of(ids.ActId("tell"))[0].exists)
    late = smt.conj([untold, here.on >= here.symbols.of(ids.ActId("find"))[0].date + 30])
    either = either_way(every_case, acts[0], 0, 1)
    for goal, occurs in ((either, True), (smt.conj([either, late]), False)):
        assert (every_case.occurs(every_case.query([goal]), goal) is not None) is occurs


# ---- readings


def test_a_case_found_under_one_reading_is_none_under_another_by_which_its_period_stands_still():
    """What lapses a day after x never does where the days from x on do not count."""
    stop = f.Stop(parse_clause_id("2"), taken("s", "stops"), ref("x"), ref("y"))
    lapsed = f.Lapsed((ref("y"),), ref("x"), f.Period(1, f.Unit.DAY, moved=(stop,)))
    m = measure(
        "a",
        [result("r")],
        gives("1#1", "1", PERMIT, "r", lapsed),
        acts=(act("x", "甲行为", ("organ",)), act("y", "乙行为", ("organ",))),
        readings=(reading("s", "中止", "2", "stops", "runs"),),
    )
    every_case = cases(m)
    given_ = every_case.view.holds(f.Given(ids.ResultId("r", "r")))
    (never,) = every_case.never(every_case.query([given_]), given_)
    assert [str(choice) for _, choice in never] == ["stops"]


# ---- requirements


def test_an_act_one_item_asks_for_is_escaped_by_another_and_not_by_one_that_asks_too():
    report = act("report", "报告", ("organ",))
    items = some(at("1.1", every(A, done("report"))), at("1.2", B))
    m = measure("ab", [result("r")], gives("1#1", "1", PERMIT, "r", items), acts=(report,))
    (found,) = avoidable(cases(m))
    assert told([found]) == [("PM0705", ("1.1",), "report")]
    assert dict(found.args)["others"] == "第一条第（二）项"
    both = some(at("1.1", every(A, done("report"))), at("1.2", every(B, done("report"))))
    m = measure("ab", [result("r")], gives("1#1", "1", PERMIT, "r", both), acts=(report,))
    assert list(avoidable(cases(m))) == []


def test_a_way_out_that_only_a_reading_leaves_is_named_with_it():
    report = act("report", "报告", ("organ",))
    items = some(at("1.1", every(A, done("report"))), at("1.2", B), at("1.3", every(taken("q", "wide"), C)))
    m = measure(
        "abc",
        [result("r")],
        gives("1#1", "1", PERMIT, "r", items),
        acts=(report,),
        readings=(reading("q", "乙", "1", "wide", "narrow"),),
    )
    (found,) = avoidable(cases(m))
    assert found.readings == ()
    assert dict(found.args)["others"] == "第一条第（二）项、第一条第（三）项（“乙”取“wide”）"


def test_an_item_that_cannot_hold_beside_another_lets_nobody_escape():
    report = act("report", "报告", ("organ",))
    items = some(at("1.1", every(A, done("report"))), at("1.2", no(A)))
    m = measure("a", [result("r")], gives("1#1", "1", PERMIT, "r", items), acts=(report,))
    assert list(avoidable(cases(m))) == []


def test_a_step_of_one_path_is_escaped_by_the_other_with_all_that_rests_on_it():
    acts = (
        act("apply", "申请", ("organ",)),
        act("study", "研究", ("organ",)),
        act("find", "认定", ("organ",)),
    )
    paths = (
        authority("1#1", "1", "organ", "study", done("apply")),
        authority("2#1", "2", "organ", "find", done("study")),
        authority("3#1", "3", "organ", "find", A),
        gives("4#1", "4", PERMIT, "r", done("find")),
    )
    m = measure("a", [result("r")], *paths, acts=acts)
    assert told(avoidable(cases(m))) == [
        ("PM0705", ("2",), "study"),
        ("PM0705", ("1",), "apply"),
    ]


def test_a_path_with_steps_of_its_own_is_another_procedure_by_which_nothing_is_escaped():
    acts = (
        act("apply", "申请", ("organ",)),
        act("verify", "核实", ("organ",)),
        act("find", "认定", ("organ",)),
    )
    paths = (
        authority("1#1", "1", "organ", "find", done("apply")),
        authority("2#1", "2", "organ", "find", every(A, done("verify"))),
        gives("4#1", "4", PERMIT, "r", done("find")),
    )
    assert list(avoidable(cases(measure("a", [result("r")], *paths, acts=acts)))) == []


def test_a_duty_of_one_path_is_escaped_by_the_other():
    acts = (act("open", "立案", ("organ",)), act("hear", "听取", ("organ",)), act("find", "认定", ("organ",)))
    paths = (
        duty("1#1", "1", "organ", "hear", ref("open")),
        authority("2#1", "2", "organ", "find", done("open")),
        authority("3#1", "3", "organ", "find", A),
    )
    m = measure("a", [result("r")], *paths, acts=acts)
    assert ("PM0705", ("1",), "hear") in told(avoidable(cases(m)))


def test_an_exception_decides_while_the_act_its_circumstance_carries_elsewhere_is_undone():
    report = act("report", "报告", ("organ",))
    m = measure(
        "abc",
        [result("r")],
        necessary("1#1", "1", "r", at("1.1", f.Unless(A, some(B, C)))),
        gives("2#1", "2", PERMIT, "r", f.Const(True)),
        power("3#1", "3", "organ", "report", None),
        duty("4#1", "4", "organ", "report", None, condition=B),
        acts=(report,),
    )
    (found,) = unattended(cases(m))
    assert told([found]) == [("PM0706", ("1.1", "4"), "report:b")]
    assert found.repair is not None
    assert found.repair.key == "attach"


def test_an_exception_that_lets_off_for_more_is_no_longer_the_one_that_was_accepted():
    def found(*lets_off):
        m = measure(
            "abc",
            [result("r")],
            necessary("1#1", "1", "r", at("1.1", f.Unless(A, some(*lets_off)))),
            gives("2#1", "2", PERMIT, "r", f.Const(True)),
            power("3#1", "3", "organ", "report", None),
            duty("4#1", "4", "organ", "report", None, condition=some(B, C)),
            acts=(act("report", "报告", ("organ",)),),
        )
        return {one.identity for one in unattended(cases(m))}

    assert found(B, C) == found(C, B)
    assert found(B).isdisjoint(found(B, C))


# ---- results and classes


def test_giving_what_another_clause_forbids_is_a_conflict_and_the_repair_is_verified():
    m = measure(
        "ab",
        [result("r")],
        gives("1#1", "1", PERMIT, "r", A),
        gives("2#1", "2", FORBID, "r", B),
    )
    (found,) = conflicts(cases(m))
    assert told([found]) == [("PM0707", ("1", "2"), "")]
    assert found.repair is not None
    apart = measure(
        "ab",
        [result("r")],
        gives("1#1", "1", PERMIT, "r", every(A, no(B))),
        gives("2#1", "2", FORBID, "r", B),
    )
    assert list(conflicts(cases(apart))) == []


def test_a_stated_order_settles_what_it_orders_and_leaves_the_rest():
    """1 and 3 clash; 2 says what 3 says, and gives way to 1."""
    order = statement.Precedence(*head("2#0", "2"), over=parse_clause_id("1"), under=parse_clause_id("2"))
    m = measure(
        "abc",
        [result("r")],
        gives("1#1", "1", PERMIT, "r", A),
        gives("2#1", "2", FORBID, "r", B),
        gives("3#1", "3", FORBID, "r", C),
        order,
    )
    assert told(conflicts(cases(m))) == [("PM0707", ("1", "3"), "")]


def test_requiring_what_excludes_something_given_is_a_conflict():
    both = [result("r", excludes=("s",)), result("s", good=False, excludes=("r",))]
    m = measure("ab", both, gives("1#1", "1", PERMIT, "r", A), gives("2#1", "2", REQUIRE, "s", B))
    assert told(conflicts(cases(m))) == [("PM0707", ("1", "2"), "")]
    m = measure("ab", both, gives("1#1", "1", PERMIT, "r", A), gives("2#1", "2", PERMIT, "s", B))
    assert list(conflicts(cases(m))) == []


def test_who_is_covered_is_one_matter_in_however_many_articles():
    def scoping(second):
        return measure(
            "abc",
            [],
            statement.Scope(*head("1#1", "1"), A),
            statement.ByReference(*head(f"{second}#2", second), every(B, no(C))),
        )

    one, two = (list(gaps(cases(scoping(second)))) for second in ("1", "2"))
    assert told(one) == told(two) == [("PM0708", ("1",), "")]
    assert one[0].table == two[0].table


def test_every_pattern_in_no_class_is_listed_and_a_full_classification_has_none():
    classes = (
        gives("1.1#1", "1.1", PERMIT, "r", every(A, B)),
        gives("1.2#1", "1.2", PERMIT, "s", C),
    )
    m = measure("abc", [result("r"), result("s")], *classes)
    (found,) = gaps(cases(m))
    assert told([found]) == [("PM0708", ("1",), "")]
    assert len(found.table) == 1  # neither a, or b, nor c
    full = measure(
        "a",
        [result("r"), result("s")],
        gives("1.1#1", "1.1", PERMIT, "r", A),
        gives("1.2#1", "1.2", PERMIT, "s", no(A)),
    )
    assert list(gaps(cases(full))) == []
    assert list(overlaps(cases(full))) == []


def test_whom_a_clause_forbids_to_refuse_is_in_a_class_of_it():
    """对…的，不得作出不予认定 says how to decide; a ban of deciding at all, or another clause's, does not."""

    def left(contents, clause):
        find = act("find", "认定", ("organ",), (), (("grant", "予以"), ("refuse", "不予")))
        ban = statement.Ban(
            *head("1.1#9", clause),
            bearers=mini.parties("organ"),
            act=find.id,
            contents=tuple(ids.ContentId(c) for c in contents),
            condition=every(C, no(A), no(B)),
        )
        classes = gives("1.1#1", "1.1", PERMIT, "r", A), gives("1.2#1", "1.2", PERMIT, "s", B)
        m = measure("abc", [result("r"), result("s")], *classes, ban, acts=(find,))
        return [str(row[0]) for x in gaps(cases(m)) for row in x.table]

    barred = left(("refuse",), "1.1")
    assert len(barred) == 1
    assert "c" in barred[0]
    assert left((), "1.1") == left(("refuse",), "2") != barred


def test_classes_that_overlap_matter_only_where_their_consequences_differ():
    def crossing(modality, results):
        classes = gives("1.1#1", "1.1", modality, "r", A), gives("1.2#1", "1.2", PERMIT, "s", B)
        return list(overlaps(cases(measure("ab", results, *classes))))

    assert crossing(PERMIT, [result("r"), result("s")]) == []  # two benefits, one beside the other
    assert crossing(REQUIRE, [result("r", excludes=("s",)), result("s", False, ("r",))]) == []  # a conflict
    (found,) = crossing(PERMIT, [result("r", excludes=("s",)), result("s", excludes=("r",))])
    assert told([found]) == [("PM0709", ("1",), "")]
    assert found.repair
    assert (found.repair.key, dict(found.repair.args)["cases"]) == ("yield", "a")
    alike = measure(
        "ab",
        [result("r")],
        gives("1.1#1", "1.1", PERMIT, "r", A),
        gives("1.2#1", "1.2", PERMIT, "r", B),
    )
    assert list(overlaps(cases(alike))) == []


def yielding(one, other, results):
    """Which result gives way where two conditions cross."""
    first = gives("1.1#1", "1.1", PERMIT, "r", one)
    crossing = measure("abc", results, first, gives("1.2#1", "1.2", PERMIT, "s", other))
    (found,) = overlaps(cases(crossing))
    return found.repair and dict(found.repair.args)["what"]


def test_the_class_of_a_benefit_gives_way_unless_nothing_would_be_left_of_it():
    both = [result("r", excludes=("s",)), result("s", excludes=("r",))]
    burden = [result("r"), result("s", good=False)]
    assert yielding(A, B, both) == ("s",)
    assert yielding(A, B, burden) == ("r",)
    assert yielding(every(A, B), B, burden) == ("s",)
    assert yielding(A, every(A, B), both) == ("r",)
    assert yielding(A, some(A, every(B, no(B))), both) is None  # the same cases, so one would be left empty


_leaf = st.sampled_from([A, B, C, D])
_formula = st.recursive(
    _leaf,
    lambda inner: st.one_of(
        inner.map(no),
        st.lists(inner, min_size=2, max_size=3).map(lambda p: every(*p)),
        st.lists(inner, min_size=2, max_size=3).map(lambda p: some(*p)),
    ),
    max_leaves=8,
)


def _true(formula, values):
    match formula:
        case f.FactTrue(fact):
            return values[fact.key]
        case f.Not(body):
            return not _true(body, values)
        case f.All(parts):
            return all(_true(p, values) for p in parts)
        case f.Any(parts):
            return any(_true(p, values) for p in parts)
    raise AssertionError(formula)


@settings(max_examples=40, deadline=None)
@given(formula=_formula)
def test_patterns_stand_for_exactly_the_cases_inside_and_none_is_superfluous(formula):
    small = cases(measure("abcd", [result("r")], gives("1#1", "1", PERMIT, "r", formula)))
    inside = smt.neg(small.view.encoding.holds(formula))
    outside = small.view.encoding.holds(formula)
    known = atoms(small.measure, small.view, [formula])
    patterns = cover(small.query([inside, outside]), known, inside, outside)
    names = [a.formulas[0].fact.key for a in known]
    for values in itertools.product((True, False), repeat=len(names)):
        case = dict(zip(names, values, strict=True))
        fits = [all((0 if values[p] else 1) in v for p, v in pattern) for pattern in patterns]
        assert any(fits) is not _true(formula, case)
    for i in range(len(patterns)):
        rest = patterns[:i] + patterns[i + 1 :]
        assert any(
            all((0 if v[p] else 1) in w for p, w in patterns[i])
            and not any(all((0 if v[p] else 1) in w for p, w in r) for r in rest)
            for v in itertools.product((True, False), repeat=len(names))
        )


# ---- definition and readings


def test_an_alternative_that_only_some_readings_leave_idle_is_not_struck():
    meant = judgement("meant", "1", at("1", some(B, C)))
    either = some(every(taken("q", "x"), B), every(taken("q", "y"), C, no(B)))
    m = measure(
        "bc",
        [result("r")],
        gives("2#1", "2", PERMIT, "r", either),
        judgements=(meant,),
        readings=(reading("q", "q", "2", "x", "y"),),
    )
    idle = [x for x in definition(cases(m)) if x.code == "PM0711"]
    assert [(x.about, [str(c) for r in x.readings for _, c in r], x.repair) for x in idle] == [
        ("b", ["y"], None),
        ("c", ["x"], None),
    ]


_item = st.one_of(_leaf, _leaf.map(no), st.lists(_leaf, min_size=2, max_size=3).map(lambda p: some(*p)))


@settings(max_examples=40, deadline=None)
@given(one=_formula, two=_formula, asked=st.lists(_item, min_size=1, max_size=3, unique=True))
def test_each_definition_is_told_just_what_a_case_within_it_may_lack(one, two, asked):
    """Also where no case is within both, or none lacks two things; and under which readings."""
    m = measure(
        "abcd",
        [result("r")],
        *(gives(f"{n}#1", str(n), PERMIT, "r", every(D, part)) for n, part in enumerate(asked, 2)),
        judgements=tuple(
            judgement(key, "1", at("1", formula))
            for key, formula in (("one", one), ("two", two), ("read", every(taken("q", "x"), two)))
        ),
        readings=(reading("q", "q", "1", "x", "y"),),
    )
    found = {str(dict(x.args)["word"]): x for x in definition(cases(m)) if x.code == "PM0712"}
    ways = [dict(zip("abcd", values, strict=True)) for values in itertools.product((True, False), repeat=4)]
    asks = [(clause, part) for clause, own in enumerate(asked, 2) for part in dict.fromkeys((D, own))]
    taken_so = ((ids.ReadingId("q", "q"), ids.ChoiceId("x", "x")),)
    for key, formula, under in (("one", one, ()), ("two", two, ()), ("read", two, taken_so)):
        may = [
            (clause, phrase(m, part), readings((under,)))
            for clause, part in asks
            if any(_true(formula, case) and not _true(part, case) for case in ways)
        ]
        rows = found[key].table if key in found else ()
        assert [(clause.article, what, when) for clause, what, when in rows] == may


def test_what_the_definition_demands_and_the_test_does_not_and_the_reverse():
    meant = judgement("meant", "1", at("1", every(A, some(B, C))))
    m = measure(
        "abcd",
        [result("r")],
        gives("2#1", "2", PERMIT, "r", every(A, B, D)),
        judgements=(meant,),
    )
    found = list(definition(cases(m)))
    assert told(found) == [("PM0711", ("1",), "c"), ("PM0712", ("1",), "")]
    assert found[0].repair
    assert (found[0].repair.key, dict(found[0].repair.args)["what"]) == ("drop", "c")
    assert [row[0].article for row in found[1].table] == [2, 2]  # b and d; a is ensured
    loose = measure("abc", [result("r")], gives("2#1", "2", PERMIT, "r", B), judgements=(meant,))
    found = list(definition(cases(loose)))
    assert ("PM0710", ("1",), "a") in told(found)
    lacking = next(f for f in found if f.code == "PM0710")
    assert lacking.repair.key == "require"
    assert [str(c) for c in dict(lacking.repair.args)["clauses"]] == ["2"]
    asking = measure("abc", [result("r")], gives("2#1", "2", PERMIT, "r", every(B, A)), judgements=(meant,))
    assert "PM0710" not in {f.code for f in definition(cases(asking))}


def test_what_is_asked_for_in_a_list_joins_the_list_and_not_where_that_does_not_close():
    """A result that is given and forbidden at once is given (a conflict): the list alone closes nothing."""
    meant = judgement("meant", "1", at("1", every(A, C)))
    listed = judgement("listed", "2", at("2", every(at("2.1", B), at("2.2", C))))
    items = (at("2.1", B), at("2.2", C))
    necessary = statement.Necessary(*head("2#1", "2"), (ids.ResultId("r", "r"),), items)
    by_list = gives("3#1", "3", PERMIT, "r", f.Judged(listed.id))
    m = measure("abc", [result("r")], necessary, by_list, judgements=(meant, listed))
    (lacking,) = (x for x in definition(cases(m)) if x.code == "PM0710")
    assert [str(c) for c in dict(lacking.repair.args)["clauses"]] == ["2"]
    m = measure("abc", [result("r")], necessary, gives("3#1", "3", PERMIT, "r", B), judgements=(meant,))
    for found in definition(cases(m)):
        if found.code == "PM0710":
            assert [str(c) for c in dict(found.repair.args)["clauses"]] == ["3"]


def test_a_reading_on_which_nothing_hangs_is_found_and_one_that_counts_is_listed():
    m = measure(
        "ab",
        [result("r")],
        gives("1#1", "1", PERMIT, "r", every(A, some(taken("p", "x"), B))),
        gives("2#1", "2", PERMIT, "r", some(every(taken("q", "x"), A, B), every(taken("q", "y"), A, B))),
        readings=(reading("p", "p", "1", "x", "y"), reading("q", "q", "2", "x", "y")),
    )
    found = list(hanging(cases(m)))
    assert told(found) == [("PM0726", ("1",), ""), ("PM0727", ("2",), "q")]
    assert [row[0] for row in found[0].table] == ["p"]
