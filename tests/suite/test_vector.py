"""Vectors: their form, their ids, their files; and that the hand-written readers say what the schemas say."""

import copy
import hashlib
import json
import shutil
from pathlib import Path

import jsonschema
import pytest
import referencing
from hypothesis import given, settings
from hypothesis import strategies as st

from policy_model.source.catalogue import Lang, find
from policy_model.source.clause import parse_clause_id
from policy_model.source.diagnostic import Unusable
from policy_model.suite import protocol
from policy_model.suite.folder import exercised, load_suite, select
from policy_model.suite.predicate import read_predicate
from policy_model.suite.said import read_answer
from policy_model.suite.shape import Malformed, Taken
from policy_model.suite.vector import ErrorKind, Kind, Level, from_json, to_json
from tests.suite import samples

SCHEMAS = Path(__file__).parents[2] / "spec" / "schema"


def registry():
    found = {p.name: json.loads(p.read_text("utf-8")) for p in SCHEMAS.glob("*.json")}
    pairs = [(name, referencing.Resource.from_contents(schema)) for name, schema in found.items()]
    return referencing.Registry().with_resources(pairs)


def validator(reference):
    return jsonschema.Draft202012Validator({"$ref": reference}, registry=registry())


VECTOR = validator("vector.schema.json")
ANSWER = validator("vector.schema.json#/$defs/answer")
PREDICATE = validator("vector.schema.json#/$defs/predicate")
REPLY = validator("protocol-reply.schema.json#/$defs/run")


@pytest.mark.parametrize("vector", samples.vectors(), ids=lambda v: v.id)
def test_a_vector_is_of_the_published_form_and_reads_back(vector):
    data = json.loads(json.dumps(to_json(vector)))
    VECTOR.validate(data)
    assert from_json(data) == vector


def test_an_id_stays_while_its_content_does():
    vector = samples.vectors()[0]
    data = to_json(vector)
    worded = data | {"why": {"zh": "另一说法", "en": "said otherwise"}, "clauses": ["1"]}
    assert from_json(worded).id == vector.id
    moved = data | {"case": data["case"] | {"on": "date:2019-01-01"}}
    with pytest.raises(Malformed) as error:
        from_json(moved)
    assert error.value.note.key == "suite.malformed.id"


def test_the_levels_kinds_and_errors_are_those_of_the_schema():
    schema = json.loads((SCHEMAS / "vector.schema.json").read_text("utf-8"))
    assert schema["$defs"]["level"]["enum"] == list(Level)
    assert schema["properties"]["kind"]["enum"] == list(Kind)
    assert schema["$defs"]["error"]["enum"] == list(ErrorKind)


def test_the_same_suite_has_the_same_bytes_and_a_manifest_of_the_published_form():
    files = samples.files()
    assert files == samples.files()
    manifest = json.loads(files["manifest.json"])
    validator("manifest.schema.json").validate(manifest)
    for row in manifest["vectors"]:
        assert hashlib.sha256(files[row["file"]]).hexdigest() == row["sha256"]


def test_a_suite_is_selected_by_level_kind_and_article(suite):
    assert {v.level for v in select(suite, levels=[Level.FACTS])} == {Level.FACTS}
    assert {v.kind for v in select(suite, kinds=[Kind.TIME])} == {Kind.TIME}
    tenth = select(suite, articles=[parse_clause_id("10")])
    assert {str(v.clauses[0]) for v in tenth} == {"10", "10.1", "10.2", "10.3"}
    with pytest.raises(Unusable) as error:
        select(suite, levels=[Level.FACTS], articles=[parse_clause_id("18")])
    assert error.value.diagnostics[0].code == "PM0804"


@pytest.fixture
def copied(folder, tmp_path):
    where = tmp_path / "suite"
    shutil.copytree(folder, where)
    return where


def edit(path, change):
    data = json.loads(path.read_text("utf-8"))
    change(data)
    path.write_text(json.dumps(data), "utf-8")


def codes(folder):
    """Why a suite is not used; whoever asks only what its vectors exercise is told so, too."""
    with pytest.raises(Unusable) as error:
        load_suite(folder)
    with pytest.raises(Unusable) as asked:
        exercised(folder, samples.loaded().measure.hash)
    found = {d.code for d in error.value.diagnostics}
    assert {d.code for d in asked.value.diagnostics} <= found
    return found


def test_what_vectors_exercise_is_read_alone(copied, suite):
    assert exercised(copied, suite.model) == tuple(v.clauses for v in suite.vectors)
    assert exercised(copied, "0" * 64) is None
    first = next((copied / "vectors").iterdir())
    first.write_text("{}", "utf-8")
    listed = str(first.relative_to(copied))
    found = hashlib.sha256(b"{}").hexdigest()
    rows = json.loads((copied / "manifest.json").read_text("utf-8"))["vectors"]
    at = next(i for i, row in enumerate(rows) if row["file"] == listed)
    edit(copied / "manifest.json", lambda d: d["vectors"][at].update(sha256=found))
    assert codes(copied) == {"PM0802"}


