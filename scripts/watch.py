"""Watch an inbox, and take in what is put there."""

import time
from pathlib import Path

from bot.documents.administering import Administration
from bot.documents.inbox import Arrival, take_arrivals
from bot.wording.vi import COMMANDS
from bot.wording.vi_documents import DOCUMENTS
from scripts.environment import command_line, opened, settings_for
from scripts.failures import CommandError, refused_by_gate
from scripts.output import complain

SECONDS = 5.0
"""Between one look into the inbox and the next."""


def run(folder: Path, data: Path | None, *, once: bool) -> None:
    """Take in what is in a folder, once or until the person at the keyboard stops it.

    Raises:
        CommandError: there is no such folder.
    """
    if not folder.is_dir():
        raise CommandError(COMMANDS.no_file.format(path=folder))
    with opened(settings_for(data)) as workspace:
        administration = Administration(workspace, command_line())
        complain(DOCUMENTS.watching.format(folder=folder))
        while True:
            for arrival in take_arrivals(folder, administration):
                complain(_sentence(arrival))
            if once:
                return
            time.sleep(SECONDS)


def _sentence(arrival: Arrival) -> str:
    if arrival.refusal is not None:
        refusal = arrival.refusal
        reason = COMMANDS.refusals[refusal.reason].format(detail=refusal.detail)
    elif arrival.gate is not None:
        reason = refused_by_gate(arrival.gate.verdict)
    else:
        return DOCUMENTS.taken.format(name=arrival.name)
    return DOCUMENTS.refused.format(name=arrival.name, reason=reason)
