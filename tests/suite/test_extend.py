"""Mistakes of no clause are shown by the vectors made for them, over any measure."""

from __future__ import annotations

from dataclasses import replace
from itertools import islice

import pytest

from policy_model.ir.ids import PartyId
from policy_model.ir.statement import Duty
from policy_model.semantics.calendar import AssumedCalendar, official
from policy_model.semantics.case import Case, CaseAct, Known
from policy_model.suite.behave import Behaviours
from policy_model.suite.beside import beside
from policy_model.suite.bodies import bodies
from policy_model.suite.clash import clashes
from policy_model.suite.compiled import owed
from policy_model.suite.extend import ordinary
from policy_model.suite.faults import CONTRADICTION, Sight, fewest, parting
from policy_model.suite.grand import fullest, grand, valid_acts
from policy_model.suite.kill import settle
from policy_model.suite.maker import Maker
from policy_model.suite.masks import Panel
from policy_model.suite.met import Meeting, met
from policy_model.suite.missing import missing, needed_of, refused_first
from policy_model.suite.mutate import mutants
from policy_model.suite.opens import open_of
from policy_model.suite.order import SWITCHES, orders
from policy_model.suite.rows import STATES, rows
from policy_model.suite.sensitive import Sensitive
from policy_model.suite.since import since
from policy_model.suite.sooner import ahead, sooner
from policy_model.suite.spans import spans
from policy_model.suite.times import base_of
from policy_model.suite.vector import Kind, Level, from_json, to_json
from policy_model.suite.years import years
from tests.proof.mini import authority, duty, tolerance, true


@pytest.fixture(scope="module")
def maker():
    return Maker(tolerance(), official())


@pytest.fixture(scope="module")
def pool(maker):
    """Cases that the solver finds for a few mistakes of clauses."""
    every = mutants(maker.measure)[::4]
    numbered = {n: m.measure for n, m in enumerate(every, 1)}
    panel = Panel.of(maker.measure, numbered, {n: 1 << n for n in numbered}, AssumedCalendar(official()))
    found = settle(maker.measure, every, panel, official(), lambda *_: None)
    return [(c.case, c.readings) for c in found.candidates]


@pytest.fixture(scope="module")
def large(maker, pool):
    return grand(maker, pool)


def test_in_a_grand_case_every_act_is_valid_in_the_order_of_the_list(maker, large):
    for case, readings in large:
        assert case.acts
        for n in range(len(case.acts) + 1):
            assert all(valid_acts(maker, replace(case, acts=case.acts[:n]), readings))


def test_every_day_of_the_tables_that_is_turned_is_counted_over(maker, pool):
    tries = list(spans(maker, pool))
    shown = {id for one in fewest(tries) for id in one.ids}
    calendar, day = official(), maker.measure.entry
    turned = [d for d in sorted(calendar.off | calendar.made_up) if d.year > day.year]
    assert {f"day {d}" for d in turned} <= shown


def test_a_turned_day_moves_the_last_day_of_the_vector_made_for_it(maker, pool):
    one = next(t for t in spans(maker, pool) if any(id.startswith("day ") for id in t.ids))
    days = [id.removeprefix("day ") for id in one.ids if id.startswith("day ")]
    calendar = official()
    for day in days:
        flipped = replace(
            calendar,
            off=frozenset(d for d in calendar.off if d.isoformat() != day),
            made_up=frozenset(d for d in calendar.made_up if d.isoformat() != day),
        )
        other = Sight(Maker(maker.measure, flipped))(one.case, one.readings)
        assert other != Sight(maker)(one.case, one.readings), day


def test_an_act_by_or_towards_the_wrong_body_is_void(maker, large):
    words = ("unstated", "neither", "first", "last", "own", "every_role", "any_role", "needless")
    wrong = [t for t in bodies(maker, large) if not any(id.split()[2] in words for id in t.ids)]
    assert wrong
    for one in wrong:
        valid = valid_acts(maker, one.case, one.readings)
        for id in one.ids:
            kind = id.split()[1]
            at = next(i for i, a in enumerate(one.case.acts) if a.act.key == kind)
            assert not valid[at]


def test_an_act_of_nobody_in_particular_is_valid_if_it_is_as_one_partys():
    """The organ may study where a sanction is needed, the party's body where something is concealed."""
    may = [("organ", "sanction"), ("party_org", "conceals")]
    more = [authority(f"11#{who}", "11", who, "study", true(fact)) for who, fact in may]
    measure = tolerance(statements=more)
    study = next(a for a in measure.acts if a.id.key == "study")
    study = replace(study, actors=tuple(PartyId(who) for who, _ in may))
    measure = replace(measure, acts=tuple(study if a.id == study.id else a for a in measure.acts))
    maker = Maker(measure, official())
    facts = {f.id: Known(f.id.key == "conceals") for f in measure.facts}
    case = Case(facts, (CaseAct(study.id, measure.entry, study.actors[1]),), (), (), measure.entry)
    (one,) = [t for t in bodies(maker, [], [(case, maker.usual)]) if t.shows]
    assert one.case.acts[0].by is None
    assert one.ids == {"by study every_role"}
    assert valid_acts(maker, one.case, one.readings) == [True]


