import asyncio
from collections.abc import AsyncIterator
from functools import partial
from pathlib import Path

import pytest
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from bot.telegram.ledger import Ledger
from store import turns, users
from store.database import Database
from store.models import TurnRow
from tests.bot.telegram.scene import open_store


@pytest.fixture
async def ledger(tmp_path: Path) -> AsyncIterator[Ledger]:
    database: Database = open_store(tmp_path)
    ledger = Ledger(database)
    yield ledger
    ledger.close()
    database.close()


async def test_what_is_written_can_be_read(ledger: Ledger) -> None:
    await ledger.write(lambda session: users.grant(session, "telegram", "7", "official", "1"))
    assert await ledger.read(lambda session: users.role_of(session, "telegram", "7")) == "official"


async def test_one_that_fails_leaves_nothing_and_harms_no_other(ledger: Ledger) -> None:
    def fail(session: Session) -> None:
        users.grant(session, "telegram", "8", "official", "1")
        raise ValueError("no")

    done = await asyncio.gather(
        *(
            ledger.write(lambda session, n=n: users.grant(session, "telegram", str(n), "auditor", "1"))
            for n in range(5)
        ),
        ledger.write(fail),
        return_exceptions=True,
    )
    assert [type(each) for each in done] == [type(None)] * 5 + [ValueError]
    roles = await ledger.read(lambda session: users.roles(session, "telegram"))
    assert sorted(roles) == ["0", "1", "2", "3", "4"]


async def test_one_whose_rows_cannot_be_harms_no_other_either(ledger: Ledger) -> None:
    def state_nothing(session: Session) -> None:
        session.add(TurnRow(channel="telegram", chat="7"))  # refused when the transaction ends

    kept = partial(turns.remember, channel="telegram", chat="7", standalone="", status="", answer="")
    done = await asyncio.gather(
        ledger.write(partial(kept, asked="một")),
        ledger.write(state_nothing),
        ledger.write(partial(kept, asked="hai")),
        return_exceptions=True,
    )
    assert [isinstance(each, IntegrityError) for each in done] == [False, True, False]
    rows = await ledger.read(lambda session: session.scalars(select(TurnRow.asked)).all())
    assert sorted(rows) == ["hai", "một"]


async def test_a_commit_that_fails_is_told_to_all_that_waited_for_it(ledger: Ledger) -> None:
    def break_off(session: Session) -> None:
        session.connection().invalidate()

    with pytest.raises(Exception):  # noqa: B017  whatever the driver raises
        await ledger.write(break_off)
    await ledger.write(lambda session: turns.forget(session, "telegram", "7"))
