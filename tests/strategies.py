"""Small measures over the whole IR at random, and cases of them, complete and partial.

`measures()` draws a measure; `cases(measure)` a case in which everything is known; `partial_cases(measure)`
one with gaps; `calendars()` a set of working days that covers every period such a case can start.
All dates are within a few days of `ENTRY`, periods are of at most three days, numbers are below five.

What is drawn keeps the invariants of the IR: acts never hang on themselves under a negation (they may
hang on one another without one), judgements do not define one another in a circle, what arises and what
is assumed speaks of facts only, guards of readings only, and scope of facts and readings only.

What hangs on nothing drawn is made once, not at each draw: Hypothesis looks over every strategy that is new
to it, and that takes longer than to draw from it.
"""

from __future__ import annotations

import dataclasses
import datetime
import itertools
from collections.abc import Iterable, Iterator
from functools import cache

from hypothesis import strategies as st

from policy_model.ir import formula as f
from policy_model.ir import ids, statement, vocabulary
from policy_model.ir import property as claims
from policy_model.ir.walk import formulas, nodes
from policy_model.semantics.calendar import GivenCalendar
from policy_model.semantics.case import Case, CaseAct, Known
from policy_model.source.clause import ClauseId, parse_clause_id
from policy_model.source.span import Span

SPAN = Span("<drawn>", 0, 0)
ENTRY = datetime.date(2018, 2, 8)
_DAY = datetime.timedelta(days=1)
FIRST, LAST = datetime.date(2018, 1, 1), datetime.date(2021, 12, 1)
DAYS = [ENTRY + datetime.timedelta(days=n) for n in range(-1, 5)]
CONSTANTS = [DAYS[1], DAYS[3]]

PARTIES = tuple(ids.PartyId(k) for k in ("p", "q"))
A, B, C, E, N, D, T = (ids.FactId(k) for k in ("a", "b", "c", "e", "n", "d", "t"))
GRADES = tuple(ids.ValueId(k) for k in ("e1", "e2", "e3"))
X, Y, Z = (ids.ActId(k) for k in ("x", "y", "z"))
HAPPENS = ids.ActId("o")
CONTENTS = (ids.ContentId("yes"), ids.ContentId("no"))
J, K = ids.JudgementId("j"), ids.JudgementId("k")
U, V, W = (ids.ResultId(k) for k in ("u", "v", "w"))
R, S = ids.ReadingId("r"), ids.ReadingId("s")
CHOICES = {
    R: tuple(ids.ChoiceId(k) for k in ("r1", "r2")),
    S: tuple(ids.ChoiceId(k) for k in ("s1", "s2", "s3")),
}
CLAUSES = [parse_clause_id(c) for c in ("1", "1.1", "1.2", "2", "2.1", "3")]
MUCH = ids.AmountId("w__exactly_1_yuan")
RESULTS = (U, V, W, MUCH)

some_party = st.sampled_from(PARTIES)
some_parties = st.lists(some_party, max_size=2, unique=True).map(lambda ps: tuple(sorted(ps)))
some_bearers = st.lists(some_party, min_size=1, max_size=2, unique=True).map(lambda ps: tuple(sorted(ps)))
lengths = st.builds(f.Period, st.integers(1, 3), st.sampled_from([f.Unit.WORKDAY, f.Unit.DAY])) | st.builds(
    f.Period, st.just(1), st.sampled_from([f.Unit.MONTH, f.Unit.YEAR])
)
dated = st.builds(f.Period, st.integers(1, 5), st.just(f.Unit.DAY), then=st.just(f.AS_COUNTED))
"""Last days that are dates, where they run from entry into force."""


@st.composite
def counted_on(draw):
    """A period from whose end, run on over days off or as it is counted, another is counted on."""
    first, more = draw(lengths), draw(lengths | dated)
    return (first.and_then(f.RUN_ON) if draw(st.booleans()) else first).and_then(more)


