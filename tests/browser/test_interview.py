"""The interview as a visitor has it: to three ends, back and forth, a link, a download, by keyboard alone."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from selenium.webdriver import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.wait import WebDriverWait

import policy_model.docgen.interview as package
from policy_model.docgen.interview.page import SCRIPTS, data, in_script
from policy_model.docgen.words import Words
from policy_model.ir.formula import ActRef, All, Compare, Const, Done, FactTrue, Op
from policy_model.ir.statement import Effect, Measure, Modality
from policy_model.source.catalogue import Lang
from policy_model.suite.compare import compare
from policy_model.suite.folder import load_suite, select
from policy_model.suite.said import Answer, read_answer
from policy_model.suite.shape import Taken
from policy_model.suite.vector import Level

from .. import strategies
from .chromium import LAPTOP, PAPER, PHONE, Chromium
from .test_access import _faults
from .test_layout import LAYOUT

pytestmark = pytest.mark.browser
ROOT = Path(__file__).parents[2]
SUITE = ROOT / "spec/conformance/pingdingshan-2017-2"
ADAPTER = (Path(package.__file__).parent / "adapter.js").read_text("utf-8")
QUESTION = "return document.getElementById('pm-question').textContent"
STATUSES = "return [...document.querySelectorAll('.pm-status')].map(e => e.textContent)"
OPEN = "return document.querySelectorAll('.pm-is-open').length"
ENDED = "return document.querySelector('form.pm-ask') === null"
PRESS = """
    const [label] = arguments;
    const buttons = [...document.querySelectorAll('#pm-interview button')];
    const found = buttons.find(b => b.textContent === label);
    if (!found) throw new Error(`no button ${label}: ${buttons.map(b => b.textContent)}`);
    const begun = performance.now();
    found.click();
    return performance.now() - begun;"""
LABELS = """
    const buttons = document.querySelectorAll('form.pm-ask .pm-choices[role=group] button');
    return [...buttons].map(b => b.textContent);"""


@pytest.fixture
def page(chromium: Chromium, site: Path) -> Chromium:
    chromium.look(LAPTOP)
    chromium.open(site / "measure" / "interview.html")
    return chromium


def _seen_on(page: Chromium, day: str) -> None:
    page.run("document.querySelector('.pm-ask input[type=date]').value = arguments[0]", day)
    page.run(PRESS, "确定")


def _answer(page: Chromium, wanted: dict[str, str], otherwise: str) -> list[float]:
    """Answers to the end: as `wanted` says of questions that hold some words. The milliseconds of each."""
    taken = []
    while not page.run(ENDED):
        question, labels = page.run(QUESTION), page.run(LABELS)
        said = next((answer for words, answer in wanted.items() if words in question), otherwise)
        if said not in labels:
            said = "没有" if "没有" in labels else labels[0]
        taken.append(page.run(PRESS, said))
    return taken


ENDS = [
    ("2016-12-31", {}, "否", {"不适用"}),
    (
        "2018-06-01",
        {"哪一类": "全市党员干部", "私利": "是", "为官不为": "是"},
        "否",
        {"不得", "应当", "未作规定"},
    ),
    ("2018-06-01", {}, "不知道", {"未定"}),
]


@pytest.mark.parametrize(
    ("on", "wanted", "otherwise", "among"), ENDS, ids=["before it", "private gain", "nothing"]
)
def test_it_comes_to_an_end(
    page: Chromium, on: str, wanted: dict[str, str], otherwise: str, among: set[str]
) -> None:
    _seen_on(page, on)
    taken = _answer(page, wanted, otherwise)
    assert max(taken, default=0) < 2000  # a bound for any machine; the time itself is a benchmark's
    assert {status.partition("：")[0] for status in page.run(STATUSES)} >= among
    assert not _faults(page)
    for width in (PHONE, PAPER, LAPTOP):
        page.look(width, dark=width == PHONE)
        assert page.run(LAYOUT) == []
    page.look(LAPTOP, dark=True)
    page.driver.refresh()  # what was answered is in the address
    assert page.run(ENDED)
    assert not _faults(page)


def test_each_answer_shows_at_once_and_can_be_taken_back(page: Chromium) -> None:
    _seen_on(page, "2018-06-01")
    seen = [(page.run(QUESTION), page.run(STATUSES))]
    for _ in range(4):
        page.run(
            PRESS, "没有" if "没有" in page.run(LABELS) else "否" if "否" in page.run(LABELS) else "不知道"
        )
        seen.append((page.run(QUESTION), page.run(STATUSES)))
    assert len({question for question, _ in seen}) == 5
    assert len({str(statuses) for _, statuses in seen}) > 1
    for before in reversed(seen[:-1]):
        page.run(PRESS, "上一题")
        assert (page.run(QUESTION), page.run(STATUSES)) == before


def test_an_answer_is_changed_where_it_stands(page: Chromium) -> None:
    _seen_on(page, "2018-06-01")
    _answer(page, {}, "否")
    before = page.run(STATUSES)
    page.run("document.querySelector('.pm-answers button').click()")
    assert page.run(QUESTION) == "截至哪一天看这个案件？"
    _seen_on(page, "2016-12-31")
    assert set(page.run(STATUSES)) == {"不适用"}
    page.run("document.querySelector('.pm-answers button').click()")
    _seen_on(page, "2018-06-01")
    assert page.run(STATUSES) == before


def test_a_link_brings_it_back_and_a_spoilt_one_does_not(page: Chromium) -> None:
    _seen_on(page, "2018-06-01")
    _answer(page, {}, "否")
    before, address = page.run(STATUSES), page.driver.current_url
    assert page.run("return document.querySelector('.pm-keep input').value") == address
    page.driver.get("about:blank")
    page.driver.get(address)
    assert page.run(STATUSES) == before
    page.driver.get("about:blank")
    page.driver.get(address[:-9] + "AAAAAAAAA")
    assert page.run(QUESTION) == "截至哪一天看这个案件？"
    assert page.run("return document.querySelector('.pm-warning').textContent")


CONTRADICTORY = """
    const { program } = JSON.parse(document.getElementById('pm-interview-data').textContent);
    const of = (id, value) => ({ id, value });
    const answers = [of('complained_of', false), of('complaint_unfounded', true)];
    const readings = PolicyModel.usual(program);
    location.hash = 'case=' + PolicyModel.packed(program, { on: 17500, readings, answers });"""


def test_contradictory_answers_are_named_and_can_be_changed(page: Chromium) -> None:
    page.run(CONTRADICTORY)
    WebDriverWait(page.driver, 30).until(lambda _: "矛盾" in page.run(QUESTION))
    said = page.driver.find_element(By.CSS_SELECTOR, ".pm-ask ul").text
    assert "受到信访举报：否" in said
    assert "反映问题失实：是" in said
    assert page.run(STATUSES) == []
    page.driver.find_element(By.CSS_SELECTOR, "button[aria-label='改：受到信访举报']").click()
    page.run(PRESS, "是")
    assert page.run(OPEN) > 0


def test_reasons_cite_clauses_that_are_there(page: Chromium, site: Path) -> None:
    _seen_on(page, "2018-06-01")
    _answer(page, {}, "否")
    page.run("document.querySelectorAll('.pm-result > details').forEach(d => { d.fill(); d.open = true; })")
    cited = page.run("return [...document.querySelectorAll('.pm-why a')].map(a => a.getAttribute('href'))")
    articles = (site / "measure" / "articles.html").read_text("utf-8")
    assert len(cited) > 5
    for href in set(cited):
        file, _, anchor = href.partition("#")
        assert file == "articles.html"
        assert f'id="{anchor}"' in articles


def test_what_is_downloaded_is_a_case_that_eval_takes(page: Chromium, tmp_path: Path) -> None:
    _seen_on(page, "2018-06-01")
    _answer(page, {"私利": "是", "为官不为": "是"}, "否")
    command = page.run("return document.querySelector('.pm-keep code').textContent").split()
    params = {"behavior": "allow", "downloadPath": str(tmp_path)}
    page.driver.execute_cdp_cmd("Browser.setDownloadBehavior", params)
    page.run(PRESS, "下载案件（JSON）")
    assert command[:2] == ["policy-model", "eval"]
    case = tmp_path / command[2]
    WebDriverWait(page.driver, 30).until(lambda _: case.is_file() and case.stat().st_size)
    words = [sys.executable, "-m", "policy_model.cli", "eval", str(case), *command[3:], "--format", "json"]
    done = subprocess.run(words, check=True, capture_output=True, text=True)
    named = {
        "不适用": "outside",
        "应当": "required",
        "可以": "permitted",
        "不得": "forbidden",
        "未作规定": "silent",
    }
    found = [entry["status"] for entry in json.loads(done.stdout)["results"]]
    assert found == [named[status] for status in page.run(STATUSES)]


def test_it_is_done_by_keyboard_alone(page: Chromium) -> None:
    page.run("document.querySelector('.pm-ask input[type=date]').value = '2018-06-01'")
    page.run("document.querySelector('.pm-ask input[type=date]').focus()")
    _press(page, Keys.ENTER)
    for _ in range(3):
        question = page.run(QUESTION)
        assert page.run("return document.activeElement.id") == "pm-question"
        for _ in range(20):
            _press(page, Keys.TAB)
            if page.run("return document.activeElement.textContent") in ("没有", "否", "不知道"):
                break
        _press(page, Keys.ENTER)
        assert page.run(QUESTION) != question


def _press(page: Chromium, *keys: str) -> None:
    ActionChains(page.driver, duration=0).send_keys(*keys).perform()


def test_without_a_day_it_says_so(page: Chromium) -> None:
    _seen_on(page, "")
    assert page.driver.find_element(By.CSS_SELECTOR, ".pm-warning").text == "请填写一个日期"


def test_english(chromium: Chromium, site: Path) -> None:
    chromium.open(site / "en" / "measure" / "interview.html")
    assert chromium.run(QUESTION) == "As of which day is the case seen?"
    chromium.run(PRESS, "Confirm")
    assert chromium.run(OPEN) > 0


def test_the_suite_is_passed_in_the_browser(page: Chromium) -> None:
    page.run(ADAPTER)
    suite = load_suite(SUITE)
    vectors = select(suite, (Level.FACTS, Level.PARTIAL), ())
    asked = [
        {
            "cmd": "run",
            "seq": number,
            "level": vector.level.value,
            "ask": [section.value for section in vector.ask],
            "case": vector.case,
        }
        for number, vector in enumerate(vectors)
    ]
    replies = page.run(
        """
        const { program } = JSON.parse(document.getElementById('pm-interview-data').textContent);
        return arguments[0].map(message => PolicyModel.reply(program, message));""",
        asked,
    )
    for vector, reply in zip(vectors, replies, strict=True):
        wanted = vector.wanted
        assert isinstance(wanted, Answer)
        assert compare(wanted, read_answer(Taken(reply["answer"]))).differences == [], vector.id


def _of_every_kind() -> Measure:
    """A number, a date, what may come about, and an act that may be done twice decide together."""
    facts = tuple(replace(fact, arises_if=None) for fact in strategies.plain_facts())
    clause = strategies.CLAUSES[0]
    condition = All(
        (
            Compare(strategies.N, Op.GE, 3),
            Compare(strategies.D, Op.LT, strategies.DAYS[3]),
            FactTrue(strategies.C),
            Done(ActRef(strategies.Y)),
        )
    )
    effect = Effect("1#1", clause, Const(True), strategies.SPAN, Modality.PERMIT, (strategies.U,), condition)
    return strategies.measure_of(facts, (effect,), (Const(True), Const(True)), 2, False)


@pytest.fixture
def every_kind(chromium: Chromium, tmp_path: Path) -> Chromium:
    folder = Path(package.__file__).parent
    scripts = "".join(f"<script>{(folder / name).read_text('utf-8')}</script>" for name in SCRIPTS)
    text = in_script(data(_of_every_kind(), Words(Lang.ZH)))
    body = (
        "<div id=pm-interview data-articles=articles.html></div>"
        f"<script type=application/json id=pm-interview-data>{text}</script>{scripts}"
    )
    file = tmp_path / "page.html"
    file.write_text(f"<!doctype html><meta charset=utf-8><html lang=zh><title>x</title>{body}", "utf-8")
    chromium.look(LAPTOP)
    chromium.open(file)
    return chromium


def _fill(page: Chromium, text: str, label: str) -> None:
    page.run("document.querySelector('.pm-ask input').value = arguments[0]", text)
    page.run(PRESS, label)


def _warning(page: Chromium) -> str:
    return page.run("return document.querySelector('.pm-warning')?.textContent ?? ''")


def test_questions_of_every_kind(every_kind: Chromium) -> None:
    page = every_kind
    _fill(page, "2018-03-01", "确定")
    answers = {
        "n": ("3", "确定", ["-1", "x", ""]),
        "d": ("2018-02-08", "确定", [""]),
        "c": ("2018-02-20", "是", []),
        "y": ("2018-02-21", "有，在这一天", [""]),
    }
    seen = []
    while not page.run(ENDED):
        question = page.run(QUESTION)
        key = next(key for key in answers if key in question)
        seen.append(key)
        text, label, wrong = answers[key]
        for one in wrong:
            _fill(page, one, label)
            assert _warning(page)
            assert page.run(QUESTION) == question
        _fill(page, text, label)
        assert not _warning(page)
    assert sorted(seen) == ["c", "d", "n", "y"]
    assert page.run(STATUSES)[0] == "可以"
    assert "自2018年2月20日起" in page.run("return document.querySelector('.pm-answers').textContent")


def test_an_act_that_may_be_done_twice_is_asked_for_twice(every_kind: Chromium) -> None:
    page = every_kind
    _fill(page, "2018-03-01", "确定")
    asked = 0
    while not page.run(ENDED):
        if "“y”" in page.run(QUESTION):
            asked += 1
            _fill(
                page, "2018-03-0" + str(asked + 2), "有，在这一天"
            )  # after the day it is seen: not yet done
        elif "确定" in page.run(LABELS):
            _fill(
                page,
                "2018-02-08"
                if page.run("return document.querySelector('.pm-ask input').type") == "date"
                else "5",
                "确定",
            )
        else:
            page.run(PRESS, "是")
    assert asked == 2
    assert page.run(STATUSES)[0] == "未作规定"
