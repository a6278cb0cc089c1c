#!/usr/bin/env bash
# LibreOffice 7.4.7 does not know w:lvlRestart w:val="0", by which Word counts 第N条 through all chapters: on the same
# .docx Word shows 第一章 第一条 第二章 第二条 (ECMA-376 part 1, 17.9.10: "0 ... shall never be restarted").
# So a .docx must not be read by way of LibreOffice; and a .doc or .odt that passed through it has lost this.
# Seen: "第一章 第一条 第二章 第一条". Exits non-zero if that changes. Needs soffice.
set -euo pipefail
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
soffice --version
python3 -m venv "$place/venv"
"$place/venv/bin/pip" install -q python-docx==1.2.0
"$place/venv/bin/python" - "$place/a.docx" <<'END'
import sys

import docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

W = nsdecls("w")
document = docx.Document()
part = document.part.numbering_part.element
for old in list(part):
    part.remove(old)
levels = "".join(
    f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/>{rest}'
    f'<w:lvlText w:val="第%{at + 1}{word}"/></w:lvl>'
    for at, word, rest in [(0, "章", ""), (1, "条", '<w:lvlRestart w:val="0"/>')]
)
part.append(parse_xml(f'<w:abstractNum {W} w:abstractNumId="0">{levels}</w:abstractNum>'))
part.append(parse_xml(f'<w:num {W} w:numId="1"><w:abstractNumId w:val="0"/></w:num>'))
for level in (0, 1, 0, 1):
    number = f'<w:numPr {W}><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr>'
    document.add_paragraph("甲")._p.get_or_add_pPr().append(parse_xml(number))
document.save(sys.argv[1])
END
soffice "-env:UserInstallation=file://$place/profile" --headless --convert-to "txt:Text (encoded):UTF8" \
    --outdir "$place" "$place/a.docx" > "$place/log" 2>&1
seen=$(grep -o '第.[章条]' "$place/a.txt" | tr '\n' ' ' | sed 's/ $//')
echo "$seen"
[ "$seen" = "第一章 第一条 第二章 第一条" ]
