"""What is said of the structure of a revision: what became of articles and items, and their rows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from policy_model.source.clause import ClauseId

from .correspondence import Correspondence, items_of, number_within, subitems_of
from .difference import Paired, Structural, Structure
from .matching import HELD, Part, in_order, likeness, matched
from .texts import PLACES, Words, masked


def structure(found: Correspondence, old: Words, new: Words) -> tuple[Structure, ...]:
    """Every recognised change, in document order of the new text; what was deleted stands where it stood."""
    out = [*_changes(list(new.articles), list(old.articles), found, old.parts, new.parts)]
    for here, there in _articles(found):
        mine, theirs = items_of(here, new), items_of(there, old)
        changes = list(_changes(mine, theirs, found, old.parts, new.parts))
        changes = list(_paragraphed(changes, there, here, old, new))
        out.extend(_subdivided(changes, found, old, new))
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
        yield from items_of(article, side)


def _articles(found: Correspondence) -> Iterator[tuple[ClauseId, ClauseId]]:
    return ((here, there) for here, there in found.was.items() if here.parent is None)


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
    """An article that gains or loses 款: what was the whole of it is one of them, or all of them together."""
    come = [c.new[0] for c in changes if c.kind is Structural.ADDED and c.new[0] in _paragraphs(here, new)]
    gone = [c.old[0] for c in changes if c.kind is Structural.DELETED and c.old[0] in _paragraphs(there, old)]
    kept, into = (
        _likest(whole, some, side.parts)
        for whole, some, side in ((old.parts.get(there), come, new), (new.parts.get(here), gone, old))
    )
    apart = kept is None and _make_up(come, new, old.parts.get(there, ""))
    together = into is None and _make_up(gone, old, new.parts.get(here, ""))
    if apart:
        yield Structure(Structural.SPLIT, (there,), tuple(come))
    if together:
        yield Structure(Structural.MERGED, tuple(gone), (here,))
    for change in changes:
        match change:
            case Structure(Structural.ADDED, _, (one,)) if one == kept:
                yield Structure(Structural.RENUMBERED, (there,), (one,))
            case Structure(Structural.DELETED, (one,), _) if one == into:
                yield Structure(Structural.RENUMBERED, (one,), (here,))
            case Structure(Structural.ADDED, _, (one,)) if apart and one in come:
                pass
            case Structure(Structural.DELETED, (one,), _) if together and one in gone:
                pass
            case _:
                yield change


def _make_up(parts: Sequence[ClauseId], side: Words, whole: str) -> bool:
    """Whether the words of the parts together are, for the most part, those of the whole."""
    together = masked("".join(side.parts[c] for c in parts))
    return len(parts) > 1 and likeness(together, masked(whole)) >= HELD


def _subdivided(
    changes: Sequence[Structure], found: Correspondence, old: Words, new: Words
) -> Iterator[Structure]:
    """An item divided into 目, or 目 made one item: all that is said of it and of them is that."""
    pairs = [(there, here) for here, there in found.was.items() if here.item and not here.subitem]
    divided = {here: there for there, here in pairs if subitems_of(here, new) and not subitems_of(there, old)}
    joined = {there: here for there, here in pairs if subitems_of(there, old) and not subitems_of(here, new)}
    for change in changes:
        here, there = (next(iter(clauses), None) for clauses in (change.new, change.old))
        if here in divided and change.kind is Structural.REWORDED:
            yield Structure(Structural.SPLIT, (divided[here],), tuple(subitems_of(here, new)))
        elif there in joined and change.kind is Structural.REWORDED:
            yield Structure(Structural.MERGED, tuple(subitems_of(there, old)), (joined[there],))
        elif not (
            (change.kind is Structural.ADDED and here and here.parent in divided)
            or (change.kind is Structural.DELETED and there and there.parent in joined)
        ):
            yield change


def _paragraphs(article: ClauseId, side: Words) -> list[ClauseId]:
    return [c for c in items_of(article, side) if c.paragraph and not c.item]


def _likest(words: str | None, some: Sequence[ClauseId], parts: Mapping[ClauseId, str]) -> ClauseId | None:
    """Which of them has the words, or most of them; None: none has."""
    rated = [(-likeness(masked(words), masked(parts[c])), c) for c in some if words]
    best = min(rated, default=None)
    return best[1] if best is not None and -best[0] >= HELD else None


def _own_number(clause: ClauseId) -> str:
    """What its number shows of itself: an item of a renumbered article is not renumbered."""
    return str(clause) if clause.parent is None else number_within(clause)


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
