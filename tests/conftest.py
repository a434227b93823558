"""What holds for all tests."""

import gc

from hypothesis import HealthCheck, settings

# A busy machine is slow, which is no fault of the program. What is drawn is the same in every run,
# so that a change is to blame for what fails; `make soak` draws anew each time.
settings.register_profile(
    "patient", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile("hunting", settings.get_profile("patient"), derandomize=False)
settings.load_profile("patient")


def pytest_collection_finish() -> None:
    """Look for what can be thrown away less often, and never among what was imported."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 10, 10)
