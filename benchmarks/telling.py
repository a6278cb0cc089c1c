"""How well a suite tells mistakes from each other: how many are one with others, since no vector tells them.

    python benchmarks/telling.py [--suite DIR]

Of the mistakes of the certificate, those of clauses and those of none: how many stand alone, and the groups
that no vector parts, with some of the largest.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from pathlib import Path

from policy_model.suite.suspects import Certificate, Fault, Mutant, certificate_of

ROOT = Path(__file__).parents[1]
FEW = 5


def answered(mistake: Mutant | Fault, known: Certificate) -> tuple[object, ...]:
    """What is known of how it answers: equal for those that no vector tells apart."""
    if isinstance(mistake, Mutant):
        return mistake.shows, tuple(mistake.killed_by.items()), tuple(mistake.apart.items())
    beyond = tuple(sorted(id for id in mistake.shown_by if id not in known.rank))
    return mistake.shows, beyond, tuple(sorted(mistake.answers.items()))


def told(what: str, mistakes: tuple[Mutant, ...] | tuple[Fault, ...], known: Certificate) -> None:
    """Prints how many there are and which are alike."""
    groups = defaultdict(list)
    for mistake in mistakes:
        groups[answered(mistake, known)].append(mistake.id)
    alike = sorted((g for g in groups.values() if len(g) > 1), key=len, reverse=True)
    alone = len(mistakes) - sum(map(len, alike))
    print(f"{what}: {len(mistakes)}, {len(groups)} told apart, {alone} alone; {len(alike)} groups of several")
    for group in alike[:FEW]:
        print(f"  {len(group)}: {', '.join(group[:FEW])}{' …' if len(group) > FEW else ''}")


def main() -> None:
    """Prints both sorts."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--suite", type=Path, default=ROOT / "spec/conformance/pingdingshan-2017-2")
    known = certificate_of(parser.parse_args().suite)
    told("of clauses", known.mutants, known)
    told("of no clause", known.faults, known)


if __name__ == "__main__":
    main()
