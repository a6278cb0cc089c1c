"""Implementations that behave in every way there is, and what the runner makes of each."""

import os
import signal
import subprocess
import sys
import time
from dataclasses import replace

import pytest

from policy_model.source.diagnostic import Unusable
from policy_model.suite.runner import Command, Examiner, Limits, Outcome, run_suite
from tests.suite.conftest import PATIENT, TAIL

SHORT = Limits(reply=0.2, grace=0.2, start=300)
"""For implementations that never answer: they do not, however long the wait."""

SLOW = Limits(reply=0.2, grace=300, start=300)
"""For one that sleeps longer than the limit, and then answers."""

ONCE = """
def on_run(message, number):
    if MARK and os.path.exists(MARK):
        say(right(message))
        return
    open(MARK, "w").close()
    wrong(message)
"""


def outcomes(run):
    return [j.outcome for j in run.judged]


def test_a_right_one_passes(suite, command):
    run = run_suite(suite, suite.vectors, command())
    assert set(outcomes(run)) == {Outcome.PASSED}
    assert run.implementation.implementation == {"name": "script", "version": "1"}
    assert run.remarks == ()


def test_progress_is_told(suite, command):
    told = []
    run_suite(suite, suite.vectors, command(jobs=2), told.append)
    assert sorted(told) == list(range(1, len(suite.vectors) + 1))


BAD = {
    "hang": ("def wrong(message): time.sleep(10**6)", SHORT, Outcome.TIMED_OUT),
    "never reads on": (
        "def wrong(message):\n    say({}) if 0 else time.sleep(10**6)",
        SHORT,
        Outcome.TIMED_OUT,
    ),
    "exit": ("def wrong(message): sys.exit(3)", PATIENT, Outcome.CRASHED),
    "exits early and well": ("def wrong(message): sys.exit(0)", PATIENT, Outcome.CRASHED),
    "raises": ("def wrong(message): raise RuntimeError('不好')", PATIENT, Outcome.CRASHED),
    "killed": ("def wrong(message): os.kill(os.getpid(), 9)", PATIENT, Outcome.CRASHED),
    "closes its output": (
        "def wrong(message):\n    os.close(1)\n    time.sleep(10**6)",
        SHORT,
        Outcome.CRASHED,
    ),
    "prints, then answers": (
        "def wrong(message):\n    print('checking', 7)\n    say(right(message))",
        PATIENT,
        Outcome.BABBLED,
    ),
    "prints a number": (
        "def wrong(message):\n    print(42)\n    say(right(message))",
        PATIENT,
        Outcome.BABBLED,
    ),
    "prints only": (
        "def wrong(message):\n    print('hello', flush=True)\n    time.sleep(10**6)",
        SHORT,
        Outcome.BABBLED,
    ),
    "not utf-8": (
        "def wrong(message):\n    sys.stdout.buffer.write(b'\\xff\\xfe\\n')\n    say(right(message))",
        PATIENT,
        Outcome.BABBLED,
    ),
    "half a message": (
        "def wrong(message):\n    print('{\"seq\": 1,', end='', flush=True)\n    time.sleep(10**6)",
        SHORT,
        Outcome.TIMED_OUT,
    ),
    "one huge line": (
        "def wrong(message):\n    while True: sys.stdout.write('x' * 65536)",
        Limits(300, 300, 300, 1 << 18),
        Outcome.FLOODED,
    ),
    "lines without end": (
        "def wrong(message):\n    while True: print('again and again')",
        Limits(300, 300, 300, 1 << 18),
        Outcome.FLOODED,
    ),
    "huge answer": (
        "def wrong(message): say(right(message) | {'pad': 'x' * (1 << 19)})",
        Limits(300, 300, 300, 1 << 18),
        Outcome.FLOODED,
    ),
    "wrong number": ("def wrong(message): say(right(message) | {'seq': 99})", PATIENT, Outcome.INVALID),
    "no number": (
        "def wrong(message):\n    a = right(message)\n    del a['seq']\n    say(a)",
        PATIENT,
        Outcome.INVALID,
    ),
    "empty object": ("def wrong(message): say({'seq': message['seq']})", PATIENT, Outcome.INVALID),
    "unknown status": (
        "def wrong(message): say({'seq': message['seq'], 'answer': {'scope': {'status': 'maybe'}}})",
        PATIENT,
        Outcome.INVALID,
    ),
    "deeply nested": (
        "def wrong(message): print('[' * 100000, flush=True); say(right(message))",
        PATIENT,
        Outcome.BABBLED,
    ),
    "slow": ("def wrong(message):\n    time.sleep(0.4)\n    say(right(message))", SLOW, Outcome.SLOW),
    "skips": (
        "def wrong(message): say({'seq': message['seq'], 'skipped': True, 'reason': '还没写'})",
        PATIENT,
        Outcome.SKIPPED,
    ),
    "says it failed": (
        "def wrong(message): say({'seq': message['seq'], 'errored': True, 'context': {'trace': 'x'}})",
        PATIENT,
        Outcome.ERRORED,
    ),
    "refuses": (
        "def wrong(message): say({'seq': message['seq'], 'refused': {'kind': 'wrong_type'}})",
        PATIENT,
        Outcome.FAILED,
    ),
    "answers nothing": (
        "def wrong(message): say({'seq': message['seq'], 'answer': {}})",
        PATIENT,
        Outcome.FAILED,
    ),
}


