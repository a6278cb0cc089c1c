"""What a site tells of: a measure, what a check found of it, its proof files and its conformance suite.

Everything is what `check` computes and keeps; nothing is decided here.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from policy_model.analysis.run import ANALYSES
from policy_model.diff.difference import Difference
from policy_model.diff.make import make as make_difference
from policy_model.diff.properties import Means
from policy_model.diff.sides import load_side
from policy_model.dossier.manifest import MANIFEST
from policy_model.ir.property import Property
from policy_model.ir.statement import Measure
from policy_model.pipeline import (
    Loaded,
    check_official_text,
    load_acceptances,
    load_measure,
    load_properties,
    properties_path,
)
from policy_model.proof.replay import Evaluator
from policy_model.report.report import Report, make
from policy_model.source.beside import proofs_folder
from policy_model.source.cache import cache_folder, prune
from policy_model.source.clause import ClauseId
from policy_model.source.processes import available
from policy_model.source.text import SourceFile, read_source
from policy_model.suite.equivalent import beside
from policy_model.suite.folder import exercised
from policy_model.suite.suspects import Mutant, certificate_of

from .course import Course, example
from .written import Written

Progress = Callable[[str, int, int], object]
CERTIFICATE = "certificate"
"""What a proof file that no solver answers is expected to be: the evaluator replays it."""


@dataclass(frozen=True, slots=True)
class ProofFile:
    """A published proof file of a property.

    `expected`: what a solver answers, or CERTIFICATE. `confirmed`: what was found of it, or "".
    """

    path: Path
    kind: str
    expected: str
    confirmed: str


@dataclass(frozen=True, slots=True)
class Revision:
    """What the measure is a revision of, and all that it changes."""

    old: Loaded
    difference: Difference


@dataclass(frozen=True)
class Contents:
    """All that the pages draw on.

    `proofs`: files by property id. `confirmed_by`: the second solver with its version, or "".
    `exercised`: the clauses of each vector of the suite of this very text, None where there is none;
    `mistakes`: what the suite is known to show.
    `revision`: None where no comparison was asked for.
    """

    loaded: Loaded
    properties: tuple[Property, ...]
    properties_source: SourceFile | None
    report: Report
    proofs: Mapping[str, tuple[ProofFile, ...]]
    confirmed_by: str
    exercised: tuple[tuple[ClauseId, ...], ...] | None
    mistakes: tuple[Mutant, ...] = ()
    revision: Revision | None = None

    @property
    def measure(self) -> Measure:
        """The measure."""
        return self.loaded.measure

    def sentence(self, property: Property) -> str:
        """A property as its file has it, on one line; "" where there is no such file."""
        source = self.properties_source
        written = source.text[property.span.start : property.span.end] if source else ""
        return " ".join(written.split())

    @cached_property
    def written(self) -> Written:
        """The formal text as it stands."""
        return Written(self.loaded)

    @cached_property
    def course(self) -> Course | None:
        """An example of the procedure on real days, or None."""
        return example(self.loaded, self.report.outcomes)

    @cached_property
    def vectors(self) -> Mapping[ClauseId, int]:
        """How many vectors exercise a clause itself."""
        return Counter(clause for clauses in self.exercised or () for clause in clauses)


def gather(
    file: Path | None = None,
    proofs: Path | None = None,
    progress: Progress = lambda *_: None,
    against: str | None = None,
) -> Contents:
    """Reads and checks a measure (None: the one that comes with the tool); what is kept is not done again.

    `against`: the older text to compare it with, as `diff` takes it: FILE or FILE@REVISION.

    Raises:
        Unusable: with everything that is wrong with the files.
    """
    loaded = load_measure(file)
    check_official_text(loaded)
    properties = load_properties(loaded, proofs)
    report = make(
        loaded.measure,
        loaded.outline,
        loaded.covered,
        properties,
        replay=Evaluator(),
        analyses=ANALYSES,
        acceptances=load_acceptances(loaded),
        cache=cache_folder(),
        progress=progress,
        equivalents=beside(Path(loaded.source.name), loaded.measure).equivalents,
        decided=loaded.decided,
        processes=available(),
    )
    prune(cache_folder())
    claims = proofs or properties_path(loaded)
    files, confirmed_by = _proof_files(claims) if claims else ({}, "")
    source = read_source(claims) if claims else None
    revision = _revision(loaded, against, progress) if against else None
    vectors, mistakes = _suite(loaded)
    return Contents(loaded, properties, source, report, files, confirmed_by, vectors, mistakes, revision)


def _revision(new: Loaded, against: str, progress: Progress) -> Revision:
    old = load_side(against)
    by = Means(Evaluator(), cache_folder(), progress=progress, processes=available())
    return Revision(old, make_difference(old, new, by=by))


def _suite(loaded: Loaded) -> tuple[tuple[tuple[ClauseId, ...], ...] | None, tuple[Mutant, ...]]:
    """What the vectors beside the measure exercise, if built from this very text, and what they show."""
    source = Path(loaded.source.name)
    folder = source.parent.parent / "conformance" / loaded.measure.name
    vectors = exercised(folder, loaded.measure.hash) if (folder / MANIFEST).is_file() else None
    return vectors, () if vectors is None else certificate_of(folder).mutants


def _proof_files(properties: Path) -> tuple[dict[str, tuple[ProofFile, ...]], str]:
    """The files of each property, as the manifest beside them lists them; stale ones are `check`'s matter."""
    folder = proofs_folder(properties)
    if not (folder / MANIFEST).is_file():
        return {}, ""
    manifest = json.loads(read_source(folder / MANIFEST).text)
    confirmed = manifest.get("confirmed") or {}
    opinions = confirmed.get("files", {})
    found = {
        entry["id"]: tuple(
            ProofFile(
                folder / file["file"],
                file["kind"],
                file.get("status") or CERTIFICATE,
                opinions.get(file["file"], ""),
            )
            for file in entry["files"]
        )
        for entry in manifest["proofs"]
    }
    solvers = [f"{name} {said}" for name, said in confirmed.items() if name not in ("rlimit", "files")]
    return found, ", ".join(solvers)
