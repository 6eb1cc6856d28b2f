"""Answers from tasks: what an office must do, who must do it, and to whom a document is addressed."""

from collections.abc import Sequence

from bot.answer import Answer
from bot.answering.composing import from_quotes, from_statement
from bot.answering.refusing import not_found
from bot.evidence.candidates import Candidate
from bot.evidence.extending import sentence_around
from bot.evidence.judging import AS_CLOSE, judge
from bot.evidence.offices import addressees, assignee_of, assignees, office_in_table, sent_as_told
from bot.evidence.pinning import Lack
from bot.evidence.rows import at
from bot.evidence.tasks import (
    Given,
    about,
    asks,
    find_tasks,
    given_to,
    in_time,
    kinds_given_to,
    of_one_document,
    subject,
    topic_of,
)
from bot.evidence.terms import folded_syllables
from bot.library import Library
from bot.question import Question
from bot.understanding.frame import Asks
from corpus.abbreviations import spell_out

MAX_CHARACTERS = 900
"""A longer list is cut at its last whole task: an answer fits one phone screen."""


def answer_tasks(question: Question, candidates: Sequence[Candidate], library: Library) -> Answer | None:
    """The answer from tasks, or ``None`` where the question asks for none or no task answers it."""
    if asks(question, "sent_to"):
        sent = addressees(question, candidates, library) or sent_as_told(question, candidates)
        return from_quotes(question, sent) if sent else None
    kinds = kinds_given_to(question)
    if kinds is not None:
        return _assignees(question, candidates, library, kinds)
    if asks(question, "who_must"):
        return _who_must(question, candidates, library)
    if question.frame.asks in (Asks.CONTENT, Asks.LISTING, Asks.NAMES) and asks(question, "must_do"):
        return _must_do(question, candidates, library)
    return None


def _must_do(question: Question, candidates: Sequence[Candidate], library: Library) -> Answer | None:
    tasks = in_time(question, find_tasks(library, candidates))
    own = given_to(question, tasks)
    if not own and subject(question):
        return _of_an_office(question, candidates)
    if not (own or topic_of(question)):
        return None
    offices = " ".join(task.item.assigner or "" for task in own or tasks)
    assignee = own[0].item.assignee or "" if own else ""
    titles = " ".join(task.document.metadata.title or "" for task in own)
    known = about(question, own or tasks, without=f"{assignee} {offices}", whole=titles)
    found = _with_their_lines(question, of_one_document(question, known), own)
    if not found and subject(question):
        return _of_an_office(question, candidates)
    return from_quotes(question, _one_screen([each.candidate for each in found])) if found else None


def _with_their_lines(question: Question, found: Sequence[Given], own: Sequence[Given]) -> list[Given]:
    """Tasks with those of the same office on the same line that touch on the topic of the question too."""
    if not found:
        return []
    text = found[0].library.text_of(found[0].stored.version_id)
    lines = {text.count("\n", 0, each.item.span.start) for each in found}
    topic = set(topic_of(question, found[0].item.assignee or ""))
    beside = [
        each
        for each in own
        if each not in found
        and each.stored.version_id == found[0].stored.version_id
        and text.count("\n", 0, each.item.span.start) in lines
        and not topic.isdisjoint(folded_syllables(each.item.action))
    ]
    return sorted([*found, *beside], key=lambda each: each.item.span.start) if beside else list(found)


def _of_an_office(question: Question, candidates: Sequence[Candidate]) -> Answer:
    """What is said of an office that no task was read for: in statements that name it, or nothing."""
    judged = judge(question, candidates)
    office = subject(question)
    least = AS_CLOSE * max((fit.coverage for fit in judged.fits), default=0.0)
    close = [fit for fit in judged.fits if fit.coverage >= least]
    told = [fit for fit in close if office <= set(folded_syllables(spell_out(fit.candidate.text)))]
    if judged.lack is None and told:
        return from_statement(question, told[0].candidate)
    return not_found(question, judged.lack or Lack.DETAIL, candidates)


def _assignees(
    question: Question, candidates: Sequence[Candidate], library: Library, kinds: Sequence[frozenset[str]]
) -> Answer | None:
    """All who are given tasks in the document asked about."""
    found = assignees(library, of_one_document(question, find_tasks(library, candidates)), kinds)
    return from_quotes(question, _one_screen(found)) if found else None


def _who_must(question: Question, candidates: Sequence[Candidate], library: Library) -> Answer | None:
    cell = office_in_table(question, candidates, library)
    if cell:
        return from_quotes(question, [cell.row], said=[cell.office])
    tasks = [each for each in in_time(question, find_tasks(library, candidates)) if each.item.assignee]
    found = about(question, tasks) if topic_of(question) else []
    if not found:
        return None
    named = assignee_of(library, found[0])
    told = at(library, found[0].candidate, sentence_around(found[0].candidate))
    return from_quotes(question, [*([named] if named else []), told])


def _one_screen(found: Sequence[Candidate]) -> list[Candidate]:
    kept: list[Candidate] = []
    left = MAX_CHARACTERS
    for each in found:
        left -= len(each.text)
        if kept and left < 0:
            break
        kept.append(each)
    return kept
