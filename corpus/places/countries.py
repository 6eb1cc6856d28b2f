"""Countries and territories abroad."""

import re
from functools import cache

from corpus.data_files import read_lines
from corpus.letters import UPPER
from corpus.places import without_kind


def is_country(name: str) -> bool:
    """Whether a name is that of a country or territory abroad."""
    return without_kind(name) in _countries()


def countries_counted_in(words: str) -> list[str]:
    """The countries in which words count something, in order: "tại Thái Lan, ghi nhận …"."""
    return [match["country"] for match in _counted_in().finditer(words)]


@cache
def _countries() -> frozenset[str]:
    return frozenset(read_lines("countries.txt"))


@cache
def _counted_in() -> re.Pattern[str]:
    """A country in which something is counted: "tại Thái Lan, ghi nhận …", not "sang Nhật Bản làm việc"."""
    longest_first = sorted(_countries(), key=len, reverse=True)
    names = "|".join(map(re.escape, longest_first))
    return re.compile(rf"(?<!\w)(?:[Tt]ại|[Ởở])\s+(?:nước\s+)?(?P<country>{names})(?!\w)(?! [{UPPER}])")
