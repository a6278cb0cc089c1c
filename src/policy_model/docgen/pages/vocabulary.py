"""术语: every name the measure declares, as it declares it."""

from __future__ import annotations

from collections.abc import Mapping

from policy_model.analysis.wording import phrase
from policy_model.ir.ids import Id
from policy_model.ir.vocabulary import BoolType, DateType, EnumType, Fact, IntType
from policy_model.pipeline import Loaded

from ..contents import Contents
from ..words import Words


def view(contents: Contents, words: Words) -> Mapping[str, object]:
    """What the page shows."""
    measure = contents.measure
    others = _others(contents.loaded)
    return {
        "measure": measure,
        "heads": lambda keys: [words.say(f"vocabulary.column.{key}") for key in keys],
        "facts": [
            (fact, _type(fact, words), _ordinary(fact, words), _arises(contents, fact, words))
            for fact in measure.facts
        ],
        "judgements": [
            (j, words.shown(phrase(measure, j.definition))) for j in measure.judgements if not j.implicit
        ],
        "others": {id: tuple(names) for id, names in others.items()},
    }


def _others(loaded: Loaded) -> dict[Id, list[str]]:
    """The other names that the text has for something."""
    found: dict[Id, list[str]] = {}
    for surface, ids in loaded.aliases.items():
        for id in ids:
            if surface != id.zh:
                found.setdefault(id, []).append(surface)
    return found


def _type(fact: Fact, words: Words) -> str:
    match fact.type:
        case BoolType():
            return words.say("vocabulary.type.bool")
        case EnumType(values, ordered):
            key = "vocabulary.type.ordered" if ordered else "vocabulary.type.enum"
            return words.say(key, values=words.names(values))
        case IntType(unit):
            return words.say("vocabulary.type.int", unit=unit)
        case DateType():
            return words.say("vocabulary.type.date")


def _ordinary(fact: Fact, words: Words) -> str:
    match fact.ordinary:
        case bool(value):
            return words.say("vocabulary.yes" if value else "vocabulary.no")
        case Id() as value:
            return words.name(value)
        case value:
            return str(value)


def _arises(contents: Contents, fact: Fact, words: Words) -> str:
    return words.shown(phrase(contents.measure, fact.arises_if)) if fact.arises_if else ""
