"""The server: chats, sent messages, recorded calls."""

import asyncio
import re
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from typing import Any

from aiohttp import web

from tests.telegram_server.errors import ApiError, bad_request, too_many_requests
from tests.telegram_server.extras import Extras
from tests.telegram_server.faults import Fault, Faults, Trouble
from tests.telegram_server.methods import METHODS
from tests.telegram_server.parameters import Parameters
from tests.telegram_server.records import Call, File, SentMessage
from tests.telegram_server.text import FormattedText
from tests.telegram_server.updates import Updates

TOKEN = "123456789:AAFakeTokenOfTheTestServer-abcdefghij"
BOT_USER = {"id": 123456789, "is_bot": True, "first_name": "Dẫn Chứng", "username": "danchung_bot"}
_TOKEN_FORM = re.compile(r"\d+:[A-Za-z0-9_-]{20,}")
_COMMAND = re.compile(r"/[A-Za-z0-9_]+(@\w+)?")
PATIENCE_SECONDS = 10.0
"""How long a test waits for something to happen before it fails; never waited out when tests pass."""


@dataclass
class TelegramServer:
    """One bot's Telegram; use `running`."""

    token: str = TOKEN
    bot_user: dict[str, Any] = field(default_factory=lambda: dict(BOT_USER))
    port: int = 0
    calls: list[Call] = field(default_factory=list)
    messages: list[SentMessage] = field(default_factory=list)
    commands: list[dict[str, str]] = field(default_factory=list)
    callback_queries: set[str] = field(default_factory=set)
    inline_queries: set[str] = field(default_factory=set)
    toasts: list[str] = field(default_factory=list)
    inline_answers: list[dict[str, Any]] = field(default_factory=list)
    webhook: dict[str, Any] | None = None
    menus: dict[tuple[str, str], list[dict[str, str]]] = field(default_factory=dict)
    uploads: dict[str, bytes] = field(default_factory=dict)
    paths: dict[str, str] = field(default_factory=dict)
    fetched: list[str] = field(default_factory=list)
    topics: set[int] = field(default_factory=set)
    moved: dict[int, int] = field(default_factory=dict)
    allowed_updates: set[str] | None = None
    blocked_by: set[int] = field(default_factory=set)
    chats: dict[int, dict[str, Any]] = field(default_factory=dict)
    faults: Faults = field(default_factory=Faults)
    updates: Updates = field(default_factory=Updates)
    _changed: asyncio.Condition = field(default_factory=asyncio.Condition)
    _last_message_id: int = 100

    @classmethod
    @asynccontextmanager
    async def running(cls, token: str = TOKEN) -> AsyncIterator["TelegramServer"]:
        """A server that listens on a free port of the loopback interface."""
        server = cls(token=token)
        application = web.Application(client_max_size=2**24)
        application.router.add_route("*", "/bot{token}/{method}", server._serve)
        application.router.add_get("/file/bot{token}/{path:.+}", server._serve_file)
        runner = web.AppRunner(application, shutdown_timeout=1, access_log=None)
        await runner.setup()
        site = web.TCPSite(runner, "127.0.0.1", 0)
        await site.start()
        server.port = runner.addresses[0][1]
        try:
            yield server
        finally:
            server.faults.released.set()
            await server.updates.close()
            await runner.cleanup()

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    # What people do.

    async def write(self, text: str, chat_id: int = 11, name: str = "Người Hỏi") -> int:
        """A person writes a text to the bot in a private chat; the update_id."""
        command = _COMMAND.match(text)
        entities = [{"type": "bot_command", "offset": 0, "length": command.end()}] if command else []
        return await self.send({"text": text, **({"entities": entities} if entities else {})}, chat_id, name)

    async def send_file(
        self,
        content: bytes,
        name: str | None = "bao-cao.txt",
        chat_id: int = 1,
        *,
        caption: str | None = None,
        album: str | None = None,
        photo: bool = False,
        **others: object,
    ) -> int:
        """A person sends a file, or a picture, which has no name; the update_id."""
        file_id = f"file-{len(self.uploads)}"
        self.uploads[file_id] = content
        sent: dict[str, Any] = {"file_id": file_id, "file_unique_id": file_id, "file_size": len(content)}
        if photo:
            small = {**sent, "file_id": "small", "file_unique_id": "small", "width": 90, "height": 90}
            message: dict[str, Any] = {"photo": [small, {**sent, "width": 900, "height": 900}]}
        else:
            message = {"document": {**sent, **({"file_name": name} if name is not None else {})}}
        message |= {"caption": caption} if caption is not None else {}
        message |= {"media_group_id": album} if album is not None else {}
        return await self.send({**message, **others}, chat_id)

    async def press(self, message: SentMessage, text: str, person: int | None = None) -> str:
        """A person presses the button of a message whose text begins so; the id of the callback query."""
        data = message.button(text)["callback_data"]
        query_id = str(len(self.callback_queries) + self._new_message_id())
        self.callback_queries.add(query_id)
        who = {"id": person or abs(message.chat_id), "is_bot": False, "first_name": "Người Bấm"}
        shown = {**message.to_json(), "chat": self.chats[message.chat_id], "from": self.bot_user}
        await self.updates.push(
            callback_query={
                "id": query_id, "from": who, "message": shown, "chat_instance": "1", "data": data,
            }
        )  # fmt: skip
        return query_id

    async def search(self, text: str, person: int = 11, offset: str = "") -> str:
        """A person types the bot's name and some words in any chat; the id of the inline query."""
        query_id = str(self._new_message_id())
        self.inline_queries.add(query_id)
        who = {"id": person, "is_bot": False, "first_name": "Người Tìm"}
        await self.updates.push(inline_query={"id": query_id, "from": who, "query": text, "offset": offset})
        return query_id

    async def edit(self, message_id: int, text: str, chat_id: int = 11) -> None:
        """A person edits a message."""
        await self.send({"message_id": message_id, "text": text, "edit_date": int(time.time())}, chat_id,
                        kind="edited_message")  # fmt: skip

    async def send(
        self, content: dict[str, Any], chat_id: int = 11, name: str = "Người Hỏi", kind: str = "message"
    ) -> int:
        """A person sends anything to the bot; ``content`` holds the fields beside sender, chat and date."""
        person = {"id": abs(chat_id), "is_bot": False, "first_name": name, "language_code": "vi"}
        private = {"id": chat_id, "type": "private", "first_name": name}
        group = {"id": chat_id, "type": "group", "title": name}
        chat = self.chats.setdefault(chat_id, private if chat_id > 0 else group)
        message = {
            "message_id": self._new_message_id(),
            "date": int(time.time()),
            "chat": chat,
            "from": person,
        }
        if self.allowed_updates is not None and kind not in self.allowed_updates:
            return 0
        return await self.updates.push(**{kind: {**message, **content}})

    # What goes wrong.

    def refuse(self, method: str, code: int = 500, times: int = 1) -> None:
        """Answer the next calls of a method with an error."""
        self.faults.add(method, Fault(Trouble.REFUSED_BEFORE, code), times)

    def flood(self, method: str, retry_after: int, times: int = 1) -> None:
        """Answer the next calls of a method with 429."""
        self.faults.add(method, Fault(Trouble.REFUSED_BEFORE, 429, retry_after), times)

    def trouble(self, method: str, trouble: Trouble, times: int = 1) -> None:
        """Let the next calls of a method meet some other trouble."""
        self.faults.add(method, Fault(trouble), times)

    # What tests look at.

    def called(self, method: str) -> list[Call]:
        return [call for call in self.calls if call.method == method]

    def sent_to(self, chat_id: int) -> list[SentMessage]:
        return [message for message in self.messages if message.chat_id == chat_id]

    async def until_called(self, method: str, times: int = 1) -> list[Call]:
        """Wait until a method was called so often; its calls."""
        await self._until(lambda: len(self.called(method)) >= times, f"{times} calls of {method}")
        return self.called(method)

    async def until_sent(self, count: int = 1, chat_id: int | None = None) -> list[SentMessage]:
        """Wait until so many messages were sent, to one chat or to all; those messages."""

        def sent() -> list[SentMessage]:
            return self.messages if chat_id is None else self.sent_to(chat_id)

        await self._until(lambda: len(sent()) >= count, f"{count} messages")
        return list(sent())

    async def next_message(self) -> None:
        """Wait until one more message was sent."""
        count = len(self.messages)
        async with self._changed:
            await self._changed.wait_for(lambda: len(self.messages) > count)

    # What methods need.

    def open_chat(self, chat_id: int) -> int:
        """The chat, if the bot may write to it."""
        if chat_id in self.moved:
            new = self.moved[chat_id]
            self.chats[new] = {**self.chats[chat_id], "id": new, "type": "supergroup"}
            raise ApiError(400, "Bad Request: group chat was upgraded to a supergroup chat", moved_to=new)
        if chat_id not in self.chats:
            raise bad_request("chat not found")
        if chat_id in self.blocked_by:
            raise ApiError(403, "Forbidden: bot was blocked by the user")
        return chat_id

    def keep(
        self, chat_id: int, formatted: FormattedText, source: str, extras: Extras, file: File | None = None
    ) -> dict[str, Any]:
        message = SentMessage(
            chat_id, self._new_message_id(), formatted.text, formatted.entities, source,
            extras.keyboard, extras.reply_to, extras.thread, file,
        )  # fmt: skip
        self.messages.append(message)
        return message.to_json()

    def drop(self, message: SentMessage) -> None:
        self.messages.remove(message)

    def find(self, chat_id: int, message_id: int) -> SentMessage:
        for message in self.sent_to(chat_id):
            if message.message_id == message_id:
                return message
        raise bad_request("message to edit not found")

    def replace(
        self, message: SentMessage, formatted: FormattedText, source: str, extras: Extras
    ) -> dict[str, Any]:
        edited = replace(
            message,
            text=formatted.text,
            entities=formatted.entities,
            source=source,
            keyboard=extras.keyboard,
        )
        self.messages[self.messages.index(message)] = edited
        return edited.to_json()

    def _new_message_id(self) -> int:
        self._last_message_id += 1
        return self._last_message_id

    async def _until(self, met: Callable[[], bool], what: str) -> None:
        try:
            async with asyncio.timeout(PATIENCE_SECONDS), self._changed:
                await self._changed.wait_for(met)
        except TimeoutError:
            calls = [(call.method, call.outcome) for call in self.calls]
            raise AssertionError(f"waited in vain for {what}; calls were {calls}") from None

    async def _serve(self, request: web.Request) -> web.StreamResponse:
        method = request.match_info["method"]
        try:
            form = (
                await request.post() if request.content_type != "application/json" else await request.json()
            )
        except ConnectionError:  # the bot was killed in the midst of a call
            return web.Response()
        files = {
            name: File(name, value.filename, value.file.read())
            for name, value in form.items()
            if isinstance(value, web.FileField)
        }
        given = {name: str(value) for name, value in {**request.query, **form}.items() if name not in files}
        fault = self.faults.take(method)
        if fault and fault.trouble is Trouble.HUNG:
            await self._record(method, given, "hung")
            await self.faults.released.wait()
        try:
            body = await self._answer(request.match_info["token"], method, Parameters(given, files), fault)
            code = 200
        except ApiError as error:
            body, code = error.body(), error.code
        if fault and fault.trouble is Trouble.HUNG_AFTER and code == 200:
            await self._record(method, given, "unacknowledged")
            await self.faults.released.wait()
        dropped = fault is not None and fault.trouble in {Trouble.CLOSED_BEFORE, Trouble.CLOSED_AFTER}
        await self._record(method, given, "closed" if dropped else "ok" if code == 200 else str(code))
        if dropped and request.transport is not None:
            request.transport.close()
        return web.json_response(body, status=code)

    async def _serve_file(self, request: web.Request) -> web.StreamResponse:
        """Only paths that getFile named are served, and only to the bot itself."""
        path, fault = request.match_info["path"], self.faults.take("download")
        if request.match_info["token"] != self.token or path not in self.paths:
            return web.Response(status=404)
        if fault is not None:
            return web.Response(status=fault.code)
        async with self._changed:
            self.fetched.append(self.paths[path])
            self._changed.notify_all()
        return web.Response(body=self.uploads[self.paths[path]])

    async def _answer(
        self, token: str, method: str, parameters: Parameters, fault: Fault | None
    ) -> dict[str, object]:
        if not _TOKEN_FORM.fullmatch(token):
            raise ApiError(404, "Not Found")
        if token != self.token:
            raise ApiError(401, "Unauthorized")
        if method not in METHODS:
            raise ApiError(404, "Not Found: method not found")
        if fault and fault.trouble not in {Trouble.CLOSED_AFTER, Trouble.HUNG_AFTER}:
            raise (
                too_many_requests(fault.retry_after) if fault.retry_after else ApiError(fault.code, "Trouble")
            )
        parameters.refuse_others(METHODS[method].parameters)
        return {"ok": True, "result": await METHODS[method].run(self, parameters)}

    async def _record(self, method: str, given: dict[str, str], outcome: str) -> None:
        async with self._changed:
            self.calls.append(Call(method, given, outcome))
            self._changed.notify_all()


def _error(fault: Fault) -> ApiError:
    if fault.retry_after is not None:
        return too_many_requests(fault.retry_after)
    return ApiError(fault.code, "Scripted trouble")
