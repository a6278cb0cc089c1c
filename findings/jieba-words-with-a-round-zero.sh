#!/usr/bin/env bash
# jieba 0.42.1 cuts at each 〇 (U+3007), whatever its dictionary says: it takes for Chinese only U+4E00 to U+9FD5. A word put in by
# add_word with any weight is never found if it has 〇, or a rarer character as names have (龚䶮, U+4DAE), and nothing tells so;
# with 零 for 〇 it is. Numbers of documents and dates are written with 〇 (二〇二四年: 出版物上数字用法, GB/T 15835-2011).
# Seen: "自二 〇 二 四年 起 / 自 二零二四年 起 / 自龚 䶮 起". Exits non-zero if that changes.
set -euo pipefail
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"
"$place/venv/bin/pip" install -q jieba==0.42.1
seen=$("$place/venv/bin/python" -W ignore - 2> "$place/log" <<'END'
import jieba

words = ["二〇二四年", "二零二四年", "龚䶮"]
for word in words:
    jieba.add_word(word, freq=10_000_000)
print(*(" ".join(jieba.cut(f"自{word}起")) for word in words), sep=" / ")
END
) || { cat "$place/log"; exit 1; }
echo "$seen"
[ "$seen" = "自二 〇 二 四年 起 / 自 二零二四年 起 / 自龚 䶮 起" ]
