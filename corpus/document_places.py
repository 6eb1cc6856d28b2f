"""What place a whole document is about: a district, a province, a city, the whole country, or one unnamed."""

import re
from collections import Counter
from dataclasses import replace

from corpus.document import BlockKind, Document
from corpus.patterns import pattern
from corpus.places import NATION, UNNAMED_CITY, UNNAMED_PROVINCE, Place, PlaceSource
from corpus.places.districts import districts_named
from corpus.places.provinces import CITIES, province_leading, province_named_in, provinces_of_office

_WORDING = "figure_wording.toml"

_OWN_PROVINCE = pattern(_WORDING, "places", "own_province")
_OWN_CITY = pattern(_WORDING, "places", "own_city")
_NATIONAL = pattern(_WORDING, "places", "national")
_NATIONAL_OFFICE = pattern(_WORDING, "places", "national_office")
_NATIONAL_REPORT = pattern(_WORDING, "places", "national_report")
_WHOLE_NATION = pattern(_WORDING, "places", "whole_nation")

_RUNNING = 4000
"""Code points of running text in which a province named before is still the one spoken of."""

_OPENING = 400
"""Code points in which a document says whom it is about."""

_DOMINANT = 3
"""A place is what a report is about when it is named so many times as often as any other."""

_MORE_NATIONAL = 3
"""A text that speaks so many times as often of the whole country as of a province is not of that one."""

_MAX_TITLE = 150
"""Characters; a longer title is the first paragraph of an article."""

_DATED_AT = re.compile(r"^(?P<place>[^\n,]{3,40}), ?(?=ngày\s+\d)", re.MULTILINE)
"""The place before the day of a letterhead (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.4)."""

_CAPITAL = "Hà Nội"

_OF_DISTRICT = re.compile(
    r"(?<!\w)(?P<kind>huyện|thị xã|thành phố|quận|thị trấn|phường|xã(?! hội)|đặc khu)"
    r"(?: (?:ủy|uỷ|đoàn))? (?P<name>[^,]{2,40})",
    re.IGNORECASE,
)
"""The district in the name of an office: "ỦY BAN NHÂN DÂN HUYỆN ĐAKRÔNG"."""


_LEAST = 4
"""Mentions that make a district the subject of a document, its title or its opening among them."""


def read_place(document: Document) -> Place | None:
    """What the whole document is about, down to the district that it is all about.

    ``None`` for a document that names several places alike, or speaks of none.
    """
    whole = read_province(document)
    district = _district(document)
    if district is None:
        return whole
    if whole is None or whole.source is PlaceSource.UNNAMED or whole.name == NATION:
        return Place(district, PlaceSource.DOCUMENT)
    return whole if district in whole.name else replace(whole, name=f"{district}, {whole.name}")


def read_province(document: Document) -> Place | None:
    """The place of the metadata, the province a document is of, the whole country, or a province unnamed."""
    if document.metadata.place is not None:
        return Place(document.metadata.place, PlaceSource.METADATA)
    if (headed := _told_by_head(document)) is not None:
        return Place(headed, PlaceSource.DOCUMENT)
    text = document.text
    national = len(_NATIONAL.findall(text))
    named = Counter(provinces_of_office(text))
    if named:
        (first, count), *others = named.most_common(2)
        alone = not others or count >= _DOMINANT * others[0][1]
        about = alone and _is_about(text, first, count) and national <= _MORE_NATIONAL * text.count(first)
        return Place(first, PlaceSource.DOCUMENT) if about else None
    for own, name in ((_OWN_PROVINCE, UNNAMED_PROVINCE), (_OWN_CITY, UNNAMED_CITY)):
        if (spoken := len(own.findall(text))) and national <= _MORE_NATIONAL * spoken:
            return Place(name, PlaceSource.UNNAMED)
    return None


def _told_by_head(document: Document) -> str | None:
    """What the issuer, the line of the day or the headline tell, the surest first.

    A branch in a province is named with the office of the whole country that it belongs to.
    """
    issuing = province_named_in(document.metadata.issuer or "")
    if issuing is not None or not _is_national(document):
        return issuing or _of_dated_line(document) or _of_headline(document)
    return NATION


def last_province(text: str, end: int) -> Place | None:
    """The province or city that running text named last before an offset: what "toàn tỉnh" means there.

    For documents that name several provinces; one that names a single province is about it.
    """
    named = provinces_of_office(text[max(0, end - _RUNNING) : end])
    return Place(named[-1], PlaceSource.DOCUMENT) if named else None


def _is_national(document: Document) -> bool:
    """Whether a document is of the whole country: by its issuer, its title, or a report it opens with."""
    issuer, title = document.metadata.issuer or "", document.metadata.title or ""
    if _NATIONAL_OFFICE.match(issuer):
        return True
    opening = document.text[:_OPENING]
    named = len(title) <= _MAX_TITLE and _WHOLE_NATION.search(title) is not None
    reported = _NATIONAL_REPORT.search(opening) is not None and not _OWN_PROVINCE.search(document.text)
    return (named or reported) and not provinces_of_office(opening)


def _of_headline(document: Document) -> str | None:
    """The province with which the headline of a news page begins: "Hải Phòng: …", "Sóc Trăng đưa …"."""
    title = document.metadata.title or ""
    return province_leading(title) if len(title) <= _MAX_TITLE else None


def _of_dated_line(document: Document) -> str | None:
    """The province in the line of its day: "Nghệ An, ngày …".

    Offices of the whole country write from the capital too.
    """
    dated = _DATED_AT.search(document.text[:_OPENING])
    place = province_named_in(dated["place"]) if dated else None
    return place if place != _CAPITAL else None


def _is_about(text: str, name: str, count: int) -> bool:
    """Whether a province is the subject and not mentioned in passing."""
    opening = name in provinces_of_office(text[:_OPENING])
    return count > 1 or opening or _OWN_PROVINCE.search(text) is not None


def _district_issuing(document: Document, named: Counter[str]) -> str | None:
    """The district of the issuer, which names it in capitals, as the text spells it."""
    office = _OF_DISTRICT.search(document.metadata.issuer or "")
    if office is None or province_named_in(office["name"]) in CITIES:
        return None
    printed = f"{office['kind']} {office['name'].strip(' ,-–')}"
    spelled = (name for name in named if name.casefold() == printed.casefold())
    return next(spelled, f"{office['kind'].lower()} {office['name'].strip(' ,-–').title()}")


def _district(document: Document) -> str | None:
    """The district, town or commune of the office that issued the document, or that it is all about.

    That is one which the title or the opening names, and no other so often.
    """
    named = Counter(districts_named(document.text))
    if (issuing := _district_issuing(document, named)) is not None:
        return issuing
    if not named:
        return None
    (first, count), *others = named.most_common(2)
    others_often = bool(others) and count < _DOMINANT * others[0][1]
    opening = document.text[:_OPENING]
    titles = [block.span.of(document.text) for block in document.blocks if block.kind is BlockKind.TITLE]
    leads = any(
        first in districts_named(words) for words in (*titles, document.metadata.title or "", opening)
    )
    if not leads or others_often or count < _LEAST:
        return None
    return first
