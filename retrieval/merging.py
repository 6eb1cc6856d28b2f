"""Which segments become one when another is added: a question has to ask each, and each costs it time."""

from collections.abc import Sequence

SMALL = 20_000
"""Texts of a segment that takes next to no time to write again."""

GROWTH = 2
"""A larger one is written again once what comes after it is larger than its part in so many."""

SPOILT_SHARE = 4
"""A segment is written again once one in so many of its texts is dropped."""


def merged_tail(sizes: Sequence[int]) -> int:
    """How many of the last segments are written as one.

    A text is written again only when its segment grows by half at least, or while that is small; so it
    happens to it a number of times that grows as the logarithm of all texts, as the number of segments does.

    Args:
        sizes: the living texts of each segment, the new one last.
    """
    together, count = sizes[-1], 1
    for size in reversed(sizes[:-1]):
        if size > max(SMALL, GROWTH * together):
            break
        together, count = together + size, count + 1
    return count


def is_spoilt(size: int, dropped: int) -> bool:
    """Whether so many of a segment's texts are dropped that it is worth writing it again."""
    return dropped * SPOILT_SHARE > size
