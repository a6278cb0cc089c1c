"""What vectors test is told beside each clause by the mistakes in it that they catch."""

from __future__ import annotations

from dataclasses import replace

from policy_model.docgen.contents import Contents
from policy_model.docgen.makers import MAKERS
from policy_model.docgen.words import Words
from policy_model.source.catalogue import Lang
from policy_model.source.clause import parse_clause_id
from policy_model.suite.suspects import Mutant


def _mistake(clause: str, operator: str, says: str) -> Mutant:
    told = {Lang.ZH: f"{says}了", Lang.EN: f"does {says}"}
    return Mutant(f"{clause}:{operator}:{says}", parse_clause_id(clause), operator, told, {"facts-0": ""})


def _told(contents: Contents, *mistakes: Mutant) -> list[str]:
    clauses = (parse_clause_id("1"), parse_clause_id("2"))
    page = next(m for m in MAKERS if m.slug == "articles")
    tested = replace(contents, exercised=(clauses,), mistakes=mistakes)
    html = page.make(tested, Words(Lang.EN), lambda *_: "#x").html
    of_first = html[html.index('data-clause="1"') : html.index('data-clause="2"')]
    return [part.partition("</li>")[0] for part in of_first.split("Caught: ")[1:]]


def test_a_clause_tells_the_mistakes_in_it_one_of_each_kind_first(contents: Contents) -> None:
    found = [_mistake("1", "dropped", f"drop{n}") for n in range(7)]
    other = _mistake("2", "dropped", "elsewhere")
    assert _told(contents, *found, _mistake("1.g1", "negated", "negate"), other) == [
        "does drop0",
        "does negate",
        "does drop1",
        "does drop2",
        "does drop3",
    ]


def test_a_clause_without_any_tells_none(contents: Contents) -> None:
    assert _told(contents, _mistake("2", "dropped", "elsewhere")) == []
