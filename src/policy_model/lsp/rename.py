"""Another name, or another identifier, in a measure and in all that goes with it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from policy_model.source.collector import collector_paused
from policy_model.source.diagnostic import Diagnostic, Severity
from policy_model.source.literate import FORMAL
from policy_model.syntax.parse import normal

from .draft import Draft, Piece, names_of
from .mentions import CHOICE, PROPERTY, READING, Key, braces, mention_at, mentions, pair_key, pairs

_FORBIDDEN = re.compile(r"[；。：「」|\n\"“”=]")
_IDENT = re.compile(r"[a-z][a-z0-9_]*")
_PLAIN = re.compile(r"[A-Za-z0-9_]+")
_VARIES = re.compile(r"\{[^{}]*\}|…")
"""What of a name is written otherwise where it is said."""
_WHEN = ("及时", "立即")
_STRING = re.compile(r'"(?:[^"\\]|\\.)*"')
_NO_NAMES = ("measure", "date", "on", "since", "until", "rest", "calendar", "note", "title", "description")
Edit = tuple[int, int, str]


@dataclass(frozen=True, slots=True)
class Renamed:
    """What is renamed at `[start, end)`: one way a name is written, or (`ident`) its identifier."""

    words: str
    start: int
    end: int
    key: Key
    ident: bool = False

    def fits(self, new: str) -> bool:
        """Whether that can be written where this is."""
        if self.ident:
            return _IDENT.fullmatch(new) is not None
        if braces(new) != braces(self.words) or new.count("{") != self.words.count("{"):
            return False
        return bool(new.strip()) and _FORBIDDEN.search(new) is None

    @property
    def quoted(self) -> bool:
        """It is said between quotation marks: no other name is touched by what it is called."""
        return self.key[0] in (READING, CHOICE, PROPERTY)


def renamed_at(draft: Draft, offset: int) -> Renamed | None:
    """What a rename at a place is of; None: nothing that could be."""
    for words, start, end, key in _idents(draft):
        if start <= offset <= end:
            return Renamed(words, start, end, key, ident=True)
    found = mention_at(draft, offset)
    return None if found is None else Renamed(found.words, found.start, found.end, found.key)


def refused(what: Renamed, new: str, draft: Draft) -> tuple[str, dict[str, str]] | None:
    """The message that says why the measure cannot take the new name, with what it speaks of."""
    names = draft.names
    if what.ident:
        if any(words == new for words, _, _, _ in _idents(draft)):
            return "lsp.taken", {"name": new}
        return None
    if names is not None and not what.quoted and new in names.vocabulary.names.exact:
        return "lsp.taken", {"name": new}
    if what.quoted:
        same = (m for m in mentions(draft) if m.key[0] == what.key[0] and _same_home(m.key, what.key))
        if any(m.words == new for m in same):
            return "lsp.taken", {"name": new}
    if what.key[0] in ("VALUE", "CONTENT") and _homes(draft, what.key) > 1:
        return "lsp.shared", {"name": what.words}
    return None


def unread(what: Renamed, draft: Draft) -> str | None:
    """The first line of a block that has the words where it is not read: there they would be missed."""
    if what.ident:
        return None
    wrong = [p for p in draft.pieces if p.read is not None and _wrong(p.read.diagnostics)]
    said = [(mention.start, mention.end) for mention in mentions(draft)] if wrong else []
    for piece in wrong:
        body = draft.body(piece)
        for match in re.finditer(re.escape(what.words), body):
            at = piece.body + match.start()
            if not any(start <= at < end for start, end in said):
                return body.split("\n", 1)[0].strip()
    return None


def in_file(what: Renamed, new: str, draft: Draft) -> Iterator[Edit]:
    """What to change in a literate file; its official text is the law's, and stays."""
    if what.ident:
        yield from ((start, end, new) for words, start, end, _ in _idents(draft) if words == what.words)
        return
    linked = {f"{when}{what.words}": f"{when}{new}" for when in _WHEN} if what.key[0] == "ACT" else {}
    for mention in mentions(draft, _saying(draft, what, what.words)):
        if mention.words == what.words and mention.key == what.key:
            yield from mention.edits(new)
        elif mention.key[0] == "FACT" and mention.words in linked:
            yield from mention.edits(linked[mention.words])


