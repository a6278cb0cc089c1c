"""The formatter: same tree, settled at once, the official text as it was."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policy_model.cli.console import Console
from policy_model.cli.fmt import run_fmt
from policy_model.resources import resource
from policy_model.source.catalogue import Lang
from policy_model.source.diagnostic import Unusable
from policy_model.source.literate import prose_of
from policy_model.syntax.format import format_text
from policy_model.syntax.parse import parse

from .helpers import FORMS, PROTOTYPE, block, rows

REAL = resource("spec/measures/pingdingshan-2017-2.md").read_text("utf-8")
TEXTS = {"prototype": PROTOTYPE, "forms": FORMS, "real": REAL}


@pytest.mark.parametrize("mark", [False, True])
@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_same_tree_settled_and_prose_untouched(text, mark):
    once = format_text(text, mark=mark)
    assert parse(once).document == parse(text).document
    assert format_text(once, mark=mark) == once
    assert _prose(once) == _prose(text)


def _prose(text):
    found = prose_of(text)
    blocks = found.formal()
    starts = [0, *(b.body.end for b in blocks)]
    return [text[a:b] for a, b in zip(starts, [*(b.body.start for b in blocks), len(text)], strict=True)]


def test_marks_come_off_again():
    assert format_text(format_text(PROTOTYPE, mark=True)) == format_text(PROTOTYPE)


@given(st.randoms(use_true_random=False))
@settings(max_examples=12)
def test_noise_is_removed(random):
    narrow = dict(zip("，；：（）", ",;:()", strict=True))
    body = PROTOTYPE[PROTOTYPE.index("```policy") :]
    noisy = "".join(random.choice([c, narrow[c]]) if c in narrow else c for c in body)
    text = PROTOTYPE[: -len(body)] + noisy
    once = format_text(text)
    assert parse(once).document == parse(text).document
    assert format_text(once) == once


def test_a_mark_that_tells_two_cuts_apart_stays():
    declared = rows([("事实", "能实现目标"), ("事实", "未能实现目标")])
    text = block("未 「能实现目标」的，从轻处理。", declared)
    once = format_text(text)
    assert "「能实现目标」" in once
    assert parse(once).document == parse(text).document


def test_what_cannot_be_read_is_not_written(tmp_path):
    text = block("隐瞒问题的，从严处里。")
    with pytest.raises(Unusable):
        format_text(text)
    file = tmp_path / "m.md"
    file.write_text(text, "utf-8")
    with pytest.raises(Unusable):
        run_fmt(Console(Lang.ZH), file, mark=False, check=False)
    assert file.read_text("utf-8") == text


def test_command(tmp_path):
    file = tmp_path / "m.md"
    untidy = block("隐瞒问题的, 从严处理。").replace("\n", "\r\n").encode()
    file.write_bytes(untidy)
    console = Console(Lang.ZH)
    assert run_fmt(console, file, mark=False, check=True) == 1
    assert file.read_bytes() == untidy
    assert run_fmt(console, file, mark=False, check=False) == 0
    assert "隐瞒问题的，从严处理。\r\n".encode() in file.read_bytes()
    assert run_fmt(console, file, mark=False, check=True) == 0
