"""Where the figures of a list of names hold: each in the district or commune that it is given for."""

import re
from collections.abc import Mapping

from corpus.figures.named_items import NamedItem
from corpus.figures.reading import Reading
from corpus.patterns import pattern
from corpus.places import NATION, Place, PlaceSource, without_kind
from corpus.places.countries import is_country
from corpus.places.districts import districts_listed, districts_named
from corpus.places.named import place_in
from corpus.places.provinces import province_named_in

_OF_PLACES = pattern("figure_wording.toml", "named_items", "of_places")
_OF_NO_PLACE = re.compile(r"(?:thị trường|nước|các)(?!\w)", re.IGNORECASE)
"""Markets abroad, and the rest of a list."""

_KINDLESS = re.compile(r"địa phương|địa bàn|đơn vị hành chính", re.IGNORECASE)


def known_districts(text: str) -> dict[str, str]:
    """The districts and communes of a text by their bare names; those of several kinds by the name alone."""
    known: dict[str, str] = {}
    for printed in [*districts_named(text), *districts_listed(text)]:
        bare = without_kind(printed)
        known[bare] = printed if known.get(bare, printed) == printed else bare
    return known


def place_of_item(
    item: NamedItem,
    items: Mapping[int, NamedItem],
    first: Reading,
    known: Mapping[str, str],
    whole: Place | None,
) -> Place | None:
    """The place of an item; ``None`` where the list is of other things than places.

    Args:
        item: The item.
        items: All items of its block.
        first: The first figure of its list.
        known: The districts and communes that the document names with their kind.
        whole: The place of the document or the section.
    """
    if is_country(item.label) or _OF_NO_PLACE.match(item.label):
        return None
    named = place_in(item.label, whole)
    if named is not None:
        return named
    kinds = _kinds_of_lead(item, items, first)
    siblings = [each for each in items.values() if each.first == item.first]
    of_places = bool(kinds) or any(each.kind or each.label in known for each in siblings)
    if not of_places:
        return None
    kind = kinds.pop() if len(kinds) == 1 else ""
    printed = known.get(item.label) or (
        f"{kind} {item.label}" if kind and not _KINDLESS.match(kind) else item.label
    )
    return Place(_within(printed, whole) if printed == item.label else printed, PlaceSource.CLAUSE)


def _kinds_of_lead(item: NamedItem, items: Mapping[int, NamedItem], first: Reading) -> set[str]:
    """The kinds of places that the words before a list speak of: "các huyện có số lao động cao là"."""
    start = min(each.start for each in items.values() if each.first == item.first)
    lead = first.text[first.clause.sentence.start : start]
    named = {" ".join(match["kind"].lower().split()) for match in _OF_PLACES.finditer(lead)}
    return {kind for kind in named if not _KINDLESS.match(kind)} or named


def _within(name: str, whole: Place | None) -> str:
    if whole is None or whole.source is PlaceSource.UNNAMED or whole.name == NATION:
        return name
    return name if province_named_in(name) == name else f"{name}, {whole.name}"
