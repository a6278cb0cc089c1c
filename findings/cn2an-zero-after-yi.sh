#!/usr/bin/env bash
# cn2an 0.5.24: an2cn leaves out 零 between 亿 and thousands. 100001000 becomes 一亿一千, which readers take for 110,000,000, and
# which cn2an itself refuses to read in each of its three ways; 一亿零一千 it reads. As an amount of money it writes
# 壹亿壹仟元整, where the rules for bills want 零 for zeros in the middle (支付结算办法, 附件一: 正确填写票据和结算凭证的基本规定).
# Seen: "一亿一千 壹亿壹仟元整 refused refused refused 100001000". Exits non-zero if that changes.
set -euo pipefail
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"
"$place/venv/bin/pip" install -q cn2an==0.5.24
seen=$("$place/venv/bin/python" - <<'END'
import cn2an


def read(text, way):
    try:
        return cn2an.cn2an(text, way)
    except ValueError:
        return "refused"


written = cn2an.an2cn(100001000)
again = [read(written, way) for way in ("strict", "normal", "smart")]
print(written, cn2an.an2cn(100001000, "rmb"), *again, read("一亿零一千", "strict"))
END
)
echo "$seen"
[ "$seen" = "一亿一千 壹亿壹仟元整 refused refused refused 100001000" ]
