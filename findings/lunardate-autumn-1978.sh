#!/usr/bin/env bash
# lunardate 0.3.0: the eighth month of 1978 begins on 2 September and 中秋 is the 16th. The new moon was at 16:09 UTC, in Beijing nine
# minutes past midnight of the 3rd, on which day the month begins (GB/T 33661-2017, 农历的编算和颁行: the day of the new moon by
# Beijing time is the first of the month); 中秋 was 17 September. borax 4.1.3 and zhdate 0.1 say so. A birthday told by
# the old calendar, or an age counted from it, is a day out all that month.
# Seen: "new moon 1978-09-03 00:09; lunardate 09-02 09-16, borax 09-03 09-17, zhdate 09-03 09-17". Exits non-zero if that changes.
set -euo pipefail
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"
"$place/venv/bin/pip" install -q lunardate==0.3.0 borax==4.1.3 zhdate==0.1 ephem==4.2.1
seen=$("$place/venv/bin/python" - <<'END'
import datetime

import ephem
import lunardate
import zhdate
from borax.calendars.lunardate import LunarDate

moon = ephem.previous_new_moon("1978/9/10").datetime() + datetime.timedelta(hours=8)
ways = {
    "lunardate": lambda day: lunardate.LunarDate(1978, 8, day).to_solar_date(),
    "borax": lambda day: LunarDate(1978, 8, day).to_solar_date(),
    "zhdate": lambda day: zhdate.ZhDate(1978, 8, day).to_datetime(),
}
found = (f"{name} {way(1):%m-%d} {way(15):%m-%d}" for name, way in ways.items())
print(f"new moon {moon + datetime.timedelta(seconds=30):%Y-%m-%d %H:%M}; " + ", ".join(found))
END
)
echo "$seen"
[ "$seen" = "new moon 1978-09-03 00:09; lunardate 09-02 09-16, borax 09-03 09-17, zhdate 09-03 09-17" ]
