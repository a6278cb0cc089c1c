"""What is asked of the steps of a measure alone, kept with all that it hangs on.

It is asked of the measure without the lengths of periods from an act (`ir.still`), which so cannot matter:
an edit of a length leaves it as it is. Cases that show what is found are another matter; they have dates.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import TypeVar

from policy_model.ir.codec import IR_CLASSES, Codec, classes
from policy_model.ir.statement import Measure
from policy_model.ir.still import still
from policy_model.proof import smt
from policy_model.proof.recall import Recall
from policy_model.properties.kept import Texts, nameless

from . import finding
from .web import Same

T = TypeVar("T")

_CODEC = Codec(*IR_CLASSES, *classes(finding))


def of_steps(
    recall: Recall | None, what: str, measure: Measure, find: Callable[[Measure], Iterable[T]]
) -> tuple[T, ...]:
    """All that `find` finds, of values of the IR and findings; `recall` None: nothing is known."""
    bare, digest = _bare(Same(measure))
    if recall is None:
        return tuple(find(bare))
    known = recall.answer(what, [digest], lambda: _CODEC.encode(tuple(find(bare))))
    found: tuple[T, ...] = _CODEC.decode(known)
    return found


@lru_cache(maxsize=16)
def _bare(same: Same) -> tuple[Measure, bytes]:
    """The measure without these lengths, and a hash of it."""
    bare = still(same.measure)
    return bare, smt.digest_in_order([*map(str.encode, _texts(bare.hash).of(nameless(bare)))])


@lru_cache(maxsize=2)
def _texts(_whole: str) -> Texts:
    """Those of all matters of a measure, which share its clauses and readings and more."""
    return Texts()
