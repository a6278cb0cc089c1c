"""The interview as a visitor has it: to three ends, back and forth, a link, a download, by keyboard alone."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from base64 import b64decode
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from selenium.webdriver import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.wait import WebDriverWait

import policy_model.docgen.interview as package
from policy_model.docgen.interview.page import SCRIPTS, data
from policy_model.docgen.page import in_script
from policy_model.docgen.words import Words
from policy_model.ir.formula import ActRef, All, Compare, Const, Done, FactTrue, Op
from policy_model.ir.statement import Effect, Measure, Modality
from policy_model.pipeline import load_measure
from policy_model.semantics.calendar import official
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
    found.click();"""
NEXT = "return document.querySelector('form.pm-ask [data-next]')?.textContent"
"""What is to be done next on a screen: the next question without an answer, or the button that leads on."""
LABELS = """
    const row = document.querySelector('h3[data-next]')?.parentElement;
    return row ? [...row.querySelectorAll('button')].map(b => b.textContent) : [];"""
IN_ROW = """
    const [label, day] = arguments;
    const row = document.querySelector('h3[data-next]').parentElement;
    const input = row.querySelector('input');
    if (day !== null) input.value = day;
    if (day !== null) for (const select of row.querySelectorAll('select')) select.selectedIndex = 1;
    [...row.querySelectorAll('button')].find(b => b.textContent === label).click();"""
ONWARD = "下一步"


@pytest.fixture
def page(chromium: Chromium, site: Path) -> Chromium:
    chromium.look(LAPTOP)
    chromium.open(site / "measure" / "interview.html")
    return chromium


def _seen_on(page: Chromium, day: str) -> None:
    page.run("document.querySelector('.pm-ask input[type=date]').value = arguments[0]", day)
    page.run(PRESS, "确定")


def _answer(
    page: Chromium, wanted: dict[str, str], otherwise: str, days: dict[str, str] | None = None
) -> list[str]:
    """Answers to the end: as `wanted` and `days` say of questions that hold some words.

    Returns the titles of the screens.
    """
    screens = []
    while not page.run(ENDED):
        screens.append(page.run(QUESTION))
        if page.run("return document.querySelector('.pm-ticks') !== null"):
            page.run(PRESS, "不知道" if otherwise == "不知道" else "就这些")
            continue
        while (question := page.run(NEXT)) != ONWARD:
            day = next((day for words, day in (days or {}).items() if words in question), None)
            labels = page.run(LABELS)
            said = next((answer for words, answer in wanted.items() if words in question), otherwise)
            if said not in labels:
                said = "没有" if "没有" in labels else labels[0]
            page.run(IN_ROW, "有，在这一天" if day else said, day)
        page.run(PRESS, ONWARD)
    return screens


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
    _answer(page, wanted, otherwise)
    assert {status.partition("：")[0] for status in page.run(STATUSES)} >= among
    assert not _faults(page)
    for width in (PHONE, PAPER, LAPTOP):
        page.look(width, dark=width == PHONE)
        assert page.run(LAYOUT) == []
    page.look(LAPTOP, dark=True)
    page.driver.refresh()  # what was answered is in the address
    assert page.run(ENDED)
    assert not _faults(page)


PLAIN = dict.fromkeys(
    (
        "中央大政方针",
        "集体研究讨论",
        "民主决策",
        "主动采取",
        "消除影响",
        "失误或错误",
        "改革创新过程",
        "大胆探索",
        "先行先试",
        "缺乏经验",
    ),
    "是",
)
DAYS = {
    "告知问责": "2021-03-01",
    "提出容错免责申请": "2021-03-02",
    "研究容错": "2021-03-03",
    "提出书面申请": "2021-03-04",
    "开展调查": "2021-03-08",
    "“集体研究”": "2021-03-20",
    "作出认定": "2021-03-22",
}


