"""The shape of every data file, as frozen models; JSON Schemas for editors are written from them."""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, WithJsonSchema
from pydantic_core import PydanticCustomError

from .model.units import SCALES, Scale

SLUG = r"^[a-z0-9]+(-[a-z0-9]+)*$"
DECIMAL = r"^(0|[1-9][0-9]*)(\.[0-9]+)?$"
SIGNED = r"^[-−－]?(0|[1-9][0-9]*)(\.[0-9]+)?$"
LINE = r"^(\S(.*\S)?)?$"
LONGEST_ID = 60
NUMBERED = 99
"""As many as Chinese numerals count in a report: 一是, （二）."""


def _day(value: object) -> object:
    if isinstance(value, str) and re.fullmatch(r"\d{4}-\d\d-\d\d", value):
        try:
            return date.fromisoformat(value)
        except ValueError:
            pass
    raise PydanticCustomError("day", "not a date")


Day = Annotated[date, BeforeValidator(_day, json_schema_input_type=date)]
Slug = Annotated[str, Field(pattern=SLUG, max_length=LONGEST_ID)]
Line = Annotated[str, Field(min_length=1, pattern=LINE)]
Printed = Annotated[str, Field(min_length=1)]
DecimalText = Annotated[
    str,
    Field(pattern=DECIMAL, max_length=20),
    WithJsonSchema({"anyOf": [{"type": "string", "pattern": DECIMAL}, {"type": "number"}]}),
]
SignedText = Annotated[
    str,
    Field(pattern=SIGNED, max_length=20),
    WithJsonSchema({"anyOf": [{"type": "string", "pattern": SIGNED}, {"type": "number"}]}),
]
Code = Annotated[
    str,
    Field(min_length=1, pattern=LINE),
    WithJsonSchema({"anyOf": [{"type": "string"}, {"type": "integer"}]}),
]


