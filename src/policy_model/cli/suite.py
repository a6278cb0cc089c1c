"""`policy-model suite`: put the conformance suite to an implementation, and compare what came of it."""

import hashlib
import json
import secrets
import shlex
import sys
from collections.abc import Sequence
from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypeVar

import typer

from .console import Console, ExitCode

if TYPE_CHECKING:
    from policy_model.source.clause import ClauseId
    from policy_model.suite.differ import Summary
    from policy_model.suite.report import Report
    from policy_model.suite.runner import Command

_FORMS = ("text", "json", "junit", "markdown", "badge")
_TWO_FORMS = ("text", "json")
W = TypeVar("W", bound=StrEnum)


def register(app: typer.Typer, console: Console) -> None:
    """Adds the command and its subcommands."""
    words = console.words
    suite = typer.Typer(
        name="suite",
        help=words("suite.help"),
        epilog=words("suite.examples"),
        no_args_is_help=True,
        rich_markup_mode="rich",
        context_settings={"help_option_names": ["--help", "-h"]},
    )
    _register_build(suite, console)
    _register_run(suite, console)
    _register_diff(suite, console)
    _register_score(suite, console)
    _register_serve(suite, console)
    app.add_typer(suite)


def _register_build(suite: typer.Typer, console: Console) -> None:
    words = console.words

    @suite.command(help=words("suite.build.help"), epilog=words("suite.build.examples"))
    def build(
        file: Annotated[
            Path | None, typer.Argument(metavar="[FILE]", help=words("suite.build.file"), show_default=False)
        ] = None,
        out: Annotated[
            Path | None, typer.Option("--out", metavar="FOLDER", help=words("suite.build.out"))
        ] = None,
        check: Annotated[bool, typer.Option("--check", help=words("suite.build.check"))] = False,
    ) -> int:
        return run_build(console, file, out, check=check)


def run_build(console: Console, file: Path | None, out: Path | None, *, check: bool) -> int:
    """Builds the suite; writes it, or says whether what is there is the same."""
    from policy_model.pipeline import check_official_text, load_measure, load_properties
    from policy_model.semantics.calendar import official
    from policy_model.source.beside import suite_folder
    from policy_model.source.text import read_source
    from policy_model.suite import build as building

    loaded = load_measure(file)
    check_official_text(loaded)
    source = Path(loaded.source.name)
    text = hashlib.sha256(read_source(source.with_suffix(".txt")).text.encode()).hexdigest()
    folder = out or suite_folder(source, loaded.measure.name)
    with console.bar("suite.build.settling") as step:
        built = building.build(
            loaded.measure,
            load_properties(loaded),
            text,
            official(),
            lambda done, total: step("", done, total),
        )
    if built.open:
        console.print(console.words("suite.build.left", mutants=built.open))
        return ExitCode.UNDECIDED
    if check:
        wrong = building.stale(folder, built.files)
        console.print(
            console.words("suite.build.stale", count=len(wrong), first=wrong[0])
            if wrong
            else console.words("suite.build.fresh", folder=str(folder))
        )
        return ExitCode.NOT_EXPECTED if wrong else ExitCode.EXPECTED
    building.write(folder, built.files)
    console.print(console.words("suite.build.written", folder=str(folder), **built.counts))
    return ExitCode.EXPECTED


