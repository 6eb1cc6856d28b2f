"""The frame of a question: what is asked for, and the constraints an answer must meet."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from bot.data_files import read_table
from bot.understanding.directives import NUMBER_ASKED, named_directives, without_directives
from bot.understanding.places import provinces_in, without_provinces
from corpus.figure import Kind
from corpus.syllables import canonical


class Asks(StrEnum):
    """What an answer must give."""

    QUANTITY = "quantity"
    MEANING = "meaning"
    DATE = "date"
    PERSON = "person"
    PLACE = "place"
    NAMES = "names"
    LISTING = "listing"
    CONTENT = "content"


class UnitAsked(StrEnum):
    """What a quantity is asked in, where the question says so."""

    PERCENT = "percent"
    RATE = "rate"
    MONEY = "money"
    DURATION = "duration"


@dataclass(frozen=True, slots=True)
class Frame:
    """What a question asks for and insists on.

    ``numbers`` are the figures that the question itself states ("59.521 triệu đồng gồm …"), as typed;
    ``directives`` the document numbers it names, folded and without white space; ``baseline`` asks for
    the state before a programme or a change; ``whole`` for what something is a part of; ``now`` for
    the present state; ``result`` for what was reached, not planned; ``level`` for a value after a
    change, not the change; ``provinces`` are
    those named, canonically; ``counted`` the
    syllables behind "bao nhiêu": what the quantity counts; ``counts`` whether it counts anything at all,
    and is no rate; ``essential`` words that the evidence must
    have too; ``months`` the parts of a year that it names ("6 tháng đầu", "quý iii"); ``point`` the word
    by which it names the start ("đầu"), the end ("cuối", "hết") or the whole ("cả") of a year;
    ``reported`` the months, as "10/2018", in which what is asked for was told and not when it held.
    """

    asks: Asks
    unit: UnitAsked | None = None
    kinds: frozenset[Kind] = frozenset()
    baseline: bool = False
    whole: bool = False
    now: bool = False
    result: bool = False
    level: bool = False
    years: frozenset[int] = frozenset()
    dates: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()
    directives: tuple[str, ...] = ()
    provinces: frozenset[str] = frozenset()
    counted: tuple[str, ...] = ()
    counts: bool = False
    essential: tuple[str, ...] = ()
    months: tuple[str, ...] = ()
    point: str | None = None
    reported: tuple[str, ...] = ()


_DATE = re.compile(r"(?<![\d/.-])(?:0?[1-9]|[12]\d|3[01])[/.-](?:0?[1-9]|1[0-2])(?:[/.-]\d{4})?(?![\d/%-])")
_YEAR = re.compile(r"(?<![\d.,/-])(?:19|20)\d{2}(?![\d.,]\d|\d|%)")
_YEAR_OF_TARGET = re.compile(
    r"(?:(?<=mục tiêu)|(?<=kế hoạch)|(?<=chỉ tiêu)|(?<=(?<!\w)đích))"
    r"(?: (?:đến|vào|cuối|hết|năm|của|giai đoạn))*\s+"
    r"(?:19|20)\d{2}(?!\s*[-–]\s*\d{4})"
)
_YEAR_OF_MONTH = re.compile(r"(?<![\d/])(?:\d{1,2}|i{1,3}|iv)\s*[/.-]\s*((?:19|20)\d{2})(?![\d/-])")
_REPORTED_IN = re.compile(
    r"(?:báo cáo|hội nghị|(?<!\w)họp|buổi|đoàn|làm việc|bản tin|bài|văn bản|công văn)[^,;?]{0,60}?"
    r"tháng 0?(\d{1,2})(?:/| năm )((?:19|20)\d{2})(?!\d)"
)
_YEAR_COMPARED = re.compile(r"so (?:với|cùng)[^,;?]{0,20} (?:19|20)\d{2}")
_YEAR_RANGE = re.compile(r"((?:19|20)\d{2})\s*[-–]\s*((?:19|20)\d{2})")
_NUMBER = re.compile(r"(?<![\w/.,-])\d+(?:[.,]\d+)*(?:/\d+)?(?![\w/-])")
_COUNTED = re.compile(
    r"(?:bao nhiêu|\bmấy)\s+(?:cái |con |chiếc |tấm )?"
    r"((?!phần|điểm phần|điểm %|%|tiền|"
    r"(?:là|thì|so|năm|lần|một|mỗi|cho|của|ở|tại|trong|từ|và|để|vậy|thế|ạ|nữa|nhỉ)\b)"
    r"[^\W\d]+(?:\s+(?!(?:rồi|mới|đi|ra|vào|đã|đang|sẽ|được|bị|có|còn|không|chưa|phải|cần|vậy|thế|ạ)\b)[^\W\d]+)?)"
)
_MEASURED = re.compile(r"(?:bao nhiêu|mấy)\s*(?:phần|%|điểm phần trăm|điểm %)|(?:phần trăm|%)\s*$")
_PART_OF_YEAR = re.compile(r"\d{1,2} tháng (?:đầu|cuối)|(?<!\d )\b9 tháng|\bquý (?:iv|iii|ii|i|[1-4])\b")
_POINT = re.compile(
    r"(?<!tháng )(?<!quý )(?<!từ )\b(đầu|cuối|hết|cả|trọn|suốt) (?:năm\b|(?=(?:19|20)\d{2}\b))"
)
_AGAINST = re.compile(r"so với [^,;?]{0,30}")
_PLURAL = re.compile(
    r"(?<!\w)mấy(?=(?:\s+[^\W\d]+){1,4}?\s+(?:nào|gì)(?!\w))|"
    r"^mấy(?=\s[^?]*(?<!\w)(?:sao|nào|gì|ai|ở đâu)(?:\s+(?:vậy|thế|ạ|nhỉ|hả))?[\s?.!]*$)"
)
_PLURAL_OBJECT = re.compile(
    r"((?<!\w)(?:nào|gì|ai)(?!\w)(?:(?!(?<!\w)(?:và|rồi)(?!\w))[^,?.;])*?\s(?!(?:có|được|là|đạt|còn|hết|trong|bằng|thêm|nợ)\s)"
    r"[^\W\d]+\s)mấy(?!\w)(?=\s+(?!phần|đồng|triệu|tỷ|tỉ|tiền|người|hộ|lượt|lao động|em|cháu|thẻ|căn|tháng|"
    r"năm|ngày|lần|giờ|tuổi|xã|huyện|tấn|suất|trường hợp)[^\W\d])"
)
"""In speech "mấy" is "những" too: "mấy huyện nào", "ai lo xử lý mấy cái vướng này"."""

_QUARTER = re.compile(r"^quý ([1-4])$")
_ROMAN = ("i", "ii", "iii", "iv")
_PERIOD_NUMBER = re.compile(
    r"(?:(?<=bao nhiêu )|(?<=mấy )|(?<=/))1\s?(?:[^\W\d]|m[2²])\S*|\d{1,2}\s+(?:tháng|quý|năm)\b|"
    r"(?:tháng|quý|ngày|khóa|khoá|lần thứ|thứ)\s+\d{1,4}\b|"
    r"(?:bậc|hạng|nhóm|loại|lớp|tầng|cấp|mức độ|vùng|giai đoạn)\s+\d{1,2}\b|\d{1,2}\s+tuổi\b"
)


def frame(text: str) -> Frame:
    """Frame a normalised question."""
    lowered = _with_plurals(text.lower())
    without_dates = _DATE.sub(" ", without_directives(lowered))
    numbers = tuple(
        _NUMBER.findall(_PERIOD_NUMBER.sub(" ", _YEAR_RANGE.sub(" ", _YEAR.sub(" ", without_dates))))
    )
    # "Bình Định" sets no plan
    kinds = _kinds(_with_plurals(without_provinces(text).lower()))
    asks = _asks(lowered, has_number=bool(numbers))
    counted, unit = _counted(lowered), _unit(lowered)
    return Frame(
        asks=asks,
        unit=unit,
        kinds=kinds,
        baseline=_any("kind", "baseline", lowered),
        whole=_any("kind", "whole", lowered),
        now=_any("kind", "now", lowered),
        level=_any("kind", "level", lowered),
        result=Kind.TARGET not in kinds and _any("kind", "result", lowered),
        years=_years(text, kinds),
        dates=tuple(_DATE.findall(without_directives(lowered))),
        numbers=numbers,
        provinces=provinces_in(text),
        counted=counted,
        counts=bool(counted) and unit is None,
        months=tuple(dict.fromkeys(map(_in_roman, _PART_OF_YEAR.findall(lowered)))),
        essential=_essential(lowered) if asks is not Asks.QUANTITY else (),
        directives=named_directives(lowered),
        reported=tuple("/".join(found) for found in _REPORTED_IN.findall(lowered)),
        point=found[1] if (found := _POINT.search(_AGAINST.sub(" ", lowered))) else None,
    )


KINDS_ASKED = (Kind.PLAN_COMPLETION, Kind.CHANGE, Kind.TARGET)
"""The kinds of figures that a question may ask for by name."""


def _with_plurals(lowered: str) -> str:
    return _PLURAL_OBJECT.sub(r"\1những", _PLURAL.sub("những", lowered))


def _in_roman(part: str) -> str:
    """A quarter by its Roman numeral, as reports print it: "quý 1" is "quý i"."""
    return _QUARTER.sub(lambda match: f"quý {_ROMAN[int(match[1]) - 1]}", part)


def _unit(lowered: str) -> UnitAsked | None:
    """What the quantity is in; "bao nhiêu xã có tỷ lệ trên 85%" counts, whatever else it names."""
    found = next((unit for unit in UnitAsked if _any("unit", unit, lowered)), None)
    counts = _COUNTED.search(lowered) and not _MEASURED.search(lowered)
    return None if counts and found in (UnitAsked.PERCENT, UnitAsked.RATE) else found


def _essential(lowered: str) -> tuple[str, ...]:
    return tuple(found[0] for cue in _cues()["essential"]["words"] if (found := cue.search(lowered)))


def _counted(lowered: str) -> tuple[str, ...]:
    """The syllables right behind the first "bao nhiêu" or "mấy" that is followed by a noun."""
    match = _COUNTED.search(lowered)
    return tuple(canonical(word) for word in match[1].split()) if match else ()


def _kinds(lowered: str) -> frozenset[Kind]:
    kinds = {kind for kind in KINDS_ASKED if _any("kind", kind, lowered)}
    if _COUNTED.search(lowered) and not _any("unit", UnitAsked.PERCENT, lowered):
        # "bao nhiêu chỉ tiêu vượt kế hoạch" counts; it does not ask for a share of the plan
        kinds.discard(Kind.PLAN_COMPLETION)
    return frozenset(kinds)


def _asks(lowered: str, *, has_number: bool) -> Asks:
    lowered = NUMBER_ASKED.sub(" ", lowered)
    for name in _cues()["asks"]:
        if _any("asks", name, lowered) and (name != Asks.MEANING or has_number):
            return Asks(name)
    return Asks.CONTENT


def years_of_result(text: str) -> frozenset[int]:
    """The years of a question but for those of a target: "đạt … mục tiêu 2025" asks for the state of now."""
    return years_in(_YEAR_OF_TARGET.sub(" ", text.lower()))


def _years(text: str, kinds: frozenset[Kind]) -> frozenset[int]:
    """The years that an answer must be of; none is that a change is compared with or that it was told in."""
    text = _REPORTED_IN.sub(" ", text.lower())
    if Kind.CHANGE in kinds:
        text = _YEAR_COMPARED.sub(" ", text)
    return years_of_result(text) if Kind.PLAN_COMPLETION in kinds else years_in(text)


def years_in(lowered: str) -> frozenset[int]:
    """All years that a text in lower case names."""
    years = {int(match[0]) for match in _YEAR.finditer(lowered)}
    years |= {int(match[1]) for match in _YEAR_OF_MONTH.finditer(lowered)}
    for match in _YEAR_RANGE.finditer(lowered):
        years |= {int(match[1]), int(match[2])}
    years |= {int(match[0][-4:]) for match in _DATE.finditer(lowered) if len(match[0]) >= len("1/1/2018")}
    return frozenset(years)


def _any(section: str, name: str, lowered: str) -> bool:
    return any(cue.search(lowered) for cue in _cues()[section][name])


@cache
def _cues() -> dict[str, dict[str, list[re.Pattern[str]]]]:
    table = read_table("cues.toml")
    return {
        section: {name: _compiled(cues) for name, cues in kinds.items()} for section, kinds in table.items()
    }


def _compiled(cues: Iterable[str]) -> list[re.Pattern[str]]:
    return [re.compile(cue) for cue in cues]
