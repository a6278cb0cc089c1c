"""The site of this project's form, from a measure to a folder that opens from disk."""

from __future__ import annotations

import json
import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from policy_model import __version__
from policy_model.proof.recall import Recall
from policy_model.resources import resource
from policy_model.source.catalogue import Lang
from policy_model.source.collector import collector_paused
from policy_model.source.diagnostic import Diagnostic, Unusable
from policy_model.source.scratch import scratch

from .inspect import inspect
from .search import divide
from .spared import spared

if TYPE_CHECKING:
    from .contents import Contents
    from .told import Told

MARK = "policy-model.json"
"""The file by which a folder is known as a site of ours, which may be replaced."""

_SETTINGS = {
    # Pages carry no time of day: the same sources are the same bytes.
    "SOURCE_DATE_EPOCH": "0",
    # A notice of the theme's authors about other products.
    "NO_MKDOCS_2_WARNING": "1",
}
_SERVED = ("sitemap.xml", "sitemap.xml.gz", "404.html")
"""What only a server at an address of its own has use for."""
_MOST_FAULTS = 20


def require_tools() -> None:
    """Makes sure that what only the site needs is there.

    Raises:
        Unusable: it is not (PM1001).
    """
    try:
        import drawsvg  # noqa: F401, PLC0415
        import jinja2  # noqa: F401, PLC0415
        import material  # noqa: F401, PLC0415
        import mkdocs  # noqa: F401, PLC0415
        import mkdocs_static_i18n  # noqa: F401, PLC0415
    except ImportError as error:
        raise Unusable((Diagnostic("PM1001", {"module": str(error.name)}),)) from None


@collector_paused()
def build(
    measure: Told | Contents, out: Path, beside: tuple[Told, ...] = (), recall: Recall | None = None
) -> None:
    """Builds the site into `out`, which is there whole or as it was.

    `beside`: measures shown as examples. `recall`: what is known from the last time.

    Raises:
        Unusable: `out` holds something else (PM1002), or something is wrong with the site (PM1004 to PM1008).
    """
    from .told import Told, told  # noqa: PLC0415  (what pages need is an extra)

    measure = measure if isinstance(measure, Told) else told(measure)
    out = out.absolute()  # mkdocs counts from its own file
    _replaceable(out)
    out.parent.mkdir(parents=True, exist_ok=True)
    with scratch(out, folder=True) as own:
        site = own / "site"
        _run_mkdocs(measure, site, beside, recall or Recall())
        divide(site, (Lang.EN.value,))
        for name in _SERVED:
            (site / name).unlink(missing_ok=True)
        faults = inspect(site)
        if faults:
            shown = faults[:_MOST_FAULTS]
            raise Unusable(tuple(Diagnostic(_CODES[f.kind], {"file": f.file, "what": f.what}) for f in shown))
        mark = {"tool": f"policy-model {__version__}", "measure": measure.hash}
        (site / MARK).write_text(json.dumps(mark, indent=2) + "\n", "utf-8")
        site.chmod(0o755)
        if out.exists():
            out.rename(own / "old")
        site.rename(out)


_CODES = {"link": "PM1005", "anchor": "PM1006", "doubled": "PM1007", "elsewhere": "PM1008"}


def _replaceable(out: Path) -> None:
    if out.is_dir() and (not any(out.iterdir()) or (out / MARK).is_file()):
        return
    if out.exists() or out.is_symlink():
        raise Unusable((Diagnostic("PM1002", {"folder": str(out)}),))


def _run_mkdocs(measure: Told, site: Path, beside: tuple[Told, ...], recall: Recall) -> None:
    for name, value in _SETTINGS.items():
        os.environ.setdefault(name, value)
    from mkdocs.commands.build import build as build_site  # noqa: PLC0415  (an extra; after the settings)
    from mkdocs.config import load_config  # noqa: PLC0415
    from mkdocs.exceptions import Abort, BuildError, ConfigurationError  # noqa: PLC0415

    from .plugin import PolicyModelPlugin  # noqa: PLC0415

    with _warnings() as said, spared(recall):
        try:
            config = load_config(config_file=str(resource("mkdocs.yml")), site_dir=str(site), strict=False)
            plugin = config.plugins["policy-model"]
            assert isinstance(plugin, PolicyModelPlugin)
            plugin.measure, plugin.beside = measure, beside
            config.site_name = measure.title
            config.plugins.run_event("startup", command="build", dirty=False)
            build_site(config)
            config.plugins.run_event("shutdown")
        except Abort as error:
            if not said:  # it was logged
                said.append(str(error))
        except (BuildError, ConfigurationError) as error:
            said.append(str(error))
    if said:
        raise Unusable(tuple(Diagnostic("PM1004", {"what": what}) for what in said[:_MOST_FAULTS]))


@contextmanager
def _warnings() -> Iterator[list[str]]:
    """Collects what mkdocs warns of: a site with a warning is not built."""
    said: list[str] = []

    class Collect(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            said.append(record.getMessage())

    handler, logger = Collect(logging.WARNING), logging.getLogger("mkdocs")
    before, propagate = logger.level, logger.propagate
    logger.addHandler(handler)
    logger.setLevel(logging.WARNING)
    logger.propagate = False
    try:
        yield said
    finally:
        logger.removeHandler(handler)
        logger.setLevel(before)
        logger.propagate = propagate
