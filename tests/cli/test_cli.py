"""The command line's frame: exit codes, languages, messages instead of tracebacks."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policy_model import __version__
from policy_model.cli import Console, ExitCode, main
from policy_model.cli.app import COMMANDS, build_app
from policy_model.cli.language import language_of, split_language
from policy_model.source.catalogue import Lang
from policy_model.source.cells import cell_width

TEXT = "第一条 甲。\n第二条 有下列情形之一的：\n（一）乙；\n（二）丙。\n"

SUITE_COMMANDS = ("build", "run", "diff", "score", "serve")


@pytest.fixture
def text(tmp_path):
    path = tmp_path / "规定.txt"
    path.write_text(TEXT, "utf-8")
    return path


def test_new_writes_beside_the_text_and_says_what_it_found(text, capsys):
    assert main(["new", str(text), "--lang", "zh"]) == ExitCode.EXPECTED
    out = capsys.readouterr()
    assert out.out == ""
    assert "条 2，款 0，项 2" in out.err
    assert text.with_suffix(".md").read_text("utf-8").count("```policy\n```") == 2


def test_new_takes_a_name_or_a_file_or_stdout(text, capsys):
    assert main(["new", str(text), "--name", "乙"]) == 0
    assert (text.parent / "乙.md").exists()
    assert main(["new", str(text), "-o", str(text.parent / "丙.md")]) == 0
    assert (text.parent / "丙.md").exists()
    capsys.readouterr()
    assert main(["new", str(text), "-o", "-"]) == 0
    assert "```vocabulary" in capsys.readouterr().out


def test_new_overwrites_only_when_told_and_never_its_own_text(text, capsys):
    target = text.with_suffix(".md")
    target.write_text("旧", "utf-8")
    assert main(["new", str(text)]) == ExitCode.UNUSABLE
    assert "PM0008" in capsys.readouterr().err
    assert target.read_text("utf-8") == "旧"
    assert main(["new", str(text), "--force"]) == 0
    assert target.read_text("utf-8") != "旧"
    assert main(["new", str(text), "-o", str(text), "--force"]) == ExitCode.UNUSABLE
    assert "PM0608" in capsys.readouterr().err
    assert text.read_text("utf-8") == TEXT


def test_new_warns_and_goes_on(tmp_path, capsys):
    path = tmp_path / "a.txt"
    path.write_text("第一条 甲。\n第三条 乙。\n", "utf-8")
    assert main(["new", str(path), "-o", "-"]) == 0
    assert "PM0302" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (["new", "a", "b"], "多出了参数 b"),
        (["new", "a", "-o"], "-o 之后要写一个值"),
        (["check", "--watch=1"], "--watch 之后不写值"),
        (["suite", "run", "x", "--command", "y", "--limit", "abc"], "应是一个数"),
        (["suite", "run", "x", "--command", "y", "--jobs", "1.5"], "应是一个整数"),
    ],
)
def test_what_typer_says_of_usage_is_said_in_chinese(args, words, capsys):
    assert main(["--lang=zh", *args]) == ExitCode.UNUSABLE
    assert words in capsys.readouterr().err


@pytest.mark.parametrize(
    ("args", "code", "words"),
    [
        (["nwe"], "PM0604", "new"),
        (["new", "--ouput", "x", "y"], "PM0601", "--output"),
        (["new"], "PM0602", "TEXT"),
        (["new", "a", "b"], "PM0605", ""),
        (["new", "a", "-o"], "PM0605", ""),
        (["--lang", "fr", "new", "a"], "PM0606", "fr"),
        (["new", "no/such/file"], "PM0001", "no/such/file"),
    ],
)
@pytest.mark.parametrize("lang", list(Lang))
def test_usage_errors_and_unusable_input_end_in_2(args, code, words, lang, capsys):
    assert (
        main([*args, f"--lang={lang}"] if "-o" not in args else [f"--lang={lang}", *args])
        == ExitCode.UNUSABLE
    )
    out = capsys.readouterr()
    assert code in out.err
    assert words in out.err
    assert ("错误" in out.err) == (lang is Lang.ZH)
    assert out.out == ""


@pytest.mark.parametrize(
    ("line", "number"), [(["eval", "check"], 1), ([], len(COMMANDS)), (["evla", "check"], len(COMMANDS))]
)
def test_only_a_line_that_begins_with_a_command_leaves_out_the_others(line, number):
    app = build_app(Console(Lang.ZH), line)
    assert len(app.registered_commands) + len(app.registered_groups) == number


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize(("lang", "word"), [("zh", "例："), ("en", "Example")])
def test_every_command_has_help_with_an_example_in_each_language(command, lang, word, capsys):
    assert main([command, "--help", "--lang", lang]) == 0
    out = capsys.readouterr().out
    assert word in out
    assert f"policy-model {command}" in out


def test_help_lists_every_command_and_no_command_shows_help(capsys):
    assert main(["--help"]) == 0
    listed = capsys.readouterr().out
    assert all(command in listed for command in COMMANDS)
    assert main([]) == ExitCode.UNUSABLE
    assert "用法：" in capsys.readouterr().out


@pytest.mark.parametrize("line", [[], *([c] for c in COMMANDS), *(["suite", c] for c in SUITE_COMMANDS)])
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_help_is_whole_at_80_columns_and_in_one_language(line, lang, monkeypatch, capsys):
    monkeypatch.setenv("COLUMNS", "80")
    assert main([*line, "--help", "--lang", lang]) == 0
    out = capsys.readouterr().out
    assert max(map(cell_width, out.splitlines())) <= 80
    assert "…" not in out
    typers = ("Usage:", "Arguments", "Options", "Show this", "[default", "[required")
    assert lang == "en" or not [word for word in typers if word in out]


@pytest.mark.parametrize("args", [["version"], ["--version"]])
def test_the_version(args, capsys):
    assert main(args) == 0
    assert capsys.readouterr().out == f"policy-model {__version__}\n"


@pytest.mark.parametrize(
    ("environ", "lang"),
    [
        ({}, "zh"),
        ({"LANG": "C.UTF-8"}, "zh"),
        ({"LANG": "zh_CN.UTF-8"}, "zh"),
        ({"LANG": "en_GB.UTF-8"}, "en"),
        ({"LANG": "en_GB.UTF-8", "LC_MESSAGES": "zh_TW"}, "zh"),
        ({"LC_ALL": "de_DE", "LANG": "zh_CN"}, "en"),
        ({"LC_ALL": "", "LANG": "en_US"}, "en"),
    ],
)
def test_the_language_of_a_locale(environ, lang):
    assert language_of(environ) == lang


@pytest.mark.parametrize(
    ("argv", "rest"),
    [
        (["new", "--lang", "en", "a"], ["new", "a"]),
        (["--lang=en", "new"], ["new"]),
        (["--lang", "en", "--", "--lang", "zh"], ["--", "--lang", "zh"]),
    ],
)
def test_the_language_may_stand_anywhere(argv, rest):
    assert split_language(argv) == (Lang.EN, rest)


def run(*args, **env):
    base = {k: v for k, v in os.environ.items() if not k.startswith("LC_") and k != "LANG"}
    command = [sys.executable, "-m", "policy_model.cli", *args]
    return subprocess.run(command, capture_output=True, env=base | env, check=False)


def test_no_colour_when_not_a_terminal_even_where_a_build_machine_forces_it(text):
    for args in (["--help"], ["new", "none"], ["new", str(text), "-o", "-"]):
        done = run(*args, GITHUB_ACTIONS="true", FORCE_COLOR="1", TERM="xterm-256color")
        assert b"\x1b" not in done.stdout + done.stderr


def test_a_terminal_that_cannot_show_chinese_gets_a_message_all_the_same(text):
    done = run("new", str(text), "-o", "-", PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert done.returncode == 0
    assert b"Traceback" not in done.stderr


def test_a_closed_pipe_is_no_traceback(tmp_path):
    path = tmp_path / "long.txt"
    path.write_text("第一条 甲。\n" + "乙。\n" * 60_000, "utf-8")
    command = [sys.executable, "-m", "policy_model.cli", "new", str(path), "-o", "-"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        process.stdout.close()
        errors = process.stderr.read()
    assert b"Traceback" not in errors
    assert process.returncode != 0


def test_help_loads_nothing_heavy():
    code = "import sys; from policy_model.cli import main; main(['--help']); print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = set(done.stdout.split())
    assert not loaded & {"z3", "lark", "chinese_calendar", "rapidfuzz", "dd"}


@given(st.lists(st.text(min_size=1, max_size=8), max_size=4))
def test_no_command_line_crashes(words):
    if not any(word in COMMANDS for word in words):
        assert main(words) in (ExitCode.EXPECTED, ExitCode.UNUSABLE)


@pytest.mark.parametrize(
    ("defect", "code"),
    [(KeyError("x"), "PM0699"), (RecursionError(), "PM0697"), (MemoryError(), "PM0698")],
)
def test_an_internal_error_is_one_diagnostic_that_says_what_to_send(defect, code, monkeypatch, capsys):
    def fails(*_):
        raise defect

    monkeypatch.setattr("policy_model.cli.app.build_app", fails)
    assert main(["--lang", "en", "version"]) == ExitCode.INTERNAL == 70
    told = capsys.readouterr()
    assert f"error[{code}]" in told.err
    assert "Traceback" not in told.err + told.out
    (report,) = re.findall(r"/\S*policy-model-\S+\.txt", told.err)
    assert type(defect).__name__ in Path(report).read_text("utf-8")
    Path(report).unlink()


LIMITED = """
import resource, sys
resource.setrlimit(resource.RLIMIT_AS, (600 << 20, resource.RLIM_INFINITY))
from policy_model.cli import main
sys.exit(main(sys.argv[1:]))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="a limit of address space is Linux's")
def test_too_little_memory_for_what_is_open_is_told_and_ends_no_process(tmp_path):
    case = tmp_path / "case.json"
    case.write_text("{}", "utf-8")
    line = [sys.executable, "-c", LIMITED, "--lang", "en", "eval", str(case)]
    told = subprocess.run(line, capture_output=True, text=True, check=False)
    assert told.returncode == ExitCode.INTERNAL
    assert "error[PM0698]" in told.stderr
    assert "panicked" not in told.stderr
    (report,) = re.findall(r"/\S*policy-model-\S+\.txt", told.stderr)
    Path(report).unlink()
