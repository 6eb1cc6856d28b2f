"""A figure's own words put together as the name of what it counts."""

import re

from corpus.figure import Kind
from corpus.figures.reading import Reading
from corpus.figures.subjects import NAMED, begins_with_verb, cut_at_phrase, names_something, strip_subject
from corpus.patterns import pattern
from corpus.units import read_unit

_WORDING = "figure_wording.toml"
_MAX_WORDS = 22
_MAX_VERB = 12
_MAX_WHOSE = 8
_SHORT = 2
_LONG_VERB = 3
"""Syllables; longer, a verb before "là" tells what was done: "bồi dưỡng ngoại ngữ bậc 4 là 443 người"."""

_COMPLETED = re.compile(r"(?<!kế hoạch )(?<!không )(?<!chưa )(?<!\w)hoàn thành$")
_SHORT_DEED = 2
"""Syllables; a verb no longer than that tells of no purpose: "bố trí 12 tỷ đồng | từ ngân sách tỉnh"."""

_OFFICE = pattern(_WORDING, "indicators", "office")
_TOTAL_ALONE = re.compile(r"(?i)tổng(?:\s+số)?")
_PREDICATE = re.compile(r"(?<!\w)(?:bị|đã|được|phải|chưa|không|có)\s+(?=\w)")
_OFFICES = frozenset("sở bộ ban hội tỉnh huyện xã phường quận ngành báo đài viện cục vụ chương ngân".split())
_MEASURES = frozenset({"currencies", "symbols", "measures"})
_STATES = re.compile(r"(?<!\w)(?:là|đạt|tới|đến)\s*$")
_COUNTS = re.compile(r"(?:các|số|tổng số|toàn bộ|dân số|lực lượng lao động|diện tích)(?!\w)", re.IGNORECASE)
MONEY_OF = re.compile(r"(?:kinh phí|vốn|tiền|ngân sách|nguồn|quỹ)(?!\w)", re.IGNORECASE)
_AMOUNT = re.compile(
    r"(?:chi phí|chi ngân sách|chi thường xuyên|thu (?:ngân sách|nhập|hút|thuần))(?!\w)", re.IGNORECASE
)
_INSURANCE = pattern(_WORDING, "indicators", "insurance")
_INSURED = frozenset({"người", "lao động", "hộ", "học sinh"})
_OWN_MONEY = pattern(_WORDING, "indicators", "own_money")
"""Deeds that take or give money that is nobody's budget."""

_PAID_BY = pattern(_WORDING, "indicators", "paid_by")
_GRANTED = pattern(_WORDING, "indicators", "granted")
_CLAUSE = re.compile(
    r"(?<!\w)(?:đã|được|sẽ|đang|không|mặc dù|tuy|nếu|khi|vì|để|thì|mà|là)(?!\w)", re.IGNORECASE
)
_AS_TOLD = re.compile(r"(?:theo|dù|tuy|nhưng|trước|sau|tại sự kiện|dự kiến)(?!\w)", re.IGNORECASE)
_NAMES_EXTENT = re.compile(
    r"(?:diện tích|đất|rừng|đường|kênh|mặt nước|cây|lúa|ngô|hàng|gạo|rác)(?!\w)", re.IGNORECASE
)
_RATE = re.compile(r"(?:tỷ lệ|tỉ lệ|tỷ suất|tỷ trọng)(?!\w)", re.IGNORECASE)


def own_phrase(reading: Reading, subject: str, rest: str) -> str:
    """The name that the words before and behind a figure give it.

    Args:
        reading: The figure.
        subject: The words before it, without connectives and copulas.
        rest: The words behind its unit that go on naming it.
    """
    noun = noun_of(reading)
    if noun is None:
        return _measured(reading, subject, rest)
    if reading.quantity.unit is None:
        return _of_bare_count(subject, noun)
    if NAMED.match(subject) and re.match(r"(?i)(?:tỷ lệ|tỉ lệ|số|tổng|chỉ số|dân số)(?!\w)", subject):
        return _of_number(reading, subject, noun, rest)
    return _of_deed(reading, subject, noun, rest)


def _of_deed(reading: Reading, subject: str, noun: str, rest: str) -> str:
    """The name of a count by what was done with those counted, else by what is counted."""
    counted = f"số {noun} {rest}".rstrip()
    if _COMPLETED.search(reading.head) and reading.kind is not Kind.PLAN_COMPLETION:
        whose = _says_whose(subject, rest) and not begins_with_verb(subject)
        return f"{counted} hoàn thành" + (f" ({subject})" if whose else "")
    if begins_with_verb(subject):
        verb = _verb_phrase(reading.head, subject)
        return f"{counted} được {verb}" if verb else counted
    if _STATES.search(reading.head) and names_something(subject):
        return subject
    return _counted_of(subject, noun, rest)


def _of_number(reading: Reading, subject: str, noun: str, rest: str) -> str:
    """The name of a count whose subject says "số ..." or "tổng số" itself."""
    if _TOTAL_ALONE.fullmatch(subject) and rest:
        whole = [match.start() for match in _PREDICATE.finditer(rest)]
        return f"tổng số {noun} {rest[: whole[-1]] if whole and whole[-1] else rest}".rstrip()
    return subject if reading.kind is not Kind.COUNT_DOCUMENTARY else f"số {noun} {rest}"


