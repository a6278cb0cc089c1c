"""The extension for VS Code, as far as it can be looked at without one."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from policy_model.lsp.features import ACCEPT, PAGE
from policy_model.syntax.rows import COLUMNS

FOLDER = Path(__file__).parents[2] / "editors" / "vscode"


@pytest.fixture(scope="module")
def manifest():
    return json.loads((FOLDER / "package.json").read_text("utf-8"))


def test_what_it_points_to_is_there_or_built(manifest):
    built = (FOLDER / "build.mjs").read_text("utf-8")
    contributed = manifest["contributes"]
    for path in (
        manifest["main"],
        *(one["path"] for key in ("grammars", "snippets") for one in contributed[key]),
    ):
        assert (FOLDER / path).exists() or path.removeprefix("./") in built


def test_its_program_speaks_of_what_the_server_has(manifest):
    program = (FOLDER / "extension.js").read_text("utf-8")
    assert json.dumps(ACCEPT) in program
    assert json.dumps(PAGE) in program
    commands = {one["command"] for one in manifest["contributes"]["commands"]}
    assert all(json.dumps(command) in program for command in commands)


def test_its_grammar_knows_every_kind_of_table():
    grammar = json.loads((FOLDER / "grammar" / "policy.tmLanguage.json").read_text("utf-8"))
    (inner,) = grammar["repository"]["vocabulary"]["patterns"]
    kinds = re.compile(inner["patterns"][0]["match"])
    assert all(kinds.match(kind) for kind in COLUMNS)
    begin = re.compile(grammar["repository"]["policy"]["begin"].replace("(^|\\G)", "^"))
    assert begin.match("```policy")
    assert not begin.match("```vocabulary")


def test_nothing_is_fetched_when_it_runs():
    program = (FOLDER / "extension.js").read_text("utf-8")
    assert not re.search(r"https?://|fetch\(|npx", program)
