"""What is found when two texts of a measure are compared (model 9), as one value, without wording."""

from __future__ import annotations

import datetime
from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any as Json

from policy_model.ir.formula import Formula
from policy_model.ir.ids import ActId, Combination, ContentId, JudgementId, PartyId, ResultId
from policy_model.source.clause import ClauseId


class Direction(Enum):
    """宽、严、不可比; and what makes the new text impossible to carry through."""

    EQUIVALENT = "equivalent"
    LOOSER = "looser"
    STRICTER = "stricter"
    INCOMPARABLE = "incomparable"
    INCONSISTENT = "inconsistent"


class Side(Enum):
    """By which text a literal is read. BOTH: the texts agree on it, or it is in neither's power (a fact)."""

    BOTH = "both"
    OLD = "old"
    NEW = "new"


class Of(Enum):
    """What may change, in the order in which the overall verdict looks at it."""

    RESULT = "result"
    AMOUNT = "amount"
    JUDGEMENT = "judgement"
    VALIDITY = "validity"
    WINDOW = "window"
    DUTY = "duty"
    BAN = "ban"
    DEADLINE = "deadline"
    STEP = "step"
    MATERIAL = "material"


@dataclass(frozen=True, slots=True)
class Subject:
    """One thing both texts speak of.

    `id`: the result (of an AMOUNT: that of which it is one), judgement or act. For a duty, window or
    deadline also `bearer` and `trigger` (None: none named), for a ban `bearer` (None: anyone), for a step
    `bearer` (None: several). A duty whose `id` is a result: its bearer is named to give it. MATERIAL is
    whether the facts are a case at all, and has no `id`.
    """

    of: Of
    id: ResultId | JudgementId | ActId | None
    bearer: PartyId | None = None
    trigger: ActId | None = None


@dataclass(frozen=True, slots=True)
class Described:
    """Of the act in question: it has one of these contents, was done by one of these, towards one of these.

    Empty: whatever it is. The act in question is the one whose validity or lawfulness is the subject, or the
    trigger of the duty, window or deadline that is.
    """

    contents: tuple[ContentId, ...] = ()
    by: tuple[PartyId, ...] = ()
    to: tuple[PartyId, ...] = ()


@dataclass(frozen=True, slots=True)
class Stands:
    """The act in question is valid (by the text of the literal's side)."""


@dataclass(frozen=True, slots=True)
class Shifted:
    """The last day by the new text is later (else earlier) than by the old one."""

    later: bool


@dataclass(frozen=True, slots=True)
class Exposed:
    """What a result that is in conflict by one text clashes with, the other text says as well.

    By its own clauses, once the acts are valid that the first one finds valid: the conflict is brought to
    light (or hidden), not made (or settled).
    """


@dataclass(frozen=True, slots=True)
class Said:
    """The text of the literal's side says this of the subject; `told`: in the catalogue's word for it.

    It stands for all that is said there where the texts differ only in whether they apply at all.
    """

    of: Of
    value: Hashable
    told: str


@dataclass(frozen=True, slots=True)
class Literal:
    """A condition that a pattern says holds, or does not, as read by one text or both.

    For a subject that is an act's validity or a ban the formula is read on the act's day, else on the day the
    case is seen. `Applies(scope=False)`: the text of the side is in force that day (it is not said where both
    enter into force on one day: cases are seen, and acts done, no sooner).
    """

    formula: Formula | Described | Said | Stands | Shifted | Exposed
    holds: bool
    side: Side = Side.BOTH


@dataclass(frozen=True, slots=True)
class Count:
    """How many of the patterns of yes/no and enumerated facts are covered, under readings that agree on it.

    `of`: all those either text uses and the assumptions allow. Exact.
    """

    readings: Combination
    count: int
    of: int


@dataclass(frozen=True, slots=True)
class Example:
    """A smallest case, complete and canonical, that `eval` takes, with what each text says of the subject.

    `before` and `after`: as `eval` says it of the subject (a status, valid/void and why, a duty's state,
    a last day).
    """

    case: Mapping[str, Json]
    readings: Combination
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Change:
    """One pattern of changed cases; the patterns of a subject are disjoint and together are all its changes.

    Of a step no pattern is given (or one condition, under which alone it is a dead end), but one case: its
    course by the old text ("course"), where there is none by the new one ("no_course").

    `before`, `after`: what each text says of the subject in these cases: a status's value; "true", "false";
    "valid", "void"; "owed", "not_owed"; "forbidden", "free"; "answered",
    "contradictory"; of an amount its status and id
    ("required fine__to_5000_yuan"), or "unclear"; a period ("5 workday", "5 day, then 3 workday",
    "60 day, extended by 30 day", "60 day, stopped" where some days do not count; several joined by " + "),
    "timely" for 及时, "unlimited" for a power without one and "none" where there is no power or no last day.
    `readings`: the fewest combinations under which there are such cases. `clauses_old`, `clauses_new`: those
    whose edit is responsible. `applies`: where only one text applies to the case at all, which; whatever
    changes so follows from the scope, or from the day of entry into force. `follows`: the subjects whose own
    rules the edit alters and on which this one, itself as it was, rests: a 判断 that is defined otherwise, or
    what also changes of an act or result; the nearest first.
    """

    subject: Subject
    direction: Direction
    before: str
    after: str
    pattern: tuple[Literal, ...]
    readings: tuple[Combination, ...]
    clauses_old: tuple[ClauseId, ...]
    clauses_new: tuple[ClauseId, ...]
    counts: tuple[Count, ...]
    example: Example
    applies: Side | None = None
    follows: tuple[Subject, ...] = ()


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of one subject.

    `certificate`: sha256 of the queries without solution that say nothing else changed.
    """

    subject: Subject
    direction: Direction
    certificate: str


class Structural(Enum):
    """What became of articles, whatever they mean."""

    MOVED = "moved"
    RENUMBERED = "renumbered"
    SPLIT = "split"
    MERGED = "merged"
    ADDED = "added"
    DELETED = "deleted"
    REWORDED = "reworded"


@dataclass(frozen=True, slots=True)
class Structure:
    """One recognised change of structure: which clauses of the old text became which of the new one."""

    kind: Structural
    old: tuple[ClauseId, ...]
    new: tuple[ClauseId, ...]


@dataclass(frozen=True, slots=True)
class Paired:
    """A row of 修订对照表: an article of each side, None where only one has it; official text.

    `place`: what it is of where it is no article (then both are None): a key of `texts.PLACES`.
    """

    old: ClauseId | None
    new: ClauseId | None
    old_text: str
    new_text: str
    place: str = ""


@dataclass(frozen=True, slots=True)
class PropertyChange:
    """A property's verdict under each text (None: it cannot be stated there)."""

    id: str
    name: str
    old: str | None
    new: str | None


