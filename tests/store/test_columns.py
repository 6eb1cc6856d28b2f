from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import bindparam, cast, select
from sqlalchemy.exc import StatementError

from store.columns import ExactDecimal, digits
from store.database import Database
from store.models import TurnRow

HANOI = timezone(timedelta(hours=7))


def turn(at: datetime) -> TurnRow:
    return TurnRow(channel="c", chat="1", asked="", standalone="", status="", answer="", created_at=at)


@pytest.mark.parametrize("zone", [UTC, HANOI])
def test_moment_comes_back_in_utc(database: Database, zone: timezone) -> None:
    moment = datetime(2024, 2, 29, 3, 4, 5, 678901, tzinfo=zone)
    with database.session() as session:
        session.add(turn(moment))
    with database.session() as session:
        stored = session.scalars(select(TurnRow.created_at)).one()
    assert stored == moment
    assert stored.utcoffset() == timedelta(0)


def test_moments_of_different_zones_compare_by_time(database: Database) -> None:
    with database.session() as session:
        session.add(turn(datetime(2024, 1, 1, 6, tzinfo=HANOI)))
    with database.session() as session:
        before = select(TurnRow).where(TurnRow.created_at < datetime(2024, 1, 1, 0, tzinfo=UTC))
        assert session.scalars(before).all()


def test_moment_without_zone_is_refused(database: Database) -> None:
    with pytest.raises(StatementError, match="no time zone"), database.session() as session:
        session.add(turn(datetime(2024, 1, 1)))


@given(st.decimals(allow_nan=False, allow_infinity=False))
def test_digits_are_exact(value: Decimal) -> None:
    assert Decimal(digits(value)) == value
    assert "E" not in digits(value)


@pytest.mark.parametrize(
    ("value", "plain"),
    [("6.20", "6.2"), ("1E+3", "1000"), ("-0.00", "0"), ("100", "100"), ("0." + "1" * 40, "0." + "1" * 40)],
)
def test_equal_numbers_have_equal_digits(value: str, plain: str) -> None:
    assert digits(Decimal(value)) == plain


@pytest.mark.parametrize("value", ["NaN", "Infinity", "-Infinity"])
def test_what_is_no_number_is_refused(value: str) -> None:
    with pytest.raises(ValueError, match="not a number that can be stored"):
        digits(Decimal(value))


def test_decimal_survives_sql(database: Database) -> None:
    value = Decimal("12345678901234567890.12345678901234567890")
    echo = cast(bindparam("value", value, ExactDecimal()), ExactDecimal())
    with database.session() as session:
        assert session.scalar(select(echo)) == value
