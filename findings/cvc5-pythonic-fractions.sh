#!/usr/bin/env bash
# cvc5 1.4.2, cvc5.pythonic (made to be written like z3's Python): a fraction beside an integer variable loses what is after the
# point. Half of x, x * 0.5, becomes x * 0; x >= 2.5 becomes x >= 2, so that "at least 2.5 and less than 3" has a solution
# among whole numbers. z3-solver 5.4.1.0 makes the same lines into reals and finds none. In a text with rates and limits the
# two solvers disagree, and no error tells which of them was asked something else.
# Seen: "cvc5 x*0 sat z3 ToReal(x)*1/2 unsat". Exits non-zero if that changes.
set -euo pipefail
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"
"$place/venv/bin/pip" install -q cvc5==1.4.2 z3-solver==5.4.1.0
seen=$("$place/venv/bin/python" - <<'END'
import cvc5.pythonic
import z3

found = []
for name, api in (("cvc5", cvc5.pythonic), ("z3", z3)):
    x, solver = api.Int("x"), api.Solver()
    solver.add(x >= 2.5, x < 3)
    found += [name, str(x * 0.5), str(solver.check())]
print(*found)
END
)
echo "$seen"
[ "$seen" = "cvc5 x*0 sat z3 ToReal(x)*1/2 unsat" ]
