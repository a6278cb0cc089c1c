"""A report on one screen: what is new or not as expected, what to mend first, what hangs on a reading."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Any as Json

from policy_model.analysis.finding import Finding, Severity
from policy_model.analysis.run import UNFINISHED
from policy_model.courses.digest import readings
from policy_model.ir.ids import ChoiceId, ReadingId
from policy_model.ir.property import Verdict
from policy_model.ir.vocabulary import Reading
from policy_model.proof.story import course, in_a_row, unusual_facts
from policy_model.properties.outcome import Outcome, hanging
from policy_model.source.catalogue import Lang, find, message, shown
from policy_model.source.cells import cell_width, clipped
from policy_model.source.clause import ClauseId
from policy_model.source.diagnostic import Arg

from .accepted import Weighed
from .clean import Identity
from .matter import Matter, Weight, first, matters, weight
from .report import Ending, Report, is_open, is_premature
from .text import coverage, fitted
from .wording import counts, headline, repair, say, sentence, subject, title, verdict

_SCREEN = 40
"""The lines of a screen."""
_NEW, _UNLIKE, _SHOWN, _FIRST, _READINGS = 3, 4, 2, 12, 5
"""How much of each there is at most: of what is not as expected, so many with the case that shows it."""
_HEADED = 3
"""The lines of a section beside what it lists: an empty one, its head, how many more there are."""
_STEP = "  "
_MARK = {Ending.EXPECTED: "✓", Ending.NOT_EXPECTED: "✗", Ending.UNDECIDED: "?"}


def render(report: Report, lang: Lang, width: int, clean: Collection[Identity] | None = None) -> str:
    """The report on one screen. `clean`: what was found when all was last as expected (None: never)."""
    head = fitted([(0, f"{_MARK[report.ending]} {headline(report, lang)}")], width)
    lines = _Brief(report, lang, width, clean).lines(_SCREEN - head.count("\n"))
    return head + "".join(f"{line}\n" for line in lines)


def deciding(report: Report, lang: Lang, width: int) -> dict[ReadingId, str]:
    """What hangs on each reading that decides something, a line each, for lines of this width."""
    return _Brief(report, lang, width, None).deciding()


@dataclass(frozen=True, slots=True)
class _Brief:
    report: Report
    lang: Lang
    width: int
    clean: Collection[Identity] | None

    def lines(self, room: int) -> list[str]:
        """All below the verdict, `room` lines at most. Each is within the width, and none is broken.

        What is new or not as expected comes first, then what hangs on a reading; it and what is to be mended
        share the room that is left.
        """
        told = self._new()[:_NEW]
        above = [
            *self._section(self._say("new"), self._news(told)),
            *self._section(self._say("unlike"), self._unlike()),
        ]
        shown_already = {point.finding.identity for matter in told for point in matter.points}
        left = [
            w
            for w in self._for_drafters(still_open=True)
            if w.finding.identity not in shown_already and not is_premature(w, self.report.pending)
        ]
        readings = list(self.deciding().values())
        end = list(self._section("", self._end()))
        room -= len(above) + len(end) + (_HEADED + 1 if readings else 0)
        mend = list(self._first(matters(self.report.measure, left), min(_FIRST, max(1, room - _HEADED))))
        most = min(_READINGS, max(0, room + 1 - len(mend)))
        return [*above, *self._section(self._say("readings"), self._few_of(readings, most)), *mend, *end]

    def _few_of(self, lines: Sequence[str], most: int) -> Iterator[str]:
        yield from lines[:most]
        if len(lines) > most:
            yield self._say("more", count=len(lines) - most)

    def _section(self, head: str, body: Iterator[str]) -> Iterator[str]:
        lines = [self._clip(_STEP + line if head else line) for line in body]
        if lines:
            yield ""
            if head:
                yield self._clip(head)
            yield from lines

    def _clip(self, line: str) -> str:
        return clipped(line, self.width)

    def _say(self, key: str, **args: Arg) -> str:
        return say(f"brief.{key}", self.lang, **args)

    def _listed(self, parts: Sequence[str]) -> str:
        return message("proof.comma", {}, self.lang).join(parts)

    def _for_drafters(self, *, still_open: bool = False) -> list[Weighed]:
        return [
            w
            for w in self.report.findings
            if weight(w.finding) is not Weight.UPKEEP
            and w.finding.code not in UNFINISHED
            and (is_open(w) or not still_open)
        ]

    # ---- 新出现的

    def _new(self) -> tuple[Matter, ...]:
        accepts = any(w.accepted is not None for w in self.report.findings) or self.report.gone
        if self.clean is None and not accepts:
            return ()
        known = self.clean or ()
        found = [
            w
            for w in self._for_drafters()
            if w.accepted is None
            and w.finding.identity not in known
            and (self.clean is not None or is_open(w))
        ]
        return matters(self.report.measure, found)

    def _news(self, told: Sequence[Matter]) -> Iterator[str]:
        for matter in told:
            yield self._matter(matter)
            lead = matter.points[0].finding
            whom, *course = self._case(lead.witness) or ("",)
            if whom:
                yield _STEP + whom
            if lead.repair is not None:
                yield _STEP + say("repair", self.lang, edit=repair(lead.repair, self.lang))
            else:
                yield from (_STEP + line for line in course)
        more = len(self._new()) - len(told)
        if more:
            yield self._say("more", count=more)

    def _case(self, witness: Sequence[dict[str, Json]]) -> list[str]:
        """The case that shows it: whom it is about and what was done, if anything. Empty: none is kept."""
        if not witness:
            return []
        facts = unusual_facts(self.report.measure, witness[0], self.lang)
        told = course(self.report.measure, witness[0], self.lang) if witness[0]["acts"] else []
        acts = in_a_row(told, self.lang)
        whom = self._say("whom", facts=self._listed(facts) or self._say("anybody"))
        return [whom, *([self._say("course", acts=acts)] if acts else [])]

    # ---- 与预期不符

    def _unlike(self) -> Iterator[str]:
        odd = [o for o in self.report.outcomes if not o.as_expected]
        unfinished = [w.finding for w in self.report.findings if w.finding.code in UNFINISHED and is_open(w)]
        told = [[f"✗ {self._outcome(o)}", *self._shown(o)] for o in odd]
        told += [[f"? {f.code} {brief_of([f], self.lang, self.width)}"] for f in unfinished]
        cases: list[list[str]] = []
        for head, *case in told[:_UNLIKE]:
            yield head
            if case and case in cases[-1:]:
                yield _STEP + self._say("same_case")
            elif case and len(cases) < _SHOWN:
                yield from (_STEP + line for line in case)
                cases.append(case)
        if len(told) > _UNLIKE:
            yield self._say("more", count=len(told) - _UNLIKE)
        if gone := self.report.gone:
            names = tuple(f"{a.code} {subject(a.clauses, '', self.lang)}" for a in gone)
            yield f"✗ {self._say('gone', number=len(gone), names=names)}"

    def _shown(self, outcome: Outcome) -> list[str]:
        """The case that breaks it, or that it says there is."""
        return [] if outcome.verdict is Verdict.PROVED else self._case(outcome.witness)

    def _outcome(self, outcome: Outcome) -> str:
        name, expected = title(outcome, self.lang), outcome.property.expected
        found = verdict(outcome.verdict, self.lang)
        if outcome.verdict is not expected.verdict:
            return self._say(
                "outcome", name=name, expected=verdict(expected.verdict, self.lang), verdict=found
            )
        stated = set(expected.readings)
        hangs = hanging(*outcome.holds, *outcome.fails, *outcome.vacuous)
        if stated and hangs != stated:
            odd = {"more": hangs - stated, "less": stated - hangs}
            told = {key: self._named(f"hangs.{key}", some) for key, some in odd.items()}
            return self._say("hangs", name=name, **told)
        held, holds = (readings(some, self.lang) for some in (expected.holds, outcome.holds))
        return self._say("holds", name=name, expected=held, holds=holds)

    def _named(self, key: str, some: Collection[ReadingId]) -> str:
        named = [self._say("named", reading=r.id.told) for r in self.report.measure.readings if r.id in some]
        return self._say(key, readings=tuple(named)) if named else ""

    # ---- 应先改

    def _first(self, left: Sequence[Matter], most: int) -> Iterator[str]:
        told = first(left, most)
        yield from self._section(self._say("first", count=len(left)), self._matters(told, left))

    def _matters(self, told: Sequence[Matter], all_of_them: Sequence[Matter]) -> Iterator[str]:
        yield from map(self._matter, told)
        rest = [m for m in all_of_them if m not in told]
        if rest:
            number = {w: sum(m.weight is w for m in rest) for w in Weight}
            said = [f"{say(f'weight.{w.value}', self.lang)} {n}" for w, n in number.items() if n]
            yield self._say("rest", count=len(rest), weights=self._listed(said))

    def _matter(self, matter: Matter) -> str:
        findings = [point.finding for point in matter.points]
        count = len(findings)
        more: dict[str, Arg] = {
            "weight": say(f"weight.{matter.weight.value}", self.lang),
            "points": self._say("points", count=count) if count > 1 else "",
            "odd": "" if matter.ordinary else self._say("odd"),
        }
        clauses = cited(findings, self.lang)
        bare = self._say("matter", clauses=clauses, said="", **more)
        said = brief_of(findings, self.lang, self.width - len(_STEP) - cell_width(bare))
        return self._say("matter", clauses=clauses, said=said, **more)

    # ---- 读法

    def deciding(self) -> dict[ReadingId, str]:
        """What hangs on each reading, a line each."""
        return {r.id: line for r in self.report.measure.readings for line in self._reading(r)}

    def _reading(self, reading: Reading) -> Iterator[str]:
        consequences: list[tuple[ChoiceId, str | Finding]] = []
        for outcome in self.report.outcomes:
            some = [(c, len(under)) for under in outcome.fails for r, c in under if r == reading.id]
            if some and outcome.holds:
                choice, size = min(some, key=lambda one: one[1])
                key = "reading.fails" if size == 1 else "reading.may_fail"
                consequences.append((choice, self._say(key, name=title(outcome, self.lang))))
        for weighed in self._for_drafters():
            if weighed.finding.severity is Severity.NOTE:
                continue
            taken = [c for under in weighed.finding.readings for r, c in under if r == reading.id]
            if taken:
                consequences.append((taken[0], weighed.finding))
        if consequences:
            choice, said = consequences[0]
            more = len(consequences) - 1
            args: dict[str, Arg] = {
                "clause": reading.clause,
                "reading": reading.id.told,
                "choice": choice.told,
                "more": self._say("reading.more", count=more) if more else "",
            }
            room = self.width - len(_STEP) - cell_width(self._say("reading", said="", **args))
            if isinstance(said, Finding):
                said = brief_of([said], self.lang, room)
            yield self._say("reading", said=clipped(said, max(room, 2)), **args)

    # ---- 合计

    def _end(self) -> Iterator[str]:
        yield from counts(self.report, self.lang)
        held = sum(is_premature(w, self.report.pending) for w in self.report.findings)
        if held:
            yield self._say("pending", pending=self.report.pending, count=held)
        yield coverage(self.report.covered, self.lang)
        accepted = [w for w in self._for_drafters() if w.accepted is not None]
        if accepted:
            number = len(matters(self.report.measure, accepted))
            yield self._say("accepted", count=len(accepted), matters=number)
        upkeep = [w for w in self.report.findings if weight(w.finding) is Weight.UPKEEP]
        if upkeep:
            yield self._say("upkeep", count=len(upkeep), open=sum(map(is_open, upkeep)))
        code = next((w.finding.code for w in self._for_drafters() if is_open(w)), "PM0705")
        yield self._say("how", code=code)


def brief_of(findings: Sequence[Finding], lang: Lang, room: int) -> str:
    """What the findings say in one line: the first one's words, with what the others of its code add."""
    lead = findings[0]
    alike = [dict(f.args) for f in findings if f.code == lead.code]
    key = f"{lead.code}.brief"
    if find(key) is None:
        return sentence(lead, lang)
    args = {name: _together([value]) for name, value in lead.args}
    together = {name: _together([one[name] for one in alike if name in one]) for name in args}
    if sum(together[name] != args[name] and not _cites(args[name]) for name in args) == 1:
        args = together
    for most in (3, 1):
        kept = {name: _few(value, most, lang, "few") for name, value in args.items()}
        said = message(key, kept, lang)
        if cell_width(said) <= room:
            break
    return said


def cited(findings: Sequence[Finding], lang: Lang) -> str:
    """Where findings stand: the first clause, and how many there are."""
    clauses = tuple(dict.fromkeys(c for f in findings for c in f.clauses[:1]))
    return _few(clauses, 1, lang, "few_clauses") or say("whole", lang)


def _cites(parts: Sequence[Arg]) -> bool:
    return all(isinstance(part, ClauseId) for part in parts)


def _together(values: Sequence[Arg]) -> tuple[Arg, ...]:
    parts = [part for value in values for part in (value if isinstance(value, tuple) else (value,))]
    return tuple(dict.fromkeys(parts))


def _few(parts: Sequence[Arg], most: int, lang: Lang, key: str) -> str:
    """The first of several, and how many there are."""
    some = shown(tuple(shown(part, lang) for part in parts[:most]), lang)
    return some if len(parts) <= most else say(key, lang, some=some, count=len(parts))
