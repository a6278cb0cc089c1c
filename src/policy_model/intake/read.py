"""Which kind of file it is, by what it holds, and its words."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from pathlib import Path

from policy_model.source.diagnostic import Diagnostic, Severity, Unusable
from policy_model.source.text import SIZE_LIMIT, SourceFile, decode_source, read_bytes

from .changes import Changes
from .word import Words, read_word

_ZIP, _OLE, _PDF, _RTF = b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF-", b"{\\rtf"
_DRAWN = frozenset((".doc", ".docx", ".dot", ".odt", ".pdf", ".wps", ".wpt"))
"""Endings of files that are no text: what is none of these kinds is damaged."""
_MARKED_UP = re.compile(rb"<(?:!doctype\s+html|html|\?xml|\?mso)|mime-version:", re.IGNORECASE)
"""How web pages begin, and what word processors save as such under the ending .doc."""
_SPACE = b"\xef\xbb\xbf \t\r\n"
_LOCKED = "EncryptedPackage".encode("utf-16-le")
_OPEN_DOCUMENT = b"mimetypeapplication/vnd.oasis.opendocument.text"


@dataclass(frozen=True, slots=True)
class Intake:
    """The words of a file, whether they had to be drawn out of it, and what to say about that."""

    source: SourceFile
    drawn: bool
    notes: tuple[Diagnostic, ...] = ()


def read_any(path: Path, changes: Changes | None = None) -> Intake:
    """The words of `path`, whatever kind of file it is. `changes`: which way tracked changes are taken.

    Raises:
        Unusable: it cannot be read, or not without a choice.
    """
    data = read_bytes(path)
    name = str(path)
    words = _drawn(data, name, changes)
    if words is None:
        source = _text(data, name)
        if source.encoding == "utf-8":
            return Intake(source, drawn=False)
        note = Diagnostic("PM0014", {"file": name, "encoding": source.encoding}, severity=Severity.NOTE)
        return Intake(source, drawn=False, notes=(note,))
    if not words.text.strip():
        raise Unusable((Diagnostic("PM0004", {"file": name}),))
    return Intake(SourceFile(str(path.with_suffix(".txt")), words.text), drawn=True, notes=words.notes)


def _text(data: bytes, name: str) -> SourceFile:
    """The text that `data` is, whatever its name says."""
    if _MARKED_UP.match(data.lstrip(_SPACE)):
        raise Unusable((Diagnostic("PM0040", {"file": name}),))
    try:
        return decode_source(data, name)
    except Unusable as unusable:
        binary = any(diagnostic.code in ("PM0005", "PM0006") for diagnostic in unusable.diagnostics)
        if binary and Path(name).suffix.lower() in _DRAWN:
            raise Unusable((Diagnostic("PM0015", {"file": name}),)) from unusable
        raise


def _drawn(data: bytes, name: str, changes: Changes | None) -> Words | None:
    """The words of a file that is no text; None if it is one."""
    if len(data) > SIZE_LIMIT:
        raise Unusable((Diagnostic("PM0007", {"file": name, "limit": SIZE_LIMIT // (1024 * 1024)}),))
    if data.startswith(_PDF):
        from .pdf import read_pdf  # noqa: PLC0415  (a large library that only this needs)

        return read_pdf(data, name)
    if data.startswith(_ZIP) and _OPEN_DOCUMENT not in data[:120]:
        return read_word(data, name, changes)
    if data.startswith(_RTF):
        raise Unusable((Diagnostic("PM0034", {"file": name}),))
    if data.startswith(_OLE) and _LOCKED in data:
        raise Unusable((Diagnostic("PM0026", {"file": name}),))
    if data.startswith((_ZIP, _OLE)):
        from .office import as_word  # noqa: PLC0415

        words = read_word(as_word(data, name), name, changes)
        note = Diagnostic("PM0035", {"file": name}, severity=Severity.NOTE)
        return replace(words, notes=(note, *words.notes))
    return None
