"""The whole suite of a measure, made from nothing but the measure: the same bytes every time."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from policy_model.ir.property import Property
from policy_model.ir.statement import Measure
from policy_model.proof.symbols import LATE, Unsupported
from policy_model.semantics.arrangements import published
from policy_model.semantics.calendar import AssumedCalendar, OfficialCalendar
from policy_model.source.catalogue import Lang
from policy_model.source.diagnostic import Diagnostic, Unusable
from policy_model.source.files import write_atomic

from .border import bordering, probe
from .certificate import certificate, named, random_cases, second_order
from .compiled import Mask
from .everywhere import everywhere
from .extend import Extended, extended
from .faults import Fault
from .folder import CERTIFICATE, WORKING_DAYS, pretty, suite_files
from .index import index
from .kill import Asked, Candidate, Settled, settle
from .maker import Made, Maker, said
from .masks import Panel
from .mutate import Mutant, mutants
from .opens import hanging, partial
from .refuse import refused
from .select import alone, cover
from .tier import Stated, tier
from .times import timed
from .told import Teller
from .vector import Kind, Level, Object, Vector, canonical

Progress = Callable[[int, int], object]


@dataclass(frozen=True, slots=True)
class Built:
    """The files of the suite by name. `open`: mutants that could not be settled; then there are no files."""

    files: dict[str, bytes]
    counts: dict[str, int]
    open: tuple[str, ...]


def build(
    measure: Measure,
    properties: Sequence[Property],
    text: str,
    calendar: OfficialCalendar,
    progress: Progress = lambda *_: None,
) -> Built:
    """The suite of a measure. `text`: the sha256 of its official text.

    Raises:
        Unusable: entry into force or a period is past the last day that can be written (PM0814).
    """
    every = mutants(measure)
    numbered = dict(enumerate((m.measure for m in every), 1))
    panel = Panel.of(measure, numbered, {n: 1 << n for n in numbered}, AssumedCalendar(calendar))
    try:
        settled = settle(measure, every, panel, calendar, progress)
    except Unsupported as stop:
        if stop.what != LATE:
            raise
        raise Unusable((Diagnostic("PM0814"),)) from None
    return assemble(measure, properties, text, every, settled, calendar)


def assemble(  # noqa: PLR0917  (what a suite is made of)
    measure: Measure,
    properties: Sequence[Property],
    text: str,
    every: Sequence[Mutant],
    settled: Settled,
    calendar: OfficialCalendar,
) -> Built:
    """The suite, from mutants that are settled."""
    maker = Maker(measure, calendar)
    more = extended(maker, settled)
    fixed = _distinct([*_fixed(maker, settled), *more.asked])
    asked = _distinct([*fixed, *_chosen(maker, settled, fixed)])
    kills = named(settled, asked, len(every))
    asked = _explained(maker, asked, kills, every)
    stated = tuple(tier(maker, properties, settled.candidates))
    others = [
        *partial(maker, settled.candidates),
        *hanging(maker, settled.candidates),
        *refused(maker),
        *(Made(one.vector, f"property {one.name}") for one in stated if one.vector is not None),
        *probe(maker),
    ]
    known = {_question(a.vector) for a in asked} | {_question(m.vector) for m in others}
    others += [m for m in more.made if _question(m.vector) not in known]
    shown = _by_question(more, [*(a.vector for a in asked), *(m.vector for m in others)])
    purposes = _purposes(asked, others, every)
    vectors = list({v.id: v for v in (*(a.vector for a in asked), *(m.vector for m in others))}.values())
    vectors.sort(key=lambda v: (list(Level).index(v.level), list(Kind).index(v.kind), v.clauses, v.id))
    faults = shown | everywhere(maker, vectors)
    counts = _counts(maker, every, settled, asked, len(vectors)) | {"faults": len(faults)}
    left = tuple(every[n - 1].id for n in settled.open)
    if left:
        return Built({}, counts, left)
    files = {
        CERTIFICATE: pretty(certificate(maker, every, settled, asked, counts, faults, more.kept)),
        WORKING_DAYS: pretty(published(calendar)),
        **{f"index.{lang}.md": index(measure, vectors, stated, counts, lang).encode() for lang in Lang},
    }
    whole = suite_files(
        measure.name,
        measure.title,
        text=text,
        model=measure.hash,
        vectors=vectors,
        purposes=purposes,
        properties=[_account(one) for one in stated],
        others=files,
    )
    return Built(whole, counts, ())


def _account(one: Stated) -> Object:
    """A proved property in the manifest: its vectors, or why it has none."""
    if one.reason is None:
        return {"property": one.name, "vector": one.vector and one.vector.id}
    return {"property": one.name, "reason": {lang.value: one.reason[lang] for lang in Lang}}


def _purposes(asked: Sequence[Asked], others: Sequence[Made], every: Sequence[Mutant]) -> dict[str, str]:
    """What each vector is there for: a thing that no other one is there for, so that none can be left out.

    A case that was chosen for mistakes of clauses is there for one that no other vector shows: at the level
    of facts, no other one of that level; else no other one at all.
    """
    out = {a.vector.id: a.purpose for a in asked if a.purpose}
    out |= {m.vector.id: m.purpose for m in others}
    for level in (Level.FACTS, Level.PROCEDURE):
        group = [a for a in asked if level is Level.PROCEDURE or a.vector.level is level]
        for one, own in zip(group, alone([a.failing for a in group]), strict=True):
            if one.vector.level is level and not one.purpose:
                assert own, f"{one.vector.id} can be left out"
                out[one.vector.id] = f"mutant {every[(own & -own).bit_length() - 2].id}"
    assert len(set(out.values())) == len(out)
    return out


def _fixed(maker: Maker, settled: Settled) -> list[Asked]:
    """Border vectors, and deadlines: each is there for itself."""
    out = []
    for made, case, readings in bordering(maker):
        failing = settled.panel.differing(case, readings).facts
        out.append(Asked(made.vector, case, readings, failing, made.purpose))
    for made, case, readings in timed(maker, settled.candidates):
        failing = settled.panel.differing(case, readings).shown
        out.append(Asked(made.vector, case, readings, failing, made.purpose))
    return out


def _chosen(maker: Maker, settled: Settled, fixed: Sequence[Asked]) -> list[Asked]:
    """The fewest further cases that kill what is to be killed: first whoever can be asked for facts alone."""
    plain = [c for c in settled.candidates if not c.case.acts]
    facts = [c.differing.facts for c in plain]
    given = [a.failing for a in fixed if a.vector.level is Level.FACTS]
    first = cover(_union(facts), given, facts)
    taken = [_asked(maker, plain[i], Level.FACTS) for i in first]
    shown = [c.differing.shown for c in settled.candidates]
    given = [a.failing for a in (*fixed, *taken)]
    second = cover(_union(shown), given, shown)
    return [*taken, *(_asked(maker, settled.candidates[i], Level.PROCEDURE) for i in second)]


def _asked(maker: Maker, one: Candidate, level: Level) -> Asked:
    vector = maker.vector(level, Kind.COMPLETE, maker.short(one.case, one.readings), "complete")
    failing = one.differing.facts if level is Level.FACTS else one.differing.shown
    return Asked(vector, one.case, one.readings, failing)


def _union(masks: Sequence[Mask]) -> Mask:
    out = 0
    for mask in masks:
        out |= mask
    return out


def _distinct(asked: Sequence[Asked]) -> list[Asked]:
    return list({_question(a.vector): a for a in reversed(asked)}.values())[::-1]


def _question(vector: Vector) -> tuple[Level, bytes]:
    """What is put: nothing is put twice, whatever it is there for."""
    return vector.level, canonical([list(vector.before), vector.case])


def _by_question(more: Extended, vectors: Sequence[Vector]) -> dict[Fault, tuple[str, ...]]:
    """The vectors that show each mistake of no clause, by the names they have in the suite."""
    names = {_question(v): v.id for v in vectors}
    put = [*(a.vector for a in more.asked), *(m.vector for m in more.made)]
    now = {v.id: names[_question(v)] for v in put}
    return {f: tuple(dict.fromkeys(now[id] for id in ids if id in now)) for f, ids in more.faults.items()}


def _explained(
    maker: Maker, asked: Sequence[Asked], kills: dict[int, tuple[Asked, ...]], every: Sequence[Mutant]
) -> list[Asked]:
    """Says of each chosen case which mistakes it is there for: the clauses, and one of them in words."""
    tellers = {lang: Teller(maker.measure, lang) for lang in Lang}
    shows: dict[str, list[Mutant]] = {}
    for number, some in kills.items():
        for one in some:
            shows.setdefault(one.vector.id, []).append(every[number - 1])
    out = []
    for one in asked:
        mine = shows.get(one.vector.id, [])
        if not one.purpose and mine:
            about = {lang: tellers[lang].mutant(mine[0]) for lang in Lang}
            key = "kills" if len(mine) > 1 else "kills_one"
            why = said(key, clause=mine[0].clause, mistake=about, more=len(mine) - 1)
            clauses = tuple(sorted({m.clause for m in mine}))
            out.append(replace(one, vector=replace(one.vector, why=why, clauses=clauses)))
        else:
            out.append(one)
    return out


def _counts(
    maker: Maker, every: Sequence[Mutant], settled: Settled, asked: Sequence[Asked], vectors: int
) -> dict[str, int]:
    killed = len(every) - len(settled.equivalent) - len(settled.open)
    pairs, caught = second_order(maker, every, settled, asked)
    drawn: Mask = 0
    for case in random_cases(maker, len(asked)):  # as many as were chosen
        drawn |= settled.panel.differing(case, maker.usual).shown
    return {
        "mutants": len(every),
        "killed": killed,
        "equivalent": len(settled.equivalent),
        "open": len(settled.open),
        "vectors": vectors,
        "killing_vectors": len(asked),
        "candidates": len(settled.candidates),
        "second_order": pairs,
        "second_order_killed": caught,
        "random_cases": len(asked),
        "random_killed": (drawn & ~1).bit_count(),
    }


# ---- in its folder


def stale(folder: Path, files: dict[str, bytes]) -> tuple[str, ...]:
    """The files of the folder that are not as they are to be, missing or too many; in order."""
    there = (
        {p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file()}
        if folder.is_dir()
        else set()
    )
    wrong = {
        name for name, data in files.items() if name not in there or (folder / name).read_bytes() != data
    }
    return tuple(sorted(wrong | (there - set(files))))


def write(folder: Path, files: dict[str, bytes]) -> None:
    """Puts the files in the folder, the manifest last, and takes out vectors that are no longer in the suite.

    Raises:
        Unusable: a file cannot be written.
    """
    for name in stale(folder, files):
        if name not in files and name.startswith("vectors/"):
            (folder / name).unlink()
    for name, data in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if not path.is_file() or path.read_bytes() != data:
            write_atomic(path, data, replace=True)
