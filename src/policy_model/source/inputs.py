"""All that what is said of a measure can hang on: the tool, what it is installed beside, and the files."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from policy_model.resources import resource

from .beside import files_of, proofs_folder, properties_paths, suite_folder
from .cache import hash_of

_PACKAGE = Path(__file__).resolve().parents[1]


def tool() -> Iterator[str]:
    """The tool, its wording and grammar; Python, and every version of what is installed beside them."""
    grammar = resource("grammar")
    yield hash_of([_PACKAGE, *sorted(_PACKAGE.rglob("*.toml")), *sorted(grammar.rglob("*.lark"))])
    yield hash_of(sorted(grammar.rglob("*.toml")))
    yield sys.version
    for folder in sys.path:
        try:
            yield " ".join(sorted(path.name for path in Path(folder or ".").glob("*-info")))
        except OSError:
            continue


def site_maker() -> str:
    """A hash of the same for a site, whose templates, styles and scripts stand in the tool's own folders."""
    digest = hashlib.sha256(" ".join(tool()).encode())
    own = (path for path in sorted(_PACKAGE.rglob("*")) if path.suffix in (".html", ".js", ".css"))
    for part in _contents(own):
        digest.update(part.encode())
    return digest.hexdigest()


def read_by_check(measure: Path | None, properties: Path | None) -> Iterator[str]:
    """All that a check may read, each with its name; what is not there counts as well."""
    files = list(files_of(measure, properties))
    claims = [properties] if properties else properties_paths(files[0])
    for folder in (suite_folder(files[0], files[0].stem), *map(proofs_folder, claims)):
        files += [folder, *_listed(folder)]
    yield from _contents(files)


def read_by_site(measure: Path | None, properties: Path | None) -> Iterator[str]:
    """The same of a site: what stands in the folders of its conformance suite as well."""
    yield from read_by_check(measure, properties)
    here = files_of(measure, properties)[0]
    yield from _contents(file for part in _listed(suite_folder(here, here.stem)) for file in _listed(part))


def _listed(folder: Path) -> list[Path]:
    return sorted(folder.iterdir()) if folder.is_dir() else []


def _contents(files: Iterable[Path]) -> Iterator[str]:
    for path in files:
        yield str(path)
        try:
            yield hashlib.sha256(path.read_bytes()).hexdigest()
        except OSError:
            yield "a folder" if path.is_dir() else "none"
