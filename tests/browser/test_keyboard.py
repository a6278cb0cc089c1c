"""Without a mouse: every page's links and controls are reached by Tab, seen when reached, and work."""

from __future__ import annotations

from pathlib import Path

import pytest
from selenium.webdriver import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.wait import WebDriverWait

from .chromium import LAPTOP, PHONE, Chromium

pytestmark = pytest.mark.browser
FOCUS = (Path(__file__).parent / "focus.js").read_text("utf-8")
SECONDS = 30
AT_ONCE = 40
UNREACHED = """
    const visited = new Set(window.visited.map(({target}) => target));
    const groups = new Set([...visited].map(target => target.name).filter(Boolean));
    return window.controls
        .filter(window.reachable)
        .filter(e => !visited.has(e) && !(e.type === "radio" && groups.has(e.name)))
        .map(e => e.outerHTML.slice(0, 120));"""


def _press(chromium: Chromium, *keys: str) -> None:
    ActionChains(chromium.driver, duration=0).send_keys(*keys).perform()


def _tab_to(chromium: Chromium, selector: str, most: int = 200) -> None:
    """Presses Tab until what is wanted has the focus."""
    for _ in range(most):
        _press(chromium, Keys.TAB)
        if chromium.run("return document.activeElement.matches(arguments[0])", selector):
            return
    pytest.fail(f"Tab does not come to {selector}")


@pytest.mark.parametrize("width", [LAPTOP, PHONE])
def test_tab_comes_to_everything_and_shows_where_it_is(
    chromium: Chromium, site: Path, pages: tuple[str, ...], width: int
) -> None:
    chromium.look(width)
    faults = []
    for page in pages:
        chromium.open(site / page)
        chromium.run(FOCUS)
        count = -1
        while (reached := chromium.run("return window.visited.length")) > count:
            count = reached
            _press(chromium, *[Keys.TAB] * AT_ONCE)
            if chromium.run("return new Set(window.visited.map(v => v.target)).size < window.visited.length"):
                break  # round again
        unseen = chromium.run("return [...new Set(window.visited.filter(v => !v.seen).map(v => v.name))]")
        faults += [f"{page}: not seen when reached: {name}" for name in unseen]
        faults += [f"{page}: not reached: {name}" for name in chromium.run(UNREACHED)]
    assert not faults, "\n".join(faults)


def test_the_first_stop_skips_to_the_content(chromium: Chromium, site: Path) -> None:
    chromium.look(LAPTOP)
    chromium.open(site / "measure" / "articles.html")
    _press(chromium, Keys.TAB)
    skip = chromium.driver.switch_to.active_element
    assert "md-skip" in skip.get_attribute("class")
    WebDriverWait(chromium.driver, SECONDS).until(lambda _: skip.value_of_css_property("opacity") == "1")
    _press(chromium, Keys.ENTER, Keys.TAB)
    assert chromium.run("return Boolean(document.activeElement.closest('article'))")


def test_navigation_is_followed(chromium: Chromium, site: Path) -> None:
    chromium.look(LAPTOP)
    chromium.open(site / "index.html")
    _tab_to(chromium, ".md-nav__link[href='measure/findings.html']")
    _press(chromium, Keys.ENTER)
    wanted = (site / "measure" / "findings.html").as_uri()
    WebDriverWait(chromium.driver, SECONDS).until(lambda d: d.current_url == wanted)


def test_the_colours_are_changed(chromium: Chromium, site: Path) -> None:
    chromium.look(LAPTOP)
    chromium.open(site / "index.html")
    _tab_to(chromium, "input.md-option")
    _press(chromium, Keys.ARROW_RIGHT)
    scheme = "return document.body.dataset.mdColorScheme"
    WebDriverWait(chromium.driver, SECONDS).until(lambda _: chromium.run(scheme) == "slate")


def test_the_language_is_changed(chromium: Chromium, site: Path) -> None:
    chromium.look(LAPTOP)
    chromium.open(site / "measure" / "articles.html")
    _tab_to(chromium, ".md-select__link[hreflang=en]")
    _press(chromium, Keys.ENTER)
    WebDriverWait(chromium.driver, SECONDS).until(lambda d: "/en/measure/articles.html" in d.current_url)


def test_search_is_reached(chromium: Chromium, site: Path) -> None:
    chromium.look(LAPTOP)
    chromium.open(site / "index.html")
    _tab_to(chromium, ".md-search__input")


def test_what_is_folded_is_unfolded(chromium: Chromium, site: Path) -> None:
    chromium.look(LAPTOP)
    chromium.open(site / "measure" / "articles.html")
    _tab_to(chromium, "article summary")
    folded = chromium.driver.switch_to.active_element.find_element(By.XPATH, "..")
    _press(chromium, Keys.ENTER)
    WebDriverWait(chromium.driver, SECONDS).until(lambda _: folded.get_attribute("open") is not None)


def test_on_a_phone_the_navigation_is_opened(chromium: Chromium, site: Path) -> None:
    chromium.look(PHONE)
    chromium.open(site / "measure" / "articles.html")
    _tab_to(chromium, "label[for=__drawer]")
    _press(chromium, Keys.ENTER)
    assert chromium.run("return document.getElementById('__drawer').checked")
    _tab_to(chromium, ".md-nav__link[href='findings.html']")
    _press(chromium, Keys.ENTER)
    wanted = (site / "measure" / "findings.html").as_uri()
    WebDriverWait(chromium.driver, SECONDS).until(lambda d: d.current_url == wanted)


def test_on_a_phone_the_search_is_opened(chromium: Chromium, site: Path) -> None:
    chromium.look(PHONE)
    chromium.open(site / "measure" / "articles.html")
    _tab_to(chromium, "label[for=__search]")
    _press(chromium, Keys.SPACE)
    focused = "return document.activeElement.matches('.md-search__input')"
    WebDriverWait(chromium.driver, SECONDS).until(lambda _: chromium.run(focused))
