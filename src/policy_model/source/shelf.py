"""Where a file and those beside it are read from: the disk, or something that stands in for it."""

from __future__ import annotations

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
