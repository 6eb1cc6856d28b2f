"""Places of figures: only what the text or the metadata names (promise 10)."""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from corpus.data_files import read_lines
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
_PASSING = pattern(_WORDING, "places", "passing")
_SEVERAL = pattern(_WORDING, "places", "several")
_LEADS = re.compile(
    r"(?:^|[;:.]\s+|(?<!\w)(?:tại|ở|riêng|địa bàn|đối với)\s+)"
    r"[\s\-–+•*]*(?:(?:các|tỉnh|trong đó|riêng|tại|ở)\s+)*$",
    re.IGNORECASE,
)
_ENUMERATOR = re.compile(r"^(?:[-–+*•]|\d{1,3}(?:\.\d+)*[.)]?|[IVX]+[.)]|[a-zđ][.)])\s+")
_SLACK = 3
_OPENING = 4
"""Syllables; a place named behind more of them is that of its part of the sentence only."""

_GAP = re.compile(r"\s*")
_KIND = re.compile(
    r"^(?:tỉnh|thành phố|TP\.?|huyện|quận|thị xã|thị trấn|TX\.?|xã|phường|thôn|bản|ấp)\s+", re.IGNORECASE
)
_OF_PROVINCE = pattern(_WORDING, "places", "of_province")
CITIES = frozenset({"Hà Nội", "Hồ Chí Minh", "Hải Phòng", "Đà Nẵng", "Cần Thơ", "Huế"})
"""Centrally run cities: "thành phố Huế" is the whole city, "thành phố Bến Tre" a part of its province."""


