"""Documents drawn with the truth about them: every habit of layout that a real text has, in any combination.

What a text is (divisions, 条, 款, 项, 目 and their words) is drawn first, then how it is set: its numbers,
gaps, blank lines, broken lines, invisible signs, page numbers, a table of contents, annexes, a signature.
"""

from __future__ import annotations

import random
import re
from dataclasses import dataclass, field

from policy_model.source.clause import chinese_numeral

SPACES = "\u0020\u00a0\u1680\u2000\u2002\u2003\u2005\u2009\u200a\u202f\u205f\u3000\t"
INVISIBLE = ["", "", "", "\u200b", "\ufeff", "\u200d", "\u2060", "\u00ad"]
TITLES = ["总则", "派车", "法律责任", "第一审程序", "车辆、司机和油料", "目标责任", "条件和程序", "附则"]
UNNUMBERED = ["总则", "监督管理", "附则", "派车", "油料与维修"]
LONG_TITLES = [("车辆的购置、登记、派用、", "维修和报废"), ("监督管理和", "法律责任")]
SUBJECTS = [
    "甲局",
    "驾驶人",
    "和解的双方",
    "所有单位",
    "中小企业",
    "与第三方合作的",
    "以外汇结算的",
    "项目单位",
]
PREDICATES = [
    "应当登记",
    "不得外借车辆",
    "可以申请派车，但应当说明理由",
    "负责统一调度",
    "按第三条的规定办理",
]
REFERS = [
    "依照本办法第二条规定处理",
    "有前款第（一）项、第（二）项情形的，应当登记",
    "符合第三条第一款规定的，可以借用",
]
MENTIONS = [
    "第一条规定的车辆，由甲局调度",
    "（一）至（二）项所列车辆应当登记",
    "第二条、第三条所称车辆，不包括公共汽车",
]
ITEMS = [
    "轿车",
    "客车和货车",
    "与他人合用的车辆",
    "第三方的车辆",
    "项目用车",
    "一、二类维修车辆",
    "3吨以上货车",
]
HEADS = [
    "下列车辆可以借用：",
    "甲局履行下列职责：",
    "有下列情形之一的，应当归还：",
    "借用人应当提交以下材料：",
]
ANNEX = ["附件", "附件：", "附件1", "附：派车单样式", "附录A 算法", "附表1　里程"]
_ENDS = "。。。。！"


@dataclass
class Drawn:
    """A text, and what it is: ids with their words (no spaces in them), and titles of divisions.

    `plain`: nothing about its layout leaves a reader in doubt, so it is to be split exactly.
    """

    text: str = ""
    units: list[tuple[str, str]] = field(default_factory=list)
    titles: list[str] = field(default_factory=list)
    kinds: set[str] = field(default_factory=set)
    plain: bool = True


def bare(words: str) -> str:
    """Words without what layout puts into them."""
    return re.sub("[\\s\u200b\ufeff\u200d\u2060\u00ad*]", "", words)


def document(seed: int) -> Drawn:
    """The document of that seed."""
    return _Drawing(random.Random(seed)).whole()  # noqa: S311  (no secret)


