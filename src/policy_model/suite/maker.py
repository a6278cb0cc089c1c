"""Vectors from cases: what all the kinds of vectors are made with."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, TypeVar
from typing import Any as Json

from policy_model.ir.ids import ChoiceId, FactId, ReadingId
from policy_model.ir.statement import Measure
from policy_model.ir.vocabulary import FactValue
from policy_model.semantics.calendar import AssumedCalendar, Calendar
from policy_model.semantics.case import Case
from policy_model.semantics.counted import beyond
from policy_model.semantics.evaluate import Evaluation
from policy_model.semantics.world import BoolWorld
from policy_model.source.catalogue import Lang, message
from policy_model.source.clause import ClauseId, parse_clause_id
from policy_model.source.diagnostic import Arg

from .compiled import Merged
from .masks import Masks, MaskWorld, Plan, QuickEvaluation
from .reference import Reference, tagged_case
from .said import Section
from .tangle import Shape, Tangles
from .vector import Kind, Level, Object, Vector, canonical

R = TypeVar("R")
FACTS = (Section.SCOPE, Section.JUDGEMENTS, Section.RESULTS)
"""What is asked at the level of facts."""
Choices = Mapping[ReadingId, ChoiceId]
Words = Mapping[Lang, str]
"""Something said in both languages."""


@dataclass(frozen=True, slots=True)
class Made:
    """A vector and what it is there for: a name that no other vector of the suite has."""

    vector: Vector
    purpose: str


@dataclass(frozen=True)
class Maker:
    """Makes vectors for a measure; expected values are the reference evaluator's."""

    measure: Measure
    calendar: Calendar

    @property
    def reference(self) -> Reference:
        """The evaluator."""
        return Reference(self.measure, self.calendar)

    @property
    def assumed(self) -> AssumedCalendar:
        """The calendar, with weekends free outside its tables: a case that counts there says so."""
        return AssumedCalendar(self.calendar)

    @cached_property
    def _plan(self) -> Plan:
        return Plan(self.measure, self.measure)

    def compiled(
        self, evaluation: type[Evaluation[Any, Any]], order: Mapping[int, int] | None = None
    ) -> Merged | None:
        """The measure as one function, as an evaluation sees it. `order`: of days, as of `Merged`.

        None where acts rest on one another in circles beside a negation: then rounds from all void do not do.
        """
        way = evaluation, id(order)  # a mapping has no hash; it is a world's own and lives as long
        if self.plain and way not in self._compiled:
            self._compiled[way] = Merged(self.measure, self.measure, self.assumed, evaluation, order)
        return self._compiled.get(way)

    @cached_property
    def plain(self) -> bool:
        """Whether no acts rest on one another in circles beside a negation."""
        return Tangles(self.measure).shape(self.measure) is Shape.PLAIN

    @cached_property
    def _compiled(self) -> dict[tuple[type[Evaluation[Any, Any]], int], Merged]:
        return {}

    def seen(self, case: Case, readings: Choices) -> QuickEvaluation:
        """What the measure says of a complete case: truths are 1 and 0."""
        plain = BoolWorld(self.measure, case, readings, self.assumed)
        return QuickEvaluation(self._plan, MaskWorld(plain, Masks(1)))

    @property
    def usual(self) -> Choices:
        """Every reading taken as is ordinary, else as comes first."""
        taken = {}
        for reading in self.measure.readings:
            ordinary = [c.id for c in reading.choices if c.ordinary]
            taken[reading.id] = (*ordinary, *(c.id for c in reading.choices))[0]
        return taken

    @cached_property
    def ordinary(self) -> Mapping[FactId, FactValue]:
        """What each fact ordinarily is."""
        return {f.id: f.ordinary for f in self.measure.facts}

    def once(self, about: str, case: Case, readings: Choices, work: Callable[[], R]) -> R:
        """What is found of a case under readings, worked out once for the very same ones.

        They are held with it, so that no others come to have their identities.
        """
        key = about, id(case), id(readings)
        if key not in self._found:
            self._found[key] = (case, readings, work())
        found: R = self._found[key][2]
        return found

    @cached_property
    def _found(self) -> dict[tuple[str, int, int], tuple[Case, Choices, Any]]:
        return {}

    def short(self, case: Case, readings: Choices) -> Object:
        """A complete case in the suite's form, with only the facts that are off their ordinary values."""
        case = replace(case, assumed=beyond(self.measure, case, self.calendar))
        out = tagged_case(self.measure, case, readings)
        off = {
            f.id.key
            for f in self.measure.facts
            if case.facts[f.id].value != f.ordinary or case.facts[f.id].since is not None
        }
        out["facts"] = {key: value for key, value in out["facts"].items() if key in off}
        out["rest"] = "ordinary"
        order = ("facts", "rest", "acts", "unknown", "on", "calendar", "reading")
        return {key: out[key] for key in order if key in out}

    def vector(
        self,
        level: Level,
        kind: Kind,
        case: Object,
        why: str,
        clauses: Iterable[ClauseId] = (),
        **args: Arg | Words,
    ) -> Vector:
        """A vector whose answer is the reference's; where no clause is named, those its answer rests on."""
        ask = FACTS if level is Level.FACTS else tuple(Section)
        expected = self._expected(case, ask)
        named = tuple(dict.fromkeys(clauses)) or self.cited(expected)
        return Vector(self.measure.name, level, kind, named, said(why, **args), case, expected)

    def _expected(self, case: Object, ask: Sequence[Section]) -> Object:
        key = (canonical(case), tuple(ask))
        if key not in self._whole:
            self._whole[key] = self.reference.expected(case, ask)
        return self._whole[key]

    def said_of(self, case: Object, ask: Sequence[Section] = tuple(Section)) -> Object:
        """What must come of a case, without what it rests on: many are tried of which few become vectors."""
        key = (canonical(case), tuple(ask))
        if key not in self._said:
            whole = self._whole.get(key)
            self._said[key] = (
                self.reference.expected(case, ask, basis=False) if whole is None else bare(whole)
            )
        return self._said[key]

    @cached_property
    def _whole(self) -> dict[tuple[bytes, tuple[Section, ...]], Object]:
        return {}

    @cached_property
    def _said(self) -> dict[tuple[bytes, tuple[Section, ...]], Object]:
        return {}

    def cited(self, expected: Json) -> tuple[ClauseId, ...]:
        """The clauses an answer rests on, in document order; the first clause where it rests on none."""
        found = {parse_clause_id(text) for text in _bases(expected)}
        return tuple(sorted(found)) or (self.measure.clauses[0],)


def said(key: str, **args: Arg | Words) -> dict[Lang, str]:
    """A reason in both languages. An argument that is a pair of texts is said in its language."""
    out = {}
    for lang in Lang:
        mine = {k: v[lang] if isinstance(v, Mapping) else v for k, v in args.items()}
        out[lang] = message(f"vector.{key}", mine, lang)
    return out


def bare(value: Json) -> Json:
    """An answer without what its entries rest on."""
    if isinstance(value, dict):
        return {key: bare(part) for key, part in value.items() if key != "basis"}
    return [bare(part) for part in value] if isinstance(value, list) else value


def _bases(value: Json) -> Sequence[str]:
    if isinstance(value, dict):
        own = [*value.get("basis", ()), *value.get("assumptions", ())]
        if isinstance(value.get("clause"), str):
            own.append(value["clause"])
        return own + [b for v in value.values() for b in _bases(v)]
    return [b for v in value for b in _bases(v)] if isinstance(value, list) else []
