"""`policy-model batch`: what a measure says of a whole file of cases."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from .console import Console, ExitCode
from .options import act_slots, day, fixed_readings

if TYPE_CHECKING:
    import datetime

    from policy_model.engines.batch import Outcome
    from policy_model.engines.layout import Column
    from policy_model.ir.ids import Id
    from policy_model.ir.statement import Measure
    from policy_model.semantics.program import Program


SPARK = "spark"


def register(app: typer.Typer, console: Console) -> None:
    """Adds the command."""
    words = console.words

    @app.command(name="batch", help=words("cli.batch.help"), epilog=words("cli.batch.examples"))
    def batch(  # noqa: PLR0917  (an option each)
        cases: Annotated[Path, typer.Argument(metavar="CASES", help=words("cli.batch.cases"))],
        output: Annotated[
            Path | None, typer.Option("--output", "-o", metavar="ANSWERS", help=words("cli.batch.output"))
        ] = None,
        measure: Annotated[
            Path | None, typer.Option("--measure", metavar="FILE", help=words("answer.eval.measure"))
        ] = None,
        on: Annotated[str | None, typer.Option("--on", metavar="DATE", help=words("cli.batch.on"))] = None,
        reading: Annotated[
            list[str] | None,
            typer.Option("--reading", metavar="NAME=CHOICE", help=words("cli.batch.reading")),
        ] = None,
        acts: Annotated[
            list[str] | None, typer.Option("--acts", metavar="ACT=NUMBER", help=words("cli.batch.acts"))
        ] = None,
        rejects: Annotated[
            Path | None, typer.Option("--rejects", metavar="FILE", help=words("cli.batch.rejects"))
        ] = None,
        by: Annotated[
            str, typer.Option("--engine", metavar="numpy|polars|duckdb|spark", help=words("cli.batch.engine"))
        ] = "numpy",
        master: Annotated[
            str, typer.Option("--master", metavar="URL", help=words("cli.batch.master"))
        ] = "local[*]",
        columns: Annotated[bool, typer.Option("--columns", help=words("cli.batch.columns"))] = False,
        sql: Annotated[
            str | None, typer.Option("--sql", metavar="duckdb|spark", help=words("cli.batch.sql"))
        ] = None,
    ) -> int:
        readings, room = reading or (), acts or ()
        if sql is not None:
            return print_query(console, str(cases), measure, dialect=sql, readings=readings, acts=room)
        if columns:
            return write_columns(console, cases, measure, on=on, readings=readings, acts=room)
        return run_batch(
            console,
            cases,
            output,
            measure,
            on=on,
            readings=readings,
            acts=room,
            rejects=rejects,
            by=by,
            master=master,
        )


def run_batch(
    console: Console,
    cases: Path,
    output: Path | None,
    measure: Path | None = None,
    *,
    on: str | None = None,
    readings: Sequence[str] = (),
    acts: Sequence[str] = (),
    rejects: Path | None = None,
    by: str = "numpy",
    master: str = "local[*]",
) -> int:
    """Answers the cases of one file into another."""
    from policy_model.engines.extra import need_engines
    from policy_model.semantics.calendar import official
    from policy_model.source.diagnostic import Diagnostic, Unusable

    need_engines()
    from policy_model.engines.batch import run

    if output is None:
        raise Unusable((Diagnostic("PM1111"),))
    seen = day(on)
    program = _program(measure, readings, acts)
    if by == SPARK:
        outcome = _on_cluster(program, cases, output, master, on=seen, rejects=rejects)
    else:
        with console.bar("cli.batch.working") as shown:
            outcome = run(
                program,
                official(),
                cases,
                output,
                on=seen,
                rejects=rejects,
                by=by,
                step=lambda done, of: shown("", done, of),
            )
    console.say(
        "cli.batch.done",
        answered=outcome.answered,
        open=outcome.open,
        unanswered=outcome.unanswered,
        rejected=outcome.rejected,
        file=str(output),
    )
    return ExitCode.EXPECTED


def _on_cluster(
    program: "Program",
    cases: Path,
    output: Path,
    master: str,
    *,
    on: "datetime.date | None",
    rejects: Path | None,
) -> "Outcome":
    """By Spark, which names no single rows and so keeps none apart."""
    from importlib.util import find_spec

    from policy_model.semantics.calendar import official
    from policy_model.source.diagnostic import Diagnostic, Unusable

    if rejects is not None:
        raise Unusable((Diagnostic("PM1127"),))
    if find_spec("pyspark") is None:
        raise Unusable((Diagnostic("PM1100", {"modules": ("pyspark",)}),))
    from policy_model.engines.cluster import run

    return run(program, official(), cases, output, master=master, on=on)


def _program(measure: Path | None, readings: Sequence[str], acts: Sequence[str]) -> "Program":
    from policy_model.compiled import measure_for_cases
    from policy_model.semantics.program import compile_measure

    own = measure_for_cases(measure).measure
    return compile_measure(own, fixed_readings(own, readings), act_slots((own,), acts))


def write_columns(
    console: Console,
    path: Path,
    measure: Path | None,
    *,
    on: str | None,
    readings: Sequence[str],
    acts: Sequence[str] = (),
) -> int:
    """Writes a table without rows, and says what its columns hold."""
    from policy_model.engines.extra import need_engines

    need_engines()
    from policy_model.engines.batch import write_template

    seen = day(on)
    program = _program(measure, readings, acts)
    for column in write_template(program, path, seen):
        if column.name != "on" or seen is None:
            console.print(_described(console, program.measure, column))
    return ExitCode.EXPECTED


def print_query(
    console: Console,
    relation: str,
    measure: Path | None,
    *,
    dialect: str,
    readings: Sequence[str],
    acts: Sequence[str] = (),
) -> int:
    """Prints the query that answers a table."""
    from policy_model.engines.extra import need_engines
    from policy_model.semantics.calendar import official
    from policy_model.source.diagnostic import Diagnostic, Unusable

    need_engines()
    from policy_model.engines.sql import query
    from policy_model.engines.sql_days import Dialect

    known = tuple(d.value for d in Dialect)
    if dialect not in known:
        raise Unusable((Diagnostic("PM0613", {"value": dialect, "known": known}),))
    program = _program(measure, readings, acts)
    console.print(query(program, official(), relation, Dialect(dialect)))
    return ExitCode.EXPECTED


def _described(console: Console, measure: "Measure", column: "Column") -> str:
    """One line: the column, what it is about, what it holds, whether it may be empty."""
    from policy_model.semantics.phrase import Phrases

    words = Phrases(measure, console.lang)
    parts = column.name.split(".")
    about = console.words("cli.batch.column.on")
    if parts[0] != "on":
        ids: dict[str, list[Id]] = {"act": [a.id for a in measure.acts]}
        ids |= {"fact": [f.id for f in measure.facts], "reading": [r.id for r in measure.readings]}
        id = next(id for id in ids["fact" if parts[0] == "since" else parts[0]] if id.key == parts[1])
        key = ".".join((parts[0], parts[3])) if parts[0] == "act" else parts[0]
        number = parts[2] if parts[0] == "act" else ""
        about = console.words(f"cli.batch.column.{key}", name=words.name(id), number=number)
    kind = console.words(f"cli.batch.kind.{column.kind.value}", values=column.values)
    empty = console.words("cli.batch.empty") if column.empty else ""
    return f"{column.name}\t{about}\t{kind}{empty}"
