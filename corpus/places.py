"""Places of figures: only what the text or the metadata names (promise 10)."""

import re
from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from corpus.data_files import read_lines
from corpus.document import Document
from corpus.letters import UPPER
from corpus.patterns import pattern

_WORDING = "figure_wording.toml"

UNNAMED_PROVINCE = "toàn tỉnh (không nêu tên)"
"""The place of a report that speaks of "tỉnh" and never names it."""

UNNAMED_CITY = "toàn thành phố (không nêu tên)"
"""The place of a report that speaks of "Thành phố" and never names it."""

NATION = "cả nước"
WORLD = "thế giới"


class PlaceSource(StrEnum):
    """Where the place of a figure was read."""

    CLAUSE = "clause"
    SENTENCE = "sentence"
    HEADING = "heading"
    DOCUMENT = "document"
    METADATA = "metadata"
    UNNAMED = "unnamed"


@dataclass(frozen=True, slots=True)
class Place:
    """A place as named, or one of the ``UNNAMED_*`` texts with the source ``unnamed``."""

    name: str
    source: PlaceSource


_DISTRICT = pattern(_WORDING, "places", "district")
_WORLD = re.compile(r"(?<!\w)(?:(?:trên|toàn) thế giới|toàn cầu)(?!\w)", re.IGNORECASE)
_NATION = re.compile(
    r"(?<!\w)(?:cả nước|toàn quốc|trên cả nước|"
    r"(?:nước ta|Việt Nam)(?=\s+(?:hiện |đã )?(?:có|ghi nhận|đạt|còn)))(?!\w)",
    re.IGNORECASE,
)
_WHOLE = re.compile(
    r"(?<!\w)(?:toàn tỉnh|toàn thành phố|trong tỉnh|trên địa bàn tỉnh|trên địa bàn thành phố)(?!\w)",
    re.IGNORECASE,
)
_GAP = re.compile(r"\s*")
_KIND = re.compile(
    r"^(?:tỉnh|thành phố|TP\.?|huyện|quận|thị xã|thị trấn|TX\.?|xã|phường|thôn|bản|ấp)\s+", re.IGNORECASE
)
_OF_PROVINCE = pattern(_WORDING, "places", "of_province")
_SPEAKS_OF_PROVINCE = pattern(_WORDING, "places", "speaks_of_province")
_SPEAKS_OF_CITY = pattern(_WORDING, "places", "speaks_of_city")
_RUNNING = 4000
"""Code points of running text in which a province named before is still the one spoken of."""

_OPENING = 400
"""Code points in which a document says whom it is about."""

_CITIES = frozenset({"Hà Nội", "Hồ Chí Minh", "Hải Phòng", "Đà Nẵng", "Cần Thơ", "Huế"})
"""Centrally run cities: "thành phố Huế" is the whole city, "thành phố Bến Tre" a part of its province."""

_DOMINANT = 3
"""A province is what a report is about when it is named so many times as often as any other."""


def read_place(document: Document) -> Place | None:
    """What the whole document is about: its metadata's place, the province it names, or an unnamed one.

    ``None`` for a document that names several provinces alike, or speaks of none.
    """
    if document.metadata.place is not None:
        return Place(document.metadata.place, PlaceSource.METADATA)
    named = Counter(_provinces_of_office(document.text))
    if named:
        (first, count), *others = named.most_common(2)
        alone = not others or count >= _DOMINANT * others[0][1]
        return (
            Place(first, PlaceSource.DOCUMENT) if alone and _is_about(document.text, first, count) else None
        )
    if _SPEAKS_OF_PROVINCE.search(document.text):
        return Place(UNNAMED_PROVINCE, PlaceSource.UNNAMED)
    if _SPEAKS_OF_CITY.search(document.text):
        return Place(UNNAMED_CITY, PlaceSource.UNNAMED)
    return None


def _is_about(text: str, name: str, count: int) -> bool:
    """Whether a province is the subject and not mentioned in passing."""
    opening = name in _provinces_of_office(text[:_OPENING])
    return count > 1 or opening or _SPEAKS_OF_PROVINCE.search(text) is not None


