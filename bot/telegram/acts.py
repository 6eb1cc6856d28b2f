"""What changes documents and what readers see, each act whole or not at all and one at a time."""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from bot.documents.acts import Done
from bot.documents.administering import Administration, NothingToRollBackToError
from bot.documents.concerns import Concern
from bot.documents.examining import Examined
from bot.documents.failing import explain_change
from bot.documents.fields import from_json
from bot.documents.gate import GateRefusedError
from bot.opening import Workspace
from bot.telegram.errand_turns import Action, Turn, button, done, joined, to_decide
from bot.telegram.office import Office
from bot.telegram.previews import listed, refusal_buttons, refusal_text
from bot.telegram.uploads import UPLOAD, Uploads
from bot.telegram.works import ACT, JOINED, Doer, Report, Works
from bot.wording.intake import REFUSALS
from corpus.refusal import DocumentRefusedError
from retrieval.building import Progress
from store import errands
from store.editing import NoSuchDocumentError
from store.errands import Errand
from store.generations import generations
from store.prepared import Prepared
from store.preparing import correct_apart

WITHDRAW, REPLACE, REINDEX, ROLLBACK, GOLDEN = "withdraw", "replace", "reindex", "rollback", "golden"
CONFIRM = "confirm"
"""The step that asks the person whether they are sure."""


class ChangedMeanwhileError(Exception):
    """What is to be known of a file is not what the person saw."""


