"""Search finds Chinese words from disk, and each result leads to a place that is there and says them."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.wait import WebDriverWait

from .chromium import LAPTOP, PHONE, Chromium

pytestmark = pytest.mark.browser
SECONDS = 30
SHOWN = ".md-search-result__item > a.md-search-result__link"


def _search(chromium: Chromium, words: str) -> list[WebElement]:
    """The links that are shown for some words, typed with the keyboard; / is the theme's key for search."""
    driver = chromium.driver
    driver.find_element(By.TAG_NAME, "body").send_keys("/")
    box = driver.find_element(By.CSS_SELECTOR, ".md-search__input")
    WebDriverWait(driver, SECONDS).until(lambda d: d.switch_to.active_element == box)
    box.send_keys(words)
    return WebDriverWait(driver, SECONDS).until(lambda d: d.find_elements(By.CSS_SELECTOR, SHOWN))


def _text_at(chromium: Chromium) -> str:
    """The text of what the address names, its section if it is a heading; "" where there is nothing."""
    return chromium.run("""
        const at = decodeURIComponent(location.hash.slice(1));
        const found = at ? document.getElementById(at) : document.querySelector("article");
        if (!found) return "";
        let text = found.textContent;
        if (!/^H\\d$/.test(found.tagName)) return text;
        for (let next = found.nextElementSibling; next; next = next.nextElementSibling) {
            if (/^H\\d$/.test(next.tagName) && next.tagName <= found.tagName) break;
            text += next.textContent;
        }
        return text;""")


@pytest.mark.parametrize("words", ["容错", "谋取私利"])
@pytest.mark.parametrize("start", ["index.html", "measure/findings.html", "en/index.html"])
@pytest.mark.parametrize("width", [PHONE, LAPTOP])
def test_words_are_found_where_they_stand(
    chromium: Chromium, site: Path, words: str, start: str, width: int
) -> None:
    chromium.look(width)
    chromium.open(site / start)
    found = [link.get_attribute("href") for link in _search(chromium, words)]
    for href in found:
        assert Path(unquote(urlsplit(href).path)).is_relative_to(site)
        chromium.driver.get(href)
        assert words in _text_at(chromium), href


@pytest.mark.parametrize(
    ("start", "words", "first", "lang"),
    [
        ("index.html", "第七条", "measure/articles.html#7", ""),
        ("measure/findings.html", "第十条第（三）项", "measure/articles.html#10.3", ""),
        ("index.html", "7.2", "measure/articles.html#7.2", ""),
        ("en/measure/readings.html", "Article 8(3)", "en/measure/articles.html#8.3", "en/"),
        ("index.html", "短语书", "language/45-phrase-book.html", ""),
        ("en/index.html", "phrase book", "en/language/45-phrase-book.html", "en/"),
    ],
)
def test_a_clause_is_found_by_its_number_and_words_in_their_language(
    chromium: Chromium, site: Path, start: str, words: str, first: str, lang: str
) -> None:
    chromium.look(LAPTOP)
    chromium.open(site / start)
    found = [unquote(str(link.get_attribute("href"))) for link in _search(chromium, words)]
    bare = [href.partition("?")[0] + "#" + href.partition("#")[2] for href in found]
    wanted = (site / first.partition("#")[0]).as_uri() + "#" + first.partition("#")[2]
    assert wanted in bare[:2]  # its page is shown above it
    assert all(("/en/" in href) == bool(lang) for href in bare)


def test_the_first_result_is_opened_by_the_keyboard(chromium: Chromium, site: Path) -> None:
    chromium.look(LAPTOP)
    chromium.open(site / "index.html")
    links = _search(chromium, "谋取私利")
    wanted = links[0].get_attribute("href").partition("?")[0]
    chromium.driver.switch_to.active_element.send_keys(Keys.ARROW_DOWN, Keys.ENTER)
    WebDriverWait(chromium.driver, SECONDS).until(lambda d: d.current_url.partition("?")[0] == wanted)
    assert "谋取私利" in _text_at(chromium)


def test_what_is_nowhere_is_not_found(chromium: Chromium, site: Path) -> None:
    chromium.look(LAPTOP)
    chromium.open(site / "index.html")
    _search(chromium, "容错")
    box = chromium.driver.switch_to.active_element
    box.clear()
    box.send_keys("魑魅魍魉")
    WebDriverWait(chromium.driver, SECONDS).until_not(lambda d: d.find_elements(By.CSS_SELECTOR, SHOWN))
