"""What makes a page readable to everyone: headings, names of pictures, tables, links and fields, ids."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import html

from ..faults.problems import N_, Problem
from ..faults.rule import Rule
from .built import BuiltPage

_NORM = "GB/T 37668-2019；WCAG 2.2"
_NAMED_BY_ID = ("aria-labelledby", "aria-describedby", "aria-controls", "for", "list", "form", "headers")
_UNLABELLED = ("hidden", "submit", "button", "reset", "image")


def _headings(page: BuiltPage) -> Iterator[Problem]:
    first = page.find("//h1")
    if not first:
        yield page.fault(page.tree.find("body"), N_("the page has no heading of the first level"))
    for heading in first[1:]:
        yield page.fault(
            heading, N_("the page has a second heading of the first level: {text}"), text=_text(heading)
        )
    level = 1
    for heading in page.find(
        "//main//*[self::h1 or self::h2 or self::h3 or self::h4 or self::h5 or self::h6]"
    ):
        found = int(heading.tag[1])
        if found > level + 1:
            message = N_("the heading {text} is of level {found}, and that before it of level {level}")
            yield page.fault(heading, message, text=_text(heading), found=found, level=level)
        if not _text(heading):
            yield page.fault(heading, N_("the heading is empty"))
        level = found


def _pictures(page: BuiltPage) -> Iterator[Problem]:
    for picture in page.find(
        "//img[not(@alt)] | //area[@href][not(@alt)] | //input[@type='image'][not(@alt)]"
    ):
        yield page.fault(picture, N_("the picture {name} has no alt text"), name=picture.get("src") or "")
    for drawing in page.find("//svg[@role='img'][not(@aria-label)][not(@aria-labelledby)][not(title)]"):
        yield page.fault(drawing, N_("the picture {name} has no alt text"), name="svg")


def _tables(page: BuiltPage) -> Iterator[Problem]:
    for table in page.find("//table"):
        if not table.findall(".//th") or _headless(table):
            yield page.fault(table, N_("the table has cells without a header: no th above or beside them"))
        for header in table.iterfind(".//th"):
            implied = next(header.iterancestors("thead"), None) is not None  # HTML, 4.9.12.2
            if not implied and header.get("scope") not in ("col", "row", "colgroup", "rowgroup"):
                message = N_("the header {text} does not say what it heads: scope is missing")
                yield page.fault(header, message, text=_text(header))


def _headless(table: html.HtmlElement) -> bool:
    """Whether a column has no header, though the table is headed by columns; the corner may be empty."""
    first = table.find("thead/tr")
    cells = list(first.iterchildren("td", "th")) if first is not None else []
    return any(
        (cell.tag != "th" or not _text(cell)) and (number or _text(cell)) for number, cell in enumerate(cells)
    )


def _named(page: BuiltPage) -> Iterator[Problem]:
    """Yield tables that neither have a name nor stand in something that has one."""
    for table in page.find("//table[not(caption)]"):
        around = (table, *table.iterancestors("div", "figure", "section"))
        if not any(each.get("aria-label") or each.get("aria-labelledby") for each in around):
            yield page.fault(table, N_("the table has neither a caption nor a label"))


def _names(page: BuiltPage) -> Iterator[Problem]:
    for link in page.find("//a[@href] | //button | //summary"):
        if not (link.get("aria-label") or link.get("aria-labelledby") or link.get("title") or _text(link)):
            pictures = [each.get("alt") for each in link.iter("img") if each.get("alt")]
            if not pictures:
                message = N_("the link or button has no text: {target}")
                yield page.fault(link, message, target=link.get("href") or link.get("class") or link.tag)
    labelled = {label.get("for") for label in page.tree.iter("label")}
    for field in page.tree.iter("input", "select", "textarea"):
        named = field.get("aria-label") or field.get("aria-labelledby") or field.get("title")
        wrapped = next(field.iterancestors("label"), None) is not None
        if field.get("type") not in _UNLABELLED and not (named or wrapped or field.get("id") in labelled):
            yield page.fault(
                field, N_("the field {name} has no label"), name=field.get("name") or field.get("id") or ""
            )


def _ids(page: BuiltPage) -> Iterator[Problem]:
    seen: set[str] = set()
    for element in page.find("//*[@id]"):
        id = element.get("id") or ""
        if id in seen or not id or " " in id:
            yield page.fault(element, N_("the id “{id}” stands more than once, or is none"), id=id)
        seen.add(id)
    for name in _NAMED_BY_ID:
        for element in page.find(f"//*[@{name}]"):
            for id in (element.get(name) or "").split():
                if id not in seen:
                    message = N_("{attribute} names the id “{id}”, which the page has not")
                    yield page.fault(element, message, attribute=name, id=id)


def _text(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


RULES: tuple[Rule[BuiltPage], ...] = (
    Rule("heading-order", N_("A page has one heading of the first level, and no level is left out below it."),
         N_("Make it a heading of the level that follows the one above."), _headings, source=_NORM),
    Rule("alt-missing", N_("Every picture has an alternative text, an empty one if it only decorates."),
         N_("Describe the picture in its alt text."), _pictures, source=_NORM),
    Rule("table-headers", N_("Every table has headers that say what they head."),
         N_("Make the cells of the first row th, and those of the first column th with scope."), _tables, source=_NORM),
    Rule("table-name", N_("Every table has a name."),
         N_("Give the table a caption or a label."), _named, severity="advice", source=_NORM),
    Rule("name-missing", N_("Links, buttons and fields have a name that can be read out."),
         N_("Write the text of the link, or a label."), _names, source=_NORM),
    Rule("id-repeated", N_("An id stands once on a page, and what is named by its id is there."),
         N_("Give one of the two another id; headings get theirs in braces, { #id }."), _ids, source="HTML (WHATWG), 3.2.6"),
)  # fmt: skip
