"""The vocabulary block of a measurement: every proposed name declared, whatever it is."""

from __future__ import annotations

import re
from itertools import product

from policy_model.drafting.naming import called
from policy_model.drafting.proposing import UNITS, Proposed

_KINDS = ("PARTY", "FACT", "ACT", "RESULT", "NORM", "NUM", "JUDGEMENT", "THING", "DEED", "CONTENT")


_COMES_ABOUT = re.compile("^(?!防止|避免|减少).*(?:发生|变化|消除|解除)$")
"""What nobody does."""


def _towards(act: str, sent: set[str], text: str) -> str:
    """Whom the act is done towards: those written after 向 before it, in its part of the sentence."""
    part = re.split("[，；。]", text[: text.find(act)])[-1]
    return "、".join(sorted(p for p in sent if f"向{p}" in part))


def declared(names: tuple[Proposed, ...], text: str) -> str:
    """The vocabulary block for proposed names."""
    kinds: dict[str, list[str]] = {t: [] for t in _KINDS}
    for name in dict.fromkeys(names):
        kinds[name.terminal].append(name.text)
    parties = ["当事人", *called(kinds["PARTY"], [text])]
    everyone = "、".join(f"主体〔{i}〕" for i in range(len(parties)))
    note = "| 自动提出 |"
    sent = {p for p in kinds["PARTY"] if f"向{p}" in text}
    events = [a for a in kinds["ACT"] if _COMES_ABOUT.search(a)]
    kinds["ACT"] = [a for a in kinds["ACT"] if a not in events]
    contents = "、".join(f"{c}=content_{i}" for i, c in enumerate(dict.fromkeys(kinds["CONTENT"])))
    rows: dict[str, list[str]] = {
        "主体\n| 名称 | 标识 | 英文 | 条款 | 说明 |\n|---|---|---|---|---|": [
            f"| 主体〔{i}〕；{p} | party_{i} | a party | 1 {note}" for i, p in enumerate(parties)
        ],
        "行为\n| 名称 | 标识 | 英文 | 条款 | 主体 | 对象 | 内容 | 说明 |\n" + "|---" * 8 + "|": [
            f"| {a} | act_{i} | an act | 1 | {everyone} | {_towards(a, sent, text)} | {contents} {note}"
            for i, a in enumerate(kinds["ACT"])
        ]
        + [
            f"| 所为〔{i}〕；{thing}…{deed} | deed_{i} | an act | 1 | {everyone} | "
            f"{_towards(deed, sent, text)} | {note}"
            for i, (thing, deed) in enumerate(product(kinds["THING"], kinds["DEED"]))
        ],
        "事件\n| 名称 | 标识 | 英文 | 条款 | 说明 |\n|---|---|---|---|---|": [
            f"| {e} | event_{i} | comes about | 1 {note}" for i, e in enumerate(events)
        ],
        "结果\n| 名称 | 标识 | 英文 | 条款 | 益损 | 主次 | 说明 |\n|---|---|---|---|---|---|---|": [
            f"| {r} | result_{i} | a result | 1 | 损 | 主 {note}" for i, r in enumerate(kinds["RESULT"])
        ],
        "规范\n| 名称 | 说明 |\n|---|---|": [f"| {n} {note}" for n in kinds["NORM"]],
        "判断\n| 名称 | 标识 | 英文 | 条款 | 说明 |\n|---|---|---|---|---|": [
            f"| {j} | judged_{i} | judged | 1 {note}" for i, j in enumerate(kinds["JUDGEMENT"])
        ],
    }
    facts = [f"| {f} | fact_{i} | a fact | 1 | 客观 | 是否 | {note}" for i, f in enumerate(kinds["FACT"])]
    for i, name in enumerate(kinds["NUM"]):
        unit = next((u for u in UNITS if re.search(rf"[一二三四五六七八九十百千万两0-9]{u}", text)), "人")
        facts.append(f"| {name} | num_{i} | a number | 1 | 客观 | 数量（{unit}） | 1 {note}")
    for i, name in enumerate(dict.fromkeys(kinds["ACT"])):
        facts.extend(
            f"| {word}{name} | timely_{i} | in time | 1 | 裁量 | 是否 | {note}"
            for word in ("及时", "立即")
            if word + name in text
        )
    rows[
        "事实\n| 名称 | 标识 | 英文 | 条款 | 性质 | 类型 | 通常值 | 说明 |\n|---|---|---|---|---|---|---|---|"
    ] = facts
    blocks = ["\n".join((head, *body)) for head, body in rows.items() if body]
    return "```vocabulary\n" + "\n\n".join(blocks) + "\n```\n"
