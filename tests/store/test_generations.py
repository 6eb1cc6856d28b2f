from datetime import UTC, datetime

import pytest
from sqlalchemy.exc import IntegrityError

from store.database import Database
from store.generations import generations, published, record_created, record_published


def test_generations_come_newest_first(database: Database) -> None:
    with database.session() as session:
        record_created(session, "g1", "e5", {"passages": 3})
        record_created(session, "g2", "e5", {"passages": 4, "figures": 7})
    with database.session() as session:
        newest, oldest = generations(session)
    assert (newest.id, newest.model, newest.counts) == ("g2", "e5", {"passages": 4, "figures": 7})
    assert oldest.id == "g1"
    assert oldest.created_at.tzinfo is not None
    assert oldest.published_at is None


def test_the_last_published_counts_forward_and_back(database: Database) -> None:
    with database.session() as session:
        for name in ("g1", "g2"):
            record_created(session, name, "e5", {})
        assert published(session) is None
        record_published(session, "g1", at=datetime(2024, 1, 1, tzinfo=UTC))
        record_published(session, "g2", at=datetime(2024, 1, 2, tzinfo=UTC))
    with database.session() as session:
        current = published(session)
        assert current is not None
        assert current.id == "g2"
        record_published(session, "g1")
    with database.session() as session:
        current = published(session)
        assert current is not None
        assert current.id == "g1"


def test_generation_is_recorded_once(database: Database) -> None:
    with database.session() as session:
        record_created(session, "g1", "e5", {})
    with pytest.raises(IntegrityError), database.session() as session:
        record_created(session, "g1", "other", {})


def test_unknown_generation_cannot_be_published(database: Database) -> None:
    with pytest.raises(LookupError, match="g9"), database.session() as session:
        record_published(session, "g9")
