"""The correspondence of names that a user states: which name of the old text is which of the new one.

Written `旧名=新名`, by name or identifier; a fact split in several `旧名=新名|新名` (any of them) or
`旧名=新名&新名` (all of them). A file has one on each line; `#` begins a comment.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from policy_model.ir.ids import FactId, Id
from policy_model.ir.statement import Measure
from policy_model.ir.vocabulary import BoolType
from policy_model.pipeline import Loaded
from policy_model.source.diagnostic import Diagnostic, Unusable
from policy_model.source.text import normalize, read_source


@dataclass(frozen=True, slots=True)
class Split:
    """A fact of the old text that is several of the new one: any of them, or (`every`) all together."""

    old: FactId
    new: tuple[FactId, ...]
    every: bool


@dataclass(frozen=True, slots=True)
class Names:
    """What the user says corresponds, old and new."""

    same: tuple[tuple[Id, Id], ...] = ()
    split: tuple[Split, ...] = ()


def read_names(words: Iterable[str], old: Loaded, new: Loaded) -> Names:
    """The correspondence that options state: each `OLD=NEW`, or the name of a file of such lines.

    Raises:
        Unusable: with every one that cannot be read (PM0905), or the file cannot.
    """
    same: list[tuple[Id, Id]] = []
    split: list[Split] = []
    wrong: list[Diagnostic] = []
    taken: set[tuple[bool, Id]] = set()
    for line in _lines(words):
        found = _read(line, old, new)
        if isinstance(found, Diagnostic):
            wrong.append(found)
            continue
        whole, parts, every = found
        again = next(
            (id for key, id in [(True, whole), *((False, p) for p in parts)] if (key, id) in taken), None
        )
        if again is not None:
            wrong.append(_wrong(line, "twice", again.zh or again.key))
            continue
        taken |= {(True, whole), *((False, part) for part in parts)}
        if len(parts) == 1:
            same.append((whole, parts[0]))
        else:
            assert isinstance(whole, FactId)
            split.append(Split(whole, tuple(p for p in parts if isinstance(p, FactId)), every))
    if wrong:
        raise Unusable(tuple(wrong))
    return Names(tuple(same), tuple(split))


def _lines(words: Iterable[str]) -> Iterator[str]:
    for word in words:
        if "=" in word:
            yield word
            continue
        if not Path(word).exists():
            raise Unusable((_wrong(word, "unwritten", word),))
        for line in read_source(Path(word)).text.splitlines():
            if said := line.partition("#")[0].strip():
                yield said


def _read(line: str, old: Loaded, new: Loaded) -> tuple[Id, tuple[Id, ...], bool] | Diagnostic:
    before, equals, after = normalize(line).partition("=")
    every = "&" in after
    names = [name.strip() for name in after.split("&" if every else "|")]
    if not equals or not before.strip() or not all(names):
        return _wrong(line, "unwritten", line)
    left = _find(before.strip(), old)
    if not left:
        return _wrong(line, "unknown_old", before.strip())
    parts: list[Id] = []
    for name in names:
        right = [id for id in _find(name, new) if type(id) is type(left[0])]
        if not right:
            return _wrong(line, "kinds" if _find(name, new) else "unknown_new", name)
        parts.append(right[0])
    if len(parts) > 1 and not (_plain(old.measure, left[0]) and all(_plain(new.measure, p) for p in parts)):
        return _wrong(line, "parts", before.strip())
    return left[0], tuple(parts), every


def _find(name: str, side: Loaded) -> tuple[Id, ...]:
    """What a name or identifier may stand for."""
    measure = side.measure
    ids: list[Id] = [p.id for p in measure.parties]
    ids += [f.id for f in measure.facts]
    ids += [a.id for a in measure.acts]
    ids += [j.id for j in measure.judgements]
    ids += [r.id for r in measure.results if r.amount is None]
    ids += [r.id for r in measure.readings]
    named = [id for surface, found in side.aliases.items() if normalize(surface) == name for id in found]
    return tuple(dict.fromkeys([*(id for id in ids if name in (id.key, normalize(id.zh))), *named]))


def _plain(measure: Measure, id: Id) -> bool:
    """A fact of yes or no."""
    return any(f.id == id and isinstance(f.type, BoolType) for f in measure.facts) and isinstance(id, FactId)


def _wrong(line: str, why: str, name: str) -> Diagnostic:
    return Diagnostic(
        "PM0905", {"words": line, "name": name}, notes=((f"revision.map.{why}", {"name": name}),)
    )
