"""Changes by the edits that bring them about, and the plainest case that each decides otherwise."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from policy_model.analysis.finding import ordinary
from policy_model.diff.difference import Change, Difference, Direction, Of, Paired, Subject
from policy_model.diff.verdict import told_apart
from policy_model.ir.statement import Measure
from policy_model.paper.redline import changed
from policy_model.source.clause import ClauseId

from .groups import Group

_CONTEXT = 12
"""Characters of what stayed that are shown on either side of what changed."""
_LAST = frozenset(("conflict", "outside", "contradictory"))
"""What a text says where it does not say what it means: such a change is told after the others."""
_NOT_GIVEN = frozenset(("forbidden", "silent", "outside"))
"""A change among these has no direction, and is told after what has one."""
_BAD_FIRST = (Direction.INCONSISTENT, Direction.LOOSER, Direction.STRICTER, Direction.INCOMPARABLE)


@dataclass(frozen=True, slots=True)
class Root:
    """What an edit itself changes, and all that changes with it.

    `group`: None where `subject` is a 判断 that is defined otherwise, which is told by what follows.
    """

    subject: Subject
    group: Group | None
    following: tuple[Group, ...]


@dataclass(frozen=True, slots=True)
class Cause:
    """An edit (the clauses of either text responsible together), and what it changes, plainest first.

    `rows`: of 修订对照表, where it stands.
    """

    clauses_old: tuple[ClauseId, ...]
    clauses_new: tuple[ClauseId, ...]
    rows: tuple[Paired, ...]
    groups: tuple[Group, ...]

    @property
    def first(self) -> Group:
        """What is told first, with a case: a root, unless a result that changes with it is plainer."""
        plainest, root = self.groups[0], self.root
        if root is None:
            return self.applying or plainest
        given = plainest.first.subject.of in (Of.RESULT, Of.AMOUNT)
        return plainest if given or root.group is None else root.group

    @property
    def applying(self) -> Group | None:
        """Of what changes with whether a text applies, that with the least in its case."""
        return min(self.following, key=_size, default=None)

    @property
    def plainest(self) -> Change:
        """The change that is told first."""
        return self.first.changes[0]

    @property
    def following(self) -> tuple[Group, ...]:
        """What changes only as one text alone applies: told as one, that it does."""
        return tuple(group for group in self.groups if group.applies is not None)

    @property
    def apart(self) -> tuple[Group, ...]:
        """What changes otherwise."""
        return tuple(group for group in self.groups if group.applies is None)

    @property
    def root(self) -> Root | None:
        """The root of what is plainest; None: that is whether a text applies."""
        some = (root for root in self.roots if self.groups[0] in (root.group, *root.following))
        return next(some, None)

    @property
    def roots(self) -> tuple[Root, ...]:
        """What changes otherwise: each root with what follows from it, the plainest first."""
        first = {subject: group for group in reversed(self.apart) for subject in group.subjects}
        out: dict[int | Subject, list[Group]] = {}
        for group in self.apart:
            source = _source(group, first)
            known = group if source is None else first.get(source, source)
            out.setdefault(known.number if isinstance(known, Group) else known, []).append(group)
        numbered = {group.number: group for group in self.apart}
        roots: list[Root] = []
        for key, some in out.items():
            at = None if isinstance(key, Subject) else numbered[key]
            subject = key if isinstance(key, Subject) else numbered[key].subjects[0]
            roots.append(Root(subject, at, tuple(group for group in some if group is not at)))
        return tuple(roots)


def causes(found: Difference, groups: Sequence[Group], joint: Measure) -> tuple[Cause, ...]:
    """The changes by cause: what is plainest comes first, of the causes and of what each changes."""
    together: dict[tuple[tuple[ClauseId, ...], tuple[ClauseId, ...]], list[Group]] = {}
    for group in groups:
        together.setdefault((group.clauses_old, group.clauses_new), []).append(group)
    main = {result.id for result in joint.results if result.main}
    ways: dict[Subject, list[Direction]] = {}
    for group in groups:
        for subject in group.subjects:
            ways.setdefault(subject, []).append(group.direction)
    resting = told_apart(joint, ways)
    order = list(Of)
    owed = {subject.id for subject in ways if subject.of is Of.DUTY}

    def place(subject: Subject) -> int:
        """Of what may become what must be done, and the other way round, the duty tells."""
        tells = subject.of is Of.WINDOW and subject.id in owed
        return order.index(Of.DUTY) * 2 + 1 if tells else order.index(subject.of) * 2

    def plain(group: Group) -> tuple[bool, bool, bool, bool, bool, int, bool, int, int]:
        change = group.first
        said = {change.before, change.after}
        under = () if change.readings == ((),) else change.readings
        return (
            change.direction is not Direction.INCONSISTENT,
            group.applies is None,
            resting.keys().isdisjoint(group.subjects),
            not ordinary(joint, under),
            bool(_LAST & said) or said <= _NOT_GIVEN,
            place(change.subject),
            not main & {s.id for s in group.subjects},
            _BAD_FIRST.index(change.direction),
            len(change.example.case["acts"]),
        )

    out = [
        Cause(old, new, tuple(r for r in found.rows if _of(r, old, new)), tuple(sorted(some, key=plain)))
        for (old, new), some in together.items()
    ]
    return tuple(sorted(out, key=lambda cause: plain(cause.groups[0])))


def _source(group: Group, first: Mapping[Subject, Group]) -> Subject | None:
    """The root that it follows from, however many steps away; None: it is one."""
    seen, at, found = {group.number}, group, None
    while True:
        near = (s for s in at.follows if s not in first or first[s].number not in seen)
        source = next((s for s in near if s in first or s.of is Of.JUDGEMENT), None)
        if source is None:
            return found
        found = source
        if source not in first:
            return found
        at = first[source]
        seen.add(at.number)


def _size(group: Group) -> tuple[int, int]:
    case = group.first.example.case
    return len(case["acts"]), len(case["facts"])


def _of(row: Paired, old: Sequence[ClauseId], new: Sequence[ClauseId]) -> bool:
    return any(
        side is not None and clause.within(side)
        for side, clauses in ((row.old, old), (row.new, new))
        for clause in clauses
    )


def excerpt(row: Paired) -> tuple[str, str]:
    """What changed in a row, old and new, in 【】 with a few words around it; "" of a side without."""
    pieces = changed(row.old_text, row.new_text)
    where = [n for n, (old, new) in enumerate(pieces) if old != new]
    if not where:
        return "", ""
    first, last = where[0], where[-1]
    before = "".join(old for old, _ in pieces[:first]).rsplit("\n")[-1]
    after = "".join(old for old, _ in pieces[last + 1 :]).split("\n")[0]
    sides = (
        "".join(_marked(pair[at], same=pair[0] == pair[1]) for pair in pieces[first : last + 1])
        for at in (0, 1)
    )
    head = ("…" if len(before) > _CONTEXT else "") + before[-_CONTEXT:]
    tail = after[:_CONTEXT] + ("…" if len(after) > _CONTEXT else "")
    texts = (row.old_text, row.new_text)
    old, new = (head + side + tail if text else "" for side, text in zip(sides, texts, strict=True))
    return old, new


def _marked(text: str, *, same: bool) -> str:
    said = text.replace("\n", "")
    if not same:
        return f"【{said}】" if said else ""
    return said if len(said) <= 2 * _CONTEXT else f"{said[:_CONTEXT]}…{said[-_CONTEXT:]}"
