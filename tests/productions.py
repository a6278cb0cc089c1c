"""The grammar's productions as Lark has them, numbered as the table's are: no table is made for them."""

from functools import cache

from lark import Lark
from lark.grammar import Rule

from policy_model.resources import resource
from policy_model.syntax.table import START, declared


@cache
def productions() -> tuple[Rule, ...]:
    """What they are made of; `tests/syntax/test_table.py` compares them with the table's."""
    sources = [resource(f"grammar/{part}").read_text("utf-8") for part in ("policy.lark", "lexicon.toml")]
    text = declared(*sources)
    return tuple(Lark(text, parser=None, lexer="basic", start=list(START), maybe_placeholders=False).rules)
