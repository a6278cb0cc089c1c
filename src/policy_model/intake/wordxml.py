"""The parts of a Word file as trees, and the few questions every reader of them asks."""

from __future__ import annotations

import re
import zipfile
from dataclasses import dataclass
from io import BytesIO
from xml.etree import ElementTree as ET

from policy_model.source.diagnostic import Diagnostic, Unusable

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
_TRANSITIONAL = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_MARGIN = re.compile(r"word/(?:header|footer)[0-9]*\.xml")
_LIMIT = 64 * 1024 * 1024
"""The most bytes a part may unpack to."""

Node = ET.Element


@dataclass(frozen=True, slots=True)
class Package:
    """The parts that bear on the words."""

    document: Node
    styles: Node | None
    numbering: Node | None
    footnotes: Node | None
    endnotes: Node | None
    margins: tuple[Node, ...]
    """The running heads and feet."""


def open_package(data: bytes, name: str) -> Package:
    """The parts of the .docx file `data`.

    Raises:
        Unusable: it is no Word file, or damaged (PM0015).
    """
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            document = _part(archive, "word/document.xml")
            if document is None:
                raise _damaged(name)
            styles, numbering, footnotes, endnotes = (
                _part(archive, f"word/{name}.xml")
                for name in ("styles", "numbering", "footnotes", "endnotes")
            )
            margins = (_part(archive, n) for n in sorted(archive.namelist()) if _MARGIN.fullmatch(n))
            beside = tuple(part for part in margins if part is not None)
            return Package(document, styles, numbering, footnotes, endnotes, beside)
    except (zipfile.BadZipFile, ET.ParseError, OSError, ValueError, NotImplementedError) as error:
        raise _damaged(name) from error


def _part(archive: zipfile.ZipFile, name: str) -> Node | None:
    if name not in archive.namelist():
        return None
    if archive.getinfo(name).file_size > _LIMIT:
        raise ValueError(name)
    data = archive.read(name)
    if b"<!DOCTYPE" in data[:4096]:  # no Word file has one; it could make a small part a large tree
        raise ValueError(name)
    return ET.fromstring(data.replace(_STRICT, _TRANSITIONAL))  # noqa: S314  (no document type, bounded size)


def _damaged(name: str) -> Unusable:
    return Unusable((Diagnostic("PM0015", {"file": name}),))


def value(node: Node | None, path: str) -> str | None:
    """The `val` of the child at `path`, such as `pPr/numPr/numId`."""
    found = None if node is None else node.find("/".join(W + step for step in path.split("/")))
    return None if found is None else found.get(W + "val")


def switched(node: Node | None, name: str) -> bool:
    """Whether a property that is on by being there is on."""
    found = None if node is None else node.find(W + name)
    return found is not None and found.get(W + "val") not in {"0", "false", "off"}
