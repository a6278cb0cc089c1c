"""Who does what, as the sentences of a measure that was read say it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from policy_model.ir.formula import Done
from policy_model.ir.statement import Authority, Ban, Duty, Measure, Power
from policy_model.ir.walk import formulas, nodes

from .naming import NOBODY

_BY = re.compile("(?P<case>[^：]+的)，由(?P<who>[^，]+)(?P<rest>.*)", re.DOTALL)
_BARRED = re.compile("，[^，]*?不得([^，]+)")


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


def doers_of(measure: Measure) -> dict[str, tuple[str, ...]]:
    """Who is said to have done each act, wherever one is said to."""
    out: dict[str, dict[str, None]] = {}
    for statement in measure.statements:
        for node in (node for formula in formulas(statement) for node in nodes(formula)):
            if isinstance(node, Done) and node.what.by:
                out.setdefault(node.what.act.zh, {}).update((party.zh, None) for party in node.what.by)
    return {act: tuple(parties) for act, parties in out.items()}


def ungiven(
    sentences: Iterable[str], acts: Iterable[str], actors: Mapping[str, tuple[str, ...]]
) -> dict[str, tuple[str, ...]]:
    """Who does each of the acts, but for those who are named for another thing only.

    骗取补贴的，由甲局责令退回，三年内不得再次申请: 甲局 neither 骗取补贴 nor is it barred from 再次申请.
    """
    out = dict(actors)
    known = tuple(acts)
    for part in (part for sentence in sentences for part in re.split("[。；]", sentence)):
        if (by := _BY.match(part)) is None:
            continue
        others = {*(by["case"].removesuffix("的").split("，")), *_BARRED.findall(by["rest"])}
        for act in known:
            if any(one.endswith(act) for one in others):
                kept = tuple(party for party in out.get(act, ()) if not by["who"].startswith(party))
                out[act] = kept or (NOBODY,)
    return out


def joined(
    actors: Mapping[str, tuple[str, ...]], doers: Mapping[str, tuple[str, ...]]
) -> dict[str, tuple[str, ...]]:
    """Who does each act by rule or is said to have done it; nobody named only where neither names one."""
    out = dict(actors)
    for act, who in doers.items():
        out[act] = tuple(dict.fromkeys(n for n in (*actors.get(act, ()), *who) if n != NOBODY)) or (NOBODY,)
    return out
