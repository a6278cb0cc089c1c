"""Repairs set into the official text: the clause as it would stand. What cannot be set in is not offered."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from policy_model.source.catalogue import Lang, message
from policy_model.source.clause import ClauseId
from policy_model.source.outline import Document

from .finding import Finding, Repair

_LABEL = re.compile(r"^[（(]?[一二三四五六七八九十百\d]+[）)、.．]")
_ARTICLE = re.compile(r"^第[一二三四五六七八九十百零]+条(?:之[一二三四五六七八九十])?")
_EXCEPTED = "除外"


def placed(finding: Finding, outline: Document | None) -> Finding:
    """The finding, its repair with the official clause as it would read; without one where there is no place.

    `outline` None: there is no official text, and the repair stays as it is.
    """
    if finding.repair is None or outline is None:
        return finding
    parts = [_edited(finding.repair, clause, outline) for clause in _where(finding)]
    if not parts or not all(parts):
        return replace(finding, repair=None)
    return replace(finding, repair=replace(finding.repair, official="".join(part for part in parts if part)))


def _where(finding: Finding) -> Iterator[ClauseId]:
    """The official clauses that are edited: those the repair names, or else the finding's first."""
    assert finding.repair is not None
    args = dict(finding.repair.args)
    named = args.get("clauses", (args["clause"],) if "clause" in args else finding.clauses[:1])
    assert isinstance(named, tuple)
    yield from dict.fromkeys(replace(c, gloss=0) for c in named if isinstance(c, ClauseId))


def _edited(repair: Repair, clause: ClauseId, outline: Document) -> str | None:
    words = _words(clause, outline)
    if words is None:
        return None
    if repair.key == "attach":
        added = message("finding.repair.attach.words", dict(repair.args), Lang.ZH)
        alone = words.count(_EXCEPTED) == 1
        return words.replace(_EXCEPTED, _EXCEPTED + added) if alone else None
    if repair.key == "drop":
        return _without(str(dict(repair.args)["what"]), clause, words)
    args = dict(repair.args)
    rule = str(args.get("rule", ""))
    if repair.key == "except" and rule.startswith(clause.zh):
        args["rule"] = _own(clause) + rule.removeprefix(clause.zh)
    return words + message(f"finding.repair.{repair.key}", args, Lang.ZH)


def _own(clause: ClauseId) -> str:
    """What a clause calls itself."""
    return "本项" if clause.item else "本款" if clause.paragraph else "本条"


def _words(clause: ClauseId, outline: Document) -> str | None:
    """The official words; of a clause with a list, what stands before it."""
    for found in outline.clauses():
        if found.id == clause:
            words = re.sub(r"[\s*#]", "", outline.words(found.span)).removeprefix("-")
            words = _ARTICLE.sub(r"\g<0>　", words)
            return words if found.leaf else words.partition("：")[0] + "：……"
    return None


def _without(what: str, clause: ClauseId, words: str) -> str | None:
    """The clause without these words; of an item, struck as a whole."""
    if clause.item:
        label = _LABEL.match(words)
        return (label[0] if label else "") + message("finding.repair.struck", {}, Lang.ZH)
    return words.replace(what, "", 1) if what in words else None
