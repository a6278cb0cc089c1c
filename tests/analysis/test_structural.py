"""Each structural analysis on a small measure: what it finds, and what ends the finding."""

from __future__ import annotations

import dataclasses
import re

import pytest

from policy_model.analysis.finding import Finding, Repair, Severity, Words, shown_cell
from policy_model.analysis.listing import norms
from policy_model.analysis.parties import dead_end, untold
from policy_model.analysis.repair import verified
from policy_model.analysis.roles import own_matter, ungiven
from policy_model.analysis.toothless import idle
from policy_model.analysis.undated import undated, unstarted
from policy_model.analysis.words import undefined, unused
from policy_model.ir import formula as f
from policy_model.ir import ids, statement, vocabulary
from policy_model.source.catalogue import Lang, message
from policy_model.source.clause import parse_clause_id

from ..proof import mini

MINI = mini.tolerance()
WIDE = ((ids.ReadingId("seven"), ids.ChoiceId("apply")),)


def kinds(findings):
    """What tells findings apart, briefly."""
    return [(tuple(str(c) for c in x.clauses), x.about) for x in findings]


def with_acts(measure, *acts):
    return dataclasses.replace(measure, acts=(*measure.acts, *acts))


def with_statements(measure, *statements):
    return dataclasses.replace(measure, statements=(*measure.statements, *statements))


def ban(id, clause, who, what, condition=mini.YES):
    return statement.Ban(
        *mini.head(id, clause),
        bearers=mini.parties(who),
        act=ids.ActId(what),
        contents=(),
        condition=condition,
    )


def in_effects(measure, change):
    new = tuple(change(s) if isinstance(s, statement.Effect) else s for s in measure.statements)
    return dataclasses.replace(measure, statements=new)


# ---- PM0714


def test_a_duty_without_a_last_day_and_under_which_readings():
    found = list(undated(MINI))
    assert kinds(found) == [(("10.1",), "forward"), (("10.2",), "study"), (("10.3",), "find")]
    assert found[0].readings == (WIDE,)  # under the other reading a period reaches it
    assert [x.readings for x in found[1:]] == [(), ()]
    assert {x.severity for x in found} == {Severity.WARNING}
    assert all(x.repair is not None and x.repair.key == "last_day" and x.witness for x in found)


def test_what_one_sentence_asks_is_one_finding_and_circumstances_start_no_clock():
    more = (mini.act("hear", "听取", ("organ",)), mini.act("collect", "收集", ("organ",)))
    measure = with_statements(
        with_acts(MINI, *more),
        mini.duty("10.2#8", "10.2", "organ", "hear", None, condition=mini.true("conceals")),
        mini.duty("10.2#9", "10.2", "organ", "collect", None, condition=mini.true("conceals")),
    )
    assert not any("hear" in x.about for x in undated(measure))  # nothing hangs on it either: PM0719
    needed = mini.effect("15#1", "14", statement.Modality.PERMIT, "exempt", mini.done("hear"))
    also = mini.effect("15#2", "14", statement.Modality.PERMIT, "exempt", mini.done("collect"))
    found = next(x for x in undated(with_statements(measure, needed, also)) if "hear" in x.about)
    assert found.about == "hear,collect"
    assert (found.severity, found.repair) == (Severity.NOTE, None)


def test_a_result_owed_by_a_named_giver_has_no_last_day_either():
    organ = mini.parties("organ")
    measure = with_statements(
        MINI,
        statement.Effect(
            *mini.head("15#1", "14"),
            modality=statement.Modality.REQUIRE,
            results=(ids.ResultId("exempt"),),
            condition=mini.true("remedied"),
            givers=organ,
        ),
    )
    assert (("14",), "exempt") in kinds(undated(measure))


# ---- PM0716


def test_a_clock_that_nobody_must_start():
    (found,) = unstarted(MINI)
    assert kinds([found]) == [(("10.1",), "notify")]
    assert found.severity is Severity.WARNING
    said = (("event", "启动问责"), ("actors", ("organ",)), ("act", ("告知启动问责",)))
    assert found.repair == Repair("must.told", said)
    assert found.witness[0]["acts"] == []


