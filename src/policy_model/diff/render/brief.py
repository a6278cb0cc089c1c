"""A difference on one page: errors, the verdict, and each edit with what it does, for whom, and a case."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from policy_model.analysis.finding import ordinary
from policy_model.courses.digest import readings
from policy_model.diff.difference import (
    OTHER_READINGS,
    Change,
    Difference,
    Direction,
    Notice,
    PropertyChange,
)
from policy_model.proof.story import course, unusual_facts
from policy_model.report.matter import for_drafters
from policy_model.report.text import Line, fitted
from policy_model.source.cells import clipped

from . import trial
from .causes import Cause, excerpt
from .words import Words

_ERRORS, _CAUSES, _PROPERTIES, _FINDINGS, _NOTICES, _EDITS = 3, 6, 4, 4, 4, 3
"""How many of each are told here; the annex has all."""
_DEEPEST = 3
_LINES = 2
"""Lines that a sentence may take."""


def render(found: Difference, words: Words, width: int) -> str:
    """The difference on a page, `width` cells wide."""
    room = [_LINES * (width - 4 * (depth + 1)) for depth in range(_DEEPEST)]
    return fitted(((depth, clipped(line, room[depth])) for depth, line in _page(found, words)), width)


def _page(found: Difference, words: Words) -> Iterator[Line]:
    errors = [notice for notice in found.notices if notice.error]
    yield from _some(0, [f"✗ {_notice(n, words)}" for n in errors], _ERRORS, words)
    counted = {"causes": len(words.causes), "total": len(words.groups)}
    edits = words.say("brief.edits", **counted) if words.groups else ""
    verdict = words.outcome
    yield 0, words.say("brief.verdict", title=words.new.title, verdict=verdict) + edits
    changed = [p for p in found.properties if p.old != p.new]
    broken = [p for p in changed if p.old == "proved"]
    alone = len(words.causes) == 1
    for number, cause in enumerate(words.causes[:_CAUSES], 1):
        yield 0, words.cause(number, cause)
        yield from _edits(cause, words)
        yield from _effect(cause, words)
        if alone:
            yield from _broken(broken, words)
    if len(words.causes) > _CAUSES:
        yield 0, words.say("brief.rest", number=len(words.causes) - _CAUSES)
    if not alone:
        yield from _broken(broken, words)
    if found.trial is not None:
        yield from trial.lines(found.trial, words)
    yield 0, ""
    others = [p for p in changed if p not in broken]
    hanging = [n for n in found.notices if n.code == OTHER_READINGS]
    told = [words.notice(n) for n in hanging] + [_property("other_property", p, words) for p in others]
    yield from _some(0, told, _PROPERTIES, words)
    findings = [
        words.say(
            "finding.line",
            what=words.say("finding.gone" if f.gone else "finding.come"),
            code=f.code,
            clauses=words.found_at(f),
            message=words.finding(f),
        )
        for f in sorted(found.findings, key=lambda f: f.gone)
        if for_drafters(f.code)
    ]
    yield from _some(0, findings, _FINDINGS, words)
    notices = [_notice(n, words) for n in found.notices if not (n.error or n in hanging)]
    yield from _some(0, notices, _NOTICES, words)
    for line in words.summary():
        yield 0, line
    yield 0, words.say("brief.how")


def _some(depth: int, lines: Sequence[str], most: int, words: Words) -> Iterator[Line]:
    yield from ((depth, line) for line in lines[:most])
    if len(lines) > most:
        yield depth, words.say("brief.rest", number=len(lines) - most)


def _edits(cause: Cause, words: Words) -> Iterator[Line]:
    if not cause.rows:
        yield 1, words.say("brief.same_text")
    for row in cause.rows[:_EDITS]:
        for key, text in zip(("old", "new"), excerpt(row), strict=True):
            yield 1, words.say(f"brief.{key}", text=text or words.say("brief.absent"))
    if len(cause.rows) > _EDITS:
        yield 1, words.say("brief.rest", number=len(cause.rows) - _EDITS)


def _effect(cause: Cause, words: Words) -> Iterator[Line]:
    yield from ((1, line) for line in (*does(cause, words), *example(cause, words), *others(cause, words)))


def does(cause: Cause, words: Words) -> Iterator[str]:
    """What an edit changes, of all that it changes the plainest; before it what that follows from."""
    root = cause.root
    if root is not None and root.group is not cause.first:
        yield words.root(root)
    yield _does(cause, words)


def _does(cause: Cause, words: Words) -> str:
    group, change = cause.first, cause.plainest
    if change.applies is not None:
        return words.say("brief.scope", transition=words.applying(change), readings=_under(change, words))
    subjects = [words.subject(s) for s in group.subjects]
    named = subjects[0]
    if len(subjects) > 1:
        named = words.say("brief.subjects", one=named, count=len(subjects))
    direction = words.direction(change.direction)
    if change.direction is Direction.INCONSISTENT:
        return words.say(
            "brief.dead_end", direction=direction, subject=named, said=words.say("change.dead_end")
        )
    return words.say(
        "brief.does",
        direction=direction,
        subject=named,
        transition=words.transition(change),
        readings=_under(change, words),
    )


def example(cause: Cause, words: Words) -> Iterator[str]:
    """For whom it is so, and a case: what becomes of it first, as its acts may be cut to the room."""
    change = cause.plainest
    case = dict(change.example.case)
    stated = case["facts"]
    facts = [f for f in words.joint.facts if (f.id.zh or f.id.key) in stated]
    facts.sort(key=lambda f: stated[f.id.zh or f.id.key] is False)  # 并非甲、乙 would deny both
    measure = replace(words.joint, facts=tuple(facts))
    unusual = words.join(unusual_facts(measure, case, words.lang))
    yield words.say("brief.whom", facts=unusual or words.say("brief.anybody"))
    told = course(measure, case, words.lang)
    of = change.subject.of
    before, after = words.value(of, change.example.before), words.value(of, change.example.after)
    if change.applies is not None:
        before, after = words.applies(change)
    yield words.say("brief.case", acts=words.space.join(told), before=before, after=after)


def others(cause: Cause, words: Words) -> Iterator[str]:
    """How many other changes it brings about, if any."""
    root = cause.root
    following = cause.following if root is None else [g for g in root.following if g is not cause.first]
    if following:
        yield words.say("brief.follows", counts=words.counted(following), number=len(following))
    told = (
        [cause.first, *following]
        if root is None or root.group is None
        else [cause.first, *following, root.group]
    )
    rest = [group for group in cause.groups if group not in told]
    if rest:
        yield words.say("brief.more", number=len(rest), counts=words.counted(rest))


def _under(change: Change, words: Words) -> str:
    if change.readings in ((), ((),)):
        return words.say("brief.every")
    if ordinary(words.joint, change.readings):
        return words.say("brief.usual")
    return words.say("brief.under", readings=readings(change.readings, words.lang))


def _broken(broken: Sequence[PropertyChange], words: Words) -> Iterator[Line]:
    yield from _some(1, [_property("broken", p, words) for p in broken], _PROPERTIES, words)


def _property(key: str, change: PropertyChange, words: Words) -> str:
    old, new = words.verdict(change.old), words.verdict(change.new)
    return words.say(f"brief.{key}", name=words.property_name(change), old=old, new=new)


def _notice(notice: Notice, words: Words) -> str:
    what = words.say("notice.error" if notice.error else "notice.warning")
    return words.say("notice.line", what=what, code=notice.code, message=words.notice(notice))
