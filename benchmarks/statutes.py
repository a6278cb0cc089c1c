"""How many sentences of whole statutes the language takes: `python benchmarks/statutes.py FOLDER`.

FOLDER holds official texts (`*.txt`); they stay outside the repository. Each sentence (a list with its head
is one) is read by itself, names declared for it (`proposing`): as it stands (verbatim), or after edits that
a lawyer would call the same sentence (near, see `NEAR`). What only
states a purpose is excused; the rest is refused, and told by the form it is thought to fail for. It measures
reading, not meaning: that a sentence is taken rightly is what the phrase book and the tests hold.
"""

from __future__ import annotations

import argparse
import re
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path

from declaring import declared
from naming import fit, readings

from policy_model.drafting.proposing import Proposed, proposals
from policy_model.pipeline import load_measure
from policy_model.source.clause import chinese_numeral
from policy_model.source.diagnostic import Severity, Unusable
from policy_model.source.document import split_document
from policy_model.source.outline import Document, Paragraph
from policy_model.syntax.parse import normal

# What says nothing of its own (E2), or says the same otherwise; each by a name that the report counts.
NEAR: tuple[tuple[str, str, str], ...] = (
    (
        "E2 依法、认真等",
        r"(?<![，。])(?:依法|认真|严格|切实|主动|积极|妥善|分别(?!由)|逐级|适当|准确地?|全面|充分)(?=[^，。；]{2})",
        "",
    ),
    (
        "E2 按照规定",
        r"(?:按照|依照|根据)(?:国家)?(?:有关|相关|法定)?(?:规定|程序|权限|法律、行政法规(?:的规定)?|职责)的?(?!执行|办理|处理)(?=[^，。；]{2})",
        "",
    ),
    ("E2 、并列副词", r"准确、|、准确地", ""),
    (
        "A 动词并列用和",
        r"(应当|可以|不得)([^，。；：和或]{2,12})、([^，。；：和或、]{2,14})(?=[，。；])",
        r"\1\2和\3",
    ),
    ("C 于…内", r"于([一二三四五六七八九十0-9]+(?:个工作日|日|个月|年))内", r"在\1内"),
    ("B7 有权即可以", r"有权", "可以"),
    ("以下简称", r"（以下(?:简)?称[^（）]*）", ""),
    ("E2 依据他法某条", r"(?:依据|依照|根据|按照)[^，。；]{2,30}法[^，。；]{0,12}的规定，", ""),
    ("E4 根据…需要", r"^根据([^，。；]{2,20}需要)，", r"\1的，"),
    (
        "E4 应当根据…需要",
        r"^([^，。；：]{2,40}?)(?:应当|(?<!可以)(?<!不得))根据([^，。；]{0,12}需要)(?=[^，。；的])",
        r"\2的，\1应当",
    ),
    (
        "E4 …，根据…需要",
        r"^([^可]*应当[^可]*)，根据([^，。；]{0,12}需要)(?=[^，。；的应可])",
        r"\1，\2时应当",
    ),
    ("E3 将…列入", r"，所需经费列入", "，将所需经费列入"),
    ("C …时即…的", r"(?<=^)([^，。；]{2,24}?)时，", r"\1的，"),
    ("A ；后承前省略", r"；(?=(?:及时|坚持)[^，。；]*[，。；])", "，"),
    (
        "C7 以释义写明期间的起止",
        r"^((?:.*，|.*在)?([^，。；在]{2,12})期间.*)$",
        r"\1\n释义：\2期间，是指自发生甲事之日起至发生乙事之前的期间。",
    ),
    (
        "C2 以释义写明所需时间的起止",
        r"^(([^，。；]{2,12})所需时间.*)$",
        r"\1\n释义：\2所需时间，是指自发生甲事之日起至发生乙事之日止的期间。",
    ),
    ("E3 同时", r"同时|应当一并", ""),
)

