"""What a text lacks: of each kind two small measures that lack it, and one that does not."""

from __future__ import annotations

import pytest

from policy_model.analysis.structural import OFFICIAL, STRUCTURAL

from ..courses.texts import measure

WORDS = {
    "主体": [
        ("申请人", "applicant"),
        ("区局", "district"),
        ("市局", "city"),
        ("审核中心", "centre"),
        ("市局负责人", "head"),
        ("单位和个人", "firm"),
        ("所在单位工会", "own"),
    ],
    "事实": [
        ("出现失误", "error", "客观"),
        ("造成负面影响", "effect", "客观"),
        ("未达到目标", "missed", "客观"),
        ("因缺乏经验", "green", "客观"),
        ("提供材料", "papers", "客观"),
        ("缴纳费用", "paid", "客观"),
        ("符合条件", "fit", "客观"),
        ("挽回损失", "mended", "客观"),
        ("造成损失", "loss", "客观"),
        ("自有住房", "home", "客观"),
        ("施行前已经受理", "earlier", "客观"),
        ("编外", "outside", "客观"),
        ("整改到位", "put_right", "客观", "是否", "", "", "是"),
        ("在编", "inside", "客观"),
    ],
    "行为": [
        ("提出申请", "apply", "申请人", "区局"),
        ("移送材料", "pass", "区局", "市局"),
        ("转交材料", "hand", "区局", "审核中心"),
        ("开展核查", "verify", "市局、审核中心"),
        ("发现线索", "discover", "市局"),
        ("进行调查", "inquire", "市局"),
        ("进行审核", "examine", "审核中心"),
        ("进行集体讨论", "discuss", "市局负责人"),
        ("作出决定", "decide", "市局、区局", "申请人", "同意=grant、不同意=refuse"),
        ("撤销决定", "revoke", "市局", "申请人"),
        ("停止供水", "cut", "市局", "申请人"),
        ("取消奖金", "unprize", "市局", "申请人"),
        ("启动查处", "begin", "市局", "申请人"),
        ("请求复查", "ask", "申请人", "区局"),
        ("作出复查", "review", "区局", "申请人"),
        ("实施查封", "seal", "市局", "申请人"),
        ("制定实施细则", "rules", "市局"),
        ("报备细则", "report", "市局", "区局"),
        ("提供住房证明", "show", "申请人", "市局"),
        ("采取有效措施", "measures", "市局"),
        ("通知有关单位", "notify", "市局"),
        ("说明情况", "explain", "单位和个人", "所在单位工会"),
        ("研究情况", "consider", "所在单位工会"),
        ("报告情况", "tell", "单位和个人", "区局"),
        ("进行复核", "recheck", "区局"),
        ("告知处理", "inform", "市局", "申请人"),
        ("听取意见", "hear", "市局、区局", "申请人"),
        ("上报线索", "trace", "市局"),
    ],
    "结果": [
        ("补助", "aid", "益", "主"),
        ("奖金", "prize", "益", "主"),
        ("从严处理", "strict", "损", "主"),
        ("考核、评先等不受影响", "keep", "益", "主"),
    ],
}
ENDS = "第{n}条 本办法自2024年7月1日起施行。\n释义：期限届满日为休息日的，不顺延。"
CN = "一二三四五六七八九"


def codes(folder, *articles):
    """The codes found, with what each is about, and how many cases show it; a first part may begin with #."""
    front = articles[0] if isinstance(articles[0], str) and articles[0].startswith("#") else ""
    articles = articles[1:] if front else articles
    text = "".join(str(article) for article in articles)
    said = {kind: [row for row in rows if row[0] in text or kind == "主体"] for kind, rows in WORDS.items()}
    numbered = [_numbered(CN[i], article) for i, article in enumerate(articles)]
    numbered.append(ENDS.format(n=CN[len(articles)]))
    small = measure(folder, numbered, {kind: rows for kind, rows in said.items() if rows}, front)
    found = [f for _, find in STRUCTURAL for f in find(small.measure)]
    found += [f for _, find in OFFICIAL for f in find(small.measure, small.outline)]
    return {(f.code, f.about): len(f.witness) for f in found}