of_the_calendar = st.builds(
    f.Period, st.integers(1, 12), st.just(f.Unit.MONTH), then=st.sampled_from([f.AS_COUNTED, f.EVE]) | dated
)
"""Last days that are a day of every year, where they run from its first."""


periods = st.one_of(
    lengths,
    lengths,
    dated,
    of_the_calendar,
    counted_on(),
    (lengths | dated).map(lambda period: dataclasses.replace(period, from_day=True)),
)
readings = st.sampled_from([(r, c) for r, cs in CHOICES.items() for c in cs]).map(lambda rc: f.ReadingIs(*rc))
facts = st.one_of(
    st.sampled_from([A, B, C, T]).map(f.FactTrue),
    st.lists(st.sampled_from(GRADES), max_size=2, unique=True).map(
        lambda vs: f.FactOneOf(E, tuple(sorted(vs)))
    ),
    st.builds(f.Compare, st.just(N), st.sampled_from(f.Op), st.integers(0, 3)),
    st.builds(f.Compare, st.just(D), st.sampled_from(f.Op), st.sampled_from(CONSTANTS)),
)


def joined(leaves, most=4, negated=True):
    """Formulas over these leaves; negated: the connectives include `Not`."""

    def step(inner):
        ways = [
            st.lists(inner, min_size=2, max_size=3).map(lambda ps: f.All(tuple(ps))),
            st.lists(inner, min_size=2, max_size=3).map(lambda ps: f.Any(tuple(ps))),
            st.builds(f.Unless, inner, inner),
            st.builds(f.At, st.sampled_from(CLAUSES), inner),
        ]
        return st.one_of(*ways, inner.map(f.Not)) if negated else st.one_of(*ways)

    constant = st.sampled_from([f.Const(True), f.Const(False), f.All(()), f.Any(())])
    rarely = st.integers(0, 19).flatmap(lambda n: leaves if n else constant)
    return st.recursive(rarely, step, max_leaves=most)


guards = st.just(f.Const(True)) | st.just(f.Const(True)) | joined(readings, 2)


@cache
def refs(kinds):
    """Descriptions of acts of these kinds."""

    some_kind = st.sampled_from([*kinds, HAPPENS])
    some_contents = st.sampled_from([(), *itertools.combinations(CONTENTS, 1), CONTENTS])
    towards = st.just(()) | some_parties

    @st.composite
    def ref(draw):
        kind = draw(some_kind)
        return f.ActRef(kind, draw(some_contents) if kind == X else (), draw(towards))

    return ref()


some_order = st.sampled_from(
    [
        (over, under)
        for under, over in itertools.combinations(CLAUSES, 2)
        if not over.within(under) and not under.within(over)
    ]
)
"""Which clause prevails over which: never round."""


some_provisions = st.lists(
    st.tuples(st.sampled_from(RESULTS), st.sampled_from([B, T])),
    min_size=1,
    max_size=2,
    unique_by=lambda pair: pair[0],
).map(tuple)
"""Which results give way to other provisions, and the fact that there are some."""


@cache
def moving(kinds):
    """Periods that approvals extend and interruptions stop, by acts of these kinds."""
    one = refs(kinds)
    extensions = st.builds(f.Extension, st.sampled_from(CLAUSES), guards, one, periods, st.none() | periods)
    stops = st.builds(f.Stop, st.sampled_from(CLAUSES), guards, one, one, st.booleans())
    some = st.lists(extensions | stops, min_size=1, max_size=2)

    @st.composite
    def period(draw):
        moved = draw(some)
        return dataclasses.replace(draw(periods), moved=tuple(moved))

    return period()


@cache
def procedure(kinds, lacking=()):
    """Leaves that look at acts, and at the lack of some of those that may be looked at so."""
    one = refs(kinds)
    leaves = [
        st.builds(f.Done, one),
        st.builds(f.Done, one, one, st.none() | periods),
        st.builds(f.InTime, one, periods),
        st.builds(f.Did, some_act, joined(facts, 2)),
    ]
    if lacking:
        moved = periods | moving(lacking)
        leaves.append(st.builds(f.InTime, one, moved))
        undone = st.lists(refs(lacking), max_size=2).map(tuple)
        leaves.append(st.builds(f.Lapsed, undone, st.none() | one, moved))
    return st.one_of(leaves)


