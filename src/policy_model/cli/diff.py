"""`policy-model diff`: for whom a revision changes the outcome, and for whom provably not."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from .console import Console, ExitCode
from .options import about_cases, act_slots, day, fixed_readings
from .output import form_of, spare, write_document

if TYPE_CHECKING:
    import datetime

    from policy_model.diff.align import Aligned
    from policy_model.diff.difference import Direction, Trial
    from policy_model.diff.make import Fixed

_ALLOWED = {
    "equivalent": "等同",
    "looser": "宽",
    "stricter": "严",
    "incomparable": "不可比",
    "inconsistent": "前后不一",
}


@dataclass(frozen=True, slots=True)
class Options:
    """What is compared, and how it is told."""

    old: str
    new: str
    readings: Sequence[str] = ()
    on: str | None = None
    names: Sequence[str] = ()
    allow: Sequence[str] = ()
    form: str | None = None
    output: Path | None = None
    cases: Path | None = None
    chart: Path | None = None
    acts: Sequence[str] = ()
    everything: bool = False
    track: bool = False


def register(app: typer.Typer, console: Console) -> None:
    """Adds the command."""
    words = console.words

    @app.command(help=words("cli.diff.help"), epilog=words("cli.diff.examples"))
    def diff(
        old: Annotated[str, typer.Argument(metavar="OLD", help=words("cli.diff.old"))],
        new: Annotated[str, typer.Argument(metavar="NEW", help=words("cli.diff.new"))],
        *,
        reading: Annotated[
            list[str] | None,
            typer.Option("--reading", metavar="NAME=CHOICE", help=words("cli.diff.reading")),
        ] = None,
        on: Annotated[str | None, typer.Option("--on", metavar="DATE", help=words("cli.diff.on"))] = None,
        names: Annotated[
            list[str] | None, typer.Option("--map", metavar="OLD=NEW|FILE", help=words("cli.diff.map"))
        ] = None,
        allow: Annotated[
            list[str] | None, typer.Option("--allow", metavar="DIRECTION", help=words("cli.diff.allow"))
        ] = None,
        form: Annotated[
            str | None, typer.Option("--format", metavar="FORM", help=words("cli.diff.format"))
        ] = None,
        output: Annotated[
            Path | None, typer.Option("--output", "-o", metavar="FILE", help=words("cli.diff.output"))
        ] = None,
        cases: Annotated[
            Path | None, typer.Option("--cases", metavar="FILE", help=words("cli.diff.cases"))
        ] = None,
        chart: Annotated[
            Path | None, typer.Option("--chart", metavar="FILE.svg", help=words("cli.diff.chart"))
        ] = None,
        acts: Annotated[
            list[str] | None, typer.Option("--acts", metavar="ACT=NUMBER", help=words("cli.batch.acts"))
        ] = None,
        everything: Annotated[bool, typer.Option("--all", help=words("cli.diff.all"))] = False,
        track: Annotated[bool, typer.Option("--track", help=words("cli.diff.track"))] = False,
    ) -> int:
        chosen = (reading or (), on, names or (), allow or (), form, output, cases, chart, acts or ())
        return run_diff(console, Options(old, new, *chosen, everything=everything, track=track))


def run_diff(console: Console, options: Options) -> int:
    """Reads both sides, compares them, and writes what came of it."""
    from policy_model.diff.make import ending, make
    from policy_model.diff.mapping import read_names
    from policy_model.diff.properties import Means
    from policy_model.diff.render import FORMATS, render
    from policy_model.diff.sides import load_sides, place
    from policy_model.proof.replay import Evaluator
    from policy_model.source.cache import cache_folder
    from policy_model.source.processes import available

    form = form_of(options.form, FORMATS, options.output)
    about_cases(options.cases, options.chart, options.acts)
    allowed = frozenset(_directions(options.allow))
    on = day(options.on)
    spare(options.output, [place(words)[0] for words in (options.old, options.new)])
    old, new = load_sides(options.old, options.new)
    for side in (old, new):
        console.show(side.warnings, side.texts)
    names = read_names(options.names, old, new)
    with console.bar("cli.diff.comparing") as step:
        found = make(
            old,
            new,
            names,
            by=Means(Evaluator(), cache_folder(), progress=step, processes=available()),
            fixed=lambda measure, also: fixed_readings(measure, options.readings, also),
            on=on,
            cases=_trying(options, on),
            counted=options.everything,
        )
    code = ExitCode(ending(found, allowed))
    told = render(
        found,
        old,
        new,
        form,
        console.lang,
        width=console.width,
        exit_code=code,
        root=Path.cwd(),
        everything=options.everything,
        track=options.track,
    )
    write_document(options.output, told)
    if options.chart is not None and found.trial is not None:
        from policy_model.diff.render.trial import chart
        from policy_model.diff.render.words import Words

        words = Words(found, old.measure, new.measure, console.lang)
        write_document(options.chart, chart(found.trial, words).encode())
    return code


def _trying(options: Options, on: "datetime.date | None") -> "Callable[[Aligned, Fixed], Trial] | None":
    if (cases := options.cases) is None:
        return None
    from policy_model.engines.extra import need_engines

    need_engines()
    from policy_model.diff.trial import try_cases
    from policy_model.semantics.calendar import official

    def trying(aligned: "Aligned", fixed: "Fixed") -> "Trial":
        room = act_slots((aligned.old, aligned.new), options.acts)
        return try_cases(aligned, cases, official(), fixed=fixed, room=room, on=on)

    return trying


def _directions(words: Sequence[str]) -> "list[Direction]":
    from policy_model.diff.difference import Direction
    from policy_model.source.diagnostic import Diagnostic, Unusable

    known = {word: value for value, zh in _ALLOWED.items() for word in (value, zh)}
    wrong = [word for word in words if word not in known]
    if wrong:
        listed = tuple(f"{value}（{zh}）" for value, zh in _ALLOWED.items())
        raise Unusable(tuple(Diagnostic("PM0908", {"value": word, "known": listed}) for word in wrong))
    return [Direction(known[word]) for word in words]
