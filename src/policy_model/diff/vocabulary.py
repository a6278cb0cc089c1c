"""Two measures over one joint vocabulary: the same facts, acts, results, judgements, readings, in one order.

Names are matched by identifier, or as the user says. What only one text has is declared in both: a fact or
reading is free, a result is silent where no clause speaks of it, an act nothing provides for is void, and a
judgement means what the text that has it says. Everything not matched is named; nothing is dropped.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Protocol, TypeVar

from policy_model.ir.edit import rescaled
from policy_model.ir.formula import All, Any, Compare, Const, FactOneOf, FactTrue, Formula, Not, Op
from policy_model.ir.ids import NATURE, FactId, Id, ReadingId, written
from policy_model.ir.statement import Authority, Considers, Duty, Measure, Yields
from policy_model.ir.vocabulary import (
    Act,
    Bearing,
    BoolType,
    EnumType,
    Fact,
    FactValue,
    IntType,
    Judgement,
    Party,
    Reading,
    Result,
)
from policy_model.source.clause import ClauseId
from policy_model.source.diagnostic import Diagnostic, Unusable

from .difference import Notice
from .mapping import Names, Split
from .matching import LIKE, likeness
from .rewrite import renamed, rewritten
from .texts import citations, masked

KINDS = {Party: "主体", Fact: "事实", Act: "行为", Result: "结果", Judgement: "判断", Reading: "读法"}
"""The names of the vocabulary's tables."""


class _Named(Protocol):
    @property
    def id(self) -> Id: ...


_N = TypeVar("_N", bound=_Named)
_T = TypeVar("_T")


@dataclass(slots=True)
class Joint:
    """The two measures, and what must be said of their names."""

    old: Measure
    new: Measure
    notices: list[Notice] = field(default_factory=list)

    def tell(self, code: str, clauses: Sequence[ClauseId] = (), **said: str) -> None:
        """Something the user must know."""
        self.notices.append(Notice(code, tuple(clauses), said))

    def object_to(self, code: str, clauses: Sequence[ClauseId] = (), **said: str) -> None:
        """Something that is wrong."""
        self.notices.append(Notice(code, tuple(clauses), said, error=True))


_BEARINGS: Mapping[Bearing | None, str] = {Bearing.WITHIN: "幅度内", Bearing.BELOW: "幅度以下"}


def mapped(new: Measure, names: Names) -> Measure:
    """The new measure under the old identifiers of what the user says is the same."""
    keys = {(type(after), after.key): before.key for before, after in names.same}
    return renamed(new, lambda clause: clause, keys)


def followed(
    old: Measure, new: Measure, names: Names, became: Mapping[ClauseId, ClauseId]
) -> tuple[tuple[Id, Id], ...]:
    """Names that cite clauses (第八条第一项情形), old and new, that differ only as these are renumbered.

    `became`: the clauses of the old text as the new one numbers them. Not what the user says.
    """
    said = {id for pair in names.same for id in pair}
    come = {(type(id), *_citing(id.zh)): id for id in _declared(new) if id not in said}
    out: list[tuple[Id, Id]] = []
    for id in _declared(old):
        words, cited = _citing(id.zh)
        now = tuple(_renumbered(clause, became) for clause in cited)
        after = come.get((type(id), words, now)) if now != cited and id not in said else None
        if after is not None:
            out.append((id, after))
    return tuple(out)


def _citing(name: str) -> tuple[str, tuple[ClauseId, ...]]:
    """A name with its citations left out, and these."""
    return masked(name), tuple(clause for _, clause in citations(name))


def _renumbered(clause: ClauseId, became: Mapping[ClauseId, ClauseId]) -> ClauseId:
    """The clause as the new text numbers it; what has no number of its own there goes with what it is in."""
    if clause in became or clause.parent is None:
        return became.get(clause, clause)
    above = _renumbered(clause.parent, became)
    return replace(clause, article=above.article, branch=above.branch)


def joined(old: Measure, new: Measure, names: Names, moved: Collection[Id] = ()) -> Joint:
    """The two measures over one vocabulary; `new` goes by the old identifiers already (`mapped`).

    `moved`: names of the new text that only cite clauses by their new numbers (`followed`).

    Raises:
        Unusable: they cannot be compared at all (PM0906); a fact said to be split is no condition (PM0905).
    """
    joint = Joint(old, new)
    _told(joint, names)
    for split in names.split:
        joint.old = _divided(joint.old, joint.new, split)
    _shown_alike(joint, {after.zh for _, after in names.same} | {id.zh for id in moved})
    _unlike(joint)
    _decimals(joint)
    _run_on(joint)
    _parties(joint)
    _facts(joint)
    _readings(joint)
    _acts(joint)
    _results(joint)
    _judgements(joint)
    return joint