KINDS = (X, Y, Z)
some_act = refs(KINDS)
procedures = procedure(KINDS)
lapses = procedure(KINDS, KINDS)
own_periods = periods | moving(KINDS)
fact_only = joined(facts, 3)
plain = joined(facts | readings, 3)
judged = st.sampled_from([J, K]).map(f.Judged)
condition = joined(facts | readings | lapses | judged, 4)
some_conditions = st.lists(condition, min_size=1, max_size=2)


@cache
def grounds_and_definitions(layered):
    """On what acts of each kind may hang, and what the two judgements may be.

    Layered: an act may look at itself and those before it, under a negation at those before it only.
    """
    if layered:
        grounds = {}
        for i, kind in enumerate(KINDS):
            leaves = plain | judged | procedure(KINDS[: i + 1], KINDS[:i])
            if i:
                leaves |= procedure(KINDS[:i], KINDS[:i]).map(f.Not)
            grounds[kind] = joined(leaves, 4, negated=False)
        return grounds, plain, plain
    ground = joined(plain | procedures | judged, 4, negated=False)
    definition = joined(plain | procedures, 4, negated=False)
    second = joined(plain | procedures | st.just(f.Judged(J)), 4, negated=False)
    return dict.fromkeys(KINDS, ground), definition, second


@st.composite
def measures(draw) -> statement.Measure:
    """A measure of a few statements of any kind."""
    grounds, definition, second = grounds_and_definitions(draw(st.booleans()))
    makers = {
        statement.Effect: lambda h: _effect(draw, h),
        statement.Necessary: lambda h: statement.Necessary(*h, _results(draw), tuple(draw(some_conditions))),
        statement.Duty: lambda h: _duty(draw, h),
        statement.Power: lambda h: statement.Power(
            *h, draw(some_bearers), *_what(draw), draw(condition), draw(some_act), draw(own_periods)
        ),
        statement.Ban: lambda h: statement.Ban(*h, draw(some_parties), *_what(draw), draw(condition)),
        statement.Authority: lambda h: _authority(draw, h, grounds),
        statement.Requirement: lambda h: _requirement(draw, h, grounds),
        statement.Scope: lambda h: statement.Scope(*h, draw(plain)),
        statement.ByReference: lambda h: statement.ByReference(
            *h,
            draw(plain),
            tuple((c, "") for c in draw(st.lists(st.sampled_from(CLAUSES), max_size=1))),
        ),
        statement.Yields: lambda h: statement.Yields(*h, draw(some_provisions)),
        statement.Considers: lambda h: statement.Considers(*h, draw(st.sampled_from([(A,), (B, T)]))),
        statement.Precedence: lambda h: statement.Precedence(*h, *draw(some_order)),
        statement.Assumption: lambda h: statement.Assumption(*h, "假定", draw(fact_only)),
        statement.Excused: lambda h: statement.Excused(*h, "理由", draw(st.sampled_from(["", "一句"]))),
        statement.Defines: lambda h: statement.Defines(*h, draw(st.sampled_from(["", J.key, K.key]))),
    }
    often = [statement.Effect, statement.Duty, statement.Authority, statement.Effect, statement.Duty]
    kinds_of = draw(st.lists(st.sampled_from([*makers, *often]), min_size=3, max_size=8))
    body = []
    for i, kind in enumerate(kinds_of):
        clause = draw(st.sampled_from(CLAUSES))
        body.append(makers[kind]((f"{clause}#{i}", clause, draw(guards), SPAN)))
    return measure_of(
        _facts(draw),
        tuple(body),
        (draw(definition), draw(second)),
        draw(st.integers(1, 2)),
        draw(st.booleans()),
        _said_of(draw),
    )


