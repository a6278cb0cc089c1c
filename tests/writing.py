"""Formal text at random, from the grammar itself: every rule can be used, every name of a vocabulary.

`Writer(chance).block(article)` writes one block; `document` sets blocks into a file. What is written is a
sentence of the grammar, not of the language: elaborating may refuse it, and cutting it may find a second
reading. Rules that were used least come first, so that fifteen hundred blocks use all there are.
"""

from __future__ import annotations

import random
from collections import Counter
from functools import cache

from policy_model.source.literate import prose_of
from policy_model.syntax.names import Names
from policy_model.syntax.parse import read_vocabulary
from tests.productions import productions

VOCABULARY = """\
```vocabulary
主体
| 名称 | 标识 | 条款 |
|---|---|---|
| 职工 | worker | 1 |
| 班长 | foreman | 1 |
| 办公室 | office | 1 |

事实
| 名称 | 标识 | 性质 | 类型 | 取值 | 通常值 | 发生条件 | 列举 |
|---|---|---|---|---|---|---|---|
| 迟到；反：准时 | late | 客观 | 是否 | | 否 | | |
| 生病 | ill | 客观 | 是否 | | 否 | 迟到 | |
| 救灾 | rescue | 客观 | 是否 | | 否 | | |
| 值守{东门、西门} | at_{east,west} | 客观 | 是否 | | 是 | | 和 |
| 班次 | times | 客观 | 数量（次） | | 3 | | |
| 工资 | wage | 客观 | 数量（元，两位小数） | | 9 | | |
| 级别 | grade | 客观 | 枚举（由低到高） | 一般=low、重要=high | 一般 | | |
| 班别 | shift | 客观 | 枚举 | 早班=early、夜班=night、长班=long | 早班 | | |
| 入职日 | joined | 客观 | 日期 | | 2016-01-01 | | |
| 及时通知结果 | told_in_time | 裁量 | 是否 | | 是 | | |

行为
| 名称 | 标识 | 主体 | 对象 | 内容 | 可多次 |
|---|---|---|---|---|---|
| 公布班表；班表…公布 | roster | 办公室 | 职工 | | |
| 提出申请 | apply | 职工 | 办公室 | | 2 |
| 讨论 | discuss | 班长 | | | |
| 作出决定 | decide | 办公室 | | 同意=yes、拒绝=no | |
| 批准延长 | prolong | 班长 | | | |
| 通知结果 | tell | 办公室、班长 | 职工 | | |

事件
| 名称 | 标识 | 可多次 | 何日 |
|---|---|---|---|
| 停电发生 | outage | | |
| 来电 | power | | |
| 年度开始 | year_begins | 2 | 每年第一日 |
| 半年开始 | half_begins | 2 | 每半年第一日 |
| 季度开始 | quarter_begins | 2 | 每季度第一日 |
| 月度开始 | month_begins | 2 | 每月第一日 |

判断
| 名称 | 标识 |
|---|---|
| 辛苦 | hard |
| 劳累 | tired |

结果
| 名称 | 标识 | 益损 | 主次 | 互斥 | 幅度 |
|---|---|---|---|---|---|
| 发放补贴 | pay | 益 | 主 | 补休 | |
| 补休 | leave | 益 | 其他 | | |
| 罚款 | fine | 损 | 主 | | |
| 从轻 | light | 益 | 其他 | | 幅度内 |

规范
| 名称 |
|---|
| 法律 |
| 国家规定 |

标题
| 名称 |
|---|
| 申请 |
| 决定 |

读法
| 名称 | 标识 | 选项 |
|---|---|---|
| 和 | conj | 都要=both、有一即可=either |

性质
| 名称 | 标识 |
|---|---|
| 其一 | p1 |
| 其二 | p2 |
```
"""

