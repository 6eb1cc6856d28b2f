"""Whether a figure says something of another one, having no subject of its own."""

from corpus.figure import QUALIFYING
from corpus.figures.reading import Reading
from corpus.figures.subjects import VERB_ONLY


def qualifies(reading: Reading) -> bool:
    """Whether the figure has no subject of its own: "đạt 60%", "tăng 9,5%", "chiếm 74%"."""
    said_of_another = reading.kind in QUALIFYING or reading.is_percent or reading.in_points
    return said_of_another and not has_subject(reading)


def has_subject(reading: Reading) -> bool:
    """Whether more than verbs and words of comparison stand before a figure in its clause."""
    return not VERB_ONLY.match(reading.head)
