"""A policy document, formally specified, with its properties proved. The public names are those of `api`."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .api import Answer, Measure, Status, Unusable, load

__version__ = "0.1.0"
__all__ = ["Answer", "Measure", "Status", "Unusable", "load"]


def __getattr__(name: str) -> object:
    """What is public is read when it is first asked for, so that the command starts quickly."""
    if name in __all__:
        from . import api  # noqa: PLC0415  (see above)

        return getattr(api, name)
    raise AttributeError(name)


def __dir__() -> list[str]:
    """What is public, whether or not it was read yet."""
    return [*globals(), *__all__]
