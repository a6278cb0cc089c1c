"""The folder itself: where it is, what is written there, and whether it is that of the present text."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any as Json

from policy_model.pipeline import Loaded, properties_path
from policy_model.source.beside import proofs_folder
from policy_model.source.diagnostic import Diagnostic, Unusable
from policy_model.source.files import write_atomic
from policy_model.source.text import read_source

from .manifest import MANIFEST, digest


def write(folder: Path, contents: Mapping[str, bytes]) -> None:
    """Writes the files, each whole or not at all, the manifest last; removes what an earlier one named.

    A folder left half-written does not agree with its manifest, and `stale` says so.

    Raises:
        Unusable: something cannot be written (PM0012).
    """
    earlier = _named(folder / MANIFEST)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        reason = error.strerror or str(error)
        raise Unusable((Diagnostic("PM0012", {"file": str(folder), "reason": reason}),)) from None
    for name, data in contents.items():
        if _read(folder / name) != data:
            write_atomic(folder / name, data, replace=True)
    for name in sorted(earlier - contents.keys()):
        try:
            (folder / name).unlink(missing_ok=True)
        except OSError as error:
            reason = error.strerror or str(error)
            raise Unusable((Diagnostic("PM0012", {"file": str(folder / name), "reason": reason}),)) from None


def differences(folder: Path, contents: Mapping[str, bytes]) -> list[str]:
    """The files that are not there, or differ, or are named by the manifest and should not be.

    Versions and confirmations do not count: they say who looked, not what was found.
    """
    odd = [name for name, data in contents.items() if name != MANIFEST and _read(folder / name) != data]
    if _found(folder / MANIFEST) != _lasting(json.loads(contents[MANIFEST])):
        odd.append(MANIFEST)
    return odd + sorted(_named(folder / MANIFEST) - contents.keys())


def stale(loaded: Loaded, properties: Path | None = None) -> Diagnostic | None:
    """What is wrong with a measure's folder of proofs, if it has one: it is of another text, or damaged."""
    where = properties or properties_path(loaded)
    if where is None:
        return None
    folder = proofs_folder(where)
    if not folder.is_dir():
        return None
    file = folder / MANIFEST
    try:
        manifest = json.loads(file.read_text("utf-8"))
        of = {"measure": manifest["measure"]["sha256"], "properties": manifest["properties"]["sha256"]}
        listed: dict[str, str] = dict(manifest["files"])
    except (OSError, UnicodeDecodeError) as error:
        return Diagnostic("PM0522", {"file": str(file), "reason": str(error)})
    except (ValueError, KeyError, TypeError) as error:
        return Diagnostic("PM0522", {"file": str(file), "reason": f"{type(error).__name__} {error}"})
    now = {"measure": loaded.measure.hash, "properties": digest(read_source(where).text.encode())}
    names = {"measure": loaded.source.name, "properties": str(where)}
    changed = tuple(names[key] for key in now if now[key] != of[key])
    if changed:
        return Diagnostic("PM0521", {"folder": str(folder), "what": changed})
    odd = tuple(_damaged(folder, listed))
    return Diagnostic("PM0526", {"folder": str(folder), "files": odd}) if odd else None


def _damaged(folder: Path, listed: Mapping[str, str]) -> Iterator[str]:
    for name, sha in listed.items():
        data = _read(folder / name)
        if data is None or digest(data) != sha:
            yield name


def _read(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except OSError:
        return None


def _found(manifest: Path) -> dict[str, Json] | None:
    data = _read(manifest)
    try:
        return None if data is None else _lasting(json.loads(data))
    except ValueError:
        return None


def _lasting(manifest: object) -> dict[str, Json] | None:
    if not isinstance(manifest, dict):
        return None
    return {key: value for key, value in manifest.items() if key not in ("made_by", "confirmed")}


def _named(manifest: Path) -> set[str]:
    """The files an earlier manifest lists: ours to remove. Only plain names are believed."""
    listed = (_found(manifest) or {}).get("files")
    names = set(listed) if isinstance(listed, dict) else set()
    return {name for name in names if Path(name).name == name and name.endswith((".smt2", ".json"))}