def test_an_addressee_stated_of_an_act_declared_without_is_no_matter(maker, large):
    tries = [t for t in bodies(maker, large) if any(id.endswith("needless") for id in t.ids)]
    bare = {a.id for a in maker.measure.acts if not a.addressees}
    assert bool(tries) == any(a.act in bare for case, _ in large for a in case.acts)
    for one in tries:
        valid = valid_acts(maker, one.case, one.readings)
        told = [i for i, a in enumerate(one.case.acts) if a.act in bare and a.to is not None]
        assert told
        assert any(valid[i] for i in told)


def test_a_fact_left_out_and_taken_otherwise_changes_the_answer(maker, pool):
    sight = Sight(maker)
    for one in fewest(ordinary(maker, pool)):
        for id in one.ids:
            fact = next(f for f in maker.measure.facts if f.id.key == id.split()[1])
            values = getattr(fact.type, "values", (True, False))
            own = sight(one.case, one.readings)
            others = [replace(one.case, facts={**one.case.facts, fact.id: Known(v)}) for v in values]
            assert any(sight(c, one.readings) != own for c in others)


def test_wrong_evaluators_are_shown_where_they_answer_otherwise(maker, pool, large):
    sight = Sight(maker)
    tries = list(orders(maker, pool, large))
    shown = {id.split()[1] for t in tries for id in t.ids}
    assert {"as_listed", "acts_before_entry", "acts_to_come", "to_come_is_void"} <= shown
    assert {"to_come_before_entry", "stops_at_to_come"} <= shown
    for one in tries[::5]:
        for name in {id.split()[1] for id in one.ids} & SWITCHES.keys():
            assert sight(one.case, one.readings, SWITCHES[name]) != sight(one.case, one.readings)


def test_what_came_about_is_asked_before_on_and_after(maker, pool, large):
    may = [f for f in maker.measure.facts if f.may_come_about]
    shown = {id for t in since(maker, [*large, *pool]) for id in t.ids}
    assert bool(shown) == bool(may)


def test_an_act_before_what_it_rests_on_is_void(maker, pool, large):
    found = {id: t for t in sooner(maker, [*large, *pool]) for id in t.ids}
    assert found
    for id, one in found.items():
        kind = id.removeprefix("sooner ")
        valid = {
            a.act.key: so
            for a, so in zip(one.case.acts, valid_acts(maker, one.case, one.readings), strict=True)
        }
        assert not valid[kind]
        late = max(a.date for a in one.case.acts)
        at_last = tuple(replace(a, date=late) for a in one.case.acts)
        assert any(valid_acts(maker, replace(one.case, acts=at_last), one.readings))


def test_an_act_to_come_would_change_more_than_itself_if_it_counted(maker, pool, large):
    sight = Sight(maker)
    found = {id: t for t in ahead(maker, [*large, *pool]) for id in t.ids}
    assert found
    for id, one in found.items():
        _, kind, *content = id.split()
        (at,) = (
            i
            for i, a in enumerate(one.case.acts)
            if a.act.key == kind and content in ([], [str(a.content and a.content.key)])
        )
        assert one.case.acts[at].date > one.case.on
        today = replace(one.case.acts[at], date=one.case.on)
        acts = (*one.case.acts[:at], today, *one.case.acts[at + 1 :])
        changed = sight(replace(one.case, acts=acts), one.readings) ^ sight(one.case, one.readings)
        assert {key[0] for key in changed} - {"act", "not_yet"}


def test_where_something_is_overdue_results_are_owed_all_the_same(maker, pool):
    for one in beside(maker, pool):
        duties = [key for key in Sight(maker)(one.case, one.readings) if key[0] == "duty"]
        assert any(key[6] == "overdue" for key in duties)
        assert any(key[2][0] == "results" for key in duties)


def states(sight, case, readings, duty):
    """How a duty stands, by whom it is owed."""
    seen = sight(case, readings)
    assert seen != CONTRADICTION
    what = (str(duty.clause), *owed(duty))
    return {str(key[6]) for key in seen if key[0] == "duty" and key[1:4] == what}


def test_every_duty_is_met_where_it_is_owed(maker, pool):
    sight = Sight(maker)
    found = {id: one for one in met(maker, pool) for id in one.ids}
    duties = [s for s in maker.measure.statements if isinstance(s, Duty)]
    assert duties
    for s in duties:
        what, who = owed(s)
        one = found[" ".join(("unmet", str(s.clause), *what, *who))]
        assert states(sight, one.case, one.readings, s) & {"done_in_time", "done_late"}


