"""What figures have in common that may be a whole and its parts."""

from corpus.figure import QUALIFYING, Kind
from corpus.figures.reading import Reading
from corpus.figures.subjects import PLAN_ONLY


def topmost(readings: list[Reading], index: int) -> int:
    """The figure that all those on the way to it say more of."""
    while (parent := readings[index].parent) is not None and parent < index:
        index = parent
    return index


def is_plan_value(reading: Reading, peer: Reading) -> bool:
    """Whether a figure only gives the plan of another, counted in its unit."""
    alike = reading.unit == peer.unit or _counts_same(reading, peer)
    return reading.kind is Kind.TARGET and alike and bool(PLAN_ONLY.match(reading.head))


def _counts_same(reading: Reading, peer: Reading) -> bool:
    """Whether one unit is the other but for a word: "căn" and "căn nhà"."""
    short, long = sorted((reading.unit or "", peer.unit or ""), key=len)
    return bool(short) and long.startswith(f"{short} ")


def counted_alike(whole: Reading, part: Reading) -> bool:
    """Whether a part is counted in the unit of its whole, or has none of its own."""
    return part.unit is None or (whole.unit or "").split()[-1:] == part.unit.split()[-1:]


def root_of(readings: list[Reading], index: int) -> int:
    """The figure itself, or what it qualifies when it is a percentage that qualifies another."""
    seen = set[int]()
    while readings[index].kind in QUALIFYING and readings[index].parent is not None and index not in seen:
        seen.add(index)
        index = readings[index].parent or 0
    return index
