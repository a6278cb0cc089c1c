"""Reading files: whatever they hold, a text or a diagnostic."""

import os
import unicodedata
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policy_model.source.diagnostic import Unusable
from policy_model.source.text import SIZE_LIMIT, SourceFile, decode_source, normalize, read_source


def code_of(path):
    with pytest.raises(Unusable) as caught:
        read_source(path)
    return caught.value.diagnostics[0].code


def test_bom_and_crlf_are_accepted_and_remembered(tmp_path):
    path = tmp_path / "a.txt"
    data = "\ufeff第一条\r\n甲\r\n".encode()
    path.write_bytes(data)
    source = read_source(path)
    assert source == SourceFile(str(path), "第一条\n甲\n", "\r\n", bom=True)
    assert source.encoded(source.text) == data


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "PM0004"),
        (b"\xef\xbb\xbf \r\n", "PM0004"),
        (b"PK\x03\x04\x00\x00", "PM0005"),
        (b"abc\xff\xfe\xfd\n", "PM0006"),
        ("第一条 为了规范车辆使用".encode()[:-4] + b"\xff", "PM0006"),
        ("\x01\x02\x03".encode("utf-16-le"), "PM0005"),
        ("第一条\0甲".encode("utf-16"), "PM0005"),
        (b"a" * (SIZE_LIMIT + 1), "PM0007"),
    ],
)
def test_unusable_bytes(tmp_path, data, code):
    path = tmp_path / "a.txt"
    path.write_bytes(data)
    assert code_of(path) == code


def test_a_file_of_exactly_the_limit_is_read():
    assert len(decode_source(b"a" * SIZE_LIMIT, "a").text) == SIZE_LIMIT


def test_unusable_paths(tmp_path):
    assert code_of(tmp_path / "none") == "PM0001"
    assert code_of(tmp_path) == "PM0003"
    assert code_of("a\0b") == "PM0002"
    assert code_of(tmp_path / ("长" * 300)) == "PM0002"


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read every file")
def test_a_file_without_permission(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("甲", "utf-8")
    path.chmod(0)
    assert code_of(path) == "PM0002"


@given(st.binary(max_size=60))
def test_no_bytes_crash(data):
    with suppress(Unusable):
        source = decode_source(data, "b")
        assert source.text.strip()
        assert "\r" not in source.text


@pytest.mark.parametrize(
    ("written", "canonical"),
    [
        ("(一),;:?!", "（一），；：？！"),
        ("１２ＡＢ％", "12AB%"),
        ("｡､｢｣", "。、「」"),
        ("（“①”）", "（“①”）"),
    ],
)
def test_one_spelling_for_each_character(written, canonical):
    assert normalize(written) == canonical


def test_unlike_nfkc_it_keeps_offsets_and_circled_numbers():
    assert unicodedata.normalize("NFKC", "①…") != "①…"
    assert normalize("①…") == "①…"


@given(st.text(max_size=60))
def test_normalizing_keeps_every_offset_and_is_done_once(text):
    assert len(normalize(text)) == len(text)
    assert normalize(normalize(text)) == normalize(text)
