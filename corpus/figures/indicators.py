"""Indicators: what a figure counts, of whom, in a few words taken from around it."""

import re

from corpus.figure import Kind
from corpus.figures.among import name_among
from corpus.figures.deeds import with_deed
from corpus.figures.labels import with_label
from corpus.figures.leaders import leader_of, same_part
from corpus.figures.parallels import name_in_parallel
from corpus.figures.phrases import own_phrase
from corpus.figures.phrases.wording import noun_of, shorten
from corpus.figures.rates import name_rate
from corpus.figures.reading import Reading
from corpus.figures.references import (
    completed_by,
    completed_rate,
    name_in_list,
    name_of_paid_out,
    name_of_sum,
    predicate_behind_whole,
    referred_name,
)
from corpus.figures.rests import read_rest
from corpus.figures.starts import STARTING_VALUE
from corpus.figures.subjects import (
    NAMED,
    name_before_bracket,
    name_before_colon,
    names_something,
    read_subject,
    strip_subject,
)
from corpus.patterns import pattern

_WORDING = "figure_wording.toml"
_EXTREME = pattern(_WORDING, "indicators", "extreme")
_OUT_OF = re.compile(r"(?i)(?:trong|của)\s+(?:tổng\s+)?số\s+[^,;:]+\s+(?:có|thì)$")
_MONEY_FROM = re.compile(r"(?:từ (?:nguồn|ngân sách|vốn|quỹ|tiền)|đối với)(?!\w)", re.IGNORECASE)
_PART = re.compile(r"[\d.,]+\s+(?P<counted>[^\W\d][^\d,;:()]*?)\s+(?:trên|trong)\s+tổng", re.IGNORECASE)
"""What a part of a total counts, printed within it: "36.214 hộ nghèo trên tổng số 207.887 hộ"."""

_MOVES = pattern(_WORDING, "indicators", "moves")


def set_indicator(reading: Reading, readings: list[Reading], index: int) -> None:
    """Set the indicator of ``readings[index]``, which is ``reading``; those before it have theirs."""
    reading.indicator = referred_name(reading) or name_of_sum(readings, index) or _indicator(readings, index)
    name_rate(reading, readings, index)
    reading.indicator = completed_rate(readings, index)
    reading.indicator = name_of_paid_out(readings, index)
    reading.indicator = _with_extreme(readings, index)


def _with_extreme(readings: list[Reading], index: int) -> str:
    """The indicator with "cao nhất" or "thấp nhất", where the words before the figure say so."""
    reading = readings[index]
    floor = max(reading.clause.part.start, readings[index - 1].quantity.end if index else 0)
    word = _EXTREME.search(reading.text, floor, reading.span.start)
    if word is None or word["word"].lower() in reading.indicator.lower():
        return reading.indicator
    return f"{_EXTREME.sub('', reading.indicator).rstrip()} {word['word'].lower()}"


def _indicator(readings: list[Reading], index: int) -> str:
    reading = readings[index]
    if (part := _PART.match(reading.span.of(reading.text))) is not None:
        return f"số {' '.join(part['counted'].split())}"
    subject, rest = read_subject(reading), read_rest(reading) or predicate_behind_whole(readings, index)
    if _OUT_OF.match(reading.words.strip()):
        subject = ""
    if reading.kind is not Kind.PLAN_COMPLETION or reading.parent != index - 1:
        subject = subject or name_before_bracket(reading, readings[:index])
    if not names_something(subject) and not (index and same_part(readings[index - 1], reading)):
        subject = name_before_colon(reading, readings[:index]) or subject
    leader = leader_of(readings, index, subject, rest)
    if leader is not None:
        name = readings[leader].indicator
        name = name if leader == reading.parent else _EXTREME.sub("", name).rstrip()
        name = name.partition(" đối với ")[0] if rest.startswith("đối với") else name
        return _source_of_money(name, reading, rest)
    phrase = own_phrase(reading, _what_moves(reading, subject), rest)
    if NAMED.match(phrase) and rest.startswith("đối với"):
        phrase = _source_of_money(phrase, reading, rest)
    if index and same_part(readings[index - 1], reading) and not reading.head.rstrip().endswith(" cho"):
        phrase = completed_by(phrase, reading, readings[index - 1])
    elif reading.parent is not None:
        phrase = completed_by(phrase, reading, readings[reading.parent])
    if reading.parent is not None:
        phrase = with_deed(phrase, reading, readings[reading.parent])
        phrase = name_among(phrase, reading, readings[reading.parent])
    phrase = with_label(name_in_parallel(phrase, readings, index), reading, readings[:index])
    phrase = name_in_list(phrase, readings, index)
    return shorten(phrase) or _fallback(reading, readings, index)


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
    return shorten(f"{indicator} {rest}")


def _fallback(reading: Reading, readings: list[Reading], index: int) -> str:
    """What a figure without a name of its own is most likely said of; never the words of a figure itself."""
    if reading.parent is not None:
        return readings[reading.parent].indicator
    if index and readings[index - 1].clause.sentence == reading.clause.sentence:
        name = readings[index - 1].indicator
        return f"mức ({name})" if reading.head.rstrip().endswith("mức") and "(" not in name else name
    text, clause = reading.text, reading.clause
    around = f"{text[clause.start : reading.span.start]} {text[reading.quantity.end : clause.end]}"
    named = shorten(strip_subject(around))
    if names_something(named) and not re.search(r"\d", named):
        return named
    return f"số {reading.unit}" if noun_of(reading) else (reading.unit or "")
