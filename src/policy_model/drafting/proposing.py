"""Names for a sentence that nobody has declared any for, proposed by its own punctuation and words.

A name may stand wherever the automaton takes one. It is a stretch between two of the language's own words,
says nothing that is a form of its own (a modal, a number, a period, a reference), and the cut with the
fewest and plainest names is tried first. What comes of it is then declared and read like any other measure,
so a proposal decides nothing about what is accepted.
"""

from __future__ import annotations

import heapq
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import count as count_from

from policy_model.syntax.machine import Stack, accepts, advance
from policy_model.syntax.names import Names
from policy_model.syntax.table import grammar

from .fitting import BODY, JOINED, NORM, UNDER, odd
from .words import cuts

UNITS = ("人", "名", "次", "元", "万元", "亿元", "倍", "件", "个", "%")
_LONGEST = 60
_KNOWN = 0.3  # the price of a name that is declared already
_KINDS = {
    "PARTY": 2.0,
    "FACT": 2.0,
    "ACT": 2.0,
    "RESULT": 2.4,
    "NORM": 2.6,
    "NUM": 2.6,
    "JUDGEMENT": 3.0,
    "THING": 1.7,
    "DEED": 1.95,
}
_SITUATION = re.compile(r"的?(?:行为|情形(?!下)|情况(?!下))")
_UNDEFINED = tuple(kind for kind in _KINDS if kind != "JUDGEMENT")
_DEFINES = re.compile(r"是指|所称|属于|视为|认定")
# what a name must not hide: forms whose meaning would be lost in it
_HIDES = re.compile(
    r"[，。；：]|“[^”]*$|^[^“]*”|（以下|^[^（）]*[）]|[（][^（）]*$|(?:应当|必须|可以)(?![^，。]*(?:的[^，。]{2}|情形$|情况$))|不得|除外|之日|下列"
    r"|前款|前条|(?<![法例定、])第[一二三四五六七八九十百]+[条款项]|本条例|本办法|本法"
    r"|逾期|延长|视为|方可|[0-9]|(?<![上同])[一二三四五六七八九十百千万两]+(?:日|个|年|倍|万|元|人|次(?!性)|名|户|小时|周岁|以)"
    r"|不计入|另有规定|为止|的$|^的|(?:不|未|没有)$|^[、和或及并]|(?:[、和或与及并]作?|或者)$|^(?:者|法(?![律规院定人庭官])|分期满)|(?:之?后|之?前|期间|时|的同)$|^(?:由|经(?![营济常费历办])|自(?![愿行觉动主])|从(?![轻重严宽事])|按照|依照|根据)"
)
FORCE = re.compile(
    r"(?<![相适对反供呼])应(?![急用对变])|可以|不得|不予|必须|须|禁止|严禁|有权|予以|给予|处(?![理分置所于境长室])|(?<![理事缘案])由"
    r"|负责(?![人同])|是指|包括|适用|参照|施行|所需时间|视为|的，|优先|除外|方可|不计入|(?:履行|承担)(?:下列|以下)|同时废止|：$"
)
"""Without any of these a sentence says what somebody does: all that is named in it is who, and what."""
_WHEN = ("的，", "时", "后", "的情况下", "前")
_BOUND_TO = re.compile("也?(?:应当|可以|不得|必须|应|有权)|负责(?![人同])")
_FORCED = re.compile(r"应当|必须|可以")
_OUGHT = re.compile(r"应当|必须|可以|不得")
_OF_THIS = re.compile(r"本(?:条例|办法|法)规定的(?=[^，。；]{2})")
_FOUND = re.compile(r"^经(?=[^，]{1,12}(?:后(?:确?有|仍)|属于|符合))")
_GROUNDS = re.compile(r"(?:情形|行为)之一[^：]*：")
_OR_ELSE = re.compile(r"，或者[^，。；]+的，")
_BOUND = re.compile(
    r"(?:不满|未满|不足|满|超过)?[0-9一二三四五六七八九十百千万两]+(?:个月|个(?=以[上下])|年|周岁|岁|次|人|名|户|件|元|亿元|平方米|公里)(?:以上|以下)?"
    r"|[0-9一二三四五六七八九十百两]+[日天](?:以上|以下)"
)
"""A bound that a fact may have in its name, where it is not read as a number."""
# what is said of somebody, and what he is to do or get, is no part of the name of what he does or gets
_SAID = {
    "ACT": re.compile(
        r"^(?:应当|可以)|(?:应当|可以)(?![^，。]*的[^，。]{2})|有权(?![^，。]{1,12}的)|^人(?!民)|^在[^，。]{2,}?[前后]"
    ),
    "THING": re.compile(r"、|应当|可以|由|的$"),
    "DEED": re.compile(r"应当|可以|有权|^在[^，]*(?:[前后]|[日月年]内|期间)"),
    "RESULT": re.compile(r"^与|应当|可以|有权|不再|^(?:得|是|提出的|反映的|视情节)"),
    "FACT": re.compile(r"^(?:其中|同时)$|^与|^[少多低高大小]于"),
    "PARTY": re.compile(r"^与|^(?:一|其)(?:项|中)"),
}
_AND = re.compile(r"、|和|或者?|以及|并|及其|与")
_REFUSED = re.compile(r"拒不|拒绝")
_DEAR = {"REFUSES": 3.0}
_SENTENCE = re.compile(r"(?:[。；]|^第[一二三四五六七八九十百零]+条(?:之[一二三四五六七八九十]+)?)$")
_TO_DO = re.compile(
    r"(?:履行|承担)(?:下列|以下)(?:职责|义务)：|做好(?:下列|以下)工作：|采取(?:下列|以下)[^，。：]{0,4}措施：|[享行]?[有使](?:下列|以下)(?:权利|职权)："
)
_CONTENTS = re.compile(r"应当(?:包括|载明|写明|记载|具备)(?:下列|以下)(?:内容|事项)：")
_DONE = re.compile(r"(?:不得|禁止|严禁)(?:有|从事|实施)?下列(?:行为|活动)：")
_LEADS = re.compile(r"^(?:对|向|在|于|因)")
_NEGATION = re.compile(r"不(?![服满])|未|没有|无|非")
_ENDS = {"PARTY": BODY, "NORM": NORM}
"""By its last words what is the name of somebody, or of a rule."""


