#!/usr/bin/env bash
# zen-engine 2.1.3 (GoRules' expressions): a year after 29 February is no date. d(…).add(1, "year") gives "Invalid date" and no
# error, where twelve months, the same period, give 28 February (民法典 第二百零二条: where the month has no such day, its last
# day ends the period). Every comparison with it is false, so that a deadline counted in years from that day is never over, and
# never to come.
# Seen: "Invalid date; 2025-02-28; False False". Exits non-zero if that changes.
set -euo pipefail
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"
"$place/venv/bin/pip" install -q zen-engine==2.1.3
seen=$("$place/venv/bin/python" - <<'END'
import zen


def asked(text):
    return zen.evaluate_expression(text, {})


end = 'd("2024-02-29").add(1, "year")'
over, to_come = f'd("2030-01-01").isAfter({end})', f'd("2024-03-01").isBefore({end})'
print(
    asked(end + '.format("%Y-%m-%d")'),
    asked('d("2024-02-29").add(12, "month").format("%Y-%m-%d")'),
    f'{asked(over)} {asked(to_come)}',
    sep="; ",
)
END
)
echo "$seen"
[ "$seen" = "Invalid date; 2025-02-28; False False" ]
