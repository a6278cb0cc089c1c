"""A measure of five articles and revisions of it, each an edit of text and block: quick to compare."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

ARTICLES = (
    ("第一条 夜间值班的，可以发放夜班补贴。",) * 2,
    ("第二条 迟到的，不得发放夜班补贴。",) * 2,
    (
        "第三条 单位应当核实，并在核实后七个工作日内公开名单。",
        "第三条 单位应当核实。单位应当在核实后七个工作日内公开名单。\n释义：单位公开名单，以核实为前提。",
    ),
    (
        "第四条 值班只有半夜的，不发放夜班补贴。",
        (
            "第四条 读法“半夜”：\n"
            "甲“不予发放”（通行，理由：“条文说不发放”）值班只有半夜的，不得发放夜班补贴；\n"
            "乙“只是提示”（理由：“条文只说明情形”）本读法下不另作规定。"
        ),
    ),
    ("第五条 本办法自2017年1月1日起施行。",) * 2,
)
FACTS = """事实
| 名称 | 标识 | 英文 | 条款 | 性质 | 通常值 | 问题 |
|---|---|---|---|---|---|---|
| 夜间值班 | night_shift | was on duty at night | 1 | 客观 | 否 | 是否夜间值班？ |
| 迟到 | late | was late | 2 | 客观 | 否 | 是否迟到？ |
| 值班只有半夜 | part_of_night | was on duty for part of the night | 4 | 客观 | 否 | 值班是否只有半夜？ |
"""
REST = """结果
| 名称 | 标识 | 英文 | 条款 | 益损 | 主次 |
|---|---|---|---|---|---|
| 发放夜班补贴 | allowance | the night allowance is paid | 1；2；4 | 益 | 主 |

主体
| 名称 | 标识 | 英文 | 条款 |
|---|---|---|---|
| 单位 | unit | the unit | 3 |

行为
| 名称 | 标识 | 英文 | 条款 | 主体 |
|---|---|---|---|---|
| 核实 | verify | verification | 3 | 单位 |
| 公开名单 | publish | publication of the list | 3 | 单位 |

读法
| 名称 | 标识 | 英文 | 条款 | 选项 |
|---|---|---|---|---|
| 半夜 | part | part of a night | 4 | 不予发放=not_paid、只是提示=reminder |
"""
BETWEEN = "\0"
"""What stands between texts, blocks and tables while they are edited."""
PROPERTIES = """# 性质

```policy
性质“值班才有补贴”：凡没有夜间值班的，不得发放夜班补贴。
性质“可以值班”：存在夜间值班的情形。
```

```vocabulary
性质
| 名称 | 标识 | 英文 |
|---|---|---|
| 值班才有补贴 | only_on_duty | only whoever is on duty |
| 可以值班 | possible | being on duty is possible |
```
"""
TITLE = "夜班补贴办法"

Edits = Mapping[str, str]

SAME: Edits = {}
REWORDED: Edits = {"的，不发放夜班补贴": "的，不予发放夜班补贴"}
LOOSER: Edits = {"可以发放": "应当发放"}
STRICTER: Edits = {"夜间值班的，可以": "夜间值班，没有迟到的，可以"}
INCOMPARABLE: Edits = {"不得发放夜班补贴。\n": "不得发放夜班补贴。没有夜间值班的，不得发放夜班补贴。\n"}
INCONSISTENT: Edits = {"以核实为前提。": "以核实为前提。\n释义：核实，以公开名单为前提。"}
NEW_DUTY: Edits = {
    "第五条 本办法": "第五条 单位应当归档。本办法",
    "| 公开名单 | publish": "| 归档 | archive | filing | 5 | 单位 |\n| 公开名单 | publish",
}
CITING: Edits = {"的，不发放": "的，依第二条不发放"}
_AGAIN = "第二条 夜间值班的，可以发放夜班补贴。\n"
PUT_IN: Edits = {
    **CITING,
    f"{BETWEEN}第二条 迟到的，不得发放夜班补贴。\n{BETWEEN}第二条": f"{BETWEEN}{_AGAIN}{BETWEEN}{_AGAIN}"
    f"{BETWEEN}第三条 迟到的，不得发放夜班补贴。\n{BETWEEN}第三条",
    "第三条 单位": "第四条 单位",
    "第四条 值班": "第五条 值班",
    "第四条 读法": "第五条 读法",
    "第五条 本办法": "第六条 本办法",
    "| 4 |": "| 5 |",
    "| 3 |": "| 4 |",
    "| 2 |": "| 3 |",
    "| 1；2；4 |": "| 1；2；3；5 |",
}
NEVER_HELD: Edits = {"第一条 夜间值班的，": "第一条 没有夜间值班的，"}
LATER: Edits = {"七个工作日": "十个工作日"}


def unread(days: str) -> Edits:
    """With an article that is not formal, which says so many days."""
    last = "条 本办法自2017年1月1日起施行。\n"
    said = f"第五条 单位应当在{days}内归档。\n{BETWEEN}第五条 本条不形式化（理由：“只约束内部”）。\n"
    return {f"第五{last}{BETWEEN}第五{last}": f"{said}{BETWEEN}第六{last}{BETWEEN}第六{last}"}


def write(folder: Path, edits: Edits = SAME, *, name: str = "night") -> Path:
    """The measure as revised, and its official text. Every edit is of words that stand there."""
    folder.mkdir(parents=True, exist_ok=True)
    words = [*(text for article in ARTICLES for text in article), FACTS, REST]
    told = BETWEEN.join(f"{part}\n" for part in words)
    for old, new in edits.items():
        assert old in told, old
        told = told.replace(old, new)
    *articles, facts, rest = told.split(BETWEEN)
    pairs = list(zip(articles[::2], articles[1::2], strict=True))
    official = "\n".join([f"# {TITLE}\n", *(text for text, _ in pairs)])
    blocks = "\n".join(f"{text}\n```policy\n{block}```\n" for text, block in pairs)
    path = folder / f"{name}.md"
    path.write_text(f"# {TITLE}\n\n{blocks}\n```vocabulary\n{facts}\n{rest}```\n", encoding="utf-8")
    path.with_suffix(".txt").write_text(official, encoding="utf-8")
    return path
