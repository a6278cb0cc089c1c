"""Strongly connected components, dependencies first."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from typing import TypeVar

N = TypeVar("N", bound=Hashable)
Graph = Mapping[N, tuple[N, ...]]


def components(graph: Mapping[N, tuple[N, ...]]) -> list[tuple[N, ...]]:
    """Tarjan's components of `graph` (node → what it depends on), each after those it depends on.

    Within a component, and among independent ones, the order is that of the mapping.
    """
    index: dict[N, int] = {}
    low: dict[N, int] = {}
    stack: list[N] = []
    out: list[tuple[N, ...]] = []
    order = {node: i for i, node in enumerate(graph)}
    for root in graph:
        if root in index:
            continue
        work: list[tuple[N, int]] = [(root, 0)]
        while work:
            node, at = work.pop()
            if at == 0:
                index[node] = low[node] = len(index)
                stack.append(node)
            elif graph[node][at - 1] in stack:
                low[node] = min(low[node], low[graph[node][at - 1]])
            for i in range(at, len(graph[node])):
                below = graph[node][i]
                if below not in index:
                    work += [(node, i + 1), (below, 0)]
                    break
                if below in stack:
                    low[node] = min(low[node], index[below])
            else:
                if low[node] == index[node]:
                    cut = stack.index(node)
                    out.append(tuple(sorted(stack[cut:], key=order.__getitem__)))
                    del stack[cut:]
    return out
