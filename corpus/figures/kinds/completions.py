"""Whether a figure says how far a plan is completed."""

from corpus.figures.reading import Reading
from corpus.patterns import pattern

_WORDING = "figure_wording.toml"
_TO_PLAN = pattern(_WORDING, "kinds", "to_plan")
_COMPLETES = pattern(_WORDING, "kinds", "completes")


def completes_plan(reading: Reading, behind: str) -> bool:
    """Whether a figure, or the words behind it, speak of a plan as completed: "đạt 60% kế hoạch"."""
    return bool(_TO_PLAN.match(behind) or _COMPLETES.search(reading.head))
