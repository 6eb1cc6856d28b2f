"""Places named as a whole: the world, the country, "toàn tỉnh"."""

import re

from corpus.places import NATION, WORLD, Place, PlaceSource
from corpus.places.districts import DISTRICT
from corpus.places.provinces import canonical_names, is_whole_name, province_pattern

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


def wide_in(words: str) -> str | None:
    """The country or the world, where words speak of it."""
    return next((name for cue, name in ((_NATION, NATION), (_WORLD, WORLD)) if cue.search(words)), None)


def speaks_of_whole(words: str) -> bool:
    """Whether words say "toàn tỉnh" or the like."""
    return _WHOLE.search(words) is not None


def whole_in(words: str, whole: Place | None) -> Place | None:
    """The place that "toàn tỉnh" is: the province named behind it, or that of the document."""
    entire = _WHOLE.search(words)
    if entire is None:
        return None
    start = len(words) - len(words[entire.end() :].lstrip())
    behind = province_pattern().match(words, start)
    if behind is None or not is_whole_name(words, behind):
        return _province_of(whole) if "tỉnh" in entire[0].lower() else whole
    return Place(canonical_names()[behind[0].casefold()], PlaceSource.CLAUSE)


def _province_of(place: Place | None) -> Place | None:
    """The province of a district: that of "huyện Cần Giờ, Thành phố Hồ Chí Minh"."""
    if place is None or not DISTRICT.match(place.name) or ", " not in place.name:
        return place
    return Place(place.name.rsplit(", ", 1)[1], place.source)