def test_a_clock_that_somebody_must_start_or_that_its_bearer_starts_is_none():
    owed = mini.duty("9#1", "10", "organ", "notify", None)
    assert list(unstarted(with_statements(MINI, owed))) == []
    # feedback runs from the finding, which the organ makes under a power in 11 and a duty in 10.3
    assert list(unstarted(with_statements(mini.without(MINI, "10.3#1"), owed))) == []


def test_a_clock_under_one_reading_only_and_one_that_another_may_start():
    reading = mini.taken("scope", "wide")
    owed = mini.duty("9#1", "10", "organ", "notify", None, guard=reading)
    (found,) = unstarted(with_statements(MINI, owed))
    assert found.readings == (((ids.ReadingId("scope"), ids.ChoiceId("narrow")),),)
    (found,) = unstarted(with_statements(MINI, mini.power("9#1", "10", "organ", "notify", None)))
    assert found.severity is Severity.NOTE


def test_nobody_is_told_to_have_an_event_happen():
    def happens(act):
        return dataclasses.replace(act, actors=(ids.NATURE,)) if act.id.key == "notify" else act

    acts = tuple(map(happens, MINI.acts))
    nature = vocabulary.Party(ids.NATURE, "", (), mini.SPAN)
    measure = dataclasses.replace(MINI, acts=acts, parties=(*MINI.parties, nature))
    assert list(unstarted(measure)) == []


# ---- PM0718


def test_every_must_and_must_not_is_in_the_table():
    (found,) = norms(MINI)
    rows = {(str(row[0]), row[3]): row for row in found.table}
    assert len(found.table) == dict(found.args)["total"]
    lacking, none = Words("finding.cell.lacking"), Words("finding.cell.none")
    feedback = rows["10.3", ("feedback",)]
    assert feedback[2] == ("organ",)
    assert feedback[4] == Words(
        "finding.cell.within",
        (("trigger", ("find",)), ("period", Words("answer.period.workday", (("number", 3),)))),
    )
    assert (feedback[5], feedback[6]) == (lacking, none)
    assert rows["10.2", ("study",)][5] == Words("finding.cell.undone", (("what", "find"),))
    assert rows["14", ("mitigate",)][1:3] == (Words("finding.cell.must_not"), lacking)
    counted = [
        sum(row[i] in (lacking, Words("finding.cell.timely")) for row in found.table) for i in (2, 4, 5)
    ]
    said = message(found.code, dict(found.args), Lang.EN)
    assert [int(number) for number in re.findall(r"\d+", said)] == [len(found.table), *filter(None, counted)]


def test_a_consequence_that_hangs_on_a_reading_is_told_with_it():
    """Whether a decision needs the hearing, and whether one against the conditions is void, is read."""
    strict = mini.taken("steps", "all")
    hear = mini.act("hear", "听取申辩", ("organ",), ("applicant",))

    def asks(id, clause, what):
        return statement.Requirement(
            *mini.head(id, clause, strict), act=ids.ActId("find"), contents=(), actors=(), requires=what
        )

    measure = dataclasses.replace(
        with_statements(
            with_acts(MINI, hear),
            mini.duty("10.2#8", "10.2", "organ", "hear", mini.ref("forward")),
            asks("10.2#9", "10.2", mini.done("hear")),
            mini.effect(
                "16#1",
                "16",
                statement.Modality.FORBID,
                "mitigate",
                f.At(parse_clause_id("16"), mini.true("x")),
            ),
            asks("17#1", "17", f.Not(f.At(parse_clause_id("16"), mini.true("x")))),
        ),
        readings=(*MINI.readings, mini.reading("steps", "各步", "10.2", "all", "some")),
        facts=(*MINI.facts, mini.fact("x", "某事")),
    )
    (found,) = norms(measure)
    rows = {(str(row[0]), row[3]): shown_cell(row[5], Lang.ZH) for row in found.table}
    assert rows["10.2", ("hear",)] == "不做则没有：find（“各步”取“all”）"
    assert rows["16", ("mitigate",)] == "无效：find（“各步”取“all”）"
    assert rows["10.2", ("study",)] == "不做则没有：find"


