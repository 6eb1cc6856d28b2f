"""Districts, towns and communes that a question names."""

import re
from collections.abc import Collection
from functools import lru_cache

from bot.understanding.places import without_provinces
from corpus.letters import LOWER, UPPER
from corpus.places import without_kind
from corpus.syllables import fold

_KIND = r"(?:[Hh]uyện|[Tt]hị xã|[Tt]hị trấn|[Qq]uận|[Pp]hường|[Xx]ã|[Tt]hành phố|TP\.?|[Tt]hôn|[Bb]ản|[Ấấ]p)"
_NAME = rf"[{UPPER}][{LOWER}]+(?: [{UPPER}][{LOWER}]+)+"
_CAPITALISED = re.compile(rf"(?<!\w)(?P<kind>{_KIND} )?(?P<name>{_NAME})(?!\w)")


def lesser_places(text: str, documents: Collection[str]) -> list[str]:
    """The names of places below a province in a question, without their kinds.

    A name without its kind ("Bình Lục có mấy …") is one where a document speaks of it with one.
    """
    named = _CAPITALISED.finditer(without_provinces(text))
    return [
        match["name"]
        for match in named
        if match["kind"] or any(_is_place_in(match["name"], document) for document in documents)
    ]


def is_named(place: str, text: str) -> bool:
    """Whether a text names a place, with its kind or without, in whichever letters."""
    return fold(without_kind(place.strip())) in fold(text)


@lru_cache(maxsize=4_096)
def _is_place_in(name: str, document: str) -> bool:
    return re.search(rf"(?<!\w){_KIND} {re.escape(name)}(?!\w)", document) is not None
