"""Publishing files that were decided on, alone or together, each beside the documents that are there now."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial

from bot.documents.acts import Done
from bot.documents.concerns import Concern
from bot.documents.examining import Examined
from bot.documents.failing import explain_change
from bot.documents.fields import from_json
from bot.documents.gate import GateRefusedError
from bot.telegram.deputy import Deputy
from bot.telegram.errand_turns import Turn, joined
from bot.telegram.uploads import Uploads
from bot.telegram.works import JOINED, Report
from bot.wording.intake import REFUSALS
from corpus.refusal import DocumentRefusedError
from retrieval.building import Progress
from store import errands
from store.editing import NoSuchDocumentError
from store.errands import Errand
from store.prepared import Prepared
from store.preparing import correct_apart


class ChangedMeanwhileError(Exception):
    """What is to be known of a file is not what the person saw."""


@dataclass(frozen=True, slots=True)
class Publishing:
    """Publishes files, or puts the previews before the person again, with what stands in the way."""

    deputy: Deputy
    uploads: Uploads

    async def publish(self, errand: Errand, report: Report) -> Turn:
        """Publish a file, and those that were to be published together with it."""
        group = await self._group(errand)
        words = self.deputy.words
        try:
            result = await self.deputy.works.aside(
                partial(self._publish, errand, group, self.deputy.told_by(report))
            )
        except ChangedMeanwhileError:
            return await self._decided_anew(group, words.changed_meanwhile)
        except NoSuchDocumentError:
            gone = words.replaced_is_gone.format(document=errand.details["replaces"])
            return await self._decided_anew(
                [replace(errand, details={**errand.details, "replaces": None})], gone
            )
        except DocumentRefusedError as refused:
            self.deputy.works.check()
            return await self._decided_anew(group, REFUSALS[refused.reason].format(detail=refused.detail))
        except GateRefusedError as refused:
            return joined(self.deputy.refused(errand, refused), await self._again(group[1:], ""))
        except Exception as error:
            self.deputy.works.check()
            if (sentence := explain_change(error)) is None:
                raise
            return await self._decided_anew(group, sentence)
        names = ", ".join(f"“{_examined(each).id}”" for each in group)
        return self.uploads.over(group, self._published(result, names))

    async def failed(self, errand: Errand) -> Turn:
        """A file that was read and could not be published each time: it can be tried again."""
        return await self._decided_anew(await self._group(errand), self.deputy.words.failed)

    async def _group(self, errand: Errand) -> list[Errand]:
        """An errand with those that are done together with it."""
        box, together = self.deputy.office.box, errand.details.get("together", ())
        others = await self.deputy.office.read(
            lambda session: [errands.load(session, box, each) for each in together]
        )
        return [errand, *(each for each in others if each is not None and each.step == JOINED)]

    def _publish(self, errand: Errand, group: Sequence[Errand], told: Progress) -> Done:
        prepared = [self._ready(each) for each in group]
        administration = self.deputy.administration(errand, told)
        reason, force = errand.details.get("reason"), errand.details.get("force")
        old = errand.details.get("replaces")
        if old is not None:
            return administration.replace(old, prepared[0], reason=reason, force=force)
        return administration.add(prepared, reason=reason, force=force)

    def _ready(self, errand: Errand) -> Prepared:
        seen = _examined(errand)
        now = seen.beside_others(self.deputy.workspace.database).warnings
        # the very file under the very name: it was published just before the program ended
        surprising = {each for each in now if (each.concern, each.document) != (Concern.SAME_FILE, seen.id)}
        if surprising - set(seen.warnings):
            raise ChangedMeanwhileError
        self.deputy.works.check()
        return correct_apart(self.uploads.prepared(errand), from_json(errand.details["values"]))

    async def _decided_anew(self, group: Sequence[Errand], above: str) -> Turn:
        first, *others = await self._again(group, above)
        return joined(first, others)

    async def _again(self, group: Sequence[Errand], above: str) -> list[Turn]:
        """Previews beside the documents that are current now."""
        database = self.deputy.workspace.database
        fresh = await self.deputy.works.aside(
            lambda: [_examined(each).beside_others(database) for each in group]
        )
        return [
            self.uploads.decide(each, above, examined=now.model_dump(mode="json"), together=(), force=None)
            for each, now in zip(group, fresh, strict=True)
        ]

    def _published(self, result: Done, names: str) -> str:
        words = self.deputy.words
        if result.generation is None:
            return words.unchanged.format(names=names)
        lines = [words.published.format(names=names, embedded=result.embedded)]
        if result.verdict is not None and result.verdict.asked and result.verdict.passed:
            lines.append(words.gate.format(asked=result.verdict.asked))
        return "\n".join(lines)


def _examined(errand: Errand) -> Examined:
    return Examined.model_validate(errand.details["examined"])
