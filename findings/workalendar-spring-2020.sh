#!/usr/bin/env bash
# workalendar 17.0.0, China: Friday 31 January and Saturday 1 February 2020 are working days to it. The Spring Festival of 2020
# was lengthened to 2 February (国务院办公厅关于延长2020年春节假期的通知, 国办发明电〔2020〕1号): both were days off, the
# Saturday no longer made up for anything. Of all other days of the years that workalendar takes (2018 to 2023) it agrees with
# chinesecalendar 1.11.0. What ran over that week is two working days out.
# Seen: "2020-01-31 True False 2020-02-01 True False". Exits non-zero if that changes.
set -euo pipefail
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"
"$place/venv/bin/pip" install -q workalendar==17.0.0 chinesecalendar==1.11.0
seen=$("$place/venv/bin/python" -W ignore - <<'END'
import datetime

import chinese_calendar
from workalendar.asia import China

china = China()
days = (datetime.date(2018, 1, 1) + datetime.timedelta(days=n) for n in range(6 * 365 + 1))
found = [(str(d), china.is_working_day(d), chinese_calendar.is_workday(d)) for d in days]
print(*(word for one in found if one[1] != one[2] for word in one))
END
)
echo "$seen"
[ "$seen" = "2020-01-31 True False 2020-02-01 True False" ]
