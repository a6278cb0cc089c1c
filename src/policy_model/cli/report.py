"""`policy-model report`: the reviewer's copy, for circulation."""

from pathlib import Path
from typing import Annotated

import typer

from .console import Console, ExitCode
from .output import check_form, spare, write_document

_FORMATS = ("docx", "html")


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
            str, typer.Option("--format", metavar="FORM", help=words("cli.report.format"))
        ] = "docx",
        output: Annotated[
            Path | None, typer.Option("--output", "-o", metavar="FILE", help=words("cli.diff.output"))
        ] = None,
    ) -> int:
        return run_report(console, file, proofs, form, output)


def run_report(
    console: Console, file: Path | None, proofs: Path | None, form: str, output: Path | None
) -> int:
    """Checks the measure and writes what was found as a document."""
    check_form(form, _FORMATS, output)
    spare(output, [file] if file else ())
    from policy_model.docgen.circular import circular
    from policy_model.docgen.contents import gather
    from policy_model.docgen.words import Words

    with console.bar("cli.check.deciding") as step:
        contents = gather(file, proofs, step)
    console.show(contents.loaded.warnings, contents.loaded.texts)
    paper = circular(contents, Words(console.lang))
    if form == "docx":
        from policy_model.paper.docx import render as as_docx

        told = as_docx(paper)
    else:
        from policy_model.paper.html import render as as_html

        told = as_html(paper).encode()
    write_document(output, told)
    return ExitCode.EXPECTED
