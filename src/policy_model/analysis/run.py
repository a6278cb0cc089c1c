"""The standing analyses in order, and what they look at.

An analysis is a function from a `Subject` to findings. It is listed here once, with the codes it may give:
the list is the order of the report, and `check --explain` and the tests read the codes from it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property, partial

from policy_model.courses.courses import Courses
from policy_model.courses.standing import Witnessing, deciding
from policy_model.courses.through import through
from policy_model.elaborate.decided import Decided
from policy_model.ir.cone import procedure
from policy_model.ir.statement import Measure
from policy_model.proof.query import GaveUp, Question
from policy_model.proof.replay import Evaluator
from policy_model.proof.symbols import Unsupported, form
from policy_model.properties.place import Place
from policy_model.source.outline import Document

from .apart import Apart, OnWhole
from .beyond import BEYOND_CODE, beyond
from .cases import Cases
from .classes import gaps, overlaps
from .conflict import conflicts
from .definition import definition
from .discretion import absorbing, open_outcomes, vetoes
from .exceptions import unattended
from .finding import Finding, Severity, told_apart, weighed
from .hanging import hanging
from .idle import idle
from .matters import matters
from .periods import Matter, delayed, standstills, unbounded
from .requirements import avoidable
from .signing import Signing, signed
from .spare import SPARE_CODE, Equivalent, spare
from .structural import OFFICIAL, RECALLED, STRUCTURAL

OUT_OF_RESOURCES, CANNOT_DECIDE = "PM0700", "PM0799"
UNFINISHED = (OUT_OF_RESOURCES, CANNOT_DECIDE)
"""The codes of the findings that say that an analysis could not be carried through."""


class Subject:
    """What the analyses look at: the measure, its official text, and the means to decide and to replay.

    `outline` None: a measure without a document, such as one built by hand; then nothing is said of words.
    `equivalents`: the mistakes of its conformance suite's certificate that change no answer (None: it has no
    suite that is of this text). `decided`: what the formal text decides beyond the official one (None: it was
    not read from a text).
    """

    def __init__(
        self,
        measure: Measure,
        outline: Document | None,
        replay: Evaluator,
        rlimit: int | None = None,
        equivalents: Sequence[Equivalent] | None = None,
        *,
        decided: Sequence[Decided] | None = None,
    ) -> None:
        self.measure = measure
        self.outline = outline
        self.replay = replay
        self.equivalents = equivalents
        self.decided = decided
        self.rlimit = rlimit
        self.place = Place(measure, replay, rlimit)

    def __reduce__(self) -> tuple[Callable[..., Subject], tuple[object, ...]]:
        """Another process is given what it is made from, and makes the rest."""
        made_of = (self.measure, self.outline, self.replay, self.rlimit, self.equivalents)
        return partial(Subject, decided=self.decided), made_of

    @property
    def question(self) -> Question:
        """What all queries about the measure as it stands have in common. Raises Unsupported."""
        return self.place.question

    @cached_property
    def cases(self) -> Cases:
        """All its cases. Raises Unsupported."""
        return Cases(self.question, self.replay)

    @cached_property
    def signing(self) -> Signing:
        """What a drafter could sign. Raises Unsupported."""
        return Signing(self.cases)

    @cached_property
    def matters(self) -> list[Matter]:
        """Its courses, matter by matter. Raises Unsupported, GaveUp, OverflowError."""
        return self.place.asking("matters", self._matters)

    def _matters(self) -> list[Matter]:
        found = []
        for near in Apart(self.cases, through).each():
            replay: Witnessing
            if near is self.cases:
                courses, replay = self.place.courses, self.replay
            else:
                courses, replay = Courses(near.question), OnWhole(self.replay, self.measure)
            found.append(Matter(courses, replay, near.told, near.taken))
        return found


@dataclass(frozen=True, slots=True)
class Analysis:
    """An analysis and the codes of what it may find. It may raise GaveUp or Unsupported.

    `ready`: whether what it looks at is there; if not, nothing is found, nor is anything said to be gone.
    `concerns`: the part of the measure that what it finds hangs on, and what else; `keep` False: this hangs
    on more than the measure, and is not kept. `courses`: it looks at them.
    """

    codes: tuple[str, ...]
    find: Callable[[Subject], Iterable[Finding]]
    ready: Callable[[Subject], bool] = lambda _: True
    concerns: Callable[[Measure], tuple[Measure, *tuple[str, ...]]] = lambda measure: (measure,)
    keep: bool = True
    courses: bool = False

    def __reduce__(self) -> tuple[Callable[[tuple[str, ...]], Analysis], tuple[object, ...]]:
        """Another process is given its codes."""
        return _known, (self.codes,)


def _over_cases(find: Callable[[Cases], Iterable[Finding]], *codes: str) -> Analysis:
    return Analysis(codes, lambda subject: find(subject.cases))


def _of_words(code: str, find: Callable[[Measure, Document | None], Iterable[Finding]]) -> Analysis:
    return Analysis(
        (code,),
        lambda subject: find(subject.measure, subject.outline),
        ready=lambda subject: subject.outline is not None,
        keep=False,
    )


def _of_text(code: str, find: Callable[..., Iterable[Finding]]) -> Analysis:
    if code in RECALLED:
        return Analysis((code,), lambda subject: find(subject.measure, subject.place.recall))
    return Analysis((code,), lambda subject: find(subject.measure))


def _over_courses(find: Callable[[Measure, Sequence[Matter]], Iterable[Finding]], *codes: str) -> Analysis:
    return Analysis(
        codes,
        lambda subject: find(subject.measure, subject.matters),
        concerns=_procedural,
        courses=True,
    )


def _procedural(measure: Measure) -> tuple[Measure, *tuple[str, ...]]:
    """What findings about courses hang on: the procedure, which acts decide what, and what is one matter."""
    decided = (f"{act} decides {sorted(r.key for r in of)}" for act, of in deciding(measure).items())
    more = [*sorted(decided), *sorted(f"matter {_contents(part)}" for part in matters(measure))]
    return (procedure(measure), *more)


def _contents(part: Measure) -> str:
    return ",".join(sorted([*(f.id.key for f in part.facts), *(a.id.key for a in part.acts)]))


ANALYSES: tuple[Analysis, ...] = (
    _over_cases(idle, "PM0701", "PM0702", "PM0703"),
    _over_cases(absorbing, "PM0704"),
    _over_cases(avoidable, "PM0705"),
    _over_cases(unattended, "PM0706"),
    _over_cases(conflicts, "PM0707"),
    _over_cases(gaps, "PM0708"),
    _over_cases(overlaps, "PM0709"),
    _over_cases(definition, "PM0710", "PM0711", "PM0712"),
    _over_courses(standstills, "PM0713", "PM0730"),
    _over_courses(unbounded, "PM0715"),
    _over_courses(delayed, "PM0717"),
    *(_of_text(code, find) for code, find in STRUCTURAL),
    *(_of_words(code, find) for code, find in OFFICIAL),
    _over_cases(open_outcomes, "PM0724"),
    _over_cases(vetoes, "PM0725"),
    _over_cases(hanging, "PM0726", "PM0727"),
    Analysis(
        (SPARE_CODE,),
        lambda subject: spare(subject.equivalents or ()),
        ready=lambda subject: subject.equivalents is not None,
        keep=False,
    ),
    Analysis(
        (BEYOND_CODE,),
        lambda subject: beyond(subject.measure, subject.decided or ()),
        ready=lambda subject: subject.decided is not None,
        keep=False,
    ),
)
"""Every analysis, in the order of the report."""


def _known(codes: tuple[str, ...]) -> Analysis:
    return next(analysis for analysis in ANALYSES if analysis.codes == codes)


def found_by(analysis: Analysis, subject: Subject) -> tuple[Finding, ...]:
    """All that the analysis finds.

    One that the solver could not carry through ends in a finding of its own, PM0700 or PM0799, in place
    of all it found until then: half a list would pass for a whole one.
    """
    try:
        found = (weighed(subject.measure, f) for f in told_apart(analysis.find(subject)))
        return tuple(signed(lambda: subject.signing, f) for f in found)
    except (GaveUp, OverflowError, Unsupported) as stop:
        return (_unfinished(analysis, stop),)


def _unfinished(analysis: Analysis, stop: Exception) -> Finding:
    clause = stop.clause if isinstance(stop, Unsupported) else None
    return Finding(
        CANNOT_DECIDE if isinstance(stop, Unsupported) else OUT_OF_RESOURCES,
        Severity.WARNING,
        () if clause is None else (clause,),
        about=analysis.codes[0],
        args=(("codes", analysis.codes), ("detail", form(str(stop)))),
    )
