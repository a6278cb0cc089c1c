"""The words of the pages, from `messages/docs.toml`: nothing is said that has no wording in its language."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from policy_model.ir.ids import Id
from policy_model.source.catalogue import Lang, find, message, shown
from policy_model.source.clause import ClauseId
from policy_model.source.diagnostic import Arg, Diagnostic, Unusable


@dataclass(frozen=True, slots=True)
class Words:
    """What the pages say in one language."""

    lang: Lang

    def say(self, key: str, **args: Arg) -> str:
        """The wording of `docs.<key>`.

        Raises:
            Unusable: there is none (PM1003); a page never shows a key in place of words.
        """
        wording = find(f"docs.{key}")
        if wording is None or not wording[self.lang].strip():
            raise Unusable((Diagnostic("PM1003", {"key": f"docs.{key}", "lang": self.lang.value}),))
        return message(f"docs.{key}", args, self.lang)

    def name(self, id: Id) -> str:
        """The name of anything declared."""
        return shown(id.told, self.lang)

    def names(self, ids: Iterable[Id]) -> str:
        """Several names, listed."""
        return self.listing(self.name(id) for id in ids)

    def listing(self, words: Iterable[str]) -> str:
        """Several things, listed."""
        return shown(tuple(words), self.lang)

    def clause(self, clause: ClauseId) -> str:
        """A clause as it is cited."""
        return shown(clause, self.lang)

    def shown(self, value: Arg) -> str:
        """A value that fills a message."""
        return shown(value, self.lang)
