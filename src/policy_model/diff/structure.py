"""What became of articles and items: which clause of the new text is which of the old one.

They are recognised by their words, and by what they mean: what is formally said under two articles may be
the same where not a word is. The same two texts always give the same correspondence.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from policy_model.ir.codec import IR
from policy_model.ir.statement import Measure
from policy_model.source.clause import ClauseId

from .difference import Paired, Structural, Structure
from .matching import HELD, Part, held, in_order, likeness, matched
from .texts import PLACES, Words, article_of, masked

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
    words = [
        [Part(str(id), masked(_body(side.articles[id]))) for id in ids]
        for side, ids in ((old, left), (new, right))
    ]
    said = (_said(before), _said(after))

    def score(i: int, j: int) -> float:
        text = likeness(words[0][i].words, words[1][j].words)
        one, two = said[0].get(left[i], Counter()), said[1].get(right[j], Counter())
        total = (one | two).total()
        return max(text, (text + (one & two).total() / total) / 2) if total else text

    found = matched(words[0], words[1], score)
    was = {right[j]: left[i] for j, i in sorted(found.items())}
    split = dict(_split(left, right, words, found))
    merged = dict(_merged(left, right, words, found, set(split.values())))
    inner: dict[ClauseId, ClauseId] = {}
    for here, there in was.items():
        inner.update(_parts(there, here, old, new))
        apart, together = _items_apart(_items(there, old), _items(here, new), inner, old, new)
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


def _split(
    left: Sequence[ClauseId],
    right: Sequence[ClauseId],
    words: Sequence[Sequence[Part]],
    found: Mapping[int, int],
) -> Iterator[tuple[ClauseId, ClauseId]]:
    """New articles that correspond to none, and whose words are for the most part those of an old one."""
    became = {i: j for j, i in found.items()}
    for j in range(len(right)):
        if j in found:
            continue
        rated: list[tuple[float, int]] = []
        for i, other in became.items():
            whole, mine, rest = words[0][i].words, words[1][j].words, words[1][other].words
            together = rest + mine if other < j else mine + rest
            if held(mine, whole) >= HELD and likeness(together, whole) > likeness(rest, whole):
                rated.append((-likeness(together, whole), i))
        if rated:
            yield right[j], left[min(rated)[1]]


def _merged(
    left: Sequence[ClauseId],
    right: Sequence[ClauseId],
    words: Sequence[Sequence[Part]],
    found: Mapping[int, int],
    split: set[ClauseId],
) -> Iterator[tuple[ClauseId, ClauseId]]:
    """Old articles that became none, and whose words are for the most part in a new one."""
    taken = set(found.values())
    for i in range(len(left)):
        if i in taken or left[i] in split:
            continue
        rated: list[tuple[float, int]] = []
        for j, other in found.items():
            whole, mine, rest = words[1][j].words, words[0][i].words, words[0][other].words
            together = rest + mine if other < i else mine + rest
            if held(mine, whole) >= HELD and likeness(together, whole) > likeness(rest, whole):
                rated.append((-likeness(together, whole), j))
        if rated:
            yield left[i], right[min(rated)[1]]


def _items_apart(
    left: Sequence[ClauseId],
    right: Sequence[ClauseId],
    inner: Mapping[ClauseId, ClauseId],
    old: Words,
    new: Words,
) -> tuple[dict[ClauseId, ClauseId], dict[ClauseId, ClauseId]]:
    """The items of two articles that were split, and those that were merged."""
    words = [
        [Part(str(id), masked(side.parts[id]).rstrip("；。，")) for id in ids]
        for side, ids in ((old, left), (new, right))
    ]
    found = {right.index(j): left.index(i) for j, i in inner.items() if j in right}
    split = dict(_split(left, right, words, found))
    return split, dict(_merged(left, right, words, found, set(split.values())))


def _parts(there: ClauseId, here: ClauseId, old: Words, new: Words) -> Iterator[tuple[ClauseId, ClauseId]]:
    """款, 项, 目 and 释义 within two articles that correspond."""
    for gloss in (False, True):
        sides = []
        for article, side in ((there, old), (here, new)):
            source = side.blocks if gloss else side.parts
            under = side.blocks_under(article) if gloss else side.under(article)
            ids = [c for c in under if c != article and bool(c.gloss) == gloss]
            parts = [Part(_inner(c), masked(source[c])) for c in ids]
            sides.append((ids, parts))
        (left, lefts), (right, rights) = sides
        yield from ((right[j], left[i]) for j, i in sorted(matched(lefts, rights, keep_names=True).items()))


def _inner(clause: ClauseId) -> str:
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


# ---- what is said of it


def structure(found: Correspondence, old: Words, new: Words) -> tuple[Structure, ...]:
    """Every recognised change, in document order of the new text; what was deleted stands where it stood."""
    out = [*_changes(list(new.articles), list(old.articles), found, old.parts, new.parts)]
    for here, there in _articles(found):
        mine, theirs = _items(here, new), _items(there, old)
        changes = list(_changes(mine, theirs, found, old.parts, new.parts))
        out.extend(_paragraphed(changes, there, here, old, new))
    order = {c: n for n, c in enumerate(_in_document(new))}
    became = found.became
    stood: dict[ClauseId, int] = {}
    last = -1
    for clause in _in_document(old):
        if clause in became:
            last = order[became[clause]]
        stood[clause] = last

    def place(change: Structure) -> tuple[int, int]:
        return (order[change.new[0]], 0) if change.new else (stood[change.old[0]], 1)

    return tuple(sorted(_moved_items(out, old, new), key=place))


def _in_document(side: Words) -> Iterator[ClauseId]:
    for article in side.articles:
        yield article
        yield from _items(article, side)


def _articles(found: Correspondence) -> Iterator[tuple[ClauseId, ClauseId]]:
    return ((here, there) for here, there in found.was.items() if here.parent is None)


def _items(article: ClauseId, side: Words) -> list[ClauseId]:
    return [c for c in side.under(article) if c != article]


def _changes(
    mine: Sequence[ClauseId],
    theirs: Sequence[ClauseId],
    found: Correspondence,
    before: Mapping[ClauseId, str],
    after: Mapping[ClauseId, str],
) -> Iterator[Structure]:
    """What became of some clauses of one level; `before`, `after`: the words of each, not of its parts."""
    places = {c: n for n, c in enumerate(theirs)}
    kept = [c for c in mine if found.was.get(c) in places]
    still = in_order([places[found.was[c]] for c in kept])
    mended = {*found.split.values(), *(found.was[c] for c in found.merged.values())}
    for at, here in enumerate(kept):
        there = found.was[here]
        if there in mended:
            continue  # split or merged, which says it all
        if at not in still:
            yield Structure(Structural.MOVED, (there,), (here,))
        elif _own_number(here) != _own_number(there):
            yield Structure(Structural.RENUMBERED, (there,), (here,))
        if masked(after[here]) != masked(before[there]):
            yield Structure(Structural.REWORDED, (there,), (here,))
    for here in mine:
        if found.was.get(here) not in places:
            origin = found.split.get(here)
            if origin is None:
                yield Structure(Structural.ADDED, (), (here,))
    became = found.became
    for there in theirs:
        parts = [c for c, origin in found.split.items() if origin == there]
        if parts and there in became:
            yield Structure(Structural.SPLIT, (there,), tuple(sorted((became[there], *parts))))
        if there not in became:
            target = found.merged.get(there)
            if target is None:
                yield Structure(Structural.DELETED, (there,), ())
    for target in sorted(set(found.merged.values())):
        if target in mine:
            gone = sorted(c for c, into in found.merged.items() if into == target)
            yield Structure(Structural.MERGED, tuple(sorted((found.was[target], *gone))), (target,))


def _paragraphed(
    changes: Sequence[Structure], there: ClauseId, here: ClauseId, old: Words, new: Words
) -> Iterator[Structure]:
    """An article that gains or loses 款: what was the whole of it is one of them, if its words say so."""
    come = [c.new[0] for c in changes if c.kind is Structural.ADDED and c.new[0] in _paragraphs(here, new)]
    gone = [c.old[0] for c in changes if c.kind is Structural.DELETED and c.old[0] in _paragraphs(there, old)]
    whole = {
        Structural.ADDED: _likest(old.parts.get(there, ""), come, new.parts),
        Structural.DELETED: _likest(new.parts.get(here, ""), gone, old.parts),
    }
    for change in changes:
        match change:
            case Structure(Structural.ADDED, _, (one,)) if one == whole[Structural.ADDED]:
                yield Structure(Structural.RENUMBERED, (there,), (one,))
            case Structure(Structural.DELETED, (one,), _) if one == whole[Structural.DELETED]:
                yield Structure(Structural.RENUMBERED, (one,), (here,))
            case _:
                yield change


def _paragraphs(article: ClauseId, side: Words) -> list[ClauseId]:
    return [c for c in _items(article, side) if c.paragraph and not c.item]


def _likest(words: str, some: Sequence[ClauseId], parts: Mapping[ClauseId, str]) -> ClauseId | None:
    """Which of them has the words, or most of them; None: none has."""
    rated = [(-likeness(masked(words), masked(parts[c])), c) for c in some if words]
    best = min(rated, default=None)
    return best[1] if best is not None and -best[0] >= HELD else None


def _own_number(clause: ClauseId) -> str:
    """What its number shows of itself: an item of a renumbered article is not renumbered."""
    return str(clause) if clause.parent is None else _inner(clause)


def _moved_items(changes: Sequence[Structure], old: Words, new: Words) -> Iterator[Structure]:
    """An item deleted here and added there, in the same words or nearly, has moved."""
    gone = [c.old[0] for c in changes if c.kind is Structural.DELETED and c.old[0].parent]
    come = [c.new[0] for c in changes if c.kind is Structural.ADDED and c.new[0].parent]
    sides = [[Part(str(c), masked(side.parts[c])) for c in some] for side, some in ((old, gone), (new, come))]
    strict = {
        j: i
        for j, i in matched(sides[0], sides[1]).items()
        if likeness(sides[0][i].words, sides[1][j].words) >= HELD and sides[1][j].words
    }
    moved = {come[j]: gone[i] for j, i in strict.items()}
    for change in changes:
        if change.kind is Structural.ADDED and change.new[0] in moved:
            yield Structure(Structural.MOVED, (moved[change.new[0]],), change.new)
        elif change.kind is not Structural.DELETED or change.old[0] not in moved.values():
            yield change


def rows(found: Correspondence, old: Words, new: Words) -> tuple[Paired, ...]:
    """The rows of 修订对照表: what changed, in order of the new text, deleted articles where they stood."""
    became = {there: here for here, there in _articles(found)}
    out: list[Paired] = []
    waiting = [c for c in old.articles if c not in became and c not in found.merged]
    for here, text in new.articles.items():
        there = found.was.get(here)
        if there is not None:
            while waiting and waiting[0] < there:
                gone = waiting.pop(0)
                out.append(Paired(gone, None, old.articles[gone], ""))
            gone_in = [c for c, into in found.merged.items() if into == here]
            first, *others = sorted((there, *gone_in))
            was = old.articles[first]
            if others or was != text or there in found.split.values():
                out.append(Paired(first, here, was, text))
                out.extend(Paired(other, here, old.articles[other], "") for other in others)
        else:
            out.append(Paired(found.split.get(here), here, "", text))
    out.extend(Paired(gone, None, old.articles[gone], "") for gone in waiting)
    outside = [
        Paired(None, None, was, text, place)
        for place in PLACES
        if (was := old.around.get(place, "")) != (text := new.around.get(place, ""))
    ]
    tail = [row for row in outside if row.place == PLACES[-1]]
    return (*(row for row in outside if row not in tail), *out, *tail)