def test_a_last_day_of_a_year_long_over_is_passed(maker, pool):
    duties = [s for s in maker.measure.statements if isinstance(s, Duty) and s.within is not None]
    timed = [s for s in duties if base_of(maker, s, pool) is not None]
    assert timed
    found = [t for t in met(maker, pool) if any(id.startswith("next_year") for id in t.ids)]
    assert {id for t in found for id in t.ids if id.startswith("next_year")} >= {
        " ".join(("next_year", str(s.clause), *owed(s)[0], *owed(s)[1])) for s in timed
    }
    for one in found:
        last = max(a.date.year for a in one.case.acts)
        assert one.case.on.year > maker.measure.entry.year + 1 or last > maker.measure.entry.year + 1


@pytest.fixture(scope="module")
def shared():
    """The organ and the party's body each owe the study where something is concealed."""
    who = ("organ", "party_org")
    more = [authority(f"11#{one}", "11", one, "study", true("conceals")) for one in who]
    more += [duty(f"12#{one}", "12", one, "study", None, condition=true("conceals")) for one in who]
    measure = tolerance(statements=more)
    study = next(a for a in measure.acts if a.id.key == "study")
    both = replace(study, actors=tuple(PartyId(one) for one in who), at_most=2)
    acts = tuple(both if a.id == study.id else a for a in measure.acts)
    maker = Maker(replace(measure, acts=acts), official())
    facts = {f.id: Known(f.id.key == "conceals") for f in measure.facts}
    return maker, Case(facts, (), (), (), measure.entry)


def test_of_two_who_owe_an_act_each_is_to_do_it(shared):
    maker, case = shared
    found = list(met(maker, [(case, maker.usual)]))
    assert {"shared 12 study organ", "shared 12 study party_org"} <= {id for t in found for id in t.ids}
    for one in found:
        for id in one.ids:
            if id.startswith("shared"):
                doers = {str(a.by.key) for a in one.case.acts if a.act.key == "study"}
                assert id.split()[-1] not in doers


def test_two_acts_of_a_kind_on_a_day_discharge_what_two_owe(shared):
    maker, case = shared
    names = {"evaluator first_of_day", "evaluator last_of_day"}
    (one, *_) = [t for t in met(maker, [(case, maker.usual)]) if names <= t.ids]
    first, second = [a for a in one.case.acts if a.act.key == "study"]
    assert (first.act, first.date) == (second.act, second.date)
    own = Sight(maker)(one.case, one.readings)
    for fault, sees in Meeting(maker).ways.items():
        if fault.id in names:
            seen = sees(one.case, one.readings, own)
            assert {key for key in own if key[0] == "act"} <= seen
            assert {key[6] for key in seen if key[0] == "duty"} == {"done_in_time", "pending"}


def test_the_earliest_of_several_days_is_not_that_of_all(maker, pool):
    may = [f for f in maker.measure.facts if f.may_come_about]
    found = [t for t in since(maker, pool) if any(id.endswith("earliest") for id in t.ids)]
    assert len(may) < 2 or found
    for one in found:
        days = {known.since for f, known in one.case.facts.items() if known.since is not None}
        assert min(days) <= one.case.on < max(days)


def test_an_act_of_which_neither_side_is_stated_counts(maker, large):
    for one in bodies(maker, large):
        for kind in (id.split()[1] for id in one.ids if id.endswith("neither")):
            at = next(i for i, a in enumerate(one.case.acts) if a.act.key == kind)
            assert (one.case.acts[at].by, one.case.acts[at].to) == (None, None)
            assert valid_acts(maker, one.case, one.readings)[at]


def test_an_answer_without_what_it_rests_on_is_the_one_that_is_found_so(maker, pool, large):
    vectors = [m.vector for m in islice(missing(maker, [*large, *pool]), 8)]
    vectors += [maker.vector(Level.FACTS, Kind.COMPLETE, maker.short(*one), "complete") for one in pool[:8]]
    for v in vectors:
        plain = maker.reference.expected(v.case, v.ask, basis=False)
        assert maker.said_of(v.case, v.ask) == plain
        assert "basis" not in str(plain)
    assert any("basis" in str(v.expected) for v in vectors)


def test_every_fact_that_matters_is_needed_somewhere(maker, pool, large):
    needed = {n for m in missing(maker, [*large, *pool]) for n in needed_of(m.vector.expected)}
    sensitive = Sensitive(maker)
    matter = {fact.key for case, readings in pool for fact, _ in sensitive(case, readings).changed}
    assert {f"missing {name}" for name in matter} <= needed
    assert any(n.endswith("act+fact") for n in needed)


