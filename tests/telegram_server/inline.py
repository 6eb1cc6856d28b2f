"""Answers to inline queries."""

from typing import TYPE_CHECKING, Any

from tests.telegram_server.errors import bad_request
from tests.telegram_server.keyboards import check_keyboard
from tests.telegram_server.parameters import Parameters
from tests.telegram_server.text import accept_text

if TYPE_CHECKING:
    from tests.telegram_server.server import TelegramServer

MAX_RESULTS = 50
MAX_ID_BYTES = 64
MAX_OFFSET_BYTES = 64
ARTICLE = {"type", "id", "title", "description", "input_message_content", "reply_markup"}
CONTENT = {"message_text", "parse_mode", "link_preview_options"}


async def answer_inline_query(server: "TelegramServer", given: Parameters) -> object:
    query_id = given.text("inline_query_id")
    if query_id not in server.inline_queries:
        raise bad_request("query is too old and response timeout expired or query ID is invalid")
    results = given.json("results", list) or []
    if len(results) > MAX_RESULTS:
        raise bad_request("RESULTS_TOO_MUCH")
    if len(given.text("next_offset").encode()) > MAX_OFFSET_BYTES:
        raise bad_request("NEXT_OFFSET_INVALID")
    ids = [_check_article(result) for result in results]
    if len(set(ids)) < len(ids):
        raise bad_request("RESULT_ID_DUPLICATE")
    server.inline_queries.remove(query_id)
    answer = {**given.given, "results": results}
    server.inline_answers.append(answer)
    return True


def _check_article(result: dict[str, Any]) -> str:
    if result.get("type") != "article" or set(result) - ARTICLE:
        raise bad_request(f"can't parse inline query result: {sorted(set(result) - ARTICLE)}")
    if not 1 <= len(str(result.get("id", "")).encode()) <= MAX_ID_BYTES:
        raise bad_request("RESULT_ID_INVALID")
    if not str(result.get("title", "")).strip():
        raise bad_request("ARTICLE_TITLE_EMPTY")
    content = result["input_message_content"]
    if set(content) - CONTENT:
        raise bad_request(f"unknown field of the content {sorted(set(content) - CONTENT)}")
    accept_text(content["message_text"], content.get("parse_mode"))
    if "reply_markup" in result:
        check_keyboard(result["reply_markup"])
    return str(result["id"])
