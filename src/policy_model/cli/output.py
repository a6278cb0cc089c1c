"""Where a document goes: a file, or standard output."""

import sys
from collections.abc import Collection, Iterable
from pathlib import Path


def check_form(form: str, known: Collection[str], output: Path | None) -> None:
    """Makes sure that the document can be written, before any work is done on it.

    Raises:
        Unusable: there is no such form (PM0613); a Word file would go to a terminal (PM0907).
    """
    from policy_model.source.diagnostic import Diagnostic, Unusable

    if form not in known:
        raise Unusable((Diagnostic("PM0613", {"value": form, "known": tuple(known)}),))
    if form == "docx" and output is None and sys.stdout.isatty():
        raise Unusable((Diagnostic("PM0907", {}),))


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
