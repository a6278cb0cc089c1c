#!/usr/bin/env bash
# lark 1.3.1, Earley with lexer="dynamic_complete" (by its documentation it tries all ways to cut the text): of a lazy
# pattern it tries only the shortest match and what is shorter, never a longer one. NAME: /[一-龥]+?/ before 应当 matches one
# character only, and 经营者应当办理 is refused; with the greedy /[一-龥]+/, which matches the same texts, it is read. Names in
# Chinese have no spaces at their ends, so that lazy patterns are what one writes for them.
# Seen: "['经营者', '办理'] UnexpectedCharacters". Exits non-zero if that changes.
set -euo pipefail
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"
"$place/venv/bin/pip" install -q lark==1.3.1
seen=$("$place/venv/bin/python" - <<'END'
from lark import Lark
from lark.exceptions import UnexpectedInput


def read(name):
    grammar = f'start: NAME "应当" ACT\nNAME: /{name}/\nACT: "办理"'
    try:
        return [str(token) for token in Lark(grammar, lexer="dynamic_complete").parse("经营者应当办理").children]
    except UnexpectedInput as error:
        return type(error).__name__


print(read("[一-龥]+"), read("[一-龥]+?"))
END
)
echo "$seen"
[ "$seen" = "['经营者', '办理'] UnexpectedCharacters" ]
