"""The sentences of explanations."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.evidence.rule import Rule
from bot.understanding.frame import Asks, UnitAsked
from corpus.figure import Kind


@dataclass(frozen=True, slots=True)
class WhyWording:
    """What an explanation says, in one language; fields with ``{…}`` are formats."""

    looked_up: str
    """Format of the standalone question: ``{question}``."""
    understood: str
    """Format of what was understood: ``{frame}``."""
    found: str
    """Format of how much was found: ``{statements}``, ``{documents}``."""
    stated: str
    """Format of a figure that the answer states: ``{text}``."""
    left_out: str
    """Format of one that was left out: ``{text}``, ``{reasons}``."""
    far: str
    """Its words say too little of the question's."""
    behind: str
    """It came behind another."""
    year: str
    months: str
    day: str
    place: str
    number: str
    """Labels of what a question insists on."""
    asks: Mapping[Asks, str]
    units: Mapping[UnitAsked, str]
    kinds: Mapping[Kind, str]
    rules: Mapping[Rule, str]
    """What breaks each rule."""
