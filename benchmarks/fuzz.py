"""Fuzzing of the whole `check` and `new`, guided by coverage, with mutations that know the grammar.

python benchmarks/fuzz.py check [--seconds 30 | --runs N] [--seed 1] [--found DIR]

It needs the extra `fuzz` (atheris). It starts from `tests/fuzz/corpus`; what reaches new code is kept in DIR
(default: nowhere). What is raised ends it, with an exit code that is not 0, and leaves the text that did it
as `crash-…`: make that small, mend its kind, put it into the corpus. So many runs with one seed (and
PYTHONHASHSEED set) are the same inputs every time.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(HERE))

import atheris  # noqa: E402 (the path comes first)

with atheris.instrument_imports(include=["policy_model"]):
    from tests.fuzz import mutation
    from tests.fuzz.target import TARGETS


def main() -> None:
    """Runs one target for some seconds, or so many inputs."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("target", choices=sorted(TARGETS))
    length = options.add_mutually_exclusive_group()
    length.add_argument("--seconds", type=int, default=30)
    length.add_argument("--runs", type=int, default=None)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--found", type=Path, default=None)
    asked = options.parse_args()
    run = TARGETS[asked.target]

    def one(data: bytes) -> None:
        run(data.decode("utf-8", "replace"))

    def mutate(data: bytes, most: int, seed: int) -> bytes:
        chance = random.Random(seed)  # noqa: S311 (no secret)
        if chance.random() < 0.1:
            return bytes(atheris.Mutate(data, most))
        return mutation.mutated(data.decode("utf-8", "replace"), chance).encode()[:most]

    with tempfile.TemporaryDirectory() as scratch:
        found = asked.found or Path(scratch)
        found.mkdir(parents=True, exist_ok=True)
        corpus = HERE / "tests" / "fuzz" / "corpus" / asked.target
        length = f"-max_total_time={asked.seconds}" if asked.runs is None else f"-runs={asked.runs}"
        limits = [length, f"-seed={asked.seed}", "-max_len=30000", "-timeout=120"]
        words = [
            sys.argv[0],
            *limits,
            f"-artifact_prefix={asked.found or Path.cwd()}/",
            str(found),
            str(corpus),
        ]
        atheris.Setup(words, one, custom_mutator=mutate)
        atheris.Fuzz()


if __name__ == "__main__":
    main()
