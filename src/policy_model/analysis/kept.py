"""Findings kept from earlier runs, under a hash of the measure, the solver and the tool.

An analysis ranges over the whole measure, so what it found stands only while nothing of it but its place in
the file has changed.
"""

from __future__ import annotations

import hashlib
import json
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from policy_model.ir.codec import IR_CLASSES, Codec, classes
from policy_model.ir.statement import Measure
from policy_model.proof.kept import made_by, plain
from policy_model.source.cache import keep, read_kept

from . import finding
from .finding import Finding

_CODEC = Codec(*IR_CLASSES, *classes(finding))


@dataclass(frozen=True)
class KeptFindings:
    """What the analyses found of one measure, in a folder. `rlimit` None: the usual limit."""

    folder: Path
    measure: Measure
    rlimit: int | None = None

    def find(self, codes: tuple[str, ...]) -> tuple[Finding, ...] | None:
        """What the analysis of these codes found, when all was as it is now."""
        content = read_kept(self._file(codes))
        return None if content is None else tuple(_CODEC.decode(content["findings"]))

    def keep(self, codes: tuple[str, ...], found: tuple[Finding, ...]) -> None:
        """For the next run. A folder that cannot be written to costs time, nothing else."""
        with suppress(OSError):
            keep(self._file(codes), {"findings": _CODEC.encode(found)})

    def _file(self, codes: tuple[str, ...]) -> Path:
        return self.folder / f"findings-{'-'.join(codes)}-{self._measured}.json"

    @cached_property
    def _measured(self) -> str:
        body = {
            "on": plain(replace(self.measure, hash="", title="")),
            "by": made_by("analysis"),
            "within": self.rlimit,
        }
        return hashlib.sha256(json.dumps(body, ensure_ascii=False).encode()).hexdigest()[:32]
