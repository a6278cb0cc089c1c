"""Proposed names as the tables of a vocabulary, each marked 待定 with the sentence it was read in."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from policy_model.elaborate.pending import PENDING
from policy_model.source.clause import ClauseId

from .families import Family
from .proposing import UNITS

NOBODY = ""
"""Who does what no sentence names anyone for."""
_STAND_IN = "当事人"
"""Whom a table has for that, since it wants somebody."""
UNSAID = "（主体待补，原文未写）"
"""What a note says of an act that the text names nobody for."""
_SYLLABLES = 6
_QUOTED = 40
_PAIRS = {
    pair[0]: pair[1] for pair in ["（）", "()", "《》", "〈〉", "【】", "〔〕", "『』", "‘’", "[]", "{}"]
}
_WITHIN = str.maketrans("“”「」|", "‘’『』｜")
"""What quotation marks and the line between cells are within a quotation."""
_JUDGED = re.compile(r"情节|严重|重大|较大|轻微|及时|合理|适当|必要|明显|恶劣|有效|充分|正当|特别|不当")
_GOOD = re.compile(r"奖|补贴|补助|表彰|表扬|免予|免除|免责|从轻|减轻|优先|支持|返还|退还|给付|救助|优惠")
_UNIT = re.compile(rf"[一二三四五六七八九十百千万两0-9](?:{'|'.join(sorted(UNITS, key=len, reverse=True))})")

_READINGS = {
    "还款": "huán kuǎn",
    "抵还": "dǐ huán",
    "清还": "qīng huán",
    "献血": "xiàn xuè",
    "采血": "cǎi xuè",
    "差旅": "chāi lǚ",
    "圈养": "juàn yǎng",
    "重整": "chóng zhěng",
    "重置": "chóng zhì",
    "重作": "chóng zuò",
}
"""Words of statutes that pypinyin 0.55 reads by another reading of a character."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What a name is to be, and where it was met first.

    An act may be an `event`, which nobody does, have those `towards` whom it is done, and be `parted` into a
    thing and what is done to it.
    """

    terminal: str
    clause: ClauseId
    sentence: str
    family: Family | None = None
    opposite: str = ""
    event: bool = False
    towards: tuple[str, ...] = ()
    parted: tuple[str, str] | None = None

    @property
    def cell(self) -> str:
        """What is added to the name in its cell."""
        return "" if self.parted is None else f"；{self.parted[0]}…{self.parted[1]}"


_HOW = "(?:依法|依规|认真|如实|准确地?|妥善)"
_SHORT = re.compile(r"([^，。；（）]+)（以下(?:简)?称([^（）]+)）")


def called(parties: Sequence[str], sentences: Iterable[str]) -> list[str]:
    """The parties' cells; of what some sentence calls below something else, both names."""
    found = [pair for sentence in sentences for pair in _SHORT.findall(sentence)]
    short = {p: name for p in parties for words, name in found if words.endswith(p)}
    cells = ([p, *filter(None, [short.get(p)])] for p in parties if p not in short.values())
    # a column of several parties is written with 、, so the first of a party's names has none
    return ["；".join(dict.fromkeys((names[0].replace("、", ""), *names))) for names in cells]


def cells_of(entries: Mapping[str, Entry]) -> list[str]:
    """The cells of the parties among the entries."""
    parties = {name: entry.sentence for name, entry in entries.items() if entry.terminal == "PARTY"}
    return called(list(parties), parties.values())


def tables(entries: Mapping[str, Entry], actors: Mapping[str, Sequence[str]]) -> str:
    """The vocabulary block that declares the names.

    `actors`: who does each act, where that is known; any party may do the others, and their notes tell that
    the text names nobody.
    """
    idents = _Idents()
    kinds: dict[str, list[tuple[str, Entry]]] = {}
    for name, entry in entries.items():
        kinds.setdefault("EVENT" if entry.event else entry.terminal, []).append((name, entry))
    declared = dict(kinds.get("PARTY", ()))
    cells = called(list(declared), (entry.sentence for entry in declared.values()))
    declared |= {name.replace("、", ""): entry for name, entry in declared.items()}
    kinds["PARTY"] = [(cell, declared[cell.split("；")[0]]) for cell in cells]
    first = {name: cell.split("；")[0] for cell in cells for name in cell.split("；")}
    parties = [cell.split("；")[0] for cell in cells]
    acts = kinds.get("ACT", [])
    to = ("对象",) if any(entry.towards for _, entry in acts) else ()
    nobodys = [entry for name, entry in acts if not parties or NOBODY in actors.get(name, ())]
    if nobodys and _STAND_IN not in parties:
        kinds["PARTY"].append((_STAND_IN, Entry("PARTY", nobodys[0].clause, nobodys[0].sentence)))
        parties = parties or [_STAND_IN]
    first[NOBODY] = _STAND_IN
    out = []
    for title, terminal, columns in (
        ("主体", "PARTY", ()),
        ("行为", "ACT", ("主体", *to)),
        ("事件", "EVENT", ()),
        ("结果", "RESULT", ("益损", "主次")),
        ("判断", "JUDGEMENT", ()),
    ):
        rows = []
        for name, entry in kinds.get(terminal, ()):
            own = {
                "主体": "、".join(dict.fromkeys(first.get(who, who) for who in actors.get(name) or parties)),
                "对象": "、".join(party.replace("、", "") for party in entry.towards),
                "益损": "益" if _GOOD.search(name) else "损",
                "主次": "主",
            }
            rows.append(
                (
                    name + entry.cell,
                    idents.of(name.split("；")[0]),
                    "",
                    str(entry.clause),
                    *(own[c] for c in columns),
                    _note(entry, unsaid=title == "行为" and actors.get(name, (NOBODY,)) == (NOBODY,)),
                )
            )
        out.append(_table(title, ("名称", "标识", "英文", "条款", *columns, "说明"), rows))
    norms = [(name, _note(entry)) for name, entry in kinds.get("NORM", ())]
    out.append(_table("规范", ("名称", "说明"), norms))
    at = _FACT_COLUMNS.index("列举")
    listed = any(entry.family for _, entry in kinds.get("FACT", ()))
    cut = slice(at, at if listed else at + 1)  # the column 列举 only where something is listed
    facts = [row[: cut.start] + row[cut.stop :] for row in _facts(kinds, idents)]
    out.append(_table("事实", _FACT_COLUMNS[: cut.start] + _FACT_COLUMNS[cut.stop :], facts))
    return "\n\n".join(filter(None, out))


