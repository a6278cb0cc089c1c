"""Where a file and those beside it are read from: the disk, or something that stands in for it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Protocol

from .text import SourceFile, read_source


class Shelf(Protocol):
    """Files by their paths. The name of what it gives is what a user is to call it by."""

    def holds(self, path: Path) -> bool:
        """Whether there is such a file."""
        ...

    def read(self, path: Path) -> SourceFile:
        """The text of a file.

        Raises:
            Unusable: there is none, or it is no text.
        """
        ...


class Disk:
    """The files as they are now."""

    def holds(self, path: Path) -> bool:
        """Whether there is such a file."""
        return path.exists()

    def read(self, path: Path) -> SourceFile:
        """The text of a file. Raises Unusable, as `read_source` does."""
        return read_source(path)


DISK = Disk()


class Overlay:
    """A shelf on which `texts`, by their paths, lie over what is on another."""

    def __init__(self, texts: Mapping[Path, SourceFile], below: Shelf = DISK) -> None:
        self._texts, self._below = texts, below

    def holds(self, path: Path) -> bool:
        """Whether there is such a file."""
        return path in self._texts or self._below.holds(path)

    def read(self, path: Path) -> SourceFile:
        """The text of a file. Raises Unusable, as the shelf below does."""
        text = self._texts.get(path)
        return self._below.read(path) if text is None else text
