"""All that is decided and found of a measure: what earlier runs kept, and the rest by several processes.

Who does a task, and after which other, is seen in nothing that is found: answers are canonical, and what the
solver may use is its own count. So the processes share the measure and no state.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from dataclasses import dataclass
from functools import partial

from policy_model.ir.property import DeadlinesMet, Property
from policy_model.proof.report import Outcome
from policy_model.proof.symbols import Unsupported
from policy_model.source.diagnostic import Diagnostic, Unusable

from .finding import Finding
from .kept import Memory
from .run import Analysis, Subject, found_by

PROCESSES = "POLICY_MODEL_PROCESSES"
"""The variable of the environment that says by how many processes a command works."""

Task = Property | Analysis
Result = Outcome | tuple[Finding, ...]
Progress = Callable[[str, int, int], object]
"""Called with what is being decided or looked for, how much is done, and of how much."""


@dataclass(frozen=True, slots=True)
class Checked:
    """What properties come to, in their order, and what the analyses find, one after the other."""

    outcomes: tuple[Outcome, ...]
    findings: tuple[Finding, ...]


def available() -> int:
    """By how many processes a command works: as many as it may use processors, unless the user says.

    Raises:
        Unusable: what the user says is no number of processes.
    """
    said = os.environ.get(PROCESSES, "")
    if not said:
        may = getattr(os, "sched_getaffinity", None)
        return len(may(0)) if may is not None else os.cpu_count() or 1
    if not (said.isascii() and said.isdigit() and int(said) > 0):
        raise Unusable((Diagnostic("PM0618", {"variable": PROCESSES, "value": said}),))
    return int(said)


def checked(
    subject: Subject,
    properties: Sequence[Property] = (),
    analyses: Sequence[Analysis] = (),
    *,
    memory: Memory | None = None,
    processes: int = 1,
    progress: Progress = lambda *_: None,
) -> Checked:
    """Decides the properties, and runs those analyses that have what they look at.

    Never raises for what the solver cannot do: that is *unknown*, or a finding of its own. `memory`: what is
    known, used where it stands and added to. `processes`: at most how many; the same is found by any number.
    """
    tasks: list[Task] = [*properties, *(one for one in analyses if one.ready(subject))]
    results: dict[int, Result] = {}
    for place, task in enumerate(tasks):
        kept = _kept(memory, task)
        if kept is not None:
            results[place] = kept
    jobs = _jobs(tasks, [place for place in range(len(tasks)) if place not in results])
    processes = min(processes, len(jobs), _fitting(subject))
    if processes > 1:
        with suppress(BrokenProcessPool):  # the system has ended one of them: the rest is done here
            for places, done in _shared(subject, memory, tasks, jobs, processes):
                results.update(zip(places, done, strict=True))
                progress(_name(tasks[places[-1]]), len(results), len(tasks))
    for place, task in enumerate(tasks):
        if place not in results:
            progress(_name(task), len(results), len(tasks))
            results[place] = _perform(subject, memory, task)
    progress("", len(tasks), len(tasks))
    told = [results[place] for place in range(len(tasks))]
    return Checked(
        tuple(one for one in told if isinstance(one, Outcome)),
        tuple(finding for one in told if not isinstance(one, Outcome) for finding in one),
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

    What takes longest comes first, so that the processes end at nearly the same time.
    """
    courses = [place for place in left if _on_courses(tasks[place])]
    rest = [place for place in left if place not in courses]
    rest.sort(key=lambda place: isinstance(tasks[place], Property))
    return [job for job in (courses, *([place] for place in rest)) if job]


def _on_courses(task: Task) -> bool:
    return isinstance(task.claim, DeadlinesMet) if isinstance(task, Property) else task.courses


def _shared(
    subject: Subject, memory: Memory | None, tasks: Sequence[Task], jobs: Sequence[list[int]], processes: int
) -> Iterator[tuple[list[int], list[Result]]]:
    """The jobs as they are done, each with what its tasks came to."""
    with suppress(Unsupported):
        _ = subject.question.world.one  # encoded here, for every process that begins as a copy of this one
    # elsewhere than on Linux a copy of a process may not use what the system's own libraries have begun
    context = multiprocessing.get_context("fork" if sys.platform == "linux" else "spawn")
    pool = ProcessPoolExecutor(processes, context, _begin, (subject, memory))
    try:
        doing = {pool.submit(_job, [tasks[place] for place in job]): job for job in jobs}
        for future in as_completed(doing):
            yield doing[future], future.result()
    finally:
        pool.shutdown(cancel_futures=True)


def _fitting(subject: Subject) -> int:
    """How many processes have room in the machine's memory, each with what a check of such a measure takes.

    That is what `benchmarks/growth.py` found, from 60 to 6,000 statements. A machine that does not say what
    it has is taken to have 4 GiB.
    """
    try:
        has = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE") / 2**20
    except (AttributeError, OSError, ValueError):
        has = 4096
    statements = len(subject.measure.statements)
    return max(1, int(has / (100 + 0.3 * statements + 0.00014 * statements**2)))


_here: list[tuple[Subject, Memory | None]] = []
"""In a process that has begun: what its jobs are about."""


def _begin(subject: Subject, memory: Memory | None) -> None:
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # the user is answered by the process that was called
    _here.append((subject, memory))


def _job(tasks: Sequence[Task]) -> list[Result]:
    subject, memory = _here[-1]
    return [_perform(subject, memory, task) for task in tasks]
