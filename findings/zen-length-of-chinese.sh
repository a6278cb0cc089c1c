#!/usr/bin/env bash
# zen-engine 2.1.3 (GoRules' expressions): len of a text counts the bytes of its coding, three for each Chinese character, while
# its regular expressions count characters. "At most 20 characters" (len(name) <= 20) refuses every name of seven. Of a list,
# len is the number of its parts; nothing in the language has to do with bytes.
# Seen: "3 9 True". Exits non-zero if that changes.
set -euo pipefail
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"
"$place/venv/bin/pip" install -q zen-engine==2.1.3
seen=$("$place/venv/bin/python" - <<'END'
import zen

asked = ['len("abc")', 'len("许可证")', 'matches("许可证", "^.{3}$")']
print(*(round(found) if found is not True else found for found in (zen.evaluate_expression(one, {}) for one in asked)))
END
)
echo "$seen"
[ "$seen" = "3 9 True" ]
