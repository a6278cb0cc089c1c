"""Whatever a measure, its properties or its accepted findings say is text on a page, never markup."""

from __future__ import annotations

import re
from html import unescape
from html.parser import HTMLParser

import pytest

from policy_model.docgen.annex import annex
from policy_model.docgen.contents import Contents, gather
from policy_model.docgen.interview.page import SCRIPTS
from policy_model.docgen.makers import MAKERS
from policy_model.docgen.review import review
from policy_model.docgen.suggested import suggested
from policy_model.docgen.words import Words
from policy_model.paper import html
from policy_model.source.catalogue import Lang
from tests.cli.small import MEASURE, PROPERTIES, TEXT

from .conftest import write_measure

EVIL = "<script>alert('1')</script><img src=x onerror=alert(2)>{{ 7*7 }}[x](javascript:alert(3))\"&lt;"
TAGS = re.findall(
    r"\S+",
    "a br circle code col colgroup dd defs del desc details dfn div dl dt figure h1 h2 h3 h4 ins li line "
    "noscript ol p path pre rect script section small span strong summary svg table tbody td text th thead "
    "title tr ul",
)
ATTRIBUTES = re.findall(
    r"\S+",
    "aria-labelledby class cx cy d data-articles data-cited data-clause data-head data-search-exclude "
    "font-size height href id lang open r role scope style text-anchor title type viewbox "
    "width x x1 x2 xmlns xmlns:xlink y y1 y2 dy",
)


@pytest.fixture(scope="module")
def evil(tmp_path_factory: pytest.TempPathFactory) -> Contents:
    """A measure with markup wherever its language lets any text stand."""
    folder = tmp_path_factory.mktemp("evil")
    title = f"夜班补贴办法{EVIL}"
    third = f"第三条 {EVIL}\n\n```policy\n第三条\n本条不形式化（理由：“<b onclick=x>&lt;”）。\n```\n\n"
    measure = (
        MEASURE.replace("夜班|补贴办法", title)
        .replace("was on duty at night", EVIL)
        .replace("the night allowance is paid", EVIL)
        .replace("是否夜间值班？", f"是否{EVIL}？")
        .replace("```vocabulary", third + "```vocabulary")
    )
    text = TEXT.replace("夜班|补贴办法", title) + f"\n第三条 {EVIL}\n"
    properties = PROPERTIES.replace("everyone is paid", EVIL).replace("only whoever is on duty", EVIL)
    path = write_measure(folder, text, measure, properties)
    accepted = f"[[accepted]]\ncode = 'PM0720'\nclauses = ['1']\nabout = 'allowance'\nreason = '''{EVIL}'''\n"
    path.with_suffix(".findings.toml").write_text(accepted.replace("alert('1')", "alert(1)"), "utf-8")
    old = tmp_path_factory.mktemp("old")
    return gather(
        path, against=str(write_measure(old, TEXT.replace("夜班|", EVIL), MEASURE.replace("夜班|", EVIL)))
    )


class Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.text = ""
        self.scripts = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in TAGS, tag
        self.scripts += tag == "script"
        for name, value in attrs:
            assert name in ATTRIBUTES, (tag, name)
            if name == "href":
                assert (value or "").startswith(("#", "/"))

    def handle_data(self, data: str) -> None:
        self.text += data


@pytest.mark.parametrize("lang", list(Lang))
@pytest.mark.parametrize("maker", MAKERS, ids=lambda maker: maker.slug)
def test_nothing_becomes_markup(evil: Contents, maker, lang: Lang) -> None:
    page = maker.make(evil, Words(lang), lambda slug, anchor: f"/{slug}#{anchor}")
    reader = Reader()
    reader.feed(page.html)
    reader.close()
    assert reader.text
    assert reader.scripts == {"interview": 1 + len(SCRIPTS), "articles": 2}.get(maker.slug, 0)


def test_it_is_shown_as_it_is(evil: Contents) -> None:
    page = next(m for m in MAKERS if m.slug == "articles").make(evil, Words(Lang.ZH), lambda *_: "/x")
    reader = Reader()
    reader.feed(page.html)
    assert EVIL in reader.text


@pytest.mark.parametrize("lang", list(Lang))
def test_nothing_becomes_markup_in_the_reviewers_copy(evil: Contents, lang: Lang) -> None:
    for make in (annex, review, suggested):
        page = html.render(make(evil, Words(lang)))
        assert page.count("<script") == page.count("<img") == 0
        assert make is suggested or EVIL in unescape(page)