SHAPES = {
    "ARTICLE": ("第一条", "第二条", "第三条", "第四条"),
    "PARAGRAPH": ("第一款", "第二款"),
    "ITEM_REF": ("第（一）项", "第（二）项"),
    "CITED": ("第三条的规定", "第五条、第六条的规定"),
    "SUBITEM_REF": ("第一目", "第二目"),
    "DATE": ("2016年3月1日", "2017年2月1日", "二〇一七年一月一日"),
    "EACH_DAY": ("每年3月31日", "每月10日", "每年十二月底", "每季度首月15日", "每半年最后一日"),
    "EACH_END": ("每年年底", "每季度末", "每月底"),
    "EACH_SPAN": ("每年", "每季度", "每半年", "每个月"),
    "ACT_ONCE": ("提出一次申请",),
    "DURATION": ("三日", "五个工作日", "一个月", "两年", "十五日", "半年", "一年"),
    "QUANTITY": ("三次", "一千元", "五千元", "10.5元", "二倍", "三人", "百分之五"),
}
NUMERALS = "一二三四五六七八九十"
QUOTED = {
    "READING": "和",
    "ON_READING": "和",
    "PROPERTY": "其一",
    "ASSUMPTION": "其二",
    "LABEL": "都要",
    "TAKEN_AS": "有一即可",
}


@cache
def rules():
    """The grammar's rules in the order of the table: what each makes, and of what."""
    return tuple((r.origin.name, tuple(s.name for s in r.expansion)) for r in productions())


@cache
def costs():
    """The fewest terminals that each rule, and each symbol that rules make, comes to."""
    least: dict[str, int] = {}
    while True:
        known = dict(least)
        for origin, parts in rules():
            if all(part in known or _terminal(part) for part in parts):
                cost = sum(known.get(part, 1) for part in parts)
                least[origin] = min(cost, least.get(origin, cost))
        if known == least:
            return least


@cache
def ways(start):
    """For every symbol, by which rules, outermost first, a sentence that has it is come to at least cost."""
    found = {start: (costs()[start], ())}
    while True:
        known = dict(found)
        for number, (origin, parts) in enumerate(rules()):
            if origin not in known:
                continue
            cost, path = known[origin]
            cost += _cost(number) - costs()[origin]
            for part in parts:
                if not _terminal(part) and cost < found.get(part, (cost + 1, ()))[0]:
                    found[part] = (cost, (*path, number))
        if known == found:
            return {symbol: path for symbol, (_, path) in found.items()}


def _cost(number):
    return sum(costs().get(part, 1) for part in rules()[number][1])


def _terminal(symbol):
    return symbol.isupper() and not symbol.startswith("__")


@cache
def names() -> Names:
    """The names of the vocabulary."""
    return read_vocabulary(VOCABULARY, VOCABULARY, prose_of(VOCABULARY, "v.md").vocabulary(), []).names


@cache
def words():
    """The ways to write each terminal that is a word or a name of the vocabulary."""
    found: dict[str, list[str]] = {}
    for written, terminal in names().surfaces():
        found.setdefault(terminal, []).append(written)
    for terminal, some in SHAPES.items():
        found[terminal] = list(some)
    return found


