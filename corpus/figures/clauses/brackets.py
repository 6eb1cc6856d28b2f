"""Text without what its brackets hold."""

import re


def without_brackets(text: str) -> str:
    """The text with the content of its complete brackets left out."""
    previous = None
    while previous != text:
        previous, text = text, re.sub(r"\s*[(\[][^()\[\]]*[)\]]", "", text)
    return text
