"""The order of the passes: a file in, a measure and its properties out, everything wrong with it said."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from policy_model.elaborate.coverage import (
    Covered,
    coverage,
    coverage_diagnostics,
    placement_diagnostics,
    quoted_diagnostics,
)
from policy_model.elaborate.decided import Decided, decided
from policy_model.elaborate.measure import Elaborated, elaborate
from policy_model.elaborate.pending import but_pending, pending_count, pending_diagnostics
from policy_model.elaborate.properties import elaborate_properties
from policy_model.ir.ids import Id
from policy_model.ir.property import Property
from policy_model.ir.statement import Measure
from policy_model.resources import DEFAULT_MEASURE, resource
from policy_model.source.beside import findings_path, properties_paths
from policy_model.source.collector import collector_paused
from policy_model.source.compare import official_text_diagnostic
from policy_model.source.diagnostic import Diagnostic, Label, Severity, Unusable
from policy_model.source.document import split_document
from policy_model.source.literate import prose_of
from policy_model.source.outline import Document
from policy_model.source.shelf import DISK, Shelf
from policy_model.source.text import SourceFile
from policy_model.syntax.parse import Vocabulary, parse_with_names

if TYPE_CHECKING:
    from policy_model.report.accepted import Acceptance


@dataclass(frozen=True, slots=True)
class Loaded:
    """A measure that can be used. `warnings` are what is odd but usable, in the order of the text.

    `path`, `shelf`: where it was read from, and the files that go with it are.
    `aliases`: every declared surface and the ids it may stand for (a case may use any of them).
    `decided`: what the formal text decides beyond the official one without a reading.
    """

    path: Path
    shelf: Shelf
    source: SourceFile
    outline: Document
    measure: Measure
    covered: tuple[Covered, ...]
    aliases: Mapping[str, tuple[Id, ...]]
    warnings: tuple[Diagnostic, ...]
    elaborated: Elaborated
    vocabulary: Vocabulary
    decided: tuple[Decided, ...]

    @property
    def pending(self) -> int:
        """How many names and sentences a first draft left 待定."""
        return pending_count(self.warnings)

    @property
    def texts(self) -> dict[str, str]:
        """The texts that diagnostics point into."""
        return {self.source.name: self.source.text}


@collector_paused()
def load_measure(path: Path | None = None, shelf: Shelf = DISK) -> Loaded:
    """A measure from its literate file (None: the one that comes with the tool).

    `shelf`: where it is read from, and later what goes with it.

    Raises:
        Unusable: with everything that is wrong, pass by pass.
    """
    where = path or resource(DEFAULT_MEASURE)
    source = shelf.read(where)
    texts = {source.name: source.text}
    prose = prose_of(source.text, source.name)
    outline = split_document(prose.text, source.name)
    barrier(prose.diagnostics, texts)
    parsed, vocabulary = parse_with_names(source.text, source.name)
    if not parsed.document.blocks and not parsed.diagnostics:
        empty = tuple(Label(block.body) for block in prose.formal()[:1])
        barrier((Diagnostic("PM0326", {"file": source.name}, empty),), texts)
    barrier(parsed.diagnostics, texts)
    elaborated = elaborate(
        parsed.document,
        name=where.stem,
        title=title_of(outline) or where.stem,
        clauses=tuple(clause.id for clause in outline.clauses()),
        hash=hashlib.sha256(source.text.encode()).hexdigest(),
    )
    placed = tuple(placement_diagnostics(parsed.document, outline))
    told = tuple(but_pending(elaborated.diagnostics, parsed.document))
    barrier((*placed, *told), texts)
    assert elaborated.measure is not None  # without errors there is one
    covered = coverage(outline, elaborated.measure)
    missing = (*coverage_diagnostics(covered, outline), *quoted_diagnostics(elaborated.measure, outline))
    barrier(missing, texts)
    return Loaded(
        where,
        shelf,
        source,
        outline,
        elaborated.measure,
        covered,
        aliases(elaborated),
        (
            *outline.diagnostics,
            *parsed.diagnostics,
            *told,
            *pending_diagnostics(parsed.document, elaborated.measure),
        ),
        elaborated,
        vocabulary,
        decided(parsed.document, outline, covered, source.text),
    )


def check_official_text(loaded: Loaded, official: Path | None = None) -> None:
    """Compares a measure's prose with the untouched official text (None: the .txt beside it).

    Raises:
        Unusable: the text is not there (PM0325) or differs (PM0310, at the first character).
    """
    beside = official or loaded.path.with_suffix(".txt")
    if not loaded.shelf.holds(beside):
        raise Unusable((Diagnostic("PM0325", {"file": str(beside)}),))
    text = loaded.shelf.read(beside)
    prose = prose_of(loaded.source.text, loaded.source.name)
    found = official_text_diagnostic(SourceFile(loaded.source.name, prose.text), text)
    if found is not None:
        raise Unusable((found,), {**loaded.texts, text.name: text.text})


def check_assumptions(loaded: Loaded) -> None:
    """Holds what the text assumes to be possible.

    Raises:
        Unusable: some of its assumptions contradict one another (PM0328, with the fewest that do).
    """
    from policy_model.proof.assumed import contradictory  # noqa: PLC0415 (nothing else here needs the solver)

    found = contradictory(loaded.measure)
    if found is not None:
        _, some = found
        labels = tuple(Label(s.span) for s in some)
        names = "”“".join(s.name for s in some)
        raise Unusable((Diagnostic("PM0328", {"names": names}, labels, some[0].clause),), loaded.texts)


def load_properties(loaded: Loaded, path: Path | None = None) -> tuple[Property, ...]:
    """The properties of a measure from their own file (None: the one that goes with its name, if any).

    Raises:
        Unusable: with everything that is wrong with it.
    """
    where = path or properties_path(loaded)
    if where is None:
        return ()
    source = loaded.shelf.read(where)
    texts = {source.name: source.text, **loaded.texts}
    parsed, _ = parse_with_names(source.text, source.name, loaded.vocabulary)
    barrier(parsed.diagnostics, texts)
    properties, diagnostics = elaborate_properties(parsed.document, loaded.elaborated)
    barrier(diagnostics, texts)
    return properties


def properties_path(loaded: Loaded) -> Path | None:
    """Where the properties of a measure stand: `proofs/NAME.md` beside its `spec`, or beside the measure."""
    return next((path for path in properties_paths(loaded.path) if loaded.shelf.holds(path)), None)


def load_acceptances(loaded: Loaded) -> tuple[Acceptance, ...]:
    """The findings that the file beside the measure accepts; none if there is no such file.

    Raises:
        Unusable: with everything that is wrong with it.
    """
    where = findings_path(loaded.path)
    if not loaded.shelf.holds(where):
        return ()
    from policy_model.report.accepted import read_acceptances  # noqa: PLC0415  (the analyses, and Z3)

    return read_acceptances(loaded.shelf.read(where), loaded.measure.clauses)


def title_of(outline: Document) -> str:
    """The document's title: the last heading of its front matter."""
    lines = [line.strip() for line in outline.words(outline.front).split("\n")]
    titles = [line.lstrip("#").strip() for line in lines if line.startswith("#")]
    return titles[-1] if titles else next((line for line in lines if line), "")


