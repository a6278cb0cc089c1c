"""What the server answers to: each request of the protocol, handed to what knows the answer."""

from __future__ import annotations

import asyncio
import json
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from lsprotocol import types as lsp

from policy_model.source.beside import findings_path
from policy_model.source.catalogue import Lang, message, shown
from policy_model.source.citation import parse_citation

from .actions import Action, actions
from .colours import LEGEND, colours
from .completion import completion
from .draft import Draft
from .files import uri_of
from .hover import hover, hover_claim, page
from .lines import Lines
from .mentions import Key
from .naming import Naming
from .refusal import Refusal, quiet
from .rename import Edit, Renamed, broken, in_case, in_file, in_findings, refused, renamed_at, unread
from .server import Opened, Server
from .symbols import CITED, folds, links, outline

ACCEPT = "policy-model.accept"
PAGE = "policy-model/page"
"""A request of our own: the page of the clause at a place."""
_TURN = 0.0005
"""Seconds after which a thread that reads lets a key pass: by Python's own a key waits ten times as long."""
_NO_REASON = 'reason = ""'


def build_server(lang: Lang) -> Server:
    """The server with all that it can do."""
    quiet()
    sys.setswitchinterval(_TURN)
    server = Server(lang)
    _documents(server)
    _reading(server)
    _names(server)
    _writing(server)
    return server


def _documents(server: Server) -> None:
    @server.feature(lsp.TEXT_DOCUMENT_DID_OPEN)
    def did_open(params: lsp.DidOpenTextDocumentParams) -> None:
        server.open(params.text_document)

    @server.feature(lsp.TEXT_DOCUMENT_DID_CHANGE)
    def did_change(params: lsp.DidChangeTextDocumentParams) -> None:
        """Done by the protocol; here to say that edits are wanted."""

    @server.feature(lsp.TEXT_DOCUMENT_DID_CLOSE)
    def did_close(params: lsp.DidCloseTextDocumentParams) -> None:
        server.close(params.text_document.uri)

    @server.feature(lsp.SHUTDOWN)
    async def shutdown(_: None) -> None:
        await server.end()


def _reading(server: Server) -> None:
    @server.feature(lsp.TEXT_DOCUMENT_HOVER)
    async def hovered(params: lsp.HoverParams) -> lsp.Hover | None:
        opened = await server.named(params.text_document.uri)
        if opened is None or (watched := server.watched(opened)) is None:
            return None
        measure = await server.measure(opened)
        offset = opened.draft.lines.offset(params.position)
        naming, board = Naming(opened.draft), watched.board
        if measure is not None and measure is not opened:
            both = naming, Naming(measure.draft)
            text = hover_claim(both, board, str(opened.path), offset, server.lang)
        else:
            clause = (await server.document(opened)).clause_at(offset)
            text = hover(naming, board, clause, offset, server.lang)
        return lsp.Hover(lsp.MarkupContent(lsp.MarkupKind.Markdown, text)) if text else None

    @server.feature(lsp.TEXT_DOCUMENT_DOCUMENT_SYMBOL)
    async def symbols(params: lsp.DocumentSymbolParams) -> list[lsp.DocumentSymbol]:
        opened = server.opened.get(params.text_document.uri)
        if opened is None:
            return []
        now, document = opened.draft.as_it_is(), await server.document(opened)
        return await asyncio.to_thread(outline, now, document)

    @server.feature(lsp.TEXT_DOCUMENT_FOLDING_RANGE)
    def folding(params: lsp.FoldingRangeParams) -> list[lsp.FoldingRange]:
        opened = server.opened.get(params.text_document.uri)
        return [] if opened is None else folds(opened.draft)

    @server.feature(lsp.TEXT_DOCUMENT_DOCUMENT_LINK)
    async def linked(params: lsp.DocumentLinkParams) -> list[lsp.DocumentLink]:
        opened = server.opened.get(params.text_document.uri)
        measure = None if opened is None else await server.measure(opened)
        if opened is None or measure is None:
            return []
        here, there = opened.draft.as_it_is(), measure.draft.as_it_is()
        if measure is opened:
            there = here
        document = await server.document(measure)
        return await asyncio.to_thread(lambda: list(links(here, there, document, measure.uri)))

    @server.feature(lsp.TEXT_DOCUMENT_SEMANTIC_TOKENS_FULL, LEGEND)
    async def coloured(params: lsp.SemanticTokensParams) -> lsp.SemanticTokens:
        opened = await server.named(params.text_document.uri)
        if opened is None:
            return lsp.SemanticTokens([])
        draft = opened.draft.as_it_is()
        return lsp.SemanticTokens(await asyncio.to_thread(colours, draft, 0, draft.lines.last))

    @server.feature(lsp.TEXT_DOCUMENT_SEMANTIC_TOKENS_RANGE, LEGEND)
    async def coloured_range(params: lsp.SemanticTokensRangeParams) -> lsp.SemanticTokens:
        opened = await server.named(params.text_document.uri)
        if opened is None:
            return lsp.SemanticTokens([])
        last = min(params.range.end.line, opened.draft.lines.last)
        return lsp.SemanticTokens(colours(opened.draft, min(params.range.start.line, last), last))

    @server.feature(PAGE)
    async def paged(params: Any) -> dict[str, str] | None:  # noqa: ANN401  (no class of the library)
        opened = server.opened.get(params.textDocument.uri)
        if opened is None or (watched := server.watched(opened)) is None:
            return None
        document = await server.document(opened)
        place = lsp.Position(params.position.line, params.position.character)
        clause = document.clause_at(opened.draft.lines.offset(place))
        if clause is None:
            return None
        span = next((c.span for c in document.clauses() if c.id == clause), document.front)
        text = page(document.words(span), watched.board, clause, server.lang)
        return {"title": shown(clause, server.lang), "markdown": text}


