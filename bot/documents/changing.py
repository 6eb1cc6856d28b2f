"""The way of every change: into the store with its way back, a new index, the gate, and only then readers."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Any

from bot.documents.acts import Act, Deletion, Done
from bot.documents.exclusion import alone
from bot.documents.gate import GateRefusedError, Verdict, golden_questions, judge
from bot.documents.recovering import delete_for_good, recover
from bot.library import Library
from bot.opening import OtherModelError, Workspace
from retrieval.building import Progress, build_generation
from retrieval.freshness import is_up_to_date
from retrieval.generations import discard, open_generation, publish, sweep
from store.audit import Action, record
from store.changes import Step, begin, finish, note, under_way, undo
from store.documents import Outcome
from store.editing import versions_of
from store.generations import record_published


class Changing:
    """Makes the changes of one person, one at a time."""

    def __init__(self, workspace: Workspace, actor: str, progress: Progress | None = None) -> None:
        self._workspace = workspace
        self._database = workspace.database
        self._data = workspace.settings.data
        self._actor = actor
        self._progress = progress

    def make(
        self,
        apply: Callable[[], list[Act]],
        force: str | None,
        deletion: Deletion | None = None,
        *,
        anew: bool = False,
    ) -> Done:
        """Make a change and publish an index of it, or leave all as it was.

        Args:
            apply: changes the store, each step with its way back, and says what it did.
            force: the reason to publish an index that the gate refuses.
            deletion: what is to be deleted for good once readers have the index.
            anew: whether an index that is not right takes nothing over from the one in use.

        Raises:
            GateRefusedError: The index would be worse.
            BusyError: Another process is changing documents.
        """
        with alone(self._data, self._actor):
            recover(self._database, self._data)
            with self._database.writing() as session:
                begin(session, self._actor)
            try:
                return self._publish(apply(), force, deletion, anew=anew)
            except BaseException:
                # where the disk is full this fails as well, and the next process undoes it
                with self._database.writing() as session:
                    undo(session)
                raise

    def _publish(self, acts: list[Act], force: str | None, deletion: Deletion | None, *, anew: bool) -> Done:
        told = [act for act in acts if act.details.get("outcome") != Outcome.UNCHANGED]
        gone = self._versions_of(deletion)
        model = self._workspace.model
        if is_up_to_date(self._database, self._data, model, hashes=anew, forgotten=gone):
            self._commit(told, None, deletion)
            done = Done(tuple(acts))
        else:
            counted = _Counting(self._progress)
            embedder = self._workspace.embedder
            generation = build_generation(
                self._database, self._data, embedder, counted, anew=anew, forgotten=gone
            )
            verdict = self._judged(generation, force)
            self._commit(told, generation, deletion, verdict, force)
            publish(self._data, generation)
            done = Done(tuple(acts), generation, counted.count, verdict)
        if deletion is not None:
            self._delete()
        with suppress(OSError):  # what is not swept now is swept at the next start
            sweep(self._data)
        return done

    def _versions_of(self, deletion: Deletion | None) -> frozenset[int]:
        """The versions of which nothing may be left in the index."""
        if deletion is None:
            return frozenset()
        with self._database.session() as session:
            return frozenset(row.id for row in versions_of(session, deletion.document))

    def _judged(self, generation: str, force: str | None) -> Verdict:
        questions = golden_questions(self._data)
        if not questions:
            return Verdict(0)
        in_use = self._in_use()
        candidate = open_generation(self._data, generation, before=in_use.generation if in_use else None)
        after = Library(self._database, candidate, self._workspace.embedder, in_use)
        verdict = judge(questions, in_use, after)
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
        deletion: Deletion | None,
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
            if deletion is None:
                finish(session)
            else:
                note(session, [{"delete": deletion.document, "reason": deletion.reason}], Step.DELETING)

    def _delete(self) -> None:
        with self._database.session() as session:
            change = under_way(session)
        if change is not None:
            delete_for_good(self._database, self._data, change)


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
