"""Word's automatic numbers, computed as Word does: levels, restarts, overrides, styles that number."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from .looks import Styles
from .numerals import write_number
from .wordxml import Node, Package, W, value

_PLACE = re.compile(r"%([1-9])")
_BULLETS = str.maketrans({chr(code): "•" for code in range(0xF000, 0xF100)})
"""The private signs that Word's symbol typefaces put before a line."""


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list: its first number, how it is written, and which level's use starts it anew."""

    start: int = 1
    form: str = "decimal"
    text: str = ""
    after: str = "tab"
    restart: int | None = None
    legal: bool = False
    style: str | None = None


@dataclass(slots=True)
class Lists:
    """The lists of a document and how far each has counted."""

    levels: dict[str, dict[int, Level]] = field(default_factory=dict)
    abstract: dict[str, str] = field(default_factory=dict)
    overrides: dict[str, dict[int, int]] = field(default_factory=dict)
    styles: Styles = field(default_factory=Styles)
    unknown: set[str] = field(default_factory=set)
    computed: int = 0
    undefined: int = 0
    """How many paragraphs are in a list, or on a level of one, that the file does not define."""
    _counts: dict[str, dict[int, int]] = field(default_factory=dict)
    _begun: set[tuple[str, int]] = field(default_factory=set)

    @classmethod
    def of(cls, package: Package) -> Lists:
        """The lists that `package` defines."""
        lists = cls(styles=Styles.of(package))
        if package.numbering is None:
            return lists
        shapes: dict[str, Node] = {
            n.get(W + "abstractNumId", ""): n for n in package.numbering.iter(W + "abstractNum")
        }
        nums = list(package.numbering.iter(W + "num"))
        linked = {
            value(shape, "styleLink"): key for key, shape in shapes.items() if value(shape, "styleLink")
        }
        for num in nums:
            key, shape_id = num.get(W + "numId", ""), value(num, "abstractNumId") or ""
            shape = shapes.get(shape_id)
            link = value(shape, "numStyleLink")
            if link is not None and link in linked:
                shape_id = linked[link]
                shape = shapes[shape_id]
            lists.abstract[key] = shape_id
            lists.levels[key] = _levels(shape)
            for override in num.iter(W + "lvlOverride"):
                at = int(override.get(W + "ilvl", "0"))
                lists.levels[key] |= _levels(override)
                start = value(override, "startOverride")
                if start is not None:
                    lists.overrides.setdefault(key, {})[at] = int(start)
        return lists

    def number(self, properties: Node | None) -> str:
        """The number before a paragraph with these properties, counted; nothing if it has none."""
        found = self._place(properties)
        if found is None:
            return ""
        key, at = found
        levels = self.levels.get(key, {})
        if at not in levels:
            self.undefined += 1
            return ""
        counts = self._count(key, at, levels)
        level = levels[at]
        if level.form in {"bullet", "none"}:
            text = level.text.translate(_BULLETS) if level.form == "bullet" else _PLACE.sub("", level.text)
        else:
            text = _PLACE.sub(
                lambda place: self._written(int(place[1]) - 1, level, levels, counts), level.text
            )
            self.computed += 1
        return text + ("" if level.after == "nothing" or not text else " ")

    def _place(self, properties: Node | None) -> tuple[str, int] | None:
        key, at = value(properties, "numPr/numId"), value(properties, "numPr/ilvl")
        by_style = None
        for style in self.styles.chain(value(properties, "pStyle") or self.styles.default):
            if key is not None:
                break
            node = style.find(W + "pPr")
            key, at = value(node, "numPr/numId"), at or value(node, "numPr/ilvl")
            by_style = style.get(W + "styleId")
        if key is None or key == "0":
            return None
        if at is None and by_style is not None:
            levels = self.levels.get(key, {})
            return key, next((i for i, level in levels.items() if level.style == by_style), 0)
        return key, int(at or 0)

    def _count(self, key: str, at: int, levels: dict[int, Level]) -> dict[int, int]:
        counts = self._counts.setdefault(self.abstract.get(key, key), {})
        for level, start in self.overrides.get(key, {}).items():
            if level <= at and (key, level) not in self._begun:
                self._begun.add((key, level))
                counts[level] = start - 1
                for deeper in [i for i in counts if i > level]:
                    del counts[deeper]
        for above in range(at):
            counts.setdefault(above, levels[above].start if above in levels else 1)
        counts[at] = counts[at] + 1 if at in counts else levels[at].start
        for deeper in [i for i in counts if i > at]:
            restart = levels[deeper].restart if deeper in levels else None
            if restart is None or (restart != 0 and at < restart):
                del counts[deeper]
        return counts

    def _written(self, at: int, level: Level, levels: dict[int, Level], counts: dict[int, int]) -> str:
        form = "decimal" if level.legal else levels[at].form if at in levels else "decimal"
        found = write_number(counts.get(at, 1), form)
        if found is None:
            self.unknown.add(form)
            return str(counts.get(at, 1))
        return found


def _levels(node: Node | None) -> dict[int, Level]:
    out: dict[int, Level] = {}
    for found in node.findall(W + "lvl") if node is not None else ():
        restart = value(found, "lvlRestart")
        form = found.find(W + "numFmt")
        legal = found.find(W + "isLgl")
        out[int(found.get(W + "ilvl", "0"))] = Level(
            int(value(found, "start") or 1) if value(found, "start") is not None else 0,
            (form.get(W + "val") if form is not None else None) or "decimal",
            value(found, "lvlText") or "",
            value(found, "suff") or "tab",
            int(restart) if restart is not None else None,
            legal is not None and legal.get(W + "val") not in {"0", "false", "off"},
            value(found, "pStyle"),
        )
    return out
