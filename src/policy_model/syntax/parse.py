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
from .rows import RawRow, read_tables
from .sentences import parse_sentences
from .table import grammar
from .tree import Token
from .vocabulary import Cells, declare, results_by_clause, row

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


@dataclass(frozen=True, slots=True)
class BlockRead:
    """What one formal block was read as: its AST, what is wrong with it, the tokens of its good sentences."""

    block: ast.Block | None
    properties: tuple[ast.Property, ...]
    diagnostics: tuple[Diagnostic, ...]
    sentences: tuple[tuple[Token, ...], ...]


@dataclass(frozen=True, slots=True)
class FileRead:
    """A file's vocabulary, each formal block's place with what it was read as, and all that is wrong."""

    vocabulary: Vocabulary
    blocks: tuple[tuple[Span, BlockRead], ...]
    problems: tuple[Diagnostic, ...]


def parse(text: str, file: str = "<text>", vocabulary: Vocabulary | None = None) -> Parsed:
    """Reads a literate file: its vocabulary blocks first, then each formal block by itself.

    `vocabulary` is another file's (a proofs file uses its measure's names). Nothing is raised: any text
    gives a document.
    """
    return parse_with_names(text, file, vocabulary)[0]


def parse_with_names(
    text: str, file: str = "<text>", vocabulary: Vocabulary | None = None
) -> tuple[Parsed, Vocabulary]:
    """As `parse`, with the vocabulary for the files that build on this one."""
    read = read_file(text, file, vocabulary)
    blocks = tuple(one.block for _, one in read.blocks if one.block is not None)
    properties = tuple(said for _, one in read.blocks for said in one.properties)
    document = ast.Document(file, read.vocabulary.tables, blocks, properties)
    return Parsed(document, read.problems), read.vocabulary


def read_file(text: str, file: str, base: Vocabulary | None = None) -> FileRead:
    """Reads a literate file block by block, as `parse` does."""
    plain = normal(text)
    prose = prose_of(plain, file)
    problems = list(_unread(plain, prose.blocks))
    vocabulary = read_vocabulary(plain, text, prose.vocabulary(), problems, base)
    results = results_by_clause(vocabulary.tables)
    blocks: list[tuple[Span, BlockRead]] = []
    for body in (block.body for block in prose.formal()):
        read = read_block(vocabulary.names, plain, text, body, results)
        problems.extend(read.diagnostics)
        if read.block is not None:
            _cite(problems, body, read.block.article)
        blocks.append((body, read))
    problems.sort(key=lambda d: d.labels[0].span.start if d.labels else 0)
    return FileRead(vocabulary, tuple(blocks), tuple(problems))


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
    inherited = base.tables if base else ()
    raws = [raw for block in blocks for raw in read_tables(plain, block.body, problems)]
    read = [(raw, [row(Cells(plain, text, each, problems)) for each in raw.rows]) for raw in raws]
    for declared in (*(r for t in inherited for r in t.rows), *(r for _, rows in read for r in rows)):
        if declared is not None:
            declare(names, declared)

    def whole(found: ast.Row, raw: RawRow) -> ast.Row:
        """The row with the condition under which it arises, which may say any name."""
        cell = raw.cells.get("发生条件")
        if cell is None or not isinstance(found, ast.FactRow):
            return found
        said = parse_sentences(names, plain, cell, "condition")
        context = Context(cell.file, text)
        cond = None if said.tree is None else build_condition(context, said.tree)
        problems.extend((*said.diagnostics, *context.problems))
        return replace(found, arises_if=cond)

    tables = tuple(
        ast.Table(
            raw.kind,
            tuple(whole(one, each) for one, each in zip(rows, raw.rows, strict=True) if one is not None),
            span=raw.span,
        )
        for raw, rows in read
    )
    problems.extend(lint(grammar(), tables))
    return Vocabulary((*inherited, *tables), names)


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
