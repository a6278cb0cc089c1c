#!/usr/bin/env bash
# chinesecalendar 1.11.0, is_in_lieu: which days off were exchanged for a worked weekend. New Year's Eve (除夕) was no
# statutory holiday from 2014 to 2024 (全国年节及纪念日放假办法, 国务院令第644号, 第二条: 春节 is the first three days of the
# first month); where it was a day off on a weekday, it was exchanged. The library says so of 2019 only. Six other eves pass
# for statutory days. Who pays for work on a day off by the flag (劳动法 第四十四条: exchanged, twice the wage; statutory, three
# times) pays wrongly.
# Seen: "2015-02-18 2017-01-27 2018-02-15 2020-01-24 2021-02-11 2022-01-31; 2019-02-04". Exits non-zero if that changes.
set -euo pipefail
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"
"$place/venv/bin/pip" install -q chinesecalendar==1.11.0
seen=$("$place/venv/bin/python" - <<'END'
import datetime

import chinese_calendar as calendar

first = "2014-01-31 2015-02-19 2016-02-08 2017-01-28 2018-02-16 2019-02-05 2020-01-25 2021-02-12 2022-02-01 2023-01-22 2024-02-10"
eves = [datetime.date.fromisoformat(day) - datetime.timedelta(days=1) for day in first.split()]
off = [eve for eve in eves if eve.weekday() < 5 and not calendar.is_workday(eve)]
wrong = [str(eve) for eve in off if not calendar.is_in_lieu(eve)]
right = [str(eve) for eve in off if calendar.is_in_lieu(eve)]
print(" ".join(wrong) + "; " + " ".join(right))
END
)
echo "$seen"
[ "$seen" = "2015-02-18 2017-01-27 2018-02-15 2020-01-24 2021-02-11 2022-01-31; 2019-02-04" ]
