"""Putting a suite's vectors to an implementation, and judging each reply.

Every way of going wrong is an outcome of its own, and none of them keeps the other vectors from being
asked. The report's order is the suite's; with several processes, process *i* of *n* takes every *n*-th
vector, so that what one of them does to the next vector does not hang on timing.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, replace
from enum import StrEnum
from threading import Event, Lock
from time import monotonic
from typing import Any as Json
from typing import TypeVar, assert_never

from policy_model.source.diagnostic import Arg, Diagnostic, Unusable

from . import protocol
from .child import Child, Ended, Flood, Line, Silence
from .compare import Difference, compare
from .folder import Suite
from .predicate import Predicate, failing, missing
from .protocol import Answered, Errored, Refusal, Reply, Skipped, Started
from .said import Answer, signature
from .shape import Malformed, Note, harmless, read_json, shown
from .vector import ErrorKind, Object, Vector

T = TypeVar("T")


class Outcome(StrEnum):
    """What came of a vector.

    FAILED: answered, and not as expected. SLOW: as expected, but after the limit. TIMED_OUT: no reply in the
    time after it either. CRASHED: the process ended. BABBLED: it wrote lines that are no messages. FLOODED:
    it wrote more than the limit. INVALID: its reply is not of the form.
    """

    PASSED = "passed"
    FAILED = "failed"
    SKIPPED = "skipped"
    ERRORED = "errored"
    SLOW = "slow"
    TIMED_OUT = "timed_out"
    CRASHED = "crashed"
    BABBLED = "babbled"
    FLOODED = "flooded"
    INVALID = "invalid"


@dataclass(frozen=True, slots=True)
class Limits:
    """Seconds for a reply, seconds more in which it is merely slow, seconds to start; bytes of a reply."""

    reply: float = 10.0
    grace: float = 20.0
    start: float = 30.0
    most: int = 1 << 20


@dataclass(frozen=True, slots=True)
class Judged:
    """What came of a vector. `detail`: the implementation's own words. `bare`: entries without a basis.

    `signature`: of the answer given. `waited`: the process was waited for till the time was over.
    """

    vector: Vector
    outcome: Outcome
    differences: tuple[Difference, ...] = ()
    note: Note | None = None
    detail: str = ""
    bare: int = 0
    signature: str | None = None
    waited: bool = False


@dataclass(frozen=True, slots=True)
class Run:
    """All vectors judged, in the order asked. `remarks`: on how the implementation ended.

    `unasked`: how many vectors were left, since it stopped replying.
    """

    implementation: Started | None
    judged: tuple[Judged, ...]
    remarks: tuple[Note, ...]
    unasked: int = 0


@dataclass(frozen=True, slots=True)
class Command:
    """What is run, and how: `per_case` is a process for each case.

    `stop_after`: a process that was waited for in vain on so many vectors in a row is asked no more.
    """

    words: tuple[str, ...]
    limits: Limits = Limits()
    per_case: bool = False
    jobs: int = 1
    stop_after: int | None = None


class Trouble(Exception):
    """No reply that can be judged. `waited`: as `Judged` has it."""

    def __init__(self, outcome: Outcome, note: Note, detail: str = "", *, waited: bool = False) -> None:
        super().__init__(outcome.value)
        self.outcome = outcome
        self.note = note
        self.detail = detail
        self.waited = waited


@dataclass(frozen=True, slots=True)
class Heard:
    """A reply. `late`: it came after the limit. `babble`: the first line before it that is no message."""

    value: Object
    late: bool
    babble: str | None


def run_suite(
    suite: Suite,
    vectors: Sequence[Vector],
    command: Command,
    told: Callable[[int], object] = lambda _: None,
) -> Run:
    """Puts the vectors to the implementation; `told` hears how many are done.

    Raises:
        Unusable: the command cannot be run or does not start (PM0805, PM0806), or does not know the
            measure (PM0807).
    """
    jobs = max(1, min(command.jobs, len(vectors)))
    examiners = [Examiner(suite, command) for _ in range(jobs)]
    out: list[Judged | None] = [None] * len(vectors)
    lock, cancelled = Lock(), Event()
    done = 0

    def work(number: int) -> None:
        nonlocal done
        silent = 0
        for index in range(number, len(vectors), jobs):
            if cancelled.is_set():
                return
            judged = out[index] = examiners[number].judge(vectors[index])
            with lock:
                done += 1
                told(done)
            silent = silent + 1 if judged.waited else 0
            if silent == command.stop_after:
                return
        examiners[number].finish()

    try:
        started = examiners[0].begin()
        with ThreadPoolExecutor(jobs) as pool:
            try:
                for future in [pool.submit(work, number) for number in range(jobs)]:
                    future.result()
            except BaseException:
                cancelled.set()
                for examiner in examiners:
                    examiner.abandon()
                raise
    finally:
        for examiner in examiners:
            examiner.abandon()
    remarks = {(n.key, tuple(sorted(n.args.items()))): n for e in examiners for n in e.remarks}
    again = {id: note for e in examiners for id, note in e.again.items()}
    judged = tuple(_twice(one, again.get(one.vector.id)) for one in out if one is not None)
    unasked = len(vectors) - len(judged)
    if unasked:
        args: dict[str, Arg] = {"count": command.stop_after or 0, "left": unasked}
        remarks["stopped", ()] = Note("suite.note.stopped", args)
    return Run(started, judged, tuple(remarks[key] for key in sorted(remarks, key=str)), unasked)


def _twice(judged: Judged, note: Note | None) -> Judged:
    """A vector that was replied to a second time is not answered by the message's rules."""
    if note is None or judged.outcome not in (Outcome.PASSED, Outcome.SLOW, Outcome.FAILED, Outcome.SKIPPED):
        return judged
    return replace(judged, outcome=Outcome.BABBLED, note=note)