# The form a refused sentence is thought to fail for, with the row of the list of sentences it belongs to.
FORMS: tuple[tuple[str, str], ...] = (
    (
        "立法目的（当不形式化）",
        r"^为了?.*制定",
    ),
    ("原则、宗旨", r"^.*是.{4,}(?:组成部分|工作)。?$|坚持.*(?:原则|指导)|遵循.*原则"),
    ("B3 处…以上…以下罚款", r"罚款"),
    ("B14 构成犯罪的，依法追究刑事责任", r"追究刑事责任"),
    ("C1 延长", r"延长"),
    ("C2 不计入、中止", r"不计入|中止|重新计算"),
    ("C3 视为", r"视为"),
    ("B9 逾期、未在规定期限内", r"逾期|规定期限内|规定的期限内"),
    ("B10 拒不、仍不", r"拒不|仍不|拒绝"),
    ("B13 另有规定、不适用", r"另有规定|不适用|从其规定"),
    ("C9 小时", r"小时"),
    ("C7 期间、月数为", r"期间|期限?为|处分期"),
    ("B11 次数", r"[两二三]次|再次|多次|屡"),
    ("D2 等级、数额", r"[人万亿]元?以[上下]|死亡|重伤"),
    ("D3 几名以上人员", r"[名2两三]名?以上(?:单独|工作)?人员|[人名]以上"),
    ("B8 违反…规定", r"违反(?:本条例|本办法|第|前款)"),
    ("E1 引用", r"第[一二三四五六七八九十]+条|前款|前条"),
    ("A17 列项之首", r"(?:下列|以下)[^。]*：\n?（|：\n（"),
    ("B1 递进后果", r"情节(?:较重|严重)[^；。]*[；，][^。]*(?:情节(?:较重|严重))"),
    ("B1 后果之前有情节", r"情节(?:较重|严重|轻微)"),
    ("B6 给予…处分（无应当）", r"(?:给予|予以|处以|责令)"),
    ("B7 禁止、有权、方可、负责", r"禁止|严禁|有权|方可|负责|有义务|享有"),
    ("B4 从轻减轻", r"从轻|减轻|从重"),
    ("C6 自…之日起、接到…后", r"之日起|接到|收到"),
    ("C4 之前", r"前(?:应当|，)"),
    ("A4 会同、经…同意", r"会同|经.{2,12}(?:同意|批准|决定|审核)"),
    ("A1 应当甲或者乙", r"(?:应当|可以)[^，。；]*或者"),
    ("E3 将…、向…", r"将|向"),
    ("所称、定义", r"所称|是指|包括"),
    ("A7 连续几个行为", r"应当[^。]*，[^。]*，"),
    ("无语气词（职责、组织、原则）", r"^(?!.*(?:应当|可以|不得|给予|予以))"),
)

_BROKEN = re.compile(r"违反(?:本[条例办法]*)?(第[^，。]*?)规定")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with where it stands; a list's items follow its head, a line each."""

    where: str
    text: str


def sentences(outline: Document) -> Iterator[Sentence]:
    """Every sentence of a document's articles, in order."""
    for article in outline.articles:
        for paragraph in article.paragraphs:
            for text in _of(outline, paragraph):
                yield Sentence(paragraph.id.zh, text)


def _of(outline: Document, paragraph: Paragraph) -> Iterator[str]:
    intro = _plain(outline.words(paragraph.intro))
    intro = re.sub(r"^第[一二三四五六七八九十百]+条", "", intro)
    parts = [p for p in re.split(r"(?<=。)", intro) if p]
    if paragraph.items:
        items = [f"（{chinese_numeral(i.number)}）{_plain(outline.words(i.body))}" for i in paragraph.items]
        head = parts.pop() if parts else ""
        yield from parts
        yield head + "\n" + "\n".join(items)
    else:
        yield from parts


def _plain(text: str) -> str:
    return re.sub(r"\s+", "", normal(text))


def _article(n: str, sentence: str, listed: str) -> str:
    """An article that is referred to, its list in the 款 that is named; one to be broken has a ban too."""
    broken = any(f"第{n}条" in said for said in _BROKEN.findall(sentence))
    paragraph = re.search(rf"第{n}条第([一二三四])款", sentence)
    listing = f"有下列情形之一的，应当承担后果：\n{listed}"
    if not (broken or paragraph):
        return f"第{n}条 {listing}"
    place = "一二三四".index(paragraph[1]) if paragraph else 1
    parts = ["不得做出别事。" if broken else "发生别事的，应当承担后果。"] * max(place + 1, 2)
    parts[place] = listing
    labels = [f"第{n}条 ", "第二款 ", "第三款 ", "第四款 "]
    return "\n".join(label + part for label, part in zip(labels, parts, strict=False))


def blocks(sentence: str) -> str:
    """The sentence as the second 款 of an article among those it refers to, each a list of situations."""
    wanted = re.findall(r"第([一二三四五六七八九十百]+)条", sentence)
    listed = "\n".join(f"（{chinese_numeral(i)}）发生别事{'；' if i < 12 else '。'}" for i in range(1, 13))
    out = [f"```policy\n{_article(n, sentence, listed)}\n```" for n in dict.fromkeys(wanted)]
    if uncounted := re.search("不(?:计入|计算在)(?:前款规定的)?([^，。]*?)期限", sentence):
        own = f"第九百条 当事人应当自做出别事之日起十日内{uncounted[1] or '做出此事'}。\n第二款 {sentence}"
    elif "前款" in sentence or "本条" in sentence:
        own = f"第九百条 有下列情形之一的，应当承担后果：\n{listed}\n第二款 {sentence}"
    else:
        own = f"第九百条 {sentence}"
    return "\n".join([*out, f"```policy\n{own}\n```", "" if "起施行" in sentence else _END])


_END = """```policy
第九百零一条 本办法自2017年1月1日起施行。
释义：期限届满日为休息日的，顺延至其后第一个工作日。
```
"""
_COMMON = """```vocabulary
事实
| 名称 | 标识 | 英文 | 条款 | 性质 | 通常值 |
|---|---|---|---|---|---|
| 发生别事 | other_event | another event | 1 | 客观 | 否 |

结果
| 名称 | 标识 | 英文 | 条款 | 益损 | 主次 |
|---|---|---|---|---|---|
| 承担后果 | other_result | another result | 1 | 损 | 其他 |
```
"""


