"""Commitments that are said to be kept: something proves it, and neither words nor figures say the opposite."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from ...faults.patterns import lazy
from ...faults.problems import N_, Problem, problem
from ...faults.rule import Rule, all_of
from ...model.languages import ORIGINAL
from ...model.likeness import telling
from ...model.moments import moments
from ...model.outline import PROMISES
from ...model.promises import LESS, MOST, reaches
from ...model.quantities import Quantity, quantities
from ...model.references import plain, references
from ...model.units import RELATIVE, find, same
from ...reading.source import KeyPath, Source
from ...reading.sources import ReportSources, Sources
from ..numbers.stated import Stated, stated
from .names import measures, own
from .periods import day, stretch

_EVIDENCE = ("evidence", "publication", "link")
_NOT_KEPT = lazy(
    "尚未|尚待|还没有?|仍未|仍在|未能|未(?:按期|如期|全部|全面)?(?:完成|达到|达标|实现|落实|开工|建成|启动|兑现|投用)|未达"
    "|没有?(?:完成|达到|实现|落实|建成|开工|兑现)|部分(?:完成|实现)|[仅只](?:完成|建成|达到|实现|落实)|其余(?!均已|全部已)|剩余|正在(?!发挥|产生)|预计|有望|延期|推迟|滞后|落后于|低于(?:目标|计划)|有差距|差距(?:较|还|仍)|暂缓|搁置|取消"
)
_FIRST_STEPS = lazy(
    r"(?:设备|材料|物资|管材|资金|土地)[^，。；]{0,8}(?:到货|到位|进场)|(?:完成|通过|启动|签订)[^，。；]{0,8}(?:招标|设计|勘察|可研|立项|采购|合同|评审|选址|征地)|(?:已|正式|顺利)?(?:开工|动工|立项|进场)|(?:招标|设计|勘察|可研|采购|选址|征地)(?:工作)?[已均]*完成"
)
"""What comes before anything is built or carried out."""
_WHOLE = lazy(
    "建成|投用|投入|竣工|完工|验收|运行|启用|通水|通车|开通|上线|落地|实现|达到|全部完成|改造完成|安装"
)
_GIVEN_UP = lazy(
    "不再(?:单独|另行|继续|实施|推进|制定|建设|开展|安排)|(?:予以|已经?|决定)(?:取消|终止|撤销|放弃)|停止(?:实施|推进|建设)|停建"
)
_GOES_ON = lazy(
    r"(?:转入|顺延|延期|推迟|结转|延至)[^，。；]{0,8}(?:继续|实施|建设|推进|完成)|(?<!不再)继续(?:建设|实施|推进|开展|落实)|(?:转入|顺延至?|延期至?|推迟到?|结转到?)20\d\d年"
)
_TO_COME = lazy("将|拟|计划|预计|有望|力争|确保|目标|之前|以前|前完成|前建成")
_DONE = lazy(
    "全(?:部|面|都)?(?:已|如期|按期|提前)*(?:完成|建成|落实|兑现|实现)|建成投用|竣工(?:验收|投用)|圆满完成"
)
_CARRIED_OUT = lazy(
    "已经?[^，。；]{0,6}?(?:完成|建成|公布|印发|出台|发布|施行|实施|投用|运行|上线|开通|落实|办结|兑现)|(?:全部|顺利|如期)(?:完成|建成)"
    f"|缩短|列入|入选|获评|成立|出台|印发|办[结出]|达到|实现|{_FIRST_STEPS.pattern}"
)
"""What is done on the way, or in the end."""
_MUCH = 3
_REASON = lazy(
    "不再|取消|终止|撤|停|放弃|暂缓|搁置|并入|合并|归并|纳入|整合|替代|代替|取代|改[为由]|调整|转[为由交]|上级|统一|另[行由]|机构|政策|因|由于|鉴于|无需|不需|无法|不[宜具再]|[合共]建|退|移交|划转|同类|重复|规划|论证|资金|经费|被"
)
"""Why something was given up: what was done then, somebody else did, or before."""
_IN_PART = lazy(
    "正在|继续|下一步|仍|尚|未|将|还|阶段|[一二三]期|前期|设备|到货|招标|设计|勘察|土建|主体|安装|采购|方案|可研|审批|征求|意见|除|部分|中的"
)
"""Words of a part of what was promised, or of what is still to come."""


def unproven(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each update that says a commitment was kept and names nothing that says so too."""
    for _, source, path, update, _ in _updates(sources, "kept", "partly-kept"):
        if not any(update.get(key) for key in _EVIDENCE):
            message = N_(
                "{status}, but nothing proves it: name under evidence the measure of a report that says so, under publication what else says it, or under link the address where it is said"
            )
            yield problem(source.locate((*path, "status")), message, status=update["status"])


