"""Facts whose names say the opposite, each declared for itself (已告知 and 未告知).

Nothing tells that they are contrary: a case may have both, or neither.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from policy_model.ir.formula import FactTrue
from policy_model.ir.statement import Assumption, Measure
from policy_model.ir.vocabulary import BoolType, Fact
from policy_model.ir.walk import nodes
from policy_model.source.diagnostic import Diagnostic, Label, Severity

_NOT = re.compile("尚未|没有|未经|不是|未|并非|不|无|非")
_YES = ("", "已", "已经", "经", "有", "是")


def contrary(measure: Measure) -> Iterator[Diagnostic]:
    """A warning for each such pair that no assumption speaks of."""
    known = {f.id.zh: f for f in measure.facts if isinstance(f.type, BoolType)}
    assumed = [
        {n.fact for n in nodes(s.holds) if isinstance(n, FactTrue)} for s in measure.stating(Assumption)
    ]
    for name, fact in known.items():
        for other in dict.fromkeys(_opposites(name, known)):
            if not any({fact.id, other.id} <= both for both in assumed):
                args = {"name": name, "other": other.id.zh}
                labels = (Label(fact.span), Label(other.span))
                yield Diagnostic("PM0183", args, labels, severity=Severity.WARNING)


def _opposites(name: str, known: dict[str, Fact]) -> Iterator[Fact]:
    """What is declared under this name but for one 不, 未, 没有…, or 已, 有 in its place."""
    for found in _NOT.finditer(name):
        for yes in _YES:
            other = known.get(name[: found.start()] + yes + name[found.end() :])
            if other is not None and (found.start() or yes):  # 未X beside X: PM0132 tells of it
                yield other
