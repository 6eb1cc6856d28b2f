"""Names of figures that another figure, the lead-in of a list or the sentence before tells."""

import re

from corpus.figures.leaders import same_part
from corpus.figures.phrases.wording import noun_of, shorten
from corpus.figures.reading import Reading
from corpus.figures.subjects import names_something, strip_subject
from corpus.figures.topics import as_count, list_topic, stands_for_topic, topic_with
from corpus.patterns import pattern
from corpus.sentences import split_sentences

_WORDING = "figure_wording.toml"
_PAID_OUT = pattern(_WORDING, "indicators", "paid_out")
_SUM = pattern(_WORDING, "indicators", "sum_with_parts")
_BARE_SUM = 4
_SUM_OF = pattern(_WORDING, "indicators", "sum_of")
_WITH_SUM = re.compile(r"(?i)\s+với\s+(?:tổng )?(?:kinh phí|số tiền|mức|doanh số|trị giá)(?!\w)[^,;]*$")
_AVERAGE = pattern(_WORDING, "indicators", "average")
_OF_TOTAL = re.compile(r"(?i)\s*(?:trong|trên)\s+(?:tổng\s+)?số\s+(?:gần |hơn |khoảng |trên )?")
_PREDICATE = re.compile(r"(?<!\w)(?:bị|đã|được|phải|chưa|không|có)\s+(?=\w)")
_PERSONS = frozenset(
    ("lao động", "người lao động", "học sinh", "sinh viên", "học viên", "cán bộ", "công nhân")
)
_BARE_RATE = re.compile(r"(?i)(?:tỷ lệ|tỉ lệ)(?: này| đó)?(?: (?:cao|thấp) nhất)?")
_RATE_OF = re.compile(r"(?:tỷ lệ|tỉ lệ) (?!này|đó|cao|thấp)\w")
_BARE_COVER = re.compile(r"(?i)(?:tỷ lệ|tỉ lệ) (?:bao phủ|tham gia)")
_INSURANCE = re.compile(
    r"(?i)(?<!\w)(?:BHXH|BHYT|BHTN|bảo hiểm (?:xã hội|y tế|thất nghiệp))(?: (?:tự nguyện|bắt buộc))?"
)
_BARE = pattern(_WORDING, "indicators", "bare")


def referred_name(reading: Reading) -> str:
    """The name of what "con số cụ thể là 51.496 doanh nghiệp" refers back to, in the sentence before."""
    noun = noun_of(reading)
    if noun is None or not stands_for_topic(reading.words):
        return ""
    before = split_sentences(reading.text, 0, reading.clause.sentence.start)
    topic = topic_with(noun, before[-1].of(reading.text)) if before else ""
    return f"số {topic}" if topic else ""


def name_of_sum(readings: list[Reading], index: int) -> str:
    """The name of a sum, or of an average in brackets, that the figure before tells the purpose of."""
    reading = readings[index]
    named = _SUM_OF.search(reading.words.strip(" :"))
    average = _AVERAGE.match(reading.words.strip())
    if named is None and average is None:
        return ""
    before = [i for i in (index - 1, reading.parent) if i is not None and i >= 0]
    if average is not None:
        whole = readings[reading.parent] if reading.parent is not None else None
        inner = _innermost(whole.indicator) if whole is not None else ""
        return f"mức bình quân ({inner})" if inner and reading.clause.bracket else ""
    of = next((readings[i] for i in before if noun_of(readings[i]) and same_part(readings[i], reading)), None)
    if named is None:
        return ""
    name = f"{named['sum'][:1].lower()}{named['sum'][1:]}"
    if of is not None and of.clause.bracket == reading.clause.bracket:
        plain, _, whose = of.indicator.partition(" (")
        return f"{name} ({whose.rstrip(')') if whose and plain == f'số {of.unit}' else plain})"
    purpose = _WITH_SUM.split(reading.wide_words)[0] if _WITH_SUM.search(reading.wide_words) else ""
    return f"{name} ({shorten(strip_subject(purpose))})" if names_something(strip_subject(purpose)) else ""


