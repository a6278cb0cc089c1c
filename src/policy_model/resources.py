"""Where the grammar, the measures and the proofs are: inside an installed wheel, or in the checkout."""

from __future__ import annotations

from pathlib import Path

DEFAULT_MEASURE = "spec/measures/pingdingshan-2017-2.md"
_PACKAGE = Path(__file__).resolve().parent
_ROOTS = (_PACKAGE / "_data", _PACKAGE.parents[1])


def resource(name: str) -> Path:
    """The path of a file or folder named from the top of the project, such as `grammar/policy.lark`.

    Raises:
        FileNotFoundError: neither an installed wheel nor a checkout holds it.
    """
    for root in _ROOTS:
        if (path := root / name).exists():
            return path
    raise FileNotFoundError(name)
