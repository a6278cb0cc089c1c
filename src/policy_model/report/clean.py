"""What was found of a file when all of it was last as expected, so that what is new can be told."""

from __future__ import annotations

import hashlib
from contextlib import suppress
from pathlib import Path
from typing import Any

from policy_model.source.cache import keep, read_kept

from .brief import Identity
from .report import Ending, Report


def recall(folder: Path, measure: Path) -> frozenset[Identity] | None:
    """The findings of that check of the file; None if there was none, or none is remembered."""
    return read_kept(_place(folder, measure), _found)


def remember(folder: Path, measure: Path, report: Report) -> None:
    """Keeps what a whole check of the file found, if all is as expected."""
    if report.ending is Ending.EXPECTED and report.selection.whole:
        with suppress(OSError):
            keep(_place(folder, measure), {"found": [w.finding.identity for w in report.findings]})


def _found(content: dict[str, Any]) -> frozenset[Identity]:
    return frozenset((code, tuple(clauses), about) for code, clauses, about in content["found"])


def _place(folder: Path, measure: Path) -> Path:
    """By name on purpose: it is this file's last clean check that is asked for, whatever it says by now."""
    return folder / f"clean-{hashlib.sha256(str(measure.resolve()).encode()).hexdigest()[:32]}.json"
