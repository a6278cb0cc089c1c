"""What was found of a file when all of it was last as expected, so that what is new can be told."""

from __future__ import annotations

import hashlib
from collections.abc import Collection
from contextlib import suppress
from pathlib import Path
from typing import Any

from policy_model.source.cache import keep, read_kept

Identity = tuple[str, tuple[str, ...], str]
"""A finding's code, clauses and what it is about."""


def recall(folder: Path, measure: Path) -> frozenset[Identity] | None:
    """The findings of that check of the file; None if there was none, or none is remembered."""
    return read_kept(_place(folder, measure), _found)


def remember(folder: Path, measure: Path, found: Collection[Identity]) -> None:
    """Keeps what a whole check of the file found, all being as expected."""
    with suppress(OSError):
        keep(_place(folder, measure), {"found": list(found)})


def _found(content: dict[str, Any]) -> frozenset[Identity]:
    return frozenset((code, tuple(clauses), about) for code, clauses, about in content["found"])


def _place(folder: Path, measure: Path) -> Path:
    """By name on purpose: it is this file's last clean check that is asked for, whatever it says by now."""
    return folder / f"clean-{hashlib.sha256(str(measure.resolve()).encode()).hexdigest()[:32]}.json"
