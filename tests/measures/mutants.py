"""Mutants of the measure, each with one condition dropped, negated or shifted."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from policy_model.ir.formula import (
    All,
    Any,
    At,
    Const,
    FactOneOf,
    Formula,
    InTime,
    Not,
    Period,
    ReadingIs,
    Unless,
)
from policy_model.ir.ids import Id
from policy_model.ir.statement import Authority, Duty, Effect, Measure, Necessary, Requirement, Statement
from policy_model.ir.walk import children, nodes, rebuild


@dataclass(frozen=True, slots=True)
class Mutant:
    """A measure that says something else. `hints`: names that cases which notice it are likely to hold."""

    label: str
    measure: Measure
    hints: tuple[str, ...]


def of_items(measure: Measure, article: int) -> Iterator[Mutant]:
    """Every part of every item of the article, its heading too: dropped and negated wherever it is read."""
    for item in _stated_by(measure, article):
        for label, changed in _changes(item.body):
            mutated = _everywhere(measure, item, replace(item, body=changed))
            yield Mutant(f"{item.clause}：{label}", mutated, _names(item))


def of_definition(measure: Measure, judgement: str) -> Iterator[Mutant]:
    """Every part of a definition, dropped and negated."""
    for position, declared in enumerate(measure.judgements):
        if declared.id.zh == judgement:
            for label, changed in _changes(declared.definition):
                new = list(measure.judgements)
                new[position] = replace(declared, definition=changed)
                yield Mutant(
                    f"{judgement}：{label}",
                    replace(measure, judgements=tuple(new)),
                    _names(declared.definition),
                )


def of_deadlines(measure: Measure) -> Iterator[Mutant]:
    """Every period of a duty or of an act's own window, a day shorter and a day longer."""
    for position, statement in enumerate(measure.statements):
        for shift in (-1, 1):
            if isinstance(statement, Duty) and statement.within is not None:
                changed: Statement = replace(statement, within=_shifted(statement.within, shift))
            elif isinstance(statement, Requirement) and any(
                isinstance(n, InTime) for n in nodes(statement.requires)
            ):
                changed = replace(statement, requires=rebuild(statement.requires, _shifting(shift)))
            else:
                continue
            yield Mutant(f"{statement.id}：{shift:+d}", _with(measure, position, changed), ("读法",))


def of_validity(measure: Measure) -> Iterator[Mutant]:
    """Every requirement of an act's validity, dropped: whole, part by part, and whoever may do the act."""
    for position, statement in enumerate(measure.statements):
        if not isinstance(statement, Authority | Requirement):
            continue
        hints = (statement.act.zh,)
        for label, changed in _changes(statement.requires):
            if label.startswith("弃"):
                new = _with(measure, position, replace(statement, requires=changed))
                yield Mutant(f"{statement.id}：{label}", new, hints)
        if isinstance(statement, Authority) and statement.clause.article in (10, 11):
            anyone = tuple(party.id for party in measure.parties)
            new = _with(measure, position, replace(statement, actors=anyone))
            yield Mutant(f"{statement.id}：不问何人所为", new, hints)
            if statement.addressees:
                new = _with(measure, position, replace(statement, addressees=()))
                yield Mutant(f"{statement.id}：不问对谁所为", new, hints)


# ---- formulas


def _stated_by(measure: Measure, article: int) -> Iterator[At]:
    """The conditions that the article itself states, each once."""
    seen: set[str] = set()
    for formula in _formulas(measure):
        for node in nodes(formula):
            if isinstance(node, At) and node.clause.article == article and not node.clause.gloss:
                key = str(node.clause)
                if key not in seen:
                    seen.add(key)
                    yield node


def _formulas(measure: Measure) -> Iterator[Formula]:
    for statement in measure.statements:
        if isinstance(statement, Necessary):
            yield from statement.items
        elif isinstance(statement, Effect):
            yield statement.condition
    for judgement in measure.judgements:
        yield judgement.definition


