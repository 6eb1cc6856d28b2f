"""Quantities: numbers with their scale words, ranges, totals and units, before their meaning is known."""

from collections.abc import Iterator

from corpus.figures.quantities.quantity import PrintedNumber, Quantity, single
from corpus.figures.quantities.ranges import part_of_total, range_of
from corpus.figures.quantities.scales import read_number
from corpus.figures.quantities.spelled import read_spelled
from corpus.numbers import NUMBER


def read_quantities(text: str, taken: bytes | bytearray) -> list[Quantity]:
    """The quantities of a block in order, none overlapping another.

    Args:
        text: One block.
        taken: One byte for each code point, not 0 where digits are a name, a date or furniture.
    """
    numbers = [number for match in NUMBER.finditer(text) if (number := read_number(text, match, taken))]
    digits = list(_combine(text, numbers))
    free = bytearray(taken)
    for quantity in digits:
        free[quantity.span.start : quantity.end] = b"\x01" * (quantity.end - quantity.span.start)
    return sorted([*digits, *read_spelled(text, free)], key=lambda quantity: quantity.span.start)


def _combine(text: str, numbers: list[PrintedNumber]) -> Iterator[Quantity]:
    position = 0
    for number, following in zip(numbers, [*numbers[1:], None], strict=False):
        if number.span.start >= position:
            pair = following and (range_of(text, number, following) or part_of_total(text, number, following))
            quantity = pair or single(text, number)
            position = quantity.end
            yield quantity
