"""Column types that mean the same on SQLite and PostgreSQL."""

from datetime import UTC, datetime
from decimal import Decimal

from sqlalchemy import DateTime, Dialect, String
from sqlalchemy.types import TypeDecorator


class UtcDateTime(TypeDecorator[datetime]):
    """A moment in UTC; a naive ``datetime`` is refused with ``ValueError``.

    SQLite has no time zones, so there the UTC wall clock is stored and the zone put back on reading.
    """

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """The moment in UTC, as the database takes it."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"{value!r} has no time zone")
        moment = value.astimezone(UTC)
        return moment.replace(tzinfo=None) if dialect.name == "sqlite" else moment

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """The stored moment, aware of its zone."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class ExactDecimal(TypeDecorator[Decimal]):
    """A decimal number as plain digits, for SQLite would make a float of it.

    Equal numbers have equal digits (``6.20`` and ``6.2`` are both stored as ``6.2``), so equality and
    indexes work in SQL on both databases; order does not. NaN and infinity are refused with ``ValueError``.
    """

    impl = String()
    cache_ok = True

    def process_bind_param(self, value: Decimal | None, dialect: Dialect) -> str | None:
        """The digits of a number."""
        return None if value is None else digits(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> Decimal | None:
        """The number of the stored digits."""
        return None if value is None else Decimal(value)


def digits(value: Decimal) -> str:
    """The one plain way to write a number: no exponent, no trailing zeros, no minus before zero."""
    if not value.is_finite():
        raise ValueError(f"{value} is not a number that can be stored")
    # normalize() would round to the precision of the context
    plain = format(value, "f")
    plain = plain.rstrip("0").rstrip(".") if "." in plain else plain
    return "0" if plain == "-0" else plain
