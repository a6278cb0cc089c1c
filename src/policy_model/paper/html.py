"""A document as one HTML file with all it needs: no script, no font, style or picture from elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from policy_model.source.catalogue import Lang

from .paper import Block, Cell, Heading, Kind, Line, Mark, Paper, Paragraph, Table

_ELEMENTS = {
    Mark.PLAIN: ("", ""),
    Mark.STRONG: ("<strong>", "</strong>"),
    Mark.DELETED: ("<del>", "</del>"),
    Mark.ADDED: ("<ins>", "</ins>"),
    Mark.CODE: ("<code>", "</code>"),
    Mark.REMOVED: ("<del>", "</del>"),
    Mark.INSERTED: ("<ins>", "</ins>"),
}
_CLASS = {Kind.BODY: "", Kind.NOTE: ' class="note"', Kind.POINT: ' class="point"'}
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
_SONG = '"FangSong_GB2312", "仿宋_GB2312", FangSong, "仿宋", "Noto Serif CJK SC", "Songti SC", SimSun, serif'
_HEI = 'SimHei, "黑体", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif'
_STYLE = f"""
:root {{ color-scheme: light dark; --ink: #1a1a1a; --paper: #fff; --line: #8a8a8a; --head: #f0f0f0;
  --gone: #dcdcdc; --dim: #555; }}
@media (prefers-color-scheme: dark) {{
  :root {{ --ink: #e8e8e8; --paper: #161616; --line: #6c6c6c; --head: #262626;
    --gone: #474747; --dim: #b0b0b0; }} }}
* {{ box-sizing: border-box; }}
body {{ margin: 0 auto; padding: 1.5rem; max-width: 80rem; color: var(--ink); background: var(--paper);
  font: 1rem/1.7 {_SONG}; overflow-wrap: anywhere; }}
body.tall {{ max-width: 60rem; }}
h1, h2, h3, th, ins, strong {{ font-family: {_HEI}; }}
h1 {{ text-align: center; font-size: 1.6rem; line-height: 1.4; margin: 0.5rem 0; }}
h2 {{ font-size: 1.2rem; margin: 2rem 0 0.6rem; }}
h3 {{ font-size: 1.05rem; margin: 1.4rem 0 0.4rem; }}
p {{ margin: 0.4rem 0; }}
p.subtitle {{ text-align: center; color: var(--dim); }}
p.note {{ color: var(--dim); font-size: 0.9em; }}
p.point {{ padding-left: 1em; text-indent: -1em; }}
p.point::before {{ content: "· "; }}
table {{ width: 100%; border-collapse: collapse; table-layout: fixed; margin: 0.8rem 0; }}
caption {{ text-align: left; color: var(--dim); font-size: 0.9em; padding-bottom: 0.4rem; }}
th, td {{ border: 1px solid var(--line); padding: 0.35rem 0.5rem; vertical-align: top; text-align: left; }}
th {{ background: var(--head); text-align: center; }}
td {{ font-size: 0.92rem; }}
td p:first-child {{ margin-top: 0; }}
td p:last-child {{ margin-bottom: 0; }}
del {{ background: var(--gone); text-decoration: line-through; }}
ins {{ font-weight: bold; text-decoration: underline; }}
code {{ font-family: Consolas, Menlo, monospace; font-size: 0.92em; }}
@media (max-width: 45rem) {{
  thead {{ display: none; }}
  table, caption, tbody, tr, td {{ display: block; width: 100%; }}
  tr {{ border: 1px solid var(--line); margin-bottom: 0.8rem; }}
  td {{ border: 0; }}
  td::before {{ content: attr(data-head); display: block; font-family: {_HEI}; color: var(--dim); }} }}
@media print {{
  :root {{ --ink: #000; --paper: #fff; --line: #666; --head: #eee; --gone: #ddd; --dim: #333; }}
  body {{ padding: 0; max-width: none; font-size: 10.5pt; }}
  thead {{ display: table-header-group; }}
  tr, h2, h3 {{ break-inside: avoid; }}
  h2, h3 {{ break-after: avoid; }}
  del, th {{ print-color-adjust: exact; -webkit-print-color-adjust: exact; }} }}
"""


def render(paper: Paper) -> str:
    """The document as an HTML page."""
    return "".join(_page(paper))


def _page(paper: Paper) -> Iterator[str]:
    lang = "zh-CN" if paper.lang is Lang.ZH else "en"
    size = "A4 landscape" if paper.wide else "A4"
    title = _safe(paper.title)
    yield f'<!DOCTYPE html>\n<html lang="{lang}">\n<head>\n<meta charset="utf-8">\n'
    yield f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
    yield f"<title>{title}</title>\n<style>{_STYLE}@page {{ size: {size}; margin: 18mm; }}\n"
    yield "</style>\n</head>\n"
    yield f'<body class="{"wide" if paper.wide else "tall"}">\n<main>\n<h1>{title}</h1>\n'
    if paper.subtitle:
        yield f'<p class="subtitle">{_safe(paper.subtitle)}</p>\n'
    for block in paper.blocks:
        yield from _block(block)
    yield "</main>\n</body>\n</html>\n"


def _block(block: Block) -> Iterator[str]:
    match block:
        case Heading(level, text):
            yield f"<h{level + 1}>{_safe(text)}</h{level + 1}>\n"
        case Paragraph():
            yield _paragraph(block) + "\n"
        case Table():
            yield from _table(block)


def _table(table: Table) -> Iterator[str]:
    yield "<table>\n"
    if table.caption:
        yield f"<caption>{_safe(table.caption)}</caption>\n"
    total = sum(table.widths)
    columns = (f'<col style="width:{100 * width / total:.2f}%">' for width in table.widths)
    yield f"<colgroup>{''.join(columns)}</colgroup>\n<thead><tr>"
    yield from (f'<th scope="col">{_safe(name)}</th>' for name in table.head)
    yield "</tr></thead>\n<tbody>\n"
    for row in table.rows:
        cells = (f'<td data-head="{_safe(n)}">{_cell(c)}</td>' for n, c in zip(table.head, row, strict=True))
        yield f"<tr>{''.join(cells)}</tr>\n"
    yield "</tbody>\n</table>\n"


def _cell(cell: Cell) -> str:
    return "".join(map(_paragraph, cell))


def _paragraph(paragraph: Paragraph) -> str:
    return f"<p{_CLASS[paragraph.kind]}>{_line(paragraph.line)}</p>"


def _line(line: Line) -> str:
    return "".join(_ELEMENTS[run.mark][0] + escape(run.text) + _ELEMENTS[run.mark][1] for run in line)


def _safe(text: str) -> str:
    return escape(text, quote=True)
