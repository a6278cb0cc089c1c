"""`check` of forty articles in months, extended, stopped and deemed, beside that of the real measure."""

import re
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1]))

from benchmarks.test_check import NAME, copy, spent
from tests.courses import forty

PROPERTIES = """```policy
性质“相容”：期限可同时遵守。
性质“可预先排定”（不成立）：期限预先可同时遵守。
性质“随时可守”：期限随时可同时遵守。
```

```vocabulary
性质
| 名称 | 标识 |
|---|---|
| 相容 | together |
| 可预先排定 | beforehand |
| 随时可守 | as_it_goes |
```
"""
_BLOCK = re.compile(r"```.*?```\n?", re.DOTALL)
__all__ = ["copy"]


@pytest.mark.parametrize("entry", forty.ENTRIES)
def test_what_the_longest_course_takes_can_be_kept(tmp_path, entry):
    """All three strengths are decided of the whole, whatever the year."""
    forty.kept(tmp_path, entry)


@pytest.mark.parametrize("entry", forty.ENTRIES)
def test_a_day_less_cannot_though_it_may_be_extended(tmp_path, entry):
    """The longest course is refuted a day shorter."""
    forty.missed(tmp_path, entry)


def test_forty_articles_beside_the_real_measure(benchmark, copy):
    """Both cold, by one process, in processor time; the real measure with its own properties."""
    folder = copy / "forty"
    folder.mkdir()
    forty.forty(folder, "九十二日", "2017年3月1日")
    text = (folder / "measure.md").read_text("utf-8")
    (folder / "measure.txt").write_text(_BLOCK.sub("", text), "utf-8")
    (folder / "properties.md").write_text(PROPERTIES, "utf-8")
    check = ["-m", "policy_model.cli", "check"]
    real = [str(copy / "spec" / "measures" / f"{NAME}.md"), "--proofs", str(copy / "proofs" / f"{NAME}.md")]
    own = [str(folder / "measure.md"), "--proofs", str(folder / "properties.md")]
    one = {"POLICY_MODEL_PROCESSES": "1"}
    used = {
        "forty": spent(folder, *check, *own, **one)[0],
        "real": spent(copy, *check, *real, **one)[0],
    }
    benchmark.extra_info |= {name: round(seconds, 1) for name, seconds in used.items()}
    benchmark.extra_info["forty to real"] = round(used["forty"] / used["real"], 2)
    benchmark.pedantic(lambda: None)
