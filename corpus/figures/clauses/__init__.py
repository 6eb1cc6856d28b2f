"""Clauses around the quantities of a block, sentence by sentence."""

from collections.abc import Iterator, Sequence

from corpus.document import Span
from corpus.figures.clauses.bounds import clause_of
from corpus.figures.clauses.clause import Clause
from corpus.figures.clauses.layout import lay_out
from corpus.figures.quantities.quantity import Quantity
from corpus.periods import PeriodMention
from corpus.sentences import split_sentences

MAX_SENTENCE = 6000
"""Code points; a longer "sentence" is a list without punctuation, and is read in pieces."""


def read_clauses(
    text: str, quantities: Sequence[Quantity], mentions: Sequence[PeriodMention]
) -> list[Clause]:
    """The clause of each quantity of a block, in order."""
    inside = _covered(text, quantities, mentions)
    clauses: list[Clause] = []
    position = 0
    for sentence in _sentences(text):
        until = position
        while until < len(quantities) and quantities[until].span.start < sentence.end:
            until += 1
        if until > position:
            clauses.extend(_of_sentence(text, sentence, quantities[position:until], inside))
        position = until
    return clauses


def _sentences(text: str) -> Iterator[Span]:
    """The sentences, those without end cut at ``MAX_SENTENCE``; together they hold every quantity."""
    for sentence in split_sentences(text):
        for start in range(sentence.start, sentence.end, MAX_SENTENCE):
            yield Span(start, min(start + MAX_SENTENCE, sentence.end))


def _covered(text: str, quantities: Sequence[Quantity], mentions: Sequence[PeriodMention]) -> bytearray:
    inside = bytearray(len(text))
    for start, end in [
        *((quantity.span.start, quantity.end) for quantity in quantities),
        *((mention.span.start, mention.span.end) for mention in mentions),
    ]:
        inside[start:end] = b"\x01" * (end - start)
    return inside


def _of_sentence(
    text: str, sentence: Span, quantities: Sequence[Quantity], inside: bytearray
) -> list[Clause]:
    layout = lay_out(text, sentence, inside, quantities)
    for quantity in quantities:
        layout.members[layout.bracket_at(quantity.span.start)].append(quantity)
    return [clause_of(layout, quantity) for quantity in quantities]
