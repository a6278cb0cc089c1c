"""`policy-model eval`: what a measure says of a case."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from .console import Console, ExitCode
from .options import day, fixed_readings

if TYPE_CHECKING:
    from policy_model.source.text import SourceFile

_FORMATS = ("text", "json")
_STDIN = Path("-")


def register(app: typer.Typer, console: Console) -> None:
    """Adds the command."""
    words = console.words

    @app.command(name="eval", help=words("answer.eval.help"), epilog=words("answer.eval.examples"))
    def evaluate(
        case: Annotated[Path, typer.Argument(metavar="CASE", help=words("answer.eval.case"))],
        measure: Annotated[
            Path | None, typer.Option("--measure", metavar="FILE", help=words("answer.eval.measure"))
        ] = None,
        on: Annotated[str | None, typer.Option("--on", metavar="DATE", help=words("answer.eval.on"))] = None,
        reading: Annotated[
            list[str] | None,
            typer.Option("--reading", metavar="NAME=CHOICE", help=words("answer.eval.reading")),
        ] = None,
        form: Annotated[
            str, typer.Option("--format", metavar="text|json", help=words("answer.eval.format"))
        ] = "text",
    ) -> int:
        return run_eval(console, case, measure, on=on, readings=reading or (), form=form)


def run_eval(
    console: Console,
    case: Path,
    measure: Path | None = None,
    *,
    on: str | None = None,
    readings: Sequence[str] = (),
    form: str = "text",
) -> int:
    """Reads the measure and the case, answers, and prints the answer."""
    from policy_model.compiled import measure_for_cases
    from policy_model.semantics.answer import answer
    from policy_model.semantics.calendar import official
    from policy_model.semantics.load import load_case
    from policy_model.semantics.naming import Names
    from policy_model.source.diagnostic import Diagnostic, Unusable

    if form not in _FORMATS:
        raise Unusable((Diagnostic("PM0613", {"value": form, "known": _FORMATS}),))
    seen = day(on)
    source = _source(case)
    loaded = measure_for_cases(measure or _named_measure(source))
    fixed = fixed_readings(loaded.measure, readings)
    found = load_case(
        source.text,
        loaded.measure,
        official(),
        file=source.name,
        names=Names(loaded.measure, loaded.aliases),
        on=seen,
    )
    with console.progress("answer.eval.working"):
        answered = answer(loaded.measure, found, fixed, official())
    if form == "json":
        import json

        from policy_model.semantics.answer_json import to_json

        console.print(json.dumps(to_json(answered, console.lang), ensure_ascii=False, indent=2))
    else:
        from policy_model.semantics.answer_text import render

        console.print(render(answered, console.lang, console.width))
    return ExitCode.EXPECTED


def _source(case: Path) -> "SourceFile":
    from policy_model.source.text import SIZE_LIMIT, decode_source, read_source

    if case != _STDIN:
        return read_source(case)
    return decode_source(sys.stdin.buffer.read(SIZE_LIMIT + 1), str(_STDIN))


def _named_measure(source: "SourceFile") -> Path | None:
    """The measure that the case names: the one that comes with the tool (None), or a file beside the case."""
    from policy_model.resources import DEFAULT_MEASURE
    from policy_model.semantics.load import named_measure

    name = named_measure(source.text)
    if name is None or name in (Path(DEFAULT_MEASURE).stem, Path(DEFAULT_MEASURE).name):
        return None
    return Path(source.name).parent / name
