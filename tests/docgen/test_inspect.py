"""What is wrong with a site is found in its files."""

from __future__ import annotations

from pathlib import Path

import pytest

from policy_model.docgen.inspect import Fault, inspect

GOOD = '<h1 id="top">x</h1><a href="#top">a</a><a href="sub/other.html#there">b</a><a href="https://a.example/">c</a>'


def _site(folder: Path, body: str = "", style: str = "") -> Path:
    (folder / "sub").mkdir()
    (folder / "a b.png").write_bytes(b"")
    (folder / "index.html").write_text(f"<html><body>{GOOD}{body}</body></html>", "utf-8")
    (folder / "sub" / "other.html").write_text('<p id="there"><a href="../">up</a></p>', "utf-8")
    (folder / "style.css").write_text(f"p {{ color: red }} {style}", "utf-8")
    return folder


def test_nothing_is_wrong_with_a_good_site(tmp_path: Path) -> None:
    assert inspect(_site(tmp_path, '<img src="a%20b.png"><img src="data:image/png;base64,AA==">')) == ()


@pytest.mark.parametrize(
    "body",
    [
        "<!-- <a href='gone.html'> -->",
        """<script>let x = '<a href="gone.html">'; // "</script>""",
        "<style>p::before { content: '<a href=gone.html>' }</style>",
        """<p title="<a href='gone.html'>" data-id="top">1 < 2 & 3 > 2</p>""",
        "<a href='sub/other.html&#35;there' title=x>",
    ],
)
def test_what_is_no_tag_is_taken_for_none(tmp_path: Path, body: str) -> None:
    assert inspect(_site(tmp_path, body)) == ()


@pytest.mark.parametrize(
    ("body", "kind", "what"),
    [
        ('<a href="gone.html">', "link", "gone.html"),
        ("<a href=/sub/other.html>", "link", "/sub/other.html"),
        ('<img src="gone.png">', "link", "gone.png"),
        ('<a href="#gone">', "anchor", "#gone"),
        ('<a href="sub/other.html#gone">', "anchor", "sub/other.html#gone"),
        ('<p id="top">', "doubled", "top"),
        ("""<P title="1 > 2" ID='top'>""", "doubled", "top"),
        ('<style>a {}</style><a\nhref = "gone.html" class>', "link", "gone.html"),
        ('<script src="https://a.example/x.js"></script>', "elsewhere", "https://a.example/x.js"),
        ('<img src="//a.example/x.png">', "elsewhere", "//a.example/x.png"),
        ('<link rel="preload stylesheet" href="http://a.example/x">', "elsewhere", "http://a.example/x"),
        ("<style>@import 'https://a.example/f.css'</style>", "elsewhere", "https://a.example/f.css"),
        ('<p style="background: url(https://a.example/i)">', "elsewhere", "https://a.example/i"),
    ],
)
def test_each_fault_is_found(tmp_path: Path, body: str, kind: str, what: str) -> None:
    assert inspect(_site(tmp_path, body)) == (Fault("index.html", kind, what),)


def test_style_sheets_are_read_too(tmp_path: Path) -> None:
    style = "@font-face { src: url('https://fonts.example/f.woff2') }"
    assert inspect(_site(tmp_path, style=style)) == (
        Fault("style.css", "elsewhere", "https://fonts.example/f.woff2"),
    )