class Writer:
    """Writes blocks; `used` counts how often each rule was used."""

    def __init__(self, chance: random.Random) -> None:
        self.chance = chance
        self.used: Counter[int] = Counter()
        self._by: dict[str, list[int]] = {}
        for number, (origin, _) in enumerate(rules()):
            self._by.setdefault(origin, []).append(number)

    def block(self, article: int | None = 1, spare: int = 12, start: str = "block") -> str:
        """A block: what leads to one of the rules used least, and so many terminals more.

        `article`: the number of the one it begins with; None: with an article or without.
        """
        path = ways(start)
        goal = min(
            (n for n, (origin, _) in enumerate(rules()) if origin in path),
            key=lambda n: (self.used[n], self.chance.random()),
        )
        terminals = self._derive(start, spare, (*path[rules()[goal][0]], goal))
        if article is not None and terminals[:1] != ["ARTICLE"]:
            terminals = ["ARTICLE", *terminals]
        return self._written(terminals, article or 1)

    def _derive(self, symbol: str, spare: int, path: tuple[int, ...] = ()) -> list[str]:
        """The terminals of a symbol, by the rules of the path as far as it goes."""
        if _terminal(symbol):
            return [symbol]
        number = path[0] if path else self._chosen(symbol, spare)
        self.used[number] += 1
        parts = rules()[number][1]
        after = rules()[path[1]][0] if path[1:] else None
        onward = [place for place, part in enumerate(parts) if part == after]
        way = self.chance.choice(onward) if onward else None
        spare -= 0 if path else _cost(number) - costs()[symbol]
        out: list[str] = []
        for place, (part, share) in enumerate(self._sharing(parts, max(spare, 0))):
            out += self._derive(part, share, path[1:] if place == way else ())
        return out

    def _sharing(self, parts: tuple[str, ...], spare: int) -> list[tuple[str, int]]:
        """Each part with its share of what is to spare."""
        cuts = sorted(self.chance.randint(0, spare) for _ in parts[1:])
        shares = [b - a for a, b in zip([0, *cuts], [*cuts, spare], strict=True)] if parts else []
        return list(zip(parts, shares, strict=True))

    def _chosen(self, symbol: str, spare: int) -> int:
        able = [n for n in self._by[symbol] if _cost(n) <= costs()[symbol] + spare]
        if self.chance.random() < 0.5:
            return min(able, key=lambda n: (self.used[n], self.chance.random()))
        return self.chance.choice(able)

    def _written(self, terminals: list[str], article: int) -> str:
        """Numbers run on, labels too; what is quoted is what the place before it calls for."""
        out: list[str] = []
        count = Counter({"PARAGRAPH": 1})
        before = ""
        gap = "" if self.chance.random() < 0.7 else " "
        for place, terminal in enumerate(terminals):
            count[terminal] += 1
            match terminal:
                case "ARTICLE" if place == 0:
                    word = f"第{NUMERALS[article - 1]}条 "
                case "ITEM" | "SUBITEM":
                    number = count[terminal]
                    word = f"（{NUMERALS[(number - 1) % 10]}）" if terminal == "ITEM" else f"{number}．"
                    count["SUBITEM"] = 0 if terminal == "ITEM" else number
                case "LABEL":
                    word = "甲乙丙丁戊"[(count[terminal] - 1) % 5]
                case "STRING" if before == "LABEL":
                    word = "“都要”" if count["LABEL"] == 1 else "“有一即可”"
                case "STRING":
                    word = f"“{QUOTED.get(before, '理')}”"
                case _:
                    some = words()[terminal]
                    word = some[0] if self.chance.random() < 0.5 else self.chance.choice(some)
            if terminal == "COLON":
                count["ITEM"] = count["SUBITEM"] = 0
            if terminal == "READING":
                count["LABEL"] = 0
            out.append(word)
            before = terminal
        return gap.join(out)


FRAME = (
    "本办法自2018年2月8日起施行。本办法所称辛苦，是指迟到，没有生病的。"
    "本办法所称劳累，是指班次超过三次，或者级别为重要以上的。"
    "读法“和”：甲“都要”（理由：“理”）对救灾的职工，可以补休；乙“有一即可”（理由：“理”）对值守东门的职工，可以补休。"
    "释义：期限届满日为休息日的，顺延至其后第一个工作日。"
)
"""What a measure must say, and what gives every name a meaning: the fourth article."""


def document(blocks: list[str], frame: str = FRAME) -> str:
    """A file of these blocks, one an article, with words of their own to stand for the official text."""
    texts = [*blocks, f"第{NUMERALS[len(blocks)]}条 {frame}"] if frame else blocks
    parts = [f"第{NUMERALS[n]}条 甲。\n\n```policy\n{text}\n```\n" for n, text in enumerate(texts)]
    return "\n".join([*parts, VOCABULARY])
