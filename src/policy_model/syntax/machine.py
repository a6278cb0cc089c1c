"""The LALR automaton at work: asking what it would accept, and building trees."""

from __future__ import annotations

from .table import END, Grammar
from .tree import Token, Tree

Stack = tuple[int, ...]


def advance(grammar: Grammar, stack: Stack, terminal: str) -> Stack | None:
    """The stack after `terminal`, or None if it cannot come here."""
    action, goto, rules = grammar.action, grammar.goto, grammar.rules
    states = list(stack)
    while (act := action[states[-1]].get(terminal)) is not None:
        if act >= 0:
            states.append(act)
            return tuple(states)
        rule = rules[-1 - act]
        if rule.size:
            del states[-rule.size :]
        states.append(goto[states[-1]][rule.origin])
    return None


def accepts(grammar: Grammar, stack: Stack) -> list[str]:
    """The terminals that can come next."""
    return [t for t in grammar.action[stack[-1]] if advance(grammar, stack, t) is not None]


class Machine:
    """One parse under way. `stack` may be read at any time; only `feed` and `finish` change it."""

    def __init__(self, grammar: Grammar, start: str) -> None:
        self._grammar = grammar
        self._end = grammar.end[start]
        self._states = [grammar.start[start]]
        self._values: list[Tree | Token] = []

    @property
    def stack(self) -> Stack:
        """The states, outermost first."""
        return tuple(self._states)

    def copy(self) -> Machine:
        """A parse that goes on from here by itself."""
        other = object.__new__(Machine)
        other._grammar, other._end = self._grammar, self._end
        other._states, other._values = self._states[:], self._values[:]
        return other

    def feed(self, token: Token) -> bool:
        """Takes a token; False, with nothing usable left, if it cannot come here."""
        grammar = self._grammar
        while (act := grammar.action[self._states[-1]].get(token.type)) is not None:
            if act >= 0:
                self._states.append(act)
                self._values.append(token)
                return True
            self._reduce(-1 - act, token.start)
        return False

    def finish(self, at: int) -> Tree | None:
        """The tree, if the text may end here."""
        while self._states[-1] != self._end:
            act = self._grammar.action[self._states[-1]].get(END)
            if act is None:
                return None
            if act >= 0:
                self._states.append(act)
                break
            self._reduce(-1 - act, at)
        tree = self._values[-1] if self._values else None
        return tree if isinstance(tree, Tree) else None

    def _reduce(self, number: int, at: int) -> None:
        rule = self._grammar.rules[number]
        taken: list[Tree | Token] = []
        if rule.size:
            taken = self._values[-rule.size :]
            del self._values[-rule.size :]
            del self._states[-rule.size :]
        children: list[Tree | Token] = []
        for value in taken:
            if isinstance(value, Tree) and value.form.startswith("_"):
                children.extend(value.children)
            else:
                children.append(value)
        if rule.vanish and len(children) == 1:
            self._values.append(children[0])
        else:
            start, end = (children[0].start, children[-1].end) if children else (at, at)
            form = rule.origin if rule.splice else rule.form
            self._values.append(Tree(form, tuple(children), start, end))
        self._states.append(self._grammar.goto[self._states[-1]][rule.origin])
