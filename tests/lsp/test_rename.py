"""Renaming touches every place that says the name, and nothing else; what would not be read is refused."""

from __future__ import annotations

import pytest

from policy_model.lsp.draft import Draft
from policy_model.lsp.rename import broken, in_case, in_file, in_findings, refused, renamed_at, unread

MEASURE = """值班补贴办法

第一条 值班人员夜间值班的，值班室应当及时通知结果。

```policy
第一条 值班人员夜间值班的，值班室应当及时通知结果。
```

第二条 在春节或国庆期间值班，险情程度为严重的，可以发放补贴；编外的，扣发补贴。

```policy
第二条 在春节或国庆期间值班，险情程度为严重的，可以发放补贴。编外的，扣发补贴。
释义：读法“顿号”：
甲“兼备”夜间值班、迟到的，应当通报批评；
乙“有一即可”夜间值班或者迟到的，应当通报批评。
```

第三条 值班人员应当在通知结果后三个工作日内向值班室报告险情。

```policy
第三条 值班人员应当在通知结果后三个工作日内向值班室报告险情。
```

第四条 本办法自2026年1月1日起施行。

```policy
第四条 本办法自2026年1月1日起施行。期限届满日为休息日的，不顺延。
```

```vocabulary
主体
| 名称 | 标识 | 英文 | 条款 | 说明 |
|---|---|---|---|---|
| 值班人员；申请人 | keeper | person on duty | 1 | |
| 值班室 | duty_room | duty office | 1 | 值班室；夜间值班 |

事实
| 名称 | 标识 | 英文 | 条款 | 性质 | 类型 | 取值 | 通常值 | 发生条件 | 列举 | 问题 |
|---|---|---|---|---|---|---|---|---|---|---|
| 夜间值班 | night | on duty at night | 1 | 客观 | 是否 | | 否 | | | 夜间值班 |
| 迟到 | late | came late | 1 | 客观 | 是否 | | 否 | 夜间值班 | | |
| 在编；反：编外 | staff | on the staff | 2 | 客观 | 是否 | | 是 | | | |
| 在{春节、国庆}期间值班 | on_{spring,national} | in {spring, autumn} | 2 | 客观 | 是否 | | 否 | | 或 | |
| 险情程度 | severity | grade | 2 | 客观 | 枚举（由低到高） | 轻微=slight、严重=grave | 轻微 | | | |
| 及时通知结果 | told_in_time | in time | 1 | 裁量 | 是否 | | 是 | | | |

行为
| 名称 | 标识 | 英文 | 条款 | 主体 | 对象 |
|---|---|---|---|---|---|
| 通知结果 | tell | tells | 1 | 值班室 | 值班人员 |
| 向{主体}报告险情 | report | reports to {a party} | 3 | 申请人 | 值班室 |

结果
| 名称 | 标识 | 英文 | 条款 | 益损 | 主次 | 互斥 |
|---|---|---|---|---|---|---|
| 发放补贴 | pay | paid | 2 | 益 | 主 | 扣发补贴 |
| 扣发补贴 | withhold | withheld | 2 | 损 | 其他 | |
| 通报批评 | blame | blamed | 2 | 损 | 其他 | |

读法
| 名称 | 标识 | 英文 | 选项 |
|---|---|---|---|
| 顿号 | comma | the comma | 兼备=both、有一即可=either |
```
"""


@pytest.fixture(scope="module")
def draft():
    made = Draft(MEASURE, "utf-16")
    made.adopt(made.unsettled().settle())
    assert not [d.code for d in made.diagnostics()]
    return made