def _decimals(joint: Joint) -> None:
    """A number has as many decimals on both sides as on the finer one."""
    for before in joint.old.facts:
        after = next((f for f in joint.new.facts if f.id == before.id), None)
        if after is None or not (isinstance(before.type, IntType) and isinstance(after.type, IntType)):
            continue
        places = max(before.type.places, after.type.places)
        if before.type.places < places:
            joint.old = rescaled(joint.old, before.id, places)
        elif after.type.places < places:
            joint.new = rescaled(joint.new, before.id, places)


def woven(old: Sequence[_T], new: Sequence[_T]) -> tuple[_T, ...]:
    """All of `new` in its order, with what only `old` has after what it follows there."""
    known = set(new)
    after: dict[_T | None, list[_T]] = {}
    last: _T | None = None
    for one in old:
        if one in known:
            last = one
        else:
            after.setdefault(last, []).append(one)
    out = list(after.get(None, ()))
    for one in new:
        out += [one, *after.get(one, ())]
    return tuple(out)


def _shown_alike(joint: Joint, said: Collection[str]) -> None:
    """What goes by one identifier goes by one name, the new text's, so that a case is read by both.

    `said`: names of which it needs not be told that they are new.
    """
    ids = {(type(id), id.key): id for id in _declared(joint.new)}
    told: dict[tuple[type[Id], str], Id] = {}
    for id in _declared(joint.old):
        now = ids.get((type(id), id.key))
        if now is not None and now.zh != id.zh:
            told[type(id), id.key] = now
            if now.zh not in said:
                joint.tell("PM0927", old=id.zh or id.key, new=now.zh or now.key)

    def leaf(part: object) -> object:
        return told.get((type(part), part.key), part) if isinstance(part, Id) else None

    if told:
        joint.old = rewritten(joint.old, leaf)


def _declared(measure: Measure) -> Iterator[Id]:
    """The names a case is written with; values and contents whose identifier several share are left out."""
    for some in (measure.parties, measure.facts, measure.acts, measure.results, measure.readings):
        yield from (declared.id for declared in some)
    yield from (j.id for j in measure.judgements if not j.implicit)
    inner: list[Id] = [v for f in measure.facts for v in getattr(f.type, "values", ())]
    inner += [c for a in measure.acts for c in a.contents]
    inner += [c.id for r in measure.readings for c in r.choices]
    times = Counter((type(id), id.key) for id in inner)
    yield from (id for id in inner if times[type(id), id.key] == 1)


def _told(joint: Joint, names: Names) -> None:
    for before, after in names.same:
        joint.tell("PM0918", old=before.zh or before.key, new=after.zh or after.key)
    for split in names.split:
        shown = ("并" if split.every else "或").join(part.zh or part.key for part in split.new)
        joint.tell("PM0918", old=split.old.zh or split.old.key, new=shown)


def _divided(old: Measure, new: Measure, split: Split) -> Measure:
    """The old measure with a fact read as what it was split into."""
    for statement in old.statements:
        timely = isinstance(statement, Duty) and statement.timely == split.old
        yields = isinstance(statement, Yields) and any(f == split.old for _, f in statement.provisions)
        if timely or yields:
            args = {"words": split.old.zh, "name": split.old.zh}
            raise Unusable((Diagnostic("PM0905", args, notes=(("revision.map.parts", args),)),))
    parts = tuple(FactTrue(part) for part in split.new)
    whole: Formula = All(parts) if split.every else Any(parts)

    def leaf(part: object) -> object:
        if isinstance(part, FactTrue) and part.fact == split.old:
            return whole
        if isinstance(part, Considers) and split.old in part.facts:
            facts = (f for fact in part.facts for f in (split.new if fact == split.old else (fact,)))
            return replace(part, facts=tuple(dict.fromkeys(facts)))
        return None

    known = {f.id for f in old.facts}
    added = tuple(f for f in new.facts if f.id in split.new and f.id not in known)
    facts = tuple(f for one in old.facts for f in (added if one.id == split.old else (one,)))
    return rewritten(replace(old, facts=facts), leaf)