def test_a_forbidden_act_is_in_the_table_too():
    measure = with_statements(MINI, ban("9#1", "10", "organ", "notify"))
    (found,) = norms(measure)
    row = next(row for row in found.table if row[1] == Words("finding.cell.must_not") and str(row[0]) == "10")
    assert row[2:5] == (("organ",), ("notify",), Words("finding.cell.none"))
    assert row[5] == Words("finding.cell.done", (("what", "apply；forward（“七日所及”取“both”）"),))


# ---- PM0719


def test_a_duty_whose_breach_changes_nothing():
    (found,) = idle(MINI)
    assert kinds([found]) == [(("10.3",), "feedback")]
    without, with_it = found.witness
    assert [a["act"] for a in with_it["acts"] if a not in without["acts"]] == ["书面反馈"]
    used = mini.effect("16#1", "14", statement.Modality.PERMIT, "mitigate", mini.done("feedback"))
    assert list(idle(with_statements(MINI, used))) == []


def test_a_duty_on_the_way_to_a_decision_can_be_made_its_premise():
    measure = with_statements(
        with_acts(MINI, mini.act("hear", "听取申辩", ("organ",), ("applicant",))),
        mini.duty("10.2#8", "10.2", "organ", "hear", mini.ref("forward")),
    )
    found = next(x for x in idle(measure) if x.about == "hear")
    assert found.repair is None  # 11 needs no application: nobody could be heard there, nor then decide
    measure = mini.without(mini.without(measure, "11#1"), "11#2")
    found = next(x for x in idle(measure) if x.about == "hear")
    assert found.repair is not None
    assert found.repair.key == "rests"
    assert dict(found.repair.args)["decision"] == ("作出认定",)


def test_an_act_on_which_another_of_its_kind_rests_has_a_consequence():
    rests = statement.Requirement(
        *mini.head("10.3#9", "10.3"),
        act=ids.ActId("feedback"),
        contents=(),
        actors=mini.parties("party_org"),
        requires=f.Done(mini.ref("feedback", by=("organ",))),
    )
    assert list(idle(with_statements(MINI, rests))) == []


def test_a_timely_duty_whose_lateness_matters_has_a_consequence():
    late = mini.fact("feedback_in_time", "及时反馈")
    measure = dataclasses.replace(mini.without(MINI, "10.3#4"), facts=(*MINI.facts, late))
    duty = dataclasses.replace(
        mini.duty("10.3#4", "10.3", "organ", "feedback", mini.ref("find")), timely=late.id
    )
    assert "feedback" in [x.about for x in idle(with_statements(measure, duty))]
    bars = mini.effect(
        "16#1", "14", statement.Modality.FORBID, "mitigate", f.Not(mini.true("feedback_in_time"))
    )
    assert "feedback" not in [x.about for x in idle(with_statements(measure, duty, bars))]


# ---- PM0720


def test_results_that_nobody_is_empowered_to_give():
    found = list(ungiven(MINI))
    assert kinds(found) == [(("12",), "exempt"), (("13",), "mitigate")]
    assert {x.repair.key for x in found} == {"giver"}
    organ = mini.parties("organ")
    named = in_effects(MINI, lambda s: dataclasses.replace(s, givers=organ))
    assert list(ungiven(named)) == []


@pytest.mark.parametrize(("some", "shown"), [(("narrow",), True), ((), False)])
def test_what_no_usual_reading_has_a_case_of_is_shown_under_another(some, shown):
    """Who is to be sanctioned is never found tolerated as the text is usually read: 第十三条 all the same."""
    other = (mini.taken("scope", choice) for choice in some)
    holds = f.Any((f.Not(mini.true("sanction")), *other))
    assumed = statement.Assumption(*mini.head("99#1", "13"), name="x", holds=holds)
    twelve, thirteen = ungiven(with_statements(MINI, assumed))
    assert bool(thirteen.witness) is shown
    scope = ids.ReadingId("scope")
    assert (dict(thirteen.witness_readings).get(scope) == ids.ChoiceId("narrow")) is shown
    assert dict(twelve.witness_readings)[scope] == ids.ChoiceId("wide")


def test_items_of_one_sentence_are_one_finding():
    measure = dataclasses.replace(
        MINI,
        statements=tuple(s for s in MINI.statements if s.id not in ("12#1", "13#1", "14#1")),
    )
    found = mini.done("find", "grant")
    permit = statement.Modality.PERMIT
    items = (
        mini.effect("12.1#1", "12.1", permit, "exempt", found),
        mini.effect("12.2#1", "12.2", permit, "mitigate", found),
    )
    assert kinds(ungiven(with_statements(measure, *items))) == [(("12",), "exempt,mitigate")]


