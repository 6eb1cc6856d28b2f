"""Why a change of documents or of the index did not come about, as one sentence for a person."""

from bot.documents.exclusion import BusyError
from bot.golden import BrokenGoldenQuestionError
from bot.opening import OtherModelError
from bot.wording.vi import COMMANDS
from bot.wording.vi_documents import DOCUMENTS


def explain_change(error: Exception) -> str | None:
    """The sentence for an error; ``None`` for one that is no affair of documents."""
    match error:
        case BusyError(owner=None):
            return DOCUMENTS.busy_unknown
        case BusyError():
            assert error.owner is not None  # noqa: S101  the case above
            return DOCUMENTS.busy.format(actor=error.owner.actor, since=error.owner.since)
        case OtherModelError():
            return DOCUMENTS.other_model.format(indexed=error.indexed, configured=error.configured)
        case BrokenGoldenQuestionError():
            return COMMANDS.bad_golden_question.format(reason=error)
        case OSError() if error.strerror:
            return COMMANDS.no_access.format(reason=error.strerror)
        case _:
            return None
