"""Turn what a public office has done and what it promises into a bilingual website."""

__version__ = "0.2.0"