# ---- what cannot be matched


def _unlike(joint: Joint) -> None:
    """Facts of other types and readings of other choices go under new identifiers in the new text."""
    keys: dict[tuple[type[Id], str], str] = {}
    types = {f.id: f.type for f in joint.old.facts}
    used = {f.id.key for f in (*joint.old.facts, *joint.new.facts)}
    for fact in joint.new.facts:
        before = types.get(fact.id)
        both_lists = isinstance(before, EnumType) and isinstance(fact.type, EnumType)
        if before is not None and type(before) is not type(fact.type) and not both_lists:
            keys[FactId, fact.id.key] = _fresh(fact.id.key, used)
            joint.object_to("PM0913", fact.clauses, name=fact.id.zh)
    choices = {r.id: {c.id for c in r.choices} for r in joint.old.readings}
    used = {r.id.key for r in (*joint.old.readings, *joint.new.readings)}
    for reading in joint.new.readings:
        if reading.id in choices and choices[reading.id] != {c.id for c in reading.choices}:
            keys[ReadingId, reading.id.key] = _fresh(reading.id.key, used)
            joint.tell("PM0915", (reading.clause,), name=reading.id.zh)
    joint.new = renamed(joint.new, lambda clause: clause, keys)


def _fresh(key: str, used: set[str]) -> str:
    number = 2
    while f"{key}_{number}" in used:
        number += 1
    used.add(f"{key}_{number}")
    return f"{key}_{number}"


def _run_on(joint: Joint) -> None:
    old, new = joint.old.run_on, joint.new.run_on
    if old is None or new is None:
        said = new if old is None else old
        joint.old, joint.new = replace(joint.old, run_on=said), replace(joint.new, run_on=said)
    elif old != new:
        raise Unusable((Diagnostic("PM0906"),))


def _come_and_gone(
    joint: Joint, old: Sequence[_N], new: Sequence[_N], clauses: Callable[[_N], tuple[ClauseId, ...]]
) -> None:
    """Says what only one text has; a name gone with another like it come may be its new name."""
    mine, theirs = {n.id: n for n in new}, {o.id: o for o in old}
    come = [n for n in new if n.id not in theirs]
    taken: set[Id] = set()
    for one in old:
        if one.id in mine:
            continue
        kind = KINDS[type(one)]
        rated = [(-likeness(one.id.zh, n.id.zh), at) for at, n in enumerate(come) if n.id not in taken]
        best = min(rated, default=(0.0, 0))
        if -best[0] >= LIKE:
            other = come[best[1]]
            taken.add(other.id)
            joint.tell("PM0912", clauses(one), old=one.id.zh, new=other.id.zh, kind=kind)
        else:
            joint.tell("PM0911", clauses(one), name=one.id.zh, kind=kind)
    for one in come:
        joint.tell("PM0910", clauses(one), name=one.id.zh, kind=KINDS[type(one)])


def _both(old: Sequence[_N], new: Sequence[_N]) -> Iterator[tuple[_N | None, _N | None]]:
    """Old and new declarations of each name, in the joint order."""
    left, right = {o.id: o for o in old}, {n.id: n for n in new}
    for id in woven(tuple(left), tuple(right)):
        yield left.get(id), right.get(id)


def _either(one: _N | None, other: _N | None) -> _N:
    found = one if one is not None else other
    assert found is not None
    return found


def _parties(joint: Joint) -> None:
    old, new = joint.old.parties, joint.new.parties
    before, after = ([p for p in side if p.id != NATURE] for side in (old, new))
    _come_and_gone(joint, before, after, lambda p: p.clauses)
    parties = tuple(sorted((_either(n, o) for o, n in _both(old, new)), key=lambda p: p.id == NATURE))
    joint.old, joint.new = replace(joint.old, parties=parties), replace(joint.new, parties=parties)


# ---- facts


def _facts(joint: Joint) -> None:
    old, new = joint.old.facts, joint.new.facts
    made = {
        f
        for m in (joint.old, joint.new)
        for s in m.statements
        if isinstance(s, Yields)
        for _, f in s.provisions
    }
    _come_and_gone(
        joint, [f for f in old if f.id not in made], [f for f in new if f.id not in made], lambda f: f.clauses
    )
    facts: list[Fact] = []
    apart: list[tuple[Fact, Fact]] = []
    for before, after in _both(old, new):
        if before is None or after is None:
            facts.append(_either(after, before))
        else:
            facts.append(_one_fact(joint, before, after, apart))
    joint.old = replace(joint.old, facts=tuple(facts))
    joint.new = replace(joint.new, facts=tuple(facts))
    for before, after in apart:
        joint.old, joint.new = _read_own_way(joint.old, before), _read_own_way(joint.new, after)


