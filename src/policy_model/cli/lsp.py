"""`policy-model lsp`: the language server for editors."""

from typing import Annotated

import typer

from .console import Console, ExitCode


def register(app: typer.Typer, console: Console) -> None:
    """Adds the command."""
    words = console.words

    @app.command(help=words("lsp.help"), epilog=words("lsp.examples"))
    def lsp(
        tcp: Annotated[
            int | None,
            typer.Option(
                "--tcp", metavar="PORT", min=0, max=65535, help=words("lsp.tcp"), show_default=False
            ),
        ] = None,
        *,
        stdio: Annotated[bool, typer.Option("--stdio", help=words("lsp.stdio"))] = False,  # noqa: ARG001  (clients say it; it is so anyway)
    ) -> int:
        return run_lsp(console, tcp)


def run_lsp(console: Console, tcp: int | None) -> int:
    """Serves one client until it says that it is done."""
    import logging
    import os
    import sys
    from contextlib import redirect_stdout
    from importlib.util import find_spec

    from ..source.diagnostic import Diagnostic, Unusable

    if find_spec("pygls") is None:
        raise Unusable((Diagnostic("PM0628"),))
    from ..lsp.features import build_server

    logging.basicConfig(level=logging.WARNING)
    server = build_server(console.lang)
    if tcp is not None:
        server.start_tcp("127.0.0.1", tcp)
        return ExitCode.EXPECTED
    # The library closes what it writes to, and nothing else may write there.
    with os.fdopen(os.dup(sys.stdout.fileno()), "wb") as out, redirect_stdout(sys.stderr):
        server.start_io(stdout=out)
    return ExitCode.EXPECTED
