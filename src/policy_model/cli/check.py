"""`policy-model check`: is the measure well formed, true to its text, and what it is claimed to be."""

import hashlib
import json
import os
import re
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from policy_model.resources import DEFAULT_MEASURE, resource

from .console import Console, ExitCode, write
from .options import about_cases, act_slots
from .output import write_document

if TYPE_CHECKING:
    from collections.abc import Collection

    from policy_model.engines.turning import Turned
    from policy_model.ir.property import Property
    from policy_model.ir.statement import Measure
    from policy_model.pipeline import Loaded
    from policy_model.report.clean import Identity
    from policy_model.report.report import Report
    from policy_model.source.render import Segment

    Known = Collection[Identity] | None
    """The findings of the last check of the file that found all as expected."""

_FORMATS = ("text", "json", "sarif", "markdown")


@dataclass(frozen=True, slots=True)
class Options:
    """What is to be checked, how much of it, and the form in which it is told."""

    file: Path | None = None
    proofs: Path | None = None
    form: str = "text"
    properties: Sequence[str] = ()
    clauses: Sequence[str] = ()
    everything: bool = False
    accept: Sequence[str] | None = None
    reason: str = ""
    cases: Path | None = None
    chart: Path | None = None
    acts: Sequence[str] = ()

    @property
    def brief(self) -> bool:
        """Whether one screen is asked for."""
        return self.form == "text" and not (self.everything or self.properties or self.clauses)


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
        *,
        form: Annotated[
            str, typer.Option("--format", metavar="FORM", help=words("cli.check.format"))
        ] = "text",
        property: Annotated[
            list[str] | None, typer.Option("--property", metavar="NAME", help=words("cli.check.property"))
        ] = None,
        clause: Annotated[
            list[str] | None, typer.Option("--clause", metavar="ID", help=words("cli.check.clause"))
        ] = None,
        everything: Annotated[bool, typer.Option("--all", help=words("cli.check.all"))] = False,
        accept: Annotated[
            list[str] | None, typer.Option("--accept", metavar="CODE", help=words("cli.check.accept"))
        ] = None,
        accept_new: Annotated[bool, typer.Option("--accept-new", help=words("cli.check.accept_new"))] = False,
        reason: Annotated[str, typer.Option("--reason", metavar="TEXT", help=words("cli.check.reason"))] = "",
        cases: Annotated[
            Path | None, typer.Option("--cases", metavar="FILE", help=words("cli.check.cases"))
        ] = None,
        chart: Annotated[
            Path | None, typer.Option("--chart", metavar="FILE.svg", help=words("cli.check.chart"))
        ] = None,
        acts: Annotated[
            list[str] | None, typer.Option("--acts", metavar="ACT=NUMBER", help=words("cli.batch.acts"))
        ] = None,
        watch: Annotated[bool, typer.Option("--watch", help=words("cli.check.watch"))] = False,
        explain: Annotated[
            str | None, typer.Option("--explain", metavar="CODE", help=words("cli.check.explain"))
        ] = None,
    ) -> int:
        if explain is not None:
            return _explain(console, explain)
        codes = () if accept_new else _codes(accept)
        chosen = (_form(form), property or (), clause or (), everything, codes, reason)
        options = Options(file, proofs, *chosen, cases, chart, acts or ())
        return run_watch(console, options) if watch else run_check(console, options)


