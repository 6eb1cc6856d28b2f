from bot.opening import Workspace
from tests.bot.documents.fuzzing import state, try_all
from tests.corpus.fuzzing import SAMPLES

FILES = 2 * len(SAMPLES)
"""Two of each format here; the command of `tests.bot.documents.fuzzing` tries hundreds."""


def test_damaged_files_change_nothing(workspace: Workspace) -> None:
    before = state(workspace)
    outcomes, _ = try_all(workspace, range(FILES))
    assert outcomes.total() == FILES
    assert "unreadable" not in outcomes
    assert state(workspace) == before
