"""The vectors for mistakes of which no clause is wrong: sought, and the fewest taken."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from policy_model.ir.ids import Id
from policy_model.ir.vocabulary import Fact, FactValue
from policy_model.semantics.case import Case
from policy_model.source.catalogue import Lang

from .beside import beside
from .bodies import bodies
from .clash import clashes
from .contrary import contrary
from .faults import Fault, Try, at_facts, fault, fewest, parting
from .grand import grand
from .kill import Asked, Settled
from .maker import Choices, Made, Maker, Words
from .met import met
from .missing import missing, refused_first, unpublished
from .order import orders
from .rows import rows
from .sensitive import Sensitive
from .since import since
from .sooner import ahead, sooner
from .spans import spans, turning
from .vector import Level, Vector
from .years import years


@dataclass(frozen=True, slots=True)
class Extended:
    """The vectors with what each is there for, and who of the mistakes is shown by which.

    `asked`: those of complete cases; `made`: the others. `kept`: what whoever keeps something answers.
    """

    asked: tuple[Asked, ...]
    made: tuple[Made, ...]
    faults: Mapping[Fault, tuple[str, ...]]
    kept: Mapping[Fault, Mapping[str, str]]


def extended(maker: Maker, settled: Settled) -> Extended:
    """The vectors, from cases that were found for mistakes of clauses."""
    pool = [(c.case, c.readings) for c in settled.candidates]
    large = grand(maker, pool)
    asked: dict[str, Asked] = {}
    shown: dict[Fault, list[str]] = {}
    families = (
        bodies(maker, large, pool),
        since(maker, [*large, *pool]),
        clashes(maker, pool),
        orders(maker, [*((t.case, t.readings) for t in turning(maker, pool)), *pool], large),
        ordinary(maker, pool),
        contrary(maker, pool),
        years(maker, [*large, *pool]),
        sooner(maker, [*large, *pool]),
        ahead(maker, [*large, *pool]),
        beside(maker, pool),
        met(maker, pool),
    )

    def ask(one: Try, purpose: str) -> None:
        vector = _vector(maker, one)
        new = [f for f in one.shows if f not in shown]
        for f in one.shows:
            shown.setdefault(f, []).append(vector.id)
        if (new or purpose) and vector.id not in asked:
            differing = settled.panel.differing(one.case, one.readings)
            failing = differing.facts if vector.level is Level.FACTS else differing.shown
            purpose = f"fault {purpose or new[0].id}"
            asked[vector.id] = Asked(vector, one.case, one.readings, failing, purpose)

    days = list(spans(maker, pool))
    counted = fewest(days)
    for one in counted:
        ask(one, "")
    for one, pair in parting(days, counted):
        ask(one, pair)
    for tries in families:
        for one in fewest(tries):
            ask(one, "")
    others = [*missing(maker, [*large, *pool]), *unpublished(maker, pool), *refused_first(maker)]
    kept: dict[Fault, dict[str, str]] = {}
    for row in rows(maker, pool, [m.vector for m in others]):
        others.append(row.made)
        for f, said in row.shows.items():
            shown.setdefault(f, []).append(row.made.vector.id)
            kept.setdefault(f, {})[row.made.vector.id] = said
    made = {m.vector.id: m for m in reversed(others)}
    faults = {f: tuple(dict.fromkeys(ids)) for f, ids in shown.items()}
    return Extended(tuple(asked.values()), tuple(made.values())[::-1], faults, kept)


def _vector(maker: Maker, one: Try) -> Vector:
    level = Level.FACTS if at_facts(one) else Level.PROCEDURE
    mistake: Words = one.shows[0].says
    key = "faults" if len(one.shows) > 1 else "fault"
    case = maker.short(one.case, one.readings)
    args = {"mistake": mistake, "more": len(one.shows) - 1} if len(one.shows) > 1 else {"mistake": mistake}
    vector = maker.vector(level, one.kind, case, key, **args)
    clauses = {*vector.clauses, *(f.clause for f in one.shows)}
    return replace(vector, clauses=tuple(sorted(clauses)))


def ordinary(maker: Maker, pool: Sequence[tuple[Case, Choices]]) -> Iterator[Try]:
    """Cases in which a fact is left out and would change the answer if it had not its ordinary value."""
    sensitive = Sensitive(maker)
    for case, readings in pool:
        changed = sensitive(case, readings).changed
        unstated = {
            f.id: f
            for f in maker.measure.facts
            if case.facts[f.id].value == f.ordinary and case.facts[f.id].since is None
        }
        facts = dict.fromkeys(f for f, _ in changed if f in unstated)
        shows = [_ordinary(maker, unstated[f]) for f in facts]
        if shows:
            yield Try(case, readings, tuple(shows))


def _ordinary(maker: Maker, declared: Fact) -> Fault:
    return fault(
        maker.measure,
        f"ordinary {declared.id.key}",
        "ordinary",
        declared.clauses,
        fact={Lang.ZH: declared.id.zh, Lang.EN: declared.gloss},
        value=_value(declared.ordinary),
    )


def _value(value: FactValue) -> Words:
    match value:
        case bool():
            return {Lang.ZH: "是" if value else "否", Lang.EN: "yes" if value else "no"}
        case Id():
            return {Lang.ZH: value.zh, Lang.EN: value.key}
        case _:
            return {Lang.ZH: str(value), Lang.EN: str(value)}
