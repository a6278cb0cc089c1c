"""One sentence changed in an editor, from the key to its loophole and back, as `docs/editor.*.md` shows it.

`python -m tests.lsp.recording` writes it into the pages; a test holds the pages to it.
"""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from .client import Client, place_of
from .small import MEASURE, OFFICIAL

DOCS = Path(__file__).parents[2] / "docs"
SAVED = "，但弄虚作假的除外"
FENCE = re.compile(r'(```text title="[^"\n]+"\n)(.*?)(```\n)', re.DOTALL)
_WORDS = {
    "zh": ("打开", "改", "悬停", "可以做的", "第{0}行：{1}"),
    "en": ("open", "edit", "hover", "actions", "line {0}: {1}"),
}


def record(client: Client, lang: str, folder: Path) -> str:
    """What the client, whose server speaks `lang`, does and is told."""
    opens, edits, hovers, acts, line_says = _WORDS[lang]
    saved = "应当予以补贴" + SAVED + "。"
    text, official = (t.replace("应当予以补贴。", saved) for t in (MEASURE, OFFICIAL))
    measure = folder / "补贴.md"
    measure.write_text(text, "utf-8")
    measure.with_suffix(".txt").write_text(official, "utf-8")
    uri = client.open(measure)
    said = [f"> {opens} 补贴.md"]
    client.until(uri, lambda codes: "PM0720" in codes and "PM0707" not in codes)
    line, column = place_of(text, SAVED, 1)
    said.append(f"> {edits} {text.splitlines()[line]} → {MEASURE.splitlines()[line]}")
    client.edit(uri, (line, column), (line, column + len(SAVED)), "")
    found = client.until(uri, lambda codes: "PM0707" in codes)
    said += [line_says.format(line + 1, first) for first in _loophole(found)]
    where = place_of(MEASURE, "应当予以补贴", 1)
    told = client.at("hover", uri, *where)["contents"]["value"]
    said += [f"> {hovers} 应当予以补贴", *(part for part in told.splitlines() if "PM0707" in part)]
    at = {"line": where[0], "character": where[1]}
    context: dict[str, Any] = {"diagnostics": []}
    params = {"textDocument": {"uri": uri}, "range": {"start": at, "end": at}, "context": context}
    titles = [one["title"] for one in client.ask("textDocument/codeAction", params)]
    said += [
        f"> {acts}",
        *(title for title in titles if "PM0707" in title or title.startswith(("照改", "amend"))),
    ]
    client.edit(uri, (line, column), (line, column), SAVED)
    said.append(f"> {edits} {MEASURE.splitlines()[line]} → {text.splitlines()[line]}")
    client.until(uri, lambda codes: "PM0707" not in codes and "PM0720" in codes)
    said.append(line_says.format(line + 1, "✓"))
    return "\n".join(said) + "\n"


def _loophole(found: list[dict[str, Any]]) -> Iterator[str]:
    for one in found:
        if one["code"] == "PM0707":
            yield f"{one['code']} {one['message'].splitlines()[0]}"


def recorded(lang: str) -> str:
    """What the page shows."""
    found = FENCE.search((DOCS / f"editor.{lang}.md").read_text("utf-8"))
    assert found is not None
    return found[2]


def main() -> None:
    """Writes what happens into both pages."""
    for lang in _WORDS:
        with tempfile.TemporaryDirectory() as folder:
            client = Client(Path(folder) / "cache", lang=lang)
            made = record(client, lang, Path(folder))
            client.close()
        page = DOCS / f"editor.{lang}.md"
        text = page.read_text("utf-8")
        page.write_text(FENCE.sub(lambda m, made=made: m[1] + made + m[3], text), "utf-8")


if __name__ == "__main__":
    main()
