"""Districts, towns and communes, named one by one or several together."""

import re

from corpus.patterns import pattern
from corpus.places.provinces import CITIES

_WORDING = "figure_wording.toml"
DISTRICT = pattern(_WORDING, "places", "district")
SEVERAL = pattern(_WORDING, "places", "several")


def several_in(words: str) -> str | None:
    """The first place of several that words name together: "các huyện Ba Tri, Thạnh Phú"."""
    several = SEVERAL.search(words)
    return several[0] if several is not None else None


def districts_named(text: str) -> list[str]:
    """The districts, towns and communes that a text names with their kind, in order: "huyện Cần Giờ"."""
    found: list[str] = []
    for match in DISTRICT.finditer(text):
        kind, name = " ".join(match["kind"].lower().split()), " ".join(match["name"].split())
        if name not in CITIES:
            found.append(f"{'thành phố' if kind.startswith('tp') else kind} {name}")
    return found


def districts_listed(text: str) -> list[str]:
    """The districts and communes that a text names with their kind before several: "các huyện A, B và C"."""
    return [
        f"{match['kind'].lower()} {name}"
        for match in SEVERAL.finditer(text)
        if match["kind"].lower() != "tỉnh"
        for name in re.split(r",\s+|\s+và\s+", match["names"])
    ]
