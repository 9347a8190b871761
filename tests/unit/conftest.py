"""Settings of the property tests: a machine may be slow."""

from hypothesis import settings

settings.register_profile("portal", deadline=None)
settings.load_profile("portal")
