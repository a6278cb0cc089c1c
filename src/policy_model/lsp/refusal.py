"""A request that cannot be done is answered with words, and is no fault of the server's."""

from __future__ import annotations

import logging

from pygls.exceptions import JsonRpcInvalidParams


class Refusal(JsonRpcInvalidParams):
    """What was asked cannot be done: the message says why."""


def _is_fault(record: logging.LogRecord) -> bool:
    return not (record.exc_info and isinstance(record.exc_info[1], Refusal))


def quiet() -> None:
    """Keeps refusals out of the log, where the library tells each with a traceback."""
    logging.getLogger("pygls.protocol.json_rpc").addFilter(_is_fault)
