from store.database import Database
from store.feedback import give, load, make_golden, note


def test_a_verdict_takes_the_place_of_the_persons_earlier_one(database: Database) -> None:
    with database.writing() as session:
        first = give(session, "telegram", "7", "7", "99", "good", {"question": "?"})
        assert give(session, "telegram", "7", "7", "99", "wrong", {"question": "?"}) == first
        assert give(session, "telegram", "7", "8", "99", "good", {}) != first
        note(session, first, "phải là 5")
        make_golden(session, first)
    with database.session() as session:
        kept = load(session, first)
    assert kept is not None
    assert (kept.verdict, kept.note, kept.context, kept.is_golden) == (
        "wrong", "phải là 5", {"question": "?"}, True,
    )  # fmt: skip


def test_there_is_none(database: Database) -> None:
    with database.writing() as session:
        note(session, 10**6, "a")
        make_golden(session, 10**6)
        assert load(session, 10**6) is None
