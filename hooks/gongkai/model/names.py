"""What the keys and words of the data are called on forms: English here, other languages in the catalogue."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from ..faults.problems import N_
from . import codes
from .registers import ChartKind
from .tree import Kind, Role

KEYS: Mapping[str, str] = {
    "abbreviations": N_("Abbreviations"), "address": N_("Address"),
    "adds": N_("Values may be added up"), "against": N_("Compared with (words of the text)"), "aliases": N_("Other names"),
    "allowed": N_("Expressions that are allowed"), "also": N_("Other renderings"),
    "among": N_("Among whom (words of the text)"), "area": N_("Field of work"), "areas": N_("Fields of work"),
    "as_of": N_("As of"), "basis": N_("Compared with"), "before": N_("Value before"),
    "beside": N_("Only beside these words"), "body": N_("Content"), "bound": N_("Bound"),
    "changed": N_("Changed in the year"), "charts": N_("Charts"), "commitments": N_("Commitments"),
    "comparison": N_("Change"), "contact": N_("Contact"), "corrected": N_("Corrected"),
    "corrections": N_("Corrections"), "date": N_("Date"), "description": N_("Description"), "detail": N_("Detail"),
    "direction": N_("Direction"), "disclosure": N_("Disclosure header"),
    "document_number": N_("Document number"), "documents": N_("Documents"), "does": N_("What the office does for people"),
    "domain": N_("Domain"), "due": N_("Due by"), "email": N_("E-mail"), "en": N_("English"), "end": N_("Last day"),
    "errata": N_("Slips of the source"), "error_report": N_("Link for reporting errors"), "evidence": N_("Measure that says so"),
    "figures": N_("Figures"), "folder": N_("Folder"), "gathered": N_("What was gathered"), "filing": N_("Filing"), "format": N_("Format of the data"), "formerly": N_("Former addresses"),
    "gloss": N_("Explanation"), "hant": N_("In traditional characters"), "happens": N_("What happens next"), "heading": N_("Heading"),
    "hidden": N_("Not shown, because"), "high": N_("Highest value"), "icp": N_("ICP number"), "id": N_("Id"),
    "imprint": N_("Where the imprint begins"), "index_number": N_("Index number"), "indicator": N_("Indicator"), "key": N_("Key for signatures"), "level": N_("How things stand at a time"), "manifest": N_("Digest of the list of files"), "office": N_("Office"), "offices": N_("Offices"), "on": N_("On"), "refused": N_("Refused, because"), "stale_after": N_("Out of date after (days)"),
    "indicators": N_("Indicators"), "instead": N_("Write instead"), "issuer": N_("Issuer"), "items": N_("Items"),
    "key_figures": N_("Key figures"), "kind": N_("Kind"), "label": N_("Short name"),
    "licence": N_("Licence of the data"), "link": N_("Link"), "list": N_("How the list is numbered"), "long": N_("Long form"),
    "low": N_("Lowest value"), "marker": N_("Printed number"), "markers": N_("Numbers of the levels"), "means": N_("Means"),
    "name": N_("Name"), "number": N_("Telephone number"), "of": N_("Part of"),
    "one": N_("English, of a single one"), "open": N_("What the source does not answer"), "page": N_("Page"),
    "parts": N_("Parts"), "party_badge": N_("Badge of Party and government websites"), "pattern": N_("Expression"),
    "period": N_("Period"), "place": N_("Place in the ranking"), "plan_period": N_("Period of the plan"),
    "police": N_("Public-security filing number"), "printed": N_("As it is printed"), "programmes": N_("Programmes"),
    "publication": N_("Publication"), "publications": N_("Publications"), "publish_at": N_("Public from"),
    "published_on": N_("Published on"), "qualifier": N_("Word before the number"), "query": N_("Query"), "quote": N_("Words of the source"),
    "rank": N_("Rank"), "read": N_("What of it was read"), "reason": N_("Reason"), "report": N_("Report"), "role": N_("Role"),
    "rows": N_("Rows of the table"), "merged": N_("Merged cells"), "heads": N_("Rows of heads"), "scale": N_("Scale"), "scripts": N_("Other scripts of Chinese"), "scope": N_("Ranked in"), "sentences": N_("Sentences"), "services": N_("Services"),
    "severity": N_("Severity"), "short": N_("Short form"), "short_name": N_("Name in short"), "site_id": N_("Website code"),
    "source": N_("Source"), "span": N_("What it covers"), "start": N_("First day"), "stated_in": N_("Report that states it"),
    "status": N_("Status"), "stop": N_("What closes the heading"), "summary": N_("Summary"), "supervisor": N_("Superior authority"),
    "synonyms": N_("Synonyms"), "target": N_("Target"), "telephone": N_("Telephone"), "telephones": N_("Telephone numbers"),
    "terms": N_("Terms"), "text": N_("Text"), "title": N_("Title"), "to": N_("Goes on as"), "topic": N_("Topic"),
    "topics": N_("Frequent topics"), "translations": N_("Languages beside Chinese"), "unit": N_("Unit"), "unless": N_("Right in these words"),
    "updates": N_("What became of it"), "url": N_("Address on the web"), "validity": N_("Validity"), "value": N_("Value"),
    "values": N_("Values published elsewhere"), "website": N_("Website of the office"), "what": N_("What was corrected"),
    "when": N_("When"), "whole": N_("The whole"), "why": N_("Why"), "wording": N_("Expressions that are wrong"),
    "words": N_("Words"), "written_on": N_("Written on"), "zh": N_("Chinese"),
}  # fmt: skip
"""What each key is called, wherever it stands."""

OF: Mapping[tuple[str, str], str] = {
    ("Block", "start"): N_("Number of the first item"), ("Part", "start"): N_("Number of the first item"),
    ("Service", "source"): N_("Where the source says so"), ("Block", "words"): N_("English of the words in the table"),
    ("Part", "words"): N_("English of the words in the table"), ("Figure", "words"): N_("Chinese numeral as it is printed"),
    ("Head", "source"): N_("File of the archived source"),
    ("Service", "words"): N_("What people type"),
}  # fmt: skip
"""What a key is called in one model, where that differs; by the name of the model and the key."""

FILES: Mapping[str, str] = {
    "agency": N_("The office"), "search": N_("Search"), "home": N_("Home page"), "report": N_("Head of the report"),
    "wording": N_("Wording"), "terms": N_("Terms"),
}  # fmt: skip
"""What a data file is called, where that is not what its list is."""

ROLES: Mapping[Role, str] = {
    "title": N_("Title"), "preamble": N_("Preamble"), "review": N_("Review"), "problems": N_("Problems"), "targets": N_("Targets"),
    "plan": N_("Plan"), "self": N_("The office itself"), "background": N_("Background"), "annex": N_("Annex"),
    "glossary": N_("Glossary"), "table": N_("Table"), "closing": N_("Closing words"), "signature": N_("Signature"),
}  # fmt: skip
LINES: Mapping[Kind, str] = {
    "date-line": N_("Line with the date"), "speaker": N_("Speaker"), "issuer": N_("Issuer"), "series": N_("Series"),
    "number": N_("Number"), "origin": N_("Origin"), "salutation": N_("Salutation"), "caption": N_("Caption"), "note": N_("Note"),
    "office": N_("Office"), "date": N_("Date"),
}  # fmt: skip
CHARTS: Mapping[ChartKind, str] = {
    "bar": N_("Bars"), "parts": N_("Parts of a whole"), "ranking": N_("Ranking"), "series": N_("Series over time"),
}  # fmt: skip
SEVERITIES = {"error": N_("Error"), "warning": N_("Warning")}

_TABLES: Sequence[Mapping[Any, str]] = (
    codes.CHANGES, codes.WANTED, codes.STATUSES, codes.PROGRAMME_KINDS, codes.REPORT_KINDS, codes.DOCUMENT_KINDS, codes.VALIDITY,
    codes.FIGURE_STATUSES, codes.BASES, codes.SCOPES, codes.BOUNDS, ROLES, LINES, CHARTS, SEVERITIES,
)  # fmt: skip


def named(model: str, key: str) -> str:
    """What `key` of a model is called (a msgid); the key itself, if nothing names it."""
    return OF.get((model, key)) or KEYS.get(key, key)


def words(choices: Sequence[str]) -> Mapping[str, str]:
    """What each of the words is called (msgids), of which a field takes one; Chinese words are their own names."""
    table = next((each for each in _TABLES if set(choices) <= each.keys()), {})
    return {choice: table.get(choice, choice) for choice in choices}
