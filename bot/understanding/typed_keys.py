"""Keys of the Telex and VNI ways of typing Vietnamese that no keyboard program turned into letters."""

import re
import unicodedata

from bot.understanding.slips import marks
from corpus.syllables import TONE_MARKS, canonical

_TONE_KEYS = dict(zip("sfrxj", "\u0301\u0300\u0309\u0303\u0323", strict=True))
_TONE_DIGITS = dict(zip("12345", "\u0301\u0300\u0309\u0303\u0323", strict=True))
_SHAPE_DIGITS = {"6": ("aeo", "\u0302"), "7": ("uo", "\u031b"), "8": ("a", "\u0306")}
_CIRCUMFLEX, _HORN, _BREVE = "\u0302", "\u031b", "\u0306"
_VOWELS = frozenset("aeiouy")
_VNI = re.compile(r"[a-z]+[1-9][a-z1-9]*", re.IGNORECASE)


def is_beyond_doubt(word: str, meant: str | None) -> bool:
    """Whether keys are no letter or digit too many: "quy2" and "vieen" may be, "le65" and "vieenj" not."""
    if meant is None:
        return False
    digits = [position for position, char in enumerate(word) if char.isdigit()]
    if digits:
        return bool(_VNI.fullmatch(word)) and digits[0] < len(word) - 1
    return marks(meant) != {_CIRCUMFLEX}


def decode(word: str) -> tuple[str, int]:
    """The syllable that the keys of a word in lower case would have made, and how many keys made accents.

    ``("đạt", 2)`` for "ddatj" and "d9at5"; the word itself and 0 where there is no such key.
    """
    letters: list[str] = []
    tone, keys = "", 0
    for char in unicodedata.normalize("NFD", word):
        if char in TONE_MARKS:
            return word, 0  # a keyboard program is at work
        if unicodedata.combining(char):
            letters[-1:] = [letters[-1] + char] if letters else []
        elif _has_vowel(letters) and (mark := _TONE_KEYS.get(char) or _TONE_DIGITS.get(char)):
            tone, keys = mark, keys + 1
        elif _reshape(letters, char):
            keys += 1
        else:
            letters.append(char)
    return (_compose(letters, tone), keys) if keys else (word, 0)


def _has_vowel(letters: list[str]) -> bool:
    return any(letter[0] in _VOWELS for letter in letters)


def _reshape(letters: list[str], char: str) -> bool:
    """Whether a key changes a letter typed before it; then it has."""
    if char in "d9":
        return _mark_last(letters, "d", "đ") if letters[:1] == ["d"] else False
    if char in "aeo":
        return _mark_last(letters, char, char + _CIRCUMFLEX)
    if char == "w":
        return _horn(letters) or _mark_last(letters, "a", "a" + _BREVE)
    if char == "7":
        return _horn(letters)
    vowels, mark = _SHAPE_DIGITS.get(char, ("", ""))
    return any(_mark_last(letters, vowel, vowel + mark) for vowel in vowels)


def _horn(letters: list[str]) -> bool:
    if "uo" in "".join(letters):  # "duocw" is "dươc": both letters take the horn
        first = "".join(letters).index("uo")
        if letters[first : first + 2] == ["u", "o"]:
            letters[first : first + 2] = ["u" + _HORN, "o" + _HORN]
            return True
    return _mark_last(letters, "o", "o" + _HORN) or _mark_last(letters, "u", "u" + _HORN)


def _mark_last(letters: list[str], plain: str, marked: str) -> bool:
    """Mark the last such letter if it has no mark yet; a vowel between ("baoa") keeps two apart."""
    for position in range(len(letters) - 1, -1, -1):
        if letters[position] == plain:
            letters[position] = marked
            return True
        if letters[position][0] in _VOWELS and plain != "d" and plain not in "uo":
            return False
    return False


def _compose(letters: list[str], tone: str) -> str:
    if tone and (place := _place_of_tone(letters)) is not None:
        letters = [*letters[:place], letters[place] + tone, *letters[place + 1 :]]
    return canonical(unicodedata.normalize("NFC", "".join(letters)))


def _place_of_tone(letters: list[str]) -> int | None:
    """On the last marked vowel; else on the last one before a coda, and on the middle or first without."""
    vowels = [position for position, letter in enumerate(letters) if letter[0] in _VOWELS]
    glides = [["q", "u"], ["g", "i"]]
    if len(vowels) > 1 and letters[:2] in glides:
        vowels = vowels[1:]
    marked = [position for position in vowels if len(letters[position]) > 1]
    if marked or not vowels:
        return marked[-1] if marked else None
    if vowels[-1] < len(letters) - 1:
        return vowels[-1]
    return vowels[1] if len(vowels) > 2 else vowels[0]
