"""A suite in its folder: a manifest and one file a vector. What is not as the manifest says is not used."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any as Json
from typing import TypeVar

from policy_model import __version__
from policy_model.source.clause import ClauseId
from policy_model.source.diagnostic import Diagnostic, Unusable
from policy_model.source.text import SIZE_LIMIT

from .shape import SHA256, Malformed, Taken, read_json
from .vector import SCHEMA, Kind, Level, Object, Vector, from_json, read_clauses, to_json

MANIFEST = "manifest.json"
CERTIFICATE = "certificate.json"
BESIDE_MUTANTS = ("counts", "faults", "order", "stated", "entry")
"""What a certificate may have besides its mutants."""
WORKING_DAYS = "working-days.json"

T = TypeVar("T")
_FILE = re.compile(r"[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*")


@dataclass(frozen=True, slots=True)
class Suite:
    """A suite as loaded. `hash` is its manifest's; `text` and `model` are those of what it was built from."""

    name: str
    title: str
    text: str
    model: str
    hash: str
    vectors: tuple[Vector, ...]


def select(
    suite: Suite,
    levels: Collection[Level] = (),
    articles: Sequence[ClauseId] = (),
    kinds: Collection[Kind] = (),
) -> tuple[Vector, ...]:
    """The vectors of a slice; nothing given means all. One that exercises a part of an article is of it.

    Raises:
        Unusable: there is none (PM0804).
    """
    found = tuple(
        v
        for v in suite.vectors
        if (not levels or v.level in levels)
        and (not kinds or v.kind in kinds)
        and (not articles or any(c.within(a) for c in v.clauses for a in articles))
    )
    if not found:
        raise Unusable((Diagnostic("PM0804", {"name": suite.name}),))
    return found


def suite_files(
    name: str,
    title: str,
    *,
    text: str,
    model: str,
    vectors: Sequence[Vector],
    others: Mapping[str, bytes],
    purposes: Mapping[str, str],
    properties: Sequence[Object] = (),
) -> dict[str, bytes]:
    """The files of a suite's folder, by name. `text` and `model`: hashes of what the vectors were built from.

    `purposes`: what each vector, by id, is there for. `properties`: for each proved property its vector, or
    the reason why it has none.

    The same content gives the same bytes.
    """
    out = {_place(v): pretty(to_json(v)) for v in vectors}
    manifest = {
        "schema": SCHEMA,
        "name": name,
        "title": title,
        "generator": {"name": "policy-model", "version": __version__},
        "text": text,
        "model": model,
        "vectors": [
            {"id": v.id, "file": _place(v), "sha256": _hash(out[_place(v)]), "for": purposes[v.id]}
            for v in vectors
        ],
        "properties": list(properties),
        "files": [{"file": file, "sha256": _hash(others[file])} for file in sorted(others)],
    }
    return {**out, **others, MANIFEST: pretty(manifest)}


def pretty(value: Json) -> bytes:
    """JSON as it stands in a suite's files."""
    return (json.dumps(value, ensure_ascii=False, indent=2) + "\n").encode()


def load_suite(folder: Path) -> Suite:
    """The suite of a folder.

    Raises:
        Unusable: a file is missing, of the wrong form (PM0802), or not what the manifest says (PM0803).
    """
    data = _bytes(folder / MANIFEST)
    parts = _read(folder / MANIFEST, data, _manifest)
    vectors = []
    wrong: list[Diagnostic] = []
    if parts.twice:
        wrong.append(Diagnostic("PM0803", {"file": str(folder / MANIFEST)}))
    for id, file, sha256 in parts.vectors:
        try:
            vectors.append(_vector(folder / file, id, sha256, parts.name))
        except Unusable as unusable:
            wrong.extend(unusable.diagnostics)
    for file, sha256 in parts.others.items():
        try:
            _listed(folder / file, sha256)
        except Unusable as unusable:
            wrong.extend(unusable.diagnostics)
    if wrong:
        raise Unusable(tuple(wrong))
    return Suite(parts.name, parts.title, parts.text, parts.model, _hash(data), tuple(vectors))


