"""Many mutants in one measure: what each says otherwise stands beside what the measure says, by its name.

The names are choices of a reading that no measure has (`NAMES`): a choice is a set of mutants, and a
condition under it is said by those alone. So one run of the reference evaluator, over sets of mutants as
truths (`masks`), answers for all of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace

from policy_model.ir.formula import All, Any, At, Did, Formula, Not, ReadingIs, Unless
from policy_model.ir.ids import ChoiceId, ReadingId
from policy_model.ir.statement import Measure, Scope, Statement
from policy_model.ir.walk import children

from .alter import NEUTRAL, NEVER, with_child
from .amend import slots, with_slot

NAMES = ReadingId("mutant!")

Variants = Sequence[tuple[int, Formula]]
"""What mutants, by number, say in place of a formula."""


@dataclass
class Merged:
    """`measure` says what all say. `names[n]`: the mutants that choice `n` stands for."""

    measure: Measure
    names: list[tuple[int, ...]] = field(default_factory=list)


def mergeable(original: Measure, mutant: Measure) -> bool:
    """Whether the mutant differs in what its clauses say only: not in its entry, nor in what it declares."""
    return all(
        getattr(original, f.name) == getattr(mutant, f.name)
        for f in fields(Measure)
        if f.name not in ("statements", "judgements", "facts")
    )


def merge(original: Measure, mutants: Mapping[int, Measure]) -> Merged:
    """One measure for all of them; each must be `mergeable`."""
    return _Merger(original, mutants).run()


class _Merger:
    def __init__(self, original: Measure, mutants: Mapping[int, Measure]) -> None:
        self.original = original
        self.mutants = mutants
        self.out = Merged(original)
        self._known: dict[tuple[int, ...], ReadingIs] = {}

    def run(self) -> Merged:
        original = self.original
        instead: list[dict[int, tuple[Statement, ...]]] = [{} for _ in original.statements]
        definitions: list[list[tuple[int, Formula]]] = [[] for _ in original.judgements]
        arising: list[list[tuple[int, Formula]]] = [[] for _ in original.facts]
        unscoped = []
        scoped = any(isinstance(s, Scope) for s in original.statements)
        for number, mutant in self.mutants.items():
            for place, new in _changed(original.statements, mutant.statements):
                instead[place][number] = new
            for place, (old, now) in enumerate(zip(original.judgements, mutant.judgements, strict=True)):
                if now is not old:
                    definitions[place].append((number, now.definition))
            for place, (was, fact) in enumerate(zip(original.facts, mutant.facts, strict=True)):
                if fact is not was:
                    arising[place].append((number, fact.arises_if or NEUTRAL))
            if scoped and not any(isinstance(s, Scope) for s in mutant.statements):
                unscoped.append(number)
        statements = [
            new
            for old, variants in zip(original.statements, instead, strict=True)
            for new in self._statement(old, variants)
        ]
        if unscoped:  # without a 适用范围 everything is within it
            scope = next(s for s in original.statements if isinstance(s, Scope))
            statements.append(replace(scope, guard=self._named(unscoped), condition=NEUTRAL))
        self.out.measure = replace(
            original,
            statements=tuple(statements),
            judgements=tuple(
                replace(j, definition=self._formula(j.definition, variants))
                for j, variants in zip(original.judgements, definitions, strict=True)
            ),
            facts=tuple(
                replace(f, arises_if=self._formula(f.arises_if or NEUTRAL, variants)) if variants else f
                for f, variants in zip(original.facts, arising, strict=True)
            ),
        )
        return self.out

    def _named(self, numbers: Iterable[int]) -> ReadingIs:
        key = tuple(numbers)
        if key not in self._known:
            self._known[key] = ReadingIs(NAMES, ChoiceId(str(len(self.out.names))))
            self.out.names.append(key)
        return self._known[key]

    # ---- statements

    def _statement(
        self, old: Statement, variants: Mapping[int, tuple[Statement, ...]]
    ) -> Iterator[Statement]:
        """The statement as most say it, then as the others do."""
        own = dict(slots(old))
        inside: dict[str, list[tuple[int, Formula]]] = {name: [] for name in own}
        apart: list[int] = []
        others: list[Statement] = []
        for number, new in variants.items():
            kept = _alike(old, new)
            if kept is None:
                apart.append(number)
                name = self._named([number])
                others += [replace(s, guard=All((name, s.guard))) for s in new]
                continue
            now = dict(slots(kept))
            for slot, formula in own.items():
                if now[slot] is not formula:
                    inside[slot].append((number, now[slot]))
        merged = old
        for slot, formula in own.items():
            if inside[slot]:
                merged = with_slot(merged, slot, self._formula(formula, inside[slot]))
        if apart:
            merged = replace(merged, guard=All((Not(self._named(apart)), merged.guard)))
        yield merged
        yield from others

    # ---- formulas

    def _formula(self, formula: Formula, variants: Variants) -> Formula:
        variants = [(n, v) for n, v in variants if v is not formula]
        if not variants:
            return formula
        parts = children(formula)
        inside: list[list[tuple[int, Formula]]] = [[] for _ in parts]
        apart: dict[int, tuple[Formula, list[int]]] = {}
        for number, variant in variants:
            spots = _spots(formula, parts, variant)
            if spots is None:
                apart.setdefault(id(variant), (variant, []))[1].append(number)
                continue
            for place, new in spots:
                inside[place].append((number, new))
        merged = formula
        for place, some in enumerate(inside):
            if some:
                merged = with_child(merged, place, self._formula(parts[place], some))
        if not apart:
            return merged
        every = sorted(n for _, numbers in apart.values() for n in numbers)
        said = [All((self._named(numbers), new)) for new, numbers in apart.values()]
        return Any((All((Not(self._named(every)), merged)), *said))


def _spots(formula: Formula, parts: Sequence[Formula], variant: Formula) -> list[tuple[int, Formula]] | None:
    """The parts in which the variant differs, if it differs in parts only; one left out is neutral."""
    if type(variant) is not type(formula) or not parts:
        return None
    new = children(variant)
    if isinstance(formula, At) and isinstance(variant, At) and variant.clause != formula.clause:
        return None
    if isinstance(formula, Did) and isinstance(variant, Did) and variant.what != formula.what:
        return None
    if len(new) == len(parts):
        return [(i, b) for i, (a, b) in enumerate(zip(parts, new, strict=True)) if a is not b]
    if len(new) == len(parts) - 1 and isinstance(formula, All | Any):
        gone = next((i for i, b in enumerate(new) if b is not parts[i]), len(new))
        if all(a is b for a, b in zip(parts[gone + 1 :], new[gone:], strict=True)):
            return [(gone, NEUTRAL if isinstance(formula, All) else NEVER)]
    assert isinstance(formula, All | Any | Not | At | Unless | Did)
    return None


def _changed(
    old: Sequence[Statement], new: Sequence[Statement]
) -> Iterator[tuple[int, tuple[Statement, ...]]]:
    """The statements that are not the very same, each with what stands in its place."""
    if len(old) == len(new):
        yield from ((i, (b,)) for i, (a, b) in enumerate(zip(old, new, strict=True)) if a is not b)
        return
    place = next((i for i, (a, b) in enumerate(zip(old, new, strict=False)) if a is not b), len(old) - 1)
    more = len(new) - len(old) + 1
    assert more >= 0
    assert all(a is b for a, b in zip(old[place + 1 :], new[place + more :], strict=True))
    yield place, tuple(new[place : place + more])


def _alike(old: Statement, new: tuple[Statement, ...]) -> Statement | None:
    """The one statement in its place, if it differs in conditions only."""
    if len(new) != 1 or type(new[0]) is not type(old):
        return None
    other = new[0]
    names = {name for name, _ in slots(old)}
    same = all(getattr(old, f.name) == getattr(other, f.name) for f in fields(old) if f.name not in names)
    return other if same else None
