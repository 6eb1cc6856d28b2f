"""The last step before an answer is sent: promises 1 to 3, or a veto."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from bot.answer import REFUSALS, Answer, Citation, Computation, StatedFigure, Status
from bot.answering.computing import compute
from bot.wording.spoken import ANSWERS
from corpus.numbers import parse_count, parse_number

_NUMBER = re.compile(r"\d+(?:[.,/:–-]\d+)*(?:\s*%|\s+(?:nghìn|ngàn|vạn|triệu|tỷ|tỉ)(?!\w))?", re.IGNORECASE)
"""A number: digits with the separators of thousands, decimals, dates, ranges and parts, and their scale."""

_DIGITS = re.compile(r"\d+")

TextOf = Callable[[str], str]
"""The stored text of a cited document, by its id."""


class VetoedError(Exception):
    """An answer that breaks a promise and cannot be mended; its ``rule`` names the promise."""

    def __init__(self, rule: str) -> None:
        super().__init__(rule)
        self.rule = rule


def check(answer: Answer, text_of: TextOf) -> Answer:
    """Let an answer pass, or fall back to its first quote alone.

    Raises:
        VetoedError: A refusal cites evidence or states a number, an answer cites none, or a quote is not
            what the document says.
    """
    if answer.status in REFUSALS or answer.status is Status.CLARIFY:
        return _check_refusal(answer)
    if not answer.citations:
        raise VetoedError("an answer has its evidence")
    if not all(_is_verbatim(citation, text_of) for citation in answer.citations):
        raise VetoedError("a quote is exact")
    stands = all(_stands(figure, answer.citations, text_of) for figure in answer.figures)
    computed = all(_holds(computation, answer.figures) for computation in answer.computations)
    if stands and computed and _is_said(answer) and not untraced_numbers(answer):
        return answer
    return _quote_alone(answer)


def untraced_numbers(answer: Answer) -> list[str]:
    """The numbers of the body that no quote, figure or computation holds, nor a source's title or date."""
    traced = {number for source in _sources(answer) for number in numbers_in(source)}
    return [number for number in numbers_in(_without_count(answer)) if number not in traced]


def _without_count(answer: Answer) -> str:
    """The body without the line that tells how many items were left out."""
    return (
        answer.text.removesuffix(ANSWERS.left_out.format(count=answer.left_out))
        if answer.left_out
        else answer.text
    )


def numbers_in(text: str) -> list[str]:
    """The numbers of a text as printed, with what scales them: ``"9.310"``, ``"60,06%"``, ``"160 nghìn"``."""
    return [" ".join(match[0].lower().replace("%", " %").split()) for match in _NUMBER.finditer(text)]


def _check_refusal(answer: Answer) -> Answer:
    """A refusal names what was asked for; any other number would be an answer."""
    if answer.citations or answer.figures or answer.computations:
        raise VetoedError("a refusal cites nothing")
    if answer.status in (Status.NOT_FOUND, Status.CLARIFY):
        asked = _plain_digits(answer.question)
        if not _plain_digits(answer.text) <= asked:
            raise VetoedError("a refusal states no number")
    return answer


def _plain_digits(text: str) -> set[str]:
    return {digits.lstrip("0") for digits in _DIGITS.findall(text)}


def _sources(answer: Answer) -> Iterator[str]:
    for citation in answer.citations:
        yield citation.quote
        yield citation.title
        yield citation.issued_on.strftime("%d/%m/%Y") if citation.issued_on else ""
        # What names the document itself: "Theo “…, ngày 12/07/2018”".
        yield f"{citation.title}\n{citation.issued_on:%d/%m/%Y}" if citation.issued_on else citation.title
    for figure in answer.figures:
        yield f"{figure.value_text} {figure.unit or ''}"
        yield f"{figure.indicator}\n{figure.period or ''}\n{figure.place or ''}"
    for computation in answer.computations:
        yield computation.result_text
        unit = computation.operands[0].unit or ""
        if not unit.startswith("%"):
            # Of numbers that are reckoned with, the last one says the unit of all.
            yield from (each.value_text for each in computation.operands)
            yield f"{computation.result_text} {unit}"


def _is_verbatim(citation: Citation, text_of: TextOf) -> bool:
    text = text_of(citation.document)
    offset = citation.passage_start
    in_text = text[citation.start : citation.end] == citation.quote
    around = text[offset : offset + len(citation.passage)] == citation.passage
    inside = 0 <= offset <= citation.start < citation.end <= offset + len(citation.passage)
    return bool(citation.quote) and in_text and around and inside


def _stands(figure: StatedFigure, citations: Iterable[Citation], text_of: TextOf) -> bool:
    """Whether a figure is what its document says at its place, and that place is quoted."""
    quoted = any(
        citation.document == figure.document and citation.start <= figure.start < figure.end <= citation.end
        for citation in citations
    )
    if not quoted:
        return False
    text = text_of(figure.document)
    words = f"{figure.indicator}\n{figure.unit or ''}\n{figure.period or ''}\n{figure.place or ''}"
    return (
        text[figure.start : figure.end] == figure.value_text
        and _is_read_right(figure)
        and all(re.search(rf"(?<!\d){digits}(?!\d)", text) for digits in _DIGITS.findall(words))
    )


def _is_read_right(figure: StatedFigure) -> bool:
    """Whether the value, with which sums are done, is the number as printed; words and ranges are trusted."""
    readings = (parse_number(figure.value_text), parse_count(figure.value_text))
    return readings == (None, None) or figure.value in readings


def _holds(computation: Computation, figures: Iterable[StatedFigure]) -> bool:
    """Whether a computed number comes out again from its operands, all of them stated."""
    again = compute(computation.operation, computation.operands)
    return again == computation and set(computation.operands) <= set(figures)


def _is_said(answer: Answer) -> bool:
    """Whether a body without figures is what the quotes say, line by line, but for how much was left out."""
    quotes = [citation.quote for citation in answer.citations]
    lines = [] if answer.figures else _without_verdict(_without_count(answer)).splitlines()
    return all(any(line in quote for quote in quotes) for line in lines)


def _without_verdict(body: str) -> str:
    """The body without the words that say whether what a question claims holds."""
    for verdict in (ANSWERS.confirmed, ANSWERS.corrected):
        body = body.removeprefix(verdict.format(sentence=""))
    return body


def _quote_alone(answer: Answer) -> Answer:
    first = answer.citations[0]
    return replace(answer, text=first.quote, figures=(), citations=(first,), computations=(), left_out=0)
