"""The example of a change as a short dated story, and what each text makes of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from policy_model.diff.difference import Change
from policy_model.proof.story import tell

from .words import Words


def story(change: Change, words: Words) -> Iterator[str]:
    """What happened."""
    case = dict(change.example.case)
    facts = tuple(f for f in words.joint.facts if (f.id.zh or f.id.key) in case["facts"])
    yield from tell(replace(words.joint, facts=facts), case, words.lang)


def outcomes(change: Change, words: Words) -> Iterator[str]:
    """What the one text and the other say of it."""
    of, example = change.subject.of, change.example
    yield words.say("example.old", said=words.value(of, example.before))
    yield words.say("example.new", said=words.value(of, example.after))
