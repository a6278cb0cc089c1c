"""Whether a revision is carried through: references that now point elsewhere, text and block apart."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import LCSseq

from policy_model.source.clause import ClauseId

from .correspondence import Correspondence
from .difference import Notice
from .texts import Words, article_of, citations, masked, unquoted


def consistency(found: Correspondence, old: Words, new: Words) -> tuple[Notice, ...]:
    """All there is to say, in document order of the new text."""
    became = {there: here for here, there in found.was.items()} | dict(found.merged)
    check = _Check(found, became, {*new.articles, *new.parts}, {*old.articles, *old.parts})
    told: list[tuple[int, Notice]] = []
    place = {clause: n for n, clause in enumerate((*new.articles, *new.parts, *new.blocks))}
    for here in new.parts:
        told += [(place[here], n) for n in check.cited(here, old.parts, new.parts, block=False)]
    blocks = [{c: unquoted(words) for c, words in side.blocks.items()} for side in (old, new)]
    for here in new.blocks:
        told += [(place[here], n) for n in check.cited(here, blocks[0], blocks[1], block=True)]
    told += [(place[n.clauses[0]], n) for n in _apart(found, old, new)]
    order = {clause: n for n, clause in enumerate(new.articles)}

    def rank(entry: tuple[int, Notice]) -> tuple[int, int]:
        clause = entry[1].clauses[0]
        return order.get(article_of(clause), -1), entry[0]

    return tuple(notice for _, notice in sorted(told, key=rank))


@dataclass(frozen=True, slots=True)
class _Check:
    found: Correspondence
    became: Mapping[ClauseId, ClauseId]
    known: set[ClauseId]
    before: set[ClauseId]

    def cited(
        self, here: ClauseId, old: Mapping[ClauseId, str], new: Mapping[ClauseId, str], *, block: bool
    ) -> Iterator[Notice]:
        """The references of one clause that are wrong.

        One that corresponds to a reference of the old text is wrong if what that referred to now stands
        elsewhere: unless it did not move, and the drafter plainly refers to something else.
        """
        there = self.found.was.get(here)
        was = dict(_paired(old.get(there, "") if there else "", new[here]))
        for place, clause in citations(new[here]):
            said = {"at": here.zh, "cited": clause.zh}
            target = was.get(place)
            now = self.became.get(target) if target else None
            if target in self.before and now != clause and not (now == target and clause != target):
                gone = now is None
                if gone and clause != target:
                    continue  # what it referred to is no more, and it refers to something else
                if not gone:
                    assert target is not None
                    assert now is not None
                    code = "PM0924" if block else "PM0920"
                    yield Notice(code, (here,), {**said, "was": target.zh, "now": now.zh}, error=True)
                    continue
                yield Notice("PM0921", (here,), said, error=True)
            elif not self._known(clause):
                yield Notice("PM0921", (here,), said, error=True)

    def _known(self, clause: ClauseId) -> bool:
        """A clause of the new text; an item may be cited without the 款 it stands in."""
        return clause in self.known or any(
            (c.article, c.branch, c.item) == (clause.article, clause.branch, clause.item)
            for c in self.known
            if clause.item and not clause.paragraph
        )


def _paired(old: str, new: str) -> Iterator[tuple[int, ClauseId]]:
    """For places of citations in the new words the clause that the same place of the old words cites."""
    before = dict(citations(old))
    after = [place for place, _ in citations(new)]
    if not before or not after:
        return
    shift: dict[int, int] = {}
    for step in LCSseq.opcodes(masked(old), masked(new)):
        if step.tag == "equal":
            shift.update(
                zip(range(step.dest_start, step.dest_end), range(step.src_start, step.src_end), strict=True)
            )
    for place in after:
        if shift.get(place) in before:
            yield place, before[shift[place]]


@dataclass(frozen=True, slots=True)
class _Altered:
    """Of an article that both texts have, by new numbers, the clauses whose words, whose formal text, differ.

    `lost`: parts that only the old text has, `lost_glosses` such 释义, under old ones.
    """

    article: ClauseId
    words: Sequence[ClauseId]
    formal: Sequence[ClauseId]
    lost: Sequence[ClauseId]
    lost_glosses: Sequence[ClauseId]


def _altered(found: Correspondence, old: Words, new: Words) -> Iterator[_Altered]:
    became = found.became

    def changed(here: ClauseId, before: Mapping[ClauseId, str], after: Mapping[ClauseId, str]) -> bool:
        there = found.was.get(here)
        if here.parent is None and not (before.get(here if there is None else there) and after.get(here)):
            return False  # its words are those of its 款, in one of the texts or both
        return there is None or masked(before.get(there, "")) != masked(after.get(here, ""))

    for article in new.articles:
        if article in found.was:
            there = found.was[article]
            yield _Altered(
                article,
                [c for c in new.under(article) if changed(c, old.parts, new.parts)],
                [c for c in new.blocks_under(article) if changed(c, old.blocks, new.blocks)],
                [c for c in old.under(there) if c not in became],
                [c for c in old.blocks_under(there) if c.gloss and c not in became],
            )


def glossed(found: Correspondence, old: Words, new: Words) -> Iterator[tuple[ClauseId, list[ClauseId]]]:
    """For an article of the old text the changed clauses of the new one that its changed 释义 carry.

    A 释义 says formally what the official words say: where these changed, they are what was amended. The
    clauses whose own formal text did not change come first: only a 释义 can carry what they say now.
    """
    for altered in _altered(found, old, new):
        carried = [c for c in altered.words if c not in altered.formal] or altered.words
        if carried:
            yield found.was[altered.article], [*carried]


def reworded(found: Correspondence, old: Words, new: Words) -> Iterator[ClauseId]:
    """The clauses of the new text, in articles that both have, whose words or whose formal text differ."""
    for altered in _altered(found, old, new):
        yield from altered.words
        yield from altered.formal


def _apart(found: Correspondence, old: Words, new: Words) -> Iterator[Notice]:
    """Words changed without their block, or a block without its words, in clauses that both texts have.

    A 释义 speaks of its whole article.
    """
    for altered in _altered(found, old, new):
        words, formal, lost, lost_glosses = altered.words, altered.formal, altered.lost, altered.lost_glosses
        glosses = [c for c in formal if c.gloss] or lost_glosses
        for clause in words:
            if clause in found.was and clause not in formal and not glosses:
                yield Notice("PM0922", (clause,), {"at": clause.zh})
        for clause in formal:
            if (clause.gloss and not words and not lost) or (
                not clause.gloss and clause in found.was and clause not in words and clause in new.parts
            ):
                yield Notice("PM0923", (clause,), {"at": clause.zh})
        if lost_glosses and not words and not lost and not any(c.gloss for c in formal):
            yield Notice("PM0923", (altered.article,), {"at": altered.article.zh})
