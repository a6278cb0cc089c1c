#!/usr/bin/env bash
# bluebell-akn 3.1.1 (Akoma Ntoso): eIds of Chinese numbers keep their brackets and stops. （一） gives sec_（一）, "1、" sec_1、; of
# (一) and 1. they are taken off. The naming convention (OASIS AKN-NC 1.0) wants the number without final punctuation,
# and the library's own description takes Unicode's punctuation for it; the full-width forms and 、 are left out. Chinese items
# are numbered in just these, so that references by eId (sec_一) do not find them, and two spellings are two places.
# Seen: "sec_一 sec_（一） sec_1 sec_1、 sec_1 sec_1．". Exits non-zero if that changes.
set -euo pipefail
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"
"$place/venv/bin/pip" install -q bluebell-akn==3.1.1 cobalt==9.0.1
seen=$("$place/venv/bin/python" - <<'END'
from bluebell.parser import AkomaNtosoParser
from cobalt import FrbrUri

parser = AkomaNtosoParser(FrbrUri.parse("/akn/cn/act/2024/1"))


def eid(number):
    read = parser.parse_to_xml(f"BODY\n\nSEC {number}\n\n  甲\n", "act")
    return next(node.get("eId") for node in read.iter() if str(node.tag).endswith("}section"))


print(*(eid(number) for number in ("(一)", "（一）", "1.", "1、", "1.", "1．")))
END
)
echo "$seen"
[ "$seen" = "sec_一 sec_（一） sec_1 sec_1、 sec_1 sec_1．" ]
