"""Run the gate now, over the index in use."""

from pathlib import Path

from bot.documents.administering import Administration
from bot.wording.vi_documents import DOCUMENTS
from scripts.environment import command_line, opened, settings_for
from scripts.failures import CommandError, refused_by_gate
from scripts.output import complain


def run(data: Path | None) -> int:
    """Ask the golden questions; the exit code is 1 when an answer states a wrong figure.

    Raises:
        CommandError: there are no questions or no index.
    """
    with opened(settings_for(data)) as workspace:
        verdict = Administration(workspace, command_line()).judge_current()
        if verdict is None or not verdict.asked:
            raise CommandError(DOCUMENTS.no_golden.format(data=workspace.settings.data))
    complain(
        DOCUMENTS.gate_passed.format(asked=verdict.asked) if verdict.passed else refused_by_gate(verdict)
    )
    return int(not verdict.passed)
