"""A Word file as plain text: automatic numbers written out, tables as rows, tracked changes taken one way."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from policy_model.source.diagnostic import Diagnostic, Severity, Unusable

from .changes import Changes
from .left import COMMENT, MERGED, NESTED, OTHER_FILE, SIGN, Left, looks, not_words, unknown
from .wordlists import Lists
from .wordxml import Node, Package, W, open_package, value

_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_BESIDE = "（正文之外 beside the text）"
_SHOWN = 20
"""The most changes shown when a file with tracked changes is refused."""


_KEPT = {
    W + "ins": Changes.ACCEPT,
    W + "moveTo": Changes.ACCEPT,
    W + "del": Changes.REJECT,
    W + "moveFrom": Changes.REJECT,
}
_WRAPPERS = frozenset(
    W + name
    for name in ("hyperlink", "smartTag", "sdt", "sdtContent", "fldSimple", "dir", "bdo", "customXml")
)
_PRIVATE = re.compile("[\ue000-\uf8ff]")
_PAGE_NUMBER = re.compile(r"[-—–－·\s0-9０-９第共页/]*")
_BREAKS = {W + "tab": " ", W + "ptab": " ", W + "br": "\n", W + "cr": "\n", W + "noBreakHyphen": "-"}


@dataclass(frozen=True, slots=True)
class Words:
    """The paragraphs of a file, and what there is to say about how they were read."""

    paragraphs: tuple[str, ...]
    notes: tuple[Diagnostic, ...]
    aside: tuple[str, ...] = ()
    """What is read and left out of the text: footnotes, hidden words, running heads."""

    @property
    def text(self) -> str:
        """One paragraph a line, set apart by blank lines."""
        return "\n\n".join(self.paragraphs) + "\n"


def read_word(data: bytes, name: str, changes: Changes | None) -> Words:
    """The words of the .docx file `data`.

    Raises:
        Unusable: it is damaged (PM0015), it has tracked changes and nobody said which way to take them
            (PM0016), or it numbers in a way that is not carried (PM0021).
    """
    package = open_package(data, name)
    accepted, rejected = (_Reader(package, way).read() for way in (Changes.ACCEPT, Changes.REJECT))
    old, new = ((*w.paragraphs, *(f"{_BESIDE}{a}" for a in w.aside)) for w in (rejected, accepted))
    if changes is None and old != new:
        raise Unusable(tuple(_shown(name, old, new)))
    return rejected if changes is Changes.REJECT else accepted


def _shown(name: str, old: tuple[str, ...], new: tuple[str, ...]) -> Iterator[Diagnostic]:
    matcher = difflib.SequenceMatcher(None, old, new, autojunk=False)
    places = [code for code in matcher.get_opcodes() if code[0] != "equal"]
    for index, (_, i, j, k, m) in enumerate(places[:_SHOWN], start=1):
        before, after = " / ".join(old[i:j]), " / ".join(new[k:m])
        args: dict[str, int | str] = {"file": name, "index": index, "count": len(places)}
        yield Diagnostic("PM0016", {**args, "old": before or "—", "new": after or "—"})


@dataclass(slots=True)
class _Reader:
    """One walk through the document, taking its changes one way."""

    package: Package
    way: Changes
    lists: Lists = field(init=False)
    out: list[str] = field(default_factory=list)
    open: str = ""
    boxes: list[Node] = field(default_factory=list)
    left: Left = field(default_factory=Left)
    aside: list[str] = field(default_factory=list)
    style: str | None = None
    """That of the paragraph being read."""
    row: int | None = None
    """In a table, the number of the paragraph that this row becomes."""

    def __post_init__(self) -> None:
        self.lists = Lists.of(self.package)

    def read(self) -> Words:
        body = self.package.document.find(W + "body")
        for child in body if body is not None else ():
            self._block(child)
        if self.open:
            self.out.append(self.open)
        if self.lists.unknown:
            forms = "、".join(sorted(self.lists.unknown))
            raise Unusable((Diagnostic("PM0021", {"forms": forms}),))
        notes = [_note("PM0022", count=self.lists.computed)] if self.lists.computed else []
        notes += self.left.notes(self.out)
        for margin in self.package.margins:
            words = " / ".join(filter(None, (self._aside(p) for p in margin.iter(W + "p"))))
            if words and not _PAGE_NUMBER.fullmatch(words):
                self.aside.append(words)
                notes.append(_note("PM0039", words=words))
        paragraphs = tuple(p for p in (_trimmed(p) for p in self.out) if p)
        return Words(paragraphs, tuple(notes), tuple(dict.fromkeys(self.aside)))

    @property
    def here(self) -> int:
        """The number of the paragraph that is being read."""
        return len(self.out) if self.row is None else self.row

    def _aside(self, paragraph: Node) -> str:
        """The words of a paragraph that stands beside the text."""
        reader = _Reader(self.package, self.way)
        reader.style = value(paragraph, "pPr/pStyle")
        return _trimmed("".join(reader._inline(child) for child in paragraph))

    # ---- blocks

    def _block(self, node: Node) -> None:
        if node.tag == W + "p":
            self._paragraph(node)
        elif node.tag == W + "tbl":
            self._table(node)
        elif node.tag in _KEPT:
            if _KEPT[node.tag] is self.way:
                self._blocks(node)
        elif node.tag == _MC + "AlternateContent":
            self._blocks(_chosen(node))
        elif node.tag in _WRAPPERS:
            self._blocks(node)
        elif node.tag == _MATH + "oMathPara":
            self.out.append(self._inline(node))
        elif node.tag == W + "altChunk":
            self.left.count("PM0037", OTHER_FILE, self.here)
        else:
            self._unknown(node)

    def _unknown(self, node: Node) -> None:
        if (name := unknown(node)) is not None:
            self.left.count("PM0037", name, self.here)

    def _blocks(self, node: Node | None) -> None:
        for child in node if node is not None else ():
            self._block(child)

    def _paragraph(self, node: Node) -> None:
        properties = self._properties(node.find(W + "pPr"))
        self.style = value(properties, "pStyle")
        words = "".join(self._inline(child) for child in node)
        merged = self.open + words
        if self._mark_gone(node.find(W + "pPr")):
            self.open = merged
        else:
            if merged or self.open == "":
                undefined = self.lists.undefined
                number = self.lists.number(properties)
                if self.lists.undefined > undefined and merged.strip():
                    self.left.count("PM0036", "", self.here)
                self.out.append(number + merged)
            self.open = ""
        boxes, self.boxes = self.boxes, []
        for box in boxes:
            start, place = len(self.out), max(self.here - 1, 0)
            self._blocks(box)
            inside = " / ".join(_trimmed(p) for p in self.out[start:] if _trimmed(p))
            if inside:
                self.left.words("PM0017", inside, place)

    def _properties(self, node: Node | None) -> Node | None:
        """The paragraph's properties before or after what is tracked of them."""
        if node is None or self.way is Changes.ACCEPT:
            return node
        before = node.find(f"{W}pPrChange/{W}pPr")
        if before is not None:
            return before
        numbered = node.find(f"{W}numPr")
        if numbered is not None and numbered.find(W + "ins") is not None:
            rest = Node(node.tag)
            rest.extend(child for child in node if child is not numbered)
            return rest
        return node

    def _mark_gone(self, properties: Node | None) -> bool:
        """Whether the paragraph's end is not there in this text, so that it runs on into the next."""
        mark = None if properties is None else properties.find(W + "rPr")
        return mark is not None and any(
            mark.find(tag) is not None and kept is not self.way for tag, kept in _KEPT.items()
        )

    def _table(self, node: Node) -> None:
        rows: list[list[list[str]]] = []
        outer, around = self.out, self.row
        for row in self._kept(node, "tr", "trPr", ("ins", "del")):
            self.row = len(outer) + len(rows) if around is None else around
            cells: list[list[str]] = [[] for _ in range(_number(row, "trPr/gridBefore", 0))]
            for cell in self._kept(row, "tc", "tcPr", ("cellIns", "cellDel")):
                self.out = []
                self._blocks(cell)
                wide = _number(cell, "tcPr/gridSpan", 1)
                merged = self._merged(cell)
                if wide > 1 or merged == "rest":
                    self.left.count("PM0038", MERGED, self.row)
                words = [text for text in map(_trimmed, self.out) if text]
                if merged == "cont" and words:  # Word shows only what the first of the cells holds
                    self.aside += words
                    self.left.words("PM0019", " / ".join(words), self.row)
                    words = []
                cells += [words, *([] for _ in range(wide - 1))]
            rows.append(cells)
        if around is not None:
            self.left.count("PM0038", NESTED, around)
        self.out, self.row = outer, around
        widest = max(map(len, rows), default=0)
        for cells in rows:
            if widest == 1:  # a frame around text is no table
                self.out += cells[0] if around is None else [" ".join(cells[0])]
            elif any(cells):
                each = [" ".join(cell).replace("\n", " ").replace("|", "｜") for cell in cells]
                each += [""] * (widest - len(each))
                self.out.append(f"| {' | '.join(each)} |" if around is None else " ".join(filter(None, each)))

    def _merged(self, cell: Node) -> str | None:
        """Whether a cell begins (rest) or goes on with (cont) one that reaches down, tracked or not."""
        tracked = cell.find(f"{W}tcPr/{W}cellMerge")
        if tracked is not None:
            return tracked.get(W + ("vMerge" if self.way is Changes.ACCEPT else "vMergeOrig"))
        plain = cell.find(f"{W}tcPr/{W}vMerge")
        return None if plain is None else "rest" if plain.get(W + "val") == "restart" else "cont"

    def _kept(self, node: Node, tag: str, properties: str, marks: tuple[str, str]) -> Iterator[Node]:
        """The rows or cells that stand in this text."""
        inserted, deleted = marks
        for child in node:
            if child.tag == W + tag:
                own = child.find(W + properties)
                gone = deleted if self.way is Changes.ACCEPT else inserted
                if own is None or own.find(W + gone) is None:
                    yield child
            elif child.tag in _WRAPPERS:
                yield from self._kept(child, tag, properties, marks)

    # ---- words

    def _inline(self, node: Node) -> str:
        if node.tag == W + "r":
            return self._run(node)
        if node.tag in _KEPT:
            kept = _KEPT[node.tag] is self.way
            return "".join(self._inline(child) for child in node) if kept else ""
        if node.tag in _WRAPPERS:
            return "".join(self._inline(child) for child in node)
        if node.tag in {_MATH + "oMath", _MATH + "oMathPara"}:
            self.left.count("PM0020", "", self.here)
            return "".join(text.text or "" for text in node.iter(_MATH + "t"))
        if node.tag == _MC + "AlternateContent":
            chosen = _chosen(node)
            return "".join(self._inline(child) for child in chosen) if chosen is not None else ""
        self._unknown(node)
        return ""

    def _run(self, node: Node) -> str:
        words = "".join(self._piece(child) for child in node)
        properties = node.find(W + "rPr")
        if self.way is Changes.REJECT and properties is not None:
            before = properties.find(f"{W}rPrChange/{W}rPr")
            properties = properties if before is None else before
        if words and self._is("vanish", properties):
            self.aside.append(words)
            self.left.words("PM0019", words, self.here)
            return ""
        struck = self._is("strike", properties) or self._is("dstrike", properties)
        for look in looks(properties, struck=struck) if words.strip() else ():
            self.left.count("PM0038", look, self.here)
        return words

    def _is(self, look: str, properties: Node | None) -> bool:
        return self.lists.styles.on(look, properties, self.style)

    def _piece(self, node: Node) -> str:
        if node.tag in {W + "t", W + "delText"}:
            return node.text or ""
        if node.tag in _BREAKS:
            return _BREAKS[node.tag]
        if node.tag == W + "sym":
            sign = chr(int(node.get(W + "char", "20"), 16))
            if _PRIVATE.match(sign):
                self.left.count("PM0038", SIGN, self.here)
            return _PRIVATE.sub("•", sign)
        if node.tag in {W + "footnoteReference", W + "endnoteReference"}:
            self._footnote(node)
            return ""
        if node.tag == W + "ruby":
            base = node.find(W + "rubyBase")
            return "".join(self._inline(child) for child in base) if base is not None else ""
        if node.tag == _MC + "AlternateContent":
            chosen = _chosen(node)
            return "".join(self._piece(child) for child in chosen) if chosen is not None else ""
        if node.tag == W + "commentReference":
            self.left.count("PM0037", COMMENT, self.here)
            return ""
        self.boxes.extend(node.iter(W + "txbxContent"))
        for shown in not_words(node):
            self.left.count("PM0037", shown, self.here)
        self._unknown(node)
        return ""

    def _footnote(self, node: Node) -> None:
        part = self.package.footnotes if node.tag == W + "footnoteReference" else self.package.endnotes
        wanted = node.get(W + "id")
        for note in part if part is not None else ():
            if note.get(W + "id") == wanted:
                words = _trimmed(" ".join(self._aside(p) for p in note.iter(W + "p")))
                self.aside.append(words)
                self.left.words("PM0018", words, self.here)


def _chosen(node: Node) -> Node | None:
    """What is written twice, for new readers and old, is read once."""
    choice = node.find(_MC + "Choice")
    return choice if choice is not None else node.find(_MC + "Fallback")


def _number(node: Node, path: str, otherwise: int) -> int:
    """The number that a property is, of a row or a cell."""
    found = value(node, path)
    return int(found) if found is not None and found.isdecimal() else otherwise


def _trimmed(words: str) -> str:
    return re.sub(r"[ \t]*\n[ \t]*", "\n", words).strip()


def _note(code: str, **args: str | int) -> Diagnostic:
    return Diagnostic(code, dict(args), severity=Severity.NOTE)
