"""Pages of services: what people need at once, whom to call, and what a report says of it."""

from __future__ import annotations

from collections.abc import Iterator

from ..model.addresses import path_of
from ..model.told import Told
from .page import Page
from .writer import Writer


def pages(writer: Writer) -> Iterator[Page]:
    """Yield the page of all services and one of each; none without any."""
    _ = writer._
    if not writer.services:
        return
    yield writer.page(
        "services", path_of("services"), title=_("Services and telephone numbers"), short=_("Services"), source="services.yml",
        description=_("The numbers and services that people need most: who to call, when, and what happens next."),
        services=writer.services,
    )  # fmt: skip
    for each in writer.services:
        yield _service(writer, each)


def _service(writer: Writer, each: Told) -> Page:
    _, name = writer._, writer.text(each.service.name)
    area = each.passage and writer.archive.areas.get(each.passage.area)
    said = writer.text(each.when or each.happens or each.open or each.service.name)
    number = each.service.number
    return writer.page(
        "service", each.path, title=name, parent=path_of("services"), source="services.yml",
        description=_("{name}: {text}").format(name=_("{name} (telephone {number})").format(name=name, number=number) if number else name, text=said),
        aliases=(*each.service.words[writer.language], *([number] if number else [])),
        filters={"area": writer.text(area.name)} if area else {}, told=each,
        programmes=each.service.programmes,
    )  # fmt: skip
