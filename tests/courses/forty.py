"""Forty articles as statutes have them: an application, its decision, an appeal of two stages, in months.

A decision may be extended, a hearing stops the clock of the first appeal, the second is deemed decided.
`FEW` are as much of it as a test has time for: only the finding that is waited for takes months.
"""

from __future__ import annotations

from pathlib import Path

from policy_model.analysis.run import Subject
from policy_model.courses import deadlines
from policy_model.ir.property import DeadlinesMet, Strength

from .texts import findings, measure, undecided

OUTSIDE = "本条不形式化（理由：“不设期限和后果”）。"
ARTICLES = """
-为了规范设施占用的审批，制定本办法。
-审批遵循公开、便民的原则。
-市局建立设施档案。
申请人可以提出申请。
市局应当在提出申请后五个工作日内受理申请。
市局应当在受理申请后十日内委托鉴定。
鉴定机构应当在委托鉴定后三个月内出具鉴定意见。
-上级机关制作延长文书。
市局应当自受理申请之日起{decision}内作出决定。案情复杂的，经上级机关批准，可以延长三十日，总期限最长不超过一百五十日。释义：作出决定以出具鉴定意见为前提。释义：批准延长以受理申请为前提。
市局应当在作出决定后十日内送达决定。
申请人可以在送达决定后两个月内申请复议。释义：逾期申请复议的，申请复议无效。
复议机关应当在申请复议后五个工作日内受理复议。
复议机关应当自受理复议之日起两个月内作出复议决定。复议机关可以决定听证。决定听证后，期限中止，自结束听证之日起继续计算。释义：决定听证以受理复议为前提。
复议机关应当在决定听证后一个月内结束听证。
复议机关应当在作出复议决定后十日内送达复议决定。
申请人可以在送达复议决定后十五日内申请复核。释义：逾期申请复核的，申请复核无效。
复核机关应当在申请复核后一个月内受理复核。
复核机关应当自受理复核之日起六个月内作出复核决定。逾期未作出复核决定的，视为作出复核决定。
复核机关应当在作出复核决定后十日内送达复核决定。
申请人没有申请复议的，市局应当在送达决定后三个月内办理归档。
设施安全的，可以准予占用。
危及公共安全的，不得准予占用。
占用期满的，应当恢复原状。
擅自占用的，应当给予警告。
擅自占用，情节严重的，应当吊销许可。
隐瞒情况的，应当撤销许可。
主动恢复的，可以减轻处理。
转让许可的，应当没收所得。
阻碍检查的，应当责令改正。
生活困难的，可以减免占用费。
-市局对设施进行检查。
-检查人员出示证件。
-市局公布审批结果。
-市局为举报人保密。
-工作人员玩忽职守的，依照其他规定处理。
-军事设施的占用，适用其他规定。
-占用费的标准由市局另行公布。
-本办法的解释权属于市局。
-原有办法同时废止。
本办法自{entry}起施行。释义：期限届满日为休息日的，不顺延。
"""
FEW = """
申请人可以提出申请。
鉴定机构应当在提出申请后三个月内出具鉴定意见。
市局应当自提出申请之日起{decision}内作出决定。案情复杂的，经上级机关批准，可以延长三十日，总期限最长不超过一百五十日。释义：作出决定以出具鉴定意见为前提。释义：批准延长以提出申请为前提。
申请人可以在作出决定后六十日内申请复议。释义：逾期申请复议的，申请复议无效。
复议机关应当自申请复议之日起六十日内作出复议决定。复议机关可以决定听证。决定听证后，期限中止，自结束听证之日起继续计算。释义：决定听证以申请复议为前提。
复议机关应当在决定听证后十日内结束听证。
复核机关应当自作出复议决定之日起六日内作出复核决定。逾期未作出复核决定的，视为作出复核决定。
本办法自{entry}起施行。释义：期限届满日为休息日的，不顺延。
"""
WORDS = {
    "主体": [
        ("申请人", "applicant"),
        ("市局", "city"),
        ("鉴定机构", "expert"),
        ("上级机关", "above"),
        ("复议机关", "review"),
        ("复核机关", "last"),
    ],
    "事实": [
        ("设施安全", "safe", "客观"),
        ("危及公共安全", "danger", "裁量"),
        ("占用期满", "over", "客观"),
        ("擅自占用", "unpermitted", "客观"),
        ("情节严重", "grave", "裁量"),
        ("隐瞒情况", "hidden", "客观"),
        ("主动恢复", "restored", "客观"),
        ("转让许可", "sold", "客观"),
        ("阻碍检查", "hinders", "客观"),
        ("生活困难", "poor", "裁量"),
        ("案情复杂", "hard", "裁量"),
    ],
    "行为": [
        ("提出申请", "apply", "申请人"),
        ("受理申请", "accept", "市局"),
        ("委托鉴定", "order", "市局"),
        ("出具鉴定意见", "opinion", "鉴定机构"),
        ("批准延长；批准", "extend", "上级机关"),
        ("作出决定", "decide", "市局"),
        ("送达决定", "serve", "市局"),
        ("申请复议", "ask_review", "申请人"),
        ("受理复议", "take_review", "复议机关"),
        ("决定听证", "hearing", "复议机关"),
        ("结束听证", "heard", "复议机关"),
        ("作出复议决定", "decide_review", "复议机关"),
        ("送达复议决定", "serve_review", "复议机关"),
        ("申请复核", "ask_last", "申请人"),
        ("受理复核", "take_last", "复核机关"),
        ("作出复核决定", "decide_last", "复核机关"),
        ("送达复核决定", "serve_last", "复核机关"),
        ("办理归档", "file", "市局"),
    ],
    "结果": [
        ("准予占用", "permit", "益", "主"),
        ("恢复原状", "restore", "损", "主"),
        ("给予警告", "warn", "损", "主"),
        ("吊销许可", "revoke", "损", "主"),
        ("撤销许可", "annul", "损", "主"),
        ("减轻处理", "milder", "益", "主"),
        ("没收所得", "confiscate", "损", "主"),
        ("责令改正", "correct", "损", "主"),
        ("减免占用费", "waive", "益", "主"),
    ],
}


