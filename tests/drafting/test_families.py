"""A list in a name, and a name that denies another, are proposed where they show it; never by a guess."""

import pytest

from policy_model.drafting.draft import draft
from policy_model.drafting.families import family_of, opposites
from policy_model.drafting.fitting import odd
from policy_model.source.document import split_document

TEXT = """某县特种设备管理办法

第一条 使用单位提交维修证明和检测证明的，监管部门应当恢复使用。

第二条 设备检验合格的，监管部门可以发放使用标志。

第三条 设备检验不合格的，使用单位应当停止使用。

第四条 本办法自2026年1月1日起施行。
"""


@pytest.mark.parametrize(
    ("name", "cell", "any_of"),
    [
        ("提交收入证明和财产证明", "提交{收入证明、财产证明}", False),
        ("隐匿、毁灭或者伪造证据", "{隐匿、毁灭、伪造}证据", True),
    ],
)
def test_items_that_show_how_far_they_go_are_a_list(name, cell, any_of):
    found = family_of(name)
    assert found is not None
    assert (found.cell, found.any) == (cell, any_of)


@pytest.mark.parametrize(
    "name",
    [
        "取得高级工、技师或者工程师证书",
        "迟到或者早退",
        "办理开工或者竣工手续",
        "提供虚假材料或者隐瞒真实情况",
        "适用规章、标准错误或者违反法定程序",
        "在核查中作伪证或者指使他人作伪证",
    ],
)
def test_what_could_be_cut_two_ways_is_left_whole(name):
    assert family_of(name) is None


def test_a_name_denies_another_only_by_one_word():
    assert list(opposites(["检验合格", "检验不合格", "材料未备案", "材料已备案", "无照", "有照经营"])) == [
        ("检验合格", "检验不合格"),
        ("材料已备案", "材料未备案"),
    ]


def test_a_draft_proposes_both():
    drafted = draft(split_document(TEXT))
    assert all(sentence.formal for sentence in drafted.sentences)
    rows = drafted.vocabulary.split("\n")
    assert any(row.startswith("| 使用单位提交{维修证明、检测证明} |") and "| 和 |" in row for row in rows)
    assert any(row.startswith("| 设备检验合格；反：设备检验不合格 |") for row in rows)


@pytest.mark.parametrize(
    ("text", "name", "terminal", "is_odd"),
    [
        ("驾驶人员应当停车。", "驾驶人员", "PARTY", False),
        ("考核结果应当公开。", "考核结果", "PARTY", True),
        ("召集人由办公室主任担任。", "召集人由办公室", "PARTY", True),
        ("其他应当报告。", "其他", "PARTY", True),
        ("按照管理权限报告。", "管理权限", "NORM", False),
        ("按照管理权限报告本级机关。", "管理权限报告本级机关", "NORM", True),
        ("误工的，罚款。", "罚款", "RESULT", False),
        ("误工的，加强管理。", "加强管理", "RESULT", True),
        ("应当向上级机关、单位报告。", "向上级机关", "ACT", True),
        ("应当向上级机关报告。", "向上级机关报告", "ACT", False),
        ("因停电、停水等原因停工的，", "因停电", "FACT", True),
        ("应当告知学校有权申请复核。", "告知学校", "PARTY", True),
        ("通知人应当签名。", "通知人", "PARTY", False),
        ("经局长批准，可以延长五日。", "局长批准", "ACT", True),
        ("经批准，可以延长五日。", "批准", "ACT", False),
        ("误工的，依法给予处分。", "依法给予处分", "ACT", True),
        ("值班人员可以直接向上级的主管部门报告。", "值班人员可以直接向上级的主管部门报告", "ACT", True),
        ("工作人员应当保守投诉人的秘密，不得外传。", "工作人员应当保守投诉人的秘密", "FACT", True),
        ("信访部门应当登记的事项未登记的，", "信访部门应当登记的事项未登记", "FACT", False),
        ("甲局办理应当公开的事项。", "办理应当公开的事项", "ACT", False),
    ],
)
def test_a_name_is_of_a_kind_that_its_words_can_be(text, name, terminal, is_odd):
    at = text.index(name)
    assert odd(text, at, at + len(name), terminal) is is_odd
