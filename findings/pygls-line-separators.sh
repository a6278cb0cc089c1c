#!/usr/bin/env bash
# pygls 2.1.1 breaks lines at form feeds, U+2028 and the other places of Python's str.splitlines(). The protocol's lines end
# only at \n, \r\n and \r (LSP 3.17, "Text Documents"), and editors count so. A text with a form feed in it, as texts from a PDF
# have, is therefore edited in the wrong place: here an x is put at the beginning of line 1 and lands in line 0.
# Seen: "['A\x0cB\n', 'C\n'] -> ['A\x0c', 'xB\n', 'C\n']". Exits non-zero if that changes.
set -euo pipefail
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"
"$place/venv/bin/pip" install -q pygls==2.1.1
seen=$("$place/venv/bin/python" - <<'END'
from lsprotocol import types
from pygls.workspace import TextDocument

document = TextDocument("file:///a.md", "A\x0cB\nC\n")
here = types.Position(1, 0)
document.apply_change(types.TextDocumentContentChangePartial(types.Range(here, here), "x"))
print(["A\x0cB\n", "C\n"], "->", list(document.lines))
END
)
echo "$seen"
[ "$seen" = "['A\x0cB\n', 'C\n'] -> ['A\x0c', 'xB\n', 'C\n']" ]
