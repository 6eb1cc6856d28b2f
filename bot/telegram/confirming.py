"""What is asked before documents change: whether the person is sure, and which file takes the place."""

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass

from bot.documents.administering import NothingToRollBackToError
from bot.telegram.deputy import Deputy
from bot.telegram.errand_kinds import CONFIRM, REPLACE, ROLLBACK, WITHDRAW
from bot.telegram.errand_turns import Action, Turn, button, done, to_decide
from bot.telegram.works import ACT, Doer, Report
from store.errands import Errand
from store.generations import generations


@dataclass(frozen=True, slots=True)
class Confirming:
    """Asks the person who wants something whether it is to be done."""

    deputy: Deputy

    def doers(self) -> Mapping[tuple[str, str], Doer]:
        """The steps that it takes."""
        return {
            (WITHDRAW, CONFIRM): self.withdraw,
            (REPLACE, CONFIRM): self.replace,
            (ROLLBACK, CONFIRM): self.rollback,
        }

    async def withdraw(self, errand: Errand, _report: Report) -> Turn:
        """Ask whether a document is to be withdrawn."""
        text = self.deputy.words.confirm_withdraw.format(document=errand.details["document"])
        return self._asked(errand, text)

    async def replace(self, errand: Errand, _report: Report) -> Turn:
        """Ask for the file that takes the place of a document."""
        words = self.deputy.words
        text = words.send_file.format(document=errand.details["document"])
        return to_decide(errand, "", text, ((button(errand, words.cancel, Action.NO),),))

    async def rollback(self, errand: Errand, _report: Report) -> Turn:
        """Ask whether readers are to have an earlier index."""
        words = self.deputy.words
        wanted = errand.details.get("generation")
        try:
            target = await self.deputy.works.aside(lambda: self.deputy.administration(errand).earlier(wanted))
        except NothingToRollBackToError:
            return done(errand, words.no_generation)
        known = await self.deputy.office.read(generations)
        built = next((f"{each.created_at:{words.moment}}" for each in known if each.id == target), "")
        text = words.confirm_rollback.format(generation=target, built=built)
        turn = self._asked(errand, text)
        details = {**turn.errand.details, "generation": target}
        return dataclasses.replace(turn, errand=dataclasses.replace(turn.errand, details=details))

    def _asked(self, errand: Errand, text: str) -> Turn:
        words = self.deputy.words
        keyboard = ((button(errand, words.yes, Action.YES), button(errand, words.cancel, Action.NO)),)
        return to_decide(errand, ACT, text, keyboard)