class Examiner:
    """One process at a time (or one a case), asked vector after vector; a broken one is replaced."""

    def __init__(self, suite: Suite, command: Command) -> None:
        self._suite = suite
        self._command = command
        self._limits = command.limits
        self._child: Child | None = None
        self._seq = 0
        self._asked: dict[int, str] = {}
        self.remarks: list[Note] = []
        self.again: dict[str, Note] = {}
        """The vectors that were replied to twice."""

    def begin(self) -> Started | None:
        """Starts the implementation; None where each case has a process.

        Raises:
            Unusable: as `run_suite`.
        """
        if self._command.per_case:
            return None
        try:
            return self._start()
        except Trouble as trouble:
            child, note = self._child, trouble.note
            self.abandon()
            said = trouble.detail or (child.last_words() if child is not None else "")
            notes = [(note.key, note.args), *([("suite.note.stderr", {"text": said})] if said else [])]
            raise Unusable((Diagnostic("PM0806", {"command": self._said()}, notes=tuple(notes)),)) from None

    def judge(self, vector: Vector) -> Judged:
        """Puts one vector to it."""
        cases = [vector.case] if vector.beside is None else [vector.case, vector.beside]
        replies: list[Reply] = []
        late, babble = False, None
        try:
            for case in vector.before:  # only that it has been asked matters
                self._ask(vector, case)
            for case in cases:
                heard = self._ask(vector, case)
                late, babble = late or heard.late, babble or heard.babble
                replies.append(self._understood(vector, heard))
        except Trouble as trouble:
            self.abandon()
            found, detail = trouble.outcome, trouble.detail
            return Judged(vector, found, note=trouble.note, detail=detail, waited=trouble.waited)
        judged = judge(vector, replies)
        if babble is not None:
            note = Note("suite.note.babbled", {"line": shown(babble)})
            return replace(judged, outcome=Outcome.BABBLED, note=note)
        if late and judged.outcome is Outcome.PASSED:
            note = Note("suite.note.slow", {"limit": _seconds(self._limits.reply)})
            return replace(judged, outcome=Outcome.SLOW, note=note)
        return judged

    def finish(self) -> None:
        """Takes leave of the process, and remarks on one that does not leave as it should."""
        child = self._child
        if child is None:
            return
        child.send(protocol.line(protocol.STOP))
        child.close()
        until = monotonic() + self._limits.reply
        heard = child.hear(until)
        while isinstance(heard, Line) and self._replied(_object(heard.data)):
            heard = child.hear(until)
        if isinstance(heard, Line):
            said = shown(heard.data.decode("utf-8", "replace"))
            self.remarks.append(Note("suite.note.after_stop", {"line": said}))
        elif isinstance(heard, Silence) or (code := child.ended(until)) is None:
            self.remarks.append(Note("suite.note.not_ended"))
        elif code:
            self.remarks.append(Note("suite.note.ended_badly", {"code": code}))
        self.abandon()

    def abandon(self) -> None:
        """Ends the process, if there is one."""
        child, self._child = self._child, None
        if child is not None:
            child.stop()

    # ---- one exchange

    def _ask(self, vector: Vector, case: Object) -> Heard:
        """Asks about a case."""
        if self._command.per_case:
            return self._alone(vector, case)
        if self._child is None:
            self._start()
        assert self._child is not None
        self._seq += 1
        self._asked[self._seq] = vector.id
        self._child.send(protocol.line(protocol.run(self._seq, vector.level, vector.ask, case)))
        return self._hear(self._child, self._limits.reply)

    def _alone(self, vector: Vector, case: Object) -> Heard:
        """Asks about a case in a process of its own, and hears it to its end."""
        self._seq = 1
        child = self._child = self._spawn()
        child.send(protocol.line(protocol.run(self._seq, vector.level, vector.ask, case)))
        child.close()
        until = monotonic() + self._limits.reply + self._limits.grace
        heard = self._hear(child, self._limits.reply)
        rest = child.hear(until)
        babble = heard.babble
        if isinstance(rest, Line):
            babble = babble or rest.data.decode("utf-8", "replace")
        elif isinstance(rest, Silence) or (code := child.ended(until)) is None:
            raise Trouble(Outcome.TIMED_OUT, Note("suite.note.not_ended"), waited=True)
        elif code:
            raise self._crashed(child)
        self.abandon()
        return replace(heard, babble=babble)

    def _understood(self, vector: Vector, heard: Heard) -> Reply:
        numbered = not self._command.per_case
        if (reply := by_heart(vector, heard.value, self._seq if numbered else None)) is not None:
            return reply
        try:
            return protocol.read_run(heard.value, self._seq, numbered=numbered)
        except Malformed as error:
            raise Trouble(Outcome.INVALID, error.note) from None

    def _start(self) -> Started:
        child = self._child = self._spawn()
        child.send(protocol.line(protocol.START))
        started = self._reading(child, protocol.read_start)
        child.send(protocol.line(protocol.dialect(self._suite)))
        refused = self._reading(child, protocol.read_dialect)
        if refused is not None:
            said = {"name": self._suite.name, "reason": shown(refused)}
            raise Unusable((Diagnostic("PM0807", said),))
        return started

    def _reading(self, child: Child, read: Callable[[Json], T]) -> T:
        heard = self._hear(child, self._limits.start)
        if heard.babble is not None:
            raise Trouble(Outcome.BABBLED, Note("suite.note.babbled", {"line": shown(heard.babble)}))
        try:
            return read(heard.value)
        except Malformed as error:
            raise Trouble(Outcome.INVALID, error.note) from None

    def _spawn(self) -> Child:
        try:
            return Child(self._command.words, self._limits.most)
        except (OSError, ValueError) as error:
            reason = getattr(error, "strerror", None) or str(error)
            raise Unusable((Diagnostic("PM0805", {"command": self._said(), "reason": reason}),)) from None

    def _hear(self, child: Child, limit: float) -> Heard:
        """The next message. Lines before it that are none are babble."""
        deadline = monotonic() + limit
        budget = self._limits.most
        babble: str | None = None
        while True:
            match child.hear(deadline + self._limits.grace, budget):
                case Line(data):
                    late = monotonic() > deadline
                    value = _object(data)
                    if self._replied(value, before=self._seq):
                        budget -= len(data) + 1
                        continue
                    if value is not None:
                        return Heard(value, late, babble)
                    babble = babble if babble is not None else data.decode("utf-8", "replace")
                    budget -= len(data) + 1
                case Flood():
                    note = Note("suite.note.flooded", {"most": self._limits.most})
                    raise Trouble(Outcome.FLOODED, note)
                case Silence() if babble is not None:
                    note = Note("suite.note.babbled", {"line": shown(babble)})
                    raise Trouble(Outcome.BABBLED, note, waited=True)
                case Silence():
                    note = Note("suite.note.timed_out", {"seconds": _seconds(limit + self._limits.grace)})
                    raise Trouble(Outcome.TIMED_OUT, note, waited=True)
                case Ended():
                    raise self._crashed(child)
                case unreachable:
                    assert_never(unreachable)

    def _replied(self, value: Object | None, *, before: int | None = None) -> bool:
        """Whether it is one more reply to what was replied to already (`before`: before this number)."""
        seq = (value or {}).get("seq")
        if isinstance(seq, bool) or not isinstance(seq, int) or seq not in self._asked:
            return False
        if before is not None and seq >= before:
            return False
        self.again[self._asked[seq]] = Note("suite.note.again", {"seq": seq})
        return True

    def _crashed(self, child: Child) -> Trouble:
        """What to say of a process whose output ended."""
        code = child.ended(monotonic() + self._limits.reply)
        if code is None:
            child.stop()
            note = Note("suite.note.closed")
        elif code < 0:
            note = Note("suite.note.signal", {"signal": -code})
        else:
            note = Note("suite.note.exited", {"code": code})
        return Trouble(Outcome.CRASHED, note, child.last_words())

    def _said(self) -> str:
        return " ".join(self._command.words)


