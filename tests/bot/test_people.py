from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.people import Act, People, Role, audience_of
from bot.question import Audience
from bot.settings import Settings
from store import audit
from store.database import Database
from tests.bot.telegram.scene import open_store


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    database = open_store(tmp_path)
    yield database
    database.close()


def people(monkeypatch: pytest.MonkeyPatch) -> People:
    monkeypatch.setenv("DANCHUNG_ADMINISTRATORS", "1, 2")
    monkeypatch.setenv("DANCHUNG_OFFICIALS", "3")
    monkeypatch.setenv("DANCHUNG_AUDITORS", "4")
    return People.of(Settings(_env_file=None), "telegram")


def test_roles_of_the_settings(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    named = people(monkeypatch)
    with database.session() as session:
        roles = [named.role_of(session, person) for person in (1, 2, 3, 4, 5)]
    assert roles == [
        Role.ADMINISTRATOR, Role.ADMINISTRATOR, Role.OFFICIAL, Role.AUDITOR, Role.CITIZEN,
    ]  # fmt: skip
    assert [audience_of(role) for role in roles[2:]] == [
        Audience.OFFICIAL, Audience.OFFICIAL, Audience.CITIZEN,
    ]  # fmt: skip


def test_roles_that_are_granted_and_revoked_are_recorded(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    named = people(monkeypatch)
    with database.writing() as session:
        named.grant(session, 9, Role.OFFICIAL, by=1)
        assert named.role_of(session, 9) is Role.OFFICIAL
        assert named.with_role(session, {Role.OFFICIAL}) == [3, 9]
        assert named.revoke(session, 9, by=2)
        assert not named.revoke(session, 9, by=2)
        assert named.role_of(session, 9) is Role.CITIZEN
        found = [(entry.action, entry.actor, entry.details) for entry in audit.entries(session)]
    assert found == [
        (Act.REVOKED, "telegram:2", {"person": "9"}),
        (Act.GRANTED, "telegram:1", {"person": "9", "role": "official"}),
    ]


def test_nobody_can_be_locked_out(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    named = people(monkeypatch)
    with database.writing() as session:
        named.grant(session, 1, Role.CITIZEN, by=2)
        assert named.role_of(session, 1) is Role.ADMINISTRATOR
