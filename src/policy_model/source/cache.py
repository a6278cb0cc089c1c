"""Files kept in the user's cache: whole or not at all, and believed only if their own hash says so.

What is kept is JSON, named by a hash of all it was made from; losing it costs time and nothing else.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any, TypeVar

from .scratch import scratch, sweep

T = TypeVar("T")


def cache_folder() -> Path:
    """Where this user's programs keep what they can make again."""
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA")
        root = Path(base) if base else Path.home() / "AppData" / "Local"
    elif sys.platform == "darwin":
        root = Path.home() / "Library" / "Caches"
    else:
        xdg = os.environ.get("XDG_CACHE_HOME")
        root = Path(xdg) if xdg else Path.home() / ".cache"
    return root / "policy-model"


def read_kept(path: Path, decode: Callable[[dict[str, Any]], T]) -> T | None:
    """What `keep` wrote there, decoded; None if nothing did, or if it is damaged or something else."""
    try:
        digest, _, body = path.read_text("utf-8").partition("\n")
    except (OSError, UnicodeDecodeError):
        return None
    if hashlib.sha256(body.encode()).hexdigest() != digest:
        return None
    try:
        found = decode(json.loads(body))
    except (LookupError, TypeError, ValueError, AttributeError, AssertionError):
        return None
    with suppress(OSError):
        os.utime(path)  # used now: `prune` takes what has lain longest
    return found


def prune(folder: Path, most: int = 4000) -> None:
    """Removes the files longest unused, beyond so many, and halves of files that killed runs left.

    Other runs may be using the folder.
    """
    sweep(folder)
    used: list[tuple[float, Path]] = []
    try:
        for path in folder.glob("*.json"):
            with suppress(OSError):
                used.append((path.stat().st_mtime, path))
    except OSError:
        return
    for _, path in sorted(used)[: max(len(used) - most, 0)]:
        with suppress(OSError):
            path.unlink()


def hash_of(makers: Iterable[Path]) -> str:
    """A hash of what a kept file was made by: these files, and all modules under these folders."""
    digest = hashlib.sha256()
    for maker in makers:
        for part in sorted(maker.rglob("*.py")) if maker.is_dir() else [maker]:
            digest.update(hashlib.sha256(part.read_bytes()).digest())
    return digest.hexdigest()


def keep(path: Path, content: dict[str, Any]) -> None:
    """Writes `content` so that any reader sees all of it or none.

    Raises:
        OSError: it cannot be written.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    body = json.dumps(content, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    digest = hashlib.sha256(body.encode()).hexdigest()
    with scratch(path, clean=False) as own:  # `prune` does, once a run
        own.write_text(f"{digest}\n{body}", "utf-8")
        own.replace(path)
