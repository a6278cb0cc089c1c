"""`diff`: two revisions of the real measure beside `check` of one, its growth, and the cost of counting."""

from __future__ import annotations

import math
import shutil
from time import process_time

import pytest
from synthetic import write
from test_check import EDIT, NAME, ROOT, seconds, spent

from policy_model.analysis.run import ANALYSES
from policy_model.diff.align import align
from policy_model.diff.compare import compare
from policy_model.diff.difference import Direction
from policy_model.diff.edits import edits
from policy_model.diff.mapping import Names
from policy_model.diff.properties import Means
from policy_model.pipeline import load_measure
from policy_model.proof.replay import Evaluator
from policy_model.source.clause import chinese_numeral

PERIOD = ("二十个工作日内作出3号决定", "十五个工作日内作出3号决定")
"""One edit of a synthetic measure."""


def _edited(path, changes):
    """The measure and its text with the changes, in a folder beside."""
    folder = path.parent / "edited"
    folder.mkdir()
    for file in (path, path.with_suffix(".txt")):
        text = file.read_text("utf-8")
        assert any(old in text for old, _ in changes)
        for old, new in changes:
            text = text.replace(old, new)
        (folder / file.name).write_text(text, "utf-8")
    return folder / path.name


def test_diff_beside_check(benchmark, tmp_path):
    """Cold: nothing kept for either. Kept: both texts have been checked before."""
    for suffix in (".md", ".txt", ".findings.toml"):
        shutil.copy(ROOT / "spec" / "measures" / f"{NAME}{suffix}", tmp_path)
    old = tmp_path / f"{NAME}.md"
    shutil.copy(ROOT / "proofs" / f"{NAME}.md", tmp_path / f"{NAME}.properties.md")
    new = _edited(old, EDIT)
    for file in (".findings.toml", ".properties.md"):
        shutil.copy(tmp_path / f"{NAME}{file}", new.parent)
    run = ("-m", "policy_model.cli")
    seconds(tmp_path, *run, "eval", "--help")  # bytecode
    cold, cold_waited = spent(tmp_path, *run, "diff", str(old), str(new))
    shutil.rmtree(tmp_path / "cache")
    check, check_waited = spent(tmp_path, *run, "check", str(old))
    seconds(tmp_path, *run, "check", str(new))
    again = seconds(tmp_path, *run, "check", str(old))
    kept = seconds(tmp_path, *run, "diff", str(old), str(new))
    benchmark.extra_info["seconds of check, cold"] = round(check, 1)
    benchmark.extra_info["diff to check, both cold"] = round(cold / check, 2)
    benchmark.extra_info["diff to check, both cold, waited"] = round(cold_waited / check_waited, 2)
    benchmark.extra_info["diff to check, both texts' checks kept"] = round(kept / again, 2)
    benchmark.extra_info["diff with both checks kept, to check cold"] = round(kept / check, 2)
    benchmark.pedantic(lambda: None, rounds=1)


@pytest.mark.parametrize("size", [18, 60, 180, 1800])
def test_one_edit_in_a_growing_measure(benchmark, tmp_path, size):
    """Making the two comparable, comparing, and, but for the largest, the findings of both."""
    path = write(tmp_path, size)
    old, new = load_measure(path), load_measure(_edited(path, [PERIOD]))
    marks = [process_time()]
    aligned = align(old, new, Names())
    found = edits(aligned.old, aligned.new, aligned.owned)
    marks.append(process_time())
    compared = compare(aligned.old, aligned.new, found, replay=Evaluator())
    marks.append(process_time())
    if size < 1800:
        for side in (old, new):
            Means(Evaluator()).check(side.measure, (), side.outline, ANALYSES)
        marks.append(process_time())
    assert compared.verdict is Direction.STRICTER
    for name, start, end in zip(("aligning", "comparing", "findings"), marks, marks[1:], strict=False):
        benchmark.extra_info[f"seconds, {name}"] = round(end - start, 2)
    benchmark.pedantic(lambda: None, rounds=1)


@pytest.mark.parametrize("facts", [10, 20, 40, 60])
def test_counting(benchmark, tmp_path, facts):
    """Items of two facts each, one of which is dropped: how many of 2^n combinations change, exactly."""
    path = tmp_path / "pairs.md"
    old_text, old_official = _pairs(facts // 2)
    path.write_text(old_text, "utf-8")
    path.with_suffix(".txt").write_text(old_official, "utf-8")
    old, new = load_measure(path), load_measure(_edited(path, [("有事项1甲，并且有事项1乙", "有事项1甲")]))
    aligned = align(old, new, Names())
    start = process_time()
    found = edits(aligned.old, aligned.new, aligned.owned)
    compared = compare(aligned.old, aligned.new, found, replay=Evaluator(), counted=True)
    benchmark.extra_info["seconds"] = round(process_time() - start, 2)
    (change,) = compared.changes
    counted = change.counts[0]
    assert (counted.count, counted.of) == (3 ** (facts // 2 - 1), 2**facts)
    benchmark.extra_info["combinations"] = f"{counted.count} / 2^{math.log2(counted.of):.0f}"
    benchmark.pedantic(lambda: None, rounds=1)


def _pairs(number):
    """A measure whose one result follows from any of so many pairs of facts."""
    numbers = range(1, number + 1)
    items = [f"（{chinese_numeral(n)}）有事项{n}甲，并且有事项{n}乙的" for n in numbers]
    first = "第一条 有下列情形之一的，可以发放补贴：\n" + "；\n".join(items) + "。"
    last = "第二条 本办法自2017年1月1日起施行。"
    facts = "".join(
        f"| 有事项{n}{name} | matter_{n}_{id} | a fact | 1 | 客观 | 否 |\n"
        for n in numbers
        for id, name in enumerate("甲乙")
    )
    prose = first.replace("\n", "\n\n")
    vocabulary = (
        f"事实\n| 名称 | 标识 | 英文 | 条款 | 性质 | 通常值 |\n|---|---|---|---|---|---|\n{facts}\n"
        "结果\n| 名称 | 标识 | 英文 | 条款 | 益损 | 主次 |\n|---|---|---|---|---|---|\n"
        "| 发放补贴 | paid | paid | 1 | 益 | 主 |\n"
    )
    blocks = f"{prose}\n\n```policy\n{first}\n```\n\n{last}\n\n```policy\n{last}\n```\n\n"
    return f"{blocks}```vocabulary\n{vocabulary}```\n", f"{prose}\n\n{last}\n"
