"""All that is decided and found of a measure: what earlier runs kept, and the rest by several processes.

Who does a task, and after which other, is seen in nothing that is found: answers are canonical, and what the
solver may use is its own count. So the processes share the measure and no state.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import partial

from policy_model.ir.property import DeadlinesMet, EachNeeded, Property
from policy_model.ir.statement import Measure
from policy_model.proof.symbols import Unsupported
from policy_model.properties.outcome import Outcome
from policy_model.source.collector import collector_seldom
from policy_model.source.processes import fitting, shared

from .finding import Finding
from .memory import Memory
from .placed import placed
from .run import Analysis, Subject, found_by

Task = Property | Analysis
Result = Outcome | tuple[Finding, ...]
Progress = Callable[[str, int, int], object]
"""Called with what is being decided or looked for, how much is done, and of how much."""
Tell = Callable[[Outcome], object]
"""Called with what a property came to, as soon as it is known."""


@dataclass(frozen=True, slots=True)
class Checked:
    """What properties come to, in their order, and what the analyses find, one after the other."""

    outcomes: tuple[Outcome, ...]
    findings: tuple[Finding, ...]


@collector_seldom()
def checked(
    subject: Subject,
    properties: Sequence[Property] = (),
    analyses: Sequence[Analysis] = (),
    *,
    memory: Memory | None = None,
    processes: int = 1,
    progress: Progress = lambda *_: None,
    tell: Tell = lambda _: None,
) -> Checked:
    """Decides the properties, and runs the analyses that have what they look at; first what is quickly done.

    Never raises for what the solver cannot do: that is *unknown*, or a finding of its own. `memory`: what is
    known, used where it stands and added to. `processes`: at most how many; the same is found by any number.
    """
    tasks: list[Task] = [*properties, *(one for one in analyses if one.ready(subject))]
    results: dict[int, Result] = {}

    def know(place: int, result: Result) -> None:
        results[place] = result
        if isinstance(result, Outcome):
            tell(result)

    for place, task in enumerate(tasks):
        kept = _kept(memory, task)
        if kept is not None:
            know(place, kept)
    jobs = _jobs(tasks, [place for place in range(len(tasks)) if place not in results])
    processes = min(processes, len(jobs), fitting(takes(subject.measure)))
    if processes > 1:
        with suppress(Unsupported):
            _ = subject.question.world.one  # encoded once, for all processes that begin as copies of this
        work = [[tasks[place] for place in job] for job in jobs]
        for number, done in shared((subject, memory), _job, work, processes):
            for place, result in zip(jobs[number], done, strict=True):
                know(place, result)
            progress(_name(work[number][-1]), len(results), len(tasks))
    for place in _quickest(tasks):
        if place not in results:
            progress(_name(tasks[place]), len(results), len(tasks))
            know(place, _perform(subject, memory, tasks[place]))
    progress("", len(tasks), len(tasks))
    told = [results[place] for place in range(len(tasks))]
    return Checked(
        tuple(one for one in told if isinstance(one, Outcome)),
        tuple(placed(f, subject.outline) for one in told if not isinstance(one, Outcome) for f in one),
    )


def _name(task: Task) -> str:
    return task.name if isinstance(task, Property) else task.codes[0]


def _kept(memory: Memory | None, task: Task) -> Result | None:
    if memory is None:
        return None
    return memory.outcome(task) if isinstance(task, Property) else memory.found(task)


def _perform(subject: Subject, memory: Memory | None, task: Task) -> Result:
    """Decides or looks, and keeps what came of it."""
    place = subject.place
    place.answers = None if memory is None else memory.answers
    if isinstance(task, Property):
        outcome = place.asking(task.id, partial(place.decide, task))
        if memory is not None:
            memory.keep_outcome(task, outcome)
        return outcome
    found = place.asking("-".join(task.codes), partial(found_by, task, subject))
    if memory is not None:
        memory.keep_found(task, found)
    return found


# -- several processes ---------------------------------------------------------------------------


def _jobs(tasks: Sequence[Task], left: Sequence[int]) -> list[list[int]]:
    """The places of the tasks that are left, those together that share most of their work.

    What takes longest comes first, so that the processes end at nearly the same time; beside it what is
    quickly decided, so that there is soon something to tell.
    """
    courses = [place for place in left if _on_courses(tasks[place])]
    rest = [place for place in _quickest(tasks) if place in left and place not in courses]
    return [job for job in (courses, *([place] for place in rest)) if job]


def _quickest(tasks: Sequence[Task]) -> list[int]:
    """The places of the tasks: what one question decides, what takes many, last all about courses."""
    return sorted(
        range(len(tasks)),
        key=lambda place: (
            _on_courses(tasks[place]),
            not isinstance(tasks[place], Property),
            _takes_many(tasks[place]),
        ),
    )


def _takes_many(task: Task) -> bool:
    return isinstance(task, Property) and isinstance(task.claim, EachNeeded)


def _on_courses(task: Task) -> bool:
    return isinstance(task.claim, DeadlinesMet) if isinstance(task, Property) else task.courses


def takes(measure: Measure) -> float:
    """The MiB a check of the measure takes, as `benchmarks/growth.py` found from 60 statements to 6,000."""
    statements = len(measure.statements)
    return 100 + 0.3 * statements + 0.00014 * statements**2


@collector_seldom()
def _job(about: tuple[Subject, Memory | None], tasks: Sequence[Task]) -> list[Result]:
    return [_perform(*about, task) for task in tasks]
