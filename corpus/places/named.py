"""The place that words name for their figures: a clause, a sentence, a heading."""

import re

from corpus.patterns import pattern
from corpus.places import Place, PlaceSource
from corpus.places.countries import countries_counted_in
from corpus.places.districts import DISTRICT, SEVERAL
from corpus.places.provinces import CITIES, canonical_names, is_whole_name, province_pattern
from corpus.places.wholes import speaks_of_whole, whole_in, wide_in

_WORDING = "figure_wording.toml"
_PASSING = pattern(_WORDING, "places", "passing")
_LEADS = re.compile(
    r"(?:^|[;:.]\s+|(?<!\w)(?:tại|ở|riêng|địa bàn|đối với)\s+)"
    r"[\s\-–+•*]*(?:(?:các|tỉnh|trong đó|riêng|tại|ở)\s+)*$",
    re.IGNORECASE,
)
_ENUMERATOR = re.compile(r"^(?:[-–+*•]|\d{1,3}(?:\.\d+)*[.)]?|[IVX]+[.)]|[a-zđ][.)])\s+")
_SLACK = 3
_OPENING = 4
"""Syllables; a place named behind more of them is that of its part of the sentence only."""


def place_in(words: str, whole: Place | None) -> Place | None:
    """The place that a clause names before its figure; that of the document when it says "toàn tỉnh".

    Args:
        words: The clause up to the figure, or behind it.
        whole: The place of the document.
    """
    if wide := wide_in(words):
        return Place(wide, PlaceSource.CLAUSE)
    if speaks_of_whole(words):
        return whole_in(words, whole)
    if abroad := countries_counted_in(words):
        return Place(abroad[-1], PlaceSource.CLAUSE)
    several = [match for match in SEVERAL.finditer(words) if not _is_passing(words, match)]
    if several:
        return Place(f"{several[-1]['kind'].lower()} {several[-1]['names']}", PlaceSource.CLAUSE)
    named = _places_named(words)
    return Place(named[-1][1], PlaceSource.CLAUSE) if named else None


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


def _places_named(words: str) -> list[tuple[int, str]]:
    """The places that words name, each with where it begins, in order; those only passed by are left out."""
    districts = list(DISTRICT.finditer(words))
    provinces = [match for match in province_pattern().finditer(words) if is_whole_name(words, match)]
    outer = {match.end(): match.start() for match in [*provinces, *districts]}
    named = [match for match in [*districts, *provinces] if outer[match.end()] == match.start()]
    kept = [match for match in named if not _is_passing(words, match)]
    return [(match.start(), _full_name(match[0])) for match in sorted(kept, key=lambda match: match.end())]


def _full_name(printed: str) -> str:
    name = " ".join(printed.split())
    bare = re.sub(r"^(?:[Tt]hành phố|TP\.?)\s+", "", name)
    whole_city = bare if bare in CITIES else name
    return canonical_names().get(whole_city.casefold(), name)


def _is_passing(words: str, match: re.Match[str]) -> bool:
    """Whether a place is only compared with, or something leads there: "so với huyện Cần Giờ"."""
    return _PASSING.search(words[max(0, match.start() - 80) : match.start()]) is not None