@dataclass(frozen=True, slots=True)
class FindingChange:
    """A 体检 finding that is new, or has vanished (`gone`).

    `also`: those of its clauses where the other text has it as well, but concerning less.
    """

    code: str
    about: str
    clauses: tuple[ClauseId, ...]
    message: Mapping[str, str]
    gone: bool
    also: tuple[ClauseId, ...] = ()


OTHER_READINGS = "PM0925"
"""The code of a notice: a property hangs on other readings than before."""
UNCOMPARED = "PM0944"
"""The code of a notice: the words of a clause have changed that is formal in neither text."""


@dataclass(frozen=True, slots=True)
class Notice:
    """Something the user must know: a code of the PM09 range with its parameters.

    `error`: a reference that points at the wrong article, a fact that cannot be matched …; else a warning.
    """

    code: str
    clauses: tuple[ClauseId, ...]
    parameters: Mapping[str, str]
    error: bool = False


@dataclass(frozen=True, slots=True)
class Undecided:
    """What was not settled: a subject, a property by its name, or an analysis by its code.

    `told`: the same for a program, with the solver's reason where there is one.
    """

    what: Subject | str
    told: str


@dataclass(frozen=True, slots=True)
class Move:
    """From what to what something goes, or stays, in so many recorded cases.

    `direction`: of results that change. `cases`: of a change the first, by name or row; `causes`: for each
    of the trial's causes, in how many of them it is not so without that edit; `joint`: in how many no single
    edit takes it back.
    """

    before: str
    after: str
    count: int
    direction: Direction | None = None
    cases: tuple[str, ...] = ()
    causes: tuple[int, ...] = ()
    joint: int = 0

    @property
    def changes(self) -> bool:
        """Whether it does not stay as it was."""
        return self.before != self.after


@dataclass(frozen=True, slots=True)
class Cross:
    """Of one subject all that the old text says of the cases against all that the new one says.

    `number`: of which act of its kind, from 1 on, the subject is (0: of none). `values`: what is said of it,
    in the order in which it is told. Cases of which one text says nothing at all are not among them.
    """

    subject: Subject
    number: int
    values: tuple[str, ...]
    moves: tuple[Move, ...]

    @property
    def changes(self) -> tuple[Move, ...]:
        """What does not stay as it was, the most cases first."""
        return tuple(sorted((m for m in self.moves if m.changes), key=lambda m: -m.count))


@dataclass(frozen=True, slots=True)
class Cause:
    """An edit, and in how many recorded cases something changes that without it would not."""

    clauses_old: tuple[ClauseId, ...]
    clauses_new: tuple[ClauseId, ...]
    cases: int


@dataclass(frozen=True, slots=True)
class Trial:
    """What the revision does to the cases of a file.

    `crosses`: of each result, and of whatever else changes. `joint`: of the changed cases those that no
    single edit takes back.
    """

    file: str
    cases: int
    changed: int
    crosses: tuple[Cross, ...]
    causes: tuple[Cause, ...]
    joint: int


@dataclass(frozen=True, slots=True)
class Difference:
    """All that is found; tuples in document order of the new text, then of the old one.

    `undecided`: what the solver could not settle (then `verdict` is None unless it cannot matter).
    `on`, `fixed`: only cases seen that day (None: any), and only these readings, were asked about; verdicts,
    changes and certificates are of no more than that. `trial`: of recorded cases, if there were any.
    """

    verdict: Direction | None
    verdicts: tuple[Verdict, ...]
    changes: tuple[Change, ...]
    properties: tuple[PropertyChange, ...]
    findings: tuple[FindingChange, ...]
    structure: tuple[Structure, ...]
    rows: tuple[Paired, ...]
    notices: tuple[Notice, ...]
    undecided: tuple[Undecided, ...] = ()
    on: datetime.date | None = None
    fixed: Combination = ()
    trial: Trial | None = None