def _names(server: Server) -> None:
    @server.feature(lsp.TEXT_DOCUMENT_DEFINITION)
    async def definition(params: lsp.DefinitionParams) -> lsp.Location | None:
        opened = await server.named(params.text_document.uri)
        measure = None if opened is None else await server.measure(opened)
        if opened is None or measure is None:
            return None
        offset = opened.draft.lines.offset(params.position)
        naming = Naming(opened.draft)
        use = naming.at(offset)
        if use is None:
            return await _cited(server, opened, measure, offset)
        for of in (opened, measure):
            entry = Naming(of.draft).entries.get(use.key)
            if entry is not None and (of is not opened or not entry.start <= offset <= entry.end):
                return _location(of, entry.start, entry.end)
        first = next(naming.in_text(use.key), None) or next(iter(naming.everywhere(use.key)), None)
        return None if first is None else _location(opened, first.start, first.end)

    @server.feature(lsp.TEXT_DOCUMENT_REFERENCES)
    async def references(params: lsp.ReferenceParams) -> list[lsp.Location]:
        opened = await server.named(params.text_document.uri)
        measure = None if opened is None else await server.measure(opened)
        if opened is None or measure is None or measure.path is None:
            return []
        use = Naming(opened.draft).at(opened.draft.lines.offset(params.position))
        if use is None:
            return []
        files = [(of.uri, of.draft.as_it_is()) for of in (measure, *await server.beside(measure.path))]
        return await asyncio.to_thread(_said, files, use.key, declared=params.context.include_declaration)

    @server.feature(lsp.TEXT_DOCUMENT_PREPARE_RENAME)
    async def prepare(params: lsp.PrepareRenameParams) -> lsp.PrepareRenamePlaceholder | None:
        opened = await server.named(params.text_document.uri)
        if opened is None:
            return None
        what = renamed_at(opened.draft, opened.draft.lines.offset(params.position))
        if what is None:
            return None
        return lsp.PrepareRenamePlaceholder(opened.draft.lines.range(what.start, what.end), what.words)

    @server.feature(lsp.TEXT_DOCUMENT_RENAME, lsp.RenameOptions(prepare_provider=True))
    async def rename(params: lsp.RenameParams) -> lsp.WorkspaceEdit | None:
        opened = await server.named(params.text_document.uri)
        measure = None if opened is None else await server.measure(opened)
        if opened is None or measure is None or measure.path is None:
            return None
        what = renamed_at(opened.draft, opened.draft.lines.offset(params.position))
        new = params.new_name.strip()
        if what is None:
            raise Refusal(message("lsp.nothing", {}, server.lang))
        if new == what.words:
            return None
        if not what.fits(new):
            raise Refusal(message("lsp.no_name", {"name": new}, server.lang))
        beside = await server.beside(measure.path)
        while True:
            files = [(one.uri, one.draft.as_it_is()) for one in (measure, *beside)]
            changes = await asyncio.to_thread(_renamed, files, what, new, server.lang)
            if all(
                one.draft.text == now.text for one, (_, now) in zip((measure, *beside), files, strict=True)
            ):
                break  # else something was typed meanwhile
        for path in (findings_path(measure.path), *_cases(measure.path)):
            lines = server.lines(uri_of(path))
            if lines is not None:
                inside = in_case if path.suffix == ".json" else in_findings
                _put(changes, uri_of(path), lines, inside(what, new, lines.text))
        return lsp.WorkspaceEdit(changes)


