"""`check` as a whole process beside the bare import of what it needs, and the 体检 as measures grow."""

import contextlib
import json
import math
import os
import pty
import shutil
import subprocess
import sys
import time
from pathlib import Path
from time import process_time

import pytest

from policy_model.analysis.run import ANALYSES, Subject
from policy_model.pipeline import load_measure, load_properties
from policy_model.proof.replay import Evaluator
from policy_model.source.processes import PROCESSES, available

ROOT = Path(__file__).parents[1]
NAME = "pingdingshan-2017-2"
BARE = "import z3, lark, chinese_calendar"
EDIT = ("应在三个工作日内向", "应在五个工作日内向"), ("后三个工作日内向", "后五个工作日内向")


@pytest.fixture
def copy(tmp_path):
    """The measure and its properties where they can be edited, and a cache of their own."""
    for folder in ("spec/measures", "proofs"):
        target = tmp_path / folder
        target.mkdir(parents=True)
        for file in (ROOT / folder).glob(f"{NAME}*.*"):
            shutil.copy(file, target)
    return tmp_path


def seconds(folder, *arguments, **environment):
    """Processor time of a Python process and of its children; bytecode is kept, as in an installed tool."""
    return spent(folder, *arguments, **environment)[0]


def spent(folder, *arguments, **environment):
    """The same, and how long one waits for it."""
    environ = dict(os.environ) | {"XDG_CACHE_HOME": str(folder / "cache")} | environment
    environ.pop("PYTHONDONTWRITEBYTECODE", None)
    environ["PYTHONPYCACHEPREFIX"] = str(folder / "bytecode")
    before = os.times()
    subprocess.run([sys.executable, *arguments], check=False, capture_output=True, env=environ)
    after = os.times()
    used = after.children_user + after.children_system - before.children_user - before.children_system
    return used, after.elapsed - before.elapsed


def test_check_beside_imports(benchmark, copy):
    """Cold: nothing kept. Again: nothing changed. Edited: one sentence has another period.

    In processor time, and as one waits: by one process, and by as many as there are processors.
    """
    measure = copy / "spec" / "measures" / f"{NAME}.md"
    command = [
        "-m",
        "policy_model.cli",
        "check",
        str(measure),
        "--proofs",
        str(copy / "proofs" / f"{NAME}.md"),
    ]
    seconds(copy, "-m", "policy_model.cli", "eval", "--help")
    bare = [min(times) for times in zip(*(spent(copy, "-c", BARE) for _ in range(5)), strict=True)]
    found = {"cold, one process": spent(copy, *command, **{PROCESSES: "1"})}
    shutil.rmtree(copy / "cache")
    found |= {"cold": spent(copy, *command), "again": spent(copy, *command)}
    for file in (measure, measure.with_suffix(".txt")):
        text = file.read_text("utf-8")
        for old, new in EDIT:
            text = text.replace(old, new)
        file.write_text(text, "utf-8")
    found["edited"] = spent(copy, *command)
    benchmark.extra_info["processors"] = available()
    for name, (used, waited) in found.items():
        benchmark.extra_info[f"check to bare imports, {name}"] = round(used / bare[0], 1)
        benchmark.extra_info[f"check to bare imports, {name}, waited"] = round(waited / bare[1], 1)
    benchmark.pedantic(lambda: None, rounds=1)


def test_first_verdict_beside_the_whole(benchmark, copy):
    """On a terminal, cold, by one process: processor time until a verdict is shown, and until the end."""
    command = [sys.executable, "-m", "policy_model.cli", "check"]
    command += [str(copy / "spec/measures" / f"{NAME}.md"), "--proofs", str(copy / "proofs" / f"{NAME}.md")]
    environ = {**os.environ, "XDG_CACHE_HOME": str(copy / "cache"), "TERM": "xterm", PROCESSES: "1"}
    environ["PYTHONPYCACHEPREFIX"] = str(copy / "bytecode")
    for name in ("NO_COLOR", "PYTHONDONTWRITEBYTECODE"):
        environ.pop(name, None)
    seconds(copy, "-m", "policy_model.cli", "eval", "--help")  # bytecode
    ours, its = pty.openpty()
    began = time.monotonic()
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=its, env=environ) as process:
        os.close(its)
        shown, first = b"", None
        with contextlib.suppress(OSError):  # how the end of a terminal is told
            while more := os.read(ours, 4096):
                shown += more
                if first is None and any(mark.encode() in shown for mark in "✓✗?"):
                    fields = Path(f"/proc/{process.pid}/stat").read_text("ascii").split()
                    first = sum(map(int, fields[13:15])) / os.sysconf("SC_CLK_TCK"), time.monotonic() - began
        whole = os.wait4(process.pid, 0)[2]
        process.returncode = 0
    assert first is not None
    benchmark.extra_info["seconds until the first verdict: used, waited"] = [round(s, 2) for s in first]
    used = whole.ru_utime + whole.ru_stime
    benchmark.extra_info["seconds of check"] = round(used, 1)
    benchmark.extra_info["first verdict to the whole"] = round(first[0] / used, 3)
    benchmark.pedantic(lambda: None, rounds=1)


def test_where_it_goes(benchmark):
    """The real measure, in this process: its encoding, its courses, its properties, its analyses."""
    loaded = load_measure()
    properties = load_properties(loaded, None)
    subject = Subject(loaded.measure, loaded.outline, Evaluator())
    steps = {
        "encoding": lambda: subject.question.world.one.duties,
        "courses": lambda: subject.place.courses,
        "properties": lambda: [subject.place.decide(p) for p in properties],
        "analyses": lambda: [tuple(a.find(subject)) for a in ANALYSES],
    }
    for name, step in steps.items():
        start = process_time()
        step()
        benchmark.extra_info[f"seconds, {name}"] = round(process_time() - start, 2)
    benchmark.pedantic(lambda: None, rounds=1)


SIZES = tuple(map(int, os.environ.get("GROWTH", "18 60 180").split()))
"""Numbers of articles; with GROWTH="60 180 600" the larger ones too, which takes minutes."""


def test_check_grows(benchmark, tmp_path):
    """All properties and all analyses of synthetic measures: time and memory an article, and where they go.

    The exponent is that of the largest two: 1 is linear, 2 quadratic.
    """
    found = {}
    for size in SIZES:
        command = [sys.executable, str(Path(__file__).with_name("growth.py")), str(tmp_path), str(size)]
        done = subprocess.run(command, check=True, capture_output=True, text=True)
        found[size] = json.loads(done.stdout)
        assert found[size]["unknown"] == 0
        used = found[size]["seconds"]
        whole = sum(used.values())
        told = {"seconds": round(whole, 2), "peak MiB": found[size]["peak MiB"]}
        told["milliseconds an article"] = round(1000 * whole / size, 1)
        told |= {
            f"share, {name}": round(used[name] / whole, 2) for name in sorted(used, key=used.get)[:-6:-1]
        }
        for name, value in told.items():
            benchmark.extra_info[f"{size}: {name}"] = value
    small, large = sorted(SIZES)[-2:]
    for name in ("seconds", *found[large]["seconds"]):
        low, high = (_used(found[size]["seconds"], name) for size in (small, large))
        if high > 0.1 < low:
            exponent = math.log(high / low) / math.log(large / small)
            benchmark.extra_info[f"exponent, {name}"] = round(exponent, 2)
    benchmark.pedantic(lambda: None, rounds=1)


def _used(seconds, name):
    return sum(seconds.values()) if name == "seconds" else seconds[name]
