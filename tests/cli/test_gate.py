"""The hook and the CI job of the page on gating: taken from the page, and run in a repository."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from policy_model.resources import resource
from tests.diff.test_sides import GIT, git
from tests.docgen.test_documents import FENCE

from .small import MEASURE, TEXT

FILE = "夜班 补贴.md"
"""A name that git would quote and a shell would split."""
MAY, MUST = "的，可以", "的，应当"
REWORDED = "夜间值班的，可以", "夜间值班的人，可以"
"""Other words of the official text for the same."""


def blocks(lang: str) -> dict[str, str]:
    page = resource(f"docs/gate.{lang}.md").read_text("utf-8")
    return {title: body for _, _, title, body in FENCE.findall(page)}


def write(folder: Path, says: str) -> None:
    for suffix, text in ((".md", MEASURE), (".txt", TEXT)):
        (folder / FILE).with_suffix(suffix).write_text(text.replace(MAY, says), "utf-8")


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PATH", f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    git(tmp_path, "init", "-q", "-b", "main")
    write(tmp_path, MAY)
    (tmp_path / "letter.md").write_text("not a measure", "utf-8")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-q", "-m", "first")
    return tmp_path


def test_both_languages_show_the_same() -> None:
    assert blocks("zh") == blocks("en")
    assert set(blocks("zh")) == {"pre-commit", "policy.yml"}


@pytest.mark.parametrize(("before", "after", "passes"), [(MAY, MUST, False), (MUST, MAY, True)])
def test_the_hook(repository: Path, before: str, after: str, passes: bool) -> None:
    write(repository, before)
    git(repository, "commit", "-q", "-a", "-m", "before", "--allow-empty")
    install(repository)
    write(repository, after)
    (repository / "letter.md").write_text("changed", "utf-8")
    done = commit(repository)
    assert (done.returncode == 0) is passes, done
    assert ("放宽" in done.stdout + done.stderr) is not passes
    assert git(repository, "log", "-1", "--format=%s") == ("changed" if passes else "before")


def test_the_hook_lets_another_wording_pass(repository: Path) -> None:
    install(repository)
    for path in (repository / FILE, (repository / FILE).with_suffix(".txt")):
        text = path.read_text("utf-8")
        assert REWORDED[0] in text
        path.write_text(text.replace(*REWORDED, 1), "utf-8")
    done = commit(repository)
    assert done.returncode == 0, done
    assert git(repository, "log", "-1", "--format=%s") == "changed"


@pytest.mark.parametrize("how", ["renamed", "deleted", "no official text"])
def test_a_measure_does_not_slip_past(repository: Path, how: str) -> None:
    """What goes by another name, or is no more, has nothing beside it to be compared with."""
    install(repository)
    write(repository, MUST)
    old = repository / FILE
    for path in (old, old.with_suffix(".txt")):
        if how == "renamed":
            git(repository, "mv", path.name, f"new{path.suffix}")
        elif how == "deleted" or path.suffix == ".txt":
            path.unlink()
    done = commit(repository)
    assert done.returncode != 0, done
    assert git(repository, "log", "-1", "--format=%s") == "first"


def install(repository: Path) -> None:
    hook = repository / ".git" / "hooks" / "pre-commit"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text(blocks("zh")["pre-commit"], "utf-8")
    hook.chmod(0o755)


def commit(repository: Path) -> subprocess.CompletedProcess[str]:
    line = [GIT, "-c", "user.name=t", "-c", "user.email=t@example.org", "commit", "-q", "-a", "-m", "changed"]
    return subprocess.run(line, cwd=repository, capture_output=True, text=True, check=False)


@pytest.mark.parametrize(("after", "passes"), [(MUST, False), (MAY, True), (None, False)])
def test_the_job(repository: Path, after: str | None, passes: bool) -> None:
    """`after` None: the measure goes by another name."""
    git(repository, "checkout", "-q", "-b", "revision")
    if after is None:
        git(repository, "mv", FILE, "new.md")
    else:
        write(repository, after)
    (repository / "letter.md").write_text("changed", "utf-8")
    git(repository, "commit", "-q", "-a", "-m", "changed")
    job = yaml.safe_load(blocks("zh")["policy.yml"])["jobs"]["diff"]
    step = job["steps"][-1]
    summary = repository / "summary.md"
    env = {**os.environ, "BASE": "main", "GITHUB_STEP_SUMMARY": str(summary)}
    assert list(step["env"]) == ["BASE"]
    line = [shutil.which("bash") or "bash", "-e", "-c", step["run"]]
    done = subprocess.run(line, cwd=repository, env=env, capture_output=True, text=True, check=False)
    assert (done.returncode == 0) is passes, done
    told = summary.read_text("utf-8") if summary.exists() else ""
    assert ("修订对照表" in told) is (after == MUST)
