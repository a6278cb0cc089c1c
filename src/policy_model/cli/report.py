"""`policy-model report`: the reviewer's copy, for circulation."""

from pathlib import Path
from typing import Annotated

import typer

from .console import Console, ExitCode
from .output import form_of, spare, write_document

_FORMATS = ("docx", "html", "markdown")


def register(app: typer.Typer, console: Console) -> None:
    """Adds the command."""
    words = console.words

    @app.command(help=words("cli.report.help"), epilog=words("cli.report.examples"))
    def report(
        file: Annotated[
            Path | None, typer.Argument(metavar="[FILE]", help=words("cli.check.file"), show_default=False)
        ] = None,
        proofs: Annotated[
            Path | None, typer.Option("--proofs", metavar="FILE", help=words("cli.check.proofs"))
        ] = None,
        *,
        form: Annotated[
            str | None, typer.Option("--format", metavar="FORM", help=words("cli.report.format"))
        ] = None,
        output: Annotated[
            Path | None, typer.Option("--output", "-o", metavar="FILE", help=words("cli.diff.output"))
        ] = None,
        suggestions: Annotated[
            bool, typer.Option("--suggestions", help=words("cli.report.suggestions"))
        ] = False,
        annex: Annotated[bool, typer.Option("--annex", help=words("cli.report.annex"))] = False,
    ) -> int:
        kind = "suggestions" if suggestions else "annex" if annex else "review"
        return run_report(console, file, proofs, form, output, kind=kind)


def run_report(
    console: Console,
    file: Path | None,
    proofs: Path | None,
    form: str | None,
    output: Path | None,
    *,
    kind: str = "review",
) -> int:
    """Checks the measure and writes what was found as a document: a review, its annex, or suggestions."""
    written = form_of(form, _FORMATS, output)
    spare(output, [file] if file else ())
    from policy_model.docgen.annex import annex
    from policy_model.docgen.contents import gather
    from policy_model.docgen.review import review
    from policy_model.docgen.suggested import suggested
    from policy_model.docgen.words import Words
    from policy_model.paper.written import written_as

    with console.bar("cli.check.deciding") as step:
        contents = gather(file, proofs, step)
    console.show(contents.loaded.warnings, contents.loaded.texts)
    make = {"review": review, "suggestions": suggested, "annex": annex}
    write_document(output, written_as(make[kind](contents, Words(console.lang)), written))
    return ExitCode.EXPECTED
