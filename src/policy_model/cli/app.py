"""The Typer application: its commands, its common options, and usage errors in our own words.

Modules with options do without `from __future__ import annotations`: the help texts in the annotations
are worked out in the language of the run, when the command is registered.
"""

import os
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Annotated

import typer

from . import usage
from .console import Console, ExitCode, coloured
from .language import check_language

COMMANDS = (
    "check",
    "explain",
    "diff",
    "prove",
    "eval",
    "batch",
    "new",
    "fmt",
    "suite",
    "docs",
    "lsp",
    "report",
    "version",
)
"""The modules that hold a command, in the order `--help` lists them."""

_HELP = ("--help", "-h")


def build_app(console: Console, args: Sequence[str] = ()) -> typer.Typer:
    """The application, its help in the console's language.

    Where the line `args` begins with a command, that one alone is registered: it needs neither the
    modules nor the help texts of the others.
    """
    app = typer.Typer(
        name="policy-model",
        help=console.words("cli.help"),
        epilog=console.words("cli.epilog"),
        add_completion=False,
        rich_markup_mode="rich",
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": list(_HELP)},
    )
    words = console.words

    def common(
        context: typer.Context,
        lang: Annotated[
            str | None, typer.Option("--lang", metavar="zh|en", help=words("cli.lang"), show_default=False)
        ] = None,
        calendar: Annotated[  # noqa: ARG001  (taken off the line before, wherever it stands)
            str | None,
            typer.Option("--calendar", metavar="FILE", help=words("cli.calendar"), show_default=False),
        ] = None,
        *,
        version: Annotated[bool, typer.Option("--version", help=words("cli.version.help"))] = False,
    ) -> None:
        check_language(lang)
        if version:
            from .version import print_version

            print_version(console)
            raise typer.Exit
        if context.invoked_subcommand is None:
            _set_help(console)
            if plain := context.get_help():  # with Rich it is printed at once
                console.print(plain)
            raise typer.Exit(ExitCode.UNUSABLE)

    if not set(args).isdisjoint(_HELP):
        _set_help(console)
    app.callback(invoke_without_command=True)(common)
    for name in args[:1] if set(args[:1]) & set(COMMANDS) else COMMANDS:
        import_module(f".{name}", __package__).register(app, console)
    _add_common(app, words("cli.common"))
    return app


def _add_common(app: typer.Typer, said: str) -> None:
    """Every command's help ends with the options that may stand anywhere."""
    for command in app.registered_commands:
        command.epilog = f"{command.epilog or ''}\n\n{said}"
    for group in app.registered_groups:
        if group.typer_instance is not None:
            _add_common(group.typer_instance, said)


def invoke(app: typer.Typer, args: Sequence[str]) -> int:
    """Runs one command line; a usage error raises `Unusable` like any other unusable input."""
    if not coloured(sys.stdout):
        # Typer's help otherwise colours itself in some build environments.
        os.environ["_TYPER_FORCE_DISABLE_TERMINAL"] = "1"
    command = typer.main.get_command(app)
    try:
        result = command.main(args=list(args), prog_name="policy-model", standalone_mode=False)
    except usage.USAGE_ERROR as error:
        raise usage.unusable(error) from None
    except typer.Abort:
        raise KeyboardInterrupt from None
    except SystemExit:  # outside its standalone mode Typer exits only when a pipe is closed
        raise BrokenPipeError from None
    return result if isinstance(result, int) else 0


def _set_help(console: Console) -> None:
    from .help import set_help

    set_help(console)
