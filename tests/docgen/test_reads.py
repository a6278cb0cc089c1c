"""Pages, papers and answers read as a drafter writes: no word, negation or addressee twice."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from policy_model.cli import main
from policy_model.docgen.annex import annex
from policy_model.docgen.contents import Contents, gather
from policy_model.docgen.review import review
from policy_model.docgen.suggested import suggested
from policy_model.docgen.words import Words
from policy_model.resources import resource
from policy_model.source.catalogue import Lang
from tests.awkward import awkward

from .conftest import ORDINARY, write_measure
from .test_english import Reader
from .test_report import texts

FORMAL = """# 处罚办法

第一条 有违法所得，没有其他从轻情形的，应当给予罚款。

```policy
第一条 有违法所得，没有其他从轻情形的，应当给予罚款。
```

第二条 市局应当在立案后五个工作日内向申请人送达决定书或者公告。市局应当在立案后报省局备案。

```policy
第二条 市局应当在立案后五个工作日内向申请人送达决定书或者公告。市局应当在立案后报省局备案。
```

第三条 没有违法所得，按规定缴纳费用的，可以给予补助。

```policy
第三条 没有违法所得，按规定缴纳费用的，可以给予补助。
```

第四条 本办法自2017年1月1日起施行。

```policy
第四条 本办法自2017年1月1日起施行。
```

```vocabulary
主体
| 名称 | 标识 | 英文 | 条款 |
|---|---|---|---|
| 市局 | city | the city | 2 |
| 省局 | province | the province | 2 |
| 申请人 | applicant | the applicant | 2 |

事实
| 名称 | 标识 | 英文 | 条款 | 性质 | 通常值 | 问题 |
|---|---|---|---|---|---|---|
| 有违法所得；反：没有违法所得 | gain | has unlawful gains | 1 | 客观 | 否 | 是否有违法所得？ |
| 其他从轻情形 | mild | other mild circumstances | 1 | 裁量 | 否 | 有没有其他从轻情形？ |
| 按规定缴纳费用 | paid | paid the fee | 3 | 客观 | 是 | 是否按规定缴纳费用？ |

行为
| 名称 | 标识 | 英文 | 条款 | 主体 | 对象 |
|---|---|---|---|---|---|
| 立案 | open | opens the matter | 2 | 市局 | 申请人 |
| 向申请人送达决定书 | serve | serves the decision | 2 | 市局 | 申请人 |
| 公告 | publish | publishes it | 2 | 市局 | |
| 报省局备案 | file | files it | 2 | 市局 | 省局 |

结果
| 名称 | 标识 | 英文 | 条款 | 益损 | 主次 |
|---|---|---|---|---|---|
| 给予罚款 | fine | the fine | 1 | 损 | 主 |
| 给予补助 | grant | the grant | 3 | 益 | 主 |
```
"""
ASKED = """# 性质

```policy
性质“有所得才罚款”：凡没有违法所得的，不得给予罚款。
```

```vocabulary
性质
| 名称 | 标识 | 英文 |
|---|---|---|
| 有所得才罚款 | only_gain | only gains are fined |
```
"""


def said(contents: Contents) -> Iterator[str]:
    """All that pages and papers say in Chinese, line by line; quotations of the text too."""
    words = Words(Lang.ZH)
    for maker in ORDINARY:
        reader = Reader()
        reader.feed(maker.make(contents, words, lambda *_: "#x").html.replace('lang="zh"', ""))
        yield from "".join(reader.own).split("\n")
    for make in (review, suggested, annex):
        for block in texts(make(contents, words)):
            yield from block.split("\n")


def test_documents_and_answers_of_names_that_lead_astray(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """有违法所得 that is not so is 没有违法所得的情形; …情形 is no 情形 of itself; one of two acts is due."""
    text = FORMAL.split("```vocabulary", 1)[0]
    official = "".join(part for n, part in enumerate(text.split("```")) if n % 2 == 0)
    path = write_measure(tmp_path, official, FORMAL, ASKED)
    lines = list(said(gather(path)))
    case = tmp_path / "case.json"
    acts = [{"act": "立案", "date": "2017-02-06"}]
    case.write_text(json.dumps({"facts": {}, "rest": "ordinary", "on": "2017-03-01", "acts": acts}), "utf-8")
    assert main(["eval", str(case), "--measure", str(path)]) == 0
    lines += capsys.readouterr().out.splitlines()
    assert awkward(lines) == []
    whole = "\n".join(lines)
    for words in ("没有违法所得的情形", "没有其他从轻情形", "向申请人送达决定书或者公告", "报省局备案"):
        assert words in whole
    assert "没有有" not in whole


@pytest.mark.long
@pytest.mark.parametrize("name", sorted(path.stem for path in resource("spec/measures").glob("*.md")))
def test_documents_of_the_measures_here(name: str) -> None:
    """Long: a check of each with all its courses comes first."""
    lines = list(said(gather(resource(f"spec/measures/{name}.md"))))
    assert len(lines) > 500
    assert awkward(lines) == []
