"""Indicators: what a figure counts, of whom, in a few words taken from around it."""

import re
from functools import cache

from corpus.data_files import read_lines
from corpus.figure import QUALIFYING, Kind
from corpus.figures.clauses import without_brackets
from corpus.figures.reading import Reading
from corpus.patterns import pattern
from corpus.syllables import canonical
from corpus.units import function_words

_WORDING = "figure_wording.toml"

_MAX_WORDS = 18
_MAX_REST = 12
_OPENING = pattern(_WORDING, "indicators", "opening")
_CLOSING = pattern(_WORDING, "indicators", "closing")
_NAMED = pattern(_WORDING, "indicators", "named")
_REST_STOPS = re.compile(
    r"(?<!\w)(?:để|nhằm|trong đó|gồm|bao gồm|như|theo|so với|với|do|nên|nhưng|thì|khi|tương ứng|tương đương|"
    r"(?:đạt|tăng|giảm|chiếm|bằng|là|còn|ước)(?=\s+(?:\d|gần|hơn|khoảng|trên|dưới|so|$)|$))(?!\w)"
)
_STATES = re.compile(r"(?<!\w)(?:là|đạt|tới|đến)\s*$")
_MONEY_OF = re.compile(r"^(?:kinh phí|vốn|tiền|ngân sách|nguồn)", re.IGNORECASE)
_CONTINUED = re.compile(
    r"^[\s,;]*(?:và |rồi |nay |hiện |đến nay |đến |sau đó |con số này |xuống |lên |tăng |giảm |còn |là )",
    re.IGNORECASE,
)
_TIME = pattern(_WORDING, "indicators", "time")


def set_indicator(reading: Reading, readings: list[Reading], index: int) -> None:
    """Set the indicator of ``readings[index]``, which is ``reading``; those before it have theirs."""
    subject = _subject(reading)
    leader = _leader(reading, readings, index, subject)
    if leader is not None:
        reading.indicator = readings[leader].indicator
        return
    reading.indicator = _shorten(_phrase(reading, subject)) or _fallback(reading)


def _leader(reading: Reading, readings: list[Reading], index: int, subject: str) -> int | None:
    """The figure whose subject this one shares, when it has none of its own."""
    if _names_something(subject) or (reading.kind is Kind.SHARE and _counts_of(_rest(reading))):
        return None
    qualifies = reading.kind in QUALIFYING or reading.is_percent or reading.kind is Kind.TARGET
    if reading.parent is not None and qualifies:
        return reading.parent
    if reading.continues is None:
        earlier = range(index - 1, max(-1, index - 4), -1)
        reading.continues = next((i for i in earlier if _goes_on(reading, readings[i])), None)
    return reading.continues


def _names_something(subject: str) -> bool:
    words = subject.split()
    return len(words) >= 2 or (
        len(words) == 1 and len(subject) > 1 and canonical(subject) not in function_words()
    )


def _goes_on(reading: Reading, earlier: Reading) -> bool:
    """Whether a figure without a subject goes on with the one before it: "13,5 ...; đến 2023 là 16,6 ..."."""
    if (
        earlier is None
        or earlier.offset != reading.offset
        or earlier.clause.sentence != reading.clause.sentence
    ):
        return False
    alike = (earlier.unit or "").split("/")[0].split()[:1] == (reading.unit or "").split("/")[0].split()[:1]
    return (
        alike
        and reading.unit is not None
        and (_noun(reading) is None or bool(_CONTINUED.match(reading.words)))
    )


def _subject(reading: Reading) -> str:
    """The words before the figure that name what is measured, without connectives and copulas."""
    words, wide = _strip(reading.words), _strip(reading.wide_words)
    if not _names_something(words) or _is_fragment(reading, words, wide):
        return wide
    return words


def _is_fragment(reading: Reading, words: str, wide: str) -> bool:
    """A piece of a list ("xóm và cộng đồng cho ..."): its verb or its noun stands before the comma."""
    if wide == words:
        return False
    if _noun(reading) is not None and reading.head.rstrip().endswith(" cho"):
        return _has_verb(wide)
    return bool(_NAMED.search(wide)) and not _NAMED.search(words) and not _has_verb(words)


def _has_verb(words: str) -> bool:
    return words.split(maxsplit=1)[0].lower() in _verbs() if words else False


