"""Where no word of a text may be cut in two, by a dictionary of the language and by the text's own words.

错时 or 所有权 holds 时 and 有权, words of the language that mean something else there.
"""

from __future__ import annotations

import re
import warnings
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jieba import Tokenizer

_HAN = re.compile("[一-龥]+")
_APART = frozenset("不未无非并向对内外后前中上下再")
"""First characters that are words by themselves even where the dictionary has what they begin: 不服, 向上."""
_OFTEN = 3
"""How many times two characters stand together, and the first never otherwise, for them to be a word."""


def own_words(text: str) -> frozenset[str]:
    """Pairs of characters that a text has for words, as far as their own number tells: 错时共享."""
    pairs: Counter[str] = Counter()
    single: Counter[str] = Counter()
    for run in _HAN.findall(text):
        single.update(run)
        pairs.update(run[at : at + 2] for at in range(len(run) - 1))
    return frozenset(pair for pair, times in pairs.items() if times >= _OFTEN and times == single[pair[0]])


def cuts(text: str, own: Collection[str], words: Iterable[tuple[int, int]]) -> frozenset[int]:
    """The places in a text at which no name begins or ends, since they lie within a word.

    `own`: what `own_words` found; `words`: where the language's own stand, of which those of several
    characters are words although the dictionary has one that begins like them or ends within: 三日前, 局方可.
    """
    said = set(words)
    spans = list(_spans(text, own))
    within = {
        at
        for start, stop in spans
        for at in range(start + 1, stop)
        if text[start:at] not in _APART or (start, stop) in said
    }
    whole = {at: stop for start, stop in spans for at in range(start, stop)}
    for start, stop in sorted(said):
        if stop - start > 1 and (start not in within or whole[start] < stop):
            within -= {start, stop}
    return frozenset(within)


def _spans(text: str, own: Collection[str]) -> Iterator[tuple[int, int]]:
    at = 0
    last = ""
    for word in _tokenizer().cut(text, HMM=False):
        if len(last) == len(word) == 1 and last + word in own:
            yield at - 1, at + 1
        yield at, at + len(word)
        at, last = at + len(word), word


@cache
def _tokenizer() -> Tokenizer:
    """The library's, with its table read from its own file: it would keep a copy where anyone may write."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from jieba import Tokenizer  # noqa: PLC0415  (its table takes a second)

        tokenizer = Tokenizer()
        tokenizer.FREQ, tokenizer.total = tokenizer.gen_pfdict(tokenizer.get_dict_file())
    tokenizer.initialized = True
    return tokenizer
