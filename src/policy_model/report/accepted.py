"""The findings a measure's authors know of and accept, each with its reason: the file beside the measure."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from policy_model.analysis.finding import Finding
from policy_model.analysis.run import OUT_OF_RESOURCES
from policy_model.source.catalogue import load
from policy_model.source.citation import meant, parse_citation
from policy_model.source.clause import ClauseId
from policy_model.source.diagnostic import Arg, Diagnostic, Label, Unusable
from policy_model.source.nearest import nearest
from policy_model.source.span import Span
from policy_model.source.text import SourceFile

ENTRY = "accepted"
_REQUIRED, _OPTIONAL = ("code", "clauses", "reason"), ("about",)
_TOKEN = re.compile(
    r'"""(?:\\.|[^\\])*?"{3,5}'
    r"|'''.*?'{3,5}"
    r'|"(?:\\.|[^"\\\n])*"'
    r"|'[^'\n]*'"
    r"|\#[^\n]*"
    rf"|^[ \t]*(\[\[[ \t]*{ENTRY}[ \t]*\]\])",
    re.MULTILINE | re.DOTALL,
)
"""Strings and comments, so that nothing inside one is taken for what it looks like; and headers."""
_AT = re.compile(r"\(at line (\d+), column (\d+)\)$")
_CODE = re.compile(r"PM07\d\d")


@dataclass(frozen=True, slots=True)
class Acceptance:
    """One finding, by its identity, and why it is accepted. `span`: where the file says so."""

    code: str
    clauses: tuple[ClauseId, ...]
    about: str
    reason: str
    span: Span

    @property
    def identity(self) -> tuple[str, tuple[str, ...], str]:
        """That of the finding it accepts."""
        return self.code, tuple(str(c) for c in sorted(self.clauses)), self.about

    def gone(self) -> Diagnostic:
        """What is said where the finding no longer occurs."""
        about = f" [{self.about}]" if self.about else ""
        args: dict[str, Arg] = {"code": self.code, "clauses": self.clauses, "about": about}
        return Diagnostic("PM0552", args, (Label(self.span),))


@dataclass(frozen=True, slots=True)
class Weighed:
    """A finding, and why it is accepted (None: it is not)."""

    finding: Finding
    accepted: str | None


def weigh(
    found: Iterable[Finding], acceptances: Sequence[Acceptance]
) -> tuple[tuple[Weighed, ...], tuple[Acceptance, ...]]:
    """The findings, each with the reason it is accepted for, and the acceptances that no longer have one."""
    reasons = {a.identity: a.reason for a in acceptances}
    weighed = tuple(Weighed(f, reasons.get(f.identity)) for f in found)
    met = {w.finding.identity for w in weighed}
    return weighed, tuple(a for a in acceptances if a.identity not in met)


def finding_codes() -> tuple[str, ...]:
    """Every code a finding may have."""
    return tuple(sorted(key for key in load("finding") if _CODE.fullmatch(key)))


def read_acceptances(source: SourceFile, clauses: Sequence[ClauseId]) -> tuple[Acceptance, ...]:
    """What the file accepts, in its order. `clauses`: those of the measure.

    Raises:
        Unusable: with everything that is wrong with it (PM0551, PM0553 to PM0558).
    """
    try:
        content = tomllib.loads(source.text)
    except (ValueError, RecursionError) as error:  # a number too long, brackets too deep
        raise Unusable((_malformed(source, str(error)),), {source.name: source.text}) from None
    wrong: list[Diagnostic] = []
    top = Span(source.name, 0, 0)
    wrong += [
        Diagnostic("PM0553", {"key": key, "known": (ENTRY,)}, (Label(top),))
        for key in content
        if key != ENTRY
    ]
    entries = content.get(ENTRY, [])
    if not (isinstance(entries, list) and all(isinstance(entry, dict) for entry in entries)):
        wrong.append(Diagnostic("PM0554", {"key": ENTRY}, (Label(top),)))
        entries = []
    places = _headers(source)
    known: dict[object, Acceptance] = {}
    for number, entry in enumerate(entries):
        # An entry written inline, without a header of its own, has no place but the file's.
        span = places[number] if len(places) == len(entries) else top
        reader = _Entry(entry, span, clauses)
        wrong += reader.wrong
        if (accepted := reader.accepted) is not None:
            if accepted.identity in known:
                wrong.append(reader.say("PM0557", code=accepted.code))
            known[accepted.identity] = accepted
    if wrong:
        raise Unusable(tuple(wrong), {source.name: source.text})
    return tuple(known.values())


