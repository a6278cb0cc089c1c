"""修订对照表 as a document: article by article, then the cases that change, and all else that was found."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from policy_model.diff.difference import Difference, Direction, FindingChange, Notice, Paired, Structure
from policy_model.paper.paper import (
    Block,
    Cell,
    Heading,
    Kind,
    Mark,
    Paper,
    Paragraph,
    body,
    cell,
    note,
    plain,
    point,
    table,
)
from policy_model.paper.redline import merged, redline
from policy_model.report.matter import for_drafters
from policy_model.source.clause import ClauseId

from . import trial
from .brief import does, example, others
from .groups import Group
from .story import outcomes, story
from .words import Words

_WIDTHS = (26, 26, 11, 20, 17)
_CERTIFICATE = 16
"""Characters of a certificate that tell it apart where there is little room; JSON has them all."""
_SHORT = 4
"""A pattern of no more conditions than this is told in the table itself."""


def paper(difference: Difference, words: Words, *, everything: bool = False, track: bool = False) -> Paper:
    """The document.

    `everything`: with every change, certificate and what is unchanged. `track`: both texts as one, whose
    changes a reader of the file may accept or reject.
    """
    return Paper(
        words.say("title", title=words.new.title),
        words.say("subtitle", verdict=words.outcome),
        tuple(_blocks(difference, words) if everything else _brief(difference, words, track)),
        words.lang,
        wide=True,
    )


def _brief(found: Difference, words: Words, track: bool) -> Iterator[Block]:
    yield from (point(line) for line in words.summary())
    errors = [n for n in found.notices if n.error]
    yield from (Paragraph(plain(_notice(n, words), Mark.STRONG)) for n in errors)
    if found.rows:
        keys, widths = (("both", "reason"), (70, 30)) if track else (("old", "new", "reason"), (36, 36, 28))
        rows = [(*_sides(row, words, track), _reason(row, words)) for row in found.rows]
        caption = "" if track else words.say("convention", cases=words.cases)
        yield table([words.say(f"column.{key}") for key in keys], rows, widths, caption)
    else:
        yield body(words.say("nothing"))
    if found.trial is not None:
        yield from trial.blocks(found.trial, words, everything=False)
    if words.causes:
        yield Heading(1, words.say("heading.causes"))
    for number, cause in enumerate(words.causes, 1):
        yield Heading(2, words.cause(number, cause))
        yield from map(note, (*does(cause, words), *example(cause, words), *others(cause, words)))
    if any(p.old != p.new for p in found.properties):
        yield Heading(1, words.say("section.properties"))
        yield from _properties(found, words)
    told = [f for f in found.findings if for_drafters(f.code)]
    if told:
        yield Heading(1, words.say("section.findings"))
        yield from _findings(told, words)
    yield from (note(_notice(n, words)) for n in found.notices if not n.error)


def _sides(row: Paired, words: Words, track: bool) -> tuple[Cell, ...]:
    head = (Paragraph(plain(words.say(f"place.{row.place}"), Mark.STRONG)),) if row.place else ()
    if track:
        return ((*head, *map(Paragraph, merged(row.old_text, row.new_text))),)
    old, new = _texts(row)
    return (*head, *old), (*head, *new)


def _reason(row: Paired, words: Words) -> Cell:
    """What the edits in a row do, each in a sentence or two."""
    mine = [cause for cause in words.causes if row in cause.rows]
    if not mine and words.difference.undecided:
        return cell(words.say("effect.undecided"))
    lines = [line for cause in mine for line in (*does(cause, words), *others(cause, words))]
    return tuple(map(body, lines)) or cell(words.unchanged(row))


def _notice(notice: Notice, words: Words) -> str:
    what = words.say("notice.error" if notice.error else "notice.warning")
    return words.say("notice.line", what=what, code=notice.code, message=words.notice(notice))


def _blocks(found: Difference, words: Words) -> Iterator[Block]:
    yield from (point(line) for line in words.summary())
    yield Heading(1, words.say("heading.table"))
    if found.rows:
        heads = [words.say(f"column.{key}") for key in ("old", "new", "what", "effect", "example")]
        rows = list(_rows(found, words))
        yield table(heads, rows, _WIDTHS, words.say("convention", cases=words.cases))
    else:
        yield body(words.say("nothing"))
    if found.trial is not None:
        yield from trial.blocks(found.trial, words, everything=True)
    yield Heading(1, words.say("heading.changes"))
    yield from _changes(words)
    yield Heading(1, words.say("heading.properties"))
    yield from _properties(found, words)
    yield Heading(1, words.say("heading.findings"))
    yield from _findings(found.findings, words)
    yield Heading(1, words.say("heading.notices"))
    yield from _notices(found, words)
    yield Heading(1, words.say("heading.proved"))
    yield from _proved(found, words)


# ---- article by article


def _rows(found: Difference, words: Words) -> Iterator[tuple[Cell, ...]]:
    told: set[int] = set()
    for row in found.rows:
        mine = [group for group in words.groups if _about(group, row)]
        fresh = [group for group in mine if group.number not in told]
        again = [group.number for group in mine if group.number in told]
        told.update(group.number for group in mine)
        old, new = _texts(row)
        what = _what(found.structure, row, words)
        yield old, new, what, _effect(found, row, fresh, again, words), _example(fresh, words)


def _about(group: Group, row: Paired) -> bool:
    return any(
        side is not None and clause.within(side)
        for side, clauses in ((row.old, group.clauses_old), (row.new, group.clauses_new))
        for clause in clauses
    )


def _texts(row: Paired) -> tuple[Cell, Cell]:
    """Both texts, what only one has marked; not where the words came from another row, or went to one."""
    if row.old is not None and row.new is not None and not (row.old_text and row.new_text):
        return cell(row.old_text), cell(row.new_text)
    old, new = redline(row.old_text, row.new_text)
    return tuple(map(Paragraph, old)), tuple(map(Paragraph, new))


def _what(structure: Sequence[Structure], row: Paired, words: Words) -> Cell:
    def inside(clauses: Sequence[ClauseId], side: ClauseId | None) -> bool:
        return side is not None and any(clause.within(side) for clause in clauses)

    said = [words.structure(s) for s in structure if inside(s.old, row.old) or inside(s.new, row.new)]
    return tuple(Paragraph(plain(line)) for line in said)


def _effect(
    found: Difference, row: Paired, fresh: Sequence[Group], again: Sequence[int], words: Words
) -> Cell:
    lines: list[Paragraph] = []
    if following := [group for group in fresh if group.applies is not None]:
        said = words.say("change.scope", transition=words.applying(following[0].first))
        so = words.say("brief.follows", number=len(following), counts=words.counted(following))
        lines += [Paragraph(plain(said, Mark.STRONG)), body(so)]
    for group, title in words.folded:
        if group not in fresh:
            continue
        lines.append(Paragraph(plain(title, Mark.STRONG)))
        if len(group.changes) == 1 and len(group.first.pattern) <= _SHORT:
            lines.append(body(words.say("change.pattern", pattern=words.pattern(group.first.pattern))))
        else:
            lines.append(body(words.say("change.below", patterns=len(group.changes))))
    if again:
        lines.append(body(words.say("change.above", numbers=words.join(map(str, again)))))
    if not lines:
        if found.undecided:
            return cell(words.say("effect.undecided"))
        return cell(words.unchanged(row))
    return tuple(lines)


def _example(fresh: Sequence[Group], words: Words) -> Cell:
    """One case of the first change in each direction: the others are told below the table."""
    lines: list[Paragraph] = []
    seen: set[Direction] = set()
    for group in fresh:
        if group.direction in seen:
            continue
        seen.add(group.direction)
        lines.append(Paragraph(plain(words.say("example.number", number=group.number), Mark.STRONG)))
        lines += [body(line) for line in story(group.first, words)]
        lines += [body(line) for line in outcomes(group.first, words)]
    return tuple(lines)


# ---- below the table


def _changes(words: Words) -> Iterator[Block]:
    if not words.groups:
        yield body(words.say("nothing"))
    for cause in words.causes:
        if cause.applying is not None:
            yield Heading(2, words.say("change.scope", transition=words.applying(cause.applying.first)))
            yield from map(note, words.applied(cause.applying))
            yield from (point(words.follows(group)) for group in cause.following)
    for group, title in words.folded:
        yield Heading(2, title)
        yield from (note(line) for line in words.origin(group))
        for change in group.changes:
            yield from (point(line) for line in words.about(change))
            head = words.say("example.head", readings=words.taken(change.example.readings))
            told = (*story(change, words), *outcomes(change, words))
            yield note(head + words.space.join(told))


def _properties(found: Difference, words: Words) -> Iterator[Block]:
    if not found.properties:
        yield body(words.say("nothing"))
        return
    heads = [words.say(f"column.{key}") for key in ("property", "before", "after")]
    rows = [
        (
            cell(words.property_name(p)),
            cell(words.verdict(p.old)),
            cell(words.verdict(p.new), _strong(p.old != p.new)),
        )
        for p in found.properties
    ]
    yield table(heads, rows, (6, 2, 2))


def _findings(changed: Sequence[FindingChange], words: Words) -> Iterator[Block]:
    if not changed:
        yield body(words.say("nothing"))
        return
    heads = [words.say(f"column.{key}") for key in ("status", "code", "clauses", "says")]
    rows = [
        (
            cell(words.say("finding.gone" if f.gone else "finding.come")),
            cell(f.code),
            cell(words.found_at(f)),
            cell(words.finding(f)),
        )
        for f in changed
    ]
    yield table(heads, rows, (2, 2, 4, 12))


def _notices(found: Difference, words: Words) -> Iterator[Block]:
    if not (found.structure or found.notices):
        yield body(words.say("nothing"))
    yield from (point(words.structure(change)) for change in found.structure)
    yield from (point(_notice(notice, words)) for notice in found.notices)


def _proved(found: Difference, words: Words) -> Iterator[Block]:
    if found.undecided:
        what = words.join(map(words.undecided, found.undecided))
        yield note(words.say("counts.undecided", number=len(found.undecided), what=what))
    heads = [words.say(f"column.{key}") for key in ("subject", "verdict", "certificate")]
    rows = [
        (
            cell(words.subject(v.subject)),
            cell(words.direction(v.direction), _strong(v.direction is not Direction.EQUIVALENT)),
            (Paragraph(plain(v.certificate[:_CERTIFICATE], Mark.CODE), Kind.NOTE),),
        )
        for v in found.verdicts
    ]
    if rows:
        yield table(heads, rows, (6, 3, 4))


def _strong(so: bool) -> Mark:
    return Mark.STRONG if so else Mark.PLAIN
