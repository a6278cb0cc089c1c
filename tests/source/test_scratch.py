"""What is being written stands beside its place; what a killed run left of it goes with the next run."""

import signal
import subprocess
import sys

from policy_model.source.files import write_atomic
from policy_model.source.scratch import scratch

PROGRAM = """
import os, signal, sys
from pathlib import Path
from policy_model.source.scratch import scratch
with scratch(Path(sys.argv[1]), folder="folder" in sys.argv[2:]) as own:
    (own / "part").touch() if own.is_dir() else own.write_text("half")
    os.kill(os.getpid(), signal.SIGKILL)
"""


def left_behind(target, options=()):
    """A run that is killed in the middle of writing `target`."""
    ended = subprocess.run([sys.executable, "-c", PROGRAM, str(target), *options], check=False)
    assert ended.returncode == -signal.SIGKILL


def test_what_a_killed_run_left_is_removed_by_the_next(tmp_path):
    left_behind(tmp_path / "a.txt", ["folder"])
    left_behind(tmp_path / "a.txt")
    assert len(list(tmp_path.iterdir())) == 1
    write_atomic(tmp_path / "a.txt", b"whole")
    assert [path.name for path in tmp_path.iterdir()] == ["a.txt"]


def test_what_another_run_is_writing_and_what_is_not_ours_stays(tmp_path):
    alien = tmp_path / ".a.txt.backup"
    alien.touch()
    with scratch(tmp_path / "a.txt") as own:
        write_atomic(tmp_path / "a.txt", b"whole")
        assert own.exists()
    assert sorted(path.name for path in tmp_path.iterdir()) == [".a.txt.backup", "a.txt"]
