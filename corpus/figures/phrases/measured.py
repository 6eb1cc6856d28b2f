"""Names of what is measured: a rate, a length, a weight."""

import re

from corpus.figure import Kind
from corpus.figures.phrases.sums import money_phrase
from corpus.figures.phrases.wording import TOTAL_ALONE, in_small, says_whose
from corpus.figures.reading import Reading
from corpus.figures.subjects import NAMED, begins_with_verb, names_something
from corpus.patterns import pattern
from corpus.units import read_unit

_WORDING = "figure_wording.toml"
_OFFICE = pattern(_WORDING, "indicators", "office")
_COUNTS = re.compile(r"(?:các|số|tổng số|toàn bộ|dân số|lực lượng lao động|diện tích)(?!\w)", re.IGNORECASE)
_NAMES_EXTENT = re.compile(
    r"(?:diện tích|đất|rừng|đường|kênh|mặt nước|cây|lúa|ngô|hàng|gạo|rác)(?!\w)", re.IGNORECASE
)
_RATE = re.compile(r"(?:tỷ lệ|tỉ lệ|tỷ suất|tỷ trọng)(?!\w)", re.IGNORECASE)


def measured_phrase(reading: Reading, subject: str, rest: str) -> str:
    """The name of a figure that counts no things: a share, a sum of money, a measure."""
    of_plan = reading.kind is Kind.PLAN_COMPLETION and reading.comparison and names_something(subject)
    if reading.is_percent and counts_group(rest) and not (of_plan or _RATE.search(subject)):
        return _share_of(reading, subject, rest)
    if reading.is_percent and _does_something(reading, subject, rest):
        return f"tỷ lệ {in_small(subject)} {rest}"
    money = reading.unit_group == "currencies"
    named = NAMED.search(subject)
    if named is not None and not (money and rest and TOTAL_ALONE.fullmatch(subject)):
        return subject[named.start() :]
    if money:
        return money_phrase(reading, subject, rest)
    if reading.unit is None or ("/" in reading.unit and not names_something(subject)):
        counted = reading.unit or subject
        return f"số {counted}" if counted else ""
    return _measured_thing(reading, subject, rest)


def _measured_thing(reading: Reading, subject: str, rest: str) -> str:
    """What a length, an area or a weight is one of: "giao 21 ha | đất rừng"."""
    in_symbols = reading.unit_group == "symbols" and not reading.is_percent
    if (
        in_symbols
        and not begins_with_verb(subject)
        and says_whose(subject, rest)
        and _NAMES_EXTENT.match(rest)
    ):
        return f"{rest} ({subject})"
    joined = reading.unit_group == "measures" or (in_symbols and begins_with_verb(subject))
    return f"{subject} {rest}".strip() if joined else subject or rest


def _does_something(reading: Reading, subject: str, rest: str) -> bool:
    """Whether a share of those named before does what follows: "lao động tự do có 42% | tham gia BHYT"."""
    told = reading.head.rstrip().endswith((" có", " còn"))
    return told and begins_with_verb(rest) and names_something(subject) and not _RATE.search(subject)


def _share_of(reading: Reading, subject: str, rest: str) -> str:
    head = reading.head.rstrip()
    if head.endswith("hoàn thành"):
        return f"tỷ lệ hoàn thành {rest}"
    told = head.endswith((" có", "có", " còn", " với"))
    if told or not head or not names_something(subject) or _OFFICE.match(subject):
        return f"tỷ lệ {rest}"
    return f"{subject} ({rest})"


def counts_group(rest: str) -> bool:
    """Whether a percentage is followed by those it is a share of: "95% số hộ", "40% cán bộ"."""
    if _COUNTS.match(rest):
        return True
    unit = read_unit(rest, 0)
    return unit is not None and unit.group in {"nouns", "places"}
