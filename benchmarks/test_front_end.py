"""The front end: text to measure. Time per article may grow by at most a half from 180 to 1,800."""

import subprocess
import sys
from time import process_time

import pytest

from policy_model.pipeline import check_official_text, load_measure

ROUNDS = 5


@pytest.mark.parametrize("size", [18, 180, 1800])
def test_load(benchmark, measures, size):
    loaded = benchmark.pedantic(load_measure, args=(measures[size],), rounds=ROUNDS, warmup_rounds=1)
    assert len(loaded.outline.articles) == size
    benchmark.extra_info["milliseconds per article"] = 1000 * benchmark.stats["median"] / size


def test_growth(benchmark, measures):
    """Both sizes in turn, so that the machine's speed drops out of the ratio."""

    def ratio():
        times = {}
        for size in (180, 1800):
            start = process_time()
            load_measure(measures[size])
            times[size] = (process_time() - start) / size
        return times[1800] / times[180]

    ratios = [ratio() for _ in range(ROUNDS)]
    benchmark.extra_info["time per article, 1800 to 180"] = sorted(ratios)[ROUNDS // 2]
    benchmark.pedantic(lambda: None, rounds=1)


def test_official_text(benchmark, measures):
    loaded = load_measure(measures[1800])
    benchmark.pedantic(check_official_text, args=(loaded,), rounds=ROUNDS)


def test_peak_memory(benchmark, measures):
    """The whole process, by the operating system's own count (Linux), beside that of the imports alone."""
    code = (
        "import re, sys; from pathlib import Path; from policy_model.pipeline import load_measure\n"
        "def peak(): return re.search(r'VmHWM:\\s+(\\d+)', Path('/proc/self/status').read_text())[1]\n"
        "before = peak(); load_measure(Path(sys.argv[1])); print(before, peak())"
    )

    def peak():
        command = [sys.executable, "-c", code, str(measures[1800])]
        out = subprocess.run(command, check=True, capture_output=True, text=True).stdout
        return [int(part) // 1024 for part in out.split()]

    before, after = benchmark.pedantic(peak, rounds=1)
    benchmark.extra_info["MiB before"], benchmark.extra_info["MiB at the peak"] = before, after
