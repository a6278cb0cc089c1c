"""A difference for the terminal: the summary, the cases that change, then all else."""

from __future__ import annotations

from collections.abc import Iterator

from policy_model.diff.difference import Difference, Direction
from policy_model.report.text import Line, fitted

from . import trial
from .causes import Root
from .groups import Group
from .story import outcomes, story
from .words import Words

_MARK = {
    Direction.EQUIVALENT: "=",
    Direction.LOOSER: "+",
    Direction.STRICTER: "-",
    Direction.INCOMPARABLE: "≠",
    Direction.INCONSISTENT: "✗",
}


def render(difference: Difference, words: Words, width: int) -> str:
    """The difference as text, `width` cells wide."""
    return fitted(_difference(difference, words, width), width)


def _difference(found: Difference, words: Words, width: int) -> Iterator[Line]:
    verdict = words.outcome
    yield 0, words.say("headline", title=words.new.title, verdict=verdict)
    for line in words.summary():
        yield 1, line
    if found.trial is not None:
        yield 0, ""
        yield from trial.lines(found.trial, words, width)
    if found.changes:
        yield from _section("changes", words)
        for number, cause in enumerate(words.causes, 1):
            yield 0, ""
            yield 0, words.cause(number, cause)
            if cause.applying is not None:
                yield from _applying(cause.applying, words)
                yield from ((1, words.follows(group)) for group in cause.following)
            for root in cause.roots:
                yield from _root(root, words)
    if found.properties:
        yield from _section("properties", words)
        for prop in found.properties:
            mark = "=" if prop.old == prop.new else "✗" if prop.old == "proved" else "!"
            yield 1, f"{mark} {words.property(prop)}"
    if found.findings:
        yield from _section("findings", words)
        for finding in found.findings:
            what = words.say("finding.gone" if finding.gone else "finding.come")
            told = {"what": what, "code": finding.code, "clauses": words.clauses(finding.clauses)}
            yield 1, words.say("finding.line", message=words.finding(finding), **told)
    if found.structure:
        yield from _section("structure", words)
        for became in found.structure:
            yield 1, words.structure(became)
    if found.notices:
        yield from _section("notices", words)
        for notice in found.notices:
            what = words.say("notice.error" if notice.error else "notice.warning")
            told = {"what": what, "code": notice.code}
            yield 1, words.say("notice.line", message=words.notice(notice), **told)


def _root(root: Root, words: Words) -> Iterator[Line]:
    """A root change, and below it what follows."""
    if root.group is None:
        yield 0, ""
        yield 0, words.root(root)
    else:
        yield from _group(root.group, words.title(root.group), words)
    for group in root.following:
        yield from ((depth + 1, line) for depth, line in _group(group, words.following(group), words))


def _group(group: Group, title: str, words: Words) -> Iterator[Line]:
    yield 0, ""
    yield 0, f"{_MARK[group.direction]} {title}"
    for line in words.origin(group):
        yield 1, line
    for change in group.changes:
        for line in words.about(change):
            yield 1, line
        yield 2, words.say("example.head", readings=words.taken(change.example.readings))
        for line in (*story(change, words), *outcomes(change, words)):
            yield 3, line


def _applying(group: Group, words: Words) -> Iterator[Line]:
    """That one text alone applies, as one entry: in which cases, and one of them."""
    yield 0, ""
    yield 0, words.say("change.scope", transition=words.applying(group.first))
    yield from ((1, line) for line in words.applied(group))
    yield 2, words.say("example.head", readings=words.taken(group.first.example.readings))
    yield from ((3, line) for line in story(group.first, words))


def _section(key: str, words: Words) -> Iterator[Line]:
    yield 0, ""
    yield 0, words.say(f"section.{key}")
