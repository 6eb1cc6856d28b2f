"""Add, replace, withdraw and delete documents, reindex and roll back: each whole or not at all."""

from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy.orm import Session

from bot.documents import originals
from bot.documents.exclusion import alone
from bot.documents.gate import GateRefusedError, Verdict, golden_questions, judge
from bot.documents.recovering import delete_for_good, recover
from bot.library import Library
from bot.opening import OtherModelError, Workspace
from retrieval.building import Progress, build_generation
from retrieval.embedder import embedder_name
from retrieval.freshness import is_up_to_date
from retrieval.generations import (
    current_id,
    discard,
    generation_ids,
    open_generation,
    publish,
    read_contents_of,
    sweep,
)
from store.audit import Action, record
from store.changes import Step, begin, finish, note, under_way, undo
from store.documents import Outcome
from store.editing import NoSuchDocumentError, add, current_row, make_current, replace, versions_of, withdraw
from store.generations import record_published
from store.intake import Prepared


@dataclass(frozen=True, slots=True)
class Act:
    """What the audit keeps of one act, once it is done."""

    action: Action
    document: str | None = None
    reason: str | None = None
    details: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Done:
    """What a change did: the index that readers have now, ``None`` when theirs was right already.

    ``embedded`` is how many texts were new; ``verdict`` is what the gate said.
    """

    acts: tuple[Act, ...]
    generation: str | None = None
    embedded: int = 0
    verdict: Verdict | None = None


class NothingToRollBackToError(LookupError):
    """There is no such generation, or none before the current one."""


