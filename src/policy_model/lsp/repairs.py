"""A finding's repair as an edit of the text, where the measure's own words can say it."""

from __future__ import annotations

import re

from policy_model.analysis.finding import Finding
from policy_model.docgen.sentence import Sentence
from policy_model.pipeline import Loaded, load_measure
from policy_model.source.clause import ClauseId
from policy_model.source.diagnostic import Unusable
from policy_model.source.shelf import Overlay
from policy_model.source.text import SourceFile

_RULE = re.compile(r"([^，。；：]+)的，[^，。；：]+")
"""A sentence, without its full stop, that is one condition and what follows from it."""

Edit = tuple[int, int, str]


def edits(loaded: Loaded, sentences: tuple[Sentence, ...], finding: Finding) -> tuple[Edit, ...]:
    """The edits; none where the repair cannot be said by adding the other sentence's own condition.

    Only what makes one sentence yield to another is said so: 甲的，应当乙 becomes 甲的，应当乙，但丙的除外.
    The same words in the official text are edited alike. What comes of it must read without an error.
    """
    if finding.repair is None or finding.repair.key != "except":
        return ()
    args = dict(finding.repair.args)
    yielding, other = (_only(sentences, args[key]) for key in ("clause", "other"))
    if yielding is None or other is None or not _RULE.fullmatch(yielding.text):
        return ()
    condition = _RULE.fullmatch(other.text)
    if condition is None:
        return ()
    text = loaded.source.text
    added = f"，但{condition[1]}的除外"
    made = [(yielding.span.end, yielding.span.end, added)]
    article = loaded.outline.article(yielding.clause.article, yielding.clause.branch)
    if article is not None:
        said = text.find(yielding.text + "。", article.body.start, article.body.end)
        if said >= 0:
            at = said + len(yielding.text)
            made.insert(0, (at, at, added))
    edited = text
    for start, end, new in reversed(made):
        edited = edited[:start] + new + edited[end:]
    try:
        load_measure(loaded.path, Overlay({loaded.path: SourceFile(str(loaded.path), edited)}))
    except Unusable:
        return ()
    return tuple(made)


def _only(sentences: tuple[Sentence, ...], clause: object) -> Sentence | None:
    """The sentence of a clause that has no other."""
    found = [s for s in sentences if isinstance(clause, ClauseId) and s.clause.within(clause)]
    return found[0] if len(found) == 1 else None