@dataclass(frozen=True, slots=True)
class Proposed:
    """A name, by the terminal it is to be."""

    text: str
    terminal: str


@cache
def _words() -> Names:
    names = Names(grammar())
    for unit in UNITS:
        names.add_unit(unit)
    return names


@cache
def _taken() -> frozenset[str]:
    return frozenset(word for word, terminal in grammar().words if terminal != "PERSONNEL")


@lru_cache(maxsize=64)
def _first(kind: re.Pattern[str], text: str) -> tuple[int, int] | None:
    """Where such a head first stands in a text, which is asked of every name there."""
    found = kind.search(text)
    return None if found is None else found.span()


@cache
def _ends(terminal: str, text: str) -> bool:
    return _ENDS[terminal].search(text) is not None


@cache
def price(text: str, terminal: str, *, supposed: bool = False, acting: bool = False) -> float | None:
    """What a name costs; None if it cannot be one.

    `supposed`: it is the ground of something, no rule; `acting`: it is somebody, by what the whole text says.
    """
    if supposed:
        text = _FOUND.sub("", _FORCED.sub("要", text))
    if supposed or terminal == "THING":
        text = _OF_THIS.sub("规定的", text)
    if terminal == "ACT":
        text = UNDER.sub("", text)
    bound = terminal == "FACT" and _BOUND.search(text) is not None
    if len(text) < 2 or text in _taken() or _HIDES.search(_BOUND.sub("数", text) if bound else text):
        return None
    if (said := _SAID.get(terminal)) is not None and said.search(text) and not (supposed and text[0] == "与"):
        return None
    body = BODY.search(text)
    refused = _REFUSED.match(text)  # its 不 is that of the word, unless a period makes it one
    joined = len(_AND.findall(JOINED.sub("", text) if terminal == "PARTY" else text))
    several = 2.6 * joined if terminal == "RESULT" else min(1.5 * joined, 3.0)
    if terminal == "PARTY" and "或者" in text:  # whose act it is hangs on the connective
        several += 1.5
    negated = min(2 * len(_NEGATION.findall(text, refused.end() if refused else 0)), 3)
    cost = _KINDS[terminal] + 0.05 * min(len(text), 40) + several + negated
    if terminal == "PARTY":
        cost += -1 if acting else 0 if body else 3
    if bound:
        cost += 2.5
    if _LEADS.search(text):
        cost += 1
    if terminal in ("FACT", "ACT", "RESULT") and body:
        cost += 0.5
    return cost


