"""`policy-model fmt`: the formal blocks of a file in canonical form."""

from pathlib import Path
from typing import Annotated

import typer

from .console import Console, ExitCode


def register(app: typer.Typer, console: Console) -> None:
    """Adds the command."""
    words = console.words

    @app.command(help=words("syntax.fmt.help"), epilog=words("syntax.fmt.examples"))
    def fmt(
        file: Annotated[Path, typer.Argument(metavar="FILE", help=words("syntax.fmt.file"))],
        measure: Annotated[
            Path | None, typer.Option("--measure", metavar="FILE", help=words("syntax.fmt.names"))
        ] = None,
        mark: Annotated[bool, typer.Option("--mark", help=words("syntax.fmt.mark"))] = False,
        check: Annotated[bool, typer.Option("--check", help=words("syntax.fmt.check"))] = False,
    ) -> int:
        return run_fmt(console, file, measure, mark=mark, check=check)


def run_fmt(console: Console, file: Path, measure: Path | None = None, *, mark: bool, check: bool) -> int:
    """Rewrites `file`, or with `check` says whether it would."""
    from ..source.files import write_atomic
    from ..source.text import read_source
    from ..syntax.format import format_text
    from ..syntax.parse import parse_with_names

    vocabulary = None
    if measure is not None:
        names = read_source(measure)
        vocabulary = parse_with_names(names.text, names.name)[1]
    source = read_source(file)
    text = format_text(source.text, source.name, mark=mark, vocabulary=vocabulary)
    if text == source.text:
        console.say("syntax.fmt.tidy", file=source.name)
        return ExitCode.EXPECTED
    if check:
        console.say("syntax.fmt.untidy", file=source.name)
        return ExitCode.NOT_EXPECTED
    write_atomic(file, source.encoded(text), replace=True)
    console.say("syntax.fmt.done", file=source.name)
    return ExitCode.EXPECTED
