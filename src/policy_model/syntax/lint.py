"""Names that are legal and likely to mislead a reader.

A row's 说明 accepts what is asked here of its names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from policy_model.source.diagnostic import Arg, Diagnostic, Label, Severity

from . import ast
from .table import Grammar

_DECLARABLE = ("PERSONNEL", "MEANS_OF", "HANDLED", "CARRY_OUT")
"""Words that stand in one place of one form each: a measure may call a party, a result or an act so."""
_MODAL = re.compile("(?:应当|必须|不得)(?!.*的)")
"""A modal that no 的 follows: 其他应当报告的情况 says what is reported."""
_UNQUESTIONED = ("标题", "读法", "性质")


def lint(grammar: Grammar, tables: tuple[ast.Table, ...]) -> list[Diagnostic]:
    """What to say of the names of these tables."""
    rows = [row for table in tables if table.kind not in _UNQUESTIONED for row in table.rows]
    known = {name.text: row for row in rows for name in row.names}
    words = {word for word, terminal in grammar.words if terminal not in _DECLARABLE}
    negations = [word for word, terminal in grammar.words if terminal == "NOT"]
    found: list[Diagnostic] = []
    for row in rows:
        if isinstance(row, ast.ActRow) and not row.event:  # 自知道或者应当知道之日起: nobody is told to know
            found.extend(_bound(row))
        clash = (name for name in row.names if name.text in words)
        found.extend(_say("PM0148", name, Severity.ERROR, name=name.text) for name in clash)
        if row.note is None:
            found.extend(_first(row, grammar.questioned))
            for name in row.names:
                found.extend(_made_of_others(name, row, known, negations))
    return found


def _bound(row: ast.ActRow) -> Iterator[Diagnostic]:
    """Names of an act that say it is to be done, or must not be: what is so named binds nobody."""
    for name in row.names:
        modal = _MODAL.search(name.text)
        if modal is not None:
            yield _say("PM0165", name, Severity.ERROR, name=name.text, word=modal[0])


def _first(row: ast.Row, questioned: tuple[str, ...]) -> Iterator[Diagnostic]:
    """The first name of the row that holds a questioned word outside its list."""
    for name in row.names:
        if name.negative:
            continue
        fixed = (name.prefix, name.suffix) if name.members or name.slot else (name.text,)
        word = next((word for word in questioned if any(word in part for part in fixed)), None)
        if word is not None:
            yield _say("PM0131", name, name=name.text, word=word)
            return


def _made_of_others(
    name: ast.Surface, row: ast.Row, known: dict[str, ast.Row], negations: list[str]
) -> Iterator[Diagnostic]:
    text = name.text
    if not name.negative:
        for word in negations:
            if text.startswith(word) and text[len(word) :] in known:
                yield _say("PM0132", name, name=text, word=word, other=text[len(word) :])
                return
    for at in range(1, len(text)):
        first, second = text[:at], text[at:]
        if first in known and second in known and row not in (known[first], known[second]):
            yield _say("PM0133", name, name=text, first=first, second=second)
            return


def _say(code: str, where: ast.Surface, severity: Severity = Severity.WARNING, /, **args: Arg) -> Diagnostic:
    return Diagnostic(code, args, (Label(where.span),), severity=severity)
