"""What changes documents and what readers see, each act whole or not at all and one at a time."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from bot.documents.administering import Administration, NothingToRollBackToError
from bot.documents.failing import explain_change
from bot.documents.gate import GateRefusedError
from bot.telegram.confirming import Confirming
from bot.telegram.deputy import Deputy
from bot.telegram.errand_kinds import GOLDEN, REINDEX, ROLLBACK, WITHDRAW
from bot.telegram.errand_turns import Turn, done
from bot.telegram.previews import listed
from bot.telegram.publishing import Publishing
from bot.telegram.uploads import UPLOAD, Uploads
from bot.telegram.works import ACT, Doer, Report
from store.editing import NoSuchDocumentError
from store.errands import Errand


@dataclass(frozen=True, slots=True)
class Acts:
    """Does what was decided, in the name of the person who did."""

    deputy: Deputy
    confirming: Confirming
    publishing: Publishing

    @classmethod
    def of(cls, deputy: Deputy, uploads: Uploads) -> "Acts":
        """All that a deputy does with files that come as uploads."""
        return cls(deputy, Confirming(deputy), Publishing(deputy, uploads))

    def doers(self) -> Mapping[tuple[str, str], Doer]:
        """The steps that it takes."""
        return {
            **self.confirming.doers(),
            (UPLOAD, ACT): self.publishing.publish,
            (WITHDRAW, ACT): self.withdraw,
            (REINDEX, ACT): self.reindex,
            (ROLLBACK, ACT): self.rollback,
            (GOLDEN, ACT): self.golden,
        }

    async def withdraw(self, errand: Errand, report: Report) -> Turn:
        """Withdraw a document."""
        document, force = errand.details["document"], errand.details.get("force")
        words = self.deputy.words

        def act(administration: Administration) -> str:
            administration.withdraw(document, force=force)
            return words.withdrawn.format(document=document)

        return await self._tried(errand, report, act)

    async def reindex(self, errand: Errand, report: Report) -> Turn:
        """Build the index anew, where readers have not all that the store holds."""
        words, force = self.deputy.words, errand.details.get("force")

        def act(administration: Administration) -> str:
            result = administration.reindex(force=force)
            up_to_date = result.generation is None
            return words.up_to_date if up_to_date else words.reindexed.format(embedded=result.embedded)

        return await self._tried(errand, report, act)

    async def rollback(self, errand: Errand, report: Report) -> Turn:
        """Bring an earlier index back."""
        words, wanted = self.deputy.words, errand.details["generation"]

        def act(administration: Administration) -> str:
            try:
                return words.rolled_back.format(generation=administration.rollback(wanted))
            except NothingToRollBackToError:
                return words.no_generation

        return await self._tried(errand, report, act)

    async def golden(self, errand: Errand, report: Report) -> Turn:
        """Ask the golden questions now."""
        words = self.deputy.words

        def act(administration: Administration) -> str:
            verdict = administration.judge_current()
            if verdict is None or not verdict.asked:
                return words.no_golden
            right = verdict.asked - len(verdict.missed)
            head = words.golden.format(right=right, asked=verdict.asked, wrong=len(verdict.wrong))
            wrong = listed(verdict.wrong, words.wrong, words)
            missed = [each for each in verdict.missed if each not in verdict.wrong]
            return "\n".join([head, *wrong, *listed(missed, words.golden_lost, words)])

        return await self._tried(errand, report, act)

    async def failed(self, errand: Errand) -> Turn:
        """What an errand comes to that failed each time: a file that was read can be tried again."""
        if errand.kind == UPLOAD and "examined" in errand.details:
            return await self.publishing.failed(errand)
        return self.publishing.uploads.over([errand], self.deputy.words.failed)

    async def _tried(self, errand: Errand, report: Report, act: Callable[[Administration], str]) -> Turn:
        words = self.deputy.words
        try:
            administration = self.deputy.administration(errand, self.deputy.told_by(report))
            return done(errand, await self.deputy.works.aside(lambda: act(administration)))
        except NoSuchDocumentError:
            return done(errand, words.no_such_document.format(document=errand.details["document"]))
        except GateRefusedError as refused:
            return self.deputy.refused(errand, refused)
        except Exception as error:
            self.deputy.works.check()
            if (sentence := explain_change(error)) is None:
                raise
            return done(errand, sentence)
