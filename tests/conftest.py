"""What holds for all tests."""

from hypothesis import HealthCheck, settings

# A busy machine is slow, which is no fault of the program.
settings.register_profile("patient", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("patient")
