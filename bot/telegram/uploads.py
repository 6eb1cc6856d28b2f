"""Files of administrators on their way from Telegram to publication, step by step."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from sqlalchemy.orm import Session

from bot.documents.captions import read_caption
from bot.documents.drafts import Drafts
from bot.documents.examining import Examined, examine
from bot.opening import Workspace
from bot.telegram.downloading import Downloader, NotFetchedError, TooBigError
from bot.telegram.errand_turns import Turn, done, joined, to_decide, to_do
from bot.telegram.limits import DOWNLOAD_BYTES
from bot.telegram.office import Office
from bot.telegram.outgoing import Change
from bot.telegram.previews import preview_buttons, preview_text
from bot.telegram.works import ACT, Doer, Report, Works
from bot.wording.intake import REFUSALS
from corpus.archives import Upload, unpack
from corpus.cleaning import clean_line
from corpus.refusal import DocumentRefusedError
from store import errands
from store.errands import OPEN, Errand
from store.prepared import Prepared
from store.preparing import prepare_apart

UPLOAD, FETCH, READ = "upload", "fetch", "read"

FILES_IN_CHAT = 20
"""Files of one archive that are looked at one by one in a chat."""

NAME_SHOWN = 60


@dataclass(frozen=True, slots=True)
class Uploads:
    """Fetches and reads what was sent, and shows a preview of it."""

    office: Office
    works: Works
    workspace: Workspace
    downloader: Downloader
    drafts: Drafts

    def doers(self) -> Mapping[tuple[str, str], Doer]:
        """The steps that it takes."""
        return {(UPLOAD, FETCH): self.fetch, (UPLOAD, READ): self.read}

    async def fetch(self, errand: Errand, report: Report) -> Turn:
        """Get the bytes from Telegram."""
        words, name = self.office.words.office, shown_name(errand)
        if errand.shown is None:
            return to_do(errand, FETCH, words.fetching.format(name=name, percent=0))

        async def told(done_bytes: int, total: int) -> None:
            self.works.check()
            await report.tell(words.fetching.format(name=name, percent=100 * done_bytes // total))

        try:
            content = await self.downloader.fetch(errand.details["file"], told)
        except TooBigError:
            return done(errand, words.too_big.format(name=name, limit=DOWNLOAD_BYTES // 2**20))
        except NotFetchedError:
            return done(errand, words.not_fetched.format(name=name))
        token = await self.works.aside(lambda: self.drafts.keep(content))
        return to_do(errand, READ, words.reading.format(name=name), token=token)

    async def read(self, errand: Errand, _report: Report) -> Turn:
        """Read it, and show what was read."""
        words, name = self.office.words.office, shown_name(errand)
        try:
            uploads = await self.works.aside(lambda: self._unpacked(errand))
            if len(uploads) != 1:
                return await self._apart(errand, uploads)
            examined = await self.works.aside(lambda: self._examined(errand, uploads[0]))
        except DocumentRefusedError as refused:
            self.works.check()  # one that was killed with the bot was not refused
            reason = REFUSALS[refused.reason].format(detail=refused.detail)
            return self.over([errand], words.not_read.format(name=name, reason=reason))
        others = await self.office.read(lambda session: self._others(session, errand))
        return await self.works.aside(lambda: self._shown(errand, examined, others))

    def over(self, group: Sequence[Errand], text: str) -> Turn:
        """Files are done with, and so is what was kept of them."""
        tokens = [each.details["token"] for each in group if each.details.get("token")]

        def forget() -> None:
            for token in tokens:
                self.drafts.forget(token)

        first, *others = (done(each, text) for each in group)
        return replace(joined(first, others), afterwards=forget)

    def decide(self, errand: Errand, above: str = "", **details: object) -> Turn:
        """A preview that waits for the person."""
        words = self.office.words
        known = replace(errand, details={**errand.details, **details})
        text = preview_text(known, words.office, words.documents, above)
        return to_decide(known, ACT, text, preview_buttons(known, words.office))

    def prepared(self, errand: Errand) -> Prepared:
        """What was read of a file that was looked at.

        Raises:
            DocumentRefusedError: It has to be read anew, and now it cannot.
        """
        (upload,) = self._unpacked(errand)
        return self.drafts.reading(errand.details["token"], upload) or prepare_apart(upload)

    def _unpacked(self, errand: Errand) -> list[Upload]:
        content = self.drafts.content(errand.details["token"])
        if content is None:
            raise FileNotFoundError(errand.details["token"])
        return list(unpack(Upload(errand.details["name"], content)))

    def _examined(self, errand: Errand, upload: Upload) -> Examined:
        prepared = prepare_apart(upload)
        self.drafts.keep_reading(errand.details["token"], prepared)
        return examine(prepared, self.workspace.database, self.workspace.library())

    async def _apart(self, errand: Errand, uploads: list[Upload]) -> Turn:
        """Each file of an archive becomes an errand of its own."""
        words, name = self.office.words.office, shown_name(errand)
        if not uploads or len(uploads) > FILES_IN_CHAT:
            return self.over([errand], words.too_many.format(name=name, limit=FILES_IN_CHAT))
        tokens = await self.works.aside(lambda: [self.drafts.keep(each.content) for each in uploads])
        batch, box = errand.batch or f"zip:{errand.id}", self.office.box
        kept = {key: errand.details[key] for key in ("caption",) if key in errand.details}
        children = [
            replace(
                errand,
                id=0,
                step=READ,
                shown=None,
                batch=batch,
                tries=0,
                details={**kept, "name": each.name, "token": token},
            )
            for each, token in zip(uploads, tokens, strict=True)
        ]
        over = self.over([errand], words.unpacked.format(name=name, count=len(uploads)))
        return replace(over, changes=[_added(box, child) for child in children])

    def _others(self, session: Session, errand: Errand) -> list[Errand]:
        if errand.batch is None:
            return []
        everything = errands.not_closed(session, self.office.box)
        return [
            each
            for each in everything
            if each.batch == errand.batch and each.person == errand.person and each.id != errand.id
        ]

    def _shown(self, errand: Errand, examined: Examined, others: list[Errand]) -> Turn:
        """The preview, with what captions state: its own, and those of the same album."""
        own = read_caption(errand.details.get("caption"))
        values: dict[str, str | None] = {}
        reason = own.reason
        for each in others:
            caption = read_caption(each.details.get("caption"))
            values |= caption.shared()
            reason = reason or caption.reason
        values |= own.values
        right = examined.corrected(values).beside_others(self.workspace.database)
        turn = self.decide(
            errand,
            examined=right.model_dump(mode="json"),
            values=values,
            reason=reason,
            wrong=list(own.wrong),
        )
        again = [self._stated(each, own.shared(), own.reason) for each in others if each.state == OPEN]
        return joined(turn, [each for each in again if each is not None])

    def _stated(self, errand: Errand, shared: Mapping[str, str | None], reason: str | None) -> Turn | None:
        """An earlier file of the album, of which a later caption states something."""
        added = {name: value for name, value in shared.items() if name not in errand.details["values"]}
        if not added and (reason is None or errand.details.get("reason")):
            return None
        examined = Examined.model_validate(errand.details["examined"]).corrected(added)
        return self.decide(
            errand,
            examined=examined.model_dump(mode="json"),
            values={**errand.details["values"], **added},
            reason=errand.details.get("reason") or reason,
        )


def shown_name(errand: Errand) -> str:
    """The name of a file as people read it: words, and not too many."""
    name = clean_line(Upload(errand.details["name"], b"").name.replace("\\", "/").rpartition("/")[2])
    return name if len(name) <= NAME_SHOWN else f"{name[: NAME_SHOWN // 2]}…{name[-NAME_SHOWN // 2 :]}"


def _added(box: str, errand: Errand) -> Change:
    return lambda session: errands.add(session, box, errand)