def _counted_of(subject: str, noun: str, rest: str) -> str:
    """The name of a count whose subject is what is counted, or those of whom it is."""
    if _INSURANCE.fullmatch(subject) and noun in _INSURED:
        return f"số {noun} tham gia {subject}"
    own = "" if rest else _own_count(subject, noun)
    counted = f"số {noun} {rest}".rstrip()
    return own or (f"{counted} ({subject})" if _says_whose(subject, rest) else counted)


def _own_count(subject: str, noun: str) -> str:
    """The name of a count whose subject is what is counted: "hộ cận nghèo còn 20.288 hộ"."""
    counter, _, counted = noun.rpartition("lượt ")
    named = subject[:1].lower() + subject[1:]
    return (
        f"số {counter}lượt {named}"
        if counter + counted != noun and named.startswith(f"{counted} ")
        else (f"số {named}" if named.startswith(f"{noun} ") else "")
    )


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
    named = (
        (len(subject) > _SHORT or subject.lower() == "nữ")
        and names_something(subject)
        and len(subject.split()) <= most
    )
    return named and not (_CLAUSE.search(subject) or _AS_TOLD.match(subject))


def _measured(reading: Reading, subject: str, rest: str) -> str:
    of_plan = reading.kind is Kind.PLAN_COMPLETION and reading.comparison and names_something(subject)
    if reading.is_percent and counts_group(rest) and not (of_plan or _RATE.search(subject)):
        return _share_of(reading, subject, rest)
    if reading.is_percent and _does_something(reading, subject, rest):
        return f"tỷ lệ {in_small(subject)} {rest}"
    money = reading.unit_group == "currencies"
    named = NAMED.search(subject)
    if named is not None and not (money and rest and _TOTAL_ALONE.fullmatch(subject)):
        return subject[named.start() :]
    if money:
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


def _money(reading: Reading, subject: str, rest: str) -> str:
    if _TOTAL_ALONE.fullmatch(subject):
        return f"tổng số tiền {rest}"
    if told := _money_of_somebody(subject, rest):
        return told
    if is_named_behind(reading, rest) and not NAMED.search(subject):
        return f"{rest} ({subject})" if names_something(subject) and _says_whose(subject, rest) else rest
    whole = subject or rest
    earlier = strip_subject(reading.wide_words).removesuffix(subject)
    earlier = strip_subject(earlier)
    short = len(subject.split()) < 4 and not _AMOUNT.match(subject)
    if short and begins_with_verb(subject) and len(earlier.split()) > 4:
        return f"kinh phí {subject}: {earlier}"
    if subject and rest and len(subject.split()) <= _SHORT_DEED and begins_with_verb(subject):
        whole = f"{subject} {rest}"
    spent = begins_with_verb(whole) and not (MONEY_OF.match(whole) or _AMOUNT.match(whole))
    return f"kinh phí {in_small(whole)}" if spent else whole


def _money_of_somebody(subject: str, rest: str) -> str:
    """The name of what somebody owes, pays or is granted; empty for what a budget spends."""
    if (paid := _PAID_BY.fullmatch(subject)) is not None:
        return f"số tiền {paid['deed']} ({paid['who']})"
    if (granted := _GRANTED.fullmatch(subject)) is not None:
        return f"{granted['what']} ({in_small(granted['who'])})"
    return f"số tiền {in_small(subject)} {rest}".rstrip() if _OWN_MONEY.match(subject) else ""


def _verb_phrase(head: str, subject: str) -> str:
    told = (" có", " còn", " gồm") if len(subject.split()) > _LONG_VERB else (" có", " còn", " là", " gồm")
    if not begins_with_verb(subject) or head.rstrip().endswith(told):
        return ""
    return in_small(" ".join(subject.split()[:_MAX_VERB]))


def is_named_behind(reading: Reading, rest: str) -> bool:
    """Whether the words behind an amount name it: "30.200 triệu đồng vốn đầu tư"."""
    return reading.unit_group == "currencies" and MONEY_OF.match(rest) is not None


def noun_of(reading: Reading) -> str | None:
    """The thing counted, ``None`` for money, rates and measures."""
    if reading.unit is None or reading.is_percent or reading.unit_group in _MEASURES or "/" in reading.unit:
        return None
    return reading.unit


def in_small(words: str) -> str:
    """The first letter small, but for names: "UBND", "Thạnh An"."""
    first, _, more = words.partition(" ")
    is_name = more[:1].isupper() and more[1:2].islower() and first.lower() not in _OFFICES
    return words if is_name or first[1:].isupper() else words[:1].lower() + words[1:]


def shorten(phrase: str) -> str:
    """A name of bearable length, its brackets closed, in small letters but for names."""
    short = cut_at_phrase(phrase, _MAX_WORDS).strip(' ,;:.-–“”"')
    if short.count("(") > short.count(")"):
        short += ")"
    return in_small(short)
