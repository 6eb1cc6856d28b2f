"""Grading an answer against a golden question, by the rules of the gold sets."""

import re
import unicodedata
from dataclasses import dataclass

from bot.answer import REFUSALS, Answer, Status
from bot.golden import GoldenQuestion

_NUMBER = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class Grade:
    """How an answer fared.

    ``right``: every group met and nothing forbidden said; a question without an answer was refused.
    ``wrong_figure``: a figure was given as the answer that is not one.
    ``needless_refusal``: refused although the documents hold the answer.
    ``cited``: all evidence lies within the cited passages; ``None`` where there is none to cite.
    ``verbatim``: every quote stands in its passage where its offsets say.
    ``refusal_cites``: a refusal that carries citations (promise 3).
    """

    right: bool
    wrong_figure: bool
    needless_refusal: bool
    cited: bool | None
    verbatim: bool
    refusal_cites: bool


def grade(question: GoldenQuestion, answer: Answer) -> Grade:
    """Grade one answer."""
    refused = answer.status in REFUSALS
    forbidden = any(contains(answer.text, phrase) for phrase in question.must_not_contain)
    return Grade(
        right=not forbidden and _is_met(question, answer),
        wrong_figure=not refused and _states_wrong_figure(question, answer, forbidden=forbidden),
        needless_refusal=question.answerable and refused,
        cited=_is_cited(question, answer) if question.answerable and question.evidence else None,
        verbatim=all(_is_verbatim(answer, n) for n in range(len(answer.citations))),
        refusal_cites=refused and bool(answer.citations),
    )


def contains(text: str, phrase: str) -> bool:
    """Whether a phrase is in a text: NFC, case-folded, white space collapsed, safe at digit boundaries."""
    pattern = re.escape(normalise(phrase))
    if not pattern:
        return False
    if phrase.strip()[0].isdigit():
        pattern = rf"(?<!\d)(?<!\d[.,]){pattern}"
    if phrase.strip()[-1].isdigit():
        pattern = rf"{pattern}(?!\d)(?![.,]\d)"
    return bool(re.search(pattern, normalise(text)))


def normalise(text: str) -> str:
    """NFC, case-folded, white space collapsed."""
    return " ".join(unicodedata.normalize("NFC", text).casefold().split())


def _is_met(question: GoldenQuestion, answer: Answer) -> bool:
    if not question.answerable:
        return answer.status in (Status.NOT_FOUND, Status.DECLINED) and not answer.citations
    if answer.status is Status.CLARIFY:
        return question.accept_clarification
    groups_met = all(any(contains(answer.text, p) for p in group) for group in question.must_contain)
    return answer.status in (Status.ANSWERED, Status.PARTIAL) and groups_met


def _states_wrong_figure(question: GoldenQuestion, answer: Answer, *, forbidden: bool) -> bool:
    if answer.status is Status.CLARIFY or not _NUMBER.search(answer.text):
        return False
    if not question.answerable:
        return True
    forbidden_number = forbidden and any(_NUMBER.search(phrase) for phrase in question.must_not_contain)
    numeric_groups = [group for group in question.must_contain if all(_NUMBER.search(p) for p in group)]
    missed = any(not any(contains(answer.text, p) for p in group) for group in numeric_groups)
    return forbidden_number or (bool(question.figure_ids) and missed)


def _is_cited(question: GoldenQuestion, answer: Answer) -> bool:
    passages = [normalise(citation.passage) for citation in answer.citations]
    return all(any(normalise(quote) in passage for passage in passages) for quote in question.evidence)


def _is_verbatim(answer: Answer, index: int) -> bool:
    citation = answer.citations[index]
    offset = citation.start - citation.passage_start
    return bool(citation.quote) and citation.passage[offset : offset + len(citation.quote)] == citation.quote
