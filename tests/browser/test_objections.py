"""A reviewer's objections: written beside a clause, kept by the browser, saved as one file, JSON or Word."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path
from xml.etree import ElementTree

import pytest
from selenium.webdriver.support.wait import WebDriverWait

from policy_model.docgen.build import build
from policy_model.docgen.contents import gather
from tests.docgen.conftest import write_measure

from .chromium import LAPTOP, Chromium

pytestmark = pytest.mark.browser
SAID = "“夜间”从几点算起？<b>&\n应当写明。"
WRITE = """
    const row = document.querySelector('.pm-row[data-clause="1"]');
    row.querySelector('.pm-object').click();
    const area = row.querySelector('textarea');
    area.value = arguments[0];
    area.dispatchEvent(new Event('input'));
    const by = document.getElementById('pm-objections-by');
    by.value = '审阅人甲';
    by.dispatchEvent(new Event('input'));"""
PRESS = """
    const buttons = [...document.querySelectorAll('#pm-objections button')];
    buttons.find(b => b.textContent === arguments[0]).click();"""


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("small") / "site"
    build(gather(write_measure(tmp_path_factory.mktemp("measure"))), out)
    return out


def _saved(chromium: Chromium, folder: Path, label: str, ending: str) -> Path:
    params = {"behavior": "allow", "downloadPath": str(folder)}
    chromium.driver.execute_cdp_cmd("Browser.setDownloadBehavior", params)
    chromium.run(PRESS, label)
    file = folder / f"small-objections.{ending}"
    WebDriverWait(chromium.driver, 30).until(lambda _: file.is_file() and file.stat().st_size)
    return file


def test_an_objection_is_kept_and_leaves_as_one_file(chromium: Chromium, small: Path, tmp_path: Path) -> None:
    chromium.look(LAPTOP)
    chromium.open(small / "measure" / "articles.html")
    chromium.run(WRITE, SAID)
    chromium.driver.refresh()
    assert chromium.run("return document.querySelector('.pm-objection textarea').value") == SAID
    assert "已写 1 处" in chromium.run("return document.getElementById('pm-objections').textContent")
    told = json.loads(_saved(chromium, tmp_path, "存为 JSON", "json").read_text("utf-8"))
    assert told["measure"] == "small"
    assert told["by"] == "审阅人甲"
    (one,) = told["objections"]
    assert one == {
        "clause": "1",
        "cited": "第一条",
        "official": "夜间值班的，可以发放夜班补贴。",
        "objection": SAID,
    }
    with zipfile.ZipFile(_saved(chromium, tmp_path, "存为 Word", "docx")) as file:
        assert file.testzip() is None
        written = ElementTree.fromstring(file.read("word/document.xml"))  # noqa: S314  (our own)
    text = "".join(written.itertext())
    for part in ("第一条", "夜间值班的，可以发放夜班补贴。", SAID.replace("\n", ""), "审阅人甲"):
        assert part in text
