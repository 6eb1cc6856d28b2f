"""When a figure holds: said by its clause, its parent, the sentence, the heading or the document."""

import re

from corpus.figure import Kind
from corpus.figures.beside import is_other_level
from corpus.figures.block_times import BlockTimes
from corpus.figures.clauses.layout import PAIRS
from corpus.figures.reading import Reading
from corpus.figures.report_years import same_time
from corpus.figures.timeline import Timeline, in_brackets, lasts
from corpus.periods import Period, PeriodMention, PeriodSource, inherited

_MONTHS_ALONE = re.compile(r"\d{1,2} tháng")
_SUM_OF_TIMES = re.compile(r"cộng (?:cả )?(?:hai|ba|bốn|năm|\d) (?:năm|kỳ|đợt|tháng|quý)[^,;\d]{0,20}$")
_SEVERAL = 2
_LEADING = re.compile(r"^(?:trong|vào|của)\s+", re.IGNORECASE)


def set_period(reading: Reading, readings: list[Reading], times: BlockTimes, timeline: Timeline) -> None:
    """Set the period of one reading; those before it in the block, its parent too, have theirs."""
    own = _own(reading, readings, times)
    if own is not None:
        whole = readings[reading.parent].period if reading.parent is not None else None
        reading.period = _tidy(same_time(reading.text, own, whole or timeline.known(Kind.ACTUAL)))
        if _MONTHS_ALONE.fullmatch(reading.period.text):
            reading.period = timeline.in_full(reading.period)
        return
    if reading.comparison == "mức xuất phát":
        return
    if (both := _of_sum(reading, times)) is not None:
        reading.period = both
        return
    if reading.parent is not None:
        reading.period = readings[reading.parent].period
        return
    reading.period = _before(reading, readings, times)
    if reading.period is None and not times.turns_to_now(0, reading.span.start):
        reading.period = timeline.known(reading.kind)


def _of_sum(reading: Reading, times: BlockTimes) -> Period | None:
    """The time of "cộng hai năm là 3.240 lượt": from the first to the last that the sentence names."""
    if _SUM_OF_TIMES.search(reading.wide) is None:
        return None
    sentence = reading.clause.sentence
    named = [
        m.period
        for m in times.mentions
        if sentence.start <= m.span.start and m.span.end <= reading.span.start and m.period.start
    ]
    if len(named) < _SEVERAL:
        return None
    text = f"{named[0].text} và {named[-1].text}"
    return Period(text, named[0].start, named[-1].end, PeriodSource.SENTENCE)


def _own(reading: Reading, readings: list[Reading], times: BlockTimes) -> PeriodMention | None:
    clause, span = reading.clause, reading.span
    if (baseline := _baseline(reading, times)) is not None:
        return baseline
    floor = clause.wide_start if clause.bracket is None else clause.part.start
    before = [
        m
        for m in times.mentions
        if floor <= m.span.start
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
        return after[0]
    if before:
        return before[-1]
    if after and (reading.kind is not Kind.PLAN_COMPLETION or is_other_level(reading)):
        return after[0]
    return None


def _baseline(reading: Reading, times: BlockTimes) -> PeriodMention | None:
    """The period compared with, for its value in brackets: "gấp 3,9 lần so với năm 2010 (15 triệu đồng)"."""
    bracket = reading.clause.bracket
    if bracket is None or reading.head.strip():
        return None
    before = [m for m in times.compared if m.span.end <= bracket]
    ends = [m for m in before if not reading.text[m.span.end : bracket].strip()]
    return ends[-1] if ends else None


def _allows_plan(reading: Reading, mention: PeriodMention, times: BlockTimes) -> bool:
    return reading.kind in (Kind.TARGET, Kind.OF_TOTAL) or mention.span.start not in times.plans


def _attached(reading: Reading, mention: PeriodMention, times: BlockTimes) -> bool:
    """Whether a period behind the number belongs to it: no comma, no other clause between."""
    between = reading.text[reading.quantity.end : mention.span.start]
    plain = PAIRS.sub("", re.sub(r"\([^()]*\)", "", between))
    if re.search(r"[,;:()]|\s[-–]\s", plain) or len(plain) > 140:
        return False
    return _allows_plan(reading, mention, times)


def _dates_start(reading: Reading, readings: list[Reading], mention: PeriodMention) -> bool:
    """Whether a period right behind the first value of a change dates that one only.

    "từ 9,4% cuối năm 2020 xuống còn 7,1%": the second value holds at another time.
    """
    if reading.continues is None or reading.clause.bracket is not None:
        return False
    start = readings[reading.continues]
    return start.quantity.end <= mention.span.start <= start.quantity.end + 2


def _before(reading: Reading, readings: list[Reading], times: BlockTimes) -> Period | None:
    """The nearest lasting period before the figure in its sentence, else in earlier sentences."""
    sentence = reading.clause.sentence
    documentary = reading.kind is Kind.COUNT_DOCUMENTARY and not reading.is_percent
    earlier = [
        m
        for m in times.mentions
        if m.span.end <= reading.span.start
        and not _dates_start(reading, readings, m)
        and not times.turns_to_now(m.span.end, reading.span.start)
        and (lasts(m.period) or documentary)
        and (documentary or _allows_plan(reading, m, times))
    ]
    here = [
        m
        for m in earlier
        if m.span.start >= sentence.start and not in_brackets(reading.text, sentence.start, m)
    ]
    if here:
        return inherited(_tidy(_of_sentence(here, reading, times).period), PeriodSource.SENTENCE)
    topics = [m for m in earlier if m in times.topics] or (
        [m for m in earlier if m.span.start not in times.plans] if documentary else []
    )
    return inherited(_tidy(topics[-1].period), PeriodSource.PARAGRAPH) if topics else None


def _of_sentence(here: list[PeriodMention], reading: Reading, times: BlockTimes) -> PeriodMention:
    """The last of the periods before a figure, but one of another part yields to what opens the sentence."""
    last = here[-1]
    if last.span.start >= reading.clause.part.start:
        return last
    opening = [m for m in here if m in times.topics]
    return opening[-1] if opening else last


def _tidy(period: Period) -> Period:
    text = _LEADING.sub("", period.text)
    return Period(text, period.start, period.end, period.source)
