"""The vocabulary's rows as declarations: identifiers, types and the ids that names stand for."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from policy_model.ir.ids import (
    NATURE,
    ActId,
    ChoiceId,
    ContentId,
    FactId,
    JudgementId,
    PartyId,
    ReadingId,
    ResultId,
    ValueId,
)
from policy_model.ir.vocabulary import (
    Act,
    Bearing,
    BoolType,
    DateType,
    EnumType,
    Fact,
    FactType,
    FactValue,
    Falls,
    IntType,
    Party,
    Polarity,
    Result,
)
from policy_model.source.catalogue import Lang, message
from policy_model.source.citation import meant
from policy_model.source.clause import ClauseId, parse_clause_id
from policy_model.source.diagnostic import Arg, Diagnostic, Label, Severity
from policy_model.source.numerals import parse_quantity
from policy_model.source.span import Span
from policy_model.source.told import Told
from policy_model.syntax import ast

_IDENT = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*_?")
_BRACES = re.compile(r"([^{}]*)\{([^{}]*)\}([^{}]*)")
_DATE = re.compile(r"(\d{4})-(\d{2})-(\d{2})|(\d{4})年(\d{1,2})月(\d{1,2})日")


_BEARINGS = {"幅度内": Bearing.WITHIN, "幅度以下": Bearing.BELOW}


class Reporter:
    """Collects diagnostics of one pass."""

    def __init__(self) -> None:
        self.diagnostics: list[Diagnostic] = []

    def error(
        self,
        code: str,
        *spans: Span,
        clause: ClauseId | None = None,
        suggestion: str | None = None,
        note: tuple[str, Mapping[str, Arg]] | None = None,
        **args: Arg,
    ) -> None:
        """Report an error at the first span; the others say why. `suggestion`: what to write there."""
        self._add(code, Severity.ERROR, spans, clause, args, suggestion=suggestion, note=note)

    def unsupported(self, form: str, span: Span, clause: ClauseId | None = None) -> None:
        """A form, by its key in the catalogue, that is read and has no meaning yet; with what to write."""
        name, way = (
            Told(*(message(f"elaborate.{part}.{form}", {}, lang) for lang in Lang))
            for part in ("form", "way")
        )
        self.error("PM0240", span, clause=clause, form=name, way=way)

    def warning(self, code: str, *spans: Span, clause: ClauseId | None = None, **args: Arg) -> None:
        """Report a warning at the first span."""
        self._add(code, Severity.WARNING, spans, clause, args)

    def _add(
        self,
        code: str,
        severity: Severity,
        spans: tuple[Span, ...],
        clause: ClauseId | None,
        args: dict[str, Arg],
        *,
        suggestion: str | None = None,
        note: tuple[str, Mapping[str, Arg]] | None = None,
    ) -> None:
        labels = tuple(Label(span) for span in spans)
        notes = (note,) if note else ()
        found = Diagnostic(code, args, labels, clause, suggestion, notes, severity)
        if not any((d.code, d.args, d.labels) == (code, args, labels) for d in self.diagnostics):
            self.diagnostics.append(found)  # what a list's head says is asked of each item


@dataclass(slots=True)
class FactEntry:
    """A row of facts: one fact, or the members of a list name with the sense of the list."""

    members: dict[str, FactId]
    disjunctive: bool
    family: bool


@dataclass(slots=True)
class ReadingEntry:
    """A row of readings."""

    id: ReadingId
    choices: dict[str, ChoiceId]
    span: Span


@dataclass(slots=True)
class Symbols:
    """What every declared name stands for, keyed by the first name of its row."""

    parties: dict[str, Party] = field(default_factory=dict)
    party_surfaces: dict[str, PartyId] = field(default_factory=dict)
    fact_entries: dict[str, FactEntry] = field(default_factory=dict)
    facts: dict[FactId, Fact] = field(default_factory=dict)
    fact_rows: dict[FactId, ast.FactRow] = field(default_factory=dict)
    fact_names: dict[str, FactId] = field(default_factory=dict)
    values: dict[str, list[tuple[FactId, ValueId]]] = field(default_factory=dict)
    acts: dict[str, Act] = field(default_factory=dict)
    act_surfaces: dict[ActId, tuple[str, ...]] = field(default_factory=dict)
    judgements: dict[str, tuple[JudgementId, ast.JudgementRow, tuple[ClauseId, ...]]] = field(
        default_factory=dict
    )
    results: dict[str, Result] = field(default_factory=dict)
    readings: dict[str, ReadingEntry] = field(default_factory=dict)
    properties: dict[str, str] = field(default_factory=dict)


def _gloss(row: ast.Row) -> str:
    """The English of a name; the Chinese where there is none."""
    english = row.gloss.text.strip() if row.gloss else ""
    return english or row.names[0].text


def _expand(text: str, count: int) -> tuple[str, ...] | None:
    """`gain_for_{self,others}` → its members; without braces the text for each; None: not so many."""
    match = _BRACES.fullmatch(text)
    if match is None:
        return (text,) * count
    members = re.split("[,，、]", match[2])
    if len(members) != count:
        return None
    return tuple(f"{match[1]}{m.strip()}{match[3]}" for m in members)


class Declarer:
    """Reads the tables of a document into `Symbols`."""

    def __init__(self, reporter: Reporter, known: frozenset[ClauseId]) -> None:
        self.report = reporter
        self.known = known
        self.symbols = Symbols()
        self._idents: dict[str, Span] = {}

    def declare(self, tables: tuple[ast.Table, ...]) -> Symbols:
        """All tables: parties first, since acts name them; results before their exclusions."""
        rows = [row for table in tables for row in table.rows]
        for row in rows:
            if isinstance(row, ast.PartyRow):
                self._party(row)
        for row in rows:
            match row:
                case ast.FactRow():
                    self._fact(row)
                case ast.ActRow():
                    self._act(row)
                case ast.JudgementRow():
                    self._judgement(row)
                case ast.ResultRow():
                    self._result(row)
                case ast.ReadingRow():
                    self._reading(row)
                case ast.PropertyRow():
                    ident = self._ident(row.ident, row.span)
                    if ident:
                        self.symbols.properties[row.names[0].text] = ident
                case ast.PartyRow() | ast.NormRow() | ast.TitleRow():
                    pass
        self._exclusions([row for row in rows if isinstance(row, ast.ResultRow)])
        events = [row for row in rows if isinstance(row, ast.ActRow) and row.event]
        if events and self._claim(NATURE.key, events[0].span):
            self.symbols.parties[NATURE.key] = Party(NATURE, "", (), events[0].span)
        return self.symbols

    # ---- cells

    def _ident(self, cell: ast.Text | None, span: Span) -> str:
        if cell is None or not cell.text:
            self.report.error("PM0204", span)
            return ""
        return cell.text if self._claim(cell.text, cell.span) else ""

    def _claim(self, ident: str, span: Span) -> bool:
        """Whether the identifier is well formed and new."""
        if not _IDENT.fullmatch(ident):
            self.report.error("PM0201", span, ident=ident)
            return False
        if ident in self._idents:
            self.report.error("PM0202", span, self._idents[ident], ident=ident)
            return False
        self._idents[ident] = span
        return True

    def _clauses(self, cells: tuple[ast.Text, ...]) -> tuple[ClauseId, ...]:
        out = []
        for cell in cells:
            try:
                clause = parse_clause_id(cell.text)
            except ValueError:
                self.report.error("PM0205", cell.span, text=cell.text)
                continue
            if self.known and clause not in self.known:
                near = meant(cell.text, self.known)
                self.report.error("PM0217", cell.span, clause=clause, suggestion=near, text=clause.zh)
            out.append(clause)
        return tuple(out)

    def _pairs(self, pairs: tuple[ast.Pair, ...]) -> dict[str, str]:
        """Chinese name → identifier, unique within the row."""
        out: dict[str, str] = {}
        for pair in pairs:
            if pair.ident is None:
                self.report.error("PM0204", pair.span)
            elif not _IDENT.fullmatch(pair.ident.text):
                self.report.error("PM0201", pair.ident.span, ident=pair.ident.text)
            elif pair.name.text in out or pair.ident.text in out.values():
                self.report.error("PM0223", pair.span, name=pair.name.text)
            else:
                out[pair.name.text] = pair.ident.text
        return out

    def _yes(self, cell: ast.Text | None) -> bool:
        if cell is None or cell.text in ("", "否"):
            return False
        if cell.text != "是":
            self.report.error("PM0207", cell.span, text=cell.text)
        return True

    # ---- rows

    def _party(self, row: ast.PartyRow) -> None:
        ident = self._ident(row.ident, row.span)
        id = PartyId(ident, row.names[0].text, _gloss(row))
        self.symbols.parties[id.zh] = Party(id, _gloss(row), self._clauses(row.clauses), row.span)
        for name in row.names:
            self.symbols.party_surfaces[name.text] = id

    def _fact(self, row: ast.FactRow) -> None:
        first = row.names[0]
        count = max(1, len(first.members))
        ident = row.ident.text if row.ident else ""
        idents = _expand(ident, count)
        glosses = _expand(row.gloss.text if row.gloss else "", count)
        questions = _expand(row.question.text if row.question else "", count)
        if idents is None or glosses is None or questions is None:
            self.report.error("PM0212", row.span, name=first.text)
            return
        if first.members and len(set(idents)) != count:
            self.report.error("PM0212", row.ident.span if row.ident else row.span, name=first.text)
            return
        if not ident:
            self.report.error("PM0204", row.span)
            return
        span = row.ident.span if row.ident else row.span
        claimed = [self._claim(i, span) for i in idents]
        if not all(claimed):
            return
        clauses = self._clauses(row.clauses)
        nature = row.nature.text if row.nature else ""
        if nature not in ("客观", "裁量"):
            self.report.error("PM0211", row.nature.span if row.nature else row.span, name=first.text)
        values = self._pairs(row.values)
        type = self._type(row, values)
        entry = FactEntry({}, (row.sense is None or row.sense.text != "和"), bool(first.members))
        for position in range(count):
            member = first.members[position] if first.members else ""
            zh = f"{first.prefix}{member}{first.suffix}" if first.members else first.text
            gloss = glosses[position] or zh
            id = FactId(idents[position], zh, gloss)
            fact = Fact(
                id,
                type,
                gloss,
                clauses,
                nature == "裁量",
                self._ordinary(row, type),
                questions[position],
                row.span,
                may_come_about=self._yes(row.comes_about),
            )
            self.symbols.facts[id] = fact
            self.symbols.fact_rows[id] = row
            self.symbols.fact_names[zh] = id
            entry.members[member] = id
            if isinstance(type, EnumType):
                for value in type.values:
                    self.symbols.values.setdefault(value.zh, []).append((id, value))
        if not first.members:
            for name in row.names:
                if not name.negative:
                    self.symbols.fact_names[name.text] = next(iter(entry.members.values()))
        self.symbols.fact_entries[first.text] = entry

    def _type(self, row: ast.FactRow, values: dict[str, str]) -> FactType:
        match row.type:
            case ast.FactType.BOOL:
                return BoolType()
            case ast.FactType.NUMBER:
                return IntType(row.unit, row.places)
            case ast.FactType.DATE:
                return DateType()
            case ast.FactType.RANKED | ast.FactType.ENUM:
                if len(row.values) < 2:
                    self.report.error("PM0213", row.span, name=row.names[0].text)
                ids = tuple(ValueId(ident, zh) for zh, ident in values.items())
                return EnumType(ids, row.type is ast.FactType.RANKED)

    def _ordinary(self, row: ast.FactRow, type: FactType) -> FactValue:
        text = row.ordinary.text if row.ordinary else ""
        span = row.ordinary.span if row.ordinary else row.span
        match type:
            case BoolType():
                if text in ("", "是", "否"):
                    return text == "是"
            case EnumType(values):
                for value in values:
                    if text in (value.zh, value.key):
                        return value
                self.report.error("PM0207", span, text=text)
                return values[0] if values else ValueId("none")
            case IntType():
                number = parse_quantity(text)
                if number is not None and (inside := type.scaled(number)) is not None:
                    return inside
                self.report.error("PM0207", span, text=text)
                return 0
            case DateType():
                match = _DATE.fullmatch(text)
                if match:
                    try:
                        return datetime.date(*(int(g) for g in match.groups() if g))
                    except ValueError:
                        pass
                self.report.error("PM0207", span, text=text)
                return datetime.date.min
        self.report.error("PM0207", span, text=text)
        return False

    def _parties(self, cells: tuple[ast.Text, ...]) -> tuple[PartyId, ...]:
        out = []
        for cell in cells:
            party = self.symbols.party_surfaces.get(cell.text)
            if party is None:
                self.report.error("PM0206", cell.span, name=cell.text)
            else:
                out.append(party)
        return tuple(out)

    def _act(self, row: ast.ActRow) -> None:
        at_most = 1
        if row.at_most and row.at_most.text not in ("", "否"):
            if row.at_most.text.isascii() and row.at_most.text.isdigit() and 1 <= int(row.at_most.text) < 100:
                at_most = int(row.at_most.text)
            else:
                self.report.error("PM0216", row.at_most.span, text=row.at_most.text)
        actors = (NATURE,) if row.event else self._parties(row.actors)
        if not actors and not row.actors:
            self.report.error("PM0206", row.span, name="")
        gloss = _gloss(row)
        id = ActId(self._ident(row.ident, row.span), row.names[0].text, gloss)
        self.symbols.acts[id.zh] = Act(
            id,
            gloss,
            self._clauses(row.clauses),
            actors,
            self._parties(row.addressees),
            tuple(ContentId(ident, zh) for zh, ident in self._pairs(row.contents).items()),
            at_most,
            row.span,
            Falls(row.falls.months, row.falls.last) if row.falls else None,
        )
        self.symbols.act_surfaces[id] = tuple(n.text for n in row.names)

    def _judgement(self, row: ast.JudgementRow) -> None:
        gloss = _gloss(row)
        id = JudgementId(self._ident(row.ident, row.span), row.names[0].text, gloss)
        self.symbols.judgements[id.zh] = (id, row, self._clauses(row.clauses))

    def _result(self, row: ast.ResultRow) -> None:
        name = row.names[0].text
        polarity = row.polarity.text if row.polarity else ""
        rank = row.rank.text if row.rank else ""
        if polarity not in ("益", "损"):
            self.report.error("PM0214", row.polarity.span if row.polarity else row.span, name=name)
        if rank not in ("主", "从", "其他"):
            self.report.error("PM0219", row.rank.span if row.rank else row.span, name=name)
        bearing = row.bearing.text if row.bearing else ""
        if bearing and bearing not in _BEARINGS:
            self.report.error("PM0218", row.bearing.span if row.bearing else row.span, text=bearing)
        gloss = _gloss(row)
        id = ResultId(self._ident(row.ident, row.span), name, gloss)
        self.symbols.results[id.zh] = Result(
            id,
            gloss,
            self._clauses(row.clauses),
            Polarity.BURDEN if polarity == "损" else Polarity.BENEFIT,
            rank == "主",
            (),
            row.span,
            bearing=_BEARINGS.get(bearing),
        )

    def _exclusions(self, rows: list[ast.ResultRow]) -> None:
        by_surface = {n.text: row.names[0].text for row in rows for n in row.names}
        excluded: dict[str, set[str]] = {}
        for row in rows:
            for cell in row.excludes:
                other = by_surface.get(cell.text)
                if other is None:
                    self.report.error("PM0215", cell.span, name=cell.text)
                else:
                    excluded.setdefault(row.names[0].text, set()).add(other)
                    excluded.setdefault(other, set()).add(row.names[0].text)
        results = self.symbols.results
        for name in excluded.keys() & results.keys():
            ids = tuple(result.id for other, result in results.items() if other in excluded[name])
            results[name] = replace(results[name], excludes=ids)

    def _reading(self, row: ast.ReadingRow) -> None:
        id = ReadingId(self._ident(row.ident, row.span), row.names[0].text)
        choices = {zh: ChoiceId(ident, zh) for zh, ident in self._pairs(row.choices).items()}
        self.symbols.readings[id.zh] = ReadingEntry(id, choices, row.span)