@pytest.mark.parametrize("name", BAD)
def test_one_that_goes_wrong_once_has_its_own_outcome_and_the_rest_pass(name, suite, command, tmp_path):
    body, limits, outcome = BAD[name]
    mark = f"MARK = {str(tmp_path / 'mark')!r}\n"
    asked = suite.vectors[3:6]
    once = mark + body + ONCE
    # The vectors after it are asked under limits that no machine misses.
    first = run_suite(suite, asked[:1], command(once, limits=limits))
    assert outcomes(first) == [outcome]
    (tmp_path / "mark").unlink()
    if limits in (PATIENT, SLOW) or outcome is Outcome.FLOODED:
        patient = limits if limits is not SLOW else PATIENT
        whole = run_suite(suite, asked, command(once, limits=patient))
        assert outcomes(whole)[1:] == [Outcome.PASSED, Outcome.PASSED]


def test_what_hangs_is_replaced_and_the_next_vector_asked(suite, command, tmp_path):
    body = f"MARK = {str(tmp_path / 'mark')!r}\ndef wrong(message): time.sleep(10**6)\n{ONCE}"
    examiner = Examiner(suite, command(body, limits=SHORT))
    assert examiner.judge(suite.vectors[0]).outcome is Outcome.TIMED_OUT
    (tmp_path / "mark").touch()
    examiner._limits = PATIENT
    assert examiner.judge(suite.vectors[1]).outcome is Outcome.PASSED
    examiner.finish()


def test_a_crash_tells_the_code_and_the_last_words(suite, command):
    run = run_suite(
        suite, suite.vectors[:1], command("def on_run(m, n): sys.stderr.write('出错了'); sys.exit(7)")
    )
    (judged,) = run.judged
    assert (judged.note.key, judged.note.args) == ("suite.note.exited", {"code": 7})
    assert judged.detail == "出错了"


def test_much_on_standard_error_is_no_matter(suite, command):
    body = "def on_run(message, number):\n    sys.stderr.write('x' * 1000000)\n    say(right(message))"
    assert set(outcomes(run_suite(suite, suite.vectors[:3], command(body)))) == {Outcome.PASSED}


def test_a_second_reply_is_held_against_the_vector_replied_to(suite, command):
    body = "def on_run(message, number):\n    say(right(message))\n    if number == 1: say(right(message))"
    run = run_suite(suite, suite.vectors[:3], command(body))
    assert outcomes(run) == [Outcome.BABBLED, Outcome.PASSED, Outcome.PASSED]
    assert run.judged[0].note.key == "suite.note.again"


@pytest.mark.parametrize("line", ['{"seq": 1, "seq": 1, "skipped": true}', '{"seq": NaN, "skipped": true}'])
def test_a_key_given_twice_and_no_number_are_no_message(suite, command, line):
    body = f"def on_run(message, number):\n    print({line!r}, flush=True)\n    sys.exit(0)"
    (judged,) = run_suite(suite, suite.vectors[:1], command(body)).judged
    assert judged.outcome in (Outcome.BABBLED, Outcome.CRASHED)


