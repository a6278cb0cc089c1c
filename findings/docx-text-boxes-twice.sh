#!/usr/bin/env bash
# docx2txt 0.9 and docx2python 3.7.1: the words of a text box are given twice. Word writes a box once as a shape (mc:Choice) and once
# more for older programs (mc:Fallback), of which a reader takes one (ECMA-376 part 3: the first choice that it
# understands, or else the fallback). Numbers of documents above red titles stand in such boxes, amounts in forms; counted or
# summed they are double, and nothing tells it. mammoth 1.13.0 gives them once.
# Seen: "2 2 1". Exits non-zero if that changes.
set -euo pipefail
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"
"$place/venv/bin/pip" install -q docx2txt==0.9 docx2python==3.7.1 mammoth==1.13.0 python-docx==1.2.0
seen=$("$place/venv/bin/python" - "$place/a.docx" <<'END'
import sys

import docx
import docx2txt
import mammoth
from docx.oxml import parse_xml
from docx2python import docx2python

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
names = " ".join(f'xmlns:{name}="{space}"' for name, space in spaces.items())
document = docx.Document()
document.element.body.insert(0, parse_xml(f"<w:p {names}><w:r><mc:AlternateContent>{box}</mc:AlternateContent></w:r></w:p>"))
document.save(sys.argv[1])
with open(sys.argv[1], "rb") as file, docx2python(sys.argv[1]) as other:
    texts = [docx2txt.process(sys.argv[1]), other.text, mammoth.extract_raw_text(file).value]
print(*(text.count("国办发〔2024〕1号") for text in texts))
END
)
echo "$seen"
[ "$seen" = "2 2 1" ]
