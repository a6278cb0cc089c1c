"""Which kind of file it is, by what it holds, and its words."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from policy_model.source.diagnostic import Diagnostic, Severity, Unusable
from policy_model.source.text import SIZE_LIMIT, SourceFile, decode_source, read_bytes

from .changes import Changes
from .word import Words, read_word

_ZIP, _OLE, _PDF, _RTF = b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF-", b"{\\rtf"
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
        source = decode_source(data, name)
        if source.encoding == "utf-8":
            return Intake(source, drawn=False)
        note = Diagnostic("PM0014", {"file": name, "encoding": source.encoding}, severity=Severity.NOTE)
        return Intake(source, drawn=False, notes=(note,))
    if not words.text.strip():
        raise Unusable((Diagnostic("PM0004", {"file": name}),))
    return Intake(SourceFile(str(path.with_suffix(".txt")), words.text), drawn=True, notes=words.notes)


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
    if data.startswith((_ZIP, _OLE)):
        from .office import as_word  # noqa: PLC0415

        words = read_word(as_word(data, name), name, changes)
        note = Diagnostic("PM0035", {"file": name}, severity=Severity.NOTE)
        return replace(words, notes=(note, *words.notes))
    return None
