"""`policy-model version`."""

import typer

from .. import __version__
from .console import Console, ExitCode


def register(app: typer.Typer, console: Console) -> None:
    """Adds the command."""

    @app.command(help=console.words("cli.version.help"), epilog=console.words("cli.version.examples"))
    def version() -> int:
        print_version(console)
        return ExitCode.EXPECTED


def print_version(console: Console) -> None:
    """Writes the name and version of the installed package."""
    console.print(f"policy-model {__version__}")
