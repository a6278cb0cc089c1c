"""Measures written in the law's own words for time, at random: last days that move, times that last, deeming.

`measures()` draws one. What grammar alone would seldom put together stands together here: a period that may
be extended or stopped and whose lapse is deemed, a time of stated length and what waits for its end.
"""

from __future__ import annotations

from hypothesis import strategies as st

from policy_model.elaborate.measure import elaborate
from policy_model.ir import statement
from policy_model.syntax.parse import parse

from .strategies import ENTRY

VOCABULARY = """\
```vocabulary
主体
| 名称 | 标识 |
|---|---|
| 申请人 | applicant |
| 甲局 | p |
| 乙局 | q |

事实
| 名称 | 标识 | 性质 |
|---|---|---|
| 情况复杂 | hard | 客观 |

行为
| 名称 | 标识 | 主体 | 内容 | 可多次 |
|---|---|---|---|---|
| 提出申请 | apply | 申请人 | | |
| 作出决定 | decide | 甲局 | 准予=grant、驳回=refuse | |
| 批准延长 | extend | 乙局 | | |
| 组织听证；听证 | hear | 甲局 | | |
| 作出结论 | heard | 甲局 | | |
| 公示名单；公示 | notice | 甲局 | | {notices} |
| 给予处分；处分 | sanction | 甲局、乙局 | 警告=warning、记过=demerit | {sanctions} |
| 晋升 | promote | 甲局 | | |
| 通知 | tell | 甲局 | | |

事件
| 名称 | 标识 |
|---|---|
| 事故发生 | accident |

结果
| 名称 | 标识 | 益损 | 主次 |
|---|---|---|---|
| 补贴 | pay | 益 | 主 |
| 提醒 | remind | 损 | 其他 |
```
"""

_spans = st.builds(
    "{}{}".format, st.sampled_from("一二三"), st.sampled_from(["日", "个工作日"])
) | st.sampled_from(["一个月"])
_HEARING = "听证{}，是指自组织听证之日起至作出结论{}的期间"


@st.composite
def _decision(draw):
    """A period, what moves its last day, and what its lapse is deemed."""
    out, glosses = [f"甲局应当自提出申请之日起{draw(_spans)}内作出决定。"], []
    if draw(st.booleans()):
        head = draw(st.sampled_from(["", "情况复杂的，"]))
        whole = f"，总期限最长不超过{draw(_spans)}" if draw(st.booleans()) else ""
        out.append(f"{head}经乙局批准延长，作出决定的期限可以延长{draw(_spans)}{whole}。")
    stop = draw(st.sampled_from(["", "组织听证的，", "组织听证后，", "听证期间，", "听证所需时间"]))
    if stop == "听证所需时间":
        out.append("听证所需时间不计入作出决定的期限。")
        glosses.append(_HEARING.format("所需时间", "之日止"))
    elif stop:
        resumed = "" if stop == "听证期间，" else "，自作出结论之日起继续计算"
        out.append(f"{stop}作出决定的期限中止{resumed}。")
        glosses += [] if resumed else [_HEARING.format("期间", "之前")]
    lapse = draw(st.sampled_from(["", "逾期未作出决定的，视为准予。", "逾期未作出决定的，应当提醒。"]))
    out.append(lapse)
    if "准予" in lapse:
        out.append("作出决定，内容为准予的，应当补贴。")
        if not stop and "总期限" not in "".join(out):
            out.append(f"甲局应当自作出决定之日起{draw(_spans)}内晋升。")
    return out, glosses


_meanwhile = st.sampled_from(["{}，甲局不得晋升。", "{}，申请人提出申请的，应当提醒。"])


@st.composite
def _notice(draw):
    """A time of stated length, and what waits for its end."""
    span = draw(_spans)
    if draw(st.booleans()):
        ended = draw(
            st.sampled_from(["公示期满后，", "公示期满，", "公示期满的，", "公示期满，情况复杂的，"])
        )
        modal = draw(st.sampled_from(["应当", "可以", "方可"]))
        return [f"甲局应当公示名单，公示期不少于{span}。", f"{ended}甲局{modal}通知。"], []
    out = [f"甲局应当自公示期满之日起{draw(_spans)}内通知。", draw(_meanwhile).format("公示期内")]
    if draw(st.booleans()):
        return out, [f"公示期间，是指自公示名单之日起{span}的期间"]
    return [f"公示期为{span}。", *out], []


@st.composite
def _sanction(draw):
    """A time that lasts as long as what began it says."""
    what = draw(st.sampled_from([("甲局不得晋升", "甲局可以晋升"), ("不得补贴", "应当补贴")]))
    lengths = draw(st.sampled_from(["警告{}；记过{}", "警告，{}，记过，{}"])).format(
        draw(_spans), draw(_spans)
    )
    given = draw(st.sampled_from(["", "甲局、乙局均可给予处分。", "甲局给予处分。乙局也可以给予处分。"]))
    lasts = [f"处分期间为：{lengths}。", f"处分期间，{what[0]}。", f"处分期满后，{what[1]}。"]
    return [given, draw(st.just("") | _meanwhile).format("处分期间"), *lasts], []


@st.composite
def _others(draw):
    """Order, a date, and a time after an event."""
    said = [
        f"甲局应当在晋升{draw(_spans)}前通知。",
        f"事故发生满{draw(_spans)}的，应当提醒。",
        f"甲局应当于2018年2月{draw(st.integers(9, 13))}日前公示名单。",
        f"自本办法施行之日起{draw(_spans)}内，甲局不得晋升。",
    ]
    return draw(st.lists(st.sampled_from(said), max_size=2, unique=True)), []


@st.composite
def measures(draw) -> statement.Measure:
    """One or two of the kinds of sentences, and whether periods run on over days off."""
    kinds = st.lists(
        st.sampled_from([_decision, _notice, _sanction, _others]), min_size=1, max_size=2, unique=True
    )
    parts = [draw(kind()) for kind in draw(kinds)]
    runs = draw(st.sampled_from(["顺延至其后第一个工作日", "不顺延"]))
    glosses = [*(g for _, some in parts for g in some), f"期限届满日为休息日的，{runs}"]
    said = "".join(s for some, _ in parts for s in some)
    entry = f"本办法自{ENTRY.year}年{ENTRY.month}月{ENTRY.day}日起施行。"
    lines = [f"第一条 {said}{entry}", *(f"释义：{gloss}。" for gloss in glosses)]
    names = VOCABULARY.format(
        notices=draw(st.sampled_from(["", "2"])), sanctions=draw(st.sampled_from(["", "2"]))
    )
    text = names + "```policy\n" + "\n".join(lines) + "\n```\n"
    parsed = parse(text, "m.md")
    assert not parsed.diagnostics, (lines, parsed.diagnostics)
    found = elaborate(parsed.document, name="m", title="", clauses=(), hash="")
    assert found.measure is not None, (lines, found.diagnostics)
    return found.measure
