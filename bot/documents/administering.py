"""Add, replace, withdraw and delete documents, reindex and roll back: each whole or not at all."""

from collections.abc import Callable, Iterable, Sequence

from sqlalchemy.orm import Session

from bot.documents import originals
from bot.documents.acts import Act, Deletion, Done
from bot.documents.changing import Changing
from bot.documents.exclusion import alone
from bot.documents.gate import Verdict, golden_questions, judge
from bot.documents.recovering import recover
from bot.opening import OtherModelError, Workspace
from retrieval.building import Progress
from retrieval.generations import current_id, generation_ids, publish, read_contents_of
from store.audit import Action, record
from store.documents import Outcome
from store.editing import NoSuchDocumentError, add, current_row, make_current, replace, versions_of, withdraw
from store.generations import record_published
from store.prepared import Prepared


class NothingToRollBackToError(LookupError):
    """There is no such generation, or none before the current one."""


class Administration:
    """The documents of a workspace in the hands of one person (an ``actor``, see `store.models.AuditRow`)."""

    def __init__(self, workspace: Workspace, actor: str, progress: Progress | None = None) -> None:
        self._workspace = workspace
        self._database = workspace.database
        self._data = workspace.settings.data
        self._actor = actor
        self._change = Changing(workspace, actor, progress).make

    def add(
        self, prepared: Sequence[Prepared], *, reason: str | None = None, force: str | None = None
    ) -> Done:
        """Add documents, or new versions of them, in one transaction.

        Raises:
            GateRefusedError: The index would be worse; ``force`` is the reason to publish it all the same.
            BusyError: Another process is changing documents.
        """

        def apply(session: Session) -> list[Act]:
            return [self._add(session, each, reason) for each in prepared]

        return self._change(lambda: self._at_once(apply), force)

    def add_many(self, prepared: Iterable[Prepared], *, force: str | None = None) -> Done:
        """The same for many documents, in one transaction each: nobody who writes waits for long.

        Raises:
            GateRefusedError: The index would be worse.
            BusyError: Another process is changing documents.
        """

        def one_by_one() -> list[Act]:
            acts: list[Act] = []
            for each in prepared:
                with self._database.writing() as session:
                    acts.append(self._add(session, each))
            return acts

        return self._change(one_by_one, force)

    def replace(
        self, old_id: str, prepared: Prepared, *, reason: str | None = None, force: str | None = None
    ) -> Done:
        """Put a document in the place of another, which is kept and linked to it.

        Raises:
            NoSuchDocumentError: There is no current document ``old_id``.
            GateRefusedError: The index would be worse.
            BusyError: Another process is changing documents.
        """

        def apply(session: Session) -> list[Act]:
            originals.keep(self._data, prepared.read.document.sha256, prepared.upload.content)
            document, name = prepared.read.document, prepared.upload.name
            saved = replace(session, old_id, document, prepared.facts, name)
            details = {"by": document.id, "version": saved.version}
            return [Act(Action.REPLACED, old_id, reason, details)]

        return self._change(lambda: self._at_once(apply), force)

    def withdraw(self, document_id: str, *, reason: str | None = None, force: str | None = None) -> Done:
        """Take a document out of what is answered from; it is kept.

        Raises:
            NoSuchDocumentError: There is no such current document.
            GateRefusedError: The index would be worse.
            BusyError: Another process is changing documents.
        """

        def apply(session: Session) -> list[Act]:
            withdraw(session, document_id)
            return [Act(Action.WITHDRAWN, document_id, reason)]

        return self._change(lambda: self._at_once(apply), force)

    def remove(self, document_id: str, *, reason: str | None = None, force: str | None = None) -> Done:
        """Delete a document for good, with all its versions, vectors, keywords and originals.

        Older indexes hold its words, so they are deleted too and cannot be rolled back to.

        Raises:
            NoSuchDocumentError: There is no such document.
            GateRefusedError: The index would be worse.
            BusyError: Another process is changing documents.
        """

        def apply(session: Session) -> list[Act]:
            if not versions_of(session, document_id):
                raise NoSuchDocumentError(document_id)
            if current_row(session, document_id) is not None:
                withdraw(session, document_id)
            return []

        return self._change(lambda: self._at_once(apply), force, Deletion(document_id, reason))

    def reindex(self, *, force: str | None = None) -> Done:
        """Build the index anew where readers have not all that the store holds, or vectors of another model.

        Every file of the index is read, to see that it is as it was written.

        Raises:
            GateRefusedError: The index would be worse.
            BusyError: Another process is changing documents.
        """
        return self._change(list, force, anew=True)

    def rollback(self, generation: str | None = None, *, reason: str | None = None) -> str:
        """Bring back an earlier index and the documents that it was built of; by default the one before.

        Raises:
            NothingToRollBackToError: There is no such index.
            OtherModelError: It has the vectors of another model than the settings name.
            BusyError: Another process is changing documents.
        """
        with alone(self._data, self._actor):
            recover(self._database, self._data)
            target = self.earlier(generation)
            contents = read_contents_of(self._data, target)
            if contents.model != self._workspace.model:
                raise OtherModelError(contents.model, self._workspace.model)
            details = {"from": current_id(self._data), "to": target}
            with self._database.writing() as session:
                make_current(session, contents.versions)
                record(session, self._actor, Action.ROLLED_BACK, reason=reason, details=details)
                record_published(session, target)
            publish(self._data, target)
            return target

    def earlier(self, generation: str | None = None) -> str:
        """The index that a rollback would bring back: a kept one, by default the one before the current.

        Raises:
            NothingToRollBackToError: There is no such index.
        """
        kept, current = generation_ids(self._data), current_id(self._data)
        older = [each for each in kept if current is None or each < current]
        chosen = [generation] if generation in kept else older[:1] if generation is None else []
        if not chosen or chosen[0] is None or chosen[0] == current:
            raise NothingToRollBackToError(generation or "")
        return chosen[0]

    def judge_current(self) -> Verdict | None:
        """Ask the golden questions of the index in use; ``None`` when there is none."""
        library = self._workspace.library()
        return None if library is None else judge(golden_questions(self._data), None, library)

    def _add(self, session: Session, prepared: Prepared, reason: str | None = None) -> Act:
        document = prepared.read.document
        originals.keep(self._data, document.sha256, prepared.upload.content)
        saved = add(session, document, prepared.facts, prepared.upload.name)
        action = Action.REPLACED if saved.outcome is Outcome.REPLACED else Action.ADDED
        return Act(action, document.id, reason, {"version": saved.version, "outcome": saved.outcome.value})

    def _at_once(self, apply: Callable[[Session], list[Act]]) -> list[Act]:
        with self._database.writing() as session:
            return apply(session)