def test_a_plain_exemption_is_short_and_prints_on_two_pages(page: Chromium) -> None:
    """Facts, what other rules govern, once, and the procedure as one list; the end is told in words."""
    _seen_on(page, "2021-06-01")
    screens = _answer(page, PLAIN, "否", DAYS)
    assert len(screens) + 1 <= 15
    assert screens[-2:] == ["其他规范另有规定的，请勾选", "程序：办过的，请逐项填写日期"]
    assert len(set(screens)) == len(screens)
    said = page.run("return document.querySelector('.pm-headline').textContent")
    assert said.startswith("可以：实行容错免责、")
    assert "结果都已定" in page.run("return document.querySelector('.pm-progress').textContent")
    assert "policy-model" not in page.run("return document.getElementById('pm-interview').textContent")
    printed = page.driver.execute_cdp_cmd("Page.printToPDF", {"preferCSSPageSize": True})
    assert len(re.findall(rb"/MediaBox", b64decode(printed["data"]))) <= 2


def test_none_of_the_rest_speaks_of_what_is_out_of_the_ordinary(page: Chromium) -> None:
    _seen_on(page, "2021-06-01")
    while "第七条" not in page.run(QUESTION):
        page.run(PRESS, "其余都没有")
        page.run(PRESS, ONWARD)
    page.run(PRESS, "其余都没有")
    answered = page.run("return document.querySelector('.pm-answers').textContent")
    assert "为自己谋取私利否" in answered
    assert "主动采取有效措施" not in answered  # ordinarily so: it is asked by itself
    assert "主动采取" in "".join(
        page.run(
            "return [...document.querySelectorAll('.pm-asked:not(.pm-answered)')].map(e => e.textContent)"
        )
    )


def test_each_answer_shows_at_once_and_can_be_changed_on_its_screen(page: Chromium) -> None:
    _seen_on(page, "2018-06-01")
    seen = []
    for _ in range(3):
        screen = page.run(QUESTION)
        while page.run(NEXT) != ONWARD:
            labels = page.run(LABELS)
            page.run(IN_ROW, "否" if "否" in labels else labels[0], None)
        seen.append((screen, page.run(STATUSES)))
        page.run(PRESS, ONWARD)
    assert len({screen for screen, _ in seen}) == 3
    assert len({str(statuses) for _, statuses in seen}) > 1
    for screen, _ in reversed(seen):
        page.run(PRESS, "上一屏")
        assert page.run(QUESTION) == screen
        assert page.run("return document.querySelectorAll('.pm-answered').length")


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
    assert "矛盾" in page.run("return document.querySelector('.pm-warning').textContent")
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


USUAL = """
    const { program } = JSON.parse(document.getElementById('pm-interview-data').textContent);
    const usual = Object.entries(PolicyModel.usual(program));
    return usual.flatMap(([id, choice]) => ['--reading', `${id}=${choice}`]);"""


def test_what_is_downloaded_is_a_case_that_eval_takes(page: Chromium, tmp_path: Path) -> None:
    _seen_on(page, "2018-06-01")
    _answer(page, {"私利": "是", "为官不为": "是"}, "否")
    readings = page.run(USUAL)
    params = {"behavior": "allow", "downloadPath": str(tmp_path)}
    page.driver.execute_cdp_cmd("Browser.setDownloadBehavior", params)
    page.run(PRESS, "下载案件（JSON）")
    case = tmp_path / "pingdingshan-2017-2-case.json"
    WebDriverWait(page.driver, 30).until(lambda _: case.is_file() and case.stat().st_size)
    words = [sys.executable, "-m", "policy_model.cli", "eval", str(case), *readings, "--format", "json"]
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
    assert page.run("return document.activeElement.id") == "pm-question"
    for _ in range(4):
        before = page.run(QUESTION), page.run(NEXT)
        if before[1] != ONWARD:
            for _ in range(20):
                _press(page, Keys.TAB)
                if page.run("return document.activeElement.textContent") in ("没有", "否", "不知道"):
                    break
        _press(page, Keys.ENTER)
        assert (page.run(QUESTION), page.run(NEXT)) != before
        if before[1] != ONWARD:
            assert page.run("return document.activeElement.dataset.next !== undefined")


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


def _opened(chromium: Chromium, measure: Measure, file: Path) -> Chromium:
    """The interview about a measure, alone in a page."""
    folder = Path(package.__file__).parent
    scripts = "".join(f"<script>{(folder / name).read_text('utf-8')}</script>" for name in SCRIPTS)
    text = in_script(data(measure, Words(Lang.ZH)))
    body = (
        "<div id=pm-interview data-articles=articles.html></div>"
        f"<script type=application/json id=pm-interview-data>{text}</script>{scripts}"
    )
    file.write_text(f"<!doctype html><meta charset=utf-8><html lang=zh><title>x</title>{body}", "utf-8")
    chromium.look(LAPTOP)
    chromium.open(file)
    return chromium


