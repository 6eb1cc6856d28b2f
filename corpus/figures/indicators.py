"""Indicators: what a figure counts, of whom, in a few words taken from around it."""

import re

from corpus.figure import QUALIFYING, Kind
from corpus.figures.kinds import restates
from corpus.figures.reading import Reading
from corpus.figures.starts import STARTING_VALUE
from corpus.figures.subjects import (
    NAMED,
    begins_with_verb,
    cut_at_phrase,
    name_before_bracket,
    name_before_colon,
    names_something,
    read_rest,
    read_subject,
    strip_subject,
)
from corpus.patterns import pattern
from corpus.units import read_unit

_WORDING = "figure_wording.toml"
_MAX_WORDS = 22
_MAX_VERB = 12
_MAX_WHOSE = 8
_LONG_VERB = 3
"""Syllables; longer, a verb before "là" tells what was done: "bồi dưỡng ngoại ngữ bậc 4 là 443 người"."""

_REACH = 4
"""Figures before one that may lend it their subject."""

_MEASURES = frozenset({"currencies", "symbols", "measures"})
_STATES = re.compile(r"(?<!\w)(?:là|đạt|tới|đến)\s*$")
_COUNTS = re.compile(r"(?:các|số|tổng số|toàn bộ|dân số|diện tích)(?!\w)", re.IGNORECASE)
_OF_WHICH = re.compile(r"(?<!\w)(?:trong đó|gồm)(?: có)?\s*$")
_MONEY_OF = re.compile(r"(?:kinh phí|vốn|tiền|ngân sách|nguồn|quỹ)(?!\w)", re.IGNORECASE)
_AMOUNT = re.compile(
    r"(?:chi phí|chi ngân sách|chi thường xuyên|thu (?:ngân sách|nhập|hút|thuần))(?!\w)", re.IGNORECASE
)
_MONEY_FROM = re.compile(r"từ (?:nguồn|ngân sách|vốn|quỹ|tiền)(?!\w)", re.IGNORECASE)
_BARE = pattern(_WORDING, "indicators", "bare")
_CLAUSE = re.compile(
    r"(?<!\w)(?:đã|được|sẽ|đang|không|mặc dù|tuy|nếu|khi|vì|để|thì|mà|là)(?!\w)", re.IGNORECASE
)
_AS_TOLD = re.compile(r"(?:theo|dù|tuy|nhưng|trước|sau|tại sự kiện|dự kiến)(?!\w)", re.IGNORECASE)
_CONTINUED = pattern(_WORDING, "indicators", "continued")
_MOVES = pattern(_WORDING, "indicators", "moves")
_NAMES_EXTENT = re.compile(
    r"(?:diện tích|đất|rừng|đường|kênh|mặt nước|cây|lúa|ngô|hàng|gạo|rác)(?!\w)", re.IGNORECASE
)
_RATE = re.compile(r"(?:tỷ lệ|tỉ lệ|tỷ suất|tỷ trọng)(?!\w)", re.IGNORECASE)


def set_indicator(reading: Reading, readings: list[Reading], index: int) -> None:
    """Set the indicator of ``readings[index]``, which is ``reading``; those before it have theirs."""
    subject, rest = read_subject(reading), read_rest(reading)
    subject = subject or name_before_bracket(reading, readings[:index])
    if not names_something(subject) and not (index and _same_part(readings[index - 1], reading)):
        subject = name_before_colon(reading, readings[:index]) or subject
    leader = _leader(readings, index, subject, rest)
    if leader is not None:
        reading.indicator = _source_of_money(readings[leader].indicator, reading, rest)
        return
    phrase = _phrase(reading, _what_moves(reading, subject), rest)
    if index and _same_part(readings[index - 1], reading):
        phrase = _completed(phrase, reading, readings[index - 1])
    elif reading.parent is not None and reading.quantity.unit is None:
        phrase = _completed(phrase, reading, readings[reading.parent])
    reading.indicator = _shorten(phrase) or _fallback(reading, readings, index)


def _what_moves(reading: Reading, subject: str) -> str:
    """The subject of "từ A xuống còn B" without the verb that moves it: "chuyển dịch | lao động"."""
    if reading.comparison != STARTING_VALUE:
        return subject
    verbs = list(_MOVES.finditer(subject))
    moved = (subject[verbs[-1].end() :] if verbs else subject).removesuffix(" từ")
    return moved if names_something(moved) else subject


def _source_of_money(indicator: str, reading: Reading, rest: str) -> str:
    """The indicator of another amount, with the source of this one: "20 triệu đồng từ ngân sách huyện"."""
    if reading.unit_group != "currencies" or not _MONEY_FROM.match(rest) or _MONEY_FROM.search(indicator):
        return indicator
    return _shorten(f"{indicator} {rest}")


