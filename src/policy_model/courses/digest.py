"""The notes of a verdict on periods, brought together: one line a party, a wait or a margin.

The report's JSON keeps every note, with the path it is about; a reader wants to know who can keep what.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from policy_model.ir.ids import Combination
from policy_model.source.catalogue import Lang, message
from policy_model.source.clause import parse_clause_id
from policy_model.source.diagnostic import Arg

Line = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Note:
    """A line said with a verdict: `proof.note.<key>` of the catalogue, its arguments, and the readings."""

    key: str
    args: tuple[str, ...]
    readings: tuple[Combination, ...]


def digest(notes: Sequence[Note], lang: Lang) -> Iterator[str]:
    """The notes in few lines: who is sure to keep its periods, who is not, margins, waits without end."""
    cannot = _gather(notes, "cannot", 0)
    unsure = _gather(notes, "unsure", 0)
    sure = [
        party for (party,) in _gather(notes, "can", 0) if (party,) not in cannot and (party,) not in unsure
    ]
    for (step,), under in _gather(notes, "no_course", 0).items():
        yield _said("no_course", lang, under, a0=step)
    for (clause,), under in _gather(notes, "not_needed", 0).items():
        yield _said("not_needed", lang, under, a0=parse_clause_id(clause))
    for (party,), under in cannot.items():
        yield _said("cannot", lang, under, a0=party)
    for (party,), under in unsure.items():
        yield _said("unsure", lang, under, a0=party)
    if sure:
        yield _said("can", lang, (), a0=tuple(sure))
    for (party,), under in _gather(notes, "assumed", 0).items():
        yield _said("assumed", lang, under, a0=party)
    margins = {key: _gather(notes, key, 0, 1, 2) for key in ("no_margin", "margin")}
    dated = {line[:2] for lines in margins.values() for line in lines}
    for (party, act, after), under in _gather(notes, "same_day", 0, 1, 2).items():
        if (party, act) in dated:
            yield _said("same_day", lang, under, a0=party, a1=act, a2=after)
    for (party,), under in _gather(notes, "some_way", 0).items():
        yield _said("some_way", lang, under, a0=party)
    for (party, act), under in _gather(notes, "fixed_late", 0, 1).items():
        yield _said("fixed_late", lang, under, a0=party, a1=act)
    for (party, act, day), under in _gather(notes, "fixed", 0, 1, 2).items():
        yield _said("fixed", lang, under, a0=party, a1=act, a2=day)
    for key, lines in margins.items():
        for (party, act, days), under in lines.items():
            yield _said(key, lang, under, a0=party, a1=act, a2=days)
    held_up: dict[tuple[Line, tuple[Combination, ...]], list[str]] = {}
    for (party, act, other, on), under in _gather(notes, "wait", 0, 1, 2, 3).items():
        held_up.setdefault(((party, other, on), under), []).append(act)
    for ((party, other, on), under), acts in held_up.items():
        yield _said("wait", lang, under, a0=party, a1=tuple(acts), a2=other, a3=on)


def _gather(notes: Sequence[Note], key: str, *places: int) -> dict[Line, tuple[Combination, ...]]:
    """The notes of a key by some of their arguments, each with all the readings under which it is said."""
    found: dict[Line, list[Combination]] = {}
    for note in notes:
        if note.key == key:
            here = found.setdefault(tuple(note.args[i] for i in places), [])
            here.extend(note.readings or ((),))
    return {line: _widest(some) for line, some in found.items()}


def _widest(some: Sequence[Combination]) -> tuple[Combination, ...]:
    """Without repetitions, and without combinations that a wider one includes."""
    unique = tuple(dict.fromkeys(some))
    return tuple(one for one in unique if not any(set(other) < set(one) for other in unique))


def _said(key: str, lang: Lang, under: tuple[Combination, ...], **args: Arg) -> str:
    said = message(f"proof.note.{key}", args, lang)
    if under in ((), ((),)):
        return said
    return said + message("proof.under", {"readings": readings(under, lang)}, lang)


def readings(some: Sequence[Combination], lang: Lang) -> str:
    """Combinations as words: choices joined by *and*, combinations by *or*."""
    both, either = message("proof.and", {}, lang), message("proof.or", {}, lang)
    return either.join(
        both.join(message("proof.taken", {"reading": r.told, "choice": c.told}, lang) for r, c in one)
        or message("proof.every", {}, lang)
        for one in some
    )
