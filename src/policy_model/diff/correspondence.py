"""What became of articles and items: which clause of the new text is which of the old one.

They are recognised by their words, and by what they mean: what is formally said under two articles may be
the same where not a word is. The same two texts always give the same correspondence.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, partial
from typing import Any

from policy_model.ir.codec import IR
from policy_model.ir.statement import Measure
from policy_model.source.clause import ClauseId

from .matching import Part, likeness, matched, taken_in
from .texts import Words, article_of, masked

_IMPLICIT = re.compile(r"^(meets|situation|item|similar)_[0-9].*$")


@dataclass(frozen=True)
class Correspondence:
    """Which clause is which.

    `was`: clauses of the new text, 释义 included, to those of the old they correspond to, one to one.
    `split`: articles and items of the new text beside `was` that came out of an old one; `merged`: those of
    the old text that went into a new one beside the one it corresponds to.
    """

    was: Mapping[ClauseId, ClauseId]
    split: Mapping[ClauseId, ClauseId]
    merged: Mapping[ClauseId, ClauseId]

    @cached_property
    def became(self) -> Mapping[ClauseId, ClauseId]:
        """`was`, read backwards."""
        return {there: here for here, there in self.was.items()}


def correspondence(old: Words, new: Words, before: Measure, after: Measure) -> Correspondence:
    """Matches the articles, then what is within those that match."""
    left, right = list(old.articles), list(new.articles)
    words = (
        [Part(str(id), masked(_body(old.articles[id]))) for id in left],
        [Part(str(id), masked(_body(new.articles[id]))) for id in right],
    )
    said = (_said(before), _said(after))

    def score(i: int, j: int) -> float:
        text = likeness(words[0][i].words, words[1][j].words)
        one, two = said[0].get(left[i], Counter()), said[1].get(right[j], Counter())
        total = (one | two).total()
        return max(text, (text + (one & two).total() / total) / 2) if total else text

    found = matched(words[0], words[1], score)
    was = {right[j]: left[i] for j, i in sorted(found.items())}
    split, merged = _split_and_merged(left, right, words, found)
    inner: dict[ClauseId, ClauseId] = {}
    for here, there in was.items():
        inner.update(_parts(there, here, old, new))
        left_items, right_items = (
            [c for c in items_of(article, side) if not c.subitem]
            for article, side in ((there, old), (here, new))
        )
        apart, together = _items_apart(left_items, right_items, inner, old, new)
        split |= apart
        merged |= together
    return Correspondence({**was, **inner}, split, merged)


def _body(article: str) -> str:
    """An article without its number, on one line."""
    return article.partition("　")[2].replace("\n", "")


def _said(measure: Measure) -> dict[ClauseId, Counter[str]]:
    """What is formally said under each article, its own number and those of others left out."""
    out: dict[ClauseId, Counter[str]] = {}
    for statement in measure.statements:
        article = article_of(statement.clause)
        bare = _numberless(IR.encode(replace(statement, id="")))
        out.setdefault(article, Counter())[json.dumps(bare, ensure_ascii=False)] += 1
    return out


def _numberless(data: Any) -> Any:  # noqa: ANN401  (JSON)
    if isinstance(data, str):
        return _IMPLICIT.sub(r"\1", data)
    if not isinstance(data, list):
        return data
    if data[:1] in (["Span"], ["ClauseId"]):
        return None
    return [_numberless(part) for part in data]


_Parts = tuple[Sequence[Part], Sequence[Part]]
"""The words of the old text's clauses, and of the new one's."""


def _split_and_merged(
    left: Sequence[ClauseId], right: Sequence[ClauseId], words: _Parts, found: Mapping[int, int]
) -> tuple[dict[ClauseId, ClauseId], dict[ClauseId, ClauseId]]:
    """What came out of an old clause beside what that became, and what went into a new one likewise."""
    split = dict(_apart((left, right), words, found))
    became = {i: j for j, i in found.items()}
    return split, dict(_apart((right, left), (words[1], words[0]), became, set(split.values())))


def _apart(
    sides: tuple[Sequence[ClauseId], Sequence[ClauseId]],
    words: _Parts,
    found: Mapping[int, int],
    known: Collection[ClauseId] = (),
) -> Iterator[tuple[ClauseId, ClauseId]]:
    """Clauses of the second side that correspond to none, each with the one of which most of its words are.

    `found`: those of the second side to those of the first they correspond to. `known`: what is not sought.
    """
    one, other = words
    for j, id in enumerate(sides[1]):
        if j in found or id in known:
            continue
        rated: list[tuple[float, int]] = []
        for there, i in found.items():
            whole, mine, rest = one[i].words, other[j].words, other[there].words
            plainly = taken_in(mine, whole, rest)
            if plainly:
                rated.append((-plainly, i))
        if rated:
            yield id, sides[0][min(rated)[1]]


def _items_apart(
    left: Sequence[ClauseId],
    right: Sequence[ClauseId],
    inner: Mapping[ClauseId, ClauseId],
    old: Words,
    new: Words,
) -> tuple[dict[ClauseId, ClauseId], dict[ClauseId, ClauseId]]:
    """The items of two articles that were split, and those that were merged."""
    words = (
        [Part(str(id), _ending_aside(_whole(old, id))) for id in left],
        [Part(str(id), _ending_aside(_whole(new, id))) for id in right],
    )
    found = {right.index(j): left.index(i) for j, i in inner.items() if j in right}
    return _split_and_merged(left, right, words, found)


def _parts(there: ClauseId, here: ClauseId, old: Words, new: Words) -> Iterator[tuple[ClauseId, ClauseId]]:
    """款 and 项, 目, and 释义 within two articles that correspond, each only to its like."""
    sides = [
        ([c for c in side.under(article) if c != article], side.blocks_under(article), side)
        for article, side in ((there, old), (here, new))
    ]
    whole = [([c for c in parts if not c.subitem], partial(_whole, side)) for parts, _, side in sides]
    within = [([c for c in parts if c.subitem], side.parts.__getitem__) for parts, _, side in sides]
    glosses = [([c for c in blocks if c.gloss], side.blocks.__getitem__) for _, blocks, side in sides]
    for (left, before), (right, after) in (whole, within, glosses):
        lefts, rights = (
            [Part(number_within(c), _ending_aside(words(c))) for c in some]
            for some, words in ((left, before), (right, after))
        )
        yield from ((right[j], left[i]) for j, i in sorted(matched(lefts, rights, keep_names=True).items()))


def _ending_aside(words: str) -> str:
    """An item that is the last no more ends otherwise, and says the same."""
    return masked(words).rstrip("；。，")


def _whole(side: Words, clause: ClauseId) -> str:
    """The words of a clause; of an item, with those of its 目."""
    return "".join(side.parts[c] for c in (clause, *subitems_of(clause, side)))


def subitems_of(item: ClauseId, side: Words) -> list[ClauseId]:
    """The 目 of an item."""
    return [c for c in side.under(article_of(item)) if c.subitem and c.parent == item]


def number_within(clause: ClauseId) -> str:
    """The number a clause has within its article."""
    return str(replace(clause, article=1, branch=0))


def aligned_ids(found: Correspondence, old: Words, new: Words) -> dict[ClauseId, ClauseId]:
    """For each clause of the new text the id it goes by beside the old text: one to one.

    What corresponds has the old id. What does not has one that no clause of the old text has: its own, if it
    is free, else the next free one; an article put in is 第N条之一 after the one before it.
    """
    out = dict(found.was)
    taken = {*old.articles, *old.parts, *old.blocks, *out.values()}
    before: ClauseId | None = None
    for article in new.articles:
        if article not in out:
            out[article] = _free_article(article, out[before] if before else None, taken)
            taken.add(out[article])
        before = article
    for part in (*new.parts, *new.blocks):
        if part not in out:
            out[part] = _free_part(part, out, taken)
            taken.add(out[part])
    return out


def _free_article(own: ClauseId, before: ClauseId | None, taken: set[ClauseId]) -> ClauseId:
    if own not in taken:
        return own
    stem = before or ClauseId(own.article)
    branch = stem.branch + 1
    while replace(stem, branch=branch) in taken:
        branch += 1
    return replace(stem, branch=branch)


def _free_part(own: ClauseId, out: Mapping[ClauseId, ClauseId], taken: set[ClauseId]) -> ClauseId:
    parent = own.parent
    assert parent is not None
    stem = out.get(parent, parent)
    field = "gloss" if own.gloss else "subitem" if own.subitem else "item" if own.item else "paragraph"
    number = getattr(own, field)
    if stem.item and field == "item":  # an item of a 款 that corresponds to an item
        stem = replace(stem, item=0)
    while replace(stem, **{field: number}) in taken:
        number += 1
    return replace(stem, **{field: number})


def items_of(article: ClauseId, side: Words) -> list[ClauseId]:
    """The 款, 项 and 目 of an article."""
    return [c for c in side.under(article) if c != article]
