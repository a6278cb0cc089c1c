"""What the benchmarks share: synthetic measures on disk, loaded once before anything is timed."""

import sys
from pathlib import Path

import pytest

from policy_model.pipeline import load_measure

sys.path.insert(0, str(Path(__file__).parents[1]))
sys.path.insert(0, str(Path(__file__).parent))

from synthetic import write

SIZES = (18, 180, 1800)


@pytest.fixture(scope="session")
def measures(tmp_path_factory):
    folder = tmp_path_factory.mktemp("synthetic")
    return {size: write(folder, size) for size in SIZES}


@pytest.fixture(scope="session", autouse=True)
def warm():
    """The parse table is built and cached, and every module imported, before the first figure."""
    load_measure()
