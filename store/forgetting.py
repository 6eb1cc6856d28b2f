"""Delete what is kept of a person."""

from sqlalchemy import delete, or_, update
from sqlalchemy.orm import Session

from store.models import FeedbackRow, InboxRow, OutboxRow, TurnRow
from store.outbox import WAITING


def forget_person(session: Session, channel: str, box: str, person: str) -> None:
    """Delete a person's conversations, feedback and messages.

    What is still to be sent goes out first, and is deleted with time. That an update was dealt with stays
    known, without whose it was; so do the roles that somebody gave, for they are the office's.
    """
    mine = or_(TurnRow.chat == person, TurnRow.chat.endswith(f":{person}", autoescape=True))
    session.execute(delete(TurnRow).where(TurnRow.channel == channel, mine))
    session.execute(delete(FeedbackRow).where(FeedbackRow.channel == channel, FeedbackRow.person == person))
    session.execute(
        delete(OutboxRow).where(
            OutboxRow.channel == box, OutboxRow.person == person, OutboxRow.state != WAITING
        )
    )
    session.execute(
        update(InboxRow)
        .where(InboxRow.channel == box, InboxRow.person == person, InboxRow.state != "waiting")
        .values(chat="", person="")
    )
