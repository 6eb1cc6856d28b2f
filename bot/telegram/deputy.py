"""Administration in the name of the person who decided, told of in the message of the errand."""

import asyncio
from dataclasses import dataclass

from bot.documents.administering import Administration
from bot.documents.gate import GateRefusedError
from bot.opening import Workspace
from bot.telegram.errand_turns import Turn, to_decide
from bot.telegram.office import Office
from bot.telegram.previews import refusal_buttons, refusal_text
from bot.telegram.works import ACT, Report, Works
from bot.wording.office import OfficeWording
from retrieval.building import Progress
from store.errands import Errand


@dataclass(frozen=True, slots=True)
class Deputy:
    """Stands for the persons who decide, for as long as the bot is not being stopped."""

    office: Office
    works: Works
    workspace: Workspace

    @property
    def words(self) -> OfficeWording:
        """What is said to administrators."""
        return self.office.words.office

    def administration(self, errand: Errand, told: Progress | None = None) -> Administration:
        """The administration by the person of an errand; ``told`` is told how far it is."""
        return Administration(self.workspace, f"{self.office.channel}:{errand.person}", told)

    def told_by(self, report: Report) -> Progress:
        """Is told how far embedding is: shows it, and ends it where the bot is being stopped."""
        tell, words = report.tell_from(asyncio.get_running_loop()), self.words

        def told(done_texts: int, total: int) -> None:
            self.works.check()
            if total:
                tell(words.progress.format(done=done_texts, total=total))

        return told

    def refused(self, errand: Errand, refused: GateRefusedError) -> Turn:
        """Asks for a reason to go past the gate, where it refused."""
        words = self.words
        text = refusal_text(refused.verdict, words)
        return to_decide(errand, ACT, text, refusal_buttons(errand, words), force=None)
