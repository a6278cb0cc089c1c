"""Formal blocks rewritten in one way: full-width punctuation, no spaces between words, 「」 where wanted.

The official text and the vocabulary are not touched. What is written parses to the same AST: every
sentence is cut again before it is taken, and where bare words would be cut otherwise the 「」 stay.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from policy_model.source.diagnostic import Severity, Unusable
from policy_model.source.span import Span

from .lattice import as_read, lattice, survivors, tokens
from .machine import Machine
from .names import Names
from .parse import Vocabulary, normal, read_file
from .tree import Token

_HEADS = ("ARTICLE", "PARAGRAPH")


def format_text(
    text: str, file: str = "<text>", *, mark: bool = False, vocabulary: Vocabulary | None = None
) -> str:
    """The text with its formal blocks in canonical form; with `mark`, 「」 around every name.

    Raises:
        Unusable: some block cannot be read.
    """
    read = read_file(text, file, vocabulary)
    errors = tuple(d for d in read.problems if d.severity is Severity.ERROR)
    if errors:
        raise Unusable(errors, {file: text})
    out: list[str] = []
    at = 0
    for body, block in read.blocks:
        out.append(text[at : body.start])
        out.append(format_block(read.vocabulary.names, text, body, block.sentences, mark=mark))
        at = body.end
    return "".join(out) + text[at:]


def format_block(
    names: Names, text: str, body: Span, sentences: Iterable[tuple[Token, ...]], *, mark: bool = False
) -> str:
    """The words of the block `text[body]`, which was read as `sentences`, in canonical form."""
    plain = normal(text[body.start : body.end])
    machine = Machine(names.grammar, "block")
    written: list[str] = []
    end = body.start
    for sentence in sentences:
        gap = plain[end - body.start : sentence[0].start - body.start]
        written.append(_gap(gap, written))
        end = sentence[-1].end
        stands = plain[sentence[0].start - body.start : end - body.start]
        written.append(_sentence(names, (text, stands), sentence, machine, mark=mark))
        for token in sentence:
            machine.feed(token)
    if not written:
        return text[body.start : body.end]
    lines = "".join(written).split("\n")
    return "\n".join(line.strip() for line in lines).strip("\n") + "\n"


def _gap(gap: str, written: list[str]) -> str:
    """Line breaks are the author's, one empty line at most; a number and its text on one line stay apart."""
    breaks = min(gap.count("\n"), 2)
    if breaks or not written:
        return "\n" * breaks
    return " " if gap and re.search(r"第[^。；：\n]*[条款]$", written[-1]) else ""


def _sentence(
    names: Names, text: tuple[str, str], sentence: tuple[Token, ...], machine: Machine, *, mark: bool
) -> str:
    """`text`: of the file, and as the lexer has the sentence, which is cut as it stands."""
    whole, stands = text
    for marked in (True,) if mark else (False, True):
        written = _write(whole, sentence, marked=marked)
        if normal(written) == stands or _same(names, written, sentence, machine):
            return written
    return whole[sentence[0].start : sentence[-1].end]


def _write(text: str, sentence: tuple[Token, ...], *, marked: bool) -> str:
    parts: list[str] = []
    before: Token | None = None
    for token in sentence:
        if before is not None and before.type in _HEADS and token.start > before.end:
            parts.append(" ")
        if token.type == "STRING":
            parts.append("“" + text[token.start + 1 : token.end - 1] + "”")
        elif token.name is None:
            parts.append(token.text)
        else:
            surface = token.text.removeprefix("「").removesuffix("」").strip()
            parts.append(f"「{surface}」" if marked else surface)
        before = token
    return "".join(parts)


def _same(names: Names, written: str, sentence: tuple[Token, ...], machine: Machine) -> bool:
    """Whether the reader would cut `written` in one way, and into the same tokens."""
    plain = normal(written)
    for lat in as_read(lattice(names, plain, 0, len(plain))):
        cuts = survivors(names.grammar, lat, machine.stack).cuts
        if len(cuts) == 1:
            return [_meaning(t) for t in tokens(plain, cuts[0])] == [_meaning(t) for t in sentence]
    return False


def _meaning(token: Token) -> tuple[object, ...]:
    name = token.name
    if name is None:
        return (token.type, token.text)
    slot = name.slot[2] if name.slot else None
    return (token.type, name.kind, name.entry, name.negative, name.members, name.connective, slot)
