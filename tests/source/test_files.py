"""Writing files: whole or not at all."""

import pytest

from policy_model.source.diagnostic import Unusable
from policy_model.source.files import write_atomic


def test_a_new_file_is_written_and_an_old_one_kept(tmp_path):
    path = tmp_path / "a.md"
    write_atomic(path, b"one")
    with pytest.raises(Unusable) as caught:
        write_atomic(path, b"two")
    assert caught.value.diagnostics[0].code == "PM0008"
    assert path.read_bytes() == b"one"
    write_atomic(path, b"two", replace=True)
    assert path.read_bytes() == b"two"
    assert [entry.name for entry in tmp_path.iterdir()] == ["a.md"]


def test_the_permissions_of_a_replaced_file_stay(tmp_path):
    path = tmp_path / "a.md"
    path.write_bytes(b"one")
    path.chmod(0o640)
    write_atomic(path, b"two", replace=True)
    assert path.stat().st_mode & 0o777 == 0o640


def test_a_dangling_link_counts_as_a_file(tmp_path):
    link = tmp_path / "link"
    link.symlink_to(tmp_path / "none")
    with pytest.raises(Unusable):
        write_atomic(link, b"one")


@pytest.mark.parametrize("name", ["none/a.md", "."])
def test_where_nothing_can_be_written(tmp_path, name):
    with pytest.raises(Unusable) as caught:
        write_atomic(tmp_path / name, b"one", replace=True)
    assert caught.value.diagnostics[0].code == "PM0012"
