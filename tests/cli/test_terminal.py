"""On a terminal: colour unless it is unwanted, and progress only once something takes long."""

import io
import re
import time

import pytest

from policy_model.cli import console as module
from policy_model.cli.console import Console, coloured, write
from policy_model.source.catalogue import Lang


class Terminal(io.StringIO):
    def isatty(self):
        return True


@pytest.fixture(autouse=True)
def _plain_environment(monkeypatch):
    monkeypatch.setenv("TERM", "xterm-256color")
    for name in ("NO_COLOR", "FORCE_COLOR", "COLORTERM"):
        monkeypatch.delenv(name, raising=False)


def test_segments_are_coloured_on_a_terminal_only():
    terminal, plain = Terminal(), io.StringIO()
    for stream in (terminal, plain):
        write([("错误", "error"), ("[b]不是标记[/b]\n", "")], stream)
    assert "\x1b[" in terminal.getvalue()
    assert "[b]不是标记[/b]" in terminal.getvalue()
    assert plain.getvalue() == "错误[b]不是标记[/b]\n"


@pytest.mark.parametrize(("name", "value"), [("NO_COLOR", "1"), ("TERM", "dumb")])
def test_colour_can_be_refused(monkeypatch, name, value):
    assert coloured(Terminal())
    monkeypatch.setenv(name, value)
    assert not coloured(Terminal())


@pytest.mark.parametrize(("pause", "seen"), [(0.0, False), (0.15, True)])
def test_progress_shows_only_after_a_while(monkeypatch, pause, seen):
    terminal = Terminal()
    monkeypatch.setattr("sys.stderr", terminal)
    monkeypatch.setattr(module, "_PATIENCE", 0.02)
    with Console(Lang.ZH).progress("cli.version.help"):
        time.sleep(pause)
    assert ("显示版本" in terminal.getvalue()) == seen


@pytest.mark.parametrize(("pause", "seen"), [(0.0, False), (0.3, True)])
def test_a_bar_shows_how_far_it_has_come(monkeypatch, pause, seen):
    terminal = Terminal()
    monkeypatch.setattr("sys.stderr", terminal)
    monkeypatch.setattr(module, "_PATIENCE", 0.02)
    with Console(Lang.ZH).bar("cli.check.deciding") as step:
        step("[b]某性质[/b]", 3, 7)
        time.sleep(pause)
    said = terminal.getvalue()
    assert ("3/7" in said) == ("正在判定" in said) == ("[b]某性质[/b]" in said) == seen
    assert bool(re.search(r"[-\d]:[-\d]{2}:[-\d]{2}", said)) == seen  # the time left


def test_above_a_bar_stands_what_is_known_so_far_and_nothing_of_it_is_left(monkeypatch):
    terminal = Terminal()
    monkeypatch.setattr("sys.stderr", terminal)
    monkeypatch.setattr(module, "_PATIENCE", 0.02)
    with Console(Lang.ZH).bar("cli.check.deciding") as step:
        for number in range(module._LINES + 1):
            step.say(f"✓ 性质{number}：成立 [b]")
        time.sleep(0.3)
        shown = terminal.getvalue()
    assert "性质0" not in shown
    assert all(f"✓ 性质{number}：成立 [b]" in shown for number in range(1, module._LINES + 1))
    erased = "\x1b[1A\x1b[2K"
    assert terminal.getvalue().endswith(erased * (module._LINES + 1))


def test_off_a_terminal_there_is_no_bar_and_no_colour(monkeypatch):
    plain = io.StringIO()
    monkeypatch.setattr("sys.stderr", plain)
    with Console(Lang.ZH).bar("cli.check.deciding") as step:
        step("某性质", 3, 7)
        step.say("✓ 某性质：成立")
    assert plain.getvalue() == ""


@pytest.mark.parametrize(("columns", "width"), [("20", 40), ("80", 80), ("300", 100)])
def test_the_width_stays_readable(monkeypatch, columns, width):
    monkeypatch.setenv("COLUMNS", columns)
    assert Console(Lang.ZH).width == width
