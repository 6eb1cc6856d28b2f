"""Citations: the evidence of an answer, to the letter."""

from bot.answer import Citation
from bot.evidence.candidates import Candidate
from corpus.document import Span


def cite(n: int, candidate: Candidate, quoted: Span | None = None) -> Citation:
    """The n-th citation: a span of the candidate's document, its whole statement unless one is given."""
    span = quoted or candidate.statement.item
    passage = candidate.passage
    start = passage.item.span.start
    known = candidate.document.metadata
    return Citation(
        n=n,
        document=candidate.document.id,
        title=known.title or candidate.document.id,
        number=known.number,
        issuer=known.issuer,
        issued_on=known.issued_on,
        start=span.start,
        end=span.end,
        quote=passage.text[span.start - start : span.end - start],
        passage=passage.text,
        passage_start=start,
        heading_path=passage.item.heading_path,
    )
