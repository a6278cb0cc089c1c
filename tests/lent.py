"""A user's cache that is empty but for the compiled grammar, for programs that are started with it."""

import shutil
from pathlib import Path

from policy_model.resources import resource
from policy_model.source.cache import cache_folder
from policy_model.syntax.table import grammar, table_name


def lend_grammar(cache: Path) -> str:
    """The folder, as XDG_CACHE_HOME has it. To compile the grammar takes seconds and has tests of its own."""
    grammar()
    sources = [resource(f"grammar/{part}").read_text("utf-8") for part in ("policy.lark", "lexicon.toml")]
    name = table_name(sources)
    kept = cache_folder() / name
    lent = cache / "policy-model" / name
    if kept.exists() and not lent.exists():
        lent.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(kept, lent)
    return str(cache)
