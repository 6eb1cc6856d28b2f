"""The place of a table's row, which its first cell may name without saying what kind of place it is."""

import re

from corpus.patterns import pattern
from corpus.places import Place, PlaceSource
from corpus.places.named import place_in

_WORDING = "figure_wording.toml"

_PLACE_COLUMN = pattern(_WORDING, "table_places", "column")
_ZONES = pattern(_WORDING, "table_places", "zones")
_KIND = pattern(_WORDING, "table_places", "kind")
_TOWN = re.compile(r"(?<!\w)(?P<kind>thành phố|TP|thị xã)(?!\w)", re.IGNORECASE)
_PROPER = pattern(_WORDING, "table_places", "name")
_ENUMERATOR = re.compile(r"^(?:[-–+*•]|\d{1,3}[.)]|[IVX]+[.)])\s*")
_SPELLED = {"tp": "thành phố", "tx": "thị xã"}


def names_places(heading: str) -> bool:
    """Whether the heading of a column says that places stand below it: "Huyện, thành phố", "Địa phương"."""
    return _PLACE_COLUMN.fullmatch(heading) is not None


def names_zones(heading: str) -> bool:
    """Whether kinds of places without names of their own stand below a heading: "Vùng", "Khu vực"."""
    return _ZONES.fullmatch(heading) is not None


def place_of_row(title: str, heading: str, whole: Place | None) -> Place | None:
    """The place that the first cell of a row names, ``None`` when it names none.

    Args:
        title: The cell, "Bình Gia" or "Thị xã Sa Pa".
        heading: The heading of its column.
        whole: The place of the document, which tells a name without a kind apart from others.
    """
    name = _ENUMERATOR.sub("", title).strip()
    if not names_places(heading) or not _PROPER.fullmatch(name):
        return place_in(title, whole)
    if _KIND.match(name):
        return place_in(name, whole)
    return Place(_full_name(name, heading, whole), PlaceSource.CLAUSE)


def _full_name(name: str, heading: str, whole: Place | None) -> str:
    kinds = [match[0].lower().rstrip(".") for match in _KIND.finditer(heading)]
    province = whole.name if whole is not None and whole.source is not PlaceSource.UNNAMED else None
    if kinds and kinds[0] in ("tỉnh", "địa phương") and (named := place_in(name, None)) is not None:
        return named.name
    if province is not None and name == province:
        town = _TOWN.search(heading)
        return f"{town['kind'].lower()} {name}" if town else name
    if len(kinds) == 1 and kinds[0] not in ("tỉnh", "địa phương"):
        return f"{_SPELLED.get(kinds[0], kinds[0])} {name}"
    return f"{name}, {province}" if province is not None else name
