"""Files that the bot sends and fetches."""

from typing import TYPE_CHECKING

from tests.telegram_server.errors import ApiError, bad_request
from tests.telegram_server.extras import read_extras
from tests.telegram_server.html import utf16_length
from tests.telegram_server.parameters import Parameters
from tests.telegram_server.text import FormattedText, accept_text

if TYPE_CHECKING:
    from tests.telegram_server.server import TelegramServer

MAX_CAPTION_UNITS = 1024
MAX_PHOTO_BYTES = 10 * 2**20
MAX_DOCUMENT_BYTES = 50 * 2**20
MAX_DOWNLOAD_BYTES = 20 * 2**20
PNG = b"\x89PNG\r\n\x1a\n"
JPEG = b"\xff\xd8\xff"


async def send_photo(server: "TelegramServer", given: Parameters) -> object:
    file = given.file("photo")
    if not file.content.startswith((PNG, JPEG)) or len(file.content) > MAX_PHOTO_BYTES:
        raise bad_request("IMAGE_PROCESS_FAILED")
    return _keep(server, given, "photo")


async def send_document(server: "TelegramServer", given: Parameters) -> object:
    if len(given.file("document").content) > MAX_DOCUMENT_BYTES:
        raise ApiError(413, "Request Entity Too Large")
    if not given.file("document").content:
        raise bad_request("file must be non-empty")
    return _keep(server, given, "document")


async def get_file(server: "TelegramServer", given: Parameters) -> object:
    file_id = given.text("file_id")
    if file_id not in server.uploads:
        raise bad_request("wrong file_id or the file is temporarily unavailable")
    size = len(server.uploads[file_id])
    if size > MAX_DOWNLOAD_BYTES:
        raise bad_request("file is too big")
    path = f"documents/file_{len(server.paths)}"
    server.paths[path] = file_id
    unique = {"file_id": file_id, "file_unique_id": file_id}
    return {**unique, "file_size": size, "file_path": path}


def _keep(server: "TelegramServer", given: Parameters, kind: str) -> object:
    chat_id = server.open_chat(given.integer("chat_id"))
    caption = _caption(given)
    source = given.optional("caption") or ""
    return server.keep(chat_id, caption, source, read_extras(given, server.topics), given.file(kind))


def _caption(given: Parameters) -> FormattedText:
    if not given.optional("caption"):
        return FormattedText("", ())
    caption = accept_text(given.text("caption"), given.optional("parse_mode"))
    if utf16_length(caption.text) > MAX_CAPTION_UNITS:
        raise bad_request("message caption is too long")
    return caption
