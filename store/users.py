"""The roles that people of a channel were given."""

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from store.models import UserRow


def grant(session: Session, channel: str, person: str, role: str, by: str) -> None:
    """Give a person a role in the place of any other. Use `Database.writing`, as this reads first."""
    revoke(session, channel, person)
    session.add(UserRow(channel=channel, person=person, role=role, granted_by=by))
    session.flush()


def revoke(session: Session, channel: str, person: str) -> bool:
    """Take a person's role away; false when there was none."""
    mine = (UserRow.channel == channel, UserRow.person == person)
    return bool(session.scalars(delete(UserRow).where(*mine).returning(UserRow.id)).all())


def role_of(session: Session, channel: str, person: str) -> str | None:
    """The role that a person was given."""
    return session.scalar(select(UserRow.role).where(UserRow.channel == channel, UserRow.person == person))


def roles(session: Session, channel: str) -> dict[str, str]:
    """All people who were given a role."""
    rows = session.execute(select(UserRow.person, UserRow.role).where(UserRow.channel == channel))
    return dict(rows.all())
