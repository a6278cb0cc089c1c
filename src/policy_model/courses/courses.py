"""Whether all periods can be kept together, in three strengths, for each party and reading (model 6).

For each authority in force a *course* through it is sought (`finder`). Its facts, its acts and who does them,
with which content, are then fixed, and the two games are played over them (`skeleton`, `game`, `control`).
What is found is kept here, for every combination of the readings that matter.
"""

from __future__ import annotations

from collections.abc import Container, Iterator
from dataclasses import dataclass

from policy_model.ir.ids import ChoiceId, Combination, ReadingId
from policy_model.ir.property import DeadlinesMet, Strength
from policy_model.ir.statement import Duty, Power
from policy_model.proof.basis import document_order
from policy_model.proof.combos import Full, combinations, covered, fewest
from policy_model.proof.query import Question
from policy_model.proof.symbols import Unsupported
from policy_model.source.clause import ClauseId

from .control import Control, Controls
from .finder import Finder
from .net import Net
from .netting import skeleton
from .real_days import on_real_days, placed
from .remaining import Fixed, Rule
from .through import Course, Keep, Step, StepCourses

CALENDAR, TABLES, UNDONE = "course.calendar", "course.tables", "course.undone"
UNITS, PLANS = "course.units", "course.plans"
Played = tuple[Course, Net, tuple[Control, ...]]


@dataclass(frozen=True, slots=True)
class Found:
    """Under one combination: the courses, their nets and controls; `lost` are steps without a course.

    `unsure`: why there may be further steps with a course, or without. `unclear`: why some course has no net.
    """

    full: Full
    nets: tuple[Played, ...]
    lost: tuple[Step, ...]
    courses: tuple[Course, ...]
    unsure: Unsupported | None = None
    unclear: Unsupported | None = None