def run_check(console: Console, options: Options) -> int:
    """Reads, compares, covers, decides and looks for loopholes; prints what came of it.

    Where nothing has changed since it was last asked, what was said then is said again.
    """
    from policy_model.report import clean
    from policy_model.source.cache import cache_folder

    from . import again

    about_cases(options.cases, options.chart, options.acts)
    if options.accept is not None or options.cases is not None:
        return _afresh(console, options).code
    folder, measure = cache_folder(), options.file or resource(DEFAULT_MEASURE)
    known = clean.recall(folder, measure)
    where = _place(console, options, known)
    said = again.recall(where)
    if said is not None:
        write(said.aside, sys.stderr)
        console.print(said.answer)
        if said.clean is not None:
            clean.remember(folder, measure, said.clean)
        return said.ending
    done = _afresh(console, options, known)
    found = done.report.clean
    if found is not None:
        clean.remember(folder, measure, found)
    if done.report.finished and where == _place(console, options, known):  # nothing was saved meanwhile
        after = known if found is None else frozenset(found)
        answer = (
            done.answer if after == known else _told(done.report, done.loaded, console, options, known=after)
        )
        for place, told in {where: done.answer, _place(console, options, after): answer}.items():
            again.remember(place, again.Said(done.aside, told, done.code, found))
    return done.code


def _place(console: Console, options: Options, known: "Known") -> Path:
    """Where what is said to this question is kept. `known`: see `report.clean`; it shows on one screen."""
    from policy_model.source.cache import cache_folder

    from . import again
    from .calendar_file import VARIABLE

    days = os.environ.get(VARIABLE)
    asked = (
        (console.lang, console.width, str(Path.cwd()), repr(options)),
        sorted(known) if options.brief and known is not None else None,
        days and (days, hashlib.sha256(Path(days).read_bytes()).hexdigest()),
    )
    return again.place(cache_folder(), options.file, options.proofs, asked)


@dataclass(frozen=True, slots=True)
class _Done:
    """A check that was made: what it ends with and found, what was said beside the answer, and the answer."""

    code: int
    report: "Report"
    loaded: "Loaded"
    aside: "list[Segment]"
    answer: str = ""


def _afresh(console: Console, options: Options, known: "Known" = None) -> _Done:
    from policy_model.pipeline import (
        check_assumptions,
        check_official_text,
        load_acceptances,
        load_measure,
        load_properties,
    )

    loaded = load_measure(options.file)
    check_official_text(loaded)
    check_assumptions(loaded)
    properties = load_properties(loaded, options.proofs)
    acceptances = load_acceptances(loaded)
    aside = console.show(loaded.warnings, loaded.texts)

    from policy_model.analysis.run import ANALYSES
    from policy_model.dossier.folder import stale
    from policy_model.proof.replay import Evaluator
    from policy_model.report.report import make
    from policy_model.report.selection import select
    from policy_model.report.wording import as_line
    from policy_model.source.cache import cache_folder, prune
    from policy_model.source.processes import available
    from policy_model.suite.equivalent import beside

    certified = beside(Path(loaded.source.name), loaded.measure)
    selection = select(loaded.measure, properties, options.properties, options.clauses)
    asked = selection.properties or properties
    turned = _turned(loaded.measure, asked, options)
    with console.bar("cli.check.deciding") as step:
        report = make(
            loaded.measure,
            loaded.outline,
            loaded.covered,
            properties,
            replay=Evaluator(),
            analyses=ANALYSES,
            acceptances=acceptances,
            selection=selection,
            cache=cache_folder(),
            progress=step,
            tell=lambda outcome: step.say(as_line(outcome, console.lang)),
            equivalents=certified.equivalents,
            decided=loaded.decided,
            processes=available(),
            pending=loaded.pending,
        )
    prune(cache_folder())
    if options.accept is not None:
        return _Done(_accept(console, loaded, report, options), report, loaded, aside)
    old = [d for d in (stale(loaded, options.proofs), certified.wrong) if d is not None]
    aside += console.show([*(() if options.brief else report.diagnostics), *old])
    answer = _told(report, loaded, console, options, known=known, turned=turned)
    console.print(answer)
    if turned is not None:
        from policy_model.report import cases

        if options.form in ("text", "markdown"):
            console.print(cases.render(turned, asked, console.lang, console.width))
        if options.chart is not None:
            write_document(options.chart, cases.chart(turned, asked, console.lang).encode())
    code = ExitCode.NOT_EXPECTED if old else ExitCode(report.ending)
    return _Done(code, report, loaded, aside, answer)