def _numbered(number, article):
    """An article with its number; of a pair, each."""
    each = article if isinstance(article, tuple) else (article,)
    said = tuple(f"第{number}条 {words}" for words in each)
    return said if len(said) > 1 else said[0]


LISTED = """{opening}有下列情形之一的，可以给予补助：
（一）{one}的；
（二）{two}的。"""
DECIDES = "市局应当自提出申请之日起十日内作出决定。"
GRANTS = "作出决定，内容为同意的，可以给予补助。"
PUNISHES = "作出决定，内容为同意的，应当从严处理。"
HEARS = (
    "区局应当自提出申请之日起十日内听取意见。区局应当在提出申请后作出决定。"
    "\n释义：区局作出决定，以听取意见为前提。"
)
PASSED = (
    "市局应当在移送材料后作出决定。\n释义：作出决定，以移送材料为前提。\n释义：移送材料，以提出申请为前提。"
)
BOTH = "区局可以在提出申请后作出决定。市局可以在提出申请后作出决定。"
REQUEST = "申请人可以自启动查处之日起十日内请求复查。区局应当自请求复查之日起十日内作出复查。"

CASES = [
    (
        "PM0741",
        "error",
        [
            [LISTED.format(opening="出现失误，", one="因缺乏经验，出现失误", two="未达到目标")],
            [LISTED.format(opening="出现失误，", one="因缺乏经验，出现失误", two="提供材料，造成负面影响")],
        ],
        [[LISTED.format(opening="出现失误，", one="因缺乏经验", two="未达到目标")]],
    ),
    (
        "PM0742",
        "paid,papers",
        [
            ["提供材料或缴纳费用的，可以给予补助。", "提供材料，缴纳费用的，可以给予奖金。"],
            ["没有提供材料，没有缴纳费用的，不得给予补助。", "提供材料，缴纳费用的，可以给予奖金。"],
        ],
        [["提供材料，缴纳费用的，可以给予补助。", "没有提供材料或没有缴纳费用的，不得给予奖金。"]],
    ),
    (
        "PM0743",
        "decide",
        [
            ["申请人可以提出申请。", DECIDES, GRANTS],
            [
                "申请人可以提出申请。",
                "区局应当自提出申请之日起十日内作出决定。",
                "作出决定，内容为同意的，区局应当给予奖金。",
            ],
            ["申请人可以提出申请。", DECIDES, GRANTS, "没有缴纳费用的，市局应当停止供水。"],
        ],
        [
            ["申请人可以提出申请。", DECIDES, GRANTS, "没有符合条件的，市局应当撤销决定。"],
            [
                "申请人可以提出申请。",
                DECIDES,
                "作出决定，内容为同意的，区局应当给予奖金。",
                "没有符合条件的，市局应当取消奖金。",
            ],
            ["申请人可以提出申请。", DECIDES + "\n释义：作出决定，以符合条件为前提。", GRANTS],
        ],
    ),
    (
        "PM0744",
        "pass:centre",
        [
            ["区局可以移送材料。", "审核中心应当在移送材料后十日内开展核查。"],
            ["区局应当移送材料。", "审核中心应当在移送材料后开展核查。"],
        ],
        [
            ["区局可以移送材料。", "市局应当在移送材料后十日内开展核查。"],
            ["区局可以转交材料。", "审核中心应当在转交材料后十日内开展核查。"],
        ],
    ),
    (
        "PM0745",
        "decide:city",
        [
            [
                "市局可以发现线索。",
                "市局应当在发现线索后进行调查。",
                "市局应当在进行调查后作出决定。",
                GRANTS,
            ],
            [
                "市局可以发现线索。",
                "市局应当在发现线索后进行调查。\n释义：市局负责人进行集体讨论，以进行调查为前提。",
                "市局应当在进行调查后作出决定。\n释义：作出决定，以进行集体讨论为前提。",
                GRANTS,
            ],
        ],
        [
            [
                "市局可以发现线索。",
                "市局应当在发现线索后进行调查。审核中心应当在进行调查后进行审核。",
                "市局应当在进行调查后作出决定。\n释义：作出决定，以进行审核为前提。",
                GRANTS,
            ],
            [
                "申请人可以提出申请。",
                "市局应当在提出申请后进行调查。",
                "市局应当在进行调查后作出决定。",
                GRANTS,
            ],
        ],
    ),
    (
        "PM0750",
        "decide",
        [
            ["申请人可以提出申请。", BOTH, GRANTS],
            ["区局、市局可以作出决定。", GRANTS],
        ],
        [["申请人可以提出申请。", DECIDES, GRANTS]],
    ),
    (
        "PM0751",
        "ask:begin",
        [
            ["市局可以启动查处。", REQUEST],
            ["市局应当启动查处。", "申请人可以在启动查处后请求复查。", "区局应当在请求复查后作出复查。"],
        ],
        [["市局可以启动查处。", REQUEST, "请求复查后，市局不得实施查封。"]],
    ),
    (
        "PM0746",
        "rules",
        [
            ["市局可以制定实施细则。"],
            ["市局可以制定实施细则。制定实施细则后，市局应当报备细则。"],
        ],
        [
            ["市局可以制定实施细则。\n释义：制定实施细则，以进行审核为前提。", "审核中心可以进行审核。"],
        ],
    ),
    (
        "PM0747",
        "",
        [
            ["申请人可以提出申请。", DECIDES, GRANTS],
            ["市局可以启动查处。", REQUEST],
        ],
        [
            ["申请人可以提出申请。", "市局应当在提出申请后作出决定。", GRANTS],
            ["申请人可以提出申请。", DECIDES, "施行前已经受理的，不得给予补助。"],
        ],
    ),
    (
        "PM0748",
        "",
        [
            ["本办法适用于在编的申请人。编外的申请人参照本办法执行。"],
            ["本办法适用于在编的申请人。编外的申请人参照本办法执行。", "符合条件的，可以给予补助。"],
        ],
        [
            [
                "本办法适用于在编的申请人。编外的申请人参照本办法执行（第二条因“没有补助”除外）。",
                "符合条件的，可以给予补助。",
            ],
        ],
    ),
    (
        "PM0754",
        "",
        [
            [
                "申请人可以提出申请。",
                ("市局应当在十日内作出决定。", "市局应当在提出申请后十日内作出决定。"),
                GRANTS,
            ],
            [
                "申请人可以提出申请。",
                ("市局应在三个工作日内作出决定。", "市局应当在提出申请后三个工作日内作出决定。"),
            ],
        ],
        [["申请人可以提出申请。", DECIDES], ["申请人可以提出申请。", "市局应当在提出申请后十日内作出决定。"]],
    ),
    (
        "PM0749",
        "mended",
        [
            ["符合条件，挽回损失的，可以给予补助。"],
            ["对申请人给予补助，必须同时具备以下条件：\n（一）符合条件；\n（二）挽回损失。"],
        ],
        [
            ["造成损失，挽回损失的，可以给予补助。"],
            ["有下列情形之一的，可以给予补助：\n（一）符合条件的；\n（二）挽回损失的。"],
        ],
    ),
    (
        "PM0752",
        "",
        [
            ["没有自有住房的，可以给予补助。"],
            ["对申请人给予补助，必须同时具备以下条件：\n（一）符合条件；\n（二）没有自有住房。"],
        ],
        [
            ["符合条件的，可以给予补助。"],
            ["没有自有住房，提供住房证明的，可以给予补助。"],
        ],
    ),
    (
        "PM0753",
        "",
        [
            ["市局应当采取有效措施。"],
            ["市局应当通知有关单位。"],
            ["没有符合条件的，市局应当从严处理。"],
            ["符合条件的，考核、评先等不受影响。"],
            ["申请人可以提出申请。", ("市局应当在一定期限内启动查处。", "市局应当启动查处。")],
        ],
        [["市局可以启动查处。"]],
    ),
    (
        "PM0756",
        "",
        [
            ["# 补助办法\n\n在编各单位，驻市各单位：", "本办法适用于在编的申请人。"],
            [
                "# 通知\n\n编外人员，各县（市、区）人民政府、各开发区：\n\n# 办法",
                "本办法适用于在编的申请人。编外的申请人参照本办法执行。",
            ],
        ],
        [
            [
                "# 补助办法\n\n在编各单位，编外单位：",
                "本办法适用于在编的申请人。编外的申请人参照本办法执行。",
            ],
            ["# 补助办法\n\n各县人民政府，市直各单位：", "本办法适用于在编的申请人。"],
            ["本办法适用于在编的申请人。"],
        ],
    ),
    (
        "PM0757",
        "",
        [["# 补助办法（试行）", "市局可以启动查处。"], ["# 补助暂行办法", "市局应当启动查处。"]],
        [
            ["# 补助办法（试行）", ("市局可以启动查处。本办法有效期二年。", "市局可以启动查处。")],
            ["# 补助办法", "市局可以启动查处。"],
        ],
    ),
    (
        "PM0758",
        "",
        [
            [("市局可以按照管理权限启动查处。", "市局可以启动查处。")],
            ["本办法适用于在编的申请人。", ("依照有关规定，市局可以启动查处。", "市局可以启动查处。")],
        ],
        [
            [("市局可以依照《查处条例》的规定启动查处。", "市局可以启动查处。")],
            [("市局可以依照本办法规定启动查处。", "市局可以启动查处。")],
        ],
    ),
    (
        "PM0759",
        "",
        [
            ["整改到位的，可以给予补助。"],
            [
                "申请人可以提出申请。",
                DECIDES + "\n释义：作出决定，以整改到位为前提。",
                "没有整改到位的，不得给予奖金。",
            ],
        ],
        [
            [("作出决定前整改到位的，可以给予补助。", "整改到位的，可以给予补助。")],
            ["符合条件的，可以给予补助。"],
        ],
    ),
    (
        "PM0755",
        "",
        [["市局应当采取有效措施。"], ["市局可以启动查处。"]],
        [["市局可以启动查处。", "启动查处的，可以给予补助。"]],
    ),
]
CASES += [
    (
        "PM0760",
        "firm:own",
        [
            ["单位和个人可以说明情况。"],
            ["单位和个人可以说明情况。所在单位工会应当在说明情况后十日内研究情况。"],
        ],
        [
            ["申请人可以提出申请。", DECIDES],
            ["单位和个人可以报告情况。", "区局应当自报告情况之日起十日内进行复核。"],
        ],
    ),
    (
        "PM0761",
        "decide:district",
        [
            ["申请人可以提出申请。", "区局应当在提出申请后移送材料。", PASSED, GRANTS],
            ["申请人可以提出申请。", "区局应当自提出申请之日起十日内移送材料。", PASSED],
        ],
        [
            ["申请人可以提出申请。", DECIDES, GRANTS],
            [
                "申请人可以提出申请。",
                "区局应当自提出申请之日起十日内移送材料。区局逾期未移送材料的，申请人可以请求复查。",
                PASSED,
                GRANTS,
            ],
        ],
    ),
    (
        "PM0762",
        "decide",
        [
            ["申请人可以提出申请。", DECIDES, GRANTS],
            ["市局可以启动查处。", "市局应当自启动查处之日起十日内作出决定。", GRANTS],
        ],
        [
            [
                "申请人可以提出申请。",
                ("市局应当自提出申请之日起十日内作出决定，不同意的，应当说明理由。", DECIDES),
                GRANTS,
            ],
            ["申请人可以提出申请。", "区局应当自提出申请之日起十日内作出复查。"],
        ],
    ),
    (
        "PM0763",
        "discuss",
        [
            ["市局负责人应当进行集体讨论。"],
            ["市局应当作出决定。\n释义：作出决定，以进行集体讨论为前提。", "市局负责人应当进行集体讨论。"],
        ],
        [
            [("市局负责人应当进行集体讨论，过半数同意的，方可决定。", "市局负责人应当进行集体讨论。")],
            ["市局应当进行调查。"],
        ],
    ),
    (
        "PM0764",
        "inform",
        [
            ["市局可以告知处理。", "申请人可以自告知处理之日起十日内请求复查。"],
            ["市局应当告知处理。", "申请人应当在告知处理后五个工作日内请求复查。"],
        ],
        [
            [
                ("市局可以书面告知处理。", "市局可以告知处理。"),
                "申请人可以自告知处理之日起十日内请求复查。",
            ],
            ["市局可以启动查处。", REQUEST],
        ],
    ),
    (
        "PM0765",
        "decide:apply",
        [
            ["申请人可以提出申请。", DECIDES, GRANTS],
            [
                "申请人可以提出申请。",
                "区局应当自提出申请之日起十日内作出决定。",
                "作出决定，内容为同意的，可以给予奖金。",
            ],
        ],
        [
            [
                "申请人可以提出申请。",
                (DECIDES + "不同意的，一年内不得再次提出申请。", DECIDES),
                GRANTS,
            ],
            ["市局可以启动查处。", "市局应当自启动查处之日起十日内作出决定。", GRANTS],
        ],
    ),
]
CASES += [
    (
        "PM0767",
        "decide",
        [
            ["市局可以启动查处。市局应当自启动查处之日起十日内作出决定。", PUNISHES],
            [
                "申请人可以提出申请。",
                HEARS,
                "市局可以启动查处。市局可以在启动查处后作出决定。",
                GRANTS,
            ],
        ],
        [
            [
                "市局可以启动查处。",
                "市局应当在启动查处后听取意见。市局应当自启动查处之日起十日内作出决定。",
                PUNISHES,
            ],
            ["申请人可以提出申请。", DECIDES, GRANTS],
        ],
    ),
    (
        "PM0768",
        "trace",
        [["市局应当上报线索。"], ["上报线索的，可以给予补助。"]],
        [["市局应当通知有关单位。"], ["单位和个人可以报告情况。"]],
    ),
    (
        "PM0766",
        "review:begin",
        [
            ["市局可以启动查处。", REQUEST],
            ["市局应当启动查处。", "申请人可以在启动查处后请求复查。", "区局应当在请求复查后作出复查。"],
        ],
        [
            ["市局可以启动查处。", REQUEST, "区局应当在作出复查后移送材料。"],
            ["申请人可以提出申请。", DECIDES, GRANTS],
        ],
    ),
]


