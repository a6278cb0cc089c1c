"""The server: documents as they are written, what is known of their measures, and the protocol around both.

A key costs what `Draft.edit` costs. Once the writer pauses, what else must be read is read in a thread, and
then a process of its own checks the measure and tells what it finds as it finds it.
"""

from __future__ import annotations

import asyncio
import gc
from collections.abc import Awaitable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from lsprotocol import types as lsp
from pygls.lsp.server import LanguageServer
from pygls.protocol import LanguageServerProtocol, default_converter, lsp_method

from policy_model import __version__
from policy_model.drafting.naming import identifier
from policy_model.source.beside import files_of
from policy_model.source.catalogue import Lang
from policy_model.source.diagnostic import Unusable
from policy_model.source.outline import Document
from policy_model.source.shelf import DISK
from policy_model.syntax.parse import Vocabulary, parse

from .board import Board
from .checker import Checker
from .draft import Draft
from .files import is_findings, measure_of, path_of, uri_of
from .lines import Lines
from .symbols import outline_of
from .told import Job, Problem, Told, problem_of

_PAUSE = 0.25
"""Seconds without a key after which the rest is looked at."""
_MISTAKEN = "```policy\n第一条\n甲的，可以乙。\n```\n```vocabulary\n主体\n| 名称 |\n| 丙丁戊 |\n```\n"
_SYNTAX = ("PM001", "PM01")
"""The codes of what a draft tells itself."""
_SEVERITIES = {
    "error": lsp.DiagnosticSeverity.Error,
    "warning": lsp.DiagnosticSeverity.Warning,
    "note": lsp.DiagnosticSeverity.Information,
}


class _Protocol(LanguageServerProtocol):
    """The library's, but for its own copy of each text: drafts are the only one."""

    @lsp_method(lsp.TEXT_DOCUMENT_DID_CHANGE)
    def lsp_text_document__did_change(self, params: lsp.DidChangeTextDocumentParams) -> None:
        """Hands an edit on to the server."""
        server = self._server
        assert isinstance(server, Server)
        server.changed(params)


@dataclass(eq=False, slots=True)
class Opened:
    """A file that the client has open. `task`: what is to be done once the writer pauses."""

    uri: str
    path: Path | None
    draft: Draft
    version: int | None
    told: tuple[tuple[str, str], ...] = ()
    outlined: tuple[str, asyncio.Task[Document]] | None = None
    task: asyncio.Task[None] | None = None
    settling: asyncio.Task[None] | None = None


@dataclass(eq=False, slots=True)
class Watched:
    """A measure of which a file is open. `published`: the files of which something was said."""

    path: Path
    board: Board = field(default_factory=Board)
    checker: Checker = field(default_factory=Checker)
    published: frozenset[str] = frozenset()

    def problems(self, opened: Opened) -> Iterator[Problem]:
        """What is known to be wrong with an open file beyond what its draft tells itself."""
        for problem in self.board.all_problems():
            here = (problem.place.file or str(self.path)) == str(opened.path)
            if here and not (opened.draft.formal and problem.code.startswith(_SYNTAX)):
                yield problem


def _prepare(lang: Lang) -> None:
    """Has at hand what only a mistake needs."""
    for diagnostic in parse(_MISTAKEN).diagnostics:
        problem_of(diagnostic, lang)
    identifier("甲", ())