def test_what_is_not_as_the_manifest_says_is_not_used(copied):
    first = next((copied / "vectors").iterdir())
    edit(first, lambda d: d["why"].update(zh="改过"))
    assert codes(copied) == {"PM0803"}


def test_nor_is_a_file_beside_the_vectors(tmp_path):
    samples.write(tmp_path, others={"working-days.json": b"{}"})
    load_suite(tmp_path)
    (tmp_path / "working-days.json").write_bytes(b"[]")
    assert codes(tmp_path) == {"PM0803"}
    (tmp_path / "working-days.json").unlink()
    assert codes(tmp_path) == {"PM0001"}


def test_files_that_are_missing_or_of_no_form(copied):
    manifest = copied / "manifest.json"
    edit(manifest, lambda d: d["vectors"][0].update(file="../outside.json"))
    assert codes(copied) == {"PM0802"}
    manifest.write_text("{", "utf-8")
    assert codes(copied) == {"PM0801"}
    manifest.write_text("[" * 100_000, "utf-8")
    assert codes(copied) == {"PM0801"}
    manifest.unlink()
    assert codes(copied) == {"PM0001"}


def test_a_vector_listed_twice_is_refused(copied):
    edit(copied / "manifest.json", lambda d: d["vectors"].append(d["vectors"][0]))
    assert codes(copied) == {"PM0803"}


# ---- the readers and the schemas

PLAIN = (
    None,
    True,
    0,
    1.5,
    "",
    "open",
    "valid",
    "date:2018-03-05",
    "number:1",
    "act:find",
    "x y",
    "7.3",
    "maybe",
)
JUNK = st.sampled_from(
    [*PLAIN, [], {}, ["7.3"], ["7.3", "7.3"], ["true", "false"], {"status": "open"}, {"a": "b"}]
)
KEYS = st.sampled_from(["status", "possible", "needs", "basis", "by_reading", "reading", "results", "extra"])


def places(value, path=()):
    yield path
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in items:
        yield from places(inner, (*path, key))


@st.composite
def broken(draw, wholes):
    """A value with one place replaced, taken away, or added to."""
    whole = copy.deepcopy(draw(st.sampled_from(wholes)))
    spots = [p for p in places(whole) if p]
    path = draw(st.sampled_from(spots))
    inner = whole
    for key in path[:-1]:
        inner = inner[key]
    match draw(st.integers(0, 2)):
        case 0:
            inner[path[-1]] = draw(JUNK)
        case 1:
            del inner[path[-1]]
        case _ if isinstance(inner, dict):
            inner[draw(KEYS)] = draw(JUNK)
        case _:
            inner.append(draw(JUNK))
    return whole


def small(answer):
    """An answer with a few entries of each section, so that each draw hits something of interest."""
    out = {}
    for name, section in answer.items():
        cut = list(section.items())[:2] if isinstance(section, dict) and name != "scope" else section
        out[name] = dict(cut) if isinstance(cut, list) and isinstance(section, dict) else cut
        if isinstance(section, list):
            out[name] = section[:2]
    return out


ANSWERS = [small(v.expected["answer"]) for v in samples.vectors() if "answer" in v.expected]


def accepted(read, value):
    try:
        read(value)
    except Malformed as error:
        wording = find(error.note.key)
        assert wording is not None
        for lang in Lang:
            wording[lang].format(**error.note.args)
        return False
    return True


@settings(max_examples=600)
@given(broken(ANSWERS))
def test_an_answer_is_read_if_and_only_if_the_schema_allows_it(answer):
    assert accepted(lambda v: read_answer(Taken(v)), answer) == ANSWER.is_valid(answer)


REPLIES = [
    {"seq": 1, "answer": ANSWERS[0]},
    {"seq": 1, "refused": {"kind": "wrong_type", "message": "不对"}},
    {"seq": 1, "skipped": True, "reason": "未写"},
    {"seq": 1, "errored": True, "context": {"trace": "…"}},
]


@settings(max_examples=300)
@given(broken(REPLIES))
def test_a_reply_is_read_if_and_only_if_the_schema_allows_it(reply):
    if "seq" in reply and reply["seq"] != 1:
        return
    read = lambda v: protocol.read_run(v, 1, numbered=False)  # noqa: E731
    assert accepted(read, reply) == REPLY.is_valid(reply)


PREDICATES = [
    {"all": [{"result": "exempt", "is": ["forbidden"]}, {"not": {"scope": ["inside"]}}]},
    {
        "any": [
            {"act": "number:1", "is": ["valid"], "of": "beside"},
            {"duty": "find", "by": "office", "is": ["overdue"]},
        ]
    },
    {"same": ["acts", "duties"]},
    {"judgement": "tolerated", "is": ["true"]},
]


@settings(max_examples=300)
@given(broken(PREDICATES))
def test_a_condition_that_is_read_is_allowed_by_the_schema(predicate):
    """The schema leaves the statuses of a section to the reader."""
    if accepted(lambda v: read_predicate(Taken(v)), predicate):
        PREDICATE.validate(predicate)
