"""English pages have nothing Chinese but names, quotations and the document's own text; so have chapters."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from policy_model.docgen.chapters import chapters, in_language
from policy_model.docgen.contents import Contents, gather
from policy_model.docgen.makers import Maker
from policy_model.docgen.words import Words
from policy_model.resources import resource
from policy_model.source.catalogue import Lang

from .conftest import ORDINARY

HAN = re.compile(r"[\u4e00-\u9fff]")
QUOTED = re.compile(r"“[^”]*”|「[^」]*」|`[^`]*`")
EMPTY = {"br", "circle", "col", "hr", "img", "input", "line", "link", "meta", "path", "rect"}


class Reader(HTMLParser):
    """The words that are not marked as Chinese."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.within: list[bool] = [False]
        self.own: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        marked = tag in ("script", "style", "code") or dict(attrs).get("lang") == "zh"
        if tag not in EMPTY:
            self.within.append((self.within[-1] and dict(attrs).get("lang") != "en") or marked)

    def handle_endtag(self, tag: str) -> None:
        if tag not in EMPTY:
            self.within.pop()

    def handle_data(self, data: str) -> None:
        if not self.within[-1]:
            self.own.append(data)


def _in_chinese(contents: Contents, maker: Maker) -> list[str]:
    reader = Reader()
    reader.feed(maker.make(contents, Words(Lang.EN), lambda *_: "#x").html)
    text = "".join(reader.own).replace(contents.measure.title, "")
    return [line.strip() for line in QUOTED.sub("", text).split("\n") if HAN.search(line)]


@pytest.mark.parametrize("maker", ORDINARY, ids=lambda maker: maker.slug)
def test_an_english_page_says_nothing_in_chinese(contents: Contents, maker: Maker) -> None:
    assert _in_chinese(contents, maker) == []


@pytest.mark.long
@pytest.mark.parametrize("name", sorted(path.stem for path in resource("spec/measures").glob("*.md")))
def test_nor_do_the_pages_of_the_measures_here_and_each_has_a_course_to_show(name: str) -> None:
    contents = gather(resource(f"spec/measures/{name}.md"))
    assert {maker.slug: found for maker in ORDINARY if (found := _in_chinese(contents, maker))} == {}
    assert contents.course is not None
    assert contents.course.windows
    assert contents.course.off


def _prose(text: str) -> list[str]:
    """The lines of a chapter that are neither examples nor tables, what they quote left out."""
    text = re.sub(r"^(`{3,}).*?^\1$", "", text, flags=re.MULTILINE | re.DOTALL)
    return [QUOTED.sub("", line) for line in text.split("\n") if not line.startswith("|")]


@pytest.mark.parametrize("chapter", chapters(), ids=lambda path: path.stem)
def test_a_chapter_in_one_language_has_no_sentence_of_the_other(chapter: Path) -> None:
    whole = chapter.read_text("utf-8")
    in_english, in_chinese = (_prose(in_language(whole, lang)) for lang in (Lang.EN, Lang.ZH))
    assert [line for line in in_english if re.search(r"[\u4e00-\u9fff]{12,}", line)] == []
    assert [line for line in in_chinese if re.search(r"(?:[A-Za-z]+[ ,]+){6,}", line)] == []
    assert any(in_english)
    assert any(in_chinese)


def test_a_table_has_its_columns_in_one_language() -> None:
    text = "| 栏 Column | 意思 | Meaning |\n|---|---|---|\n| `a` | 甲 | first |\n"
    assert in_language(text, Lang.EN).split("\n")[2] == "| `a` | first |"
    assert in_language(text, Lang.ZH).split("\n")[2] == "| `a` | 甲 |"


def test_a_heading_and_a_line_that_say_both() -> None:
    text = (
        "## 定义 · Definitions\n"
        "- PM01：写法 · how it is written\n"
        "写明优先的，只适用它。With an order, it alone.\n"
    )
    said = {lang: in_language(text, lang).strip().split("\n") for lang in Lang}
    assert said[Lang.EN] == ["## Definitions", "- PM01：how it is written", "With an order, it alone."]
    assert said[Lang.ZH] == ["## 定义", "- PM01：写法", "写明优先的，只适用它。"]
