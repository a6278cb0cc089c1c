"""A revision as a Word file: the blocks follow its words where they can; where they cannot, it is refused."""

from __future__ import annotations

import json

import pytest

from policy_model.cli import main
from policy_model.diff.sides import load_sides
from policy_model.source.diagnostic import Unusable
from tests.cli.small import MEASURE, TEXT
from tests.docgen.conftest import write_measure
from tests.intake.words import CHANGE, para, run, word

LINES = [line for line in TEXT.replace("# ", "").split("\n") if line]
LOOSE = MEASURE.replace("第一条 夜间", "第一条 在夜里", 1)
"""Its prose has other words than its block."""


def tracked(line, old, new):
    """A paragraph in which `old` is deleted and `new` put in."""
    before, _, after = line.partition(old)
    deleted = f"<w:del {CHANGE}>{run(old, 'delText')}</w:del>" if old else ""
    inserted = f"<w:ins {CHANGE}>{run(new)}</w:ins>" if new else ""
    return para(run(before) + deleted + inserted + (run(after) if after else ""))


def revision(folder, *paragraphs):
    path = folder / "修订稿.docx"
    path.write_bytes(word(*paragraphs))
    return path


def sides(folder, *paragraphs):
    old = write_measure(folder)
    return load_sides(str(old), str(revision(folder, *paragraphs)))


def test_a_tracked_change_is_made_in_the_block_too(tmp_path):
    title, first, second = LINES
    old, new = sides(tmp_path, para(title), tracked(first, "可以", "应当"), para(second))
    assert old.source.text == MEASURE
    assert new.source.text == MEASURE.replace("的，可以发", "的，应当发")
    assert new.shelf.read(new.path.with_suffix(".txt")).text.count("应当") == 1


def test_the_other_way_round_the_changes_are_not_made(tmp_path):
    title, first, second = LINES
    changed = MEASURE.replace("的，可以发", "的，应当发")
    path = write_measure(tmp_path, text=TEXT.replace("可以", "应当"), measure=changed)
    back = revision(
        tmp_path, para(title), tracked(first.replace("可以", "应当"), "应当", "可以"), para(second)
    )
    with pytest.raises(Unusable) as caught:
        load_sides(str(back), str(path))
    assert [d.code for d in caught.value.diagnostics] == ["PM0940"]
    plain = revision(tmp_path, para(title), para(first), para(second))
    old, new = load_sides(str(plain), str(path))
    assert (old.source.text, new.source.text) == (MEASURE, changed)


@pytest.mark.parametrize(
    "edits",
    [
        (("可以", "应当"), ("2017年1月1日", "2017年3月1日")),
        (("2017年1月1日", "2018年12月31日"),),
        (("夜班|补贴办法", "夜班|补贴发放办法"),),
    ],
)
def test_untracked_text_is_compared_as_it_is(tmp_path, edits):
    text, changed = "\n".join(LINES), MEASURE
    for old, new in edits:
        text, changed = text.replace(old, new), changed.replace(old, new)
    _, found = sides(tmp_path, *map(para, text.split("\n")))
    assert found.source.text == changed


def test_words_that_the_block_does_not_have_are_refused_with_both_places(tmp_path):
    title, first, second = LINES
    said = first.replace("夜间", "在夜里")
    old = write_measure(tmp_path, text=TEXT.replace("夜间", "在夜里"), measure=LOOSE)
    new = revision(tmp_path, para(title), tracked(said, "在夜里", "在深夜里"), para(second))
    with pytest.raises(Unusable) as caught:
        load_sides(str(old), str(new))
    (found,) = caught.value.diagnostics
    assert (found.code, found.args) == ("PM0941", {"new": "深"})
    assert len(found.labels) == 2
    new = revision(tmp_path, para(title), tracked(said, "可以", "应当"), para(second))
    assert load_sides(str(old), str(new))[1].source.text == LOOSE.replace("可以", "应当")


def test_two_texts_without_blocks_are_refused(tmp_path):
    path = revision(tmp_path, *map(para, LINES))
    with pytest.raises(Unusable) as caught:
        load_sides(str(path), str(path))
    assert [d.code for d in caught.value.diagnostics] == ["PM0943"]


@pytest.mark.parametrize("made", [False, True])
def test_one_tracked_file_is_both_sides_of_the_measure_beside_it(tmp_path, made):
    title, first, second = LINES
    changed = MEASURE.replace("的，可以发", "的，应当发")
    path = (
        write_measure(tmp_path, text=TEXT.replace("可以", "应当"), measure=changed)
        if made
        else write_measure(tmp_path)
    )
    twice = path.with_suffix(".docx")
    twice.write_bytes(word(para(title), tracked(first, "可以", "应当"), para(second)))
    old, new = load_sides(str(twice), str(twice))
    assert (old.source.text, new.source.text) == (MEASURE, changed)


def test_two_texts_are_compared_by_the_measure_beside_one_of_them(tmp_path):
    title, first, second = LINES
    path = write_measure(tmp_path)
    was = path.with_suffix(".docx")
    was.write_bytes(word(*map(para, LINES)))
    is_now = revision(tmp_path, para(title), para(first.replace("可以", "应当")), para(second))
    for sides in ((was, is_now), (is_now, was)):
        texts = [side.source.text for side in load_sides(*map(str, sides))]
        assert sorted(texts) == sorted([MEASURE, MEASURE.replace("的，可以发", "的，应当发")])


def test_a_new_article_stands_alone_and_wants_a_block(tmp_path):
    title, first, second = LINES
    added = second.replace("第二条", "第三条")
    with pytest.raises(Unusable) as caught:
        sides(tmp_path, para(title), para(first), para("第二条 值班一次记一次。"), para(added))
    assert "PM0940" not in {d.code for d in caught.value.diagnostics}


def test_the_table_of_a_tracked_file(tmp_path, capsys):
    title, first, second = LINES
    old = write_measure(tmp_path)
    new = revision(tmp_path, para(title), tracked(first, "可以", "应当"), para(second))
    table = tmp_path / "修订对照表.docx"
    assert main(["diff", str(old), str(new), "-o", str(table)]) == 1
    assert table.read_bytes()[:2] == b"PK"
    assert main(["diff", str(old), str(new), "--format", "json"]) == 1
    told = json.loads(capsys.readouterr().out)
    assert told["verdict"] == "looser"
