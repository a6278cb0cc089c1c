"""Every page by axe's rules, light and dark, unfolded: no fault that it calls serious or critical."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

from .chromium import LAPTOP, PHONE, Chromium

pytestmark = pytest.mark.browser
AXE = (files("axe_playwright_python") / "axe.min.js").read_text("utf-8")
RUN = """
const done = arguments[arguments.length - 1];
// At rest: half-way through a fade a title has a colour that nobody reads it in.
const rest = document.createElement("style");
rest.textContent = "*, *::before, *::after { transition: none !important }";
document.head.append(rest);
for (const folded of document.querySelectorAll("details")) folded.open = true;
axe.run(document, {resultTypes: ["violations"]}).then(done, error => done({error: String(error)}));
"""


def _faults(chromium: Chromium) -> list[str]:
    """What axe finds serious on the page that is open: the rule, the element and what to do about it."""
    chromium.run(AXE)
    found: dict[str, Any] = chromium.driver.execute_async_script(RUN)
    assert "error" not in found, found
    return [
        f"{rule['id']} ({rule['impact']}): {node['html'][:200]} {node['failureSummary']}"
        for rule in found["violations"]
        if rule["impact"] in ("serious", "critical")
        for node in rule["nodes"]
    ]


@pytest.mark.parametrize(("width", "dark"), [(LAPTOP, False), (PHONE, True)])
def test_axe_finds_nothing_serious(
    chromium: Chromium, site: Path, pages: tuple[str, ...], width: int, dark: bool
) -> None:
    chromium.look(width, dark=dark)
    faults = []
    for page in pages:
        chromium.open(site / page)
        faults += [f"{page}: {fault}" for fault in _faults(chromium)]
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize(
    ("body", "rule"),
    [
        ("<img src='data:,'>", "image-alt"),
        ("<p style='color: #999; background: #fff'>faint</p>", "color-contrast"),
        ("<button></button>", "button-name"),
    ],
)
def test_a_fault_is_found(chromium: Chromium, tmp_path: Path, body: str, rule: str) -> None:
    page = tmp_path / "page.html"
    page.write_text(f"<!doctype html><html lang=en><title>x</title><main>{body}</main>", "utf-8")
    chromium.open(page)
    assert any(fault.startswith(rule) for fault in _faults(chromium))
