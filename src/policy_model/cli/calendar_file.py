"""`--calendar FILE` anywhere on the line: the arrangements of working days by which a command counts."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from .console import Console

OPTION, VARIABLE = "--calendar", "POLICY_MODEL_CALENDAR"


@contextmanager
def counting(console: Console, args: Sequence[str]) -> Iterator[list[str]]:
    """The rest of the line; while it is run, days are counted by the file, and what it changes is told.

    Raises:
        Unusable: the file cannot be used.
    """
    file, rest = _split(args)
    before = os.environ.get(VARIABLE)
    if file is not None:
        os.environ[VARIABLE] = str(Path(file).resolve())
    try:
        if os.environ.get(VARIABLE):
            from policy_model.semantics.arrangements import given

            console.show(given(Path(os.environ[VARIABLE]))[1])
        yield rest
    finally:
        if before is None:
            os.environ.pop(VARIABLE, None)
        else:
            os.environ[VARIABLE] = before


def _split(args: Sequence[str]) -> tuple[str | None, list[str]]:
    """The file, and the rest of the line. An option without a file is left there, to be refused."""
    file: str | None = None
    rest: list[str] = []
    at = 0
    while at < len(args):
        word = args[at]
        if word == "--":
            return file, [*rest, *args[at:]]
        if word.startswith(f"{OPTION}="):
            file = word.partition("=")[2]
        elif word == OPTION and at + 1 < len(args):
            at += 1
            file = args[at]
        else:
            rest.append(word)
        at += 1
    return file, rest