def place_in(words: str, whole: Place | None) -> Place | None:
    """The place that a clause names before its figure; that of the document when it says "toàn tỉnh".

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
            return _province_of(whole) if "tỉnh" in entire[0].lower() else whole
        return Place(_canonical_names()[behind[0].casefold()], PlaceSource.CLAUSE)
    abroad = list(_abroad().finditer(words))
    if abroad:
        return Place(abroad[-1]["country"], PlaceSource.CLAUSE)
    several = [match for match in _SEVERAL.finditer(words) if not _is_passing(words, match)]
    if several:
        return Place(f"{several[-1]['kind'].lower()} {several[-1]['names']}", PlaceSource.CLAUSE)
    named = _places_named(words)
    return Place(named[-1][1], PlaceSource.CLAUSE) if named else None


def several_in(words: str) -> str | None:
    """The first place of several that words name together: "các huyện Ba Tri, Thạnh Phú"."""
    several = _SEVERAL.search(words)
    return several[0] if several is not None else None


def place_leading(words: str, whole: Place | None) -> Place | None:
    """The place that a sentence is about up to a figure: named first of all, or behind "tại", "riêng".

    Args:
        words: The sentence up to the figure.
        whole: The place of the document.
    """
    for start, _ in reversed(_places_named(words)):
        passed = ";" in words[start:] and len(words[:start].split()) > _OPENING
        if _LEADS.search(words[:start]) and not passed:
            return place_in(words[start:].split(",", maxsplit=1)[0], whole)
    return None


def place_of_heading(words: str, whole: Place | None) -> Place | None:
    """The place that a heading consists of: "1. Huyện Trà Cú", "Tại thành phố Lạng Sơn"."""
    bare = _ENUMERATOR.sub("", words).strip(" :.-–")
    for start, name in _places_named(bare):
        if _LEADS.fullmatch(bare[:start]) and len(bare) - start <= len(name) + _SLACK:
            return place_in(bare, whole)
    return None


def _province_of(place: Place | None) -> Place | None:
    """The province of a district: that of "huyện Cần Giờ, Thành phố Hồ Chí Minh"."""
    if place is None or not _DISTRICT.match(place.name) or ", " not in place.name:
        return place
    return Place(place.name.rsplit(", ", 1)[1], place.source)


def districts_named(text: str) -> list[str]:
    """The districts, towns and communes that a text names with their kind, in order: "huyện Cần Giờ"."""
    found: list[str] = []
    for match in _DISTRICT.finditer(text):
        kind, name = " ".join(match["kind"].lower().split()), " ".join(match["name"].split())
        if name not in CITIES:
            found.append(f"{'thành phố' if kind.startswith('tp') else kind} {name}")
    return found


def districts_listed(text: str) -> list[str]:
    """The districts and communes that a text names with their kind before several: "các huyện A, B và C"."""
    return [
        f"{match['kind'].lower()} {name}"
        for match in _SEVERAL.finditer(text)
        if match["kind"].lower() != "tỉnh"
        for name in re.split(r",\s+|\s+và\s+", match["names"])
    ]


def _places_named(words: str) -> list[tuple[int, str]]:
    """The places that words name, each with where it begins, in order; those only passed by are left out."""
    districts = list(_DISTRICT.finditer(words))
    provinces = [match for match in _province().finditer(words) if _is_whole_name(words, match)]
    outer = {match.end(): match.start() for match in [*provinces, *districts]}
    named = [match for match in [*districts, *provinces] if outer[match.end()] == match.start()]
    kept = [match for match in named if not _is_passing(words, match)]
    return [(match.start(), _full_name(match[0])) for match in sorted(kept, key=lambda match: match.end())]


def _full_name(printed: str) -> str:
    name = " ".join(printed.split())
    bare = re.sub(r"^(?:[Tt]hành phố|TP\.?)\s+", "", name)
    whole_city = bare if bare in CITIES else name
    return _canonical_names().get(whole_city.casefold(), name)


def _is_passing(words: str, match: re.Match[str]) -> bool:
    """Whether a place is only compared with, or something leads there: "so với huyện Cần Giờ"."""
    return _PASSING.search(words[max(0, match.start() - 80) : match.start()]) is not None


def without_kind(name: str) -> str:
    """The name of a place without what kind of place it is: "huyện Trà Cú" is "Trà Cú"."""
    return _KIND.sub("", name)


def is_country(name: str) -> bool:
    """Whether a name is that of a country or territory abroad."""
    return without_kind(name) in _countries()


def speaks_of_whole(words: str) -> bool:
    """Whether words say "toàn tỉnh" or the like."""
    return _WHOLE.search(words) is not None


def provinces_of_office(text: str) -> list[str]:
    """The provinces that a text names as such, not as part of another name, in order."""
    return [
        _canonical_names()[match[0].casefold()]
        for match in _province().finditer(text)
        if _is_whole_name(text, match)
        and _OF_PROVINCE.search(text[max(0, match.start() - 80) : match.start()])
    ]


def province_named_in(name: str) -> str | None:
    """The province in the name of an office or a place, in capitals as well; the last of several."""
    folded = name.casefold()
    found = [(at, known) for known in _canonical_names() if (at := _where(known, folded)) >= 0]
    return _canonical_names()[max(found, key=lambda each: (each[0], len(each[1])))[1]] if found else None


def province_leading(text: str) -> str | None:
    """The province whose name a text begins with, behind what kind of place it is or without."""
    start = kind.end() if (kind := _KIND.match(text)) else 0
    match = _province().match(text, start)
    return _canonical_names()[match[0].casefold()] if match and _is_whole_name(text, match) else None


def _where(word: str, text: str) -> int:
    """Where a text has a word last, as a whole word; -1 where it has not."""
    at = text.rfind(word)
    edges = text[at - 1 : at], text[at + len(word) : at + len(word) + 1]
    return -1 if any(edge.isalnum() for edge in edges) else at


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
def _countries() -> frozenset[str]:
    return frozenset(read_lines("countries.txt"))


@cache
def _abroad() -> re.Pattern[str]:
    """A country in which something is counted: "tại Thái Lan, ghi nhận …", not "sang Nhật Bản làm việc"."""
    longest_first = sorted(_countries(), key=len, reverse=True)
    names = "|".join(map(re.escape, longest_first))
    return re.compile(rf"(?<!\w)(?:[Tt]ại|[Ởở])\s+(?:nước\s+)?(?P<country>{names})(?!\w)(?! [{UPPER}])")


@cache
def _province() -> re.Pattern[str]:
    spellings = [name.strip() for line in read_lines("provinces.txt") for name in line.split("=")]
    longest_first = sorted(spellings, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)")
