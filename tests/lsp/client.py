"""A client for tests: it speaks the protocol with a server in a process of its own."""

from __future__ import annotations

import json
import os
import queue
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.lent import lend_grammar

PATIENCE = 900
"""Seconds that an answer may take: a server that has stopped answering is given up, no slow machine."""


class Client:
    """Opens, edits and asks. `diagnostics`: what was last published, by URI; `log`: what the server says."""

    def __init__(self, cache: Path, encodings: list[str] | None = None, lang: str = "zh") -> None:
        env = {**os.environ, "XDG_CACHE_HOME": lend_grammar(cache)}
        self.log = cache.with_suffix(".log")
        with self.log.open("wb") as log:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "policy_model.cli", "--lang", lang, "lsp", "--stdio"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=log,
                env=env,
            )
        self._inbox: queue.Queue[dict[str, Any] | None] = queue.Queue()
        threading.Thread(target=self._listen, daemon=True).start()
        self._number = 0
        self.diagnostics: dict[str, list[dict[str, Any]]] = {}
        self.applied: list[dict[str, Any]] = []
        general = {"positionEncodings": encodings} if encodings else {}
        asked = {"processId": None, "rootUri": None, "capabilities": {"general": general}}
        self.capabilities = self.ask("initialize", asked)["capabilities"]
        self.tell("initialized", {})

    @property
    def pid(self) -> int:
        """The server's process."""
        return self._process.pid

    def open(self, path: Path | str, text: str = "") -> str:
        """Opens a file, or as a URI what is in none."""
        uri = path if isinstance(path, str) else path.as_uri()
        words = text if isinstance(path, str) else path.read_text("utf-8")
        item = {"uri": uri, "languageId": "markdown", "version": 1, "text": words}
        self.tell("textDocument/didOpen", {"textDocument": item})
        return uri

    def shut(self, uri: str) -> None:
        """Closes a file."""
        self.tell("textDocument/didClose", {"textDocument": {"uri": uri}})

    def edit(self, uri: str, start: tuple[int, int], end: tuple[int, int], new: str) -> None:
        """Puts `new` between two positions."""
        change = {"range": {"start": _position(start), "end": _position(end)}, "text": new}
        self.tell(
            "textDocument/didChange",
            {"textDocument": {"uri": uri, "version": self._number + 2}, "contentChanges": [change]},
        )

    def at(self, method: str, uri: str, line: int, character: int, **more: object) -> Any:
        """Asks about a place."""
        where = {"textDocument": {"uri": uri}, "position": _position((line, character))}
        return self.ask(f"textDocument/{method}", {**where, **more})

    def ask(self, method: str, params: object) -> Any:
        """The answer to a request."""
        self._number += 1
        number = self._number
        self._send({"id": number, "method": method, "params": params})
        while True:
            message = self._take()
            if message.get("id") == number and "method" not in message:
                assert "error" not in message, message
                return message["result"]

    def tell(self, method: str, params: object) -> None:
        """Sends a notification."""
        self._send({"method": method, "params": params})

    def until(self, uri: str, holds: Any) -> list[dict[str, Any]]:
        """The diagnostics of a file, once `holds` is true of their codes."""
        while uri not in self.diagnostics or not holds([one.get("code") for one in self.diagnostics[uri]]):
            self._take()
        return self.diagnostics[uri]

    @staticmethod
    def asked_again(ask: Callable[[], Any]) -> Any:
        """What `ask` answers, once it is something."""
        end = time.monotonic() + PATIENCE
        while not (found := ask()):
            assert time.monotonic() < end
            time.sleep(0.1)
        return found

    def close(self) -> int:
        """Ends the server; its exit code."""
        self.ask("shutdown", None)
        self.tell("exit", None)
        code = self._process.wait(PATIENCE)
        for stream in (self._process.stdin, self._process.stdout):
            assert stream is not None
            stream.close()
        return code

    def _send(self, message: dict[str, Any]) -> None:
        data = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self._process.stdin is not None
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(data) + data)
        self._process.stdin.flush()

    def _take(self) -> dict[str, Any]:
        message = self._inbox.get(timeout=PATIENCE)
        if message is None:
            self._inbox.put(None)
            raise AssertionError(f"the server has ended; see {self.log}")
        if message.get("method") == "textDocument/publishDiagnostics":
            self.diagnostics[message["params"]["uri"]] = message["params"]["diagnostics"]
        elif message.get("method") == "workspace/applyEdit":
            self.applied.append(message["params"]["edit"])
            self._send({"id": message["id"], "result": {"applied": True}})
        return message

    def _listen(self) -> None:
        stream = self._process.stdout
        assert stream is not None
        while header := stream.readline():
            size = int(header.split(b":")[1])
            while stream.readline().strip():
                pass
            self._inbox.put(json.loads(stream.read(size)))
        self._inbox.put(None)


def _position(place: tuple[int, int]) -> dict[str, int]:
    return {"line": place[0], "character": place[1]}


def place_of(text: str, words: str, nth: int = 0) -> tuple[int, int]:
    """Line and column (in characters) of the nth time that `words` stand in a text."""
    at = -1
    for _ in range(nth + 1):
        at = text.index(words, at + 1)
    line = text.count("\n", 0, at)
    return line, at - (text.rfind("\n", 0, at) + 1)
