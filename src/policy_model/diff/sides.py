"""A side of a comparison: a file as it is, or as a revision of its git repository has it.

What goes with a measure (official text, accepted findings, properties) comes from the same revision. Nothing
is checked out and nothing is written.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from policy_model.intake.changes import Changes
from policy_model.pipeline import Loaded, check_official_text, load_measure
from policy_model.source.beside import files_of
from policy_model.source.diagnostic import Arg, Diagnostic, Unusable
from policy_model.source.shelf import DISK, Shelf
from policy_model.source.text import SourceFile, decode_source

from .redraft import redrafted

_TEXTS = frozenset({".docx", ".doc", ".wps", ".odt", ".pdf", ".txt"})
STAGED = ":"
"""In place of a revision: the file as it stands in the index, ready to be committed."""


def load_side(words: str) -> Loaded:
    """The measure that `FILE` or `FILE@REVISION` names, its text compared with the official one.

    Raises:
        Unusable: there is no such file, git, repository or revision, or the measure cannot be used.
    """
    path, shelf = place(words)
    loaded = load_measure(path, shelf)
    check_official_text(loaded)
    return loaded


def load_sides(old: str, new: str) -> tuple[Loaded, Loaded]:
    """Both sides. One or both may be any file that `new` reads: the other's text as a Word file has it, say.

    Its tracked changes are taken as made on the new side, as not made on the old. Where both are such files
    the blocks are those of the measure of the same name beside one of them; a file that is both sides is
    compared with itself, without its changes and with them.

    Raises:
        Unusable: as `load_side` and `redrafted` do; there is no measure (PM0943).
    """
    first, second = _is_text(old), _is_text(new)
    if first and second:
        return _both(Path(old), Path(new))
    if first:
        loaded = load_side(new)
        return redrafted(loaded, Path(old), Changes.REJECT), loaded
    loaded = load_side(old)
    return loaded, redrafted(loaded, Path(new), Changes.ACCEPT) if second else load_side(new)


def _both(old: Path, new: Path) -> tuple[Loaded, Loaded]:
    beside = next((m for m in (old.with_suffix(".md"), new.with_suffix(".md")) if m.exists()), None)
    if beside is None:
        raise _unusable("PM0943", file=str(old), measure=str(old.with_suffix(".md")))
    measure = load_side(str(beside))
    if not old.samefile(new):
        return redrafted(measure, old, Changes.REJECT), redrafted(measure, new, Changes.ACCEPT)
    try:
        return measure, redrafted(measure, new, Changes.ACCEPT)
    except Unusable as unusable:
        if all(diagnostic.code != "PM0940" for diagnostic in unusable.diagnostics):
            raise
        return redrafted(measure, old, Changes.REJECT), measure  # it is the text with its changes made


def _is_text(words: str) -> bool:
    """Whether a side is a text without blocks."""
    path, _ = place(words)
    return path.suffix.lower() in _TEXTS and path.exists()


def files_of_side(words: str) -> tuple[Path, ...]:
    """The files that may change what a side is: none where it is of a revision. Raises as `place` does."""
    path, shelf = place(words)
    return files_of(path, None) if shelf is DISK else ()


def place(words: str) -> tuple[Path, Shelf]:
    """Where a side is read from. A file of that very name comes first, then the longest name before an @.

    Raises:
        Unusable: neither is there.
    """
    if "@" not in words or Path(words).exists():
        return Path(words), DISK
    problems: list[Unusable] = []
    for name, revision in _splits(words):
        try:
            shelf = revision_of(Path(name), revision)
        except Unusable as problem:
            problems.append(problem)
        else:
            if shelf.holds(Path(name)):
                return Path(name), shelf
            problems.append(_unusable("PM0904", file=name, revision=revision))
    if not problems:
        return Path(words), DISK  # read there, and said to be missing
    # a revision that is known says most: then it is the file that is not there
    raise next((p for p in problems if p.diagnostics[0].code == "PM0904"), problems[0])


def _splits(words: str) -> Iterator[tuple[str, str]]:
    at = len(words)
    while (at := words.rfind("@", 0, at)) > 0:
        if words[at + 1 :]:
            yield words[:at], words[at + 1 :]


@dataclass(frozen=True, slots=True)
class Revision:
    """The files of one commit. `revision`: as the user calls it; `commit`: its name, or ""(the index)."""

    revision: str
    commit: str

    def holds(self, path: Path) -> bool:
        """Whether the commit has such a file."""
        folder, name = _below(path)
        kind = _git(folder, "cat-file", "-t", f"{self.commit}:./{name}")
        return kind.returncode == 0 and kind.stdout.strip() == b"blob"

    def read(self, path: Path) -> SourceFile:
        """The text of a file. Raises Unusable: there is none, or it is no text."""
        folder, name = _below(path)
        found = _git(folder, "cat-file", "blob", f"{self.commit}:./{name}")
        if found.returncode != 0:
            raise _unusable("PM0904", file=str(path), revision=self.revision)
        return decode_source(found.stdout, f"{path}@{self.revision}")


def revision_of(path: Path, revision: str) -> Revision:
    """The files of a revision of the repository that `path` is in.

    Raises:
        Unusable: there is no git (PM0901), no repository (PM0902), or no such revision (PM0903).
    """
    folder, _ = _below(path)
    if shutil.which("git") is None:
        raise _unusable("PM0901", file=str(path))
    inside = _git(folder, "rev-parse", "--is-inside-work-tree")
    if inside.stdout.strip() != b"true":
        raise _unusable("PM0902", file=str(path))
    if revision == STAGED:
        return Revision(revision, "")
    found = _git(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    if found.returncode != 0:
        raise _unusable("PM0903", file=str(path), revision=revision)
    return Revision(revision, found.stdout.decode().strip())


def _below(path: Path) -> tuple[Path, PurePosixPath]:
    """The nearest folder that is there now, and the way from it to the file."""
    folder = path.parent
    while not folder.is_dir() and folder != folder.parent:
        folder = folder.parent
    return folder, PurePosixPath(path.relative_to(folder).as_posix())


def _git(folder: Path, *words: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(  # noqa: S603  (no shell, and the name of the revision is no option)
        [shutil.which("git") or "git", "-C", str(folder), *words],
        capture_output=True,
        check=False,
        env=_environment(),
        stdin=subprocess.DEVNULL,
    )


def _environment() -> dict[str, str]:
    """A hook tells its repository by variables that hold where it stands; here it is where the file is."""
    env = {k: v for k, v in os.environ.items() if k not in ("GIT_DIR", "GIT_WORK_TREE", "GIT_PREFIX")}
    if index := env.get("GIT_INDEX_FILE"):
        env["GIT_INDEX_FILE"] = str(Path(index).absolute())
    return {**env, "LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0"}


def _unusable(code: str, **args: Arg) -> Unusable:
    return Unusable((Diagnostic(code, args),))
