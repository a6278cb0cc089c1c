#!/usr/bin/env bash
# pypinyin 0.55.0: its dictionary of words, which is there to tell the readings of a character apart, has 还款 as hái kuǎn and 献血
# as xiàn xiě. They are huán kuǎn and xiàn xuè (普通话异读词审音表: 血 is xuè in compounds, xiě said alone; 还 in the sense of
# giving back is huán, as the same dictionary has 还贷). 破产重整 and 差旅 have no entry and get zhòng and chà, for chóng and
# chāi. Names made of these by syllables (an identifier, an index by sound) are wrong also without tones.
# Seen: "hái kuǎn, xiàn xiě, pò chǎn zhòng zhěng, chà lǚ; huán dài". Exits non-zero if that changes.
set -euo pipefail
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"
"$place/venv/bin/pip" install -q pypinyin==0.55.0
seen=$("$place/venv/bin/python" - <<'END'
from pypinyin import Style, lazy_pinyin

read = [" ".join(lazy_pinyin(word, style=Style.TONE)) for word in ("还款", "献血", "破产重整", "差旅", "还贷")]
print(", ".join(read[:-1]), read[-1], sep="; ")
END
)
echo "$seen"
[ "$seen" = "hái kuǎn, xiàn xiě, pò chǎn zhòng zhěng, chà lǚ; huán dài" ]
