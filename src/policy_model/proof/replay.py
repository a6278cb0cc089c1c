"""Nothing found by the solver is shown before the reference evaluator has come to the same end."""

from __future__ import annotations

import datetime
from typing import Any as Json
from typing import Protocol

from ..ir.property import Combination, Property
from ..ir.statement import Measure
from .calendars import LastDay
from .decode import Witness


class Mismatch(Exception):
    """The evaluator and the encoding disagree: a defect of this tool, never a result."""


class Replay(Protocol):
    """What proofs ask of the reference semantics. Each of the last three raises `Mismatch`."""

    def tables(self) -> tuple[datetime.date, datetime.date]:
        """The first and last day the official tables cover."""
        ...

    def last_day(self, measure: Measure) -> LastDay:
        """The real last day of a period."""
        ...

    def check(self, measure: Measure, prop: Property, found: Witness) -> None:
        """The witness shows of the property what it is shown for."""
        ...

    def course(self, measure: Measure, case: dict[str, Json], readings: Combination) -> None:
        """In the case every act is valid and every duty done in time."""
        ...

    def defeat(self, measure: Measure, case: dict[str, Json], readings: Combination, party: str) -> None:
        """In the case the party has breached a duty, or let a power's last day pass, and no other has breached."""
        ...