def _writing(server: Server) -> None:
    @server.feature(
        lsp.TEXT_DOCUMENT_COMPLETION, lsp.CompletionOptions(trigger_characters=list("，、；：。的|"))
    )
    def completed(params: lsp.CompletionParams) -> lsp.CompletionList:
        opened = server.opened.get(params.text_document.uri)
        items = [] if opened is None else completion(opened.draft, opened.draft.lines.offset(params.position))
        return lsp.CompletionList(is_incomplete=True, items=list(items))

    @server.feature(lsp.TEXT_DOCUMENT_FORMATTING)
    async def formatted(params: lsp.DocumentFormattingParams) -> list[lsp.TextEdit]:
        opened = await server.named(params.text_document.uri)
        if opened is None:
            return []
        while True:
            draft = opened.draft.as_it_is()
            edits = await asyncio.to_thread(draft.canonical)
            if draft.text == opened.draft.text:  # else something was typed meanwhile
                return [lsp.TextEdit(draft.lines.range(start, end), new) for start, end, new in edits]

    @server.feature(
        lsp.TEXT_DOCUMENT_CODE_ACTION,
        lsp.CodeActionOptions([lsp.CodeActionKind.QuickFix, lsp.CodeActionKind.RefactorRewrite]),
    )
    async def acted(params: lsp.CodeActionParams) -> list[lsp.CodeAction]:
        opened = server.opened.get(params.text_document.uri)
        if opened is None or (watched := server.watched(opened)) is None:
            return []
        start, end = (opened.draft.lines.offset(at) for at in (params.range.start, params.range.end))
        clause = (await server.document(opened)).clause_at(start)
        found = actions(
            Naming(opened.draft),
            watched.board,
            (start, end),
            clause,
            server.lang,
            problems=list(watched.problems(opened)),
        )
        return [_action(one, opened, watched.path, params.context.diagnostics) for one in found]

    @server.command(ACCEPT)
    async def accept(uri: str, entry: str, *reason: str) -> None:
        """The reason is one or none: of a default the library knows nothing."""
        await _accept(server, uri, entry, "".join(reason))


async def _cited(server: Server, opened: Opened, measure: Opened, offset: int) -> lsp.Location | None:
    """The article that is cited at a place."""
    start, end = opened.draft.lines.line(opened.draft.lines.line_of(offset))
    for match in CITED.finditer(opened.draft.text, start, end):
        if match.start() <= offset <= match.end():
            clause = parse_citation(match[0])
            article = (await server.document(measure)).article(clause.article, clause.branch)
            return None if article is None else _location(measure, article.label.start, article.label.end)
    return None


def _renamed(
    files: Sequence[tuple[str, Draft]], what: Renamed, new: str, lang: Lang
) -> dict[str, list[lsp.TextEdit]]:
    """What to change in a measure, which stands first, and in the files that build on it.

    Raises:
        Refusal: one of them cannot take the new name.
    """
    for _, draft in files:
        why = refused(what, new, draft)
        if why is None and (line := unread(what, draft)) is not None:
            why = "lsp.unread", {"line": line, "name": what.words}
        if why is not None:
            raise Refusal(message(*why, lang))
    found = {uri: list(in_file(what, new, draft)) for uri, draft in files}
    uri, measure = files[0]
    code = broken(what, new, measure, found[uri])
    if code is not None:
        raise Refusal(message("lsp.breaks", {"name": new, "code": code}, lang))
    changes: dict[str, list[lsp.TextEdit]] = {}
    for uri, draft in files:
        _put(changes, uri, draft.lines, found[uri])
    return changes


