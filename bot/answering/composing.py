"""Compose an answer from evidence."""

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.answer import Answer, Citation, Status
from bot.answering.citing import cite
from bot.answering.stating import circumstances, sentence, stated
from bot.evidence.candidates import Candidate
from bot.evidence.directives import Mention
from bot.evidence.extending import extend
from bot.evidence.figures import FigureCandidate
from bot.evidence.people import Named
from bot.question import Question
from bot.wording.spoken import ANSWERS

_BULLET = " -–—•+*;"
_ENUMERATOR = re.compile(r"^(?:\d{1,2}(?:\.\d{1,2})*[.)]|[a-zđ][.)])\s+(?=\S)")
"""The number of an item in its list: it says nothing where the item stands alone."""


def from_statement(question: Question, best: Candidate) -> Answer:
    """A statement, or the list it belongs to, as the answer, quoted whole as its own evidence."""
    citation = cite(1, best, extend(best, question.frame.asks))
    return Answer(
        status=Status.ANSWERED,
        question=question.looked_up,
        text=_bare(citation.quote),
        citations=(citation,),
    )


def _bare(quote: str) -> str:
    """A quote without the mark of an item, but for a list of several lines, which keeps its marks."""
    return quote.strip() if "\n" in quote else _ENUMERATOR.sub("", quote).strip(_BULLET)


def from_figures(question: Question, found: Sequence[FigureCandidate]) -> Answer:
    """Figures in words, each with its clause as evidence."""
    return Answer(
        status=Status.ANSWERED,
        question=question.looked_up,
        text="\n".join(dict.fromkeys(sentence(each) for each in found)),
        figures=tuple(stated(each) for each in found),
        citations=tuple(cite(n, each.candidate, each.figure.cite) for n, each in enumerate(found, start=1)),
    )


def meant(question: Question, found: FigureCandidate) -> Answer:
    """What a number stands for: its sentence, and the words around it as they stand."""
    answer = from_figures(question, [found])
    words = " ".join(found.own.split()).strip(" ,;:.-–")
    quoted = words in " ".join(answer.citations[0].quote.split()) and not found.figure.column
    return replace(answer, text=f"{answer.text}\n“{words}”") if quoted else answer


def by_document(question: Question, found: Sequence[FigureCandidate]) -> Answer:
    """Figures with the document that states each and its date: for what changes, or is stated twice."""
    answer = from_figures(question, found)
    lines = [
        ANSWERS.according_to.format(source=_source(citation), sentence=sentence(each))
        for each, citation in zip(found, answer.citations, strict=True)
    ]
    return replace(answer, text="\n".join(lines))


def _source(citation: Citation) -> str:
    day = citation.issued_on
    return (
        ANSWERS.dated_source.format(title=citation.title, day=day.strftime("%d/%m/%Y"))
        if day
        else citation.title
    )


def from_directive(question: Question, mention: Mention) -> Answer:
    """A mention of a directive, verbatim: its number, date and issuer as the document gives them."""
    citation = cite(1, mention.candidate, mention.stored.item.span)
    return Answer(
        status=Status.ANSWERED, question=question.looked_up, text=citation.quote, citations=(citation,)
    )


def from_people(question: Question, found: Sequence[Named], told: Candidate | None = None) -> Answer:
    """People with their roles as printed, and the statement that tells what they did."""
    return from_quotes(question, [*([told] if told else []), *(each.candidate for each in found)])


def from_quotes(
    question: Question, quoted: Sequence[Candidate], said: Sequence[str] | None = None, left_out: int = 0
) -> Answer:
    """What documents say, each part quoted for itself; ``said`` holds the words of them that answer.

    ``left_out`` is how many items more there are.
    """
    citations = tuple(cite(n, each) for n, each in enumerate(quoted, start=1))
    lines = list(map(_bare, said or [citation.quote for citation in citations]))
    if left_out:
        lines.append(ANSWERS.left_out.format(count=left_out))
    return Answer(
        status=Status.PARTIAL if left_out else Status.ANSWERED,
        question=question.looked_up,
        text="\n".join(lines),
        citations=citations,
        left_out=left_out,
    )


def with_quote(answer: Answer, told: Candidate) -> Answer:
    """An answer with one more thing that the question asks, quoted behind it."""
    quote = cite(len(answer.citations) + 1, told)
    return replace(answer, text=f"{answer.text}\n{_bare(quote.quote)}", citations=(*answer.citations, quote))


def which_person(question: Question, found: Sequence[Named]) -> Answer:
    """A clarifying question: the people who answer equally, each with the document that names them."""
    options = tuple(
        ANSWERS.option.format(
            indicator=ANSWERS.person.format(name=each.item.name, role=each.item.role),
            document=_titled(each.candidate),
        )
        for each in found
    )
    return Answer(status=Status.CLARIFY, question=question.looked_up, text=ANSWERS.which_one, options=options)


def which_event(question: Question, found: Sequence[Candidate]) -> Answer:
    """A clarifying question: the events that answer equally, each as its document tells it."""
    options = tuple(ANSWERS.option.format(indicator=each.text, document=_titled(each)) for each in found)
    return Answer(status=Status.CLARIFY, question=question.looked_up, text=ANSWERS.which_one, options=options)


def _titled(candidate: Candidate) -> str:
    known = candidate.document.metadata
    title = known.title or candidate.document.id
    day = known.issued_on
    return ANSWERS.dated_source.format(title=title, day=f"{day:%d/%m/%Y}") if day else title


def which_one(question: Question, found: Sequence[FigureCandidate]) -> Answer:
    """A clarifying question: the figures that answer equally, by where and when they hold."""
    options = tuple(
        ANSWERS.option.format(
            indicator=f"{each.figure.indicator}{circumstances(each)}",
            document=each.candidate.document.metadata.title or each.candidate.document.id,
        )
        for each in found
    )
    return Answer(status=Status.CLARIFY, question=question.looked_up, text=ANSWERS.which_one, options=options)
