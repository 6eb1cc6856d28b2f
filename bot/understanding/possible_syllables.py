"""Which strings of letters can be a Vietnamese syllable at all."""

import unicodedata
from functools import cache, lru_cache

from bot.data_files import read_table
from corpus.syllables import TONE_MARKS, fold

_STOPS = ("c", "ch", "p", "t")
_STOPPED_TONES = ("\u0301", "\u0323")
_FRONT = frozenset("eêiy")


@lru_cache(1 << 16)  # more spellings than Vietnamese has syllables
def is_possible(syllable: str) -> bool:
    """Whether a syllable in lower case obeys the spelling rules, with its accents."""
    toneless, tone = without_tone(syllable)
    if toneless not in _toneless() or len(tone) > 1:
        return False
    return tone in _STOPPED_TONES or not toneless.endswith(_STOPS)


def is_possible_bare(syllable: str) -> bool:
    """Whether a syllable in lower case, typed without accents, could be one with the right accents."""
    return syllable in _bare()


def without_tone(syllable: str) -> tuple[str, str]:
    """The syllable without its tone marks, composed, and those marks."""
    decomposed = unicodedata.normalize("NFD", syllable)
    tone = "".join(char for char in decomposed if char in TONE_MARKS)
    letters = "".join(char for char in decomposed if char not in TONE_MARKS)
    return unicodedata.normalize("NFC", letters), tone


@cache
def _toneless() -> frozenset[str]:
    parts = read_table("syllable_parts.toml")
    rhymes = parts["rhymes"].split()
    found = {
        onset + rhyme for onset in ("", *parts["onsets"].split()) for rhyme in rhymes if _fits(onset, rhyme)
    }
    return frozenset(found | {f"qu{rhyme}" for rhyme in parts["rhymes_behind_qu"].split()})


def _fits(onset: str, rhyme: str) -> bool:
    """The onsets c/k, g/gh and ng/ngh share their sounds: the second spelling goes before e, ê and i."""
    is_front = rhyme[0] in _FRONT
    if rhyme[0] == "y":
        return onset in (("", "h", "k", "l", "m", "s", "t") if rhyme == "y" else ("",))
    if onset in ("k", "gh", "ngh"):
        return is_front
    if onset == "qu":
        return rhyme[0] in "aăâei"
    return not is_front or (onset not in ("c", "ng") and (onset != "g" or rhyme[0] == "i"))


@cache
def _bare() -> frozenset[str]:
    return frozenset(map(fold, _toneless()))
