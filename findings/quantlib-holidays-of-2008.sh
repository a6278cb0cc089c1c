#!/usr/bin/env bash
# QuantLib 1.44, China: 4 April, 9 June and 15 September of 2004 to 2007 are holidays to it, on both its markets. They are 清明节,
# 端午节 and 中秋节 of 2008, the first year in which these were holidays at all (国务院令第513号, in force 1 January 2008); 端午节
# of 2004 was 22 June. All nine that were no weekend were worked: exchange_calendars 4.13.2 has the Shanghai exchange
# open. The description of the class has data from 2004 on. Each year before 2008 is up to three working days short.
# Seen: "9 2004-06-09 2004-09-15 2005-04-04 2005-06-09 2005-09-15 2006-04-04 2006-06-09 2006-09-15 2007-04-04; open 9".
# Exits non-zero if that changes.
set -euo pipefail
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"
"$place/venv/bin/pip" install -q QuantLib==1.44 exchange_calendars==4.13.2
seen=$("$place/venv/bin/python" - <<'END'
import datetime

import exchange_calendars
import QuantLib

markets = [QuantLib.China(market) for market in (QuantLib.China.SSE, QuantLib.China.IB)]
days = [datetime.date(year, *day) for year in range(2004, 2008) for day in ((4, 4), (6, 9), (9, 15))]
days = [day for day in days if day.weekday() < 5]
shut = [d for d in days if not any(one.isBusinessDay(QuantLib.Date(d.day, d.month, d.year)) for one in markets)]
shanghai = exchange_calendars.get_calendar("XSHG", start="2004-01-01", end="2007-12-31")
print(len(days), *shut, end="; ")
print("open", sum(shanghai.is_session(str(day)) for day in shut))
END
)
echo "$seen"
[ "$seen" = "9 2004-06-09 2004-09-15 2005-04-04 2005-06-09 2005-09-15 2006-04-04 2006-06-09 2006-09-15 2007-04-04; open 9" ]
