"""All that has to do with documents coming in and going out, put together."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy.orm import Session

from bot.documents.drafts import Drafts
from bot.opening import Workspace
from bot.settings import Settings
from bot.telegram.acts import Acts
from bot.telegram.cards import REPLACE, WITHDRAW
from bot.telegram.deputy import Deputy
from bot.telegram.downloading import Downloader
from bot.telegram.errand_turns import ERRAND
from bot.telegram.housekeeping import forget_old_errands
from bot.telegram.incoming import Said
from bot.telegram.office import Office
from bot.telegram.outgoing import Response
from bot.telegram.paperwork import Paperwork
from bot.telegram.persistence import Pause
from bot.telegram.posting import Post
from bot.telegram.records import EXPORT, Records
from bot.telegram.router import OnPressed, OnSaid
from bot.telegram.uploads import Uploads
from bot.telegram.works import Works


@dataclass(frozen=True, slots=True)
class Counter:
    """Where administrators are served; there is none for an assistant that answers without documents."""

    office: Office
    works: Works
    drafts: Drafts
    downloader: Downloader
    paperwork: Paperwork
    records: Records

    @classmethod
    def open(  # noqa: PLR0913, PLR0917  what it stands between
        cls,
        office: Office,
        post: Post,
        workspace: Workspace,
        settings: Settings,
        pause: Pause,
        timeout_seconds: float,
    ) -> "Counter":
        """Open it; files that were sent are fetched by the connection that settings name."""
        downloader = Downloader(office.bot, settings, pause, timeout_seconds)
        drafts = Drafts(workspace.settings.data)
        works = Works(post)
        uploads = Uploads(office, works, workspace, downloader, drafts)
        acts = Acts.of(Deputy(office, works, workspace), uploads)
        works.add({**uploads.doers(), **acts.doers()}, acts.failed)
        paperwork = Paperwork.open(office, works, workspace, uploads)
        records = Records(office, works, workspace.database, workspace.settings.data)
        return cls(office, works, drafts, downloader, paperwork, records)

    def commands(self) -> Mapping[str, OnSaid]:
        """The commands that lead here."""
        return {
            "reindex": self.paperwork.reindex,
            "golden": self.paperwork.golden,
            "rollback": self.paperwork.rollback,
            "generations": self.records.generations,
            "unanswered": self.records.unanswered,
            "audit": self.records.audit,
        }

    def buttons(self) -> Mapping[str, OnPressed]:
        """The buttons that lead here."""
        return {
            ERRAND: self.paperwork.press,
            WITHDRAW: self.paperwork.withdraw,
            REPLACE: self.paperwork.replace,
            EXPORT: self.records.export,
        }

    async def receive(self, said: Said) -> Response | None:
        """A file that somebody sent."""
        return await self.paperwork.receive(said)

    async def value(self, said: Said) -> Response | None:
        """A message that was asked for."""
        return await self.paperwork.value(said)

    async def resume(self) -> None:
        """Go on with what an earlier run left."""
        await self.paperwork.resume()

    async def tidy(self) -> None:
        """Throw away what nobody decided on for long."""

        def forget(session: Session) -> list[str]:
            return forget_old_errands(session, self.office.box)

        kept = await self.office.ledger.write(forget)
        await self.works.aside(lambda: self.drafts.sweep(kept))

    async def close(self) -> None:
        """Stop what is being worked on."""
        await self.works.close()
        await self.downloader.close()
