"""Vocabulary blocks taken apart: which table, which row, which cell. What cells mean is `vocabulary`'s."""

from __future__ import annotations

import re
from dataclasses import dataclass

from policy_model.source.diagnostic import Diagnostic, Label
from policy_model.source.span import Span

from . import ast

COLUMNS: dict[str, tuple[str, ...]] = {
    "主体": ("名称", "标识", "英文", "条款", "说明"),
    "事实": (
        "名称", "标识", "英文", "条款", "性质", "类型", "取值", "通常值", "发生条件", "可后生", "列举",
        "问题", "说明",
    ),
    "行为": ("名称", "标识", "英文", "条款", "主体", "对象", "内容", "可多次", "说明"),
    "事件": ("名称", "标识", "英文", "条款", "内容", "可多次", "何日", "说明"),
    "判断": ("名称", "标识", "英文", "条款", "说明"),
    "结果": ("名称", "标识", "英文", "条款", "益损", "主次", "互斥", "幅度", "说明"),
    "规范": ("名称", "标识", "英文", "条款", "说明"),
    "标题": ("名称", "标识", "英文", "条款", "说明"),
    "读法": ("名称", "标识", "英文", "条款", "选项", "说明"),
    "性质": ("名称", "标识", "英文", "条款", "说明"),
}  # fmt: skip
"""The kinds of tables and the columns each may have. 说明 accepts a name that a lint would question."""

_RULE = re.compile(r"[\s|:：-]*-[\s|:：-]*")
_NO_NAME = frozenset("；。：「」")
_CLOSERS = {"（": "）", "“": "”", "「": "」", "{": "}"}


@dataclass(frozen=True, slots=True)
class RawRow:
    """A row's cells by column, each trimmed, and the row's place."""

    kind: str
    cells: dict[str, Span]
    span: Span


@dataclass(frozen=True, slots=True)
class RawTable:
    """A table of one kind."""

    kind: str
    rows: tuple[RawRow, ...]
    span: Span


def read_tables(text: str, body: Span, problems: list[Diagnostic]) -> list[RawTable]:
    """The tables of one vocabulary block. `text` is normalised and as long as the file."""
    tables: list[RawTable] = []
    kind, columns = "", list[str]()
    rows: list[RawRow] = []
    begin = body.start

    def close(at: int) -> None:
        if kind and columns:
            tables.append(RawTable(kind, tuple(rows), Span(body.file, begin, at)))
        rows.clear()

    at = body.start
    for line in text[body.start : body.end].split("\n"):
        start, at = at, at + len(line) + 1
        place = _trimmed(text, body.file, start, start + len(line))
        words = text[place.start : place.end]
        head = words.split("|", 1)[0].strip().strip("#* ")
        if words and not words.startswith("|"):
            close(start)
            kind, columns, begin = head, [], start
            if kind not in COLUMNS:
                problems.append(_problem("PM0140", place, kind=kind, kinds=tuple(COLUMNS)))
                kind = ""
            if "|" not in words:
                continue
            place = Span(body.file, text.index("|", place.start), place.end)
        if not words or not kind or _RULE.fullmatch(words):
            continue
        cells = _cells(text, place)
        if not columns:
            columns = [text[cell.start : cell.end] for cell in cells]
            problems.extend(
                _problem("PM0142", cell, column=name, kind=kind, columns=COLUMNS[kind])
                for cell, name in zip(cells, columns, strict=True)
                if name not in COLUMNS[kind]
            )
            if "名称" not in columns:
                problems.append(_problem("PM0141", place, kind=kind))
            continue
        if len(cells) > len(columns):
            problems.append(_problem("PM0143", cells[len(columns)], cells=len(cells), columns=len(columns)))
        filled = {name: cell for name, cell in zip(columns, cells, strict=False) if cell.start < cell.end}
        if "名称" in filled:
            rows.append(RawRow(kind, filled, place))
        elif "名称" in columns:
            problems.append(_problem("PM0144", place, kind=kind))
    close(body.end)
    return tables


def split_list(text: str, cell: Span) -> list[Span]:
    """The parts of a cell that lists: by ； where there is one, else by 、 or ， outside brackets."""
    semicolons = "；" in text[cell.start : cell.end]
    parts: list[Span] = []
    closers: list[str] = []
    start = cell.start
    for at in range(cell.start, cell.end + 1):
        char = text[at] if at < cell.end else ""
        if closers and char == closers[-1]:
            closers.pop()
        elif char in _CLOSERS:
            closers.append(_CLOSERS[char])
        elif not char or (char == "；" if semicolons else char in "、，" and not closers):
            part = _trimmed(text, cell.file, start, at)
            if part.start < part.end:
                parts.append(part)
            start = at + 1
    return parts


def surface(text: str, part: Span, problems: list[Diagnostic]) -> ast.Surface | None:
    """One name of a 名称 cell."""
    words = text[part.start : part.end]
    negative = words.startswith("反：")
    if negative:
        part = _trimmed(text, part.file, part.start + 2, part.end)
        words = text[part.start : part.end]
    if not words or not _NO_NAME.isdisjoint(words):
        problems.append(_problem("PM0145", part, name=words))
        return None
    if "{" not in words and "}" not in words:
        return ast.Surface(words, negative, span=part)
    match = re.fullmatch(r"([^{}]*)\{([^{}]+)\}([^{}]*)", words)
    if match is None:
        problems.append(_problem("PM0146", part, name=words))
        return None
    prefix, inner, suffix = match.groups()
    if inner.strip() == "主体":
        if not prefix:
            problems.append(_problem("PM0146", part, name=words))
            return None
        return ast.Surface(words, negative, prefix, (), suffix, True, span=part)
    members = tuple(m for m in (piece.strip() for piece in re.split("[、，,]", inner)) if m)
    if len(set(members)) < 2 or len(set(members)) != len(members):
        problems.append(_problem("PM0146", part, name=words))
        return None
    return ast.Surface(words, negative, prefix, members, suffix, span=part)


def _cells(text: str, line: Span) -> list[Span]:
    end = line.end - 1 if text[line.end - 1] == "|" and line.end - line.start > 1 else line.end
    cells: list[Span] = []
    start = line.start + 1
    for words in text[start:end].split("|"):
        cells.append(_trimmed(text, line.file, start, start + len(words)))
        start += len(words) + 1
    return cells


def _trimmed(text: str, file: str, start: int, end: int) -> Span:
    words = text[start:end]
    inner = words.strip(" \n")
    start += len(words) - len(words.lstrip(" \n")) if inner else len(words)
    return Span(file, start, start + len(inner))


def _problem(code: str, span: Span, **args: str | int | tuple[str, ...]) -> Diagnostic:
    return Diagnostic(code, args, (Label(span),))