def _completed(phrase: str, reading: Reading, earlier: Reading) -> str:
    """A bare "kinh phí", or the "hộ" of "huyện A có 20 hộ nghèo, huyện B 15 hộ", said of what goes before."""
    if _BARE.fullmatch(phrase):
        inner = re.search(r"\((.+)\)$", earlier.indicator)
        return f"{phrase} ({inner[1] if inner else earlier.indicator})"
    bare, _, whose = phrase.partition(" (")
    named, _, _ = earlier.indicator.partition(" (")
    if bare == f"số {_noun(reading)}" and earlier.unit == reading.unit and named.startswith(bare):
        return f"{named} ({whose}" if whose else named
    return phrase


def _leader(readings: list[Reading], index: int, subject: str, rest: str) -> int | None:
    """The figure whose subject this one shares, when it has none of its own."""
    reading = readings[index]
    if reading.continues is not None:
        return reading.continues
    if _named_behind(reading, rest):
        return None
    if reading.parent is not None and _restates_in_brackets(reading, subject, rest):
        return reading.parent
    if index and restates(reading, readings[index - 1]):
        return index - 1
    return _leader_before(readings, index, subject, rest)


def _leader_before(readings: list[Reading], index: int, subject: str, rest: str) -> int | None:
    """The parent, or a figure before in the sentence, of one whose own words name nothing."""
    reading = readings[index]
    own_share = reading.is_percent and reading.kind in (Kind.SHARE, Kind.TARGET) and _counts_of(rest)
    if reading.parent is not None:
        own_share = own_share and _OF_WHICH.search(reading.head) is not None and not _COUNTS.match(rest)
    qualifies = reading.kind in QUALIFYING or reading.is_percent or reading.kind is Kind.TARGET
    unbracketed = reading.clause.bracket is None and not own_share
    if qualifies and unbracketed and not names_something(strip_subject(reading.words)):
        subject = "" if reading.parent is not None else subject
    if names_something(subject) or own_share:
        return None
    if reading.parent is not None and qualifies:
        return reading.parent
    earlier = range(index - 1, max(-1, index - _REACH), -1)
    reading.continues = next((i for i in earlier if _goes_on(reading, readings[i])), None)
    return reading.continues


def _restates_in_brackets(reading: Reading, subject: str, rest: str) -> bool:
    """Whether brackets hold nothing but an amount: "35 triệu cổ phiếu (350 tỷ đồng)"."""
    alone = reading.clause.bracket is not None and not (subject or rest)
    return alone and reading.unit is not None and _noun(reading) is None


def _named_behind(reading: Reading, rest: str) -> bool:
    """Whether the words behind an amount name it: "30.200 triệu đồng vốn đầu tư"."""
    return reading.unit_group == "currencies" and _MONEY_OF.match(rest) is not None


def _goes_on(reading: Reading, earlier: Reading) -> bool:
    """Whether a figure without a subject goes on with one before it: "13,5 ...; đến 2023 là 16,6 ..."."""
    if reading.unit is None or earlier.clause.sentence != reading.clause.sentence:
        return False
    if earlier.clause.bracket not in (None, reading.clause.bracket):
        return False
    measured = _noun(reading) is None
    if measured and "/" not in reading.unit and reading.head.strip() and _same_part(earlier, reading):
        return True
    return _counted(earlier) == _counted(reading) and (measured or bool(_CONTINUED.match(reading.words)))


def _counted(reading: Reading) -> str:
    return (reading.unit or "").split("/")[0].split(" ", 1)[0]


def _same_part(earlier: Reading, reading: Reading) -> bool:
    return earlier.clause.part == reading.clause.part


def _phrase(reading: Reading, subject: str, rest: str) -> str:
    noun = _noun(reading)
    if noun is None:
        return _measured(reading, subject, rest)
    if reading.quantity.unit is None:
        return _of_bare_count(subject, noun)
    if NAMED.match(subject) and re.match(r"(?i)(?:tỷ lệ|tỉ lệ|số|tổng|chỉ số|dân số)(?!\w)", subject):
        return subject if reading.kind is not Kind.COUNT_DOCUMENTARY else f"số {noun} {rest}"
    if _STATES.search(reading.head) and names_something(subject) and not begins_with_verb(subject):
        return subject
    counted = f"số {noun} {rest}".rstrip()
    if not begins_with_verb(subject):
        return f"{counted} ({subject})" if _says_whose(subject, rest) else counted
    verb = _verb_phrase(reading.head, subject)
    return f"{counted} được {verb}" if verb else counted


