#!/usr/bin/env bash
# Word's phonetic guides (拼音指南: w:ruby, ECMA-376 part 1, 17.3.3.25: w:rubyBase is the text, w:rt the reading set above it).
# python-docx 1.2.0 and mammoth 1.13.0 leave out the text with the reading; docx2txt 0.9 and docx2python 3.7.1 put the reading
# into the text, before its character. Guides stand over rare characters in names and in terms such as 罹难; not one of the
# four has 因公罹难的; only mammoth has a message.
# Seen: "因公难的 因公难的 因公lí罹难的 因公lí罹难的". Exits non-zero if that changes.
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


def run(text):
    return f"<w:r><w:t>{text}</w:t></w:r>"


form = (
    '<w:rubyPr><w:rubyAlign w:val="center"/><w:hps w:val="10"/><w:hpsRaise w:val="18"/>'
    '<w:hpsBaseText w:val="21"/><w:lid w:val="zh-CN"/></w:rubyPr>'
)
guide = f"<w:r><w:ruby>{form}<w:rt>{run('lí')}</w:rt><w:rubyBase>{run('罹')}</w:rubyBase></w:ruby></w:r>"
document = docx.Document()
words = f"{run('因公')}{guide}{run('难的')}"
document.element.body.insert(0, parse_xml(f"<w:p {nsdecls('w')}>{words}</w:p>"))
document.save(sys.argv[1])
with open(sys.argv[1], "rb") as file, docx2python(sys.argv[1]) as other:
    texts = [
        docx.Document(sys.argv[1]).paragraphs[0].text,
        mammoth.extract_raw_text(file).value,
        docx2txt.process(sys.argv[1]),
        other.text,
    ]
print(*(text.strip() for text in texts))
END
)
echo "$seen"
[ "$seen" = "因公难的 因公难的 因公lí罹难的 因公lí罹难的" ]