def quotes(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each quotation that is not in just one sentence of the measure that is the evidence."""
    for _, source, path, update, measure in _with_evidence(sources):
        quote, where = update.get("quote"), source.locate((*path, "quote"))
        if isinstance(quote, str) and not measure:
            message = N_("a quotation needs the measure that it is from; name it under evidence")
            yield problem(where, message)
        elif isinstance(quote, str) and sum(quote in said for said in measure[1:]) != 1:
            message = N_(
                "just one sentence of the measure {id} has to say 「{quote}」; copy words of that sentence"
            )
            yield problem(where, message, id=update["evidence"], quote=quote)


def _with_evidence(
    sources: Sources,
) -> Iterator[tuple[ReportSources, Source, KeyPath, Mapping[str, object], Sequence[str]]]:
    """Yield each update with the heading and the sentences of the measure that is its evidence; with nothing if there is none."""
    known = {report.id: measures(report) for report in sources.reports}
    figures = {report.id: {each.id: each.printed for each in stated(report)} for report in sources.reports}
    for report, source, path, update, _ in _updates(sources):
        within = str(update.get("report") or report.id)
        found = known.get(within, {}).get(str(update.get("evidence")))
        yield report, source, path, update, [*_sentences(figures[within], *found)] if found else ()


def _printed(text: str, figures: Mapping[str, str], unknown: str = "，") -> str:
    """A Chinese text, its figures as they are printed."""
    return plain(text, lambda figure, _part: figures.get(figure, unknown))


def _sentences(figures: Mapping[str, str], measure: Source, path: KeyPath) -> Iterator[str]:
    """Yield the Chinese heading of a measure, and its sentences, their figures as they are printed."""
    yield str(measure.get((*path, "heading", ORIGINAL)) or "")
    yield from (_printed(text, figures, "") for text in own(measure.get(path)))


def contradicted(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each commitment that is said to be kept in words that say it is not, or in words of first steps alone."""
    for _, source, path, _, text in _updates(sources, "kept"):
        promise = source.get((*path[:-2], ORIGINAL))
        done = _WHOLE.search(text) or not isinstance(promise, str) or _FIRST_STEPS.search(promise)
        for found in (_NOT_KEPT.search(text), None if done else _FIRST_STEPS.search(text)):
            if found:
                message = N_(
                    "kept, but its own text says 「{words}」; correct the status, or quote what says that it was kept"
                )
                where = source.locate_in((*path, "text", ORIGINAL), found.start())
                yield problem(where, message, words=found[0])


def elsewhere(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each measure named as evidence that speaks of nothing of which the commitment does."""
    for report, source, path, update, measure in _with_evidence(sources):
        promise = source.get((*path[:-2], ORIGINAL))
        ours = telling(_printed(promise, {})) if isinstance(promise, str) else frozenset()
        if measure and len(ours) >= _ENOUGH and not ours & telling("，".join(measure)):
            message = N_(
                "the measure {id} speaks of nothing of which the commitment does: 「{promise}」; name the one that says what has become of it"
            )
            printed = _printed(promise, {each.id: each.printed for each in stated(report)})
            where = source.locate((*path, "evidence"))
            yield problem(where, message, id=update["evidence"], promise=printed)


def otherwise(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each value in the words of an update that is not that of the report which it names."""
    figures = {report.id: list(stated(report)) for report in sources.reports}
    for report, source, path, update, text in _updates(sources):
        cited = str(update.get("report") or report.id)
        if cited == report.id or not update.get("evidence"):
            continue
        for value in _in_report(figures[report.id], figures.get(cited, []), source.get(path[:-2])):
            for said in _said(text):
                if not said.bound and same(said.unit, value.unit) and said.value != value.value:
                    message = N_(
                        "the report {report} says {printed}, this update {written}; correct one of them"
                    )
                    where = source.locate((*path, "text", ORIGINAL))
                    yield problem(where, message, report=cited, printed=value.printed, written=said.printed)


def misquoted(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each quotation that states other figures than that of the target, or speaks of nothing of which commitment and update do."""
    figures = {report.id: list(stated(report)) for report in sources.reports}
    for report, source, path, update, measure in _with_evidence(sources):
        quote, promise = update.get("quote"), source.get(path[:-2])
        if not isinstance(quote, str) or not any(quote in said for said in measure):
            continue
        known = figures.get(str(update.get("report") or report.id), [])
        wanted, said = [*_in_report(figures[report.id], known, promise)], _valued(quote)
        of_it = any(one.value == each.value and same(one.unit, each.unit) for one in said for each in wanted)
        texts = (source.get((*path[:-2], ORIGINAL)), source.get((*path, "text", ORIGINAL)))
        ours = telling("，".join(_printed(text, {}) for text in texts if isinstance(text, str)))
        if (wanted and said and not of_it) or (len(telling(quote)) >= _ENOUGH and not ours & telling(quote)):
            message = N_("「{quote}」 is not about what was promised; quote the words that are")
            yield problem(source.locate((*path, "quote")), message, quote=quote)


_ENOUGH = 4


def ended(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each commitment that is said to be under way, or withdrawn, in words that say it was kept, or given up."""
    for _, source, path, update, text in _updates(sources, "under-way", "carried-over", "withdrawn"):
        status, given_up = update["status"], _GIVEN_UP.search(text)
        done = None if status == "carried-over" or _IN_PART.search(text) else _DONE.search(text)
        if status == "withdrawn":
            carried_out = [] if given_up else [*_CARRIED_OUT.finditer(text)]
            if carried_out and (len(carried_out) >= _MUCH or not _REASON.search(text)):
                done = carried_out[0]
        goes_on = None if given_up else _GOES_ON.search(text)
        if found := (goes_on if status == "withdrawn" else given_up) or done:
            message = N_("{status}, but its own text says 「{words}」; correct the status or the text")
            where = source.locate_in((*path, "text", ORIGINAL), found.start())
            yield problem(where, message, status=status, words=found[0])


def not_yet(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each commitment that is said to be kept at a time that comes after the day on which it is said."""
    for report, source, path, _, text in _updates(sources, "kept"):
        said, head = day(source, (*path, "date")), report["report"]
        planned = stretch(head, "plan_period") or stretch(head, "period")
        if not said or not planned or _TO_COME.search(text):
            continue
        named = (each for each in moments(text, planned[1].year) if each.start is None and each.end > said)
        if later := next(named, None):
            message = N_(
                "kept on {day}, but its own text speaks of {words}, which had not come; correct one of them"
            )
            yield problem(source.locate((*path, "date")), message, day=said, words=later.text)


def missed(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each commitment said to be kept whose target was not reached by the figures given for it."""
    for source, path, _, target, value in _compared(sources, "kept"):
        if not target.reached(value):
            message = N_(
                "kept, but the target is {target} and {value} was reached; correct the status or the figure"
            )
            where = source.locate((*path, "status"))
            yield problem(where, message, target=target.quantity.printed, value=value.printed)


def reached_after_all(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each commitment said not to be kept, or not wholly, whose only target the figures given for it reach."""
    for source, path, status, target, value in _compared(sources, "under-way", "partly-kept", "carried-over"):
        updates = source.get((*path[:-1],))
        last = isinstance(updates, list) and path[-1] == len(updates) - 1
        if target.reached(value, surely=True) and (last or target.exceeded(value)):
            message = N_(
                "{status}, but the target is {target} and {value} was reached; correct the status or the figure"
            )
            where = source.locate((*path, "status"))
            yield problem(where, message, status=status, target=target.quantity.printed, value=value.printed)


@dataclass(frozen=True)
class _Target:
    """A quantity that was promised, and whether less is wanted."""

    quantity: Quantity
    amount: Decimal
    less: bool
    before: Decimal = Decimal(0)
    """How many there were, where so many more were promised."""

    def reached(self, value: Quantity, *, surely: bool = False) -> bool:
        """Whether `value` is as much as was promised, or as little; if it says to what it rose, or `surely` where it may, with what there was."""
        amount = value.value
        goal = self.amount + (self.before if value.step or (surely and self._may_be_all(value)) else 0)
        return amount is not None and reaches(amount, goal, less=self.less)

    def _may_be_all(self, value: Quantity) -> bool:
        """Whether `value` may be of all that there are, not only of what was added."""
        return value.value is not None and value.value >= self.before

    def exceeded(self, value: Quantity) -> bool:
        """Whether so many were counted that more are done than were promised at all."""
        unit = find(self.quantity.unit)
        counted = not (self.less or self.quantity.bound) and unit is not None and unit.kind not in RELATIVE
        added = self.amount + (self.before if self._may_be_all(value) else 0)
        return counted and value.value is not None and value.value > added


def _compared(sources: Sources, *statuses: str) -> Iterator[tuple[Source, KeyPath, str, _Target, Quantity]]:
    """Yield source and path of each update that says one of `statuses`, its status, what was promised and what it says of that."""
    figures = {report.id: list(stated(report)) for report in sources.reports}
    for report, source, path, update, text in _updates(sources, *statuses):
        promise, ours = source.get(path[:-2]), figures[report.id]
        cited = str(update.get("report") or report.id)
        known = figures.get(cited, []) if cited != report.id else ()
        values = [*_said(text), *_in_report(ours, known, promise)]
        if path[-1] == 0 and not _ONE_MORE.search(text):
            values += _added(text)
        for target in _targets(ours, promise):
            for value in values:
                if value.value is not None and same(value.unit, target.quantity.unit):
                    yield source, path, str(update["status"]), target, value


def _targets(figures: Sequence[Stated], promise: object) -> Iterator[_Target]:
    """Yield the only quantity of a target, or of a commitment without one."""
    target = promise.get("target", promise) if isinstance(promise, Mapping) else None
    text = target.get(ORIGINAL) if isinstance(target, Mapping) else None
    if not isinstance(text, str):
        return
    printed = {figure.id: figure.printed for figure in figures}
    written = _printed(text, printed, "")
    found = _valued(written)
    if len(found) == 1 and found[0].value is not None:
        bound = found[0].bound.kind if found[0].bound else ""
        less = bool(LESS.search(written)) or bound in MOST
        yield _Target(found[0], found[0].value, less, _before(figures, text))


def _before(figures: Sequence[Stated], promise: str) -> Decimal:
    """How many there were of that of which a promise says how many more there shall be; 0 if it does not, or nobody knows."""
    named = {reference.figure for reference in references(promise)}
    of = {each.of for each in figures if each.id in named and each.of}
    return max((each.amount for each in figures if of.intersection(each.reached)), default=Decimal(0))


def _said(text: str) -> Iterator[Quantity]:
    """Yield the only quantity of each unit in the text of an update."""
    found = _valued(text)
    for quantity in found:
        if sum(same(quantity.unit, other.unit) for other in found) == 1:
            yield quantity


def _added(text: str) -> Iterator[Quantity]:
    """Yield how many were added, where the text of an update says besides to how many they rose."""
    found = _valued(text)
    for quantity in found:
        alike = [each for each in found if same(quantity.unit, each.unit)]
        if [each for each in alike if not _ROSE.search(text[: each.start])] == [quantity] != alike:
            yield quantity


_ROSE = lazy("(?:达到?|[增升]至|[增升]到)$")
_ONE_MORE = lazy("[再又另共最末余]|继续|其中|累计|第")
"""Where these stand, more had been added before."""


def _in_report(ours: Sequence[Stated], cited: Sequence[Stated], promise: object) -> Iterator[Quantity]:
    """Yield what the figures `cited` say was reached of the indicators of which `promise` states targets among `ours`."""
    if not isinstance(promise, Mapping) or not isinstance(promise.get(ORIGINAL), str):
        return
    named = {reference.figure for reference in references(promise[ORIGINAL])}
    wanted = [each for each in ours if each.id in named and each.status == "target"]
    for indicator in {each for figure in wanted for each in figure.indicators}:
        found = [each for each in cited if indicator in each.reached and not each.span]
        if len(found) == 1:
            yield Quantity(0, found[0].printed, found[0].amount, found[0].unit)


def _valued(text: str) -> list[Quantity]:
    """The quantities of a text that have a value and are neither changes nor ranks."""
    return [each for each in quantities(text) if each.value is not None and not (each.change or each.rank)]


def _updates(
    sources: Sources, *statuses: str
) -> Iterator[tuple[ReportSources, Source, KeyPath, Mapping[str, object], str]]:
    """Yield report, source, path and value of each update, or each that says one of `statuses`, and its Chinese text."""
    for report in sources.reports:
        for source, path, update in report.find(*(f"{promise}.updates.*" for promise in PROMISES)):
            if isinstance(update, Mapping) and (not statuses or update.get("status") in statuses):
                text = source.get((*path, "text", ORIGINAL))
                yield report, source, path, update, text if isinstance(text, str) else ""


RULES: tuple[Rule[Sources], ...] = (
    Rule("commitment-evidence", N_("What is said to be kept, wholly or in part, is proved by a report, a publication or an address."),
         N_("Name the measure under evidence, the publication under publication, or the address under link."), unproven, across=True),
    Rule("commitment-quote", N_("What is quoted as evidence stands in one sentence of the measure that is named."),
         N_("Copy words of that sentence."), quotes, across=True),
    Rule("commitment-contradicted", N_("The words beside a commitment that was kept do not say that it was not."),
         N_("Correct the status, or allow it with the reason."), contradicted, excusable=True),
    Rule("commitment-evidence-elsewhere", N_("The measure that is named as evidence speaks of what the commitment does, and says what the update says."),
         N_("Name the measure that says what has become of it, or allow it with the reason."), all_of(elsewhere, misquoted, otherwise), severity="warning", across=True, excusable=True),
    Rule("commitment-ended", N_("The words beside a commitment do not say that it is under way, given up or kept where its status says something else."),
         N_("Correct the status, or allow it with the reason."), all_of(ended, not_yet), severity="warning", excusable=True),
    Rule("commitment-target-missed", N_("A commitment that was kept has reached its target."),
         N_("Correct the status or the figure, or allow it with the reason."), missed, across=True, excusable=True),
    Rule("commitment-target-reached", N_("A commitment whose target was reached is not said to be open."),
         N_("Correct the status or the figure, or allow it with the reason."), reached_after_all, across=True, severity="warning", excusable=True),
)  # fmt: skip
