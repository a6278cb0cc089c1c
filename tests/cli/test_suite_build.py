"""`suite build` writes a suite beside the measure; `--check` tells whether it is still what it should be."""

from __future__ import annotations

import json
import re

from jsonschema import Draft202012Validator
from referencing import Registry, Resource

from policy_model.cli import main
from policy_model.resources import resource
from tests.cli import small


def test_build_and_check(tmp_path, capsys):
    measure = small.write(tmp_path)
    out = tmp_path / "suite"
    build = ["suite", "build", str(measure), "--out", str(out)]
    assert main([*build, "--check"]) == 1
    assert not out.exists()
    assert main(build) == 0
    assert main([*build, "--check"]) == 0
    manifest = out / "manifest.json"
    manifest.write_text(manifest.read_text("utf-8").replace("夜班", "日班"), "utf-8")
    assert main([*build, "--check"]) == 1
    assert "manifest.json" in capsys.readouterr().out
    assert main(build) == 0
    assert main([*build, "--check"]) == 0


def test_what_is_written_is_of_the_published_form(tmp_path):
    measure = small.write(tmp_path)
    out = tmp_path / "suite"
    assert main(["suite", "build", str(measure), "--out", str(out)]) == 0
    forms = {p.name: json.loads(p.read_text("utf-8")) for p in resource("spec/schema").glob("*.json")}
    known = Registry().with_resources((name, Resource.from_contents(form)) for name, form in forms.items())

    def valid(path, form):
        Draft202012Validator(forms[form], registry=known).validate(json.loads(path.read_text("utf-8")))

    valid(out / "certificate.json", "certificate.schema.json")
    valid(out / "manifest.json", "manifest.schema.json")
    vectors = list((out / "vectors").iterdir())
    assert vectors
    for path in vectors:
        valid(path, "vector.schema.json")


def test_a_period_past_the_year_9999_is_told(tmp_path, capsys):
    measure = small.write(tmp_path)
    text = measure.read_text("utf-8")
    assert "本办法自" in text
    for file in (measure, measure.with_suffix(".txt")):
        file.write_text(re.sub("自[0-9]+年", "自9999年", file.read_text("utf-8")), "utf-8")
    assert main(["suite", "build", str(measure), "--out", str(tmp_path / "suite")]) == 2
    assert "PM0814" in capsys.readouterr().err
    assert not (tmp_path / "suite").exists()
