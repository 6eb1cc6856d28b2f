"""The periods of one block: which can hold for its figures, and which open a sentence."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.figures.report_years import leaves_year, opens_with_same_time, with_years
from corpus.patterns import pattern
from corpus.periods import PeriodMention

_WORDING = "figure_wording.toml"
_PLAN_BEFORE = pattern(_WORDING, "timing", "plan_before")
_COMPARED_BEFORE = pattern(_WORDING, "timing", "compared_before")
_COMPARED_WITH = re.compile(r"(?<!\w)so (?:với|cùng kỳ)[^,;.()]{0,40}$")
_TIMES = re.compile(r"\d\s+lần(?: so(?: với)?)?(?: mức)?(?: của)?(?: cùng kỳ)?\s+$")
"""What a multiple is taken of: "gấp 2,6 lần năm 2021"."""

_NUMBERED_BEFORE = re.compile(r"[-/][A-ZĐ][\w/-]*(?:\s+(?:của\s+[^,;]{0,60}|ký|ban hành))?,?\s*$")
_STARTS = re.compile(
    r"(?:^|[,;:](?!\d)\s*)(?:trong|đến|tính đến|vào|riêng|đặc biệt|cụ thể|theo đó|[\W\d])*\s*$"
)
_SENTENCE_END = re.compile(r"[.!?…;]\s+|\n")
_MAX_OPENING = 60
_NOW = pattern(_WORDING, "timing", "now")
_STARTS_YEAR = re.compile(r"(?:đầu|giữa) năm", re.IGNORECASE)
"""Where something began, which dates no more than its own sentence."""

_ASIDE_TOPIC = re.compile(r"(?:riêng|đặc biệt|ví dụ|chẳng hạn)[\W\d]*(?:trong|vào)?\s*$")
_AHEAD = re.compile(
    r"(?<!\w)(?:phấn đấu|mục tiêu|phương hướng|nhiệm vụ trọng tâm|dự kiến|tiếp tục|sẽ|đẩy mạnh|tăng cường|"
    r"tập trung)(?!\w)"
)


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
    compared: tuple[PeriodMention, ...] = ()
    """Those with which something is compared; a value in brackets right behind one is of it."""

    def turns_to_now(self, start: int, end: int) -> bool:
        """Whether the text turns to the present between two offsets."""
        return any(start <= position < end for position in self.now)


def block_times(
    text: str, mentions: Sequence[PeriodMention], year: int | None = None, *, moves: bool = True
) -> BlockTimes:
    """Sort the periods of a block: those that can hold for a figure, and those that open a sentence.

    ``year`` is that of the report, which dates "cuối năm", and where it ``moves`` them "quý I" too.
    """
    lower = text.lower()
    plain = [m for m in mentions if not m.digits_only and not _is_aside(text, lower, m)]
    unsaid = {m.span.start for m in plain if leaves_year(m.period)}
    usable = with_years(plain, year, moves=moves)
    lasting = [m for m in usable if m.span.start not in unsaid and not _STARTS_YEAR.match(m.period.text)]
    topics = [m for m in lasting if _opens_sentence(lower, m.span.start)]
    plans = frozenset(m.span.start for m in usable if _is_plan(lower, m))
    forward = frozenset(m.span.start for m in topics if _looks_ahead(lower, m))
    asides = frozenset(
        m.span.start for m in topics if _ASIDE_TOPIC.search(lower[max(0, m.span.start - 24) : m.span.start])
    )
    now = tuple(match.start("cue") for match in _NOW.finditer(lower))
    compared = with_years(
        [m for m in mentions if not m.digits_only and _is_compared(lower, m)], year, moves=moves
    )
    return BlockTimes(usable, topics, plans, forward, asides, now, tuple(compared))


def _is_aside(text: str, lower: str, mention: PeriodMention) -> bool:
    """A period that dates a comparison or a document, not a result."""
    if opens_with_same_time(lower, mention):
        return False
    if _is_compared(lower, mention):
        return True
    before = lower[max(0, mention.span.start - 60) : mention.span.start]
    if _COMPARED_BEFORE.search(before) and not mention.period.text.lower().startswith("trước khi"):
        return "so" in before.split()[-6:] or "kỳ" in before.split()[-3:] or before.rstrip().endswith("hơn")
    return bool(_NUMBERED_BEFORE.search(text[max(0, mention.span.start - 100) : mention.span.start]))


def _is_compared(lower: str, mention: PeriodMention) -> bool:
    before = lower[max(0, mention.span.start - 60) : mention.span.start]
    return bool(_COMPARED_WITH.search(before) or _TIMES.search(before))


def _is_plan(lower: str, mention: PeriodMention) -> bool:
    return bool(_PLAN_BEFORE.search(lower[max(0, mention.span.start - 60) : mention.span.start]))


def _looks_ahead(lower: str, mention: PeriodMention) -> bool:
    around = lower[max(0, mention.span.start - 40) : mention.span.end + 80]
    return bool(_AHEAD.search(around)) and " đã " not in around


def _opens_sentence(lower: str, position: int) -> bool:
    start = max(0, position - _MAX_OPENING - 2)
    before = _SENTENCE_END.split(lower[start:position])[-1]
    near = len(before) <= _MAX_OPENING
    bracketed = lower.rfind("(", 0, position) > lower.rfind(")", 0, position)
    return near and not bracketed and bool(_STARTS.search(before))
