"""The compiled grammar: no conflicts, the same each time, sound or rebuilt; and the words it is made of."""

import functools
import itertools
import json
import os
import subprocess
import sys

import pytest

from policy_model.resources import resource
from policy_model.syntax import table
from tests.productions import productions

SOURCES = [resource(f"grammar/{name}").read_text("utf-8") for name in ("policy.lark", "lexicon.toml")]
build = functools.cache(table.build)


@pytest.fixture
def builds(monkeypatch):
    """Each time that a table is asked to be built; it is built once, as it is the same in every run."""
    asked = []
    monkeypatch.setattr(table, "build", lambda *sources: asked.append(sources) or build(*sources))
    table.grammar.cache_clear()
    yield asked
    table.grammar.cache_clear()


@pytest.fixture
def cache(tmp_path, monkeypatch, builds):  # noqa: ARG001 (a table that is built once)
    monkeypatch.setattr(table, "cache_folder", lambda: tmp_path)
    return tmp_path


@pytest.mark.long
def test_strict_build_is_the_same_in_every_run():
    code = (
        "import sys, json; from policy_model.syntax.table import build; sources = json.load(sys.stdin);"
        "print(json.dumps(build(*sources), sort_keys=True))"
    )
    runs = {
        subprocess.run(
            [sys.executable, "-c", code],
            input=json.dumps(SOURCES),
            capture_output=True,
            text=True,
            check=True,
            env=os.environ | {"PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("1", "2")
    }
    assert len(runs) == 1


@pytest.mark.long
def test_a_cached_table_is_used(cache, builds):
    built = table.grammar()
    (file,) = cache.iterdir()
    table.grammar.cache_clear()
    assert table.grammar() == built
    assert builds == [tuple(SOURCES)]
    assert list(cache.iterdir()) == [file]


@pytest.mark.long
@pytest.mark.parametrize("damage", ["", "x\n{}", "half"])
def test_a_damaged_table_is_rebuilt(cache, builds, damage):
    built = table.grammar()
    (file,) = cache.iterdir()
    whole = file.read_text("utf-8")
    file.write_text(whole[: len(whole) // 2] if damage == "half" else damage, "utf-8")
    table.grammar.cache_clear()
    assert table.grammar() == built
    assert builds == [tuple(SOURCES)] * 2
    assert file.read_text("utf-8") == whole


@pytest.mark.long
def test_without_a_folder_to_write_it_still_works(tmp_path, monkeypatch, builds):
    (tmp_path / "file").write_text("")
    monkeypatch.setattr(table, "cache_folder", lambda: tmp_path / "file")
    assert table.grammar().rules
    assert builds == [tuple(SOURCES)]


def test_another_grammar_has_another_name():
    assert table.table_name(SOURCES) != table.table_name([SOURCES[0] + "\n", SOURCES[1]])


@pytest.mark.long
def test_the_table_is_json_with_its_hash(cache):
    table.grammar()
    (file,) = cache.iterdir()
    _, body = file.read_text("utf-8").split("\n", 1)
    assert set(json.loads(body)) >= {"rules", "action", "goto", "words"}


# Overlaps that no sentence can hold both ways: 可以 before a verb, 以内 after a period, and so on.
KNOWN = {
    *itertools.product(("可以", "才可以", "处以"), ("内", "外", "前", "后", "及", "及以上", "及以下")),
    *((word, "及时") for word in ("可以", "才可以", "处以")), ("以及", "时"),
    *(("不予", word) for word in ("以", "以内", "以外", "以前", "以后", "以及")),
    ("以及", "以上"), ("以及", "以下"), ("不因", "读法"), ("越是", "指"), ("但是", "指"), ("不是", "指"),
    ("不适用", "于"), ("不再", "行为"), ("中止计算", "在"),
    ("，适用", "于"), ("，不适用", "于"), ("处理", "由"), ("不超过", "期限"), ("未超过", "期限"),
    ("至少", "于"),
    ("同时符合下列条件", "之一"), ("同时具备下列条件", "之一"),
    ("依法依规", "依法"), ("依法依规", "依法按政策"),
    *itertools.product(("分别依照下列规定", "分别按照下列规定"), ("办理", "处理", "执行")),
}  # fmt: skip


def test_no_word_is_a_suffix_of_one_joined_to_a_prefix_of_another():
    words = {word for word, _ in table.grammar().words}
    found = set()
    for word in words:
        for at in range(1, len(word)):
            tail, head = word[:at], word[at:]
            for one in words:
                if one == tail or not one.endswith(tail) or one[: -len(tail)] not in words:
                    continue
                found |= {
                    (one, two)
                    for two in words
                    if two == head or (two.startswith(head) and two[len(head) :] in words)
                }
    assert found <= KNOWN


def test_productions_are_numbered_as_the_tables_are():
    """`tests/productions.py` makes them without a table."""
    own = [(rule.alias or rule.origin.name, rule.origin.name, len(rule.expansion)) for rule in productions()]
    assert own == [(rule.form, rule.origin, rule.size) for rule in table.grammar().rules]


def test_a_word_has_one_terminal():
    words = [word for word, _ in table.grammar().words]
    assert sorted({w for w in words if words.count(w) > 1}) == ["也", "情况", "情形"]
