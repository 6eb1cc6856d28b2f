"""What the figures of a list of names count: told once, before the list or in the sentence before."""

import re
from collections.abc import Mapping, Sequence

from corpus.figure import QUALIFYING, Kind
from corpus.figures.named_items import NamedItem
from corpus.figures.phrases.wording import noun_of, shorten
from corpus.figures.reading import Reading
from corpus.figures.subjects import NAMED, names_something, strip_subject
from corpus.figures.topics import as_count, list_topic
from corpus.patterns import pattern

_WORDING = "figure_wording.toml"
_TURNS = pattern(_WORDING, "named_items", "turns")
_MEASURE_END = pattern(_WORDING, "named_items", "measure_end")
_RANKED = pattern(_WORDING, "named_items", "ranked")
_EXTREME = re.compile(r"\s*(?<!\w)(?P<word>(?:cao|thấp|nhiều|ít|đông|lớn) nhất)(?!\w)", re.IGNORECASE)
_TAKING_PART = re.compile(r"(?:tổng )?(?:số (?:người|lao động)|tỷ lệ|tỉ lệ)(?: người)? (?:tham gia|bao phủ)")
_INSURANCE = pattern(_WORDING, "named_items", "insured")
_RATE = re.compile(r"(?:tỷ lệ|tỉ lệ|tỷ suất|tỷ trọng|độ che phủ)(?!\w)")
_NUMBER_IN = re.compile(r"\d")
_PERSONS = frozenset(("người", "lao động", "học sinh", "sinh viên", "học viên", "hộ", "khẩu"))


def name_item(readings: Sequence[Reading], index: int, items: Mapping[int, NamedItem]) -> None:
    """Name one figure of a list; those before it in the block have their names."""
    reading, item = readings[index], items[index]
    if index > item.first:
        base = _EXTREME.sub("", _base_of(readings[item.first].indicator, items[item.first]))
        reading.parent = readings[item.first].parent if reading.parent is None else reading.parent
    else:
        base = _from_lead(readings, index, items)
    alone = sum(each.first == item.first for each in items.values()) == 1
    if alone and base and base in reading.indicator:
        return
    if base and base != f"số {noun_of(reading)}":
        _take_rate(reading, base)
        base = _with_rank(base, item, reading)
        reading.indicator = f"{base[:-1]}, {item.label})" if base.endswith(")") else f"{base} ({item.label})"


def _with_rank(base: str, item: NamedItem, reading: Reading) -> str:
    """The name with the place among others that the item has: "số người tham gia | cao nhất"."""
    told = _EXTREME.search(item.rank)
    if not item.rank or base.endswith(")"):
        return base
    if told is not None:
        word = told["word"].lower()
    elif (most := _RANKED.search(item.rank)) is not None:
        word = f"{most['most'].lower()} nhất"
    elif "đầu" in item.rank:
        word = "cao nhất" if reading.is_percent else "nhiều nhất"
    else:
        return base
    return base if word in base else f"{base} {word}"


def _take_rate(reading: Reading, base: str) -> None:
    """The rate of one of those named is a rate, and no share of what stands before the list."""
    if reading.is_percent and _RATE.match(base):
        reading.kind = Kind.ACTUAL if reading.kind is Kind.SHARE else reading.kind
        reading.parent = None


def _base_of(indicator: str, first: NamedItem) -> str:
    """The name that the first of a list shares with the others; empty where it has none but its own."""
    for end in (f" ({first.label})", f", {first.label})"):
        if indicator.endswith(end):
            return indicator.removesuffix(end) + (")" if end.startswith(",") else "")
    return ""


def _from_lead(readings: Sequence[Reading], index: int, items: Mapping[int, NamedItem]) -> str:
    reading, item = readings[index], items[index]
    lead = reading.text[reading.clause.sentence.start : item.start]
    if item.rank and (told := _measure(item.rank) or _of_most(item.rank)):
        return _completed(told, readings, index, items)
    earlier = [other for other in readings[:index] if other.clause.sentence == reading.clause.sentence]
    if reading.parent is not None and _alike(readings[reading.parent], reading):
        return readings[reading.parent].indicator.partition(" (")[0]
    if _TURNS.match(lead) or item.rank:
        return _spoken_of(readings, index, items)
    if earlier:
        return ""
    return _measure(lead) or _listed(lead, reading)


def _measure(lead: str) -> str:
    """What is measured of those named: "các xã có | tỷ lệ hộ nghèo | cao:"."""
    named = list(NAMED.finditer(lead))
    measure = lead[named[0].start() :].strip(" :") if named else ""
    previous = None
    while previous != measure:
        previous, measure = measure, _MEASURE_END.sub("", f"{measure} ").strip()
    measure = strip_subject(measure)
    return shorten(measure) if names_something(measure) and not _NUMBER_IN.search(measure) else ""


def _listed(lead: str, reading: Reading) -> str:
    noun, topic = noun_of(reading), list_topic(lead)
    if not topic:
        return ""
    return as_count(topic, noun) if noun is not None else shorten(topic)


def _spoken_of(readings: Sequence[Reading], index: int, items: Mapping[int, NamedItem]) -> str:
    """The name of what the sentence before counts, which a list without a lead goes on with.

    One that only says who is first or last goes on with what stands nearest, and is no more than that.
    """
    reading, ranked = readings[index], bool(items[index].rank)
    before = [i for i in range(index) if ranked or readings[i].clause.sentence != reading.clause.sentence]
    if not before:
        return ""
    sentence = readings[before[-1]].clause.sentence
    near = [i for i in before if readings[i].clause.sentence == sentence]
    for i in reversed(before) if ranked else near:
        other = readings[i]
        whole = not ranked or reading.is_percent or other.value >= reading.value
        if whole and other.kind not in QUALIFYING and _alike(other, reading):
            return _base_of(other.indicator, items[i]) if i in items else other.indicator.partition(" (")[0]
    return ""


def _completed(told: str, readings: Sequence[Reading], index: int, items: Mapping[int, NamedItem]) -> str:
    """The name of a count of those who take part, with what they take part in, as spoken of before."""
    insured = _INSURANCE.search(_spoken_of(readings, index, items)) if _TAKING_PART.fullmatch(told) else None
    return f"{told} {insured[0]}" if insured is not None else told


def _of_most(rank: str) -> str:
    """The count of which there is most: "còn nhiều | hộ nghèo | nhất"."""
    ranked = _RANKED.search(rank)
    return f"số {ranked['counted']}" if ranked is not None else ""


def _alike(whole: Reading, part: Reading) -> bool:
    """Whether two figures count the same: "94 lao động, gồm Nhật Bản 41 người"."""
    same = (whole.unit or "").split()[-1:] == (part.unit or "").split()[-1:]
    return same or (part.unit == "người" and whole.unit in _PERSONS)
