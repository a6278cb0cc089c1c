#!/usr/bin/env bash
# docx2txt 0.9 and docx2python 3.7.1: words that a tracked move took elsewhere (w:moveFrom, ECMA-376 part 1, 17.13.5.22: moved away
# from here) are given at both places, while words that a tracked deletion took are left out. A draft with Word's change
# tracking, in which a duty was moved, is read as saying it twice; nothing tells that. mammoth 1.13.0 gives it once.
# Seen: "应当依法应当办理 应当依法应当办理 依法应当办理". Exits non-zero if that changes.
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
from docx.oxml.ns import nsdecls
from docx2python import docx2python


def run(text, tag="t"):
    return f"<w:r><w:{tag}>{text}</w:{tag}></w:r>"


BY = 'w:author="甲" w:date="2024-01-01T00:00:00Z"'
moved = (
    f'<w:moveFromRangeStart w:id="1" w:name="m" {BY}/><w:moveFrom w:id="2" {BY}>{run("应当")}</w:moveFrom>'
    f'<w:moveFromRangeEnd w:id="1"/>{run("依法")}<w:moveToRangeStart w:id="3" w:name="m" {BY}/>'
    f'<w:moveTo w:id="4" {BY}>{run("应当")}</w:moveTo><w:moveToRangeEnd w:id="3"/>{run("办理")}'
    f'<w:del w:id="5" {BY}>{run("登记", "delText")}</w:del>'
)
document = docx.Document()
document.element.body.insert(0, parse_xml(f"<w:p {nsdecls('w')}>{moved}</w:p>"))
document.save(sys.argv[1])
with open(sys.argv[1], "rb") as file, docx2python(sys.argv[1]) as other:
    texts = [docx2txt.process(sys.argv[1]), other.text, mammoth.extract_raw_text(file).value]
print(*(text.strip() for text in texts))
END
)
echo "$seen"
[ "$seen" = "应当依法应当办理 应当依法应当办理 依法应当办理" ]