def _innermost(indicator: str) -> str:
    """What stands in the brackets of an indicator, all of it without brackets."""
    return indicator.rpartition("(")[2].rstrip(")")


def completed_rate(readings: list[Reading], index: int) -> str:
    """The indicator; a bare "tỷ lệ" is that which was spoken of before: "xã A có tỷ lệ thấp nhất"."""
    reading = readings[index]
    if index and _BARE_COVER.fullmatch(reading.indicator) and same_part(readings[index - 1], reading):
        insured = list(_INSURANCE.finditer(readings[index - 1].indicator))
        return f"{reading.indicator} {insured[-1][0]}" if insured else reading.indicator
    bare = _BARE_RATE.fullmatch(reading.indicator)
    for earlier in reversed(readings[:index] if bare is not None else []):
        if earlier.is_percent and _RATE_OF.match(earlier.indicator):
            return earlier.indicator.partition(" (")[0]
    return reading.indicator


def name_of_paid_out(readings: list[Reading], index: int) -> str:
    """The indicator; what was paid out is of the sum named last: "lũy kế giải ngân (tổng vốn ...)"."""
    reading = readings[index]
    if reading.unit_group != "currencies" or _PAID_OUT.fullmatch(reading.indicator) is None:
        return reading.indicator
    for earlier in reversed(readings[:index]):
        whole = earlier.parent is None and earlier.unit == reading.unit and earlier.value >= reading.value
        if whole and _SUM.match(earlier.indicator) and len(earlier.indicator.split()) > _BARE_SUM:
            return shorten(f"{reading.indicator} ({earlier.indicator.partition(' (')[0]})")
    return reading.indicator


def name_in_list(phrase: str, readings: list[Reading], index: int) -> str:
    """An item behind a colon, named with what is listed: "... tại các thị trường: Nhật Bản 187 người"."""
    reading = readings[index]
    noun = noun_of(reading)
    label = re.fullmatch(rf"số {re.escape(noun or '')} \((?P<label>[^()]+)\)", phrase)
    colon = reading.clause.part.start - 1
    start = reading.clause.sentence.start
    if noun is None or label is None or reading.parent is not None or reading.text[colon : colon + 1] != ":":
        return phrase
    if colon <= start or any(start <= other.span.start < colon for other in readings[:index]):
        return phrase
    topic = list_topic(reading.text[start:colon])
    return f"{as_count(topic, noun)} ({label['label']})" if topic else phrase


def predicate_behind_whole(readings: list[Reading], index: int) -> str:
    """What is said of a part behind the whole: "5 người trong tổng số 9 người được hỏi bị mất việc"."""
    reading = readings[index]
    following = readings[index + 1] if index + 1 < len(readings) else None
    between = reading.text[reading.quantity.end : following.span.start] if following else ""
    counted = following is not None and noun_of(following) and following.unit == reading.unit
    if following is None or not counted or not _OF_TOTAL.fullmatch(between):
        return ""
    behind = following.text[following.quantity.end : following.clause.end]
    starts = [match.start() for match in _PREDICATE.finditer(behind)]
    return " ".join(behind[starts[-1] :].split()).strip(" .,;") if starts else ""


def completed_by(phrase: str, reading: Reading, earlier: Reading) -> str:
    """A bare "kinh phí", or the "hộ" of "huyện A có 20 hộ nghèo, huyện B 15 hộ", said of what goes before."""
    if _BARE.fullmatch(phrase):
        inner = re.search(r"\((.+)\)$", earlier.indicator)
        return f"{phrase} ({inner[1] if inner else earlier.indicator})"
    bare, _, whose = phrase.partition(" (")
    named, _, _ = earlier.indicator.partition(" (")
    alike = earlier.unit == reading.unit or (reading.unit == "người" and earlier.unit in _PERSONS)
    if bare == f"số {noun_of(reading)}" and alike and named.startswith(f"số {earlier.unit}"):
        return f"{named} ({whose}" if whose else named
    return phrase