# ---- PM0721


def filed(*to):
    return with_statements(
        with_acts(
            dataclasses.replace(MINI, parties=(*MINI.parties, mini.party("peer", "同级党委"))),
            mini.act("file", "备案", ("organ",), to),
        ),
        mini.duty("10.4#1", "10.3", "organ", "file", mini.ref("find")),
    )


def test_a_decider_that_may_be_the_applicant_or_receive_its_own_filing():
    found = list(own_matter(MINI))
    assert kinds(found) == [(("10.1",), "find:apply,forward:applicant,party_org")]
    assert kinds(own_matter(filed("peer")))[0] == (("10.3",), "find:file:peer")
    assert {x.severity for x in own_matter(filed("peer"))} == {Severity.WARNING}


def test_a_decider_that_files_with_itself_is_an_error():
    found = next(iter(own_matter(filed("organ"))))
    assert (found.severity, found.about) == (Severity.ERROR, "find:file:organ")


def test_a_text_that_forbids_it_ends_the_finding():
    bans = (ban("9#1", "10", "organ", "apply"), ban("9#2", "10", "organ", "forward"))
    assert list(own_matter(with_statements(MINI, *bans))) == []
    (found,) = own_matter(MINI)
    assert found.repair is not None
    assert found.repair.key == "own"


# ---- PM0722


def test_a_party_to_the_matter_that_is_never_told():
    (found,) = untold(MINI)
    assert kinds([found]) == [(("10.3", "11"), "find:applicant")]
    assert found.witness
    assert found.repair is not None
    assert found.repair.edited is not None
    assert kinds(undated(found.repair.edited)) == kinds(undated(MINI))


@pytest.mark.parametrize(("to", "count"), [("applicant", 0), ("party_org", 1)])
def test_telling_it_ends_the_finding(to, count):
    told = with_statements(
        with_acts(MINI, mini.act("tell", "告知结果", ("organ",), (to,))),
        mini.duty("10.3#8", "10.3", "organ", "tell", mini.ref("find"), 3),
    )
    assert len(list(untold(told))) == count


def test_telling_it_under_one_reading_leaves_the_other():
    told = with_statements(
        with_acts(MINI, mini.act("tell", "告知结果", ("organ",), ("applicant",))),
        mini.duty("10.3#8", "10.3", "organ", "tell", mini.ref("find"), 3, guard=mini.taken("scope", "wide")),
    )
    (found,) = untold(told)
    assert found.readings == (((ids.ReadingId("scope"), ids.ChoiceId("narrow")),),)


# ---- PM0723


def test_a_refusal_after_which_nothing_can_be_done():
    (found,) = dead_end(MINI)
    assert dict(found.args)["contents"] == ("不予",)
    assert found.witness[0]["acts"][-2]["content"] == "不予"
    assert found.repair is not None
    assert found.repair.key == "review"


def test_a_right_to_ask_again_ends_it_and_one_after_a_grant_does_not():
    def review(after):
        return with_statements(
            with_acts(MINI, mini.act("appeal", "申诉", ("applicant",), ("organ",))),
            mini.power("11#8", "11", "applicant", "appeal", mini.ref("find", after)),
        )

    assert list(dead_end(review("refuse"))) == []
    assert len(list(dead_end(review("grant")))) == 1


def test_a_decision_whose_every_content_gives_something_refuses_nothing():
    given = mini.effect("16#1", "14", statement.Modality.PERMIT, "mitigate", mini.done("find", "refuse"))
    assert list(dead_end(with_statements(MINI, given))) == []


# ---- PM0728


