"""Answers about a document itself: on which day it was issued, and which number it has."""

import re
from collections.abc import Sequence

from bot.answer import Answer
from bot.answering.composing import from_directive, from_quotes, from_statement, with_quote
from bot.answering.refusing import not_found
from bot.evidence.candidates import Candidate
from bot.evidence.directives import Mention, find_mentions
from bot.evidence.own_documents import line_of_day, line_of_number, numbered_as_asked, of_kind_asked
from bot.evidence.pinning import Lack
from bot.evidence.rows import at
from bot.evidence.times import asks_due, tells_of_event
from bot.library import Library
from bot.question import Question
from bot.understanding.frame import Asks
from corpus.dates import read_date
from corpus.document import Span
from corpus.sentences import split_sentences

_WHEN = r"(?:khi nào|bao giờ|năm nào|(?:vào )?(?:ngày|hôm|lúc|tháng)\b)"
_DAY_ASKED = re.compile(r"ngày (?:nào|mấy|bao nhiêu|tháng)")
_ISSUED = re.compile(rf"(?:ban hành|\bký\b|ra đời|thông qua|phát hành).{{0,30}}{_WHEN}")
_PUBLISHED = re.compile(rf"(?:ban hành|\bký\b|phát hành|\bđăng\b|xuất bản|công bố).{{0,12}}{_WHEN}")
_REPLACED = re.compile(
    r"(?<!\w)(?:thay thế|thay cho|bãi bỏ|thay(?= (?:chỉ thị|quyết định|kế hoạch|công văn)))(?!\w)"
)
_REPLACES = re.compile(r"(?<!\w)(?:thay thế|bãi bỏ|thay cho)(?!\w)[^.\n]*?\d")
_NUMBER_ASKED = re.compile(
    r"số hiệu|ký hiệu|(?:mang|có|là) số (?:mấy|bao nhiêu|nào|gì)[\s?.!]*$|số (?:mấy|bao nhiêu)[\s?.!]*$"
)
_ISSUING = re.compile(
    r"[Nn]gày\s+\d{1,2}\s*[/.-]\s*\d{1,2}(?:\s*[/.-]\s*\d{4})?(?!\d)(?:(?![Nn]gày\s+\d)[^.;\n])*?"
    r"(?:ban hành|(?<!\w)ký|thông qua|phát hành|(?<!\w)có)\s+(?:các\s+)?$"
)
"""The words from a day to the verb that issues what stands behind them."""


def answer_issue(question: Question, candidates: Sequence[Candidate], library: Library) -> Answer | None:
    """The day or number of the document asked about, or what it replaces; ``None`` for other questions."""
    replaced = _replaced(question, candidates, library)
    if question.frame.asks is Asks.DATE:
        day = _day(question, candidates, library)
        return with_quote(day, replaced) if day and replaced else day
    if replaced:
        return from_quotes(question, [replaced])
    if not question.frame.directives and _NUMBER_ASKED.search(question.text.lower()):
        meant = of_kind_asked(question, candidates)
        line = line_of_number(library, meant) if meant else None
        return from_quotes(question, [line]) if line else None
    return None


def _day(question: Question, candidates: Sequence[Candidate], library: Library) -> Answer | None:
    if question.frame.directives:
        return _day_of_directive(question, candidates, library) if _asks_of_issue(question) else None
    if not _PUBLISHED.search(question.text.lower()):
        return None
    meant = of_kind_asked(question, candidates)
    line = line_of_day(library, meant) if meant else None
    return from_quotes(question, [line]) if line else None


def _replaced(question: Question, candidates: Sequence[Candidate], library: Library) -> Candidate | None:
    """The sentence of the document asked about that says which one it replaces."""
    meant = numbered_as_asked(question, candidates) if _REPLACED.search(question.text.lower()) else None
    if meant is None:
        return None
    text = library.text_of(meant.document.version_id)
    for found in _REPLACES.finditer(text):
        start, stop = text.rfind("\n", 0, found.start()) + 1, text.find("\n", found.end())
        sentences = split_sentences(text, start, len(text) if stop < 0 else stop)
        around = next((each for each in sentences if each.start <= found.start() < each.end), None)
        if around:
            return at(library, meant, around)
    return None


def _asks_of_issue(question: Question) -> bool:
    """Whether the day asked for is that of the directive, and not of what happens or is due by it."""
    lowered = question.text.lower()
    if _ISSUED.search(lowered):
        return True
    return bool(_DAY_ASKED.search(lowered)) and not tells_of_event(question) and not asks_due(question)


def _day_of_directive(question: Question, candidates: Sequence[Candidate], library: Library) -> Answer | None:
    """By the document itself, by what mentions it with its day, else by the statement around the mention."""
    meant = numbered_as_asked(question, candidates)
    line = line_of_day(library, meant) if meant else None
    if line:
        return from_quotes(question, [line])
    mentions = find_mentions(library, candidates, question.frame.directives)
    if not mentions:
        return None
    mention = mentions[0]
    day = mention.stored.item.issued_on
    if day is not None and read_date(mention.stored.text) == day:
        return from_directive(question, mention)
    issuing = next((told for each in mentions if (told := _issuing(each, library))), None)
    if issuing:
        return from_quotes(question, [issuing])
    around = [c for c in candidates if day is not None and _holds(c, mention)]
    return from_statement(question, around[0]) if around else not_found(question, Lack.DETAIL, candidates)


def _issuing(mention: Mention, library: Library) -> Candidate | None:
    """The words from the day of issue to the mention: "Ngày 14/3/2019, ... ký ban hành Chỉ thị số 05"."""
    start = mention.candidate.passage.item.span.start
    span = mention.stored.item.span
    before = mention.candidate.passage.text[: span.start - start].rpartition("\n")[2]
    told = _ISSUING.search(before)
    if told is None:
        return None
    begin = span.start - len(before) + told.start()
    return at(library, mention.candidate, Span(begin, span.end))


def _holds(candidate: Candidate, mention: Mention) -> bool:
    span, statement = mention.stored.item.span, candidate.statement
    return (
        statement.version_id == mention.stored.version_id
        and statement.item.start <= span.start < statement.item.end
    )
