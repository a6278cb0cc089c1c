#!/usr/bin/env bash
# docx2txt 0.9 and docx2python 3.7.1 leave out the hyphen at which no line may break (w:noBreakHyphen, ECMA-376 part 1, 17.3.3.18;
# Ctrl+Shift+hyphen in Word), and join what stands beside it: the standard GB/T 1‑2020 becomes GB/T 12020, a term of 3‑5 days
# 35 days. It is set in just such numbers, and what comes out are numbers too. python-docx 1.2.0 gives "-".
# Seen: "GB/T 12020，35日 GB/T 12020，35日 GB/T 1-2020，3-5日". Exits non-zero if that changes.
set -euo pipefail
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"
"$place/venv/bin/pip" install -q docx2txt==0.9 docx2python==3.7.1 python-docx==1.2.0
seen=$("$place/venv/bin/python" - "$place/a.docx" <<'END'
import sys

import docx
import docx2txt
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx2python import docx2python

parts = ("GB/T 1", "2020，3", "5日")
words = "<w:noBreakHyphen/>".join(f"<w:t>{part}</w:t>" for part in parts)
document = docx.Document()
document.element.body.insert(0, parse_xml(f"<w:p {nsdecls('w')}><w:r>{words}</w:r></w:p>"))
document.save(sys.argv[1])
with docx2python(sys.argv[1]) as other:
    texts = [docx2txt.process(sys.argv[1]), other.text, docx.Document(sys.argv[1]).paragraphs[0].text]
print(*(text.strip() for text in texts))
END
)
echo "$seen"
[ "$seen" = "GB/T 12020，35日 GB/T 12020，35日 GB/T 1-2020，3-5日" ]
