"""Answers to "who": people with their roles, as the documents name them."""

from collections.abc import Sequence

from bot.answer import Answer
from bot.answering.composing import from_people, from_statement, which_event, which_person
from bot.answering.refusing import not_found
from bot.evidence.candidates import Candidate
from bot.evidence.fitting import Fit
from bot.evidence.judging import AS_CLOSE, judge
from bot.evidence.people import Named, acting, called, find_people, in_years, named_in, of_office, signatories
from bot.evidence.person_cues import asks, deed, is_told, office_present, says_more
from bot.evidence.pinning import Lack
from bot.evidence.role_holders import holders, role_asked
from bot.evidence.role_words import names_office, says_role
from bot.evidence.rows import rows_of
from bot.library import Library
from bot.question import Question

MOST_OPTIONS = 6
"""Choices that a person can survey."""

LOOKED_AT = 5
"""Statements among which one may tell who did something."""


def answer_who(question: Question, candidates: Sequence[Candidate], library: Library) -> Answer | None:
    """The person asked for, or that none is named; ``None`` where the question wants no person."""
    role = role_asked(question)
    is_asked = any(asks(question, kind) for kind in ("role", "signed", "did"))
    if not role and not is_asked and not office_present(question):
        return None
    people = find_people(library, candidates)
    known = named_in(question, people) if asks(question, "role") else []
    if known:
        return from_people(question, _each_once(known))
    if asks(question, "signed"):
        return _signed(question, candidates, signatories(question, people))
    held = holders(question, role, people) if role else []
    if role and held:
        return _holding(question, candidates, held, is_open=_is_open(question) and not role.besides)
    if role or asks(question, "did"):
        return _told(question, candidates, library, people)
    return _present(question, candidates, people)


def _told(
    question: Question, candidates: Sequence[Candidate], library: Library, people: Sequence[Named]
) -> Answer:
    """What the best statements tell of who did it, or held the role that the question names."""
    role = role_asked(question)
    came = _present(question, candidates, people)
    if came:
        return came
    judged = judge(question, candidates)
    if judged.lack is not None:
        return not_found(question, judged.lack, candidates)
    fits = [fit for fit in judged.fits if not role or says_role(fit.candidate.text, role.words)][:LOOKED_AT]
    least = AS_CLOSE * max((fit.coverage for fit in fits), default=0.0)
    best = [fit.candidate for fit in fits if fit.coverage >= least]
    done = deed(question)
    alike = _alike(question, fits, people) if done and not role else []
    if len(alike) > 1:
        return which_event(question, alike)
    near = [each for each in candidates if best and each.document.version_id == best[0].document.version_id]
    for told, here in acting(near, people, done) if done else ():
        return _with_roles(question, told, here)
    return _who_did(question, best, library, people) or not_found(question, Lack.DETAIL, candidates)


def _alike(question: Question, fits: Sequence[Fit], people: Sequence[Named]) -> list[Candidate]:
    """Where a question says nothing but the deed: the statement of each document that tells of it."""
    done = deed(question)
    if not _is_open(question) or question.frame.provinces or says_more(question):
        return []
    told = acting([fit.candidate for fit in fits], people, done)
    return list({each.document.version_id: each for each, _ in reversed(told)}.values())[:MOST_OPTIONS]


def _present(question: Question, candidates: Sequence[Candidate], people: Sequence[Named]) -> Answer | None:
    """Who came for the office that the question names, by the statement that tells it."""
    office = office_present(question)
    version = candidates[0].document.version_id
    near = [each for each in candidates if each.document.version_id == version]
    for told, here in acting(near, of_office(office, people)) if office else ():
        return _with_roles(question, told, here)
    return None


def _signed(question: Question, candidates: Sequence[Candidate], signed: Sequence[Named]) -> Answer:
    """Who signed: of the document that the question names or is about."""
    if is_told(question, "signed") and not question.frame.directives and not question.frame.dates:
        nearest = judge(question, candidates).fits[0].candidate.document.version_id
        signed = [each for each in signed if each.stored.version_id == nearest]
    is_open = _is_open(question) and not is_told(question, "signed")
    return _chosen(question, candidates, signed, is_open=is_open)


def _holding(
    question: Question, candidates: Sequence[Candidate], held: Sequence[Named], *, is_open: bool
) -> Answer:
    """Who held a role in the year asked for; a role of another year's document is none of this one."""
    then = in_years(question, held)
    if not then:
        return not_found(question, Lack.YEAR, candidates)
    return _chosen(question, candidates, then, is_open=is_open)


def _chosen(
    question: Question, candidates: Sequence[Candidate], found: Sequence[Named], *, is_open: bool
) -> Answer:
    """The person found; of several, those of the best document, or a question which one is meant."""
    if not found:
        return not_found(question, Lack.DETAIL, candidates)
    distinct = _each_once(found)
    if is_open and len(distinct) > 1:
        return which_person(question, distinct[:MOST_OPTIONS])
    best = found[0].stored.version_id
    return from_people(question, [each for each in distinct if each.stored.version_id == best])


def _who_did(
    question: Question, best: Sequence[Candidate], library: Library, people: Sequence[Named]
) -> Answer | None:
    """The statement that names who did it, or calls that person by the role alone, or names an office."""
    for told, here in acting(best, people):
        return _with_roles(question, told, here)
    for told in best:
        by_role = _called_upon(told, library, people)
        if by_role:
            return from_people(question, by_role[:1], told=told)
    if role_asked(question):
        # Who holds a role has a name: neither the role again nor an office tells it.
        return None
    done = deed(question) or ""
    offices = [each for each in best if names_office(each.text) and done in each.text.lower()]
    return from_statement(question, offices[0]) if offices else None


def _with_roles(question: Question, told: Candidate, here: Sequence[Named]) -> Answer:
    """A statement, and the roles of the people that it names without them."""
    unsaid = [each for each in here if each.text not in told.text]
    return from_people(question, _each_once(unsaid), told=told)


def _called_upon(told: Candidate, library: Library, people: Sequence[Named]) -> list[Named]:
    """Who gives the order that a statement holds."""
    span = told.statement.item
    for task in rows_of(library, [told], library.tasks_of, lambda task: task.span):
        given = task.item.span
        if task.item.assigner and given.start < span.end and span.start < given.end:
            return called(task.item.assigner, told.document.version_id, people)
    return []


def _each_once(found: Sequence[Named]) -> list[Named]:
    """One row for each person: the first, in the order found."""
    return list({each.item.name.casefold(): each for each in reversed(found)}.values())[::-1]


def _is_open(question: Question) -> bool:
    frame = question.frame
    return not (frame.dates or frame.directives or question.context)