_FACT_COLUMNS = ("名称", "标识", "英文", "条款", "性质", "类型", "通常值", "列举", "说明")


def _facts(kinds: Mapping[str, list[tuple[str, Entry]]], idents: _Idents) -> list[tuple[str, ...]]:
    rows: list[tuple[str, ...]] = []
    for name, entry in kinds.get("FACT", ()):
        nature = "裁量" if _JUDGED.search(name) else "客观"
        written, ident, listed = name, idents.of(name), ""
        if entry.family is not None:
            written, listed = entry.family.cell, "或" if entry.family.any else "和"
            ident = f"{ident}_{{{','.join(idents.of(item) for item in entry.family.items)}}}"
        if entry.opposite:
            written = f"{name}；反：{entry.opposite}"
        rows.append((written, ident, "", str(entry.clause), nature, "是否", "否", listed, _note(entry)))
    for name, entry in kinds.get("NUM", ()):
        unit = _UNIT.search(entry.sentence)
        type_ = f"数量（{unit[0][1:] if unit else '人'}）"
        rows.append((name, idents.of(name), "", str(entry.clause), "客观", type_, "0", "", _note(entry)))
    for name, entry in kinds.get("ACT", ()):
        for word in ("及时", "立即"):
            before = rf"(?:、?{_HOW})*(?:(?:向[^，。；]{{1,30}})?|采取(?:下列|以下)[^：]*：[^。]*）)"
            if re.search(rf"{word}{before}{re.escape(name)}", entry.sentence):
                timely = word + name
                rows.append(
                    (timely, idents.of(timely), "", str(entry.clause), "裁量", "是否", "是", "", _note(entry))
                )
    return rows


class _Idents:
    """Identifiers, each given once."""

    def __init__(self) -> None:
        self._given: set[str] = set()

    def of(self, name: str) -> str:
        """One for a name."""
        found = identifier(name, self._given)
        self._given.add(found)
        return found


def identifier(name: str, taken: Collection[str]) -> str:
    """The first syllables of the name in pinyin, numbered where they are taken."""
    stem = _stem(name)
    found, count = stem, 1
    while found in taken:
        count += 1
        found = f"{stem}_{count}"
    return found


@cache
def _stem(name: str) -> str:
    syllables = [re.sub(r"[^a-z0-9]", "", part.lower()) for part in _pinyin()(name)]
    stem = "_".join([part for part in syllables if part][:_SYLLABLES]) or "name"
    return stem if stem[0].isalpha() else f"n_{stem}"


@cache
def _pinyin() -> Callable[[str], list[str]]:
    from pypinyin import lazy_pinyin, load_phrases_dict  # noqa: PLC0415  (its tables take half a second)

    load_phrases_dict({word: [[one] for one in read.split()] for word, read in _READINGS.items()})
    return lazy_pinyin


def _note(entry: Entry, *, unsaid: bool = False) -> str:
    return f"{PENDING}：{UNSAID if unsaid else ''}{shortened(entry.sentence)}"


def shortened(sentence: str) -> str:
    """A sentence as a note or a reason quotes it: one line, with no sign that would end either."""
    plain = re.sub(r"\s+", "", sentence).translate(_WITHIN)
    return _paired(plain if len(plain) <= _QUOTED else plain[: _QUOTED - 1] + "…")


def _paired(words: str) -> str:
    """The words without the brackets that have lost their other half, where a block would not be read."""
    open_: list[int] = []
    lone: set[int] = set()
    for at, sign in enumerate(words):
        if sign in _PAIRS:
            open_.append(at)
        elif sign in _PAIRS.values():
            if open_ and _PAIRS[words[open_[-1]]] == sign:
                open_.pop()
            else:
                lone.add(at)
    lone.update(open_)
    return "".join(sign for at, sign in enumerate(words) if at not in lone)


def _table(title: str, columns: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    if not rows:
        return ""
    lines = [title, "| " + " | ".join(columns) + " |", "|" + "---|" * len(columns)]
    return "\n".join(lines + ["| " + " | ".join(row) + " |" for row in rows])
