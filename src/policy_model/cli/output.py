"""Where a document goes: a file, or standard output."""

import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

_FORMS = {
    ".docx": "docx",
    ".htm": "html",
    ".html": "html",
    ".json": "json",
    ".md": "markdown",
    ".sarif": "sarif",
    ".txt": "text",
}


def form_of(asked: str | None, known: Sequence[str], output: Path | None) -> str:
    """The form asked for; or else the one the output's name ends in, or else the first.

    Makes sure that the document can be written, before any work is done on it.

    Raises:
        Unusable: there is no such form (PM0613); the output's name ends in another (PM0627); a Word file
            would go to a terminal (PM0907).
    """
    from policy_model.source.diagnostic import Arg, Diagnostic, Unusable

    named = _FORMS.get(output.suffix.lower()) if output else None
    form = asked or named or known[0]
    if asked is not None and asked not in known:
        raise Unusable((Diagnostic("PM0613", {"value": form, "known": tuple(known)}),))
    if named is not None and (named != form or named not in known):
        said: dict[str, Arg] = {"file": str(output), "form": form, "named": named}
        raise Unusable((Diagnostic("PM0627", said),))
    if form == "docx" and output is None and sys.stdout.isatty():
        raise Unusable((Diagnostic("PM0907", {}),))
    return form


def spare(output: Path | None, measures: Iterable[Path]) -> None:
    """Makes sure that no measure and no official text is written over.

    Raises:
        Unusable: the output is one of them (PM0608).
    """
    from policy_model.source.diagnostic import Diagnostic, Unusable

    if output is None:
        return
    taken = {path.resolve() for file in measures for path in (file, file.with_suffix(".txt"))}
    if output.resolve() in taken:
        raise Unusable((Diagnostic("PM0608", {"file": str(output)}),))


def write_document(output: Path | None, told: bytes) -> None:
    """Writes the document as it is; a file there already is replaced."""
    from policy_model.source.files import write_atomic

    if output is not None:
        write_atomic(output, told, replace=True)
    else:
        sys.stdout.flush()
        sys.stdout.buffer.write(told)
        sys.stdout.buffer.flush()