class _Entry:
    """One entry of the file: what it accepts (None if it cannot be read), and what is wrong with it."""

    def __init__(self, entry: dict[str, object], span: Span, clauses: Sequence[ClauseId]) -> None:
        self.span = span
        self.wrong: list[Diagnostic] = []
        known = (*_REQUIRED, *_OPTIONAL)
        for key in entry:
            if key not in known:
                self._wrong("PM0553", key=key, known=known)
        code = self._word(entry, "code")
        about = self._word(entry, "about", required=False)
        reason = self._word(entry, "reason")
        where = self._clauses(entry, clauses)
        if code:
            self._check_code(code)
        if not reason.strip() and isinstance(entry.get("reason", ""), str):
            self._wrong("PM0556")
        ok = not self.wrong
        self.accepted = Acceptance(code, where, about, reason.strip(), span) if ok else None

    def say(self, code: str, /, **args: Arg) -> Diagnostic:
        """A diagnostic about this entry."""
        return Diagnostic(code, args, (Label(self.span),))

    def _wrong(self, code: str, /, **args: Arg) -> None:
        self.wrong.append(self.say(code, **args))

    def _word(self, entry: dict[str, object], key: str, *, required: bool = True) -> str:
        value = entry.get(key, "")
        if not isinstance(value, str) or (required and key not in entry and key != "reason"):
            self._wrong("PM0554", key=key)
            return ""
        return value

    def _check_code(self, code: str) -> None:
        known = finding_codes()
        if code == OUT_OF_RESOURCES:
            self._wrong("PM0558", code=code)
        elif code not in known:
            near = nearest(code, known)
            self.wrong.append(Diagnostic("PM0559", {"code": code}, (Label(self.span),), suggestion=near))

    def _clauses(self, entry: dict[str, object], known: Sequence[ClauseId]) -> tuple[ClauseId, ...]:
        named = entry.get("clauses")
        if not isinstance(named, list) or not all(isinstance(name, str) for name in named):
            self._wrong("PM0554", key="clauses")
            return ()
        out: list[ClauseId] = []
        for name in named:
            try:
                clause = parse_citation(name)
            except ValueError:
                clause = None
            if clause is None or (not clause.gloss and clause not in known):
                near = meant(name, known) or nearest(name, [word for c in known for word in (str(c), c.zh)])
                self.wrong.append(
                    Diagnostic("PM0555", {"clause": name}, (Label(self.span),), suggestion=near)
                )
            else:
                out.append(clause)
        return tuple(out)


def _headers(source: SourceFile) -> list[Span]:
    """The place of each entry's header in a text that is good TOML."""
    tokens = _TOKEN.finditer(source.text)
    return [Span(source.name, token.start(1), token.end(1)) for token in tokens if token[1]]


def _malformed(source: SourceFile, reason: str) -> Diagnostic:
    """What the TOML reader says, at the place it names (the end, where it names none)."""
    at = len(source.text.rstrip())
    if (place := _AT.search(reason)) is not None:
        line, column = int(place[1]), int(place[2])
        starts = list(_line_starts(source.text))
        at = min(starts[line - 1] + column - 1, len(source.text))
    said = _AT.sub("", reason).strip().removesuffix("(at end of document)").strip()
    return Diagnostic("PM0551", {"reason": said}, (Label(Span(source.name, at, at + 1)),))


def _line_starts(text: str) -> Iterator[int]:
    yield 0
    yield from (m.end() for m in re.finditer("\n", text))