@dataclass(slots=True)
class _Edges:
    """All that can begin at each place: words, shapes, and names that end where another can begin."""

    text: str
    borders: set[int]
    known: Mapping[str, str]
    acting: Collection[str]
    plain: bool
    """Whether the text only says what somebody does."""
    defines: bool
    """Whether the text says what something means: only then is a judgement named."""
    cuts: Collection[int]
    """Where a word of the text would be cut in two."""

    @classmethod
    def of(cls, text: str, known: Mapping[str, str], acting: Collection[str], own: Collection[str]) -> _Edges:
        words = _words()
        spans = [
            (at, stop) for at in range(len(text)) for stop, _, _ in words.starting_at(text, at, len(text))
        ]
        within = cuts(text, own, spans)
        borders = {len(text), *(at for at, _ in spans if at not in within)}
        said = (FORCE.search(text) is None, _DEFINES.search(text) is not None)
        return cls(text, borders, known, acting, *said, within)

    def _unfit(self, at: int, stop: int, terminal: str) -> bool:
        """No sentence begins with a result that it gives; what lasts, and what is written in, is an act."""
        if terminal == "PARTY" and not self._somebody(at, stop):
            return True
        if self.plain and not self.text.startswith(_WHEN, stop):
            begins = _SENTENCE.search(self.text, 0, at) is not None
            if terminal in ("FACT", "THING") or (terminal == "ACT" and begins):
                return True
        if terminal == "FACT" and _SITUATION.match(self.text, stop):
            return True  # it is part of the name
        if terminal == "FACT" and _FORCED.match(self.text, at) and not self._supposed(at, stop):
            return True
        to_do = _first(_TO_DO, self.text)
        listed = to_do is not None and at >= to_do[1] and not self.text.startswith("的，", stop)
        if terminal in ("FACT", "RESULT") and listed:
            return True
        if terminal == "RESULT" and _SENTENCE.search(self.text, 0, at):
            return True
        contents = _first(_CONTENTS, self.text)
        if contents is not None and at >= contents[1]:
            return terminal != "ACT" or self.text[at - 1] != "）"
        if odd(self.text, at, stop, terminal):
            return True
        within = contents or _first(_DONE, self.text)
        return terminal == "FACT" and (
            self.text.startswith(("期间", "所需时间"), stop)
            or (within is not None and (at >= within[1] or stop == within[0]))
        )

    def _supposed(self, at: int, stop: int) -> bool:
        """Whether what stands there is what something hangs on: …的，or an item of such a list."""
        if self.text.startswith(("的，", "的除外", "的外"), stop) or _OR_ELSE.match(self.text, stop):
            return True
        listed = _first(_GROUNDS, self.text)
        ends = self.text.startswith(("，", "；", "。", "的；", "的。"), stop)
        return listed is not None and at >= listed[1] and ends

    def _somebody(self, at: int, stop: int) -> bool:
        """Whether what stands there is somebody: by its words, by the text, or by where it stands."""
        if BODY.search(self.text, at, stop) or self.text[at:stop] in self.acting:
            return True
        return _BOUND_TO.match(self.text, stop) is not None or self.text[at - 1 : at] in ("由", "向")

    def _whose(self, at: int, stop: int) -> bool:
        """Whether what stands there begins with somebody who acts elsewhere in the text."""
        own = not self.text.endswith("对", 0, at)  # 对甲反映的情况 is of what he reports
        return own and any(self.text.startswith(who, at) and at + len(who) < stop for who in self.acting)

    def _ends(self, kind: str, written: str) -> bool:
        """Whether such a name can end there, whatever follows."""
        return (kind == "PARTY" and written in self.acting) or _ends(kind, written)

    def at(self, at: int) -> Iterator[tuple[int, str, float, bool]]:
        words = sorted((t, stop) for stop, t, _ in _words().starting_at(self.text, at, len(self.text)))
        for terminal, stop in words:
            if stop not in self.cuts:
                yield stop, terminal, _DEAR.get(terminal, 0.01), False
        for stop in range(at + 2, min(at + _LONGEST, len(self.text)) + 1):
            if stop in self.cuts:
                continue
            written = self.text[at:stop]
            kinds: Iterable[str] = _KINDS if self.defines else _UNDEFINED
            if (kind := self.known.get(written)) is not None:
                if kind != "PARTY" or not odd(self.text, at, stop, kind):
                    yield stop, kind, _KNOWN, True
                # what something is done to may be named for itself too
                kinds = [other for other in kinds if (kind == "THING") != (other == "THING")]
            if stop not in self.borders:
                kinds = [kind for kind in kinds if kind in _ENDS and self._ends(kind, written)]
            for terminal in kinds:
                acting = terminal == "PARTY" and written in self.acting
                supposed = terminal == "FACT" and self._supposed(at, stop)
                cost = price(written, terminal, supposed=supposed, acting=acting)
                if cost is not None and terminal in ("ACT", "FACT", "JUDGEMENT") and self._whose(at, stop):
                    cost += 3  # who it is said of is a name of its own
                if cost is not None and not self._unfit(at, stop, terminal):
                    yield stop, terminal, cost, True


