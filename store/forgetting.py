"""Delete what is kept of a person, or told of a document."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import delete, or_, select, update
from sqlalchemy.orm import Session

from store import errands
from store.batches import batches
from store.models import ErrandRow, FeedbackRow, InboxRow, OutboxRow, TurnRow
from store.outbox import WAITING


def forget_person(session: Session, channel: str, box: str, person: str) -> None:
    """Delete a person's conversations, feedback and messages.

    What is still to be sent goes out first, and is deleted with time. That an update was dealt with stays
    known, without whose it was; so do the roles that somebody gave, for they are the office's.
    """
    turns = or_(TurnRow.chat == person, TurnRow.chat.endswith(f":{person}", autoescape=True))
    session.execute(delete(TurnRow).where(TurnRow.channel == channel, turns))
    session.execute(delete(FeedbackRow).where(FeedbackRow.channel == channel, FeedbackRow.person == person))
    session.execute(
        delete(OutboxRow).where(
            OutboxRow.channel == box, OutboxRow.person == person, OutboxRow.state != WAITING
        )
    )
    # an errand that is being worked on is the office's; the others were this person's to decide
    mine = (ErrandRow.channel == box, ErrandRow.person == person, ErrandRow.state != errands.WAITING)
    session.execute(delete(ErrandRow).where(*mine))
    session.execute(
        update(InboxRow)
        .where(InboxRow.channel == box, InboxRow.person == person, InboxRow.state != "waiting")
        .values(chat="", person="")
    )


def forget_document(session: Session, document: str) -> None:
    """Delete the answers that quote a document, what was thought of them, and errands about it.

    Rows say in their context, which is JSON, what they quote; what is still to be sent goes out first.
    """
    sent = select(OutboxRow.id, OutboxRow.context).where(OutboxRow.state != WAITING)
    judged = select(FeedbackRow.id, FeedbackRow.context)
    decided = select(ErrandRow.id, ErrandRow.details).where(ErrandRow.state != errands.WAITING)
    about = [row.id for row in session.execute(decided) if _is_about(row.details, document)]
    for batch in batches(about):
        session.execute(delete(ErrandRow).where(ErrandRow.id.in_(batch)))
    for table, rows in ((OutboxRow, sent), (FeedbackRow, judged)):
        quoting = [row.id for row in session.execute(rows) if document in row.context.get("documents", ())]
        for batch in batches(quoting):
            session.execute(delete(table).where(table.id.in_(batch)))


def _is_about(details: Mapping[str, Any], document: str) -> bool:
    examined = details.get("examined") or {}
    return document in {details.get("document"), examined.get("id")}
