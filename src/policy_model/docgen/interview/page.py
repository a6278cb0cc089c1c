"""What the page 自测 shows: the measure as data, its names and our words in one language, and the scripts.

The scripts stand in the page itself, so that it works wherever it is put, and kept by itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from importlib.resources import files
from typing import Any as Json

from markupsafe import Markup

from policy_model.ir.ids import Id
from policy_model.ir.statement import Measure
from policy_model.ir.vocabulary import EnumType, Fact, IntType
from policy_model.semantics.calendar import official
from policy_model.semantics.phrase import TWICE
from policy_model.source.catalogue import Lang, load
from policy_model.source.clause import ClauseId, parse_clause_id

from ..contents import Contents
from ..page import anchor, in_script
from ..words import Words
from .program import compile_measure

SCRIPTS = ("runtime.js", "reasons.js", "questions.js", "wording.js", "page.js")
_WORDS = {
    "docs": ("interview.",),
    "answer": ("why.", "result.", "fact.", "period.", "listing", "comma", "above", "day"),
}
"""The messages that the page says, by their file and the beginning of their key."""

Object = dict[str, Json]


def view(contents: Contents, words: Words) -> Mapping[str, object]:
    """What the page shows.

    Raises:
        Unusable: the measure has what the interview cannot ask about (PM1020).
    """
    folder = files(__package__)
    scripts = [(folder / name).read_text("utf-8") for name in SCRIPTS]
    assert not any("</script" in script.lower() for script in scripts)
    return {
        "data": Markup(in_script(data(contents.measure, words))),  # noqa: S704  (no < is left in it)
        "scripts": [Markup(script) for script in scripts],  # noqa: S704  (our own)
    }


def data(measure: Measure, words: Words) -> Object:
    """All that the scripts read."""
    program = compile_measure(measure, official())
    return {
        "lang": words.lang.value,
        "title": measure.title,
        "twice": TWICE.pattern,
        "program": program,
        "names": {
            "facts": {f.id.key: _fact(f, words) for f in measure.facts},
            "acts": {
                a.id.key: {
                    "name": words.name(a.id),
                    "contents": _names(a.contents, words),
                    "clauses": [str(c) for c in a.clauses],
                }
                for a in measure.acts
            },
            "parties": _names((p.id for p in measure.parties), words),
            "judgements": _names((j.id for j in measure.judgements), words),
            "results": _names((r.id for r in measure.results), words),
            "readings": {
                r.id.key: {
                    "name": words.name(r.id),
                    "choices": _names((c.id for c in r.choices), words),
                }
                for r in measure.readings
            },
        },
        "clauses": {
            str(clause): {"cited": words.clause(clause), "anchor": anchor(clause)}
            for clause in sorted(_clauses(measure, program))
        },
        "words": dict(_messages(words.lang)),
    }


def _fact(fact: Fact, words: Words) -> Object:
    out: Object = {
        "name": words.name(fact.id),
        "question": fact.question,
        "clauses": [str(c) for c in fact.clauses],
    }
    if isinstance(fact.type, EnumType):
        out["values"] = _names(fact.type.values, words)
    if isinstance(fact.type, IntType):
        out["unit"] = fact.type.unit
    return out


def _names(ids: Iterable[Id], words: Words) -> dict[str, str]:
    return {id.key: words.name(id) for id in ids}


def _clauses(measure: Measure, program: Object) -> set[ClauseId]:
    """Every clause that a reason may cite."""
    found = set(measure.clauses)
    todo: list[Json] = [program["judgements"], program["statements"], program["facts"], program["readings"]]
    while todo:
        match todo.pop():
            case ["at", str(clause), body]:
                found.add(parse_clause_id(clause))
                todo.append(body)
            case list() as items:
                todo += items
            case dict() as members:
                if "clause" in members:
                    found.add(parse_clause_id(members["clause"]))
                todo += members.values()
    for statement in measure.statements:
        found.add(statement.clause)
    return found


def _messages(lang: Lang) -> Iterable[tuple[str, str]]:
    for file, beginnings in _WORDS.items():
        for key, wording in load(file).items():
            own = key.removeprefix(f"{file}.")
            if own != key and own.startswith(beginnings):
                yield own, wording[lang]