def test_words_left_to_judgement_and_parties_only_named():
    vague = dataclasses.replace(mini.fact("vague", "情节严重"), discretionary=True)
    peer = mini.party("peer", "同级党委")
    measure = with_statements(
        with_acts(
            dataclasses.replace(MINI, facts=(*MINI.facts, vague), parties=(*MINI.parties, peer)),
            mini.act("file", "备案", ("organ",), ("peer",)),
        ),
        mini.effect("16#1", "14", statement.Modality.FORBID, "exempt", mini.true("vague")),
    )
    (found,) = undefined(measure)
    assert [row[0] for row in found.table] == ["情节严重", "同级党委"]
    said = message(found.code, dict(found.args), Lang.EN)
    assert said.endswith("1 words left to judgement, 1 parties only named")
    tied = statement.Assumption(
        *mini.head("16.g1#1", "14"),
        name="情节严重",
        holds=f.Any((f.Not(mini.true("conceals")), mini.true("vague"))),
    )
    (found,) = undefined(with_statements(measure, tied))
    assert [row[0] for row in found.table] == ["同级党委"]
    for holds in (
        f.Any((f.Not(mini.true("vague")), mini.true("conceals"))),
        f.Any((f.Not(mini.true("conceals")), f.Any((mini.true("vague"), mini.true("regrets"))))),
    ):
        (found,) = undefined(with_statements(measure, dataclasses.replace(tied, holds=holds)))
        assert [row[0] for row in found.table] == ["情节严重", "同级党委"]
    assert list(undefined(MINI)) == []


# ---- PM0729


def test_what_is_named_and_on_which_nothing_hangs():
    clause = (mini.head("2#1", "7")[1],)
    notion = vocabulary.Judgement(
        ids.JudgementId("notion", "容错"), "", clause, mini.true("good_faith"), False, mini.SPAN
    )
    fact = dataclasses.replace(mini.fact("good_faith", "出于公心"), clauses=clause)
    measure = dataclasses.replace(
        MINI,
        facts=(*MINI.facts, fact),
        judgements=(*MINI.judgements, notion),
        parties=(*MINI.parties, mini.party("nobody", "职能部门")),
        readings=(*MINI.readings, mini.reading("idle", "无关", "14", "one", "two")),
    )
    found = list(unused(measure))
    assert sorted(kinds(found)) == [((), "nobody"), (("14",), "idle"), (("7",), "notion,good_faith")]
    premise = next(x for x in found if "notion" in x.about).repair
    assert premise is not None
    assert premise.key == "premise"
    assert dict(premise.args)["contents"] == ("予以",)
    assert list(unused(MINI)) == []


def test_no_decision_is_made_to_rest_on_itself_or_on_what_one_of_its_routes_lacks():
    """A definition that nothing uses and that speaks of the decision, of what follows it, or of one route."""
    fact = dataclasses.replace(mini.fact("good_faith", "出于公心"), clauses=(mini.head("2#1", "7")[1],))

    def offered(*asked: str) -> bool:
        conjuncts = f.All((mini.true("good_faith"), *map(mini.done, asked)))
        clause = (mini.head("2#1", "7")[1],)
        notion = vocabulary.Judgement(
            ids.JudgementId("notion", "容错"), "", clause, conjuncts, False, mini.SPAN
        )
        measure = dataclasses.replace(MINI, facts=(*MINI.facts, fact), judgements=(*MINI.judgements, notion))
        (found,) = (x for x in unused(measure) if "notion" in x.about)
        return found.repair is not None

    assert offered()
    assert not offered("find")
    assert not offered("feedback")
    assert not offered("forward")


def test_a_fact_on_which_another_arises_is_used():
    facts = (
        mini.fact("accident", "发生事故"),
        mini.fact("grave", "事故重大", arises=mini.true("accident")),
    )
    measure = dataclasses.replace(MINI, facts=(*MINI.facts, *facts))
    assert [x.about for x in unused(measure)] == ["accident,grave"]
    bars = mini.effect("16#1", "14", statement.Modality.FORBID, "exempt", mini.true("grave"))
    assert list(unused(with_statements(measure, bars))) == []


# ---- repairs


def test_an_edit_that_leaves_the_finding_or_brings_another_is_not_offered():
    finding, other = Finding("PM0714", Severity.NOTE, ()), Finding("PM0714", Severity.NOTE, (), "other")
    repair = Repair("last_day")
    after: list[Finding] = []
    offered = lambda: verified(lambda _: after, [finding], finding, repair, MINI).repair  # noqa: E731
    assert offered() == repair
    after.append(other)
    assert offered() is None
    after[:] = [finding]
    assert offered() is None
    assert verified(lambda _: [], [finding], finding, repair, None).repair is None
