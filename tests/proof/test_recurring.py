"""每年3月31日前, 每季度一次: by dates, by the evaluator, by the encoding; and on what days events fall."""

from __future__ import annotations

import calendar
import datetime

import pytest
from hypothesis import HealthCheck, Phase, example, given, settings
from hypothesis import strategies as st

from policy_model.ir.each import EachDay, recurring_day
from policy_model.ir.formula import ActRef
from policy_model.ir.ids import NATURE
from policy_model.ir.statement import Duty
from policy_model.ir.vocabulary import Falls
from policy_model.pipeline import load_measure
from policy_model.proof import smt
from policy_model.proof.recurring import falls_on
from policy_model.proof.solver import Answer, Solver
from policy_model.semantics.algebra import DutyState
from policy_model.semantics.almanac import almanac
from policy_model.semantics.calendar import AssumedCalendar, official
from policy_model.semantics.case import Case, CaseAct
from policy_model.semantics.world import evaluate_complete
from tests import strategies

from . import agreeing

TEXT = """\
第一条　值班室应当{when}公布值班表。

```policy
第一条 值班室应当{when}公布值班表。
```

第二条　本办法自{entry:%Y年%m月%d日}起施行。

```policy
第二条 本办法自{entry:%Y年%m月%d日}起施行。
```

```vocabulary
主体
| 名称 | 标识 |
|---|---|
| 值班室 | office |

事件
| 名称 | 标识 | 可多次 | 何日 |
|---|---|---|---|
| 年度开始 | year_begins | 3 | 每年第一日 |
| 半年开始 | half_begins | 3 | 每半年第一日 |
| 季度开始 | quarter_begins | 3 | 每季度第一日 |
| 月度开始 | month_begins | 3 | 每月第一日 |

行为
| 名称 | 标识 | 主体 | 可多次 |
|---|---|---|---|
| 公布值班表 | roster | 值班室 | 3 |
```
"""
dates = st.dates(datetime.date(2017, 1, 1), datetime.date(2020, 3, 1))
SPANS = {12: "年", 6: "半年", 3: "季度", 1: "月"}


def lengths(months, month):
    """The days that the month has in every span of so many months, in a common year and in a leap year."""
    named = range(month, 13, months)
    return {calendar.monthrange(year, m)[1] for year in (2017, 2020) for m in named}


@st.composite
def days(draw):
    """So many months, a month of them, a day of it (None: the last), and how that is written."""
    months = draw(st.sampled_from(list(SPANS)))
    month = draw(st.integers(1, months))
    own = lengths(months, month)
    day = draw(st.none() | st.integers(1 + (month == 1), min(own)))
    written = "最后一日" if day is None else f"{day}日"
    if months == 12:
        ways = [f"在每年{month}月{written}前"]
    elif months == 1:
        ways = [f"在每月{written}前"]
    else:
        ways = [f"在每{SPANS[months]}第{month}个月{written}前"]
    if day is None and month == months:
        ways += [f"在每{SPANS[months]}{how}" for how in ("最后一日前", "底前", "末")]
        ways += [f"每{SPANS[months]}{how}" for how in ("末", "至少一次")]
    return EachDay(months, month, day), draw(st.sampled_from(ways))


def last(each, day):
    """The day of the span that a day lies in."""
    month = (day.month - 1) // each.months * each.months + each.month
    return day.replace(month=month, day=each.day or calendar.monthrange(day.year, month)[1])


@pytest.fixture(scope="module")
def written(tmp_path_factory):
    """The measure that names such a day, from a day on."""
    folder = tmp_path_factory.mktemp("recurring")

    def measure(when, entry):
        path = folder / "measure.md"
        path.write_text(TEXT.format(when=when, entry=entry), "utf-8")
        return load_measure(path).measure

    return measure


def states(each, entry, begun, done, on):
    """The last days and states of its duties, by dates alone: from entry, and from each that begins."""
    begins = entry.day == 1 and (entry.month - 1) % each.months == 0
    spans = [] if begins else [entry]
    for start in [*spans, *(b for b in begun if entry <= b <= on)]:
        due = last(each, start)
        if due <= start and start == entry:
            continue
        mine = [d for d in done if start <= d <= on and d >= entry]
        if mine:
            yield due, DutyState.DONE_IN_TIME if min(mine) <= due else DutyState.DONE_LATE
        else:
            yield due, DutyState.OVERDUE if on > due else DutyState.PENDING


