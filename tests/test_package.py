"""The package as others get it: the wheel away from the checkout, and what the documents say of it."""

import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from policy_model.cli import main
from policy_model.resources import resource

ROOT = Path(__file__).parents[1]
DOCUMENTS = ("README.md", "CONTRIBUTING.md", "ARCHITECTURE.md")
MEASURE = "spec/measures/pingdingshan-2017-2.txt"


PIP = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check"]


def build_wheel(where):
    build = [*PIP, "wheel", "--no-deps", "--no-build-isolation", "--wheel-dir", str(where), str(ROOT)]
    subprocess.run(build, check=True, capture_output=True)
    (wheel,) = where.glob("*.whl")
    return wheel


@pytest.fixture(scope="module")
def installed(tmp_path_factory):
    """A folder that holds the built wheel, unpacked as pip does, and nothing else of the project."""
    where = tmp_path_factory.mktemp("wheel")
    wheel = build_wheel(where)
    target = where / "site"
    install = [*PIP, "install", "--no-deps", "--target", str(target), str(wheel)]
    subprocess.run(install, check=True, capture_output=True)
    return target


def run(installed, cwd, *command, **environ):
    env = os.environ | {"PYTHONPATH": str(installed), "LANG": "en_US.UTF-8", "LC_ALL": ""} | environ
    return subprocess.run(
        [sys.executable, *command], cwd=cwd, env=env, capture_output=True, text=True, check=True
    )


def test_the_wheel_carries_grammar_measures_and_proofs(installed, tmp_path):
    code = (
        "import policy_model, policy_model.resources as r; print(policy_model.__file__);"
        f"print(r.resource({MEASURE!r})); print(r.resource('grammar')); print(r.resource('proofs'))"
    )
    places = run(installed, tmp_path, "-c", code).stdout.split()
    assert len(places) == 4
    assert all(place.startswith(str(installed)) for place in places)
    assert Path(places[1]).read_bytes() == (ROOT / MEASURE).read_bytes()


def test_the_command_works_away_from_the_checkout(installed, tmp_path):
    code = f"import policy_model.resources as r; print(r.resource({MEASURE!r}))"
    text = run(installed, tmp_path, "-c", code).stdout.strip()
    done = run(installed, tmp_path, "-m", "policy_model.cli", "new", text, "-o", "new.md")
    assert "articles 18" in done.stderr
    assert (tmp_path / "new.md").read_text("utf-8").count("```policy") == 18


def test_the_wheel_starts_without_building_its_table(installed, tmp_path):
    code = (
        "import sys; from policy_model.pipeline import load_measure; load_measure();"
        "print('lark' in sys.modules)"
    )
    said = run(installed, tmp_path, "-c", code, XDG_CACHE_HOME=str(tmp_path), LOCALAPPDATA=str(tmp_path))
    assert said.stdout.strip() == "False"
    assert not list(tmp_path.iterdir())


@pytest.mark.long
def test_the_same_checkout_makes_the_same_wheel(installed, tmp_path):
    built = build_wheel(tmp_path)
    assert built.read_bytes() == next(installed.parent.glob("*.whl")).read_bytes()


def test_the_script_is_installed(installed):
    assert (installed / "bin/policy-model").exists()


def test_the_checkout_serves_the_same_resources():
    assert resource(MEASURE) == ROOT / MEASURE
    with pytest.raises(FileNotFoundError):
        resource("spec/none")


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_path_a_document_names_exists(document):
    text = (ROOT / document).read_text("utf-8")
    named = re.findall(r"`([\w.-]*/[\w./-]*|[A-Z]+(?:\.md)?)`", text)
    quoted = re.findall(r"(?<![\w/.*-])((?:spec|src|tests|grammar|docs|proofs)/[\w./-]*[\w/])", text)
    assert named
    for path in {*(n for n in named if not n.startswith("NAME")), *quoted} - {"TEXT", "COMMANDS"}:
        assert (ROOT / path).exists(), path


def test_the_readme_commands_install_from_the_project_and_use_its_script():
    lines = re.findall(r"^python3 -m venv .*$", (ROOT / "README.md").read_text("utf-8"), re.MULTILINE)
    assert len(lines) == 2
    setup = "python3 -m venv .venv && . .venv/bin/activate && pip install -e "
    assert all(line.startswith(setup) for line in lines)
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert "policy-model" in project["scripts"]
    assert "dev" in project["optional-dependencies"]
    assert [line.split(" && ")[-1].split()[0] for line in lines] == ["policy-model", "pytest"]


@pytest.mark.long
def test_the_readme_shows_a_loophole_as_check_tells_it(capsys, monkeypatch):
    fence = re.search(
        r"`check --clause 7.2` 说：\n\n```text\n(.*?)```", (ROOT / "README.md").read_text("utf-8"), re.DOTALL
    )
    monkeypatch.setenv("COLUMNS", "100")
    assert main(["check", str(resource(MEASURE).with_suffix(".md")), "--clause", "7.2", "--lang", "zh"]) == 0
    assert fence
    assert {line for line in fence[1].splitlines() if line} <= set(capsys.readouterr().out.splitlines())


def test_every_lint_that_is_ignored_says_why():
    text = (ROOT / "pyproject.toml").read_text("utf-8")
    section = text[text.index("[tool.ruff.lint]") : text.index("[tool.mypy]")]
    ignored = [
        line for line in section.splitlines() if re.match(r'    "[A-Z]+\d*",', line) and '", "' not in line
    ]
    assert ignored
    assert all("# " in line for line in ignored)
