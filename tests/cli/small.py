"""A measure of two articles with its text and properties, and findings for it: quick to check."""

from __future__ import annotations

from pathlib import Path

from policy_model.analysis.finding import Finding, Repair, Severity
from policy_model.analysis.run import Analysis
from policy_model.source.catalogue import Lang, load
from policy_model.source.clause import parse_clause_id

TEXT = "# 夜班|补贴办法\n\n第一条 夜间值班的，可以发放夜班补贴。\n\n第二条 本办法自2017年1月1日起施行。\n"
MEASURE = """# 夜班|补贴办法

第一条 夜间值班的，可以发放夜班补贴。

```policy
第一条 夜间值班的，可以发放夜班补贴。
```

第二条 本办法自2017年1月1日起施行。

```policy
第二条 本办法自2017年1月1日起施行。
```

```vocabulary
事实
| 名称 | 标识 | 英文 | 条款 | 性质 | 通常值 | 问题 |
|---|---|---|---|---|---|---|
| 夜间值班 | night_shift | was on duty at night | 1 | 客观 | 否 | 是否夜间值班？ |

结果
| 名称 | 标识 | 英文 | 条款 | 益损 | 主次 |
|---|---|---|---|---|---|
| 发放夜班补贴 | allowance | the night allowance is paid | 1 | 益 | 主 |
```
"""
PROPERTIES = """# 性质

```policy
性质“值班才有补贴”：凡没有夜间值班的，不得发放夜班补贴。
性质“人人都有补贴”（不成立）：凡没有夜间值班的，可以发放夜班补贴。
性质“可以值班”：存在夜间值班的情形。
```

```vocabulary
性质
| 名称 | 标识 | 英文 |
|---|---|---|
| 值班才有补贴 | only_on_duty | only whoever is on duty |
| 人人都有补贴 | everyone | everyone is paid |
| 可以值班 | possible | being on duty is possible |
```
"""

DEAD, GAP, LISTING = "PM0791", "PM0792", "PM0793"
WORDS = {
    DEAD: ("没有案件到达{clause}。", "no case reaches {clause}."),
    f"{DEAD}.explain": ("这一条什么也不决定，\n没有案件因它而异。", "It decides nothing,\nin any case."),
    GAP: ("{fact}，没有规定。", "nothing is said of {fact}."),
    f"{GAP}.explain": ("有的案件没有一条规定。", "Some cases fall in no class."),
    LISTING: ("各项义务", "every duty"),
    f"{LISTING}.explain": ("列出各项义务。", "A listing of duties."),
    f"{LISTING}.columns": ("义务 | 主体", "Duty | Bearer"),
}
ONE, TWO = parse_clause_id("1"), parse_clause_id("2")
CASE = {"measure": "small", "facts": {"夜间值班": True}, "acts": [], "on": "2017-01-01"}
STRIKE = Repair("drop", (("clauses", (TWO,)), ("what", "自2017年1月1日起")))
FOUND = (
    Finding(LISTING, Severity.NOTE, (ONE, TWO), table=(("发放", "单位"), ("报送" * 40, ("甲", "乙" * 40)))),
    Finding(GAP, Severity.WARNING, (ONE,), "night_shift", (("fact", "夜间|值班"),), witness=(CASE,)),
    Finding(GAP, Severity.WARNING, (TWO,), "night_shift", (("fact", "夜间值班"),)),
    Finding(DEAD, Severity.ERROR, (TWO,), args=(("clause", TWO),), repair=STRIKE),
)
ACCEPTED = """# 已知的发现
[[accepted]]
code = "PM0792"
clauses = ["1"]
about = "night_shift"
reason = "有意如此"
"""


def write(folder: Path, accepted: str = "") -> Path:
    """The measure and what stands beside it."""
    path = folder / "small.md"
    path.write_text(MEASURE, "utf-8")
    path.with_suffix(".txt").write_text(TEXT, "utf-8")
    path.with_suffix(".properties.md").write_text(PROPERTIES, "utf-8")
    if accepted:
        path.with_suffix(".findings.toml").write_text(accepted, "utf-8")
    return path


def install(patch, found=FOUND) -> None:
    """Makes `found` what the standing analyses find: another tool, whose answers are its own."""
    patch.setattr("policy_model.cli.again.tool", lambda: iter([repr(found)]))
    for key, (zh, en) in WORDS.items():
        name = "finding"
        patch.setitem(load(name), key, {Lang.ZH: zh, Lang.EN: en})
    codes = tuple(dict.fromkeys(f.code for f in found))
    patch.setattr("policy_model.analysis.run.ANALYSES", (Analysis(codes, lambda _: found),))
