"""Synthetic measures of any size: every article has names of its own, as a long statute would.

Articles come in sixes: conditions with an exception, situations, a procedure with periods, results that
follow a finding, a definition, and a reading. The text is invented; only its shape is that of a measure.
"""

from __future__ import annotations

from pathlib import Path

from policy_model.source.clause import chinese_numeral

_HEADERS = {
    "主体": "| 名称 | 标识 | 英文 | 条款 |",
    "事实": "| 名称 | 标识 | 英文 | 条款 | 性质 | 类型 | 取值 | 通常值 |",
    "行为": "| 名称 | 标识 | 英文 | 条款 | 主体 | 对象 | 内容 |",
    "判断": "| 名称 | 标识 | 英文 | 条款 |",
    "结果": "| 名称 | 标识 | 英文 | 条款 | 益损 | 主次 |",
    "读法": "| 名称 | 标识 | 英文 | 选项 |",
}


class _Rows:
    """The vocabulary, as it grows."""

    def __init__(self) -> None:
        self.rows: dict[str, list[str]] = {kind: [] for kind in _HEADERS}

    def fact(self, name: str, ident: str, clause: str) -> str:
        self.rows["事实"].append(f"| {name} | {ident} | a fact | {clause} | 客观 | 是否 | | 否 |")
        return name

    def text(self) -> str:
        """The vocabulary blocks."""
        blocks = []
        for kind, rows in self.rows.items():
            if rows:
                blocks.append("\n".join(["```vocabulary", kind, _HEADERS[kind], *rows, "```"]))
        return "\n\n".join(blocks) + "\n"


def synthetic(articles: int) -> tuple[str, str]:
    """The literate text of a measure of that many articles (at least 2), and its official text."""
    rows = _Rows()
    rows.rows["主体"] += [
        "| 申请人 | applicant | the applicant | 1 |",
        "| 主管部门 | authority | the authority | 1 |",
    ]
    literate: list[str] = []
    official: list[str] = []
    for number in range(1, articles + 1):
        lines, block = _last(number) if number == articles else _ARTICLES[number % 6](number, rows)
        head = f"第{chinese_numeral(number)}条"
        prose = f"{head} " + "\n\n".join(lines)
        official.append(prose)
        literate.append(f"{prose}\n\n```policy\n{head}\n{block}\n```")
    text = "\n\n".join(literate) + "\n\n" + rows.text()
    return text, "\n\n".join(official) + "\n"


def _conditions(n: int, rows: _Rows) -> tuple[list[str], str]:
    rows.rows["结果"].append(f"| 发放{n}号补贴 | grant_{n} | grant {n} | {n} | 益 | 主 |")
    names = [rows.fact(f"满足{n}号第{k}款要求", f"met_{n}_{k}", str(n)) for k in range(1, 5)]
    excuse = rows.fact(f"{n}号紧急事由", f"urgent_{n}", str(n))
    intro = f"对申请人发放{n}号补贴，必须同时具备以下条件："
    items = [
        f"（一）{names[0]}；",
        f"（二）{names[1]}（{excuse}除外）；",
        f"（三）没有{names[2]}；",
        f"（四）{names[3]}。",
    ]
    return [intro, *items], "\n".join([intro, *items])


def _situations(n: int, rows: _Rows) -> tuple[list[str], str]:
    rows.rows["结果"].append(f"| 享受{n}号优惠 | benefit_{n} | benefit {n} | {n} | 益 | 其他 |")
    names = [rows.fact(f"出现{n}号第{k}种情况", f"case_{n}_{k}", str(n)) for k in range(1, 6)]
    head = rows.fact(f"提交{n}号材料", f"papers_{n}", str(n))
    intro = f"申请人{head}，并有下列情形之一的，可享受{n}号优惠："
    items = [
        f"（一）{names[0]}，{names[1]}的；",
        f"（二）{names[2]}或{names[3]}的；",
        f"（三）没有{names[4]}的。",
    ]
    return [intro, *items], "\n".join([intro, *items])


def _procedure(n: int, rows: _Rows) -> tuple[list[str], str]:
    rows.rows["行为"] += [
        f"| 提出{n}号申请 | apply_{n} | application {n} | {n} | 申请人 | 主管部门 | |",
        (
            f"| 作出{n}号决定 | decide_{n} | decision {n} | {n} | 主管部门 | 申请人 |"
            f" 准予{n}号=yes、不予{n}号=no |"
        ),
        f"| 送达{n}号决定 | serve_{n} | service {n} | {n} | 主管部门 | 申请人 | |",
    ]
    need = rows.fact(f"需要办理{n}号事项", f"need_{n}", str(n))
    text = (
        f"申请人{need}的，可以提出{n}号申请。主管部门应当在提出{n}号申请后二十个工作日内作出{n}号决定。"
        f"主管部门应当在作出{n}号决定后三个工作日内送达{n}号决定。"
    )
    return [text], text


def _following(n: int, rows: _Rows) -> tuple[list[str], str]:
    rows.rows["结果"].append(f"| 减免{n}号费用 | waive_{n} | waiver {n} | {n} | 益 | 其他 |")
    names = [rows.fact(f"属于{n}号第{k}类对象", f"kind_{n}_{k}", str(n)) for k in range(1, 3)]
    text = f"申请人{names[0]}或{names[1]}的，主管部门应当减免{n}号费用。"
    return [text], text


def _definition(n: int, rows: _Rows) -> tuple[list[str], str]:
    rows.rows["判断"].append(f"| {n}号困难家庭 | poor_{n} | poor household {n} | {n} |")
    names = [rows.fact(f"符合{n}号第{k}项标准", f"standard_{n}_{k}", str(n)) for k in range(1, 4)]
    text = f"本办法所称{n}号困难家庭，是指{names[0]}，{names[1]}或{names[2]}的。"
    return [text], text


def _reading(n: int, rows: _Rows) -> tuple[list[str], str]:
    rows.rows["结果"].append(f"| 取消{n}号资格 | cancel_{n} | cancellation {n} | {n} | 损 | 其他 |")
    rows.rows["读法"].append(f"| {n}号顿号 | list_{n} | the list in {n} | 有一即可=any、兼有才可=all |")
    names = [rows.fact(f"存在{n}号第{k}种失信行为", f"breach_{n}_{k}", str(n)) for k in range(1, 3)]
    prose = f"对{names[0]}、{names[1]}的申请人，应当取消{n}号资格。"
    block = (
        f"读法“{n}号顿号”：\n"
        f"甲“有一即可”（通行，理由：“各自足以取消”）对{names[0]}或{names[1]}的申请人，应当取消{n}号资格；\n"
        f"乙“兼有才可”（理由：“同描一人”）对{names[0]}且{names[1]}的申请人，应当取消{n}号资格。"
    )
    return [prose], block


def _last(number: int) -> tuple[list[str], str]:
    del number
    text = "本办法自2020年1月1日起施行。"
    return [text], text


_ARTICLES = (_reading, _conditions, _situations, _procedure, _following, _definition)


def write(folder: Path, articles: int) -> Path:
    """Writes the measure and its official text into `folder`; the measure's path."""
    text, official = synthetic(articles)
    path = folder / f"synthetic-{articles}.md"
    path.write_text(text, encoding="utf-8")
    path.with_suffix(".txt").write_text(official, encoding="utf-8")
    return path
