"""What every test shares: Hypothesis that draws the same examples each time and never watches the clock.

Tests share the processors among themselves, so what they call works in one process, unless it says otherwise.
"""

import gc
import os

from hypothesis import HealthCheck, settings

settings.register_profile(
    "fixed", derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("fixed")

os.environ["POLICY_MODEL_PROCESSES"] = "1"


def pytest_collection_finish():
    """What was loaded to find the tests stays to the end: the collector need not go through it each time."""
    gc.collect()
    gc.freeze()
