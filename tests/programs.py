"""Programs that are no Python packages: what needs one says so where it is missing."""

from __future__ import annotations

import os
import shutil

import pytest

REQUIRED = "POLICY_MODEL_REQUIRE_PROGRAMS"
"""The variable that makes a missing program a failure instead of a test left out; `.ci/run` sets it."""


def program(name: str, package: str) -> str:
    """Where the program is; `package`: the one of Debian that has it."""
    found = shutil.which(name)
    if found is None:
        # by hand one may well run the tests of the other programs only; CI, which installs them all, may not
        leave = pytest.fail if os.environ.get(REQUIRED) else pytest.skip
        leave(f"{name} is not installed (Debian: {package})")
    return found
