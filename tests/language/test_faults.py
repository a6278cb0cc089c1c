"""What is said of faulty sentences, whatever the fault: good sentences are spoilt one at a time.

No raw template and no empty slot; a hint changes no negation, modal, time word or number and never repeats
what stands there; a declared name is never to be declared; one fault in a list's head is one error; a clause
is cited as it must be written.
"""

from __future__ import annotations

import re
import tomllib

import pytest

from policy_model.elaborate.measure import elaborate
from policy_model.report.explain import known_codes
from policy_model.resources import resource
from policy_model.source.catalogue import Lang, help_of, message
from policy_model.source.citation import meant
from policy_model.source.clause import parse_clause_id
from policy_model.source.literate import prose_of
from policy_model.source.nearest import counts_otherwise, nearest, turns
from policy_model.syntax.errors import form_at
from policy_model.syntax.parse import normal, parse, parse_with_names, read_block

from .examples import CASES, CHAPTERS, examples, source_of
from .phrase_book import BOOK, around, rows

ALL = [e for path in (*CHAPTERS, *CASES) for e in examples(path)]
GOOD = [e for e in ALL if not e.lines("expected") and len(e.all("policy")) == 1 and not e.all("measure")]
WORDS = (
    "不",
    "未",
    "没有",
    "应当",
    "可以",
    "不得",
    "的",
    "，",
    "、",
    "和",
    "或者",
    "后",
    "前",
    "之日起",
    "在",
    "经",
)
FORMS = tomllib.loads(resource("grammar/errors/forms.toml").read_text("utf-8"))["form"]


def well_said(diagnostic):
    for lang in Lang:
        for say in (message, help_of):
            said = say(diagnostic.code, diagnostic.args, lang) or ""
            assert not re.search(r"\{[a-z_]*\}|(?<!“)“”(?!”)|\bNone\b", said), (diagnostic.code, said)


def found(text):
    parsed = parse(text, "x")
    problems = list(parsed.diagnostics)
    if not any(d.severity.value == "error" for d in problems):
        problems += elaborate(parsed.document, name="x", title="", clauses=(), hash="").diagnostics
    return problems


def spoilt(sentence):
    """The sentence with one word left out, doubled, or changed; with a character missing or strange."""
    for at in range(3, len(sentence), 7):
        yield sentence[:at] + sentence[at + 1 :]
        yield sentence[:at] + "囍" + sentence[at + 1 :]
    for word in WORDS:
        if (at := sentence.find(word)) > 0:
            yield sentence[:at] + sentence[at + len(word) :]
            yield sentence[:at] + word + sentence[at:]
            other = WORDS[(WORDS.index(word) + 3) % len(WORDS)]
            yield sentence[:at] + other + sentence[at + len(word) :]


@pytest.mark.parametrize("example", GOOD[::4], ids=lambda e: e.id)
def test_a_spoilt_sentence_is_answered_soundly(example):
    text, own = source_of(example)
    declared = {surface for surface, _ in parse_with_names(text, "x")[1].names.surfaces()}
    at = text.index(example.all("policy")[0], own)
    block = example.all("policy")[0].split("\n", 1)[0]
    for wrong in list(spoilt(block))[::2]:
        spoiled = text[:at] + wrong + text[at + len(block) :]
        for d in found(spoiled):
            well_said(d)
            if not d.labels:
                continue
            here = spoiled[d.labels[0].span.start : d.labels[0].span.end]
            if d.suggestion is not None and d.code == "PM0101":
                assert not turns(here, d.suggestion), (wrong, here, d.suggestion)
            assert d.suggestion is None or d.suggestion != here, (wrong, d.code)
            if d.code in ("PM0101", "PM0107"):
                assert here.strip() not in declared, (wrong, here)


@pytest.fixture(scope="module")
def names():
    return parse_with_names(around(BOOK.read_text("utf-8")), "x")[1].names


def groups():
    """Rows of the phrase book that are read, by group."""
    kept = {}
    for row in rows(BOOK.read_text("utf-8")):
        if not row.meaning[0].startswith("PM"):
            kept.setdefault(row.number, []).append(row)
    return list(kept.items())


GROUPS = [good for _, good in groups()]


@pytest.mark.parametrize("good", GROUPS, ids=[number for number, _ in groups()])
def test_one_fault_in_a_sentence_of_any_group_is_one_sound_error(names, good):
    """Of each group its first row, and every fifth after it; of those every third fault."""
    judged(names, [*good[:1], *good[4::5]], 3)


@pytest.mark.long
@pytest.mark.parametrize("good", GROUPS, ids=[number for number, _ in groups()])
def test_any_fault_in_any_sentence_is_one_sound_error(names, good):
    judged(names, good, 1)


def judged(names, good, step):
    declared = {written for written, _ in names.surfaces() if len(written) > 1}
    for at, row in enumerate(good):
        for wrong in list(spoilt(f"第一条 {row.written}"))[at % step :: step]:
            text = f"```policy\n{wrong}\n```\n"
            body = prose_of(normal(text), "x").formal()[-1].body
            errors = [d for d in read_block(names, normal(text), text, body, ()).diagnostics if d.labels]
            assert len(errors) < 2, (wrong, [d.code for d in errors])
            for d in errors:
                well_said(d)
                here = text[d.labels[0].span.start : d.labels[0].span.end]
                assert d.suggestion != here, (wrong, d.code)
                if d.code in ("PM0101", "PM0107"):
                    assert here.strip() not in declared, (wrong, here)
                if d.code == "PM0101":
                    assert not turns(here, d.suggestion), (wrong, here, d.suggestion)
                    assert not counts_otherwise(here, d.suggestion), (wrong, here, d.suggestion)
                if d.code == "PM0103":
                    assert here not in d.args["expected"], (wrong, here)


