"""One block, sentence by sentence: each is cut, checked and fed to the parser; a bad one is reported and stood in for."""

from __future__ import annotations

from dataclasses import dataclass

from policy_model.source.diagnostic import Diagnostic, Label
from policy_model.source.span import Span

from .lattice import BLANK, SENTENCE, Lattice, Survivors, lattice, only_cut, survivors, tokens
from .machine import Machine
from .names import Names
from .tree import Token, Tree


@dataclass(frozen=True, slots=True)
class Sentences:
    """The tree of a block, if every sentence was good, and what was wrong."""

    tree: Tree | None
    diagnostics: tuple[Diagnostic, ...]


def parse_sentences(names: Names, text: str, body: Span, start: str) -> Sentences:
    """Parses `text[body]`."""
    machine = Machine(names.grammar, start)
    problems: list[Diagnostic] = []
    at = _skip(text, body.start, body.end)
    while at < body.end:
        end = sentence_end(text, at, body.end)
        fed = _cut(names, text, at, end, machine)
        if isinstance(fed, list):
            for token in fed:
                if not machine.feed(token):
                    raise AssertionError(token)
        else:
            problems.append(fed)
            return Sentences(None, tuple(problems))
        at = _skip(text, end, body.end)
    tree = machine.finish(body.end)
    if tree is None and not problems:
        problems.append(Diagnostic("PM0106", {}, (Label(Span(body.file, body.end, body.end)),)))
    return Sentences(tree, tuple(problems))


def sentence_end(text: str, start: int, end: int) -> int:
    """Where the sentence that begins at `start` ends."""
    match = SENTENCE.match(text, start, end)
    stop = match.end() if match else end
    return stop if stop > start else min(start + 1, end)


def _cut(names: Names, text: str, start: int, end: int, machine: Machine) -> list[Token] | Diagnostic:
    lat = lattice(names, text, start, end)
    if lat.ways.get(start) == 1:
        cut = tokens(text, only_cut(lat))
        trial = machine.copy()
        if all(trial.feed(token) for token in cut):
            return cut
    alive = survivors(names.grammar, lat, machine.stack)
    if len(alive.cuts) == 1:
        return tokens(text, alive.cuts[0])
    return _explain(names, text, lat, alive)


def _explain(names: Names, text: str, lat: Lattice, alive: Survivors) -> Diagnostic:
    span = Span("x", alive.reached, lat.end)
    return Diagnostic("PM0101", {"x": text[lat.start:lat.end]+"|"+text[alive.reached:lat.end]}, (Label(span),))


def _skip(text: str, at: int, end: int) -> int:
    match = BLANK.match(text, at, end)
    return match.end() if match else at