def renamed(draft, words, nth, new):
    """The lines that change, as they come to stand."""
    at = -1
    for _ in range(nth + 1):
        at = draft.text.index(words, at + 1)
    what = renamed_at(draft, at + 1)
    assert what is not None
    assert what.fits(new)
    assert refused(what, new, draft) is None
    assert unread(what, draft) is None
    edits = list(dict.fromkeys(in_file(what, new, draft)))
    assert broken(what, new, draft, edits) is None
    text = draft.text
    for start, end, words_ in sorted(edits, reverse=True):
        text = text[:start] + words_ + text[end:]
    return [
        after
        for before, after in zip(draft.text.split("\n"), text.split("\n"), strict=True)
        if before != after
    ]


@pytest.mark.parametrize("nth", [1, 2])
def test_a_fact_is_renamed_from_anywhere_and_neither_in_the_text_nor_in_notes(draft, nth):
    lines = renamed(draft, "夜间值班", nth, "夜里值班")
    assert lines == [
        "第一条 值班人员夜里值班的，值班室应当及时通知结果。",
        "甲“兼备”夜里值班、迟到的，应当通报批评；",
        "乙“有一即可”夜里值班或者迟到的，应当通报批评。",
        "| 夜里值班 | night | on duty at night | 1 | 客观 | 是否 | | 否 | | | 夜间值班 |",
        "| 迟到 | late | came late | 1 | 客观 | 是否 | | 否 | 夜里值班 | | |",
    ]


def test_with_an_act_goes_the_fact_that_says_whether_it_is_in_time(draft):
    lines = renamed(draft, "通知结果", 1, "告知结果")
    assert lines[0] == "第一条 值班人员夜间值班的，值班室应当及时告知结果。"
    assert lines[1].startswith("第三条 值班人员应当在告知结果后")
    assert [line.split(" | ")[0] for line in lines[2:]] == ["| 及时告知结果", "| 告知结果"]


def test_other_ways_to_write_a_name_are_renamed_each_by_itself(draft):
    assert renamed(draft, "编外", 1, "聘用") == [
        "第二条 在春节或国庆期间值班，险情程度为严重的，可以发放补贴。聘用的，扣发补贴。",
        "| 在编；反：聘用 | staff | on the staff | 2 | 客观 | 是否 | | 是 | | | |",
    ]
    assert [line.split(" | ")[0] for line in renamed(draft, "申请人", 0, "报告人")] == [
        "| 值班人员；报告人",
        "| 向{主体}报告险情",
    ]


def test_of_a_name_with_braces_the_rest_is_renamed(draft):
    what = renamed_at(draft, draft.text.index("在春节或国庆", draft.text.index("```policy\n第二条")) + 1)
    assert what.words == "在{春节、国庆}期间值班"
    lines = renamed(draft, "在春节或国庆", 1, "于{春节、国庆}时值班")
    assert lines[0].startswith("第二条 于春节或国庆时值班，")
    assert lines[1].startswith("| 于{春节、国庆}时值班 |")
    assert not what.fits("在节日期间值班")
    assert renamed(draft, "报告险情", 1, "对{主体}报告险情")[0].endswith("对值班室报告险情。")


def test_a_party_within_the_name_of_an_act_is_renamed_as_the_party(draft):
    lines = renamed(draft, "值班室", 1, "值守室")
    assert lines[0] == "第一条 值班人员夜间值班的，值守室应当及时通知结果。"
    assert lines[1].endswith("向值守室报告险情。")
    assert lines[2] == "| 值守室 | duty_room | duty office | 1 | 值班室；夜间值班 |"


def test_values_readings_and_choices_are_renamed_with_the_sentences_that_say_them(draft):
    assert [line[:11] for line in renamed(draft, "严重", 1, "危急")] == [
        "第二条 在春节或国庆期",
        "| 险情程度 | se",
    ]
    assert renamed(draft, "轻微", 0, "轻度")[0].split(" | ")[6:8] == ["轻度=slight、严重=grave", "轻度"]
    assert [line[:9] for line in renamed(draft, "顿号", 0, "逗号")] == ["释义：读法“逗号”", "| 逗号 | co"]
    assert [line[:5] for line in renamed(draft, "兼备", 0, "都要")] == ["甲“都要”", "| 顿号 "]
    assert renamed(draft, "发放补贴", 1, "给付补贴")[1].startswith("| 给付补贴 | pay")


