"""The files that go with a measure, by its own path: where each stands, whether it is there or not."""

from __future__ import annotations

from pathlib import Path

from policy_model.resources import DEFAULT_MEASURE, resource


def properties_paths(measure: Path) -> tuple[Path, ...]:
    """Where the properties of a measure may stand: `proofs/NAME.md` beside its `spec`, or beside it."""
    paths = (
        measure.parent.parent.parent / "proofs" / measure.name,
        measure.with_suffix(".properties.md"),
    )
    return tuple(path for path in paths if path != measure)


def findings_path(measure: Path) -> Path:
    """Where a measure's accepted findings stand: `NAME.findings.toml` beside it."""
    return measure.with_suffix(".findings.toml")


def proofs_folder(properties: Path) -> Path:
    """The folder of proof files that goes with a file of properties: the one of its name, beside it."""
    return properties.with_suffix("")


def suite_folder(measure: Path, name: str) -> Path:
    """Where the conformance suite of a measure's file stands."""
    return measure.parent.parent / "conformance" / name


def files_of(measure: Path | None, properties: Path | None) -> tuple[Path, ...]:
    """Every file that is written for the measure and read by a check, whether it is there or not."""
    here = measure or resource(DEFAULT_MEASURE)
    claims = (properties,) if properties else properties_paths(here)
    return (here, here.with_suffix(".txt"), *claims, findings_path(here))
