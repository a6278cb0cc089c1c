"""A file or folder beside the one it is to become; what a killed run left of one is removed by the next."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

try:
    import fcntl
except ImportError:  # not on Windows: there what a killed run left stays
    fcntl = None  # type: ignore[assignment]

_ENDING = ".policy-model-part"


@contextmanager
def scratch(target: Path, *, folder: bool = False, clean: bool = True) -> Iterator[Path]:
    """An empty file (or folder) beside `target`. Nothing of it is left, unless it was renamed.

    While it is in use it is locked, so that another run does not take it for one left behind. `clean`: those
    of this target that were are removed first.

    Raises:
        OSError: it cannot be made there.
    """
    stem = f".{target.name[:40]}."
    if clean:
        sweep(target.parent, stem)
    if folder:
        own = Path(tempfile.mkdtemp(dir=target.parent, prefix=stem, suffix=_ENDING))
    else:
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=stem, suffix=_ENDING)
        os.close(handle)
        own = Path(name)
    lock = _locked(own)
    try:
        yield own
    finally:
        _remove(own)
        if lock is not None:
            os.close(lock)


def sweep(folder: Path, stem: str = "") -> None:
    """Removes those in a folder that nobody holds: the run that made them is gone."""
    with suppress(OSError):
        for left in folder.iterdir():
            if left.name.startswith(stem) and left.name.endswith(_ENDING):
                lock = _locked(left)
                if lock is not None:
                    _remove(left)
                    os.close(lock)


def _locked(path: Path) -> int | None:
    """The open lock on a file or folder; None where there is none to be had."""
    if fcntl is None:
        return None
    try:
        handle = os.open(path, os.O_RDONLY)
    except OSError:
        return None
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(handle)
        return None
    return handle


def _remove(path: Path) -> None:
    with suppress(OSError):
        if path.is_dir():
            shutil.rmtree(path, ignore_errors=True)
        else:
            path.unlink(missing_ok=True)
