"""The catalogue: every message in both languages, alike in what they say."""

import tomllib
from importlib.resources import files

import pytest

from policy_model.source.catalogue import FILES, Lang, find, help_of, load, message, placeholders
from policy_model.source.clause import ClauseId

NAMES = sorted(
    entry.name.removesuffix(".toml")
    for entry in files("policy_model.messages").iterdir()
    if entry.name.endswith(".toml")
)


@pytest.mark.parametrize("name", NAMES)
def test_both_languages_take_the_same_arguments(name):
    for key, wording in load(name).items():
        assert placeholders(wording[Lang.ZH]) == placeholders(wording[Lang.EN]), key
        assert all(field.isidentifier() for field in placeholders(wording[Lang.ZH])), key
        assert wording[Lang.ZH].strip(), key
        assert wording[Lang.EN].strip(), key


@pytest.mark.parametrize("name", NAMES)
def test_a_help_takes_no_more_than_its_message(name):
    messages = load(name)
    for key, wording in messages.items():
        stem = key.removesuffix(".help")
        if stem != key and stem in messages:
            assert placeholders(wording[Lang.ZH]) <= placeholders(messages[stem][Lang.ZH]), key


@pytest.mark.parametrize("name", NAMES)
def test_every_key_leads_to_its_file(name):
    text = files("policy_model.messages").joinpath(f"{name}.toml").read_text("utf-8")
    tables = tomllib.loads(text)
    assert load(name), name
    for key in load(name):
        assert find(key) is load(name)[key], key
    for key, table in tables.items():
        if key.startswith("PM"):
            assert name in FILES[key[:4]], key
            more = {"brief", "explain", "columns"} if name in ("finding", "diff") else set()
            assert {"zh", "en"} <= set(table) <= {"zh", "en", "help", *more}, key


def test_no_key_is_in_two_files():
    keys = [key for name in NAMES for key in load(name)]
    assert len(keys) == len(set(keys))


def test_arguments_are_said_in_the_language():
    args = {"file": ("甲", "乙"), "clause": ClauseId(7, 0, 2), "expected": 1}
    assert message("PM0001", args, Lang.ZH) == "找不到文件 甲、乙"
    assert message("PM0001", args, Lang.EN) == "there is no file 甲, 乙"
    assert "第七条第（二）项" in message("PM0304", args, Lang.ZH)
    assert "Article 7(2)" in message("PM0304", args, Lang.EN)


def test_what_is_not_there_shows_as_itself_and_braces_are_harmless():
    assert message("PM0099", {}, Lang.ZH) == "PM0099"
    assert message("no.such.file", {}, Lang.EN) == "no.such.file"
    assert message("PM0001", {}, Lang.EN) == "there is no file {file}"
    assert message("PM0001", {"file": "{0}{x.y}"}, Lang.EN) == "there is no file {0}{x.y}"
    assert help_of("source.error", {}, Lang.ZH) is None
