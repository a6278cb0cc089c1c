"""Edits that close a finding, offered only after the analysis has been run again on the edited measure."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable

from policy_model.ir.formula import Period, Unit
from policy_model.ir.statement import Measure, Statement

from .finding import Finding, Repair

Analyse = Callable[[Measure], Iterable[Finding]]
"""An analysis without witnesses and repairs: what it finds, and no more."""

SOME = Period(10, Unit.WORKDAY)
"""A period put in to see that *some* last day closes a finding; which one is the drafter's to say."""


def verified(
    analyse: Analyse,
    before: Iterable[Finding],
    finding: Finding,
    repair: Repair,
    edited: Measure | None,
) -> Finding:
    """The finding with the repair, if in the edited measure it is gone and no other has come.

    `before`: all that the analysis finds in the measure as it stands. `edited` None: there is no such
    edit; the finding stays without one.
    """
    if edited is None:
        return finding
    known = {found.identity for found in before}
    after = {found.identity for found in analyse(edited)}
    closes = finding.identity not in after and after <= known
    if not closes:
        return finding
    return dataclasses.replace(finding, repair=dataclasses.replace(repair, edited=edited))


def changed(measure: Measure, edits: Iterable[tuple[Statement, Statement]]) -> Measure:
    """The measure with some statements replaced, each by another."""
    new = {old.id: statement for old, statement in edits}
    return dataclasses.replace(measure, statements=tuple(new.get(s.id, s) for s in measure.statements))


def added(measure: Measure, *statements: Statement) -> Measure:
    """The measure with statements added at its end."""
    return dataclasses.replace(measure, statements=(*measure.statements, *statements))