@settings(deadline=None, max_examples=80)
@given(days(), dates, st.data())
@example((EachDay(3, 3, None), "在每季度末"), datetime.date(2017, 12, 31), None)
@example((EachDay(1, 1, None), "每月一次"), datetime.date(2020, 2, 2), None)
@example((EachDay(6, 6, None), "每半年"), datetime.date(2017, 7, 1), None)
def test_each_year_quarter_and_month_has_a_duty_of_its_own(written, named, entry, data):
    """By dates alone and by the evaluator: the same last days and states; and so says the encoding."""
    each, when = named
    measure = written(when, entry)
    [kind] = [act for act in measure.acts if act.falls == Falls(each.months)]
    falls = list(kind.falls.days(datetime.date(2017, 1, 1), datetime.date(2020, 12, 31)))
    if data is None:
        begun, done, on = falls[-3:], [entry, falls[-2]], datetime.date(2020, 12, 31)
    else:
        begun = data.draw(st.lists(st.sampled_from(falls), max_size=3, unique=True), "begun")
        done = data.draw(st.lists(dates, max_size=3), "done")
        on = data.draw(dates, "on")
    begun, done = [d for d in begun if d <= on], [d for d in done if d <= on]
    [act] = [act for act in measure.acts if not act.event]
    acts = [CaseAct(kind.id, day, None, None, None) for day in begun]
    acts += [CaseAct(act.id, day, act.actors[0], None, None) for day in done]
    case = Case({}, tuple(acts), (), (), on)
    tables = AssumedCalendar(official())
    seen = evaluate_complete(measure, case, {}, tables)
    said = [
        (duty.due, state)
        for duty in seen.duties()
        for state, so in duty.states.items()
        if so and state is not DutyState.NOT_APPLICABLE
    ]
    assert sorted(said, key=str) == sorted(
        states(each, entry, begun, done, on) if on >= entry else [], key=str
    )
    agreeing.compare(measure, case, (), tables, longest=400)
    again = [s for s in measure.statements if isinstance(s, Duty) and s.trigger is not None]
    assert again[0].trigger == ActRef(kind.id)
    [named_day] = [recurring_day(s, measure.acts) for s in again]
    assert named_day is not None
    assert {last(named_day, d) for d in falls} == {last(each, d) for d in falls}
    assert kind.actors == (NATURE,)


@settings(deadline=None, max_examples=60, phases=[Phase.generate], suppress_health_check=list(HealthCheck))
@given(st.data())
def test_measures_with_events_of_the_calendar_mean_one_thing(data):
    """Of any drawn measure whose events fall on such days the encoding says what the evaluator says."""
    measure = data.draw(strategies.on_the_calendar())
    case = data.draw(strategies.spelt_cases(measure))
    readings = tuple(data.draw(st.sampled_from(list(strategies.combinations(measure)))).items())
    assert not almanac(measure, case).misplaced
    agreeing.compare(measure, case, readings, AssumedCalendar(data.draw(strategies.calendars())), longest=900)


@settings(deadline=None, max_examples=60)
@given(st.sampled_from([1, 3, 6, 12]), st.booleans(), st.dates())
@example(12, True, datetime.date.max)
@example(1, True, datetime.date(2000, 2, 29))
@example(1, True, datetime.date(1900, 2, 28))
@example(3, False, datetime.date.min)
def test_the_days_on_which_an_event_falls(months, last, day):
    """The solver may choose a day if and only if the calendar has it, in any year that can be written."""
    falls = Falls(months, last)
    near = [day, falls.by(max(day, datetime.date(1, 12, 31)))]
    for one in near:
        solver = Solver([falls_on(falls, smt.number(one.toordinal()), "one")])
        assert (solver.check() is Answer.SAT) == falls.on(one)
    assert falls.on(near[1])
    first = datetime.date(day.year, 1, 1)
    own = list(falls.days(first, datetime.date(day.year, 12, 31)))
    assert len(own) == 12 // months
    assert [(d + datetime.timedelta(days=1)).day == 1 if d != datetime.date.max else last for d in own] == [
        last
    ] * len(own)


def test_no_case_of_the_solver_has_it_twice_or_on_another_day(written):
    """A second year begins later than the first, and both on their first day."""
    measure = written("在每年3月31日前", datetime.date(2017, 2, 1))
    symbols = agreeing.View(measure, agreeing.Periods(False)).encoding.symbols
    [kind] = [act for act in measure.acts if act.falls == Falls(12)]
    first, second, _ = symbols.of(kind.id)
    solver = Solver([term for _, term in symbols.domain()])
    solver.add([second.exists, first.date >= datetime.date(2018, 1, 1).toordinal()])
    assert solver.check() is Answer.SAT
    assert solver.check(second.date < datetime.date(2019, 1, 1).toordinal()) is Answer.UNSAT
    assert solver.check(first.date == datetime.date(2018, 3, 5).toordinal()) is Answer.UNSAT


def test_what_a_case_lists_otherwise_than_the_calendar_is_told(written):
    """On another day, twice, and not at all."""
    measure = written("在每年3月31日前", datetime.date(2017, 2, 1))
    [kind] = [act for act in measure.acts if act.falls == Falls(12)]
    listed = [datetime.date(2018, 3, 5), datetime.date(2019, 1, 1), datetime.date(2019, 1, 1)]
    acts = tuple(CaseAct(kind.id, day, None, None, None) for day in listed)
    found = almanac(measure, Case({}, acts, (), (), datetime.date(2019, 6, 1)))
    assert found.misplaced == (0, 2)
    assert found.unlisted == ((kind.id, (datetime.date(2018, 1, 1),)),)
    nothing = almanac(measure, Case({}, (), (kind.id,), (), datetime.date(2019, 6, 1)))
    assert nothing.unlisted == ()