def place_in(words: str, whole: Place | None) -> Place | None:
    """The place that a clause names before its figure; ``whole`` when it says "toàn tỉnh".

    Args:
        words: The clause up to the figure, or behind it.
        whole: The place of the document.
    """
    wide = next((name for cue, name in ((_NATION, NATION), (_WORLD, WORLD)) if cue.search(words)), None)
    if wide is not None:
        return Place(wide, PlaceSource.CLAUSE)
    entire = _WHOLE.search(words)
    if entire is not None:
        behind = _province().match(words, _GAP.match(words, entire.end()).end())  # type: ignore[union-attr]
        if behind is None or not _is_whole_name(words, behind):
            return whole
        return Place(_canonical_names()[behind[0].casefold()], PlaceSource.CLAUSE)
    abroad = list(_abroad().finditer(words))
    if abroad:
        return Place(abroad[-1]["country"], PlaceSource.CLAUSE)
    districts = list(_DISTRICT.finditer(words))
    provinces = [match for match in _province().finditer(words) if _is_whole_name(words, match)]
    named = sorted([*districts, *provinces], key=lambda match: match.end())
    if not named:
        return None
    last = [match for match in named if match.end() == named[-1].end()]
    name = " ".join(min(last, key=lambda match: match.start())[0].split())
    bare = re.sub(r"^(?:[Tt]hành phố|TP\.?)\s+", "", name)
    whole_city = bare if bare in _CITIES else name
    return Place(_canonical_names().get(whole_city.casefold(), name), PlaceSource.CLAUSE)


def last_province(text: str, end: int) -> Place | None:
    """The province or city that running text named last before an offset: what "toàn tỉnh" means there.

    For documents that name several provinces; one that names a single province is about it.
    """
    named = _provinces_of_office(text[max(0, end - _RUNNING) : end])
    return Place(named[-1], PlaceSource.DOCUMENT) if named else None


def without_kind(name: str) -> str:
    """The name of a place without what kind of place it is: "huyện Trà Cú" is "Trà Cú"."""
    return _KIND.sub("", name)


def speaks_of_whole(words: str) -> bool:
    """Whether words say "toàn tỉnh" or the like."""
    return _WHOLE.search(words) is not None


def _provinces_of_office(text: str) -> list[str]:
    """The provinces that are named as such, not as part of another name, in order."""
    return [
        _canonical_names()[match[0].casefold()]
        for match in _province().finditer(text)
        if _is_whole_name(text, match)
        and _OF_PROVINCE.search(text[max(0, match.start() - 80) : match.start()])
    ]


def _is_whole_name(text: str, match: re.Match[str]) -> bool:
    return not re.match(rf"[ -][{UPPER}]\w", text[match.end() : match.end() + 3]) or bool(
        re.match(
            r" (?:Phó|Ủy|UBND|HĐND|Trưởng|Giám|Chủ|Bí|Sở|Đồng|Ông|Bà)", text[match.end() : match.end() + 8]
        )
    )


@cache
def _canonical_names() -> dict[str, str]:
    names: dict[str, str] = {}
    for line in read_lines("provinces.txt"):
        first, *others = (name.strip() for name in line.split("="))
        names.update({name.casefold(): first for name in (first, *others)})
    return names


@cache
def _abroad() -> re.Pattern[str]:
    """A country in which something is counted: "tại Thái Lan, ghi nhận …", not "sang Nhật Bản làm việc"."""
    longest_first = sorted(read_lines("countries.txt"), key=len, reverse=True)
    names = "|".join(map(re.escape, longest_first))
    return re.compile(rf"(?<!\w)(?:[Tt]ại|[Ởở])\s+(?:nước\s+)?(?P<country>{names})(?!\w)")


@cache
def _province() -> re.Pattern[str]:
    spellings = [name.strip() for line in read_lines("provinces.txt") for name in line.split("=")]
    longest_first = sorted(spellings, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)")
