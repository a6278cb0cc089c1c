#!/usr/bin/env bash
# jionlp 1.5.31, parse_time: a length of time in Chinese figures and 日, over 31 days, is taken for a day of the month, without
# its first figures. 六十日 and 九十日 are 10 January, 一百八十日 as well, 四十五日 is 15 January, 45日 is 5 January, each
# "accurate"; 60日 and 六十天 are lengths. The docstring has 30日 as what may be either, but no month has a sixtieth day; told
# strict=True, which it advises against, it refuses them. Statutes count in 日 and in Chinese figures (行政许可法 第四十二条:
# 不得超过四十五日).
# Seen: "01-10 01-10 01-10 01-15 01-05 60 60". Exits non-zero if that changes.
set -euo pipefail
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"
"$place/venv/bin/pip" install -q jionlp==1.5.31
seen=$("$place/venv/bin/python" - 2> "$place/log" <<'END'
import datetime

import jionlp

found = []
for words in ("六十日", "九十日", "一百八十日", "四十五日", "45日", "60日", "六十天"):
    read = jionlp.parse_time(words, time_base=datetime.datetime(2024, 1, 15))
    assert read["definition"] == "accurate"
    time = read["time"]
    found.append(f"{time['day']:g}" if read["type"] == "time_delta" else time[0][5:10])
print(*found)
END
) || { cat "$place/log"; exit 1; }
echo "${seen##*$'\n'}"
[ "${seen##*$'\n'}" = "01-10 01-10 01-10 01-15 01-05 60 60" ]
