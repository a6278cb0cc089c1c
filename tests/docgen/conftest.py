"""A site of a small measure, built once."""

from __future__ import annotations

from pathlib import Path

import pytest

from policy_model.docgen.build import build
from policy_model.docgen.contents import Contents, gather
from policy_model.docgen.makers import MAKERS
from tests.cli.small import MEASURE, PROPERTIES, TEXT

ORDINARY = tuple(maker for maker in MAKERS if maker.slug != "revision")
"""The pages there are where no comparison is asked for."""


def write_measure(
    folder: Path, text: str = TEXT, measure: str = MEASURE, properties: str = PROPERTIES
) -> Path:
    path = folder / "small.md"
    path.write_text(measure, "utf-8")
    path.with_suffix(".txt").write_text(text, "utf-8")
    path.with_suffix(".properties.md").write_text(properties, "utf-8")
    return path


@pytest.fixture(scope="session")
def contents(tmp_path_factory: pytest.TempPathFactory) -> Contents:
    return gather(write_measure(tmp_path_factory.mktemp("measure")))


@pytest.fixture(scope="session")
def site(contents: Contents, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("out") / "site"
    build(contents, out)
    return out
