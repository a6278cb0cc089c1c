"""The index of a suite for people: what it holds, by article, level and kind, and what passing means."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from policy_model.ir.statement import Measure
from policy_model.source.catalogue import Lang, message, shown
from policy_model.source.clause import ClauseId
from policy_model.source.diagnostic import Arg

from .tier import Stated
from .vector import Kind, Level, Vector


def index(
    measure: Measure,
    vectors: Sequence[Vector],
    properties: Sequence[Stated],
    counts: Mapping[str, int],
    lang: Lang,
) -> str:
    """The index in one language, as Markdown."""
    return "\n".join(_lines(measure, vectors, properties, counts, lang)) + "\n"


def _lines(
    measure: Measure,
    vectors: Sequence[Vector],
    properties: Sequence[Stated],
    counts: Mapping[str, int],
    lang: Lang,
) -> Iterator[str]:
    def say(key: str, **args: Arg) -> str:
        return message(f"index.{key}", args, lang)

    yield f"# {say('title', title=measure.title)}"
    yield ""
    yield say("intro")
    yield ""
    yield say("counts", **counts)
    yield ""
    yield f"## {say('slices')}"
    yield ""
    yield f"| {say('level')} | {say('kind')} | {say('number')} |"
    yield "|---|---|---|"
    by = Counter((v.level, v.kind) for v in vectors)
    for level in Level:
        for kind in Kind:
            if by[level, kind]:
                yield f"| {say(f'levels.{level}')} | {say(f'kinds.{kind}')} | {by[level, kind]} |"
    yield ""
    if properties:
        yield f"## {say('properties')}"
        yield ""
        yield f"| {say('property')} | {say('tests')} |"
        yield "|---|---|"
    for one in properties:
        file = one.vector and f"[{one.vector.id}](vectors/{one.vector.id}.json)"
        yield f"| {one.name} | {file or say('untested', reason=(one.reason or {})[lang])} |"
    yield ""
    for article, mine in _articles(vectors).items():
        yield f"## {shown(ClauseId(article), lang)}"
        yield ""
        yield f"| {say('vector')} | {say('kind')} | {say('clauses')} | {say('why')} |"
        yield "|---|---|---|---|"
        for v in mine:
            here = tuple(c for c in v.clauses if c.article == article)
            clauses = shown(here[:4], lang) + ("…" if len(here) > 4 else "")
            file = f"[{v.id}](vectors/{v.id}.json)"
            why = v.why[lang].replace("|", "\\|")
            yield f"| {file} | {say(f'kinds.{v.kind}')} | {clauses} | {why} |"
        yield ""


def _articles(vectors: Sequence[Vector]) -> dict[int, list[Vector]]:
    """Each vector under the first article it exercises."""
    out: dict[int, list[Vector]] = {}
    for vector in vectors:
        out.setdefault(min(c.article for c in vector.clauses), []).append(vector)
    return dict(sorted(out.items()))
