#!/usr/bin/env bash
# pypdf 7.1.1: of fonts that name their characters by a standard coding and bring no table of their own (ToUnicode), two codings are
# read wrong. GBKp-EUC-H (ISO 32000-1, table 118: GBK, as GBK-EUC-H) is taken for UTF-16; with Identity-H the numbers of
# the collection Adobe-GB1 are taken for characters, where the collection says which they are (9.10.2). 第一条 becomes other
# Chinese and Korean letters and no error, for the first a line in the log that it has put UTF-16 in its place. GBK-EUC-H it
# reads; pdfminer.six 20260107 and pypdfium2 5.15.2 read all three.
# Seen: "第一条 뗚튻쳵 ֻ၂่; pdfminer 3 of 3, pypdfium2 3 of 3". Exits non-zero if that changes.
set -euo pipefail
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"
"$place/venv/bin/pip" install -q pypdf==7.1.1 pdfminer.six==20260107 pypdfium2==5.15.2
seen=$("$place/venv/bin/python" - "$place/a.pdf" 2> "$place/log" <<'END'
import sys

import pypdf
import pypdfium2
from pdfminer.high_level import extract_text


def write(path, coding, codes):
    content = f"BT /F 16 Tf 50 100 Td <{codes}> Tj ET"
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>",
        f"<< /Length {len(content)} >>\nstream\n{content}\nendstream",
        f"<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /{coding} /DescendantFonts [6 0 R] >>",
        "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /FontDescriptor 7 0 R /DW 1000"
        " /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> >>",
        "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0"
        " /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>",
    ]
    text, places = "%PDF-1.5\n", []
    for number, one in enumerate(objects, start=1):
        places.append(len(text))
        text += f"{number} 0 obj\n{one}\nendobj\n"
    count = len(objects) + 1
    table = "".join(f"{at:010} 00000 n \n" for at in places)
    end = f"xref\n0 {count}\n0000000000 65535 f \n{table}trailer\n<< /Size {count} /Root 1 0 R >>\n"
    with open(path, "w", encoding="ascii", newline="") as file:
        file.write(f"{text}{end}startxref\n{len(text)}\n%%EOF\n")


path, words = sys.argv[1], "第一条"
codes = words.encode("gbk").hex()
read, others = [], {"pdfminer": 0, "pypdfium2": 0}
for coding, coded in (("GBK-EUC-H", codes), ("GBKp-EUC-H", codes), ("Identity-H", "05bb10420e48")):
    write(path, coding, coded)
    read.append(pypdf.PdfReader(path).pages[0].extract_text().strip())
    others["pdfminer"] += extract_text(path).strip() == words
    others["pypdfium2"] += pypdfium2.PdfDocument(path)[0].get_textpage().get_text_range() == words
print(*read, end="; ")
print(", ".join(f"{name} {count} of 3" for name, count in others.items()))
END
) || { cat "$place/log"; exit 1; }
echo "$seen"
[ "$seen" = "第一条 뗚튻쳵 ֻ၂่; pdfminer 3 of 3, pypdfium2 3 of 3" ]
