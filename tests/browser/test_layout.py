"""Every page at phone, laptop and print width: nothing scrolls sideways, no words lie on others."""

from __future__ import annotations

import re
from base64 import b64decode
from pathlib import Path

import pytest

from .chromium import LAPTOP, PAPER, PHONE, Chromium

pytestmark = pytest.mark.browser
LAYOUT = (Path(__file__).parent / "layout.js").read_text("utf-8")


@pytest.mark.parametrize(("width", "dark"), [(PHONE, True), (LAPTOP, False), (LAPTOP, True), (PAPER, False)])
def test_every_page_fits(
    chromium: Chromium, site: Path, pages: tuple[str, ...], width: int, dark: bool
) -> None:
    chromium.look(width, dark=dark)
    faults = []
    for page in pages:
        chromium.open(site / page)
        assert chromium.run("return document.body.dataset.mdColorScheme") == ("slate" if dark else "default")
        faults += [f"{page}: {fault}" for fault in chromium.run(LAYOUT)]
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("page", ["measure/findings.html", "en/measure/findings.html"])
def test_the_findings_folded_take_six_screens_at_most(chromium: Chromium, site: Path, page: str) -> None:
    chromium.look(LAPTOP)
    chromium.open(site / page)
    assert chromium.run("return document.documentElement.scrollHeight") <= 6 * 800


def test_every_page_prints_on_a4(chromium: Chromium, site: Path, pages: tuple[str, ...]) -> None:
    for page in pages:
        chromium.open(site / page)
        printed = chromium.driver.execute_cdp_cmd("Page.printToPDF", {"preferCSSPageSize": True})
        sheets = re.findall(rb"/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]", b64decode(printed["data"]))
        assert sheets
        assert {(round(float(width)), round(float(height))) for width, height in sheets} == {(595, 842)}, page


@pytest.mark.parametrize(
    ("body", "fault"),
    [
        ("<p style='width: 500px'>wide</p>", "scrolls sideways"),
        (
            "<main><pre style='overflow: auto; width: 50px'>a long line in it</pre></main>",
            "pre scrolls sideways",
        ),
        ("<p>one</p><p style='margin-top: -30px'>two</p>", 'p "one" overlaps p "two"'),
        ("<svg><text x='5' y='20'>one</text><text x='9' y='22'>two</text></svg>", "overlaps"),
    ],
)
def test_a_page_that_does_not_is_found(chromium: Chromium, tmp_path: Path, body: str, fault: str) -> None:
    chromium.look(PHONE)
    page = tmp_path / "page.html"
    page.write_text(f"<meta charset=utf-8>{body}", "utf-8")
    chromium.open(page)
    assert any(fault in found for found in chromium.run(LAYOUT))
