"""Puts the compiled grammar into the wheel, so that an installed tool never has to build it.

An editable install has no need of it: the table is built at the first run and kept in the user's cache.
So it is too where Lark is not at hand when the wheel is made.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

SOURCES = ("policy.lark", "lexicon.toml")
FOLDER = "policy_model/_data/grammar"


class TableHook(BuildHookInterface):
    """Builds the table of `grammar/` beside its sources in the wheel."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Builds the table into a folder of its own and has the wheel take it from there."""
        self.folder = Path(tempfile.mkdtemp())
        if version == "editable":
            return
        root = Path(self.root)
        sys.path.insert(0, str(root / "src"))
        try:
            from policy_model.source.cache import keep  # noqa: PLC0415
            from policy_model.syntax.table import build, table_name  # noqa: PLC0415

            sources = [(root / "grammar" / name).read_text("utf-8") for name in SOURCES]
            content = build(*sources)
        except ImportError as error:
            self.app.display_warning(f"the wheel has no parse table, it is built at the first run: {error}")
            return
        finally:
            sys.path.remove(str(root / "src"))
        name = table_name(sources)
        keep(self.folder / name, content)
        build_data["force_include"][str(self.folder / name)] = f"{FOLDER}/{name}"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Removes the folder: the wheel has its copy."""
        del version, build_data, artifact_path
        shutil.rmtree(self.folder, ignore_errors=True)
