"""Diagnostics as values. Wording and drawing are elsewhere (`catalogue`, `render`)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from types import MappingProxyType

from .clause import ClauseId
from .span import Span

Arg = str | int | ClauseId | tuple[str, ...] | tuple[ClauseId, ...]
"""What fills a message: a tuple is listed, and a clause id is cited, as the language of the message does."""


class Severity(Enum):
    """How bad it is. An error stops the pipeline at the end of the pass that found it."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Label:
    """A place that belongs to a diagnostic, with the catalogue key of what to say there ("" for nothing)."""

    span: Span
    key: str = ""


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One thing to tell the user.

    `code` is stable (`PM0101`) and is the key of the message in both languages; `args` fill it.
    `labels[0]` is where; further labels say why it was expected. `suggestion` is text to write
    instead of the first label's. `clause` is the 条款项 it stands in, if any.
    """

    code: str
    args: Mapping[str, Arg] = field(default_factory=lambda: MappingProxyType({}))
    labels: tuple[Label, ...] = ()
    clause: ClauseId | None = None
    suggestion: str | None = None
    notes: tuple[tuple[str, Mapping[str, Arg]], ...] = ()
    severity: Severity = Severity.ERROR


class Unusable(Exception):
    """Raised at a pass's barrier: the input cannot be used, and `diagnostics` say why (exit code 2).

    `texts` are the texts that spans point into, by file name, for drawing; a file that is not among
    them is read again from its name.
    """

    def __init__(self, diagnostics: tuple[Diagnostic, ...], texts: Mapping[str, str] | None = None) -> None:
        super().__init__(", ".join(d.code for d in diagnostics))
        self.diagnostics = diagnostics
        self.texts: Mapping[str, str] = MappingProxyType(dict(texts or {}))

    def __str__(self) -> str:
        """The messages, in both languages: what whoever calls from Python sees."""
        from .catalogue import Lang, message  # noqa: PLC0415  (it needs the types above)

        told = (
            f"{d.code} " + " · ".join(message(d.code, d.args, lang) for lang in Lang)
            for d in self.diagnostics
        )
        return "\n".join(told)
