"""Our own evaluator behind the protocol: an example for implementers, and what the tests talk to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from policy_model import __version__
from policy_model.source.diagnostic import Diagnostic, Unusable

from .protocol import PROTOCOL, line, read_request
from .reference import Reference
from .said import Section
from .shape import Malformed, read_json
from .vector import Object

_NAME = "policy-model"


@dataclass(frozen=True, slots=True)
class Server:
    """Answers messages with the reference evaluator. `name` and `model`: of the measure it has."""

    reference: Reference
    name: str
    model: str

    def answers(self, lines: Iterable[bytes]) -> Iterator[bytes]:
        """The reply to each line, until `stop` or the end.

        Raises:
            Unusable: a line is no message (PM0812).
        """
        for number, data in enumerate(lines, 1):
            try:
                message = read_request(read_json(data))
            except (Malformed, ValueError, RecursionError):
                raise Unusable((Diagnostic("PM0812", {"number": number}),)) from None
            if message["cmd"] == "stop":
                return
            yield line(self.reply(message))

    def reply(self, message: Object) -> Object:
        """The reply to one message."""
        match message["cmd"]:
            case "start":
                implementation = {"name": _NAME, "version": __version__, "language": "Python"}
                return {"protocol": PROTOCOL, "implementation": implementation}
            case "dialect":
                return self._dialect(message)
            case _:
                ask = [Section(s) for s in message["ask"]]
                return {"seq": message["seq"], **self.reference.expected(message["case"], ask)}

    def _dialect(self, message: Object) -> Object:
        """Another text of the measure is another dialect: an answer to it would be a guess."""
        if (message["measure"], message["model"]) == (self.name, self.model):
            return {"ok": True}
        return {"ok": False, "reason": f"this is {self.name}, model {self.model}"}
