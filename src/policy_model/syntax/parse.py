"""The front door of the package: a file's text in, its AST and everything wrong with it out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from policy_model.source.clause import ClauseId
from policy_model.source.diagnostic import Diagnostic, Label
from policy_model.source.literate import FORMAL, VOCABULARY, Block, prose_of
from policy_model.source.span import Span
from policy_model.source.text import normalize

from . import ast
from .forms import Context, build_block, build_condition
from .lint import lint
from .names import Names
from .rows import RawTable, read_tables
from .sentences import parse_sentences
from .table import grammar
from .tree import Token
from .vocabulary import Cells, declare, results_by_clause, table

_STATED = re.compile(r"^[ ]{0,3}(性质(?=“)|假定(?=“)|释义(?=：))", re.MULTILINE)
"""How formal text begins that no official text would be missed without."""


@dataclass(frozen=True, slots=True)
class Parsed:
    """A file as AST, and its diagnostics in the order of the text.

    Where there is an error among them, the AST lacks what could not be read.
    """

    document: ast.Document
    diagnostics: tuple[Diagnostic, ...]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The tables of a file, and the names of it and of what it builds on, for the lexer."""

    tables: tuple[ast.Table, ...]
    names: Names
    rows: tuple[tuple[RawTable, str, str], ...]


@dataclass(frozen=True, slots=True)
class BlockRead:
    """What one formal block was read as: its AST, what is wrong with it, the tokens of its good sentences."""

    block: ast.Block | None
    properties: tuple[ast.Property, ...]
    diagnostics: tuple[Diagnostic, ...]
    sentences: tuple[tuple[Token, ...], ...]


def parse(text: str, file: str = "<text>", vocabulary: Vocabulary | None = None) -> Parsed:
    """Reads a literate file: its vocabulary blocks first, then each formal block by itself.

    `vocabulary` is another file's (a proofs file uses its measure's names). Nothing is raised: any text
    gives a document.
    """
    return _parse(text, file, vocabulary)[0]


def parse_with_names(
    text: str, file: str = "<text>", vocabulary: Vocabulary | None = None
) -> tuple[Parsed, Vocabulary]:
    """As `parse`, with the vocabulary for the files that build on this one."""
    return _parse(text, file, vocabulary)


def _parse(text: str, file: str, base: Vocabulary | None) -> tuple[Parsed, Vocabulary]:
    plain = normal(text)
    prose = prose_of(plain, file)
    problems = list(_unread(plain, prose.blocks))
    vocabulary = read_vocabulary(plain, text, prose.vocabulary(), problems, base)
    blocks: list[ast.Block] = []
    properties: list[ast.Property] = []
    results = results_by_clause(vocabulary.tables)
    for body in (block.body for block in prose.formal()):
        read = read_block(vocabulary.names, plain, text, body, results)
        problems.extend(read.diagnostics)
        properties.extend(read.properties)
        if read.block is not None:
            blocks.append(read.block)
            _cite(problems, body, read.block.article)
    document = ast.Document(file, vocabulary.tables, tuple(blocks), tuple(properties))
    problems.sort(key=lambda d: d.labels[0].span.start if d.labels else 0)
    return Parsed(document, tuple(problems)), vocabulary


def _unread(plain: str, blocks: tuple[Block, ...]) -> Iterator[Diagnostic]:
    """PM0344 for what states something in a block that is neither formal text nor vocabulary."""
    for block in blocks:
        found = _STATED.search(plain, block.body.start, block.body.end)
        if block.info not in (FORMAL, VOCABULARY) and found:
            label = Label(Span(block.body.file, *found.span(1)))
            yield Diagnostic("PM0344", {"fence": f"```{block.info}", "what": found[1]}, (label,))


def read_block(
    names: Names, plain: str, text: str, body: Span, results: tuple[tuple[ClauseId, str], ...]
) -> BlockRead:
    """Reads one formal block, which no other bears on. `plain` is `normal(text)`."""
    found = parse_sentences(names, plain, body, "block")
    if found.tree is None:
        return BlockRead(None, (), found.diagnostics, found.sentences)
    built = build_block(body.file, text, found.tree, body, results, parted=names.parted)
    problems = [*found.diagnostics, *built.problems]
    return BlockRead(built.block, tuple(built.properties), tuple(problems), found.sentences)


def read_vocabulary(
    plain: str,
    text: str,
    blocks: tuple[Block, ...],
    problems: list[Diagnostic],
    base: Vocabulary | None = None,
) -> Vocabulary:
    """Reads the vocabulary blocks, telling `problems` what is wrong. `plain` is `normal(text)`."""
    names = Names(grammar())
    inherited = base.rows if base else ()
    for raw, there_plain, there in inherited:
        for row in raw.rows:
            declare(names, Cells(there_plain, there, row, []))
    raws = [raw for block in blocks for raw in read_tables(plain, block.body, problems)]
    for raw in raws:
        for row in raw.rows:
            declare(names, Cells(plain, text, row, problems))

    def condition(cell: Span) -> ast.Cond | None:
        found = parse_sentences(names, plain, cell, "condition")
        problems.extend(found.diagnostics)
        context = Context(cell.file, text)
        cond = None if found.tree is None else build_condition(context, found.tree)
        problems.extend(context.problems)
        return cond

    tables = tuple(table(raw, [Cells(plain, text, row, []) for row in raw.rows], condition) for raw in raws)
    problems.extend(lint(grammar(), tables))
    rows = (*inherited, *((raw, plain, text) for raw in raws))
    return Vocabulary((*(base.tables if base else ()), *tables) if base else tables, names, rows)


def normal(text: str) -> str:
    """`text`, offset by offset, as the lexer wants it.

    One spelling per character, no carriage returns, straight quotes curled in turn within a line.
    """
    plain = normalize(text).replace("\r", " ").replace("\ufeff", " ")
    if '"' not in plain:
        return plain
    out: list[str] = []
    opened = False
    for char in plain:
        if char == '"':
            opened = not opened
            out.append("“" if opened else "”")
        else:
            opened = opened and char != "\n"
            out.append(char)
    return "".join(out)


def _cite(problems: list[Diagnostic], block: Span, clause: ClauseId) -> None:
    """Says of the problems in a block which article it is."""
    for index, problem in enumerate(problems):
        span = problem.labels[0].span if problem.labels else None
        if problem.clause is None and span and block.start <= span.start <= block.end:
            problems[index] = replace(problem, clause=clause)
