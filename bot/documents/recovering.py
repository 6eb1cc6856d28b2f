"""After a death: undo a change that was never published, complete one that was."""

from pathlib import Path

import structlog

from bot.documents import originals
from bot.documents.exclusion import BusyError, alone
from bot.documents.recoveries import Recovery
from retrieval.forgetting import forget_texts, hashes_of
from retrieval.generations import current_id, discard, generation_ids, publish, sweep
from retrieval.manifest import BrokenGenerationError
from store.audit import Action, record
from store.changes import Change, Step, finish, under_way, undo
from store.database import Database
from store.editing import drop_document, shared_originals, versions_of
from store.generations import generations, published

PROGRAM = "danchung"
"""The actor of what the program does by itself."""

_log = structlog.get_logger()


def recover_unless_busy(database: Database, data: Path) -> list[Recovery]:
    """Recover where somebody died, and leave alone who is at work."""
    if not _is_half_done(database, data):
        return []
    try:
        with alone(data, PROGRAM):
            return recover(database, data)
    except BusyError:
        return []


def recover(database: Database, data: Path) -> list[Recovery]:
    """Bring the store and the index that readers use together again, and say what was done to do so.

    Only for who is `alone`. What the store says is true: it knows which index was published.
    """
    done: list[Recovery] = []
    with database.writing() as session:
        change = under_way(session)
        if change is not None and change.step is Step.INDEXING:
            undo(session)
            record(session, PROGRAM, Action.UNDONE, details={"by": change.actor})
            done.append(Recovery.UNDONE)
    if _point(database, data):
        done.append(Recovery.POINTED)
    _discard_unpublished(database, data)
    if change is not None and change.step is Step.DELETING:
        delete_for_good(database, data, change)
        done.append(Recovery.DELETED)
    sweep(data)
    for each in done:
        _log.warning(each.value)
    return done


def delete_for_good(database: Database, data: Path, change: Change) -> None:
    """Delete what a change has taken out of the index: originals, older indexes, rows and vectors."""
    discard(data, generation_ids(data))
    for step in change.undo:
        if "delete" in step:
            _delete(database, data, step["delete"], change.actor, step["reason"])
    with database.session() as session:
        finish(session)
    database.compact()


def _delete(database: Database, data: Path, document: str, actor: str, reason: str | None) -> None:
    with database.writing() as session:
        versions = versions_of(session, document)
        shared = shared_originals(session, document)
        for row in versions:
            if row.sha256 not in shared:
                originals.forget(data, row.sha256)
        hashes = hashes_of(session, [row.id for row in versions])
        count = drop_document(session, document)
        forget_texts(session, hashes)
        record(session, actor, Action.REMOVED, document=document, reason=reason, details={"versions": count})


def _is_half_done(database: Database, data: Path) -> bool:
    with database.session() as session:
        change, last = under_way(session), published(session)
    current = current_id(data)
    return change is not None or (last is not None and last.id != current and last.id in generation_ids(data))


def _point(database: Database, data: Path) -> bool:
    with database.session() as session:
        last = published(session)
    if last is None or last.id == current_id(data) or last.id not in generation_ids(data):
        return False
    try:
        publish(data, last.id)
    except BrokenGenerationError:
        return False  # it is built anew by whoever indexes next
    return True


def _discard_unpublished(database: Database, data: Path) -> None:
    with database.session() as session:
        known = {each.id for each in generations(session) if each.published_at is not None}
    discard(data, set(generation_ids(data)) - known)
