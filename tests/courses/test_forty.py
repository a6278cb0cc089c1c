"""Forty articles as statutes have them: an application, its decision, an appeal of two stages, in months."""

from __future__ import annotations

from pathlib import Path

from policy_model.analysis.run import Subject

from .texts import measure, undecided

OUTSIDE = "本条不形式化（理由：“不设期限和后果”）。"
ARTICLES = """
-为了规范设施占用的审批，制定本办法。
-审批遵循公开、便民的原则。
-市局建立设施档案。
申请人可以提出申请。
市局应当在提出申请后五个工作日内受理申请。
市局应当在受理申请后十日内委托鉴定。
鉴定机构应当在委托鉴定后三个月内出具鉴定意见。
上级机关可以批准延长。释义：批准延长以受理申请为前提。
市局应当在受理申请后{decision}内作出决定。释义：作出决定以出具鉴定意见为前提。
市局应当在作出决定后十日内送达决定。
申请人可以在送达决定后两个月内申请复议。释义：逾期申请复议的，申请复议无效。
复议机关应当在申请复议后五个工作日内受理复议。
复议机关应当在受理复议后两个月内作出复议决定。
复议机关应当在作出复议决定后十日内送达复议决定。
申请人可以在送达复议决定后十五日内申请复核。释义：逾期申请复核的，申请复核无效。
复核机关应当在申请复核后一个月内受理复核。
复核机关应当在受理复核后六个月内作出复核决定。
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
不配合检查的，应当责令改正。
生活困难的，可以减免占用费。
-市局对设施进行检查。
-检查人员出示证件。
-市局公布审批结果。
-任何人都有权举报。
-市局为举报人保密。
-工作人员玩忽职守的，依照其他规定处理。
-军事设施的占用，适用其他规定。
-占用费的标准由市局另行公布。
-本办法的解释权属于市局。
-原有办法同时废止。
本办法自{entry}起施行。释义：期限届满日为休息日的，顺延至其后第一个工作日。
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
        ("不配合检查", "hinders", "客观"),
        ("生活困难", "poor", "裁量"),
    ],
    "行为": [
        ("提出申请", "apply", "申请人"),
        ("受理申请", "accept", "市局"),
        ("委托鉴定", "order", "市局"),
        ("出具鉴定意见", "opinion", "鉴定机构"),
        ("批准延长", "extend", "上级机关"),
        ("作出决定", "decide", "市局"),
        ("送达决定", "serve", "市局"),
        ("申请复议", "ask_review", "申请人"),
        ("受理复议", "take_review", "复议机关"),
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


def forty(folder: Path, decision: str, entry: str) -> Subject:
    """The measure, with so long for the decision, in force from a day on."""
    articles = []
    for number, line in enumerate(ARTICLES.strip().split("\n"), start=1):
        said = line.removeprefix("-").format(decision=decision, entry=entry)
        head = f"第{numeral(number)}条 "
        if line.startswith("-"):
            articles.append((head + said, head + OUTSIDE))
        else:
            articles.append(head + said.replace("。释义：", "。\n释义："))
    assert len(articles) == 40
    return measure(folder, articles, WORDS)


def test_forty_articles_in_months_and_working_days_are_decided(tmp_path):
    """Everybody can keep all periods; the city's own 102 days hold the three months it waits for."""
    subject = forty(tmp_path, "一百零二日", "2017年3月1日")
    assert undecided(subject) == []
    found = [under for matter in subject.matters for under in matter.courses.found]
    assert not any(under.unsure or under.unclear or under.lost for under in found)
    every = [control for under in found for _, _, own in under.nets for control in own]
    assert {control.party for control in every} >= {"applicant", "city", "expert", "review", "last"}
    assert all(control.dynamic for control in every)
    assert all(control.strong is not None for control in every)
