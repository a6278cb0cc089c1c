#!/usr/bin/env bash
# pypdf 7.1.1, pdfminer.six 20260107 and pdfplumber 0.11.10 do not heed /ActualText (ISO 32000-1, 14.9.4: it replaces the text of
# what it encloses). Chromium prints Chinese pages so: fonts name the glyph of 一, 人 or 门 by the radical of the same shape
# (U+2F00, …), and /ActualText says which character is meant. Of 第一条 these three read 第⼀条, which looks the same and is
# found by no search for 第一条; no warning. pypdfium2 5.15.2 and PyMuPDF 2.0 read 一 (U+4E00).
# Seen: "2f00 2f00 2f00 4e00 4e00". Exits non-zero if that changes.
set -euo pipefail
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"
"$place/venv/bin/pip" install -q pypdf==7.1.1 pdfminer.six==20260107 pdfplumber==0.11.10 pypdfium2==5.15.2 pymupdf==2.0
seen=$("$place/venv/bin/python" - "$place/a.pdf" <<'END'
import sys

import pdfplumber
import pymupdf
import pypdf
import pypdfium2
from pdfminer.high_level import extract_text


def stream(data, more=""):
    return f"<< /Length {len(data)}{more} >>\nstream\n{data}\nendstream"


meant = "/Span << /ActualText <FEFF4E00> >> BDC <62> Tj EMC"
box = "1000 0 0 0 900 900 d1 0 0 900 900 re f"
unicode = """/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /M def /CMapType 2 def
1 begincodespacerange <00> <FF> endcodespacerange
3 beginbfchar <61> <7B2C> <62> <2F00> <63> <6761> endbfchar
endcmap CMapName currentdict /CMap defineresource pop end end"""
objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>",
    stream(f"BT /F 16 Tf 50 100 Td <61> Tj {meant} <63> Tj ET"),
    "<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1000 1000] /FontMatrix [0.001 0 0 0.001 0 0] /FirstChar 97 /LastChar 99"
    " /Widths [1000 1000 1000] /Encoding << /Type /Encoding /Differences [97 /a /b /c] >> /Resources << >>"
    " /CharProcs << /a 7 0 R /b 7 0 R /c 7 0 R >> /ToUnicode 6 0 R >>",
    stream(unicode),
    stream(box),
]
text, places = "%PDF-1.7\n", []
for number, content in enumerate(objects, start=1):
    places.append(len(text))
    text += f"{number} 0 obj\n{content}\nendobj\n"
table = "".join(f"{at:010} 00000 n \n" for at in places)
end = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\n"
path = sys.argv[1]
with open(path, "w", encoding="ascii", newline="") as file:
    file.write(f"{text}{end}startxref\n{len(text)}\n%%EOF\n")
read = [
    pypdf.PdfReader(path).pages[0].extract_text(),
    extract_text(path),
    pdfplumber.open(path).pages[0].extract_text(),
    pypdfium2.PdfDocument(path)[0].get_textpage().get_text_range(),
    pymupdf.open(path)[0].get_text(),
]
print(*(f"{ord(words.strip()[1]):x}" for words in read))
END
)
echo "$seen"
[ "$seen" = "2f00 2f00 2f00 4e00 4e00" ]