class Administration:
    """The documents of a workspace in the hands of one person (an ``actor``, see `store.models.AuditRow`)."""

    def __init__(self, workspace: Workspace, actor: str, progress: Progress | None = None) -> None:
        self._workspace = workspace
        self._database = workspace.database
        self._data = workspace.settings.data
        self._actor = actor
        self._progress = progress

    def add(self, prepared: Sequence[Prepared], *, force: str | None = None) -> Done:
        """Add documents, or new versions of them, in one transaction.

        Raises:
            GateRefusedError: The index would be worse; ``force`` is the reason to publish it all the same.
            BusyError: Another process is changing documents.
        """

        def apply(session: Session) -> list[Act]:
            return [self._add(session, each) for each in prepared]

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

        deleted = {"delete": document_id, "reason": reason}
        return self._change(lambda: self._at_once(apply), force, deleted)

    def reindex(self, *, force: str | None = None) -> Done:
        """Build the index anew where readers have not all that the store holds, or vectors of another model.

        Raises:
            GateRefusedError: The index would be worse.
            BusyError: Another process is changing documents.
        """
        return self._change(list, force)

    def rollback(self, generation: str | None = None, *, reason: str | None = None) -> str:
        """Bring back an earlier index and the documents that it was built of; by default the one before.

        Raises:
            NothingToRollBackToError: There is no such index.
            OtherModelError: It has the vectors of another model than the settings name.
            BusyError: Another process is changing documents.
        """
        with alone(self._data, self._actor):
            recover(self._database, self._data)
            target = self._earlier(generation)
            contents = read_contents_of(self._data, target)
            configured = embedder_name(self._workspace.settings.model)
            if contents.model != configured:
                raise OtherModelError(contents.model, configured)
            details = {"from": current_id(self._data), "to": target}
            with self._database.writing() as session:
                make_current(session, contents.passages)
                record(session, self._actor, Action.ROLLED_BACK, reason=reason, details=details)
                record_published(session, target)
            publish(self._data, target)
            return target

    def judge_current(self) -> Verdict | None:
        """Ask the golden questions of the index in use; ``None`` when there is none."""
        library = self._workspace.library()
        return None if library is None else judge(golden_questions(self._data), None, library)

    def _add(self, session: Session, prepared: Prepared) -> Act:
        document = prepared.read.document
        originals.keep(self._data, document.sha256, prepared.upload.content)
        saved = add(session, document, prepared.facts, prepared.upload.name)
        action = Action.REPLACED if saved.outcome is Outcome.REPLACED else Action.ADDED
        return Act(action, document.id, details={"version": saved.version, "outcome": saved.outcome.value})

    def _at_once(self, apply: Callable[[Session], list[Act]]) -> list[Act]:
        with self._database.writing() as session:
            return apply(session)

    def _change(
        self, apply: Callable[[], list[Act]], force: str | None, deleted: dict[str, Any] | None = None
    ) -> Done:
        with alone(self._data, self._actor):
            recover(self._database, self._data)
            with self._database.writing() as session:
                begin(session, self._actor)
            try:
                return self._publish(apply(), force, deleted)
            except BaseException:
                # where the disk is full this fails as well, and the next process undoes it
                with self._database.writing() as session:
                    undo(session)
                raise

    def _publish(self, acts: list[Act], force: str | None, deleted: dict[str, Any] | None) -> Done:
        told = [act for act in acts if act.details.get("outcome") != Outcome.UNCHANGED]
        model = embedder_name(self._workspace.settings.model)
        if is_up_to_date(self._database, self._data, model):
            self._commit(told, None, deleted)
            done = Done(tuple(acts))
        else:
            counted = _Counting(self._progress)
            generation = build_generation(self._database, self._data, self._workspace.embedder, counted)
            verdict = self._judged(generation, force)
            self._commit(told, generation, deleted, verdict, force)
            publish(self._data, generation)
            done = Done(tuple(acts), generation, counted.count, verdict)
        if deleted is not None:
            self._delete()
        with suppress(OSError):  # what is not swept now is swept at the next start
            sweep(self._data)
        return done

    def _judged(self, generation: str, force: str | None) -> Verdict:
        questions = golden_questions(self._data)
        if not questions:
            return Verdict(0)
        candidate = open_generation(self._data, generation)
        after = Library(self._database, candidate, self._workspace.embedder)
        verdict = judge(questions, self._in_use(), after)
        if verdict.passed or force is not None:
            return verdict
        with self._database.writing() as session:
            undo(session)
            record(session, self._actor, Action.REFUSED, details=_summary(verdict))
        discard(self._data, [generation])
        raise GateRefusedError(verdict)

    def _in_use(self) -> Library | None:
        with suppress(OtherModelError):
            return self._workspace.library()
        return None

    def _commit(
        self,
        acts: Sequence[Act],
        generation: str | None,
        deleted: dict[str, Any] | None,
        verdict: Verdict | None = None,
        force: str | None = None,
    ) -> None:
        """The moment of truth: what the store says from here on is what readers get, whatever happens."""
        with self._database.writing() as session:
            for act in acts:
                record(
                    session,
                    self._actor,
                    act.action,
                    document=act.document,
                    reason=act.reason,
                    details=act.details,
                )
            if verdict is not None and not verdict.passed:
                record(session, self._actor, Action.FORCED, reason=force, details=_summary(verdict))
            if generation is not None:
                record(session, self._actor, Action.PUBLISHED, details={"generation": generation})
                record_published(session, generation)
            if deleted is None:
                finish(session)
            else:
                note(session, [deleted], Step.DELETING)

    def _delete(self) -> None:
        with self._database.session() as session:
            change = under_way(session)
        if change is not None:
            delete_for_good(self._database, self._data, change)

    def _earlier(self, generation: str | None) -> str:
        kept, current = generation_ids(self._data), current_id(self._data)
        older = [each for each in kept if current is None or each < current]
        chosen = [generation] if generation in kept else older[:1] if generation is None else []
        if not chosen or chosen[0] is None or chosen[0] == current:
            raise NothingToRollBackToError(generation or "")
        return chosen[0]


class _Counting:
    """Passes progress on, and remembers how many texts were embedded."""

    def __init__(self, progress: Progress | None) -> None:
        self._progress = progress
        self._done: list[int] = []

    def __call__(self, done: int, total: int) -> None:
        self._done.append(done)
        if self._progress is not None:
            self._progress(done, total)

    @property
    def count(self) -> int:
        return self._done[-1] - self._done[0] if self._done else 0


def _summary(verdict: Verdict) -> dict[str, Any]:
    return {
        "asked": verdict.asked,
        "lost": [each.id for each in verdict.lost],
        "wrong": [each.id for each in verdict.wrong],
    }