class Record(BaseModel):
    """A frozen record that knows all of its keys."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Text(Record):
    """A text in both languages; `en: null` says on purpose that it is not yet translated."""

    zh: Line
    en: Line | None

    def __getitem__(self, language: str) -> str:
        """The text in `language`, the Chinese where it is not translated."""
        return (self.en or self.zh) if language == "en" else self.zh


def _none_yet(value: object) -> object:
    """A list of one language; `null` says on purpose that nothing is there yet."""
    return () if value is None else value


Lines = Annotated[
    tuple[Line, ...], BeforeValidator(_none_yet, json_schema_input_type=tuple[Line, ...] | None)
]


class TextList(Record):
    """Texts in each language that need not correspond one to one."""

    zh: Lines = ()
    en: Lines = ()

    def __getitem__(self, language: str) -> tuple[str, ...]:
        return self.en if language == "en" else self.zh


class Filing(Record):
    """Filing identity of the website (国办发〔2017〕47号, annex: what stands in the footer)."""

    site_id: Code | None
    police: Line | None
    icp: Line | None
    party_badge: Code | None
    error_report: Line | None


class Licence(Record):
    """The licence under which the office itself has said that its data may be used again."""

    id: Line
    name: Text
    url: Line


class Agency(Record):
    """The office whose portal this is."""

    name: Text
    short_name: Text
    supervisor: Text | None
    address: Text
    contact: Text
    telephone: Code
    domain: Line | None
    stated_in: Slug | None
    licence: Licence | None = None
    filing: Filing


class Area(Record):
    """A field of work, shared by achievements and plans and by every period."""

    id: Slug
    name: Text
    summary: Text


class Programme(Record):
    """A named platform, campaign or reform; ties what was done to what is planned."""

    id: Slug
    name: Text
    kind: Literal[
        "reform", "platform", "campaign", "scheme", "standard", "award", "brand", "mechanism", "study"
    ]
    aliases: TextList = TextList()
    summary: Text

    def names(self, language: str) -> tuple[str, ...]:
        """Name and aliases in `language`, the longest first."""
        return tuple(sorted({self.name[language], *self.aliases[language]}, key=lambda n: (-len(n), n)))


class UnitName(Text):
    """A unit and its noun in English, of more than one; `one` is what a single one is called."""

    one: Line | None = None


class Indicator(Record):
    """What a figure measures; its figures over the periods make a series."""

    id: Slug
    name: Text
    unit: UnitName | None
    direction: Literal["up", "down", "neutral"]


class Document(Record):
    """A document that a report names in 《》."""

    id: Slug
    title: Text
    kind: Literal["guideline", "outline", "opinion", "measure", "standard", "order", "white-paper", "other"]


class Term(Record):
    """The official English rendering of a Chinese name or phrase."""

    zh: Line
    en: Line | None
    also: tuple[Line, ...] = ()
    """Other renderings that English texts may use."""

    gloss: Line | None = None


class Abbreviation(Record):
    """A short form and what it stands for, in the language it is used in."""

    short: Line
    long: Line


_Abbreviations = Annotated[
    tuple[Abbreviation, ...],
    BeforeValidator(_none_yet, json_schema_input_type=tuple[Abbreviation, ...] | None),
]


class Abbreviations(Record):
    """Short forms of each language; the first on a page leads to its explanation."""

    zh: _Abbreviations = ()
    en: _Abbreviations = ()

    def __getitem__(self, language: str) -> tuple[Abbreviation, ...]:
        return self.en if language == "en" else self.zh


class Synonym(Record):
    """What people type, and what the documents say."""

    query: Code
    means: Annotated[tuple[Code, ...], Field(min_length=1)]


_Synonyms = Annotated[
    tuple[Synonym, ...], BeforeValidator(_none_yet, json_schema_input_type=tuple[Synonym, ...] | None)
]


class Synonyms(Record):
    """Synonyms of each language."""

    zh: _Synonyms = ()
    en: _Synonyms = ()


class Topic(Record):
    """A frequent topic offered beside the search box."""

    query: Text


class Period(Record):
    """First and last day."""

    start: Day
    end: Day

    @property
    def months(self) -> int:
        """Months from the first day to the last, begun ones counted whole."""
        return (self.end.year - self.start.year) * 12 + self.end.month - self.start.month + 1

    @property
    def whole_months(self) -> bool:
        """Whether it begins with a month and ends with one."""
        return self.start.day == 1 and (self.end + timedelta(days=1)).day == 1


def decimal(written: str) -> Decimal:
    """The number that a text of digits says, below nought with any of the signs that reports print."""
    return Decimal(written.replace("−", "-").replace("－", "-"))


class Comparison(Record):
    """Change against another period, in the unit given."""

    value: DecimalText
    scale: Scale | None = None
    unit: Line
    basis: Literal["year-on-year", "month-on-month", "half-on-half"]
    direction: Literal["up", "down"]

    @property
    def amount(self) -> Decimal:
        """The value in single units, scale multiplied in."""
        return Decimal(self.value) * SCALES.get(self.scale or "", 1)


class CountedChange(Comparison):
    """A change in the unit of its figure, which English calls by the noun of the indicator."""

    noun: UnitName


class Rank(Record):
    """Place among the offices of `scope`, counted from 1."""

    place: Annotated[int, Field(gt=0, lt=1000)]
    scope: Literal["nation", "province", "city"]


Status = Literal["actual", "target", "background"]
"""What was reached, what is to be reached, and what is told only for comparison."""


class Figure(Record):
    """One quantity as the report prints it. It stands in the data once; texts refer to it by its id."""

    value: SignedText | None = None
    scale: Scale | None = None
    unit: Line | None = None
    qualifier: Literal["近", "约", "超", "逾"] | None = None
    words: str | None = None
    indicator: Slug | None = None
    indicators: tuple[Slug, ...] = ()
    as_of: Day | None = None
    """The day for which it stands; of a target, by which."""

    span: Period | None = None
    """What it covers, where that is neither the period of the report nor, for a target, that of the plan."""

    status: Status | None = None
    """None: actual in what was done, a target in a plan."""

    of: Slug | None = None
    """The indicator of whose whole it is a part, or to which it is added; its own, if it is no value of that."""

    comparison: Comparison | None = None
    rank: Rank | None = None

    @property
    def amount(self) -> Decimal | None:
        """The value in single units, scale multiplied in."""
        return None if self.value is None else decimal(self.value) * SCALES.get(self.scale or "", 1)

    @property
    def measures(self) -> tuple[str, ...]:
        """Ids of the indicators that the figure states."""
        return (self.indicator, *self.indicators) if self.indicator else self.indicators


class Sentence(Record):
    """A piece of a report's text in both languages, with what it names."""

    zh: Line
    en: Line | None
    programmes: tuple[Slug, ...] = ()
    documents: tuple[Slug, ...] = ()

    def __getitem__(self, language: str) -> str:
        return (self.en or self.zh) if language == "en" else self.zh