@pytest.fixture
def every_kind(chromium: Chromium, tmp_path: Path) -> Chromium:
    return _opened(chromium, _of_every_kind(), tmp_path / "page.html")


def _warning(page: Chromium) -> str:
    return page.run("return document.querySelector('.pm-warning')?.textContent ?? ''")


def test_questions_of_every_kind(every_kind: Chromium) -> None:
    page = every_kind
    _seen_on(page, "2018-03-01")
    answers = {
        "n": ("3", "确定", ["-1", "x", ""]),
        "d": ("2018-02-08", "确定", [""]),
        "c": ("2018-02-20", "是", []),
        "y": ("2018-02-21", "有，在这一天", [""]),
    }
    seen = []
    while not page.run(ENDED):
        question = page.run(NEXT)
        if question == ONWARD:
            page.run(PRESS, ONWARD)
            continue
        key = next(key for key in answers if key in question)
        seen.append(key)
        text, label, wrong = answers[key]
        for one in wrong:
            page.run(IN_ROW, label, one)
            assert _warning(page)
            assert page.run(NEXT) == question
        page.run(IN_ROW, label, text)
        assert not _warning(page)
    assert sorted(seen) == ["c", "d", "n", "y"]
    assert page.run(STATUSES)[0] == "可以"
    assert "自2018年2月20日起" in page.run("return document.querySelector('.pm-answers').textContent")


def test_an_act_that_may_be_done_twice_is_asked_for_twice(every_kind: Chromium) -> None:
    page = every_kind
    _seen_on(page, "2018-03-01")
    asked = 0
    while not page.run(ENDED):
        question, labels = page.run(NEXT), page.run(LABELS)
        if question == ONWARD:
            page.run(PRESS, ONWARD)
        elif "“y”" in question:
            asked += 1
            day = f"2018-03-0{asked + 2}"  # after the day it is seen: not yet done
            page.run(IN_ROW, "有，在这一天", day)
        elif "确定" in labels:
            number = page.run(
                "return document.querySelector('h3[data-next]').parentElement.querySelector('input').type"
            )
            page.run(IN_ROW, "确定", "2018-02-08" if number == "date" else "5")
        else:
            page.run(IN_ROW, "是", None)
    assert asked == 2
    assert page.run(STATUSES)[0] == "未作规定"


LATE = """第一条 值班人员可以申请。值班室应当在申请后五个工作日内决定。逾期未决定的，应当发放补贴。

```policy
第一条 值班人员可以申请。值班室应当在申请后五个工作日内决定。逾期未决定的，应当发放补贴。
```

第二条 本办法自2017年1月1日起施行。

```policy
第二条 本办法自2017年1月1日起施行。
```

```vocabulary
主体
| 名称 | 标识 |
|---|---|
| 值班人员 | keeper |
| 值班室 | room |

行为
| 名称 | 标识 | 主体 |
|---|---|---|
| 申请 | apply | 值班人员 |
| 决定 | decide | 值班室 |

结果
| 名称 | 标识 | 益损 | 主次 |
|---|---|---|---|
| 发放补贴 | pay | 益 | 主 |
```
"""


def test_beyond_the_tables_it_tells_from_when_to_when_a_last_day_may_be(
    chromium: Chromium, tmp_path: Path
) -> None:
    (tmp_path / "m.md").write_text(LATE, "utf-8")
    page = _opened(chromium, load_measure(tmp_path / "m.md").measure, tmp_path / "page.html")
    begun, seen = (official().last + timedelta(days=days) for days in (400, 407))
    _seen_on(page, seen.isoformat())
    _answer(page, {}, "没有", {"申请": begun.isoformat()})
    assert page.run(STATUSES) == ["未定：应当、未作规定皆有可能"]
    page.run("document.querySelector('.pm-result details').fill()")
    why = page.run("return document.querySelector('.pm-result details').textContent")
    assert re.search("末日至早为.*，至迟为.*（放假安排尚未公布）", why)
    assert "还要看：尚未公布的放假安排" in why