def measure_of(facts, statements, definitions, at_most: int, run_on: bool, said=None) -> statement.Measure:
    """The measure of these parts; `at_most`: how many of act `y`; `said`: what the tables say besides."""
    said = said or Said()
    return statement.Measure(
        name="drawn",
        title="办法",
        entry=ENTRY,
        run_on=run_on,
        parties=tuple(vocabulary.Party(p, "", (), SPAN) for p in (*PARTIES, ids.NATURE)),
        facts=facts,
        acts=(
            vocabulary.Act(X, "", (), PARTIES, (), CONTENTS, 1, SPAN),
            vocabulary.Act(Y, "", (), PARTIES[:1], PARTIES[1:], (), at_most, SPAN),
            vocabulary.Act(Z, "", (), PARTIES[1:], (), (), 1, SPAN),
            vocabulary.Act(HAPPENS, "", (), (ids.NATURE,), (), (), 1, SPAN),
        ),
        judgements=(
            vocabulary.Judgement(J, "", (), definitions[0], said.implicit, SPAN),
            # a grade is always some clause's
            vocabulary.Judgement(
                K, "", tuple(CLAUSES[3:4]) if said.grade else (), definitions[1], False, SPAN, said.grade
            ),
        ),
        results=tuple(
            vocabulary.Result(r, "", (), polarity, main, excludes, SPAN, elsewhere, amount, bearing)
            for r, polarity, main, excludes, elsewhere, amount, bearing in (
                (U, said.polarity, True, (V,), False, None, None),
                (V, said.polarity, said.main, (U,), False, None, said.bearing),
                (W, vocabulary.Polarity.BENEFIT, True, (), said.elsewhere, None, None),
                (MUCH, vocabulary.Polarity.BENEFIT, True, (), said.elsewhere, said.amount, None),
            )
        ),
        readings=tuple(
            vocabulary.Reading(
                r,
                CLAUSES[0],
                tuple(vocabulary.Choice(c, "", c == said.ordinary, SPAN) for c in choices),
                SPAN,
            )
            for r, choices in CHOICES.items()
        ),
        statements=statements,
        clauses=tuple(CLAUSES),
        hash="0" * 64,
        entry_clause=said.entry_clause,
    )


_ONE_YUAN = vocabulary.Amount(W, "1", "1", "元")


@dataclasses.dataclass(frozen=True)
class Said:
    """What the vocabulary says of a measure's names besides what they mean in a condition."""

    polarity: vocabulary.Polarity = vocabulary.Polarity.BENEFIT
    main: bool = True
    elsewhere: bool = False
    bearing: vocabulary.Bearing | None = None
    amount: vocabulary.Amount = _ONE_YUAN
    implicit: bool = False
    grade: tuple[ids.FactId, ids.ValueId] | None = None
    ordinary: ids.ChoiceId | None = None
    entry_clause: ClauseId | None = None


_grades = st.sampled_from(GRADES)
_limits = st.sampled_from([("1", "1"), ("1", "5"), ("1", None), (None, "5")])
_polarity = st.sampled_from(vocabulary.Polarity)
_bearing = st.none() | st.sampled_from(vocabulary.Bearing)
_unit = st.sampled_from(["元", "倍"])
_base = st.none() | st.just(N)
_per = st.sampled_from([(), ("每人",), ("每人", "每月")])
_graded = st.none() | _grades.map(lambda value: (E, value))
_usual = st.none() | st.sampled_from([choice for choices in CHOICES.values() for choice in choices])
_begins = st.none() | st.sampled_from(CLAUSES)


def _said_of(draw):
    least, most = draw(_limits)
    between = least != most
    return Said(
        draw(_polarity),
        draw(st.booleans()),
        draw(st.booleans()),
        draw(_bearing),
        vocabulary.Amount(
            W,
            least,
            most,
            draw(_unit),
            over=between and least is not None and draw(st.booleans()),
            under=between and most is not None and draw(st.booleans()),
            base=draw(_base),
            per=draw(_per),
        ),
        draw(st.booleans()),
        draw(_graded),
        draw(_usual),
        draw(_begins),
    )