class Update(Record):
    """What became of a commitment, dated, with evidence."""

    date: Day
    status: Literal["under-way", "fulfilled", "carried-over", "withdrawn"]
    text: Text
    report: Slug | None = None
    evidence: Slug | None = None


class Promise(Sentence):
    """A piece of a plan; with an id it is a commitment of its own."""

    id: Slug | None = None
    target: Text | None = None
    due: Day | None = None
    updates: tuple[Update, ...] = ()

    @property
    def status(self) -> str:
        """Status of the last update; without one, announced."""
        return self.updates[-1].status if self.updates else "announced"


Figures = dict[Slug, Figure]


class Measure(Record):
    """One numbered measure: its lead sentence, its text and its figures."""

    id: Slug
    lead: Text
    sentences: Annotated[tuple[Sentence, ...], Field(min_length=1)]
    figures: Figures = {}


class Achievement(Record):
    """What was done in one area: numbered measures, or a text of its own."""

    area: Slug
    heading: Text
    measures: Annotated[tuple[Measure, ...], Field(max_length=NUMBERED)] = ()
    sentences: tuple[Sentence, ...] = ()
    figures: Figures = {}


class Plan(Record):
    """What is planned in one area; the sentences with an id are its commitments."""

    area: Slug
    heading: Text
    sentences: Annotated[tuple[Promise, ...], Field(min_length=1)]
    figures: Figures = {}


class Headings(Record):
    """Headings of the two parts of a report, without their numbers."""

    achievements: Text
    plans: Text


class Disclosure(Record):
    """Header of government information disclosure; what the source does not state is null."""

    index_number: Line | None
    topic: Text | None
    issuer: Text | None
    written_on: Day | None
    document_number: Line | None
    published_on: Day | None
    validity: Literal["in-force", "superseded", "abolished"] | None


class Erratum(Record):
    """A declared slip of the source: what is printed, what it should say, and why."""

    id: Slug
    printed: Printed
    corrected: Printed
    reason: Text


class ReportHead(Record):
    """What a report is: period, headings, disclosure header, archived source and errata."""

    title: Text
    period: Period
    plan_period: Period
    headings: Headings
    disclosure: Disclosure
    source: Literal["source.txt"]
    imprint: Line | None
    errata: tuple[Erratum, ...] = ()


class Areas(Record):
    """areas.yml"""

    areas: Annotated[tuple[Area, ...], Field(min_length=1)]


class Programmes(Record):
    """programmes.yml"""

    programmes: tuple[Programme, ...]


class Indicators(Record):
    """indicators.yml"""

    indicators: tuple[Indicator, ...]


class Documents(Record):
    """documents.yml"""

    documents: tuple[Document, ...]


class Terms(Record):
    """terms.yml"""

    terms: tuple[Term, ...]
    abbreviations: Abbreviations = Abbreviations()


class Search(Record):
    """search.yml"""

    synonyms: Synonyms = Synonyms()
    topics: tuple[Topic, ...] = ()


class Telephone(Record):
    """A number for citizens to call."""

    number: Code
    name: Text


