"""When a figure holds: said by its clause, its parent, the sentence, the heading or the document."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from corpus.document import Block, BlockKind, Metadata
from corpus.figure import Kind
from corpus.figures.reading import Reading
from corpus.patterns import pattern
from corpus.periods import Period, PeriodMention, PeriodSource, find_periods, inherited

_WORDING = "figure_wording.toml"

_PLAN_BEFORE = pattern(_WORDING, "timing", "plan_before")
_COMPARED_BEFORE = pattern(_WORDING, "timing", "compared_before")
_COMPARED_WITH = re.compile(r"(?<!\w)so (?:với|cùng kỳ)[^,;.()]{0,40}$")
_NUMBERED_BEFORE = re.compile(r"[-/][A-ZĐ][\w/-]*(?:\s+(?:của\s+[^,;]{0,60}|ký|ban hành))?,?\s*$")
_STARTS = re.compile(
    r"(?:^|[,;:](?!\d)\s*)(?:trong|đến|tính đến|vào|riêng|đặc biệt|cụ thể|theo đó|[\W\d])*\s*$"
)
_LEADING = re.compile(r"^(?:trong|vào|của)\s+", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?…]\s+|\n")
_MAX_OPENING = 60
_TARGETS = re.compile(
    r"^[\W\d]*(?:[ivx]+[.)]\s*)?(?:các |một số )?(?:mục tiêu|chỉ tiêu)(?!\w)"
    r"(?!.*(?:kết quả|thực hiện|tình hình|đánh giá|tiến độ|hoàn thành|đạt|vượt|khó))",
    re.IGNORECASE,
)
_PLANS = re.compile(r"\s*(?:kế hoạch|đề án|chương trình|nghị quyết|dự án)(?!\w)", re.IGNORECASE)
_NOW = pattern(_WORDING, "timing", "now")
_ASIDE_TOPIC = re.compile(r"(?:riêng|đặc biệt|ví dụ|chẳng hạn)[\W\d]*(?:trong|vào)?\s*$")
_OFFICIAL = pattern(_WORDING, "timing", "official")
_OFFICIAL_WORDS = 5
_AHEAD = re.compile(
    r"(?<!\w)(?:phấn đấu|mục tiêu|phương hướng|nhiệm vụ trọng tâm|dự kiến|tiếp tục|sẽ|đẩy mạnh|tăng cường|"
    r"tập trung)(?!\w)"
)
TOPIC_BLOCKS = 2
"""Blocks after which a topic of time fades where the report has several."""

_MAX_TITLE = 200
_DAY = 1
_QUARTER = 80


@dataclass(slots=True)
class BlockTimes:
    """The periods of one block that may hold for its figures; comparisons and dates of documents left out.

    ``topics`` are those that open a sentence; ``plans`` the starts of those that date a plan, ``forward``
    of those whose sentence looks ahead ("Năm 2018, phấn đấu ..."), and ``asides`` of those that date one
    instance only ("Đặc biệt, trong năm 2018, ..."). ``now`` is where the text turns to the present
    ("Đến nay, ..."), which no period before it dates.
    """

    mentions: list[PeriodMention]
    topics: list[PeriodMention]
    plans: frozenset[int]
    forward: frozenset[int]
    asides: frozenset[int] = frozenset()
    now: tuple[int, ...] = ()

    def turns_to_now(self, start: int, end: int) -> bool:
        """Whether the text turns to the present between two offsets."""
        return any(start <= position < end for position in self.now)


@dataclass(slots=True)
class Timeline:
    """What earlier blocks said about time: headings by level, then the topic of the running text.

    A title may name two times: what it reports on, ``title``, and then what it plans, ``title_ahead``.

    ``official`` says that the document speaks as a report does; then its only reporting period holds
    throughout, and one of several fades after ``TOPIC_BLOCKS`` blocks. Elsewhere, as in news, a topic
    dates its own block only. ``plans`` says that the document is a plan: its headings may announce
    targets, while a report goes through the targets to tell what became of them.
    """

    issued_on: date | None = None
    official: bool = False
    plans: bool = False
    title: Period | None = None
    title_ahead: Period | None = None
    headings: dict[int, Period | None] = field(default_factory=dict)
    targets: dict[int, bool] = field(default_factory=dict)
    topics: list[Period] = field(default_factory=list)
    ahead: Period | None = None
    age: int = 0

    @property
    def in_targets(self) -> bool:
        """Whether a heading above says that targets are listed below it."""
        return any(self.targets.values())

    def take_title(self, title: str) -> None:
        """Take note of a title that is stated apart from the text, or read as such in a report.

        Elsewhere the first paragraph may stand in for a title, and tells of many times.
        """
        if not self.official or len(title) > _MAX_TITLE or title.rstrip().endswith((".", ":", "…")):
            return
        mentions = find_periods(title, self.issued_on)
        self._take_title([m.period for m in block_times(title, mentions).mentions if _lasts(m.period)])

    def _take_title(self, lasting: list[Period]) -> None:
        self.title = lasting[0] if lasting else self.title
        self.title_ahead = lasting[-1] if lasting else self.title_ahead

    def pass_block(self, block: Block, text: str, times: BlockTimes) -> None:
        """Take note of a block that has been read."""
        lasting = [m.period for m in times.mentions if _lasts(m.period)]
        self.age += 1
        if block.kind is BlockKind.TITLE:
            self._take_title(lasting)
        elif block.kind is BlockKind.HEADING:
            self.targets = {level: t for level, t in self.targets.items() if level < block.level}
            self.targets[block.level] = self.plans and _TARGETS.search(text) is not None
            self.headings = {level: p for level, p in self.headings.items() if level < block.level}
            self.headings[block.level] = lasting[-1] if lasting else None
            self.topics, self.ahead = ([], None) if lasting else (self.topics, self.ahead)
        else:
            self._take_topics(times)

    def _take_topics(self, times: BlockTimes) -> None:
        ahead = [m.period for m in times.topics if m.span.start in times.forward and _lasts(m.period)]
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
        for level in sorted(self.headings, reverse=True):
            period = self.headings[level]
            if period is not None:
                return inherited(period, PeriodSource.HEADING)
        if kind is Kind.TARGET:
            period = self.ahead or self._topic() or self.title_ahead
        else:
            period = self._topic() or self.title
        return inherited(period, PeriodSource.DOCUMENT) if period else None

    def _topic(self) -> Period | None:
        """The topic of the running text, unless it has faded or the title speaks of another time."""
        if not self.topics or (self.title is not None and not _lies_in(self.topics[-1], self.title)):
            return None
        alone = len({(period.start, period.end) for period in self.topics}) == 1
        return self.topics[-1] if self.official and (alone or self.age < TOPIC_BLOCKS) else None


def block_times(text: str, mentions: Sequence[PeriodMention]) -> BlockTimes:
    """Sort the periods of a block: those that can hold for a figure, and those that open a sentence."""
    lower = text.lower()
    usable = [m for m in mentions if not m.digits_only and not _is_aside(text, lower, m)]
    topics = [m for m in usable if _opens_sentence(lower, m.span.start)]
    plans = frozenset(m.span.start for m in usable if _is_plan(lower, m))
    forward = frozenset(m.span.start for m in topics if _looks_ahead(lower, m))
    asides = frozenset(
        m.span.start for m in topics if _ASIDE_TOPIC.search(lower[max(0, m.span.start - 24) : m.span.start])
    )
    now = tuple(match.start("cue") for match in _NOW.finditer(lower))
    return BlockTimes(usable, topics, plans, forward, asides, now)


def set_period(reading: Reading, readings: list[Reading], times: BlockTimes, timeline: Timeline) -> None:
    """Set the period of one reading; those before it in the block, its parent too, have theirs."""
    own = _own(reading, readings, times)
    if own is not None:
        reading.period = _tidy(own)
        return
    if reading.comparison == "mức xuất phát":
        return
    if reading.parent is not None:
        reading.period = readings[reading.parent].period
        return
    reading.period = _before(reading, readings, times)
    if reading.period is None and not times.turns_to_now(0, reading.span.start):
        reading.period = timeline.known(reading.kind)


def _own(reading: Reading, readings: list[Reading], times: BlockTimes) -> Period | None:
    clause, span = reading.clause, reading.span
    before = [
        m
        for m in times.mentions
        if clause.wide_start <= m.span.start
        and m.span.end <= span.start
        and _allows_plan(reading, m, times)
        and not times.turns_to_now(m.span.end, span.start)
        and not _dates_start(reading, readings, m)
    ]
    after = [
        m
        for m in times.mentions
        if reading.quantity.end <= m.span.start < clause.wide_end and _attached(reading, m, times)
    ]
    if after and reading.kind in (Kind.TARGET, Kind.OF_TOTAL):
        return after[0].period
    if before:
        return before[-1].period
    if after and reading.kind is not Kind.PLAN_COMPLETION:
        return after[0].period
    return None


def _allows_plan(reading: Reading, mention: PeriodMention, times: BlockTimes) -> bool:
    return reading.kind in (Kind.TARGET, Kind.OF_TOTAL) or mention.span.start not in times.plans


def _attached(reading: Reading, mention: PeriodMention, times: BlockTimes) -> bool:
    """Whether a period behind the number belongs to it: no comma, no other clause between."""
    between = reading.text[reading.quantity.end : mention.span.start]
    plain = re.sub(r"\([^()]*\)", "", between)
    if re.search(r"[,;:()]|\s[-–]\s", plain) or len(plain) > 140:
        return False
    return _allows_plan(reading, mention, times)


def _dates_start(reading: Reading, readings: list[Reading], mention: PeriodMention) -> bool:
    """Whether a period right behind the first value of a change dates that one only.

    "từ 9,4% cuối năm 2020 xuống còn 7,1%": the second value holds at another time.
    """
    if reading.continues is None:
        return False
    start = readings[reading.continues]
    return start.quantity.end <= mention.span.start <= start.quantity.end + 2


def _before(reading: Reading, readings: list[Reading], times: BlockTimes) -> Period | None:
    """The nearest lasting period before the figure in its sentence, else in earlier sentences."""
    sentence = reading.clause.sentence
    documentary = reading.kind is Kind.COUNT_DOCUMENTARY
    earlier = [
        m
        for m in times.mentions
        if m.span.end <= reading.span.start
        and not _dates_start(reading, readings, m)
        and not times.turns_to_now(m.span.end, reading.span.start)
        and (_lasts(m.period) or documentary)
        and (documentary or m.span.start not in times.plans)
    ]
    here = [
        m
        for m in earlier
        if m.span.start >= sentence.start and not _in_brackets(reading.text, sentence.start, m)
    ]
    if here:
        return inherited(_tidy(here[-1].period), PeriodSource.SENTENCE)
    topics = [m for m in earlier if m in times.topics] or (
        [m for m in earlier if m.span.start not in times.plans] if documentary else []
    )
    return inherited(_tidy(topics[-1].period), PeriodSource.PARAGRAPH) if topics else None


def _in_brackets(text: str, start: int, mention: PeriodMention) -> bool:
    before = text[start : mention.span.start]
    return before.count("(") > before.count(")")


def _is_aside(text: str, lower: str, mention: PeriodMention) -> bool:
    """A period that dates a comparison or a document, not a result."""
    before = lower[max(0, mention.span.start - 60) : mention.span.start]
    if _COMPARED_WITH.search(before):
        return True
    if _COMPARED_BEFORE.search(before) and not mention.period.text.lower().startswith("trước khi"):
        return "so" in before.split()[-6:] or "kỳ" in before.split()[-3:] or before.rstrip().endswith("hơn")
    return bool(_NUMBERED_BEFORE.search(text[max(0, mention.span.start - 100) : mention.span.start]))


def _is_plan(lower: str, mention: PeriodMention) -> bool:
    return bool(_PLAN_BEFORE.search(lower[max(0, mention.span.start - 60) : mention.span.start]))


def _looks_ahead(lower: str, mention: PeriodMention) -> bool:
    around = lower[max(0, mention.span.start - 40) : mention.span.end + 80]
    return bool(_AHEAD.search(around)) and " đã " not in around


def _opens_sentence(lower: str, position: int) -> bool:
    start = max(0, position - _MAX_OPENING - 2)
    before = _SENTENCE_END.split(lower[start:position])[-1]
    near = len(before) <= _MAX_OPENING
    return near and before.count("(") <= before.count(")") and bool(_STARTS.search(before))


def _lies_in(period: Period, whole: Period) -> bool:
    """Whether a period is part of another; unknown days are not held against it."""
    later = whole.start is None or period.start is None or period.start >= whole.start
    return later and (whole.end is None or period.end is None or period.end <= whole.end)


def _lasts(period: Period) -> bool:
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


def _tidy(period: Period) -> Period:
    text = _LEADING.sub("", period.text)
    return Period(text, period.start, period.end, period.source)


def speaks_of_plans(metadata: Metadata) -> bool:
    """Whether a document is a plan by its kind or its title."""
    return any(_PLANS.match(words) for words in (metadata.kind, metadata.title) if words)


def speaks_as_report(text: str) -> bool:
    """Whether a text has the words of administrative reports, several times over."""
    return (
        sum(1 for _ in zip(_OFFICIAL.finditer(text), range(_OFFICIAL_WORDS), strict=False)) == _OFFICIAL_WORDS
    )
