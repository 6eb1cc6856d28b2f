"""The fields of a document that an administrator may put right, and how what they type is read."""

import re
from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum

from bot.understanding.places import province_names
from corpus.cleaning import clean_line
from corpus.dates import read_date
from corpus.metadata import MAX_TITLE
from corpus.syllables import fold
from store.preparing import Corrections


class Field(StrEnum):
    """A field by its name in the corrections of `store.preparing`; the id is how others name the document."""

    ID = "id"
    TITLE = "title"
    NUMBER = "number"
    KIND = "kind"
    ISSUER = "issuer"
    ISSUED_ON = "issued_on"
    PLACE = "place"
    AUDIENCE = "audience"


class BadValueError(ValueError):
    """What was typed cannot be the value of a field."""

    def __init__(self, field: Field) -> None:
        super().__init__(field.value)
        self.field = field


MAX_NUMBER, MAX_WORDS, MAX_ID = 50, 200, 120
"""Characters of a number, of a kind or an issuer, and of an id."""

EARLIEST = date(1945, 9, 2)
"""The first day of the state whose documents these are."""

_NEEDED = frozenset({Field.ID, Field.TITLE, Field.AUDIENCE})
_NOTHING = frozenset({"-", "–", "khong co", "khong", "bo trong"})
_AUDIENCES = {"noi bo": "internal", "internal": "internal", "cong khai": "public", "public": "public"}
_NUMBER = re.compile(r"[\w./-]*\d[\w./-]*")
_ID = re.compile(r"\w[\w .()-]*")
_OFFICE = re.compile(r"^(?:tinh|thanh pho|tp\.?) +")


def read_value(field: Field, typed: str) -> str | date | None:
    """The value that somebody typed for a field; ``None`` where they say that there is none.

    Raises:
        BadValueError: It cannot be one.
    """
    text = clean_line(typed)
    if fold(text) in _NOTHING and field not in _NEEDED:
        return None
    value = _READERS.get(field, _read_words)(text)
    if value is None:
        raise BadValueError(field)
    return value


def from_json(values: Mapping[str, str | None]) -> Corrections:
    """Corrections as they are kept in JSON, whose dates are ISO 8601."""
    return {
        name: date.fromisoformat(value) if name == Field.ISSUED_ON and value else value
        for name, value in values.items()
    }


def to_json(value: str | date | None) -> str | None:
    """A value as it is kept in JSON."""
    return value.isoformat() if isinstance(value, date) else value


def _read_words(text: str) -> str | None:
    return text if any(char.isalpha() for char in text) and len(text) <= MAX_WORDS else None


def _read_title(text: str) -> str | None:
    return text if any(char.isalpha() for char in text) and len(text) <= MAX_TITLE else None


def _read_number(text: str) -> str | None:
    number = re.sub(r"^số\s*:?\s*", "", text, flags=re.IGNORECASE).replace(" ", "")
    return number if _NUMBER.fullmatch(number) and len(number) <= MAX_NUMBER else None


def _read_day(text: str) -> date | None:
    day = read_date(text)
    tomorrow = datetime.now(UTC).date() + timedelta(days=1)  # it is tomorrow in Viet Nam first
    return day if day is not None and EARLIEST <= day <= tomorrow else None


def _read_place(text: str) -> str | None:
    named = _OFFICE.sub("", fold(text))
    return next((name for name in province_names() if _OFFICE.sub("", fold(name)) == named), None)


def _read_audience(text: str) -> str | None:
    return _AUDIENCES.get(fold(text))


def _read_id(text: str) -> str | None:
    return text if _ID.fullmatch(text) and len(text) <= MAX_ID else None


_READERS = {
    Field.ID: _read_id,
    Field.TITLE: _read_title,
    Field.NUMBER: _read_number,
    Field.ISSUED_ON: _read_day,
    Field.PLACE: _read_place,
    Field.AUDIENCE: _read_audience,
}
