"""What the scripts of the search say, in a file for each language, which they fetch once somebody searches."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping

from ..faults.problems import N_
from ..model.kinds import FILTERS

ADDRESS = "assets/search/phrases.{language}.json"

_SAID = {
    "one": N_("1 result"),
    "many": N_("{count} results"),
    "all": N_("All {count} results"),
    "none": N_("No results for “{query}”."),
    "nowhere": N_("Nowhere on this site: {words}."),
    "comma": N_(", "),
    "help": N_("Try other or fewer words, or look in the list of all titles."),
    "titles": N_("List of all titles"),
    "suggestions": N_("Suggestions"),
    "label": N_("Search this site"),
    "button": N_("Search"),
    "searching": N_("Searching…"),
    "slow": N_("The search is taking a while."),
    "failed": N_("Search is not available right now."),
    "narrow": N_("Filter the results"),
    "clear": N_("Remove the filters"),
    "more": N_("Show more results"),
    "colon": N_(": "),
}


def phrases(gettext: Callable[[str], str]) -> str:
    """The phrases as JSON, by name, and what the filters are called in their order."""
    said: Mapping[str, object] = {name: gettext(each) for name, each in _SAID.items()}
    filters = [gettext(name) for name in FILTERS.values()]
    return json.dumps({**said, "filters": filters}, ensure_ascii=False, sort_keys=True) + "\n"