def accepted(sentence: str, folder: Path, tries: int) -> tuple[bool, str, str]:
    """Whether some proposal of names is read and elaborated; the vocabulary, or what was wrong."""
    path = folder / "statute.md"
    why, tables = "", ""
    text = "第九百条" + sentence.replace("\n", "")
    meant = tuple(readings(text, tries)) or tuple(
        found for found in islice(proposals(text), tries) if all(fit(n.text, n.terminal) for n in found)
    )
    for names in (variant for found in meant for variant in deeds(found, sentence)):
        others = tuple(Proposed(act, "ACT") for act in ("做出别事", "做出此事") if act in blocks(sentence))
        tables = declared((*names, *others), sentence)
        path.write_text(f"# 试\n\n{blocks(sentence)}\n{tables}\n{_COMMON}", encoding="utf-8")
        try:
            load_measure(path)
        except Unusable as problem:
            errors = [
                d.code for d in problem.diagnostics if d.severity is Severity.ERROR and d.code != "PM0321"
            ]
            why = why or " ".join(dict.fromkeys(errors))
            if all(code.startswith("PM03") for code in errors):  # places and coverage: there is no document
                return True, tables, ""
            continue
        return True, tables, ""
    return False, tables, why


def deeds(names: tuple[Proposed, ...], sentence: str) -> Iterator[tuple[Proposed, ...]]:
    """The names, and with those of a list's items as acts where the head is completed by acts."""
    yield names
    head, _, items = sentence.partition("：")
    if re.search("职责|下列行为|措施|方式|权利|职权|工作$", head[-8:]):
        yield tuple(
            replace(n, terminal="ACT") if n.text in items and n.terminal == "FACT" else n for n in names
        )


def near(sentence: str) -> Iterator[tuple[str, str]]:
    """The sentence after each edit that keeps its meaning, and after all of them."""
    whole, names = sentence, []
    for name, pattern, instead in NEAR:
        changed = re.sub(pattern, instead, sentence)
        if changed != sentence:
            yield name, changed
        more = re.sub(pattern, instead, whole)
        if more != whole:
            whole = more
            names.append(name)
    if len(names) > 1:
        yield "；".join(names), whole


def form_of(sentence: str) -> str:
    """The form that a refused sentence is thought to fail for."""
    return next((name for name, pattern in FORMS if re.search(pattern, sentence)), "其他")


def main() -> int:
    """Measures every text of the folder."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("folder", type=Path)
    options.add_argument("--tries", type=int, default=8)
    options.add_argument("--only", default="", help="a part of a file's name")
    options.add_argument("--out", type=Path, help="write every sentence with what came of it")
    asked = options.parse_args()
    totals: Counter[str] = Counter()
    refused: dict[str, list[str]] = defaultdict(list)
    edits: Counter[str] = Counter()
    out = asked.out.open("w", encoding="utf-8") if asked.out else None
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as made:
        for path in sorted(asked.folder.glob("*.txt")):
            if asked.only not in path.name or path.name.startswith("README"):
                continue
            outline = split_document(path.read_text(encoding="utf-8"), path.name)
            here: Counter[str] = Counter()
            for sentence in sentences(outline):
                kind, why = _judge(sentence, Path(made), asked.tries, edits)
                if kind == "refused" and form_of(sentence.text) == FORMS[0][0]:
                    kind = "excused"
                here[kind] += 1
                if kind == "refused":
                    refused[form_of(sentence.text)].append(sentence.text)
                if out:
                    out.write(f"{kind}\t{path.stem}{sentence.where}\t{why}\t{sentence.text!r}\n")
            totals += here
            print(f"{path.stem}: " + _shares(here))
    print(f"all: {_shares(totals)} ({time.monotonic() - began:.0f} s)")
    print("\nrefused, by the form thought to be missing:")
    for name, found in sorted(refused.items(), key=lambda pair: -len(pair[1])):
        print(f"{len(found):4} {name}")
    print("\nnear, by the edit:")
    for name, number in edits.most_common():
        print(f"{number:4} {name}")
    return 0


def _judge(sentence: Sentence, made: Path, tries: int, edits: Counter[str]) -> tuple[str, str]:
    good, _, why = accepted(sentence.text, made, tries)
    if good:
        return "verbatim", ""
    for name, text in near(sentence.text):
        if accepted(text, made, tries)[0]:
            edits[name] += 1
            return "near", name
    return "refused", why


def _shares(counts: Counter[str]) -> str:
    total = sum(counts.values()) or 1
    return ", ".join(
        f"{k} {counts[k]} ({counts[k] * 100 // total}%)" for k in ("verbatim", "near", "excused", "refused")
    )


if __name__ == "__main__":
    sys.exit(main())
