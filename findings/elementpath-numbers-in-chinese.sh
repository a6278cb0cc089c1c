#!/usr/bin/env bash
# elementpath 5.1.4 (XPath 3.1), format-integer with the format 一: other numbers come out. 10 is written 0, 20 is 10, 100 is 90, 101 is
# 01; 12 is 12. A processor that does not have a numbering takes 1 for it (XPath Functions and Operators 3.1, 4.6.1), by
# which 10 is 10; SaxonC 13.1 has it, 十. With ① too 20 is right and 25 is ①⑤. Articles and
# items of a law are numbered so in XML and XSLT, and a number that looks like one is taken for it.
# Seen: "1 0 12 10 90 01; ⑳ ①⑤; 十". Exits non-zero if that changes.
set -euo pipefail
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"
"$place/venv/bin/pip" install -q elementpath==5.1.4 saxonche==13.1.1
seen=$("$place/venv/bin/python" - <<'END'
from elementpath.xpath31 import XPath31Parser
from saxonche import PySaxonProcessor


def written(number, form):
    return XPath31Parser().parse(f"format-integer({number}, '{form}')").evaluate()


with PySaxonProcessor(license=False) as saxon:
    query = saxon.new_xpath_processor()
    other = query.evaluate_single("format-integer(10, '一')").string_value
plain = " ".join(written(number, "一") for number in (1, 10, 12, 20, 100, 101))
print(f"{plain}; {written(20, '①')} {written(25, '①')}; {other}")
END
)
echo "$seen"
[ "$seen" = "1 0 12 10 90 01; ⑳ ①⑤; 十" ]
