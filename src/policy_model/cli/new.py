"""`policy-model new`: the literate skeleton of a measure from its plain text."""

from pathlib import Path
from typing import Annotated

import typer

from ..intake.changes import Changes
from .console import Console, ExitCode

_STDOUT = Path("-")


def register(app: typer.Typer, console: Console) -> None:
    """Adds the command."""
    words = console.words

    @app.command(help=words("cli.new.help"), epilog=words("cli.new.examples"))
    def new(
        text: Annotated[Path, typer.Argument(metavar="TEXT", help=words("cli.new.text"))],
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
        force: Annotated[bool, typer.Option("--force", help=words("cli.new.force"))] = False,
    ) -> int:
        return run_new(console, text, output or _beside(text, name), changes=changes, force=force)


def run_new(console: Console, text: Path, output: Path, *, changes: Changes | None, force: bool) -> int:
    """Writes the skeleton of `text` to `output`, or to stdout if that is `-`.

    Words that had to be drawn out of another kind of file are written beside it as the official text.
    """
    from ..intake.read import read_any
    from ..skeleton import make_skeleton
    from ..source.diagnostic import Diagnostic, Unusable
    from ..source.files import write_atomic

    taken = read_any(text, changes)
    source = taken.source
    if output != _STDOUT and _same_file(text, output):
        raise Unusable((Diagnostic("PM0608", {"file": str(output)}),))
    skeleton = make_skeleton(source)
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
    return ExitCode.EXPECTED


def _beside(text: Path, name: str | None) -> Path:
    """Where a measure stands: beside its official text, under the same name or the one given."""
    return text.parent / f"{name or text.stem}.md"


def _same_file(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except (OSError, ValueError):
        return False
