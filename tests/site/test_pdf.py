"""The PDFs of the built sites, both offices', both languages: read as a reader's program reads them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from gongkai.gate.examine import load
from gongkai.model.addresses import pdf_file
from gongkai.model.archive import Archive
from gongkai.model.data import Report
from gongkai.model.errata import body, corrected
from gongkai.model.languages import LANGUAGES
from gongkai.model.outline import outline
from gongkai.model.printing import printed
from gongkai.model.references import references
from gongkai.pages.pdf import report_pdf
from gongkai.pages.writer import Writer
from gongkai.rules.fidelity import normalise
from tests.conftest import OFFICE, TRANSPORT
from tests.site.html import ROOT_URL, Site


@dataclass(frozen=True)
class Pdf:
    """The PDF of one report and what it was made from."""

    file: Path
    archive: Archive
    report: Report
    language: str

    @cached_property
    def reader(self) -> PdfReader:
        return PdfReader(self.file)

    @cached_property
    def writer(self) -> Writer:
        return Writer(self.archive, self.language)

    @cached_property
    def text(self) -> str:
        """The text of all pages without spaces and footers."""
        footer = "{}{}{}".format(
            self.archive.data.agency.name[self.language],
            self.writer.period_name(self.report),
            self.writer._("Page {page} of {pages}"),
        )
        pages = [_dense(page.extract_text()) for page in self.reader.pages]
        footers = [
            _dense(footer.format(page=number, pages=len(pages))) for number in range(1, len(pages) + 1)
        ]
        assert [text[-len(foot) :] for text, foot in zip(pages, footers, strict=True)] == footers
        return "".join(text.removesuffix(foot) for text, foot in zip(pages, footers, strict=True))


def _dense(text: str) -> str:
    return re.sub(r"\s", "", text)


@pytest.fixture(scope="module", params=["transport", "fixture"])
def pdfs(request: pytest.FixtureRequest) -> list[Pdf]:
    site: Path = request.getfixturevalue(f"{request.param}_site")
    portal = Archive(load((TRANSPORT if request.param == "transport" else OFFICE) / "site_data"))
    return [
        Pdf(site / pdf_file(report, language), portal, report, language)
        for report in portal.data.reports
        for language in LANGUAGES
    ]


def test_each_report_page_offers_the_pdf_in_its_language_and_says_how_large_it_is(site: Site) -> None:
    reports = [page for url, page in site.pages.items() if re.fullmatch(r"(en/)?reports/[^/]+/", url)]
    for page in reports:
        language = "en" if page.url.startswith("en/") else "zh"
        id = page.url.split("/")[-2]
        links = [link for link in page.links("//a[@type='application/pdf']/@href") if "-digest." not in link]
        assert links == [f"{ROOT_URL}reports/{id}/{id}.{language}.pdf"]
        size = (site.folder / links[0].removeprefix(ROOT_URL)).stat().st_size
        assert f"PDF, {size / 1000:.0f} KB" in page.texts("//a[@type='application/pdf']")[-1].replace(
            "，", ", "
        )
    assert len(reports) >= 2


def test_a_second_build_makes_the_same_bytes(pdfs: list[Pdf]) -> None:
    for pdf in pdfs:
        assert pdf.file.read_bytes() == report_pdf(Writer(pdf.archive, pdf.language), pdf.report), (
            pdf.file.name
        )


def test_it_is_tagged_and_says_so(pdfs: list[Pdf]) -> None:
    for pdf in pdfs:
        root: Any = pdf.reader.root_object
        assert root["/MarkInfo"]["/Marked"].value is True
        assert "/StructTreeRoot" in root
        assert root["/Lang"] == LANGUAGES[pdf.language].html
        assert b"<pdfuaid:part>1</pdfuaid:part>" in root["/Metadata"].get_object().get_data()


def test_title_and_office_are_the_metadata_and_no_date_is_made_up(pdfs: list[Pdf]) -> None:
    for pdf in pdfs:
        about = pdf.reader.metadata
        assert about is not None
        assert about.title == pdf.writer.report_title(pdf.report)
        assert about.author == pdf.archive.data.agency.name[pdf.language]
        assert (about.creation_date, about.modification_date) == (None, None)
        root: Any = pdf.reader.root_object
        assert root["/ViewerPreferences"]["/DisplayDocTitle"].value is True


def test_every_font_is_embedded(pdfs: list[Pdf]) -> None:
    for pdf in pdfs:
        fonts = {str(font["/BaseFont"]): font for page in pdf.reader.pages for font in _fonts(page)}
        assert {name.partition("+")[2].partition("-")[0] for name in fonts} == {"NotoSansSC", "NotoSerifSC"}
        for font in fonts.values():
            descriptor = font["/DescendantFonts"][0].get_object()["/FontDescriptor"].get_object()
            assert "/FontFile3" in descriptor
            assert "/ToUnicode" in font


def _fonts(page: Any) -> Iterator[Any]:
    for font in page["/Resources"]["/Font"].values():
        yield font.get_object()


def test_bookmarks_are_the_numbered_headings(pdfs: list[Pdf]) -> None:
    for pdf in pdfs:
        found = list(_bookmarks(pdf.reader.outline))
        wanted = list(_headings(pdf.report, pdf.language))
        assert found[: len(wanted)] == wanted


def _bookmarks(outline: Any, level: int = 1) -> Iterator[tuple[int, str]]:
    for entry in outline:
        if isinstance(entry, list):
            yield from _bookmarks(entry, level + 1)
        else:
            yield level, str(entry.title)


def _headings(report: Report, language: str) -> Iterator[tuple[int, str]]:
    for section in outline(report):
        if section.heading:
            yield section.level, section.marker(language) + section.heading[language] + section.stop(language)


def test_the_chinese_text_is_the_archived_source_character_for_character(pdfs: list[Pdf]) -> None:
    for pdf in pdfs:
        if pdf.language == "zh":
            head = pdf.report.head
            assert (
                _dense(normalise(corrected(body(pdf.report.source, head.imprint), head.errata))) in pdf.text
            )


def test_every_sentence_and_every_figure_is_there(pdfs: list[Pdf]) -> None:
    for pdf in pdfs:
        for passage in pdf.archive.passages:
            if passage.report is pdf.report:
                sentence = pdf.writer.plain(passage.sentence, pdf.report.figures)
                assert _dense(sentence) in pdf.text
                language = "zh" if passage.sentence.en is None else pdf.language
                for reference in references(passage.sentence[language]):
                    figure = printed(pdf.report.figures[reference.figure], reference.part, language)
                    assert figure
                    assert _dense(reference.cased(figure)) in pdf.text


def test_errata_and_filing_identity_stand_at_the_end(pdfs: list[Pdf]) -> None:
    for pdf in pdfs:
        agency = pdf.archive.data.agency
        for erratum in pdf.report.head.errata:
            change = (
                f"{erratum.printed.replace(chr(10), '⏎')}→{erratum.corrected}{erratum.reason[pdf.language]}"
            )
            assert _dense(change) in pdf.text
        assert _dense(pdf.report.footer) in pdf.text
        assert agency.address
        assert agency.telephone
        for words in (agency.name[pdf.language], agency.address[pdf.language], agency.telephone):
            assert _dense(words) in pdf.text
        for code in (agency.filing.site_id, agency.filing.police, agency.filing.icp):
            assert code is None or _dense(code) in pdf.text
