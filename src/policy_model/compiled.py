"""A measure ready for cases, without the front end where its text has been read before.

Reading and elaborating a measure is most of what `eval` would spend before it answers, and the outcome
hangs on nothing but the text and the tool. So it is kept in the user's cache, under a hash of the text
and of the tool's own files: another text or another tool is another name, and nothing stale is found.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from policy_model.ir.codec import IR
from policy_model.ir.ids import Id
from policy_model.ir.statement import Measure
from policy_model.resources import DEFAULT_MEASURE, resource
from policy_model.source.cache import cache_folder, hash_of, keep, read_kept
from policy_model.source.text import read_source

_MAKERS = ("source", "ir", "syntax", "elaborate")


@dataclass(frozen=True, slots=True)
class Compiled:
    """A measure, and every surface of its vocabulary with what it may stand for."""

    measure: Measure
    aliases: Mapping[str, tuple[Id, ...]]


def measure_for_cases(path: Path | None = None) -> Compiled:
    """The measure of a literate file (None: the one that comes with the tool).

    Raises:
        Unusable: as `pipeline.load_measure` does.
    """
    where = path or resource(DEFAULT_MEASURE)
    source = read_source(where)
    kept = cache_folder() / f"measure-{_name(source.name, source.text)}.json"
    if (found := read_kept(kept, _compiled)) is not None:
        return found
    from policy_model.pipeline import load_measure  # noqa: PLC0415  (the whole front end)

    loaded = load_measure(where)
    aliases = {surface: IR.encode(ids) for surface, ids in loaded.aliases.items()}
    with suppress(OSError):
        keep(kept, {"measure": IR.encode(loaded.measure), "aliases": aliases})
    return Compiled(loaded.measure, loaded.aliases)


def _compiled(content: dict[str, Any]) -> Compiled:
    measure = IR.decode(content["measure"])
    if not isinstance(measure, Measure):
        raise TypeError(type(measure))
    return Compiled(measure, _pairs(content["aliases"]))


def _pairs(aliases: Mapping[str, object]) -> dict[str, tuple[Id, ...]]:
    return {surface: IR.decode(ids) for surface, ids in aliases.items()}


def _name(file: str, text: str) -> str:
    """A hash of the text, of its name (which spans carry), and of the tool that reads it."""
    package = Path(__file__).parent
    grammar = sorted(p for p in resource("grammar").rglob("*") if p.suffix in (".lark", ".toml"))
    makers = [Path(__file__), package / "pipeline.py", *(package / maker for maker in _MAKERS), *grammar]
    digest = hashlib.sha256(f"{len(file)}\0{file}\0{text}\0{hash_of(makers)}".encode())
    return digest.hexdigest()[:32]
