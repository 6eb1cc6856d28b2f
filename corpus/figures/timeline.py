"""What earlier blocks of a document said about time, for figures whose own block gives none."""

import re
from dataclasses import dataclass, field, replace
from datetime import date

from corpus.document import Block, BlockKind, Metadata
from corpus.figure import Kind
from corpus.figures.block_times import BlockTimes, block_times
from corpus.figures.report_years import year_told
from corpus.patterns import pattern
from corpus.periods import Period, PeriodMention, PeriodSource, find_periods, inherited

_WORDING = "figure_wording.toml"
_TARGETS = re.compile(
    r"^[\W\d]*(?:[ivx]+[.)]\s*)?(?:các |một số )?(?:mục tiêu|chỉ tiêu)(?!\w)"
    r"(?!.*(?:kết quả|thực hiện|tình hình|đánh giá|tiến độ|hoàn thành|đạt|vượt|khó))",
    re.IGNORECASE,
)
_AHEAD = pattern(_WORDING, "timing", "ahead")
_PLANS = re.compile(r"\s*(?:chỉ thị|kế hoạch|đề án|chương trình|nghị quyết|dự án)(?!\w)", re.IGNORECASE)
_DIRECTS = re.compile(r"\s*chỉ thị(?!\w)", re.IGNORECASE)
_OFFICIAL = pattern(_WORDING, "timing", "official")
_OFFICIAL_WORDS = 5
TOPIC_BLOCKS = 2
"""Blocks after which a topic of time fades where the report has several."""

_LEADS = pattern(_WORDING, "timing", "leads")
_MAX_TITLE = 200
_DAY = 1
_QUARTER = 80
_MOST_OF_YEAR = 360


@dataclass(slots=True)
class Timeline:
    """What earlier blocks said about time: headings by level, then the topic of the running text.

    A title may name two times: what it reports on, ``title``, and then what it plans, ``title_ahead``.

    ``official`` says that the document speaks as a report does; then its only reporting period holds
    throughout, and one of several fades after ``TOPIC_BLOCKS`` blocks. Elsewhere, as in news, a topic
    dates its own block only. ``plans`` says that the document is a plan: its headings may announce
    targets, while a report goes through the targets to tell what became of them, but for its part on what
    is ahead ("III. Phương hướng, nhiệm vụ năm 2023"), whose level ``ahead_level`` is. ``directs`` says that
    it is a directive, whose title dates what it asks for, and not the state that it starts from. ``lead`` is
    the time that a line of its own gives what is listed below it, up to the next heading of the level above.
    """

    issued_on: date | None = None
    official: bool = False
    plans: bool = False
    directs: bool = False
    title: Period | None = None
    title_ahead: Period | None = None
    headings: dict[int, Period | None] = field(default_factory=dict)
    targets: dict[int, bool] = field(default_factory=dict)
    topics: list[Period] = field(default_factory=list)
    ahead: Period | None = None
    ahead_level: int | None = None
    lead: tuple[int, Period] | None = None
    age: int = 0

    @property
    def in_targets(self) -> bool:
        """Whether a heading above says that targets are listed below it."""
        return any(self.targets.values())

    @property
    def year(self) -> int | None:
        """The year that what stands here is of, as the heading above or the title says."""
        period = next((p for _, p in sorted(self.headings.items(), reverse=True) if p), self.title)
        years = {day.year for day in (period.start, period.end) if day} if period else set()
        return years.pop() if len(years) == 1 else None

    def take_title(self, title: str) -> None:
        """Take note of a title that is stated apart from the text, or read as such in a report.

        Elsewhere the first paragraph may stand in for a title, and tells of many times.
        """
        if not self.official or len(title) > _MAX_TITLE or title.rstrip().endswith((".", ":", "…")):
            return
        mentions = find_periods(title, self.issued_on)
        times = block_times(title, mentions, year_told(mentions))
        self._take_title([m.period for m in times.mentions if lasts(m.period)])

    def _take_title(self, lasting: list[Period]) -> None:
        self.title = lasting[0] if lasting else self.title
        self.title_ahead = lasting[-1] if lasting else self.title_ahead

    def pass_block(self, block: Block, text: str, times: BlockTimes, *, states: bool = False) -> None:
        """Take note of a block that has been read; ``states`` says that it holds figures of its own."""
        kept = [m for m in times.mentions if not (states and in_brackets(text, 0, m))]
        lasting = [m.period for m in kept if lasts(m.period)]
        self.age += 1
        self._pass_lead(block, text, times)
        if block.kind is BlockKind.TITLE:
            self._take_title(lasting)
        elif block.kind is BlockKind.HEADING:
            self.targets = {level: t for level, t in self.targets.items() if level < block.level}
            self._pass_ahead(block.level, text)
            announces = self.plans or self.ahead_level is not None
            asked = self.directs and self.ahead_level == block.level
            self.targets[block.level] = announces and (asked or _TARGETS.search(text) is not None)
            self.headings = {level: p for level, p in self.headings.items() if level < block.level}
            self.headings[block.level] = lasting[-1] if lasting else None
            self.topics, self.ahead = ([], None) if lasting else (self.topics, self.ahead)
        else:
            self._take_topics(times)

    def _pass_lead(self, block: Block, text: str, times: BlockTimes) -> None:
        """Take note of a line that but dates what is listed below it: "Tính đến ngày 30/9/2023:"."""
        if self.lead is not None and block.kind is BlockKind.HEADING and block.level <= self.lead[0]:
            self.lead = None
        dated = times.mentions[0] if len(times.mentions) == 1 else None
        if dated is not None and _LEADS.fullmatch(text[: dated.span.start] + text[dated.span.end :]):
            self.lead = max(self.headings, default=0), dated.period

    def _pass_ahead(self, level: int, text: str) -> None:
        if self.ahead_level is not None and level <= self.ahead_level:
            self.ahead_level = None
        if self.ahead_level is None and _AHEAD.search(text):
            self.ahead_level = level

    def _take_topics(self, times: BlockTimes) -> None:
        if len({m.period.start for m in times.mentions if _is_whole_year(m.period)}) > 1:
            return
        ahead = [m.period for m in times.topics if m.span.start in times.forward and lasts(m.period)]
        reported = [
            m.period
            for m in times.topics
            if m.span.start not in times.forward | times.asides and _is_reported(m.period, self.issued_on)
        ]
        self.topics.extend(reported)
        self.age = 0 if reported else self.age
        self.ahead = ahead[-1] if ahead else None if reported else self.ahead

    def known(self, kind: Kind) -> Period | None:
        """The period that holds for a figure of this kind when its block gives none."""
        if self.lead is not None:
            return inherited(self.lead[1], PeriodSource.PARAGRAPH)
        for level in sorted(self.headings, reverse=True):
            period = self.headings[level]
            if period is not None:
                return inherited(period, PeriodSource.HEADING)
        if kind is Kind.TARGET:
            period = self.ahead or self._topic() or self.title_ahead
        else:
            period = self._topic() or (None if self.directs else self.title)
        return inherited(self.in_full(period), PeriodSource.DOCUMENT) if period else None

    def in_full(self, period: Period) -> Period:
        """A period as the title tells it: "9 tháng" of a text is "9 tháng đầu năm 2020" there."""
        same = self.title is not None and _dates(period) == _dates(self.title)
        return replace(self.title, source=period.source) if same and self.title is not None else period

    def _topic(self) -> Period | None:
        """The topic of the running text, unless it has faded or the title speaks of another time."""
        if not self.topics or (self.title is not None and not _lies_in(self.topics[-1], self.title)):
            return None
        alone = len({(period.start, period.end) for period in self.topics}) == 1
        return self.topics[-1] if self.official and (alone or self.age < TOPIC_BLOCKS) else None


