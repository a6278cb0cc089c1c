"""The certificate: each mutant and its fate, and how often two mistakes at once are caught."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import islice

from policy_model.ir.statement import (
    Assumption,
    Authority,
    Ban,
    Defines,
    Duty,
    Effect,
    Measure,
    Necessary,
    Power,
    Requirement,
)
from policy_model.semantics.case import Case, CaseAct, Known
from policy_model.source.catalogue import Lang
from policy_model.source.clause import ClauseId

from .apart import apart
from .because import because
from .compiled import Key, Mask
from .faults import Fault
from .kill import Asked, Settled
from .maker import Maker
from .masks import Panel
from .mutate import Mutant, merged
from .reference import Reference, Refused, tagged_day
from .said import Section, read_answer, signature
from .shape import Taken
from .showing import answer_of, bits, showing
from .tangle import Shape, Tangles
from .told import Teller
from .vector import Object, Vector

SHOWN = 3
"""So many vectors are named for a mutant: those that the fewest mutants fail, since they tell most."""
PAIRS = 1000
"""How many pairs of mistakes are tried."""


def named(settled: Settled, asked: Sequence[Asked], count: int) -> dict[int, tuple[Asked, ...]]:
    """For each mutant that is killed, the vectors named for it, sharpest first."""
    sharp = _sharpest(asked)
    out = {}
    for number in range(1, count + 1):
        if number not in settled.equivalent and number not in settled.open:
            out[number] = tuple(islice((a for a in sharp if a.failing >> number & 1), SHOWN))
    return out


def _failing(order: Sequence[Asked]) -> dict[int, Mask]:
    """For each mutant the places of the vectors that it fails."""
    out: dict[int, Mask] = defaultdict(int)
    for at, one in enumerate(order):
        for number in bits(one.failing):
            out[number] |= 1 << at
    return out


def _sharpest(asked: Sequence[Asked]) -> list[Asked]:
    return sorted(asked, key=lambda a: a.failing.bit_count())


def certificate(  # noqa: PLR0917  (what a certificate is made of)
    maker: Maker,
    mutants: Sequence[Mutant],
    settled: Settled,
    asked: Sequence[Asked],
    counts: Mapping[str, int],
    faults: Mapping[Fault, Sequence[str]],
    kept: Mapping[Fault, Mapping[str, str]],
) -> Object:
    """The certificate as plain data. `asked`: the vectors of complete cases.

    `kept`: what whoever keeps something answers to the vectors that show it.
    """
    kills = named(settled, asked, len(mutants))
    signatures = _signatures(maker, mutants, settled.panel, kills)
    beside = _beside(maker, mutants, settled.panel, kills, asked, signatures)
    tellers = {lang: Teller(maker.measure, lang) for lang in Lang}
    order = _sharpest(asked)
    on = _failing(order)
    rows = []
    for number, mutant in enumerate(mutants, 1):
        row: Object = {
            "id": mutant.id,
            "clause": str(mutant.clause),
            "operator": mutant.operator,
            "says": {lang.value: tellers[lang].mutant(mutant) for lang in Lang},
        }
        if number in settled.equivalent:
            proof = settled.equivalent[number]
            why = because(maker.measure, mutant, proof)
            row |= {"fate": "equivalent", "because": why.value, "proof": proof}
        else:
            by = {a.vector.id: signatures[number, a.vector.id] for a in kills[number]}
            row |= {"fate": "killed", "killed_by": by, "shows": f"{on[number]:x}"}
            if number in beside:
                row["apart"] = beside[number]
        rows.append(row)
    seen = showing(maker, faults, order, (on[n] for n in kills))
    others = []
    for f, ids in faults.items():
        row = {
            "id": f.id,
            "clause": str(f.clause),
            "says": {lang.value: f.says[lang] for lang in Lang},
            "shown_by": list(ids),
            "shows": f"{seen[f].on:x}",
        }
        answers = dict(kept.get(f, seen[f].answers))
        others.append(row | ({"answers": answers} if answers else {}))
    return {
        "schema": 1,
        "counts": dict(counts),
        "stated": stated(maker.measure),
        "entry": entered(maker.measure),
        "order": [a.vector.id for a in order],
        "mutants": rows,
        "faults": others,
    }


def stated(measure: Measure) -> dict[str, list[str]]:
    """The clauses that speak of each judgement, result and act, and those that facts may contradict."""
    found: dict[str, set[ClauseId]] = {}
    for fact in measure.facts:
        if fact.arises_if is not None:
            found.setdefault("contradiction", set()).update(fact.clauses)
    for judgement in measure.judgements:
        found.setdefault(f"judgements.{judgement.id.key}", set()).update(judgement.clauses)
    for act in measure.acts:
        found.setdefault(f"acts.{act.id.key}", set()).update(act.clauses)
    for s in measure.statements:
        match s:
            case Defines() if s.judgement:
                found.setdefault(f"judgements.{s.judgement}", set()).add(s.clause)
            case Effect() | Necessary():
                for result in s.results:
                    found.setdefault(f"results.{result.key}", set()).add(s.clause)
            case Authority() | Requirement() | Duty() | Power() | Ban():
                found.setdefault(f"acts.{s.act.key}", set()).add(s.clause)
            case Assumption():
                found.setdefault("contradiction", set()).add(s.clause)
            case _:
                pass
    return {name: [str(c) for c in sorted(clauses)] for name, clauses in sorted(found.items()) if clauses}


def entered(measure: Measure) -> Object:
    """The day of entry into force, and the clause that says so."""
    clause = measure.entry_clause or measure.clauses[0]
    return {"day": tagged_day(measure.entry), "clauses": [str(clause)]}


# ---- the answers of mutants


def _signatures(
    maker: Maker, mutants: Sequence[Mutant], panel: Panel, kills: Mapping[int, Sequence[Asked]]
) -> dict[tuple[int, str], str]:
    """What each mutant answers to the vectors named for it."""
    wanted: dict[str, tuple[Asked, list[int]]] = {}
    for number, some in kills.items():
        for asked in some:
            wanted.setdefault(asked.vector.id, (asked, []))[1].append(number)
    alone = sum(panel.alone)
    out = {}
    for id, (asked, numbers) in wanted.items():
        usable, said = panel.seen(asked.case, asked.readings)
        for number in numbers:
            if alone >> number & 1 or not usable >> number & 1:
                out[number, id] = _asked_alone(maker, mutants[number - 1].measure, asked.vector)
            else:
                coming = {("not_yet", i) for i, a in enumerate(asked.case.acts) if a.date > asked.case.on}
                mine: set[Key] = {key for key, mask in said if mask >> number & 1} | coming
                out[number, id] = signature(answer_of(maker.measure, mine, asked))
    return out


def _beside(  # noqa: PLR0917  (what a certificate is made of)
    maker: Maker,
    mutants: Sequence[Mutant],
    panel: Panel,
    kills: Mapping[int, Sequence[Asked]],
    asked: Sequence[Asked],
    signatures: Mapping[tuple[int, str], str],
) -> dict[int, dict[str, str | None]]:
    """What tells those apart that the vectors named for them do not: their answers, None where right."""
    groups: dict[tuple[tuple[str, str], ...], list[int]] = {}
    for number, some in kills.items():
        alike = tuple((a.vector.id, signatures[number, a.vector.id]) for a in some)
        groups.setdefault(alike, []).append(number)

    def alone(number: int, one: Asked) -> str:
        return _asked_alone(maker, mutants[number - 1].measure, one.vector)

    found = apart(panel, asked, groups.values(), alone)
    failed = {n: tuple(a for a in some if a.failing >> n & 1) for n, some in found.items()}
    answers = _signatures(maker, mutants, panel, failed)
    return {n: {a.vector.id: answers.get((n, a.vector.id)) for a in some} for n, some in found.items()}


def _asked_alone(maker: Maker, mutant: Measure, vector: Vector) -> str:
    try:
        found = Reference(mutant, maker.calendar).answer(vector.case, vector.ask)
    except Refused:
        return ""
    return signature(read_answer(Taken(found)))


# ---- two mistakes at once


def second_order(
    maker: Maker, mutants: Sequence[Mutant], settled: Settled, asked: Sequence[Asked]
) -> tuple[int, int]:
    """How many pairs of mistakes in different places were tried, and how many the vectors catch.

    Pairs that say the same as the measure count as not caught, so the rate is a lower bound.
    """
    pairs = _pairs(maker.measure, mutants, settled)
    numbers = sorted({n for pair in pairs for n in pair})
    bits: dict[int, Mask] = dict.fromkeys(numbers, 0)
    for place, pair in enumerate(pairs, 1):
        for number in pair:
            bits[number] |= 1 << place
    measures = {n: mutants[n - 1].measure for n in numbers}
    panel = Panel.of(maker.measure, measures, bits, maker.assumed)
    caught: Mask = 0
    for one in asked:
        differing = panel.differing(one.case, one.readings)
        caught |= differing.shown if Section.DUTIES in one.vector.ask else differing.facts
    return len(pairs), (caught >> 1).bit_count()


def _pairs(measure: Measure, mutants: Sequence[Mutant], settled: Settled) -> list[tuple[int, int]]:
    rng = random.Random("second order")  # noqa: S311  (a sample, always the same)
    killed = [n for n in range(1, len(mutants) + 1) if n not in settled.equivalent]
    alone = sum(settled.panel.alone)
    killed = [n for n in killed if not alone >> n & 1]
    tangles = Tangles(measure)
    out: dict[tuple[int, int], None] = {}
    for _ in range(20 * PAIRS if len(killed) > 1 else 0):
        if len(out) == PAIRS:
            break
        one, other = sorted(rng.sample(killed, 2))
        left, right = mutants[one - 1].measure, mutants[other - 1].measure
        if _touched(measure, left) & _touched(measure, right):
            continue
        if len(left.statements) != len(measure.statements) or len(right.statements) != len(left.statements):
            continue
        if tangles.shape(merged(measure, left, right)) is Shape.PLAIN:
            out[one, other] = None
    return list(out)


def _touched(measure: Measure, mutant: Measure) -> set[tuple[str, int]]:
    """The places that are not the very same."""
    out = set()
    for name in ("statements", "judgements", "facts"):
        old, new = getattr(measure, name), getattr(mutant, name)
        out |= {(name, i) for i, (a, b) in enumerate(zip(old, new, strict=False)) if a is not b}
    return out


def random_cases(maker: Maker, count: int) -> list[Case]:
    """Cases drawn without thought: the baseline."""
    rng = random.Random("baseline")  # noqa: S311  (a sample, always the same)
    out = []
    base = maker.measure.entry.toordinal()
    for _ in range(count):
        facts = {}
        for f in maker.measure.facts:
            values = getattr(f.type, "values", (True, False))
            plain = hasattr(f.type, "values") or isinstance(f.ordinary, bool)
            facts[f.id] = Known(rng.choice(values) if plain and rng.random() < 0.5 else f.ordinary)
        acts = []
        for a in maker.measure.acts:
            if rng.random() < 0.5:
                day = type(maker.measure.entry).fromordinal(base + rng.randrange(60))
                to = rng.choice(a.addressees) if a.addressees else None
                content = rng.choice(a.contents) if a.contents else None
                acts.append(CaseAct(a.id, day, rng.choice(a.actors), to, content))
        acts.sort(key=lambda act: act.date)
        on = type(maker.measure.entry).fromordinal(base + 60)
        out.append(Case(facts, tuple(acts), (), (), on))
    return out
