"""The page on Python and its notebook: every cell prints what it shows, every name is explained."""

from __future__ import annotations

import contextlib
import inspect
import io
import json

import pytest

import policy_model as pm
from policy_model.resources import resource

DOCS = resource("docs")
PARTS = [name for name, _ in inspect.getmembers(pm.Measure) if not name.startswith("_")]


def test_every_cell_prints_what_it_shows() -> None:
    names: dict[str, object] = {}
    cells = json.loads((DOCS / "assets" / "api.ipynb").read_text("utf-8"))["cells"]
    code = [cell for cell in cells if cell["cell_type"] == "code"]
    assert len(code) >= 6
    for cell in code:
        out = io.StringIO()
        with contextlib.redirect_stdout(out):
            exec("".join(cell["source"]), names)  # noqa: S102  (our own page)
        assert out.getvalue() == "".join(line for part in cell["outputs"] for line in part["text"])


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_page_names_what_there_is_and_its_example_runs(lang: str) -> None:
    page = (DOCS / f"api.{lang}.md").read_text("utf-8")
    assert [
        name for name in (*PARTS, *pm.__all__) if name not in {"name", "title", "Case"} and name not in page
    ] == [
        "Answer",
        "Measure",
        "Status",
    ]
    names: dict[str, object] = {}
    exec(page.split("```python\n")[1].split("```")[0], names)  # noqa: S102  (our own page)
    assert isinstance(names["answer"], pm.Answer)
