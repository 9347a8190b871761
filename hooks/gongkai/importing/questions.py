"""What an import asks of whoever confirms its draft: worded in a language, and known again by its words in any."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Literal, get_args

from ..faults.problems import N_

Topic = Literal["title", "kind", "area", "indicator", "programme", "goes-on", "came-of", "home"]
TOPICS: tuple[Topic, ...] = get_args(Topic)

_WORDS: Mapping[Topic, str] = {
    "title": N_("the text has no title; is this what the report is called?"),
    "kind": N_("is this the kind of the report?"),
    "area": N_("a field of work proposed from the heading {heading}; is this its name?"),
    "indicator": N_("what this measures is called {name} in indicators.yml; is that right?"),
    "programme": N_("is {name} a programme? If so, add it to programmes.yml"),
    "goes-on": N_("does {id} go on with the commitment {former} of the last report? If so, give it that id"),
    "came-of": N_(
        "does {name} tell what became of the commitment {former} of the last report? If so, write that into its updates"
    ),
    "home": N_("the home page shows the newest report; are these the key figures of {report}?"),
}

INSTEAD: Mapping[Topic, str] = {
    "title": N_("what the report is called"), "kind": N_("Kind"), "area": N_("the name of the field of work"),
    "indicator": N_("what the indicator is called"), "programme": N_("what the programme is called"), "goes-on": "", "came-of": "", "home": "",
}  # fmt: skip
"""What may be typed in place of a guess (a msgid); empty if nothing."""

DENIABLE = frozenset[Topic]({"programme", "goes-on", "came-of"})
"""The topics of which a guess may be wrong without anything in its place."""


def question(topic: Topic, gettext: Callable[[str], str], **about: str) -> str:
    """The question as it stands in the draft."""
    return gettext(_WORDS[topic]).format(**about)


def recognised(
    said: str, languages: Iterable[Callable[[str], str]]
) -> tuple[Topic, Mapping[str, str]] | None:
    """What a question is on, and about what; None if nobody's import has worded it so."""
    for gettext in languages:
        for topic in TOPICS:
            pattern = re.sub(r"\\\{(\w+)\\\}", r"(?P<\1>.+?)", re.escape(gettext(_WORDS[topic])))
            if found := re.fullmatch(pattern, said):
                return topic, found.groupdict()
    return None
