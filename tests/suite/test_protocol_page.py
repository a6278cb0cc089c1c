"""The protocol's page: its examples are of the published forms, are what the reference says, and run."""

import json
import re
from pathlib import Path

import pytest

from policy_model.suite.report import EXIT_CODES
from policy_model.suite.runner import Command, Outcome, run_suite
from policy_model.suite.said import STATUSES, Section, read_answer
from policy_model.suite.shape import Taken
from policy_model.suite.vector import ErrorKind, Level
from tests.suite import samples
from tests.suite.conftest import PATIENT
from tests.suite.test_vector import validator

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "spec" / "conformance-protocol.md").read_text("utf-8")
BLOCKS = re.findall(r"^```(\w+) ?(\w*)\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)
HALVES = PAGE.split("# The protocol of the conformance suite")
FORMS = {
    "request": "protocol-request.schema.json",
    "start": "protocol-reply.schema.json#/$defs/start",
    "dialect": "protocol-reply.schema.json#/$defs/dialect",
    "reply": "protocol-reply.schema.json#/$defs/run",
    "answer": "vector.schema.json#/$defs/answer",
}
EXAMPLES = [(kind, json.loads(text)) for lang, kind, text in BLOCKS if lang == "json"]


def within(part, whole):
    """Whether everything that `part` says is in `whole`."""
    if isinstance(part, dict):
        return isinstance(whole, dict) and all(k in whole and within(v, whole[k]) for k, v in part.items())
    if isinstance(part, list) and part and isinstance(part[0], dict):
        return all(any(within(one, other) for other in whole) for one in part)
    return part == whole


@pytest.mark.parametrize(("kind", "example"), EXAMPLES, ids=lambda v: v if isinstance(v, str) else "")
def test_an_example_is_of_the_published_form(kind, example):
    validator(FORMS[kind]).validate(example)


def test_every_message_and_reply_has_an_example():
    assert [e["cmd"] for kind, e in EXAMPLES if kind == "request"] == ["start", "dialect", "run", "stop"]
    replies = [set(e) - {"seq", "reason", "context"} for kind, e in EXAMPLES if kind == "reply"]
    assert replies == [{"answer"}, {"refused"}, {"skipped"}, {"errored"}]


def test_the_example_of_a_run_is_what_the_reference_says():
    message = next(e for kind, e in EXAMPLES if kind == "request" and e["cmd"] == "run")
    reply = next(e for kind, e in EXAMPLES if kind == "reply")
    assert set(message["case"]["reading"]) == {r.id.key for r in samples.reference().measure.readings}
    said = samples.reference().expected(message["case"], [Section(s) for s in message["ask"]])
    assert within(reply, {"seq": message["seq"], **said})


CASES = {
    "open": ("33-one-bar-known", {"fixed": True}),
    "duty": ("04-overdue-feedback", {"fixed": True}),
    "reading": ("15-after-spring-festival", {"fixed": False}),
    "contradiction": ("37-contradiction", {"fixed": True}),
}
ANSWERS = [e for kind, e in EXAMPLES if kind == "answer"]


@pytest.mark.parametrize(
    ("example", "name"), list(zip(ANSWERS, CASES, strict=True)), ids=lambda v: str(v)[:20]
)
def test_the_examples_of_answers_are_what_the_reference_says(example, name):
    case, how = CASES[name]
    said = samples.reference().answer(samples.case(case, **how), tuple(Section))
    assert within(example, said), said.get(next(iter(example)))
    read_answer(Taken(example))


def test_the_smallest_implementation_runs(suite, tmp_path):
    (text,) = (text for lang, kind, text in BLOCKS if (lang, kind) == ("sh", "script"))
    path = tmp_path / "smallest.sh"
    path.write_text(text, "utf-8")
    command = Command(("sh", str(path)), PATIENT, per_case=True)
    run = run_suite(suite, suite.vectors[:2], command)
    assert {j.outcome for j in run.judged} == {Outcome.SKIPPED}


@pytest.mark.parametrize("half", HALVES, ids=["zh", "en"])
def test_both_halves_name_every_level_outcome_error_status_and_exit(half):
    words = [*Level, *Outcome, *ErrorKind, *Section]
    words += [s for section in (Section.SCOPE, Section.ACTS, Section.RESULTS) for s in STATUSES[section]]
    assert [word for word in words if f"`{word}`" not in half] == []
    codes = half[half.index("退出码\n" if half is HALVES[0] else "Exit codes\n") :]
    assert all(re.search(rf"\b{code}\b", codes) for code in (*EXIT_CODES.values(), 2))


def test_every_path_the_page_names_exists():
    for path in re.findall(r"`(spec/schema/[\w.-]+)`", PAGE):
        assert (ROOT / path).is_file(), path
