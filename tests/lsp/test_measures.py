"""What a drafter does in the editor, on the model measures with all that goes with them."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path
from urllib.parse import unquote, urlparse

import pytest

import policy_model as pm
from policy_model.pipeline import load_acceptances, load_measure, load_properties
from policy_model.resources import resource

from .client import Client


def copied(folder, name):
    """The measure with its text, findings, properties and cases, as they lie in the project."""
    (folder / "proofs").mkdir(parents=True)
    (folder / "spec" / "measures").mkdir(parents=True)
    for ending in (".md", ".txt", ".findings.toml"):
        shutil.copy(resource(f"spec/measures/{name}{ending}"), folder / "spec" / "measures")
    shutil.copy(resource(f"proofs/{name}.md"), folder / "proofs")
    for other in resource("spec/cases").rglob("*.json"):
        place = folder / "spec" / "cases" / other.relative_to(resource("spec/cases"))
        place.parent.mkdir(exist_ok=True, parents=True)
        shutil.copy(other, place)
    return folder / "spec" / "measures" / f"{name}.md"


def offset(text, place):
    lines = text.split("\n")[: place["line"] + 1]
    last = lines.pop().encode("utf-16-le")[: 2 * place["character"]].decode("utf-16-le")
    return sum(len(line) + 1 for line in lines) + len(last)


def put(text, edits):
    """The text with what the server asks to change."""
    for edit in sorted(edits, key=lambda edit: -offset(text, edit["range"]["start"])):
        start, end = (offset(text, edit["range"][side]) for side in ("start", "end"))
        text = text[:start] + edit["newText"] + text[end:]
    return text


def cell(text, words):
    """Where a row of the vocabulary has the words."""
    for number, line in enumerate(text.split("\n")):
        found = re.search(rf"(?<=\| ){re.escape(words)}(?= \||；)", line)
        if found is not None:
            return number, found.start()
    raise AssertionError(words)


def cases_of(path):
    """The recorded cases of a measure: the first one's lie beside the folders of the others."""
    folder = path.parent.parent / "cases"
    return sorted((folder / path.stem if (folder / path.stem).is_dir() else folder).glob("*.json"))


RENAMES = [
    ("rent-subsidy", "提出申请", "递交申请", {"case"}),
    ("rent-subsidy", "提供虚假材料", "提交假材料", {"proofs"}),
    ("outdoor-advertising", "设置人", "设立人", {"findings"}),
    ("pingdingshan-2017-2", "集体研究", "共同研究", {"case"}),
]


@pytest.mark.long
@pytest.mark.parametrize(("name", "words", "new", "where"), RENAMES)
def test_a_rename_goes_through_measure_properties_findings_and_cases(tmp_path, name, words, new, where):
    path = copied(tmp_path / "project", name)
    before = {one: one.read_text("utf-8") for one in (tmp_path / "project").rglob("*.*") if one.is_file()}
    client = Client(tmp_path / "cache")
    uri = client.open(path)
    changes = client.at("rename", uri, *cell(before[path], words), newName=new)["changes"]
    client.shut(uri)  # its check is not waited for
    assert client.close() == 0
    changed = {Path(unquote(urlparse(at).path)): edits for at, edits in changes.items()}
    own = {*cases_of(path), path, path.with_suffix(".findings.toml"), tmp_path / "project/proofs" / path.name}
    assert set(changed) <= own
    kinds = {"case": ".json", "findings": ".findings.toml", "proofs": "proofs"}
    assert where <= {kind for kind, said in kinds.items() if any(said in str(one) for one in changed)}
    told = answers(path)
    for one, edits in changed.items():
        one.write_text(put(before[one], edits), "utf-8")
    loaded = load_measure(path)
    assert len(load_properties(loaded)) == before[tmp_path / "project/proofs" / path.name].count("性质“")
    assert len(load_acceptances(loaded)) == before[path.with_suffix(".findings.toml")].count("[[accepted]]")
    assert answers(path) == told


def answers(path):
    """Which status each result has in some cases, in order: names apart, what the measure says of them."""
    measure = pm.load(path)
    asked = (measure.ask(json.loads(case.read_text("utf-8"))) for case in cases_of(path)[:2])
    return [[str(one.status(result)) for result in measure.results] for one in asked]