class _Drawing:
    def __init__(self, pick: random.Random) -> None:
        self.pick = pick
        self.out = Drawn()
        self.lines: list[str] = []
        self.gap = pick.choice([*SPACES, *SPACES, "　　", ""])
        self.digits = self.often(0.15)
        self.style = pick.choices(["第{}条", "{}、", "{}."], [8, 1, 1])[0]
        arabic = self.style == "{}." or (self.style == "{}、" and self.digits)
        own = {"第{}条": [1, 2, 2, 3, 4, 5], "{}、": [2, 3, 5], "{}.": [2, 3, 5]}[self.style]
        self.item = pick.choice(own)
        self.below = 5 if arabic or self.item == 4 else 4
        if self.item == self.below:
            self.item = 2
        self.above = pick.choice(
            [(), ("章",), ("章", "节"), ("编", "章"), ("编", "分编", "章", "节"), ("篇", "章")]
        )
        self.bare_heads = not self.above and self.often(0.25)
        self.pages = 0
        self.listed_heads: list[str] = []
        if self.style != "第{}条":
            self.above, self.bare_heads = (), False
        if not self.gap:
            self.doubt("no gap")

    def often(self, share: float) -> bool:
        return self.pick.random() < share

    def doubt(self, kind: str) -> None:
        self.out.kinds.add(kind)
        self.out.plain = False

    def whole(self) -> Drawn:
        pick, out = self.pick, self.out
        self.front()
        contents = len(self.lines)
        number = 0
        counts = dict.fromkeys(self.above, 0)
        for part in range(pick.randint(1, 4)):
            self.heads(part, counts)
            for _ in range(pick.randint(1 if part else 2, 4)):
                number += 1
                self.article(number, 0)
                if self.style == "第{}条" and self.often(0.05):
                    self.article(number, 1)
        self.back()
        if self.listed_heads and self.often(0.15):
            out.kinds.add("contents")
            self.lines[contents:contents] = ["目　录", *self.listed_heads]
        sep = pick.choice(["\n", "\n\n", "\n \u3000\n", "\n\u200b\n", "\r\n", "\n\n\n"])
        out.text = sep.join(self.lines) + pick.choice(["", "\n", sep])
        return out

    def front(self) -> None:
        if self.often(0.7):
            self.lines.append("某县公务用车管理办法")
        if self.often(0.3):
            self.lines.append("（2020年3月1日公布，自公布之日起施行）")
        if self.often(0.2):
            self.lines.append("为了规范用车，根据《某条例》第三条的规定，现作如下规定：")
            self.out.kinds.add("preamble")

    def heads(self, part: int, counts: dict[str, int]) -> None:
        if self.bare_heads and (part or self.often(0.5)):
            title = "总则" if not part else self.pick.choice(UNNUMBERED[1:])
            self.out.kinds.add("bare heading")
            self.lines.append(title)
            self.out.titles.append(title)
        for level, word in enumerate(self.above):
            if part == 0 or level == len(self.above) - 1 or self.often(0.3):
                counts[word] = counts[word] + 1
                for below in self.above[level + 1 :]:
                    counts[below] = 0
                head = f"第{chinese_numeral(counts[word])}{word}{self.pick.choice(SPACES)}"
                if self.often(0.1):
                    first, second = self.pick.choice(LONG_TITLES)
                    self.out.kinds.add("long heading")
                    self.lines += [head + first, second]
                    self.out.titles.append(first + second)
                    self.listed_heads.append(head + first + second)
                else:
                    title = self.pick.choice(TITLES)
                    self.lines.append(head + title)
                    self.listed_heads.append(head + title)
                    self.out.titles.append(title)

    def article(self, number: int, branch: int) -> None:
        said = str(number) if self.digits or self.style == "{}." else chinese_numeral(number)
        label = self.style.format(said) + ("之一" if branch else "")
        gap = self.gap or (" " if branch else "")
        if self.style != "第{}条":
            gap = self.pick.choice(["", gap])
        ident = f"{number}-{branch}" if branch else str(number)
        paragraphs = self.pick.choice([1, 1, 1, 2, 3])
        for at in range(1, paragraphs + 1):
            lead = f"{self.pick.choice(INVISIBLE)}{label}{gap}" if at == 1 else ""
            name = f"{ident}.p{at}" if paragraphs > 1 else ident
            if at == 1 and paragraphs > 1:
                self.out.units.append((ident, ""))
            if self.often(0.35):
                self.listed(lead, name)
            else:
                self.sentence(lead, name, at == 1, at == paragraphs)

    def sentence(self, lead: str, name: str, first: bool, last: bool) -> None:
        pick = self.pick
        body = pick.choice(SUBJECTS) + pick.choice([*PREDICATES, *REFERS])
        if not first and self.often(0.2):
            body = pick.choice(MENTIONS)
            self.out.kinds.add("a mention begins")
        end = pick.choice(_ENDS)
        if last and self.often(0.03):
            end = pick.choice(["；", "，", ""])
            self.doubt("unfinished")
        self.out.units.append((name, body + end))
        self.put(lead + body + end)

    def listed(self, lead: str, name: str) -> None:
        head = self.pick.choice(HEADS)
        self.put(lead + head)
        self.out.units.append((name, head))
        count = self.pick.randint(2, 4)
        for at in range(1, count + 1):
            last = at == count
            body = self.pick.choice(ITEMS) + ("。" if last else "；")
            sub = self.often(0.15)
            if sub:
                body = self.pick.choice(ITEMS) + "，包括："
            self.out.units.append((f"{name}.{at}", body))
            self.put(self.label(self.item, at, body) + body)
            for below in range(1, 3) if sub else ():
                words = self.pick.choice(ITEMS) + ("。" if last and below == 2 else "；")
                self.out.units.append((f"{name}.{at}.{below}", words))
                self.put(self.label(self.below, below, words) + words)

    def label(self, style: int, number: int, words: str) -> str:
        if (style == 4 and words[0].isdecimal()) or (style == 1 and words[0] == "一"):
            self.doubt("a number after a number")
        han = chinese_numeral(number)
        forms = {1: f"{han}、", 2: f"（{han}）", 3: f"({han}) ", 4: f"{number}.", 5: f"（{number}）"}
        return self.pick.choice(INVISIBLE) + forms[style]

    def put(self, line: str) -> None:
        """A line, perhaps broken as a page breaks it, perhaps with a page's number after it."""
        if len(line) > 14 and self.often(0.02):
            at = self.pick.randint(8, len(line) - 3)
            self.doubt("broken line")
            self.lines += [line[:at], line[at:]]
        else:
            self.lines.append(line)
        if self.often(0.01):
            self.pages += 1
            self.doubt("page number")
            self.lines.append(self.pick.choice(["— {} —", "第{}页", "- {} -", "·{}·"]).format(self.pages))

    def back(self) -> None:
        if self.often(0.2):
            self.out.kinds.add("signature")
            self.lines += ["某县人民政府", "2020年3月1日"]
        if self.often(0.2):
            self.out.kinds.add("annex")
            self.lines.append(self.pick.choice(ANNEX))
            self.lines += self.pick.choice(
                [["1.派车单", "2.登记簿"], ["（一）面积"], ["第一条 样式。"], ["派车单"]]
            )