@pytest.mark.parametrize(
    ("wrong", "place"),
    [
        ("没有误工的，应党提醒。", "党"),
        ("没有误工的，囍甲局应当公告。", "囍"),
        ("没有误工囍，应当提醒。", "囍"),
    ],
)
def test_a_wrong_character_is_told_and_no_name_is_to_be_declared(names, wrong, place):
    text = f"```policy\n第一条 {wrong}\n```\n"
    body = prose_of(normal(text), "x").formal()[-1].body
    found = read_block(names, normal(text), text, body, ()).diagnostics
    said = [(d.code, text[d.labels[0].span.start : d.labels[0].span.end]) for d in found]
    assert said == [("PM0173", place)]


@pytest.mark.parametrize("example", ALL, ids=lambda e: e.id)
def test_what_the_examples_are_refused_with_is_well_said(example):
    text = example.all("measure")[0] if example.all("measure") else source_of(example)[0]
    for diagnostic in found(text):
        well_said(diagnostic)


@pytest.mark.parametrize(
    "head",
    ["对值班人员发放补贴，必须同吋具备以下条件：", "有下列情行之一的，可以发放补贴：", "载明下列事项："],
)
def test_an_unread_head_of_a_list_is_one_error(head):
    example = next(e for e in GOOD if "（二）" in "".join(e.all("policy")))
    text, own = source_of(example)
    items = "（一）夜间值班的；\n（二）没有迟到，认真负责的；\n（三）值班次数在三次以上的。\n"
    spoiled = text[:own] + f"```policy\n第一条 {head}\n{items}```\n"
    problems = [d for d in parse(spoiled, "x").diagnostics if d.severity.value == "error"]
    assert [d.labels[0].span.start < spoiled.index("（一）", own) for d in problems] == [True]


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form["zh"])
def test_a_form_that_is_not_read_is_refused_by_its_name(form):
    kinds = {
        "主体": "值班室",
        "事实": "夜间值班",
        "枚举": "岗位",
        "取值": "门卫",
        "行为": "审查申请",
        "结果": "发放补贴",
        "判断": "履职良好",
    }
    sample = re.sub(r"〔(\w+)〕", lambda m: kinds[m[1]], form["sample"])
    text, _ = source_of(next(e for e in GOOD if "所称履职良好，" in "".join(e.all("policy"))))
    spoiled = text + f"```policy\n{sample.replace('第一条', '第八十八条')}\n```\n"
    problems = [d for d in parse(spoiled, "x").diagnostics if d.severity.value == "error"]
    assert not problems or problems[0].args.get("form") == form["zh"], problems[0].code
    for problem in problems:
        well_said(problem)


def test_a_form_is_not_blamed_for_an_unknown_name():
    assert form_at("第一条 未经火星人大会研究的，可以从轻。", 9, (6, 13)) is None
    assert form_at("第一条 未经甲研究，乙不得公告。", 12) is not None


@pytest.mark.parametrize(
    ("written", "instead"),
    [
        ("未受理申请", "受理申请"),
        ("不得发放", "发放"),
        ("决定前", "决定后"),
        ("应当", "可以"),
        ("可以", "才可以"),
        ("不低于", "不多于"),
        ("以上", "以下"),
        ("拒绝签订合同", "签订合同"),
        ("擅自签订合同", "签订合同"),
        ("撤销许可决定", "许可决定"),
        ("甲", "甲"),
    ],
)
def test_a_hint_that_turns_is_none(written, instead):
    assert turns(written, instead)
    assert nearest(written, [instead]) is None


def test_what_stands_beside_no_negation_is_not_said_to_be_negated():
    text, _ = source_of(GOOD[0])
    for condition in ("夜间值班或者迟到、认真负责", "没有迟到，夜间值班或者认真负责、早退"):
        block = f"```policy\n第八十八条 {condition}的，可以发放补贴。\n```\n"
        problems = parse(text + block, "x").diagnostics
        assert [d.code for d in problems] == ["PM0113"]
        well_said(problems[0])


def test_a_hint_of_a_sentence_counts_the_same():
    assert counts_otherwise("三日内", "五日内")
    assert not counts_otherwise("三日内", "三天内")


def test_a_hint_that_mends_is_one():
    assert nearest("发放补帖", ["发放补贴", "未发放补贴"]) == "发放补贴"


def test_a_clause_is_given_as_it_must_be_written():
    known = tuple(map(parse_clause_id, ("11", "11.p1", "11.p1.1", "11.p2", "12", "12.1")))
    assert meant("11.1", known) == "11.p1.1"
    assert meant("第十一条第（一）项", known) == "11.p1.1"
    assert meant("12.p1.1", known) == "12.1"
    assert meant("13.1", known) is None


def test_every_message_has_its_places_filled_by_name_only():
    for code in known_codes():
        for lang in Lang:
            said = message(code, {}, lang)
            assert not re.search(r"\{\d*\}", said), code
