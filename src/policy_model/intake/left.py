"""What of a Word file could not be taken over as it stands there: told, with the paragraph it stands in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from policy_model.source.diagnostic import Arg, Diagnostic, Severity
from policy_model.source.told import Told

from .wordxml import Node, W, value

_BEGINNING = 12
_PLACES = 3
_QUOTED = 60
_PICTURE = Told("图片", "picture")
_OBJECT = Told("嵌入的图表或对象", "embedded chart or object")
_SHOWN = {"pic": _PICTURE, "imagedata": _PICTURE, "chart": _OBJECT, "relIds": _OBJECT, "OLEObject": _OBJECT}
"""What shows something that is no words, by the name of its element; lines and frames show nothing."""
_ART = Told("艺术字", "WordArt")
_CHOICE = Told("下拉列表", "drop-down list")
_COUNTER = Told("以域编的号", "number made by a field")
STRUCK = Told("划了删除线的文字", "words struck through")
RAISED = Told("上标、下标", "superscript or subscript")
SIGN = Told("符号字体的字符（写作 •）", "character of a symbol typeface (written •)")
MERGED = Told("合并的单元格（文字只写一次，其余留空）", "merged cell (its words once, the rest empty)")
NESTED = Told("表格中的表格（并入所在的格）", "table within a table (made words of its cell)")
COMMENT = Told("批注", "comment")
OTHER_FILE = Told("嵌入的另一份文件", "another file embedded")


@dataclass(slots=True)
class Left:
    """What there is to tell, each with the number of the paragraph it stands in."""

    singly: list[tuple[str, str, int]] = field(default_factory=list)
    counted: dict[tuple[str, str], list[int]] = field(default_factory=dict)

    def words(self, code: str, words: str, paragraph: int) -> None:
        """Words that are told one by one."""
        self.singly.append((code, words, paragraph))

    def count(self, code: str, what: str, paragraph: int) -> None:
        """Things that are told together with how many there are."""
        self.counted.setdefault((code, what), []).append(paragraph)

    def notes(self, paragraphs: Sequence[str]) -> Iterator[Diagnostic]:
        """All that is to be told, as warnings; `paragraphs` are all there are, the empty ones too."""
        for code, words, at in self.singly:
            quoted = words if len(words) <= _QUOTED else words[: _QUOTED - 1] + "…"
            yield _warning(code, {"words": quoted, "at": _place(paragraphs, at)})
        for (code, what), found in self.counted.items():
            places = tuple(dict.fromkeys(_place(paragraphs, at) for at in found))
            shown = places[:_PLACES] + (("…",) if len(places) > _PLACES else ())
            yield _warning(code, {"what": what, "count": len(found), "at": shown})


def _place(paragraphs: Sequence[str], at: int) -> str:
    """The beginning of that paragraph, or of the nearest one that has words."""
    near = (*paragraphs[at:], *reversed(paragraphs[:at]))
    words = next((" ".join(words.split()) for words in near if words.strip()), "")
    return f"“{words if len(words) <= _BEGINNING else words[:_BEGINNING] + '…'}”"


def _warning(code: str, args: dict[str, Arg]) -> Diagnostic:
    return Diagnostic(code, args, severity=Severity.WARNING)


def not_words(node: Node) -> Iterator[str]:
    """What a drawing, an object or a field shows that is no words."""
    for inner in node.iter():
        name = inner.tag.rpartition("}")[2]
        if name in _SHOWN:
            yield _SHOWN[name]
        elif name == "textpath":
            yield Told(f"{_ART}“{inner.get('string', '')}”", f"{_ART.en} “{inner.get('string', '')}”")
        elif name == "ddList":
            yield _CHOICE
        elif name == "instrText" and (inner.text or "").split()[:1] in (["LISTNUM"], ["AUTONUM"]):
            yield _COUNTER


def looks(properties: Node | None, *, struck: bool) -> Iterator[str]:
    """How words look that plain text does not say."""
    if struck:
        yield STRUCK
    if value(properties, "vertAlign") in ("superscript", "subscript"):
        yield RAISED


_SILENT = frozenset(
    W + name
    for name in (
        *(
            "pPr",
            "rPr",
            "sectPr",
            "tblPr",
            "tcPr",
            "proofErr",
            "lastRenderedPageBreak",
            "softHyphen",
            "fldChar",
        ),
        *("instrText", "delInstrText", "footnoteRef", "endnoteRef", "annotationRef", "separator"),
        *("continuationSeparator", "sdtPr", "sdtEndPr", "smartTagPr", "customXmlPr", "txbxContent"),
        *("drawing", "pict", "object"),
        *(f"{kind}{end}" for kind in ("bookmark", "perm", "commentRange") for end in ("Start", "End")),
        *(
            f"{kind}Range{end}"
            for kind in (
                "moveFrom",
                "moveTo",
                "customXmlIns",
                "customXmlDel",
                "customXmlMoveFrom",
                "customXmlMoveTo",
            )
            for end in ("Start", "End")
        ),
    )
)


def unknown(node: Node) -> str | None:
    """What an element is called that no part of the intake knows; None if it says nothing."""
    if node.tag in _SILENT:
        return None
    name = node.tag.rpartition("}")[2]
    return Told(f"不认识的内容（{name}）", f"content that is not known ({name})")
