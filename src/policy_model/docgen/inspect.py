"""What is wrong with a finished site: dead links, missing or doubled anchors, what is loaded from elsewhere.

The finished files are read, not what they were made of: the theme and other plugins are held to it too.
"""

from __future__ import annotations

import posixpath
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from html import unescape
from pathlib import Path
from urllib.parse import unquote, urlsplit

_LOADED = {
    ("script", "src"),
    ("img", "src"),
    ("iframe", "src"),
    ("source", "src"),
    ("video", "src"),
    ("audio", "src"),
    ("embed", "src"),
    ("object", "data"),
    ("use", "href"),
    ("image", "href"),
}
"""Attributes whose address a browser fetches without being asked."""
_FETCHED_LINKS = {"stylesheet", "icon", "preload", "modulepreload", "preconnect", "dns-prefetch", "manifest"}
_GIVEN = r"""((?:[^>"']++|"[^"]*+"|'[^']*+')*+)>"""
_TAG = re.compile(
    rf"<!--.*?-->|<(?!script\b|style\b)([a-z][^\s/>]*+){_GIVEN}|<(script|style)\b{_GIVEN}(.*?)</\3\s*>",
    re.DOTALL | re.IGNORECASE,
)
"""What begins something: its tag and attributes; of a script or a style sheet also what is in it."""
_ATTRIBUTE = re.compile(r"""([^\s"'>/=]++)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?""")
_CSS_ADDRESS = re.compile(r"""(?:url\(|@import)\s*["']?\s*((?:https?:)?//[^"')\s]+)""")


@dataclass(frozen=True, slots=True)
class Fault:
    """Something wrong in a file of the site. `kind`: `link`, `anchor`, `doubled` or `elsewhere`."""

    file: str
    kind: str
    what: str


def inspect(site: Path) -> tuple[Fault, ...]:
    """Everything wrong with the pages and style sheets of a finished site, in the order of their names."""
    names = sorted(path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file())
    pages = {name: _read(site / name) for name in names if name.endswith(".html")}
    known = frozenset(names)
    faults = [fault for name, page in pages.items() for fault in _of_page(name, page, pages, known)]
    for name in names:
        if name.endswith(".css"):
            faults += _of_style(name, (site / name).read_text("utf-8", errors="replace"))
    return tuple(faults)


def doubled(anchors: Sequence[str]) -> Iterator[str]:
    """The anchors that stand more than once on a page."""
    yield from (anchor for anchor, count in Counter(anchors).items() if count > 1)


def _of_style(name: str, text: str) -> Iterator[Fault]:
    yield from (Fault(name, "elsewhere", address) for address in _CSS_ADDRESS.findall(text))


def _of_page(name: str, page: _Page, pages: Mapping[str, _Page], known: frozenset[str]) -> Iterator[Fault]:
    yield from (Fault(name, "doubled", anchor) for anchor in doubled(page.ids))
    for address in dict.fromkeys(page.loaded):
        if urlsplit(address).scheme not in ("", "data") or address.startswith("//"):
            yield Fault(name, "elsewhere", address)
    yield from (Fault(name, "elsewhere", address) for address in _CSS_ADDRESS.findall(page.style))
    for address in dict.fromkeys([*page.loaded, *page.links]):
        parts = urlsplit(address)
        if parts.scheme or parts.netloc or address.startswith("//"):
            continue
        target = _target(name, unquote(parts.path))
        if target not in known:
            yield Fault(name, "link", address)
        elif parts.fragment and target in pages and unquote(parts.fragment) not in pages[target].anchors:
            yield Fault(name, "anchor", address)


def _target(name: str, path: str) -> str:
    """The file an address on a page leads to. One from the root of a server leads nowhere on a disk."""
    if not path:
        return name
    if path.startswith("/"):
        return path
    joined = posixpath.normpath(posixpath.join(posixpath.dirname(name), path))
    return posixpath.normpath(posixpath.join(joined, "index.html")) if path.endswith(("/", ".")) else joined


@dataclass(slots=True)
class _Page:
    """What of a page can be wrong."""

    ids: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    loaded: list[str] = field(default_factory=list)
    style: str = ""

    @property
    def anchors(self) -> frozenset[str]:
        return frozenset(self.ids)

    def take(self, tag: str, given: Mapping[str, str]) -> None:
        """A tag that begins something, with its attributes."""
        if "id" in given:
            self.ids.append(given["id"])
        if "style" in given:
            self.style += given["style"]
        for name, value in given.items():
            if (tag, name.removeprefix("xlink:")) in _LOADED and value:
                self.loaded.append(value)
        if tag == "link" and _FETCHED_LINKS & set(given.get("rel", "").split()):
            self.loaded.append(given.get("href", ""))
        elif tag in ("a", "area") and "href" in given:
            self.links.append(given["href"])


def _read(path: Path) -> _Page:
    page = _Page()
    for found in _TAG.finditer(path.read_text("utf-8")):
        tag, written, raw, held, within = found.groups()
        if tag or raw:
            attributes = _ATTRIBUTE.findall(written or held or "")
            given = {name.lower(): unescape(one or two or bare) for name, one, two, bare in attributes}
            page.take((tag or raw).lower(), given)
        if raw and raw.lower() == "style":
            page.style += within
    return page
