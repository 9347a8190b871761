"""A saved web page as a manuscript."""

from __future__ import annotations

from lxml import etree

from ....faults.problems import N_, Place, problem
from ..manuscript import Manuscript
from ..refusal import refuse
from .decoding import characters
from .lines import lines_of
from .main_text import main_text

_UNREADABLE = N_(
    "the page cannot be read; open it in the browser, copy the text of the report, and save it as .txt"
)
_SPOILT = N_("characters that cannot be read stand as � ({count}); compare them with the page")
_CHOSEN = N_("the text was picked out of a web page; compare its first and last lines with the page")


def read_web(name: str, content: bytes) -> Manuscript:
    """The main text of a page.

    Raises:
        DataError: if it is no page.
    """
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True)
    page = characters(content).replace("\x00", "").encode("utf-8", "replace")
    try:
        root = etree.fromstring(page, parser)
    except etree.XMLSyntaxError:
        root = None
    if root is None or any(error.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT for error in parser.error_log):
        refuse(name, _UNREADABLE)  # of a page that is too deep, the parser gives a part only
    found = main_text(root, lines_of(root))
    manuscript = Manuscript(tuple(line.block for line in found))
    remarks = [problem(Place(name), _CHOSEN)]
    if spoilt := manuscript.text.count("\ufffd"):
        remarks.append(problem(Place(name), _SPOILT, count=spoilt))
    return Manuscript(manuscript.blocks, remarks=tuple(remarks))
