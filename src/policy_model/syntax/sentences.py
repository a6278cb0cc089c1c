"""One block, sentence by sentence: each is cut, checked and fed; a bad one is reported and stood in for."""

from __future__ import annotations

import itertools
from collections.abc import Iterable
from dataclasses import dataclass, replace

from policy_model.source.diagnostic import Arg, Diagnostic, Label
from policy_model.source.span import Span

from .brackets import unbalanced
from .errors import explain, form_at, stand_ins, title
from .lattice import (
    BLANK,
    SENTENCE,
    Cut,
    Edge,
    Lattice,
    Survivors,
    as_read,
    lattice,
    only_cut,
    survivors,
    tokens,
)
from .machine import Machine, accepts
from .names import Names
from .repair import repair
from .tree import Token, Tree

_KEPT = 24


_PARTING = frozenset({"COMMA", "SEMICOLON", "STOP", "DE"})
"""What ends a group of circumstances."""


@dataclass(frozen=True, slots=True)
class Sentences:
    """The tree of a block if every sentence was good, what was wrong, the tokens of the good sentences."""

    tree: Tree | None
    diagnostics: tuple[Diagnostic, ...]
    sentences: tuple[tuple[Token, ...], ...] = ()


def parse_sentences(names: Names, text: str, body: Span, start: str) -> Sentences:
    """Parses `text[body]`, which begins with `start`."""
    return _Run(names, text, body).run(start)


def machines_before(names: Names, text: str, body: Span) -> list[Machine]:
    """The parses that `text[body]`, a block's beginning, may be: one, unless its last sentence is bad."""
    run = _Run(names, text, body)
    run.run("block")
    return run.machines


def sentence_end(text: str, start: int, end: int) -> int:
    """Where the sentence that begins at `start` ends."""
    match = SENTENCE.match(text, start, end)
    stop = match.end() if match else end
    return stop if stop > start else min(start + 1, end)


def skip_blank(text: str, at: int, end: int) -> int:
    """The first place from `at` on that is not blank."""
    match = BLANK.match(text, at, end)
    return match.end() if match else at


