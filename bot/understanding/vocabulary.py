"""A message as syllables, and the words in it that documents need not hold."""

from collections.abc import Iterator
from functools import cache

from bot.data_files import read_rows
from corpus.data_files import read_lines
from corpus.syllables import canonical, syllables


def pieces_of(text: str) -> Iterator[tuple[str, str]]:
    """Each syllable with what stands between it and the one before; at last what follows them all."""
    end = 0
    for syllable in syllables(text):
        start = text.index(syllable, end)
        yield text[end:start], syllable
        end = start + len(syllable)
    yield text[end:], ""


def has_digit(typed: str) -> bool:
    """Whether a syllable as typed is a number or has one in it."""
    return any(map(str.isdigit, typed))


@cache
def vocabulary() -> frozenset[str]:
    """Words of questions and of provinces, which documents need not hold."""
    phrases = [row for name in ("everyday_words.txt", "question_words.txt") for row in read_rows(name)]
    texts = [*(words for row in phrases for words in row), *read_lines("provinces.txt")]
    return frozenset(canonical(syllable) for text in texts for syllable in syllables(text))
