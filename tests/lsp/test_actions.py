"""What is offered about a place of the file: here, clause numbers that the text no longer has."""

from __future__ import annotations

import pytest

from policy_model.lsp.actions import actions
from policy_model.lsp.board import Board
from policy_model.lsp.draft import Draft
from policy_model.lsp.naming import Naming
from policy_model.lsp.told import problem_of
from policy_model.pipeline import load_measure
from policy_model.source.catalogue import Lang, message
from policy_model.source.diagnostic import Unusable
from policy_model.source.literate import prose_of

TEXT = """第一条 有下列情形之一的，可以发放补贴：

（一）夜间值班的；

（二）节日值班的。

值班室可以公布名单。

```policy
第一条 有下列情形之一的，可以发放补贴：
（一）夜间值班的；
（二）节日值班的。
第二款 值班室可以公布名单。
```

第二条 本办法自2017年1月1日起施行。

```policy
第二条 本办法自2017年1月1日起施行。
```

```vocabulary
主体
| 名称 | 标识 | 条款 |
|---|---|---|
| 值班室 | room | 1.p2 |

事实
| 名称 | 标识 | 条款 | 性质 | 通常值 |
|---|---|---|---|---|
| 夜间值班 | night | 1.1 | 客观 | 否 |
| 节日值班 | holiday | 1.2 | 客观 | 否 |

行为
| 名称 | 标识 | 条款 | 主体 |
|---|---|---|---|
| 公布名单 | publish | 1.p2 | 值班室 |

结果
| 名称 | 标识 | 条款 | 益损 | 主次 |
|---|---|---|---|---|
| 发放补贴 | pay | 1 | 益 | 主 |
```
"""


def offered(folder, text):
    """What is offered at `1.1`, of what a check told: titles with the text as each leaves it."""
    path = folder / "补贴.md"
    path.write_text(text, "utf-8")
    path.with_suffix(".txt").write_text(prose_of(text).text, "utf-8")
    with pytest.raises(Unusable) as caught:
        load_measure(path)
    problems = [problem_of(one, Lang.ZH) for one in caught.value.diagnostics]
    draft = Draft(text, "utf-16")
    draft.adopt(draft.unsettled().settle())
    at = text.index("| 1.1 |") + 2
    out = {}
    for action in actions(Naming(draft), Board(), (at, at), None, Lang.ZH, problems=problems):
        mended = text
        for start, end, new in sorted(action.edits, reverse=True):
            mended = mended[:start] + new + mended[end:]
        out[action.title] = mended
    return out


def test_the_items_of_an_article_that_gained_a_paragraph_are_cited_anew_in_one_edit(tmp_path):
    mended = TEXT.replace("| 1.1 |", "| 1.p1.1 |").replace("| 1.2 |", "| 1.p1.2 |")
    assert offered(tmp_path, TEXT) == {
        "改为“1.p1.1”": TEXT.replace("| 1.1 |", "| 1.p1.1 |"),
        "条款编号一并照现行条文改（2处）": mended,
    }
    one = TEXT.replace("| 1.2 |", "| 1.p1.2 |")
    assert offered(tmp_path, one) == {"改为“1.p1.1”": mended}


def test_so_is_what_the_blocks_cite(tmp_path):
    """符合第一条规定 of an article whose list is now that of its first 款."""
    cites = "有第一条规定情形之一，未迟到的，不得公布名单。"
    with_it = TEXT.replace("第二条 本", f"第二条 {cites}本").replace(
        "| 节日", "| 迟到 | late | 2 | 客观 | 否 |\n| 节日"
    )
    mended = with_it.replace("| 1.1 |", "| 1.p1.1 |").replace("| 1.2 |", "| 1.p1.2 |")
    block = mended.rindex("有第一条")
    mended = mended[:block] + mended[block:].replace("第一条", "第一条第一款", 1)
    assert offered(tmp_path, with_it)["条款编号一并照现行条文改（3处）"] == mended
    (tmp_path / "补贴.md").write_text(mended, "utf-8")
    (tmp_path / "补贴.txt").write_text(prose_of(mended).text, "utf-8")
    assert load_measure(tmp_path / "补贴.md").measure.clauses


SITUATIONS = "有下列情形之一的，不得公布名单：\n（一）夜间值班的；\n（二）迟到的。"


@pytest.mark.parametrize(
    ("second", "meant", "notes"),
    [
        ("值班室可以公布名单。", "第一条第一款", []),
        ("迟到的，值班室不得公布名单。", "第一条第一款", []),  # one sentence is no list
        (SITUATIONS, None, ["第一条第一款、第一条第二款"]),
    ],
)
def test_an_article_cited_by_itself_that_gained_a_paragraph_is_offered_its_list(
    tmp_path, second, meant, notes
):
    official = TEXT.replace("第二款 ", "").replace("值班室可以公布名单。", second.replace("\n", "\n\n"), 1)
    formal = f"第二款 {second}\n```"
    cites = official.replace("值班室可以公布名单。\n```", formal).replace(
        "第二条 本", "第二条 没有第一条规定情形的，可以公布名单。本"
    )
    rows = cites.replace("| 节日", "| 迟到 | late | 2 | 客观 | 否 |\n| 节日")
    path = tmp_path / "补贴.md"
    path.write_text(rows.replace("| 1.1 |", "| 1.p1.1 |").replace("| 1.2 |", "| 1.p1.2 |"), "utf-8")
    path.with_suffix(".txt").write_text(prose_of(rows).text, "utf-8")
    with pytest.raises(Unusable) as caught:
        load_measure(path)
    (found,) = caught.value.diagnostics
    assert (found.code, found.suggestion) == ("PM0236", meant)
    told = [message(key, args, Lang.ZH) for key, args in found.notes]
    assert [words.rpartition("：")[2] for words in told] == notes


@pytest.mark.parametrize(
    ("words", "marked"),
    [("夜间值班", True), ("公布名单", True), ("夜间", False), ("（一）", False), ("可以", False)],
)
def test_only_a_name_is_offered_its_signs(words, marked):
    draft = Draft(TEXT, "utf-16")
    draft.adopt(draft.unsettled().settle())
    at = TEXT.rindex(words, 0, TEXT.index("```vocabulary"))
    found = actions(Naming(draft), Board(), (at, at + len(words)), None, Lang.ZH, problems=())
    assert [one.title for one in found] == ([f"给“{words}”加「」"] if marked else [])
