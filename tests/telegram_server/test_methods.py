import json
from typing import Any

import pytest

from tests.telegram_server import TelegramServer
from tests.telegram_server.conftest import Call


@pytest.fixture(autouse=True)
async def chat(server: TelegramServer) -> None:
    await server.write("chào", chat_id=11)


@pytest.mark.parametrize(
    ("method", "parameters", "code", "description"),
    [
        ("flyToTheMoon", {}, 404, "Not Found: method not found"),
        ("getMe", {"colour": "red"}, 400, "unknown parameter colour"),
        ("sendMessage", {"text": "a"}, 400, "chat_id is empty"),
        ("sendMessage", {"chat_id": "12", "text": "a"}, 400, "chat not found"),
        ("sendMessage", {"chat_id": "11"}, 400, "message text is empty"),
        ("sendMessage", {"chat_id": "11", "text": "a" * 4097}, 400, "message is too long"),
        ("sendMessage", {"chat_id": "11", "text": "<b>a", "parse_mode": "HTML"}, 400, "can't parse entities"),
        (
            "sendMessage",
            {"chat_id": "11", "text": "a", "parsemode": "HTML"},
            400,
            "unknown parameter parsemode",
        ),
        ("sendMessage", {"chat_id": "11", "text": "a", "reply_markup": "{"}, 400, "can't parse reply_markup"),
        (
            "sendMessage",
            {"chat_id": "11", "text": "a", "link_preview_options": '{"off": true}'},
            400,
            "preview",
        ),
        ("sendChatAction", {"chat_id": "11", "action": "dancing"}, 400, "wrong parameter action"),
        (
            "editMessageText",
            {"chat_id": "11", "message_id": "1", "text": "a"},
            400,
            "message to edit not found",
        ),
        ("answerCallbackQuery", {"callback_query_id": "7"}, 400, "query is too old"),
        ("getUpdates", {"limit": "101"}, 400, "limit"),
        ("setMyCommands", {"commands": '[{"command": "Help", "description": "a"}]'}, 400, "COMMAND_INVALID"),
        (
            "setMyCommands",
            {"commands": '[{"command": "help", "description": " "}]'},
            400,
            "DESCRIPTION_INVALID",
        ),
        ("setMyCommands", {}, 400, "wrong list of commands"),
    ],
)
async def test_refuses(
    call: Call, method: str, parameters: dict[str, str], code: int, description: str
) -> None:
    status, body = await call(method, **parameters)
    assert (status, body["ok"], body["error_code"]) == (code, False, code)
    assert description in body["description"]


@pytest.mark.parametrize(
    ("button", "description"),
    [
        ({"text": "a", "callback_data": "é" * 33}, "BUTTON_DATA_INVALID"),
        ({"text": "a", "callback_data": ""}, "BUTTON_DATA_INVALID"),
        ({"text": " ", "callback_data": "x"}, "non-empty"),
        ({"text": "a"}, "exactly one action"),
        ({"text": "a", "callback_data": "x", "url": "https://x"}, "exactly one action"),
        ({"text": "a", "data": "x"}, "unknown field data"),
    ],
)
async def test_refuses_buttons(call: Call, button: dict[str, str], description: str) -> None:
    markup = json.dumps({"inline_keyboard": [[button]]})
    status, body = await call("sendMessage", chat_id="11", text="a", reply_markup=markup)
    assert status == 400
    assert description in body["description"]


async def test_takes_64_bytes_of_callback_data(call: Call) -> None:
    markup = json.dumps({"inline_keyboard": [[{"text": "a", "callback_data": "é" * 32}]]})
    status, _ = await call("sendMessage", chat_id="11", text="a", reply_markup=markup)
    assert status == 200


async def test_refuses_wrong_tokens(call: Call) -> None:
    assert (await call("getMe", token="nonsense"))[0] == 404
    assert (await call("getMe", token="123456789:AAanotherTokenOfTheSameForm-abcdefgh"))[0] == 401


async def test_refuses_when_the_person_blocked_the_bot(server: TelegramServer, call: Call) -> None:
    server.blocked_by.add(11)
    status, body = await call("sendMessage", chat_id="11", text="a")
    assert (status, body["description"]) == (403, "Forbidden: bot was blocked by the user")


async def test_keeps_what_was_sent_and_edited(server: TelegramServer, call: Call) -> None:
    _, body = await call("sendMessage", chat_id="11", text="<b>a</b>", parse_mode="HTML")
    message_id = str(body["result"]["message_id"])
    assert [message.spans("bold") for message in server.sent_to(11)] == [["a"]]

    edit: dict[str, Any] = {"chat_id": "11", "message_id": message_id, "text": "b"}
    assert (await call("editMessageText", **edit))[0] == 200
    assert [message.text for message in server.sent_to(11)] == ["b"]
    assert (await call("editMessageText", **edit))[1]["description"] == "Bad Request: message is not modified"


async def test_a_callback_query_is_answered_once(server: TelegramServer, call: Call) -> None:
    server.callback_queries.add("7")
    assert (await call("answerCallbackQuery", callback_query_id="7", text="a" * 201))[0] == 400
    assert (await call("answerCallbackQuery", callback_query_id="7"))[0] == 200
    assert (await call("answerCallbackQuery", callback_query_id="7"))[0] == 400


async def test_records_calls_with_their_outcome(server: TelegramServer, call: Call) -> None:
    await call("getMe")
    await call("sendMessage", chat_id="11")
    assert [(c.method, c.outcome) for c in server.calls] == [("getMe", "ok"), ("sendMessage", "400")]