def aliases(elaborated: Elaborated) -> dict[str, tuple[Id, ...]]:
    """Every surface of the vocabulary with what it may stand for, and names the tool made."""
    out: dict[str, list[Id]] = {}

    def add(surface: str, id: Id) -> None:
        known = out.setdefault(surface, [])
        if id not in known:
            known.append(id)

    symbols, measure = elaborated.symbols, elaborated.measure
    for surface, party in symbols.party_surfaces.items():
        add(surface, party)
    for surface, fact in symbols.fact_names.items():
        add(surface, fact)
    for act, surfaces in symbols.act_surfaces.items():
        for surface in surfaces:
            add(surface, act)
    if measure is not None:
        named: list[Id] = [f.id for f in measure.facts] + [j.id for j in measure.judgements]
        for id in (*named, *(r.id for r in measure.results), *(r.id for r in measure.readings)):
            add(id.zh, id)
    return {surface: tuple(ids) for surface, ids in out.items()}


def barrier(diagnostics: tuple[Diagnostic, ...], texts: Mapping[str, str]) -> None:
    """Stops the pipeline at the end of a pass that found an error.

    Raises:
        Unusable: with all the pass found, warnings included.
    """
    if any(d.severity is Severity.ERROR for d in diagnostics):
        raise Unusable(diagnostics, texts)