def _register_run(suite: typer.Typer, console: Console) -> None:
    words = console.words

    @suite.command(help=words("suite.run.help"), epilog=words("suite.run.examples"))
    def run(
        folder: Annotated[
            Path | None,
            typer.Argument(metavar="[SUITE]", help=words("suite.run.folder"), show_default=False),
        ] = None,
        *,
        command: Annotated[str, typer.Option("--command", metavar="TEXT", help=words("suite.run.command"))],
        level: Annotated[
            list[str] | None, typer.Option("--level", metavar="LEVEL", help=words("suite.run.level"))
        ] = None,
        article: Annotated[
            list[str] | None, typer.Option("--article", metavar="CLAUSE", help=words("suite.run.article"))
        ] = None,
        kind: Annotated[
            list[str] | None, typer.Option("--kind", metavar="KIND", help=words("suite.run.kind"))
        ] = None,
        per_case: Annotated[bool, typer.Option("--per-case", help=words("suite.run.per_case"))] = False,
        jobs: Annotated[int, typer.Option("--jobs", "-j", help=words("suite.run.jobs"))] = 1,
        limit: Annotated[float, typer.Option("--limit", help=words("suite.run.limit"))] = 10.0,
        grace: Annotated[float, typer.Option("--grace", help=words("suite.run.grace"))] = 20.0,
        start: Annotated[float, typer.Option("--start-limit", help=words("suite.run.start"))] = 30.0,
        most: Annotated[int, typer.Option("--bytes", help=words("suite.run.most"))] = 1 << 20,
        shuffle: Annotated[
            int | None, typer.Option("--shuffle", metavar="SEED", help=words("suite.run.shuffle"))
        ] = None,
        in_order: Annotated[bool, typer.Option("--in-order", help=words("suite.run.in_order"))] = False,
        stop_after: Annotated[
            int, typer.Option("--stop-after", metavar="N", help=words("suite.run.stop_after"))
        ] = 10,
        form: Annotated[
            str, typer.Option("--format", metavar="|".join(_FORMS), help=words("suite.run.format"))
        ] = "text",
        report: Annotated[
            list[str] | None, typer.Option("--report", metavar="FORM=FILE", help=words("suite.run.report"))
        ] = None,
    ) -> int:
        from policy_model.source.files import writable
        from policy_model.suite.runner import Limits

        _known("--format", form, _FORMS)
        files = _files(report or ())
        for _, path in files:
            writable(path)
        limits = Limits(limit, grace, start, most)
        done = run_run(
            console,
            folder or _own_suite(),
            replace(_command(command, limits, per_case=per_case, jobs=jobs), stop_after=stop_after),
            levels=level or (),
            articles=article or (),
            kinds=kind or (),
            seed=None if in_order else _seed(console, shuffle),
        )
        return _reported(console, done, form, files)


def _register_diff(suite: typer.Typer, console: Console) -> None:
    words = console.words

    @suite.command(help=words("suite.diff.help"), epilog=words("suite.diff.examples"))
    def diff(
        before: Annotated[Path, typer.Argument(metavar="BEFORE", help=words("suite.diff.before"))],
        after: Annotated[Path, typer.Argument(metavar="AFTER", help=words("suite.diff.after"))],
        form: Annotated[
            str, typer.Option("--format", metavar="text|json", help=words("suite.diff.format"))
        ] = "text",
    ) -> int:
        from policy_model.suite import differ
        from policy_model.suite.report import EXIT_CODES

        _known("--format", form, _TWO_FORMS)
        found = differ.differ(_summary(before), _summary(after))
        _show(console, form, differ.to_json(found), differ.render(found, console.lang))
        return EXIT_CODES[found.verdict]


