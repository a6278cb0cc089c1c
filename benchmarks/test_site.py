"""The site of the real measure beside bare mkdocs-material sites of as many pages; its heaviest page.

One bare site has pages like those written by hand, the other the very text of ours, as HTML in Markdown.
Ours is built once with nothing kept, then in turn with what a `check` keeps and no page (`first`), and once
more with nothing changed (`ours`).
"""

import gzip
import os
import resource
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from tests.browser.chromium import LAPTOP, start

ROOT = Path(__file__).parents[1]
ROUNDS = 5
BARE = """site_name: Bare
use_directory_urls: false
theme: {name: material, language: zh, font: false}
markdown_extensions: [admonition, attr_list, pymdownx.highlight, pymdownx.superfences, tables]
"""


@pytest.fixture(scope="module")
def cache(tmp_path_factory):
    """The folder of what is kept."""
    return tmp_path_factory.mktemp("cache")


@pytest.fixture(scope="module")
def run(tmp_path_factory, cache):
    """Runs Python and measures its processor time; bytecode and the measure's answers are kept."""
    folder = tmp_path_factory.mktemp("kept")
    environ = dict(os.environ) | {
        "NO_MKDOCS_2_WARNING": "1",
        "PYTHONPYCACHEPREFIX": str(folder / "bytecode"),
        "XDG_CACHE_HOME": str(cache),
    }
    environ.pop("PYTHONDONTWRITEBYTECODE", None)

    def seconds(*arguments):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run([sys.executable, "-m", *arguments], check=True, capture_output=True, env=environ)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime

    return seconds


@pytest.fixture(scope="module")
def built(run, cache, tmp_path_factory):
    """The folder of the sites, and the seconds each took, built in turn; `cold`: ours with all to decide."""
    folder = tmp_path_factory.mktemp("sites")
    build = {"ours": ("policy_model.cli", "docs", "build", "-o", str(folder / "ours"))}
    cold = run(*build["ours"])
    pages = sorted((folder / "ours").rglob("*.html"))
    written = [path.read_text("utf-8") for path in sorted((ROOT / "docs").glob("[!i]*.md"))]
    build["bare"] = _bare(folder / "bare", [written[i % len(written)] for i in range(len(pages))])
    build["same text"] = _bare(folder / "same", [_article(path.read_text("utf-8")) for path in pages])
    for command in build.values():
        run(*command)
    taken = []
    for _ in range(ROUNDS):
        seconds = {name: run(*command) for name, command in build.items()}
        run(*build["ours"])  # so that what it keeps of pages is what was used last
        max(cache.rglob("answers-*.json"), key=lambda path: path.stat().st_mtime).unlink()
        taken.append(seconds | {"first": run(*build["ours"])})
    return folder, cold, taken


def _bare(folder, pages):
    """The command that builds a bare site, which is written, of these pages."""
    (folder / "docs").mkdir(parents=True)
    (folder / "mkdocs.yml").write_text(BARE, "utf-8")
    for number, text in enumerate(pages):
        name = "index.md" if number == 0 else f"page{number}.md"
        (folder / "docs" / name).write_text(text, "utf-8")
    return "mkdocs", "build", "-q", "-f", str(folder / "mkdocs.yml")


def _article(page):
    return page.partition("<article")[2].partition(">")[2].partition("</article>")[0]


def _middle(values):
    return sorted(values)[ROUNDS // 2]


def test_build_beside_bare_mkdocs(benchmark, built):
    """Whole processes; the ratio's median is what counts."""
    _, cold, taken = built
    for ours in ("ours", "first"):
        for bare in ("bare", "same text"):
            ratio = _middle(seconds[ours] / seconds[bare] for seconds in taken)
            benchmark.extra_info[f"{ours} to mkdocs-material, {bare}"] = round(ratio, 2)
    for name in taken[0]:
        benchmark.extra_info[f"seconds, {name}"] = round(_middle(seconds[name] for seconds in taken), 2)
    benchmark.extra_info["seconds, nothing kept"] = round(cold, 1)
    benchmark.pedantic(lambda: None, rounds=1)


def test_heaviest_page(benchmark, built, tmp_path):
    """Its bytes, plain and compressed, and its first paint from disk beside that of a bare page."""
    folder, _, _ = built
    ours, bare = folder / "ours", folder / "bare" / "site"
    heaviest = max(ours.rglob("*.html"), key=lambda path: path.stat().st_size)
    text = heaviest.read_bytes()
    benchmark.extra_info["heaviest page"] = str(heaviest.relative_to(ours))
    benchmark.extra_info["KiB, compressed"] = [len(text) // 1024, len(gzip.compress(text)) // 1024]
    programs = [shutil.which(name) for name in ("chromium", "chromedriver")]
    if None in programs:
        pytest.skip("chromium or chromedriver is not installed")
    chromium = start(*programs, tmp_path)
    chromium.look(LAPTOP)
    painted = {"ours": [], "bare": []}
    for _ in range(2 * ROUNDS + 1):
        for name, page in (("ours", heaviest), ("bare", bare / "page1.html")):
            chromium.open(page)
            painted[name].append(_first_paint(chromium))
    chromium.driver.quit()
    middle = {name: sorted(times[1:])[ROUNDS] for name, times in painted.items()}
    benchmark.extra_info["first paint, ms: ours, bare"] = [round(time) for time in middle.values()]
    benchmark.extra_info["first paint to that of a bare page"] = round(middle["ours"] / middle["bare"], 2)
    benchmark.pedantic(lambda: None, rounds=1)


def _first_paint(chromium):
    """Milliseconds from the start of loading to the first text on the screen."""
    return chromium.driver.execute_async_script("""
        const done = arguments[arguments.length - 1];
        new PerformanceObserver(list => {
            const found = list.getEntriesByName("first-contentful-paint")[0];
            if (found) done(found.startTime);
        }).observe({type: "paint", buffered: true});""")