def _is_whole_year(period: Period) -> bool:
    """Whether a period is a year; a passage that goes through several leaves none behind."""
    if period.start is None or period.end is None:
        return False
    return period.start.year == period.end.year and (period.end - period.start).days > _MOST_OF_YEAR


def _dates(period: Period) -> tuple[date | None, date | None]:
    return period.start, period.end


def _lies_in(period: Period, whole: Period) -> bool:
    """Whether a period is part of another; unknown days are not held against it."""
    later = whole.start is None or period.start is None or period.start >= whole.start
    return later and (whole.end is None or period.end is None or period.end <= whole.end)


def in_brackets(text: str, start: int, mention: PeriodMention) -> bool:
    """Whether a period stands in brackets that open behind ``start``."""
    before = text[start : mention.span.start]
    return before.count("(") > before.count(")")


def lasts(period: Period) -> bool:
    """More than a day, or open at one end: "Sáng ngày 12/1" dates a meeting, not its results."""
    if period.start is None or period.end is None:
        return period.start is not None or period.end is not None or not re.search(r"\d/\d", period.text)
    return (period.end - period.start).days > _DAY


def _is_reported(period: Period, issued_on: date | None) -> bool:
    """Whether a period can be that of a whole report: a quarter or more, not long before its date."""
    if period.start is None or period.end is None or (period.end - period.start).days < _QUARTER:
        return False
    if issued_on is None:
        return True
    return period.start <= issued_on and period.end.year >= issued_on.year - 1


def is_directive(metadata: Metadata) -> bool:
    """Whether a document tells others what to do from now on."""
    return any(_DIRECTS.match(words) for words in (metadata.kind, metadata.title) if words)


def speaks_of_plans(metadata: Metadata) -> bool:
    """Whether a document is a plan by its kind or its title."""
    return any(_PLANS.match(words) for words in (metadata.kind, metadata.title) if words)


def speaks_as_report(text: str) -> bool:
    """Whether a text has the words of administrative reports, several times over."""
    return (
        sum(1 for _ in zip(_OFFICIAL.finditer(text), range(_OFFICIAL_WORDS), strict=False)) == _OFFICIAL_WORDS
    )