@dataclass(frozen=True, slots=True)
class Acts:
    """Does what was decided, in the name of the person who did."""

    office: Office
    works: Works
    workspace: Workspace
    uploads: Uploads

    def doers(self) -> Mapping[tuple[str, str], Doer]:
        """The steps that it takes."""
        return {
            (UPLOAD, ACT): self.publish,
            (WITHDRAW, CONFIRM): self.confirm_withdraw,
            (WITHDRAW, ACT): self.withdraw,
            (REPLACE, CONFIRM): self.ask_for_file,
            (REINDEX, ACT): self.reindex,
            (ROLLBACK, CONFIRM): self.confirm_rollback,
            (ROLLBACK, ACT): self.rollback,
            (GOLDEN, ACT): self.golden,
        }

    async def publish(self, errand: Errand, report: Report) -> Turn:
        """Publish a file, and those that were to be published together with it."""
        group = await self._group(errand)
        words = self.office.words.office
        try:
            result = await self.works.aside(partial(self._publish, errand, group, self._told(report)))
        except ChangedMeanwhileError:
            return await self._decided_anew(group, words.changed_meanwhile)
        except NoSuchDocumentError:
            gone = words.replaced_is_gone.format(document=errand.details["replaces"])
            return await self._decided_anew(
                [replace(errand, details={**errand.details, "replaces": None})], gone
            )
        except DocumentRefusedError as refused:
            self.works.check()
            return await self._decided_anew(group, REFUSALS[refused.reason].format(detail=refused.detail))
        except GateRefusedError as refused:
            return joined(self._refused(errand, refused), await self._again(group[1:], ""))
        except Exception as error:
            self.works.check()
            if (sentence := explain_change(error)) is None:
                raise
            return await self._decided_anew(group, sentence)
        names = ", ".join(f"“{_examined(each).id}”" for each in group)
        return self.uploads.over(group, self._published(result, names))

    async def confirm_withdraw(self, errand: Errand, _report: Report) -> Turn:
        """Ask whether a document is to be withdrawn."""
        text = self.office.words.office.confirm_withdraw.format(document=errand.details["document"])
        return self._asked(errand, text)

    async def withdraw(self, errand: Errand, report: Report) -> Turn:
        """Withdraw a document."""
        document, force = errand.details["document"], errand.details.get("force")
        words = self.office.words.office

        def act(administration: Administration) -> str:
            administration.withdraw(document, force=force)
            return words.withdrawn.format(document=document)

        return await self._tried(errand, report, act)

    async def ask_for_file(self, errand: Errand, _report: Report) -> Turn:
        """Ask for the file that takes the place of a document."""
        words = self.office.words.office
        text = words.send_file.format(document=errand.details["document"])
        return to_decide(errand, "", text, ((button(errand, words.cancel, Action.NO),),))

    async def reindex(self, errand: Errand, report: Report) -> Turn:
        """Build the index anew, where readers have not all that the store holds."""
        words, force = self.office.words.office, errand.details.get("force")

        def act(administration: Administration) -> str:
            result = administration.reindex(force=force)
            up_to_date = result.generation is None
            return words.up_to_date if up_to_date else words.reindexed.format(embedded=result.embedded)

        return await self._tried(errand, report, act)

    async def confirm_rollback(self, errand: Errand, _report: Report) -> Turn:
        """Ask whether readers are to have an earlier index."""
        words = self.office.words.office
        wanted = errand.details.get("generation")
        try:
            target = await self.works.aside(lambda: self._administration(errand).earlier(wanted))
        except NothingToRollBackToError:
            return done(errand, words.no_generation)
        known = await self.office.read(generations)
        built = next((f"{each.created_at:{words.moment}}" for each in known if each.id == target), "")
        text = words.confirm_rollback.format(generation=target, built=built)
        turn = self._asked(errand, text)
        details = {**turn.errand.details, "generation": target}
        return replace(turn, errand=replace(turn.errand, details=details))

    async def rollback(self, errand: Errand, report: Report) -> Turn:
        """Bring an earlier index back."""
        words, wanted = self.office.words.office, errand.details["generation"]

        def act(administration: Administration) -> str:
            try:
                return words.rolled_back.format(generation=administration.rollback(wanted))
            except NothingToRollBackToError:
                return words.no_generation

        return await self._tried(errand, report, act)

    async def golden(self, errand: Errand, report: Report) -> Turn:
        """Ask the golden questions now."""
        words = self.office.words.office

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
        words = self.office.words.office
        if errand.kind == UPLOAD and "examined" in errand.details:
            return await self._decided_anew(await self._group(errand), words.failed)
        return self.uploads.over([errand], words.failed)

    async def _group(self, errand: Errand) -> list[Errand]:
        """An errand with those that are done together with it."""
        box, together = self.office.box, errand.details.get("together", ())
        others = await self.office.read(
            lambda session: [errands.load(session, box, each) for each in together]
        )
        return [errand, *(each for each in others if each is not None and each.step == JOINED)]

    def _publish(self, errand: Errand, group: Sequence[Errand], told: Progress) -> Done:
        prepared = [self._ready(each) for each in group]
        administration = self._administration(errand, told)
        reason, force = errand.details.get("reason"), errand.details.get("force")
        old = errand.details.get("replaces")
        if old is not None:
            return administration.replace(old, prepared[0], reason=reason, force=force)
        return administration.add(prepared, reason=reason, force=force)

    def _ready(self, errand: Errand) -> Prepared:
        seen = _examined(errand)
        now = seen.beside_others(self.workspace.database).warnings
        # the very file under the very name: it was published just before the program ended
        surprising = {each for each in now if (each.concern, each.document) != (Concern.SAME_FILE, seen.id)}
        if surprising - set(seen.warnings):
            raise ChangedMeanwhileError
        self.works.check()
        return correct_apart(self.uploads.prepared(errand), from_json(errand.details["values"]))

    def _administration(self, errand: Errand, told: Progress | None = None) -> Administration:
        return Administration(self.workspace, f"{self.office.channel}:{errand.person}", told)

    def _told(self, report: Report) -> Progress:
        """Is told how far embedding is: shows it, and ends it where the bot is being stopped."""
        tell, words = report.tell_from(asyncio.get_running_loop()), self.office.words.office

        def told(done_texts: int, total: int) -> None:
            self.works.check()
            if total:
                tell(words.progress.format(done=done_texts, total=total))

        return told

    async def _tried(self, errand: Errand, report: Report, act: Callable[[Administration], str]) -> Turn:
        words = self.office.words.office
        try:
            administration = self._administration(errand, self._told(report))
            return done(errand, await self.works.aside(lambda: act(administration)))
        except NoSuchDocumentError:
            return done(errand, words.no_such_document.format(document=errand.details["document"]))
        except GateRefusedError as refused:
            return self._refused(errand, refused)
        except Exception as error:
            self.works.check()
            if (sentence := explain_change(error)) is None:
                raise
            return done(errand, sentence)

    def _asked(self, errand: Errand, text: str) -> Turn:
        words = self.office.words.office
        keyboard = ((button(errand, words.yes, Action.YES), button(errand, words.cancel, Action.NO)),)
        return to_decide(errand, ACT, text, keyboard)

    def _refused(self, errand: Errand, refused: GateRefusedError) -> Turn:
        words = self.office.words.office
        text = refusal_text(refused.verdict, words)
        return to_decide(errand, ACT, text, refusal_buttons(errand, words), force=None)

    async def _decided_anew(self, group: Sequence[Errand], above: str) -> Turn:
        first, *others = await self._again(group, above)
        return joined(first, others)

    async def _again(self, group: Sequence[Errand], above: str) -> list[Turn]:
        """Previews beside the documents that are current now."""
        database = self.workspace.database
        fresh = await self.works.aside(lambda: [_examined(each).beside_others(database) for each in group])
        return [
            self.uploads.decide(each, above, examined=now.model_dump(mode="json"), together=(), force=None)
            for each, now in zip(group, fresh, strict=True)
        ]

    def _published(self, result: Done, names: str) -> str:
        words = self.office.words.office
        if result.generation is None:
            return words.unchanged.format(names=names)
        lines = [words.published.format(names=names, embedded=result.embedded)]
        if result.verdict is not None and result.verdict.asked and result.verdict.passed:
            lines.append(words.gate.format(asked=result.verdict.asked))
        return "\n".join(lines)


def _examined(errand: Errand) -> Examined:
    return Examined.model_validate(errand.details["examined"])
