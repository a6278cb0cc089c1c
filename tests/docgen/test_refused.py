"""A site with a fault is not made: exit 2, and the folder is as it was."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from policy_model.cli import ExitCode, main
from policy_model.docgen import pages
from policy_model.docgen.page import Page
from policy_model.source import catalogue

from .conftest import write_measure


def _adding(html: str) -> Callable[[pages.Maker, Page], Page]:
    """Adds to every generated page."""
    ...
