"""Provinces and the cities of their rank, by all their names."""

import re
from functools import cache

from corpus.data_files import read_lines
from corpus.letters import UPPER
from corpus.patterns import pattern
from corpus.places import KIND

_WORDING = "figure_wording.toml"
_OF_PROVINCE = pattern(_WORDING, "places", "of_province")
_GOES_ON = re.compile(rf"[ -][{UPPER}]\w")
_OFFICE_NEXT = re.compile(r" (?:Phó|Ủy|UBND|HĐND|Trưởng|Giám|Chủ|Bí|Sở|Đồng|Ông|Bà)")
CITIES = frozenset({"Hà Nội", "Hồ Chí Minh", "Hải Phòng", "Đà Nẵng", "Cần Thơ", "Huế"})
"""Centrally run cities: "thành phố Huế" is the whole city, "thành phố Bến Tre" a part of its province."""


def provinces_of_office(text: str) -> list[str]:
    """The provinces that a text names as such, not as part of another name, in order."""
    return [
        canonical_names()[match[0].casefold()]
        for match in province_pattern().finditer(text)
        if is_whole_name(text, match)
        and _OF_PROVINCE.search(text[max(0, match.start() - 80) : match.start()])
    ]


def province_named_in(name: str) -> str | None:
    """The province in the name of an office or a place, in capitals as well; the last of several."""
    folded = name.casefold()
    found = [(at, known) for known in canonical_names() if (at := _where(known, folded)) >= 0]
    return canonical_names()[max(found, key=lambda each: (each[0], len(each[1])))[1]] if found else None


def province_leading(text: str) -> str | None:
    """The province whose name a text begins with, behind what kind of place it is or without."""
    start = kind.end() if (kind := KIND.match(text)) else 0
    match = province_pattern().match(text, start)
    return canonical_names()[match[0].casefold()] if match and is_whole_name(text, match) else None


def _where(word: str, text: str) -> int:
    """Where a text has a word last, as a whole word; -1 where it has not."""
    at = text.rfind(word)
    edges = text[at - 1 : at], text[at + len(word) : at + len(word) + 1]
    return -1 if any(edge.isalnum() for edge in edges) else at


def is_whole_name(text: str, match: re.Match[str]) -> bool:
    """Whether a name found in a text ends there; the title of a person may follow it, and no other name."""
    return not _GOES_ON.match(text, match.end()) or _OFFICE_NEXT.match(text, match.end()) is not None


@cache
def canonical_names() -> dict[str, str]:
    """The name of each province by all its names, these without regard to capitals."""
    names: dict[str, str] = {}
    for line in read_lines("provinces.txt"):
        first, *others = (name.strip() for name in line.split("="))
        names.update({name.casefold(): first for name in (first, *others)})
    return names


@cache
def province_pattern() -> re.Pattern[str]:
    """What finds the name of a province, the longest first."""
    spellings = [name.strip() for line in read_lines("provinces.txt") for name in line.split("=")]
    longest_first = sorted(spellings, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)")
