#!/usr/bin/env bash
# lunar_python 1.4.8, HolidayUtil (days off by the State Council's notices, and the weekends worked for them): two worked days
# of 2013 are missing, Sunday 7 April and Saturday 12 October (国务院办公厅关于2013年部分节假日安排的通知: 4月7日（星期日）上班,
# 10月12日（星期六）上班). getHoliday gives nothing, as for any weekend, and getHolidays(2013) does not have them, though
# the days off that they pay for are there. Of all other days from 2006 to 2026 it agrees with chinesecalendar 1.11.0.
# Seen: "2013-04-07 None 2013-10-12 None". Exits non-zero if that changes.
set -euo pipefail
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"
"$place/venv/bin/pip" install -q lunar_python==1.4.8 chinesecalendar==1.11.0
seen=$("$place/venv/bin/python" - <<'END'
import datetime

import chinese_calendar
from lunar_python.util import HolidayUtil

found = []
day = datetime.date(2006, 1, 1)
while day < datetime.date(2027, 1, 1):
    told = HolidayUtil.getHoliday(day.year, day.month, day.day)
    worked = told.isWork() if told else day.weekday() < 5
    if worked != chinese_calendar.is_workday(day):
        found += [str(day), str(told)]
    day += datetime.timedelta(days=1)
print(*found)
END
)
echo "$seen"
[ "$seen" = "2013-04-07 None 2013-10-12 None" ]