def test_whoever_makes_a_mistake_answers_the_cases_that_are_sought_for_it_wrongly(maker, pool, large):
    """What cases are taken for with a mistake is found out apart from where it is looked for."""
    cases, behaviours, sight = [*large, *pool], Behaviours(maker), Sight(maker)
    tries = [*bodies(maker, large, pool), *ordinary(maker, pool), *sooner(maker, cases), *since(maker, cases)]
    tries += [*clashes(maker, pool), *years(maker, cases), *ahead(maker, cases), *spans(maker, pool)]
    tries += [*orders(maker, pool, large), *beside(maker, pool), *met(maker, pool)]
    known = set()
    for one in tries:
        own = sight(one.case, one.readings)
        for fault in one.shows:
            if (sees := behaviours(fault.id)) is not None:
                assert sees(one.case, one.readings, own) != own, fault.id
                known.add(fault.id.split()[0])
    assert {"by", "since", "order", "ordinary", "sooner", "day", "evaluator", "unmet", "same_year"} <= known


def test_a_day_between_two_that_are_turned_tells_them(maker, pool):
    tries = list(spans(maker, pool))
    taken = fewest(tries)
    more = [one for one, _ in parting(tries, taken)]
    told = {}
    for one in (*taken, *more):
        for id in one.ids:
            told.setdefault(id, set()).add(id_of(one))
    days = {id: on for id, on in told.items() if id.startswith("day ")}
    assert len({frozenset(on) for on in days.values()}) == len(days)


def id_of(one):
    return one.case.on, tuple(a.date for a in one.case.acts)


def test_a_day_a_year_or_a_century_off_is_told_from_the_day(maker, pool, large):
    for one in years(maker, [*large, *pool]):
        (id,) = one.ids
        days = [a.date for a in one.case.acts]
        days += [known.since for known in one.case.facts.values() if known.since is not None]
        back = 100 if id.endswith("century") else 1
        assert any(day.year <= one.case.on.year + 1 - back for day in days), id


def test_the_fullest_case_has_as_many_acts_as_the_vocabulary_has(maker, large):
    for case, _ in fullest(maker, large):
        for act in {a.act for a in case.acts}:
            assert sum(a.act == act for a in case.acts) == maker.measure.act(act).at_most


def test_unknowns_are_needed_and_rows_show_states(maker, pool, large):
    found = list(missing(maker, [*large, *pool]))
    ties = [*(s.id for s in maker.measure.statements), *(f.id.key for f in maker.measure.facts)]
    tied = {f"missing {sort} {id}" for sort in ("assumption", "arises") for id in ties}
    tied |= {f"missing {id} {when}" for when in ("first", "last") for id in ties}
    for one in found:
        assert one.purpose.removesuffix(" spared") in tied or one.purpose in {
            *needed_of(one.vector.expected),
            *(f"missing, {o}" for o in open_of(one.vector.expected)),
        }
    made = list(rows(maker, pool, [m.vector for m in found]))
    assert made
    for row in made:
        vector = row.made.vector
        assert vector.before
        assert from_json(to_json(vector)) == vector
        assert replace(vector, before=()).id != vector.id
        _, name, *other = row.made.purpose.removesuffix(" turned").split()
        assert row.shows
        turned = row.made.purpose.endswith(" turned")
        assert turned or other[0] == "|" or f"state {name}" in {f.id for f in row.shows}
        for shown in row.shows:
            taken = STATES[shown.id.split()[1]](vector.before[0], vector.case)
            assert maker.reference.expected(taken, vector.ask) != vector.expected
    by = {f: tuple((n, row.shows.get(f)) for n, row in enumerate(made)) for row in made for f in row.shows}
    alike = [{f.id for f in by if by[f] == said} for said in set(by.values())]
    assert all(len(some) == 1 for some in alike), alike
    kept = {f.id.split()[1] for f in by}
    assert {"whatever_date", "whatever_by", "whatever_order", "whatever_day"} <= kept


def test_of_two_things_wrong_the_first_is_told(maker):
    kinds = [m.vector.expected["refused"]["kind"] for m in refused_first(maker)]
    assert kinds[0] == "unknown_fact"
    assert all(m.vector.level is Level.INVALID for m in refused_first(maker))
    prefix = "invalid first of "
    told = {
        m.purpose.removeprefix(prefix): m.vector.expected["refused"]["kind"] for m in refused_first(maker)
    }
    assert told["rest and on"] == "wrong_type"
    assert told["on and calendar"] == "not_a_date"
    assert told["unknown and rest"] == "unknown_act"
    parts = ("facts", "acts", "unknown", "reading", "rest", "calendar")
    assert {told[f"no on and {part}"] for part in parts} == {"missing_key"}
    assert told["no on and no_such_name"] == "unknown_key"