def plain_facts() -> tuple[vocabulary.Fact, ...]:
    """The facts, each ordinarily the first it can be, arising whatever the others are."""
    return _facts(lambda strategy: None if strategy is _arising else _FIRST[strategy])


_truths = st.booleans()
_numbers = st.integers(0, 4)
_places = st.integers(0, 2)
_ranked = st.sampled_from([True, False])
_dates = st.sampled_from(DAYS)
_arising = st.none() | joined(st.sampled_from([f.FactTrue(A), f.FactTrue(B)]), 2)
_FIRST = {_truths: False, _ranked: True, _grades: GRADES[0], _numbers: 0, _places: 0, _dates: DAYS[0]}


def _facts(draw):
    one = vocabulary.BoolType()

    def fact(id, type, ordinary, arises=None, come=False, discretionary=False):
        return vocabulary.Fact(id, type, "", (), discretionary, ordinary, "", SPAN, arises, come)

    return (
        fact(A, one, draw(_truths)),
        fact(B, one, draw(_truths)),
        fact(C, one, draw(_truths), draw(_arising), come=True),
        fact(E, vocabulary.EnumType(GRADES, draw(_ranked)), draw(_grades), draw(_arising)),
        fact(N, vocabulary.IntType("", draw(_places)), draw(_numbers), draw(_arising)),
        fact(D, vocabulary.DateType(), draw(_dates)),
        fact(T, one, draw(_truths), discretionary=True),
    )


_some_kind = st.sampled_from(KINDS)
_some_content = st.sampled_from([(), CONTENTS[:1], CONTENTS[1:]])
_some_results = st.lists(st.sampled_from(RESULTS), min_size=1, max_size=2, unique=True)
_some_modality = st.sampled_from(statement.Modality)
_trigger = st.none() | some_act
_within = st.none() | own_periods


def _what(draw):
    kind = draw(_some_kind)
    return kind, draw(_some_content) if kind == X else ()


def _results(draw):
    return tuple(draw(_some_results))


def _effect(draw, head):
    modality = draw(_some_modality)
    results = _results(draw)
    one_of = modality is statement.Modality.REQUIRE and len(results) > 1 and draw(st.booleans())
    return statement.Effect(*head, modality, results, draw(condition), one_of, draw(some_parties))


def _duty(draw, head):
    trigger = draw(_trigger)
    within = draw(_within)
    timely = T if within is None and draw(st.booleans()) else None
    bearers, what = draw(some_bearers), _what(draw)
    instead = () if draw(st.integers(0, 2)) else (f.ActRef(*_what(draw), bearers),)
    return statement.Duty(*head, bearers, *what, draw(condition), trigger, within, timely, instead)


def _authority(draw, head, grounds):
    kind, contents = _what(draw)
    to = draw(some_parties)
    return statement.Authority(*head, draw(some_bearers), to, kind, contents, draw(grounds[kind]))


def _requirement(draw, head, grounds):
    kind, contents = _what(draw)
    return statement.Requirement(*head, kind, contents, draw(some_parties), draw(grounds[kind]))


_some_result = st.sampled_from(RESULTS)
_some_status = st.sampled_from(f.Status)
_anyone = st.none() | some_party


@st.composite
def _told(draw):
    """What only a property asks: what the measure says of a result, of who keeps to it, of its own reach."""
    result = draw(_some_result)
    status = draw(_some_status)
    party = draw(_anyone)
    ways = [
        f.Given(result),
        f.Required(result),
        f.Forbidden(result),
        f.StatusIs(result, status),
        f.StatusIs(result, status),
        f.Lawful(party),
        f.Applies(draw(st.booleans())),
    ]
    return draw(st.sampled_from(ways))