def _strip(words: str) -> str:
    words = " ".join(_TIME.sub(" ", words).split())
    previous = None
    while previous != words:
        previous = words
        words = _CLOSING.sub("", words).strip(' ,;:.-–()“”"')
    return _OPENING.sub("", words, count=1).strip(' ,;:.-–()“”"')


def _phrase(reading: Reading, subject: str) -> str:
    noun = _noun(reading) if reading.quantity.unit is not None else None
    if noun is None:
        return _measured(reading, subject)
    if subject.lower().startswith(("tỷ lệ", "tỉ lệ", "số ", "tổng ", "chỉ số", "dân số")):
        return subject if reading.kind is not Kind.COUNT_DOCUMENTARY else f"số {noun} {_rest(reading)}"
    if _STATES.search(reading.head) and _names_something(subject) and not _has_verb(subject):
        return subject
    rest = _rest(reading)
    verb = _verb_phrase(reading.head, subject)
    return f"số {noun}{' ' + rest if rest else ''}{' được ' + verb if verb else ''}"


def _noun(reading: Reading) -> str | None:
    """The thing counted, ``None`` for money, rates and measures."""
    if (
        reading.unit is None
        or reading.is_percent
        or reading.unit_group in {"currencies", "symbols", "measures"}
    ):
        return None
    return None if "/" in reading.unit else reading.unit


def _measured(reading: Reading, subject: str) -> str:
    rest = _rest(reading)
    if (
        reading.is_percent
        and reading.kind in (Kind.SHARE, Kind.PLAN_COMPLETION, Kind.ACTUAL)
        and _counts_of(rest)
    ):
        if reading.head.rstrip().endswith("hoàn thành"):
            return f"tỷ lệ hoàn thành {rest}"
        return f"tỷ lệ {rest}" if _has_few(subject) else f"{subject} ({rest})"
    named = _NAMED.search(subject)
    if named is not None:
        return subject[named.start() :]
    if reading.unit_group == "currencies":
        return _money(reading, subject, rest)
    if reading.unit is None:
        return f"số {subject}" if subject else ""
    return f"{subject} {rest}".strip() if reading.unit_group == "measures" else subject or rest


def _has_few(subject: str) -> bool:
    return len(subject.split()) < 3


def _counts_of(rest: str) -> bool:
    return bool(
        re.match(r"(?:các|số|tổng số|hộ|người|dân|xã|trường|học sinh|cán bộ)(?!\w)", rest, re.IGNORECASE)
    )


def _money(reading: Reading, subject: str, rest: str) -> str:
    whole = subject or rest
    earlier = _strip(reading.wide_words)
    if len(subject.split()) < 4 and _has_verb(subject) and len(earlier.split()) > 4:
        return f"kinh phí {subject}: {earlier}"
    return (
        whole
        if not _has_verb(whole) or _MONEY_OF.match(whole)
        else f"kinh phí {whole[:1].lower()}{whole[1:]}"
    )


def _verb_phrase(head: str, subject: str) -> str:
    if not _has_verb(subject) or head.rstrip().endswith((" có", " còn", " là", " gồm")):
        return ""
    return " ".join(subject.split()[:_MAX_REST])


def _rest(reading: Reading) -> str:
    tail = reading.text[reading.quantity.end : reading.clause.end]
    if not tail.strip():
        tail = re.split(
            r"[,;:]", without_brackets(reading.text[reading.quantity.end : reading.clause.wide_end])
        )[0]
    tail = tail.strip(' .,;:-–”"')
    stop = _REST_STOPS.search(tail.lower())
    words = (tail[: stop.start()] if stop else tail).split()
    return _CLOSING.sub("", " ".join(words[:_MAX_REST]))


def _shorten(phrase: str) -> str:
    short = " ".join(phrase.split()[:_MAX_WORDS]).strip(' ,;:.-–()“”"')
    return short[:1].lower() + short[1:] if short[1:2].islower() or short[1:2] == " " else short


def _fallback(reading: Reading) -> str:
    """The clause itself, when no rule names the thing measured."""
    clause = reading.text[reading.clause.start : reading.clause.end]
    return _shorten(" ".join(clause.split())) or (reading.unit or "")


@cache
def _verbs() -> frozenset[str]:
    return frozenset(word for line in read_lines("report_verbs.txt") for word in line.split())
