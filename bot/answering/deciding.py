"""From candidates to an answer: which kind of evidence the question wants, and whether it is there."""

import re
from collections.abc import Callable, Sequence
from functools import cache

from bot.answer import Answer
from bot.answering.assigning import answer_tasks
from bot.answering.comparing import answer_comparison
from bot.answering.composing import (
    from_figures,
    from_quotes,
)
from bot.answering.dating import answer_when
from bot.answering.explaining import answer_what
from bot.answering.fulfilling import answer_plan
from bot.answering.issuing import answer_issue
from bot.answering.naming import answer_who
from bot.answering.offering import with_offers
from bot.answering.placing import answer_place
from bot.answering.premises import of_person, with_issuer
from bot.answering.quantifying import (
    answer_number,
    answer_quantity,
    answer_series,
    is_counted,
)
from bot.answering.refusing import not_found
from bot.evidence.candidates import Candidate
from bot.evidence.completions import completions
from bot.evidence.extending import continued, holds_list, in_full, opens_list
from bot.evidence.figures import FigureCandidate, find_figures
from bot.evidence.judging import judge
from bot.evidence.listing import counted_list, names_all, thing_listed
from bot.evidence.pinning import Lack, pin
from bot.evidence.sections import section_asked
from bot.library import Library
from bot.question import Question
from bot.understanding.claims import person_behind
from bot.understanding.frame import Asks

Figures = Sequence[FigureCandidate]

_AND_MORE = re.compile(
    r"(?:bao nhiêu|mấy)(?!\w).*(?:,|(?<!\w)và)\s.*(?<!\w)(?:làm gì|cho ai|(?:cho|gửi|từ|ở) .*nào|ở đâu|"
    r"vì sao|do đâu|để làm|(?:khi|ngày|lúc) nào|bao giờ)"
)
"""A quantity is asked for together with what no figure tells."""

_SPOKEN = re.compile(
    r"kết luận|phát biểu|chỉ đạo|yêu cầu|đề nghị|nhấn mạnh|lưu ý|giải pháp|định hướng|kết quả|"
    r"(?<!\w)nêu(?!\w)"
)
"""What is told sentence after sentence, each of which may leave out who speaks."""

_LISTED = (Asks.LISTING, Asks.NAMES, Asks.CONTENT)


def answer_from(question: Question, found: Sequence[Candidate], library: Library) -> Answer:
    """The answer that the evidence supports, and what the question has wrong about a directive."""
    claimed = _of_person(question, found, library)
    if claimed:
        return claimed
    candidates, lack = pin(question, found)
    if not candidates:
        return with_offers(question, not_found(question, lack or Lack.TOPIC, found), found, library)
    answer = with_issuer(question, _answer(question, candidates, library), candidates, library)
    return with_offers(question, answer, found, library)


def _of_person(question: Question, found: Sequence[Candidate], library: Library) -> Answer | None:
    """What the documents say of a claim about a person, whose name pins nothing: it may be wrong."""
    claim = person_behind(question)
    candidates, _ = pin(claim[1], found) if claim else ((), None)
    return of_person(question, candidates, library) if candidates else None


def _answer(question: Question, candidates: Sequence[Candidate], library: Library) -> Answer:
    """Figures are only fetched when the question is about one."""
    figures = cache(lambda: find_figures(library, candidates, question))
    if question.frame.numbers or question.frame.asks in (Asks.QUANTITY, Asks.MEANING):
        answer = answer_number(question, figures())
        if answer:
            return answer
    planned = answer_plan(question, figures)
    if planned:
        return planned
    answer = answer_issue(question, candidates, library) or _counted_list(question, candidates, library)
    if answer:
        return answer
    if is_counted(question):
        answer = answer_comparison(question, figures()) or answer_series(question, figures())
        if answer:
            return answer
    if question.frame.asks is Asks.QUANTITY:
        return _with_the_rest(question, answer_quantity(question, candidates, figures()), candidates)
    by_class = (answer_what, answer_who, answer_when, answer_place, answer_tasks)
    answers = (answer(question, candidates, library) for answer in by_class)
    from_rows = next((answer for answer in answers if answer), None)
    return from_rows or _statement(question, candidates, figures, library)


def _with_the_rest(question: Question, answer: Answer, candidates: Sequence[Candidate]) -> Answer:
    """The statement of a figure, where the question asks for more than it: "bao nhiêu tiền và để làm gì"."""
    if not answer.figures or not _AND_MORE.search(question.text.lower()):
        return answer
    figure = answer.figures[0]
    around = (
        each
        for each in candidates
        if each.document.id == figure.document
        and each.statement.item.start <= figure.start < each.statement.item.end
    )
    whole = next(around, None)
    return from_quotes(question, [whole]) if whole else answer


def _counted_list(question: Question, candidates: Sequence[Candidate], library: Library) -> Answer | None:
    listed = counted_list(question, candidates) if question.frame.asks in _LISTED else None
    return _in_full(question, listed, library) if listed else None


def _statement(
    question: Question, candidates: Sequence[Candidate], figures: Callable[[], Figures], library: Library
) -> Answer:
    judged = judge(question, candidates)
    best = None if judged.lack else judged.fits[0].candidate
    section = section_asked(question, candidates, library) if question.frame.asks is Asks.LISTING else None
    if section and not (best and (opens_list(best) or holds_list(best))):
        return from_quotes(question, [section])
    if best:
        return _in_full(question, best, library)
    listed = completions(question, figures())
    return (
        from_figures(question, listed)
        if listed
        else not_found(question, judged.lack or Lack.TOPIC, candidates)
    )


def _in_full(question: Question, best: Candidate, library: Library) -> Answer:
    thing = thing_listed(question)
    asks = Asks.CONTENT if thing and names_all(thing, best) else question.frame.asks
    told = in_full(library, best, asks)
    if asks is Asks.LISTING and _SPOKEN.search(question.text.lower()):
        told = continued(library, told)
    return from_quotes(question, [told.candidate], left_out=told.left_out)
