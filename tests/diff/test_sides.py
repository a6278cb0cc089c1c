"""A side is a file, or a file of a revision, with all that goes with it."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from policy_model.diff.sides import files_of_side, load_side, place
from policy_model.pipeline import load_acceptances
from policy_model.source.diagnostic import Unusable
from tests.cli.small import MEASURE, TEXT

GIT = shutil.which("git") or "git"
ACCEPTED = '[[accepted]]\ncode = "PM0715"\nclauses = ["1"]\nabout = ""\nreason = "{}"\n'


def git(folder: Path, *words: str) -> str:
    env = {**os.environ, "GIT_CONFIG_GLOBAL": "", "GIT_CONFIG_NOSYSTEM": "1"}
    done = subprocess.run(
        [GIT, "-c", "user.name=t", "-c", "user.email=t@example.org", *words],
        cwd=folder,
        check=True,
        capture_output=True,
        env=env,
        text=True,
    )
    return done.stdout.strip()


def write(folder: Path, words: str, accepted: str) -> None:
    (folder / "小.md").write_text(MEASURE.replace("补贴办法", f"补贴办法{words}"), encoding="utf-8")
    (folder / "小.txt").write_text(TEXT.replace("补贴办法", f"补贴办法{words}"), encoding="utf-8")
    (folder / "小.findings.toml").write_text(ACCEPTED.format(accepted), encoding="utf-8")


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two commits; in the second the text, its official text and what is accepted have changed."""
    git(tmp_path, "init", "-q", "-b", "main")
    folder = tmp_path / "办法"
    folder.mkdir()
    for words in ("（甲）", "（乙）"):
        write(folder, words, words)
        git(tmp_path, "add", ".")
        git(tmp_path, "commit", "-q", "-m", words)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def code_of(words: str) -> str:
    with pytest.raises(Unusable) as problem:
        load_side(words)
    return problem.value.diagnostics[0].code


@pytest.mark.usefixtures("repository")
def test_a_file_as_it_is():
    assert "（乙）" in load_side("办法/小.md").source.text


@pytest.mark.usefixtures("repository")
def test_a_revision_with_all_that_goes_with_it():
    old = load_side("办法/小.md@HEAD~1")  # its official text is compared with that of the same revision
    assert "（乙）" not in old.source.text
    assert [a.reason for a in load_acceptances(old)] == ["（甲）"]
    assert old.source.name == f"{Path('办法/小.md')}@HEAD~1"
    assert old.measure.name == "小"
    new = load_side("办法/小.md@main")
    assert [a.reason for a in load_acceptances(new)] == ["（乙）"]


def test_nothing_of_the_revision_is_read_from_the_disk(repository):
    for path in (repository / "办法").iterdir():
        path.unlink()
    (repository / "办法").rmdir()
    assert load_side("办法/小.md@HEAD").measure.name == "小"


def test_from_a_folder_inside_and_from_one_outside(repository, monkeypatch, tmp_path_factory):
    monkeypatch.chdir(repository / "办法")
    assert load_side("小.md@HEAD~1").measure.name == "小"
    monkeypatch.chdir(tmp_path_factory.mktemp("elsewhere"))
    assert load_side(f"{repository / '办法/小.md'}@HEAD~1").measure.name == "小"


def test_what_is_staged(repository):
    write(repository / "办法", "（丙）", "")
    assert "（丙）" not in load_side("办法/小.md@:").source.text
    git(repository, "add", ".")
    write(repository / "办法", "（丁）", "")
    assert "（丙）" in load_side("办法/小.md@:").source.text


@pytest.mark.usefixtures("repository")
def test_the_variables_of_a_hook_do_not_mislead(monkeypatch):
    monkeypatch.setenv("GIT_DIR", ".git")
    monkeypatch.setenv("GIT_INDEX_FILE", ".git/index")
    assert load_side("办法/小.md@HEAD~1").measure.name == "小"
    assert load_side("办法/小.md@:").measure.name == "小"


def test_an_at_in_the_name(repository):
    odd = repository / "办法" / "甲@乙.md"
    odd.write_text(MEASURE, encoding="utf-8")
    odd.with_suffix(".txt").write_text(TEXT, encoding="utf-8")
    assert load_side("办法/甲@乙.md").measure.name == "甲@乙"
    git(repository, "add", ".")
    git(repository, "commit", "-q", "-m", "甲")
    assert load_side("办法/甲@乙.md@HEAD").measure.name == "甲@乙"
    assert load_side("办法/甲@乙.md@HEAD@{0}").measure.name == "甲@乙"
    assert code_of("办法/甲@乙.md@HEAD~1") == "PM0904"


@pytest.mark.usefixtures("repository")
def test_what_is_not_there():
    assert code_of("办法/无.md") == "PM0001"
    assert code_of("办法/无.md@HEAD") == "PM0904"
    assert code_of("无/无.md@HEAD") == "PM0904"
    assert code_of("办法/小.md@无") == "PM0903"
    assert code_of("办法/小.md@--help") == "PM0903"
    assert code_of("办法@HEAD") == "PM0904"  # a folder


def test_no_repository(tmp_path, monkeypatch):
    (tmp_path / "小.md").write_text(MEASURE, encoding="utf-8")
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    assert code_of(f"{tmp_path / '小.md'}@HEAD") == "PM0902"


@pytest.mark.usefixtures("repository")
def test_no_git(monkeypatch):
    monkeypatch.setenv("PATH", "")
    assert code_of("办法/小.md@HEAD") == "PM0901"
    assert place("办法/小.md")[0].name == "小.md"


@pytest.mark.usefixtures("repository")
def test_only_what_is_on_disk_may_change() -> None:
    assert {path.name for path in files_of_side("办法/小.md")} >= {"小.md", "小.txt", "小.findings.toml"}
    assert files_of_side("办法/小.md@HEAD") == ()
