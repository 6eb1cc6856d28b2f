"""Shorthand of chats and offices, spelled out: "bn" is "bao nhiêu", "bh" behind "thẻ" is "bảo hiểm"."""

import re
from collections.abc import Callable
from functools import cache

from bot.data_files import read_rows
from bot.understanding.possible_syllables import is_possible_bare
from corpus.abbreviations import abbreviations, spell_out
from corpus.syllables import fold

LEAST_LETTERS = 2
"""Abbreviations of offices with more letters than this are typed in small letters too ("ctmtqg")."""

WORD = re.compile(r"(?<!\d)[^\W\d_]+(?:\.[^\W\d_]+)*(?!\d)")
_JOINTS = frozenset("-&")
NONE = "-"
"""Stands in the data where no word does."""

# Document numbers keep their letters: "219-CV/TU", "02/2019/NQ-HĐND".
_NUMBERED = re.compile(r"\d+(?:/\d{4})?[-/][A-Za-zĐđ&-]+(?:/[A-Za-zĐđ-]+)*")


def spell_out_chat_words(text: str) -> str:
    """The text with its chat words spelled out, by what stands around each; document numbers stay."""
    return outside_document_numbers(
        text,
        lambda part: WORD.sub(lambda word: _spell(word[0], part[: word.start()], part[word.end() :]), part),
    )


def outside_document_numbers(text: str, change: Callable[[str], str]) -> str:
    """The text with everything changed but its document numbers."""
    parts: list[str] = []
    position = 0
    for match in _NUMBERED.finditer(text):
        parts += [change(text[position : match.start()]), match[0]]
        position = match.end()
    return "".join([*parts, change(text[position:])])


def _spell(word: str, before: str, after: str) -> str:
    if before[-1:] in _JOINTS or (after[:1] in _JOINTS and after[1:2].isalpha()):
        return word  # a part of "LĐ-TB&XH", which is spelled out whole
    # A word in capitals is an abbreviation of documents first: "CT" may be "chỉ thị".
    if word.isupper() and len(word) > 1 and spell_out(word) != word:
        return word
    typed = word.lower()
    for words_before, words_after, meant in _meant_in_context().get(typed, ()):
        if words_before.search(fold(before)) or words_after.match(fold(after)):
            return meant
    return _chat_words().get(typed, word)


@cache
def shorthand() -> frozenset[str]:
    """Whatever is spelled out, anywhere or by its neighbours."""
    return frozenset([*_chat_words(), *_meant_in_context()])


@cache
def _chat_words() -> dict[str, str]:
    rows: dict[str, str] = dict(read_rows("chat_words.txt"))  # type: ignore[arg-type]
    office = {short.lower(): meant for short, meant in abbreviations().items() if len(short) > LEAST_LETTERS}
    known = office | rows
    # Without its accents "rùi" would be "rủi" too.
    bare = {fold(typed): meant for typed, meant in known.items() if not is_possible_bare(fold(typed))}
    return bare | known


@cache
def _meant_in_context() -> dict[str, list[tuple[re.Pattern[str], re.Pattern[str], str]]]:
    found: dict[str, list[tuple[re.Pattern[str], re.Pattern[str], str]]] = {}
    for typed, before, after, meant in read_rows("chat_words_in_context.txt"):
        pattern_before = re.compile(rf"(?<!\w)(?:{_any(before)})\s+$")
        pattern_after = re.compile(rf"\s+(?:{_any(after)})(?!\w)")
        found.setdefault(typed, []).append((pattern_before, pattern_after, meant))
    return found


def _any(words: str) -> str:
    return "(?!)" if words == NONE else fold(words)
