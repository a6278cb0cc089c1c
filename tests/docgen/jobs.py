"""Two jobs of a drafter at the command line, as `docs/editor.*.md` shows them.

An unknown Word file becomes a measure whose check is clean; one with tracked changes becomes a 修订对照表.
The third job is in `tests.lsp.recording`. `python -m tests.docgen.jobs` writes both into the pages; a test
holds the pages to what happens.
"""

from __future__ import annotations

import contextlib
import io
import os
import re
import tempfile
from collections.abc import Iterator
from pathlib import Path

from policy_model.cli import main
from tests.intake.words import CHANGE, para, run, word

DOCS = Path(__file__).parents[2] / "docs"
FENCE = re.compile(r'(```text title="(?:三件事|Jobs) (\d)"\n)(.*?)(```\n)', re.DOTALL)
PENDING = re.compile(r"待定：[^|]*\|")
ENTRY = "本办法自2026年1月1日起施行。\n"
GLOSS = "释义：期限届满日为休息日的，顺延至其后第一个工作日。\n"
TEXT = f"""社区长者食堂补贴办法
第一条 本办法适用于本市社区长者食堂。
第二条 区民政局负责长者食堂的补贴工作。
第三条 长者食堂依法登记，并且食品安全合格的，可以申请补贴。
第四条 长者食堂申请补贴的，应当向街道办事处提交申请材料。
第五条 街道办事处应当在收到申请材料之日起五个工作日内完成初审。
第六条 街道办事处完成初审后，应当在三个工作日内报区民政局。
第七条 区民政局应当自收到初审意见之日起十个工作日内作出决定。
第八条 区民政局作出决定后，应当在三个工作日内书面告知长者食堂。
第九条 弄虚作假的，不予补贴。
第十条 长者食堂有异议的，可以自收到决定之日起六十日内申请复核。
第十一条 区民政局应当自收到复核申请之日起十五个工作日内作出复核决定。
第十二条 {ENTRY}"""
_WORDS = {
    "zh": ("核对名称，删去“待定”，写明顺延", "与起草单位核对，维持原文"),
    "en": (
        "names looked over, “待定” deleted, days off settled",
        "agreed with the drafters",
    ),
}


def record(lang: str, folder: Path) -> dict[str, str]:
    """What is typed and what is answered, by the number of the job."""
    edit, reason = _WORDS[lang]
    lines = TEXT.strip().split("\n")
    (folder / "食堂.docx").write_bytes(word(*map(para, lines)))

    def said(*words: str) -> Iterator[str]:
        yield f"> policy-model {' '.join(words)}"
        out = io.TextIOWrapper(io.BytesIO(), "utf-8", write_through=True)
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(out):
            main(["--lang", lang, *words])
        out.seek(0)
        if told := out.read().rstrip():
            yield "\n".join(line.rstrip() for line in told.split("\n"))

    with contextlib.chdir(folder):
        first = list(said("new", "食堂.docx", "--draft"))
        measure = Path("食堂.md")
        text = PENDING.sub("|", measure.read_text("utf-8"))
        blocked = f"第十二条\n{ENTRY}"
        measure.write_text(text.replace(blocked, blocked + GLOSS), "utf-8")
        first += [f"> {edit}", *said("check", "食堂.md", "--accept-new", "--reason", reason)]
        first += said("check", "食堂.md")
        changed = lines[5].partition("五个")
        tracked = para(
            f"{run(changed[0])}<w:del {CHANGE}>{run('五', 'delText')}</w:del>"
            f"<w:ins {CHANGE}>{run('三')}</w:ins>{run('个' + changed[2])}"
        )
        revised = [tracked if line == lines[5] else para(line) for line in lines]
        Path("修订稿.docx").write_bytes(word(*revised))
        third = list(said("diff", "食堂.md", "修订稿.docx", "-o", "修订对照表.docx"))
        third += said("diff", "食堂.md", "修订稿.docx")
        assert Path("修订对照表.docx").exists()
    return {"1": "\n".join(first) + "\n", "3": "\n".join(third) + "\n"}


def recorded(lang: str) -> dict[str, str]:
    """What the page shows."""
    return {m[2]: m[3] for m in FENCE.finditer((DOCS / f"editor.{lang}.md").read_text("utf-8"))}


def rewrite() -> None:
    """Writes what happens into both pages."""
    os.environ["COLUMNS"] = "90"
    for lang in _WORDS:
        with tempfile.TemporaryDirectory() as folder:
            made = record(lang, Path(folder))
        page = DOCS / f"editor.{lang}.md"
        text = page.read_text("utf-8")
        page.write_text(FENCE.sub(lambda m, made=made: m[1] + made[m[2]] + m[4], text), "utf-8")


if __name__ == "__main__":
    rewrite()
