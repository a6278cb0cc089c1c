"""Ranges of one result that clash, grades that overlap, and two bodies that decide one matter differently."""

from __future__ import annotations

from pathlib import Path

from policy_model.analysis.run import Subject
from policy_model.pipeline import load_measure
from policy_model.proof.replay import Evaluator
from tests.courses.texts import findings

TABLES = """```vocabulary
主体
| 名称 | 标识 |
|---|---|
| 甲局 | jia |
| 乙局 | yi |

事实
| 名称 | 标识 | 性质 | 类型 | 取值 | 通常值 |
|---|---|---|---|---|---|
| 误工 | idle | 客观 | 是否 | | |
| 毁物 | waste | 客观 | 是否 | | |
| 死亡人数 | dead | 客观 | 数量（人） | | 0 |
| 损失 | damage | 客观 | 数量（元） | | 0 |
| 事故等级 | level | 客观 | 枚举（由低到高） | 较大事故=middle、重大事故=high | 较大事故 |

行为
| 名称 | 标识 | 主体 | 内容 | 可多次 |
|---|---|---|---|---|
| 作出决定 | decide | 甲局、乙局 | 准予=grant、驳回=refuse | 2 |

结果
| 名称 | 标识 | 益损 | 主次 |
|---|---|---|---|
| 罚款 | fine | 损 | 主 |
| 补贴 | pay | 益 | 主 |
```

"""
GRADES = (
    "死亡人数在三人以上，或者损失在一千元以上的，为较大事故；"
    "死亡人数在十人以上，或者损失在五千元以上的，为重大事故。"
)


def codes(folder: Path, *sentences: str) -> set[str]:
    written = [
        f"第{'一二三'[n]}条 {words}" for n, words in enumerate((*sentences, "本办法自2017年1月1日起施行。"))
    ]
    path = folder / "measure.md"
    path.write_text(TABLES + "".join(f"{words}\n\n```policy\n{words}\n```\n\n" for words in written), "utf-8")
    loaded = load_measure(path)
    return {code for code, _ in findings(Subject(loaded.measure, loaded.outline, Evaluator()))}


def test_two_ranges_in_one_case_are_a_conflict_and_one_is_none(tmp_path: Path):
    assert "PM0707" in codes(tmp_path, "误工的，处一千元罚款。", "毁物的，处二千元罚款。")
    assert "PM0707" not in codes(tmp_path, "误工的，处一千元罚款。", "毁物的，处一千元罚款。")
    assert "PM0707" not in codes(tmp_path, "误工的，处一千元罚款。", "误工的，补贴。")


def test_grades_overlap_unless_the_highest_governs(tmp_path: Path):
    used = "事故等级为重大事故的，罚款。"
    assert "PM0709" in codes(tmp_path, GRADES, used)
    assert "PM0709" not in codes(tmp_path, GRADES + "同时符合两个以上等级的，以较高等级为准。", used)


def test_two_decisions_that_clash_are_found(tmp_path: Path):
    both = "作出决定，内容为准予的，应当补贴；作出决定，内容为驳回的，不得补贴。"
    assert "PM0707" in codes(tmp_path, "甲局、乙局可以作出决定。", both)
