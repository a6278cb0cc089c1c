"""`policy-model docs`: the site for legal reviewers, and a look at it."""

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from .console import Console, ExitCode

if TYPE_CHECKING:
    from policy_model.proof.recall import Recall

_SITE = Path("site")


def register(app: typer.Typer, console: Console) -> None:
    """Adds the command and its subcommands."""
    words = console.words
    docs = typer.Typer(
        name="docs",
        help=words("docs.help"),
        epilog=words("docs.examples"),
        no_args_is_help=True,
        rich_markup_mode="rich",
        context_settings={"help_option_names": ["--help", "-h"]},
    )

    @docs.command(help=words("docs.build.help"), epilog=words("docs.build.examples"))
    def build(
        measure: Annotated[
            Path | None, typer.Option("--measure", metavar="FILE", help=words("docs.build.measure"))
        ] = None,
        proofs: Annotated[
            Path | None, typer.Option("--proofs", metavar="FILE", help=words("cli.check.proofs"))
        ] = None,
        against: Annotated[
            str | None, typer.Option("--against", metavar="OLD", help=words("docs.build.against"))
        ] = None,
        out: Annotated[
            Path, typer.Option("--out", "-o", metavar="FOLDER", help=words("docs.build.out"))
        ] = _SITE,
    ) -> int:
        return run_build(console, Sources(measure, proofs, against), out)

    @docs.command(help=words("docs.serve.help"), epilog=words("docs.serve.examples"))
    def serve(
        measure: Annotated[
            Path | None, typer.Option("--measure", metavar="FILE", help=words("docs.build.measure"))
        ] = None,
        proofs: Annotated[
            Path | None, typer.Option("--proofs", metavar="FILE", help=words("cli.check.proofs"))
        ] = None,
        against: Annotated[
            str | None, typer.Option("--against", metavar="OLD", help=words("docs.build.against"))
        ] = None,
        port: Annotated[
            int, typer.Option("--port", metavar="NUMBER", min=0, max=65535, help=words("docs.serve.port"))
        ] = 8000,
    ) -> int:
        return run_serve(console, Sources(measure, proofs, against), port)

    app.add_typer(docs)


@dataclass(frozen=True, slots=True)
class Sources:
    """What a site is made of. `against`: the older text to compare the measure with."""

    measure: Path | None = None
    proofs: Path | None = None
    against: str | None = None


def run_build(console: Console, sources: Sources, out: Path) -> int:
    """Builds the site; of what has not changed since the last time it is told what was told then."""
    from policy_model.docgen.build import require_tools

    require_tools()
    from policy_model.proof.recall import KeptAnswers, Recall
    from policy_model.source.cache import cache_folder
    from policy_model.source.inputs import site_maker

    recall = Recall()
    kept = KeptAnswers(cache_folder(), site_maker())
    kept.asking(recall, f"site {sources.measure or ''}", partial(_build, console, sources, out, recall))
    return ExitCode.EXPECTED


def _build(console: Console, sources: Sources, out: Path, recall: "Recall") -> None:
    from policy_model.docgen.build import build
    from policy_model.docgen.examples import examples
    from policy_model.docgen.told import told, told_again

    with console.bar("cli.check.deciding") as step:
        if sources.against is None:
            measure = told_again(sources.measure, recall, sources.proofs, progress=step)
        else:
            from policy_model.docgen.contents import gather

            measure = told(gather(sources.measure, sources.proofs, step, sources.against))
        files = examples() if sources.measure is None else ()
        beside = tuple(told_again(file, recall, progress=step) for file in files)
    if measure.read is not None:
        console.show(measure.read.warnings, measure.read.texts)
    with console.progress("docs.build.building"):
        build(measure, out, beside, recall)
    console.print(console.words("docs.build.built", page=str(out / "index.html")))


def run_serve(console: Console, sources: Sources, port: int) -> int:
    """Builds the site, shows it on this machine, and builds it again whenever a file is saved."""
    import tempfile
    from functools import partial
    from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
    from threading import Thread

    from policy_model.diff.sides import files_of_side
    from policy_model.docgen.build import require_tools
    from policy_model.source.beside import files_of

    from .watch import watch

    class Quiet(SimpleHTTPRequestHandler):
        def log_message(self, format: str, *args: object) -> None:
            del format, args

    require_tools()
    compared = files_of_side(sources.against) if sources.against else ()
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        with ThreadingHTTPServer(("127.0.0.1", port), partial(Quiet, directory=str(site))) as server:
            thread = Thread(target=server.serve_forever, daemon=True)
            thread.start()
            console.print(console.words("docs.serve.at", address=f"http://127.0.0.1:{server.server_port}/"))
            try:
                return watch(
                    console,
                    lambda: run_build(console, sources, site),
                    [*files_of(sources.measure, sources.proofs), *compared],
                )
            finally:
                server.shutdown()
