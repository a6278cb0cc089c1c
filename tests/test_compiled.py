"""A kept measure is the measure read anew, and a damaged or foreign one is never believed."""

import json

import pytest
from hypothesis import given, settings

from policy_model import compiled
from policy_model.ir.codec import IR
from policy_model.pipeline import load_measure
from policy_model.resources import DEFAULT_MEASURE, resource

from .strategies import measures

DEFAULT = resource(DEFAULT_MEASURE)


@pytest.fixture
def folder(monkeypatch, tmp_path):
    monkeypatch.setattr(compiled, "cache_folder", lambda: tmp_path / "cache")
    return tmp_path / "cache"


@given(measures())
@settings(max_examples=60)
def test_what_is_decoded_is_what_was_encoded(measure):
    again = IR.decode(json.loads(json.dumps(IR.encode(measure))))
    assert again == measure
    assert IR.encode(again) == IR.encode(measure)  # equality ignores spans and names; this does not


def test_the_real_measure_is_the_same_kept_or_read(folder):
    first, second = compiled.measure_for_cases(), compiled.measure_for_cases()
    loaded = load_measure()
    assert len(list(folder.iterdir())) == 1
    for found in (first, second):
        assert IR.encode(found.measure) == IR.encode(loaded.measure)
        assert found.aliases == loaded.aliases


def test_a_kept_measure_is_not_read_again(folder, monkeypatch):
    compiled.measure_for_cases()
    monkeypatch.setattr("policy_model.pipeline.load_measure", None)
    assert compiled.measure_for_cases().measure.name == DEFAULT.stem
    assert folder.exists()


def test_another_text_is_another_measure(folder, tmp_path):
    path = tmp_path / DEFAULT.name
    text = DEFAULT.read_text(encoding="utf-8")
    path.write_text(text, encoding="utf-8")
    before = compiled.measure_for_cases(path)
    path.write_text(text.replace("后三个工作日内", "后四个工作日内"), encoding="utf-8")
    after = compiled.measure_for_cases(path)
    assert before.measure != after.measure
    assert len(list(folder.iterdir())) == 2


@pytest.mark.parametrize("damage", [b"", b"{}", b"\xff\xfe", b"0\n{}"])
def test_a_damaged_file_is_made_anew(folder, damage):
    whole = compiled.measure_for_cases()
    (kept,) = folder.iterdir()
    kept.write_bytes(damage)
    assert compiled.measure_for_cases().measure == whole.measure
    assert kept.read_bytes() != damage


def test_a_cache_that_cannot_be_written_costs_nothing_but_time(monkeypatch, tmp_path):
    (tmp_path / "file").write_text("")
    monkeypatch.setattr(compiled, "cache_folder", lambda: tmp_path / "file")
    assert compiled.measure_for_cases().measure.name == DEFAULT.stem


def test_another_tool_is_another_name(monkeypatch):
    name = compiled._name("f", "text")
    monkeypatch.setattr(compiled, "_MAKERS", compiled._MAKERS[1:])
    assert compiled._name("f", "text") != name
    assert compiled._name("f", "text!") != compiled._name("f", "text")