def _changes(formula: Formula) -> Iterator[tuple[str, Formula]]:
    """The formula dropped, negated, and likewise for every part of it."""
    if isinstance(formula, ReadingIs | Const):
        return
    yield f"弃 {shown(formula)}", Const(True)
    yield f"反 {shown(formula)}", Not(formula)
    yield from _inside(formula)


def _inside(formula: Formula) -> Iterator[tuple[str, Formula]]:
    match formula:
        case All(parts) | Any(parts):
            for i, part in enumerate(parts):
                if isinstance(part, ReadingIs):
                    continue
                if len(parts) > 1:
                    rest = replace(formula, parts=parts[:i] + parts[i + 1 :])
                    yield f"弃 {shown(part)}", rest
                yield f"反 {shown(part)}", replace(formula, parts=(*parts[:i], Not(part), *parts[i + 1 :]))
                for label, changed in _inside(part):
                    yield label, replace(formula, parts=(*parts[:i], changed, *parts[i + 1 :]))
        case Not(body) | At(_, body):
            for label, changed in _inside(body):
                yield label, replace(formula, body=changed)
        case Unless(body, exception):
            yield f"弃除外 {shown(exception)}", body
            yield f"只留除外 {shown(exception)}", exception
            for label, changed in _inside(body):
                yield label, replace(formula, body=changed)
            for label, changed in _inside(exception):
                yield f"除外{label}", replace(formula, exception=changed)
        case FactOneOf(_, values) if len(values) > 1:
            for i, value in enumerate(values):
                yield f"弃 {value.zh}", replace(formula, values=values[:i] + values[i + 1 :])
        case _:
            pass


def shown(formula: Formula) -> str:
    """A short sign of a formula."""
    return "/".join(_names(formula)) or type(formula).__name__


def _names(formula: Formula) -> tuple[str, ...]:
    out = []
    for node in nodes(formula):
        for name in ("fact", "judgement"):
            found = getattr(node, name, None)
            if isinstance(found, Id):
                out.append(found.zh)
        what = getattr(node, "what", None) or getattr(node, "since", None)
        if what is not None:
            out.append(what.act.zh)
        out.extend(value.zh for value in getattr(node, "values", ()))
    return tuple(dict.fromkeys(out))


# ---- measures


def _with(measure: Measure, position: int, statement: Statement) -> Measure:
    new = list(measure.statements)
    new[position] = statement
    return replace(measure, statements=tuple(new))


def _everywhere(measure: Measure, old: Formula, new: Formula) -> Measure:
    def put(formula: Formula) -> Formula:
        if formula == old:
            return new
        match formula:
            case All(parts) | Any(parts):
                return replace(formula, parts=tuple(put(p) for p in parts))
            case Not(body) | At(_, body):
                return replace(formula, body=put(body))
            case Unless(body, exception):
                return replace(formula, body=put(body), exception=put(exception))
            case _:
                assert not children(formula)
                return formula

    statements = []
    for statement in measure.statements:
        if isinstance(statement, Necessary):
            statements.append(replace(statement, items=tuple(put(i) for i in statement.items)))
        elif isinstance(statement, Effect | Duty):
            statements.append(replace(statement, condition=put(statement.condition)))
        elif isinstance(statement, Authority | Requirement):
            statements.append(replace(statement, requires=put(statement.requires)))
        else:
            statements.append(statement)
    judgements = tuple(replace(j, definition=put(j.definition)) for j in measure.judgements)
    return replace(measure, statements=tuple(statements), judgements=judgements)


def _shifted(period: Period, shift: int) -> Period:
    return replace(period, number=period.number + shift)


def _shifting(shift: int) -> Callable[[Formula], Formula]:
    def change(formula: Formula) -> Formula:
        if isinstance(formula, InTime):
            return replace(formula, within=_shifted(formula.within, shift))
        return formula

    return change
