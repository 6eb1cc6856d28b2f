"""From candidates to an answer: which kind of evidence the question wants, and whether it is there."""

import re
from collections.abc import Callable, Sequence
from functools import cache

from bot.answer import Answer
from bot.answering.assigning import answer_tasks
from bot.answering.composing import (
    from_directive,
    from_figures,
    from_quotes,
    from_statement,
)
from bot.answering.dating import answer_when
from bot.answering.explaining import answer_what
from bot.answering.naming import answer_who
from bot.answering.quantifying import (
    answer_comparison,
    answer_number,
    answer_quantity,
    answer_series,
    is_counted,
)
from bot.answering.refusing import not_found
from bot.evidence.candidates import Candidate
from bot.evidence.completions import completions
from bot.evidence.directives import Mention, find_mentions
from bot.evidence.extending import holds_list, opens_list, runs_on
from bot.evidence.figures import FigureCandidate, find_figures
from bot.evidence.judging import judge
from bot.evidence.pinning import Lack, pin
from bot.evidence.rows import lengthened
from bot.evidence.sections import section_asked
from bot.evidence.times import asks_due, tells_of_event
from bot.library import Library
from bot.question import Question
from bot.understanding.frame import Asks
from corpus.dates import read_date

Figures = Sequence[FigureCandidate]

_DAY_ASKED = re.compile(r"ngày (?:nào|mấy|bao nhiêu|tháng)")
_ISSUED = re.compile(r"(?:ban hành|\bký\b|ra đời|thông qua).{0,30}(?:khi nào|bao giờ|năm nào|ngày)")


def answer_from(question: Question, found: Sequence[Candidate], library: Library) -> Answer:
    """The answer that the evidence supports; figures are only fetched when the question is about one."""
    candidates, lack = pin(question, found)
    if not candidates:
        return not_found(question, lack or Lack.TOPIC, found)
    figures = cache(lambda: find_figures(library, candidates, question))
    if question.frame.numbers or question.frame.asks in (Asks.QUANTITY, Asks.MEANING):
        answer = answer_number(question, figures())
        if answer:
            return answer
    if question.frame.directives and _asks_of_issue(question):
        mentions = find_mentions(library, candidates, question.frame.directives)
        if mentions:
            return _date_of_directive(question, candidates, mentions[0])
    if is_counted(question):
        answer = answer_comparison(question, figures()) or answer_series(question, figures())
        if answer:
            return answer
    if question.frame.asks is Asks.QUANTITY:
        return answer_quantity(question, candidates, figures())
    by_class = (answer_what, answer_who, answer_when, answer_tasks)
    answers = (answer(question, candidates, library) for answer in by_class)
    from_rows = next((answer for answer in answers if answer), None)
    return from_rows or _statement(question, candidates, figures, library)


def _asks_of_issue(question: Question) -> bool:
    """Whether the day asked for is that of the directive, and not of what happens or is due by it."""
    lowered = question.text.lower()
    if _ISSUED.search(lowered):
        return True
    return bool(_DAY_ASKED.search(lowered)) and not tells_of_event(question) and not asks_due(question)


def _date_of_directive(question: Question, candidates: Sequence[Candidate], mention: Mention) -> Answer:
    """When a directive was issued: its mention where that says so, else the statement around it."""
    if mention.stored.item.issued_on is None:
        return not_found(question, Lack.DETAIL, candidates)
    if read_date(mention.stored.text):
        return from_directive(question, mention)
    around = [c for c in candidates if _holds(c, mention)]
    return from_statement(question, around[0]) if around else not_found(question, Lack.DETAIL, candidates)


def _holds(candidate: Candidate, mention: Mention) -> bool:
    span, statement = mention.stored.item.span, candidate.statement
    return (
        statement.version_id == mention.stored.version_id
        and statement.item.start <= span.start < statement.item.end
    )


def _statement(
    question: Question, candidates: Sequence[Candidate], figures: Callable[[], Figures], library: Library
) -> Answer:
    judged = judge(question, candidates)
    best = None if judged.lack else judged.fits[0].candidate
    section = section_asked(question, candidates, library) if question.frame.asks is Asks.LISTING else None
    if section and not (best and (opens_list(best) or holds_list(best))):
        return from_quotes(question, [section])
    if best:
        return from_statement(question, lengthened(library, best) if runs_on(best) else best)
    listed = completions(question, figures())
    return (
        from_figures(question, listed)
        if listed
        else not_found(question, judged.lack or Lack.TOPIC, candidates)
    )
