"""Two texts made comparable: what corresponds goes by one clause id, one statement id and one name."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from policy_model.ir.statement import ByReference, Excused, Measure, Precedence, Statement
from policy_model.pipeline import Loaded
from policy_model.source.catalogue import Lang, message
from policy_model.source.clause import ClauseId
from policy_model.source.diagnostic import Arg, Diagnostic, Unusable
from policy_model.source.span import Span
from policy_model.source.told import Told, join

from .correspondence import aligned_ids, correspondence
from .difference import UNCOMPARED, Notice, Paired, Structural, Structure
from .edits import Edit, edits
from .mapping import Names
from .references import consistency, glossed, reworded
from .rewrite import after_clauses, renamed, renumbered
from .structure import rows, structure
from .texts import article_of, versions, words_of
from .vocabulary import followed, joined, mapped

_NOWHERE = Span("", 0, 0)


@dataclass(frozen=True, slots=True)
class Aligned:
    """The two measures over one vocabulary, under one numbering, which is the old one.

    `ids`: for the clauses of the new text the id each goes by; `keys`: for identifiers of it that differ from
    the old ones, these. `own`: for a clause id the numbers that clause
    has in the new text (several where it was split). `glossed`: for an article, by its id, the clauses of it
    that its changed 释义 carry. `reworded`: the ids of clauses whose words, or whose formal text, differ.
    """

    old: Measure
    new: Measure
    ids: Mapping[ClauseId, ClauseId]
    keys: Mapping[str, str]
    own: Mapping[ClauseId, tuple[ClauseId, ...]]
    glossed: Mapping[ClauseId, tuple[ClauseId, ...]]
    reworded: frozenset[ClauseId]
    structure: tuple[Structure, ...]
    rows: tuple[Paired, ...]
    notices: tuple[Notice, ...]

    def edits(self) -> tuple[Edit, ...]:
        """Every edit that makes the old text into the new one, in document order."""
        return edits(self.old, self.new, self.owned, self.official, self.reworded)

    def owned(self, clause: ClauseId) -> tuple[ClauseId, ...]:
        """The numbers a clause has in the new text."""
        return self.own.get(clause, (clause,))

    def official(self, clause: ClauseId) -> tuple[ClauseId, ...]:
        """The clauses whose words were amended where what this one says changed.

        Of a 释义 those that it carries (none: itself). A clause that stands as it was says something else
        because of another, its own head or any: if one clause alone was amended, of that.
        """
        if clause.gloss:
            return self.glossed.get(article_of(clause), (clause,))
        amended = [c for c in self.reworded if not c.gloss]
        sole = len(amended) == 1 and all(s.kind is Structural.REWORDED for s in self.structure)
        return tuple(amended) if sole and not any(c.within(clause) for c in amended) else (clause,)

    def aligned(self, clause: ClauseId) -> ClauseId:
        """The id that a clause of the new text goes by."""
        return _aligned(clause, self.ids)


def align(old: Loaded, new: Loaded, names: Names) -> Aligned:
    """Makes two texts comparable.

    Raises:
        Unusable: they cannot be compared at all.
    """
    before, after = words_of(old), words_of(new)
    if old.measure.title != new.measure.title and names == Names() and not versions(before, after):
        titles: dict[str, Arg] = {"old": old.measure.title, "new": new.measure.title}
        raise Unusable((Diagnostic("PM0929", titles),))
    found = correspondence(before, after, old.measure, mapped(new.measure, names))
    ids = aligned_ids(found, before, after)
    moved_names = followed(old.measure, new.measure, names, found.became)
    same = Names((*names.same, *moved_names), names.split)
    known = mapped(new.measure, same)

    def under(clause: ClauseId) -> ClauseId:
        return _aligned(clause, ids)

    numbered = renumbered(known, under)
    keys = {after.key: before.key for before, after in same.same}
    keys |= {key: was for (_, key), was in after_clauses(known, under).items()}
    joint = joined(old.measure, numbered, names, {after for _, after in moved_names})
    origin = {there: here for here, there in ids.items()}
    statements, moved = _numbered(joint.old.statements, joint.new.statements)
    own: dict[ClauseId, tuple[ClauseId, ...]] = {there: (here,) for there, here in origin.items()}
    for clause, came_from in moved:
        here = (*own.get(clause, (clause,)), *own.get(came_from, (came_from,)))
        own[clause] = tuple(sorted(set(here)))
    notices = [replace(n, clauses=tuple(_owned(n, origin))) for n in joint.notices]
    compared = rows(found, before, after)
    amended = tuple(reworded(found, before, after))
    unread = [c for c in amended if _excused(found.was.get(c, c), old.measure) and _excused(c, new.measure)]
    return Aligned(
        joint.old,
        replace(joint.new, statements=statements),
        ids,
        keys,
        own,
        {
            article: tuple(_aligned(clause, ids) for clause in changed)
            for article, changed in glossed(found, before, after)
        },
        frozenset(_aligned(clause, ids) for clause in amended),
        structure(found, before, after),
        compared,
        (
            *(
                n
                for n in consistency(found, before, after)
                if n.code != "PM0922" or n.clauses[0] not in unread
            ),
            *(Notice(UNCOMPARED, (clause,), {"at": clause.zh}) for clause in unread),
            *_outside(compared),
            *notices,
        ),
    )


def _excused(clause: ClauseId, measure: Measure) -> bool:
    """The clause as a whole is not formal: nothing of what it says is compared."""
    return any(isinstance(s, Excused) and not s.words and clause.within(s.clause) for s in measure.statements)


def _outside(compared: Iterable[Paired]) -> Iterator[Notice]:
    """That the official text has changed where no article is."""
    places = [
        Told(*(message(f"revision.place.{row.place}", {}, lang) for lang in Lang))
        for row in compared
        if row.place
    ]
    if places:
        yield Notice("PM0928", (), {"places": join(Told("、", ", "), places)})


def _aligned(clause: ClauseId, ids: Mapping[ClauseId, ClauseId]) -> ClauseId:
    """The id of a clause; of one the words do not show, that of what it is part of with its own number."""
    if clause in ids:
        return ids[clause]
    parent = clause.parent
    if parent is None:
        return clause
    above = _aligned(parent, ids)
    field = next(f for f in ("gloss", "subitem", "item", "paragraph") if getattr(clause, f))
    return replace(above, **{field: getattr(clause, field)})


def _owned(notice: Notice, origin: Mapping[ClauseId, ClauseId]) -> Iterator[ClauseId]:
    """The clauses of a notice about names under the numbers of the text that has the name."""
    for clause in notice.clauses:
        yield clause if notice.code in ("PM0911", "PM0912") else origin.get(clause, clause)


# ---- statements


def _numbered(
    old: Sequence[Statement], new: Sequence[Statement]
) -> tuple[tuple[Statement, ...], list[tuple[ClauseId, ClauseId]]]:
    """The new statements under the ids of the old ones they correspond to.

    Within a clause: first those that say the same, then those about the same thing, then those of one kind.
    What says the same as a statement of another clause, which no longer says it, has moved: it goes by the
    other's clause and id, unless a reference to one of the two clauses would come to mean something else.
    Also gives each such move, from the aligned clause to the one it came from.
    """
    left, right = _by_clause(old), _by_clause(new)
    ids: dict[str, str] = {}
    for clause, mine in right.items():
        theirs = left.get(clause, [])
        for alike in (_same, _about, _kind):
            _pair(theirs, mine, alike, ids)
    taken = set(ids.values())
    gone = [s for s in old if s.id not in taken]
    come = [s for s in new if s.id not in ids]
    places: dict[str, ClauseId] = {}
    moves: list[tuple[ClauseId, ClauseId]] = []
    safe = _movable(old, new)
    for statement in come:
        for other in gone:
            if type(other) is type(statement) and other.clause != statement.clause:
                here = renamed(statement, _to(statement.clause, other.clause), {})
                if _same(here) == _same(other) and safe(statement.clause, other.clause):
                    ids[statement.id], places[statement.id] = other.id, other.clause
                    moves.append((other.clause, statement.clause))
                    gone.remove(other)
                    break
    used = {s.id for s in old}
    out: list[Statement] = []
    for statement in new:
        there = places.get(statement.id)
        body = statement if there is None else renamed(statement, _to(statement.clause, there), {})
        out.append(replace(body, id=ids.get(statement.id) or _fresh(statement.clause, used)))
    return tuple(out), moves


def _by_clause(statements: Iterable[Statement]) -> dict[ClauseId, list[Statement]]:
    out: dict[ClauseId, list[Statement]] = {}
    for statement in statements:
        out.setdefault(statement.clause, []).append(statement)
    return out


def _pair(
    old: Sequence[Statement],
    new: Sequence[Statement],
    alike: Callable[[Statement], object],
    ids: dict[str, str],
) -> None:
    taken = set(ids.values())
    waiting = [s for s in old if s.id not in taken]
    for statement in new:
        if statement.id in ids:
            continue
        found = next((s for s in waiting if alike(s) == alike(statement)), None)
        if found is not None:
            ids[statement.id] = found.id
            waiting.remove(found)


def _same(statement: Statement) -> object:
    return replace(statement, id="", span=_NOWHERE)


def _about(statement: Statement) -> object:
    parts = (
        "act",
        "contents",
        "results",
        "modality",
        "bearers",
        "trigger",
        "judgement",
        "over",
        "under",
        "name",
    )
    return type(statement), tuple(getattr(statement, part, None) for part in parts)


def _kind(statement: Statement) -> object:
    return type(statement), getattr(statement, "act", None), getattr(statement, "modality", None)


def _to(mine: ClauseId, theirs: ClauseId) -> Callable[[ClauseId], ClauseId]:
    return lambda clause: theirs if clause == mine else clause


def _fresh(clause: ClauseId, used: set[str]) -> str:
    number = 1
    while f"{clause}#{number}" in used:
        number += 1
    used.add(f"{clause}#{number}")
    return f"{clause}#{number}"


def _movable(old: Sequence[Statement], new: Sequence[Statement]) -> Callable[[ClauseId, ClauseId], bool]:
    """Whether a statement may go by another clause: whatever refers to either refers to both."""
    named: set[ClauseId] = set()
    for statement in (*old, *new):
        match statement:
            case Precedence(over=over, under=under):
                named |= {over, under}
            case ByReference(excluded=excluded):
                named |= {clause for clause, _ in excluded}
            case _:
                pass
    return lambda one, two: all(one.within(c) == two.within(c) for c in named)
