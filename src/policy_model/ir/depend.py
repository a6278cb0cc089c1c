"""Which acts an act's validity depends on, and the order in which validity can be settled."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from .formula import Formula, Judged
from .ids import ActId
from .statement import Authority, ByReference, Measure, Requirement, Scope
from .walk import formulas, looked_at, polarities


def act_dependencies(measure: Measure) -> dict[ActId, dict[ActId, bool]]:
    """For each kind of act, the kinds its validity looks at, and whether only positively."""
    definitions = {j.id: j.definition for j in measure.judgements}

    def done(formula: Formula, positive: bool) -> Iterator[tuple[ActId, bool]]:
        for leaf, sign in polarities(formula, positive):
            if isinstance(leaf, Judged):
                yield from done(definitions[leaf.judgement], sign)
            for ref, helps in looked_at(leaf):
                yield ref.act, sign is helps

    out: dict[ActId, dict[ActId, bool]] = {act.id: {} for act in measure.acts}
    for statement in measure.statements:
        match statement:
            case Authority() | Requirement():
                looking = [statement.act]
            case Scope() | ByReference():  # whether a clause speaks may hang on it, either way
                looking = list(out)
            case _:
                continue
        for formula in formulas(statement):
            for act, sign in done(formula, True):
                for one in looking:
                    known = out[one]
                    only = sign and isinstance(statement, Authority | Requirement)
                    known[act] = known.get(act, True) and only
    return out


def reach(graph: dict[ActId, dict[ActId, bool]], start: ActId) -> frozenset[ActId]:
    """The kinds that `start` depends on, directly or not, and itself."""
    seen, todo = {start}, [start]
    while todo:
        for other in graph[todo.pop()]:
            if other not in seen:
                seen.add(other)
                todo.append(other)
    return frozenset(seen)


@lru_cache(maxsize=8)
def strata(measure: Measure) -> tuple[tuple[ActId, ...], ...]:
    """The kinds of acts in groups: each depends only on itself and on groups before it.

    A group is a set of kinds that depend on one another, or a single kind.
    """
    graph = act_dependencies(measure)
    groups: dict[frozenset[ActId], list[ActId]] = {}
    for act in graph:
        groups.setdefault(reach(graph, act), []).append(act)
    # a group reaches all that the groups it depends on reach, and itself besides
    return tuple(tuple(acts) for reached, acts in sorted(groups.items(), key=lambda g: len(g[0])))
