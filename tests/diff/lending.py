"""A small measure on lending equipment, and revisions of it that are quick to compare."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from policy_model.cli import main

ARTICLES = (
    "第一条 本办法所称贵重设备，是指单价在五万元以上的。",
    "第二条 借用人可以自发布通知之日起十日内提出申请。",
    "第三条 管理室应当自提出申请之日起五个工作日内作出决定。",
    "第四条 管理室应当在作出决定后及时公示名单。",
    "第五条 贵重设备的，管理室应当组织论证。",
    "第六条 有下列情形之一的，不得出借设备：\n（一）拖欠设备的；\n（二）曾损坏设备的。",
    "第七条 借用人为在校人员的，应当出借设备。",
    "第八条 管理室逾期未作出决定的，借用人可以向学校反映。",
    "第九条 学校应当自反映之日起三个工作日内督办。",
    "第十条 损坏设备的，应当赔偿；但因意外事故造成的除外。",
    "第十一条 没有第六条规定情形的，可以优先办理。",
    "第十二条 期限届满日为休息日的，顺延至其后第一个工作日。本办法自2024年7月1日起施行。",
)
NAMES = """```vocabulary
主体
| 名称 | 标识 |
|---|---|
| 借用人 | borrower |
| 管理室 | room |
| 学校 | school |

事实
| 名称 | 标识 | 性质 | 类型 | 取值 | 通常值 |
|---|---|---|---|---|---|
| 单价 | price | 客观 | 数量（元） | | 1000 |
| 拖欠设备 | overdue | 客观 | 是否 | | 否 |
| 曾损坏设备 | broke | 客观 | 是否 | | 否 |
| 借用人为在校人员 | member | 客观 | 是否 | | 是 |
| 损坏设备 | damage | 客观 | 是否 | | 否 |
| 因意外事故造成 | force | 客观 | 是否 | | 否 |
| 及时公示名单 | in_time | 裁量 | 是否 | | 是 |

判断
| 名称 | 标识 | 条款 |
|---|---|---|
| 贵重设备 | valuable | 1 |

事件
| 名称 | 标识 |
|---|---|
| 发布通知 | notice |

行为
| 名称 | 标识 | 主体 |
|---|---|---|
| 提出申请 | apply | 借用人 |
| 作出决定 | decide | 管理室 |
| 公示名单 | post | 管理室 |
| 组织论证 | study | 管理室 |
| 向学校反映；反映 | tell | 借用人 |
| 督办 | urge | 学校 |

结果
| 名称 | 标识 | 益损 | 主次 |
|---|---|---|---|
| 出借设备 | lend | 益 | 主 |
| 赔偿 | pay | 损 | 主 |
| 优先办理 | first | 益 | 其他 |
```
"""


def write(folder: Path, edits: Mapping[str, str]) -> Path:
    """The measure with these words changed, each of which stands there, and its official text beside it.

    What only a block says (第二款 before a 款, a 释义) is left out of the text.
    """
    folder.mkdir(parents=True, exist_ok=True)
    told = "\n\n".join(ARTICLES) + "\0" + NAMES
    for old, new in edits.items():
        assert old in told, old
        told = told.replace(old, new)
    text, names = told.split("\0")
    articles = text.split("\n\n")
    official = [_FORMAL.sub("", article).replace("\n", "\n\n") for article in articles]
    both = zip(official, articles, strict=True)
    blocks = "\n".join(f"{text}\n\n```policy\n{block}\n```\n" for text, block in both)
    path = folder / "lending.md"
    path.write_text(f"# 设备借用办法\n\n{blocks}\n{names}", encoding="utf-8")
    path.with_suffix(".txt").write_text("\n\n".join(["# 设备借用办法", *official]) + "\n", encoding="utf-8")
    return path


_FORMAL = re.compile(r"(?<=\n)第二款 |\n释义：.*", re.DOTALL)


def diff(
    folder: Path, capsys: Any, edits: Mapping[str, str], *args: str, before: Mapping[str, str] | None = None
) -> Any:
    """What `diff` says of the measure and its revision: as a value if it is JSON."""
    old, new = write(folder / "old", before or {}), write(folder / "new", edits)
    code = main(["diff", str(old), str(new), "--lang", "zh", *args])
    said = capsys.readouterr()
    assert code in (0, 1, 3), said.err
    return json.loads(said.out) if "json" in args else said.out
