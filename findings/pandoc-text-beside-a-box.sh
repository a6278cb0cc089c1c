#!/usr/bin/env bash
# pandoc 3.9 (pypandoc_binary 1.17), from Word: a paragraph to which a text box is anchored loses its own words. Word hangs a box
# (w:txbxContent, written as mc:Choice and mc:Fallback, ECMA-376 part 3) on a paragraph of the text, and both are shown; here only
# the box is left, and 第一条 with all it says is gone without a warning, also with --verbose. mammoth 1.13.0 has both. That
# boxes are lost has long been known of pandoc; that they take the text with them has not.
# Seen: "box: 国办发〔2024〕1号; without it: 第一条; mammoth: 第一条 国办发〔2024〕1号". Exits non-zero if that changes.
set -euo pipefail
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"
"$place/venv/bin/pip" install -q pypandoc_binary==1.17 mammoth==1.13.0 python-docx==1.2.0
seen=$("$place/venv/bin/python" - "$place/a.docx" <<'END'
import sys

import docx
import mammoth
import pypandoc
from docx.oxml import parse_xml

OFFICE, WORD10 = "http://schemas.openxmlformats.org", "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
spaces = {
    "w": f"{OFFICE}/wordprocessingml/2006/main",
    "mc": f"{OFFICE}/markup-compatibility/2006",
    "wp": f"{OFFICE}/drawingml/2006/wordprocessingDrawing",
    "a": f"{OFFICE}/drawingml/2006/main",
    "wps": WORD10,
    "v": "urn:schemas-microsoft-com:vml",
}
words = "<w:txbxContent><w:p><w:r><w:t>国办发〔2024〕1号</w:t></w:r></w:p></w:txbxContent>"
shape = (
    '<wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="2000000" cy="500000"/></a:xfrm>'
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr>'
)
choice = (
    '<w:drawing><wp:inline><wp:extent cx="2000000" cy="500000"/><wp:docPr id="1" name="a"/>'
    f'<a:graphic><a:graphicData uri="{WORD10}"><wps:wsp>{shape}<wps:txbx>{words}</wps:txbx><wps:bodyPr/></wps:wsp>'
    "</a:graphicData></a:graphic></wp:inline></w:drawing>"
)
fallback = f'<w:pict><v:shape style="width:157pt;height:39pt"><v:textbox>{words}</v:textbox></v:shape></w:pict>'
box = f'<mc:Choice Requires="wps">{choice}</mc:Choice><mc:Fallback>{fallback}</mc:Fallback>'
anchored = f"<w:r><mc:AlternateContent>{box}</mc:AlternateContent></w:r>"
names = " ".join(f'xmlns:{name}="{space}"' for name, space in spaces.items())
found = []
for more in (anchored, ""):
    document = docx.Document()
    document.element.body.insert(0, parse_xml(f"<w:p {names}><w:r><w:t>第一条</w:t></w:r>{more}</w:p>"))
    document.save(sys.argv[1])
    found.append(pypandoc.convert_file(sys.argv[1], "plain", extra_args=["--verbose"]).strip())
    if more:
        with open(sys.argv[1], "rb") as file:
            other = " ".join(mammoth.extract_raw_text(file).value.split())
print(f"box: {found[0]}; without it: {found[1]}; mammoth: {other}")
END
)
echo "$seen"
[ "$seen" = "box: 国办发〔2024〕1号; without it: 第一条; mammoth: 第一条 国办发〔2024〕1号" ]
