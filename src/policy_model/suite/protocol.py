"""The protocol's messages: what is written to an implementation, and its replies, read and checked.

`spec/conformance-protocol.md` explains them to implementers, `spec/schema/protocol-*.schema.json` gives
their form.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any as Json

from .folder import Suite
from .said import Answer, Section, read_answer
from .shape import Malformed, Taken, harmless
from .vector import ErrorKind, Level, Object

PROTOCOL = 1
"""The version of the protocol."""

START = {"cmd": "start", "protocol": PROTOCOL}
STOP = {"cmd": "stop"}


@dataclass(frozen=True, slots=True)
class Started:
    """What the implementation says of itself."""

    implementation: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Answered:
    """It answered."""

    answer: Answer


@dataclass(frozen=True, slots=True)
class Refusal:
    """It refused the case."""

    kind: ErrorKind


@dataclass(frozen=True, slots=True)
class Skipped:
    """It does not take this one up."""

    reason: str


@dataclass(frozen=True, slots=True)
class Errored:
    """It says that it failed, and how."""

    context: Object


Reply = Answered | Refusal | Skipped | Errored


def dialect(suite: Suite) -> Object:
    """The message that says which measure is asked about."""
    return {"cmd": "dialect", "measure": suite.name, "text": suite.text, "model": suite.model}


def run(seq: int, level: Level, ask: Sequence[Section], case: Object) -> Object:
    """The message that asks about one case."""
    return {"cmd": "run", "seq": seq, "level": level.value, "ask": [s.value for s in ask], "case": case}


def line(message: Mapping[str, Json]) -> bytes:
    """A message as it is written."""
    return (json.dumps(message, ensure_ascii=False, separators=(",", ":")) + "\n").encode(
        "utf-8", "backslashreplace"
    )


_PARTS: Mapping[str, tuple[str, ...]] = {
    "start": ("protocol",),
    "dialect": ("measure", "text", "model"),
    "run": ("seq", "level", "ask", "case"),
    "stop": (),
}


def read_request(value: Json) -> Object:
    """A message as an implementation gets it. Raises Malformed."""
    whole = Taken(value).object()
    cmd = whole["cmd"].one_of(tuple(_PARTS)) if "cmd" in whole else None
    if cmd is None:
        raise Malformed("missing", "", name="cmd")
    parts = Taken(value).members(("cmd", *_PARTS[cmd]))
    if cmd == "run":
        parts["seq"].whole()
        parts["level"].one_of(tuple(Level))
        for item in parts["ask"].items(distinct=True):
            item.one_of(tuple(Section))
    return {key: part.value for key, part in parts.items()}


def read_start(value: Json) -> Started:
    """The reply to `start`. Raises Malformed."""
    parts = Taken(value).members(("protocol", "implementation"))
    if parts["protocol"].whole() != PROTOCOL:
        raise Malformed("schema", "protocol", found=parts["protocol"].value, known=PROTOCOL)
    said = parts["implementation"].object()
    for name in ("name", "version"):
        if name not in said:
            raise Malformed("missing", "implementation", name=name)
    return Started({harmless(name): harmless(said[name].text()) for name in sorted(said)})


def read_dialect(value: Json) -> str | None:
    """The reply to `dialect`: None, or why it does not know the measure. Raises Malformed."""
    parts = Taken(value).members(("ok",), ("reason",))
    if parts["ok"].truth():
        return None
    if "reason" not in parts:
        raise Malformed("missing", "", name="reason")
    return parts["reason"].text()


def read_run(value: Json, seq: int, *, numbered: bool = True) -> Reply:
    """The reply to `run`; unless `numbered`, it need not bear its number. Raises Malformed."""
    whole = Taken(value).object()
    if numbered or "seq" in whole:
        if "seq" not in whole:
            raise Malformed("missing", "", name="seq")
        if (found := whole["seq"].whole()) != seq:
            raise Malformed("seq", "seq", found=found, known=seq)
    taken = Taken({key: part.value for key, part in whole.items() if key != "seq"})
    if "answer" in whole:
        return Answered(read_answer(taken.members(("answer",))["answer"]))
    if "refused" in whole:
        said = taken.members(("refused",))["refused"].members(("kind",), ("message",))
        if "message" in said:
            said["message"].text()
        return Refusal(ErrorKind(said["kind"].one_of(tuple(ErrorKind))))
    if "skipped" in whole:
        parts = taken.members(("skipped", "reason"))
        _true(parts["skipped"])
        return Skipped(parts["reason"].text())
    if "errored" in whole:
        parts = taken.members(("errored", "context"))
        _true(parts["errored"])
        return Errored({key: part.value for key, part in parts["context"].object().items()})
    raise Malformed("reply", "")


def _true(taken: Taken) -> None:
    if not taken.truth():
        raise Malformed("word", taken.path, found="false", known=("true",))