def _of_bare_count(subject: str, noun: str) -> str:
    """The indicator of a number printed without its unit, which is known from elsewhere: "Vân Hồ 70"."""
    if NAMED.match(subject):
        return subject
    return f"số {subject}" if subject.lower().startswith(noun) else f"số {noun} ({subject})"


def _says_whose(subject: str, rest: str) -> bool:
    """Whether words before a count are a name ("huyện A có 20 hộ") and no clause of their own.

    A long name is kept where nothing else tells what is counted: "cán bộ trẻ ... dưới 35 tuổi có 58 người".
    """
    most = _MAX_WHOSE if rest else _MAX_WORDS
    named = len(subject) > 2 and len(subject.split()) <= most
    return named and not (_CLAUSE.search(subject) or _AS_TOLD.match(subject))


def _noun(reading: Reading) -> str | None:
    """The thing counted, ``None`` for money, rates and measures."""
    if reading.unit is None or reading.is_percent or reading.unit_group in _MEASURES or "/" in reading.unit:
        return None
    return reading.unit


def _measured(reading: Reading, subject: str, rest: str) -> str:
    if reading.is_percent and _counts_of(rest) and not _RATE.search(subject):
        return _share_of(reading, subject, rest)
    named = NAMED.search(subject)
    if named is not None:
        return subject[named.start() :]
    if reading.unit_group == "currencies":
        return _money(reading, subject, rest)
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
        and _says_whose(subject, rest)
        and _NAMES_EXTENT.match(rest)
    ):
        return f"{rest} ({subject})"
    joined = reading.unit_group == "measures" or (in_symbols and begins_with_verb(subject))
    return f"{subject} {rest}".strip() if joined else subject or rest


def _share_of(reading: Reading, subject: str, rest: str) -> str:
    head = reading.head.rstrip()
    if head.endswith("hoàn thành"):
        return f"tỷ lệ hoàn thành {rest}"
    if not names_something(subject) or head.endswith((" có", "có", " còn", " với")) or not head:
        return f"tỷ lệ {rest}"
    return f"{subject} ({rest})"


def _counts_of(rest: str) -> bool:
    """Whether a percentage is followed by those it is a share of: "95% số hộ", "40% cán bộ"."""
    if _COUNTS.match(rest):
        return True
    unit = read_unit(rest, 0)
    return unit is not None and unit.group in {"nouns", "places"}


def _money(reading: Reading, subject: str, rest: str) -> str:
    if _named_behind(reading, rest) and not NAMED.search(subject):
        return f"{rest} ({subject})" if names_something(subject) and _says_whose(subject, rest) else rest
    whole = subject or rest
    earlier = strip_subject(reading.wide_words).removesuffix(subject)
    earlier = strip_subject(earlier)
    short = len(subject.split()) < 4 and not _AMOUNT.match(subject)
    if short and begins_with_verb(subject) and len(earlier.split()) > 4:
        return f"kinh phí {subject}: {earlier}"
    spent = begins_with_verb(whole) and not (_MONEY_OF.match(whole) or _AMOUNT.match(whole))
    return f"kinh phí {_small(whole)}" if spent else whole


def _verb_phrase(head: str, subject: str) -> str:
    told = (" có", " còn", " gồm") if len(subject.split()) > _LONG_VERB else (" có", " còn", " là", " gồm")
    if not begins_with_verb(subject) or head.rstrip().endswith(told):
        return ""
    return _small(" ".join(subject.split()[:_MAX_VERB]))


def _small(words: str) -> str:
    """The first letter small, but for names in capitals."""
    return words[:1].lower() + words[1:] if words[1:2].islower() or words[1:2] == " " else words


def _shorten(phrase: str) -> str:
    short = cut_at_phrase(phrase, _MAX_WORDS).strip(' ,;:.-–“”"')
    if short.count("(") > short.count(")"):
        short += ")"
    return _small(short)


def _fallback(reading: Reading, readings: list[Reading], index: int) -> str:
    """What a figure without a name of its own is most likely said of; never the words of a figure itself."""
    if reading.parent is not None:
        return readings[reading.parent].indicator
    if index and readings[index - 1].clause.sentence == reading.clause.sentence:
        name = readings[index - 1].indicator
        return f"mức ({name})" if reading.head.rstrip().endswith("mức") and "(" not in name else name
    text, clause = reading.text, reading.clause
    around = f"{text[clause.start : reading.span.start]} {text[reading.quantity.end : clause.end]}"
    named = _shorten(strip_subject(around))
    if names_something(named) and not re.search(r"\d", named):
        return named
    return f"số {reading.unit}" if _noun(reading) else (reading.unit or "")
