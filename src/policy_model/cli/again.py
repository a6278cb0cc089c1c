"""What a check said, word for word, kept under a hash of all that it hangs on.

Where nothing at all has changed (no file, no option, not the tool, nothing it is installed with), what was
said is said again: neither the solver nor the front end is loaded. What is damaged, or hangs on anything
else, is worked out as ever.
"""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from policy_model.resources import resource
from policy_model.source.beside import files_of, proofs_folder, properties_paths, suite_folder
from policy_model.source.cache import hash_of, keep, read_kept

if TYPE_CHECKING:
    from policy_model.report.clean import Identity

_PACKAGE = Path(__file__).resolve().parents[1]


@dataclass(frozen=True, slots=True)
class Said:
    """What went to stderr, in pieces with their styles, the answer, and how the command ended.

    `clean`: what was found, if all was as expected; to be remembered (see `report.clean`).
    """

    aside: Sequence[tuple[str, str]]
    answer: str
    ending: int
    clean: tuple[Identity, ...] | None


def place(folder: Path, measure: Path | None, properties: Path | None, asked: object) -> Path:
    """Where what is said of these files is kept. `asked`: all else it hangs on, as JSON."""
    digest = hashlib.sha256()
    for part in (json.dumps(asked, ensure_ascii=False), *tool(), *_read(measure, properties)):
        digest.update(hashlib.sha256(part.encode()).digest())
    return folder / f"said-{digest.hexdigest()[:32]}.json"


def recall(where: Path) -> Said | None:
    """What was said; None if nothing is kept there, or it is not whole."""
    return read_kept(where, _said)


def remember(where: Path, said: Said) -> None:
    """Keeps it. A folder that cannot be written to costs time, nothing else."""
    with suppress(OSError):
        keep(where, {"aside": said.aside, "answer": said.answer, "ending": said.ending, "clean": said.clean})


def _said(content: dict[str, Any]) -> Said:
    clean = content["clean"]
    return Said(
        [(text, style) for text, style in content["aside"]],
        content["answer"],
        content["ending"],
        None if clean is None else tuple((code, tuple(clauses), about) for code, clauses, about in clean),
    )


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


def _read(measure: Path | None, properties: Path | None) -> Iterator[str]:
    """All that a check may read, each with its name; what is not there counts as well."""
    files = list(files_of(measure, properties))
    claims = [properties] if properties else properties_paths(files[0])
    for folder in (suite_folder(files[0], files[0].stem), *map(proofs_folder, claims)):
        files += [folder, *(sorted(folder.iterdir()) if folder.is_dir() else ())]
    for path in files:
        yield str(path)
        try:
            yield hashlib.sha256(path.read_bytes()).hexdigest()
        except OSError:
            yield "a folder" if path.is_dir() else "none"
