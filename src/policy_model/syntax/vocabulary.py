"""Vocabulary rows as AST, and the names they give to the lexer."""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import dataclass

from policy_model.source.clause import ClauseId, parse_clause_id
from policy_model.source.diagnostic import Diagnostic, Label
from policy_model.source.numerals import parse_numeral
from policy_model.source.span import Span

from . import ast
from .names import Names, Pattern
from .rows import RawRow, split_list, surface
from .tree import Declared

_TERMINAL: dict[type[ast.Row], str] = {
    ast.PartyRow: "PARTY",
    ast.JudgementRow: "JUDGEMENT",
    ast.ResultRow: "RESULT",
    ast.NormRow: "NORM",
    ast.TitleRow: "TITLE",
}
_FACT = {
    ast.FactType.BOOL: ("FACT", "FACT"),
    ast.FactType.RANKED: ("ENUM", "ENUM"),
    ast.FactType.ENUM: ("ENUM", "ENUM"),
    ast.FactType.NUMBER: ("NUM", "NUMBER"),
    ast.FactType.DATE: ("DATE_FACT", "DATE"),
}
_DECIMALS = re.compile(r"(.*?)[，,、]?([一二两三四五六])位小数")
_TYPE = re.compile(r"(是否|枚举|数量|日期)(?:（(.*)）)?")

_MONTHS = {"年": 12, "半年": 6, "季度": 3, "月": 1}
_FALLS = re.compile(r"每(半?年|季度|月)(第一|最后一)日")


@dataclass(frozen=True, slots=True)
class Cells:
    """Reads the cells of one row."""

    text: str
    original: str
    row: RawRow
    problems: list[Diagnostic]

    def one(self, column: str) -> ast.Text | None:
        """A cell as text."""
        cell = self.row.cells.get(column)
        return None if cell is None else self._quote(cell)

    def many(self, column: str) -> tuple[ast.Text, ...]:
        """A cell that lists."""
        cell = self.row.cells.get(column)
        return () if cell is None else tuple(self._name(part) for part in split_list(self.text, cell))

    def pairs(self, column: str) -> tuple[ast.Pair, ...]:
        """A cell that lists 甲=a."""
        cell = self.row.cells.get(column)
        pairs: list[ast.Pair] = []
        for part in split_list(self.text, cell) if cell else ():
            at = self.text.find("=", part.start, part.end)
            cut = part.end if at < 0 else at
            name = self._name(Span(part.file, part.start, cut))
            ident = None if at < 0 else self._name(Span(part.file, at + 1, part.end))
            pairs.append(ast.Pair(name, ident, span=part))
        return tuple(pairs)

    def names(self) -> tuple[ast.Surface, ...]:
        """The 名称 cell."""
        parts = split_surfaces(self.text, self.row.cells["名称"])
        found = (surface(self.text, part, self.problems) for part in parts)
        return tuple(s for s in found if s is not None)

    def fact_type(self) -> tuple[ast.FactType, str, int]:
        """The 类型 cell; of a number also its unit and decimals."""
        cell = self.row.cells.get("类型")
        if cell is None:
            return (ast.FactType.ENUM if "取值" in self.row.cells else ast.FactType.BOOL), "", 0
        match = _TYPE.fullmatch(self.text[cell.start : cell.end].replace(" ", ""))
        if match is None:
            written = self.text[cell.start : cell.end]
            self.problems.append(Diagnostic("PM0147", {"type": written}, (Label(cell),)))
            return ast.FactType.BOOL, "", 0
        word, inner = match[1], match[2] or ""
        if word == "枚举":
            return (ast.FactType.RANKED if "低" in inner or "高" in inner else ast.FactType.ENUM), "", 0
        decimals = _DECIMALS.fullmatch(inner)
        if decimals is None:
            return ast.FactType(word), inner, 0
        return ast.FactType(word), decimals[1], parse_numeral(decimals[2]) or 0

    def falls(self) -> ast.Falls | None:
        """The 何日 cell."""
        cell = self.row.cells.get("何日")
        written = "" if cell is None else self.text[cell.start : cell.end].strip()
        if cell is None or not written:
            return None
        match = _FALLS.fullmatch(written)
        if match is None:
            self.problems.append(Diagnostic("PM0167", {"text": written}, (Label(cell),)))
            return None
        return ast.Falls(_MONTHS[match[1]], match[2] != "第一", span=cell)

    def _quote(self, cell: Span) -> ast.Text:
        return ast.Text(self.original[cell.start : cell.end], span=cell)

    def _name(self, part: Span) -> ast.Text:
        words = self.text[part.start : part.end]
        clean = words.strip().strip("「」")
        start = part.start + words.index(clean) if clean else part.start
        return ast.Text(clean, span=Span(part.file, start, start + len(clean)))


