"""The look of every portal: the page shell, its templates, and what pages need; MkDocs knows it as the theme `gongkai`."""

from pathlib import Path

THEME = Path(__file__).parent
"""Where the templates of the shell stand."""