def _said(files: Iterable[tuple[str, Draft]], key: Key, *, declared: bool) -> list[lsp.Location]:
    """Wherever the files say a name; `declared`: where it is declared, too."""
    found: dict[tuple[str, int, int], lsp.Location] = {}
    for uri, draft in files:
        naming = Naming(draft)
        entry = naming.entries.get(key)
        for each in naming.everywhere(key):
            if entry is None or declared or each.start != entry.start:
                place = draft.lines.range(each.start, each.end)
                found[uri, each.start, each.end] = lsp.Location(uri, place)
    return list(found.values())


def _location(of: Opened, start: int, end: int) -> lsp.Location:
    return lsp.Location(of.uri, of.draft.lines.range(start, end))


def _put(changes: dict[str, list[lsp.TextEdit]], uri: str, lines: Lines, found: Iterable[Edit]) -> None:
    edits = [lsp.TextEdit(lines.range(start, end), new) for start, end, new in sorted(set(found))]
    if edits:
        changes.setdefault(uri, []).extend(edits)


def _cases(measure: Path) -> Iterable[Path]:
    """The recorded cases of a measure: JSON in a folder `cases` beside it or beside its folder.

    Where that has a folder of the measure's name, the measure's are in there, and the others are not its own.
    """
    for folder in (measure.parent / "cases", measure.parent.parent / "cases"):
        own = folder / measure.stem
        yield from sorted((own if own.is_dir() else folder).glob("*.json"))


def _action(one: Action, opened: Opened, measure: Path, shown: Iterable[lsp.Diagnostic]) -> lsp.CodeAction:
    lines = opened.draft.lines
    edits = [lsp.TextEdit(lines.range(start, end), new) for start, end, new in one.edits]
    where = lines.range(*one.at)
    mended = [each for each in shown if each.code == one.mends and each.range == where]
    command = lsp.Command(one.title, ACCEPT, arguments=[uri_of(findings_path(measure)), one.accept])
    return lsp.CodeAction(
        one.title,
        kind=lsp.CodeActionKind.QuickFix if one.mends else lsp.CodeActionKind.RefactorRewrite,
        diagnostics=mended or None,
        edit=lsp.WorkspaceEdit({opened.uri: edits}) if edits else None,
        command=command if one.accept else None,
    )


async def _accept(server: Server, uri: str, entry: str, reason: str) -> None:
    """Puts an entry at the end of the findings file; without a reason, shows where that is to be written."""
    lines = server.lines(uri)
    said = entry.replace(_NO_REASON, f"reason = {json.dumps(reason, ensure_ascii=False)}")
    changes: list[lsp.CreateFile | lsp.TextDocumentEdit] = []
    if lines is None:
        changes.append(lsp.CreateFile(uri, options=lsp.CreateFileOptions(ignore_if_exists=True)))
        lines = Lines("", server.encoding)
    before = len(lines.text)
    gap = "" if not lines.text.strip() else "\n" * (2 - min(2, before - len(lines.text.rstrip("\n"))))
    place = lines.range(before, before)
    identified = lsp.OptionalVersionedTextDocumentIdentifier(uri)
    changes.append(lsp.TextDocumentEdit(identified, [lsp.TextEdit(place, gap + said)]))
    edit = lsp.WorkspaceEdit(document_changes=list(changes))
    await server.workspace_apply_edit_async(lsp.ApplyWorkspaceEditParams(edit))
    window = server.client_capabilities.window
    if not reason.strip() and window and window.show_document and window.show_document.support:
        lines.splice(before, before, gap + said)
        at = lines.text.rindex(_NO_REASON) + len(_NO_REASON) - 1
        selection = lines.range(at, at)
        await server.window_show_document_async(
            lsp.ShowDocumentParams(uri, take_focus=True, selection=selection)
        )
