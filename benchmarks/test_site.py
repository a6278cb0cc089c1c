"""The site of the real measure beside a bare mkdocs-material site of as many pages; its heaviest page."""

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
def run(tmp_path_factory):
    """Runs Python and measures its processor time; bytecode and the measure's answers are kept."""
    folder = tmp_path_factory.mktemp("kept")
    environ = dict(os.environ) | {
        "NO_MKDOCS_2_WARNING": "1",
        "PYTHONPYCACHEPREFIX": str(folder / "bytecode"),
        "XDG_CACHE_HOME": str(folder / "cache"),
    }
    environ.pop("PYTHONDONTWRITEBYTECODE", None)

    def seconds(*arguments):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run([sys.executable, "-m", *arguments], check=True, capture_output=True, env=environ)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime

    return seconds


@pytest.fixture(scope="module")
def built(run, tmp_path_factory):
    """Both sites, built in turn, and the seconds each took; `cold`: ours with everything to decide."""
    folder = tmp_path_factory.mktemp("sites")
    ours, bare = folder / "ours", folder / "bare"
    build = ("policy_model.cli", "docs", "build", "-o", str(ours))
    cold = run(*build)
    _write_bare(bare, sum(1 for _ in ours.rglob("*.html")))
    plain = ("mkdocs", "build", "-q", "-f", str(bare / "mkdocs.yml"))
    run(*plain)
    taken = [(run(*build), run(*plain)) for _ in range(ROUNDS)]
    return ours, bare / "site", cold, taken


def _write_bare(folder, pages):
    """As many pages as ours, each one of those written by hand, without what only our site has."""
    (folder / "docs").mkdir(parents=True)
    (folder / "mkdocs.yml").write_text(BARE, "utf-8")
    written = sorted((ROOT / "docs").glob("[!i]*.md"))
    for number in range(pages):
        name = "index.md" if number == 0 else f"page{number}.md"
        shutil.copy(written[number % len(written)], folder / "docs" / name)


def test_build_beside_bare_mkdocs(benchmark, built):
    """Whole processes; the ratio's median is what counts, with the answers kept as after any `check`."""
    _, _, cold, taken = built
    ratios = sorted(ours / bare for ours, bare in taken)
    benchmark.extra_info["build to bare mkdocs-material"] = round(ratios[ROUNDS // 2], 2)
    benchmark.extra_info["seconds: ours, bare"] = [
        round(sorted(of)[ROUNDS // 2], 2) for of in zip(*taken, strict=True)
    ]
    benchmark.extra_info["nothing kept, to bare"] = round(
        cold / sorted(bare for _, bare in taken)[ROUNDS // 2], 1
    )
    benchmark.pedantic(lambda: None, rounds=1)


def test_heaviest_page(benchmark, built, tmp_path):
    """Its bytes, plain and compressed, and its first paint from disk beside that of a bare page."""
    ours, bare, _, _ = built
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
