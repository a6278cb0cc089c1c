"""The files as they stand in the editor, and the disk for those that are not open there."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from policy_model.source.shelf import DISK
from policy_model.source.text import SourceFile


class Desk:
    """A shelf on which `texts`, by their paths, lie over what is on the disk."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        self._texts = texts

    def holds(self, path: Path) -> bool:
        """Whether there is such a file."""
        return str(path) in self._texts or DISK.holds(path)

    def read(self, path: Path) -> SourceFile:
        """The text of a file. Raises Unusable, as `read_source` does."""
        text = self._texts.get(str(path))
        return DISK.read(path) if text is None else SourceFile(str(path), text)
