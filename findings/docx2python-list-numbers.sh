#!/usr/bin/env bash
# docx2python 3.7.1 writes out list numbers, but not those that Word shows. (1) A second w:num of the same w:abstractNum goes on
# counting unless it has a w:startOverride (ECMA-376 part 1, 17.9.15 and 17.9.26); here it begins at 1 again, as after anything
# pasted in. (2) w:numId 0 takes a number away that the style gave (17.9.18); here a mark "--" appears. (3) A number that the
# style gives (17.3.1.19) is missing. So articles get numbers that are not theirs, in a form that looks right.
# Seen: "1) 甲|2) 乙|1) 丙|丁|-- 戊"; Word shows "1. 甲|2. 乙|3. 丙|4. 丁|戊". Exits non-zero if that changes.
set -euo pipefail
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"
"$place/venv/bin/pip" install -q docx2python==3.7.1 python-docx==1.2.0
seen=$("$place/venv/bin/python" - "$place/a.docx" <<'END'
import sys

import docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx2python import docx2python

W = nsdecls("w")
document = docx.Document()
part = document.part.numbering_part.element
for old in list(part):
    part.remove(old)
level = '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>'
part.append(parse_xml(f'<w:abstractNum {W} w:abstractNumId="0">{level}</w:abstractNum>'))
for number in (1, 2):
    part.append(parse_xml(f'<w:num {W} w:numId="{number}"><w:abstractNumId w:val="0"/></w:num>'))


def numbered(properties, number):
    properties.append(parse_xml(f'<w:numPr {W}><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>'))


numbered(document.styles.add_style("条", 1).element.get_or_add_pPr(), 2)
for words, number, style in [("甲", 1, None), ("乙", 1, None), ("丙", 2, None), ("丁", None, "条"), ("戊", 0, "条")]:
    paragraph = document.add_paragraph(words, style=style)
    if number is not None:
        numbered(paragraph._p.get_or_add_pPr(), number)
document.save(sys.argv[1])
with docx2python(sys.argv[1]) as read:
    print("|".join(line.strip().replace("\t", " ") for line in read.text.split("\n") if line.strip()))
END
)
echo "$seen"
[ "$seen" = "1) 甲|2) 乙|1) 丙|丁|-- 戊" ]
