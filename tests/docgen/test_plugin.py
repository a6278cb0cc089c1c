"""Another project's site: one line in its own mkdocs.yml."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Any

import pytest
from jinja2 import DictLoader, Environment
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.structure.files import Files

from policy_model.docgen.inspect import inspect
from policy_model.docgen.plugin import PolicyModelPlugin

from .conftest import ORDINARY, write_measure

CONFIG = """site_name: Another project
strict: true
theme: {{name: {theme}, language: en, font: false}}
plugins:
  - policy-model: {{measure: small.md}}
{more}"""
I18N = """  - i18n:
      docs_structure: {structure}
      languages:
        - {{locale: en, name: English, default: true}}
        - {{locale: zh, name: 中文}}
"""


def _project(folder: Path, more: str = "", theme: str = "material", page: str = "docs/index.md") -> Path:
    write_measure(folder)
    for name in [page, *([page.replace("en/", "zh/")] if "en/" in page else [])]:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("# Home\n\n[item](measure/articles.md#1)\n", "utf-8")
    path = folder / "mkdocs.yml"
    path.write_text(CONFIG.format(more=more, theme=theme), "utf-8")
    return path


def _build(path: Path) -> Path:
    config = load_config(config_file=str(path))
    config.plugins.run_event("startup", command="build", dirty=False)
    build(config)
    return path.parent / "site"


def test_one_line_is_enough(tmp_path: Path) -> None:
    site = _build(_project(tmp_path))
    assert all((site / "measure" / maker.slug / "index.html").is_file() for maker in ORDINARY)
    page = (site / "measure" / "articles" / "index.html").read_text("utf-8")
    assert 'id="1"' in page
    assert "No formal counterpart" not in page
    faults = [f for f in inspect(site) if f.kind != "elsewhere" and f.file != "404.html"]
    assert faults == []


def test_the_pages_are_a_section_of_their_own_in_their_order(tmp_path: Path) -> None:
    page = (_build(_project(tmp_path)) / "index.html").read_text("utf-8")
    places = [page.rindex(f'href="measure/{maker.slug}/"') for maker in ORDINARY[1:]]
    assert places == sorted(places)
    assert page.index("The measure") < places[0]


def test_a_project_may_name_the_pages_in_its_navigation(tmp_path: Path) -> None:
    path = _project(
        tmp_path, "nav: [index.md, {Law: measure/articles.md}]\nvalidation: {omitted_files: info}\n"
    )
    page = (_build(path) / "index.html").read_text("utf-8")
    assert 'href="measure/articles/"' in page


@pytest.mark.parametrize(("structure", "page"), [("suffix", "docs/index.md"), ("folder", "docs/en/index.md")])
def test_with_i18n_each_page_is_there_in_both_languages(tmp_path: Path, structure: str, page: str) -> None:
    site = _build(_project(tmp_path, I18N.format(structure=structure), page=page))
    assert "Articles" in (site / "measure" / "articles" / "index.html").read_text("utf-8")
    assert "条文" in (site / "zh" / "measure" / "articles" / "index.html").read_text("utf-8")


def test_a_link_to_a_clause_that_is_not_there_is_said(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    path = _project(tmp_path, "validation: {anchors: warn}\n")
    (tmp_path / "docs" / "index.md").write_text("# Home\n\n[gone](measure/articles.md#99)\n", "utf-8")
    with caplog.at_level(logging.WARNING, "mkdocs"), pytest.raises(Abort):
        _build(path)
    assert "#99" in caplog.text


def test_a_measure_that_cannot_be_used_ends_the_build(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    path = _project(tmp_path)
    (tmp_path / "small.txt").write_text("other\n", "utf-8")
    with caplog.at_level(logging.ERROR, "mkdocs"), pytest.raises(Abort):
        _build(path)
    assert "PM0310" in caplog.text


def test_a_template_is_compiled_once_and_anew_where_it_is_another(monkeypatch: pytest.MonkeyPatch) -> None:
    plugin, compiled = PolicyModelPlugin(), []
    compile = Environment.compile

    def counted(self: Environment, *given: Any, **more: Any) -> Any:
        compiled.append(given)
        return compile(self, *given, **more)

    monkeypatch.setattr(Environment, "compile", counted)

    def shown(text: str) -> str:
        env = Environment(loader=DictLoader({"main.html": text}), autoescape=True)
        return plugin.on_env(env, config=MkDocsConfig(), files=Files([])).get_template("main.html").render()

    assert (shown("{{ 1 + 1 }}"), shown("{{ 1 + 1 }}"), len(compiled)) == ("2", "2", 1)
    assert (shown("{{ 1 + 2 }}"), len(compiled)) == ("3", 2)
