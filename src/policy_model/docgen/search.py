"""The search of the site: an index for each language, and a worker that knows clauses."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path

_WORKER = "assets/search.js"
_INDEX = "search/search_index"
_CUT = "\u200b"
"""Where a segmenter cut words; ours are found however they are cut."""
_CONFIG = re.compile(r'(<script id="__config" type="application/json">)(.*?)(</script>)', re.DOTALL)


def divide(site: Path, folders: tuple[str, ...]) -> None:
    """Gives each language an index of its own; `folders`: of the languages beside the first, such as `en`."""
    whole = json.loads((site / f"{_INDEX}.json").read_text("utf-8"))
    prefixes = [f"{folder}/" for folder in folders]
    for own in ("", *prefixes):
        mine = [
            {**doc, "location": doc["location"].removeprefix(own)}
            for doc in whole["docs"]
            if doc["location"].startswith(own) and (own or not doc["location"].startswith(tuple(prefixes)))
        ]
        text = json.dumps({**whole, "docs": mine}, ensure_ascii=False, separators=(",", ":")).replace(
            _CUT, ""
        )
        (site / own / _INDEX).parent.mkdir(exist_ok=True)
        (site / own / f"{_INDEX}.json").write_text(text, "utf-8")
        (site / own / f"{_INDEX}.js").write_text(f"var __index = {text}", "utf-8")
    for page in site.rglob("*.html"):
        home = next((site / folder for folder in folders if page.is_relative_to(site / folder)), site)
        page.write_text(_led(page.read_text("utf-8"), page, home, site), "utf-8")


def _led(text: str, page: Path, home: Path, site: Path) -> str:
    """A page whose search looks in the index below `home`, by our worker."""

    def changed(found: re.Match[str]) -> str:
        config = json.loads(found[2])
        config["base"] = os.path.relpath(home, page.parent)
        config["search"] = os.path.relpath(site / _WORKER, page.parent)
        return found[1] + json.dumps(config) + found[3]

    return _CONFIG.sub(changed, text)
