"""Bring back an earlier index and its documents."""

from pathlib import Path

from bot.documents.administering import Administration, NothingToRollBackToError
from bot.wording.vi_documents import DOCUMENTS
from scripts.environment import command_line, opened, settings_for
from scripts.failures import CommandError
from scripts.output import complain


def run(generation: str | None, data: Path | None, reason: str | None) -> None:
    """Roll back to a generation, by default the one before.

    Raises:
        CommandError: there is none.
    """
    with opened(settings_for(data)) as workspace:
        try:
            target = Administration(workspace, command_line()).rollback(generation, reason=reason)
        except NothingToRollBackToError:
            raise CommandError(DOCUMENTS.nothing_to_roll_back_to) from None
    complain(DOCUMENTS.rolled_back.format(generation=target))
