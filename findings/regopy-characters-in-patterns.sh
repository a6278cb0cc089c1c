#!/usr/bin/env bash
# regopy 1.5.2 (rego-cpp): patterns go through the text byte by byte, three to a Chinese character, while count, substring and indexof
# count characters. regex.match("^.{3}$", "许可证") is false and "^.{9}$" true; 第[一二三]条 does not match 第三条; regex.replace
# puts nine marks for three characters. Rego's patterns are RE2's, on characters (Open Policy Agent's policy reference, Regex;
# RE2's syntax: . is any character). A rule that matches numbers of articles or lengths of names does not apply.
# Seen: "3 false true false *********". Exits non-zero if that changes.
set -euo pipefail
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"
"$place/venv/bin/pip" install -q regopy==1.5.2
seen=$("$place/venv/bin/python" - <<'END'
import json

from regopy import Interpreter


def asked(call):
    return json.dumps(json.loads(str(Interpreter().query(f"x = {call}")))["bindings"]["x"], ensure_ascii=False).strip('"')


calls = [
    'count("许可证")',
    'regex.match("^.{3}$", "许可证")',
    'regex.match("^.{9}$", "许可证")',
    'regex.match("^第[一二三]条$", "第三条")',
    'regex.replace("许可证", ".", "*")',
]
print(*(asked(call) for call in calls))
END
)
echo "$seen"
[ "$seen" = "3 false true false *********" ]
