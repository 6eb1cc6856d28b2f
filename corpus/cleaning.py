"""Characters: one way to write each, and none that cannot be seen."""

import re
import unicodedata

_INVISIBLE = re.compile(
    "[\u0000-\u0008\u000e-\u001f\u007f-\u009f"  # controls
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e"  # soft hyphen, fillers
    "\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffb"  # zero width, direction
    "\U000e0000-\U000e007f\ud800-\udfff]"  # tags, lone surrogates
)
_HIDING = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\U000e0000-\U000e007f]")
"""Those that nobody types: they hide words from people, or show them in another order than programs read."""

_WHITE_SPACE = re.compile(r"\s+")


def count_hiding(text: str) -> int:
    """How many characters a text has that hide words or turn them round; cleaning takes them out."""
    return len(_HIDING.findall(text))


def clean_line(text: str) -> str:
    """One line in NFC, without invisible characters, white space collapsed and stripped.

    The author's spelling stays, tone-mark placement included, so that a quote is what was written.
    Idempotent.
    """
    visible = unicodedata.normalize("NFC", _INVISIBLE.sub("", text))
    return _WHITE_SPACE.sub(" ", visible).strip()