def test_what_a_process_leaves_behind_does_not_hide_that_it_is_gone(suite, command):
    leaves = "import subprocess; subprocess.Popen(['sleep', '60'])"
    body = f"def on_run(message, number):\n    {leaves}\n    os._exit(3)"
    (judged,) = run_suite(suite, suite.vectors[:1], command(body)).judged
    assert (judged.outcome, judged.note.args) == (Outcome.CRASHED, {"code": 3})


@pytest.mark.parametrize(
    ("said", "outcome"), [("", Outcome.TIMED_OUT), ("print('busy', flush=True); ", Outcome.BABBLED)]
)
def test_after_so_many_waited_for_in_vain_the_run_ends_with_what_it_knows(suite, command, said, outcome):
    body = f"def on_run(message, number):\n    {said}time.sleep(10**6)"
    hasty = replace(command(body, limits=Limits(reply=0.2, grace=0.1, start=300)), stop_after=2)
    run = run_suite(suite, suite.vectors[:5], hasty)
    assert (outcomes(run), run.unasked) == ([outcome] * 2, 3)
    assert "suite.note.stopped" in [note.key for note in run.remarks]


def test_crashes_do_not_end_the_run(suite, command):
    body = "def on_run(message, number):\n    sys.exit(3)"
    run = run_suite(suite, suite.vectors[:4], replace(command(body), stop_after=2))
    assert (outcomes(run), run.unasked) == ([Outcome.CRASHED] * 4, 0)


def test_a_start_that_fails_shows_what_was_written_on_standard_error(suite, command):
    body = "def on_start():\n    sys.stderr.write('no such table')\n    sys.exit(2)"
    with pytest.raises(Unusable) as error:
        run_suite(suite, suite.vectors[:1], command(body))
    notes = dict(error.value.diagnostics[0].notes)
    assert notes["suite.note.stderr"] == {"text": "no such table"}


def test_cases_asked_before_are_asked_of_the_same_process(suite, command):
    body = (
        "def on_run(message, number):\n"
        "    if number == 1: say({'seq': 1, 'skipped': True})\n    else: say(right(message))"
    )
    one = suite.vectors[0]
    (judged,) = run_suite(suite, [replace(one, before=(one.case,))], command(body)).judged
    assert judged.outcome is Outcome.PASSED


def test_a_wrong_answer_names_entry_and_clause(suite, command):
    body = """
def on_run(message, number):
    answer = right(message)
    answer["answer"]["results"]["exempt"]["status"] = "required"
    say(answer)
"""
    vectors = [v for v in suite.vectors if str(v.clauses[0]) == "7.3"][:1]
    (judged,) = run_suite(suite, vectors, command(body)).judged
    assert judged.outcome is Outcome.FAILED
    (difference,) = judged.differences
    assert (difference.path, difference.expected, difference.found) == (
        "results.exempt.status",
        "forbidden",
        "required",
    )
    assert "7.3" in difference.clauses


@pytest.mark.parametrize("jobs", [1, 2, 5, 100])
def test_the_order_is_the_suite_s_whoever_answers(suite, command, jobs):
    body = "def on_run(message, number):\n    time.sleep(0.02 * (os.getpid() % 3))\n    say(right(message))"
    run = run_suite(suite, suite.vectors, command(body, jobs=jobs))
    assert [j.vector.id for j in run.judged] == [v.id for v in suite.vectors]
    assert set(outcomes(run)) == {Outcome.PASSED}


START = {
    "nothing": ("def on_start(): time.sleep(10**6)", Limits(300, 0, 0.2), "PM0806"),
    "exits": ("def on_start(): sys.exit(1)", PATIENT, "PM0806"),
    "another version": ("def on_start(): say({'protocol': 2, 'implementation': {}})", PATIENT, "PM0806"),
    "no name": ("def on_start(): say({'protocol': 1, 'implementation': {}})", PATIENT, "PM0806"),
    "babble": ("def on_start(): print('ready', flush=True); sys.exit(0)", PATIENT, "PM0806"),
    "another measure": ("def on_dialect(m): say({'ok': False, 'reason': '不认'})", PATIENT, "PM0807"),
}


@pytest.mark.parametrize("name", START)
def test_one_that_does_not_start_is_unusable(name, suite, command):
    body, limits, code = START[name]
    with pytest.raises(Unusable) as error:
        run_suite(suite, suite.vectors, command(body, limits=limits))
    assert error.value.diagnostics[0].code == code


