"""Which files belong to which measure, by where they stand."""

from __future__ import annotations

from pathlib import Path

from pygls.uris import from_fs_path, to_fs_path

from policy_model.source.beside import findings_path

_FINDINGS, _PROPERTIES = ".findings.toml", ".properties.md"


def measure_of(path: Path) -> Path:
    """The measure that a file belongs to: itself, unless it holds a measure's findings or properties."""
    for ending in (_FINDINGS, _PROPERTIES):
        if path.name.endswith(ending):
            return path.with_name(path.name.removesuffix(ending) + ".md")
    if path.parent.name == "proofs":
        measure = path.parent.parent / "spec" / "measures" / path.name
        return measure if measure.exists() else path
    return path


def is_findings(path: Path) -> bool:
    """Whether it is a file of accepted findings."""
    return path == findings_path(measure_of(path))


def path_of(uri: str) -> Path | None:
    """The file of a URI; None if it is on no disk."""
    found = to_fs_path(uri) if uri.startswith("file:") else None
    return None if found is None else Path(found)


def uri_of(path: Path | str) -> str:
    """The URI of a file."""
    uri = from_fs_path(str(path))
    assert isinstance(uri, str)  # it was given a path
    return uri
