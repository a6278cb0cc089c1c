"""The site as a whole: from disk, without a network, the same bytes again, and never over something else."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from policy_model.cli import main
from policy_model.docgen.build import MARK, build
from policy_model.docgen.contents import Contents
from policy_model.source.diagnostic import Unusable
from tests.cli.small import MEASURE, TEXT

from .conftest import ORDINARY, write_measure


def test_every_page_is_there_in_both_languages(site: Path) -> None:
    slugs = {maker.slug for maker in ORDINARY} - {"overview"}  # that is the site's first page
    for folder, lang in ((site / "measure", "zh"), (site / "en" / "measure", "en")):
        assert {path.stem for path in folder.glob("*.html")} == slugs
        assert all(f'lang="{lang}"' in path.read_text("utf-8")[:300] for path in folder.glob("*.html"))


def test_each_language_has_an_index_of_its_own_and_needs_no_server(site: Path) -> None:
    for folder, title in ((site, "第一条"), (site / "en", "Article 1")):
        index = json.loads((folder / "search" / "search_index.json").read_text("utf-8"))
        assert any("夜间值班" in entry["text"] for entry in index["docs"])
        assert title in {entry["title"] for entry in index["docs"]}
        assert not [entry for entry in index["docs"] if entry["location"].startswith("en/")]
        assert (folder / "search" / "search_index.js").is_file()


def test_what_is_folded_is_not_in_the_contents_beside_it_but_found_by_the_search(site: Path) -> None:
    page = (site / "measure" / "findings.html").read_text("utf-8")
    contents = page.split('class="md-nav md-nav--secondary"')[1].split("</nav>")[0]
    assert 'id="PM07' in page
    assert "#PM07" not in contents
    assert 'href="#' in contents
    index = json.loads((site / "search" / "search_index.json").read_text("utf-8"))
    assert any("findings.html#PM07" in entry["location"] for entry in index["docs"])


def test_the_first_page_is_the_measures_and_the_language_is_defined(site: Path) -> None:
    for page in ("index.html", "en/index.html"):
        assert '<h1 id="overview" lang="zh">夜班|补贴办法</h1>' in (site / page).read_text("utf-8")
    zh, en = (site / f"{folder}language/45-phrase-book.html" for folder in ("", "en/"))
    assert "法规天天写的话" in zh.read_text("utf-8")
    assert "What legislation writes" not in zh.read_text("utf-8")
    assert "What legislation writes" in en.read_text("utf-8")
    assert "法规天天写的话" not in en.read_text("utf-8")


def test_the_same_sources_are_the_same_bytes(site: Path, tmp_path: Path) -> None:
    measure = write_measure(tmp_path)
    again = tmp_path / "site"
    command = [sys.executable, "-m", "policy_model.cli", "docs", "build", "--measure", str(measure)]
    environment = {**os.environ, "PYTHONHASHSEED": "7", "TZ": "Asia/Tokyo"}
    subprocess.run([*command, "-o", str(again)], check=True, env=environment, capture_output=True)
    assert _hashes(again) == _hashes(site)


def _hashes(site: Path) -> dict[str, str]:
    files = (path for path in site.rglob("*") if path.is_file())
    return {str(p.relative_to(site)): hashlib.sha256(p.read_bytes()).hexdigest() for p in files}


def test_a_site_is_replaced_and_nothing_else(contents: Contents, site: Path, tmp_path: Path) -> None:
    out = tmp_path / "mine"
    out.mkdir()
    (out / "letter.txt").write_text("keep", "utf-8")
    with pytest.raises(Unusable) as error:
        build(contents, out)
    assert [d.code for d in error.value.diagnostics] == ["PM1002"]
    assert (out / "letter.txt").read_text("utf-8") == "keep"
    assert (site / MARK).is_file()


@pytest.mark.long
def test_a_folder_is_named_from_where_one_is(
    contents: Contents, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    build(contents, Path("site"))
    build(contents, Path("site"))  # over the first
    assert (tmp_path / "site" / "index.html").is_file()
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


@pytest.mark.parametrize("missing", ["mkdocs", "drawsvg"])
def test_without_the_extra_it_says_what_to_install(missing: str, tmp_path: Path) -> None:
    program = (
        f"import sys; sys.modules[{missing!r}] = None; from policy_model.cli import main; "
        "sys.argv = ['policy-model', 'docs', 'build', '--lang', 'en']; sys.exit(main())"
    )
    ended = subprocess.run(
        [sys.executable, "-c", program], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert ended.returncode == 2
    assert "PM1001" in ended.stderr
    assert "[docs]" in ended.stderr
    assert not list(tmp_path.iterdir())


def test_a_comparison_asked_for_has_a_page(tmp_path: Path) -> None:
    folders = tmp_path / "old", tmp_path / "new"
    for folder in folders:
        folder.mkdir()
    changed = [text.replace("的，可以", "的，应当") for text in (TEXT, MEASURE)]
    old, new = write_measure(folders[0]), write_measure(folders[1], *changed)
    out = tmp_path / "site"
    assert main(["docs", "build", "--measure", str(new), "--against", str(old), "-o", str(out)]) == 0
    for page, said in (
        (out / "measure" / "revision.html", "修订对照表"),
        (out / "en" / "measure" / "revision.html", "Compared with the old text"),
    ):
        text = page.read_text("utf-8")
        assert "<del>可以</del>" in text
        assert "<ins>应当</ins>" in text
        assert said in text
    assert 'href="measure/revision.html"' in (out / "index.html").read_text("utf-8")


def test_a_comparison_with_what_is_not_there_builds_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "site"
    measure = write_measure(tmp_path)
    assert main(["docs", "build", "--measure", str(measure), "--against", "none.md", "-o", str(out)]) == 2
    assert "none.md" in capsys.readouterr().err
    assert not out.exists()
