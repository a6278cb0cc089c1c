"""What earlier runs decided and found of a measure, each thing under a hash of all that it hangs on.

What an analysis found stands while nothing of the part it concerns changes but its place in the file. What
a property rests on is `properties.kept`'s to say, what a question to the solver hangs on `proof.recall`'s.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from policy_model.ir.codec import IR_CLASSES, Codec, classes
from policy_model.ir.property import Property
from policy_model.ir.statement import Measure
from policy_model.proof.recall import KeptAnswers
from policy_model.properties.kept import Kept, Texts, hash_text, made_by, nameless
from policy_model.properties.outcome import Outcome
from policy_model.source.cache import keep, read_kept

from . import finding
from .finding import Finding
from .run import UNFINISHED, Analysis

_CODEC = Codec(*IR_CLASSES, *classes(finding))


@dataclass(frozen=True)
class Memory:
    """What is known of one measure, in a folder. `rlimit` None: the usual limit."""

    folder: Path
    measure: Measure
    rlimit: int | None = None

    def outcome(self, prop: Property) -> Outcome | None:
        """What the property came to, when all it rests on was as it is now."""
        return self._verdicts.find(prop)

    def found(self, analysis: Analysis) -> tuple[Finding, ...] | None:
        """What the analysis found, when all was as it is now."""
        return read_kept(self._file(analysis), _findings) if analysis.keep else None

    def keep_outcome(self, prop: Property, outcome: Outcome) -> None:
        """For the next run. A folder that cannot be written to costs time, nothing else."""
        self._verdicts.keep(prop, outcome)

    def keep_found(self, analysis: Analysis, found: tuple[Finding, ...]) -> None:
        """The same for an analysis; one that could not be carried through is tried again."""
        if analysis.keep and not any(one.code in UNFINISHED for one in found):
            with suppress(OSError):
                keep(self._file(analysis), {"findings": _CODEC.encode(found)})

    @cached_property
    def answers(self) -> KeptAnswers:
        """Single answers of the solver."""
        return KeptAnswers(self.folder, " ".join(self._made_by))

    @cached_property
    def _verdicts(self) -> Kept:
        return Kept(self.folder, self.measure, self.rlimit, self._texts)

    def _file(self, analysis: Analysis) -> Path:
        who = "-".join(analysis.codes)
        if who not in self._files:
            part, *more = analysis.concerns(self._bare)
            on = [self._texts.digest(part), *more]
            body = {"on": on, "by": self._made_by, "within": self.rlimit}
            self._files[who] = self.folder / f"findings-{who}-{hash_text(body)[:32]}.json"
        return self._files[who]

    @cached_property
    def _files(self) -> dict[str, Path]:
        return {}

    @cached_property
    def _bare(self) -> Measure:
        return nameless(self.measure)

    @cached_property
    def _made_by(self) -> list[str]:
        return made_by("analysis")

    @cached_property
    def _texts(self) -> Texts:
        return Texts()


def _findings(content: dict[str, Any]) -> tuple[Finding, ...]:
    found = tuple(_CODEC.decode(content["findings"]))
    if not all(isinstance(one, Finding) for one in found):
        raise TypeError(found)
    return found