def split_surfaces(text: str, cell: Span) -> list[Span]:
    """The names of a 名称 cell, by ；only: a name may hold 、."""
    parts: list[Span] = []
    start = cell.start
    for at in [*(i for i in range(cell.start, cell.end) if text[i] == "；"), cell.end]:
        words = text[start:at]
        if words.strip():
            lead = len(words) - len(words.lstrip())
            parts.append(Span(cell.file, start + lead, start + lead + len(words.strip())))
        start = at + 1
    return parts


def declare(names: Names, row: ast.Row) -> None:
    """Gives the names of a row to the lexer."""
    match row:
        case ast.FactRow():
            terminal, kind = _FACT[row.type]
            if row.unit and row.type is ast.FactType.NUMBER:
                names.add_unit(row.unit)
            for pair in row.values:
                names.add(pair.name.text, "VALUE", Declared("VALUE", pair.name.text))
        case ast.ActRow():
            terminal = kind = "ACT"
            for pair in row.contents:
                names.add(pair.name.text, "CONTENT", Declared("CONTENT", pair.name.text))
        case ast.ReadingRow() | ast.PropertyRow():
            return
        case _:
            terminal = kind = _TERMINAL[type(row)]
    for name in row.names:
        declared = Declared(kind, row.names[0].text, name.negative)
        thing, gap, deed = name.text.partition("…")
        if gap and isinstance(row, ast.ActRow) and not row.event and name is not row.names[0]:
            names.add_parted(thing, deed.strip("…"), declared)
        elif name.members or name.slot:
            family = "FAMILY" if terminal == "FACT" else terminal
            names.add_pattern(Pattern(family, declared, name.prefix, name.members, name.suffix, name.slot))
        else:
            names.add(name.text, terminal, declared)
            if isinstance(row, ast.ActRow) and not row.event:
                names.add_act(name.text, tuple(whom.text for whom in row.addressees))


def row(cells: Cells) -> ast.Row | None:
    """One row as AST, without its 发生条件; None if it has no usable name."""
    names, span = cells.names(), cells.row.span
    if not names:
        return None
    common = (names, cells.one("标识"), cells.one("英文"), cells.many("条款"))
    note = cells.one("说明")
    match cells.row.kind:
        case "主体":
            return ast.PartyRow(*common, note=note, span=span)
        case "判断":
            return ast.JudgementRow(*common, note=note, span=span)
        case "规范":
            return ast.NormRow(*common, note=note, span=span)
        case "标题":
            return ast.TitleRow(*common, note=note, span=span)
        case "性质":
            return ast.PropertyRow(*common, note=note, span=span)
        case "读法":
            return ast.ReadingRow(*common, cells.pairs("选项"), note=note, span=span)
        case "结果":
            return ast.ResultRow(
                *common,
                cells.one("益损"),
                cells.one("主次"),
                cells.many("互斥"),
                cells.one("幅度"),
                note=note,
                span=span,
            )
        case "行为" | "事件" as kind:
            return ast.ActRow(
                *common,
                cells.many("主体"),
                cells.many("对象"),
                cells.pairs("内容"),
                cells.one("可多次"),
                kind == "事件",
                cells.falls(),
                note=note,
                span=span,
            )
        case _:
            type_, unit, places = cells.fact_type()
            return ast.FactRow(
                *common,
                type_,
                unit,
                places,
                cells.one("性质"),
                cells.pairs("取值"),
                cells.one("通常值"),
                None,
                cells.one("可后生"),
                cells.one("列举"),
                cells.one("问题"),
                note=note,
                span=span,
            )


def results_by_clause(tables: tuple[ast.Table, ...]) -> tuple[tuple[ClauseId, str], ...]:
    """Each declared result with each clause it is declared for; what is no clause is told elsewhere."""
    found = []
    for row in (row for t in tables for row in t.rows if isinstance(row, ast.ResultRow)):
        for cell in row.clauses:
            with suppress(ValueError):
                found.append((parse_clause_id(cell.text), row.names[0].text))
    return tuple(found)
