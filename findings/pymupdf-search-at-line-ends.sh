#!/usr/bin/env bash
# PyMuPDF 2.0: page.search_for finds words that the margin broke in two if there is a space between them, never a Chinese name: the
# line break counts as a space, and Chinese has none there. Whoever marks or blacks out each 中华人民共和国食品安全法 by it
# leaves those at line ends standing (with a space put in where it broke, the place is found). pypdfium2 5.15.2 finds it.
# Seen: "English 1, Chinese 0, with a space 1; pypdfium2 True". Exits non-zero if that changes.
set -euo pipefail
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"
"$place/venv/bin/pip" install -q pymupdf==2.0 pypdfium2==5.15.2
seen=$("$place/venv/bin/python" - "$place/a.pdf" <<'END'
import sys

import pymupdf
import pypdfium2

document = pymupdf.open()
page = document.new_page(width=300, height=300)
page.insert_textbox((20, 20, 280, 100), "the act on the safety of food and on the supervision of canteens", fontsize=14)
page.insert_textbox((20, 120, 280, 200), "为了规范食堂的管理，根据中华人民共和国食品安全法，制定本办法", fontsize=14, fontname="china-s")
document.save(sys.argv[1])
page = pymupdf.open(sys.argv[1])[0]
found = [bool(page.search_for(words)) for words in ("on the supervision", "中华人民共和国食品安全法", "中华人民共和 国食品安全法")]
other = pypdfium2.PdfDocument(sys.argv[1])[0].get_textpage().search("中华人民共和国食品安全法").get_next()
print(page.get_text().split("\n"))
print("English {:d}, Chinese {:d}, with a space {:d}".format(*found), "; pypdfium2 ", other is not None, sep="")
END
)
echo "$seen"
[ "${seen##*$'\n'}" = "English 1, Chinese 0, with a space 1; pypdfium2 True" ]
