"""Revisions written as amendments are: what is struck out of an article, put in its place, or added after it.

Each file here is one revision of the real measure, or of the one it names (办法): a title, one line saying
what it pins, what is expected (`test_causes` says in which words), and the amendments to text (正文),
block (形式) and vocabulary (词汇), or to text and block at once where their words are the same. What
is quoted must stand there once.
"""

from __future__ import annotations

import itertools
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from policy_model.pipeline import Loaded, load_measure
from policy_model.resources import resource
from policy_model.source.literate import prose_of
from policy_model.source.text import SourceFile

HERE = Path(__file__).parent
MEASURE = "pingdingshan-2017-2"
_STEP = re.compile(
    r"^(?P<where>全文|词汇|第.{1,4}条(?:之.)?(?:正文|形式)?)："
    r"(?:「(?P<old>[^」]*)」改为「(?P<new>[^」]*)」|删去「(?P<gone>[^」]*)」|「(?P<after>[^」]*)」之后增加「(?P<more>[^」]*)」)$",
    re.MULTILINE,
)
_KEY = re.compile(r"^- (\S+?)：(.*)$", re.MULTILINE)
_BLOCK = re.compile(r"^````修订\n(.*?)^````$", re.MULTILINE | re.DOTALL)
_FENCED = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class Revision:
    """A revision, and what is expected of its comparison with the measure as it is."""

    name: str
    title: str
    pins: str
    steps: tuple[Mapping[str, str | None], ...]
    verdict: str
    changes: tuple[str, ...] = ()
    structure: tuple[str, ...] = ()
    notices: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    cases: tuple[Mapping[str, Any], ...] = ()
    causes: tuple[str, ...] = ()
    conditions: tuple[str, ...] = ()
    persons: tuple[str, ...] = ()
    properties: tuple[str, ...] = ()
    measure: str = MEASURE


def revisions() -> Iterator[Revision]:
    """Every revision, in order."""
    for path in sorted(HERE.glob("[0-9]*.md")):
        yield read(path)


def read(path: Path) -> Revision:
    """The revision of one file."""
    text = path.read_text(encoding="utf-8")
    said: dict[str, list[str]] = {}
    head, _, _ = text.partition("````")
    for key, value in _KEY.findall(head):
        said.setdefault(key, []).append(value.strip())
    lines = [line for line in head.split("\n") if line.strip()]
    body = "".join(_BLOCK.findall(text))
    steps = tuple(step.groupdict() for step in _STEP.finditer(body))
    assert len(steps) == len(re.findall(r"^(?:全文|词汇|第[^：「]{1,8})：", body, re.MULTILINE)), path.name
    said["变化"] = list(_changes(said))
    cases = tuple(json.loads(line) for line in said.get("案件", ()))
    return Revision(
        path.stem,
        lines[0].lstrip("# "),
        lines[1],
        steps,
        said["结论"][0].split()[0],
        *(tuple(said.get(key, ())) for key in ("变化", "结构", "提示", "对应")),
        cases,
        *(tuple(said.get(key, ())) for key in ("出自", "条件", "何人", "性质")),
        said.get("办法", [MEASURE])[0],
    )


def _changes(said: Mapping[str, list[str]]) -> Iterator[str]:
    """What changes, each by itself: `duty hear,report stricter @bureau` is two; 变化同: as another."""
    for line in said.get("变化", ()):
        of, keys, ways, *bearers = line.split()
        each = [f" {bearer}" for bearer in bearers[0].replace(",", ",@").split(",")] if bearers else [""]
        for key, way, bearer in itertools.product(keys.split(","), ways.split(","), each):
            yield f"{of} {key} {way}{bearer}"
    for name in said.get("变化同", ()):
        yield from read(HERE / f"{name}.md").changes


@cache
def original(measure: str = MEASURE) -> str:
    """A measure as it is."""
    return resource(f"spec/measures/{measure}.md").read_text(encoding="utf-8")


def amended(revision: Revision) -> str:
    """The literate file with the revision carried out."""
    text = original(revision.measure)
    for step in revision.steps:
        where = step["where"] or ""
        for part in (
            (where,) if where.endswith(("正文", "形式", "全文", "词汇")) else (f"{where}正文", f"{where}形式")
        ):
            text = _carried(revision, step, part, text)
    return text


def _carried(revision: Revision, step: Mapping[str, str | None], where: str, text: str) -> str:
    old = step["old"] or step["gone"] or step["after"] or ""
    new = step["new"] if step["old"] else "" if step["gone"] else f"{old}{step['more']}"
    places = [at for at in _found(text, old) if _within(text, at, where)]
    assert len(places) == 1, (revision.name, where, old, len(places))
    return text[: places[0]] + (new or "") + text[places[0] + len(old) :]


def _found(text: str, words: str) -> Iterator[int]:
    at = text.find(words)
    while at >= 0:
        yield at
        at = text.find(words, at + 1)


def _within(text: str, at: int, where: str) -> bool:
    if where == "全文":
        return True
    fences = [m for m in _FENCED.finditer(text) if m.start() <= at < m.end()]
    if where == "词汇":
        return any(m[0].startswith("```vocabulary") for m in fences)
    prose = prose_of(text).text
    heads = list(re.finditer(r"^\**(第.{1,4}?条(?:之.)?)\**\s", prose, re.MULTILINE))
    here = next((m[1] for m in reversed(heads) if m.start() <= at), "")
    return here == where[:-2] and bool(fences) == where.endswith("形式")


class Shelf:
    """A revised measure, and beside it its official text, which is the revised prose."""

    def __init__(self, text: str, name: str) -> None:
        self._text, self._name = text, name

    def holds(self, path: Path) -> bool:
        return path.name in (f"{self._name}.md", f"{self._name}.txt") and path.parent.name != "proofs"

    def read(self, path: Path) -> SourceFile:
        words = self._text if path.suffix == ".md" else prose_of(self._text).text
        return SourceFile(f"{self._name}{path.suffix}", words)


@cache
def old(measure: str = MEASURE) -> Loaded:
    """A measure as it is."""
    return load_measure(resource(f"spec/measures/{measure}.md"))


def revised(revision: Revision) -> Loaded:
    """The measure as revised."""
    return load_measure(Path(f"{revision.name}.md"), Shelf(amended(revision), revision.name))


def write(revision: Revision, folder: Path) -> Path:
    """The measure as revised, on disk beside its official text."""
    shelf = Shelf(amended(revision), revision.name)
    for suffix in (".md", ".txt"):
        (folder / revision.name).with_suffix(suffix).write_text(shelf.read(Path(f"x{suffix}")).text, "utf-8")
    return (folder / revision.name).with_suffix(".md")
