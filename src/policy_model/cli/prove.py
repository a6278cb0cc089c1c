"""`policy-model prove`: each verdict as files that another solver can check."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from .console import Console, ExitCode

if TYPE_CHECKING:
    from policy_model.dossier.confirm import Confirmation
    from policy_model.dossier.manifest import Entry


@dataclass(frozen=True, slots=True)
class Options:
    """What is to be proved, where it goes, and what is to be done with it."""

    file: Path | None = None
    proofs: Path | None = None
    output: Path | None = None
    confirm: bool = False
    check: bool = False


def register(app: typer.Typer, console: Console) -> None:
    """Adds the command."""
    words = console.words

    @app.command(help=words("dossier.prove.help"), epilog=words("dossier.prove.examples"))
    def prove(
        file: Annotated[
            Path | None, typer.Argument(metavar="[FILE]", help=words("cli.check.file"), show_default=False)
        ] = None,
        proofs: Annotated[
            Path | None, typer.Option("--proofs", metavar="FILE", help=words("cli.check.proofs"))
        ] = None,
        output: Annotated[
            Path | None, typer.Option("--output", "-o", metavar="DIR", help=words("dossier.prove.output"))
        ] = None,
        *,
        confirm: Annotated[bool, typer.Option("--confirm", help=words("dossier.prove.confirm"))] = False,
        check: Annotated[bool, typer.Option("--check", help=words("dossier.prove.check"))] = False,
    ) -> int:
        return run_prove(console, Options(file, proofs, output, confirm, check))


def run_prove(console: Console, options: Options) -> int:
    """Decides, puts down, has confirmed, and writes or compares."""
    from policy_model.pipeline import (
        check_assumptions,
        check_official_text,
        load_measure,
        load_properties,
        properties_path,
    )
    from policy_model.source.diagnostic import Diagnostic, Unusable
    from policy_model.source.text import read_source

    loaded = load_measure(options.file)
    check_official_text(loaded)
    check_assumptions(loaded)
    where = options.proofs or properties_path(loaded)
    if where is None:
        raise Unusable((Diagnostic("PM0525", {"file": loaded.source.name}),))
    properties = load_properties(loaded, where)
    console.show(loaded.warnings, loaded.texts)

    from policy_model.dossier.confirm import confirm
    from policy_model.dossier.folder import differences, write
    from policy_model.dossier.proving import make
    from policy_model.proof.replay import Evaluator
    from policy_model.source.beside import proofs_folder
    from policy_model.source.processes import available

    replay, confirmed = Evaluator(), None
    with console.progress("dossier.prove.writing"):
        dossier = make(loaded.measure, properties, read_source(where), replay, available())
    if options.confirm:
        with console.progress("dossier.prove.confirming"):
            confirmed = confirm(loaded.measure, [(e.outcome, e.files) for e in dossier.entries], replay)
        if confirmed.wrong:
            console.show(confirmed.wrong)
            return ExitCode.NOT_EXPECTED
    contents = dossier.contents(confirmed)
    folder = options.output or proofs_folder(where)
    odd = differences(folder, contents) if options.check else []
    if not options.check:
        write(folder, contents)
        size = -(-sum(map(len, contents.values())) // 1024)
        files = sum(len(entry.files) for entry in dossier.entries)
        console.say(
            "dossier.prove.done", folder=str(folder), properties=len(properties), files=files, size=size
        )
    elif odd:
        console.say("dossier.prove.differs", folder=str(folder), files=tuple(odd))
    else:
        console.say("dossier.prove.same", folder=str(folder))
    ending = _tell(console, dossier.entries, confirmed)
    return ExitCode.NOT_EXPECTED if odd else ending


def _tell(console: Console, entries: "Sequence[Entry]", confirmed: "Confirmation | None") -> ExitCode:
    """Says what is not as expected, what has no proof, and what was confirmed; what that comes to."""
    from policy_model.dossier.confirm import Standing
    from policy_model.ir.property import Verdict

    wrong = undecided = False
    for entry in entries:
        outcome = entry.outcome
        name = outcome.property.name or outcome.property.id
        unknown = outcome.verdict is Verdict.UNKNOWN
        if not entry.files:
            console.say("dossier.prove.missing", name=name, reason=entry.reason)
            undecided |= not (unknown and outcome.as_expected)
        if not outcome.as_expected:
            console.say("dossier.prove.unexpected", name=name)
            wrong |= not unknown
    if confirmed is not None:
        for file, standing in confirmed.standing.items():
            if standing is Standing.UNKNOWN:
                console.say("dossier.prove.unknown", file=file)
                undecided = True
        counts = {standing.value: confirmed.count(standing) for standing in Standing}
        console.say("dossier.prove.confirmed", version=confirmed.version, **counts)
    if wrong:
        return ExitCode.NOT_EXPECTED
    return ExitCode.UNDECIDED if undecided else ExitCode.EXPECTED
