"""A difference as SARIF, for code-scanning services: what changes, and what the user must know."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any as Json

from policy_model.diff.difference import Difference, Direction
from policy_model.pipeline import Loaded
from policy_model.report.report import place
from policy_model.report.sarif_log import Result, log
from policy_model.source.catalogue import message
from policy_model.source.clause import ClauseId
from policy_model.source.diagnostic import Arg
from policy_model.source.span import Span

from .groups import Group
from .words import Words

_CODES = {
    Direction.LOOSER: "PM0930",
    Direction.STRICTER: "PM0931",
    Direction.INCOMPARABLE: "PM0932",
    Direction.INCONSISTENT: "PM0933",
}
_PROPERTY, _COME, _GONE, _UNDECIDED = "PM0934", "PM0935", "PM0936", "PM0937"


def to_sarif(
    found: Difference, words: Words, sides: tuple[Loaded, Loaded], exit_code: int, root: Path | None
) -> dict[str, Json]:
    """The log; results stand in the new text, those about what it no longer has in the old one."""
    old, new = sides
    return log(
        new.measure,
        [old.outline.file, new.outline.file],
        list(_results(found, words, old, new)),
        exit_code,
        words.lang,
        texts={**old.texts, **new.texts},
        root=root,
    )


def _results(found: Difference, words: Words, old: Loaded, new: Loaded) -> Iterator[Result]:
    for group in words.groups:
        of = group.first.subject.of
        args: dict[str, Arg] = {
            "subject": words.join(map(words.subject, group.subjects)),
            "before": words.value(of, group.first.before),
            "after": words.value(of, group.first.after),
            "pattern": words.pattern(group.first.pattern),
        }
        text = message(_CODES[group.direction], args, words.lang)
        if len(group.changes) > 1:
            text += words.say("change.more", number=len(group.changes) - 1)
        yield Result(
            _CODES[group.direction],
            "error" if group.direction is Direction.INCONSISTENT else "warning",
            text,
            _place(group.clauses_old, group.clauses_new, old, new),
            _identity(group),
            group.clauses_new or group.clauses_old,
        )
    for prop in found.properties:
        if prop.old != prop.new:
            args = {"name": words.property_name(prop), "old": words.verdict(prop.old)}
            args["new"] = words.verdict(prop.new)
            level = "error" if prop.old == "proved" else "warning"
            at = Span(new.outline.file, 0, 0)
            yield Result(_PROPERTY, level, message(_PROPERTY, args, words.lang), at, (_PROPERTY, prop.id))
    for finding in found.findings:
        code, level = (_GONE, "note") if finding.gone else (_COME, "warning")
        text = message(code, {"code": finding.code, "message": words.finding(finding)}, words.lang)
        where = old if finding.gone else new
        at = place(where.measure, where.outline, finding.clauses)
        known = (code, finding.code, *map(str, finding.clauses), finding.about)
        yield Result(code, level, text, at, known, finding.clauses)
    for notice in found.notices:
        at = place(new.measure, new.outline, notice.clauses)
        known = (notice.code, *map(str, notice.clauses), *notice.parameters.values())
        level = "error" if notice.error else "warning"
        yield Result(notice.code, level, words.notice(notice), at, known, notice.clauses)
    for one in found.undecided:
        text = message(_UNDECIDED, {"what": words.undecided(one)}, words.lang)
        yield Result(_UNDECIDED, "warning", text, Span(new.outline.file, 0, 0), (_UNDECIDED, one.told))


def _place(before: Sequence[ClauseId], after: Sequence[ClauseId], old: Loaded, new: Loaded) -> Span:
    return place(new.measure, new.outline, after) if after else place(old.measure, old.outline, before)


def _identity(group: Group) -> tuple[str, ...]:
    """What changes and how; not by which words it is told."""
    subjects = (f"{s.of.value} {s.id} {s.bearer or ''} {s.trigger or ''}".rstrip() for s in group.subjects)
    return (_CODES[group.direction], group.first.before, group.first.after, *subjects)
