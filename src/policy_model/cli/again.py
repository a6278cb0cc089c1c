"""What a check said, word for word, kept under a hash of all that it hangs on.

Where nothing at all has changed (no file, no option, not the tool, nothing it is installed with), what was
said is said again: neither the solver nor the front end is loaded. What is damaged, or hangs on anything
else, is worked out as ever.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from policy_model.source.cache import keep, read_kept
from policy_model.source.inputs import read_by_check, tool

if TYPE_CHECKING:
    from policy_model.report.clean import Identity


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
    for part in (json.dumps(asked, ensure_ascii=False), *tool(), *read_by_check(measure, properties)):
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
