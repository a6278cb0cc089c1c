"""What is kept in the user's cache: believed only if whole, and not without end."""

import os

from policy_model.source.cache import keep, prune, read_kept


def test_what_was_kept_is_read_and_what_is_damaged_is_not(tmp_path):
    path = tmp_path / "a.json"
    keep(path, {"n": 1})
    assert read_kept(path) == {"n": 1}
    path.write_text(path.read_text("utf-8").replace("1}", "2}"), encoding="utf-8")
    assert read_kept(path) is None


def test_what_has_lain_unused_longest_goes_first(tmp_path):
    for age, name in enumerate("cab"):
        keep(tmp_path / f"{name}.json", {"name": name})
        os.utime(tmp_path / f"{name}.json", (1000 - age, 1000 - age))
    assert read_kept(tmp_path / "b.json") == {"name": "b"}  # the oldest, but used now
    prune(tmp_path, most=2)
    assert sorted(p.name for p in tmp_path.iterdir()) == ["b.json", "c.json"]
    prune(tmp_path, most=2)
    prune(tmp_path / "missing")
    assert len(list(tmp_path.iterdir())) == 2
