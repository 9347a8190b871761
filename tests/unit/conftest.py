"""Settings of the property tests: the same cases in every run, so that only a change of the code can break one.

`pytest --hypothesis-profile explore tests/unit` tries others each time.
"""

from hypothesis import settings

settings.register_profile("portal", deadline=None, derandomize=True)
settings.register_profile("explore", deadline=None)
settings.load_profile("portal")
