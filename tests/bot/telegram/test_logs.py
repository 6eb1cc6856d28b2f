"""Logs hold neither tokens nor names nor texts, whatever happens."""

import asyncio
import io
import json
import logging
from collections.abc import Iterator

import pytest
import structlog
from telegram.error import BadRequest

from bot.logs import configure_logs
from bot.telegram.connection import TokenError
from bot.telegram.logs import log_failure, log_stray
from bot.wording.vi_service import SERVICE
from tests.bot.telegram.scene import Scene
from tests.bot.telegram.test_reading import answer, pressed
from tests.bot.telegram.test_uploading import ADMINISTRATOR, CITIZEN, previewed
from tests.telegram_server import TelegramServer
from tests.telegram_server.faults import Trouble

NAME = "Nguyễn Thị Kín"
TEXT = "bí mật của tôi"


@pytest.fixture
def stream() -> Iterator[io.StringIO]:
    """Everything that is logged, by anybody and at any level."""
    stream = io.StringIO()
    root = logging.getLogger()
    handler = logging.StreamHandler(stream)
    level = root.level
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    configure_logs(stream)
    yield stream
    structlog.reset_defaults()
    root.removeHandler(handler)
    root.setLevel(level)


def events(stream: io.StringIO) -> set[str]:
    return {json.loads(line)["event"] for line in stream.getvalue().splitlines() if line.startswith("{")}


def named(stream: io.StringIO, token: str) -> list[str]:
    """The secrets that are in the log."""
    logged = stream.getvalue()
    secrets = (token, token.partition(":")[2], NAME, "Kín", TEXT, "bí mật", TEXT.replace(" ", "_"))
    return [each for each in secrets if each in logged]


async def test_name_no_one(stream: io.StringIO, server: TelegramServer) -> None:
    scene = Scene(server, timeout_seconds=0.2)
    scene.assistant.failing.add(TEXT)
    async with scene.serving():
        server.flood("sendMessage", 1)
        server.refuse("sendMessage", 500)
        server.trouble("sendMessage", Trouble.CLOSED_BEFORE)
        server.trouble("sendMessage", Trouble.HUNG)
        server.refuse("getUpdates", 500)
        for count, text in enumerate((TEXT, f"hỏi {TEXT}", "/help", "/new"), start=1):
            await server.write(text, name=NAME)
            await server.until_sent(count)
        server.refuse("sendMessage", 400)
        await server.write(f"nữa {TEXT}", name=NAME)
        await server.until_sent(5)
        server.blocked_by.add(11)
        await server.write(f"hết {TEXT}", name=NAME)
        await server.until_called("sendMessage", 11)
    assert events(stream) >= {
        "serving", "answered", "call_failed", "answering_failed", "message_refused", "reply_lost",
    }  # fmt: skip
    assert named(stream, server.token) == []


async def test_searches_notes_and_links_are_not_logged(stream: io.StringIO, living: Scene) -> None:
    await answer(living, "/help", ADMINISTRATOR)
    living.server.refuse("answerInlineQuery", 400)
    for count, words in enumerate((TEXT, f"lao động {TEXT}"), start=1):
        await living.server.search(words)
        await living.server.until_called("answerInlineQuery", count)
    await answer(living, f"/start {TEXT.replace(' ', '_')}")
    await answer(living, f"/figures {TEXT}")
    request = await pressed(living, await answer(living, f"Ai biết {TEXT}?"), SERVICE.wrong)
    said = {
        "text": f"ghi chú {TEXT}",
        "reply_to_message": {**request.to_json(), "from": living.server.bot_user},
    }
    living.server.refuse("sendMessage", 400)
    await living.server.send(said, name=NAME)
    await living.server.until_called("sendMessage", len(living.server.called("sendMessage")) + 1)
    await answer(living, "/docs")
    assert events(stream) >= {"message_refused", "answered"}
    assert named(stream, living.server.token) == []


async def test_files_are_not_logged(stream: io.StringIO, living: Scene) -> None:
    content = f"Năm 2023, toàn tỉnh trồng được 3.120 ha rừng. {TEXT}."
    await living.server.send_file(content.encode(), f"{TEXT}.txt", CITIZEN, caption=f"{NAME} {TEXT}")
    await living.server.until_sent(1, chat_id=CITIZEN)
    living.server.refuse("getFile", 500)
    await previewed(living, content, f"{TEXT}.txt", caption=f"Lý do: {TEXT}")
    living.server.trouble("getFile", Trouble.CLOSED_BEFORE)
    await previewed(living, content, f"lại {TEXT}.txt")
    await living.server.send_file(b"\x00\x01", f"{TEXT}.exe", ADMINISTRATOR)
    await answer(living, "/docs", ADMINISTRATOR)
    assert named(stream, living.server.token) == []


async def test_a_refused_token_is_not_logged(stream: io.StringIO, server: TelegramServer) -> None:
    token = "123456789:AAanotherTokenOfTheSameForm-abcdefgh"
    scene = Scene(server, settings={"telegram_token": token})
    with pytest.raises(TokenError):
        await scene.service().run(scene.stop)
    assert "anotherToken" not in stream.getvalue()


def test_an_error_is_logged_by_its_kind_and_place(stream: io.StringIO) -> None:
    try:
        raise ValueError(TEXT)
    except ValueError as error:
        log_failure("failed", error, attempt=2)
    logged = json.loads(stream.getvalue())
    assert (logged["error"], logged["attempt"], logged["level"]) == ("ValueError", 2, "warning")
    assert "test_logs.py:" in logged["place"]


def test_a_refusal_is_logged_up_to_what_it_quotes(stream: io.StringIO) -> None:
    log_failure("failed", BadRequest(f"Can't parse entities: Unsupported start tag {TEXT}"))
    assert json.loads(stream.getvalue())["reason"] == "Can't parse entities"


async def test_errors_of_stray_tasks_are_logged_the_same_way(stream: io.StringIO) -> None:
    log_stray(asyncio.get_running_loop(), {"message": TEXT, "exception": KeyError(TEXT)})
    assert json.loads(stream.getvalue())["error"] == "KeyError"
    assert TEXT not in stream.getvalue()