@st.composite
def _asked(draw):
    """What the law may ask as well."""
    return draw(_law)


_law = facts | readings | lapses | judged
claimed = joined(_told() | _asked(), 4)
"""Conditions of a property: what the law may say, and besides what the measure says of a case."""


_clauses = st.sampled_from(CLAUSES)
_subjects = st.lists(st.sampled_from([*RESULTS, J, K]) | some_act, max_size=2).map(tuple)
_free = st.lists(st.sampled_from([A, B, C, E, N, D, T]), min_size=1, max_size=2, unique=True).map(tuple)
_claims = st.one_of(
    st.builds(claims.Always, claimed, claimed),
    st.builds(claims.Exists, claimed),
    st.builds(
        claims.OnlyAfter, st.lists(_some_result | some_act, min_size=1, max_size=2).map(tuple), some_act
    ),
    st.builds(claims.SameFor, _subjects, _free, st.just(f.Const(True)) | claimed),
    st.builds(claims.Monotone, st.sampled_from([A, B, C, E, N]), _some_result, st.booleans()),
    st.builds(claims.EachNeeded, _clauses),
    st.builds(claims.DeadlinesMet, st.sampled_from(claims.Strength), st.none() | _clauses, _anyone),
)
_expected = st.builds(
    claims.Expectation,
    st.sampled_from(claims.Verdict),
    st.lists(
        st.sampled_from([((r, c),) for r, cs in CHOICES.items() for c in cs]), max_size=2, unique=True
    ).map(tuple),
    st.lists(st.sampled_from(list(CHOICES)), max_size=2, unique=True).map(tuple),
)
_lawful = st.lists(_anyone, max_size=2, unique=True).map(tuple)


@st.composite
def properties(draw) -> claims.Property:
    """What a drafter may claim of a drawn measure, and expect of it."""
    lawful = draw(_lawful)
    return claims.Property("k", "性质", draw(_claims), lawful, draw(_expected), "理由", SPAN)


def values(fact: vocabulary.Fact, constants: Iterable[int | datetime.date] = ()) -> list[Known]:
    """Values of a fact such that every way a measure can tell values apart is among them.

    `constants`: what the measure compares it with, where that is not what drawn measures do.
    """
    match fact.type:
        case vocabulary.BoolType() if fact.may_come_about:
            return [Known(False), Known(True), *(Known(True, ENTRY + n * _DAY) for n in range(1, 12))]
        case vocabulary.BoolType():
            return [Known(False), Known(True)]
        case vocabulary.EnumType(values=own):
            return [Known(v) for v in own]
        case vocabulary.IntType():
            near = {c + n for c in constants if isinstance(c, int) for n in (-1, 0, 1) if c + n >= 0}
            return [Known(n) for n in sorted(near | {*range(6)})]
        case vocabulary.DateType():
            near = {c + n * _DAY for c in constants if isinstance(c, datetime.date) for n in (-1, 0, 1)}
            return [Known(day) for day in sorted(near | {*DAYS})]


def compared(measure: statement.Measure) -> dict[ids.FactId, set[int | datetime.date]]:
    """What a measure compares each number and date with."""
    found: dict[ids.FactId, set[int | datetime.date]] = {}
    own = [formula for s in measure.statements for formula in formulas(s)]
    own += [j.definition for j in measure.judgements]
    for part in (part for formula in own for part in nodes(formula)):
        if isinstance(part, f.Compare):
            found.setdefault(part.fact, set()).add(part.value)
    return found


def people(measure: statement.Measure) -> st.SearchStrategy[ids.PartyId]:
    """Those who may do something in its cases."""
    return st.sampled_from([p.id for p in measure.parties if p.id != ids.NATURE])


