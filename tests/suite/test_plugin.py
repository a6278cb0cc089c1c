"""The pytest plugin, in a pytest of its own."""

import os
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
WRONG = """
def on_run(message, number):
    answer = right(message)
    if number == 1:
        answer["answer"]["results"]["exempt"]["status"] = "required"
    elif number == 2:
        answer = {"seq": message["seq"], "skipped": True, "reason": "还没写"}
    say(answer)
"""


def run(where, *args):
    command = [sys.executable, "-m", "pytest", "-p", "policy_model.suite.plugin", "-p", "no:cacheprovider"]
    env = os.environ | {"PYTHONPATH": str(ROOT / "src"), "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}
    done = subprocess.run(
        [*command, "-rs", *map(str, args)], cwd=where, env=env, capture_output=True, text=True, check=False
    )
    return done.returncode, done.stdout + done.stderr


@pytest.fixture
def quoted(script):
    return lambda body="": " ".join(f"'{word}'" for word in script(body))


def test_each_vector_is_a_test(folder, suite, quoted, tmp_path):
    code, out = run(tmp_path, "--policy-suite", folder, "--policy-command", quoted())
    assert code == 0, out
    assert f"{len(suite.vectors)} passed" in out


def test_a_test_s_id_is_its_vector_s(folder, suite, quoted, tmp_path):
    asked = ["--policy-suite", folder, "--policy-command", quoted(), "--collect-only", "-q"]
    code, out = run(tmp_path, *asked)
    assert code == 0, out
    assert out.splitlines()[: len(suite.vectors)] == [v.id for v in suite.vectors]


def test_a_failure_shows_what_differs_and_no_traceback(folder, suite, quoted, tmp_path):
    asked = ["--policy-suite", folder, "--policy-command", quoted(WRONG), "--policy-level", "facts"]
    code, out = run(tmp_path, *asked)
    assert code == 1
    assert "1 failed, 2 passed, 1 skipped" in out
    assert "results.exempt.status" in out
    assert "第七条第（三）项" in out
    assert "还没写" in out
    assert "Traceback" not in out
    first = suite.vectors[0].id
    code, out = run(tmp_path, *asked, "-k", first)
    assert code == 1
    assert "1 failed, 3 deselected" in out


def test_it_stands_beside_other_tests_and_is_silent_without_a_suite(folder, quoted, tmp_path):
    (tmp_path / "test_one.py").write_text("def test_one(): pass\n", "utf-8")
    assert "1 passed" in run(tmp_path)[1]
    asked = ["--policy-suite", folder, "--policy-command", quoted(), "--policy-article", "7.3"]
    code, out = run(tmp_path, *asked)
    assert code == 0
    assert "3 passed" in out


@pytest.mark.parametrize(
    "args",
    [
        ["--policy-suite", "none", "--policy-command", "true"],
        ["--policy-suite", "{folder}"],
        ["--policy-suite", "{folder}", "--policy-command", "true", "--policy-level", "x"],
        ["--policy-suite", "{folder}", "--policy-command", "true", "--policy-article", "x"],
        ["--policy-suite", "{folder}", "--policy-command", "./no-such-command"],
    ],
)
def test_what_cannot_be_used_is_a_usage_error(args, folder, tmp_path):
    code, out = run(tmp_path, *(arg.format(folder=folder) for arg in args))
    assert code == pytest.ExitCode.USAGE_ERROR, out
    assert "INTERNALERROR" not in out


def test_the_plugin_is_an_entry_point_and_loads_little():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert project["entry-points"]["pytest11"] == {"policy-suite": "policy_model.suite.plugin"}
    code = "import sys, policy_model.suite.plugin; print(*(m for m in sys.modules if 'policy_model' in m))"
    env = os.environ | {"PYTHONPATH": str(ROOT / "src")}
    done = subprocess.run([sys.executable, "-c", code], env=env, capture_output=True, text=True, check=True)
    assert set(done.stdout.split()) == {"policy_model", "policy_model.suite", "policy_model.suite.plugin"}
