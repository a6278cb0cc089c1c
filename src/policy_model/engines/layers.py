"""The nodes of a program in layers: what a layer computes looks only at layers before it.

Engines of tables compute one select after another; what several expressions share must be a column of an
earlier one. A node used once stands inside the expression that uses it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping

from policy_model.semantics.program import Fixed, LastDay, Node, Program, parts

Expression = Callable[[Node, Mapping[int, str]], str]
"""A node as text, its parts given as text."""
_DEEPEST = 20


def layers(program: Program, outputs: Iterable[int], expression: Expression) -> list[dict[int, str]]:
    """For each layer its nodes, by number, as texts; `n7` is a node of an earlier layer.

    `outputs` are always among them, and so is every last day, so that it can be looked at alone.
    """
    wanted = tuple(outputs)
    needed = program.needed(wanted)
    uses = Counter(part for number in needed for part in parts(program.nodes[number]))
    own = set(wanted) | {n for n in needed if isinstance(program.nodes[n], LastDay)}
    texts: dict[int, str] = {}
    depths: dict[int, int] = {}
    levels: dict[int, int] = {}
    found: list[dict[int, str]] = []
    for number in needed:
        node = program.nodes[number]
        text = expression(node, texts)
        level = max((levels[part] for part in parts(node)), default=0)
        depth = max((depths[part] for part in parts(node)), default=0) + 1
        inline = isinstance(node, Fixed) or (uses[number] == 1 and depth < _DEEPEST)
        if inline and number not in own:
            texts[number], depths[number], levels[number] = f"({text})", depth, level
            continue
        while len(found) <= level:
            found.append({})
        found[level][number] = text
        texts[number], depths[number], levels[number] = f"n{number}", 0, level + 1
    return found