class Courses:
    """All courses of a measure, found once; nets and games shared between readings that give the same.

    Raises:
        GaveUp: at the solver's limit.
        OverflowError: there are too many combinations of readings.
    """

    def __init__(self, question: Question) -> None:
        self.question = question
        self.measure = question.measure
        self.finder = Finder(question)
        self.steps = self.finder.all()
        cubes = [c.cube for s in self.steps for c in s.courses]
        cubes += [cube for s in self.steps for cube in s.possible]
        used = {reading for cube in cubes for reading, _ in cube}
        used |= {reading for s in self.steps for c in s.courses for reading in c.fixed.readings}
        self.readings = tuple(r for r in self.measure.readings if r.id in used)
        self.controls = Controls(question.recall)
        self._alike: dict[object, int] = {}
        self._like: dict[int, int] = {}
        self._nets: dict[tuple[int, Combination], Net | Unsupported] = {}
        self._covered: dict[Combination, set[Full]] = {}
        self._lost: dict[tuple[DeadlinesMet, Step], tuple[Finder, StepCourses]] = {}
        self.found = tuple(self._under(full) for full in combinations(self.readings))

    def all_readings(self, full: Full) -> Combination:
        """The combination with the readings on which nothing hangs, each taken the first way."""
        chosen = dict(zip((r.id for r in self.readings), full, strict=True))
        return tuple((r.id, chosen.get(r.id, r.choices[0].id)) for r in self.measure.readings)

    def _under(self, full: Full) -> Found:
        chosen = dict(self.all_readings(full))
        seen: set[int] = set()
        nets: dict[Net, Played] = {}
        lost, courses = [], []
        unsure: Unsupported | None = None
        unclear: Unsupported | None = None
        for taken in self.steps:
            course = next((c for c in taken.courses if full in self._under_cube(c.cube)), None)
            if course is None:
                if taken.unclear:
                    unsure = Unsupported(CALENDAR).at(*named(taken.step.source))
                elif any(full in self._under_cube(cube) for cube in taken.possible):
                    lost.append(taken.step)
                continue
            courses.append(course)
            alike = self._number(course.fixed)
            if alike in seen:
                continue
            seen.add(alike)
            net = self._net(course.fixed, alike, chosen)
            if isinstance(net, Unsupported):
                unclear = unclear or net.at(*named(taken.step.source))
            elif net not in nets:
                nets[net] = (course, net, self.controls.of(net))
        return Found(full, tuple(nets.values()), tuple(lost), tuple(courses), unsure, unclear)

    def _under_cube(self, cube: Combination) -> set[Full]:
        """The combinations that a partial one stands for."""
        if cube not in self._covered:
            self._covered[cube] = covered(self.readings, [cube])
        return self._covered[cube]

    def _number(self, fixed: Fixed) -> int:
        """The same for what has the same nets."""
        if id(fixed) not in self._like:
            self._like[id(fixed)] = self._alike.setdefault(fixed.left, len(self._alike))
        return self._like[id(fixed)]

    def _net(self, fixed: Fixed, alike: int, chosen: dict[ReadingId, ChoiceId]) -> Net | Unsupported:
        """The course's net, or why it has none; nets differ only by the readings its procedure looks at."""
        matter = tuple((r.id, chosen[r.id]) for r in self.measure.readings if r.id in fixed.readings)
        key = (alike, matter)
        if key not in self._nets:
            try:
                net = placed(skeleton(fixed.under(chosen)), fixed)
                self._nets[key] = on_real_days(net, self.measure, self.question.setting)
            except Unsupported as form:
                self._nets[key] = form
        return self._nets[key]

    # -- a property ------------------------------------------------------------------------------

    def good(self, found: Found, claim: DeadlinesMet) -> bool | None:
        """Whether the claim holds under the combination; None: it says nothing there.

        Raises:
            Unsupported: it is not decided.
            GaveUp: at the solver's limit.
        """
        courses = list(found.courses)
        for step in found.lost:
            if (course := self._partly(found, step, claim)) is None:
                return False
            courses.append(course)
        if claim.strength is Strength.CONSISTENT:
            if found.unsure:
                raise found.unsure
            return True if any(about(course, claim) for course in courses) else None
        own = [control for played in found.nets for control in concerned(played, claim)]
        sure = [c.strong if claim.strength is Strength.STRONG else c.dynamic for c in own]
        if False in sure:
            return False
        if (form := found.unsure or found.unclear) or None in sure:
            if form:
                raise form
            strong = claim.strength is Strength.STRONG
            raise self.stands(next(c for c, known in zip(own, sure, strict=True) if known is None), strong)
        return True if own else None

    def stands(self, control: Control, strong: bool = False) -> Unsupported:
        """That it is not known whether the party can keep its periods, and which stands in the way."""
        rule = next((s for s in self.measure.statements if s.id == control.open), None)
        if not isinstance(rule, Duty | Power):
            return Unsupported(PLANS if strong else UNITS)
        return Unsupported(UNITS).at(*named(rule))

    def rests(self, claim: DeadlinesMet, holds: Container[Full]) -> tuple[ClauseId, ...]:
        """What the claim that courses exist rests on under the combinations under which it holds.

        For each step the clauses by which its canonical cases are courses and, for the readings under which
        it cannot be taken, those that rule it out; each in the fewest.

        Raises:
            GaveUp: at the solver's limit.
        """
        out: set[ClauseId] = set()
        used: dict[Finder, dict[tuple[object, ...], Course]] = {self.finder: {}}
        for step in (taken.step for taken in self.steps):
            never = []
            for found in self.found:
                if found.full not in holds:
                    continue
                if step in found.lost:
                    if (course := self._partly(found, step, claim)) is not None:
                        used.setdefault(self._lost[claim, step][0], {})[step, course.cube] = course
                elif (own := next((c for c in found.courses if c.step == step), None)) is not None:
                    used[self.finder][step, own.cube] = own
                else:
                    never.append(found.full)
            if never:
                out.update(self.finder.rules_out(step, fewest(self.readings, never)))
        for finder, courses in used.items():
            out |= finder.rests(courses.values())
        return tuple(sorted(out, key=document_order))

    def _partly(self, found: Found, step: Step, claim: DeadlinesMet) -> Course | None:
        """For a step without a course: a case that is one as far as the claim's own duties and powers go."""
        if claim.clause is None and claim.party is None:
            return None
        if (claim, step) not in self._lost:
            finder = Finder(self.question, kept(claim))
            self._lost[claim, step] = finder, finder.step(finder.steps.index(step))
        partly = self._lost[claim, step][1]
        course = next((c for c in partly.courses if found.full in self._under_cube(c.cube)), None)
        if course is None and partly.unclear:
            raise Unsupported(CALENDAR).at(*named(partly.step.source))
        return course


def named(rule: Rule) -> tuple[ClauseId, str]:
    """The clause and the step by which a rule is told."""
    return rule.clause, rule.act.told


def kept(claim: DeadlinesMet) -> Keep:
    """The duties and powers of the clause, of the party, that the claim is about."""

    def keep(statement: Duty | Power) -> bool:
        within = claim.clause is None or statement.clause.within(claim.clause)
        return within and (claim.party is None or claim.party in statement.bearers)

    return keep


def about(course: Course, claim: DeadlinesMet) -> bool:
    """The course has a step of the party's, and a step, duty or power of the clause's (and the party's)."""
    fixed = course.fixed
    if claim.party is not None and claim.party not in {doing.by for doing in fixed.acts.values()}:
        return False
    if claim.clause is None:
        return True
    keep = kept(claim)
    source = course.step.source
    own = claim.party is None or claim.party in source.actors
    return (own and source.clause.within(claim.clause)) or any(
        isinstance(rule, Duty | Power) and keep(rule) for rule in fixed.rules
    )


def concerned(played: Played, claim: DeadlinesMet) -> Iterator[Control]:
    """The controls over a net that the claim is about."""
    course, net, controls = played
    own = claim.party and claim.party.key
    if claim.clause is not None:
        ids = {b.source for b in net.bounds if own is None or b.bearer == own} | {course.step.source.id}
        clauses = (s.clause for s in course.fixed.measure.statements if s.id in ids)
        if not any(clause.within(claim.clause) for clause in clauses):
            return
    yield from (c for c in controls if own is None or c.party == own)