@st.composite
def acts(draw, measure: statement.Measure, declared: vocabulary.Act, certain: bool) -> CaseAct:
    """An act of a kind; certain: it says all that a complete case says."""
    contents = st.sampled_from(declared.contents) if declared.contents else st.none()
    someone = people(measure)
    return CaseAct(
        declared.id,
        draw(st.sampled_from(DAYS)),
        draw(st.none() if declared.event else st.none() | someone),
        draw(st.none() | someone) if declared.addressees else None,
        draw(contents if certain else st.none() | contents),
    )


def on_its_days(listed: list[CaseAct], falls: vocabulary.Falls) -> list[CaseAct]:
    """Events of the calendar on the days on which they fall, each once."""
    placed = {day: act for act in listed for day in [falls.by(act.date)]}
    return [dataclasses.replace(act, date=day) for day, act in placed.items()]


@st.composite
def _cases(draw, measure: statement.Measure, certain: bool) -> Case:
    listed = []
    unknown = []
    for declared in measure.acts:
        if not certain and not unknown and draw(st.integers(0, 3)) == 0:
            unknown.append(declared.id)
        elif draw(st.booleans()):
            own = draw(st.lists(acts(measure, declared, certain), min_size=1, max_size=declared.at_most))
            listed += own if declared.falls is None else on_its_days(own, declared.falls)
    known = {}
    constants = compared(measure)
    gaps = 0
    for fact in measure.facts:
        if not certain and gaps < 3 and draw(st.booleans()):
            gaps += 1
        else:
            known[fact.id] = draw(st.sampled_from(values(fact, constants.get(fact.id, ()))))
    on = draw(st.sampled_from(DAYS))
    return Case(known, tuple(draw(st.permutations(listed))), tuple(unknown), (), on)


def cases(measure: statement.Measure) -> st.SearchStrategy[Case]:
    """Cases in which every fact is known and every act certain."""
    return _cases(measure, True)


def partial_cases(measure: statement.Measure) -> st.SearchStrategy[Case]:
    """Cases in which facts, contents and acts may be unknown."""
    return _cases(measure, False)


@st.composite
def on_the_calendar(draw) -> statement.Measure:
    """Measures whose events fall on days of the calendar, as 每年第一日 and 每季度最后一日."""
    measure = draw(measures())
    falls = st.builds(vocabulary.Falls, st.sampled_from((12, 6, 3, 1)), st.booleans())
    acts = [
        dataclasses.replace(act, falls=draw(falls), at_most=draw(st.integers(1, 2))) if act.event else act
        for act in measure.acts
    ]
    return dataclasses.replace(measure, acts=tuple(acts))


@st.composite
def spelt_cases(draw, measure: statement.Measure) -> Case:
    """Complete cases whose acts are done by the day they are seen, and say by whom and towards whom."""
    case = draw(cases(measure))
    declared = {act.id: act for act in measure.acts}
    acts = [
        dataclasses.replace(
            act,
            by=None if declared[act.act].event else act.by or draw(people(measure)),
            to=(act.to or draw(people(measure))) if declared[act.act].addressees else None,
        )
        for act in case.acts
        if act.date <= case.on
    ]
    return dataclasses.replace(case, acts=tuple(acts))


arising_facts = st.composite(_facts)()
"""The facts, with any ordinary values and any conditions of arising."""


@st.composite
def calendars(draw) -> GivenCalendar:
    """Weekdays, with some days near `ENTRY` turned round."""
    span = [datetime.date.fromordinal(n) for n in range(FIRST.toordinal(), LAST.toordinal() + 1)]
    near = [ENTRY + datetime.timedelta(days=n) for n in range(25)]
    turned = set(draw(st.lists(st.sampled_from(near))))
    return GivenCalendar(FIRST, LAST, {d for d in span if (d.weekday() < 5) != (d in turned)})


def combinations(measure: statement.Measure) -> Iterator[dict[ids.ReadingId, ids.ChoiceId]]:
    """Every choice for every reading."""
    for full in itertools.product(*([c.id for c in r.choices] for r in measure.readings)):
        yield dict(zip((r.id for r in measure.readings), full, strict=True))