def _one_fact(joint: Joint, before: Fact, after: Fact, apart: list[tuple[Fact, Fact]]) -> Fact:
    """The one declaration of a fact that both texts have. `apart`: those that each text reads its own way."""

    def changed(what: str, old: object, new: object) -> None:
        said = {"what": what, "old": str(old), "new": str(new)}
        joint.tell("PM0914", after.clauses, name=after.id.zh, kind=KINDS[Fact], **said)

    out = after
    if before.type != after.type:
        changed("类型", _type(before), _type(after))
    if isinstance(before.type, EnumType) and isinstance(after.type, EnumType):
        values = woven(before.type.values, after.type.values)
        out = replace(out, type=EnumType(values, after.type.ordered))
    if before.discretionary != after.discretionary:
        changed("性质", *("裁量" if fact.discretionary else "客观" for fact in (before, after)))
    if before.may_come_about != after.may_come_about:
        changed("可后生", *("是" if fact.may_come_about else "否" for fact in (before, after)))
        out = replace(out, may_come_about=True)
    if before.ordinary != after.ordinary:
        changed("通常值", _value(before.ordinary), _value(after.ordinary))
    arising = (before.arises_if, after.arises_if)
    if arising[0] != arising[1] or (before.ordinary != after.ordinary and arising[0] is not None):
        joint.tell("PM0917", after.clauses, name=after.id.zh)
        apart.append((before, after))
        both = None if None in arising else Any(tuple(a for a in arising if a is not None))
        out = replace(out, arises_if=both)
    return out


def _type(fact: Fact) -> str:
    match fact.type:
        case EnumType(values):
            return "、".join(value.zh or value.key for value in values)
        case BoolType():
            return "是否"
        case other:
            return getattr(other, "unit", "") or type(other).__name__


def _value(value: FactValue) -> str:
    if isinstance(value, bool):
        return "是" if value else "否"
    return getattr(value, "zh", "") or str(value)


def _read_own_way(measure: Measure, fact: Fact) -> Measure:
    """The measure reading the fact as its declaration says: where it does not arise, its ordinary value."""
    if fact.arises_if is None:
        return measure
    arises = fact.arises_if

    def leaf(part: object) -> object:
        match part:
            case Fact():
                return part
            case FactTrue(known) | FactOneOf(known) | Compare(known) if known == fact.id:
                otherwise = Const(_ordinarily(part, fact.ordinary))
                return Any((All((arises, part)), All((Not(arises), otherwise))))
            case _:
                return None

    return rewritten(measure, leaf)


def _ordinarily(part: FactTrue | FactOneOf | Compare, value: FactValue) -> bool:
    """What the part is of the ordinary value."""
    match part:
        case FactTrue():
            return value is True
        case FactOneOf(_, values):
            return value in values
        case Compare(_, op, bound):
            sign = (value > bound) - (value < bound)  # type: ignore[operator]
            return {Op.LT: sign < 0, Op.LE: sign <= 0, Op.GT: sign > 0, Op.GE: sign >= 0, Op.EQ: sign == 0}[
                op
            ]


# ---- readings, acts, results, judgements


def _readings(joint: Joint) -> None:
    old, new = joint.old.readings, joint.new.readings
    _come_and_gone(joint, old, new, lambda r: (r.clause,))
    readings = tuple(_either(after, before) for before, after in _both(old, new))
    joint.old, joint.new = replace(joint.old, readings=readings), replace(joint.new, readings=readings)


