"""What administrators and auditors look up: indexes, the audit, questions that were not answered."""

import io
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import islice
from pathlib import Path

from bot.audit_rows import write_audit
from bot.people import Role
from bot.telegram.incoming import Pressed, Said
from bot.telegram.limits import FILE_BYTES
from bot.telegram.office import Office
from bot.telegram.outgoing import Button, Outgoing, Response, say
from bot.telegram.rendering import render_text
from bot.telegram.works import Works
from bot.unanswered import Topic, unanswered
from retrieval.generations import current_id, generation_ids
from store.audit import Entry, entries
from store.database import Database
from store.generations import Generation, generations

EXPORT = "l"
AUDIT_FILE = "nhat-ky.csv"
ENTRIES = 15
"""Acts on one screen."""

DAYS = 7
QUESTIONS = 60
"""Questions in one list; the rest are rarer."""

OVERSEERS = frozenset({Role.ADMINISTRATOR, Role.AUDITOR})


@dataclass(frozen=True, slots=True)
class Records:
    """Shows what is on record, and to whom it may be shown."""

    office: Office
    works: Works
    database: Database
    data: Path

    async def generations(self, said: Said) -> Response:
        """``/generations``."""
        words = self.office.words
        if not await self._may(said, {Role.ADMINISTRATOR}):
            return say(said.place, render_text(words.service.only_administrators))
        known = await self.office.read(generations)
        kept, current = set(generation_ids(self.data)), current_id(self.data)
        lines = [self._generation(each, current) for each in known if each.id in kept]
        head = words.office.generations if lines else words.documents.no_generations
        return say(said.place, render_text("\n\n".join([head, *lines])))

    async def unanswered(self, said: Said) -> Response:
        """``/unanswered``."""
        words = self.office.words
        if not await self._may(said, {Role.ADMINISTRATOR}):
            return say(said.place, render_text(words.service.only_administrators))
        since, box = datetime.now(UTC) - timedelta(days=DAYS), self.office.box
        topics = await self.works.aside(lambda: self._topics(box, since))
        if not topics:
            return say(said.place, render_text(words.office.nothing_unanswered.format(days=DAYS)))
        count = sum(each.count for each in topics)
        head = words.office.unanswered.format(count=count, days=DAYS)
        return say(said.place, render_text("\n\n".join([head, *self._shown(topics)])))

    async def audit(self, said: Said) -> Response:
        """``/audit``."""
        words = self.office.words.office
        if not await self._may(said, OVERSEERS):
            return say(said.place, render_text(words.only_auditors))
        last = await self.office.read(lambda session: list(islice(entries(session), ENTRIES)))
        if not last:
            return say(said.place, render_text(words.no_entries))
        text = "\n".join([words.audit.format(count=len(last)), *map(self._entry, last)])
        return say(said.place, render_text(text), ((Button(text=words.export, data=EXPORT),),))

    async def export(self, pressed: Pressed, _data: str) -> Response:
        """The button that sends the whole audit as a file."""
        words = self.office.words.office
        if not await self._may(pressed, OVERSEERS):
            return Response(toast=words.only_auditors)
        content, count = await self.works.aside(self._file)
        if len(content) > FILE_BYTES:
            return Response(toast=words.too_long)
        (caption,) = render_text(words.exported.format(count=count))
        file = Outgoing(
            chat=pressed.place.chat,
            html=caption,
            file_name=AUDIT_FILE,
            attachment=content,
            person=pressed.person.id,
        )
        return Response([file])

    def _generation(self, generation: Generation, current: str | None) -> str:
        words = self.office.words.office
        line = words.generation.format(
            id=generation.id,
            built=f"{generation.created_at:{words.moment}}",
            passages=generation.counts.get("passages", 0),
            statements=generation.counts.get("statements", 0),
        )
        return line + (words.in_use if generation.id == current else "")

    def _topics(self, box: str, since: datetime) -> list[Topic]:
        with self.database.session() as session:
            return unanswered(session, box, since)

    def _shown(self, topics: list[Topic]) -> Iterator[str]:
        words, left = self.office.words.office, QUESTIONS
        for topic in topics:
            name = topic.words or words.other_topics
            lines = [words.topic.format(topic=name, count=topic.count)]
            for each in topic.questions[:left]:
                form = words.asked if each.count == 1 else words.asked_often
                line = form.format(question=each.question, count=each.count)
                lines.append(line + (words.reported if each.reported else ""))
            left -= min(left, len(topic.questions))
            yield "\n".join(lines)

    def _entry(self, entry: Entry) -> str:
        words, actions = self.office.words.office, self.office.words.documents.actions
        line = words.entry.format(
            at=f"{entry.at:{words.moment}}",
            actor=entry.actor,
            action=actions.get(entry.action, entry.action),
        )
        line += f" · {entry.document}" if entry.document else ""
        return f"{line}\n{words.entry_reason.format(reason=entry.reason)}" if entry.reason else line

    def _file(self) -> tuple[bytes, int]:
        file = io.StringIO(newline="")
        with self.database.session() as session:
            count = write_audit(file, entries(session))
        return file.getvalue().encode("utf-8-sig"), count  # with the mark, for Excel asks for it

    async def _may(self, who: Said | Pressed, roles: frozenset[Role] | set[Role]) -> bool:
        return who.place.private and await self.office.role_of(who.person) in roles