class Home(Record):
    """home.yml: what the home page shows of the latest report."""

    key_figures: Annotated[tuple[Slug, ...], Field(min_length=1)]
    commitments: tuple[Slug, ...] = ()
    telephones: tuple[Telephone, ...] = ()


class Label(Record):
    """A text so short that it stands beside its value on a phone."""

    zh: Annotated[str, Field(min_length=1, max_length=17)]
    en: Annotated[str, Field(min_length=1, max_length=36)] | None

    def __getitem__(self, language: str) -> str:
        return (self.en or self.zh) if language == "en" else self.zh


class Shown(Record):
    """An indicator in a chart, and what it is called there."""

    id: Slug
    label: Label


class Chart(Record):
    """Indicators that make sense beside each other, drawn for each report that states them.

    bar: rates or amounts in one unit; parts: parts of a whole; ranking: places among offices; series: one indicator over the reports.
    """

    id: Slug
    kind: Literal["bar", "parts", "ranking", "series"]
    title: Text
    description: Text
    page: Line | None
    """Area, or area and measure (safety/food-safety), on whose page it stands; null: the page of the report."""
    whole: Shown | None = None
    indicators: Annotated[tuple[Shown, ...], Field(min_length=1)]


class Correction(Record):
    """A change of what the site said: when, on which page, what and why."""

    date: Day
    page: Line | None = None
    what: Text
    why: Text


class Corrections(Record):
    """corrections.yml: what was corrected after it was published, the newest last."""

    corrections: tuple[Correction, ...]


class Charts(Record):
    """charts.yml: what is drawn; only what can honestly be compared."""

    charts: tuple[Chart, ...]


class FrontMatter(Record):
    """Head of a hand-written page."""

    title: Line
    description: Line


class Achievements(Record):
    """achievements.yml of a report"""

    achievements: Annotated[tuple[Achievement, ...], Field(min_length=1, max_length=NUMBERED)]


class Plans(Record):
    """plans.yml of a report"""

    plans: Annotated[tuple[Plan, ...], Field(max_length=NUMBERED)]


class Expression(Record):
    """An expression that is wrong, unless it is part of one of those listed."""

    pattern: Line
    instead: Line
    reason: Line
    severity: Literal["error", "warning"] = "error"
    unless: tuple[Line, ...] = ()
    """Longer expressions in which it is right."""


class Wording(Record):
    """wording.yml"""

    wording: tuple[Expression, ...] = ()


SHARED: dict[str, type[Record]] = {
    "agency": Agency,
    "areas": Areas,
    "programmes": Programmes,
    "indicators": Indicators,
    "documents": Documents,
    "terms": Terms,
    "search": Search,
    "home": Home,
    "charts": Charts,
    "corrections": Corrections,
    "wording": Wording,
}
REPORT: dict[str, type[Record]] = {"report": ReportHead, "achievements": Achievements, "plans": Plans}


def json_schemas() -> dict[str, str]:
    """Text of the JSON Schema of every kind of data file, by file name."""
    said = _docstrings()
    return {
        f"{name}.schema.json": json.dumps(
            _described(model.model_json_schema(), said), ensure_ascii=False, indent=2
        )
        + "\n"
        for name, model in {**SHARED, **REPORT}.items()
    }


def _docstrings() -> dict[str, str]:
    """What each class here says of itself, from its source: Python forgets it with PYTHONOPTIMIZE=2."""
    classes = (
        node for node in ast.parse(Path(__file__).read_text("utf-8")).body if isinstance(node, ast.ClassDef)
    )
    return {node.name: docstring for node in classes if (docstring := ast.get_docstring(node))}


def _described(schema: dict[str, Any], said: Mapping[str, str]) -> dict[str, Any]:
    """`schema` and those it is made of, each with what its class says."""
    described = {"description": said[schema["title"]]} if schema.get("title") in said else {}
    parts = {name: _described(part, said) for name, part in schema.get("$defs", {}).items()}
    return dict(sorted({**schema, **described, **({"$defs": parts} if parts else {})}.items()))