GAPS = {
    "PM0741": "an item that holds while the opening of its list fails",
    "PM0742": "the same facts joined by 或 in one clause and by 和 in another",
    "PM0743": "a decision that nothing takes back",
    "PM0744": "an act to one, the next duty another's, and nothing makes it the recipient",
    "PM0745": "one body opens, investigates and decides",
    "PM0746": "rules to be made by others, with no limit and no effect of filing",
    "PM0747": "what was begun before entry into force",
    "PM0748": "参照 with nothing adapted",
    "PM0749": "a requirement whose object may not exist",
    "PM0750": "two valid decisions that disagree",
    "PM0751": "a process that nobody orders against another",
    "PM0752": "a fact that must not be so, and nobody to show it",
    "PM0753": "words that stretch, in names of acts",
    "PM0754": "a period without a start",
    "PM0755": "a party's duties and powers without consequence",
    "PM0756": "sent to more than the scope names",
    "PM0757": "a trial without an end",
    "PM0758": "other rules that are not named",
    "PM0759": "what may come about later, and no day by which it must",
    "PM0760": "a unit before its own body",
    "PM0761": "a step that others may fail to take",
    "PM0762": "a refusal without reasons",
    "PM0763": "a collective without votes",
    "PM0764": "a period from a notice of no form",
    "PM0765": "whether one may ask again",
    "PM0766": "whoever began it is not told",
    "PM0767": "a decision without a hearing",
    "PM0768": "a report to nobody named",
}
"""Each code from PM0741 on, and what it finds. Words of one name (PM0740) are in `test_beyond`."""


def test_of_each_kind_there_are_two_that_lack_it_and_one_that_does_not():
    listed = {code for code, _ in (*STRUCTURAL, *OFFICIAL) if code > "PM0740"}
    assert listed == GAPS.keys()
    for code in GAPS:
        cases = [(len(lacking), len(good)) for known, _, lacking, good in CASES if known == code]
        assert sum(n for n, _ in cases) >= 2, code
        assert sum(n for _, n in cases) >= 1, code


@pytest.mark.parametrize(
    ("code", "about", "articles"),
    [(code, about, articles) for code, about, lacking, _ in CASES for articles in lacking],
)
def test_what_is_lacking_is_found_and_shown(tmp_path, code, about, articles):
    found = codes(tmp_path, *articles)
    assert (code, about) in found
    assert found[code, about]


@pytest.mark.parametrize(
    ("code", "articles"), [(code, articles) for code, _, _, good in CASES for articles in good]
)
def test_what_is_there_is_not_missed(tmp_path, code, articles):
    assert code not in {found for found, _ in codes(tmp_path, *articles)}
