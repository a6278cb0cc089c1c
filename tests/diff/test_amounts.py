"""Two amounts of one result are compared as numbers, for better or worse of whom they befall."""

import json

import pytest

from policy_model.cli import main

VOCABULARY = """
```vocabulary
事实
| 名称 | 标识 | 类型 | 性质 | 通常值 |
|---|---|---|---|---|
| 迟到 | late | 是否 | 客观 | 否 |
| 抢险 | rescue | 是否 | 客观 | 否 |
| 违法所得 | gain | 数量（元） | 客观 | 0 |
| 损失 | loss | 数量（元） | 客观 | 0 |

结果
| 名称 | 标识 | 益损 | 主次 | 幅度 |
|---|---|---|---|---|
| 罚款 | fine | 损 | 主 | |
| 停职 | off | 损 | 主 | |
| 补贴 | pay | 益 | 主 | |
| 从轻处罚 | lighter | 益 | 其他 | 幅度内 |
| 减轻处罚 | below | 益 | 其他 | 幅度以下 |
```
"""


@pytest.fixture
def verdict(tmp_path, capsys):
    """The verdict on two blocks, and what is told of amounts."""

    def ask(before, after):
        for name, block in (("old", before), ("new", after)):
            official = "第一条 甲。本办法自2017年1月1日起施行。\n"
            policy = f"```policy\n第一条 本办法自2017年1月1日起施行。{block}\n```\n"
            (tmp_path / f"{name}.md").write_text(f"{official}\n{policy}{VOCABULARY}", encoding="utf-8")
            (tmp_path / f"{name}.txt").write_text(official, encoding="utf-8")
        files = [str(tmp_path / f"{name}.md") for name in ("old", "new")]
        main(["diff", *files, "--format", "json"])
        found = json.loads(capsys.readouterr().out)
        moves = [(c["before"], c["after"]) for c in found["changes"] if c["of"]["kind"] == "amount"]
        return found["verdict"], moves

    return ask


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("处一千元以上五千元以下罚款", "处二千元以上一万元以下罚款", "stricter"),
        ("处一千元以上五千元以下罚款", "处一千元以上四千元以下罚款", "looser"),
        ("处一千元以上五千元以下罚款", "处二千元以上四千元以下罚款", "incomparable"),
        ("处五千元以下罚款", "处不满五千元罚款", "looser"),
        ("处五千元罚款", "处三千元罚款", "looser"),
        ("处三千元罚款", "处五千元罚款", "stricter"),
        ("处五千元以下罚款", "处零点五万元以下罚款", "equivalent"),
        ("处罚款", "处五千元以下罚款", "looser"),
        ("处五千元罚款", "处罚款", "incomparable"),
        ("处违法所得一倍以上五倍以下罚款", "处违法所得百分之二百以上百分之五百以下罚款", "stricter"),
        ("处违法所得一倍以上五倍以下罚款", "处损失一倍以上五倍以下罚款", "incomparable"),
        ("处违法所得一倍以上五倍以下罚款", "处五千元以下罚款", "incomparable"),
        ("处一年以下停职", "处十八个月以下停职", "stricter"),
        ("应当发给每人每月八百元补贴", "应当发给每人每月九百元补贴", "looser"),
        ("应当发给每人每月八百元补贴", "应当发给每人每年九百元补贴", "incomparable"),
        ("应当发给八百元补贴", "可以发给九百元补贴", "stricter"),
    ],
)
def test_more_of_a_burden_is_stricter_and_of_a_benefit_looser(verdict, old, new, expected):
    said, moves = verdict(f"迟到的，{old}。", f"迟到的，{new}。")
    assert said == expected
    assert len(moves) == (expected != "equivalent")


def test_what_is_told_has_both_amounts(verdict):
    _, moves = verdict("迟到的，处五千元罚款。", "迟到的，处六千元罚款。")
    assert moves == [("required fine__exactly_5000_yuan", "required fine__exactly_6000_yuan")]


def test_a_result_that_is_no_longer_given_is_told_of_the_result(verdict):
    said, moves = verdict("迟到的，处五千元罚款。", "抢险的，处五千元罚款。")
    assert said == "incomparable"
    assert moves == []


def test_what_goes_below_the_range_is_a_result_of_its_own(verdict):
    said, moves = verdict("迟到的，处五千元以下罚款。", "迟到的，处五千元以下罚款。抢险的，应当减轻处罚。")
    assert (said, moves) == ("looser", [])
