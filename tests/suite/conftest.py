"""What the suite's tests share: the sample suite on disk, and implementations as small scripts."""

import json
import sys

import pytest

from policy_model.suite.folder import load_suite
from policy_model.suite.runner import Command, Limits
from tests.suite import samples

PATIENT = Limits(reply=300, grace=300, start=300)
"""For implementations that answer: no limit here is met however busy the machine."""

HEAD = '''
import json, os, sys, time
ANSWERS = json.load(open({answers!r}, encoding="utf-8"))
COUNT = 0

def canonical(value):
    return json.dumps(value, ensure_ascii=False, sort_keys=True)

def right(message):
    """The right answer, looked up: the tests are about the runner."""
    return {{"seq": message["seq"], **ANSWERS[canonical([message["case"], message["ask"]])]}}

def say(value):
    sys.stdout.write(json.dumps(value) + "\\n")
    sys.stdout.flush()

def on_start():
    say({{"protocol": 1, "implementation": {{"name": "script", "version": "1"}}}})

def on_dialect(message):
    say({{"ok": True}})

def on_run(message, number):
    say(right(message))
'''
TAIL = """
for line in sys.stdin:
    message = json.loads(line)
    if message["cmd"] == "start":
        on_start()
    elif message["cmd"] == "dialect":
        on_dialect(message)
    elif message["cmd"] == "stop":
        break
    else:
        COUNT += 1
        on_run(message, COUNT)
"""


@pytest.fixture(scope="session")
def folder(tmp_path_factory):
    where = tmp_path_factory.mktemp("suite")
    samples.write(where)
    return where


@pytest.fixture(scope="session")
def suite(folder):
    return load_suite(folder)


@pytest.fixture(scope="session")
def answers(tmp_path_factory):
    """What the reference says of every case of the sample suite, for scripts to look up."""
    found = {}
    for vector in samples.vectors():
        for case in (vector.case, vector.beside):
            if case is not None:
                key = json.dumps([case, vector.ask], ensure_ascii=False, sort_keys=True)
                found[key] = samples.reference().expected(case, vector.ask)
    path = tmp_path_factory.mktemp("answers") / "answers.json"
    path.write_text(json.dumps(found, ensure_ascii=False), "utf-8")
    return path


@pytest.fixture
def script(tmp_path, answers):
    """Writes an implementation: what it does otherwise is given as Python, between its head and its loop."""

    def write(body="", *, tail=TAIL):
        path = tmp_path / "implementation.py"
        path.write_text(HEAD.format(answers=str(answers)) + body + tail, "utf-8")
        return [sys.executable, "-S", str(path)]

    return write


@pytest.fixture
def command(script):
    def make(body="", *, tail=TAIL, limits=PATIENT, per_case=False, jobs=1):
        return Command(tuple(script(body, tail=tail)), limits, per_case, jobs)

    return make
