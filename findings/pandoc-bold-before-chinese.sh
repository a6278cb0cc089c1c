#!/usr/bin/env bash
# pandoc 3.9 (pypandoc_binary 1.17) and markdownify 1.2.3: bold words with quotation marks or brackets at their end are written
# **“食品”**是指, which by CommonMark is not bold: between a mark and a letter the closing asterisks do not count as such (0.31.2,
# 6.2, right-flanking). Read again, by pandoc itself as commonmark or gfm, the asterisks are part of the text. With the space of
# an English sentence it is bold. Defined terms and headings of articles are set in bold in just this form; a tag in
# place of the asterisks, which both formats have, would keep it.
# Seen: "English: bold bold; Chinese: asterisks asterisks; markdownify: asterisks". Exits non-zero if that changes.
set -euo pipefail
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"
"$place/venv/bin/pip" install -q pypandoc_binary==1.17 markdownify==1.2.3
seen=$("$place/venv/bin/python" - <<'END'
import markdownify
import pypandoc


def read(text, form):
    again = pypandoc.convert_text(text, "html", format=form)
    return "bold" if "<strong>" in again else "asterisks" if "**" in again else again


def both(page):
    return " ".join(read(pypandoc.convert_text(page, form, format="html"), form) for form in ("commonmark", "gfm"))


english, chinese = "<p>By <strong>“food”</strong> is meant</p>", "<p>所称<strong>“食品”</strong>是指</p>"
other = read(markdownify.markdownify(chinese), "commonmark")
print(f"English: {both(english)}; Chinese: {both(chinese)}; markdownify: {other}")
END
)
echo "$seen"
[ "$seen" = "English: bold bold; Chinese: asterisks asterisks; markdownify: asterisks" ]