@pytest.mark.parametrize("per_case", [False, True])
def test_a_command_that_is_not_there(suite, per_case, tmp_path):
    command = Command((str(tmp_path / "none"),), PATIENT, per_case)
    with pytest.raises(Unusable) as error:
        run_suite(suite, suite.vectors, command)
    assert error.value.diagnostics[0].code == "PM0805"


ALONE = "\nmessage = json.loads(sys.stdin.readline())\n"
PER_CASE = {
    "right": ("say(right(message))", PATIENT, Outcome.PASSED),
    "right, without number": ("a = right(message); del a['seq']; say(a)", PATIENT, Outcome.PASSED),
    "no line end": ("sys.stdout.write(json.dumps(right(message)))", PATIENT, Outcome.PASSED),
    "silent": ("", PATIENT, Outcome.CRASHED),
    "fails after answering": ("say(right(message)); sys.exit(1)", PATIENT, Outcome.CRASHED),
    "says more": ("say(right(message)); print('done')", PATIENT, Outcome.BABBLED),
    "hangs": ("time.sleep(10**6)", SHORT, Outcome.TIMED_OUT),
    "stays": ("say(right(message)); time.sleep(10**6)", SHORT, Outcome.TIMED_OUT),
}


@pytest.mark.parametrize("name", PER_CASE)
def test_a_process_per_case(name, suite, command):
    body, limits, outcome = PER_CASE[name]
    asked = suite.vectors[3:5] if outcome is Outcome.PASSED else suite.vectors[3:4]
    run = run_suite(suite, asked, command(ALONE, tail=body, limits=limits, per_case=True))
    assert set(outcomes(run)) == {outcome}
    assert run.implementation is None


def test_nothing_is_left_running(suite, command, tmp_path):
    pids = tmp_path / "pids"
    body = f"""
import subprocess
child = subprocess.Popen([sys.executable, "-S", "-c", "import time; time.sleep(10**6)"])
with open({str(pids)!r}, "a") as file: file.write(f"{{os.getpid()}} {{child.pid}} ")
def on_run(message, number): time.sleep(10**6)
"""
    assert outcomes(run_suite(suite, suite.vectors[:1], command(body, limits=SHORT))) == [Outcome.TIMED_OUT]
    for pid in map(int, pids.read_text().split()):
        until = time.monotonic() + 60
        while time.monotonic() < until and _runs(pid):
            time.sleep(0.05)
        assert not _runs(pid)


def _runs(pid):
    """Whether the process runs; a dead one that nobody has waited for does not."""
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    try:
        with open(f"/proc/{pid}/stat", encoding="utf-8") as stat:  # noqa: PTH123
            return stat.read().rsplit(")", 1)[1].split()[0] != "Z"
    except FileNotFoundError:
        return False


ENDS = {
    "well": ("", None),
    "badly": ("sys.exit(5)", "suite.note.ended_badly"),
    "with more to say": ("print('bye')", "suite.note.after_stop"),
}


@pytest.mark.parametrize("name", ENDS)
def test_how_it_ends_is_remarked(name, suite, command):
    tail, key = ENDS[name]
    run = run_suite(suite, suite.vectors[:1], command(tail=TAIL + tail))
    assert [note.key for note in run.remarks] == ([key] if key else [])
    assert outcomes(run) == [Outcome.PASSED]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGINT to send")
def test_ctrl_c_ends_the_run_and_the_implementation(folder, script, tmp_path):
    pid = tmp_path / "pid"
    body = f"""
def on_run(message, number):
    with open({str(pid) + ".part"!r}, "w") as file: file.write(str(os.getpid()))
    os.rename({str(pid) + ".part"!r}, {str(pid)!r})
    time.sleep(10**6)
"""
    implementation = " ".join(f"'{word}'" for word in script(body))
    run = [sys.executable, "-m", "policy_model.cli", "suite", "run", str(folder), "--command", implementation]
    with subprocess.Popen(
        [*run, "--limit", "100000"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        while not pid.exists():
            assert process.poll() is None, process.stderr.read()
            time.sleep(0.05)
        process.send_signal(signal.SIGINT)
        out, errors = process.communicate()
    assert process.returncode == 130
    assert out == b""
    assert b"Traceback" not in errors
    assert not _runs(int(pid.read_text()))
