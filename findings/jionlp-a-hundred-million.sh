#!/usr/bin/env bash
# jionlp 1.5.31, money_num2char (by its docstring an amount in Chinese capitals): 万 stays where there are no ten thousands.
# 100000000 is 一亿万, or 壹亿萬 in capitals, for 一亿, which a reader may take for a million millions; its own parse_money
# reads it back as 100,010,000. 100001000 is 一亿万一千 (read back 100,011,000), for 一亿零一千 (零 for zeros in the middle:
# 支付结算办法, 附件一: 正确填写票据和结算凭证的基本规定).
# Seen: "一亿万 100010000.00 壹亿萬 100010000.00; 一亿万一千 100011000.00". Exits non-zero if that changes.
set -euo pipefail
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"
"$place/venv/bin/pip" install -q jionlp==1.5.31
seen=$("$place/venv/bin/python" - 2> "$place/log" <<'END'
import jionlp


def both(amount, script):
    words = jionlp.money_num2char(amount, sim_or_tra=script)
    return f"{words} {jionlp.parse_money(words + '元')['num']}"


print(f"{both(100000000, 'sim')} {both(100000000, 'tra')}; {both(100001000, 'sim')}")
END
) || { cat "$place/log"; exit 1; }
echo "${seen##*$'\n'}"
[ "${seen##*$'\n'}" = "一亿万 100010000.00 壹亿萬 100010000.00; 一亿万一千 100011000.00" ]