def exercised(folder: Path, model: str) -> tuple[tuple[ClauseId, ...], ...] | None:
    """The clauses that each vector of a suite exercises; None where it was built from another model.

    Nothing else of the vectors is read, and no file that is not as the manifest says.

    Raises:
        Unusable: a file is missing, of the wrong form (PM0802), or not what the manifest says (PM0803).
    """
    parts = _read(folder / MANIFEST, _bytes(folder / MANIFEST), _manifest)
    if parts.model != model:
        return None
    if parts.twice:
        raise Unusable((Diagnostic("PM0803", {"file": str(folder / MANIFEST)}),))
    for file, sha256 in parts.others.items():
        _listed(folder / file, sha256)
    return tuple(
        _read(folder / file, _listed(folder / file, sha256), _clauses) for _, file, sha256 in parts.vectors
    )


def of_model(folder: Path, file: str) -> str:
    """The hash of the model that the suite was built from, by a manifest that lists the file as it is.

    Raises:
        Unusable: the manifest or the file is missing, of the wrong form, or not what the manifest says.
    """
    parts = _read(folder / MANIFEST, _bytes(folder / MANIFEST), _manifest)
    if parts.others.get(file) != _hash(_bytes(folder / file)):
        raise Unusable((Diagnostic("PM0803", {"file": str(folder / file)}),))
    return parts.model


def load_form(path: Path, form: Callable[[Json], T]) -> T:
    """What `form` makes of a JSON file; it raises Malformed where the file is not of its form.

    Raises:
        Unusable: it is missing or not of the form.
    """
    return _read(path, _bytes(path), lambda taken: form(taken.value))


@dataclass(frozen=True, slots=True)
class _Manifest:
    name: str
    title: str
    text: str
    model: str
    vectors: tuple[tuple[str, str, str], ...]
    others: Mapping[str, str]

    @property
    def twice(self) -> bool:
        """Whether a vector is listed twice."""
        return len({id for id, _, _ in self.vectors}) < len(self.vectors)


def _manifest(taken: Taken) -> _Manifest:
    required = ("schema", "name", "title", "generator", "text", "model", "vectors", "properties", "files")
    parts = taken.members(required)
    if parts["schema"].whole() != SCHEMA:
        raise Malformed("schema", "schema", found=parts["schema"].value, known=SCHEMA)
    rows = [item.members(("id", "file", "sha256", "for")) for item in parts["vectors"].items()]
    others = [item.members(("file", "sha256")) for item in parts["files"].items()]
    return _Manifest(
        parts["name"].text(),
        parts["title"].text(),
        parts["text"].like(SHA256),
        parts["model"].like(SHA256),
        tuple((row["id"].text(), row["file"].like(_FILE), row["sha256"].like(SHA256)) for row in rows),
        {row["file"].like(_FILE): row["sha256"].like(SHA256) for row in others},
    )


def _vector(path: Path, id: str, sha256: str, measure: str) -> Vector:
    vector = _read(path, _listed(path, sha256), lambda taken: from_json(taken.value))
    if (vector.id, vector.measure) != (id, measure):
        raise Unusable((Diagnostic("PM0803", {"file": str(path)}),))
    return vector


def _clauses(taken: Taken) -> tuple[ClauseId, ...]:
    parts = taken.object()
    if "clauses" not in parts:
        raise Malformed("missing", taken.path, name="clauses")
    return read_clauses(parts["clauses"])


def _listed(path: Path, sha256: str) -> bytes:
    """What is in a file that is as the manifest says."""
    data = _bytes(path)
    if _hash(data) != sha256:
        raise Unusable((Diagnostic("PM0803", {"file": str(path)}),))
    return data


def _read(path: Path, data: bytes, form: Callable[[Taken], T]) -> T:
    try:
        return form(Taken(read_json(data)))
    except Malformed as error:
        note = error.note
        diagnostic = Diagnostic("PM0802", {"file": str(path)}, notes=((note.key, note.args),))
        raise Unusable((diagnostic,)) from None
    except (ValueError, RecursionError):
        raise Unusable((Diagnostic("PM0801", {"file": str(path)}),)) from None


def _bytes(path: Path) -> bytes:
    try:
        with path.open("rb") as handle:
            data = handle.read(SIZE_LIMIT + 1)
    except FileNotFoundError:
        raise Unusable((Diagnostic("PM0001", {"file": str(path)}),)) from None
    if len(data) > SIZE_LIMIT:
        limit = SIZE_LIMIT // (1024 * 1024)
        raise Unusable((Diagnostic("PM0007", {"file": str(path), "limit": limit}),))
    return data


def _place(vector: Vector) -> str:
    return f"vectors/{vector.id}.json"


def _hash(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