class Server(LanguageServer):
    """The language server of one client, speaking `lang`."""

    def __init__(self, lang: Lang) -> None:
        super().__init__(
            "policy-model", __version__, protocol_cls=_Protocol, converter_factory=default_converter
        )
        self.lang = lang
        self.opened: dict[str, Opened] = {}
        self.measures: dict[Path, Watched] = {}
        self._tasks: set[asyncio.Task[None]] = set()

    # ---- documents

    def open(self, item: lsp.TextDocumentItem) -> None:
        """A file is opened."""
        path = path_of(item.uri)
        opened = Opened(item.uri, path, Draft(item.text, self.encoding), item.version)
        self.opened[item.uri] = opened
        if self._ours(opened):
            self._begin(asyncio.to_thread(_prepare, self.lang))
            self._schedule(opened, 0)

    def changed(self, params: lsp.DidChangeTextDocumentParams) -> None:
        """A file is edited: what is wrong with its syntax is told at once, the rest after a pause."""
        opened = self.opened.get(params.text_document.uri)
        if opened is None:
            return
        opened.version = params.text_document.version
        draft = opened.draft
        for change in params.content_changes:
            start, end = 0, len(draft.text)
            if isinstance(change, lsp.TextDocumentContentChangePartial):
                start = draft.lines.offset(change.range.start)
                end = max(start, draft.lines.offset(change.range.end))
            before = len(draft.text)
            draft.edit(start, end, change.text)
            for watched in self.measures.values():
                watched.board.edited(str(opened.path), start, end, len(draft.text) - before)
        if self._ours(opened):
            self._stop(opened)
            self._publish_draft(opened, quick=True)
            self._schedule(opened, _PAUSE)

    def close(self, uri: str) -> None:
        """A file is closed: what stands on disk counts again."""
        opened = self.opened.pop(uri, None)
        if opened is not None and opened.task is not None:
            opened.task.cancel()
        self._say(uri, (), None)
        if opened is None or opened.path is None or not self._ours(opened):
            return
        measure = measure_of(opened.path)
        beside = (one for one in self.opened.values() if one.path and measure_of(one.path) == measure)
        if (other := next(filter(self._ours, beside), None)) is not None:
            self._stop(other)
            self._schedule(other, 0)

    async def end(self) -> None:
        """Ends whatever is being done."""
        for opened in self.opened.values():
            if opened.task is not None:
                opened.task.cancel()
        for watched in self.measures.values():
            process = watched.checker.close()
            if process is not None:
                await process.wait()

    def watched(self, opened: Opened) -> Watched | None:
        """The measure that an open file belongs to."""
        if opened.path is None:
            return None
        path = measure_of(opened.path)
        return self.measures.setdefault(path, Watched(path))

    async def document(self, opened: Opened) -> Document:
        """The official text of an open file, taken apart."""
        text = opened.draft.text
        if opened.outlined is None or opened.outlined[0] != text:
            opened.outlined = text, asyncio.create_task(asyncio.to_thread(outline_of, text))
        return await asyncio.shield(opened.outlined[1])  # others may wait for it

    @property
    def encoding(self) -> str:
        """How the client counts columns."""
        return self.workspace.position_encoding or lsp.PositionEncodingKind.Utf16

    def _ours(self, opened: Opened) -> bool:
        return opened.draft.formal or (opened.path is not None and is_findings(opened.path))

    # ---- what is done after a pause

    def _schedule(self, opened: Opened, pause: float) -> None:
        if opened.task is not None:
            opened.task.cancel()
        opened.task = asyncio.get_running_loop().create_task(self._after(opened, pause))

    def _stop(self, opened: Opened) -> None:
        watched = self.watched(opened)
        if watched is not None and watched.checker.stop():
            self._begin(watched.checker.prepare())

    def _begin(self, work: Awaitable[None]) -> None:
        task = asyncio.ensure_future(work)
        assert isinstance(task, asyncio.Task)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _after(self, opened: Opened, pause: float) -> None:
        await asyncio.sleep(pause)
        await self._settle(opened)
        self._publish_draft(opened, quick=False)
        watched = self.watched(opened)
        if watched is None or not (str(watched.path) in self._texts() or watched.path.exists()):
            return

        def take(told: Told) -> None:
            watched.board.take(told)
            self._publish(watched)

        await watched.checker.check(Job(watched.path, self._texts(), self.lang), take)

    async def named(self, uri: str) -> Opened | None:
        """The open file; of one that has just been opened the names are read first."""
        opened = self.opened.get(uri)
        if opened is not None and opened.draft.names is None:
            await self._settle(opened)
        return opened

    async def _settle(self, opened: Opened) -> None:
        """Has all read that is not; once begun it goes on, whoever stops waiting for it."""
        if opened.settling is None or opened.settling.done():
            opened.settling = asyncio.create_task(self._read_all(opened))
        await asyncio.shield(opened.settling)

    async def _read_all(self, opened: Opened) -> None:
        if not opened.draft.formal:
            return
        base = await self._base(opened)
        if base is not opened.draft.base:
            opened.draft.base, opened.draft.names = base, None
        while not opened.draft.adopt(await asyncio.to_thread(opened.draft.unsettled().settle)):
            pass
        gc.freeze()  # walking what was read of a long measure takes a second, and no key waits for it

    async def _base(self, opened: Opened) -> Vocabulary | None:
        """The vocabulary of the measure that a file of properties builds on."""
        measure = await self.measure(opened)
        if measure is None or measure is opened or measure.draft.names is None:
            return None
        return measure.draft.names.vocabulary

    async def measure(self, opened: Opened) -> Opened | None:
        """The measure that an open file belongs to, from the disk if it is not open itself."""
        if opened.path is None or (path := measure_of(opened.path)) == opened.path:
            return opened
        found = await self.at_hand(path)
        if found is not None:
            await self._read_names(found)
        return found

    async def beside(self, measure: Path) -> list[Opened]:
        """The literate files that build on a measure, open or not."""
        found = [await self.at_hand(path) for path in files_of(measure, None) if path.suffix == ".md"]
        others = [one for one in found if one is not None and one.path != measure]
        for one in others:
            if one.uri not in self.opened:
                await self._settle(one)
        return others

    async def at_hand(self, path: Path) -> Opened | None:
        """A file as it is open, or else as it is on the disk."""
        uri = uri_of(path)
        if uri in self.opened or not path.exists():
            return self.opened.get(uri)
        with suppress(Unusable):
            text = await asyncio.to_thread(DISK.read, path)
            return Opened(uri, path, Draft(text.text, self.encoding), None)
        return None

    async def _read_names(self, of: Opened) -> None:
        names = of.draft.names
        if names is None or names.bodies != of.draft.vocabulary_bodies():
            of.draft.adopt(await asyncio.to_thread(of.draft.unsettled().settle))

    def _texts(self) -> dict[str, str]:
        return {str(one.path): one.draft.text for one in self.opened.values() if one.path is not None}

    # ---- telling

    def _publish(self, watched: Watched) -> None:
        """Tells all that is known of a measure, file by file."""
        by_file: dict[str, list[Problem]] = {}
        for problem in watched.board.all_problems():
            by_file.setdefault(problem.place.file or str(watched.path), []).append(problem)
        uris = {uri_of(file) for file in by_file}
        for uri in uris | watched.published:
            opened = self.opened.get(uri)
            if opened is not None:
                self._publish_draft(opened, quick=False)
            else:
                path = path_of(uri)
                self._say(uri, by_file.get(str(path), ()), None)
        watched.published = frozenset(uris)

    def _publish_draft(self, opened: Opened, *, quick: bool) -> None:
        """Tells what is known of an open file; `quick`: only if it is other than what was told last.

        Clients move what they were told along with the text.
        """
        problems = [problem_of(diagnostic, self.lang) for diagnostic in opened.draft.diagnostics()]
        watched = self.watched(opened)
        if watched is not None:
            problems += watched.problems(opened)
        told = tuple((problem.code, problem.message) for problem in problems)
        if quick and told == opened.told:
            return
        opened.told = told
        self._say(opened.uri, problems, opened)

    def _say(self, uri: str, problems: Iterable[Problem], opened: Opened | None) -> None:
        lines = self.lines(uri)
        found = [] if lines is None else [self._diagnostic(one, lines, uri) for one in problems]
        version = None if opened is None else opened.version
        self.text_document_publish_diagnostics(lsp.PublishDiagnosticsParams(uri, found, version))

    def _diagnostic(self, problem: Problem, lines: Lines, uri: str) -> lsp.Diagnostic:
        related = []
        for place, said in problem.related:
            there = uri_of(place.file) if place.file else uri
            beside = lines if there == uri else self.lines(there)
            if said and beside is not None:
                location = lsp.Location(there, beside.range(place.start, place.end))
                related.append(lsp.DiagnosticRelatedInformation(location, said))
        return lsp.Diagnostic(
            lines.range(problem.place.start, problem.place.end),
            "\n".join((problem.message, *problem.more)),
            _SEVERITIES[problem.severity],
            problem.code or None,
            source="policy-model",
            related_information=related or None,
        )

    def lines(self, uri: str) -> Lines | None:
        """The text of a file, open or not."""
        opened = self.opened.get(uri)
        if opened is not None:
            return opened.draft.lines
        path = path_of(uri)
        if path is None:
            return None
        try:
            return Lines(DISK.read(path).text, self.encoding)
        except Unusable:
            return None
