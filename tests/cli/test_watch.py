"""`check --watch`: again on every save, whatever a save brings, until Ctrl-C."""

from __future__ import annotations

import signal
import subprocess
import sys

import pytest

from policy_model.cli import main
from policy_model.cli.check import Options, run_check
from policy_model.cli.console import Console
from policy_model.cli.watch import watch
from policy_model.source.beside import files_of
from policy_model.source.catalogue import Lang

from . import small


def watched(measure, *edits, check=None):
    """The codes of the checks, each edit being made while the next save is waited for."""
    console, codes, todo = Console(Lang.ZH), [], list(edits)

    def run():
        codes.append(None)
        codes[-1] = (check or (lambda: run_check(console, Options(measure))))()
        return codes[-1]

    def wait():
        if not todo:
            raise KeyboardInterrupt
        todo.pop(0)()

    ended = watch(console, run, files_of(measure, None), wait)
    return ended, codes


@pytest.fixture
def measure(tmp_path, monkeypatch):
    small.install(monkeypatch, small.FOUND[:1])
    return small.write(tmp_path)


def test_every_file_of_a_check_is_watched_and_errors_do_not_end_it(measure, capsys):
    text = measure.with_suffix(".txt")
    claims = measure.with_suffix(".properties.md")
    accepted = measure.with_suffix(".findings.toml")
    ended, codes = watched(
        measure,
        lambda: measure.write_text(small.MEASURE.replace("可以发放夜班补贴", "可以发放"), "utf-8"),
        lambda: measure.write_text(small.MEASURE, "utf-8"),
        measure.unlink,
        lambda: measure.write_text(small.MEASURE, "utf-8"),
        lambda: text.write_text(small.TEXT.replace("夜间", "白天"), "utf-8"),
        lambda: text.write_text(small.TEXT, "utf-8"),
        lambda: claims.write_text(small.PROPERTIES.replace("（不成立）", ""), "utf-8"),
        lambda: accepted.write_text("[", "utf-8"),
        lambda: accepted.write_text("", "utf-8"),
        lambda: accepted.write_text("# 无\n", "utf-8"),
    )
    assert codes == [0, None, 0, None, 0, None, 0, 1, None, None, 1]
    assert ended == 1
    err = capsys.readouterr().err
    for code in ("PM0001", "PM0310", "PM0551", "PM0004"):
        assert code in err
    assert "等待保存：small.md、small.txt、small.properties.md" in err
    assert err.endswith("已中断\n")
    assert "Traceback" not in err


def test_a_save_that_changes_nothing_is_no_save(measure):
    same = lambda: measure.write_text(small.MEASURE, "utf-8")  # noqa: E731
    _, codes = watched(measure, same, same)
    assert codes == [0]


def test_a_save_while_a_check_runs_is_seen(measure):
    edits = [small.PROPERTIES.replace("（不成立）", "")]

    def check():
        if edits:
            measure.with_suffix(".properties.md").write_text(edits.pop(), "utf-8")
        return 0

    assert watched(measure, check=check)[1] == [0, 0]


def test_the_command_watches_and_ends_on_ctrl_c(measure):
    args = [sys.executable, "-m", "policy_model.cli", "check", str(measure), "--watch", "--lang", "zh"]
    with subprocess.Popen(args, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        try:
            assert "等待保存" in process.stderr.readline()
            measure.with_suffix(".findings.toml").write_text("[", "utf-8")
            assert "已保存" in process.stderr.readline()
            assert "PM0551" in process.stderr.readline()
            while "等待保存" not in process.stderr.readline():
                pass
            process.send_signal(signal.SIGINT)
            out, err = process.communicate(timeout=60)
        finally:
            process.kill()
    assert process.returncode == 2
    assert out.count("性质 3 条") == 1
    assert err == "已中断\n"


def test_a_form_there_is_not_is_refused_at_once(measure, capsys):
    assert main(["check", str(measure), "--watch", "--format", "xml"]) == 2
    assert "PM0613" in capsys.readouterr().err


def test_ctrl_c_during_a_check_ends_it(measure, capsys):
    def check():
        raise KeyboardInterrupt

    ended, codes = watched(measure, lambda: pytest.fail("waited"), check=check)
    assert (ended, codes) == (130, [None])
    assert "已中断" in capsys.readouterr().err
