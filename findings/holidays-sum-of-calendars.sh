#!/usr/bin/env bash
# holidays 0.109: of two calendars added by +, the sum forgets the weekends that are worked (weekend_workdays). China 2025 with a
# firm's own day off, or China 2025 with China 2026, has Sunday 26 January 2025 free, which was worked (国务院办公厅关于2025年
# 部分节假日安排的通知) and which China 2025 alone has worked; is_working_day and get_working_days_count answer without them.
# A day put in by append leaves them alone. So counts over a holiday are short by its make-up days.
# Seen: "True False False True; 12 10 working days". Exits non-zero if that changes.
set -euo pipefail
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"
"$place/venv/bin/pip" install -q holidays==0.109
seen=$("$place/venv/bin/python" - <<'END'
import datetime

import holidays

china, own = holidays.CN(years=2025), holidays.HolidayBase()
own.append({"2025-03-17": "厂庆"})
both, years, appended = china + own, china + holidays.CN(years=2026), holidays.CN(years=2025)
appended.append({"2025-03-17": "厂庆"})
sunday, last = datetime.date(2025, 1, 26), datetime.date(2025, 2, 10)
days = [calendar.get_working_days_count("2025-01-20", last) for calendar in (china, both)]
print(*(calendar.is_working_day(sunday) for calendar in (china, both, years, appended)), end="; ")
print(*days, "working days")
END
)
echo "$seen"
[ "$seen" = "True False False True; 12 10 working days" ]
