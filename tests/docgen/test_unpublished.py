"""On days outside the tables the interview says what the evaluator says."""

from __future__ import annotations

import datetime

import pytest

from policy_model.pipeline import load_measure
from policy_model.semantics.calendar import official
from policy_model.semantics.case import Case, CaseAct
from policy_model.suite.reference import Reference, tagged_case
from policy_model.suite.said import signature

from .test_interview import _bases, asked, folder, node, read

__all__ = ["folder", "node"]

MEASURE = """第一条 工人可以提出申请。工厂应当在提出申请后{period}内受理申请。

```policy
第一条 工人可以提出申请。工厂应当在提出申请后{period}内受理申请。
```

第二条 本办法自1999年9月1日起施行。

```policy
第二条 本办法自1999年9月1日起施行。
释义：期限届满日为休息日的，顺延至其后第一个工作日。
```

```vocabulary
主体
| 名称 | 标识 |
|---|---|
| 工人 | worker |
| 工厂 | plant |

行为
| 名称 | 标识 | 主体 |
|---|---|---|
| 提出申请 | apply | 工人 |
| 受理申请 | accept | 工厂 |
```
"""
AFTER = ((3, 12), (-20, 12), (-3, 400))
"""When the act is done and when the case is seen, in days from the end of the tables."""


@pytest.mark.parametrize("period", ["十五个工作日", "二十日"])
def test_what_the_interview_says_beyond_the_tables(period, node, folder, tmp_path):
    file = tmp_path / "measure.md"
    file.write_text(MEASURE.format(period=period), "utf-8")
    measure = load_measure(file).measure
    apply, accept = (act.id for act in measure.acts)
    cases = []
    for end in (official().last, datetime.date(1999, 10, 8)):
        for done, on in AFTER:
            days = [end + datetime.timedelta(days=n) for n in (done, on)]
            for acts in ((), (CaseAct(accept, days[1]),)):
                case = Case({}, (CaseAct(apply, days[0]), *acts), (), (), days[1])
                cases += [(case, {}), (Case({}, case.acts, (), (), case.on, assumed=True), {})]
                cases += [(Case({}, case.acts[:1], (accept,), (), case.on), {})] if not acts else []
    reference, seen = Reference(measure, official()), set()
    for one, reply in zip(cases, asked(node, folder, measure, official(), cases), strict=True):
        expected = reference.expected(tagged_case(measure, *one))
        assert "answer" in reply, reply
        assert signature(read(reply["answer"])) == signature(read(expected["answer"])), (expected, reply)
        assert _bases(reply["answer"]) == _bases(expected["answer"]), (expected, reply)
        seen |= {"between" for duty in reply["answer"]["duties"] if "between" in duty}
    assert seen
