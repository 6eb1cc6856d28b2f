from store.database import Database
from store.users import grant, revoke, role_of, roles


def test_a_role_takes_the_place_of_another(database: Database) -> None:
    with database.writing() as session:
        grant(session, "telegram", "7", "official", "1")
        grant(session, "telegram", "7", "auditor", "1")
        grant(session, "zalo", "7", "official", "1")
        assert roles(session, "telegram") == {"7": "auditor"}
        assert role_of(session, "telegram", "8") is None


def test_a_role_can_be_taken_away(database: Database) -> None:
    with database.writing() as session:
        grant(session, "telegram", "7", "official", "1")
        assert revoke(session, "telegram", "7")
        assert not revoke(session, "telegram", "7")
        assert role_of(session, "telegram", "7") is None