def test_an_identifier_is_renamed_in_its_row_alone(draft):
    (line,) = renamed(draft, "grave", 0, "serious")
    assert line.split(" | ")[6] == "轻微=slight、严重=serious"


def test_what_would_clash_or_not_be_read_is_refused(draft):
    night = renamed_at(draft, draft.text.index("夜间值班", 50) + 1)
    assert refused(night, "迟到", draft) == ("lsp.taken", {"name": "迟到"})
    assert refused(renamed_at(draft, draft.text.index("| night") + 3), "late", draft) == (
        "lsp.taken",
        {"name": "late"},
    )
    assert not night.fits("夜间；值班")
    outside = renamed_at(draft, draft.text.index("编外", draft.text.index("```policy\n第二条")) + 1)
    edits = list(in_file(outside, "不在编", draft))
    assert broken(outside, "不在编", draft, edits) == "PM0102"
    half = MEASURE.replace("夜间值班或者迟到的，应当", "夜间值班或者早退的，应当")
    unfinished = Draft(half, "utf-16")
    unfinished.adopt(unfinished.unsettled().settle())
    assert (
        unread(night, unfinished)
        == "第二条 在春节或国庆期间值班，险情程度为严重的，可以发放补贴。编外的，扣发补贴。"
    )


PARTED = """
第五条 值班室应当将名单公布。

```policy
第五条 值班室应当将名单公布。
```

第六条 值班室应当公布一次名单。

```policy
第六条 值班室应当公布一次名单。
```
"""


def _anew(text):
    made = Draft(text, "utf-16")
    made.adopt(made.unsettled().settle())
    return made


def test_only_what_may_say_the_name_is_read_again_and_nothing_that_breaks_is_missed():
    """As if all were read again: names in two parts, with braces, or grown out of other words."""
    row = "| 通知结果 | tell"
    draft = _anew(MEASURE.replace(row, f"| 公布名单 | publish | publishes | 5 | 值班室 | |\n{row}") + PARTED)
    assert [d.code for d in draft.diagnostics()] == []
    told = set()
    for what in {
        one.words: one for one in (renamed_at(draft, at) for at in range(len(MEASURE))) if one
    }.values():
        for new in (
            f"不{what.words}",
            f"{what.words}的",
            what.words[1:],
            "单公",
            "名单",
            "公布名",
            "应当公布",
            "布名",
            "值班，险",
        ):
            if what.fits(new) and refused(what, new, draft) is None:
                edits = list(dict.fromkeys(in_file(what, new, draft)))
                text = draft.text
                for start, end, words in sorted(edits, reverse=True):
                    text = text[:start] + words + text[end:]
                code = next((d.code for d in _anew(text).diagnostics() if d.severity.value == "error"), None)
                assert broken(what, new, draft, edits) == code, (what, new)
                told.add(code)
    assert len(told) > 3


def test_in_cases_and_findings_only_names_are_touched(draft):
    tell = renamed_at(draft, draft.text.index("| 通知结果") + 3)
    case = '{"note": "通知结果", "facts": {"及时通知结果": true}, "acts": [{"act": "通知结果"}]}'
    told = case
    for start, end, new in sorted(in_case(tell, "告知结果", case), reverse=True):
        told = told[:start] + new + told[end:]
    assert told == ('{"note": "通知结果", "facts": {"及时告知结果": true}, "acts": [{"act": "告知结果"}]}')
    findings = '[[accept]]\nabout = "通知结果、提出申请"\nreason = "通知结果"\n'
    (edit,) = in_findings(tell, "告知结果", findings)
    assert edit == (findings.index("通知结果"), findings.index("、提出"), "告知结果")