def judge(vector: Vector, replies: Sequence[Reply]) -> Judged:
    """What the replies are worth: one, or two for a property that compares cases."""
    for reply in replies:
        if isinstance(reply, Skipped):
            return Judged(vector, Outcome.SKIPPED, detail=shown(reply.reason))
        if isinstance(reply, Errored):
            context = json.dumps(reply.context, ensure_ascii=False, sort_keys=True)
            return Judged(vector, Outcome.ERRORED, detail=harmless(context[:_CONTEXT]))
    wanted = vector.wanted
    if isinstance(wanted, ErrorKind):
        return _judged(vector, _refusal(wanted, replies[0]))
    answers = [reply.answer for reply in replies if isinstance(reply, Answered)]
    for reply in replies:
        if isinstance(reply, Refusal):
            return _judged(vector, [Difference("answer", "answer", f"refused: {reply.kind}")])
    if isinstance(wanted, Answer):
        if answers[0] is wanted:
            return replace(_judged(vector, []), signature=vector.signature)
        found = compare(wanted, answers[0])
        return replace(_judged(vector, found.differences), bare=found.bare, signature=signature(answers[0]))
    return _judged(vector, _property(wanted, answers))


def by_heart(vector: Vector, value: Object, seq: int | None) -> Reply | None:
    """The reply, where it is letter for letter what is expected: then it need not be read and compared.

    Expected values have no numbers and no truths in them, so that Python's equality is JSON's.
    """
    if (seq is None) != ("seq" not in value) or (seq is not None and not _is(value["seq"], seq)):
        return None
    if {key: part for key, part in value.items() if key != "seq"} != vector.expected:
        return None
    wanted = vector.wanted
    return Answered(wanted) if isinstance(wanted, Answer) else None


