"""How long a key takes in the editor: typed over the protocol into a measure of 1,800 articles."""

from __future__ import annotations

import random
import statistics
import time
from pathlib import Path

import pytest
from synthetic import write
from tests.lsp.client import Client

KEYS = 40
LIMIT = 0.1


@pytest.fixture(scope="module")
def long(tmp_path_factory):
    folder = tmp_path_factory.mktemp("editor")
    measure = write(folder, 1800)
    text = measure.read_text("utf-8")
    client = Client(folder / "cache")
    uri = client.open(measure)
    client.until(uri, lambda _: True)  # everything has been read once
    time.sleep(5)  # and what only a mistake needs
    yield client, uri, text
    client.close()


@pytest.mark.parametrize("where", ["```policy\n第", "条 ", "| 客观"])
def test_a_key_in_1800_articles(long, where):
    """In a block, in the text, in the vocabulary; each answered before the next is struck."""
    client, uri, text = long
    rng = random.Random(where)  # noqa: S311  (keys, no secret)
    found, worked = [], []
    for _ in range(KEYS):
        at = text.index(where, rng.randrange(text.rindex(where))) + len(where)
        line, column = text.count("\n", 0, at), at - text.rfind("\n", 0, at) - 1
        for new, end in (("的", column), ("", column + 1)):
            start, before = time.perf_counter(), _worked(client.pid)
            client.edit(uri, (line, column), (line, end), new)
            client.at("completion", uri, line, column)  # answered only when the edit has been taken in
            found.append(time.perf_counter() - start)
            worked.append(_worked(client.pid) - before)
    for what, times in (("by the clock", found), ("processor", worked)):
        median, worst = (1000 * one for one in (statistics.median(times), max(times)))
        said = f"median {median:.1f} ms, worst {worst:.1f} ms, first {1000 * times[0]:.1f} ms"
        print(f"\n{where!r}, {what}: {said}")
    assert max(found) < LIMIT


def test_a_name_is_renamed_and_all_is_formatted(long):
    """What reads or writes all of the file; in processor seconds of the server."""
    client, uri, text = long
    at = text.rindex("\n", 0, text.index("| 客观")) + len("\n| ")
    before = _worked(client.pid)
    edit = client.at("rename", uri, text.count("\n", 0, at), len("| "), newName="又一个名称")
    renamed = _worked(client.pid) - before
    options = {"tabSize": 4, "insertSpaces": True}
    before = _worked(client.pid)
    client.ask("textDocument/formatting", {"textDocument": {"uri": uri}, "options": options})
    print(f"\nrenamed in {renamed:.2f} s, formatted in {_worked(client.pid) - before:.2f} s")
    assert edit["changes"][uri]


def _worked(process: int) -> float:
    """Seconds of processor time that the threads of a process had so far (Linux)."""
    threads = Path(f"/proc/{process}/task").glob("*/schedstat")
    return sum(int(thread.read_text().split()[0]) for thread in threads) / 1e9