def in_findings(what: Renamed, new: str, text: str) -> Iterator[Edit]:
    """What to change in a findings file: what a finding is about is told by identifiers or names."""
    for about in re.finditer(r'^about\s*=\s*"([^"\n]*)"', text, re.MULTILINE):
        parts = _PLAIN if what.ident else re.compile(r"[^、，；,;]+")
        for part in parts.finditer(about[1]):
            if part[0].strip() == what.words:
                yield about.start(1) + part.start(), about.start(1) + part.end(), new


def in_case(what: Renamed, new: str, text: str) -> Iterator[Edit]:
    """What to change in a case: a string of its JSON, whole, where the form has a name."""
    said = {what.words: new}
    if what.key[0] == "ACT" and not what.ident:
        said |= {f"{when}{what.words}": f"{when}{new}" for when in _WHEN}
    key = ""
    for match in _STRING.finditer(text):
        is_key = text[match.end() :].lstrip().startswith(":")
        word = json.loads(match[0])
        if word in said and (is_key or key not in _NO_NAMES):
            yield match.start() + 1, match.end() - 1, json.dumps(said[word], ensure_ascii=False)[1:-1]
        if is_key:
            key = word


@collector_paused()
def broken(what: Renamed, new: str, draft: Draft, edits: list[Edit]) -> str | None:
    """The code of what a measure would be refused for with the edits, and is not now.

    Read again is only what may say the name, as it is or as it is to be.
    """
    text = draft.text
    for start, end, words in sorted(edits, reverse=True):
        text = text[:start] + words + text[end:]
    after = Draft(text, "utf-16", draft.base)
    now = after.unsettled()
    names = names_of(now.bodies, now.base)
    said = {p.body for words in (what.words, normal(new)) for p in _saying(draft, what, words)}
    kept = {draft.body(p): p.read for p in draft.pieces if p.read and p.body not in said}
    after.adopt(replace(now, known=names, kept=kept).settle())
    had = sorted(d.code for d in draft.diagnostics() if d.severity is Severity.ERROR)
    for code in (d.code for d in after.diagnostics() if d.severity is Severity.ERROR):
        if code not in had:
            return code
        had.remove(code)
    return None


def _saying(draft: Draft, what: Renamed, words: str) -> list[Piece]:
    """The formal blocks that may say `words` as its name: an act's in two parts, too (将名单公布)."""
    plain = normal(draft.text)
    parts = [part for part in _VARIES.split(words) if part]

    def said(part: str, body: str) -> bool:
        if part in body or what.key[0] != "ACT":
            return part in body
        head = next((n for n in range(len(part) - 1, 0, -1) if part[:n] in body), 0)
        return any(part[n:] in body for n in range(1, head + 1))

    bodies = ((p, plain[p.body : p.stop]) for p in draft.pieces if p.info == FORMAL)
    return [p for p, body in bodies if not parts or any(said(part, body) for part in parts)]


def _wrong(diagnostics: Iterable[Diagnostic]) -> bool:
    return any(d.severity is Severity.ERROR for d in diagnostics)


def _same_home(one: Key, other: Key) -> bool:
    """Choices are by their reading, all else by its kind."""
    return one[0] != CHOICE or one[1].split("/")[0] == other[1].split("/")[0]


def _homes(draft: Draft, key: Key) -> int:
    """How many rows declare a value or a content."""
    tables = draft.names.vocabulary.tables if draft.names else ()
    return sum(
        any(pair_key(row, pair) == key for pair in pairs(row)) for table in tables for row in table.rows
    )


def _idents(draft: Draft) -> Iterator[tuple[str, int, int, Key]]:
    """The identifiers of the file's own tables."""
    if draft.names is None:
        return
    inherited = len(draft.base.tables) if draft.base else 0
    moves = draft.moves()
    for table in draft.names.vocabulary.tables[inherited:]:
        for row in table.rows:
            own = getattr(row, "ident", None)
            for ident in (own, *(pair.ident for pair in pairs(row))):
                if ident is not None:
                    by = moves(ident.span.start)
                    yield ident.text, ident.span.start + by, ident.span.end + by, ("IDENT", ident.text)
