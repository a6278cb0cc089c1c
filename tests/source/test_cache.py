"""What is kept in the user's cache: believed only if whole, and not without end."""

import os

import pytest
from tests.source.test_scratch import left_behind

from policy_model.source.cache import keep, prune, read_kept


def test_what_was_kept_is_read_and_what_is_damaged_is_not(tmp_path):
    path = tmp_path / "a.json"
    keep(path, {"n": 1})
    assert read_kept(path, dict) == {"n": 1}
    path.write_text(path.read_text("utf-8").replace("1}", "2}"), encoding="utf-8")
    assert read_kept(path, dict) is None


def test_what_has_lain_unused_longest_goes_first(tmp_path):
    for age, name in enumerate("cab"):
        keep(tmp_path / f"{name}.json", {"name": name})
        os.utime(tmp_path / f"{name}.json", (1000 - age, 1000 - age))
    assert read_kept(tmp_path / "b.json", dict) == {"name": "b"}  # the oldest, but used now
    prune(tmp_path, most=2)
    assert sorted(p.name for p in tmp_path.iterdir()) == ["b.json", "c.json"]
    prune(tmp_path, most=2)
    prune(tmp_path / "missing")
    assert len(list(tmp_path.iterdir())) == 2


def test_something_else_under_a_right_hash_is_nothing_kept(tmp_path):
    keep(tmp_path / "a.json", {"other": 1})
    assert read_kept(tmp_path / "a.json", lambda content: content["measure"]) is None
    keep(tmp_path / "b.json", {"measure": [1]})
    assert read_kept(tmp_path / "b.json", lambda content: content["measure"]["name"]) is None


def test_a_disk_without_room_leaves_nothing_behind(tmp_path, monkeypatch):
    def full(*_, **__):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("pathlib.Path.write_text", full)
    with pytest.raises(OSError, match="No space"):
        keep(tmp_path / "a.json", {"n": 1})
    assert list(tmp_path.iterdir()) == []


def test_pruning_takes_halves_that_killed_runs_left(tmp_path):
    keep(tmp_path / "a.json", {"n": 1})
    left_behind(tmp_path / "b.json", ())
    assert len(list(tmp_path.iterdir())) == 2
    prune(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["a.json"]
