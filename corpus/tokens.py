"""Account for every number token of a document: a figure, or the reason why it is none."""

from dataclasses import dataclass
from enum import StrEnum

from corpus.document import Span


class TokenClass(StrEnum):
    """What a run of digits is to its reader."""

    FIGURE = "figure"
    PERIOD = "period"
    DOCUMENT_NUMBER = "document_number"
    NAME = "name"
    FURNITURE = "furniture"


@dataclass(frozen=True, slots=True)
class NumberToken:
    """A number token, classed; ``reason`` names the rule that classed it, in a word or two."""

    span: Span
    token_class: TokenClass
    reason: str
