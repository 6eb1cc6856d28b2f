"""The last step before an answer is sent: promises 1 to 3, or a veto."""

import re
from collections.abc import Callable
from dataclasses import replace

from bot.answer import REFUSALS, Answer, Citation, Computation, Status
from bot.answering.computing import compute

NUMBER = re.compile(r"\d+(?:[.,/:–-]\d+)*")
"""A number token: digits with the separators of thousands, decimals, dates, ranges and parts."""

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
        VetoedError: A refusal cites evidence, an answer cites none, or a quote is not what the document says.
    """
    if answer.status in REFUSALS or answer.status is Status.CLARIFY:
        if answer.citations or answer.figures:
            raise VetoedError("a refusal cites nothing")
        return answer
    if not answer.citations:
        raise VetoedError("an answer has its evidence")
    if not all(_is_verbatim(citation, text_of) for citation in answer.citations):
        raise VetoedError("a quote is exact")
    if untraced_numbers(answer) or not _figures_stand(answer, text_of):
        return _quote_alone(answer)
    return answer


def untraced_numbers(answer: Answer) -> list[str]:
    """The number tokens of the body that neither a quote, a figure nor a document's own data holds."""
    traced = {token for source in _sources(answer) for token in NUMBER.findall(source)}
    return [token for token in NUMBER.findall(answer.text) if token not in traced]


def _sources(answer: Answer) -> list[str]:
    sources = [citation.quote for citation in answer.citations]
    for figure in answer.figures:
        sources += [figure.value_text, figure.indicator, figure.period or "", figure.unit or ""]
    sources += [computation.result_text for computation in answer.computations if _holds(computation)]
    for citation in answer.citations:
        day = citation.issued_on.strftime("%d/%m/%Y") if citation.issued_on else ""
        sources += [citation.title, citation.number or "", day]
    return sources


def _is_verbatim(citation: Citation, text_of: TextOf) -> bool:
    text = text_of(citation.document)
    offset = citation.passage_start
    in_text = text[citation.start : citation.end] == citation.quote
    around = text[offset : offset + len(citation.passage)] == citation.passage
    inside = offset <= citation.start and citation.end <= offset + len(citation.passage)
    return bool(citation.quote) and in_text and around and inside


def _figures_stand(answer: Answer, text_of: TextOf) -> bool:
    """Every figure is what its document says at its place, and its document is cited."""
    cited = {citation.document for citation in answer.citations}
    return all(
        figure.document in cited and text_of(figure.document)[figure.start : figure.end] == figure.value_text
        for figure in answer.figures
    )


def _holds(computation: Computation) -> bool:
    """Whether a computed number comes out again from its operands."""
    return compute(computation.operation, computation.operands) == computation


def _quote_alone(answer: Answer) -> Answer:
    first = answer.citations[0]
    return replace(answer, text=first.quote, figures=(), citations=(first,), computations=())
