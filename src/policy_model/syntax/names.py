"""The words and declared names of one measure, arranged for finding all that can begin at a place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from .table import Grammar
from .tree import Declared

Found = tuple[int, str, Declared | None]
"""Where it ends, its terminal, and what it names."""

Trie = dict[str, Any]

CONNECTIVES = {
    "、": "bare",
    "或者": "any",
    "或": "any",
    "以及": "all",
    "和": "all",
    "及": "all",
    "与": "all",
}

_N = r"[0-9零〇一二三四五六七八九十百千两]+"
_SPAN = "工作日|自然日|日历日|小时|分钟|月|日|天|年|周|星期"
_QUANTITY = r"(?:[0-9]+(?:\.[0-9]+)?[十百千万亿]*|[零〇一二三四五六七八九十百千两万亿点]+)"
MULTIPLIED = re.compile(r"^([十百千]?[万亿]+)(.+)$")
"""A unit that counts by ten thousands or more (万元), and what it counts."""
_OF_EACH = (
    rf"每(?:年度?的?{_N}月份?|(?:半年|个?季)度?的?(?:首|末|第{_N}个|最后一个)月"
    r"|(?:半?年度?|个?季度?)的?[年季]?|个?月月?)的?"
)
SHAPES = {
    "ARTICLE": rf"第{_N}条(?:之{_N})?",
    "PARAGRAPH": rf"第{_N}款",
    "ITEM": rf"（{_N}）",
    "ITEM_REF": rf"第(?:（{_N}）|{_N})项",
    "CITED": rf"第{_N}条(?:之{_N})?(?:第{_N}款)?(?:第（?{_N}）?项)?(?:、第{_N}条)*的?规定",
    "SUBITEM": r"[1-9][0-9]?[.．](?![0-9])",
    "SUBITEM_REF": rf"第{_N}目",
    "DATE": rf"[0-9零〇一二三四五六七八九]{{4}}年{_N}月{_N}日",
    "EACH_DAY": rf"{_OF_EACH}(?:{_N}日|底|末|最后一[日天]|结束|终了)",
    "EACH_END": rf"{_OF_EACH}[底末](?!月)",
    "EACH_SPAN": r"每(?:年度?|半年度?|个?季度?|个?月)(?![初度])",
    "DURATION": rf"(?:(?:数|几|若干|{_N})(?:[余多几来]?个?多?半?|{_N})|半个?)(?:{_SPAN})半?",
    "STRING": r"“[^“”\n]*”",
}
_LONGEST_MOVED = 40
_ONCE = "一次"
_FIRST = (
    {"第": ("ARTICLE", "PARAGRAPH", "ITEM_REF", "SUBITEM_REF", "CITED"), "（": ("ITEM",), "“": ("STRING",)}
    | dict.fromkeys("零〇一二三四五六七八九十百千两", ("DATE", "DURATION", "QUANTITY"))
    | dict.fromkeys("0123456789", ("DATE", "DURATION", "QUANTITY", "SUBITEM"))
    | dict.fromkeys("半数几若", ("DURATION",))
    | {"每": ("EACH_DAY", "EACH_END", "EACH_SPAN")}
)


@dataclass(frozen=True, slots=True)
class Pattern:
    """A name with a part that varies: prefix{甲、乙}suffix (a list name), or prefix{主体}suffix (`slot`)."""

    terminal: str
    declared: Declared
    prefix: str
    members: tuple[str, ...]
    suffix: str
    slot: bool


@dataclass(slots=True)
class Names:
    """Everything that the lexer can find. Built once a measure, by `add` and `add_pattern`."""

    grammar: Grammar
    units: set[str] = field(default_factory=lambda: {"元", "倍", "人", "名"})
    trie: Trie = field(default_factory=dict)
    exact: dict[str, list[tuple[str, Declared | None]]] = field(default_factory=dict)
    patterns: list[Pattern] = field(default_factory=list)
    moved: dict[str, tuple[str, ...]] = field(default_factory=dict)
    parted: dict[tuple[str, str], Declared] = field(default_factory=dict)
    _by_first: dict[str, list[Pattern]] = field(default_factory=dict)
    _shapes: dict[str, re.Pattern[str]] = field(default_factory=dict)
    _surfaces: tuple[tuple[str, str], ...] = ()
    _by_terminal: dict[str, set[str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for word, terminal in self.grammar.words:
            self._put(word, terminal, None)
        self._shapes = {name: re.compile(form) for name, form in SHAPES.items()}
        self._quantities()

    def add_unit(self, unit: str) -> None:
        """Makes 三 + `unit` a quantity; of 万元, also 三元."""
        self.units |= {unit, MULTIPLIED.sub(r"\2", unit)}
        self._quantities()

    def _once(self, text: str, start: int, end: int) -> Iterator[Found]:
        """公布一次名单, of the act 公布名单."""
        parted = text.find(_ONCE, start + 1, min(start + _LONGEST_MOVED, end))
        if parted < 0:
            return
        rest = parted + len(_ONCE)
        for close in range(rest + 1, min(start + _LONGEST_MOVED, end) + 1):
            for terminal, declared in self.exact.get(text[start:parted] + text[rest:close], ()):
                if terminal == "ACT":
                    yield close, "ACT_ONCE", declared

    def _quantities(self) -> None:
        units = "|".join(re.escape(u) for u in sorted(self.units, key=len, reverse=True))
        self._shapes["QUANTITY"] = re.compile(rf"百分之{_QUANTITY}|{_QUANTITY}(?:{units}|%)")

    def add(self, surface: str, terminal: str, declared: Declared) -> None:
        """Declares a surface; a surface already declared for the same terminal stays as it was."""
        if surface and all(t != terminal for t, _ in self.exact.get(surface, ())):
            self._put(surface, terminal, declared)

    def add_pattern(self, pattern: Pattern) -> None:
        """Declares a list name or a name with a {主体}; one already declared stays as it was."""
        if pattern in self.patterns:
            return
        self.patterns.append(pattern)
        self._surfaces, self._by_terminal = (), {}
        firsts = {pattern.prefix[0]} if pattern.prefix else {m[0] for m in pattern.members if m}
        if pattern.slot and not pattern.prefix:
            firsts = {""}
        for first in firsts:
            self._by_first.setdefault(first, []).append(pattern)

    def add_act(self, surface: str, addressees: tuple[str, ...]) -> None:
        """Lets an act be written with what it is about before it, too: 将决定书送达申请人 is 送达决定书."""
        self.moved[surface] = addressees

    def add_parted(self, thing: str, deed: str, declared: Declared) -> None:
        """Lets what an act is done to be its subject: 名单…公布 is 名单公布, and 名单应当公布."""
        self.add(thing + deed, "ACT", declared)
        self.add(thing, "THING", Declared("ACT", thing))
        self.add(deed, "DEED", Declared("ACT", deed))
        self.parted.setdefault((thing, deed), declared)

    def _moved(self, text: str, start: int, end: int) -> Iterator[Found]:
        """将X V, or 将X V甲, of an act V X that is done towards 甲; what could be two acts is neither."""
        meant: dict[int, list[Declared | None]] = {}
        for close in range(start + 3, min(start + _LONGEST_MOVED, end) + 1):
            for cut in range(start + 2, close):
                act = text[cut:close] + text[start + 1 : cut]
                if act not in self.moved:
                    continue
                declared = next(d for terminal, d in self.exact[act] if terminal == "ACT")
                for whom in ("", *self.moved[act]):
                    if text.startswith(whom, close, end):
                        meant.setdefault(close + len(whom), []).append(declared)
        yield from ((stop, "ACT", acts[0]) for stop, acts in meant.items() if len(acts) == 1)

    def _put(self, surface: str, terminal: str, declared: Declared | None) -> None:
        self._surfaces, self._by_terminal = (), {}
        node = self.trie
        for char in surface:
            node = node.setdefault(char, {})
        node.setdefault("", []).append((terminal, declared))
        self.exact.setdefault(surface, []).append((terminal, declared))

    def surfaces(self) -> tuple[tuple[str, str], ...]:
        """Every way to write a word or name, with its terminal; a list name in full, with 或 and with 和."""
        if not self._surfaces:  # kept: the editor asks at every key
            self._surfaces = tuple(self._every_surface())
        return self._surfaces

    def by_terminal(self) -> Mapping[str, set[str]]:
        """The surfaces of each terminal."""
        if not self._by_terminal:
            for written, terminal in self.surfaces():
                self._by_terminal.setdefault(terminal, set()).add(written)
        return self._by_terminal

    def _every_surface(self) -> Iterator[tuple[str, str]]:
        for written, found in self.exact.items():
            for terminal, _ in found:
                yield written, terminal
        for pattern in self.patterns:
            if pattern.slot:
                continue
            for word in "或和":
                inner = "、".join(pattern.members[:-1]) + word + pattern.members[-1]
                yield pattern.prefix + inner + pattern.suffix, pattern.terminal
            for member in pattern.members:
                yield pattern.prefix + member + pattern.suffix, pattern.terminal

    def starting_at(self, text: str, start: int, end: int) -> Iterator[Found]:
        """All that can begin at `start` and ends by `end`.

        Every length of a list name is among them: with the longest only, a new member could silently
        change an old sentence.
        """
        first = text[start]
        for shape in _FIRST.get(first, ()):
            form = self._shapes.get(shape)
            if form is not None and (match := form.match(text, start, end)):
                yield match.end(), shape, None
        if first == "「":
            close = text.find("」", start, end)
            if close > start + 1:
                yield from self._marked(text, start, close)
            return
        found = []
        node, at = self.trie, start
        while at < end and (below := node.get(text[at])) is not None:
            node, at = below, at + 1
            found += [(at, terminal, declared) for terminal, declared in node.get("", ())]
        if first in "将把" and self.moved:
            known = {stop for stop, terminal, _ in found if terminal == "ACT"}
            found += [each for each in self._moved(text, start, end) if each[0] not in known]
        found += self._once(text, start, end)
        for pattern in (*self._by_first.get(first, ()), *self._by_first.get("", ())):
            for stop, declared in self._match(pattern, text, start, end):
                found.append((stop, pattern.terminal, declared))
        if any(terminal == "ACT" for _, terminal, _ in found):  # 向甲X is an act's name, with its 向
            found = [each for each in found if each[1] != "SEND_TO"]
        parties = {stop for stop, terminal, _ in found if terminal == "PARTY"}
        yield from (each for each in found if each[1] != "PERSONNEL" or each[0] not in parties)

    def _marked(self, text: str, start: int, close: int) -> Iterator[Found]:
        inner = text[start + 1 : close].strip()
        offset = text.index(inner, start + 1) if inner else start + 1
        for stop, terminal, declared in self._once(text, offset, close):
            if stop == offset + len(inner):
                yield close + 1, terminal, declared
        for terminal, declared in self.exact.get(inner, ()):
            if declared is not None:
                yield close + 1, terminal, declared
        for pattern in self.patterns:
            for stop, declared in self._match(pattern, text, offset, offset + len(inner)):
                if stop == offset + len(inner):
                    yield close + 1, pattern.terminal, declared

    def _match(self, pattern: Pattern, text: str, start: int, end: int) -> Iterator[tuple[int, Declared]]:
        if not text.startswith(pattern.prefix, start, end):
            return
        seen: set[int] = set()
        todo = [(start + len(pattern.prefix), pattern.declared)]
        while todo:
            at, declared = todo.pop()
            for stop, grown in self._step(pattern, text, at, end, declared):
                done = stop + len(pattern.suffix)
                if text.startswith(pattern.suffix, stop, end) and done not in seen:
                    seen.add(done)
                    yield done, grown
                if pattern.slot:
                    continue
                for word, sense in CONNECTIVES.items():
                    if text.startswith(word, stop, end):
                        joined = sense if sense != "bare" else grown.connective or sense
                        todo.append((stop + len(word), replace(grown, connective=joined)))

    def _step(
        self, pattern: Pattern, text: str, at: int, end: int, declared: Declared
    ) -> Iterator[tuple[int, Declared]]:
        if not pattern.slot:
            for member in pattern.members:
                if member not in declared.members and text.startswith(member, at, end):
                    yield at + len(member), replace(declared, members=(*declared.members, member))
            return
        node, stop = self.trie, at
        while stop < end and (below := node.get(text[stop])) is not None:
            node, stop = below, stop + 1
            for terminal, party in node.get("", ()):
                if terminal == "PARTY":
                    yield stop, replace(declared, slot=(at, stop, party))
