"""Who does what, as the sentences of a measure that was read say it."""

from __future__ import annotations

from collections.abc import Iterator

from policy_model.ir.formula import Done
from policy_model.ir.statement import Authority, Ban, Duty, Measure, Power
from policy_model.ir.walk import formulas, nodes

from .naming import NOBODY


def actors_of(measure: Measure) -> dict[str, tuple[str, ...]]:
    """Who must, may or must not do each act, as the sentences say; where none says it, that nobody is named.

    The measure declares one party more than its sentences name, so all of them is whoever may be.
    """
    out: dict[str, dict[str, None]] = {}
    unnamed: dict[str, tuple[str, ...]] = {}
    for statement in measure.statements:
        match statement:
            case (
                Duty(bearers=bearers, act=act)
                | Power(bearers=bearers, act=act)
                | Ban(bearers=bearers, act=act)
                | Authority(actors=bearers, act=act)
            ):
                if len(bearers) < len(measure.parties):
                    out.setdefault(act.zh, {}).update(dict.fromkeys(party.zh for party in bearers))
                else:
                    unnamed[act.zh] = (NOBODY,)
            case _:
                pass
    return unnamed | {act: tuple(parties) for act, parties in out.items() if parties}


def doers_of(measure: Measure) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Who is said to have done an act."""
    for statement in measure.statements:
        for node in (node for formula in formulas(statement) for node in nodes(formula)):
            if isinstance(node, Done) and node.what.by:
                yield node.what.act.zh, tuple(party.zh for party in node.what.by)
