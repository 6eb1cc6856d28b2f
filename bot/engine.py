"""The way of a question: message in, checked answer out."""

from collections.abc import Sequence

import structlog

from bot.answer import Answer, Status
from bot.answering.checking import check
from bot.answering.deciding import answer_from
from bot.answering.refusing import decline, say
from bot.evidence.candidates import Candidate, find_candidates
from bot.explanation import describe, explain
from bot.library import Library
from bot.opening import Workspace
from bot.question import Audience, Question
from bot.sourcing import with_sources
from bot.understanding.reading import understand
from bot.understanding.screening import Decline, screen
from bot.wording.spoken import ANSWERS

_log = structlog.get_logger()


class Engine:
    """Answers from the documents of a workspace; what channels know as an assistant."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def ask(
        self, message: str, conversation: Sequence[str] = (), audience: Audience = Audience.CITIZEN
    ) -> Answer:
        """Answer one message; ``conversation`` holds the earlier user turns, oldest first. Never raises."""
        try:
            return self._answer(message, conversation, audience)
        except Exception as error:  # whatever broke, the person gets a sentence
            # The kind of error only: its message could hold the question.
            _log.error("answer_failed", error=type(error).__name__, exc_info=False)
            return say(Status.ERROR, message, ANSWERS.failed)

    def why(
        self, message: str, conversation: Sequence[str] = (), audience: Audience = Audience.CITIZEN
    ) -> Sequence[str]:
        """Lines that tell why a message is answered as it is; none where nothing is looked up for it."""
        library = self._workspace.library()
        if library is None:
            return ()
        question = understand(message, conversation, audience, library.speller.read)
        if _refused(question, message):
            return ()
        candidates = find_candidates(library, question.looked_up, audience)
        answer = _answered(question, candidates, library)
        return describe(explain(question, answer, candidates, library))

    def _answer(self, message: str, conversation: Sequence[str], audience: Audience) -> Answer:
        library = self._workspace.library()
        if library is None:
            return say(Status.ERROR, message, ANSWERS.empty_base)
        question = understand(message, conversation, audience, library.speller.read)
        if reason := _refused(question, message):
            return decline(question, reason)
        return _answered(question, find_candidates(library, question.looked_up, audience), library)


def _refused(question: Question, message: str) -> Decline | None:
    return screen(question.text, follows_up=bool(question.context), typed=message)


def _answered(question: Question, candidates: Sequence[Candidate], library: Library) -> Answer:
    versions = {candidate.document.id: candidate.document.version_id for candidate in candidates}
    answer = with_sources(answer_from(question, candidates, library), library, versions, question.audience)
    return check(answer, lambda cited: library.text_of(versions[cited]))
