"""The grammar compiled: one LALR table and word list for every measure.

Building the table with Lark takes about a second, reading a built one a few milliseconds, so a built
table is kept as JSON under a name that carries the hash of all it was made from (grammar, lexicon, this
format; whichever Lark built it, it reads the same language). Looked for in this order: in the wheel,
beside the grammar; in the user's cache folder; else it is built, and the cache is filled if it can be. A
table is used only if its own hash is right, so a damaged or half-written one is rebuilt; it is data, never
code. Lark is imported only to build.
"""

from __future__ import annotations

import contextlib
import hashlib
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from policy_model.resources import resource
from policy_model.source.cache import cache_folder, keep, read_kept

START = ("block", "condition")
END = "$END"
_FORMAT = "4"

Action = dict[str, int]


@dataclass(frozen=True, slots=True)
class Rule:
    """A production: `form` names what it makes, `origin` the rule, `size` how much it takes.

    `splice`: its children go into the rule that uses it. `vanish`: it is its only child, if it has one.
    """

    form: str
    origin: str
    size: int
    splice: bool
    vanish: bool


@dataclass(frozen=True, slots=True)
class Degrees:
    """The words by which a name says how grave a matter is, or that it follows on another."""

    names: tuple[str, ...]
    leans: tuple[str, ...]
    ends: tuple[str, ...]
    of: tuple[str, ...]
    follows: tuple[str, ...]

    def grave(self, name: str) -> bool:
        """It says how grave something else is, never that it was done: 情节严重, 数额较大, 严重后果."""
        for noun in self.of:
            name = name.removesuffix(noun)
        return name.startswith(self.names) or name.endswith(self.ends)

    def leaning(self, name: str) -> bool:
        """Standing alone after ；, it is said of what its sentence began with."""
        return name.startswith((*self.names, *self.leans))

    def later(self, name: str) -> bool:
        """It is said after something else, of whoever did that: 拒不改正, 造成损失."""
        return name.startswith(self.follows)


@dataclass(frozen=True, slots=True)
class Grammar:
    """The LALR automaton and the words.

    `action[state][terminal]` is n ≥ 0 to shift to state n, or -1-r to reduce by rule r;
    `goto[state][origin]` the state after a rule.
    """

    rules: tuple[Rule, ...]
    action: tuple[Action, ...]
    goto: tuple[Action, ...]
    start: Action
    end: Action
    words: tuple[tuple[str, str], ...]
    titles: dict[str, str]
    questioned: tuple[str, ...]
    degrees: Degrees


@cache
def grammar() -> Grammar:
    """The compiled grammar, from the first place that has a sound one."""
    sources = [resource("grammar/policy.lark").read_text("utf-8")]
    sources.append(resource("grammar/lexicon.toml").read_text("utf-8"))
    name = table_name(sources)
    packaged = resource("grammar/policy.lark").with_name(name)
    cached = cache_folder() / name
    for path in (packaged, cached):
        if (found := read_kept(path, _load)) is not None:
            return found
    content = build(*sources)
    with contextlib.suppress(OSError):
        keep(cached, content)
    return _load(content)


def table_name(sources: list[str]) -> str:
    """The file name of the table made from these sources."""
    digest = hashlib.sha256("\0".join([_FORMAT, *sources]).encode())
    return f"policy-{digest.hexdigest()[:32]}.json"


def _compiled(source: str, lexicon: str) -> Any:  # noqa: ANN401 (Lark is imported only where it is asked for)
    """The grammar as Lark has it; its `rules` are numbered as the table's are.

    Raises:
        lark.exceptions.GrammarError: the grammar is wrong, or has a conflict.
    """
    from lark import Lark  # noqa: PLC0415  (slow, and needed only here)
    from lark.lexer import Lexer, Token  # noqa: PLC0415

    class NoLexer(Lexer):
        __future_interface__ = 2

        def __init__(self, conf: object) -> None: ...

        def lex(self, lexer_state: object, parser_state: object) -> Iterator[Token]:
            raise NotImplementedError

    text = declared(source, lexicon)
    return Lark(text, parser="lalr", lexer=NoLexer, start=list(START), strict=True, maybe_placeholders=False)


def declared(source: str, lexicon: str) -> str:
    """The grammar as Lark reads it: the lexicon's terminals are declared."""
    return source + "\n%declare " + " ".join(_terminals(tomllib.loads(lexicon))) + "\n"


def _terminals(lexis: dict[str, Any]) -> list[str]:
    return sorted(t for table in ("word", "name", "shape") for t in lexis[table])


def build(source: str, lexicon: str) -> dict[str, Any]:
    """The table of a grammar and its lexicon, the same for the same input.

    Raises:
        lark.exceptions.GrammarError: the grammar is wrong, or has a conflict.
    """
    from lark.parsers.lalr_analysis import Shift  # noqa: PLC0415

    lark = _compiled(source, lexicon)
    lexis = tomllib.loads(lexicon)
    terminals = _terminals(lexis)
    parser: Any = lark.parser
    table = parser.parser._parse_table  # noqa: SLF001  (Lark offers no other way to its table)
    numbers = {rule: number for number, rule in enumerate(lark.rules)}
    order = _order(table.states, [table.start_states[start] for start in START])
    renumber = {state: number for number, state in enumerate(order)}
    action: list[Action] = []
    goto: list[Action] = []
    for state in order:
        acts: Action = {}
        gotos: Action = {}
        for symbol, (what, arg) in table.states[state].items():
            if what is not Shift:
                acts[symbol] = -1 - numbers[arg]
            elif symbol in terminals or symbol == END:
                acts[symbol] = renumber[arg]
            else:
                gotos[symbol] = renumber[arg]
        action.append(acts)
        goto.append(gotos)
    return {
        "rules": [
            [
                rule.alias or rule.origin.name,
                rule.origin.name,
                len(rule.expansion),
                rule.origin.name.startswith("_"),
                rule.options.expand1 and not rule.alias,
            ]
            for rule in lark.rules
        ],
        "action": action,
        "goto": goto,
        "start": {start: renumber[state] for start, state in table.start_states.items()},
        "end": {start: renumber[state] for start, state in table.end_states.items()},
        "words": [[w, t] for t, entry in lexis["word"].items() for w in entry["write"]],
        "titles": {t: e["zh"] for k in ("name", "shape") for t, e in lexis[k].items()}
        | {t: e["write"][0] for t, e in lexis["word"].items()},
        "questioned": lexis["lint"]["questioned"],
        "degrees": lexis["degree"],
    }


def _order(states: dict[int, dict[str, tuple[Any, Any]]], starts: list[int]) -> list[int]:
    """The states as they are met from the starts.

    Lark numbers them as its sets fall, differently in each run.
    """
    order = list(starts)
    met = set(order)
    for state in order:
        for symbol in sorted(states[state]):
            arg = states[state][symbol][1]
            if isinstance(arg, int) and arg not in met:
                met.add(arg)
                order.append(arg)
    return order


def _load(content: dict[str, Any]) -> Grammar:
    return Grammar(
        rules=tuple(Rule(*rule) for rule in content["rules"]),
        action=tuple(content["action"]),
        goto=tuple(content["goto"]),
        start=content["start"],
        end=content["end"],
        words=tuple((word, terminal) for word, terminal in content["words"]),
        titles=content["titles"],
        questioned=tuple(content["questioned"]),
        degrees=Degrees(**{key: tuple(words) for key, words in content["degrees"].items()}),
    )
