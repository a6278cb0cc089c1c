#!/usr/bin/env bash
# chinesecalendar 1.11.0, find_workday(n, day): from a day off it goes one working day too far forward, and not backward. The
# first working day after 1 October 2024 (in the holiday) is 8 October: find_workday(1) says 9 October, the same as from
# 8 October itself; find_workday(-1) says 30 September, which is right. A period of n 工作日 from a trigger on a day off
# (the day itself is not counted, 民法典 第二百零一条) is therefore a day too long, one from a working day is not. The
# docstring has 0 for the next working day, today included, and -1 for the one before; that n is n + 1 from a day off it does
# not say, nor that only forward it is so.
# Seen: "2024-10-09 2024-10-09 2024-09-30 2024-09-30". Exits non-zero if that changes.
set -euo pipefail
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"
"$place/venv/bin/pip" install -q chinesecalendar==1.11.0
seen=$("$place/venv/bin/python" - <<'END'
import datetime

from chinese_calendar import find_workday

off, next_work = datetime.date(2024, 10, 1), datetime.date(2024, 10, 8)
print(find_workday(1, off), find_workday(1, next_work), find_workday(-1, off), find_workday(-1, next_work))
END
)
echo "$seen"
[ "$seen" = "2024-10-09 2024-10-09 2024-09-30 2024-09-30" ]
