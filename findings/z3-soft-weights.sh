#!/usr/bin/env bash
# z3-solver 5.4.1.0: Optimize.sexpr() cuts the weights of soft constraints off after three decimals. What from_string reads back
# is another problem with another best answer: three wishes of 1/3 outweigh one of 0.9996, in the text 0.333 each do not
# outweigh 0.999. The objective that is solved has the weights exact, and weights may be fractions ("1/3" is taken), so a
# problem kept as a file, or handed on, changes its answer without a word.
# Seen: "a b c, read back: d". Exits non-zero if that changes.
set -euo pipefail
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"
"$place/venv/bin/pip" install -q z3-solver==5.4.1.0
seen=$("$place/venv/bin/python" - <<'END'
from z3 import Bools, Not, Optimize, Or, is_true


def best(problem):
    problem.check()
    model = problem.model()
    return " ".join(sorted(str(name) for name in model if is_true(model[name])))


a, b, c, d = Bools("a b c d")
problem, again = Optimize(), Optimize()
problem.add(Or(Not(d), Not(Or(a, b, c))))
for wish in (a, b, c):
    problem.add_soft(wish, "1/3")
problem.add_soft(d, "0.9996")
again.from_string(problem.sexpr())
print(f"{best(problem)}, read back: {best(again)}")
END
)
echo "$seen"
[ "$seen" = "a b c, read back: d" ]
