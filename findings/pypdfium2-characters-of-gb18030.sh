#!/usr/bin/env bash
# pypdfium2 5.15.2 (PDFium): in a font coded GBK2K-H (ISO 32000-1, table 118: GB 18030-2000, codes of one, two and four bytes) each
# character of four bytes is read as two U+FFFD, and no error. These are the rare characters, as names of persons
# and places have: 王㐀 becomes 王��, two marks for whatever it was. GB 18030 is the standard that systems in China must have;
# pypdf 7.1.1, pdfminer.six 20260107 and PyMuPDF 2.0 read it.
# Seen: "pypdfium2 王��应当, pypdf 王㐀应当, pdfminer 王㐀应当, pymupdf 王㐀应当". Exits non-zero if that changes.
set -euo pipefail
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"
"$place/venv/bin/pip" install -q pypdf==7.1.1 pdfminer.six==20260107 pypdfium2==5.15.2 pymupdf==2.0
seen=$("$place/venv/bin/python" - "$place/a.pdf" <<'END'
import sys

import pymupdf
import pypdf
import pypdfium2
from pdfminer.high_level import extract_text

path = sys.argv[1]
content = f"BT /F 16 Tf 50 100 Td <{'王㐀应当'.encode('gb18030').hex()}> Tj ET"
objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>",
    f"<< /Length {len(content)} >>\nstream\n{content}\nendstream",
    "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light-GBK2K-H /Encoding /GBK2K-H /DescendantFonts [6 0 R] >>",
    "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /FontDescriptor 7 0 R /DW 1000"
    " /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> >>",
    "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0"
    " /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>",
]
text, places = "%PDF-1.5\n", []
for number, one in enumerate(objects, start=1):
    places.append(len(text))
    text += f"{number} 0 obj\n{one}\nendobj\n"
table = "".join(f"{at:010} 00000 n \n" for at in places)
end = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\n"
with open(path, "w", encoding="ascii", newline="") as file:
    file.write(f"{text}{end}startxref\n{len(text)}\n%%EOF\n")
read = {
    "pypdfium2": pypdfium2.PdfDocument(path)[0].get_textpage().get_text_range(),
    "pypdf": pypdf.PdfReader(path).pages[0].extract_text(),
    "pdfminer": extract_text(path),
    "pymupdf": pymupdf.open(path)[0].get_text(),
}
print(", ".join(f"{name} {words.strip()}" for name, words in read.items()))
END
)
echo "${seen##*$'\n'}"
[ "${seen##*$'\n'}" = "pypdfium2 王��应当, pypdf 王㐀应当, pdfminer 王㐀应当, pymupdf 王㐀应当" ]
