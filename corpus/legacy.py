"""Text files of before Unicode: told by their letters, and made Unicode."""

from corpus.conversion.vietnamese import text_to_unicode
from corpus.decoding import decode
from corpus.refusal import DocumentRefusedError, Reason

_CODECS = ("latin-1", "cp1252")
"""How the bytes of an old encoding become the letters that its tables are written in."""


def decode_any(content: bytes) -> tuple[str, str | None]:
    """A text file's bytes as Unicode, and the name of the old encoding they were in, ``None`` for none.

    Raises:
        DocumentRefusedError: It is no text, or its encoding is unknown.
    """
    try:
        text = decode(content)
    except DocumentRefusedError as refused:
        if refused.reason is not Reason.UNKNOWN_ENCODING:
            raise
        for codec in _CODECS:
            text, encoding = text_to_unicode(content.decode(codec, "replace"))
            if encoding:
                return text, encoding
        raise
    # saved as Unicode by a program that did not know: "B¸o c¸o" is then spelled out letter by letter
    return (text, None) if text.isascii() else text_to_unicode(text)
