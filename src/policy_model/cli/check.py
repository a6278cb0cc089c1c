"""`policy-model check`: is the measure well formed, true to its text, and what it is claimed to be."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from .console import Console, ExitCode

if TYPE_CHECKING:
    from policy_model.pipeline import Loaded

_FORMATS = ("text", "json")


def register(app: typer.Typer, console: Console) -> None:
    """Adds the command."""
    words = console.words

    @app.command(help=words("cli.check.help"), epilog=words("cli.check.examples"))
    def check(
        file: Annotated[
            Path | None, typer.Argument(metavar="[FILE]", help=words("cli.check.file"), show_default=False)
        ] = None,
        proofs: Annotated[
            Path | None, typer.Option("--proofs", metavar="FILE", help=words("cli.check.proofs"))
        ] = None,
        form: Annotated[
            str, typer.Option("--format", metavar="text|json", help=words("cli.check.format"))
        ] = "text",
    ) -> int:
        return run_check(console, file, proofs, form)


def run_check(console: Console, file: Path | None, proofs: Path | None, form: str) -> int:
    """Reads, compares, covers and decides; prints what came of it."""
    from policy_model.pipeline import check_official_text, load_measure, load_properties
    from policy_model.source.diagnostic import Diagnostic, Unusable

    if form not in _FORMATS:
        raise Unusable((Diagnostic("PM0603", {"name": "--format", "reason": form}),))
    loaded = load_measure(file)
    check_official_text(loaded)
    properties = load_properties(loaded, proofs)
    console.show(loaded.warnings, loaded.texts)

    from policy_model.dossier.folder import stale
    from policy_model.proof.check import run
    from policy_model.proof.replay import Evaluator

    with console.progress("cli.check.deciding", total=len(properties)):
        report = run(loaded.measure, properties, replay=Evaluator())
    if form == "json":
        found = report.to_json()
        found["coverage"] = [
            {"clause": str(row.clause), "standing": row.standing.value, "reason": row.reason or None}
            for row in loaded.covered
        ]
        console.print(json.dumps(found, ensure_ascii=False, indent=2))
    else:
        from policy_model.proof.text import render

        console.print("\n".join(_coverage(loaded, console)))
        console.print(_wrapped(render(loaded.measure, report, console.lang), console.width))
    if (old := stale(loaded, proofs)) is not None:
        console.show([old])
        return ExitCode.NOT_EXPECTED
    return ExitCode(report.exit_code)


def _coverage(loaded: "Loaded", console: Console) -> Iterator[str]:
    """A line of counts, then what is not formalised and why."""
    from policy_model.elaborate.coverage import Standing

    articles = [row for row in loaded.covered if row.clause.parent is None]
    carried = [row for row in loaded.covered if row.standing is Standing.CARRIED]
    yield console.words("cli.check.official", file=loaded.source.name)
    yield console.words(
        "cli.check.coverage", articles=len(articles), clauses=len(loaded.covered), carried=len(carried)
    )
    excused = [row.clause for row in loaded.covered if row.standing is Standing.EXCUSED]
    for row in loaded.covered:
        if row.standing is Standing.EXCUSED and row.clause.parent not in excused:
            yield from _indented(
                console.words("cli.check.excused", clause=row.clause, reason=row.reason), console.width, "  "
            )
    yield ""


def _wrapped(text: str, width: int) -> str:
    """The report within the width; a line goes on under its own indentation."""
    out: list[str] = []
    for line in text.splitlines():
        indent = line[: len(line) - len(line.lstrip())]
        out.extend(_indented(line.strip(), width, indent) if line.strip() else [""])
    return "\n".join(out)


def _indented(text: str, width: int, indent: str) -> Iterator[str]:
    from policy_model.source.cells import wrap

    lines = list(wrap(text, width - len(indent) - 2))
    for number, line in enumerate(lines):
        yield indent + ("  " if number else "") + line
