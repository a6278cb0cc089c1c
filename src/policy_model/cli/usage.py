"""Usage errors: from what Typer raises to diagnostics of ours (PM0601 to PM0605).

Typer carries its parser with it or takes it from Click, depending on its version, so errors are told
apart by name and attributes, and not by import.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

import typer

from ..source.catalogue import Lang, message
from ..source.diagnostic import Arg, Diagnostic, Unusable
from ..source.nearest import nearest
from ..source.told import Told

USAGE_ERROR: type[Exception] = typer.BadParameter.__mro__[1]
"""The base of every usage error."""

_NO_COMMAND = re.compile(r"No such command ['\"](.*)['\"]\.", re.DOTALL)
_FULL_STOP = ".。"

_REASONS = {
    re.compile(r"Got unexpected extra arguments?(?:\(s\))? \((?P<what>.*)\)", re.DOTALL): "extra",
    re.compile(r"Option ['\"](?P<what>.*)['\"] requires an argument"): "no_value",
    re.compile(r"Option ['\"](?P<what>.*)['\"] does not take a value"): "value",
    re.compile(r"Input should be a valid number.*"): "number",
    re.compile(r"Input should be a valid integer.*"): "integer",
}
"""What Typer and pydantic say, and the wording `cli.usage.…` of it; what is not here stays English."""


def unusable(error: Exception) -> Unusable:
    """The diagnostic that says what Typer's error says."""
    return Unusable((_diagnostic(error),))


def _diagnostic(error: Exception) -> Diagnostic:
    text = str(getattr(error, "message", "") or error)
    context = getattr(error, "ctx", None)
    args: Mapping[str, Arg]
    match type(error).__name__:
        case "NoSuchOption":
            name = str(getattr(error, "option_name", text))
            known = [option for param in _params(context) for option in getattr(param, "opts", ())]
            return Diagnostic("PM0601", {"option": name}, suggestion=nearest(name, known))
        case "MissingParameter":
            args = {"name": _parameter(error)}
            return Diagnostic("PM0602", args)
        case "BadParameter":
            args = {"name": _parameter(error), "reason": _reason(text)}
            return Diagnostic("PM0603", args)
        case "NoArgsIsHelpError":
            return Diagnostic("PM0602", {"name": "COMMAND"})
        case _ if (command := _NO_COMMAND.match(text)) is not None:
            known = list(getattr(getattr(context, "command", None), "commands", ()))
            return Diagnostic("PM0604", {"command": command[1]}, suggestion=nearest(command[1], known))
        case _:
            return Diagnostic("PM0605", {"reason": _reason(text)})


def _reason(text: str) -> Arg:
    """What is wrong, in both languages as far as we have words for it."""
    plain = text.rstrip(_FULL_STOP)
    for form, key in _REASONS.items():
        if found := form.fullmatch(plain):
            zh, en = (message(f"cli.usage.{key}", found.groupdict(), lang) for lang in (Lang.ZH, Lang.EN))
            return Told(zh, en)
    return plain


def _params(context: object) -> list[object]:
    return list(getattr(getattr(context, "command", None), "params", ()))


def _parameter(error: Exception) -> str:
    param = getattr(error, "param", None)
    options = getattr(param, "opts", None)
    if options and str(options[0]).startswith("-"):
        return " / ".join(options)
    return str(getattr(param, "metavar", None) or getattr(param, "name", None) or "").upper() or "COMMAND"
