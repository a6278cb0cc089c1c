"""`policy-model new`: the literate skeleton of a measure from its plain text."""

import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ..intake.changes import Changes
from .console import Console, ExitCode

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..drafting.draft import Draft
    from ..skeleton import Filling
    from ..source.diagnostic import Diagnostic
    from ..source.outline import Document

_STDOUT = Path("-")


def register(app: typer.Typer, console: Console) -> None:
    """Adds the command."""
    words = console.words

    @app.command(help=words("cli.new.help"), epilog=words("cli.new.examples"))
    def new(
        text: Annotated[Path, typer.Argument(metavar="TEXT", help=words("cli.new.text"))],
        *,
        output: Annotated[
            Path | None, typer.Option("--output", "-o", metavar="FILE", help=words("cli.new.output"))
        ] = None,
        name: Annotated[
            str | None, typer.Option("--name", metavar="NAME", help=words("cli.new.name"))
        ] = None,
        changes: Annotated[
            Changes | None,
            typer.Option("--changes", help=words("cli.new.changes")),
        ] = None,
        filled: Annotated[
            bool | None, typer.Option("--draft/--bare", help=words("cli.new.draft"), show_default=False)
        ] = None,
        force: Annotated[bool, typer.Option("--force", help=words("cli.new.force"))] = False,
    ) -> int:
        draft = sys.stdout.isatty() if filled is None else filled
        target = output or _beside(text, name)
        return run_new(console, text, target, changes=changes, draft=draft, force=force)


def run_new(
    console: Console, text: Path, output: Path, *, changes: Changes | None, draft: bool, force: bool
) -> int:
    """Writes the skeleton of `text` to `output`, or to stdout if that is `-`; with `draft`, filled.

    Words that had to be drawn out of another kind of file are written beside it as the official text.
    """
    from ..intake.read import read_any
    from ..skeleton import make_skeleton
    from ..source.diagnostic import Diagnostic, Unusable
    from ..source.files import write_atomic

    taken = read_any(text, changes)
    source = taken.source
    written = [output, *([output.with_suffix(".txt")] if taken.drawn else [])] if output != _STDOUT else []
    for file in written:
        if _same_file(text, file):
            raise Unusable((Diagnostic("PM0608", {"file": str(file)}),))
    filler = _Filler() if draft else None
    skeleton = make_skeleton(source, filler)
    if output == _STDOUT:
        console.print(skeleton.text)
    else:
        if not force and output.exists():
            raise Unusable((Diagnostic("PM0008", {"file": str(output)}),))
        if taken.drawn:
            write_atomic(output.with_suffix(".txt"), source.text.encode(), replace=force)
        write_atomic(output, skeleton.text.encode(), replace=force)
    console.show((*taken.notes, *skeleton.diagnostics), {source.name: source.text})
    if taken.drawn and output != _STDOUT:
        console.say("cli.new.drawn", file=str(output.with_suffix(".txt")))
    clauses = list(skeleton.document.clauses())
    console.say(
        "cli.new.done",
        file=str(output),
        divisions=len(skeleton.document.divisions),
        articles=len(skeleton.document.articles),
        paragraphs=sum(1 for clause in clauses if clause.id.paragraph and not clause.id.item),
        items=sum(1 for clause in clauses if clause.id.item and not clause.id.subitem),
    )
    if filler is not None and filler.draft is not None:
        sentences = filler.draft.sentences
        console.say(
            "cli.new.drafted",
            formal=sum(sentence.formal for sentence in sentences),
            sentences=len(sentences),
            names=len(filler.draft.names),
        )
        if output != _STDOUT:
            console.show(_lacking(output), {str(output): skeleton.text})
    return ExitCode.EXPECTED


def _lacking(draft: Path) -> "Iterator[Diagnostic]":
    """What a draft must still say before it can be checked, as notes."""
    from ..pipeline import load_measure
    from ..source.diagnostic import Severity, Unusable

    try:
        load_measure(draft)
    except Unusable as unusable:
        yield from (replace(diagnostic, severity=Severity.NOTE) for diagnostic in unusable.diagnostics)


class _Filler:
    """Fills the blocks with a first draft, and keeps it."""

    def __init__(self) -> None:
        self.draft: Draft | None = None

    def __call__(self, document: "Document") -> "Filling":
        from ..drafting.draft import draft
        from ..skeleton import Filling

        self.draft = draft(document)
        return Filling(self.draft.blocks, self.draft.vocabulary)


def _beside(text: Path, name: str | None) -> Path:
    """Where a measure stands: beside its official text, under the same name or the one given."""
    return text.parent / f"{name or text.stem}.md"


def _same_file(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except (OSError, ValueError):
        return False
