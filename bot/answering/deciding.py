"""From candidates to an answer: which kind of evidence the question wants, and whether it is there."""

import re
from collections.abc import Callable, Sequence
from functools import cache

from bot.answer import Answer
from bot.answering.assigning import answer_tasks
from bot.answering.composing import (
    by_document,
    compared,
    from_directive,
    from_figures,
    from_quotes,
    from_statement,
    which_one,
)
from bot.answering.dating import answer_when
from bot.answering.explaining import answer_what
from bot.answering.naming import answer_who
from bot.answering.refusing import not_found
from bot.evidence.candidates import Candidate
from bot.evidence.choosing import choose, choose_operands, disagreements, rivals
from bot.evidence.completions import completions
from bot.evidence.directives import Mention, find_mentions
from bot.evidence.extending import opens_list, runs_on
from bot.evidence.figures import FigureCandidate, find_figures
from bot.evidence.judging import judge
from bot.evidence.meaning import breakdown, figures_stating, quoted_together
from bot.evidence.pinning import Lack, pin
from bot.evidence.rows import lengthened
from bot.evidence.rules import Rule
from bot.evidence.sections import section_asked
from bot.evidence.times import asks_due, tells_of_event
from bot.library import Library
from bot.question import Question
from bot.understanding.comparing import comparison_of
from bot.understanding.frame import Asks
from corpus.dates import read_date

Figures = Sequence[FigureCandidate]

_BREAKDOWN = re.compile(r"chia (?:thành|ra|làm)|gồm|trong đó|cơ cấu|những nhóm|phân bổ cho")
_DAY_ASKED = re.compile(r"ngày (?:nào|mấy|bao nhiêu|tháng)")
_ISSUED = re.compile(r"(?:ban hành|\bký\b|ra đời|thông qua).{0,30}(?:khi nào|bao giờ|năm nào|ngày)")
_LACKS = {Rule.YEAR: Lack.YEAR, Rule.PLACE: Lack.PLACE}


def answer_from(question: Question, found: Sequence[Candidate], library: Library) -> Answer:
    """The answer that the evidence supports; figures are only fetched when the question is about one."""
    candidates, lack = pin(question, found)
    if not candidates:
        return not_found(question, lack or Lack.TOPIC, found)
    figures = cache(lambda: find_figures(library, candidates, question))
    if question.frame.numbers or question.frame.asks in (Asks.QUANTITY, Asks.MEANING):
        answer = _about_number(question, figures())
        if answer:
            return answer
    if question.frame.directives and _asks_of_issue(question):
        mentions = find_mentions(library, candidates, question.frame.directives)
        if mentions:
            return _date_of_directive(question, candidates, mentions[0])
    comparison = comparison_of(question)
    if comparison:
        operands = choose_operands(comparison, figures())
        if len(operands) > 1:
            return compared(question, [match.found for match in operands], comparison.operation)
    if question.frame.asks is Asks.QUANTITY:
        return _quantity(question, candidates, figures())
    by_class = (answer_what, answer_who, answer_when, answer_tasks)
    answers = (answer(question, candidates, library) for answer in by_class)
    from_rows = next((answer for answer in answers if answer), None)
    return from_rows or _statement(question, candidates, figures, library)


def _about_number(question: Question, found: Figures) -> Answer | None:
    """What a number of the question stands for, or is divided into; ``None`` when it asks something else."""
    stating = figures_stating(question, found)
    if not stating:
        return None
    if question.frame.asks is Asks.MEANING:
        return from_figures(question, stating[:1])
    together = quoted_together(question, stating)
    if together and comparison_of(question) is None:
        return from_statement(question, together)
    parts = breakdown(stating[0], found) if _BREAKDOWN.search(question.text.lower()) else []
    return from_figures(question, parts) if len(parts) > 1 else None


def _quantity(question: Question, candidates: Sequence[Candidate], found: Figures) -> Answer:
    chosen = choose(question, found)
    if not chosen.is_complete:
        lack = _LACKS.get(chosen.broken, Lack.DETAIL) if chosen.broken else Lack.DETAIL
        return not_found(question, lack, candidates)
    if len(chosen.matches) == 1 and _is_open(question):
        equal = rivals(question, found, chosen.matches[0])
        if len(equal) > 1:
            return which_one(question, [match.found for match in equal])
    if len(chosen.matches) == 1:
        disagreeing = disagreements(question, found, chosen.matches[0])
        if len(disagreeing) > 1 or question.frame.now:
            return by_document(question, [match.found for match in disagreeing])
    return from_figures(question, [match.found for match in chosen.matches])


def _is_open(question: Question) -> bool:
    """Whether nothing in the question says of which year, place, document or number it is."""
    frame = question.frame
    pins = (frame.years, frame.dates, frame.provinces, frame.directives, frame.numbers, question.context)
    return not any(pins)


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
    if section and not (best and opens_list(best)):
        return from_quotes(question, [section])
    if best:
        return from_statement(question, lengthened(library, best) if runs_on(best) else best)
    listed = completions(question, figures())
    return (
        from_figures(question, listed)
        if listed
        else not_found(question, judged.lack or Lack.TOPIC, candidates)
    )
