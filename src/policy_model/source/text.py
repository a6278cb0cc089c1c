"""Reading a file as text, and the one table by which two spellings of a character are the same.

Whatever the bytes, the outcome is a `SourceFile` or a diagnostic; nothing else is raised.
"""

from __future__ import annotations

import re
import stat
import unicodedata
from dataclasses import dataclass
from pathlib import Path

from .diagnostic import Arg, Diagnostic, Unusable

SIZE_LIMIT = 16 * 1024 * 1024
"""The largest file read, in bytes. The longest statutes are below a hundredth of it."""

_BOM = "\ufeff"
_MARKS = {_BOM.encode(name): name for name in ("utf-32-le", "utf-32-be", "utf-16-le", "utf-16-be")}
"""The byte-order mark of each, those first that begin with another's."""

INVISIBLE = re.compile("[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")
"""Characters that take no room: they are in a text by accident and part nothing."""

LINE_END = re.compile("[\n\x0b\x0c\x85\u2028\u2029]")
"""What ends a line: beside the line feed those that word processors, printers and web pages put for one."""


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A text as read: without byte-order mark, every line ending in one line feed.

    `newline`, `bom` and `encoding` say how the file had it, so that it can be written back the same way.
    """

    name: str
    text: str
    newline: str = "\n"
    bom: bool = False
    encoding: str = "utf-8"

    def encoded(self, text: str) -> bytes:
        """`text` in the form this file has on disk."""
        return ((_BOM if self.bom else "") + text.replace("\n", self.newline)).encode(self.encoding)


def read_source(path: Path | str) -> SourceFile:
    """The text of a file.

    Raises:
        Unusable: it is missing, not a file, unreadable, empty, larger than `SIZE_LIMIT`, binary, or neither
            UTF-8 nor UTF-16 nor UTF-32 nor GB18030.
    """
    return decode_source(read_bytes(path), str(path))


def read_bytes(path: Path | str) -> bytes:
    """What a file holds, up to a byte more than `SIZE_LIMIT`.

    Raises:
        Unusable: it is missing, not a file or unreadable.
    """
    name = str(path)
    try:
        with Path(path).open("rb") as handle:
            return handle.read(SIZE_LIMIT + 1)
    except FileNotFoundError:
        raise _unusable("PM0001", name) from None
    except IsADirectoryError:
        raise _unusable("PM0003", name) from None
    except (OSError, ValueError) as error:  # ValueError: a name no file can have
        code = "PM0003" if _is_directory(path) else "PM0002"
        raise _unusable(code, name, reason=getattr(error, "strerror", None) or str(error)) from None


def decode_source(data: bytes, name: str) -> SourceFile:
    """The text that `data` encodes.

    Raises:
        Unusable: as `read_source`, for what is wrong with the bytes themselves.
    """
    if len(data) > SIZE_LIMIT:
        raise _unusable("PM0007", name, limit=SIZE_LIMIT // (1024 * 1024))
    encoding = _wide(data)
    if encoding is None and b"\0" in data:
        raise _unusable("PM0005", name)
    try:
        text = data.decode(encoding or "utf-8")
    except UnicodeDecodeError as error:
        old = _gb18030(data)
        if old is None:
            line = data.count(b"\n", 0, error.start) + 1
            raise _unusable("PM0006", name, line=line, offset=error.start) from None
        text, encoding = old, "gb18030"
    bom = text.startswith(_BOM)
    text = text.removeprefix(_BOM)
    if "\0" in text:
        raise _unusable("PM0005", name)
    newline = "\r\n" if "\r\n" in text else "\n"
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        raise _unusable("PM0004", name)
    return SourceFile(name, text, newline, bom, encoding or "utf-8")


def _is_directory(path: Path | str) -> bool:
    try:
        return stat.S_ISDIR(Path(path).stat().st_mode)
    except (OSError, ValueError):
        return False


def _wide(data: bytes) -> str | None:
    """Which UTF-32 or UTF-16 it is, by its byte-order mark or because it then reads as Chinese text."""
    for mark, encoding in _MARKS.items():  # the mark stays, as in UTF-8
        if data.startswith(mark):
            return encoding
    if len(data) % 2 or b"\0" not in data:
        return None
    for encoding in _MARKS.values():
        try:
            if _is_plausible(data.decode(encoding)):
                return encoding
        except UnicodeDecodeError:
            continue
    return None


def _gb18030(data: bytes) -> str | None:
    """The text, if it is in the older Chinese encoding and not UTF-8 with a few bytes broken."""
    broken = data.decode("utf-8", errors="replace").count("\ufffd")
    if 10 * broken < sum(byte >= 0x80 for byte in data):
        return None
    try:
        text = data.decode("gb18030")
    except UnicodeDecodeError:
        return None
    return text if _is_plausible(text) else None


def _is_plausible(text: str) -> bool:
    """Whether it holds Chinese and next to nothing that Chinese text does not."""
    chinese = sum("\u4e00" <= char <= "\u9fff" for char in text)
    strange = sum(
        unicodedata.category(char) in {"Cc", "Cn", "Co", "Cs"} and not char.isspace() for char in text
    )
    return chinese > 0 and 100 * strange < len(text) and 3 * chinese > sum(char > "\x7f" for char in text)


def _unusable(code: str, name: str, **args: Arg) -> Unusable:
    return Unusable((Diagnostic(code, {"file": name, **args}),))


def _table() -> dict[str, str]:
    wide = {chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
    canonical_wide = "，；：（）？！"
    table = {char: plain for char, plain in wide.items() if char not in canonical_wide}
    table |= {wide[char]: char for char in canonical_wide}
    table |= {"｡": "。", "､": "、", "｢": "「", "｣": "」", "\u3000": " ", "\u00a0": " ", "\t": " "}
    return table


_NORMAL = _table()
_OTHERS = re.compile(f"[{re.escape(''.join(_NORMAL))}]")


def normalize(text: str) -> str:
    """`text` with one spelling for each character that has a full-width and a half-width one.

    Chinese full-width punctuation （，；：（）？！） is the canonical one, and ASCII for digits, letters
    and every other sign. One character becomes one character, so offsets stay; NFKC would not keep them.
    """
    return _OTHERS.sub(lambda char: _NORMAL[char[0]], text)  # `translate` looks at every character in turn
