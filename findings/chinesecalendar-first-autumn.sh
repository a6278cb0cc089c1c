#!/usr/bin/env bash
# chinesecalendar 1.11.0, get_solar_terms: 立秋 of every year from 1900 to 1999 is 20 days late, at the end of August, after
# 处暑 (the next term, 23 August). The sun is at 135° on 7 or 8 August in every year (GB/T 33661-2017, 农历的编算和颁行: the
# terms lie 15° apart), and from 2000 on the library says so; its docstring takes the years 1900 to 2100. Ages and terms of
# old papers that name 立秋 come out wrong without a warning.
# Seen: "1999-08-28 立秋, 1999-08-23 处暑; 2000-08-07 立秋; 100 of 100 years". Exits non-zero if that changes.
set -euo pipefail
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"
"$place/venv/bin/pip" install -q chinesecalendar==1.11.0
seen=$("$place/venv/bin/python" - <<'END'
import datetime

import chinese_calendar


def term(year, name):
    terms = chinese_calendar.get_solar_terms(datetime.date(year, 1, 1), datetime.date(year, 12, 31))
    return next(day for day, called in terms if called == name)


late = sum(term(year, "立秋") > term(year, "处暑") for year in range(1900, 2000))
print(f"{term(1999, '立秋')} 立秋, {term(1999, '处暑')} 处暑; {term(2000, '立秋')} 立秋; {late} of 100 years")
END
)
echo "$seen"
[ "$seen" = "1999-08-28 立秋, 1999-08-23 处暑; 2000-08-07 立秋; 100 of 100 years" ]