def numeral(number: int) -> str:
    tens, ones = divmod(number, 10)
    ten = "" if not tens else "十" if tens == 1 else "一二三四"[tens - 1] + "十"
    return ten + ("" if not ones else "一二三四五六七八九"[ones - 1])


def forty(folder: Path, decision: str, entry: str, text: str = ARTICLES) -> Subject:
    """The measure of these articles, with so long for the decision, in force from a day on."""
    articles: list[str | tuple[str, str]] = []
    for number, line in enumerate(text.strip().split("\n"), start=1):
        said = line.removeprefix("-").format(decision=decision, entry=entry)
        head = f"第{numeral(number)}条 "
        if line.startswith("-"):
            articles.append((head + said, head + OUTSIDE))
        else:
            articles.append(head + said.replace("。释义：", "。\n释义："))
    spoken = {
        kind: [row for row in rows if kind == "主体" or any(name in text for name in row[0].split("；"))]
        for kind, rows in WORDS.items()
    }
    return measure(folder, articles, {kind: rows for kind, rows in spoken.items() if rows})


def sure(subject):
    """Whether the city is sure to keep its periods, by course; all of the others are."""
    every = [c for m in subject.matters for u in m.courses.found for _, _, own in u.nets for c in own]
    assert {c.party for c in every} == {"applicant", "city", "expert", "above", "review", "last"}
    assert all(c.dynamic for c in every if c.party != "city")
    return {c.dynamic for c in every if c.party == "city"}


def verdicts(subject):
    """By strength, what becomes of 期限可同时遵守, tried on the evaluator."""
    out = {}
    for strength in Strength:
        claim = DeadlinesMet(strength, None, None)
        known = [deadlines.values(matter.courses, claim) for matter in subject.matters]
        for matter, values in zip(subject.matters, known, strict=True):
            deadlines.confirm(matter.courses, claim, subject.replay)
            deadlines.shown(matter.courses, claim, values, subject.replay)
        said = [value for values in known for value in values.values()]
        assert not any(isinstance(value, str) for value in said)
        out[strength] = all(value is not False for value in said)
    return out


ENTRIES = ("2017年3月1日", "2026年12月1日", "2031年6月1日")


def kept(folder: Path, entry: str, text: str = ARTICLES) -> None:
    """Three months never have more than ninety-two days: what another's finding takes is just within them."""
    subject = forty(folder, "九十二日", entry, text)
    assert undecided(subject) == []
    assert not any(u.unsure or u.unclear or u.lost for m in subject.matters for u in m.courses.found)
    assert sure(subject) == {True}
    assert verdicts(subject) == {Strength.CONSISTENT: True, Strength.DYNAMIC: True, Strength.STRONG: False}


def missed(folder: Path, entry: str, text: str = ARTICLES) -> None:
    """Nobody need approve an extension, so it helps no one to be sure; that is PM0717, with a case."""
    subject = forty(folder, "九十一日", entry, text)
    found = findings(subject)
    assert not any(code in ("PM0700", "PM0799") for code, _ in found)
    assert sure(subject) == {False}
    assert ("PM0717", "decide") in found
