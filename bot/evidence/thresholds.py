"""What a figure must reach to answer a question."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Thresholds:
    """What the best figures are measured by; the defaults are those in use.

    ``danchung bench acceptance`` finds for each document what the questions over all others would choose,
    and how that decides on its own.

    Attributes:
        coverage: Share of the question's terms that a figure and its surroundings must have: below it, on the
            development questions, nearly all figures found were wrong.
        close: Share of the question's terms that the figure's own clause must have, unless it says the name
            by which the question tells it apart: "Văn Bàn dẫn đầu (151 người)".
        lead: How far a figure that says less must lead all others in score.
        own: Share of the question's terms that the own words of such a figure must have.
    """

    coverage: float = 0.46
    close: float = 0.2
    lead: float = 0.15
    own: float = 0.2


IN_USE = Thresholds()
