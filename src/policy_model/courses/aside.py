"""Acts that no course need tell apart, because nothing hangs on when they are done."""

from __future__ import annotations

from policy_model.ir.ids import ActId
from policy_model.ir.statement import Duty, Measure, Power
from policy_model.ir.walk import formulas, looked_at, movers, nodes


def set_aside(measure: Measure, act: ActId) -> bool:
    """Whether a case may hold several such acts, which have no period, start none and are no condition.

    甲局和乙局应当公告 is two such acts. No course of anything else goes through either, so courses need not
    tell acts of one kind apart for them.
    """
    if not any(a.id == act and a.at_most > 1 for a in measure.acts):
        return False
    told = [j.definition for j in measure.judgements]
    for s in measure.statements:
        told += formulas(s)
        if not isinstance(s, Duty | Power):
            continue
        if s.act == act and (s.within is not None or s.trigger is not None):
            return False
        if (s.trigger is not None and s.trigger.act == act) or any(r.act == act for r, _ in movers(s.within)):
            return False
    asked = (ref.act for formula in told for node in nodes(formula) for ref, _ in looked_at(node))
    return act not in asked