def _register_score(suite: typer.Typer, console: Console) -> None:
    words = console.words

    @suite.command(help=words("suite.score.help"), epilog=words("suite.score.examples"))
    def score(  # noqa: PLR0917  (an option each)
        folder: Annotated[
            Path | None,
            typer.Argument(metavar="[SUITE]", help=words("suite.run.folder"), show_default=False),
        ] = None,
        report: Annotated[
            Path | None, typer.Argument(metavar="[REPORT]", help=words("suite.score.report"))
        ] = None,
        command: Annotated[
            str | None, typer.Option("--command", metavar="TEXT", help=words("suite.run.command"))
        ] = None,
        per_case: Annotated[bool, typer.Option("--per-case", help=words("suite.run.per_case"))] = False,
        jobs: Annotated[int, typer.Option("--jobs", "-j", help=words("suite.run.jobs"))] = 1,
        form: Annotated[
            str, typer.Option("--format", metavar="text|json", help=words("suite.diff.format"))
        ] = "text",
    ) -> int:
        from policy_model.suite import differ
        from policy_model.suite import score as scoring
        from policy_model.suite.folder import CERTIFICATE, load_form, load_suite
        from policy_model.suite.lone import Lone, asked_alone
        from policy_model.suite.report import to_json
        from policy_model.suite.runner import Limits, Outcome
        from policy_model.suite.suspects import read_certificate

        _known("--format", form, _TWO_FORMS)
        if folder is not None and report is None and folder.is_file():  # a report alone
            folder, report = None, folder
        folder = folder or _own_suite()
        known = load_form(folder / CERTIFICATE, read_certificate)
        suite = load_suite(folder)
        lone = Lone()
        if report is not None:
            summary = _summary(report)
        else:
            whole = _command(command or "", Limits(), per_case=per_case, jobs=jobs)
            summary = differ.read_report(to_json(run_run(console, folder, whole)))
            if not per_case:
                failed = {id for id, row in summary.rows.items() if row.outcome is Outcome.FAILED}
                lone = asked_alone(suite, whole, failed)
        found = scoring.score(summary, known, suite.vectors, lone)
        _show(console, form, scoring.to_json(found), scoring.render(found, console.lang))
        if found.unexplained:
            return ExitCode.UNDECIDED
        return ExitCode.NOT_EXPECTED if found.failed else ExitCode.EXPECTED


def _register_serve(suite: typer.Typer, console: Console) -> None:
    words = console.words

    @suite.command(help=words("suite.serve.help"), epilog=words("suite.serve.examples"))
    def serve(
        measure: Annotated[
            Path | None, typer.Option("--measure", metavar="FILE", help=words("suite.serve.measure"))
        ] = None,
    ) -> int:
        from policy_model.compiled import measure_for_cases
        from policy_model.semantics.calendar import official
        from policy_model.suite.reference import Reference
        from policy_model.suite.serve import Server

        known = measure_for_cases(measure).measure
        server = Server(Reference(known, official()), known.name, known.hash)
        for reply in server.answers(sys.stdin.buffer):
            sys.stdout.buffer.write(reply)
            sys.stdout.buffer.flush()
        return ExitCode.EXPECTED


def _seed(console: Console, given: int | None) -> int:
    """The seed that is given, else a new one; it is told, since what fails may hang on it."""
    seed = secrets.randbelow(10**6) if given is None else given
    console.say("suite.run.seed", seed=seed)
    return seed


def _own_suite() -> Path:
    """The suite of the measure that comes with the tool."""
    from policy_model.resources import DEFAULT_MEASURE, resource
    from policy_model.source.beside import suite_folder

    measure = resource(DEFAULT_MEASURE)
    return suite_folder(measure, measure.stem)


def run_run(
    console: Console,
    folder: Path,
    command: "Command",
    *,
    levels: Sequence[str] = (),
    articles: Sequence[str] = (),
    kinds: Sequence[str] = (),
    seed: int | None = None,
) -> "Report":
    """Puts a slice of the suite to the implementation, in the order that the seed gives."""
    from policy_model.suite.folder import load_suite, select
    from policy_model.suite.report import Report, Selection
    from policy_model.suite.runner import Outcome, run_suite
    from policy_model.suite.select import shuffled
    from policy_model.suite.suspects import Certificate, certificate_of
    from policy_model.suite.vector import Kind, Level

    selection = Selection(
        tuple(_word("--level", Level, level) for level in levels),
        tuple(_clause(article) for article in articles),
        tuple(_word("--kind", Kind, kind) for kind in kinds),
    )
    suite = load_suite(folder)
    vectors = select(suite, selection.levels, selection.articles, selection.kinds)
    place = {vector.id: i for i, vector in enumerate(vectors)}
    asked = vectors if seed is None else shuffled(vectors, seed)
    with console.bar("suite.run.running") as step:
        found = run_suite(suite, asked, command, lambda done: step("", done, len(vectors)))
    found = replace(found, judged=tuple(sorted(found.judged, key=lambda j: place[j.vector.id])))
    wrong = any(j.outcome is Outcome.FAILED for j in found.judged)
    return Report(suite, selection, command, found, certificate_of(folder) if wrong else Certificate())


