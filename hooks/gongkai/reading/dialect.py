"""The Markdown of hand-written pages: Python-Markdown's own extensions, and what editors know besides from Material for MkDocs."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.admonition import AdmonitionProcessor
from markdown.treeprocessors import Treeprocessor

from ..model.languages import ORIGINAL
from ..model.phrases import translations
from .documents import BOX
from .emphasis import MeantEmphasis

EXTENSIONS = (
    "toc", "tables", "fenced_code", "attr_list", "md_in_html", "footnotes", "def_list", "sane_lists",
)  # fmt: skip
"""What every portal's Markdown knows, whatever its configuration names besides."""

_ALIGNED = {"tables": {"use_align_attribute": True}}
"""Columns are aligned without a style, which the policy of the pages does not let through."""


def converter(
    language: str = ORIGINAL,
    extensions: Sequence[str] = (),
    configs: Mapping[str, dict[str, Any]] = _ALIGNED,
) -> Markdown:
    """A converter of Markdown into HTML for pages in `language`: with these `extensions` too, masks left as they are.

    Raises:
        ImportError, AttributeError, TypeError, ValueError, KeyError: if an extension or a setting of it is none.
    """
    _ = translations(language).gettext
    footnotes = {
        "BACKLINK_TITLE": _("Back to the place of note %d in the text"),
        "USE_DEFINITION_ORDER": False,
        **configs.get("footnotes", {}),
    }
    return Markdown(
        extensions=[*dict.fromkeys((*extensions, *EXTENSIONS)), MeantEmphasis(), _Known(language)],
        extension_configs={**configs, "footnotes": footnotes},
    )


class _Known(Extension):
    """Boxes, entries that are done or not; notes and boxes say what they are."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown calls it so
        """Look for boxes before paragraphs; name what was made at the end."""
        _ = translations(self._language).gettext
        md.parser.blockprocessors.register(_Boxes(md, self._language), "gongkai-boxes", 106)
        md.treeprocessors.register(_Tasks(md, _("done"), _("to be done")), "gongkai-tasks", 30)
        md.treeprocessors.register(_Named(md, _("Notes")), "gongkai-named", 6)


def _titles(language: str) -> Mapping[str, str]:
    """What boxes of a kind are headed by that have no title of their own."""
    _ = translations(language).gettext
    return {
        kind: title
        for title, kinds in {
            _("Please note"): "note info abstract summary quote cite seealso",
            _("Tip"): "tip hint",
            _("Example"): "example snippet",
            _("Question"): "question faq help",
            _("Attention"): "warning caution attention important",
            _("Danger"): "danger error failure fail missing bug",
        }.items()
        for kind in kinds.split()
    }


class _Boxes(AdmonitionProcessor):
    """Boxes, `!!! note "Title"`, folded if they begin with `???`."""

    RE = re.compile(rf'(?:^|\n){BOX} ?([\w\-]+(?: +[\w\-]+)*)(?: +["“](.*?)["”])? *(?:\n|$)')

    def __init__(self, md: Markdown, language: str) -> None:
        super().__init__(md.parser)
        self._titles = _titles(language)

    def get_class_and_title(self, match: re.Match[str]) -> tuple[str, str | None]:
        kind, title = super().get_class_and_title(match)
        marks = match[0].strip()[:4]
        if match[2] is None:
            title = self._titles.get(kind.split()[0], None if kind.isascii() else kind)
        if _ALARMING.match(kind):
            kind += " warning"
        if marks[0] != "?":
            return kind, title
        return f"{kind} folded{' open' * (marks == '???+')}", title or self._titles["note"]


_ALARMING = re.compile("caution|attention|important|danger|error|fail|missing|bug")
"""What is coloured as warnings are."""


class _Tasks(Treeprocessor):
    """Entries that begin with `[x]` or `[ ]` show whether they are done."""

    def __init__(self, md: Markdown, done: str, open_: str) -> None:
        super().__init__(md)
        self._signs = {"x": ("☑", done), " ": ("☐", open_)}

    def run(self, root: Element) -> None:
        """Set a sign for the brackets, before the text is looked into."""
        for entry in root.iter("li"):
            begins = len(entry) and entry[0].tag == "p" and not (entry.text or "").strip()
            holder = entry[0] if begins else entry
            found = re.match(r"\[([ xX])\]\s+", holder.text or "")
            if found:
                shown, label = self._signs[found[1].lower()]
                sign = Element("span", {"role": "img", "aria-label": label})
                sign.text, sign.tail = shown, f" {(holder.text or '')[found.end() :]}"
                holder.text = ""
                holder.insert(0, sign)
                entry.set("class", "task")


class _Named(Treeprocessor):
    """Says to those who do not see it what is a box, a note or the place of one."""

    def __init__(self, md: Markdown, notes: str) -> None:
        super().__init__(md)
        self._notes = notes

    def run(self, root: Element) -> None:
        """Name what was made, and fold what is to be folded."""
        for box in root.iter("div"):
            kinds = (box.get("class") or "").split()
            if kinds[:1] == ["footnote"]:
                box.tag = "section"
                box.attrib = {"class": "footnotes", "role": "doc-endnotes", "aria-label": self._notes}
                box.remove(box[0])
            elif kinds[:1] == ["admonition"]:
                _fold(box) if "folded" in kinds else box.set("role", "note")
        places = {f"#{place.get('id')}" for place in root.iter("sup")}
        for above in root.iter():
            for link in above.findall("a"):
                if link.get("class") == "footnote-ref":
                    link.set("role", "doc-noteref")
                elif link.get("class") == "footnote-backref" and link.get("href") in places:
                    link.attrib |= {"role": "doc-backlink", "aria-label": link.get("title") or ""}
                elif link.get("class") == "footnote-backref":
                    above.remove(link)


def _fold(box: Element) -> None:
    """Make of a box what the reader opens, and closes."""
    box.tag = "details"
    kinds = (box.get("class") or "").split()
    if "open" in kinds:
        box.set("open", "open")
    box.set("class", " ".join(kind for kind in kinds if kind not in ("folded", "open")))
    title = box[0]
    title.tag = "summary"
    title.attrib.clear()
