"""Several values told one after the other: "A 11,7%, B 20,9% (năm 2022 lần lượt là 12,3% và 21,6%)"."""

from corpus.figure import Kind
from corpus.figures.reading import Reading

_IN_ORDER = "lần lượt"


def pair_respective(readings: list[Reading]) -> None:
    """Let each value in brackets behind "lần lượt" say more of its own figure before the brackets."""
    for bracket in {reading.clause.bracket for reading in readings} - {None}:
        inside = [i for i, reading in enumerate(readings) if reading.clause.bracket == bracket]
        first = readings[inside[0]]
        if _IN_ORDER in first.head:
            _pair(readings, inside, _outside(readings, inside[0]))


def _outside(readings: list[Reading], index: int) -> list[int]:
    """The figures before a bracket, of its sentence and unit, that qualify no other."""
    reading = readings[index]
    return [
        i
        for i in range(index)
        if readings[i].clause.sentence == reading.clause.sentence
        and readings[i].clause.bracket is None
        and readings[i].unit == reading.unit
        and readings[i].parent is None
    ]


def _pair(readings: list[Reading], inside: list[int], outside: list[int]) -> None:
    if len(outside) < len(inside):
        return
    for index, whole in zip(inside, outside[-len(inside) :], strict=True):
        readings[index].parent = whole
        readings[index].continues = whole
        readings[index].kind = Kind.ACTUAL if readings[index].kind is Kind.SHARE else readings[index].kind
