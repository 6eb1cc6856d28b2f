"""Bytes to text: the encodings a text file may have, and the files that are no text at all."""

import codecs

from corpus.refusal import DocumentRefusedError, Reason

MAX_BYTES = 20 * 1024 * 1024
"""The largest text file taken in: 20 MiB is some 7,000 pages, and the limit of a Telegram download."""

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_MAX_CONTROL_SHARE = 0.01
"""Text has line ends and tabs, hardly any other control character; images and archives are full of them."""


def decode(content: bytes) -> str:
    """Turn a text file's bytes into text.

    Raises:
        DocumentRefusedError: The file is empty, too large, binary, or in an unknown encoding.
    """
    if not content.strip():
        raise DocumentRefusedError(Reason.EMPTY)
    if len(content) > MAX_BYTES:
        raise DocumentRefusedError(Reason.TOO_LARGE, f"{MAX_BYTES // 2**20} MB")
    text = _decode_as(_encoding_of(content), content)
    if _is_binary(text):
        raise DocumentRefusedError(Reason.BINARY)
    return text


def _encoding_of(content: bytes) -> str:
    return next((name for mark, name in _BYTE_ORDER_MARKS if content.startswith(mark)), "utf-8")


def _decode_as(encoding: str, content: bytes) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError:
        reason = Reason.BINARY if b"\0" in content else Reason.UNKNOWN_ENCODING
        raise DocumentRefusedError(reason) from None


def _is_binary(text: str) -> bool:
    controls = sum(char < " " and char not in "\t\n\r\f\v" for char in text)
    return controls > len(text) * _MAX_CONTROL_SHARE
