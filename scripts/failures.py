"""Failures that a person can mend, each as one sentence and never a traceback."""

from typing import TYPE_CHECKING, Any

from typer import Context, Exit
from typer.core import TyperGroup

from bot.wording.vi import COMMANDS
from scripts.output import complain

if TYPE_CHECKING:
    from bot.documents.gate import Verdict


class CommandError(Exception):
    """A command cannot do what was asked; the message is the sentence for the person."""


class Commands(TyperGroup):
    """Commands that end with a sentence on stderr and exit code 1 where they cannot go on."""

    def invoke(self, ctx: Context) -> Any:  # type: ignore[override]  # noqa: ANN401  as typer declares it
        """Run the command."""
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt:
            complain(COMMANDS.interrupted)
            raise Exit(130) from None  # 128 + SIGINT, as shells do
        except Exception as error:
            sentence = explain(error)
            if sentence is None:
                raise
            complain(sentence)
            raise Exit(1) from None


def explain(error: Exception) -> str | None:
    """The sentence for an error; ``None`` for one that only a developer can mend."""
    # imported once there is an error, for they take longer than most commands
    from pydantic import ValidationError
    from sqlalchemy.exc import SQLAlchemyError

    from retrieval.embedder import UnknownModelError
    from retrieval.manifest import BrokenGenerationError

    match error:
        case CommandError():
            sentence = str(error)
        case ValidationError(title="Settings"):
            names = (str(part) for each in error.errors() for part in each["loc"])
            sentence = COMMANDS.bad_settings.format(names=", ".join(names))
        case SQLAlchemyError():
            sentence = COMMANDS.bad_database.format(reason=_first_line(getattr(error, "orig", None) or error))
        case BrokenGenerationError():
            sentence = COMMANDS.broken_generation
        case UnknownModelError():
            sentence = COMMANDS.no_model.format(reason=error)
        case BrokenPipeError():  # whoever read the output has enough, as "head" does; click ends quietly
            return None
        case OSError() if error.strerror:
            sentence = COMMANDS.no_access.format(reason=f"{error.strerror}: {error.filename}")
        case _:
            return _explain_change(error)
    return sentence


def _explain_change(error: Exception) -> str | None:
    """The sentence for a change of documents or of the index that did not come about."""
    from bot.documents.failing import explain_change
    from bot.documents.gate import GateRefusedError

    return refused_by_gate(error.verdict) if isinstance(error, GateRefusedError) else explain_change(error)


def refused_by_gate(verdict: "Verdict") -> str:
    """The sentence for a candidate that would be worse, with the questions that say so."""
    from bot.wording.vi_documents import DOCUMENTS

    head = DOCUMENTS.gate_refused.format(lost=len(verdict.lost), wrong=len(verdict.wrong))
    lost = [DOCUMENTS.lost.format(id=each.id, question=each.question) for each in verdict.lost]
    wrong = [DOCUMENTS.wrong.format(id=each.id, question=each.question) for each in verdict.wrong]
    return "\n".join([head, *lost, *wrong])


def _first_line(error: object) -> str:
    return (str(error).splitlines() or [type(error).__name__])[0]
