"""The manifest of a folder of proofs (`spec/schema/proofs.schema.json`), and its table for readers."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any as Json

from policy_model import __version__
from policy_model.courses.digest import readings
from policy_model.ir.statement import Measure
from policy_model.proof import smt
from policy_model.properties.outcome import Outcome, combination
from policy_model.report.wording import verdict as word
from policy_model.source.catalogue import Lang

from .confirm import Confirmation
from .files import ProofFile
from .wording import said

MANIFEST, TABLE = "manifest.json", "README.md"


@dataclass(frozen=True, slots=True)
class Entry:
    """A property with its files. `reason`: why it has none."""

    outcome: Outcome
    files: tuple[ProofFile, ...]
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Dossier:
    """All there is to write about a measure. `properties`: the name and the hash of their file."""

    measure: Measure
    properties: tuple[str, str]
    entries: tuple[Entry, ...]

    def contents(self, confirmed: Confirmation | None) -> dict[str, bytes]:
        """The files of the folder by name, the manifest last."""
        out = {file.name: file.text.encode() for entry in self.entries for file in entry.files}
        out[TABLE] = _table(self).encode()
        manifest = json.dumps(_manifest(self, out, confirmed), ensure_ascii=False, indent=1)
        out[MANIFEST] = (manifest + "\n").encode()
        return out


def digest(data: bytes) -> str:
    """The hash by which a file is known."""
    return hashlib.sha256(data).hexdigest()


def _manifest(
    dossier: Dossier, contents: Mapping[str, bytes], confirmed: Confirmation | None
) -> dict[str, Json]:
    measure = dossier.measure
    name, sha = dossier.properties
    return {
        "format": 1,
        "measure": {"name": measure.name, "title": measure.title, "sha256": measure.hash},
        "properties": {"file": name, "sha256": sha},
        "made_by": {"policy-model": __version__, "z3": smt.version()},
        "confirmed": None if confirmed is None else _confirmed(confirmed),
        "proofs": [_entry(entry) for entry in dossier.entries],
        "files": {name: digest(data) for name, data in contents.items()},
    }


def _confirmed(confirmed: Confirmation) -> dict[str, Json]:
    return {
        "cvc5": confirmed.version,
        "rlimit": confirmed.rlimit,
        "files": {name: standing.value for name, standing in confirmed.standing.items()},
    }


def _entry(entry: Entry) -> dict[str, Json]:
    outcome = entry.outcome
    return {
        "id": outcome.property.id,
        "name": outcome.property.name,
        "verdict": outcome.verdict.value,
        "expected": outcome.property.expected.verdict.value,
        "readings": {
            "holds": [combination(c) for c in outcome.holds],
            "fails": [combination(c) for c in outcome.fails],
            "vacuous": [combination(c) for c in outcome.vacuous],
        },
        "basis": None if outcome.basis is None else [str(c) for c in outcome.basis],
        "files": [
            {"file": f.name, "kind": f.kind, "status": None if f.status is None else f.status.value}
            for f in entry.files
        ],
        "reason": entry.reason or None,
    }


def _table(dossier: Dossier) -> str:
    parts = ["\n".join(_half(dossier, lang)) for lang in Lang]
    return "\n\n".join(parts) + "\n"


def _half(dossier: Dossier, lang: Lang) -> Iterator[str]:
    title = dossier.measure.title or dossier.measure.name
    yield f"# {said('table.title', lang, title=title)}"
    yield ""
    yield said("table.intro", lang)
    yield ""
    yield said("table.head", lang)
    yield "|---|---|---|---|"
    for entry in dossier.entries:
        outcome = entry.outcome
        files = "<br>".join(_link(f) for f in entry.files) or said("table.missing", lang)
        name = outcome.property.name if lang is Lang.ZH else outcome.property.id
        cells = [_cell(name), word(outcome.verdict, lang), _cell(_readings(outcome, lang)), files]
        yield f"| {' | '.join(cells)} |"


def _link(file: ProofFile) -> str:
    label = file.kind if file.status is None else f"{file.kind} ({file.status.value})"
    return f"[{label}]({file.name})"


def _readings(outcome: Outcome, lang: Lang) -> str:
    named = {"holds": outcome.holds, "fails": outcome.fails, "vacuous": outcome.vacuous}
    present = [key for key, some in named.items() if some]
    if len(present) == 1:
        return said("table.every", lang)
    return "<br>".join(said(f"table.{key}", lang, readings=readings(named[key], lang)) for key in present)


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")
