"""Differences kept on disk, each under a hash of all it hangs on: the same texts are not compared twice."""

from __future__ import annotations

import datetime
import hashlib
import json
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from policy_model.ir.codec import IR_CLASSES, Codec, classes
from policy_model.ir.ids import ChoiceId, ReadingId
from policy_model.ir.property import Property
from policy_model.pipeline import Loaded
from policy_model.properties.kept import made_by, plain
from policy_model.source.cache import keep, read_kept

from . import difference, mapping
from .difference import Difference
from .mapping import Names

_CODEC = Codec(*IR_CLASSES, *classes(difference), *classes(mapping))


@dataclass(frozen=True, slots=True)
class Asked:
    """A question to `diff`: the sides with their properties, which names correspond, what is fixed."""

    sides: tuple[Loaded, Loaded]
    claimed: tuple[Sequence[Property], Sequence[Property]]
    names: Names
    fixed: Mapping[ReadingId, ChoiceId]
    on: datetime.date | None
    rlimit: int | None
    counted: bool

    def place(self, folder: Path) -> Path:
        """Where the answer is kept."""
        body = [
            [[side.measure.name, side.source.text, side.outline.text] for side in self.sides],
            [[plain(one) for one in some] for some in self.claimed],
            _CODEC.encode(self.names),
            [[reading.key, choice.key] for reading, choice in self.fixed.items()],
            str(self.on),
            self.rlimit,
            self.counted,
            made_by("analysis", "diff"),
        ]
        name = hashlib.sha256(json.dumps(body, ensure_ascii=False).encode()).hexdigest()[:32]
        return folder / f"diff-{name}.json"


def recall(place: Path) -> Difference | None:
    """What was found then, if anything is kept."""
    return read_kept(place, _difference)


def _difference(content: dict[str, Any]) -> Difference:
    found = _CODEC.decode(content["difference"])
    if not isinstance(found, Difference):
        raise TypeError(type(found))
    return found


def remember(place: Path, found: Difference) -> None:
    """For the next time. A folder that cannot be written to costs time, nothing else."""
    with suppress(OSError):
        keep(place, {"difference": _CODEC.encode(found)})
