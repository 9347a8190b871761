"""What reports share: areas, programmes, indicators, documents, terms, and what is shown of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, model_validator

from .languages import ORIGINAL
from .publications import PublishedValue
from .text import (
    Code,
    Day,
    Formerly,
    Label,
    Line,
    Moment,
    Record,
    Slug,
    Text,
    TextList,
    UnitName,
    Worded,
    _none_yet,
)

ProgrammeKind = Literal[
    "reform", "platform", "campaign", "scheme", "standard", "award", "brand", "mechanism", "study"
]
DocumentKind = Literal[
    "guideline", "outline", "opinion", "measure", "standard", "order", "white-paper", "other"
]
Wanted = Literal["up", "down", "neutral"]
"""Which way an indicator should go."""

PlotKind = Literal["bar", "parts", "ranking"]
"""What is drawn of one report; a series is drawn of several."""

ChartKind = Literal[PlotKind, "series"]


@dataclass(frozen=True)
class Shape:
    """What a kind of chart shows: several amounts in one unit, unless it says else."""

    whole: bool = False
    """A whole, and all of its parts."""

    ranks: bool = False
    """Places, in whatever unit."""

    over_time: bool = False
    """One indicator over several reports."""


SHAPES: Mapping[ChartKind, Shape] = {
    "bar": Shape(), "parts": Shape(whole=True), "ranking": Shape(ranks=True), "series": Shape(over_time=True),
}  # fmt: skip


class Area(Record):
    """A field of work, shared by achievements and plans and by every period."""

    id: Slug
    name: Text
    summary: Text
    formerly: Formerly = ()


REST = Area(
    id="other",
    name=Text(zh="其他工作", en="Other work"),
    summary=Text(
        zh="报告没有列入某一工作领域的内容。", en="What the reports do not assign to a field of work."
    ),
)
"""What no field of work is named for."""


_KINDS: tuple[tuple[str, ProgrammeKind], ...] = (
    (r"改革|试点", "reform"), (r"平台|系统|应用|小程序|APP|窗口", "platform"), (r"行动|活动|专项|论坛|大赛", "campaign"),
    (r"机制|制度|模式", "mechanism"), (r"品牌", "brand"), (r"标准|规范", "standard"), (r"奖|称号", "award"), (r"指数|研究", "study"),
)  # fmt: skip
UNNAMED: ProgrammeKind = "scheme"
"""What a programme is whose name does not say it."""
KIND_WORDS = "|".join(words for words, _ in _KINDS)


def kind_of(name: str) -> ProgrammeKind:
    """What kind of a programme its name says that it is: 改革 a reform, 平台 a platform."""
    return next(kinds_in(name), UNNAMED)


def kinds_in(text: str) -> Iterator[ProgrammeKind]:
    """Yield each kind of a programme that a text speaks of, the likeliest first."""
    return (kind for words, kind in _KINDS if re.search(words, text))


class Programme(Record):
    """A named platform, campaign or reform; ties what was done to what is planned."""

    id: Slug
    name: Text
    kind: ProgrammeKind = UNNAMED
    """Where it is not what the name says."""

    aliases: TextList = TextList()
    summary: Text
    publish_at: Moment = None
    formerly: Formerly = ()

    @model_validator(mode="before")
    @classmethod
    def _as_named(cls, data: Any) -> Any:
        name = data.get("name") if isinstance(data, dict) else None
        zh = name.get(ORIGINAL) if isinstance(name, dict) else None
        return {"kind": kind_of(zh), **data} if isinstance(zh, str) else data

    def names(self, language: str) -> tuple[str, ...]:
        """Name and aliases in `language`, the longest first."""
        return tuple(sorted({self.name[language], *self.aliases[language]}, key=lambda n: (-len(n), n)))


class Counterpart(Record):
    """The indicator by which another office measures the same."""

    office: Slug
    indicator: Slug


class Indicator(Record):
    """What a figure measures; its figures over the periods make a series."""

    id: Slug
    name: Text
    unit: UnitName | None
    direction: Wanted
    level: bool = False
    """Whether it says how things stand at a time, and not what was done in a stretch: then all its values can be compared."""

    values: tuple[PublishedValue, ...] = ()
    """What was published elsewhere than in the reports."""

    offices: tuple[Counterpart, ...] = ()
    """The same indicator at the offices whose portals this one collects."""

    adds: bool = False
    """Whether the values of offices may be added: they count different things in the same way."""

    publish_at: Moment = None
    formerly: Formerly = ()


class Document(Record):
    """A document that a report names in 《》."""

    id: Slug
    title: Text
    kind: DocumentKind
    publish_at: Moment = None
    formerly: Formerly = ()


class Term(Worded):
    """The official English rendering of a Chinese name or phrase."""

    zh: Line
    en: Line | None
    also: tuple[Line, ...] = ()
    """Other renderings that English texts may use."""

    gloss: Line | None = None
    hant: Line | None = None
    """How it is written in traditional characters, if not as the tables of OpenCC say."""

    publish_at: Moment = None


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
        found: tuple[Abbreviation, ...] = getattr(self, language, ())
        return found


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

    def __getitem__(self, language: str) -> tuple[Synonym, ...]:
        found: tuple[Synonym, ...] = getattr(self, language, ())
        return found


class Topic(Record):
    """A frequent topic offered beside the search box."""

    query: Text
    page: Line | None = None
    """Path of the page that answers; None: the search does."""


class Areas(Record):
    """areas.yml"""

    areas: tuple[Area, ...]


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

    key_figures: tuple[Slug, ...]
    commitments: tuple[Slug, ...] = ()
    telephones: tuple[Telephone, ...] = ()
    as_of: Day | None = None
    """The day up to which what became of promises was looked for; nothing is said of what came after."""


class Shown(Record):
    """An indicator in a chart, and what it is called there."""

    id: Slug
    label: Label


class Chart(Record):
    """Indicators that make sense beside each other, drawn for each report that states them.

    bar: rates or amounts in one unit; parts: parts of a whole; ranking: places among offices; series: one indicator over the reports.
    """

    id: Slug
    kind: ChartKind
    title: Text
    description: Text
    page: Line | None
    """Area, or area and measure (safety/food-safety), on whose page it stands; null: the page of the report."""
    whole: Shown | None = None
    indicators: Annotated[tuple[Shown, ...], Field(min_length=1)]
    publish_at: Moment = None


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
    publish_at: Moment = None
    formerly: Formerly = ()


class Expression(Record):
    """An expression that is wrong, unless it is part of one of those listed."""

    pattern: Line
    instead: Line
    reason: Line
    severity: Literal["error", "warning"] = "error"
    unless: tuple[Line, ...] = ()
    """Longer expressions in which it is right."""

    beside: tuple[Line, ...] = ()
    """If there are any, it is wrong only where one of them stands in the same clause."""

    changed: Annotated[int, Field(ge=1900, le=2100)] | None = None
    """The year since which it is the name no longer; texts on the time before may have it."""


class AllowedExpression(Record):
    """An expression that this office may write although it is listed, or looks like a slip."""

    pattern: Line
    reason: Line


class Wording(Record):
    """wording.yml: what this office adds to the expressions that the engine lists as wrong, and takes away from them."""

    wording: tuple[Expression, ...] = ()
    allowed: tuple[AllowedExpression, ...] = ()
