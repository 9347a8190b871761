"""Turn what a public office has done and what it promises into a bilingual website."""

import os

os.environ.setdefault(
    "PYDANTIC_DISABLE_PLUGINS", "__all__"
)  # to look for some in all that is installed takes pydantic 15 ms

__version__ = "0.2.0"
