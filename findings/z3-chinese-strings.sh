#!/usr/bin/env bash
# z3-solver 5.4.1.0, Python: py_value() of a string, by its docstring the equivalent Python value, gives Chinese characters as
# escapes: of 第一条 the text \u{7b2c}\u{4e00}\u{6761}, 24 characters long. Its own length of the same value is 3, and é comes back as
# é. A value out of a model is never equal to the Chinese text that was put in, and no error says so.
# Seen: "24 False 3 True". Exits non-zero if that changes.
set -euo pipefail
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"
"$place/venv/bin/pip" install -q z3-solver==5.4.1.0
seen=$("$place/venv/bin/python" - <<'END'
from z3 import Length, Solver, String, StringVal, simplify

named, solver = String("named"), Solver()
solver.add(named == StringVal("第一条"))
solver.check()
value = solver.model()[named]
print(len(value.py_value()), value.py_value() == "第一条", simplify(Length(value)), StringVal("é").py_value() == "é")
END
)
echo "$seen"
[ "$seen" = "24 False 3 True" ]
