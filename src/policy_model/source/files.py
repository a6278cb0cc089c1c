"""Writing files: whole or not at all, and never over another unless told to."""

from __future__ import annotations

import errno
import os
from pathlib import Path

from .diagnostic import Diagnostic, Unusable
from .scratch import scratch


def writable(path: Path) -> None:
    """Sees to it, before long work, that the file can be written after it.

    Raises:
        Unusable: it cannot (PM0012).
    """
    try:
        target = path.resolve()
        if target.is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
        with scratch(target) as own:
            own.touch()
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise Unusable((Diagnostic("PM0012", {"file": str(path), "reason": reason}),)) from None


def write_atomic(path: Path, data: bytes, *, replace: bool = False) -> None:
    """Writes `data` to `path`: at every moment there is the old file, or none, or the whole new one.

    Raises:
        Unusable: the file exists and `replace` is not set (PM0008), or cannot be written (PM0012).
    """
    try:
        # Through a symbolic link, so that the link stays one.
        target = path.resolve() if replace else path
        mode = target.stat().st_mode & 0o777 if target.exists() else 0o666 & ~_umask()
        with scratch(target) as own:
            with own.open("wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            own.chmod(mode)
            if replace:
                own.replace(target)
            else:
                _link(own, target)
    except FileExistsError:
        raise Unusable((Diagnostic("PM0008", {"file": str(path)}),)) from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise Unusable((Diagnostic("PM0012", {"file": str(path), "reason": reason}),)) from None


def _link(own: Path, target: Path) -> None:
    """Gives the finished file its name, which fails if another took it meanwhile."""
    try:
        target.hardlink_to(own)
    except FileExistsError:
        raise
    except (OSError, NotImplementedError):  # a file system without hard links
        with target.open("xb") as file:
            file.write(own.read_bytes())


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
