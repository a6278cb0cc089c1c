#!/usr/bin/env bash
# jionlp 1.5.31, parse_time: within so many months from a day is given up to the end of a month ("blur"), and from the 31st of one
# that is a month later than from the 30th. 自2024年1月30日起三个月内 ends with April, from 31 January with May; one month from
# 31 January ends with March. A period of months ends on the same day of the month, or on its last if it has none (民法典
# 第二百零二条): 30 April and 29 February. Whole months off, not only blurred within one.
# Seen: "2024-04-30 2024-05-31; 2024-02-29 2024-03-31". Exits non-zero if that changes.
set -euo pipefail
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"
"$place/venv/bin/pip" install -q jionlp==1.5.31
seen=$("$place/venv/bin/python" - 2> "$place/log" <<'END'
import jionlp


def end(words):
    return jionlp.parse_time(words, time_base="2024-01-15 00:00:00")["time"][1][:10]


ends = [end(f"自2024年1月{day}日起{length}内") for length in ("三个月", "一个月") for day in (30, 31)]
print("{} {}; {} {}".format(*ends))
END
) || { cat "$place/log"; exit 1; }
echo "${seen##*$'\n'}"
[ "${seen##*$'\n'}" = "2024-04-30 2024-05-31; 2024-02-29 2024-03-31" ]
