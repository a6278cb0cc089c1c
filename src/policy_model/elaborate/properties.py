"""Properties: AST to IR, against the vocabulary of their measure."""

from __future__ import annotations

from typing import assert_never

from policy_model.ir import property as ir
from policy_model.ir.formula import ActRef, All, Any, FactTrue, Formula, Status, StatusIs
from policy_model.ir.ids import ActId, FactId, JudgementId, ResultId
from policy_model.source.clause import ClauseId
from policy_model.source.diagnostic import Diagnostic
from policy_model.syntax import ast

from .conditions import Context
from .joining import TRUE, negate
from .measure import Elaborated
from .symbols import Declarer, Reporter

_VERDICTS = {
    ast.Expected.PROVED: ir.Verdict.PROVED,
    ast.Expected.REFUTED: ir.Verdict.REFUTED,
    ast.Expected.DEPENDS: ir.Verdict.DEPENDS,
    ast.Expected.VACUOUS: ir.Verdict.VACUOUS,
}
_STRENGTHS = {
    ast.Strength.CONSISTENT: ir.Strength.CONSISTENT,
    ast.Strength.STRONG: ir.Strength.STRONG,
    ast.Strength.DYNAMIC: ir.Strength.DYNAMIC,
}
_HERE = Context(ClauseId(0), in_property=True)


def elaborate_properties(
    document: ast.Document, measure: Elaborated
) -> tuple[tuple[ir.Property, ...], tuple[Diagnostic, ...]]:
    """The properties of a file, in order, and what is wrong with them."""
    report = Reporter()
    conditions = measure.conditions
    own = tuple(t for t in document.tables if all(isinstance(r, ast.PropertyRow) for r in t.rows))
    names = Declarer(report, frozenset()).declare(own).properties
    conditions = measure.conditions
    conditions.report = conditions.breaches.report = conditions.amounts.report = report
    out = []
    seen: dict[str, ast.Property] = {}
    for node in document.properties:
        id = names.get(node.name.text)
        if id is None:
            report.error("PM0246", node.name.span, name=node.name.text)
            continue
        if id in seen:
            report.error("PM0227", node.name.span, seen[id].name.span, name=node.name.text)
            continue
        seen[id] = node
        out.append(
            ir.Property(
                id,
                node.name.text,
                _Claims(measure, report).claim(node.claim),
                tuple(conditions.party(p) if p else None for p in node.lawful),
                _expectation(node.expected, measure),
                node.reason.text if node.reason else "",
                node.span,
            )
        )
    return tuple(out), tuple(report.diagnostics)


def _expectation(node: ast.Expectation | None, measure: Elaborated) -> ir.Expectation:
    if node is None:
        return ir.Expectation(ir.Verdict.PROVED)
    combos = []
    for combo in node.holds:
        found = [measure.conditions.choice(part.reading, part.choice) for part in combo]
        combos.append(tuple(f for f in found if f))
    readings = []
    for text in node.readings:
        entry = measure.symbols.readings.get(text.text)
        if entry is None:
            measure.conditions.report.error("PM0208", text.span, name=text.text)
        else:
            readings.append(entry.id)
    return ir.Expectation(_VERDICTS[node.verdict], tuple(combos), tuple(readings))


class _Claims:
    """One claim at a time, against one measure."""

    def __init__(self, measure: Elaborated, report: Reporter) -> None:
        self.conditions = measure.conditions
        self.symbols = measure.symbols
        self.report = report

    def claim(self, node: ast.Claim) -> ir.Claim:
        """The claim a property makes."""
        conditions = self.conditions
        match node:
            case ast.Always(premise, conclusion):
                return ir.Always(conditions.formula(premise, _HERE), conditions.formula(conclusion, _HERE))
            case ast.AlwaysYields(premise, results):
                return self._yields(premise, results)
            case ast.Exists(condition):
                return ir.Exists(conditions.formula(condition, _HERE))
            case ast.OnlyAfter(later, earlier):
                whats = tuple(
                    conditions.event(x) if isinstance(x, ast.Event) else conditions.result(x) for x in later
                )
                return ir.OnlyAfter(whats, conditions.event(earlier))
            case ast.DeadlinesMet(strength, ref, party):
                clauses = conditions.clauses_of(ref, ClauseId(0)) if ref else ()
                return ir.DeadlinesMet(
                    _STRENGTHS[strength],
                    clauses[0] if clauses else None,
                    conditions.party(party) if party else None,
                )
            case ast.EachNeeded(ref):
                clauses = conditions.clauses_of(ref, ClauseId(0))
                return ir.EachNeeded(clauses[0] if clauses else ClauseId(0))
            case ast.SameFor(subjects, facts, premise):
                return ir.SameFor(
                    tuple(self._subject(s) for s in subjects),
                    tuple(f for name in facts for f in self._facts(name)),
                    conditions.formula(premise, _HERE) if premise else TRUE,
                )
            case ast.Monotone(fact, result, easier):
                found = self._facts(fact)
                if len(found) != 1:
                    self.report.error("PM0249", fact.span, name=fact.surface, kind=fact.kind.value)
                id = found[0] if found else FactId("none")
                return ir.Monotone(id, conditions.result(result), easier)
            case _:
                assert_never(node)

    def _yields(self, premise: ast.Cond, results: tuple[ast.Name, ...]) -> ir.Always:
        """每一结果: where another rule governs that result, it is outside."""
        wanted = [self.conditions.result(r) for r in results]
        wanted = wanted or [r.id for r in self.symbols.results.values()]
        parts: list[Formula] = []
        premises: list[Formula] = []
        own = isinstance(premise, ast.OtherwiseProvided) and not premise.results
        facts = self.conditions.otherwise(wanted, premise.span) if own else {}
        for result in wanted:
            if own:
                when: Formula = FactTrue(facts[result], span=premise.span) if result in facts else TRUE
            else:
                when = self.conditions.formula(premise, _HERE)
            premises.append(when)
            parts.append(Any((negate(when), StatusIs(result, Status.OUTSIDE))))
        return ir.Always(Any(tuple(premises)) if premises else TRUE, All(tuple(parts)))

    def _subject(self, name: ast.Name) -> ResultId | JudgementId | ActRef:
        if name.kind is ast.Kind.RESULT:
            return self.conditions.result(name)
        if name.kind is ast.Kind.JUDGEMENT:
            return self.symbols.judgements[name.entry][0]
        if name.kind is ast.Kind.ACT:
            return ActRef(self.conditions.act(name).id)
        self.report.error("PM0249", name.span, name=name.surface, kind=name.kind.value)
        return ActRef(ActId("none"))

    def _facts(self, name: ast.Name) -> tuple[FactId, ...]:
        entry = self.symbols.fact_entries.get(name.entry)
        if entry is None:
            self.report.error("PM0249", name.span, name=name.surface, kind=name.kind.value)
            return ()
        members = name.members or tuple(entry.members)
        return tuple(entry.members[m] for m in members if m in entry.members)