def _acts(joint: Joint) -> None:
    old, new = joint.old.acts, joint.new.acts
    _come_and_gone(joint, old, new, lambda a: a.clauses)
    everybody = tuple(p.id for p in joint.new.parties if p.id != NATURE)
    sides: tuple[list[Act], list[Act]] = ([], [])
    lacking: tuple[list[Act], list[Act]] = ([], [])
    for before, after in _both(old, new):
        if before is None or after is None:
            one = _either(after, before)
            lacking[before is not None].append(one)
            sides[0].append(one)
            sides[1].append(one)
            continue
        contents = woven(before.contents, after.contents)
        at_most = max(before.at_most, after.at_most)
        towards = bool(before.addressees or after.addressees)
        for act, side in zip((before, after), sides, strict=True):
            addressees = act.addressees or (everybody if towards else ())
            side.append(replace(act, contents=contents, at_most=at_most, addressees=addressees))
        for what, was, now in (
            ("内容", *(_listed(a.contents) for a in (before, after))),
            ("次数", str(before.at_most), str(after.at_most)),
            ("主体", *(_listed(a.actors) for a in (before, after))),
            ("对象", *(_listed(a.addressees) for a in (before, after))),
            ("何日", *(a.falls.written if a.falls else "" for a in (before, after))),
        ):
            if was != now:
                said = {"what": what, "old": was or "—", "new": now or "—"}
                joint.tell("PM0914", after.clauses, name=after.id.zh, kind=KINDS[Act], **said)
    joint.old = replace(joint.old, acts=tuple(sides[0]))
    joint.new = replace(joint.new, acts=tuple(sides[1]))
    joint.old, joint.new = _void(joint.old, joint.new, lacking[0]), _void(joint.new, joint.old, lacking[1])


def _listed(ids: Sequence[Id]) -> str:
    return "、".join(sorted(id.zh or id.key for id in ids))


def _void(measure: Measure, other: Measure, acts: Sequence[Act]) -> Measure:
    """The measure with nothing that makes these acts, of which it does not speak, valid.

    An act that the other text merely forbids or makes due was free to be done, and stays so.
    That is said by the clause by which the other text provides for them, so that it goes with that edit.
    """
    added: list[Authority] = []
    for act in acts:
        spoken = [s for s in other.statements if getattr(s, "act", None) == act.id]
        if not any(isinstance(s, Authority) for s in spoken):
            continue
        clause = spoken[0].clause if spoken else next(iter((*act.clauses, *measure.clauses)), ClauseId(1))
        id = f"{clause}#void-{act.id.key}"
        added.append(Authority(id, clause, Const(True), act.span, (), (), act.id, (), Const(False)))
    return replace(measure, statements=(*measure.statements, *added))


def _results(joint: Joint) -> None:
    old, new = joint.old.results, joint.new.results
    named = [[r for r in side if r.amount is None] for side in (old, new)]  # an amount is no name
    _come_and_gone(joint, named[0], named[1], lambda r: r.clauses)
    sides: tuple[list[Result], list[Result]] = ([], [])
    for before, after in _both(old, new):
        sides[0].append(_either(before, after))
        sides[1].append(_either(after, before))
        if before is None or after is None:
            continue
        if before.polarity is not after.polarity:
            joint.object_to("PM0916", after.clauses, name=after.id.zh)
        for what, was, now in (
            ("主次", *("主" if r.main else "其他" for r in (before, after))),
            ("幅度", *(_BEARINGS.get(r.bearing, "") for r in (before, after))),
            ("互斥", *(_listed(written(r.excludes, barred=True)) for r in (before, after))),
        ):
            if was != now:
                said = {"what": what, "old": was or "—", "new": now or "—"}
                joint.tell("PM0914", after.clauses, name=after.id.zh, kind=KINDS[Result], **said)
    joint.old = replace(joint.old, results=tuple(sides[0]))
    joint.new = replace(joint.new, results=tuple(sides[1]))


def _judgements(joint: Joint) -> None:
    old, new = joint.old.judgements, joint.new.judgements
    _come_and_gone(
        joint, [j for j in old if not j.implicit], [j for j in new if not j.implicit], lambda j: j.clauses
    )
    both = list(_both(old, new))
    sides = (
        tuple(_said_by(old, before, after) for before, after in both),
        tuple(_said_by(new, after, before) for before, after in both),
    )
    joint.old, joint.new = (
        replace(measure, judgements=said) for measure, said in zip((joint.old, joint.new), sides, strict=True)
    )


def _said_by(side: Sequence[Judgement], own: Judgement | None, other: Judgement | None) -> Judgement:
    """The judgement as one text means it. Of a fact that it grades it makes no grade but its own."""
    found = _either(own, other)
    graded = {j.grade[0] for j in side if j.grade is not None}
    if own is None and found.grade is not None and found.grade[0] in graded:
        return replace(found, definition=Const(False))
    return found
