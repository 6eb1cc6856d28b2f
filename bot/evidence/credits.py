"""Credit of a figure for being of the kind, the count and the time that a question asks for."""

import re

from bot.evidence.figures import FigureCandidate
from bot.evidence.starts import is_of_before, is_start
from bot.evidence.terms import written_form, written_terms
from bot.evidence.units_asked import counts_anyone, is_percent, unit_words
from bot.question import Question
from bot.understanding.frame import Frame
from corpus.figure import Figure, Kind

_KIND_MATCH, _KIND_CLASH = 0.35, 0.25
_UNASKED = {Kind.CHANGE: 0.2, Kind.TARGET: 0.15, Kind.COUNT_DOCUMENTARY: 0.15, Kind.PLAN_COMPLETION: 0.15}
_START = 0.15
_COUNTED_MATCH, _UNIT_MATCH, _UNIT_CLASH = 0.15, 0.15, 0.4
_YEAR_MATCH, _NUMBER_MATCH, _PER_TIME = 0.1, 0.3, 0.2
_EVERY = re.compile(
    r"bình quân|trung bình|(?:mỗi|hằng|hàng|một|/ ?) ?(?:năm|tháng|ngày|quý)|(?:năm|tháng) nào cũng"
)


def credit(question: Question, each: FigureCandidate) -> float:
    """What a figure gains by being what the question asks for, less what it loses by being something else."""
    frame, figure = question.frame, each.figure
    return sum(
        (
            _of_kind(frame, each),
            _of_count(frame, figure),
            _of_year(frame, figure),
            _of_numbers(frame, each),
            -_PER_TIME * _is_per_time_unasked(question.text, figure),
        )
    )


def indicator_words(figure: Figure) -> str:
    """What a figure is of: its indicator and the headings of its cell."""
    return f"{figure.indicator} {figure.row or ''} {figure.column or ''}"


def _of_kind(frame: Frame, each: FigureCandidate) -> float:
    figure = each.figure
    if frame.baseline:
        is_asked = is_start(figure) or is_of_before(figure) or " trước " in f" {each.own.lower()}"
        return _KIND_MATCH if is_asked else -_KIND_CLASH
    unasked = 0.0 if frame.kinds else _UNASKED.get(figure.kind, 0.0)
    if frame.whole and (figure.kind is Kind.OF_TOTAL or "tổng" in indicator_words(figure).lower()):
        return _KIND_MATCH - unasked
    if not frame.kinds:
        start = _START if frame.point == "đầu" else -_START
        return (start if is_start(figure) else 0.0) - unasked
    return _KIND_MATCH if figure.kind in frame.kinds else -_KIND_CLASH


def _of_count(frame: Frame, figure: Figure) -> float:
    """Whether the figure counts what the question counts, in a unit of the kind it asks for."""
    if frame.unit is None and (frame.counts or frame.counted) and is_percent(figure):
        return -_UNIT_CLASH
    if not frame.counted:
        return 0.0
    if counts_anyone(frame, figure):
        return _COUNTED_MATCH + _UNIT_MATCH
    counted, unit = [written_form(word) for word in frame.counted], unit_words(figure)
    words = unit | written_terms(figure.indicator)
    share = sum(word in words for word in counted) / len(counted)
    return _COUNTED_MATCH * share + (_UNIT_MATCH if " ".join(counted) in unit else 0.0)


def _of_year(frame: Frame, figure: Figure) -> float:
    """Whether the figure's period names a year asked for, and by the same word its start or its end."""
    if not frame.years or figure.period is None:
        return 0.0
    text = figure.period.text.lower()
    in_year = any(str(year) in text for year in frame.years)
    return _YEAR_MATCH * (in_year + (in_year and frame.point is not None and frame.point in text.split()))


def _of_numbers(frame: Frame, each: FigureCandidate) -> float:
    """What qualifies a number of the question is near its answer."""
    return _NUMBER_MATCH if each.parent and each.parent.value_text in frame.numbers else 0.0


def _is_per_time_unasked(question: str, figure: Figure) -> bool:
    """Whether a figure is of each year or month ("16.312 lao động/năm") and the question asks for no such."""
    unit = figure.unit or ""
    per_time = bool(re.search(r"/(?:năm|tháng|ngày|quý)$", unit)) and "đồng" not in unit
    return per_time and not _EVERY.search(question.lower())
