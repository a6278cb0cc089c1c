"""Whether what tables of cases need is installed: the extra `batch`, which the rest does without."""

from __future__ import annotations

from importlib.util import find_spec

from policy_model.source.diagnostic import Diagnostic, Unusable

_MODULES = ("numpy", "pyarrow")


def need_engines() -> None:
    """Raises Unusable: something is not installed (PM1100)."""
    if missing := tuple(name for name in _MODULES if find_spec(name) is None):
        raise Unusable((Diagnostic("PM1100", {"modules": missing}),))