def _turned(measure: "Measure", properties: "Sequence[Property]", options: Options) -> "Turned | None":
    """What recorded cases say of the properties, and without which clauses they would not."""
    if options.cases is None:
        return None
    from policy_model.engines.extra import need_engines

    need_engines()
    from policy_model.engines.turning import turning
    from policy_model.ir.edit import without
    from policy_model.semantics.calendar import official
    from policy_model.semantics.program import Program, compile_measure

    room = act_slots((measure,), options.acts)

    def program(of: "Measure") -> Program:
        return compile_measure(of, slots=room, properties=properties)

    return turning(
        program(measure),
        official(),
        options.cases,
        without=lambda: ((clause, program(without(measure, clause))) for clause in measure.clauses),
    )


def _form(name: str) -> str:
    from policy_model.source.diagnostic import Diagnostic, Unusable

    if name not in _FORMATS:
        raise Unusable((Diagnostic("PM0613", {"value": name, "known": _FORMATS}),))
    return name


def run_watch(console: Console, options: Options) -> int:
    """Checks, and checks again whenever one of the files is saved."""
    from policy_model.source.beside import files_of

    from .watch import watch

    return watch(console, lambda: run_check(console, options), files_of(options.file, options.proofs))


def _codes(written: Sequence[str] | None) -> Sequence[str] | None:
    """The codes of findings that are to be accepted; None: nothing is."""
    if written is None:
        return None
    from policy_model.report.accepted import finding_codes
    from policy_model.source.diagnostic import Diagnostic, Unusable
    from policy_model.source.nearest import nearest

    codes = [code.upper() for one in written for code in re.split(r"[,，、\s]+", one) if code]
    known = finding_codes()
    wrong = [c for c in codes if c not in known]
    if wrong or not codes:
        told = [Diagnostic("PM0615", {"code": c}, suggestion=nearest(c, known)) for c in wrong or [""]]
        raise Unusable(tuple(told))
    return codes


def _accept(console: Console, loaded: "Loaded", report: "Report", options: Options) -> int:
    """Writes into the findings file an entry for each finding that is to be accepted."""
    from policy_model.report.stubs import to_accept, with_stubs
    from policy_model.source.beside import findings_path
    from policy_model.source.files import write_atomic

    found = to_accept(report, options.accept or None)
    where = findings_path(loaded.path)
    if found:
        before = where.read_text("utf-8") if where.exists() else ""
        text = with_stubs(before, found, options.reason, console.lang)
        write_atomic(where, text.encode(), replace=True)
    key = "accepted_reason" if options.reason.strip() else "accepted"
    console.say(f"cli.check.{key}" if found else "cli.check.accepted_none", count=len(found), file=str(where))
    return ExitCode.EXPECTED


def _told(
    report: "Report",
    loaded: "Loaded",
    console: Console,
    options: Options,
    *,
    known: "Known",
    turned: "Turned | None" = None,
) -> str:
    """`known`: what was found when all was last as expected."""
    match options.form:
        case "json":
            from policy_model.report.as_json import to_json

            return _dumped(to_json(report, turned))
        case "sarif":
            from policy_model.report.sarif import to_sarif

            return _dumped(to_sarif(report, console.lang, loaded.texts, Path.cwd()))
        case "markdown":
            from policy_model.report.markdown import render as as_markdown

            return as_markdown(report, console.lang)
        case _ if options.brief:
            from policy_model.report.brief import render as as_brief

            return as_brief(report, console.lang, console.width, known)
        case _:
            from policy_model.report.text import render as as_text

            return as_text(report, console.lang, console.width)


def _dumped(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2)


def _explain(console: Console, code: str) -> int:
    from policy_model.report.explain import explain
    from policy_model.source.cells import wrap

    paragraphs = list(explain(code, console.lang))
    console.print("\n\n".join("\n".join(wrap(p, console.width - 2)) for p in paragraphs))
    return ExitCode.EXPECTED
