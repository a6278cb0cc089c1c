"""A whole file: vocabulary, blocks, definitions, and the invariants that need all of them."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass, replace

from policy_model.ir.formula import All, At, Formula
from policy_model.ir.ids import FactId, JudgementId, ResultId
from policy_model.ir.statement import Measure
from policy_model.ir.vocabulary import BoolType, Fact, Judgement
from policy_model.ir.walk import nodes
from policy_model.source.clause import ClauseId, chinese_numeral
from policy_model.source.diagnostic import Diagnostic
from policy_model.source.span import Span
from policy_model.syntax import ast

from .acts import Acts
from .checks import check_measure
from .conditions import Conditions, Context
from .deems import Deems
from .exclusions import Exclusions
from .gathered import Gathered
from .general import General
from .going_on import GoingOn
from .grades import Grades
from .joining import TRUE, at_clause, conjoin, disjoin
from .lasting import Spans
from .moves import Moves
from .numbers import with_room
from .persons import Persons
from .recurring import Recurring
from .rules import Rules
from .statements import Statements
from .symbols import Declarer, Reporter, Symbols


@dataclass(frozen=True, slots=True)
class Elaborated:
    """The outcome: the measure (None if there are errors), what properties resolve against, diagnostics."""

    measure: Measure | None
    symbols: Symbols
    conditions: Conditions
    diagnostics: tuple[Diagnostic, ...]


def elaborate(
    document: ast.Document,
    *,
    name: str,
    title: str,
    clauses: tuple[ClauseId, ...],
    hash: str,
) -> Elaborated:
    """A measure from its AST.

    `clauses`: every 条款项 of the official text, in order (empty: not known, references unchecked).
    """
    report = Reporter()
    symbols = Declarer(report, frozenset(clauses)).declare(document.tables)
    lists, items = _listings(document)
    yields = any(isinstance(c, ast.Yield) for r in _rules(document) for c in r.consequences)
    general = General(symbols)
    general.gather(document, report)
    conditions = Conditions(symbols, report, lists, items, general)
    conditions.branches = tuple(b.article for b in document.blocks if b.article.branch)
    conditions.plain = _plain(document)
    conditions.required = _required(document)
    conditions.counted = _counted(document)
    conditions.bars = _bars(document)
    conditions.undivided = frozenset(b.article for b in document.blocks if len(b.paragraphs) == 1)
    spans = Spans(conditions)
    spans.gather(document)
    if yields:
        conditions.other_provisions = {r.id: _other_provision(r.id) for r in symbols.results.values()}

    said = Gathered(conditions, report, spans)
    exclusions = Exclusions(said)
    acts = Acts(said, conditions, exclusions, Recurring(said))
    moves = Moves(said, conditions)
    deems = Deems(said, conditions)
    grades = Grades(said, conditions)
    rules = Rules(said, conditions, acts, moves, exclusions, deems, Persons(said, conditions), grades)
    statements = Statements(said, conditions, acts, rules, GoingOn(said))
    for block in document.blocks:
        statements.block(block)
    if day := statements.entry or statements.published:
        acts.by_dates(day)
    moves.finish()
    acts.finish()
    exclusions.finish()
    deems.finish(statements.run_on)
    grades.finish()
    spans.finish()
    results = conditions.amounts.results()
    said.out[:] = [conditions.amounts.followed(s) for s in said.out]
    conditions.breaches.settle(said.out)
    facts = _facts(symbols, conditions)
    known = {fact.id for fact in facts}
    conditions.other_provisions = {r: f for r, f in conditions.other_provisions.items() if f in known}
    entry = statements.entry or statements.published
    if entry is None:
        span = statements.entry_by_publication or Span(document.file, 0, 0)
        report.error("PM0226", span)
    judgements = (
        *_judgements(symbols, conditions, said, report),
        *deems.judgements(),
        *_filled(grades.judgements(), conditions),
    )
    bodies = {clause: _item_of(said, conditions, clause) for clause in conditions.items}
    conditions.item_bodies = {clause: conditions.breaches.filled(body) for clause, body in bodies.items()}
    measure = Measure(
        name=name,
        title=title,
        entry=entry or datetime.date.min,
        run_on=statements.run_on,
        parties=tuple(symbols.parties.values()),
        facts=facts,
        acts=with_room(symbols.acts.values(), said.out, said.besides),
        judgements=judgements,
        results=results,
        readings=conditions.readings(),
        statements=tuple(said.out),
        clauses=clauses,
        hash=hash,
        entry_clause=statements.entry_clause,
    )
    if not _errors(report.diagnostics):
        report.diagnostics.extend(check_measure(measure, frozenset(conditions.mentioned)))
    failed = _errors(report.diagnostics)
    return Elaborated(None if failed else measure, symbols, conditions, tuple(report.diagnostics))


def _errors(diagnostics: list[Diagnostic]) -> bool:
    return any(d.severity.value == "error" for d in diagnostics)


def _other_provision(result: ResultId) -> FactId:
    return FactId(f"other_{result.key}", f"关于{result.zh}另有规定", f"another rule governs: {result.en}")


def _facts(symbols: Symbols, conditions: Conditions) -> tuple[Fact, ...]:
    """Declared facts with their conditions of arising, then those the tool makes."""
    arising: dict[int, Formula] = {}
    out = []
    for id, fact in symbols.facts.items():
        row = symbols.fact_rows[id]
        if row.arises_if is not None and row.span.start not in arising:
            here = Context(fact.clauses[0] if fact.clauses else ClauseId(0))
            arising[row.span.start] = conditions.formula(row.arises_if, here)
        out.append(replace(fact, arises_if=arising.get(row.span.start)))
    out.extend(conditions.made_facts.values())
    for result in symbols.results.values():
        elsewhere = conditions.other_provisions.get(result.id)
        if elsewhere is not None and elsewhere in conditions.mentioned:
            en, question = elsewhere.en, f"其他规范对“{result.id.zh}”是否另有规定？"
            out.append(Fact(elsewhere, BoolType(), en, result.clauses, False, False, question, result.span))
    return tuple(out)


def _judgements(
    symbols: Symbols, conditions: Conditions, said: Gathered, report: Reporter
) -> Iterator[Judgement]:
    """Declared judgements in declared order, then those that lists and items make, in document order."""
    for id, row, clauses in symbols.judgements.values():
        definitions = said.definitions.get(id, [])
        if not definitions:
            report.error("PM0225", row.span, name=id.zh)
        unguarded = [d for d in definitions if d[0] == TRUE]
        if len(unguarded) > 1 or (unguarded and len(definitions) > 1):
            report.error("PM0224", definitions[1][2], definitions[0][2], name=id.zh)
        bodies = tuple(conjoin(guard, body) for guard, body, _ in definitions)
        whole = conditions.breaches.filled(disjoin(bodies))
        yield Judgement(id, row.gloss.text if row.gloss else "", clauses, whole, False, row.span)
    for (_, clause), made in conditions.lists.items():
        if made in said.definitions:
            (_, body, span), *_ = said.definitions[made]
            yield Judgement(made, made.en, (clause,), conditions.breaches.filled(body), True, span)
    for clause, made in conditions.used_items.items():
        body = conditions.breaches.filled(_item_of(said, conditions, clause))
        yield Judgement(made, made.en, (clause,), body, True, body.span or Span("", 0, 0))
    for clause, made in conditions.used_plain.items():
        body = conditions.breaches.filled(at_clause(clause, said.heads[clause][0]))
        yield Judgement(made, made.en, (clause,), body, True, body.span or Span("", 0, 0))


def _filled(made: Iterator[Judgement], conditions: Conditions) -> Iterator[Judgement]:
    for one in made:
        yield replace(one, definition=conditions.breaches.filled(conditions.deemed(one.definition)))


def _item_of(said: Gathered, conditions: Conditions, clause: ClauseId) -> Formula:
    """The formula of an item, out of the list that has it."""
    listing = replace(clause, item=0, subitem=0)
    for kind in ("situation", "meets"):
        made = conditions.lists.get((kind, listing))
        for _, body, _ in said.definitions.get(made, ()) if made is not None else ():
            found = (node for node in nodes(body) if isinstance(node, At) and node.clause == clause)
            part = next(found, None)
            if part is not None:
                return part
    return All(())


# ---- looking ahead, so that a reference may precede its list


def _listings(document: ast.Document) -> tuple[dict[tuple[str, ClauseId], JudgementId], set[ClauseId]]:
    """The judgements that lists make (符合第N条规定, 有第N条规定情形之一), and the clauses of their items."""
    lists: dict[tuple[str, ClauseId], JudgementId] = {}
    items: set[ClauseId] = set()
    for block in document.blocks:
        for clause, paragraph in block.numbered:
            key = clause.ident
            for statement in (s for stated in paragraph.statements for s in _inside(stated)):
                if isinstance(statement, ast.NecessaryList | ast.RuleList):
                    meets = JudgementId(f"meets_{key}", f"符合{clause.zh}规定", f"meets {clause.en}")
                    lists["meets", clause] = meets
                    if isinstance(statement, ast.RuleList) and statement.mode is ast.ListMode.ANY:
                        several, least = statement.least > 1, statement.least
                        number = "两" if least == 2 else chinese_numeral(least)
                        some = f"中的{number}项以上" if several else "之一"
                        zh = f"有{clause.zh}规定情形{some}"
                        en = f"{f'at least {least}' if several else 'one'} of the situations of {clause.en}"
                        lists["situation", clause] = JudgementId(f"situation_{key}", zh, en)
                    for item in (i for i in statement.items if i.number):
                        own = replace(clause, item=item.number)
                        inner = item.body.items if isinstance(item.body, ast.SubList) else ()
                        items |= {own, *(replace(own, subitem=sub.number) for sub in inner)}
    return lists, items


def _plain(document: ast.Document) -> frozenset[ClauseId]:
    """The clauses that are one sentence with a condition."""
    found: set[ClauseId] = set()
    for block in document.blocks:
        for clause, paragraph in block.numbered:
            match paragraph.statements:
                case (ast.Rule(heads),) if any(head.condition is not None for head in heads):
                    found.add(clause)
                case _:
                    pass
    return frozenset(found)


def _counted(document: ast.Document) -> frozenset[ClauseId]:
    """The clauses with a list of which more than one item must hold."""
    return frozenset(
        clause
        for block in document.blocks
        for clause, paragraph in block.numbered
        for stated in paragraph.statements
        for s in _inside(stated)
        if isinstance(s, ast.RuleList) and s.least > 1
    )


def _bars(document: ast.Document) -> dict[ClauseId, tuple[ast.Name, ...]]:
    """The clauses that only say on what conditions something is barred; and which results are."""
    found: dict[ClauseId, tuple[ast.Name, ...]] = {}
    for block in document.blocks:
        for clause, paragraph in block.numbered:
            match paragraph.statements:
                case (ast.Rule() as rule,) | (ast.RuleList(rule=rule, mode=ast.ListMode.ANY, ladder=()),):
                    named = [_barred(one) for one in rule.consequences]
                    if all(names is not None for names in named):
                        found[clause] = tuple(name for names in named for name in names or ())
                case _:
                    pass
    return found


def _barred(consequence: ast.Consequence) -> tuple[ast.Name, ...] | None:
    """The results that it bars, none where it bars an act; None: it does not bar."""
    match consequence:
        case ast.ResultRule(modal=ast.Modal.MUST_NOT | ast.Modal.REFRAIN, negative=False, results=results):
            return results
        case ast.ActRule(modal=ast.Modal.MUST_NOT | ast.Modal.REFRAIN):
            return ()
        case _:
            return None


def _required(document: ast.Document) -> dict[ClauseId, bool]:
    """The clauses that say what must be so, with no act or result that hangs on it; and whether no more."""
    found: dict[ClauseId, bool] = {}
    for block in document.blocks:
        for clause, paragraph in block.numbered:
            every = [s for stated in paragraph.statements for s in _inside(stated)]
            needs = [s for s in every if isinstance(s, ast.NecessaryList) and not (s.results or s.acts)]
            if needs:
                found[clause] = len(needs) == len(every)
    return found


def _inside(node: ast.Statement) -> Iterator[ast.Statement]:
    """The statement, and what its readings say."""
    yield node
    if isinstance(node, ast.Reading):
        for choice in node.choices:
            yield from _inside(choice.body)


def _all_statements(document: ast.Document) -> Iterator[ast.Statement]:
    def inside(stated: ast.Statement) -> Iterator[ast.Statement]:
        for node in _inside(stated):
            yield node
            if isinstance(node, ast.StepList | ast.LeadList):
                for item in node.items:
                    for statement in item.statements:
                        yield from inside(statement)

    for block in document.blocks:
        for paragraph in block.paragraphs:
            for statement in paragraph.statements:
                yield from inside(statement)
        for gloss in block.glosses:
            yield from inside(gloss.statement)


def _rules(document: ast.Document) -> Iterator[ast.Rule]:
    for node in _all_statements(document):
        if isinstance(node, ast.Rule):
            yield node