class _Run:
    """A block under way. `machines` are the parses the text so far may be: one, until a sentence is bad."""

    def __init__(self, names: Names, text: str, body: Span) -> None:
        self.names, self.text, self.body = names, text, body
        self.problems: list[Diagnostic] = []
        self.machines: list[Machine] = []
        self.before = ""
        self.things = False  # a list of things was refused: its items suffer from that alone
        self.done: list[tuple[Token, ...]] = []

    def run(self, start: str) -> Sentences:
        text, end = self.text, self.body.end
        broken = unbalanced(text, self.body)
        self.problems.extend(d for _, d in broken)
        lines = [(line, d.labels[0].span.start) for line, d in broken]
        self.machines = [Machine(self.names.grammar, start)]
        at = skip_blank(text, self.body.start, end)
        while at < end:
            stop = sentence_end(text, at, end)
            for line, mark in lines:  # nothing tells where its sentences end
                stop = line.end if line.start <= at < line.end and mark <= stop else stop
            self.things = self.things and text.startswith("（", at)
            silent = self.things or any(line.start <= at < line.end for line, _ in lines)
            self._sentence(at, stop, silent)
            self.before = text[stop - 1]
            at = skip_blank(text, stop, end)
        return self._finish()

    def _finish(self) -> Sentences:
        tree = self.machines[0].copy().finish(self.body.end)
        if tree is None and not self.problems:
            trial = self._with("STOP", "。")
            if trial is not None and trial.finish(self.body.end) is not None:
                self._missing(self.body.end, "。")
            else:
                self._report("PM0106", self._trimmed(self.body.end))
        if self.problems:
            return Sentences(None, tuple(self.problems), tuple(self.done))
        return Sentences(tree, (), tuple(self.done))

    def _sentence(self, at: int, stop: int, silent: bool) -> None:
        lat = lattice(self.names, self.text, at, stop)
        if any(self._advance(each) for each in as_read(lat)):
            return
        if self.before not in "。；：" and len(self.machines) == 1:
            kept = self.machines
            for terminal, sign in (("STOP", "。"), ("COLON", "：")):
                trial = self._with(terminal, sign)
                if trial and self._went_on(trial, lat):
                    self._missing(at, sign)
                    return
            self.machines = kept
        runs = [(survivors(self.names.grammar, lat, m.stack), m) for m in self.machines]
        alive, machine = max(runs, key=lambda pair: pair[0].reached)
        if not silent:
            self._explain(lat, alive, machine)
        more = [s for m in self.machines for s in stand_ins(m, self.text[at:stop], at)]
        self.machines = _distinct([*more, *self.machines])[:_KEPT]

    def _advance(self, lat: Lattice) -> bool:
        """Feeds the sentence to the first parse that has exactly one reading of it.

        After ； and ： to all that do: what follows tells which it was.
        """
        if len(self.machines) == 1 and lat.ways.get(lat.start) == 1:
            trial = self.machines[0].copy()
            found = tokens(self.text, only_cut(lat))
            if all(trial.feed(token) for token in found):
                self.machines = [trial]
                self.done.append(tuple(found))
                return True
            return False
        read: list[tuple[Machine, list[Token]]] = []
        for machine in self.machines:
            alive = survivors(self.names.grammar, lat, machine.stack)
            if len(alive.cuts) == 1:
                read.append((machine, tokens(self.text, alive.cuts[0])))
        kept = read if self.text[lat.end - 1] in "；：" else read[:1]
        for machine, found in kept:
            for token in found:
                machine.feed(token)
        if kept:
            self.done.append(tuple(kept[0][1]))
            self.machines = [machine for machine, _ in kept]
        return bool(kept)

    def _with(self, terminal: str, sign: str) -> Machine | None:
        """The parse with a sign that is not written."""
        trial = self.machines[0].copy()
        return trial if trial.feed(Token(terminal, sign, self.body.end, self.body.end)) else None

    def _went_on(self, trial: Machine, lat: Lattice) -> bool:
        """Whether the sentence can be read after `trial`, which is then the parse under way."""
        self.machines = [trial]
        return self._advance(lat)

    # ---- saying what is wrong

    def _explain(self, lat: Lattice, alive: Survivors, machine: Machine) -> None:
        grammar, text = self.names.grammar, self.text
        if alive.cuts:
            ways = ["·".join(text[s:e] for s, e, _, _ in cut) for cut in alive.cuts[:2]]
            first, last = _differing(alive.cuts[0], alive.cuts[1])
            self._report("PM0102", (first, last), first=ways[0], second=ways[1])
            return
        guessed = len(self.machines) > 1
        edges = lat.edges.get(alive.reached, [])
        example = explain(alive.stack, {edge[2] for edge in edges}) if edges and not guessed else None
        if example is not None:
            stop = max(edge[1] for edge in edges if explain(alive.stack, {edge[2]}))
            group = itertools.takewhile(lambda edge: edge[2] not in _PARTING, reversed(alive.path))
            word = next((text[s:e] for s, e, t, _ in group if t == "NOT"), "")
            found = text[alive.reached : stop]
            instead = "，" + found if example.write == "comma" and not _alike(alive.path, edges) else None
            code = "PM0113" if example.code == "PM0111" and not word else example.code
            self._report(code, (alive.reached, stop), instead, text=found, word=word)
            return
        readable = bool(lat.ways.get(lat.start))
        if guessed and readable:
            return  # the sentence before was bad too: this one may only suffer from what it was taken for
        guess = repair(self.names, text, lat, machine.stack, alive.reached)
        colon = "：" if self.before == "：" else ""
        first = lat.start - len(colon)
        near = guess is not None and guess.suggestion is not None
        blamed = (guess.start - first, guess.end - first) if guess is not None and not readable else None
        form = None if near else form_at(colon + text[lat.start : lat.end], alive.reached - first, blamed)
        if form is not None:
            where = (first + form.start, first + form.end)
            if self.problems and text[slice(*where)] + "为" in text[self.body.start : lat.start]:
                return  # a name that the sentence which could not be read would have made
            self._report("PM0150", where, text=text[slice(*where)], form=form.name, way=form.way)
            self.things = form.things
        elif guess is not None and guess.suggestion is not None:
            where = (guess.start, guess.end)
            written = text[guess.start : guess.end].strip()
            if written in self.names.exact:  # a word, out of place
                self._report("PM0103", where, guess.suggestion, text=written, expected=(guess.suggestion,))
            else:
                self._report("PM0101", where, guess.suggestion, text=written, nearest=guess.suggestion)
        elif guess is not None and guess.resembles and not readable:
            where = (guess.start, guess.told)
            only = guess.resembles[0] if len(guess.resembles) == 1 else None
            self._report("PM0177", where, only, text=text[slice(*where)], near=guess.resembles)
        elif guess is not None and guess.stray is not None and not readable:
            self._report("PM0173", (guess.stray, guess.stray + 1), text=text[guess.stray])
        elif guess is not None and not readable:
            written = text[guess.start : guess.told].strip("，。；：、 \n")
            first = text.index(written, guess.start)
            where = (first, first + len(written))
            self._report("PM0107", where, text=written, expected=guess.expected)
            note: tuple[str, dict[str, Arg]] | None = None
            if opposite := self._opposite(written, first):
                note = "syntax.opposite", {"name": opposite[0], "text": opposite[1]}
            elif guess.longer:
                note = "syntax.longer", {"text": written, "names": guess.longer}
            if note:
                self.problems[-1] = replace(self.problems[-1], notes=(note,))
        else:
            end = max((edge[1] for edge in edges), default=min(alive.reached + 1, lat.end))
            titles = (title(grammar, t) for t in accepts(grammar, alive.stack))
            could = tuple(dict.fromkeys(t if t.isalnum() else f"“{t}”" for t in titles))
            code = "PM0103" if alive.reached < lat.end else "PM0106"
            self._report(code, (alive.reached, end), text=text[alive.reached : end], expected=could[:12])

    def _opposite(self, written: str, first: int) -> tuple[str, str] | None:
        """材料齐全 and 材料不齐全, which stands there (or its end does) and is no name."""
        found = []
        for at in (n for n, sign in enumerate(written) if sign in "不未"):
            before, rest = self.text[:first] + written[:at], written[at + 1 :]
            for name, _ in self.names.surfaces():
                subject = name.removesuffix(rest)
                if rest and at <= len(subject) < len(name) and subject and before.endswith(subject):
                    found.append((name, subject + written[at:]))
        return max(found, key=lambda pair: len(pair[0]), default=None)

    def _missing(self, at: int, sign: str) -> None:
        where = self._trimmed(at)
        last = self.text[where[0] : where[1]]
        self._report("PM0105", where, last + sign, text=last, sign=sign)

    def _trimmed(self, at: int) -> tuple[int, int]:
        """The last character before `at` that is not blank."""
        while at > self.body.start + 1 and self.text[at - 1] in " \n":
            at -= 1
        return max(at - 1, self.body.start), at

    def _report(
        self, code: str, where: tuple[int, int], suggestion: str | None = None, **args: str | tuple[str, ...]
    ) -> None:
        label = Label(Span(self.body.file, *where))
        self.problems.append(Diagnostic(code, args, (label,), suggestion=suggestion))


def _alike(path: Cut, edges: Iterable[Edge]) -> bool:
    """Two circumstances of one kind: whether a ， or a 、 is missing between them is open."""
    return bool(path) and {"FACT", "JUDGEMENT"} >= {path[-1][2], *(edge[2] for edge in edges)}


def _distinct(machines: list[Machine]) -> list[Machine]:
    return list({machine.stack: machine for machine in reversed(machines)}.values())[::-1]


def _differing(one: Cut, two: Cut) -> tuple[int, int]:
    """The stretch over which two cuts differ."""
    same = 0
    while same < min(len(one), len(two)) and one[same] == two[same]:
        same += 1
    back = 1
    while back <= min(len(one), len(two)) - same and one[-back] == two[-back]:
        back += 1
    return one[same][0], one[len(one) - back][1]
