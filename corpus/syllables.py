"""Vietnamese syllables: folding of accents, and the two placements of the tone mark.

Vietnamese writes one syllable per word of text. Two spellings of a tone mark are both correct
("hoà" and "hòa"), and people type without accents at all ("hoa"); matching happens on canonical
or folded syllables, while stored text keeps the author's own spelling.
"""

import re
import unicodedata

TONE_MARKS = "\u0300\u0301\u0303\u0309\u0323"
"""Combining grave, acute, tilde, hook above, dot below: the five written tones."""

_SYLLABLE = re.compile(r"[^\W_]+(?:[.,/:-](?=\d)[^\W_]+)*", re.UNICODE)
_OPEN_RHYME = re.compile(
    rf"(o)([{TONE_MARKS}]?)([ae])([{TONE_MARKS}]?)$|(u)([{TONE_MARKS}]?)(y)([{TONE_MARKS}]?)$"
)


def fold(text: str) -> str:
    """Lower-case and strip every accent: ``"Đà Nẵng"`` becomes ``"da nang"``.

    The result has one character per base letter, so for NFC input made of Vietnamese letters
    its length is that of the input.
    """
    decomposed = unicodedata.normalize("NFD", text.casefold())
    bare = "".join(char for char in decomposed if not unicodedata.combining(char))
    return bare.replace("đ", "d")


def has_accents(text: str) -> bool:
    """Whether any letter carries a Vietnamese accent (tone, circumflex, breve, horn, stroke)."""
    return any(char in "đĐ" or unicodedata.normalize("NFD", char) != char for char in text)


def syllables(text: str) -> list[str]:
    """The syllables and numbers of a text, in order, as written.

    A number keeps its separators (``"9.310"``, ``"20/27"``, ``"11/7/2018"`` are one item each).
    """
    return _SYLLABLE.findall(text)


def canonical(syllable: str) -> str:
    """One spelling for both placements of the tone mark, lower-case: ``"hoà"`` becomes ``"hòa"``.

    Only the open rhymes *oa, oe, uy* have two placements; "quý" has one, its *u* belongs to "qu".
    """
    lowered = syllable.casefold()
    if lowered.isascii():
        return lowered
    decomposed = unicodedata.normalize("NFD", lowered)
    if decomposed.startswith("qu"):
        return unicodedata.normalize("NFC", decomposed)
    return unicodedata.normalize("NFC", _OPEN_RHYME.sub(_tone_on_first, decomposed))


def _tone_on_first(match: re.Match[str]) -> str:
    first, tone1, second, tone2 = (match.group(i) or match.group(i + 4) or "" for i in range(1, 5))
    return f"{first}{tone1 or tone2}{second}"