def _command(text: str, limits: object, *, per_case: bool, jobs: int) -> "Command":
    """The command, its limits checked."""
    from policy_model.source.diagnostic import Diagnostic, Unusable
    from policy_model.suite.runner import Command, Limits

    assert isinstance(limits, Limits)
    if jobs < 1 or limits.most < 1 or min(limits.reply, limits.start) <= 0 or limits.grace < 0:
        raise Unusable((Diagnostic("PM0810"),))
    try:
        words = tuple(shlex.split(text))
    except ValueError:
        words = ()
    if not words:
        raise Unusable((Diagnostic("PM0811"),))
    return Command(words, limits, per_case, jobs)


def _reported(console: Console, report: "Report", form: str, files: Sequence[tuple[str, Path]]) -> int:
    """Writes the report in every form asked for."""
    from policy_model.source.files import write_atomic
    from policy_model.suite.report import EXIT_CODES

    for other, file in files:
        write_atomic(file, _formed(console, report, other).encode(), replace=True)
    console.print(_formed(console, report, form))
    return EXIT_CODES[report.verdict]


def _formed(console: Console, report: "Report", form: str) -> str:
    from policy_model.suite import report_forms, report_text
    from policy_model.suite.report import to_json

    match form:
        case "json":
            return json.dumps(to_json(report), ensure_ascii=False, indent=2) + "\n"
        case "junit":
            return report_forms.junit(report, console.lang)
        case "markdown":
            return report_text.markdown(report, console.lang)
        case "badge":
            return json.dumps(report_forms.badge(report), ensure_ascii=False) + "\n"
        case _:
            return report_text.render(report, console.lang, console.width)


def _show(console: Console, form: str, data: object, text: str) -> None:
    console.print(json.dumps(data, ensure_ascii=False, indent=2) if form == "json" else text)


def _summary(path: Path) -> "Summary":
    from policy_model.suite.differ import read_report
    from policy_model.suite.folder import load_form

    return load_form(path, read_report)


def _files(taken: Sequence[str]) -> tuple[tuple[str, Path], ...]:
    from policy_model.source.diagnostic import Diagnostic, Unusable

    out = []
    for option in taken:
        form, _, file = option.partition("=")
        if form not in _FORMS or not file:
            raise Unusable((Diagnostic("PM0809", {"known": _FORMS}),))
        out.append((form, Path(file)))
    return tuple(out)


def _word(option: str, words: type[W], taken: str) -> W:
    _known(option, taken, tuple(words))
    return words(taken)


def _known(option: str, taken: str, known: tuple[str, ...]) -> None:
    from policy_model.source.diagnostic import Arg, Diagnostic, Unusable
    from policy_model.source.nearest import nearest

    if taken not in known:
        args: dict[str, Arg] = {"option": option, "value": taken, "known": tuple(str(k) for k in known)}
        raise Unusable((Diagnostic("PM0808", args, suggestion=nearest(taken, known)),))


def _clause(text: str) -> "ClauseId":
    from policy_model.source.clause import parse_clause_id
    from policy_model.source.diagnostic import Diagnostic, Unusable

    try:
        return parse_clause_id(text)
    except ValueError:
        known = ("7", "7.2", "8.p2.1")
        raise Unusable(
            (Diagnostic("PM0808", {"option": "--article", "value": text, "known": known}),)
        ) from None