def _swallowed(text: str, names: Iterable[Proposed]) -> bool:
    """Whether all that the text says of what ought to be or may be done is hidden in what is done."""
    ought = len(_OUGHT.findall(text))
    return ought > 0 and ought == sum(len(_OUGHT.findall(n.text)) for n in names if n.terminal == "ACT")


@cache
def _after(stack: Stack, terminal: str) -> Stack | None:
    return advance(grammar(), stack, terminal)


@cache
def _takes(stack: Stack) -> frozenset[str]:
    return frozenset(accepts(grammar(), stack))


def proposals(
    text: str,
    keep: int = 12,
    steps: int = 60_000,
    known: Mapping[str, str] | None = None,
    acting: Collection[str] = (),
    *,
    own: Collection[str] = (),
) -> Iterator[tuple[Proposed, ...]]:
    """The names of each way to read `text`, a whole block, the plainest first.

    `known`: names that are declared already, each with its terminal; `acting`: who acts in the whole text;
    `own`: words of the whole text that no dictionary has.
    """
    whole = grammar()
    edges = _Edges.of(text, known or {}, acting, frozenset(own))
    found_at: dict[int, list[tuple[int, str, float, bool]]] = {}
    start: Stack = (whole.start["block"],)
    queue: list[tuple[float, int, int, Stack, tuple[Proposed, ...]]] = [(0.0, 0, 0, start, ())]
    serial = count_from(1)
    seen: dict[tuple[int, Stack], int] = {}
    count = given = 0
    shown: set[tuple[Proposed, ...]] = set()
    while queue and given < keep and count < steps:
        cost, _, at, stack, names = heapq.heappop(queue)
        count += 1
        if at == len(text):
            one_kind = len({n.text for n in set(names)}) == len(set(names))
            fit = one_kind and not _swallowed(text, names)
            if fit and names not in shown and "$END" in whole.action[stack[-1]]:
                shown.add(names)
                given += 1
                yield names
            continue
        passed = seen.get((at, stack), 0)
        if passed >= 3:
            continue
        seen[at, stack] = passed + 1
        takes = _takes(stack)
        for stop, terminal, dear, named in found_at.setdefault(at, list(edges.at(at))):
            if terminal not in takes:
                continue
            if terminal == "DEED" and not any(name.terminal == "THING" for name in names):
                continue  # nothing it could be done to was named
            after = _after(stack, terminal)
            if after is not None:
                more = (*names, Proposed(text[at:stop], terminal)) if named else names
                known_price = 0.1 if named and more[-1] in names else dear
                heapq.heappush(queue, (cost + known_price, next(serial), stop, after, more))
