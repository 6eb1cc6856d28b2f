"""When something happens or is due: which statements tell it, and which of their clauses."""

import re
from collections.abc import Sequence

from bot.evidence.candidates import Candidate
from bot.evidence.fitting import Fit
from bot.evidence.rows import Found, rows_of
from bot.evidence.table_rows import cells_of, head_of, rows_named
from bot.evidence.tasks import Given
from bot.evidence.terms import folded_syllables, pairs, topic_terms
from bot.library import Library
from bot.question import Question
from corpus.abbreviations import spell_out
from corpus.events import PUBLISHED, Event

_DUE_ASKED = re.compile(
    r"chậm nhất|\bhạn\b|thời hạn|trước (?:ngày|tháng|khi) (?:nào|mấy|bao)|xong (?:khi nào|bao giờ|ngày nào)|"
    r"\bphải\b.*(?:khi nào|bao giờ|ngày nào|(?:thời gian|thời điểm|lúc|hạn) nào)|"
    r"(?:đến|tới) (?:khi nào|bao giờ|ngày nào|hết ngày nào)|"
    r"\b(?:nộp|gửi báo cáo|báo cáo)\b.*(?:khi nào|bao giờ|ngày nào|lúc nào)"
)
_ABOUT_TIME = re.compile(
    r"(?<!\w)(?:chậm nhất|thời hạn|hạn(?: chót| cuối)?|trước|xong|hoàn thành|phải|là|vào|đến|hết|"
    r"(?:khi|ngày|tháng|lúc) (?:nào|mấy|bao nhiêu)|bao giờ)(?!\w)"
)
_HAPPENS_ASKED = re.compile(
    r"diễn ra|\bhọp\b|tổ chức|làm việc|khai mạc|bế mạc|buổi|cuộc|hội nghị|hội thảo|\blễ\b|đoàn|chuyến|phiên|"
    r"thăm|kiểm tra"
)
_DATE = (
    r"(?:\d{1,2}\s*[/.-]\s*\d{1,2}(?:\s*[/.-]\s*\d{4})?|ngày \d{1,2}|\d{1,2} (?:ngày|tháng)|"
    r"(?:tháng|quý|năm) [\dIV]+)"
)
DUE = re.compile(
    r"(?i)\|[^\n]*\d{1,2}[/.-]\d{1,2}|"
    r"(?<!\w)(?:trước|chậm nhất|hạn(?! chế)|xong|hoàn thành|đến hết|đến|không quá|trong(?: vòng| thời hạn)?|"
    rf"vào|định kỳ|hằng|hàng)(?!\w)[^.;]{{0,30}}?{_DATE}"
)
"""What tells by when something is due: a time limit, or a day in the row of a table."""
_BOTH = re.compile(
    r"6 tháng (?:với|và|lẫn|rồi) (?:cả )?năm|(?:quý|tháng|năm|kỳ) (?:với|lẫn) (?:cả )?(?:quý|tháng|năm|kỳ)"
)
_JOINT = re.compile(r"\s+và\s+|[;,]\s+")
_DAY = re.compile(r"\d{1,2}\s*[/.-]\s*\d{1,2}(?:\s*[/.-]\s*\d{4})?")

SAME_COVERAGE = 0.02
"""Two statements cover a question alike when they differ by no more."""

Dated = Found[Event]


def asks_due(question: Question) -> bool:
    """Whether a question asks by when something must be done."""
    return bool(_DUE_ASKED.search(question.text.lower()))


def tells_of_event(question: Question) -> bool:
    """Whether a question is about something that happens, such as a meeting."""
    return bool(_HAPPENS_ASKED.search(question.text.lower()))


def due(question: Question, tasks: Sequence[Given]) -> list[Given]:
    """The tasks with a time limit that share most words with the question, in their order.

    Its words for the time and for the assignee are no sign that a task is meant.
    """
    limited = [each for each in tasks if DUE.search(each.item.action)]
    asked = _pairs(_ABOUT_TIME.sub(" | ", question.text.lower()))
    shared = [len((asked - _pairs(each.item.assignee or "")) & _pairs(each.item.action)) for each in limited]
    best = max(shared, default=0)
    return [each for each, count in zip(limited, shared, strict=True) if count == best > 0]


def clause_of_day(question: Question, text: str) -> str:
    """Of a text that names several days, the clause with the day asked for; else all of it."""
    if len(_DAY.findall(text)) < 2 or _BOTH.search(question.text.lower()):
        return text
    clauses: list[tuple[int, int]] = []
    begin = 0
    for joint in [*_JOINT.finditer(text), None]:
        end = joint.start() if joint else len(text)
        if _DAY.search(text, begin, end):
            clauses.append((begin, end))
            begin = joint.end() if joint else end
    scored = [(_shared(question, text[start:end]), text[start:end].strip(" .")) for start, end in clauses]
    best = max(score for score, _ in scored)
    found = [clause for score, clause in scored if score == best]
    return found[0] if len(found) == 1 else text


def dated_row(question: Question, candidates: Sequence[Candidate], library: Library) -> Candidate | None:
    """The row that the question names, with a day under a heading that it names too."""
    asked = set(topic_terms(question.text))
    for row in rows_named(question, candidates):
        columns = zip(cells_of(head_of(row, library)), cells_of(row.text), strict=False)
        if any(_DAY.search(cell) and asked & set(folded_syllables(head)) for head, cell in columns):
            return row
    return None


def events_alike(question: Question, fits: Sequence[Fit], library: Library) -> list[tuple[Fit, str]]:
    """Statements of events that fit as well as the best, one a document, with their days.

    Only for a question that pins nothing: a number in it tells the events apart.
    """
    years = question.frame.years
    asked = re.sub(r"(?<!\d)(?:19|20)\d\d(?!\d)", "", question.text) if years else question.text
    if not tells_of_event(question) or re.search(r"\d", asked) or question.context:
        return []
    best = max((fit.coverage for fit in fits), default=0.0)
    alike: dict[int, tuple[Fit, str]] = {}
    for fit in fits:
        day = _day_of(fit, library) if fit.coverage >= best - SAME_COVERAGE else None
        if day and (not years or day[:4] == "XXXX" or int(day[:4]) in years):
            alike.setdefault(fit.candidate.document.version_id, (fit, day))
    return list(alike.values()) if len({day for _, day in alike.values()}) > 1 else []


def _day_of(fit: Fit, library: Library) -> str | None:
    span = fit.candidate.statement.item
    for event in rows_of(library, [fit.candidate], library.events_of, lambda event: event.span):
        happened = event.item.what != PUBLISHED and not event.item.what.endswith("(ngày văn bản)")
        if happened and span.start <= event.item.span.start < span.end and len(event.item.date) > len("2024"):
            return event.item.date
    return None


def _shared(question: Question, text: str) -> int:
    return len(_pairs(question.text) & _pairs(text))


def _pairs(text: str) -> frozenset[str]:
    return frozenset(pairs(folded_syllables(spell_out(text))))