def _is(value: Json, number: int) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value == number


_CONTEXT = 2000
"""Characters kept of what an implementation says of its own failure."""


def _judged(vector: Vector, differences: Sequence[Difference]) -> Judged:
    return Judged(vector, Outcome.FAILED if differences else Outcome.PASSED, tuple(differences))


def _refusal(wanted: ErrorKind, reply: Reply) -> list[Difference]:
    if not isinstance(reply, Refusal):
        return [Difference("refused", wanted.value, "answer")]
    return [] if reply.kind is wanted else [Difference("refused.kind", wanted.value, reply.kind.value)]


def _property(wanted: Predicate, answers: Sequence[Answer]) -> list[Difference]:
    lacking = [s for answer in answers for s in missing(wanted, answer)]
    if lacking:
        return [Difference(section.value, "answer", None) for section in dict.fromkeys(lacking)]
    beside = answers[1] if len(answers) > 1 else None
    return [Difference(path, wish, found) for path, wish, found in failing(wanted, answers[0], beside)]


def _object(data: bytes) -> Object | None:
    """The object that a line is, if it is one."""
    with suppress(ValueError, RecursionError):
        value = read_json(data)
        if isinstance(value, dict):
            return value
    return None


def _seconds(limit: float) -> str:
    return f"{limit:g}"
